package nl.geldstroom.reference;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.measure.Grip;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Shortfall;
import nl.geldstroom.measure.Squeeze;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;

/** Squeezes with all their options, for random scenarios. */
final class RandomSqueezes {

    private final Random random;
    private final RandomScenarios author;
    private final Baseline baseline;
    private final int last;

    RandomSqueezes(RandomScenarios author, Baseline baseline, int last) {
        this.random = author.random;
        this.author = author;
        this.baseline = baseline;
        this.last = last;
    }

    /** Of a payer that has none yet; empty if there is no such payer. */
    Optional<Measure> squeeze(String id, List<Measure> others) {
        List<PartyId> free = baseline.lines().stream()
                .map(BudgetLine::payer)
                .distinct()
                .filter(payer -> others.stream()
                        .noneMatch(other -> other instanceof Squeeze squeeze
                                && squeeze.payer().equals(payer)))
                .toList();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        // The town comes first, and is mostly the one that is short.
        PartyId payer = free.get(random.nextInt(3) > 0 ? 0 : random.nextInt(free.size()));
        return Optional.of(Squeeze.builder()
                .id(id)
                .title(LocalizedText.same("x"))
                .payer(payer)
                .shortfall(
                        random.nextInt(3) == 0
                                ? new Shortfall.AgainstBudget(years(mean(payer), 5))
                                : new Shortfall.AgainstReference(years(90_000_000L, 2)))
                .addAllGrips(grips(payer))
                .method(
                        random.nextInt(4) == 0
                                ? Optional.empty()
                                : Optional.of(Squeeze.Method.values()[random.nextInt(Squeeze.Method.values().length)]))
                .floor(random.nextBoolean() ? Optional.of(Money.ofCents(random.nextInt(40_000_000))) : Optional.empty())
                .build());
    }

    /** What the lines of a payer cost in the base year, less their income. */
    private long mean(PartyId payer) {
        return baseline.lines().stream()
                .filter(line -> line.payer().equals(payer))
                .mapToLong(line -> line.cost().cents() - line.income().cents())
                .sum();
    }

    /** In some years of the horizon an amount around another. */
    private ImmutableSortedMap<Year, Money> years(long cents, int named) {
        ImmutableSortedMap.Builder<Year, Money> amounts = ImmutableSortedMap.naturalOrder();
        for (int year = baseline.year().getValue() + 1; year <= last; year++) {
            if (random.nextInt(6) < named) {
                amounts.put(
                        Year.of(year), Money.ofCents(Math.max((long) (cents * (0.5 + 0.6 * random.nextDouble())), 0)));
            }
        }
        return amounts.build();
    }

    private ImmutableList<Grip> grips(PartyId payer) {
        ImmutableList.Builder<Grip> grips = ImmutableList.builder();
        for (BudgetLine line : baseline.lines().reverse()) {
            if (line.payer().equals(payer) && random.nextInt(5) > 0) {
                grips.add(Grip.builder()
                        .line(line.id())
                        .share(RandomScenarios.grounded(author.parameter(0, 1)))
                        .priority(random.nextInt(3) == 0 ? Optional.empty() : Optional.of(random.nextInt(3)))
                        .weight(random.nextInt(3) == 0 ? Optional.empty() : Optional.of(1 + random.nextInt(9)))
                        .minimum(
                                random.nextInt(3) == 0
                                        ? Optional.of(Money.ofCents(random.nextInt(600_000_000)))
                                        : Optional.empty())
                        .reasonableTerm(random.nextInt(3) == 0 ? Optional.of(random.nextInt(14)) : Optional.empty())
                        .build());
            }
        }
        return grips.build();
    }

    /** What a payer has at the start: mostly something, at times a debt. */
    static Money reserve(Random random) {
        return Money.ofCents(random.nextInt(5) == 0 ? -random.nextInt(1_000_000) : random.nextInt(150_000_000));
    }
}
