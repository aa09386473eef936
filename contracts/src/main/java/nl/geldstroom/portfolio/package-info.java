/**
 * Many agreements at once: a municipality's or a region's whole drawer, up to hundreds of thousands.
 *
 * <p>{@code Portfolio.in(Path.of("agreements")).on(LocalDate.of(2027, 1, 1))} reads a folder of JSON documents one by one
 * and adds them up: cash per month of the due date, what is committed and releasable if it were decided on that day to
 * stop, per party, per scope and per legal form, the days before which something must be said, and ceilings in danger. A
 * bad agreement becomes a problem that names its file and place; all others count.
 *
 * <p>Agreements are not kept: {@link nl.geldstroom.portfolio.PortfolioOverview} holds sums and the first so many notices,
 * ceilings and problems, with their number. Who wants every one of them takes each {@link
 * nl.geldstroom.portfolio.PortfolioEntry} as it passes; so does {@link nl.geldstroom.portfolio.NoticeCalendar}, which
 * writes them for an agenda.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.portfolio;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;
