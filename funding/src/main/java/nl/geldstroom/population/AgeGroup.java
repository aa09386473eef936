package nl.geldstroom.population;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People of some ages (<i>leeftijdsgroep</i>), the first and the last age included.
 *
 * <p>Text form {@code 0-17}, {@code 65} for one year of age, {@code 90+} for all from an age on.
 *
 * @param from the first age, 0 to 120
 * @param to the last age; absent: all from the first on
 */
public record AgeGroup(int from, Optional<Integer> to) implements Comparable<AgeGroup> {

    private static final int OLDEST = 120;
    private static final Pattern FORM = Pattern.compile("([0-9]{1,3})(?:-([0-9]{1,3})|(\\+))?");

    /**
     * Checks the order.
     *
     * @param from the first age
     * @param to the last age
     * @throws IllegalArgumentException if the first is not 0 to 120, or the last comes before it
     */
    public AgeGroup {
        if (from < 0 || from > OLDEST || to.orElse(from) < from || to.orElse(from) > OLDEST) {
            throw new IllegalArgumentException("The age group (" + text(from, to)
                    + ") must run from an age of 0 or more to one that is not lower, at most " + OLDEST + ".");
        }
    }

    /**
     * Reads an age group.
     *
     * @param text {@code 0-17}, {@code 65} or {@code 90+}
     * @return the group
     * @throws IllegalArgumentException if it has another form
     */
    public static AgeGroup of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("The age group (" + text + ") must have a form like 0-17, 65 or 90+.");
        }
        int from = Integer.parseInt(matcher.group(1));
        if (matcher.group(3) != null) {
            return new AgeGroup(from, Optional.empty());
        }
        return new AgeGroup(from, Optional.of(matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2))));
    }

    /**
     * Whether some age is in both.
     *
     * @param other the other group
     * @return true if they share an age
     */
    public boolean overlaps(AgeGroup other) {
        return from <= other.to.orElse(Integer.MAX_VALUE) && other.from <= to.orElse(Integer.MAX_VALUE);
    }

    private static String text(int from, Optional<Integer> to) {
        return to.map(last -> last == from ? "" + from : from + "-" + last).orElse(from + "+");
    }

    @Override
    public int compareTo(AgeGroup other) {
        int byFirst = Integer.compare(from, other.from);
        return byFirst != 0
                ? byFirst
                : Integer.compare(to.orElse(Integer.MAX_VALUE), other.to.orElse(Integer.MAX_VALUE));
    }

    /** The text form. */
    @Override
    public String toString() {
        return text(from, to);
    }
}
