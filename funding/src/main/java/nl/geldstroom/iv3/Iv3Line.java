package nl.geldstroom.iv3;

import nl.geldstroom.money.Money;

/**
 * What one municipality spends and receives in one year on one task field (<i>taakveld</i>).
 *
 * <p>Both amounts may be negative and both may be zero. Example: 6.712 of Stadskanaal in the budget 2025.
 *
 * @param taskField the code of the task field in the year of the line, for example {@code 6.712}
 * @param name the name of the task field as the file writes it, sometimes cut off with two dots; equal to the code in a
 *     delivery, which has no names
 * @param cost what is spent
 * @param income what comes in on this task field itself
 * @param row the line of the file on which the cost stands, counted from 1
 */
public record Iv3Line(String taskField, String name, Money cost, Money income, int row) {

    /**
     * What the general means must carry.
     *
     * @return cost minus income
     */
    public Money net() {
        return cost.minus(income);
    }

    /**
     * Whether nothing is budgeted here.
     *
     * @return true if cost and income are both zero
     */
    public boolean isEmpty() {
        return cost.isZero() && income.isZero();
    }
}
