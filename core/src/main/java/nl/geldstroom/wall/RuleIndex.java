package nl.geldstroom.wall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.geldstroom.law.LawId;
import nl.geldstroom.law.MoneyKind;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.ProvisionKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that speak of a flow without looking at all of them.
 *
 * <p>Rules are apart by the payer and the recipient that they name, so that a flow meets at most four groups: those that
 * name both, one of the two, or neither. Within a group every value of every other dimension has a set of bits, one for
 * each rule that names the value or leaves the dimension open; what all sets have in common speaks of the flow. How many
 * rules each payer has does not matter, and rules that speak of everybody cost a bit each. Never changes once it is made.
 */
final class RuleIndex {

    /**
     * A rule with its place by id, and a bit for each thing that it names.
     *
     * <p>Of two rules that speak of the same flow, what both name is the same. One is therefore within the other if it
     * names all that the other names; a party names its scheme too, and "the payer" is neither.
     */
    record Entry(WallRule rule, int place, long firstDay, long endDay, int names, Sayings sayings) {

        static Entry of(WallRule rule, int place, Sayings sayings) {
            return new Entry(
                    rule,
                    place,
                    rule.validity().from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
                    rule.validity().until().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE),
                    names(rule),
                    sayings);
        }

        private static int names(WallRule rule) {
            return (rule.from().money().isPresent() ? 1 : 0)
                    | (rule.from().law().isPresent() ? 2 : 0)
                    | (rule.to().law().isPresent() ? 4 : 0)
                    | (rule.to().provision().isPresent() ? 8 : 0)
                    | (rule.to().purpose().isPresent() ? 16 : 0)
                    | rule.from().payer().map(Entry::party).orElse(0) << 5
                    | rule.to().recipient().map(Entry::party).orElse(0) << 8;
        }

        private static int party(PartyScope scope) {
            return scope.equals(PartyScope.PAYER) ? 4 : isOneParty(scope) ? 3 : 1;
        }

        /** As {@link WallRule#goesBefore}, for rules that speak of the same flow. */
        boolean goesBefore(Entry other) {
            return (names & other.names) == other.names && (names != other.names || firstDay > other.firstDay);
        }

        boolean holds(long day) {
            return firstDay <= day && day < endDay;
        }
    }

    private static boolean isOneParty(PartyScope scope) {
        return scope.text().indexOf(':') >= 0;
    }

    /** The groups of those who name one payer, or none. */
    private static final class Payers {
        private final Group anyRecipient = new Group();
        private final Map<String, Group> byRecipient = new HashMap<>();

        void add(Entry entry) {
            Optional<String> recipient =
                    entry.rule().to().recipient().filter(RuleIndex::isOneParty).map(PartyScope::text);
            recipient
                    .map(text -> byRecipient.computeIfAbsent(text, key -> new Group()))
                    .orElse(anyRecipient)
                    .add(entry);
        }

        void close() {
            anyRecipient.close();
            byRecipient.values().forEach(Group::close);
        }

        void find(Sought sought, List<Entry> found) {
            anyRecipient.find(sought, found);
            if (!byRecipient.isEmpty()) {
                Group group = byRecipient.get(sought.flow.recipient().text());
                if (group != null) {
                    group.find(sought, found);
                }
            }
        }
    }

    /** A flow on a day, with what every group asks of it. */
    private static final class Sought {
        private final Flow flow;
        private final long day;
        private final boolean home;
        private final boolean own;
        private final String payerScheme;
        private final String recipientScheme;
        private final @Nullable String purpose;

        Sought(Flow flow, long day) {
            this.flow = flow;
            this.day = day;
            this.home = flow.staysAtHome();
            this.own = flow.payer().equals(flow.recipient());
            this.payerScheme = flow.payer().scheme();
            this.recipientScheme = own ? payerScheme : flow.recipient().scheme();
            this.purpose = flow.purpose().orElse(null);
        }
    }

    /** Rules that name the same payer and the same recipient, or none. */
    private static final class Group {
        private final List<Entry> entries = new ArrayList<>();
        private final Dimension<String> payerScheme = new Dimension<>();
        private final Dimension<String> recipientScheme = new Dimension<>();
        private final Dimension<LawId> law = new Dimension<>();
        private final Dimension<LawId> toLaw = new Dimension<>();
        private final Dimension<ProvisionKind> provision = new Dimension<>();
        private final Dimension<MoneyKind> money = new Dimension<>();
        private final Dimension<String> purpose = new Dimension<>();
        private Bits toThePayer = new Bits();
        private Bits notToThePayer = new Bits();
        private Bits ofSpending = new Bits();

        void add(Entry entry) {
            int bit = entries.size();
            entries.add(entry);
            FlowOrigin from = entry.rule().from();
            FlowDestination to = entry.rule().to();
            payerScheme.add(
                    bit, from.payer().filter(scope -> !isOneParty(scope)).map(PartyScope::text));
            boolean payer = to.recipient().filter(PartyScope.PAYER::equals).isPresent();
            (payer ? toThePayer : notToThePayer).set(bit);
            recipientScheme.add(
                    bit,
                    to.recipient().filter(scope -> !payer && !isOneParty(scope)).map(PartyScope::text));
            law.add(bit, from.law());
            toLaw.add(bit, to.law());
            provision.add(bit, to.provision());
            money.add(bit, from.money());
            purpose.add(bit, to.purpose());
            if (to.namesSpending()) {
                ofSpending.set(bit);
            }
        }

        /** Every set gets all words, and every value the rules that leave its dimension open. */
        void close() {
            int words = (entries.size() + 63) / 64;
            for (Dimension<?> dimension :
                    List.of(payerScheme, recipientScheme, law, toLaw, provision, money, purpose)) {
                dimension.close(words);
            }
            notToThePayer = notToThePayer.padded(words);
            ofSpending = ofSpending.padded(words);
        }

        void find(Sought sought, List<Entry> found) {
            if (entries.isEmpty()) {
                return;
            }
            Flow flow = sought.flow;
            long[] one = payerScheme.of(sought.payerScheme);
            long[] two = recipientScheme.of(sought.recipientScheme);
            long[] three = law.of(flow.law());
            long[] four = toLaw.of(flow.toLaw());
            long[] five = provision.of(flow.provision());
            long[] six = money.of(flow.money());
            long[] seven = purpose.of(sought.purpose);
            for (int word = 0; word < one.length; word++) {
                long bits = one[word] & two[word] & three[word] & four[word] & five[word] & six[word] & seven[word];
                if (!sought.own) {
                    bits &= notToThePayer.words[word];
                }
                if (sought.home) {
                    bits &= ofSpending.words[word];
                }
                while (bits != 0) {
                    Entry entry = entries.get(64 * word + Long.numberOfTrailingZeros(bits));
                    if (entry.holds(sought.day)) {
                        found.add(entry);
                    }
                    bits &= bits - 1;
                }
            }
        }
    }

    /** For each value the rules that name it, or leave the dimension open. */
    private static final class Dimension<K> {
        private final Map<K, Bits> naming = new HashMap<>();
        private Bits open = new Bits();

        void add(int bit, Optional<K> value) {
            value.map(key -> naming.computeIfAbsent(key, any -> new Bits()))
                    .orElse(open)
                    .set(bit);
        }

        void close(int words) {
            open = open.padded(words);
            naming.replaceAll((key, bits) -> bits.padded(words).or(open));
        }

        long[] of(@Nullable K value) {
            Bits bits = value == null || naming.isEmpty() ? null : naming.get(value);
            return bits == null ? open.words : bits.words;
        }
    }

    private static final class Bits {
        private long[] words;

        Bits() {
            this(new long[1]);
        }

        private Bits(long[] words) {
            this.words = words;
        }

        void set(int bit) {
            if (bit >= 64 * words.length) {
                words = java.util.Arrays.copyOf(words, Math.max(2 * words.length, bit / 64 + 1));
            }
            words[bit / 64] |= 1L << bit;
        }

        Bits padded(int length) {
            return new Bits(java.util.Arrays.copyOf(words, length));
        }

        Bits or(Bits other) {
            for (int i = 0; i < words.length; i++) {
                words[i] |= other.words[i];
            }
            return this;
        }
    }

    private final Payers anyPayer = new Payers();
    private final Map<String, Payers> byPayer = new HashMap<>();

    /** Makes the index of rules in the order of their ids. */
    RuleIndex(Iterable<WallRule> rules, Function<WallRule, Sayings> sayings) {
        int place = 0;
        for (WallRule rule : rules) {
            rule.from()
                    .payer()
                    .filter(RuleIndex::isOneParty)
                    .map(scope -> byPayer.computeIfAbsent(scope.text(), key -> new Payers()))
                    .orElse(anyPayer)
                    .add(Entry.of(rule, place++, sayings.apply(rule)));
        }
        anyPayer.close();
        byPayer.values().forEach(Payers::close);
    }

    /** The rules that hold on the day and speak of the flow, in no order. */
    List<Entry> speaking(Flow flow, LocalDate date) {
        List<Entry> found = new ArrayList<>(8);
        Sought sought = new Sought(flow, date.toEpochDay());
        anyPayer.find(sought, found);
        PartyId payer = flow.payer();
        Payers own = byPayer.isEmpty() ? null : byPayer.get(payer.text());
        if (own != null) {
            own.find(sought, found);
        }
        return found;
    }
}
