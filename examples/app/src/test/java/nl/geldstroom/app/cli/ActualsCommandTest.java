package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActualsCommandTest {

    private static final String HOURS = Said.agreement("effort-based-with-release");
    private static final String ACTUALS = Said.agreement("effort-based-with-release.actuals");

    @TempDir
    Path folder;

    @Test
    void theTableShowsMonthsFindingsAndReports() {
        Said said = Said.by("actuals", HOURS, ACTUALS, "--on", "2027-09-01", "--lang", "en");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                // 585 hours at 68.40 and 10,900 minutes at 1.305.
                .contains("2027-01         0.00   54,238.50        0.00        0.00        0.00   54,238.50")
                .contains("[invoice-price-differs]", "difference € 285.50")
                .contains("[invoice-unknown-allocation]", "[invoice-possible-double]", "[invoice-declared-late]")
                .contains("Voorjaarsrapportage, as of 15 April 2027", "Najaarsrapportage, as of 1 September 2027")
                .contains("Nobody said which part is incidental", "  of which structural", "  by volume")
                .contains("[unverified]")
                .contains("The signal is expected to be reached with");
        assertThat(said.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(Said.by("actuals", HOURS, ACTUALS, "--on", "2027-09-01").out())
                .contains("Verzilveringsgraad 0,85", "Prognose boven de begroting", "door volume")
                .satisfies(out -> assertThat(out.lines()).allMatch(line -> line.length() <= 80));
    }

    @Test
    void theMonthsComeAsCsvAndEverythingAsJson() {
        Said csv = Said.by("actuals", HOURS, ACTUALS, "--on", "2027-09-01", "--format", "csv", "--lang", "en");
        Said json = Said.by("actuals", HOURS, ACTUALS, "--on", "2027-09-01", "--format", "json");

        assertThat(csv.out().lines())
                .hasSize(13)
                .startsWith("month,over,instalments,declared,notPayable,outstanding,expected,total,explanation");
        assertThat(json.out()).contains("\"actualsOverview\": {", "\"rule\": \"invoice-price-differs\"");
    }

    @Test
    void withoutARealisationRateNothingIsForecast() throws IOException {
        String text = Files.readString(Path.of(ACTUALS));
        int at = text.indexOf("    \"realisation\"");
        String without = text.substring(0, at) + text.substring(text.indexOf("    \"lag\""));

        Said said =
                Said.by("actuals", HOURS, Said.file(folder, "a.json", without), "--on", "2027-09-01", "--lang", "en");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("No forecast: no realisation rate was given.");
        assertThat(said.out().lines()).anyMatch(line -> line.startsWith("Forecast of the year") && line.endsWith(" -"));
    }

    @Test
    void instalmentsAreLaidBesideWhatWasPaid() {
        String paid = """
                {"model": "geldstroom", "version": 1, "actuals": {"agreement": "1509-lokaal-team-2027", "year": 2027,
                "paid": [{"month": "2027-01", "on": "2027-01-04", "amount": 200000}]}}
                """;

        Said said = Said.by(
                "actuals",
                Said.agreement("five-plus-five-task-based"),
                Said.file(folder, "a.json", paid),
                "--on",
                "2027-01-15");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("Termijnen, verschuldigd en betaald:", "staat open", "nog niet verschuldigd");
    }

    @Test
    void actualsOfAnotherAgreementAreRefusedWithTheirPlace() {
        Said said = Said.by("actuals", Said.agreement("output-based"), ACTUALS, "--on", "2027-09-01", "--lang", "en");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("other-agreement", "/actuals/agreement", "1509-begeleiding-2027");
    }
}
