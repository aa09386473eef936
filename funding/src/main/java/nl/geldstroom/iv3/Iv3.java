package nl.geldstroom.iv3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.party.Municipalities;

/**
 * Reads Iv3 files (<i>informatie voor derden</i>): what municipalities budget and account for per task field.
 *
 * <p>Three layouts are recognised by their first line: the wide one of Statistics Netherlands, the long one, and the
 * official delivery in JSON; see {@link Iv3Layout}. A file is read as a whole or refused with all its problems at once,
 * each with its line and column: a broken line, an unknown column, an amount that is no number, a municipality that is
 * missing or unknown, a row that stands twice. Files are UTF-8 and at most 64 million bytes.
 *
 * <p>Example: {@code Iv3.read(Path.of("2025_begroting.csv"))} has 342 municipalities with 69 lines each; the cost of
 * 6.1 of Oude IJsselstreek is 3946.0 in the file and 3,946,000.00 euros in the table.
 */
public final class Iv3 {

    private static final long MOST_BYTES = 64_000_000;

    private Iv3() {}

    /**
     * Reads a file of the municipalities of 2026.
     *
     * @param file the file; in the wide layout its name must contain the year and should contain {@code begroting} or
     *     {@code jaarrekening}
     * @return the table
     * @throws DocumentException with all problems, if the file is refused
     */
    public static Iv3Table read(Path file) {
        return read(file, Municipalities.of2026());
    }

    /**
     * Reads the text of a file of the municipalities of 2026.
     *
     * @param name the name of the file, for the year of the wide layout and for messages
     * @param text the text
     * @return the table
     * @throws DocumentException with all problems, if the text is refused
     */
    public static Iv3Table read(String name, String text) {
        return read(name, text, Municipalities.of2026());
    }

    /**
     * Reads a file.
     *
     * @param file the file; in the wide layout its name must contain the year and should contain {@code begroting} or
     *     {@code jaarrekening}
     * @param municipalities the municipalities of the year, by code and by name
     * @return the table
     * @throws DocumentException with all problems, if the file is refused
     */
    public static Iv3Table read(Path file, Municipalities municipalities) {
        return read(nameOf(file), textOf(file), municipalities);
    }

    /**
     * Reads the text of a file.
     *
     * @param name the name of the file, for the year of the wide layout and for messages
     * @param text the text
     * @param municipalities the municipalities of the year, by code and by name
     * @return the table
     * @throws DocumentException with all problems, if the text is refused
     */
    public static Iv3Table read(String name, String text, Municipalities municipalities) {
        ProblemList problems = new ProblemList(name);
        String content = withoutMark(text);
        if (content.stripLeading().startsWith("{")) {
            return new DeliveryReader(name, municipalities, Optional.empty(), problems).read(content);
        }
        return new TableReader(name, municipalities, problems).read(content);
    }

    /**
     * Reads an official delivery and checks it against the code lists of its year.
     *
     * @param file the file
     * @param municipalities the municipalities of the year, by code and by name
     * @param definitions the code lists of the year of the delivery
     * @return the table, with the names of the task fields; its problems have a warning for each greyed-out cell
     * @throws DocumentException with all problems, if the file is refused or is no delivery
     */
    public static Iv3Table readDelivery(Path file, Municipalities municipalities, Iv3Definitions definitions) {
        return readDelivery(nameOf(file), textOf(file), municipalities, definitions);
    }

    /**
     * Reads the text of an official delivery and checks it against the code lists of its year.
     *
     * @param name the name of the file, for messages
     * @param text the text
     * @param municipalities the municipalities of the year, by code and by name
     * @param definitions the code lists of the year of the delivery
     * @return the table, with the names of the task fields; its problems have a warning for each greyed-out cell
     * @throws DocumentException with all problems, if the text is refused or is no delivery
     */
    public static Iv3Table readDelivery(
            String name, String text, Municipalities municipalities, Iv3Definitions definitions) {
        return new DeliveryReader(name, municipalities, Optional.of(definitions), new ProblemList(name))
                .read(withoutMark(text));
    }

    static String nameOf(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static String textOf(Path file) {
        ProblemList problems = new ProblemList(nameOf(file));
        byte[] bytes;
        try {
            if (Files.size(file) > MOST_BYTES) {
                problems.error(
                        Spot.FILE,
                        "too-large",
                        "The file must have at most 64 million bytes.",
                        Files.size(file) + "",
                        "");
                throw problems.refusal();
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            problems.error(Spot.FILE, "unreadable", "The file must be readable.", file.toString(), "");
            throw problems.refusal();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.error(
                    Spot.FILE,
                    "encoding",
                    "The text must be in UTF-8.",
                    "other bytes",
                    "it was saved as Windows-1252: save it as CSV UTF-8.");
            throw problems.refusal();
        }
    }
}
