package nl.geldstroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Claim;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.evidence.Strength;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.law.LawId;
import nl.geldstroom.law.MoneyKind;
import nl.geldstroom.law.Validity;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Path;
import nl.geldstroom.measure.Route;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.source.GrantPart;
import nl.geldstroom.source.SpecificGrant;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.wall.AdoptedProposal;
import nl.geldstroom.wall.FlowDestination;
import nl.geldstroom.wall.FlowOrigin;
import nl.geldstroom.wall.PartyScope;
import nl.geldstroom.wall.WallRule;
import nl.geldstroom.wall.WallStatus;
import org.junit.jupiter.api.Test;

/** A care office with 1,200,000 euros of long-term care, an insurer with nursing, and a town that could do with some. */
class ScenarioWallsTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final LocalizedText TEXT = LocalizedText.same("x");
    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");
    private static final LineId BASE = LineId.of("gm:1509/6.1");
    private static final LineId LONG_TERM = LineId.of("zk:5506/wlz");
    private static final LineId NURSING = LineId.of("uzovi:0101/nursing");
    private static final Evidence PLAN = new Assumption("town", "the project plan was adopted");

    private static BudgetLine line(LineId id, String payer, String law, String taskField) {
        return BudgetLine.builder()
                .id(id)
                .payer(PartyId.of(payer))
                .law(LawId.of(law))
                .taskField(Optional.of(taskField).filter(code -> !code.isEmpty()))
                .cost(Money.euros("1200000"))
                .income(Money.ZERO)
                .build();
    }

    private static GivenBuilder given() {
        return Given.builder()
                .addParties(new NamedParty(TOWN, "town", Optional.empty()))
                .baseline(Baseline.builder()
                        .year(Year.of(2025))
                        .growth(Growth.NONE)
                        .addLines(
                                line(SUPPORT, "gm:1509", "wmo2015", "6.712"),
                                line(BASE, "gm:1509", "wmo2015", "6.1"),
                                line(LONG_TERM, "zk:5506", "wlz", ""),
                                line(NURSING, "uzovi:0101", "zvw", ""))
                        .build());
    }

    /** From January 2026 on half of a line moves at once: 50,000 euros a month. */
    private static BudgetShift half(String id, LineId from, LineId to) {
        return half(id, from, to, YearMonth.of(2026, 1));
    }

    private static BudgetShift half(String id, LineId from, LineId to, YearMonth start) {
        return new BudgetShift(
                id,
                TEXT,
                from,
                to,
                BudgetShift.from(from).to(to).share(0.5).share(),
                Optional.of(start),
                Path.linear(1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                BudgetShift.from(from).to(to).companions(),
                Optional.empty(),
                Optional.empty());
    }

    private static Projection projection(Given given, BudgetShift... shifts) {
        return Projection.of(Scenario.builder()
                .id("walls")
                .title(TEXT)
                .given(given)
                .addMeasures(shifts)
                .horizon(Horizon.of(2026, 2030))
                .build());
    }

    private static double[] moved(Projection projection, String shift) {
        return projection.ledger().observed(shift + "/moved");
    }

    private static double inYear(double[] cents, int year) {
        return IntStream.range(0, 12)
                .mapToDouble(month -> cents[12 * (year - 2025) + month])
                .sum();
    }

    @Test
    void whatMayMoveOnAConditionMovesFromTheDayOnWhichItIsMet() {
        Given without = given().build();
        Given with = given().addMetConditions(
                        MetCondition.of("wlz-preventive-measures", LocalDate.of(2027, 3, 2), PLAN))
                .build();
        BudgetShift shift = half("s", LONG_TERM, BASE, YearMonth.of(2026, 3));

        assertThat(inYear(moved(projection(without, shift), "s"), 2028)).isZero();
        double[] moved = moved(projection(with, shift), "s");
        assertThat(inYear(moved, 2026)).isZero();
        assertThat(inYear(moved, 2027)).isEqualTo(9 * 50_000_00);
        assertThat(inYear(moved, 2028)).isEqualTo(12 * 50_000_00);
        // Until April 2026 there were no rules on the project plan: another rule, so another bottleneck.
        assertThat(Answers.of(projection(without, shift)).bottlenecks())
                .satisfiesExactly(
                        early -> {
                            assertThat(early.months()).isEqualTo(1);
                            assertThat(early.unverified()).isTrue();
                            assertThat(early.explanation().nl())
                                    .contains("artikel 4.2.4 lid 6 Wlz", "(niet geverifieerd)");
                        },
                        since -> {
                            assertThat(since.status()).isEqualTo("Conditional");
                            assertThat(since.months()).isEqualTo(57);
                            assertThat(since.unverified()).isFalse();
                            assertThat(since.explanation().nl())
                                    .contains("projectplan", "artikel 4.2.4 lid 6 Wlz", "gecontroleerd op 2026-11-23");
                        });
    }

    @Test
    void aMetConditionHoldsAsLongAsItsRuleSays() {
        WallRule experiment = WallRule.builder()
                .id("own-experiment")
                .from(FlowOrigin.of(MoneyKind.INSURANCE_MEANS, "uzovi", LawId.ZVW))
                .to(FlowDestination.builder().recipient(PartyScope.of("gm")).build())
                .validity(Validity.ALWAYS)
                .status(WallStatus.CONDITIONAL)
                .condition(TEXT)
                .holdsFor(java.time.Period.ofYears(3))
                .reliability(Reliability.OWN)
                .build();
        Given given = given().addWalls(experiment)
                .addMetConditions(MetCondition.of("own-experiment", LocalDate.of(2026, 7, 1), PLAN))
                .build();
        double[] moved = moved(projection(given, half("s", NURSING, BASE)), "s");

        assertThat(inYear(moved, 2026)).isEqualTo(6 * 50_000_00);
        assertThat(inYear(moved, 2028)).isEqualTo(12 * 50_000_00);
        assertThat(inYear(moved, 2029)).isEqualTo(6 * 50_000_00);
        assertThat(inYear(moved, 2030)).isZero();
    }

    @Test
    void anAdoptedProposalOpensItsWallFromItsDate() {
        Given given = given().addAdoptedProposals(AdoptedProposal.of("health-duty", LocalDate.of(2028, 1, 1)))
                .build();
        Route route = Route.of(NURSING, BASE);
        ScenarioWalls walls = ScenarioWalls.of(given);

        assertThat(walls.isOpen(route, YearMonth.of(2027, 12))).isFalse();
        assertThat(walls.isOpen(route, YearMonth.of(2028, 1))).isTrue();
        assertThat(walls.verdict(route, YearMonth.of(2028, 1)).isUnverified()).isTrue();
    }

    @Test
    void measuresOfOnePayerShareTheCeilingOfARuleInACalendarYear() {
        WallRule ceiling = WallRule.builder()
                .id("ceiling")
                .from(FlowOrigin.of(MoneyKind.INSURANCE_MEANS, "uzovi", LawId.ZVW))
                .to(FlowDestination.builder().recipient(PartyScope.of("gm")).build())
                .validity(Validity.from(LocalDate.of(2026, 7, 1)))
                .status(WallStatus.ALLOWED)
                .ceiling(Money.euros("250000"))
                .reliability(Reliability.OWN)
                .build();
        Projection projection =
                projection(given().addWalls(ceiling).build(), half("a", NURSING, BASE), half("b", NURSING, SUPPORT));
        double[] a = moved(projection, "a");
        double[] b = moved(projection, "b");

        // 100,000 in July and in August, 50,000 in September, nothing until January, in which the year begins anew.
        assertThat(inYear(a, 2026) + inYear(b, 2026)).isEqualTo(250_000_00);
        assertThat(a[12 + 6]).isEqualTo(50_000_00);
        assertThat(a[12 + 8]).isEqualTo(25_000_00);
        assertThat(b[12 + 8]).isEqualTo(25_000_00);
        assertThat(a[12 + 9]).isZero();
        assertThat(a[24]).isEqualTo(50_000_00);
        assertThat(inYear(a, 2027) + inYear(b, 2027)).isEqualTo(250_000_00);
        assertThat(inYear(projection.ledger().observed("a/blocked"), 2027)).isEqualTo((600_000 - 125_000) * 100);
    }

    @Test
    void whatIsNotKnownIsRefused() {
        Given given = given().addAdoptedProposals(
                        AdoptedProposal.of("pooled", LocalDate.of(2028, 1, 1)),
                        AdoptedProposal.of("health-duty", LocalDate.of(2028, 1, 1)),
                        AdoptedProposal.of("health-duty", LocalDate.of(2029, 1, 1)))
                .addMetConditions(MetCondition.of("general-means", LocalDate.of(2028, 1, 1), PLAN))
                .build();

        assertThatThrownBy(() -> projection(given))
                .hasMessageContaining("The proposal (pooled) must be one of health-duty, ")
                .hasMessageContaining("The id (health-duty) of each proposal must be unique")
                .hasMessageContaining("The rule (general-means) must be one with a condition: ");
    }

    @Test
    void whatSomebodySaysDoesNotMeetACondition() {
        Claim claim = Claim.builder()
                .speaker("somebody")
                .says("the plan is there")
                .source("an interview")
                .strength(Strength.OPINION)
                .reliability(Reliability.LOW)
                .use(Use.CONTEXT)
                .build();

        assertThatThrownBy(() -> MetCondition.of("wlz-preventive-measures", LocalDate.of(2027, 3, 2), claim))
                .hasMessageContaining("must not be a claim");
    }

    /** A grant that pays 780,000 of the 1,200,000 euros of general support in 2025 and 2026. */
    private static SpecificGrant grant(String law) {
        return SpecificGrant.builder()
                .id("spuk")
                .title(LocalizedText.of("Brede SPUK", "Broad specific grant"))
                .recipient(TOWN)
                .amounts(ImmutableSortedMap.of(
                        Year.of(2025), Money.euros("780000"), Year.of(2026), Money.euros("780000")))
                .addParts(new GrantPart(BASE, Share.ALL, TEXT))
                .law(Optional.of(law).filter(text -> !text.isEmpty()).map(LawId::of))
                .build();
    }

    @Test
    void aShiftTakesGeneralMeansFirstAndAsksAboutEarmarkedMoneyAsWhatItIs() {
        Given given = given().addSources(grant("spuk-brede-2023")).build();
        Projection projection = projection(given, half("s", BASE, SUPPORT));

        // 50,000 of the 100,000 a month is wanted; 65,000 is paid by the grant and 35,000 by general means.
        assertThat(inYear(moved(projection, "s"), 2026)).isEqualTo(12 * 35_000_00);
        assertThat(inYear(moved(projection, "s"), 2027)).isEqualTo(12 * 50_000_00);
        assertThat(Answers.of(projection).bottlenecks()).singleElement().satisfies(bottleneck -> {
            assertThat(bottleneck.amount()).isEqualTo(Money.euros("180000"));
            assertThat(bottleneck.months()).isEqualTo(12);
            assertThat(bottleneck.source()).contains("spuk");
            assertThat(bottleneck.unverified()).isTrue();
            assertThat(bottleneck.explanation().nl())
                    .contains("de uitgave valt onder een onderdeel van de brede SPUK", "artikel 15a Fvw");
        });
    }

    @Test
    void aShiftThatNamesItsSourceTakesThatMoneyOnly() {
        Given closed = given().addSources(grant("spuk-brede-2023")).build();
        Given open = given().addSources(grant("spuk-brede-2023"))
                .addMetConditions(MetCondition.of("brede-spuk", LocalDate.of(2026, 1, 1), PLAN))
                .build();
        BudgetShift some = half("s", BASE, SUPPORT).ofGrant("spuk");
        BudgetShift more = some.share(0.8);

        assertThat(inYear(moved(projection(closed, some), "s"), 2026)).isZero();
        assertThat(inYear(moved(projection(open, some), "s"), 2026)).isEqualTo(12 * 50_000_00);
        Projection all = projection(open, more);
        assertThat(inYear(moved(all, "s"), 2026)).isEqualTo(780_000_00);
        // What the grant does not have is not held back by a wall; its rule ends with 2026, as its money does.
        assertThat(inYear(all.ledger().observed("s/blocked"), 2026)).isZero();
        assertThat(inYear(moved(all, "s"), 2027)).isZero();
        assertThat(Answers.of(all).bottlenecks())
                .singleElement()
                .satisfies(bottleneck -> assertThat(bottleneck.explanation().nl())
                        .contains("de uitgave dient het doel waarvoor de specifieke uitkering is verleend"));
    }

    @Test
    void aGrantOfWhichTheRegulationIsNotKnownIsBoundToThePurposeOfEverySpecificGrant() {
        ScenarioWalls walls = ScenarioWalls.of(given().addSources(grant("")).build());

        assertThat(walls.verdict(Route.of(BASE, SUPPORT).ofGrant("spuk"), YearMonth.of(2026, 1))
                        .rules())
                .extracting(WallRule::id)
                .containsExactly("fvw-specific-grant");
        assertThat(walls.drawnOn(Route.of(BASE, SUPPORT)))
                .extracting(Route::source)
                .containsExactly(Optional.empty(), Optional.of("spuk"));
    }

    @Test
    void shiftsThatTogetherTakeMoreThanTheGeneralMeansOfALineShareThem() {
        Given given = given().addSources(grant("spuk-brede-2023")).build();
        Projection projection = projection(
                given,
                half("a", BASE, SUPPORT).share(0.25),
                half("b", BASE, SUPPORT).share(0.25));

        assertThat(inYear(moved(projection, "a"), 2026)).isEqualTo(12 * 17_500_00);
        assertThat(inYear(moved(projection, "b"), 2026)).isEqualTo(12 * 17_500_00);
    }

    @Test
    void aShiftCarriesThePurposeThatARuleNames() {
        Given given = given().addMetConditions(MetCondition.of("wlz-experiment", LocalDate.of(2026, 1, 1), PLAN))
                .build();
        BudgetShift plain = half("s", LONG_TERM, BASE);

        assertThat(inYear(moved(projection(given, plain), "s"), 2027)).isZero();
        assertThat(inYear(moved(projection(given, plain.forPurpose("experiment")), "s"), 2027))
                .isEqualTo(12 * 50_000_00);
    }

    @Test
    void aSourceOrPurposeThatNobodyKnowsIsRefusedWithWhatIsKnown() {
        Given given = given().addSources(grant("spuk-brede-2023")).build();

        assertThatThrownBy(() -> projection(
                        given,
                        half("a", SUPPORT, BASE).ofGrant("spuk"),
                        half("b", BASE, SUPPORT).ofGrant("brede").forPurpose("experimnt")))
                .hasMessageContaining("The source (spuk) of measure (a) must be a grant of the scenario that pays line"
                        + " (gm:1509/6.712): there is none.")
                .hasMessageContaining("that pays line (gm:1509/6.1): spuk.")
                .hasMessageContaining(
                        "The purpose (experimnt) of measure (b) must be one that a rule names: experiment,"
                                + " integral-package, prevention-fund.");
    }

    @Test
    void rulesOfTheSameNameAreRefusedSinceTheirOrderWouldDecide() {
        WallRule rule = WallRule.builder()
                .id("twice")
                .from(FlowOrigin.ANYWHERE)
                .to(FlowDestination.ANYWHERE)
                .validity(Validity.ALWAYS)
                .status(WallStatus.ALLOWED)
                .reliability(Reliability.OWN)
                .build();

        assertThatThrownBy(() -> projection(given().addWalls(rule, rule).build()))
                .hasMessageContaining("The id (twice) of each rule must be unique");
    }

    @Test
    void alsoWhatMayMoveSaysByWhichRuleAndHowSureThatIs() {
        Given given = given().addSources(grant("spuk-brede-2023"))
                .unknownWalls(UnknownWalls.PASS)
                .build();

        assertThat(Answers.of(projection(given, half("a", BASE, SUPPORT), half("b", NURSING, BASE)))
                        .crossings())
                .satisfiesExactly(
                        general -> {
                            assertThat(general.open()).isTrue();
                            assertThat(general.last()).isEqualTo(YearMonth.of(2030, 12));
                            assertThat(general.unverified()).isTrue();
                            assertThat(general.explanation().nl()).contains("artikel 2.3.5 lid 3 Wmo 2015");
                        },
                        spuk -> {
                            assertThat(spuk.source()).contains("spuk");
                            assertThat(spuk.open()).isFalse();
                            assertThat(spuk.last()).isEqualTo(YearMonth.of(2026, 12));
                        },
                        unknown -> {
                            // That a scenario lets it through makes it no surer.
                            assertThat(unknown.status()).isEqualTo("Unknown");
                            assertThat(unknown.open()).isTrue();
                            assertThat(unknown.unverified()).isTrue();
                        });
    }

    @Test
    void aRuleAboutALawThatNobodyKnowsIsRemarkedOnSinceItSpeaksOfNothing() {
        WallRule slip = rule("slip", "wmo2051", "wlz");
        WallRule own = rule("own", "own-law", "wmo2015");
        Given given = Given.builder()
                .addParties(new NamedParty(TOWN, "town", Optional.empty()))
                .baseline(Baseline.builder()
                        .year(Year.of(2025))
                        .growth(Growth.NONE)
                        .addLines(
                                line(SUPPORT, "gm:1509", "wmo2015", "6.712"),
                                line(BASE, "gm:1509", "wmo2015", "6.1"),
                                line(LineId.of("gm:1509/own"), "gm:1509", "own-law", ""))
                        .build())
                .addWalls(slip, own)
                .build();

        assertThat(Answers.of(projection(given, half("a", SUPPORT, BASE))).remarks())
                .filteredOn(remark -> remark.text().nl().startsWith("De wet ("))
                .extracting(remark -> remark.subject(), remark -> remark.text().nl())
                .containsExactlyInAnyOrder(
                        tuple(
                                "gm:1509/own",
                                "De wet (own-law) is niet bekend: geen schot kent haar. Controleer de naam."),
                        tuple(
                                "slip",
                                "De wet (wmo2051) is niet bekend: deze regel zegt nergens iets over. Controleer de"
                                        + " naam."));
    }

    private static WallRule rule(String id, String law, String toLaw) {
        return WallRule.builder()
                .id(id)
                .from(new FlowOrigin(Optional.empty(), Optional.empty(), Optional.of(LawId.of(law))))
                .to(FlowDestination.builder().law(LawId.of(toLaw)).build())
                .validity(Validity.ALWAYS)
                .status(WallStatus.ALLOWED)
                .reliability(Reliability.OWN)
                .build();
    }
}
