package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.geldstroom.document.OutputFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortfolioCommandTest {

    private static final String AGREEMENTS = Said.EXAMPLES.resolve("agreements").toString();

    @TempDir
    Path folder;

    private Path drawer() throws IOException {
        Path drawer = Files.createDirectories(folder.resolve("drawer"));
        Files.copy(Path.of(Said.agreement("five-plus-five-task-based")), drawer.resolve("lump-sum.json"));
        Files.copy(Path.of(Said.agreement("effort-based-with-release")), drawer.resolve("effort.json"));
        Files.writeString(drawer.resolve("broken.json"), "{");
        return drawer;
    }

    @Test
    void theTableAddsUpWhatCanBeReadAndSaysWhatCannot() throws IOException {
        Said said = Said.by("portfolio", drawer().toString(), "--on", "2027-01-01");

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("2 overeenkomsten, 1 geweigerd; stand op 1 januari 2027")
                .contains("dus niet in de bedragen: 1.")
                .contains("2027          2.785.000,00      2.785.000,00      2.785.000,00              0,00")
                .contains("overheidsopdracht")
                .contains("30 juni 2031");
        assertThat(said.err()).contains("broken.json", "1 fout");
        assertThat(said.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void everyExampleOfAnAgreementCountsItsLifeToo() {
        assertThat(Said.by("portfolio", AGREEMENTS, "--on", "2027-06-01").err())
                .contains("Een overeenkomst mag één keer voorkomen; de eerste telt.");
        Said said = Said.by("portfolio", AGREEMENTS, "--on", "2027-06-01", "--lang", "en");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("agreements", "subsidy", "per provider");
        // The life of the lump sum is that of the same agreement, which counts once.
        assertThat(said.err()).contains("repeated-agreement");
        assertThat(said.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void theFolderHoldsTablesAndACalendarAndSaysThatItIsWhole() throws IOException {
        Path out = folder.resolve("out");

        Said said = Said.by("portfolio", drawer().toString(), "--on", "2027-01-01", "--out", out.toString());

        assertThat(said.code()).isZero();
        assertThat(OutputFolder.check(out).problems()).isEmpty();
        assertThat(Files.readAllLines(out.resolve("months.csv")).subList(0, 2))
                .containsExactly(
                        "month,cash,planned,committed,releasable", "2027-01,232083.33,232083.33,232083.33,0.00");
        assertThat(Files.readAllLines(out.resolve("totals.csv")).get(0))
                .isEqualTo("by,key,agreements,planned,committed,releasable");
        assertThat(Files.readString(out.resolve("notices.csv"))).contains("2031-07-01,1509-lokaal-team-2027");
        assertThat(Files.readString(out.resolve("notices.ics")))
                .contains("DTSTART;VALUE=DATE:20310630\r\n")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(Files.readString(out.resolve("receipt.json"))).contains("\"fingerprint\"");
    }

    @Test
    void jsonAndCsvGoToStandardOutputWithoutAWordMore() throws IOException {
        String drawer = drawer().toString();

        assertThat(Said.by("portfolio", drawer, "--on", "2027-01-01", "--format", "json")
                        .out())
                .startsWith("{")
                .contains("\"byCommissioner\": {")
                .contains("\"gm:1509\": {");
        assertThat(Said.by("portfolio", drawer, "--on", "2027-01-01", "--format", "csv")
                        .out())
                .startsWith("month,cash,planned,committed,releasable\n2027-01,");
    }

    @Test
    void aFolderWithoutOneGoodAgreementOrNoFolderIsRefused() throws IOException {
        Path bad = Files.createDirectories(folder.resolve("bad"));
        Files.writeString(bad.resolve("broken.json"), "{");

        assertThat(Said.by("portfolio", bad.toString(), "--on", "2027-01-01").code())
                .isEqualTo(2);
        Said nowhere = Said.by("portfolio", folder.resolve("nowhere").toString(), "--on", "2027-01-01", "--lang", "en");
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("nowhere", "The folder must exist.");
    }

    @Test
    void aDayIsNeeded() {
        assertThat(Said.by("portfolio", AGREEMENTS).err()).contains("Er ontbreekt: '--on=DATE'");
    }
}
