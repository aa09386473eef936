package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agreements on the command line that are more, or less, than one contract. */
class AgreementDocumentsTest {

    private static final Path EXAMPLES =
            Path.of("").toAbsolutePath().getParent().getParent().resolve("examples/agreements");

    @TempDir
    private Path folder = Path.of("");

    private static String file(String name) {
        return EXAMPLES.resolve(name).toString();
    }

    @Test
    void theMonthsOfAnAgreementGoIntoASpreadsheet() {
        Said plain = Said.by("contract", file("five-plus-five-task-based.json"), "--format", "csv");
        Said lots = Said.by("contract", file("framework-with-lots.json"), "--format", "csv", "--lang", "en");
        Said effort = Said.by("contract", file("output-based.json"), "--format", "csv");

        assertThat(plain.code()).isZero();
        assertThat(plain.out().lines().toList())
                .startsWith(
                        "agreement,asOf,month,planned,committed,running,stranded,guaranteed,releasable,byPath",
                        "1509-lokaal-team-2027,2027-01-01,2027-01,232083.33,232083.33,232083.33,0.00,0.00,0.00,0.00")
                .hasSize(121);
        assertThat(lots.out()).contains("regio-2027/1/org:welzijn,2027-01-01,2027-01,");
        assertThat(effort.code()).isZero();
        assertThat(effort.out().lines().toList()).hasSize(1);
        assertThat(effort.err()).contains("no-amount-of-its-own", "noemt geen bedrag per maand");
    }

    @Test
    void aFrameworkIsShownWithItsLotsAndEveryContract() {
        Said said = Said.by("contract", file("framework-with-lots.json"), "--lang", "en");

        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains("lot 1, sociale basis: org:welzijn, org:buurt")
                .contains("Clauses that the agreement declares:")
                .contains(
                        "Only the commissioner extends, at most 2 times 1 year, announced at the latest 6 months before")
                .contains("On default a temporary discount of 5 %")
                .contains("art. 3.19")
                .contains("regio-2027/1/org:welzijn")
                .contains("regio-2027/2/org:ggz")
                .contains("750,000.00")
                .contains("250,000.00");
    }

    @Test
    void whatIsPaidWhateverIsDeliveredIsShownBesideThePathOfTheRest() {
        Said said = Said.by("contract", file("availability-and-hours.json"), "--lang", "en");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains("Guaranteed minimum: € 300,000.00 a year")
                .contains("A part is paid whatever is delivered")
                .doesNotContain("has no payments of its own")
                .contains("January 2027 30 April 2027 30,000.00")
                .contains("together 502,035.24");
    }

    @Test
    void theCeilingAndItsSignalAreShown() {
        Said said = Said.by("contract", file("effort-based-with-release.json"), "--lang", "en");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("Spending ceiling: € 900,000.00 a year, signal at 70 %.");
    }

    @Test
    void whatASourceStatesIsShownWithWhatIsMissing() {
        Said said = Said.by("contract", file("stated-by-a-source.json"), "--lang", "en");

        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains("can end on 1 June 2024, 1 June 2025, 1 June 2026, 1 June 2027, 1 June 2028")
                .contains("(unverified)");
        assertThat(said.err()).contains("not-stated");
    }

    @Test
    void checkTakesAgreementsAndTellsEveryContradictionAtOnce() throws IOException {
        String text = Files.readString(EXAMPLES.resolve("framework-with-lots.json"));
        String broken = text.replace("\"share\": 0.4}", "\"share\": 0.5}")
                .replace("\"atMost\": 2}", "\"atMost\": 1}")
                .replace("\"share\": 0.75}", "\"share\": 0.75, \"ceiling\": 10}")
                .replace("\"consent\": true", "\"consent\": false");

        Said good = Said.by("check", file("framework-with-lots.json"), "--lang", "en");
        Said said = Said.by("check", Said.file(folder, "region.json", broken), "--lang", "en");

        assertThat(good.code()).as(good.out()).isZero();
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out())
                .contains("/agreement/buyers")
                .contains("buyer-shares")
                .contains("/agreement/term/options/1")
                .contains("extension-number")
                .contains("ceiling-task-based")
                .contains("/agreement/lots/0/contractors/0/ceiling")
                .contains("art. 1.5.1")
                .contains("subcontracting-consent")
                .contains("art. 3.9");
    }
}
