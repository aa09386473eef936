/**
 * Days on which money moves: Dutch business days and the rules that place a payment on one.
 *
 * <p>{@link nl.geldstroom.time.BusinessDays} is a calendar, handed over as reference data; {@link
 * nl.geldstroom.time.BusinessDays#dutch()} knows the Dutch public holidays. A {@link
 * nl.geldstroom.time.BusinessDayRule} says what happens to a date that is no business day, and a {@link
 * nl.geldstroom.time.PaymentRule} gives the due date of a month of service: in advance on a day of the month, or in
 * arrears a number of days after its end.
 *
 * <p>There is no clock here: "now" is always an argument.
 */
@NullMarked
package nl.geldstroom.time;

import org.jspecify.annotations.NullMarked;
