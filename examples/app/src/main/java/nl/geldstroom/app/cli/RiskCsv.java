package nl.geldstroom.app.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.math.BigDecimal;
import nl.geldstroom.answer.RiskFigures;
import nl.geldstroom.answer.RiskFigures.Bands;
import nl.geldstroom.answer.RiskFigures.DrawnParameter;
import nl.geldstroom.answer.RiskFigures.Odds;
import nl.geldstroom.answer.RiskFigures.Payer;
import nl.geldstroom.answer.RiskFigures.Spread;
import nl.geldstroom.document.Documents;
import nl.geldstroom.text.Language;

/** The figures of draws as tables: UTF-8, comma, decimal point, euros. */
final class RiskCsv {

    private static final String ALL = "all";

    private RiskCsv() {}

    /** A row for each payer and year, and for each payer and the whole horizon. */
    static String figures(RiskFigures figures) {
        return CsvText.of(csv -> {
            csv.writeRecord(
                    "scenario",
                    "payer",
                    "name",
                    "year",
                    "deterministic",
                    "mean",
                    "deviation",
                    "monteCarloError",
                    "p5",
                    "p10",
                    "median",
                    "p90",
                    "p95",
                    "meanOfWorstTenth",
                    "chanceOfBreakEven",
                    "chanceLow",
                    "chanceHigh",
                    "shareOfAssumptions");
            for (Payer payer : figures.payers()) {
                bands(csv, figures, payer.payer().text(), payer.name(), payer.bands());
            }
            bands(csv, figures, ALL, "", figures.all());
        });
    }

    private static void bands(CsvWriter csv, RiskFigures figures, String payer, String name, Bands bands) {
        for (int i = 0; i < figures.years().size(); i++) {
            row(
                    csv,
                    figures,
                    payer,
                    name,
                    figures.years().get(i).toString(),
                    bands.years().get(i),
                    "",
                    "",
                    "",
                    "");
        }
        Odds odds = bands.breakEven();
        row(
                csv,
                figures,
                payer,
                name,
                ALL,
                bands.horizon(),
                number(odds.value()),
                number(odds.low()),
                number(odds.high()),
                number(figures.assumed()));
    }

    private static void row(
            CsvWriter csv,
            RiskFigures figures,
            String payer,
            String name,
            String year,
            Spread spread,
            String chance,
            String low,
            String high,
            String assumed) {
        csv.writeRecord(
                figures.scenario(),
                payer,
                name,
                year,
                CsvText.euros(spread.deterministic()),
                CsvText.euros(spread.mean()),
                CsvText.euros(spread.deviation()),
                CsvText.euros(spread.error()),
                CsvText.euros(spread.low()),
                CsvText.euros(spread.tenth()),
                CsvText.euros(spread.median()),
                CsvText.euros(spread.ninetieth()),
                CsvText.euros(spread.high()),
                CsvText.euros(spread.worstTenth()),
                chance,
                low,
                high,
                assumed);
    }

    /** A row for each number that was drawn. */
    static String parameters(RiskFigures figures, Language language) {
        return CsvText.of(csv -> {
            csv.writeRecord(
                    "id",
                    "owner",
                    "what",
                    "estimate",
                    "varies",
                    "point",
                    "kind",
                    "source",
                    "reliability",
                    "unverified",
                    "mean",
                    "p5",
                    "median",
                    "p95");
            for (DrawnParameter each : figures.parameters()) {
                csv.writeRecord(
                        each.id(),
                        each.owner().in(language),
                        each.label().in(language),
                        Documents.standard()
                                .writeOpen(each.estimate())
                                .replaceAll("\\s+", " ")
                                .strip(),
                        LedgerCsv.word(each.estimate().varies()),
                        number(each.point()),
                        LedgerCsv.word(each.kind()),
                        each.citation().orElse(""),
                        each.reliability().map(LedgerCsv::word).orElse(""),
                        String.valueOf(each.unverified()),
                        number(each.mean()),
                        number(each.low()),
                        number(each.median()),
                        number(each.high()));
            }
        });
    }

    private static String number(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
