package nl.geldstroom.procurement;

import static nl.geldstroom.money.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import org.junit.jupiter.api.Test;

class AwardRoundTest {

    private static final AwardRound ROUND = AwardRound.tender()
            .work(given(120), given(80))
            .withAdvisers(given(10_000))
            .bids(given(5), given(4_000));

    private static Parameter given(double value) {
        return Parameter.of(Estimate.of(value), Assumption.of("test", "figures that are easy to add up"));
    }

    private static List<PartyId> towns(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(town -> PartyId.of("org:town-" + town))
                .toList();
    }

    @Test
    void aRoundCostsTheBuyerItsHoursAndAdvisersAndBurdensTheBiddersWithTheirBids() {
        RoundCost cost = ROUND.cost();

        assertThat(cost.buyer()).isEqualTo(euros(19_600));
        assertThat(cost.bidders()).isEqualTo(euros(20_000));
        assertThat(cost.items())
                .extracting(item -> item.derivation().en())
                .containsExactly("120 × € 80", "€ 10,000", "5 × € 4,000");
        assertThat(cost.items()).allMatch(TransactionCost::unverified);
    }

    @Test
    void lotsMultiplyBidsAndTheWorkToJudgeThem() {
        RoundCost cost = ROUND.withLots(4)
                .withBuyerHoursPerLot(given(10))
                .withBuyerHoursPerBid(given(2))
                .cost();

        // 120 + 4 × 10 + 4 × 5 × 2 = 200 hours at 80; 20 bids of 4,000.
        assertThat(cost.buyer()).isEqualTo(euros(16_000 + 10_000));
        assertThat(cost.bidders()).isEqualTo(euros(80_000));
    }

    @Test
    void objectionsCostBothSidesAndTakeTime() {
        AwardRound round = ROUND.withObjections(given(0.25))
                .withObjectionCost(given(12_000))
                .withObjectionBurden(given(8_000))
                .withObjectionDays(given(90))
                .withDays(given(120));

        assertThat(round.cost().buyer()).isEqualTo(euros(19_600 + 3_000));
        assertThat(round.cost().bidders()).isEqualTo(euros(20_000 + 2_000));
        // 120 + 0.25 × 90 = 142.5, upwards to whole days.
        assertThat(round.expectedDays()).isEqualTo(143);
    }

    @Test
    void whatIsNotGivenCountsAsNothingAndIsNamed() {
        RoundCost cost = AwardRound.tender().cost();

        assertThat(cost.items()).isEmpty();
        assertThat(cost.buyer()).isEqualTo(Money.ZERO);
        assertThat(cost.notEstimated())
                .extracting(text -> text.en())
                .contains("hours of the buyer", "external advisers", "number of bidders", "cost of a bid");
        assertThat(AwardRound.subsidyApplications().cost().notEstimated())
                .extracting(text -> text.nl())
                .contains("aantal aanvragers", "kosten van een aanvraag");
    }

    @Test
    void hoursWithoutARateAreNoCostButAMissingRate() {
        RoundCost cost = AwardRound.tender().withBuyerHours(given(120)).cost();

        assertThat(cost.items()).isEmpty();
        assertThat(cost.notEstimated()).extracting(text -> text.en()).contains("hourly rate of the buyer");
    }

    @Test
    void aRoundWithoutBiddersStillCostsTheBuyer() {
        RoundCost cost = ROUND.withBidders(given(0)).cost();

        assertThat(cost.buyer()).isEqualTo(euros(19_600));
        assertThat(cost.bidders()).isEqualTo(Money.ZERO);
        assertThat(cost.remarks()).hasSize(1).allMatch(text -> text.en().startsWith("Without a bidder"));
        assertThat(ROUND.cost().remarks()).isEmpty();
    }

    @Test
    void everyFigureOutOfRangeIsToldAtOnce() {
        assertThatThrownBy(() -> AwardRound.builder()
                        .kind(AwardKind.TENDER)
                        .buyerHours(given(-1))
                        .bidCost(given(-5))
                        .lots(0)
                        .build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.faults())
                                .extracting(fault -> fault.pointer())
                                .containsExactly("/buyerHours", "/bidCost", "/lots"));
    }

    @Test
    void sixteenMunicipalitiesAlonePaySixteenRoundsAndTogetherOneWithCoordination() {
        PooledCost pooled =
                RegionalPool.equally(towns(16)).withCoordination(given(1_500)).of(ROUND);

        assertThat(pooled.buyersAlone()).isEqualTo(euros(313_600));
        assertThat(pooled.together().buyer()).isEqualTo(euros(43_600));
        assertThat(pooled.buyersSave()).isEqualTo(euros(270_000));
        assertThat(pooled.biddersAlone()).isEqualTo(euros(320_000));
        assertThat(pooled.biddersSpared()).isEqualTo(euros(300_000));
        assertThat(pooled.buyerShares()).hasSize(16).containsValue(euros(2_725));
    }

    @Test
    void togetherIsDearerWhenCoordinationCostsMoreThanARoundAlone() {
        assertThat(RegionalPool.equally(towns(2))
                        .withCoordination(given(10_000))
                        .of(ROUND)
                        .buyersSave())
                .isEqualTo(euros(-400));
    }

    @Test
    void theKeyDividesToTheCent() {
        RegionalPool pool = RegionalPool.builder()
                .addParticipants(new RegionalPool.Participant(PartyId.of("gm:1509"), BigDecimal.valueOf(39_000)))
                .addParticipants(new RegionalPool.Participant(PartyId.of("gm:0222"), BigDecimal.valueOf(60_000)))
                .addParticipants(new RegionalPool.Participant(PartyId.of("gm:1586"), BigDecimal.valueOf(30_001)))
                .build();

        // 100.00 × 39,000/129,001 = 30.2323; × 60,000/129,001 = 46.5113; × 30,001/129,001 = 23.2564: the last cent goes
        // to
        // the largest remainder, the last.
        assertThat(pool.divide(euros(100)).values()).containsExactly(euros("30.23"), euros("46.51"), euros("23.26"));
    }

    @Property
    void thePartsOfAPoolAreTheWhole(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 1_000_000) Integer> weights,
            @ForAll @IntRange(max = 100_000_000) int cents) {
        RegionalPoolBuilder pool = RegionalPool.builder()
                .addParticipants(new RegionalPool.Participant(PartyId.of("org:first"), BigDecimal.ONE));
        for (int i = 0; i < weights.size(); i++) {
            pool.addParticipants(
                    new RegionalPool.Participant(PartyId.of("org:town-" + i), BigDecimal.valueOf(weights.get(i))));
        }

        assertThat(Money.sum(pool.build().divide(Money.ofCents(cents)).values()))
                .isEqualTo(Money.ofCents(cents));
    }

    @Test
    void aPoolNeedsParticipantsEachOnceWithAWeight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegionalPool.equally(List.of()))
                .withMessageContaining("participant with a weight above zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegionalPool.equally(List.of(PartyId.of("gm:1509"), PartyId.of("gm:1509"))))
                .withMessageContaining("must be there once");
    }

    @Test
    void aRoundReadsBackAsItWasWritten() {
        AwardRound round = ROUND.withLots(3).withObjections(given(0.1)).withObjectionDays(given(30));
        Documents documents = Documents.standard();

        String json = documents.write("round", round);

        assertThat(documents
                        .read(Input.of("round.json", json), "round", AwardRound.class)
                        .orThrow())
                .isEqualTo(round);
    }
}
