package nl.geldstroom.payment;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.index.AppliedIndex;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** The task budget of each whole calendar year that a term touches, and how it came about. */
record YearlyBudgets(ImmutableSortedMap<Year, Budget> budgets) {

    /** What the instalments of one year rest on. */
    record Budget(Money amount, LocalizedText explanation) implements PaymentBasis {

        @Override
        public LocalizedText explain(Payment payment) {
            YearMonth month = payment.month();
            long days = payment.until().toEpochDay() - payment.from().toEpochDay();
            LocalizedText named = Phrases.month(month);
            LocalizedText euros = Phrases.euros(amount);
            String part = days == month.lengthOfMonth() ? "1/12" : days + "/" + month.lengthOfMonth() + " × 1/12";
            return LocalizedText.of(
                    named.nl() + ": " + part + " van € " + euros.nl() + ", " + explanation.nl(),
                    named.en() + ": " + part + " of € " + euros.en() + ", " + explanation.en());
        }
    }

    static YearlyBudgets of(TaskBased task, Term term, ReferenceData reference) {
        ImmutableSortedMap.Builder<Year, Budget> budgets = ImmutableSortedMap.naturalOrder();
        int first = term.start().getYear();
        int last = term.end().minusDays(1).getYear();
        Money amount = task.perYear();
        for (int value = first; value <= last; value++) {
            Year year = Year.of(value);
            Money agreed = task.agreedBudgets().get(year);
            LocalizedText explanation;
            if (agreed != null) {
                amount = agreed;
                explanation = LocalizedText.of("afgesproken budget " + year, "agreed budget of " + year);
            } else if (value == first) {
                explanation = LocalizedText.of("jaarbedrag " + year, "amount of " + year);
            } else {
                // A budget agreed for the year before is a new price: its first index carries no correction.
                boolean newPrice = value == first + 1 || task.agreedBudgets().containsKey(Year.of(value - 1));
                Indexation indexation = newPrice ? task.indexation().first() : task.indexation();
                AppliedIndex index = indexation.indexFor(year, vintage(year, reference), reference.indexTable());
                amount = Rounding.HALF_EVEN.toCents(amount.times(index.factor()));
                explanation = LocalizedText.of(
                        "jaarbedrag " + year + " (" + index.explanation().nl() + ")",
                        "amount of " + year + " (" + index.explanation().en() + ")");
            }
            budgets.put(year, new Budget(amount, explanation));
        }
        return new YearlyBudgets(budgets.build());
    }

    /** The day whose figures set the price of a year: 31 December before it, or earlier if the future is not known. */
    static LocalDate vintage(Year year, ReferenceData reference) {
        LocalDate fixing = year.atDay(1).minusDays(1);
        return fixing.isBefore(reference.asOf()) ? fixing : reference.asOf();
    }

    Budget of(Year year) {
        Budget budget = budgets.get(year);
        if (budget == null) {
            throw new IllegalArgumentException("The year (" + year + ") must lie in the term of the agreement.");
        }
        return budget;
    }
}
