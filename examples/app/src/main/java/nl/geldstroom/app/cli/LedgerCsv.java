package nl.geldstroom.app.cli;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Posting;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.text.Language;

/** The books of a run as tables: UTF-8, comma, decimal point, euros. */
record LedgerCsv(ImmutableList<Projection> projections, Language language) {

    private static final String SCENARIO = "scenario";
    private static final String REFERENCE = "reference";

    void writePostings(Path file) throws IOException {
        try (CsvWriter csv = writer(file)) {
            csv.writeRecord(
                    SCENARIO,
                    "run",
                    "month",
                    "due",
                    "debit",
                    "credit",
                    "amount",
                    "book",
                    "kind",
                    "nature",
                    "payer",
                    "line",
                    "law",
                    "agreement",
                    "measure",
                    "source",
                    "rule",
                    "text");
            for (Projection projection : projections) {
                String id = projection.scenario().id();
                postings(csv, id, SCENARIO, projection.ledger());
                postings(csv, id, REFERENCE, projection.reference());
            }
        }
    }

    private void postings(CsvWriter csv, String scenario, String run, Ledger ledger) {
        for (Posting posting : ledger.postings()) {
            PostingRule rule = posting.rule();
            csv.writeRecord(
                    scenario,
                    run,
                    posting.month().toString(),
                    posting.due().toString(),
                    rule.debit(),
                    rule.credit(),
                    posting.amount().toEuros().toPlainString(),
                    word(rule.book()),
                    word(rule.kind()),
                    word(rule.nature()),
                    rule.payer().text(),
                    rule.line().map(Object::toString).orElse(""),
                    rule.law().text(),
                    rule.agreement().orElse(""),
                    rule.measure().orElse(""),
                    rule.source().orElse(""),
                    rule.id(),
                    rule.text().in(language));
        }
    }

    void writeBalances(Path file) throws IOException {
        try (CsvWriter csv = writer(file)) {
            csv.writeRecord(SCENARIO, "run", "account", "balance");
            for (Projection projection : projections) {
                String id = projection.scenario().id();
                balances(csv, id, SCENARIO, projection.ledger());
                balances(csv, id, REFERENCE, projection.reference());
            }
        }
    }

    private static void balances(CsvWriter csv, String scenario, String run, Ledger ledger) {
        ledger.balances()
                .forEach((account, balance) -> csv.writeRecord(
                        scenario, run, account, balance.toEuros().toPlainString()));
    }

    private static CsvWriter writer(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
    }

    /** The words that documents use for the same constants. */
    static String word(Enum<?> constant) {
        return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, constant.name());
    }
}
