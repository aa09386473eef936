package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import nl.geldstroom.document.Problem;

/**
 * What {@code geldstroom check --format json} prints (<i>controle</i>).
 *
 * @param accepted whether the scenario can be run; false if there is an error among the problems
 * @param problems everything that is wrong or worth knowing, in the order of the document
 */
public record CheckResult(boolean accepted, ImmutableList<Problem> problems) {}
