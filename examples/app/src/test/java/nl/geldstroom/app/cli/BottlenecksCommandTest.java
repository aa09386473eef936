package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BottlenecksCommandTest {

    /** The scenario with the line that gives put under the Zvw, of an insurer. */
    private static String ofAnInsurer() throws IOException {
        String scenario = Files.readString(Path.of(Said.scenario("a")));
        int line = scenario.indexOf("\"id\": \"gm:1509/6.712\"");
        int payer = scenario.indexOf("\"payer\": \"gm:1509\"", line);
        String other = scenario.substring(0, payer) + "\"payer\": \"uzovi:3311\""
                + scenario.substring(payer + "\"payer\": \"gm:1509\"".length());
        int law = other.indexOf("\"law\": \"wmo2015\"", line);
        return other.substring(0, law) + "\"law\": \"zvw\"" + other.substring(law + "\"law\": \"wmo2015\"".length());
    }

    @Test
    void whatIsHeldBackHasItsArticleItsWayOutAndItsWorth() throws IOException {
        Said dutch = Said.reading(ofAnInsurer(), "bottlenecks", "-");
        Said english = Said.reading(ofAnInsurer(), "bottlenecks", "-", "--lang", "en");

        assertThat(dutch.code()).as(dutch.err()).isZero();
        assertThat(dutch.out())
                .startsWith("1. ")
                .contains(
                        "artikel 10 Zvw",
                        "[ongeverifieerd]",
                        "Tegengehouden: ",
                        ", contant ",
                        "van januari 2027 tot en met december",
                        "Oplossing: Als het voorstel wet wordt, mag het: ",
                        "Wat dat waard is: Oude IJsselstreek -",
                        "Een rekenhulp, geen juridisch advies");
        assertThat(english.out()).contains("Held back: ", "Way out: ", "What that is worth: Oude IJsselstreek -");
        assertThat(dutch.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(english.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void theSameIsATableOrADocument() throws IOException {
        Said csv = Said.reading(ofAnInsurer(), "bottlenecks", "-", "--format", "csv");
        Said json = Said.reading(ofAnInsurer(), "bottlenecks", "-", "--format", "json");

        assertThat(csv.out().lines().findFirst())
                .hasValueSatisfying(
                        head -> assertThat(head).startsWith("scenario,measure,payer,recipient,from,to,source,status,"));
        assertThat(csv.out().lines().skip(1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("oude-ijsselstreek-a,"));
        assertThat(json.out()).contains("\"bottlenecks\"", "\"change\"", "\"worth\"", "\"presentValue\"");
    }

    @Test
    void withoutAWallInTheWayThereIsNothingToTell() {
        Said said = Said.by("bottlenecks", Said.scenario("a"));

        assertThat(said.code()).isZero();
        assertThat(said.out()).isEqualTo("Geen schot houdt iets tegen.\n");
    }
}
