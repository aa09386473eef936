/**
 * Agreements that last years: who does what for whom, for which lines, at which price and until when.
 *
 * <p>An {@link nl.geldstroom.agreement.Agreement} is sealed: it is a {@link nl.geldstroom.agreement.ServiceContract} or a
 * {@link nl.geldstroom.agreement.SubsidyAgreement}. Its {@link nl.geldstroom.agreement.Term} has a start, a length and extension
 * options; its {@link nl.geldstroom.agreement.Compensation} is one of the three execution variants of the Wmo:
 * effort-based, output-based or task-based (a lump sum, per head of a population, per area or mission), or {@linkplain
 * nl.geldstroom.agreement.Combined several} of them. It covers budget lines: those are its scope.
 *
 * <p>Start with {@code ServiceContract.fivePlusFive(town, provider, Year.of(2027))}. Terms are immutable: a change is
 * another agreement. What a contract standard asks is a fault only where the agreement declares that {@link
 * nl.geldstroom.clause.Clause}; see {@link nl.geldstroom.agreement.Finding}.
 *
 * <p>What it costs and when is in {@code nl.geldstroom.payment}; what is fixed until when in {@code
 * nl.geldstroom.commitment}.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.agreement;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;
