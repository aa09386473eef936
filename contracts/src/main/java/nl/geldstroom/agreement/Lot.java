package nl.geldstroom.agreement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.geldstroom.provision.LineId;
import org.immutables.value.Value;

/**
 * A part of a contract that is awarded by itself (<i>perceel</i>), with its own scope, price and providers.
 *
 * @param number its number or letter, part of the ids of its agreements: {@code 1}
 * @param title its name for people
 * @param covering its scope: the budget lines spent under it; empty: none of the model
 * @param compensation how it is paid: for effort and output the prices of every contractor; a budget is that of all
 *     contractors together, divided by their shares (a budget per head by heads)
 * @param atLeast how many contractors there are to be at least; absent: the agreement does not say
 * @param atMost how many contractors there are at most; absent: no limit
 * @param contractors to whom it was awarded; empty: nobody yet
 */
@Value.Builder
public record Lot(
        String number,
        String title,
        ImmutableSet<LineId> covering,
        Compensation compensation,
        Optional<Integer> atLeast,
        Optional<Integer> atMost,
        ImmutableList<Contractor> contractors) {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,11}");

    /**
     * Checks texts and numbers.
     *
     * @param number its number or letter
     * @param title its name for people
     * @param covering its scope
     * @param compensation how it is paid
     * @param atLeast how many contractors there are to be at least
     * @param atMost how many contractors there are at most
     * @param contractors to whom it was awarded
     * @throws IllegalArgumentException if the number has other characters or more than twelve, the title is blank, or a
     *     number of contractors is not from 1 to 100,000
     */
    public Lot {
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("The number (" + number
                    + ") of a lot must have 1 to 12 letters, digits or any of . _ - and start with a letter or digit.");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("The title of lot (" + number + ") must not be blank.");
        }
        counted("least", atLeast, number);
        counted("most", atMost, number);
    }

    private static void counted(String what, Optional<Integer> contractors, String number) {
        if (contractors.filter(count -> count < 1 || count > 100_000).isPresent()) {
            throw new IllegalArgumentException("The " + what + " number of contractors (" + contractors.get()
                    + ") of lot (" + number + ") must be from 1 to 100,000.");
        }
    }

    /**
     * Starts a lot.
     *
     * @return a builder
     */
    public static LotBuilder builder() {
        return new LotBuilder();
    }
}
