package nl.geldstroom.life;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/**
 * How an agreement and its successor join (<i>aansluiting</i>), line by line: days that are paid twice, days that nobody
 * covers.
 *
 * <p>An agreement that ends on 1 July 2034 with a successor from 15 June covers their lines twice for 16 days; with one from
 * 1 August there are 31 days without any.
 *
 * @param lines one entry for each line in the scope of either agreement, in order of line
 */
public record Succession(ImmutableList<Line> lines) {

    /**
     * One budget line.
     *
     * @param line the line
     * @param ends the day after the last on which the agreement covers it; absent: only the successor does
     * @param starts the first day on which the successor covers it; absent: it does not
     */
    public record Line(LineId line, Optional<LocalDate> ends, Optional<LocalDate> starts) {

        /**
         * The days on which both cover the line.
         *
         * @return the number of days; zero if one of them does not cover it at all
         */
        public long daysDouble() {
            return ends.isPresent() && starts.isPresent()
                    ? Math.max(0, ChronoUnit.DAYS.between(starts.get(), ends.get()))
                    : 0;
        }

        /**
         * The days between the two on which neither covers the line.
         *
         * @return the number of days; zero if one of them does not cover it at all, see {@link #isDropped()}
         */
        public long daysUncovered() {
            return ends.isPresent() && starts.isPresent()
                    ? Math.max(0, ChronoUnit.DAYS.between(ends.get(), starts.get()))
                    : 0;
        }

        /**
         * Whether the successor leaves the line out, so that nobody covers it from the end on.
         *
         * @return true if so
         */
        public boolean isDropped() {
            return ends.isPresent() && starts.isEmpty();
        }

        /**
         * How the two join on this line, in a sentence.
         *
         * @return for example {@code gm:1509/6.712 is dubbel gedekt van 15 juni 2034 tot 1 juli 2034: 16 dagen.}
         */
        public LocalizedText describe() {
            if (isDropped()) {
                LocalizedText end = Phrases.date(ends.orElseThrow());
                return LocalizedText.of(
                        line + " is vanaf " + end.nl() + " door geen van beide gedekt.",
                        line + " is covered by neither from " + end.en() + " on.");
            }
            if (ends.isEmpty()) {
                LocalizedText start = Phrases.date(starts.orElseThrow());
                return LocalizedText.of(
                        line + " is nieuw vanaf " + start.nl() + ".", line + " is new from " + start.en() + " on.");
            }
            LocalizedText end = Phrases.date(ends.get());
            LocalizedText start = Phrases.date(starts.orElseThrow());
            if (daysDouble() > 0) {
                return LocalizedText.of(
                        line + " is dubbel gedekt van " + start.nl() + " tot " + end.nl() + ": "
                                + days(daysDouble()).nl() + ".",
                        line + " is covered twice from " + start.en() + " until " + end.en() + ": "
                                + days(daysDouble()).en() + ".");
            }
            if (daysUncovered() > 0) {
                return LocalizedText.of(
                        line + " is niet gedekt van " + end.nl() + " tot " + start.nl() + ": "
                                + days(daysUncovered()).nl() + ".",
                        line + " is not covered from " + end.en() + " until " + start.en() + ": "
                                + days(daysUncovered()).en() + ".");
            }
            return LocalizedText.of(
                    line + " sluit aan op " + start.nl() + ".",
                    line + " goes on without a break on " + start.en() + ".");
        }

        private static LocalizedText days(long days) {
            return days == 1 ? LocalizedText.of("1 dag", "1 day") : LocalizedText.of(days + " dagen", days + " days");
        }
    }

    /**
     * How an agreement and its successor join.
     *
     * @param agreement the agreement; presumed extensions count
     * @param successor the one that comes after it
     * @return the lines of both
     */
    public static Succession of(Agreement agreement, Agreement successor) {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        for (LineId line : ImmutableSortedSet.<LineId>naturalOrder()
                .addAll(agreement.covering())
                .addAll(successor.covering())
                .build()) {
            lines.add(new Line(
                    line,
                    agreement.covering().contains(line)
                            ? Optional.of(agreement.term().end())
                            : Optional.empty(),
                    successor.covering().contains(line)
                            ? Optional.of(successor.term().start())
                            : Optional.empty()));
        }
        return new Succession(lines.build());
    }

    /**
     * How an agreement and its successor join, after everything that happened to the first.
     *
     * @param life the agreement and what happened to it, such as an early end
     * @param successor the one that comes after it
     * @return the lines of both
     */
    public static Succession of(AgreementLife life, Agreement successor) {
        return of(life.asOf(LocalDate.MAX).agreement(), successor);
    }
}
