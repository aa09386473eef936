package nl.geldstroom.wall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.geldstroom.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that speak of a flow without looking at all of them.
 *
 * <p>A tree with a level for each dimension. A flow follows at each level the branch of its own value and that of rules
 * that leave the dimension open; with a party also that of its scheme. How many branches there are does not matter, only
 * how many a flow can follow. Never changes once it is made.
 */
final class RuleIndex {

    /**
     * A rule with what is said when it decides alone, and a bit for each thing that it names.
     *
     * <p>Of two rules that speak of the same flow, what both name is the same. One is therefore within the other if it
     * names all that the other names; a party names its scheme too, and "the payer" is neither.
     */
    record Entry(WallRule rule, long firstDay, long endDay, int names, LocalizedText alone) {

        static Entry of(WallRule rule, LocalizedText alone) {
            return new Entry(
                    rule,
                    rule.validity().from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
                    rule.validity().until().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE),
                    names(rule),
                    alone);
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
            return scope.equals(PartyScope.PAYER) ? 4 : scope.text().indexOf(':') < 0 ? 1 : 3;
        }

        /** As {@link WallRule#goesBefore}, for rules that speak of the same flow. */
        boolean goesBefore(Entry other) {
            return (names & other.names) == other.names && (names != other.names || firstDay > other.firstDay);
        }

        boolean holds(long day) {
            return firstDay <= day && day < endDay;
        }
    }

    private static final class Node {
        private final Map<Object, Node> branches = new HashMap<>();
        private @Nullable Node open;
        private final List<Entry> entries = new ArrayList<>();

        Node branch(Optional<?> value) {
            if (value.isEmpty()) {
                if (open == null) {
                    open = new Node();
                }
                return open;
            }
            return branches.computeIfAbsent(value.get(), key -> new Node());
        }
    }

    private static final int LEVELS = 7;
    private static final Comparator<Entry> BY_ID =
            Comparator.comparing(entry -> entry.rule().id());

    private final Node root = new Node();

    RuleIndex(Iterable<WallRule> rules, Function<WallRule, LocalizedText> alone) {
        for (WallRule rule : rules) {
            root.branch(rule.from().payer().map(PartyScope::text))
                    .branch(rule.to().recipient().map(PartyScope::text))
                    .branch(rule.from().law())
                    .branch(rule.to().law())
                    .branch(rule.to().provision())
                    .branch(rule.from().money())
                    .branch(rule.to().purpose())
                    .entries
                    .add(Entry.of(rule, alone.apply(rule)));
        }
    }

    /** The rules that hold on the day and speak of the flow, by id. */
    List<Entry> speaking(Flow flow, LocalDate date) {
        List<Entry> found = new ArrayList<>(4);
        new Walk(flow, date.toEpochDay(), found).into(root, 0);
        if (found.size() > 1) {
            found.sort(BY_ID);
        }
        return found;
    }

    /** One flow on its way down the tree. */
    private static final class Walk {
        private final Flow flow;
        private final boolean home;
        private final boolean own;
        private final String payerScheme;
        private final String recipientScheme;
        private final long day;
        private final List<Entry> found;

        Walk(Flow flow, long day, List<Entry> found) {
            this.flow = flow;
            this.home = flow.staysAtHome();
            this.own = flow.payer().equals(flow.recipient());
            this.payerScheme = flow.payer().scheme();
            this.recipientScheme = own ? payerScheme : flow.recipient().scheme();
            this.day = day;
            this.found = found;
        }

        void into(@Nullable Node node, int level) {
            if (node == null) {
                return;
            }
            if (level == LEVELS) {
                add(node.entries);
                return;
            }
            into(node.open, level + 1);
            if (node.branches.isEmpty()) {
                return;
            }
            switch (level) {
                case 0 -> party(node, level, flow.payer().text(), payerScheme, false);
                case 1 -> party(node, level, flow.recipient().text(), recipientScheme, own);
                case 2 -> into(node.branches.get(flow.law()), level + 1);
                case 3 -> into(node.branches.get(flow.toLaw()), level + 1);
                case 4 -> into(node.branches.get(flow.provision()), level + 1);
                case 5 -> into(node.branches.get(flow.money()), level + 1);
                default -> {
                    if (flow.purpose().isPresent()) {
                        into(node.branches.get(flow.purpose().get()), level + 1);
                    }
                }
            }
        }

        /** A party, its scheme and, if it is the payer, "the payer"; a scheme of that name is not the payer. */
        private void party(Node node, int level, String text, String scheme, boolean isPayer) {
            into(node.branches.get(text), level + 1);
            if (!scheme.equals(PartyScope.PAYER.text())) {
                into(node.branches.get(scheme), level + 1);
            }
            if (isPayer) {
                into(node.branches.get(PartyScope.PAYER.text()), level + 1);
            }
        }

        private void add(List<Entry> entries) {
            for (Entry entry : entries) {
                if (entry.holds(day) && (!home || entry.rule().to().namesSpending())) {
                    found.add(entry);
                }
            }
        }
    }
}
