package nl.geldstroom.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;

/**
 * What a compensation is worth at least over a period, at the prices of its start: budgets, a population times its amount
 * per head, and what is guaranteed. A month is a twelfth, a broken month by days.
 */
record KnownValue(LocalDate from, LocalDate until) {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final int DECIMALS = 6;

    /** The value; absent if nothing of it is known before something is delivered. */
    Optional<Money> of(Compensation compensation) {
        return exact(compensation).map(Rounding.HALF_UP::toCents);
    }

    private Optional<BigDecimal> exact(Compensation compensation) {
        if (compensation instanceof TaskBased task) {
            return Optional.of(budgets(task));
        }
        if (compensation instanceof AreaBased task) {
            BigDecimal sum = BigDecimal.ZERO;
            for (AreaBudget area : task.budgets()) {
                LocalDate first = area.from().filter(from::isBefore).orElse(from);
                LocalDate last = area.until().filter(until::isAfter).orElse(until);
                sum = sum.add(over(area.perYear().toEuros(), first, last));
            }
            return Optional.of(sum);
        }
        if (compensation instanceof PopulationBased task) {
            return heads(task);
        }
        Optional<BigDecimal> guaranteed =
                compensation.guaranteedMinimum().map(minimum -> over(minimum.toEuros(), from, until));
        if (compensation instanceof Combined combined) {
            Optional<BigDecimal> parts = combined.parts().values().stream()
                    .flatMap(part -> exact(part).stream())
                    .reduce(BigDecimal::add);
            return parts.isPresent() && guaranteed.isPresent()
                    ? Optional.of(parts.get().max(guaranteed.get()))
                    : parts.or(() -> guaranteed);
        }
        return guaranteed;
    }

    /** An agreed budget or step holds until the next one. */
    private BigDecimal budgets(TaskBased task) {
        TreeMap<LocalDate, Money> anchors = new TreeMap<>();
        task.agreedBudgets().forEach((year, budget) -> anchors.put(year.atDay(1), budget));
        anchors.putAll(task.steps());
        Money start = task.perYear();
        if (task.agreedBudgets().containsKey(Year.from(from))) {
            start = task.agreedBudgets().getOrDefault(Year.from(from), start);
        }
        anchors.headMap(from).clear();
        anchors.tailMap(until).clear();
        anchors.putIfAbsent(from, start);
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<LocalDate, Money> anchor : anchors.entrySet()) {
            LocalDate next = anchors.higherKey(anchor.getKey());
            sum = sum.add(over(anchor.getValue().toEuros(), anchor.getKey(), next == null ? until : next));
        }
        return sum;
    }

    private Optional<BigDecimal> heads(PopulationBased task) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(from);
        task.population().keySet().stream()
                .map(year -> year.atDay(1))
                .filter(day -> day.isAfter(from) && day.isBefore(until))
                .forEach(days::add);
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day : days) {
            Optional<Year> counted = task.countedIn(Year.from(day));
            if (counted.isEmpty()) {
                return Optional.empty();
            }
            LocalDate next = days.higher(day);
            int number = task.population().getOrDefault(counted.get(), 0);
            sum = sum.add(over(task.perHead().times(BigDecimal.valueOf(number)), day, next == null ? until : next));
        }
        return Optional.of(sum);
    }

    private static BigDecimal over(BigDecimal perYear, LocalDate first, LocalDate last) {
        if (!last.isAfter(first)) {
            return BigDecimal.ZERO;
        }
        long whole = ChronoUnit.MONTHS.between(first, last);
        LocalDate rest = first.plusMonths(whole);
        BigDecimal months = BigDecimal.valueOf(whole);
        if (rest.isBefore(last)) {
            months = months.add(BigDecimal.valueOf(ChronoUnit.DAYS.between(rest, last))
                    .divide(BigDecimal.valueOf(YearMonth.from(rest).lengthOfMonth()), DECIMALS, RoundingMode.HALF_UP));
        }
        return perYear.multiply(months).divide(TWELVE, DECIMALS, RoundingMode.HALF_UP);
    }
}
