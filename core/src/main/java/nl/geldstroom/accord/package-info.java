/**
 * What government and sector agreed beside the law: accords, their money, their dated obligations, and what parties stand
 * for together.
 *
 * <p>{@link nl.geldstroom.accord.Accords#standard()} has IZA, GALA, WOZO, AZWA and HLO, each an {@link
 * nl.geldstroom.accord.Accord} with its {@linkplain nl.geldstroom.accord.Signatory signatories}, {@linkplain
 * nl.geldstroom.accord.AccordGoal goals}, {@linkplain nl.geldstroom.accord.MoneyLine money} and the {@linkplain
 * nl.geldstroom.accord.FundingScheme grants} that pay for it. Where sources name different amounts both stand.
 *
 * <p>{@link nl.geldstroom.accord.Obligations#statusOf} says for a municipality on a day what is met, open, overdue or
 * unknown, from the {@linkplain nl.geldstroom.accord.Fulfilments facts} that the caller brings. An obligation is an
 * agreement or the condition of a grant; there is no way to make it a duty by law, and what is not known is never called
 * overdue.
 *
 * <p>{@link nl.geldstroom.accord.JointStatements#standard()} has the coalition of ten parties, the vision on the Wmo and
 * others, with members and principles to hold a contract against.
 *
 * <p>How parties get on: {@link nl.geldstroom.accord.Offer} with what is owed in return, {@link
 * nl.geldstroom.accord.Cooperation} with who decides, {@link nl.geldstroom.accord.ConsentRound} for a change that others
 * must agree to, {@link nl.geldstroom.accord.Programme} for what they do for years. Where it gets stuck: {@link
 * nl.geldstroom.accord.EscalationPath#outOf} says who can cut the knot, {@link nl.geldstroom.accord.Responsibility} who
 * answers for a cause, {@link nl.geldstroom.accord.ProposedDuty} what somebody asks to write into the law. Each has a
 * {@code standard()} {@link nl.geldstroom.accord.Catalogue} with the facts of the texts that Geldstroom started from.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.accord;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;
