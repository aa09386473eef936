package nl.geldstroom.payment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.geldstroom.agreement.AreaBased;
import nl.geldstroom.agreement.AreaBudget;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.PopulationBased;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.index.AppliedIndex;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.index.PriceRounding;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Price;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/**
 * The budget for a task through a term, as yearly amounts that each hold from a day on.
 *
 * @param budgets in order of date, the first from the start of the term on
 */
record BudgetPath(ImmutableList<Budget> budgets) {

    /** An amount for a whole calendar year that holds from a day on, and how it came about. */
    record Budget(LocalDate from, Money amount, Origin origin) {

        LocalizedText explanation() {
            return origin.text(Year.from(from));
        }
    }

    /** Where a yearly amount comes from: worded on demand. */
    interface Origin {
        LocalizedText text(Year year);
    }

    /** The amount that the agreement starts with. */
    private record Start() implements Origin {
        @Override
        public LocalizedText text(Year year) {
            return LocalizedText.of("jaarbedrag " + year, "amount of " + year);
        }
    }

    /** An amount that was agreed for a year. */
    private record AgreedYear() implements Origin {
        @Override
        public LocalizedText text(Year year) {
            return LocalizedText.of("afgesproken budget " + year, "agreed budget of " + year);
        }
    }

    /** An amount that was agreed from a day on. */
    private record AgreedFrom(LocalDate from) implements Origin {
        @Override
        public LocalizedText text(Year year) {
            LocalizedText day = Phrases.date(from);
            return LocalizedText.of("afgesproken budget vanaf " + day.nl(), "agreed budget from " + day.en());
        }
    }

    /** An amount that followed the index. */
    private record Indexed(AppliedIndex index) implements Origin {
        @Override
        public LocalizedText text(Year year) {
            return LocalizedText.of(
                    "jaarbedrag " + year + " (" + index.explanation().nl() + ")",
                    "amount of " + year + " (" + index.explanation().en() + ")");
        }
    }

    /** An amount per head times a population. */
    private record PerHead(Price price, PopulationBased task, Year counted, Optional<AppliedIndex> index)
            implements Origin {
        @Override
        public LocalizedText text(Year year) {
            LocalizedText euros = Phrases.number(price.euros());
            LocalizedText heads =
                    Phrases.number(BigDecimal.valueOf(task.population().getOrDefault(counted, 0)));
            LocalizedText who = task.heads().label();
            boolean older = !counted.equals(year);
            return LocalizedText.of(
                    "jaarbedrag " + year + ": € " + euros.nl() + " × " + heads.nl() + " " + who.nl()
                            + (older ? " van " + counted : "")
                            + index.map(applied -> " (" + applied.explanation().nl() + ")")
                                    .orElse(""),
                    "amount of " + year + ": € " + euros.en() + " × " + heads.en() + " " + who.en()
                            + (older ? " of " + counted : "")
                            + index.map(applied -> " (" + applied.explanation().en() + ")")
                                    .orElse(""));
        }
    }

    /** Amounts per area or mission, added up. */
    private record Areas(ImmutableList<Map.Entry<AreaBudget, Money>> amounts) implements Origin {
        @Override
        public LocalizedText text(Year year) {
            StringBuilder nl = new StringBuilder("jaarbedrag " + year + ":");
            StringBuilder en = new StringBuilder("amount of " + year + ":");
            String joint = " ";
            for (Map.Entry<AreaBudget, Money> part : amounts) {
                LocalizedText euros = Phrases.euros(part.getValue());
                nl.append(joint).append(part.getKey().name().nl()).append(" € ").append(euros.nl());
                en.append(joint).append(part.getKey().name().en()).append(" € ").append(euros.en());
                joint = " + ";
            }
            return LocalizedText.of(nl.toString(), en.toString());
        }
    }

    private static final Origin START = new Start();
    private static final Origin AGREED = new AgreedYear();

    /** The path of a compensation, or none if it is no task. */
    static Optional<BudgetPath> of(Compensation compensation, Term term, ReferenceData reference) {
        if (compensation instanceof TaskBased task) {
            return Optional.of(lumpSum(task, term, reference));
        }
        if (compensation instanceof PopulationBased task) {
            return Optional.of(perHead(task, term, reference));
        }
        return compensation instanceof AreaBased task ? Optional.of(perArea(task, term, reference)) : Optional.empty();
    }

    private static Year lastYear(Term term) {
        return Year.from(term.end().minusDays(1));
    }

    private static Map<Year, AppliedIndex> indices(
            Indexation indexation, Year base, Year last, ReferenceData reference) {
        return indexation.path(base, last, year -> Vintage.of(year, reference), reference.indexTable());
    }

    private static BudgetPath lumpSum(TaskBased task, Term term, ReferenceData reference) {
        // What was agreed is a new price: the indices after it start anew, without a correction.
        List<Budget> anchors = new ArrayList<>();
        anchors.add(new Budget(term.start(), task.perYear(), START));
        if (!task.agreedBudgets().isEmpty() || !task.steps().isEmpty()) {
            TreeMap<LocalDate, Budget> agreed = new TreeMap<>();
            agreed.put(term.start(), anchors.get(0));
            task.agreedBudgets().forEach((year, amount) -> {
                LocalDate from = year.atDay(1);
                boolean startYear = year.equals(Year.from(term.start()));
                LocalDate day = startYear ? term.start() : from;
                if (!day.isBefore(term.start()) && day.isBefore(term.end())) {
                    agreed.put(day, new Budget(day, amount, AGREED));
                }
            });
            task.steps().forEach((day, amount) -> {
                if (!day.isBefore(term.start()) && day.isBefore(term.end())) {
                    agreed.put(day, new Budget(day, amount, new AgreedFrom(day)));
                }
            });
            anchors = new ArrayList<>(agreed.values());
        }
        ImmutableList.Builder<Budget> budgets = ImmutableList.builder();
        for (int i = 0; i < anchors.size(); i++) {
            Budget anchor = anchors.get(i);
            budgets.add(anchor);
            LocalDate until = i + 1 < anchors.size() ? anchors.get(i + 1).from() : term.end();
            Money amount = anchor.amount();
            Year base = Year.from(anchor.from());
            for (AppliedIndex index : indices(task.indexation(), base, lastBefore(until), reference)
                    .values()) {
                amount = Rounding.HALF_EVEN.toCents(amount.times(index.factor()));
                budgets.add(new Budget(index.year().atDay(1), amount, new Indexed(index)));
            }
        }
        return new BudgetPath(budgets.build());
    }

    /** The amount of a whole year in each calendar year that a term touches: the last one in force in it. */
    static ImmutableSortedMap<Year, Money> years(TaskBased task, Term term, ReferenceData reference) {
        SortedMap<Year, Money> years = new TreeMap<>();
        for (Budget budget : lumpSum(task, term, reference).budgets()) {
            years.put(Year.from(budget.from()), budget.amount());
        }
        return ImmutableSortedMap.copyOfSorted(years);
    }

    /** The last year whose first day lies before a day. */
    private static Year lastBefore(LocalDate day) {
        return Year.from(day.minusDays(1));
    }

    private static BudgetPath perHead(PopulationBased task, Term term, ReferenceData reference) {
        PriceRounding rounding = task.rounding().orElse(PriceRounding.CENTS);
        Year first = Year.from(term.start());
        Price price = task.perHead();
        ImmutableList.Builder<Budget> budgets = ImmutableList.builder();
        budgets.add(heads(task, term.start(), price, Optional.empty()));
        for (AppliedIndex index :
                indices(task.indexation(), first, lastYear(term), reference).values()) {
            price = rounding.round(price.times(index.factor()));
            budgets.add(heads(task, index.year().atDay(1), price, Optional.of(index)));
        }
        return new BudgetPath(budgets.build());
    }

    private static Budget heads(PopulationBased task, LocalDate from, Price price, Optional<AppliedIndex> index) {
        Year year = Year.from(from);
        Year counted = task.countedIn(year)
                .orElseThrow(() -> new IllegalArgumentException("The population of the compensation must be known for "
                        + year + " or a year before it. Maybe give that of the year in which the agreement starts."));
        int number = task.population().getOrDefault(counted, 0);
        Money amount = Rounding.HALF_UP.toCents(price.times(BigDecimal.valueOf(number)));
        return new Budget(from, amount, new PerHead(price, task, counted, index));
    }

    private static BudgetPath perArea(AreaBased task, Term term, ReferenceData reference) {
        Year first = Year.from(term.start());
        List<AppliedIndex> indices = List.copyOf(
                indices(task.indexation(), first, lastYear(term), reference).values());
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(term.start());
        indices.forEach(index -> days.add(index.year().atDay(1)));
        for (AreaBudget area : task.budgets()) {
            area.from().filter(day -> within(day, term)).ifPresent(days::add);
            area.until().filter(day -> within(day, term)).ifPresent(days::add);
        }
        ImmutableList.Builder<Budget> budgets = ImmutableList.builder();
        for (LocalDate day : days) {
            ImmutableList.Builder<Map.Entry<AreaBudget, Money>> parts = ImmutableList.builder();
            Money sum = Money.ZERO;
            for (AreaBudget area : task.budgets()) {
                boolean holds = area.from().map(from -> !day.isBefore(from)).orElse(true)
                        && area.until().map(day::isBefore).orElse(true);
                if (holds) {
                    Money amount = area.perYear();
                    for (AppliedIndex index : indices) {
                        if (!index.year().isAfter(Year.from(day))) {
                            amount = Rounding.HALF_EVEN.toCents(amount.times(index.factor()));
                        }
                    }
                    parts.add(Map.entry(area, amount));
                    sum = sum.plus(amount);
                }
            }
            ImmutableList<Map.Entry<AreaBudget, Money>> there = parts.build();
            budgets.add(new Budget(day, sum, there.isEmpty() ? START : new Areas(there)));
        }
        return new BudgetPath(budgets.build());
    }

    private static boolean within(LocalDate day, Term term) {
        return day.isAfter(term.start()) && day.isBefore(term.end());
    }
}
