package nl.geldstroom.document;

/**
 * A place in a text (<i>plaats</i>).
 *
 * @param line the line, from 1; 0: the place is not known
 * @param column the column in characters, from 1; 0: the place is not known, or the line as a whole
 */
public record Location(int line, int column) {

    /** A place that is not known. */
    public static final Location UNKNOWN = new Location(0, 0);

    /**
     * Checks the numbers.
     *
     * @param line the line, from 1; 0 if not known
     * @param column the column, from 1; 0 if not known
     * @throws IllegalArgumentException if one is below zero
     */
    public Location {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("The place (" + line + ":" + column + ") must not be below zero.");
        }
    }

    /**
     * A place.
     *
     * @param line the line, from 1
     * @param column the column, from 1
     * @return the place
     * @throws IllegalArgumentException if one is below zero
     */
    public static Location of(int line, int column) {
        return new Location(line, column);
    }
}
