/**
 * What it costs to award agreements, and what strategies of awarding cost and bring over the same years.
 *
 * <p>An {@link nl.geldstroom.procurement.AwardRound} is a tender, a round of subsidy applications or an admission; its
 * {@link nl.geldstroom.procurement.RoundCost} keeps two books apart: the cash of the buyer and the burden of those who bid,
 * which in the end is priced in. A {@link nl.geldstroom.procurement.RegionalPool} lets several buyers hold one round
 * together and divides its cost in exact cents.
 *
 * <p>A {@link nl.geldstroom.procurement.ProcurementStrategy} repeats an agreement: ten one-year subsidies, five plus five,
 * a regional framework. Start with {@code StrategyComparison.of(strategies).over(2027, 2036)}. No figure is built in: every
 * input is a parameter with its evidence, and what was not given is named as not estimated.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.procurement;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;
