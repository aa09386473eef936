/**
 * What was reported and declared against what was agreed, and how the year will end.
 *
 * <p>{@link nl.geldstroom.actual.Actuals} is what is known of one agreement in one year: invoices, payments, the list of
 * allocations, and the assumptions of a forecast with what they rest on. {@link nl.geldstroom.actual.InvoiceCheck} holds
 * every invoice against tariff, allocation and term. {@link nl.geldstroom.actual.YearForecast} adds what is still to come:
 * allocations × realisation rate × tariff, less what the declaration lag says is already in. Where an assumption is missing
 * there is no forecast, and it says which. {@link nl.geldstroom.actual.InstalmentCheck} lays instalments due beside what
 * was paid.
 *
 * <p>{@link nl.geldstroom.actual.InterimReport} is one moment of the municipal year, with the difference from the moment
 * before and what explains it. Everything is as known on a day: an invoice received later does not count yet.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.actual;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;
