package nl.geldstroom.app.report.view;

import com.google.common.collect.ImmutableList;
import nl.geldstroom.money.Money;

/**
 * Amounts per year under a name, as a chart and its table show them.
 *
 * @param name what they are
 * @param amounts one for each year of the scenario
 */
public record Series(String name, ImmutableList<Money> amounts) {}
