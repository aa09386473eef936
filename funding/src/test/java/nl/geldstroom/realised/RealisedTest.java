package nl.geldstroom.realised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.iv3.Iv3;
import nl.geldstroom.iv3.Iv3Kind;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.iv3.QualityNote;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.StarterScenario;
import org.junit.jupiter.api.Test;

/** Accounts beside budgets, growth from several years, and a scenario that starts from what was realised. */
class RealisedTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final Evidence PRICES = Assumption.of("test", "price growth chosen for the calculation");

    /** Figures of Oude IJsselstreek, CBS Iv3, budgets 2023 and 2024 and accounts 2023, x 1,000 euro. */
    private static final Iv3Table TABLE = Iv3.read("sociaal_domein.csv", """
            jaar,soort,gemeentecode,gemeente,taakveld,taakveldnaam,lasten_x1000,baten_x1000
            2023,begroting,1509,Oude IJsselstreek,6.1,Samenkracht en burgerparticipatie,3241,292
            2023,begroting,1509,Oude IJsselstreek,6.71a,Huishoudelijke hulp (WMO),4652,0
            2023,begroting,1509,Oude IJsselstreek,6.71b,Begeleiding (WMO),2229,0
            2023,begroting,1509,Oude IJsselstreek,6.71c,Dagbesteding (WMO),827,0
            2023,jaarrekening,1509,Oude IJsselstreek,6.1,Samenkracht en burgerparticipatie,7001,5468
            2023,jaarrekening,1509,Oude IJsselstreek,6.71a,Huishoudelijke hulp (WMO),4769,1
            2023,jaarrekening,1509,Oude IJsselstreek,6.71b,Begeleiding (WMO),2536,0
            2023,jaarrekening,1509,Oude IJsselstreek,6.71c,Dagbesteding (WMO),651,0
            2023,jaarrekening,1509,Oude IJsselstreek,6.74a,Jeugd behandeling GGZ zonder ..,153,0
            2024,begroting,1509,Oude IJsselstreek,6.1,Samenkracht en burgerparticipatie,3734,333
            2024,begroting,1509,Oude IJsselstreek,6.71a,Huishoudelijke hulp (WMO),6264,0
            2024,begroting,1509,Oude IJsselstreek,6.71b,Begeleiding (WMO),2685,0
            2024,begroting,1509,Oude IJsselstreek,6.71c,Dagbesteding (WMO),665,0
            """);

    @Test
    void theErrorOfALineIsAccountsLessBudget() {
        BudgetAgainstAccounts compared = BudgetAgainstAccounts.of(TABLE, TOWN, 2023);

        BudgetAgainstAccounts.Row support = compared.row("6.71b").orElseThrow();
        assertThat(support.costError()).isEqualTo(Money.euros(307_000));
        assertThat(support.costShare()).contains(new BigDecimal("0.1377"));
        BudgetAgainstAccounts.Row base = compared.row("6.1").orElseThrow();
        assertThat(base.costError()).isEqualTo(Money.euros(3_760_000));
        assertThat(base.incomeError()).isEqualTo(Money.euros(5_176_000));
        assertThat(base.netError()).isEqualTo(Money.euros(-1_416_000));
        // What only the accounts have was budgeted at nothing.
        assertThat(compared.row("6.74a").orElseThrow().budgetCost()).isEqualTo(Money.ZERO);
        assertThat(compared.total().costError())
                .isEqualTo(compared.rows().stream()
                        .map(BudgetAgainstAccounts.Row::costError)
                        .reduce(Money.ZERO, Money::plus));
    }

    @Test
    void theErrorOfEachLineStandsOnItsCard() {
        assertThat(BudgetAgainstAccounts.of(TABLE, TOWN, 2023).notes())
                .allMatch(note -> note.subject() == QualityNote.Subject.BUDGET_ERROR)
                .extracting(note -> note.taskField().orElseThrow())
                // 6.71a is 117,000 off, 2.5 % of its budget: not notable.
                .containsExactly("6.1", "6.71b", "6.71c", "6.74a");
        assertThat(TABLE.only(Iv3Kind.BUDGET)
                        .dataQuality(TOWN, 2023)
                        .with(BudgetAgainstAccounts.of(TABLE, TOWN, 2023).notes())
                        .notesOn("6.71b"))
                .extracting(note -> note.text().nl())
                .contains("In 2023 was er 307.000,00 euro (13,8 %) meer nodig dan begroot: reken met zo'n afwijking.");
    }

    @Test
    void growthOfVolumeIsWhatIsLeftOfGrowthAfterPrices() {
        Calibration support = Calibration.of(
                TABLE, Iv3Kind.BUDGET, TOWN, "6.71b", ImmutableSortedMap.of(Year.of(2024), 0.06), PRICES);

        // 2,685 / 2,229 / 1.06 - 1
        assertThat(support.volume()).isCloseTo(0.136392, within(1e-6));
        assertThat(support.parameter("CBS Iv3").estimate().isFixed()).isTrue();
        assertThat(support.parameter("CBS Iv3").evidence().orElseThrow().citation())
                .contains("2023-2024", "price growth chosen for the calculation");
    }

    @Test
    void ofSeveralYearsTheMeanIsGeometricAndTheSpreadIsThatOfTheYears() {
        Calibration calibration = Calibration.of(
                "6.71b",
                Iv3Kind.ACCOUNTS,
                ImmutableSortedMap.of(
                        Year.of(2021), Money.euros(1_000_000),
                        Year.of(2022), Money.euros(1_100_000),
                        Year.of(2023), Money.euros(1_100_000)),
                ImmutableSortedMap.of(Year.of(2022), 0.0, Year.of(2023), 0.0),
                PRICES);

        assertThat(calibration.volumes().get(Year.of(2022))).isCloseTo(0.1, within(1e-12));
        assertThat(calibration.volumes().get(Year.of(2023))).isZero();
        assertThat(calibration.volume()).isCloseTo(Math.sqrt(1.1) - 1, within(1e-12));
        Parameter parameter = calibration.parameter("CBS Iv3");
        assertThat(parameter.estimate().low()).isZero();
        assertThat(parameter.estimate().high()).isCloseTo(0.1, within(1e-12));
        assertThat(parameter.point()).isCloseTo(Math.sqrt(1.1) - 1, within(1e-12));
    }

    @Test
    void pricesAreNeverGuessedAndYearsNeverSkipped() {
        assertThatThrownBy(() -> Calibration.of(TABLE, Iv3Kind.BUDGET, TOWN, "6.71b", ImmutableSortedMap.of(), PRICES))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("The growth of prices (none) to 2024 must be stated");
        assertThatThrownBy(
                        () -> Calibration.of(TABLE, Iv3Kind.ACCOUNTS, TOWN, "6.71b", ImmutableSortedMap.of(), PRICES))
                .hasMessageContaining("must have the cost of at least two years, not [2023]");
        assertThatThrownBy(() -> Calibration.of(
                        "6.1",
                        Iv3Kind.ACCOUNTS,
                        ImmutableSortedMap.of(Year.of(2021), Money.euros(1), Year.of(2023), Money.euros(-1)),
                        ImmutableSortedMap.of(Year.of(2023), 0.0),
                        PRICES))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.rule())
                                .containsExactly("calibration-gap", "calibration-cost"));
    }

    @Test
    void aScenarioStartsFromTheAccountsAndGrowsAsWasCalibrated() {
        Scenario before = StarterScenario.of(TABLE, Municipalities.of2026().byCode("1509"), Year.of(2023));
        LineId support = LineId.of("gm:1509/6.71b");
        Growth calibrated = Calibration.of(
                        TABLE, Iv3Kind.BUDGET, TOWN, "6.71b", ImmutableSortedMap.of(Year.of(2024), 0.06), PRICES)
                .growth("CBS Iv3", Parameter.of(0.03));

        Reforecast after = Reforecast.of(before, TABLE, Year.of(2023), ImmutableMap.of(support, calibrated));

        BudgetLine line = after.scenario().given().baseline().line(support).orElseThrow();
        assertThat(line.cost()).isEqualTo(Money.euros(2_536_000));
        assertThat(line.growth()).contains(calibrated);
        assertThat(after.lines().stream()
                        .filter(of -> of.line().equals(support))
                        .findFirst())
                .get()
                .satisfies(of -> {
                    assertThat(of.fromAccounts()).isTrue();
                    assertThat(of.expectedCost()).isEqualTo(Money.euros(2_229_000));
                    assertThat(of.error()).isEqualTo(Money.euros(307_000));
                });
        assertThat(after.alreadyRunning()).isEmpty();
        // r(((2,536,000·(1+g))·1.03) with g = 2,685 / 2,229 / 1.06 - 1
        assertThat(Projection.of(after.scenario())
                        .reference()
                        .sum(
                                Year.of(2024),
                                rule -> rule.kind() == PostingKind.COST
                                        && rule.line().equals(Optional.of(support)))
                        .toEuros()
                        .doubleValue())
                .isCloseTo(2_536_000 * (2685.0 / 2229 / 1.06) * 1.03, within(0.01));
    }

    @Test
    void aYearOutsideTheScenarioOrALineThatIsNotThereIsRefused() {
        Scenario before = StarterScenario.of(TABLE, Municipalities.of2026().byCode("1509"), Year.of(2023));
        assertThatThrownBy(() -> Reforecast.of(before, TABLE, Year.of(2022), ImmutableMap.of()))
                .hasMessageContaining("The realised year (2022) must lie from the base year (2023)");
        assertThatThrownBy(() -> Reforecast.of(
                        before, TABLE, Year.of(2023), ImmutableMap.of(LineId.of("gm:1509/9.9"), Growth.NONE)))
                .hasMessageContaining("must be one of the baseline");
        assertThatThrownBy(() -> Reforecast.of(before, TABLE, Year.of(2024), ImmutableMap.of()))
                .hasMessageContaining("must have rows of gm:1509 in 2024");
    }

    @Test
    void everyMunicipalityOfThePublishedFileCanBeCompared() {
        Iv3Table published = Iv3.read(reference("iv3/sociaal_domein_2023_2025.csv"));
        int compared = 0;
        for (PartyId municipality : published.municipalities()) {
            boolean both = published.rows().stream()
                            .filter(row -> row.municipality().equals(Optional.of(municipality)) && row.year() == 2023)
                            .map(row -> row.kind())
                            .distinct()
                            .count()
                    == 2;
            if (both) {
                BudgetAgainstAccounts of = BudgetAgainstAccounts.of(published, municipality, 2023);
                assertThat(of.total().netError())
                        .isEqualTo(of.rows().stream()
                                .map(BudgetAgainstAccounts.Row::netError)
                                .reduce(Money.ZERO, Money::plus));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(300);
        assertThat(BudgetAgainstAccounts.of(published, TOWN, 2023)
                        .row("6.71b")
                        .orElseThrow()
                        .costError())
                .isEqualTo(Money.euros(307_000));
    }

    private static Path reference(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/data").resolve(name);
            if (Files.isReadable(file)) {
                return file;
            }
        }
        return abort("optional reference data not found: shared/data/" + name);
    }
}
