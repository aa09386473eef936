package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;

/**
 * What each participant adds to the joint gain (<i>Shapleywaarde</i>): the mean, over all orders in which participants could
 * join, of what the gain rises by when it joins.
 *
 * <p>The gain {@code v(S)} of a group S is the difference with unchanged policy of all payers together, over the horizon,
 * with only those measures whose participants are all in S; the participants of a measure are the payers of its lines unless
 * stated. {@code value(i) = sum over S without i of (|S|!·(n-|S|-1)!/n!)·(v(S with i) - v(S))}, computed exactly and made
 * whole cents by the largest remainder, so that the values add up to the gain. Example: if a municipality and an insurer gain
 * 100 only together, each adds 50.
 *
 * @param parts one for each participant, by id
 * @param total the gain of all together
 */
public record Shapley(ImmutableList<Part> parts, Money total) {

    /** The largest number of participants. */
    public static final int MOST = 12;

    /**
     * One participant.
     *
     * @param payer who
     * @param name what it is called
     * @param value what it adds to the gain
     * @param actual what it has of it without a settlement: its own difference with unchanged policy
     * @param toReceive value less actual: what it would be paid if everybody were to have what it adds; negative if it would
     *     pay. Over all payers these add up to zero
     */
    public record Part(PartyId payer, String name, Money value, Money actual, Money toReceive) {}

    /**
     * The values of the money of a scenario, with the payers of its lines as the participants of a measure.
     *
     * @param projection the projection
     * @return the values
     * @throws IllegalArgumentException if there are more than twelve participants
     */
    public static Shapley of(Projection projection) {
        return of(projection, ImmutableMap.of());
    }

    /**
     * The values of the money of a scenario.
     *
     * @param projection the projection
     * @param participants who must take part in a measure, by its id; the payers of its lines for those that are not named
     * @return the values
     * @throws IllegalArgumentException if there are more than twelve participants, or a measure is named that does not exist
     */
    public static Shapley of(Projection projection, Map<String, ImmutableSet<PartyId>> participants) {
        Function<Projection, WrongPocket> pocket = WrongPocket::of;
        return of(
                projection,
                participants,
                pocket.andThen(table -> Money.sum(
                        table.pockets().stream().map(WrongPocket.Pocket::total).toList())));
    }

    private static Shapley of(
            Projection projection, Map<String, ImmutableSet<PartyId>> participants, Function<Projection, Money> gain) {
        List<Measure> measures = projection.scenario().measures();
        Set<String> unknown = new TreeSet<>(participants.keySet());
        measures.forEach(measure -> unknown.remove(measure.id()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("The measures with stated participants " + unknown
                    + " must be measures of scenario (" + projection.scenario().id() + ").");
        }
        List<Set<PartyId>> needed = new ArrayList<>();
        for (Measure measure : measures) {
            needed.add(Optional.<Set<PartyId>>ofNullable(participants.get(measure.id()))
                    .orElseGet(() -> payersOf(projection, measure)));
        }
        ImmutableSortedSet.Builder<PartyId> all = ImmutableSortedSet.naturalOrder();
        needed.forEach(all::addAll);
        ImmutableList<PartyId> players = all.build().asList();
        if (players.size() > MOST) {
            throw new IllegalArgumentException("The participants (" + players.size() + ") must be at most " + MOST
                    + ". Maybe state for each measure who must take part.");
        }
        Subset subset = new Subset(projection);
        long[] worth = new long[1 << players.size()];
        for (int group = 0; group < worth.length; group++) {
            Set<String> ids = new HashSet<>();
            for (int m = 0; m < needed.size(); m++) {
                if (members(players, group).containsAll(needed.get(m))) {
                    ids.add(measures.get(m).id());
                }
            }
            worth[group] = gain.apply(subset.with(ids)).cents();
        }
        // Measures of which nobody is a participant are carried out in every group: the gain starts there.
        ImmutableList<Money> values = values(worth, players.size());
        WrongPocket table = WrongPocket.of(projection);
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        for (WrongPocket.Pocket pocket : table.pockets()) {
            int index = players.indexOf(pocket.payer());
            Money value = index < 0 ? Money.ZERO : values.get(index);
            parts.add(new Part(pocket.payer(), pocket.name(), value, pocket.total(), value.minus(pocket.total())));
        }
        for (PartyId player : players) {
            if (table.pockets().stream().noneMatch(pocket -> pocket.payer().equals(player))) {
                Money value = values.get(players.indexOf(player));
                parts.add(new Part(player, Subset.name(projection.scenario(), player), value, Money.ZERO, value));
            }
        }
        return new Shapley(
                ImmutableList.sortedCopyOf(Comparator.comparing(Part::payer), parts.build()),
                Money.ofCents(worth[worth.length - 1] - worth[0]));
    }

    private static Set<PartyId> payersOf(Projection projection, Measure measure) {
        Set<PartyId> payers = new TreeSet<>();
        for (BudgetLine line : projection.scenario().given().baseline().lines()) {
            if (measure.lines().contains(line.id())) {
                payers.add(line.payer());
            }
        }
        return payers;
    }

    private static Set<PartyId> members(List<PartyId> players, int group) {
        Set<PartyId> members = new HashSet<>();
        for (int i = 0; i < players.size(); i++) {
            if ((group & (1 << i)) != 0) {
                members.add(players.get(i));
            }
        }
        return members;
    }

    /**
     * The values of a game, in whole cents.
     *
     * @param worth the gain of every group in cents, by the bits of its members
     * @param players how many participants there are, at most twelve
     * @return their values; they add up to the gain of all less that of nobody
     */
    static ImmutableList<Money> values(long[] worth, int players) {
        BigInteger[] factorials = new BigInteger[players + 1];
        factorials[0] = BigInteger.ONE;
        for (int i = 1; i <= players; i++) {
            factorials[i] = factorials[i - 1].multiply(BigInteger.valueOf(i));
        }
        BigInteger whole = factorials[players];
        List<BigInteger> floors = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        BigInteger left = BigInteger.valueOf(Math.subtractExact(worth[worth.length - 1], worth[0]));
        for (int i = 0; i < players; i++) {
            BigInteger sum = BigInteger.ZERO;
            for (int group = 0; group < worth.length; group++) {
                if ((group & (1 << i)) == 0) {
                    int size = Integer.bitCount(group);
                    sum = sum.add(factorials[size]
                            .multiply(factorials[players - size - 1])
                            .multiply(BigInteger.valueOf(Math.subtractExact(worth[group | (1 << i)], worth[group]))));
                }
            }
            BigInteger remainder = sum.mod(whole);
            BigInteger floor = sum.subtract(remainder).divide(whole);
            floors.add(floor);
            remainders.add(remainder);
            order.add(i);
            left = left.subtract(floor);
        }
        order.sort(Comparator.comparing((Integer i) -> remainders.get(i), Collections.reverseOrder())
                .thenComparing(Comparator.naturalOrder()));
        for (int i : order.subList(0, left.intValueExact())) {
            floors.set(i, floors.get(i).add(BigInteger.ONE));
        }
        return floors.stream()
                .map(cents -> Money.ofCents(cents.longValueExact()))
                .collect(ImmutableList.toImmutableList());
    }
}
