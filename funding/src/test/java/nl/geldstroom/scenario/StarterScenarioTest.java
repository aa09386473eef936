package nl.geldstroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.document.Input;
import nl.geldstroom.iv3.Iv3;
import nl.geldstroom.iv3.Iv3Facts;
import nl.geldstroom.iv3.Iv3Line;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.party.MunicipalityCode;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.provision.LineId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StarterScenarioTest {

    private static final Year BUDGET_YEAR = Year.of(2025);

    @Test
    void oudeIjsselstreekStartsByMovingATenthOfSupportToTheSocialBase() {
        Scenario scenario = StarterScenario.of(Iv3Facts.budget2025(), municipality("1509"), BUDGET_YEAR);

        assertThat(scenario.horizon()).isEqualTo(Horizon.of(2027, 2036));
        assertThat(scenario.measures()).singleElement().isInstanceOfSatisfying(BudgetShift.class, shift -> {
            assertThat(shift.from()).isEqualTo(LineId.of("gm:1509/6.712"));
            assertThat(shift.to()).isEqualTo(LineId.of("gm:1509/6.1"));
            assertThat(shift.share().point()).isEqualTo(0.10);
            assertThat(shift.share().evidence()).isPresent();
        });
        assertThat(scenario.given()
                        .baseline()
                        .line(LineId.of("gm:1509/6.1"))
                        .orElseThrow()
                        .cost())
                .isEqualTo(Money.euros(3_946_000));
        assertThat(scenario.given().parties().get(0).inhabitants()).contains(39_502);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1509", "0037", "0518"})
    void theBuiltInMunicipalitiesRun(String code) {
        List<String> faults = new ArrayList<>();

        prove(Iv3Facts.budget2025(), municipality(code), faults);

        assertThat(faults).isEmpty();
    }

    @Test
    void allLinesOfTheFileAreTakenWhenAskedFor() {
        Scenario all =
                StarterScenario.of(Iv3Facts.budget2025(), municipality("1509"), BUDGET_YEAR, StarterScenario.Lines.ALL);

        assertThat(all.given().baseline().lines()).hasSize(69);
        assertThat(Projection.of(all).ledger().check()).isEmpty();
    }

    @Test
    void everyMunicipalityOfTheBudgetOf2025Runs() {
        Optional<Path> file = sharedData("iv3/2025_begroting.csv");
        assumeTrue(file.isPresent(), "optional reference data is absent: shared/data/iv3/2025_begroting.csv");
        Iv3Table table = Iv3.read(file.orElseThrow());
        List<String> faults = new ArrayList<>();
        int elsewhere = 0;
        int nothing = 0;

        for (Municipality municipality : Municipalities.of2026().all()) {
            Optional<BudgetShift> shift = prove(table, municipality, faults);
            if (shift.isEmpty()) {
                nothing++;
            } else if (!shift.orElseThrow().from().text().endsWith("/6.712")) {
                elsewhere++;
            }
        }

        assertThat(faults).isEmpty();
        assertThat(nothing)
                .as("municipalities of which the file has zeros only")
                .isEqualTo(4);
        assertThat(elsewhere + nothing)
                .as("municipalities that budget nothing on 6.712")
                .isEqualTo(37);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({
        "2024_begroting.csv, 2024, 342",
        "sociaal_domein_2023_2025.csv, 2023, 342",
        "sociaal_domein_2023_2025.csv, 2024, 341",
        "sociaal_domein_2023_2025.csv, 2025, 338"
    })
    void everyMunicipalityOfOtherYearsAndLayoutsRuns(String name, int year, int municipalities) {
        Optional<Path> file = sharedData("iv3/" + name);
        assumeTrue(file.isPresent(), "optional reference data is absent: shared/data/iv3/" + name);
        Iv3Table table = Iv3.read(file.orElseThrow());
        List<String> faults = new ArrayList<>();
        int run = 0;

        for (Municipality municipality : Municipalities.of2026().all()) {
            boolean present = table.rows().stream()
                    .anyMatch(row -> row.year() == year
                            && row.municipality()
                                    .filter(municipality.id()::equals)
                                    .isPresent());
            if (present) {
                Projection projection = Projection.of(StarterScenario.of(table, municipality, Year.of(year)));
                projection.ledger().check().forEach(fault -> faults.add(municipality + " " + fault));
                run++;
            }
        }

        assertThat(faults).isEmpty();
        assertThat(run).isEqualTo(municipalities);
    }

    /** Runs the starter scenario of a municipality and notes everything that is not as it must be. */
    private static Optional<BudgetShift> prove(Iv3Table table, Municipality municipality, List<String> faults) {
        Scenario scenario = StarterScenario.of(table, municipality, BUDGET_YEAR);
        Projection projection = Projection.of(scenario);
        Optional<BudgetShift> shift =
                scenario.measures().stream().map(BudgetShift.class::cast).findFirst();

        projection.ledger().check().forEach(fault -> faults.add(municipality + " " + fault));
        projection.reference().check().forEach(fault -> faults.add(municipality + " reference " + fault));
        for (Iv3Line line : table.linesOf(municipality, BUDGET_YEAR.getValue())) {
            scenario.given()
                    .baseline()
                    .line(LineId.of(municipality.id() + "/" + line.taskField()))
                    .ifPresent(taken -> {
                        requireEqual(line.cost(), taken.cost(), municipality + " cost " + taken.id(), faults);
                        requireEqual(line.income(), taken.income(), municipality + " income " + taken.id(), faults);
                    });
        }
        for (BudgetLine line : scenario.given().baseline().lines()) {
            requireEqual(
                    line.cost(),
                    yearOf(projection, line, PostingKind.COST),
                    municipality + " twelve months of cost " + line.id(),
                    faults);
            requireEqual(
                    line.income(),
                    yearOf(projection, line, PostingKind.INCOME),
                    municipality + " twelve months of income " + line.id(),
                    faults);
        }
        shift.ifPresent(of -> {
            Money gives =
                    scenario.given().baseline().line(of.from()).orElseThrow().cost();
            if (gives.cents() <= 0) {
                faults.add(municipality + " shifts from " + of.from() + " with cost " + gives);
            }
        });
        String note = scenario.note().orElseThrow().nl();
        if (shift.isEmpty() && !note.contains("geen verschuiving")
                || shift.filter(of -> !of.from().text().endsWith("/6.712")).isPresent() && !note.contains("6.712")) {
            faults.add(municipality + " does not say where its shift starts: " + shift);
        }
        ScenarioDocuments documents = new ScenarioDocuments();
        Scenario again = documents
                .read(Input.of(municipality.name(), documents.write(scenario)))
                .orThrow();
        if (!again.equals(scenario)) {
            faults.add(municipality + " reads back as another scenario");
        }
        return shift;
    }

    private static Money yearOf(Projection projection, BudgetLine line, PostingKind kind) {
        return projection
                .reference()
                .sum(
                        BUDGET_YEAR,
                        rule -> rule.kind() == kind
                                && rule.line().filter(line.id()::equals).isPresent());
    }

    private static void requireEqual(Money expected, Money found, String what, List<String> faults) {
        if (!expected.equals(found)) {
            faults.add(what + ": " + found + " instead of " + expected);
        }
    }

    private static Municipality municipality(String code) {
        return Municipalities.of2026().find(MunicipalityCode.of(code)).orElseThrow();
    }

    private static Optional<Path> sharedData(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/data").resolve(name);
            if (Files.exists(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
