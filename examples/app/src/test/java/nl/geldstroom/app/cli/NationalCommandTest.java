package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.geldstroom.iv3.Iv3Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NationalCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private String iv3 = "";
    private String template = "";

    @BeforeEach
    void aTemplateAndAFile() {
        iv3 = Said.file(folder, "2025_begroting.csv", Iv3Facts.budget2025().toWide());
        template = folder.resolve("town.json").toString();
        assertThat(Said.by("new", "--municipality", "1509", "-o", template).code())
                .isZero();
    }

    @Test
    void everyMunicipalityOfTheFileIsCarriedOutAndReconciled() throws IOException {
        Path out = folder.resolve("out");

        Said said = Said.by("national", "--iv3", iv3, "--scenario", template, "--out", out.toString());

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("3 gemeenten; ", " taakvelden sluiten op de cent aan op 2025_begroting.csv.");
        List<String> reconciliation = Files.readAllLines(out.resolve("reconciliation.csv"));
        assertThat(reconciliation.subList(1, reconciliation.size() - 1)).allMatch(row -> row.endsWith(",true"));
        assertThat(Files.readAllLines(out.resolve("municipalities.csv"))).hasSize(1 + 3 * 10);
        assertThat(Files.readAllLines(out.resolve("totals.csv")))
                .anyMatch(row -> row.startsWith("country,all,"))
                .anyMatch(row -> row.startsWith("province,Gelderland,"))
                .anyMatch(row -> row.startsWith("region,youth/achterhoek,"));
        assertThat(Files.readString(out.resolve("national.json"))).contains("\"national\"");
        assertThat(out.resolve("receipt.json")).exists();
        assertThat(out.resolve("scenario.json")).doesNotExist();
    }

    @Test
    void aRegionLeavesOneScenarioOfItsMembersThatRuns() {
        Path out = folder.resolve("region");

        Said said = Said.by(
                "national",
                "--iv3",
                iv3,
                "--scenario",
                template,
                "--region",
                "youth/achterhoek",
                "--lang",
                "en",
                "--out",
                out.toString());
        Said run = Said.by(
                "run",
                out.resolve("scenario.json").toString(),
                "--out",
                folder.resolve("run").toString());

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("1 municipalities; ");
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void aScenarioWithLinesOfOthersIsRefusedAsATemplate() {
        Path out = folder.resolve("none");

        Said said = Said.by(
                "national",
                "--iv3",
                iv3,
                "--scenario",
                Path.of("..", "scenarios", "prevention-fund.json").toString(),
                "--out",
                out.toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("geen sjabloon").doesNotContain("een fout van geldstroom zelf");
        assertThat(out).doesNotExist();
    }

    @Test
    void aRegionThatNobodyKnowsIsRefused() {
        Said said = Said.by(
                "national",
                "--iv3",
                iv3,
                "--scenario",
                template,
                "--region",
                "youth/nergens",
                "--out",
                folder.resolve("x").toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("youth/nergens");
    }
}
