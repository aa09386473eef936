/**
 * How many people live where at what age, and what they use by age (<i>bevolking en gebruik naar leeftijd</i>).
 *
 * <p>A {@link nl.geldstroom.population.PopulationForecast} is a table that the user gives: inhabitants by place, year and
 * {@link nl.geldstroom.population.AgeGroup}, of the past or a forecast. {@link nl.geldstroom.population.UsePerAge} says
 * what an inhabitant of an age uses of each law in euros a year. Together they divide national totals over
 * municipalities and tell how demand grows when people age; the lines and growth that follow from that stand in {@link
 * nl.geldstroom.baseline}. Nothing is shipped: both tables come from the user, and carry their file as source.
 */
@NullMarked
package nl.geldstroom.population;

import org.jspecify.annotations.NullMarked;
