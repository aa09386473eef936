package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Return;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.scenario.Scenario;

/** The value of a parameter at which a scenario costs as much as unchanged policy (<i>omslagpunt</i>). */
public final class BreakEven {

    private static final double PRECISION = 1e-6;

    private static final int STEPS = 40;

    private static final Assumption SOUGHT = Assumption.of("Geldstroom", "the break-even that is looked for");

    private BreakEven() {}

    /**
     * The cash return per euro of extra delivery at which the balance of a payer, added up over the horizon, is that of
     * unchanged policy. Every delayed effect of the scenario is given that return.
     *
     * @param scenario the scenario
     * @param payer whose balance counts
     * @return the smallest such return from 0 to 10; absent if there is no delayed effect or none is enough
     */
    public static Optional<Double> cashReturn(Scenario scenario, PartyId payer) {
        boolean has = scenario.measures().stream().anyMatch(DelayedEffect.class::isInstance);
        return has
                ? smallest(rho -> cumulative(Projection.of(withCashReturn(scenario, rho)), payer), 0, 10)
                : Optional.empty();
    }

    /**
     * The values of any parameter at which the balance of a payer, added up over the horizon, is that of unchanged policy.
     * Under each value unchanged policy has it too. For example {@code BreakEven.of(projection, "shift/inducedDemand", town,
     * 0, 1)}.
     *
     * @param projection the scenario as it was carried out
     * @param parameter the id of the parameter, as results list it
     * @param payer whose balance counts
     * @param low the lowest value that is tried
     * @param high the highest value that is tried
     * @return every value between at which the balance passes through zero, each accurate to a millionth of the range, in
     *     order; of two that lie within a fortieth of the range of each other neither may be found. Empty: there is none
     * @throws IllegalArgumentException if there is no such parameter, or the range is empty
     */
    public static ImmutableList<Double> of(
            Projection projection, String parameter, PartyId payer, double low, double high) {
        if (!(low < high)) {
            throw new IllegalArgumentException(
                    "The range (" + low + " to " + high + ") of parameter (" + parameter + ") must not be empty.");
        }
        DoubleUnaryOperator balance = value -> cumulative(projection.with(parameter, value), payer);
        ImmutableList.Builder<Double> found = ImmutableList.builder();
        double at = low;
        double worth = balance.applyAsDouble(low);
        for (int step = 1; step <= STEPS; step++) {
            double next = step == STEPS ? high : low + (high - low) * step / STEPS;
            double value = balance.applyAsDouble(next);
            if (worth == 0 && value != 0) {
                found.add(at);
            } else if (worth * value < 0) {
                found.add(crossing(balance, at, worth, next, (high - low) * PRECISION));
            }
            at = next;
            worth = value;
        }
        return found.build();
    }

    private static double crossing(
            DoubleUnaryOperator balance, double low, double worth, double high, double precision) {
        double a = low;
        double b = high;
        while (b - a > precision) {
            double middle = (a + b) / 2;
            if (balance.applyAsDouble(middle) * worth > 0) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return (a + b) / 2;
    }

    /**
     * The scenario with another cash return in every delayed effect.
     *
     * @param scenario the scenario
     * @param perEuro euros of money for a euro of delivery
     * @return the scenario
     */
    public static Scenario withCashReturn(Scenario scenario, double perEuro) {
        ImmutableList.Builder<Measure> measures = ImmutableList.builder();
        for (Measure measure : scenario.measures()) {
            measures.add(
                    measure instanceof DelayedEffect effect
                            ? new DelayedEffect(
                                    effect.id(),
                                    effect.title(),
                                    effect.of(),
                                    effect.delay(),
                                    effect.value(),
                                    Optional.of(Return.of(Grounded.of(perEuro, SOUGHT))),
                                    effect.beneficiaries())
                            : measure);
        }
        return scenario.withMeasures(measures.build());
    }

    private static double cumulative(Projection projection, PartyId payer) {
        return Money.sum(projection.scenario().horizon().years().stream()
                        .map(year -> projection.difference(payer, year))
                        .toList())
                .cents();
    }

    /**
     * A return that breaks even as outputs name it: in whole cents, upwards, because what is named must be enough. All outputs
     * name it so; {@code results.json} has it unrounded.
     *
     * @param perEuro the return as it was solved, accurate to a millionth
     * @return for example 1.10 for 1.0912
     */
    public static double inCents(double perEuro) {
        return Math.ceil(perEuro * 100 - PRECISION * 100) / 100;
    }

    /**
     * The smallest argument at which a function that never falls reaches zero.
     *
     * @param function the function
     * @param low where the search starts
     * @param high where it ends
     * @return the argument, accurate to a millionth; absent if the function is below zero at the end
     */
    static Optional<Double> smallest(DoubleUnaryOperator function, double low, double high) {
        if (function.applyAsDouble(low) >= 0) {
            return Optional.of(low);
        }
        if (function.applyAsDouble(high) < 0) {
            return Optional.empty();
        }
        double below = low;
        double reached = high;
        while (reached - below > PRECISION) {
            double middle = (below + reached) / 2;
            if (function.applyAsDouble(middle) < 0) {
                below = middle;
            } else {
                reached = middle;
            }
        }
        return Optional.of(reached);
    }
}
