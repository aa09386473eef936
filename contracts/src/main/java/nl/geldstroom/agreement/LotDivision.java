package nl.geldstroom.agreement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.index.PriceRounding;
import nl.geldstroom.money.Allocation;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.text.LocalizedText;

/**
 * What each contractor of a lot is paid: budgets are divided by their shares, prices per unit are those of every one.
 *
 * <p>A budget per head is divided by heads, so that every contractor keeps the amount per head and the parts of each year
 * add up to the cent.
 */
final class LotDivision {

    private static final int CENTS = 2;

    private LotDivision() {}

    /** Whether it has a budget of all contractors together. */
    static boolean hasBudget(Compensation compensation) {
        if (compensation instanceof Combined combined) {
            return combined.parts().values().stream().anyMatch(LotDivision::hasBudget);
        }
        return !(compensation instanceof EffortBased) && !(compensation instanceof OutputBased);
    }

    /** Why it cannot be divided between several contractors; absent: it can, or there is nothing to divide. */
    static Optional<LocalizedText> refusal(Compensation compensation) {
        if (compensation instanceof PopulationBased task) {
            int decimals = task.rounding().orElse(PriceRounding.CENTS).decimals();
            boolean whole = task.perHead().euros().stripTrailingZeros().scale() <= CENTS && decimals <= CENTS;
            return whole
                    ? Optional.empty()
                    : Optional.of(LocalizedText.of(
                            "moet een bedrag per hoofd in hele centen hebben: anders tellen de delen niet op",
                            "must have an amount per head in whole cents, or the parts do not add up"));
        }
        if (!(compensation instanceof Combined combined) || !hasBudget(combined)) {
            return Optional.empty();
        }
        if (combined.guaranteedMinimum().isPresent() || !combined.settlements().isEmpty()) {
            return Optional.of(LocalizedText.of(
                    "mag geen minimum of verrekening over alle delen samen hebben: wie wat draagt staat er niet",
                    "must not have a minimum or settlement over all parts together: who bears what is not said"));
        }
        return combined.parts().values().stream()
                .flatMap(part -> refusal(part).stream())
                .findFirst();
    }

    /** The compensation of each contractor, in their order. */
    static ImmutableList<Compensation> of(Lot lot) {
        List<Compensation> parts = new ArrayList<>();
        if (lot.contractors().size() > 1) {
            List<BigDecimal> weights = lot.contractors().stream()
                    .map(contractor -> contractor.share().orElse(Share.NONE).value())
                    .toList();
            parts.addAll(divided(lot.compensation(), weights));
        } else {
            lot.contractors().forEach(contractor -> parts.add(lot.compensation()));
        }
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            lot.contractors()
                    .get(i)
                    .ceiling()
                    .flatMap(ceiling -> limited(parts.get(part), ceiling))
                    .ifPresent(limited -> parts.set(part, limited));
        }
        return ImmutableList.copyOf(parts);
    }

    /** The compensation with a ceiling, where it can have one. */
    static Optional<Compensation> limited(Compensation compensation, Money ceiling) {
        SpendingCeiling limit = compensation
                .ceiling()
                .map(general -> new SpendingCeiling(ceiling, general.signalAt()))
                .orElseGet(() -> SpendingCeiling.of(ceiling));
        return compensation.limitedTo(limit);
    }

    private static List<Compensation> divided(Compensation compensation, List<BigDecimal> weights) {
        if (compensation instanceof TaskBased task) {
            return budgets(task, weights);
        }
        if (compensation instanceof AreaBased task) {
            return areas(task, weights);
        }
        if (compensation instanceof PopulationBased task) {
            return heads(task, weights);
        }
        if (compensation instanceof Combined combined && hasBudget(combined)) {
            return combined(combined, weights);
        }
        return weights.stream().<Compensation>map(weight -> compensation).toList();
    }

    private static List<Compensation> budgets(TaskBased task, List<BigDecimal> weights) {
        List<Money> budgets = Allocation.proportional(task.perYear(), weights);
        Map<Year, List<Money>> agreed = new LinkedHashMap<>();
        task.agreedBudgets().forEach((year, budget) -> agreed.put(year, Allocation.proportional(budget, weights)));
        Map<LocalDate, List<Money>> steps = new LinkedHashMap<>();
        task.steps().forEach((from, budget) -> steps.put(from, Allocation.proportional(budget, weights)));
        List<Compensation> parts = new ArrayList<>();
        for (int i = 0; i < budgets.size(); i++) {
            int part = i;
            ImmutableSortedMap.Builder<Year, Money> years = ImmutableSortedMap.naturalOrder();
            agreed.forEach((year, amounts) -> years.put(year, amounts.get(part)));
            ImmutableSortedMap.Builder<LocalDate, Money> dated = ImmutableSortedMap.naturalOrder();
            steps.forEach((from, amounts) -> dated.put(from, amounts.get(part)));
            parts.add(new TaskBased(
                    budgets.get(i),
                    task.indexation(),
                    years.build(),
                    task.fixedYears(),
                    dated.build(),
                    task.instalments()));
        }
        return parts;
    }

    private static List<Compensation> areas(AreaBased task, List<BigDecimal> weights) {
        List<List<Money>> amounts = task.budgets().stream()
                .<List<Money>>map(area -> Allocation.proportional(area.perYear(), weights))
                .toList();
        List<Compensation> parts = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            ImmutableList.Builder<AreaBudget> budgets = ImmutableList.builder();
            for (int area = 0; area < amounts.size(); area++) {
                AreaBudget whole = task.budgets().get(area);
                budgets.add(new AreaBudget(
                        whole.kind(), whole.name(), amounts.get(area).get(i), whole.from(), whole.until()));
            }
            parts.add(new AreaBased(budgets.build(), task.indexation(), task.fixedYears(), task.instalments()));
        }
        return parts;
    }

    /** Heads are whole, as cents are: the same largest remainder divides them. */
    private static List<Compensation> heads(PopulationBased task, List<BigDecimal> weights) {
        Map<Year, List<Money>> heads = new LinkedHashMap<>();
        task.population()
                .forEach((year, number) -> heads.put(year, Allocation.proportional(Money.ofCents(number), weights)));
        List<Compensation> parts = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            ImmutableMap.Builder<Year, Integer> population = ImmutableMap.builder();
            for (Map.Entry<Year, List<Money>> year : heads.entrySet()) {
                population.put(
                        year.getKey(), Math.toIntExact(year.getValue().get(i).cents()));
            }
            parts.add(new PopulationBased(
                    task.perHead(),
                    task.heads(),
                    population.buildOrThrow(),
                    task.indexation(),
                    task.rounding(),
                    task.fixedYears(),
                    task.instalments()));
        }
        return parts;
    }

    private static List<Compensation> combined(Combined combined, List<BigDecimal> weights) {
        Map<String, List<Compensation>> divided = new LinkedHashMap<>();
        combined.parts().forEach((name, part) -> divided.put(name, divided(part, weights)));
        List<Compensation> parts = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            ImmutableMap.Builder<String, Compensation> named = ImmutableMap.builder();
            for (Map.Entry<String, List<Compensation>> part : divided.entrySet()) {
                named.put(part.getKey(), part.getValue().get(i));
            }
            parts.add(new Combined(named.buildOrThrow(), Optional.empty(), ImmutableList.of()));
        }
        return parts;
    }
}
