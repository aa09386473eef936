/**
 * What the templates of the report say and show: words and numbers in two languages ({@link
 * nl.geldstroom.app.report.view.Wording}), the headlines of a scenario, and the figures of the charts.
 */
@NullMarked
package nl.geldstroom.app.report.view;

import org.jspecify.annotations.NullMarked;
