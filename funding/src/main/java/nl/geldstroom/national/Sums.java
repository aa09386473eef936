package nl.geldstroom.national;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.text.LocalizedText;

/** Sums per group of what many ledgers hold, a few numbers for each group and year. */
final class Sums {

    /** A group, in the order in which outputs show it. */
    record Key(Grouping by, String key) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byKind = by.compareTo(other.by);
            return byKind != 0 ? byKind : key.compareTo(other.key);
        }
    }

    /** A group with its name. */
    record Group(Key key, LocalizedText label) {
        static Group of(Grouping by, String key, LocalizedText label) {
            return new Group(new Key(by, key), label);
        }
    }

    private static final class Sum {
        final LocalizedText label;
        final long[] absolute;
        final long[] reference;
        final long[] structural;
        int municipalities;
        long inhabitants;
        boolean allKnown = true;
        long lastCounted = -1;

        Sum(LocalizedText label, int years) {
            this.label = label;
            this.absolute = new long[years];
            this.reference = new long[years];
            this.structural = new long[years];
        }
    }

    /** To which groups a posting of a municipality belongs. */
    interface Belonging {
        List<Group> groupsOf(PostingRule rule);
    }

    private final ImmutableList<Year> years;
    private final Map<Key, Sum> sums = new TreeMap<>();
    private long counted;

    Sums(ImmutableList<Year> years) {
        this.years = years;
    }

    /** Adds one municipality; its own groups count it even if it has no amounts at all. */
    void add(Projection projection, Optional<Integer> inhabitants, ImmutableList<Group> own, Belonging belonging) {
        counted++;
        own.forEach(group -> sumOf(group, inhabitants));
        add(projection.ledger(), inhabitants, belonging, 1);
        add(projection.reference(), inhabitants, belonging, -1);
    }

    private void add(Ledger ledger, Optional<Integer> inhabitants, Belonging belonging, int sign) {
        for (PostingRule rule : ledger.rules()) {
            int direction = switch (rule.kind().direction()) {
                case IN -> 1;
                case OUT -> -1;
                case NONE -> 0;
            };
            if (direction == 0) {
                continue;
            }
            for (Group group : belonging.groupsOf(rule)) {
                Sum sum = sumOf(group, inhabitants);
                long[] of = sign > 0 ? sum.absolute : sum.reference;
                for (int y = 0; y < of.length; y++) {
                    long cents = direction * ledger.sum(years.get(y), rule).cents();
                    of[y] = Math.addExact(of[y], cents);
                    if (rule.nature() == Nature.STRUCTURAL) {
                        sum.structural[y] = Math.addExact(sum.structural[y], sign * cents);
                    }
                }
            }
        }
    }

    private Sum sumOf(Group group, Optional<Integer> inhabitants) {
        Sum sum = sums.computeIfAbsent(group.key(), key -> new Sum(group.label(), years.size()));
        if (sum.lastCounted != counted) {
            sum.lastCounted = counted;
            sum.municipalities++;
            sum.allKnown &= inhabitants.isPresent();
            sum.inhabitants += inhabitants.orElse(0);
        }
        return sum;
    }

    ImmutableList<NationalResults.Row> rows() {
        ImmutableList.Builder<NationalResults.Row> rows = ImmutableList.builder();
        sums.forEach((key, sum) -> {
            List<Money> difference = new ArrayList<>();
            List<Money> incidental = new ArrayList<>();
            for (int y = 0; y < years.size(); y++) {
                difference.add(Money.ofCents(sum.absolute[y] - sum.reference[y]));
                incidental.add(Money.ofCents(sum.absolute[y] - sum.reference[y] - sum.structural[y]));
            }
            rows.add(NationalResults.Row.builder()
                    .by(key.by())
                    .key(key.key())
                    .label(sum.label)
                    .municipalities(sum.municipalities)
                    .inhabitants(sum.allKnown ? Optional.of(sum.inhabitants) : Optional.empty())
                    .addAllAbsolute(money(sum.absolute))
                    .addAllReference(money(sum.reference))
                    .addAllDifference(difference)
                    .addAllStructural(money(sum.structural))
                    .addAllIncidental(incidental)
                    .build());
        });
        return rows.build();
    }

    private static ImmutableList<Money> money(long[] cents) {
        return Arrays.stream(cents).mapToObj(Money::ofCents).collect(ImmutableList.toImmutableList());
    }
}
