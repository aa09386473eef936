/**
 * The report: one HTML file that answers an alderman (<i>rapport</i>).
 *
 * <p>{@link nl.geldstroom.app.report.Report#html} turns {@link nl.geldstroom.answer.Results} into a page that works
 * without a network: style, charts and chart library are inside. Page one answers what it costs, what is fixed by
 * contract, whether anything is paid twice, what the return is in money and whether it all matches the budget; what
 * follows are the alternatives, flows, agreements, grants, remarks and every parameter with its source.
 *
 * <p>The package {@code view} holds what the templates in {@code src/main/jte} say and show.
 */
@NullMarked
package nl.geldstroom.app.report;

import org.jspecify.annotations.NullMarked;
