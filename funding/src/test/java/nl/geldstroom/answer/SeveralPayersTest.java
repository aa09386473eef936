package nl.geldstroom.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.ExtraSpending.Timing;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Return;
import nl.geldstroom.measure.Settlement;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.scenario.UnknownWalls;
import nl.geldstroom.scenario.Valuation;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.wall.WallStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who invests, who gains, what would settle it and who adds what, through document, reader, engine and answer. */
class SeveralPayersTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId INSURER = PartyId.of("uzovi:3311");
    private static final PartyId CARE_OFFICE = PartyId.of("zk:5506");

    private static final LineId BASE = LineId.of("gm:1509/6.1");
    private static final LineId TOWN_GAIN = LineId.of("gm:1509/6.712");
    private static final LineId INSURER_GAIN = LineId.of("uzovi:3311/nursing");
    private static final LineId CARE_GAIN = LineId.of("zk:5506/homes");

    private static Projection run(Scenario scenario) {
        ScenarioDocuments documents = new ScenarioDocuments();
        Scenario read =
                documents.read(Input.of("case.json", documents.write(scenario))).orThrow();
        assertThat(read).isEqualTo(scenario);
        Projection projection = Projection.of(read);
        assertThat(projection.ledger().check()).isEmpty();
        return projection;
    }

    private static BudgetLine line(LineId id, PartyId payer, String law, String taskField) {
        return BudgetLine.builder()
                .id(id)
                .payer(payer)
                .law(LawId.of(law))
                .taskField(taskField.isEmpty() ? Optional.empty() : Optional.of(taskField))
                .cost(Money.euros(id.equals(BASE) ? 0 : 100_000_000))
                .income(Money.ZERO)
                .build();
    }

    private static ExtraSpending invest(String id, long euros) {
        return ExtraSpending.builder()
                .id(id)
                .title(LocalizedText.same(id))
                .line(BASE)
                .amounts(ImmutableSortedMap.of(Year.of(2026), Money.euros(euros)))
                .timing(Timing.JANUARY)
                .build();
    }

    private static DelayedEffect effect(
            String id, List<Double> years, double value, double cash, Beneficiary... gains) {
        return DelayedEffect.builder()
                .id(id)
                .title(LocalizedText.same(id))
                .of(BASE)
                .delay(new Delay.ByYear(ImmutableList.copyOf(years), CHOSEN))
                .value(Return.of(Grounded.of(value, CHOSEN)))
                .cash(cash == 0 ? Optional.empty() : Optional.of(Return.of(Grounded.of(cash, CHOSEN))))
                .addBeneficiaries(gains)
                .build();
    }

    private static Scenario scenario(int last, boolean valued, Measure... measures) {
        return Scenario.builder()
                .id("case")
                .title(LocalizedText.same("case"))
                .given(Given.builder()
                        .addParties(
                                new NamedParty(TOWN, "Gemeente", Optional.empty()),
                                new NamedParty(INSURER, "Verzekeraar", Optional.empty()),
                                new NamedParty(CARE_OFFICE, "Zorgkantoor", Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(2026))
                                .growth(Growth.NONE)
                                .addLines(
                                        line(BASE, TOWN, "wmo2015", "6.1"),
                                        line(TOWN_GAIN, TOWN, "wmo2015", "6.712"),
                                        line(INSURER_GAIN, INSURER, "zvw", ""),
                                        line(CARE_GAIN, CARE_OFFICE, "wlz", ""))
                                .build())
                        .build())
                .addMeasures(measures)
                .horizon(Horizon.of(2026, last))
                .valuation(
                        valued
                                ? Optional.of(Valuation.builder()
                                        .date(LocalDate.of(2026, 12, 31))
                                        .timing(Valuation.Timing.END)
                                        .rate(0.0225)
                                        .deflator("constant prices")
                                        .inflation(0)
                                        .priceYear(Year.of(2026))
                                        .build())
                                : Optional.empty())
                .build();
    }

    private static Scenario seed() {
        return scenario(
                2033,
                true,
                invest("invest", 1_000_000),
                effect(
                        "return",
                        List.of(0.0, 0.0, 0.0, 0.32, 0.32, 0.32, 0.32, 0.32),
                        1,
                        0,
                        Beneficiary.of(TOWN_GAIN, Share.of("0.35"), CHOSEN),
                        Beneficiary.of(INSURER_GAIN, Share.of("0.45"), CHOSEN),
                        Beneficiary.of(CARE_GAIN, Share.of("0.2"), CHOSEN)));
    }

    /** C14, seed_return_1_6: who has what at present value, and the one transfer that makes the municipality willing. */
    @Test
    void theMunicipalityThatPaysAllIsMadeWillingByOneTransferOfTheInsurer() {
        Projection projection = run(seed());
        WrongPocket pocket = WrongPocket.of(projection, Appraisal.View.WITH_VALUE);

        assertThat(pocket.of(TOWN).worth()).isEqualTo(Money.euros("-498713.01"));
        assertThat(pocket.of(INSURER).worth()).isEqualTo(Money.euros("644511.85"));
        assertThat(pocket.of(CARE_OFFICE).worth()).isEqualTo(Money.euros("286449.71"));
        assertThat(pocket.gapShare()).contains(0.65);
        assertThat(pocket.of(TOWN).invested().get(0)).isEqualTo(Money.euros(1_000_000));
        assertThat(pocket.of(TOWN).gained().get(3)).isEqualTo(Money.euros(112_000));
        assertThat(pocket.of(TOWN).constant().get(3)).isEqualTo(Money.euros(112_000));

        LeastSettlement settlement = LeastSettlement.of(projection, Appraisal.View.WITH_VALUE, ImmutableMap.of());
        assertThat(settlement.basis()).isEqualTo(LeastSettlement.Basis.PRESENT_VALUE);
        assertThat(settlement.transfers()).singleElement().satisfies(transfer -> {
            assertThat(transfer.from()).isEqualTo(INSURER);
            assertThat(transfer.to()).isEqualTo(TOWN);
            assertThat(transfer.amount()).isEqualTo(Money.euros("498713.01"));
        });
    }

    /** What the law leaves is looked up in the walls, for the line that gains and the line on which was invested. */
    @Test
    void everyTransferSaysItsRouteOrThatThereIsNone() {
        Projection projection = run(seed());
        LegalRoute insurer = LegalRoute.of(projection, INSURER, TOWN);
        LegalRoute careOffice = LegalRoute.of(projection, CARE_OFFICE, TOWN);
        LeastSettlement settlement = LeastSettlement.of(projection, Appraisal.View.WITH_VALUE, ImmutableMap.of());

        assertThat(insurer.from()).contains(INSURER_GAIN);
        assertThat(insurer.to()).contains(BASE);
        assertThat(insurer.status()).isNotEqualTo(WallStatus.ALLOWED);
        assertThat(careOffice.explanation().nl()).isNotBlank();
        assertThat(settlement.lawful().orElseThrow())
                .isEqualTo(Money.sum(Stream.of(insurer, careOffice)
                                .filter(LegalRoute::exists)
                                .map(route ->
                                        route.equals(insurer) ? Money.euros("498713.01") : Money.euros("286449.71"))
                                .toList())
                        .min(Money.euros("498713.01")));
        assertThat(settlement.transfers().get(0).describe().nl())
                .startsWith("Van Verzekeraar naar Gemeente: 498.713 euro; ")
                .contains(insurer.exists() ? "; route: " : "; geen route: ")
                .contains(insurer.explanation().nl().replaceFirst("\\.$", ""));
    }

    /** Without a cash return the money is gone: no settlement can make everybody willing. */
    @Test
    void valueIsNoMoneyToSettleWith() {
        LeastSettlement settlement = LeastSettlement.of(run(seed()));

        assertThat(settlement.isPossible()).isFalse();
        assertThat(settlement.missing()).isEqualTo(Money.euros(1_000_000));
        assertThat(settlement.towards()).isEmpty();
        assertThat(settlement.missingByLaw()).contains(Money.euros(1_000_000));
    }

    /** C10, Stichting Zwerfjongeren 2018: avoided cost per young person, for society and for the municipality. */
    @ParameterizedTest
    @CsvSource({
        "ambulante zorg, 45600, 40000, 0.8771929824561403",
        "bijstand, 78200, 7700, 0.09846547314578005",
        "Wajong, 81700, 10700, 0.13096695226438188"
    })
    void whatAYoungPersonWithAHomeSavesFallsInOtherPocketsToo(
            String start, long society, long municipality, double share) {
        Projection projection = run(scenario(
                2026,
                false,
                invest("home", 10_000),
                effect("own", List.of(1.0), municipality / 10_000.0, 0, Beneficiary.of(TOWN_GAIN, Share.ALL, CHOSEN)),
                effect(
                        "other",
                        List.of(1.0),
                        (society - municipality) / 10_000.0,
                        0,
                        Beneficiary.of(CARE_GAIN, Share.ALL, CHOSEN))));
        WrongPocket pocket = WrongPocket.of(projection, Appraisal.View.WITH_VALUE);

        assertThat(pocket.of(TOWN).totalGained()).isEqualTo(Money.euros(municipality));
        assertThat(Money.sum(pocket.pockets().stream()
                        .map(WrongPocket.Pocket::totalGained)
                        .toList()))
                .as(start)
                .isEqualTo(Money.euros(society));
        assertThat(pocket.gapShare().orElseThrow()).isCloseTo(1 - share, within(1e-12));
    }

    /**
     * C10 and domain facts 8, number 9: Cebeon 2011, cost and avoided public cost of homelessness. Cost and benefit per person
     * are whole euros, rounded down as published; the ratio follows from the totals.
     */
    @ParameterizedTest
    @CsvSource({"280, 557, 12050, 23236, 46224, 1.9892857142857143", "135, 469, 13000, 10384, 36076, 3.474074074074074"
    })
    void whatHomelessnessCostsAndSavesPerPersonIsAsPublished(
            long cost, long benefit, long persons, long perPerson, long benefitPerPerson, double ratio) {
        Projection projection = run(scenario(
                2026,
                true,
                invest("shelter", cost * 1_000_000),
                effect(
                        "avoided",
                        List.of(1.0),
                        benefit / (double) cost,
                        0,
                        Beneficiary.of(TOWN_GAIN, Share.ALL, CHOSEN))));
        WrongPocket.Pocket pocket =
                WrongPocket.of(projection, Appraisal.View.WITH_VALUE).of(TOWN);

        assertThat(pocket.totalInvested().cents() / 100 / persons).isEqualTo(perPerson);
        assertThat(pocket.totalGained().cents() / 100 / persons).isEqualTo(benefitPerPerson);
        assertThat(Appraisal.of(projection, Appraisal.View.WITH_VALUE)
                        .benefitCostRatio()
                        .orElseThrow())
                .isCloseTo(ratio, within(1e-9));
    }

    /** Amsterdam 2016: 9.3 million euros for 417 young people; expected benefit 38,411 at a chance of failure of 0.9 and 0.5. */
    @Test
    void anExpectedBenefitIsThePartThatDoesNotFail() {
        Projection amsterdam = run(scenario(2026, false, invest("amsterdam", 9_300_000)));
        assertThat(WrongPocket.of(amsterdam).of(TOWN).totalInvested().cents() / 100 / 417)
                .isEqualTo(22_302);

        for (double[] row : new double[][] {{0.9, 3841}, {0.5, 19205}}) {
            DelayedEffect certain =
                    effect("work", List.of(1.0), 38.411, 0, Beneficiary.of(TOWN_GAIN, Share.ALL, CHOSEN));
            DelayedEffect expected = DelayedEffect.builder()
                    .id("work")
                    .title(certain.title())
                    .of(BASE)
                    .delay(certain.delay())
                    .value(Return.builder()
                            .perEuro(certain.value().perEuro())
                            .deadweight(Grounded.of(row[0], CHOSEN))
                            .build())
                    .addBeneficiaries(Beneficiary.of(TOWN_GAIN, Share.ALL, CHOSEN))
                    .build();
            Projection projection = run(scenario(2026, false, invest("chance", 1000), expected));
            assertThat(WrongPocket.of(projection, Appraisal.View.WITH_VALUE)
                                    .of(TOWN)
                                    .totalGained()
                                    .cents()
                            / 100)
                    .isEqualTo((long) row[1]);
        }
    }

    private static Scenario cash() {
        return scenario(
                2029,
                false,
                invest("invest", 300_000),
                effect(
                        "return",
                        List.of(0.0, 0.5, 0.5),
                        0,
                        2,
                        Beneficiary.of(INSURER_GAIN, Share.of("0.75"), CHOSEN),
                        Beneficiary.of(TOWN_GAIN, Share.of("0.25"), CHOSEN)));
    }

    /**
     * By hand: 300,000 brings 600,000 back, 150,000 to the municipality and 450,000 to the insurer; only together, because the
     * effect needs both. So v(town) = -300,000, v(insurer) = 0, v(both) = 300,000; the town adds (-300,000 + 300,000) / 2 = 0
     * and the insurer (0 + 600,000) / 2 = 300,000.
     */
    @Test
    void whoIsNeededForTheGainAddsAShareOfIt() {
        Shapley shapley = Shapley.of(run(cash()));

        assertThat(shapley.total()).isEqualTo(Money.euros(300_000));
        assertThat(shapley.parts()).hasSize(3);
        Shapley.Part town = shapley.parts().get(0);
        Shapley.Part insurer = shapley.parts().get(1);
        assertThat(town.payer()).isEqualTo(TOWN);
        assertThat(town.value()).isEqualTo(Money.ZERO);
        assertThat(town.actual()).isEqualTo(Money.euros(-150_000));
        assertThat(town.toReceive()).isEqualTo(Money.euros(150_000));
        assertThat(insurer.value()).isEqualTo(Money.euros(300_000));
        assertThat(insurer.toReceive()).isEqualTo(Money.euros(-150_000));
    }

    /** If the insurer must agree to the investment too, each adds half. */
    @Test
    void participantsMayBeStated() {
        Shapley shapley = Shapley.of(run(cash()), ImmutableMap.of("invest", ImmutableSet.of(TOWN, INSURER)));

        assertThat(shapley.parts().get(0).value()).isEqualTo(Money.euros(150_000));
        assertThat(shapley.parts().get(1).value()).isEqualTo(Money.euros(150_000));
        assertThatThrownBy(() -> Shapley.of(run(cash()), ImmutableMap.of("nothing", ImmutableSet.of(TOWN))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing");
    }

    @Property(tries = 200)
    void theValuesOfAGameAddUpToItsGain(
            @ForAll @Size(8) List<@LongRange(min = -1_000_000, max = 1_000_000) Long> gains) {
        long[] worth = gains.stream().mapToLong(Long::longValue).toArray();
        worth[0] = 0;
        ImmutableList<Money> values = Shapley.values(worth, 3);

        assertThat(Money.sum(values)).isEqualTo(Money.ofCents(worth[7]));
        // By the orders themselves: each value is the mean over the six orders of joining, within a cent.
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        double[] mean = new double[3];
        for (int[] order : orders) {
            int group = 0;
            for (int player : order) {
                mean[player] += (worth[group | 1 << player] - worth[group]) / 6.0;
                group |= 1 << player;
            }
        }
        for (int i = 0; i < 3; i++) {
            assertThat((double) values.get(i).cents()).isCloseTo(mean[i], within(1.0));
        }
    }

    @Test
    void everyEuroOfTheDifferenceHasAMeasureAndTheLastTakesTheRest() {
        Projection projection = run(cash());
        Attribution attribution = Attribution.of(projection);

        assertThat(attribution.parts())
                .extracting(part -> part.measure() + " " + part.payer())
                .containsExactly("invest " + TOWN, "return " + TOWN, "return " + INSURER);
        assertThat(attribution.parts().get(0).phase()).isEqualTo(Attribution.Phase.MOVE);
        assertThat(attribution.parts().get(1).phase()).isEqualTo(Attribution.Phase.EFFECT);
        assertThat(attribution.parts().get(0).total()).isEqualTo(Money.euros(-300_000));
        assertThat(attribution.parts().get(1).total()).isEqualTo(Money.euros(150_000));
        for (PartyId payer : List.of(TOWN, INSURER, CARE_OFFICE)) {
            IntStream.range(0, attribution.years().size())
                    .forEach(i -> assertThat(Money.sum(attribution.parts().stream()
                                    .filter(part -> part.payer().equals(payer))
                                    .map(part -> part.amounts().get(i))
                                    .toList()))
                            .isEqualTo(projection.difference(
                                    payer, attribution.years().get(i))));
        }
    }

    @Test
    void everyCutAddsUpToTheTotal() {
        Projection projection = run(cash());
        for (Dimension dimension : Dimension.values()) {
            Cut cut = Cut.of(projection, dimension);
            assertAddsUp(cut);
            IntStream.range(0, cut.years().size())
                    .forEach(i -> assertThat(cut.total().difference().get(i))
                            .isEqualTo(Money.sum(Stream.of(TOWN, INSURER, CARE_OFFICE)
                                    .map(payer -> projection.difference(
                                            payer, cut.years().get(i)))
                                    .toList())));
        }
        Cut two = Cut.of(projection, Dimension.PAYER, Dimension.KIND);
        assertAddsUp(two);
        assertThat(two.row(TOWN.text(), "extraCost").orElseThrow().difference().get(0))
                .isEqualTo(Money.euros(-300_000));
        assertThat(Cut.of(projection, Dimension.DOMAIN).rows())
                .extracting(row -> row.keys().get(0).label().nl())
                .contains("welzijn en toegang", "gemeentelijke zorg", "verzekerde zorg", "langdurige zorg");
        assertThat(Cut.of(projection, Dimension.MUNICIPALITY).row(TOWN.text())).isPresent();
        assertThat(Cut.of(projection, Dimension.REGION).row("youth/achterhoek")).isPresent();
        assertThatThrownBy(() -> Cut.of(projection)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cut.of(projection, Dimension.LAW, Dimension.LAW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertAddsUp(Cut cut) {
        for (int i = 0; i < cut.years().size(); i++) {
            int year = i;
            assertThat(Money.sum(cut.rows().stream()
                            .map(row -> row.absolute().get(year))
                            .toList()))
                    .as(cut.by().toString())
                    .isEqualTo(cut.total().absolute().get(year));
            assertThat(Money.sum(cut.rows().stream()
                            .map(row -> row.difference().get(year))
                            .toList()))
                    .isEqualTo(cut.total().difference().get(year));
        }
    }

    @Test
    void aParameterAtAnotherValueIsAWhatIf() {
        Projection projection = run(cash());
        Projection more = projection.with("return/cash", 3);

        assertThat(more.values()).containsEntry("return/cash", 3.0);
        assertThat(total(more, INSURER)).isEqualTo(Money.euros(675_000));
        assertThat(total(projection.with("return/cash", 2), INSURER)).isEqualTo(total(projection, INSURER));
        assertThat(total(projection.with("return/value", 5), INSURER)).isEqualTo(total(projection, INSURER));
        assertThatThrownBy(() -> projection.with("return/nothing", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("return/cash");
    }

    private static Money total(Projection projection, PartyId payer) {
        return Money.sum(projection.scenario().horizon().years().stream()
                .map(year -> projection.difference(payer, year))
                .toList());
    }

    /** 300,000 brings 2·300,000 back times a quarter for the town: its balance is zero where a quarter of the return is 1. */
    @Test
    void anyParameterHasItsBreakEven() {
        Projection projection = run(cash());

        assertThat(BreakEven.of(projection, "return/cash", TOWN, 0, 10))
                .singleElement()
                .satisfies(value -> assertThat(value).isCloseTo(4, within(1e-4)));
        assertThat(BreakEven.of(projection, "return/cash", INSURER, 1, 10)).isEmpty();
        assertThatThrownBy(() -> BreakEven.of(projection, "return/cash", TOWN, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The insurer pays 40,000 to the municipality: of all payers together nothing changes, of each of them all of it. */
    @Test
    void whatPayersPayEachOtherIsNoCostOfAllTogether() {
        Scenario scenario = scenario(2029, true, cash().measures().toArray(new Measure[0]));
        Scenario settled = scenario.withGiven(scenario.given().withUnknownWalls(UnknownWalls.PASS))
                .withMeasures(ImmutableList.<Measure>builder()
                        .addAll(scenario.measures())
                        .add(Settlement.builder()
                                .id("settle")
                                .title(LocalizedText.same("settle"))
                                .from(INSURER_GAIN)
                                .to(BASE)
                                .basis(new Settlement.Amounts(
                                        ImmutableSortedMap.of(Year.of(2028), Money.euros(40_000)), Optional.empty()))
                                .build())
                        .build());
        Projection before = run(scenario);
        Projection after = run(settled);

        assertThat(Appraisal.of(after, Appraisal.View.CASH)).isEqualTo(Appraisal.of(before, Appraisal.View.CASH));
        WrongPocket pocket = WrongPocket.of(after);
        assertThat(pocket.of(INSURER).invested().get(2)).isEqualTo(Money.euros(40_000));
        assertThat(pocket.of(TOWN).gained().get(2))
                .isEqualTo(WrongPocket.of(before).of(TOWN).gained().get(2).plus(Money.euros(40_000)));
        assertThat(Money.sum(Appraisal.of(after, Appraisal.View.CASH, INSURER).outlays()))
                .isEqualTo(Money.euros(40_000));
        assertThat(Attribution.of(after).parts())
                .filteredOn(part -> part.measure().equals("settle"))
                .extracting(part -> part.phase(), part -> part.total())
                .containsExactlyInAnyOrder(
                        tuple(Attribution.Phase.SETTLE, Money.euros(40_000)),
                        tuple(Attribution.Phase.SETTLE, Money.euros(-40_000)));
    }
}
