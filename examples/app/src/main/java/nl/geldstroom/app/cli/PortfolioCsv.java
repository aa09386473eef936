package nl.geldstroom.app.cli;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.geldstroom.commitment.CommitmentTable;
import nl.geldstroom.money.Money;
import nl.geldstroom.portfolio.CeilingAlert;
import nl.geldstroom.portfolio.ComparedAgreements;
import nl.geldstroom.portfolio.PortfolioEntry;
import nl.geldstroom.portfolio.PortfolioOverview;
import nl.geldstroom.portfolio.PortfolioOverview.Totals;
import nl.geldstroom.portfolio.Upcoming;
import nl.geldstroom.text.Language;

/** A portfolio, and agreements side by side, as tables: UTF-8, comma, decimal point, euros. */
final class PortfolioCsv {

    private PortfolioCsv() {}

    static String months(PortfolioOverview overview) {
        StringWriter text = new StringWriter();
        // Without a buffer of its own there is nothing left to flush or close.
        CsvWriter csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
        csv.writeRecord("month", "cash", "planned", "committed", "releasable");
        overview.months()
                .forEach(row -> csv.writeRecord(
                        row.month().toString(),
                        euros(row.amounts().cash()),
                        euros(row.amounts().planned()),
                        euros(row.amounts().committed()),
                        euros(row.amounts().releasable())));
        return text.toString();
    }

    static String totals(PortfolioOverview overview) {
        StringWriter text = new StringWriter();
        // Without a buffer of its own there is nothing left to flush or close.
        CsvWriter csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
        csv.writeRecord("by", "key", "agreements", "planned", "committed", "releasable");
        totals(csv, "commissioner", overview.byCommissioner());
        totals(csv, "provider", overview.byProvider());
        totals(csv, "scope", overview.byScope());
        totals(csv, "legalForm", overview.byLegalForm());
        return text.toString();
    }

    private static <K> void totals(CsvWriter csv, String by, ImmutableSortedMap<K, Totals> totals) {
        totals.forEach((key, sum) -> csv.writeRecord(
                by,
                key.toString(),
                String.valueOf(sum.agreements()),
                euros(sum.planned()),
                euros(sum.committed()),
                euros(sum.releasable())));
    }

    static String compared(ComparedAgreements compared) {
        StringWriter text = new StringWriter();
        // Without a buffer of its own there is nothing left to flush or close.
        CsvWriter csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
        csv.writeRecord("agreement", "title", "year", "planned", "committed", "releasable");
        for (ComparedAgreements.Column column : compared.agreements()) {
            column.years()
                    .forEach((year, amounts) -> csv.writeRecord(
                            column.id().text(),
                            column.title(),
                            year.toString(),
                            planned(amounts),
                            euros(amounts.committed()),
                            euros(amounts.releasable())));
        }
        return text.toString();
    }

    private static String planned(CommitmentTable.Amounts amounts) {
        return euros(amounts.planned());
    }

    static Streaming streaming(Path notices, Path ceilings, Language language) throws IOException {
        return new Streaming(writer(notices), writer(ceilings), language);
    }

    private static CsvWriter writer(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
    }

    private static String euros(Money amount) {
        return amount.toEuros().toPlainString();
    }

    /** The words that documents use for the same constants. */
    private static String word(Enum<?> constant) {
        return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, constant.name());
    }

    /** Rows that are written as the agreements pass. */
    static final class Streaming implements Closeable {

        private final CsvWriter notices;
        private final CsvWriter ceilings;
        private final Language language;

        private Streaming(CsvWriter notices, CsvWriter ceilings, Language language) {
            this.notices = notices;
            this.ceilings = ceilings;
            this.language = language;
            notices.writeRecord("before", "agreement", "title", "provider", "kind", "text");
            ceilings.writeRecord(
                    "agreement", "provider", "year", "ceiling", "signalAt", "used", "forecast", "signalled", "state");
        }

        void add(PortfolioEntry entry) {
            for (Upcoming one : entry.upcoming()) {
                notices.writeRecord(
                        one.notice().before().toString(),
                        one.agreement().text(),
                        one.title(),
                        one.provider().text(),
                        word(one.notice().kind()),
                        one.notice().text().in(language));
            }
            for (CeilingAlert alert : entry.ceilings()) {
                ceilings.writeRecord(
                        alert.agreement().text(),
                        alert.provider().text(),
                        alert.year().toString(),
                        euros(alert.ceiling()),
                        alert.signalAt().toString(),
                        euros(alert.used()),
                        euros(alert.forecast()),
                        alert.signalled().map(Object::toString).orElse(""),
                        word(alert.state()));
            }
        }

        @Override
        public void close() throws IOException {
            try (notices) {
                ceilings.close();
            }
        }
    }
}
