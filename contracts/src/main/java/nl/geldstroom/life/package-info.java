/**
 * The life of an agreement: what happened to it, and what that leaves in force on a day.
 *
 * <p>Terms are immutable; what happens is an {@link nl.geldstroom.life.AgreementEvent}, and the {@linkplain
 * nl.geldstroom.life.AgreementState state} as of a date is a fold over the events up to and including that date. Every
 * event has two dates ({@link nl.geldstroom.life.When}): the day it takes effect and the day it was known, so a state can
 * also be asked as it was known on an earlier day.
 *
 * <p>Start with {@code AgreementLife.of(contract).with(new AgreementEvent.Extended(When.of(decided), 1)).asOf(day)}. The
 * order of events in a file has no meaning: on one date payment comes first, then settlement, indexation, change of
 * terms and end.
 *
 * <p>{@link nl.geldstroom.life.LifePayments} pays service before a change under the old terms and after it under the new;
 * {@link nl.geldstroom.life.ConsolidatedTerms} says in sentences what applies and since when; {@link
 * nl.geldstroom.life.LifeRules} holds amendments, extensions and notices against their articles. {@link
 * nl.geldstroom.life.ExtensionOutlook}, {@link nl.geldstroom.life.TransferCosts} and {@link nl.geldstroom.life.Succession}
 * look at what comes next.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.life;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;
