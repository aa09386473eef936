package nl.geldstroom.scenario;

import java.time.LocalDate;
import nl.geldstroom.evidence.Claim;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.wall.WallRule;

/**
 * The condition of a rule that somebody has met (<i>vervulde voorwaarde</i>), such as a project plan that lies ready.
 *
 * <p>It counts from its date on, and for as long as the rule lets a met condition hold: an experiment that was designated on
 * 1 March 2027 under a rule of three years opens the wall up to and including 28 February 2030.
 *
 * <p>That somebody says so is not enough: a {@link Claim} is refused as its evidence.
 *
 * @param rule the id of the rule, for example {@code wlz-preventive-measures}
 * @param date the day on which the condition was met
 * @param evidence what shows it: a publication, or an assumption with its author
 */
public record MetCondition(String rule, LocalDate date, Evidence evidence) {

    /**
     * Checks that it rests on more than a claim.
     *
     * @param rule the id of the rule
     * @param date the day on which the condition was met
     * @param evidence what shows it
     * @throws IllegalArgumentException if the evidence is a claim
     */
    public MetCondition {
        if (evidence instanceof Claim) {
            throw new IllegalArgumentException("The evidence that the condition of rule (" + rule
                    + ") was met must not be a claim. Maybe it is an assumption of your own.");
        }
    }

    /**
     * A met condition.
     *
     * @param rule the id of the rule
     * @param date the day on which the condition was met
     * @param evidence what shows it
     * @return the met condition
     */
    public static MetCondition of(String rule, LocalDate date, Evidence evidence) {
        return new MetCondition(rule, date, evidence);
    }

    /**
     * Whether the condition of a rule is met on a day.
     *
     * @param of the rule
     * @param on the day
     * @return true if it is this rule's condition, was met on that day or before it, and still holds
     */
    public boolean meets(WallRule of, LocalDate on) {
        return rule.equals(of.id())
                && !on.isBefore(date)
                && of.holdsFor().map(term -> on.isBefore(date.plus(term))).orElse(true);
    }
}
