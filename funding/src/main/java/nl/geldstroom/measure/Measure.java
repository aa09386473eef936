package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.document.Faults;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;

/**
 * Something that changes the flow of money (<i>maatregel</i>).
 *
 * <p>Open to a user's own: implement it as a record, and pass its type id to the document reader. A measure adds to a
 * plan only through its {@link Draft}; it holds no state. In JSON the property {@code type} says which kind.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface Measure {

    /**
     * The name of the measure, unique within a scenario. Where amounts depend on an order, it is that of the ids, never
     * that of the file.
     *
     * @return the id
     */
    String id();

    /**
     * What the measure is called.
     *
     * @return the title in both languages
     */
    LocalizedText title();

    /**
     * The lines that the measure touches; all must exist in the baseline.
     *
     * @return the ids of the lines
     */
    ImmutableSet<LineId> lines();

    /**
     * Adds the measure to a plan.
     *
     * @param draft the plan under construction
     */
    void compile(Draft draft);

    /**
     * The ways on which the measure moves money past walls, for answers that tell what the law says of them.
     *
     * @return the routes, by the name within the measure under which is watched what a wall holds back; empty if it moves
     *     none
     */
    default ImmutableMap<String, Route> routes() {
        return ImmutableMap.of();
    }

    /**
     * Checks what depends on the months of a scenario, for example a start beyond its end.
     *
     * @param grid the months
     * @param faults collects the faults, with pointers relative to the measure
     */
    default void check(Grid grid, Faults faults) {}

    /**
     * Checks what depends on the budget lines, for example whether one says how many clients it has.
     *
     * @param baseline the lines; those that do not exist are reported already
     * @param faults collects the faults, with pointers relative to the measure
     */
    default void checkLines(Baseline baseline, Faults faults) {}

    /**
     * Whether a posting of the measure is the cost of the change itself (<i>overgangskosten</i>), such as a transition team
     * or a tender, and delivers nothing on its line. Budget tables show it apart; all else stands on its line.
     *
     * @param rule a posting rule of the measure
     * @return false unless the measure says otherwise
     */
    default boolean isTransition(PostingRule rule) {
        return false;
    }

    /**
     * The field of the measure that names a line, so that messages can point at it.
     *
     * @param line one of {@link #lines()}
     * @return a JSON pointer relative to the measure, for example {@code /from}; empty if it is not known
     */
    default String fieldOf(LineId line) {
        return "";
    }
}
