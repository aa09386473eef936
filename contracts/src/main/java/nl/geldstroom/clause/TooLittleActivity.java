package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;

/**
 * The right to end with a provider that does too little (<i>onvoldoende activiteit</i>, article 1.6).
 *
 * <p>Not where the help is scarce or unique, or clients value it at 8.5 or more.
 *
 * @param within how long the provider may be inactive; absent: twelve months
 * @param notice how long beforehand the agreement is ended; absent: six months
 */
@JsonTypeName("tooLittleActivity")
public record TooLittleActivity(Optional<Period> within, Optional<Period> notice) implements Clause {

    private static final BigDecimal CONTENT = new BigDecimal("8.5");

    /**
     * What is known of the activity of a provider.
     *
     * @param since since when it does too little
     * @param scarceOrUnique whether its help is scarce or unique
     * @param satisfaction the mark that clients give, 0 to 10; absent: not measured
     */
    public record Activity(LocalDate since, boolean scarceOrUnique, Optional<BigDecimal> satisfaction) {

        /**
         * Checks the mark.
         *
         * @param since since when it does too little
         * @param scarceOrUnique whether its help is scarce or unique
         * @param satisfaction the mark that clients give
         * @throws IllegalArgumentException if the mark is not from 0 to 10
         */
        public Activity {
            satisfaction.ifPresent(mark -> {
                if (mark.signum() < 0 || mark.compareTo(BigDecimal.TEN) > 0) {
                    throw new IllegalArgumentException(
                            "The satisfaction of clients (" + mark + ") must be from 0 to 10.");
                }
            });
        }

        /**
         * Too little activity without anything that excuses it.
         *
         * @param since since when it does too little
         * @return the activity
         */
        public static Activity tooLittleSince(LocalDate since) {
            return new Activity(since, false, Optional.empty());
        }
    }

    /**
     * Checks the lengths.
     *
     * @param within how long the provider may be inactive
     * @param notice how long beforehand the agreement is ended
     * @throws IllegalArgumentException if a length is not positive
     */
    public TooLittleActivity {
        within.ifPresent(length -> Lengths.positive("time of too little activity", length));
        notice.ifPresent(length -> Lengths.positive("notice for too little activity", length));
    }

    /**
     * The clause with twelve months and six months' notice.
     *
     * @return the clause
     */
    public static TooLittleActivity standard() {
        return new TooLittleActivity(Optional.empty(), Optional.empty());
    }

    /**
     * The earliest end if notice is given as soon as it can be.
     *
     * @param activity what is known of the provider
     * @return the day after the last: with too little activity since 1 January 2027, 1 July 2028; absent if an exception
     *     of the clause holds
     */
    public Optional<LocalDate> earliestEnd(Activity activity) {
        boolean content = activity.satisfaction()
                .filter(mark -> mark.compareTo(CONTENT) >= 0)
                .isPresent();
        if (activity.scarceOrUnique() || content) {
            return Optional.empty();
        }
        return Optional.of(
                activity.since().plus(within.orElse(Period.ofMonths(12))).plus(notice.orElse(Period.ofMonths(6))));
    }

    @Override
    public Ground ground() {
        return Ground.standard("1.6");
    }

    @Override
    public LocalizedText effect() {
        Period months = within.orElse(Period.ofMonths(12));
        Period before = notice.orElse(Period.ofMonths(6));
        return LocalizedText.of(
                "Wie " + Lengths.words(months).nl() + " te weinig doet, kan worden opgezegd, "
                        + Lengths.words(before).nl()
                        + " vooraf; niet als de hulp schaars of uniek is of cliënten haar een 8,5 of meer geven.",
                "A provider that does too little for " + Lengths.words(months).en() + " can be given notice, "
                        + Lengths.words(before).en()
                        + " beforehand; not where the help is scarce or unique or clients give it 8.5 or more.");
    }
}
