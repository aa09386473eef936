package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.geldstroom.document.OutputFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareContractsCommandTest {

    private static final String LUMP_SUM = Said.agreement("five-plus-five-task-based");
    private static final String SUBSIDY = Said.agreement("subsidy-four-years");
    private static final String OUTPUT = Said.agreement("output-based");

    @TempDir
    Path folder;

    @Test
    void theTableShowsWhatEachCostsAndWhatCouldBeCut() {
        Said said = Said.by(
                "compare-contracts", LUMP_SUM, SUBSIDY, OUTPUT, "--from", "2027", "--to", "2028", "--lang", "en");

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("A 1509-lokaal-team-2027")
                .contains("year                     A                 B                 C")
                .contains("2027          2,785,000.00        500,000.00              0.00")
                .contains("pays what is delivered and names no amount itself")
                .contains("Releasable if it is decided on 1 January 2027 to stop");
        assertThat(said.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void withoutYearsAllYearsOfAllAgreementsAreShown() {
        Said said = Said.by("compare-contracts", LUMP_SUM, SUBSIDY);

        assertThat(said.out()).contains("\n2027 ", "\n2036 ").doesNotContain("\n2037 ", "\n2026 ");
    }

    @Test
    void theFolderHoldsAReportThatNeedsNothingElse() throws IOException {
        Path out = folder.resolve("out");

        Said said = Said.by("compare-contracts", LUMP_SUM, SUBSIDY, "--out", out.toString());

        assertThat(said.code()).isZero();
        assertThat(OutputFolder.check(out).problems()).isEmpty();
        assertThat(Files.readAllLines(out.resolve("contracts.csv")))
                .contains("agreement,title,year,planned,committed,releasable")
                .anyMatch(line -> line.startsWith("1509-lokaal-team-2027,"))
                .hasSize(21);
        String page = Files.readString(out.resolve("report.html"));
        assertThat(page)
                .contains("data-chart=\"timeline\"", "Looptijden en data", "default-src 'none'")
                .contains("31\u00a0december 2031")
                .doesNotContain("src=\"http", "href=\"http");
        assertThat(Files.readString(out.resolve("contracts.json"))).contains("\"contracts\": {", "\"notices\": [");
    }

    @Test
    void everyAgreementThatIsWrongIsTold() {
        String bad = Said.file(folder, "bad.json", "{");
        String worse = Said.file(folder, "worse.json", "[]");

        Said said = Said.by("compare-contracts", bad, LUMP_SUM, worse);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("bad.json", "worse.json", "2 fouten");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void theSameAgreementTwiceAndYearsInTheWrongOrderAreRefused() {
        assertThat(Said.by("compare-contracts", LUMP_SUM, LUMP_SUM, "--lang", "en")
                        .err())
                .contains("The ids of the agreements must differ.");
        Said years = Said.by("compare-contracts", LUMP_SUM, "--from", "2030", "--to", "2027", "--lang", "en");
        assertThat(years.code()).isEqualTo(2);
        assertThat(years.err()).contains("must be in order");
    }
}
