package nl.geldstroom.life;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.Comparator;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.Exercise;
import nl.geldstroom.agreement.ExtensionOption;
import nl.geldstroom.agreement.OutputBased;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.SpendingCeiling;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.index.PriceRounding;
import nl.geldstroom.tariff.Tariff;

/** What an event does to the terms of an agreement. */
final class Amending {

    private Amending() {}

    static Agreement after(Agreement terms, AgreementEvent event) {
        ServiceContract contract = contract(terms);
        if (event instanceof AgreementEvent.Extended extended) {
            return contract.withTerm(decided(contract.term(), extended.option(), Exercise.EXERCISED));
        }
        if (event instanceof AgreementEvent.NotExtended refused) {
            return contract.withTerm(decided(contract.term(), refused.option(), Exercise.NOT_EXERCISED));
        }
        if (event instanceof AgreementEvent.CeilingSet set) {
            return contract.withCompensation(limited(contract.compensation(), set.ceiling(), contract));
        }
        if (event instanceof AgreementEvent.Indexed indexed) {
            return contract.withCompensation(indexed(
                    contract.compensation(), Year.from(indexed.when().effective()), indexed.percent(), contract));
        }
        if (event instanceof AgreementEvent.Amended amended) {
            return amended(contract, amended);
        }
        throw new IllegalStateException("The event (" + event + ") must change the terms.");
    }

    private static ServiceContract contract(Agreement terms) {
        if (terms instanceof ServiceContract contract) {
            return contract;
        }
        throw new IllegalArgumentException("The agreement (" + terms.id()
                + ") must be a service contract to be extended, amended or indexed by an event. Maybe record the next"
                + " decision as an agreement of its own.");
    }

    private static ServiceContract amended(ServiceContract contract, AgreementEvent.Amended amended) {
        TermsChange change = amended.change();
        if (change instanceof TermsChange.NewCompensation compensation) {
            return contract.withCompensation(compensation.compensation());
        }
        if (change instanceof TermsChange.NewPrice price) {
            Tariff tariff = Tariff.builder()
                    .product(price.product())
                    .unit(price.unit())
                    .price(price.price())
                    .from(amended.when().effective())
                    .rounding(rounding(contract.compensation(), price.product()))
                    .build();
            return contract.withCompensation(priced(contract.compensation(), tariff, contract));
        }
        if (change instanceof TermsChange.NewScope scope) {
            return contract.withCovering(scope.covering());
        }
        Term term = ((TermsChange.NewTerm) change).term();
        if (!term.start().equals(contract.term().start())) {
            throw new IllegalArgumentException("The start (" + term.start() + ") of the new term of agreement ("
                    + contract.id() + ") must be that of the old one ("
                    + contract.term().start() + ").");
        }
        return contract.withTerm(term);
    }

    /** How the price of a product is rounded so far: another price leaves that as it was agreed. */
    private static Optional<PriceRounding> rounding(Compensation compensation, String product) {
        return compensation.tariffs().stream()
                .filter(tariff -> tariff.product().equals(product))
                .max(Comparator.comparing(Tariff::from))
                .flatMap(Tariff::rounding);
    }

    /** An option is decided; those before a used one count as used too, those after one that is not used as not used. */
    private static Term decided(Term term, int option, Exercise decision) {
        if (option > term.options().size()) {
            throw new IllegalArgumentException("The option (" + option + ") of the extension must be one of the "
                    + term.options().size() + " that the term has.");
        }
        ImmutableList.Builder<ExtensionOption> options = ImmutableList.builder();
        for (int i = 0; i < term.options().size(); i++) {
            ExtensionOption before = term.options().get(i);
            boolean reached = decision == Exercise.EXERCISED ? i < option : i >= option - 1;
            options.add(reached ? exercised(before, decision) : before);
        }
        return new Term(term.start(), term.length(), options.build());
    }

    static ExtensionOption exercised(ExtensionOption option, Exercise decision) {
        return new ExtensionOption(
                option.length(), option.exerciser(), option.notice(), decision, option.probability());
    }

    private static Compensation limited(Compensation old, SpendingCeiling ceiling, Agreement of) {
        if (old instanceof EffortBased effort) {
            return effort.limited(ceiling);
        }
        if (old instanceof OutputBased output) {
            return output.limited(ceiling);
        }
        throw new IllegalArgumentException("The compensation of agreement (" + of.id()
                + ") must be effort-based or output-based to have a spending ceiling: a task has its budget"
                + " (contractstandaard Wmo 1.2, art. 1.5.1).");
    }

    private static Compensation priced(Compensation old, Tariff tariff, Agreement of) {
        ImmutableList.Builder<Tariff> tariffs = ImmutableList.builder();
        for (Tariff before : old.tariffs()) {
            if (!before.product().equals(tariff.product()) || !before.from().equals(tariff.from())) {
                tariffs.add(before);
            }
        }
        tariffs.add(tariff);
        if (old instanceof EffortBased effort) {
            return new EffortBased(
                    effort.release(),
                    tariffs.build(),
                    effort.guaranteedMinimum(),
                    effort.ceiling(),
                    effort.indexation(),
                    effort.allocations());
        }
        if (old instanceof OutputBased output) {
            return new OutputBased(
                    output.trajectoryMonths(),
                    tariffs.build(),
                    output.guaranteedMinimum(),
                    output.ceiling(),
                    output.indexation(),
                    output.allocations());
        }
        throw new IllegalArgumentException("The compensation of agreement (" + of.id()
                + ") must be effort-based or output-based to have a price per unit. Maybe amend the compensation.");
    }

    private static Compensation indexed(Compensation old, Year year, BigDecimal percent, Agreement of) {
        Indexation before = old.indexation();
        ImmutableSortedMap.Builder<Year, BigDecimal> percents = ImmutableSortedMap.naturalOrder();
        Indexation otherwise = before;
        if (before instanceof Indexation.Decided decided) {
            otherwise = decided.otherwise();
            decided.percents().forEach((other, known) -> {
                if (!other.equals(year)) {
                    percents.put(other, known);
                }
            });
        }
        Indexation now = Indexation.decided(percents.put(year, percent).build(), otherwise);
        if (old instanceof EffortBased effort) {
            return effort.indexed(now);
        }
        if (old instanceof OutputBased output) {
            return output.indexed(now);
        }
        if (old instanceof TaskBased task) {
            return task.indexed(now);
        }
        throw new IllegalArgumentException("The compensation of agreement (" + of.id() + ") must have one indexation.");
    }

    /** The same terms, over on a day inside the term. */
    static Agreement until(Agreement terms, LocalDate end) {
        ServiceContract contract = contract(terms);
        return between(contract, contract.term().start(), end);
    }

    /**
     * The same terms for a part of the term. What the agreement declares about its options and its early end is not held
     * against the part; a right of early termination stays if its notice fits.
     */
    static ServiceContract between(ServiceContract contract, LocalDate from, LocalDate until) {
        return contract.withClauses(ImmutableSet.of())
                .withEarlyTermination(contract.earlyTermination()
                        .filter(right -> !from.plus(right.notice()).isAfter(until)))
                .withTerm(new Term(from, Period.between(from, until), ImmutableList.of()));
    }
}
