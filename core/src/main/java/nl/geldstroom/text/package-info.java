/**
 * Words in the two languages of every output.
 *
 * <p>A {@link nl.geldstroom.text.LocalizedText} says one thing in Dutch and in English; a reader picks one with {@link
 * nl.geldstroom.text.Language}. In JSON it is {@code {"nl":"zorg","en":"care"}}, or a bare string that serves both, so
 * that somebody who writes a scenario in one language need not invent the other. Texts that only a computer reads, such
 * as ids and rule codes, are not localized.
 */
@NullMarked
package nl.geldstroom.text;

import org.jspecify.annotations.NullMarked;
