package nl.geldstroom.agreement;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How long an agreement lasts (<i>looptijd</i>): a start, a length and options to extend it.
 *
 * <p>All ends are exclusive: the day after the last. Five years from 1 January 2027 with one presumed extension of five
 * years ends on 1 January 2037, and is firm until 1 January 2032.
 *
 * @param start the first day
 * @param length how long it lasts without extensions
 * @param options the extension options, in order; empty: it cannot be extended
 */
@Value.Builder
public record Term(LocalDate start, Period length, ImmutableList<ExtensionOption> options) {

    private static final int LONGEST_YEARS = 100;

    /**
     * Checks the lengths, and that no option is used after one that is not.
     *
     * @param start the first day
     * @param length how long it lasts without extensions
     * @param options the extension options
     * @throws IllegalArgumentException if the length is not positive, all of it is longer than 100 years, an option counts although one before it does
     *     not, or was exercised although one before it only may be
     */
    public Term {
        Periods.positive("length of the term", length);
        if (start.getYear() < 1900 || start.getYear() > 2200) {
            throw new IllegalArgumentException("The start (" + start + ") of the term must lie between 1900 and 2200.");
        }
        Period longest = length;
        for (ExtensionOption option : options) {
            longest = longest.plus(option.length());
        }
        if (start.plus(longest).isAfter(start.plusYears(LONGEST_YEARS))) {
            throw new IllegalArgumentException("The term from " + start + " with all its extensions (" + longest
                    + ") must not be longer than " + LONGEST_YEARS + " years.");
        }
        for (int i = 1; i < options.size(); i++) {
            if (options.get(i).exercised().compareTo(options.get(i - 1).exercised()) < 0) {
                throw new IllegalArgumentException("Extension " + (i + 1) + " of the term ("
                        + options.get(i).exercised() + ") must not be more certain than the extension before it ("
                        + options.get(i - 1).exercised() + ").");
            }
        }
    }

    /**
     * A term with extension options.
     *
     * @param start the first day
     * @param length how long it lasts without extensions
     * @param options the extension options, in order
     * @return the term
     * @throws IllegalArgumentException if a length is not positive
     */
    public static Term of(LocalDate start, Period length, ExtensionOption... options) {
        return new Term(start, length, ImmutableList.copyOf(options));
    }

    /**
     * Starts a term.
     *
     * @return a builder
     */
    public static TermBuilder builder() {
        return new TermBuilder();
    }

    /**
     * The first period and every possible extension, without gap or overlap.
     *
     * @return the periods in order, also of options that are not exercised
     */
    public ImmutableList<TermPeriod> periods() {
        ImmutableList.Builder<TermPeriod> periods = ImmutableList.builder();
        // From the start each time: adding months to the end of a short month would shift the day.
        Period sum = length;
        LocalDate until = start.plus(sum);
        periods.add(new TermPeriod(start, until, Optional.empty()));
        for (ExtensionOption option : options) {
            LocalDate from = until;
            sum = sum.plus(option.length());
            until = start.plus(sum);
            periods.add(new TermPeriod(from, until, Optional.of(option)));
        }
        return periods.build();
    }

    /**
     * The end without any extension.
     *
     * @return the day after the last
     */
    public LocalDate baseEnd() {
        return start.plus(length);
    }

    /**
     * Until when the parties are tied: the first period and the extensions that were exercised.
     *
     * @return the day after the last
     */
    public LocalDate firmEnd() {
        return endThrough(Exercise.EXERCISED);
    }

    /**
     * Until when projections count on the agreement: presumed extensions included.
     *
     * @return the day after the last
     */
    public LocalDate end() {
        return endThrough(Exercise.PRESUMED);
    }

    /**
     * The end if every option were used.
     *
     * @return the day after the last
     */
    public LocalDate longestEnd() {
        return endThrough(Exercise.NOT_EXERCISED);
    }

    private LocalDate endThrough(Exercise least) {
        LocalDate end = baseEnd();
        for (TermPeriod period : periods()) {
            if (period.option().isEmpty() || period.option().get().exercised().compareTo(least) <= 0) {
                end = period.until();
            }
        }
        return end;
    }
}
