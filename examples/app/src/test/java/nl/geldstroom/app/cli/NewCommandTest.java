package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geldstroom.iv3.Iv3Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"1509", "37", "gm:0518", "Oude IJsselstreek", "den haag"})
    void aStarterScenarioOfABuiltInMunicipalityRuns(String municipality) {
        String file = folder.resolve("town.json").toString();

        Said made = Said.by("new", "--municipality", municipality, "--year", "2025", "-o", file);
        Said run = Said.by("run", file, "--out", folder.resolve("out").toString());

        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).isEmpty();
        assertThat(made.err()).contains("Geschreven: " + file);
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void theNextCommandCanBeTypedAsItStands() {
        String file = folder.resolve("Den Haag.json").toString();

        Said made = Said.by("new", "--municipality", "Den Haag", "-o", file);

        assertThat(made.err()).contains("\nDaarna: geldstroom run \"" + file + "\" --out uitvoer\n");
    }

    @Test
    void itComesFromTheFileThatIsNamed() {
        String iv3 =
                Said.file(folder, "2025_begroting.csv", Iv3Facts.budget2025().toWide());

        Said said = Said.by("new", "--iv3", iv3, "--municipality", "1509");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("gm:1509/6.712", "3946000.00");
    }

    @Test
    void linesOfInsurersComeByAgeAndDemandGrowsByAgeing() throws IOException {
        String people = Said.file(folder, "people.csv", """
                place;year;age;inhabitants
                NL;2025;0;9000000
                NL;2025;1+;9000000
                gm:1509;2025;0;19000
                gm:1509;2025;1+;20000
                gm:1509;2030;0;18000
                gm:1509;2030;1+;22000
                """);
        String use = Said.file(folder, "use.csv", "age;zvw;wmo2015\n0;1000;100\n1;4000;900\n");
        String totals = Said.file(folder, "totals.json", """
                {"model":"geldstroom","version":1,"nationalTotals":{"year":2025,"lines":[
                  {"id":"wijkverpleging","name":{"nl":"wijkverpleging","en":"district nursing"},
                   "payer":"org:zorgverzekeraars","law":"zvw","total":4500000000.00,
                   "evidence":{"type":"assumption","author":"test","why":"chosen for the test"}}]}}
                """);
        String file = folder.resolve("town.json").toString();
        String[] words = {"new", "--municipality", "1509", "--population", people, "--use", use, "-o", file};

        Said made = Said.by(
                Stream.concat(Stream.of(words), Stream.of("--national", totals)).toArray(String[]::new));
        Said run = Said.by("run", file, "--out", folder.resolve("out").toString());

        assertThat(made.code()).as(made.err()).isZero();
        // 19,000·1,000 + 20,000·4,000 = 99 million of 45,000 million: 9,900,000.00.
        assertThat(Files.readString(Path.of(file)))
                .contains("org:zorgverzekeraars/gm:1509/wijkverpleging", "9900000.00", "\"2030\"");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Said.by("new", "--municipality", "1509", "--population", people)
                        .code())
                .isEqualTo(2);
    }

    @Test
    void theBudgetMayComeFromStandardInput() {
        Said said = Said.reading(
                Iv3Facts.budget2025().toWide(), "new", "--iv3", "-", "--municipality", "0037", "--year", "2025");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("gm:0037/6.1");
    }

    @Test
    void allLinesAreMoreThanThoseOfTheSocialDomain() {
        assertThat(Said.by("new", "--municipality", "1509", "--all-lines").out())
                .contains("gm:1509/0.4");
        assertThat(Said.starter()).doesNotContain("gm:1509/0.4").contains("gm:1509/5.1", "gm:1509/7.1");
    }

    @Test
    void aScenarioThatIsThereIsNotOverwritten() throws IOException {
        String mine = Said.file(folder, "mine.json", "mine");

        Said refused = Said.by("new", "--municipality", "1509", "-o", mine);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("mine.json", "--force");
        assertThat(Files.readString(Path.of(mine))).isEqualTo("mine");

        assertThat(Said.by("new", "--municipality", "1509", "-o", mine, "--force")
                        .code())
                .isZero();
        assertThat(Files.readString(Path.of(mine))).contains("gm:1509");
    }

    @Test
    void everyBrokenLineOfAFileIsNamed() {
        String[] lines = Iv3Facts.budget2025().toWide().split("\n");
        lines[9] = "broken;line";
        lines[19] = lines[19].replaceFirst(";[0-9.]+;", ";12,x;");
        lines[29] = "Nergenshuizen" + lines[29].substring(lines[29].indexOf(';'));
        String iv3 = Said.file(folder, "2025_begroting.csv", String.join("\n", lines) + "\n");
        Path target = folder.resolve("town.json");

        Said said = Said.by("new", "--iv3", iv3, "--municipality", "1509", "-o", target.toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains("2025_begroting.csv:10  fout  broken-line")
                .contains("2025_begroting.csv:20:4  fout  not-a-number", "12,x")
                .contains("2025_begroting.csv:30:1  fout  unknown-municipality", "Nergenshuizen")
                .contains("3 fouten");
        assertThat(target).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--municipality 9999               | niet bekend",
                "--municipality Bergen             | Misschien Bergen (NH.) of",
                "--municipality Assen              | staat niet in 2025_begroting.csv; wel: 's-Gravenhage (gm:0518)",
                "--municipality 1509 --year 2024   | wel over 2025.",
                "--municipality 1509 --year abc    | geen geheel getal",
                "--municipality 1509 --iv3 no.csv  | no.csv",
                "--year 2025                       | Er ontbreekt: '--municipality=CODE|NAME'",
            })
    void whatCannotBeFoundIsSaid(String arguments, String message) {
        String[] all = ("new " + arguments).split(" ");

        Said said = Said.by(all);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(message).doesNotContain("\tat ");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void anEmptySourceLineIsSaidWithTheLineTakenInstead() {
        Optional<Path> iv3 = sharedIv3();
        assumeTrue(iv3.isPresent(), "optional reference data is absent: shared/data/iv3/2025_begroting.csv");

        Said said = Said.by("new", "--iv3", iv3.orElseThrow().toString(), "--municipality", "Zwolle", "--year", "2025");

        assertThat(said.code()).isZero();
        assertThat(said.err()).contains("iv3-empty-line", "6.712", "6.714");
        assertThat(said.out()).contains("\"from\": \"gm:0193/6.714\"");
    }

    private static Optional<Path> sharedIv3() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path file = up.resolve("shared/data/iv3/2025_begroting.csv");
            if (Files.isReadable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
