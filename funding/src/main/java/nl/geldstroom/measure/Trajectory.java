package nl.geldstroom.measure;

import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;

/**
 * Help with a beginning and an end, at one price (<i>traject</i>).
 *
 * <p>With {@code s} the people who start in a month, the price {@code P} in euros, {@code n} months and the prices {@code i}
 * of the line beside the base year, it costs in a month, in cents:
 *
 * <pre>
 * cost = r(((((1/n)·s[t]) + ((1/n)·s[t-1]) + ... + ((1/n)·s[t-n+1]))·(P·100))·i)
 * </pre>
 *
 * <p>Example: ten people who start a trajectory of 3,000 euros in six months cost 5,000.00 in each of these months.
 *
 * @param line the line that pays it
 * @param price euros for all of it in prices of the base year, 0 to 10 million
 * @param months how long it takes, 1 to 240
 */
public record Trajectory(LineId line, Grounded price, int months) {

    /**
     * Checks the ranges.
     *
     * @param line the line that pays it
     * @param price euros for all of it
     * @param months how long it takes
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public Trajectory {
        Faults faults = new Faults();
        Bounds bounds = new Bounds(faults, "of the trajectory on line (" + line + ")");
        bounds.check("price", "price", price, 0, 1e7, Use.SCENARIO_AMOUNT);
        bounds.months("months", "months", months, 240);
        faults.throwIfAny();
    }

    /**
     * A trajectory.
     *
     * @param line the line that pays it
     * @param price euros for all of it
     * @param months how long it takes
     * @return the trajectory
     */
    public static Trajectory of(LineId line, Grounded price, int months) {
        return new Trajectory(line, price, months);
    }

    /**
     * A trajectory at a certain price.
     *
     * @param line the line that pays it
     * @param euros euros for all of it
     * @param months how long it takes
     * @param evidence what the price rests on
     * @return the trajectory
     */
    public static Trajectory of(LineId line, double euros, int months, Evidence evidence) {
        return new Trajectory(line, Grounded.of(euros, evidence), months);
    }

    /** What those who start cost in a month, with the price as a column in cents. */
    Column cost(Draft draft, Column starting, Column cents) {
        double[] weights = new double[months];
        java.util.Arrays.fill(weights, 1.0 / months);
        return starting.lagged(weights)
                .named(LocalizedText.of("lopende trajecten, naar tijd", "trajectories under way, by time"), Unit.NUMBER)
                .times(cents)
                .times(draft.prices(line))
                .rounded();
    }
}
