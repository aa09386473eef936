package nl.geldstroom.register;

import java.time.Year;
import java.util.Optional;
import nl.geldstroom.money.Money;
import org.immutables.value.Value;

/**
 * A row of a subsidy register (<i>subsidieregister</i>).
 *
 * @param line the line of the table on which it stands, from 1
 * @param year the year it is granted for
 * @param recipient who receives it, by the name in the register
 * @param project what it is for
 * @param status where it stands by the register's own word
 * @param granted the amount of the grant
 * @param determined the final amount; absent: not determined, or not registered
 */
@Value.Builder
public record RegisteredSubsidy(
        int line,
        Year year,
        String recipient,
        String project,
        Status status,
        Money granted,
        Optional<Money> determined) {

    /** Where a registered subsidy stands. */
    public enum Status {
        /** Granted, not determined (<i>verleend</i>). */
        GRANTED("Verleend"),
        /** Determined (<i>vastgesteld</i>). */
        DETERMINED("Vastgesteld");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /**
         * What a register calls it.
         *
         * @return the Dutch word, for example {@code Vastgesteld}
         */
        public String word() {
            return word;
        }
    }

    /**
     * Starts a row.
     *
     * @return a builder
     */
    public static RegisteredSubsidyBuilder builder() {
        return new RegisteredSubsidyBuilder();
    }

    /**
     * What the register counts with.
     *
     * @return the final amount, or the grant as long as it is not determined
     */
    public Money expected() {
        return determined.orElse(granted);
    }
}
