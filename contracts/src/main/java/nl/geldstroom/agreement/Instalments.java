package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import nl.geldstroom.money.Share;

/**
 * In which parts the amount of a calendar year is paid (<i>termijnen</i>); the parts always add up to it.
 *
 * <p>In JSON the property {@code type} says which: {@code monthly}, {@code quarterly}, {@code fourWeekly} or {@code
 * shares}. When a part is due follows the payment rule of the agreement, except that shares have dates of their own.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Instalments {

    /**
     * A part per month: a twelfth, in a broken month by its days.
     *
     * @return the scheme
     */
    static Instalments monthly() {
        return new Monthly();
    }

    /**
     * A part per calendar quarter: its months together.
     *
     * @return the scheme
     */
    static Instalments quarterly() {
        return new Quarterly();
    }

    /**
     * Thirteen parts a year.
     *
     * @return the scheme
     */
    static Instalments fourWeekly() {
        return new FourWeekly();
    }

    /**
     * Parts of agreed size on agreed days.
     *
     * @param parts the parts of a year in order of date, together all of it
     * @return the scheme
     * @throws IllegalArgumentException if there is no part, they are not in order of date or not together 1
     */
    static Instalments shares(Instalment... parts) {
        return new Shares(ImmutableList.copyOf(parts));
    }

    /** A part per month (<i>maandtermijnen</i>). */
    @JsonTypeName("monthly")
    record Monthly() implements Instalments {}

    /** A part per calendar quarter (<i>kwartaaltermijnen</i>). */
    @JsonTypeName("quarterly")
    record Quarterly() implements Instalments {}

    /**
     * Thirteen parts a year (<i>vierwekelijkse termijnen</i>): periods of 28 days from 1 January, of which the last runs
     * to 31 December. A broken period goes by its days.
     */
    @JsonTypeName("fourWeekly")
    record FourWeekly() implements Instalments {}

    /**
     * Parts of agreed size on agreed days (<i>termijnen naar afspraak</i>), for example half on 1 January, 0.3 on 1 May
     * and 0.2 on 1 October.
     *
     * @param parts the parts of a year in order of date, together all of it
     */
    @JsonTypeName("shares")
    record Shares(ImmutableList<Instalment> parts) implements Instalments {

        /**
         * Checks order and sum.
         *
         * @param parts the parts of a year
         * @throws IllegalArgumentException if there is no part, they are not in order of date or not together 1
         */
        public Shares {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < parts.size(); i++) {
                sum = sum.add(parts.get(i).share().value());
                if (i > 0
                        && !parts.get(i)
                                .in(Year.of(2024))
                                .isAfter(parts.get(i - 1).in(Year.of(2024)))) {
                    throw new IllegalArgumentException("The date of instalment " + (i + 1) + " ("
                            + parts.get(i).day() + "-" + parts.get(i).month()
                            + ") must come after that of the instalment before it.");
                }
            }
            if (sum.compareTo(BigDecimal.ONE) != 0) {
                throw new IllegalArgumentException(
                        "The shares of the instalments must together be 1; they are " + sum.toPlainString() + ".");
            }
        }
    }

    /**
     * A part of a year's amount on a day of it (<i>termijn</i>).
     *
     * @param month the month in which it is due, 1 to 12
     * @param day the day of that month, 1 to 31
     * @param share the part of the year's amount
     */
    record Instalment(int month, int day, Share share) {

        /**
         * Checks the date.
         *
         * @param month the month in which it is due
         * @param day the day of that month
         * @param share the part of the year's amount
         * @throws IllegalArgumentException if there is no such day
         */
        public Instalment {
            try {
                MonthDay.of(month, day);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "The date of the instalment (day " + day + " of month " + month + ") must exist.", e);
            }
        }

        /**
         * A part of a year's amount on a day of it.
         *
         * @param month the month in which it is due, 1 to 12
         * @param day the day of that month, 1 to 31
         * @param share the part of the year's amount
         * @return the instalment
         * @throws IllegalArgumentException if there is no such day
         */
        public static Instalment of(int month, int day, Share share) {
            return new Instalment(month, day, share);
        }

        /**
         * Its date in a year.
         *
         * @param year the year
         * @return the day; 29 February is 28 February in a year without it
         */
        public LocalDate in(Year year) {
            return year.atMonthDay(MonthDay.of(month, day));
        }
    }
}
