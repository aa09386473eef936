package nl.geldstroom.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;

/**
 * The least settlement between payers that makes each of them willing (<i>verrekening</i>).
 *
 * <p>A payer is willing if it does not end below zero, or below the reservation that was stated for it. If all payers
 * together have enough, the smallest amount that must change hands is the sum of all shortages; of the ways to do that with
 * the fewest transfers one is given, exactly up to twelve payers, and of those one with the fewest transfers that have no
 * legal route. If they do not have enough together no settlement makes everybody willing: {@code missing} says how much money
 * from outside that takes at least, and {@code towards} what those who gain can pay, with its routes. Example: a
 * municipality that ends at -498,713 and an insurer and a care office at 644,512 and 286,450 need one transfer, of 498,713
 * from the insurer.
 *
 * @param basis what the amounts are
 * @param positions every payer before and after, by id
 * @param transfers who pays whom; empty if nobody is short, or together they have too little
 * @param amount what changes hands in all
 * @param together what all payers have of it together, above their reservations
 * @param missing what is short for making every payer willing: the least money from outside; zero if it can be done
 * @param towards what those who gain can pay of the shortages if together they have too little, the largest first; empty if
 *     every payer can be made willing, or nobody gains
 * @param exact whether no settlement has fewer transfers: true up to twelve payers
 * @param lawful how much of the shortage can be paid along routes that the law leaves; absent if no routes were looked for,
 *     or there are more than twelve payers
 */
public record LeastSettlement(
        Basis basis,
        ImmutableList<Position> positions,
        ImmutableList<Transfer> transfers,
        Money amount,
        Money together,
        Money missing,
        ImmutableList<Transfer> towards,
        boolean exact,
        Optional<Money> lawful) {

    /** The largest number of payers for which the fewest transfers are found exactly. */
    public static final int MOST_EXACT = 12;

    /** What the amounts of a settlement are. */
    public enum Basis {
        /** Nominal euros over the horizon. */
        @JsonProperty("nominal")
        NOMINAL,
        /** Present value on the valuation date. */
        @JsonProperty("presentValue")
        PRESENT_VALUE
    }

    /**
     * One payer.
     *
     * @param payer who
     * @param name what it is called
     * @param worth what it has of the scenario without a settlement
     * @param atLeast its reservation: what it must end with to be willing; zero unless stated
     * @param after what it has with the settlement
     */
    public record Position(PartyId payer, String name, Money worth, Money atLeast, Money after) {

        /**
         * Whether the payer is willing without a settlement.
         *
         * @return true if it has its reservation
         */
        public boolean isWilling() {
            return worth.compareTo(atLeast) >= 0;
        }
    }

    /**
     * A payment from one payer to another.
     *
     * @param from who pays
     * @param fromName what it is called
     * @param to who is paid
     * @param toName what it is called
     * @param amount how much
     * @param route whether the law leaves a way; absent if no routes were looked for
     */
    public record Transfer(
            PartyId from, String fromName, PartyId to, String toName, Money amount, Optional<LegalRoute> route) {

        /**
         * The transfer in a sentence, with its legal route or that there is none.
         *
         * @return the sentence
         */
        public LocalizedText describe() {
            LocalizedText euros = Say.euros(amount);
            String nl = "Van " + fromName + " naar " + toName + ": " + euros.nl();
            String en = "From " + fromName + " to " + toName + ": " + euros.en();
            if (route.isEmpty()) {
                return LocalizedText.of(nl + ".", en + ".");
            }
            LegalRoute way = route.get();
            String startNl = way.exists() ? "route: " : "geen route: ";
            String startEn = way.exists() ? "route: " : "no route: ";
            return LocalizedText.of(
                    nl + "; " + startNl + closed(way.explanation().nl(), way.unverified() ? " [ongeverifieerd]" : ""),
                    en + "; " + startEn + closed(way.explanation().en(), way.unverified() ? " [unverified]" : ""));
        }
    }

    private static String closed(String sentence, String mark) {
        String open = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return open + mark + ".";
    }

    /**
     * The settlement of the money of a scenario: at present value if the scenario gives a valuation, else nominal.
     *
     * @param projection the projection
     * @return the settlement, each transfer with its legal route or none
     */
    public static LeastSettlement of(Projection projection) {
        return of(projection, Appraisal.View.CASH, ImmutableMap.of());
    }

    /**
     * The settlement of money, or of money and value.
     *
     * @param projection the projection
     * @param view which books count
     * @param atLeast what payers must end with to be willing; zero for those that are not named
     * @return the settlement, each transfer with its legal route or none
     */
    public static LeastSettlement of(Projection projection, Appraisal.View view, Map<PartyId, Money> atLeast) {
        WrongPocket pocket = WrongPocket.of(projection, view);
        Map<PartyId, Map<PartyId, LegalRoute>> known = new HashMap<>();
        Names names = new Names(projection.scenario());
        return new Solver(
                        projection.scenario().valuation().isPresent() ? Basis.PRESENT_VALUE : Basis.NOMINAL,
                        pocket.worth(),
                        atLeast,
                        names::of,
                        Optional.of((from, to) -> known.computeIfAbsent(from, key -> new HashMap<>())
                                .computeIfAbsent(to, key -> LegalRoute.of(projection, from, to))))
                .solve();
    }

    /**
     * The settlement of amounts, without looking for legal routes.
     *
     * @param worth what every payer has without a settlement
     * @param atLeast what payers must end with to be willing; zero for those that are not named
     * @return the settlement
     */
    public static LeastSettlement between(Map<PartyId, Money> worth, Map<PartyId, Money> atLeast) {
        return new Solver(Basis.NOMINAL, worth, atLeast, PartyId::text, Optional.empty()).solve();
    }

    /**
     * Whether every payer can be made willing.
     *
     * @return true if nothing is missing
     */
    public boolean isPossible() {
        return missing.isZero();
    }

    /**
     * What all payers that lose come short together.
     *
     * @return the sum of their shortages; zero if everybody is willing
     */
    public Money shortage() {
        return Money.sum(positions.stream()
                .filter(position -> !position.isWilling())
                .map(position -> position.atLeast().minus(position.worth()))
                .toList());
    }

    /**
     * The least money from outside that makes every payer willing if only routes are taken that the law leaves.
     *
     * @return the shortages less what flows along such routes; absent as {@link #lawful}
     */
    public Optional<Money> missingByLaw() {
        return lawful.map(flow -> shortage().minus(flow));
    }

    private ImmutableList<LocalizedText> tooLittle() {
        LocalizedText least = Say.euros(missing);
        LocalizedText lost = Say.euros(shortage());
        String nl = basis == Basis.PRESENT_VALUE ? " (contante waarde)" : "";
        String en = basis == Basis.PRESENT_VALUE ? " (present value)" : "";
        ImmutableList.Builder<LocalizedText> said = ImmutableList.builder();
        if (positions.size() == 1) {
            return said.add(LocalizedText.of(
                            "Er is niemand om mee te verrekenen: er moet " + least.nl() + nl + " van buiten komen.",
                            "There is nobody to settle with: " + least.en() + en + " must come from outside."))
                    .build();
        }
        Money gains = Money.sum(towards.stream().map(Transfer::amount).toList());
        if (gains.isZero()) {
            return said.add(LocalizedText.of(
                            "Niemand wint, dus verrekenen helpt niet: er moet " + least.nl() + nl
                                    + " van buiten komen.",
                            "Nobody gains, so a settlement does not help: " + least.en() + en
                                    + " must come from outside."))
                    .build();
        }
        LocalizedText gained = Say.euros(gains);
        said.add(LocalizedText.of(
                "De winst van de een dekt het verlies van de ander niet: er is " + lost.nl()
                        + " te weinig en elders " + gained.nl() + " over" + nl + ". Er moet minstens " + least.nl()
                        + " van buiten komen.",
                "The gains do not cover the losses: " + lost.en() + " is short and " + gained.en()
                        + " is left elsewhere" + en + ". At least " + least.en() + " must come from outside."));
        missingByLaw().filter(more -> !more.equals(missing)).ifPresent(more -> {
            LocalizedText lawfully = Say.euros(more);
            said.add(LocalizedText.of(
                    "Langs wegen die de wet nu openlaat, is van buiten " + lawfully.nl() + " nodig.",
                    "Along routes that the law leaves open now, " + lawfully.en() + " is needed from outside."));
        });
        towards.forEach(transfer -> said.add(transfer.describe()));
        return said.build();
    }

    /**
     * The settlement in sentences.
     *
     * @return what is short if it is impossible and what can be paid towards it, that nothing is needed, or one sentence for
     *     each transfer
     */
    public ImmutableList<LocalizedText> sentences() {
        if (!isPossible()) {
            return tooLittle();
        }
        if (transfers.isEmpty()) {
            return ImmutableList.of(LocalizedText.of(
                    "Verrekenen is niet nodig: niemand gaat erop achteruit.",
                    "No settlement is needed: nobody is worse off."));
        }
        return transfers.stream().map(Transfer::describe).collect(ImmutableList.toImmutableList());
    }

    /** Finds the settlement: groups of payers that settle among themselves, as small as possible. */
    private static final class Solver {

        private final Basis basis;
        private final TreeMap<PartyId, Money> worth;
        private final Map<PartyId, Money> atLeast;
        private final Function<PartyId, String> names;
        private final Optional<BiFunction<PartyId, PartyId, LegalRoute>> routes;
        private final List<PartyId> nodes = new ArrayList<>();
        private final List<Long> excess = new ArrayList<>();

        Solver(
                Basis basis,
                Map<PartyId, Money> worth,
                Map<PartyId, Money> atLeast,
                Function<PartyId, String> names,
                Optional<BiFunction<PartyId, PartyId, LegalRoute>> routes) {
            this.basis = basis;
            this.worth = new TreeMap<>(worth);
            this.atLeast = atLeast;
            this.names = names;
            this.routes = routes;
        }

        LeastSettlement solve() {
            long together = 0;
            for (Map.Entry<PartyId, Money> entry : worth.entrySet()) {
                long more = entry.getValue().minus(reservation(entry.getKey())).cents();
                together = Math.addExact(together, more);
                if (more != 0) {
                    nodes.add(entry.getKey());
                    excess.add(more);
                }
            }
            boolean possible = together >= 0;
            boolean exact = nodes.size() <= MOST_EXACT;
            List<Transfer> transfers = !possible ? List.of() : exact ? fewest() : large();
            Map<PartyId, Money> after = new HashMap<>(worth);
            for (Transfer transfer : transfers) {
                after.merge(transfer.from(), transfer.amount().negated(), Money::plus);
                after.merge(transfer.to(), transfer.amount(), Money::plus);
            }
            return new LeastSettlement(
                    basis,
                    worth.keySet().stream()
                            .map(payer -> new Position(
                                    payer,
                                    names.apply(payer),
                                    worth.getOrDefault(payer, Money.ZERO),
                                    reservation(payer),
                                    after.getOrDefault(payer, Money.ZERO)))
                            .collect(ImmutableList.toImmutableList()),
                    ImmutableList.copyOf(transfers),
                    Money.sum(transfers.stream().map(Transfer::amount).toList()),
                    Money.ofCents(together),
                    Money.ofCents(Math.max(0, -together)),
                    possible ? ImmutableList.of() : ImmutableList.copyOf(large()),
                    exact,
                    routes.isPresent() && exact ? Optional.of(Money.ofCents(lawful())) : Optional.empty());
        }

        private Money reservation(PartyId payer) {
            return atLeast.getOrDefault(payer, Money.ZERO);
        }

        /** Over all ways to divide the payers into groups that can help themselves: the fewest transfers. */
        private List<Transfer> fewest() {
            int all = 1 << nodes.size();
            int needy = 0;
            for (int i = 0; i < nodes.size(); i++) {
                needy |= excess.get(i) < 0 ? 1 << i : 0;
            }
            long[] sums = new long[all];
            int[] group = new int[all];
            for (int mask = 1; mask < all; mask++) {
                int low = Integer.numberOfTrailingZeros(mask);
                sums[mask] = Math.addExact(sums[mask & (mask - 1)], excess.get(low));
            }
            Arrays.fill(group, -1);
            int[] best = new int[all];
            int[] chosen = new int[all];
            Arrays.fill(best, Integer.MAX_VALUE / 2);
            for (int mask = 0; mask < all; mask++) {
                int first = mask & needy;
                if (first == 0) {
                    best[mask] = 0;
                    continue;
                }
                int lowest = first & -first;
                int rest = mask ^ lowest;
                for (int part = rest; ; part = (part - 1) & rest) {
                    int candidate = part | lowest;
                    if (sums[candidate] >= 0) {
                        if (group[candidate] < 0) {
                            group[candidate] = cost(candidate);
                        }
                        int cost = group[candidate] + best[mask ^ candidate];
                        if (cost < best[mask]) {
                            best[mask] = cost;
                            chosen[mask] = candidate;
                        }
                    }
                    if (part == 0) {
                        break;
                    }
                }
            }
            List<Transfer> transfers = new ArrayList<>();
            for (int mask = all - 1; (mask & needy) != 0; mask ^= chosen[mask]) {
                transfers.addAll(within(members(chosen[mask])));
            }
            transfers.sort(Comparator.comparing(Transfer::to).thenComparing(Transfer::from));
            return transfers;
        }

        /** Fewer transfers first, then fewer that have no route. */
        private int cost(int mask) {
            List<Transfer> within = within(members(mask));
            long without = within.stream()
                    .filter(transfer -> transfer.route().isPresent()
                            && !transfer.route().get().exists())
                    .count();
            return 1000 * within.size() + (int) without;
        }

        private List<Integer> members(int mask) {
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                if ((mask & (1 << i)) != 0) {
                    members.add(i);
                }
            }
            return members;
        }

        /** With many payers: the largest surplus pays the largest shortage. */
        private List<Transfer> large() {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                order.add(i);
            }
            order.sort(Comparator.comparing((Integer i) -> -Math.abs(excess.get(i))));
            List<Transfer> transfers = within(order);
            transfers.sort(Comparator.comparing(Transfer::to).thenComparing(Transfer::from));
            return transfers;
        }

        /** Givers in order fill the shortages in order. */
        private List<Transfer> within(List<Integer> members) {
            List<Transfer> transfers = new ArrayList<>();
            List<Integer> givers =
                    members.stream().filter(i -> excess.get(i) > 0).toList();
            int giver = 0;
            long left = givers.isEmpty() ? 0 : excess.get(givers.get(0));
            for (int receiver : members) {
                long need = Math.max(0, -excess.get(receiver));
                while (need > 0 && giver < givers.size()) {
                    long amount = Math.min(need, left);
                    if (amount > 0) {
                        transfers.add(transfer(nodes.get(givers.get(giver)), nodes.get(receiver), amount));
                    }
                    need -= amount;
                    left -= amount;
                    if (left == 0) {
                        giver++;
                        left = giver < givers.size() ? excess.get(givers.get(giver)) : 0;
                    }
                }
            }
            return transfers;
        }

        private Transfer transfer(PartyId from, PartyId to, long cents) {
            return new Transfer(
                    from,
                    names.apply(from),
                    to,
                    names.apply(to),
                    Money.ofCents(cents),
                    routes.map(route -> route.apply(from, to)));
        }

        /** The largest part of the shortages that flows along lawful routes: augmenting paths between givers and receivers. */
        private long lawful() {
            int size = nodes.size();
            long[][] room = new long[size + 2][size + 2];
            for (int i = 0; i < size; i++) {
                if (excess.get(i) > 0) {
                    room[size][i] = excess.get(i);
                    for (int j = 0; j < size; j++) {
                        if (excess.get(j) < 0 && exists(nodes.get(i), nodes.get(j))) {
                            room[i][j] = Long.MAX_VALUE / 4;
                        }
                    }
                } else {
                    room[i][size + 1] = -excess.get(i);
                }
            }
            long flow = 0;
            for (long more = augment(room, size); more > 0; more = augment(room, size)) {
                flow = Math.addExact(flow, more);
            }
            return flow;
        }

        private boolean exists(PartyId from, PartyId to) {
            return routes.map(route -> route.apply(from, to).exists()).orElse(false);
        }

        private static long augment(long[][] room, int source) {
            int sink = source + 1;
            int[] from = new int[room.length];
            Arrays.fill(from, -1);
            from[source] = source;
            List<Integer> queue = new ArrayList<>(List.of(source));
            for (int head = 0; head < queue.size() && from[sink] < 0; head++) {
                int at = queue.get(head);
                for (int next = 0; next < room.length; next++) {
                    if (from[next] < 0 && room[at][next] > 0) {
                        from[next] = at;
                        queue.add(next);
                    }
                }
            }
            if (from[sink] < 0) {
                return 0;
            }
            long least = Long.MAX_VALUE;
            for (int at = sink; at != source; at = from[at]) {
                least = Math.min(least, room[from[at]][at]);
            }
            for (int at = sink; at != source; at = from[at]) {
                room[from[at]][at] -= least;
                room[at][from[at]] += least;
            }
            return least;
        }
    }

    /**
     * Who would have to be paid.
     *
     * @return the payers that are not willing without a settlement
     */
    public ImmutableSet<PartyId> unwilling() {
        return positions.stream()
                .filter(position -> !position.isWilling())
                .map(Position::payer)
                .collect(ImmutableSet.toImmutableSet());
    }
}
