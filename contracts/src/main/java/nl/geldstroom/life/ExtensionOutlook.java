package nl.geldstroom.life;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.agreement.Exercise;
import nl.geldstroom.agreement.ExtensionOption;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.money.Money;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;

/**
 * What an agreement becomes if it is extended and if it is not (<i>vooruitzicht op verlenging</i>).
 *
 * <p>An extension is a decision (exercised or not), a presumption, or a probability. Every outcome that is still open is
 * there with its end and its cost, and, if every open option has a probability, with its chance and the expected cost. For
 * five plus five years at 1,200,000 a year and a probability of 0.8: 6,000,000 until 2032 with chance 0.2, 12,000,000 until
 * 2037 with chance 0.8, expected 10,800,000.
 *
 * @param grounds what each option rests on, in order
 * @param outcomes the outcomes that are open, the shortest first
 */
public record ExtensionOutlook(ImmutableList<Grounds> grounds, ImmutableList<Outcome> outcomes) {

    /** What is known about an extension option. */
    public enum Grounds {
        /** It was decided to use it, or not to. */
        @JsonProperty("decision")
        DECISION,
        /** It is presumed to be used, and nobody said how likely that is. */
        @JsonProperty("presumption")
        PRESUMPTION,
        /** Somebody said how likely it is. */
        @JsonProperty("probability")
        PROBABILITY
    }

    /**
     * One way it can go.
     *
     * @param used how many options are used
     * @param agreement the agreement as it is then, every option decided
     * @param cost what it costs in all: the instalments of a task; zero for effort and output, which cost what is delivered
     * @param chance how likely it is; absent if an open option has no probability
     */
    public record Outcome(int used, ServiceContract agreement, Money cost, Optional<BigDecimal> chance) {

        /**
         * When the agreement ends.
         *
         * @return the day after the last
         */
        public LocalDate end() {
            return agreement.term().firmEnd();
        }
    }

    /**
     * The outlook of a contract.
     *
     * @param contract the contract, for example that of {@link AgreementState#terms()}
     * @param reference business days, index figures and the day as of which they count
     * @return every open outcome
     * @throws IllegalArgumentException if an index figure is needed that was not known
     */
    public static ExtensionOutlook of(ServiceContract contract, ReferenceData reference) {
        ImmutableList<ExtensionOption> options = contract.term().options();
        ImmutableList<Grounds> grounds =
                options.stream().map(ExtensionOutlook::grounds).collect(ImmutableList.toImmutableList());
        boolean known = !grounds.contains(Grounds.PRESUMPTION);
        ImmutableList.Builder<Outcome> outcomes = ImmutableList.builder();
        BigDecimal reached = BigDecimal.ONE;
        for (int used = 0; used <= options.size(); used++) {
            boolean last = used == options.size();
            BigDecimal next = last ? BigDecimal.ZERO : probability(options.get(used));
            BigDecimal chance = reached.multiply(BigDecimal.ONE.subtract(next));
            if (chance.signum() > 0 || (!known && reached.signum() > 0 && open(options, used))) {
                ServiceContract then = decided(contract, used);
                outcomes.add(new Outcome(
                        used,
                        then,
                        Payments.of(then, reference).total(),
                        known ? Optional.of(chance.stripTrailingZeros()) : Optional.empty()));
            }
            reached = reached.multiply(next);
        }
        return new ExtensionOutlook(grounds, outcomes.build());
    }

    /** Whether it can stop before this option: it is presumed, not decided. */
    private static boolean open(ImmutableList<ExtensionOption> options, int used) {
        return used == options.size() || options.get(used).exercised() == Exercise.PRESUMED;
    }

    private static Grounds grounds(ExtensionOption option) {
        if (option.exercised() == Exercise.EXERCISED) {
            return Grounds.DECISION;
        }
        if (option.probability().isPresent()) {
            return Grounds.PROBABILITY;
        }
        return option.exercised() == Exercise.PRESUMED ? Grounds.PRESUMPTION : Grounds.DECISION;
    }

    /** A presumption without a probability counts as used, so that the outcomes after it are reached. */
    private static BigDecimal probability(ExtensionOption option) {
        return switch (grounds(option)) {
            case DECISION -> option.exercised() == Exercise.EXERCISED ? BigDecimal.ONE : BigDecimal.ZERO;
            case PRESUMPTION -> BigDecimal.ONE;
            case PROBABILITY ->
                BigDecimal.valueOf(option.probability().orElseThrow().point());
        };
    }

    private static ServiceContract decided(ServiceContract contract, int used) {
        Term term = contract.term();
        ImmutableList.Builder<ExtensionOption> options = ImmutableList.builder();
        for (int i = 0; i < term.options().size(); i++) {
            options.add(
                    Amending.exercised(term.options().get(i), i < used ? Exercise.EXERCISED : Exercise.NOT_EXERCISED));
        }
        return contract.withTerm(new Term(term.start(), term.length(), options.build()));
    }

    /**
     * What it costs on average over the outcomes.
     *
     * @return the cost of each outcome times its chance, to the nearest cent, halves to even; absent if an open option has
     *     no probability
     */
    public Optional<Money> expected() {
        BigDecimal cents = BigDecimal.ZERO;
        for (Outcome outcome : outcomes) {
            if (outcome.chance().isEmpty()) {
                return Optional.empty();
            }
            cents = cents.add(BigDecimal.valueOf(outcome.cost().cents())
                    .multiply(outcome.chance().get()));
        }
        return Optional.of(
                Money.ofCents(cents.setScale(0, RoundingMode.HALF_EVEN).longValueExact()));
    }
}
