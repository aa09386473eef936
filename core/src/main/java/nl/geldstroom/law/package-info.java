/**
 * Which law says what: acts, their articles, and citations that a reader can follow.
 *
 * <p>{@link nl.geldstroom.law.Acts#standard()} has the acts and decrees of the Wmo and the laws around it, each an {@link
 * nl.geldstroom.law.Act} with its BWB number, who has the duty and who pays. An {@link nl.geldstroom.law.Article} is
 * named briefly ({@code wmo2015/2.3.5/3}); a {@link nl.geldstroom.law.Citation} is the full reference in the Dutch
 * standard JCI 1.3. {@link nl.geldstroom.law.MoneyKind} tells apart the kinds of money that laws treat differently.
 *
 * <p>{@link nl.geldstroom.law.Requirements} has what the articles ask of a contract, a shift, a subsidy or a budget. {@link
 * nl.geldstroom.law.Subsidy} is the life of a subsidy under title 4.2 Awb, with the terms of {@link
 * nl.geldstroom.law.SubsidyTerms}.
 *
 * <p>What was not read in the text of the law itself says so by its {@link nl.geldstroom.evidence.Reliability} and shows
 * as {@code unverified}. A calculation aid, no legal advice.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.law;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;
