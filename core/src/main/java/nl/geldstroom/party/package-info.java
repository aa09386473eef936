/**
 * Who is who: parties and the identifiers by which registers know them.
 *
 * <p>A {@link nl.geldstroom.party.Party} is a municipality, an insurer, a care office, a provider: its <em>legal
 * nature</em>. Buyer, payer and provider are roles that a contract or a flow gives it. Parties are equal when their
 * {@link nl.geldstroom.party.PartyId} is, whatever name a document gives them.
 *
 * <p>Identifiers are types that check themselves: {@link nl.geldstroom.party.MunicipalityCode}, {@link
 * nl.geldstroom.party.Oin}, {@link nl.geldstroom.party.Rsin}, {@link nl.geldstroom.party.KvkNumber}, {@link
 * nl.geldstroom.party.AgbCode}, {@link nl.geldstroom.party.Uzovi} and {@link nl.geldstroom.party.CareOfficeCode}. {@link
 * nl.geldstroom.party.Municipalities} knows the 342 municipalities of 2026 by code, by name and by the names that
 * budgets use.
 *
 * <p>A municipality that ended is never taken for another: {@link nl.geldstroom.party.Reorganisations}. {@link
 * nl.geldstroom.party.Regions} joins municipalities by date, {@link nl.geldstroom.party.Participation} tells who takes
 * part in a joint arrangement, and {@link nl.geldstroom.party.KnownParties} has the national bodies and associations.
 *
 * <p>No party has an identifier of a natural person, and none is needed; {@link nl.geldstroom.party.Bsn} only checks one.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.party;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;
