package nl.geldstroom.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.source.FlatContribution;
import nl.geldstroom.source.Household;
import nl.geldstroom.source.Household.Kind;
import nl.geldstroom.source.IncomeContribution;
import nl.geldstroom.source.OwnContribution;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients pay: the flat contribution, the proposed one by income, and the change from one to the other. */
class OwnContributionTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static final LineId HELP = LineId.of("gm:1509/6.711");

    private static final LocalizedText TEXT = LocalizedText.same("x");

    private static final List<Household> CLIENTS = List.of(
            Household.of(Kind.SINGLE, Money.euros(20_000), 100),
            Household.of(Kind.SINGLE, Money.euros(42_750), 10),
            Household.of(Kind.MULTIPLE, Money.euros(80_000), 5));

    @ParameterizedTest
    @CsvSource({
        "SINGLE, 0, 23.60",
        "SINGLE, 24500, 23.60",
        "SINGLE, 42750, 175.80",
        "SINGLE, 60999.99, 328.00",
        "SINGLE, 61000, 328.00",
        "SINGLE, 250000, 328.00",
        "MULTIPLE, 34000, 23.60",
        "MULTIPLE, 35000, 31.94",
        "MULTIPLE, 70500, 328.00"
    })
    void theProposedContributionRisesBetweenTheThresholds(Kind kind, String income, String expected) {
        Household household = Household.of(kind, Money.euros(income), 1);
        assertThat(IncomeContribution.proposed().perMonth(household, Year.of(2027)))
                .isEqualTo(Money.euros(expected));
    }

    @Test
    void theProposedContributionTakesTenCentsOfAnExtraEuroForBothKindsOfHousehold() {
        IncomeContribution proposed = IncomeContribution.proposed();
        assertThat(proposed.slope(Kind.SINGLE).doubleValue()).isCloseTo(0.10, within(0.0005));
        assertThat(proposed.slope(Kind.MULTIPLE)).isEqualByComparingTo(proposed.slope(Kind.SINGLE));
        assertThat(proposed.evidenceOf(Year.of(2027)).isUnverified()).isTrue();
    }

    @Test
    void theFlatContributionOfAYearIsTheLastThatWasSet() {
        FlatContribution flat = FlatContribution.standard();
        Household anybody = CLIENTS.get(0);
        assertThat(flat.perMonth(anybody, Year.of(2023))).isEqualTo(Money.euros(19));
        assertThat(flat.perMonth(anybody, Year.of(2025))).isEqualTo(Money.euros(21));
        assertThat(flat.perMonth(anybody, Year.of(2030))).isEqualTo(Money.euros("21.80"));
        assertThat(flat.evidenceOf(Year.of(2025)).isUnverified()).isFalse();
        assertThat(flat.evidenceOf(Year.of(2026)).isUnverified()).isTrue();
        assertThat(flat.perYear(CLIENTS, Year.of(2025))).isEqualTo(Money.euros(115 * 12 * 21));
        assertThatThrownBy(() -> flat.perMonth(anybody, Year.of(2019)))
                .hasMessage("The flat contribution must have a rate for 2019; the first holds from 2020.");
    }

    @Test
    void theContributionAsAShareOfCostIsWhatAShiftLoses() {
        FlatContribution flat = FlatContribution.standard();
        assertThat(flat.shareOfCost(CLIENTS, Year.of(2025), Money.euros(289_800))
                        .point())
                .isEqualTo(0.1);
        assertThat(flat.shareOfCost(CLIENTS, Year.of(2025), Money.euros(1)).point())
                .isEqualTo(1);
        assertThatThrownBy(() -> flat.shareOfCost(CLIENTS, Year.of(2025), Money.ZERO))
                .hasMessageContaining("more than zero");
    }

    private static Scenario scenario(OwnContribution before, OwnContribution after, String start) {
        return Scenario.builder()
                .id("own")
                .title(TEXT)
                .given(Given.builder()
                        .addParties(new NamedParty(TOWN, "town", Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(2026))
                                .growth(Growth.NONE)
                                .addLines(BudgetLine.builder()
                                        .id(HELP)
                                        .payer(TOWN)
                                        .law(LawId.WMO2015)
                                        .cost(Money.euros(1_000_000))
                                        .income(Money.euros(30_000))
                                        .build())
                                .build())
                        .build())
                .addMeasures(OwnContributionChange.builder()
                        .id("own-contribution")
                        .title(TEXT)
                        .line(HELP)
                        .before(before)
                        .after(after)
                        .addAllHouseholds(CLIENTS)
                        .start(YearMonth.parse(start))
                        .build())
                .horizon(Horizon.of(2026, 2028))
                .build();
    }

    private static Money change(Ledger ledger, int year, PostingKind kind) {
        return ledger.sum(
                Year.of(year), rule -> rule.kind() == kind && rule.measure().equals(Optional.of("own-contribution")));
    }

    /** A month: 100·(23.60-21.80) + 10·(175.80-21.80) + 5·(328.00-21.80) = 180.00 + 1,540.00 + 1,531.00. */
    @Test
    void byIncomeInsteadOfFlatBringsWhatTheHouseholdsPayMore() {
        Projection projection =
                Projection.of(scenario(FlatContribution.standard(), IncomeContribution.proposed(), "2027-07"));
        Ledger ledger = projection.ledger();
        assertThat(ledger.check()).isEmpty();
        assertThat(change(ledger, 2026, PostingKind.INCOME)).isEqualTo(Money.ZERO);
        assertThat(change(ledger, 2027, PostingKind.INCOME)).isEqualTo(Money.euros(6 * 3251));
        assertThat(change(ledger, 2028, PostingKind.INCOME)).isEqualTo(Money.euros(12 * 3251));
        assertThat(projection.difference(TOWN, Year.of(2028))).isEqualTo(Money.euros(12 * 3251));
    }

    @Test
    void flatInsteadOfByIncomeLosesAtMostTheIncomeOfTheLine() {
        Ledger ledger = Projection.of(scenario(IncomeContribution.proposed(), FlatContribution.standard(), "2027-01"))
                .ledger();
        assertThat(change(ledger, 2027, PostingKind.INCOME)).isEqualTo(Money.ZERO);
        assertThat(change(ledger, 2027, PostingKind.LOST_INCOME)).isEqualTo(Money.euros(30_000));
    }

    @Test
    void theSameContributionLeavesNoTrace() {
        Projection projection =
                Projection.of(scenario(FlatContribution.standard(), FlatContribution.standard(), "2027-01"));
        assertThat(projection.ledger().postings())
                .isEqualTo(projection.reference().postings());
        assertThat(projection.plan().rules())
                .hasSameSizeAs(
                        Projection.of(projection.scenario().reference()).plan().rules());
    }

    @Test
    void theChangeIsReadBackAsItWasWritten() {
        Scenario scenario = scenario(FlatContribution.standard(), IncomeContribution.proposed(), "2027-07");
        ScenarioDocuments documents = new ScenarioDocuments();
        String text = documents.write(scenario);
        assertThat(documents.read(Input.of("own.json", text)).orThrow()).isEqualTo(scenario);
        assertThat(text).contains("\"type\" : \"ownContributionChange\"".replace(" : ", ": "));
    }

    @Test
    void aContributionThatIsWrongIsRefusedWithAllItsFaults() {
        assertThatThrownBy(() -> IncomeContribution.builder()
                        .low(Money.euros(30))
                        .high(Money.euros(20))
                        .singleFrom(Money.euros(2))
                        .singleTo(Money.euros(1))
                        .multipleFrom(Money.euros(2))
                        .multipleTo(Money.euros(3))
                        .evidence(Assumption.of("test", "chosen"))
                        .build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.faults()).extracting(Fault::pointer).containsExactly("/low", "/singleFrom"));
        FlatContribution late = new FlatContribution(ImmutableSortedMap.of(
                Year.of(2027), new FlatContribution.Rate(Money.euros(20), Assumption.of("test", "chosen"))));
        assertThatThrownBy(() -> scenario(FlatContribution.standard(), late, "2040-01"))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.faults())
                                .extracting(Fault::rule)
                                .containsExactly("start-outside-horizon", "contribution-not-known"));
    }
}
