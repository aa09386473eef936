package nl.geldstroom.iv3;

import java.util.Optional;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;

/**
 * One row of an Iv3 table: both sides of one task field of one municipality in one year.
 *
 * @param cost the cost
 * @param income the income
 * @param label the name of the task field as the file writes it, without the code; equal to the code if the file has
 *     no names
 * @param salaries what of the cost is salaries and social charges (Iv3 category L1.1); absent if the file does not say
 */
public record Iv3Row(Iv3Cell cost, Iv3Cell income, String label, Optional<Money> salaries) {

    /**
     * The municipality.
     *
     * @return the municipality; absent for the national total
     */
    public Optional<PartyId> municipality() {
        return cost.municipality();
    }

    /**
     * The name as the file writes it.
     *
     * @return the name of the municipality or {@code Nederland}
     */
    public String name() {
        return cost.name();
    }

    /**
     * The budget year.
     *
     * @return the year
     */
    public int year() {
        return cost.year();
    }

    /**
     * Budget or accounts.
     *
     * @return the kind
     */
    public Iv3Kind kind() {
        return cost.kind();
    }

    /**
     * The task field.
     *
     * @return its code in the year of the row
     */
    public String taskField() {
        return cost.taskField();
    }

    /**
     * The row without its salaries.
     *
     * @return the line
     */
    public Iv3Line line() {
        return new Iv3Line(taskField(), label, cost.amount(), income.amount(), cost.line());
    }
}
