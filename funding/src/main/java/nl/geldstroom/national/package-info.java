/**
 * One question for many municipalities (<i>landelijk en regionaal</i>): a scenario of one of them as template, and the Iv3
 * file of all.
 *
 * <p>A {@link nl.geldstroom.national.ScenarioTemplate} is an ordinary scenario; its municipality is the placeholder. With
 * an Iv3 file it becomes the scenario of any other municipality, or one scenario of a region, to which a joint fund can be
 * added. {@link nl.geldstroom.national.NationalRun} carries the template out for every municipality, one at a time, so that
 * memory does not grow with their number, and adds up per payer, law, task field, region, province, class and country: {@link
 * nl.geldstroom.national.NationalResults}, reconciled with the file to the cent; {@link
 * nl.geldstroom.national.NationalRun#risk()} draws its uncertain numbers many times. An uncertain number of the template is one
 * number for the country unless the template says that every municipality has its own.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.national;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;
