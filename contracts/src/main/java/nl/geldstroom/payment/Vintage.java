package nl.geldstroom.payment;

import java.time.LocalDate;
import java.time.Year;

/** Which index figures count for a year. */
final class Vintage {

    private Vintage() {}

    /** The day whose figures set the price of a year: 31 December before it, or earlier if the future is not known. */
    static LocalDate of(Year year, ReferenceData reference) {
        LocalDate fixing = year.atDay(1).minusDays(1);
        return fixing.isBefore(reference.asOf()) ? fixing : reference.asOf();
    }
}
