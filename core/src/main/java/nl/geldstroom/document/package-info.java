/**
 * Documents: strict JSON that is read with all its problems at once, and output folders that are complete or absent.
 *
 * <p>Start with {@link nl.geldstroom.document.Documents#standard()}: it reads an
 * {@link nl.geldstroom.document.Input} into a {@link nl.geldstroom.document.Reading}, which holds either the value or
 * the {@linkplain nl.geldstroom.document.Problem problems}, each with file, line, column, JSON pointer and a stable
 * {@linkplain nl.geldstroom.document.RuleCode rule code}. Values are records; a record that rejects its components
 * with one message throws {@link java.lang.IllegalArgumentException}, one that has several things to say collects them
 * in {@link nl.geldstroom.document.Faults} and throws {@link nl.geldstroom.document.InvalidValueException}. The reader
 * and the builders of the records share these checks.
 *
 * <p>Interfaces that a user may implement are open: the names of the implementations are passed as
 * {@link nl.geldstroom.document.TypeIds}; a document can never name a class. What a run writes goes through an
 * {@link nl.geldstroom.document.OutputFolder}, whose {@linkplain nl.geldstroom.document.Receipt receipt} appears last.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.document;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;
