/**
 * What an agreement ties down, and what comes free when.
 *
 * <p>{@link nl.geldstroom.commitment.Commitments#of(nl.geldstroom.agreement.Agreement,
 * nl.geldstroom.payment.ReferenceData)} answers for every month: task-based, the amount itself and the months in which it
 * may be reset; effort-based and output-based, the weights by which a reduction comes free. {@code asOf} makes a table of
 * planned, committed and releasable for a decision taken on a day; {@code notices} lists the days before which something
 * must be said.
 *
 * <p>Where the agreement carries the allocations that run ({@link nl.geldstroom.agreement.AllocationRelease}) money comes free
 * by their end dates; the table says for every month what runs on, what is stranded and what is guaranteed.
 *
 * <p>A saving below what is releasable in a month becomes money; the rest remains value of that month.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.commitment;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;
