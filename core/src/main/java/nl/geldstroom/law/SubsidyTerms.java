package nl.geldstroom.law;

import java.time.LocalDate;
import java.time.Year;

/**
 * The terms that title 4.2 of the Algemene wet bestuursrecht sets (<i>termijnen</i>), as dates.
 *
 * <p>Read in statute texts of about 2015: unverified. A by-law may set other terms where the act says so. For example a
 * subsidy per book year 2027 is applied for at the latest on 2 October 2026, thirteen weeks before 1 January 2027.
 */
public final class SubsidyTerms {

    /** The reasonable term for a decision is over after eight weeks; article 4:13. */
    public static final int DECISION_WEEKS = 8;

    /** Payment follows within six weeks after publication; articles 4:52 and 4:87. */
    public static final int PAYMENT_WEEKS = 6;

    /** A reservation on the budget must be invoked within four weeks after its adoption; article 4:34. */
    public static final int RESERVATION_WEEKS = 4;

    /** Payment is suspended for at most thirteen weeks; article 4:56. */
    public static final int SUSPENSION_WEEKS = 13;

    /** A subsidy per book year is applied for at least thirteen weeks before the year; article 4:60. */
    public static final int APPLICATION_WEEKS = 13;

    /** Changing a determination and recovering end after five years; articles 4:49 and 4:57. */
    public static final int RECOVERY_YEARS = 5;

    /** A report on effectiveness is due at least once in five years; article 4:24. */
    public static final int EVALUATION_YEARS = 5;

    /** From so many consecutive years on the recipient is protected; article 4:51. */
    public static final int PROTECTION_YEARS = 3;

    /** Incidental cases need no statutory rule for at most four years; article 4:23, member 3. */
    public static final int INCIDENTAL_YEARS = 4;

    /** Records are kept for seven years; article 4:69. */
    public static final int RECORD_YEARS = 7;

    private SubsidyTerms() {}

    /**
     * By when a decision must be taken where no statutory rule sets a term.
     *
     * @param application when the application was received
     * @return the last day of the reasonable term
     */
    public static LocalDate decideBy(LocalDate application) {
        return application.plusWeeks(DECISION_WEEKS);
    }

    /**
     * By when a determined amount must be paid, unless otherwise provided.
     *
     * @param publication when the decision was published
     * @return the last day
     */
    public static LocalDate payBy(LocalDate publication) {
        return publication.plusWeeks(PAYMENT_WEEKS);
    }

    /**
     * By when a reservation on the budget must be invoked.
     *
     * @param adoption when the budget was adopted
     * @return the last day
     */
    public static LocalDate invokeReservationBy(LocalDate adoption) {
        return adoption.plusWeeks(RESERVATION_WEEKS);
    }

    /**
     * By when a subsidy per book year must be applied for.
     *
     * @param bookYear the calendar year
     * @return the last day, thirteen weeks before 1 January
     */
    public static LocalDate applyBy(Year bookYear) {
        return bookYear.atDay(1).minusWeeks(APPLICATION_WEEKS);
    }

    /**
     * The last day on which a determination can be changed and an undue amount recovered.
     *
     * @param determination when the subsidy was determined
     * @return the day five years later
     */
    public static LocalDate recoverBy(LocalDate determination) {
        return determination.plusYears(RECOVERY_YEARS);
    }

    /**
     * Whether a recipient may count on a reasonable term when a subsidy is refused for the next period.
     *
     * @param consecutiveYears for how many years in a row the same activities were subsidised
     * @return true from three years on; article 4:51
     */
    public static boolean isProtected(int consecutiveYears) {
        return consecutiveYears >= PROTECTION_YEARS;
    }

    /**
     * Until when the next period must be subsidised after a refusal on changed circumstances.
     *
     * <p>A subsidy for 2024 to 2026 that is refused for 2027 by a notice of 1 October 2026 with a term of six months goes
     * on until 1 April 2027, even above the ceiling; one of two years ends on 1 January 2027.
     *
     * @param periodEnd the first day after the current period
     * @param notice when the refusal was announced
     * @param termMonths the reasonable term in months, which the circumstances decide
     * @param consecutiveYears for how many years in a row the same activities were subsidised
     * @return the first day without subsidy: never before the end of the period
     * @throws IllegalArgumentException if the term is negative
     */
    public static LocalDate endsAfterRefusal(
            LocalDate periodEnd, LocalDate notice, int termMonths, int consecutiveYears) {
        if (termMonths < 0) {
            throw new IllegalArgumentException(
                    "The reasonable term (" + termMonths + " months) must not be negative (awb/4:51).");
        }
        LocalDate termEnd = notice.plusMonths(termMonths);
        return isProtected(consecutiveYears) && termEnd.isAfter(periodEnd) ? termEnd : periodEnd;
    }
}
