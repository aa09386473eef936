/**
 * Where a figure comes from and how sure it is: the estimate and its evidence.
 *
 * <p>A {@link nl.geldstroom.evidence.Parameter} of a model is an {@link nl.geldstroom.evidence.Estimate} (a value, or a
 * distribution with a point value) and its {@link nl.geldstroom.evidence.Evidence}: something that was
 * {@linkplain nl.geldstroom.evidence.Publication published}, a {@linkplain nl.geldstroom.evidence.Claim claim} that
 * somebody made, or an {@linkplain nl.geldstroom.evidence.Assumption assumption} with its author.
 *
 * <p>Evidence is never required, because an argument starts somewhere; but a figure without it is counted and shown as
 * "no source given", and whatever is not read at its source shows as {@code unverified}.
 *
 * <p>{@link nl.geldstroom.evidence.Claims#standard()} is a catalogue of what people said about care and welfare: each
 * {@link nl.geldstroom.evidence.RecordedClaim} has its {@link nl.geldstroom.evidence.ClaimFigure} and the one {@link
 * nl.geldstroom.evidence.Use} that a model may make of it. Evidence grows old, and says so: {@link
 * nl.geldstroom.evidence.Evidence#remarkOn}.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.evidence;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;
