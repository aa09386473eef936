package nl.geldstroom.measure;

import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.money.Money;
import nl.geldstroom.provision.LineId;
import org.immutables.value.Value;

/**
 * How much of a line a payer can influence within a year (<i>grip, beïnvloedbaar deel</i>): through norms, tariffs, the
 * by-law, and contracts that end. A statutory line is seldom out of reach altogether: a share, not yes or no.
 *
 * <p>Example: {@code Grip.on(SPORT, Grounded.of(1, source)).keeping(euros(200_000))}.
 *
 * @param line the line
 * @param share the part of what the line needed the year before that can be cut in a year, 0 to 1
 * @param priority lines with a lower number are cut first, if the squeeze goes by priority; absent: after all others
 * @param weight how hard the line is pressed beside others, if the squeeze goes by weight, 1 to 1000; absent: 1
 * @param minimum what the line keeps in a year, whatever happens; absent: nothing
 * @param reasonableTerm the months by which every change comes later than its decision, as for a subsidy that ran for three
 *     years or more (Awb 4:51), 0 to 36; absent: none
 */
@Value.Builder
public record Grip(
        LineId line,
        Grounded share,
        Optional<Integer> priority,
        Optional<Integer> weight,
        Optional<Money> minimum,
        Optional<Integer> reasonableTerm) {

    /**
     * Checks the ranges.
     *
     * @param line the line
     * @param share the part that can be cut
     * @param priority lines with a lower number are cut first
     * @param weight how hard the line is pressed
     * @param minimum what the line keeps
     * @param reasonableTerm the months by which every change comes later
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public Grip {
        Faults faults = new Faults();
        if (share.estimate().low() < 0 || share.estimate().high() > 1) {
            faults.add(
                    "/share",
                    "share-range",
                    "The grip (" + share.estimate().low() + " to "
                            + share.estimate().high() + ") on line (" + line + ") must lie between 0 and 1.");
        }
        share.usedAs(faults, "/share", "grip on line (" + line + ")", Use.BUDGET_SHARE);
        weight.filter(number -> number < 1 || number > 1000)
                .ifPresent(number -> faults.add(
                        "/weight",
                        "weight-range",
                        "The weight (" + number + ") of line (" + line + ") must lie between 1 and 1000."));
        minimum.filter(Money::isNegative)
                .ifPresent(amount -> faults.add(
                        "/minimum",
                        "negative-amount",
                        "The minimum (" + amount + ") of line (" + line + ") must be zero or more."));
        reasonableTerm
                .filter(months -> months < 0 || months > 36)
                .ifPresent(months -> faults.add(
                        "/reasonableTerm",
                        "term-range",
                        "The reasonable term (" + months + ") of line (" + line
                                + ") must lie between 0 and 36 months."));
        faults.throwIfAny();
    }

    /**
     * Starts a grip.
     *
     * @return a builder
     */
    public static GripBuilder builder() {
        return new GripBuilder();
    }

    /**
     * Grip on a line.
     *
     * @param line the line
     * @param share the part that can be cut in a year, 0 to 1
     * @return the grip
     */
    public static Grip on(LineId line, Grounded share) {
        return builder().line(line).share(share).build();
    }

    /**
     * The same grip in an order.
     *
     * @param number lines with a lower number are cut first
     * @return the grip
     */
    public Grip priority(int number) {
        return new Grip(line, share, Optional.of(number), weight, minimum, reasonableTerm);
    }

    /**
     * The same grip with a weight.
     *
     * @param number how hard the line is pressed beside others
     * @return the grip
     */
    public Grip weight(int number) {
        return new Grip(line, share, priority, Optional.of(number), minimum, reasonableTerm);
    }

    /**
     * The same grip on a line that keeps a minimum.
     *
     * @param perYear what it keeps in a year
     * @return the grip
     */
    public Grip keeping(Money perYear) {
        return new Grip(line, share, priority, weight, Optional.of(perYear), reasonableTerm);
    }

    /**
     * The same grip, later: a subsidy that ran for three years or more ends with a reasonable term (Awb 4:51).
     *
     * @param months the months by which every change comes later than its decision
     * @return the grip
     */
    public Grip afterReasonableTerm(int months) {
        return new Grip(line, share, priority, weight, minimum, Optional.of(months));
    }
}
