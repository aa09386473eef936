package nl.geldstroom.iv3;

import java.util.Optional;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import org.immutables.value.Value;

/**
 * One amount of an Iv3 table with its place in the file (<i>cel</i>).
 *
 * <p>The amount may be negative: Iv3 allows it. Task fields were renumbered in 2025, so a code means something only
 * together with its year. Example: the cost of 6.1 in the budget 2025 of Oude IJsselstreek is 3,946,000.00 euros.
 *
 * @param municipality the municipality; absent for the national total, which is nobody's budget
 * @param name the municipality as the file writes it, {@code Nederland} for the national total
 * @param year the budget year
 * @param kind budget or accounts
 * @param taskField the code of the task field in that year, for example {@code 6.712}
 * @param side cost or income
 * @param amount the amount in euros and cents
 * @param line the line of the file, counted from 1; in a delivery that of the first entry that was added up
 * @param column the column of the file, counted from 1: in the tables the number of the field, in a delivery the
 *     character at which the entry starts
 */
@Value.Builder
public record Iv3Cell(
        Optional<PartyId> municipality,
        String name,
        int year,
        Iv3Kind kind,
        String taskField,
        Iv3Side side,
        Money amount,
        int line,
        int column) {

    /**
     * Starts a cell.
     *
     * @return a builder
     */
    public static Iv3CellBuilder builder() {
        return new Iv3CellBuilder();
    }
}
