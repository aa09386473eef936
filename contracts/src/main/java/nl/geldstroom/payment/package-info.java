/**
 * What an agreement costs, payment by payment: dated, in whole cents, each with its explanation.
 *
 * <p>{@link nl.geldstroom.payment.Payments#of(nl.geldstroom.agreement.Agreement, nl.geldstroom.payment.ReferenceData)}
 * turns a task-based agreement into instalments; an effort-based or output-based one also needs {@linkplain
 * nl.geldstroom.payment.Volume volumes}. {@link nl.geldstroom.payment.ReferenceData} is what the outside world adds:
 * business days, index figures, and the day as of which they count.
 *
 * <p>Whole months are a twelfth of the year and broken months go by days, both by cumulative rounding: the parts always
 * add up to the whole. The price is that of the service period, not of the due date.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.payment;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;
