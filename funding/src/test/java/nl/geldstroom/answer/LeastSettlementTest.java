package nl.geldstroom.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import org.junit.jupiter.api.Test;

/** The least settlement: the smallest amount, the fewest transfers, and what is missing when it cannot be done. */
class LeastSettlementTest {

    private static Map<PartyId, Money> worth(long... euros) {
        Map<PartyId, Money> worth = new TreeMap<>();
        for (int i = 0; i < euros.length; i++) {
            worth.put(PartyId.of("org:" + (char) ('a' + i)), Money.euros(euros[i]));
        }
        return worth;
    }

    @Test
    void whoLosesIsPaidByWhoGainsUntilItIsAtZero() {
        LeastSettlement settlement = LeastSettlement.between(worth(-498, 644, 286), Map.of());

        assertThat(settlement.transfers()).singleElement().satisfies(transfer -> {
            assertThat(transfer.from()).isEqualTo(PartyId.of("org:b"));
            assertThat(transfer.to()).isEqualTo(PartyId.of("org:a"));
            assertThat(transfer.amount()).isEqualTo(Money.euros(498));
            assertThat(transfer.route()).isEmpty();
        });
        assertThat(settlement.positions())
                .extracting(LeastSettlement.Position::after)
                .containsExactly(Money.ZERO, Money.euros(146), Money.euros(286));
        assertThat(settlement.unwilling()).containsExactly(PartyId.of("org:a"));
    }

    /** The largest gain first would need three transfers: 5 to 3, then 2 and 2 to 4. */
    @Test
    void groupsThatHelpThemselvesNeedFewerTransfersThanTheLargestGainFirst() {
        LeastSettlement settlement = LeastSettlement.between(worth(-4, -3, 3, 4), Map.of());

        assertThat(settlement.transfers()).hasSize(2);
        assertThat(settlement.amount()).isEqualTo(Money.euros(7));
        assertThat(settlement.exact()).isTrue();
    }

    @Test
    void whoMustEndWithMoreIsPaidMore() {
        LeastSettlement settlement =
                LeastSettlement.between(worth(-100, 300), ImmutableMap.of(PartyId.of("org:a"), Money.euros(50)));

        assertThat(settlement.amount()).isEqualTo(Money.euros(150));
        assertThat(settlement.together()).isEqualTo(Money.euros(150));
        assertThat(settlement.positions().get(0).after()).isEqualTo(Money.euros(50));
    }

    @Test
    void togetherTooLittleIsSaidAndNothingIsSettled() {
        LeastSettlement settlement = LeastSettlement.between(worth(-100, 60, 30), Map.of());

        assertThat(settlement.isPossible()).isFalse();
        assertThat(settlement.missing()).isEqualTo(Money.euros(10));
        assertThat(settlement.transfers()).isEmpty();
        assertThat(settlement.shortage()).isEqualTo(Money.euros(100));
        assertThat(settlement.sentences().get(0).nl())
                .isEqualTo(
                        "De winst van de een dekt het verlies van de ander niet: er is 100 euro te weinig en elders 90"
                                + " euro over. Er moet minstens 10 euro van buiten komen.");
        assertThat(settlement.sentences().get(0).en())
                .isEqualTo(
                        "The gains do not cover the losses: 100 euros is short and 90 euros is left elsewhere. At least"
                                + " 10 euros must come from outside.");
        assertThat(settlement.towards())
                .extracting(LeastSettlement.Transfer::amount)
                .containsExactlyInAnyOrder(Money.euros(60), Money.euros(30));
    }

    @Test
    void whoeverIsAloneOrLosesWithAllOthersIsToldThatMoneyMustComeFromOutside() {
        assertThat(LeastSettlement.between(worth(-100), Map.of()).sentences())
                .singleElement()
                .satisfies(said -> assertThat(said.nl())
                        .isEqualTo("Er is niemand om mee te verrekenen: er moet 100 euro van buiten komen."));
        assertThat(LeastSettlement.between(worth(-100, -50), Map.of()).sentences())
                .singleElement()
                .satisfies(said -> assertThat(said.nl())
                        .isEqualTo("Niemand wint, dus verrekenen helpt niet: er moet 150 euro van buiten komen."));
    }

    @Test
    void whereNobodyLosesNothingIsSettled() {
        assertThat(LeastSettlement.between(worth(0, 10), Map.of()).transfers()).isEmpty();
    }

    @Test
    void twelvePayersAreSettledExactlyAndThirteenAreSaidNotToBe() {
        LeastSettlement twelve = LeastSettlement.between(worth(-1, -2, -3, -4, -5, -6, 6, 5, 4, 3, 2, 1), Map.of());
        assertThat(twelve.transfers()).hasSize(6);
        assertThat(twelve.exact()).isTrue();

        LeastSettlement thirteen =
                LeastSettlement.between(worth(-1, -2, -3, -4, -5, -6, 6, 5, 4, 3, 2, 1, 9), Map.of());
        assertThat(thirteen.exact()).isFalse();
        assertThat(thirteen.amount()).isEqualTo(Money.euros(21));
        assertThat(thirteen.positions()).allMatch(position -> !position.after().isNegative());
    }

    @Property(tries = 300)
    void everyPayerEndsWillingForTheSmallestAmountAndTheFewestTransfers(
            @ForAll @Size(min = 2, max = 5) List<@IntRange(min = -4, max = 4) Integer> euros) {
        Map<PartyId, Money> worth =
                worth(euros.stream().mapToLong(Integer::longValue).toArray());
        LeastSettlement settlement = LeastSettlement.between(worth, Map.of());
        long together = euros.stream().mapToLong(Integer::longValue).sum();
        if (together < 0) {
            assertThat(settlement.missing()).isEqualTo(Money.euros(-together));
            return;
        }
        long shortage = euros.stream()
                .filter(amount -> amount < 0)
                .mapToLong(amount -> -amount)
                .sum();
        assertThat(settlement.amount()).isEqualTo(Money.euros(shortage));
        Map<PartyId, Money> after = new HashMap<>(worth);
        settlement.transfers().forEach(transfer -> {
            after.merge(transfer.from(), transfer.amount().negated(), Money::plus);
            after.merge(transfer.to(), transfer.amount(), Money::plus);
        });
        assertThat(after.values()).allMatch(amount -> !amount.isNegative());
        assertThat(settlement.transfers()).hasSize(fewest(new ArrayList<>(euros)));
    }

    /** By trying: the first who is short gets any whole amount from any who has something left. */
    private static int fewest(List<Integer> euros) {
        int needy = -1;
        for (int i = 0; i < euros.size() && needy < 0; i++) {
            needy = euros.get(i) < 0 ? i : -1;
        }
        if (needy < 0) {
            return 0;
        }
        int best = Integer.MAX_VALUE / 2;
        for (int giver = 0; giver < euros.size(); giver++) {
            for (int amount = 1; amount <= Math.min(euros.get(giver), -euros.get(needy)); amount++) {
                List<Integer> next = new ArrayList<>(euros);
                next.set(giver, next.get(giver) - amount);
                next.set(needy, next.get(needy) + amount);
                best = Math.min(best, 1 + fewest(next));
            }
        }
        return best;
    }
}
