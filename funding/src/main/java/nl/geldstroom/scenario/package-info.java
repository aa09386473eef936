/**
 * The question that is asked: what is given, which measures are taken, over which years.
 *
 * <p>A {@link nl.geldstroom.scenario.Scenario} separates what is {@linkplain nl.geldstroom.scenario.Given given} (lines,
 * growth, grants, agreements) from its measures; the <i>reference</i> is the same without measures. It is read from and
 * written to JSON by {@link nl.geldstroom.scenario.ScenarioDocuments}, and {@link nl.geldstroom.scenario.ScenarioPlan}
 * compiles it for the engine.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.scenario;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;
