/**
 * Uncertain numbers drawn many times (<i>risico</i>).
 *
 * <p>Start with {@link nl.geldstroom.risk.Risk}: {@code Risk.of(scenario).draws(10_000).seed(42).run()} gives a {@link
 * nl.geldstroom.risk.RiskResult} with a {@link nl.geldstroom.risk.Summary} per payer and year and the {@link
 * nl.geldstroom.risk.Chance} of breaking even. The chances are a pure function of seed, parameter, entity, year and draw;
 * {@link nl.geldstroom.risk.Quantile} turns them into values, {@link nl.geldstroom.scenario.Correlation} lets parameters move
 * together. A {@link nl.geldstroom.risk.Slider} moves one of them; {@link nl.geldstroom.risk.NationalRisk} draws the
 * scenarios of many municipalities together; a {@link nl.geldstroom.risk.DrawSource} brings values that somebody else drew.
 * The engine is that of the deterministic run, at width: every draw balances to the cent, and a run with all parameters at
 * their point values is the ledger.
 */
@NullMarked
package nl.geldstroom.risk;

import org.jspecify.annotations.NullMarked;
