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
import nl.geldstroom.agreement.Exercise;
import nl.geldstroom.agreement.ExtensionOption;
import nl.geldstroom.agreement.ServiceContract;
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
            return contract.withCompensation(amending(contract).limited(set.ceiling()));
        }
        if (event instanceof AgreementEvent.Indexed indexed) {
            Year year = Year.from(indexed.when().effective());
            return contract.withCompensation(
                    amending(contract).indexed(indexed.part(), before -> decided(before, year, indexed.percent())));
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

    private static PartAmending amending(ServiceContract contract) {
        return new PartAmending(contract.compensation(), contract.id().text());
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
            return contract.withCompensation(amending(contract).priced(tariff));
        }
        if (change instanceof TermsChange.NewBudget budget) {
            return contract.withCompensation(
                    amending(contract).budgeted(budget.part(), amended.when().effective(), budget.perYear()));
        }
        if (change instanceof TermsChange.NewHeadPrice price) {
            return contract.withCompensation(amending(contract).perHead(price.perHead()));
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

    /** The indexation with a percentage decided for a year. */
    private static Indexation decided(Indexation before, Year year, BigDecimal percent) {
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
        return Indexation.decided(percents.put(year, percent).build(), otherwise);
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
