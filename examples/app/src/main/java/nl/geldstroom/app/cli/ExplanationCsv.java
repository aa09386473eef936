package nl.geldstroom.app.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import nl.geldstroom.ledger.Explanation;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.text.Language;

/** The postings behind a figure as a table: comma, decimal point, euros. */
final class ExplanationCsv {

    private ExplanationCsv() {}

    /** A record for every posting rule and month; the amounts add up to the figure. */
    static String of(Explanation explanation, Language language) {
        return CsvText.of(csv -> write(csv, explanation, language));
    }

    private static void write(CsvWriter csv, Explanation explanation, Language language) {
        csv.writeRecord(
                "rule",
                "month",
                "amount",
                "kind",
                "nature",
                "debit",
                "credit",
                "payer",
                "line",
                "law",
                "agreement",
                "measure",
                "source",
                "text");
        for (Explanation.Item item : explanation.items()) {
            PostingRule rule = item.rule();
            item.months()
                    .forEach((month, amount) -> csv.writeRecord(
                            rule.id(),
                            month.toString(),
                            amount.toEuros().toPlainString(),
                            LedgerCsv.word(rule.kind()),
                            LedgerCsv.word(rule.nature()),
                            rule.debit(),
                            rule.credit(),
                            rule.payer().text(),
                            rule.line().map(Object::toString).orElse(""),
                            rule.law().text(),
                            rule.agreement().orElse(""),
                            rule.measure().orElse(""),
                            rule.source().orElse(""),
                            rule.text().in(language)));
        }
    }
}
