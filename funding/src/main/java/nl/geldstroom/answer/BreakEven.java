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
