package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private String iv3 = "";
    private String scenario = "";

    @BeforeEach
    void aScenarioOnTheBudgetOf2023() {
        iv3 = Said.file(folder, "sociaal_domein.csv", """
                jaar,soort,gemeentecode,gemeente,taakveld,taakveldnaam,lasten_x1000,baten_x1000
                2023,begroting,1509,Oude IJsselstreek,6.1,Samenkracht en burgerparticipatie,3241,292
                2023,begroting,1509,Oude IJsselstreek,6.71b,Begeleiding (WMO),2229,0
                2023,jaarrekening,1509,Oude IJsselstreek,6.1,Samenkracht en burgerparticipatie,7001,5468
                2023,jaarrekening,1509,Oude IJsselstreek,6.71b,Begeleiding (WMO),2536,0
                2024,begroting,1509,Oude IJsselstreek,6.1,Samenkracht en burgerparticipatie,3734,333
                2024,begroting,1509,Oude IJsselstreek,6.71b,Begeleiding (WMO),2685,0
                """);
        scenario = folder.resolve("town.json").toString();
        Said made = Said.by("new", "--iv3", iv3, "--municipality", "1509", "--year", "2023", "-o", scenario);
        assertThat(made.code()).as(made.err()).isZero();
    }

    @Test
    void theAccountsStandBesideTheBudget() {
        Said said = Said.by("accounts", "--iv3", iv3, "--scenario", scenario, "--year", "2023");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .startsWith("taskField,label,budgetCost,accountsCost,errorOfCost,share,")
                .contains("6.71b,Begeleiding (WMO),2229000.00,2536000.00,307000.00,0.1377,");
        assertThat(said.err()).contains("6.71b: In 2023 was er");
    }

    @Test
    void theScenarioStartsFromTheAccountsAndGrowsAsWasCalibrated() throws IOException {
        String file = folder.resolve("after.json").toString();

        Said said = Said.by(
                "accounts",
                "--iv3",
                iv3,
                "--scenario",
                scenario,
                "--year",
                "2023",
                "--calibrate",
                "budget",
                "--prices",
                "2024=0.06",
                "--prices-from",
                "a figure for the test",
                "-o",
                file);

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(Files.readString(Path.of(file))).contains("2536000.00", "0.13639", "a figure for the test");
        Said run = Said.by("run", file, "--out", folder.resolve("out").toString());
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void growthWithoutPricesIsRefused() {
        Said said =
                Said.by("accounts", "--iv3", iv3, "--scenario", scenario, "--year", "2023", "--calibrate", "budget");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--prices");
    }

    @Test
    void aYearWithoutAccountsIsRefused() {
        Said said = Said.by("accounts", "--iv3", iv3, "--scenario", scenario, "--year", "2024", "--lang", "en");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("must have rows of gm:1509 in 2024");
    }
}
