package nl.geldstroom.app.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import nl.geldstroom.money.Money;

/** A table as text: comma, decimal point, euros. */
final class CsvText {

    private CsvText() {}

    static String of(Consumer<CsvWriter> records) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            records.accept(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String euros(Money amount) {
        return amount.toEuros().toPlainString();
    }

    static String euros(Optional<Money> amount) {
        return amount.map(CsvText::euros).orElse("");
    }
}
