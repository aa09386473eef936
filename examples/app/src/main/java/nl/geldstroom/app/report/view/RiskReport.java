package nl.geldstroom.app.report.view;

import nl.geldstroom.answer.RiskFigures;
import nl.geldstroom.risk.RiskResult;

/**
 * What the report gets to know of the draws of one scenario.
 *
 * @param figures the figures that stand in {@code risk.json}
 * @param draws the draws themselves
 */
public record RiskReport(RiskFigures figures, RiskResult draws) {}
