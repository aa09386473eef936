package nl.geldstroom.agreement;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * What a source says of leaving early (<i>uittreding, opzegging</i>).
 *
 * <p>For example a cooperation from 1 January 2015 that cannot be left for three years and then with a year's notice is left
 * at the earliest on 1 January 2018, by notice before 1 January 2017.
 *
 * @param notFor how long after the start nobody can leave; absent: not stated
 * @param notice how long beforehand; absent: not stated
 */
public record StatedWithdrawal(Optional<Period> notFor, Optional<Period> notice) {

    /**
     * Checks the lengths.
     *
     * @param notFor how long after the start nobody can leave
     * @param notice how long beforehand
     * @throws IllegalArgumentException if a length is negative
     */
    public StatedWithdrawal {
        notFor.ifPresent(time -> Periods.notNegative("time without withdrawal", time));
        notice.ifPresent(time -> Periods.notNegative("notice of withdrawal", time));
    }

    /**
     * The earliest day on which a party is out.
     *
     * @param start the first day of the agreement
     * @param given the day on which notice is given
     * @return the later of the two terms; absent if the notice is not stated
     */
    public Optional<LocalDate> earliest(LocalDate start, LocalDate given) {
        LocalDate free = start.plus(notFor.orElse(Period.ZERO));
        return notice.map(given::plus).map(day -> day.isBefore(free) ? free : day);
    }

    /**
     * Before when notice is given to be out as soon as that is possible.
     *
     * @param start the first day of the agreement
     * @return the day before which notice is in time; absent if a term is not stated
     */
    public Optional<LocalDate> noticeBefore(LocalDate start) {
        return notFor.flatMap(time -> notice.map(before -> start.plus(time).minus(before)));
    }
}
