/**
 * What money buys: provisions, and the task fields under which municipalities book them.
 *
 * <p>A {@link nl.geldstroom.provision.TaskField} is known by code <em>and</em> year; {@link
 * nl.geldstroom.provision.TaskFields} has the lists that were published. Each field carries the act that its money
 * usually serves and a {@link nl.geldstroom.provision.ProvisionKind}, with how sure that is. A {@link
 * nl.geldstroom.provision.LineId} names what one payer spends under one law on one provision.
 *
 * <p>Iv3 is a way of accounting and no act: a default law is a reading, and a user's own split of a line goes first.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.provision;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;
