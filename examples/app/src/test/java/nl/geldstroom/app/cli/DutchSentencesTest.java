package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever reads Dutch reads the whole problem in Dutch, values included. */
class DutchSentencesTest {

    private static final Path ROOT = Said.EXAMPLES.getParent();

    /** What stands between the values of these comes out of two places. */
    private static final Pattern COMPOSED =
            Pattern.compile("one of the (words|types)|The mode|The (cost|income) of|there is none|of the p.* of fund");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0007', textBlock = """
                    "share": {       | "shar": {             | Het veld shar moet een zijn van id, title, from
                    "share": {       | "shar": {             | Het veld share ontbreekt.
                    "months": 60     | "months": "zestig"    | Het veld months moet een geheel getal zijn.
                    "path": {        | "path": 3, "p": {     | gevonden 3
                    "type": "linear" | "type": "lineair"     | Het veld type moet een zijn van
                    "start": "2027-01" | "start": "1 jan"    | De waarde (1 jan) moet een maand zoals 2027-01 zijn.
                    "start": "2027-01" | "start": "2099-01"  | De start (2099-01) van maatregel (support-to-social-base) moet tussen 2025-01 en
                    "from": "gm:1509/6.712" | "from": "gm:1509/6.799" | De regel (gm:1509/6.799) moet in de begroting van het scenario staan.
                    "to": "gm:1509/6.1" | "to": "gm:1509/6.712" | De regel (gm:1509/6.712) die ontvangt, mag niet de regel zijn die geeft.
                    "max": 0.6       | "max": 1.6            | Het aandeel (0.1 tot 1.6) van maatregel (support-to-social-base) moet tussen 0 en 1 liggen.
                    "id": "gm:1509", | "id": "gm:9999",      | De gemeente (gm:9999) moet een van de
                    "cost": 2785000  | "cost": 2785000.123   | Het bedrag (2785000.123) moet in hele centen zijn.
                    "version": 1     | "version": 9          | De versie moet 1 zijn.
                    "version": 1     | "version": 9          | misschien is het document voor een later programma bedoeld.
                    """)
    void aFaultyScenarioIsExplainedInDutchWithItsValues(String right, String wrong, String said) throws IOException {
        String scenario = Files.readString(Path.of(Said.scenario("b")));
        assertThat(scenario).contains(right);
        String file = Said.file(folder, "wrong.json", scenario.replaceFirst(Pattern.quote(right), wrong));

        Said dutch = Said.by("check", file);
        String text = dutch.out().replaceAll("\\s+", " ");

        assertThat(dutch.code()).isEqualTo(2);
        assertThat(text).contains(said).doesNotContain(" must ", "Maybe");
        assertThat(Said.by("check", file, "--lang", "en").out())
                .contains("must")
                .doesNotContain("moet");
    }

    @Test
    void everySentenceIsOneThatTheProgramSays() throws IOException {
        String sources = Stream.of("core", "contracts", "funding", "examples/app")
                .flatMap(module -> javaOf(ROOT.resolve(module + "/src/main/java")))
                .collect(Collectors.joining("\n"))
                .replaceAll("\"\\s*\\+\\s*\"", "")
                .replace("\\\"", "\"")
                .replaceAll("\\s+", " ");

        assertThat(DutchSentences.standard().templates())
                .hasSizeGreaterThan(80)
                .doesNotHaveDuplicates()
                .filteredOn(sentence -> !COMPOSED.matcher(sentence).find())
                .allSatisfy(sentence -> assertThat(literal(sentence))
                        .allSatisfy(part -> assertThat(sources).contains(part)));
    }

    private static List<String> literal(String sentence) {
        return Splitter.on(Pattern.compile("\\{[^}]*}"))
                .trimResults()
                .splitToStream(sentence)
                .filter(part -> part.length() >= 10)
                .toList();
    }

    private static Stream<String> javaOf(Path module) {
        try (Stream<Path> files = Files.walk(module)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(DutchSentencesTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aMessageThatTheTableDoesNotKnowStaysAsItIs() {
        assertThat(DutchSentences.standard().of("The moon (full) must be made of cheese."))
                .isEmpty();
        assertThat(DutchSentences.standard().of("The field of must be a text or a list."))
                .contains("Het veld of moet een tekst of een lijst zijn.");
    }
}
