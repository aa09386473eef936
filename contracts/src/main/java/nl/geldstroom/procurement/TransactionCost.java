package nl.geldstroom.procurement;

import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;

/**
 * One part of a transaction cost (<i>kostenpost</i>).
 *
 * @param book who bears it
 * @param what what it is
 * @param amount the amount in whole cents, excluding VAT
 * @param derivation how it came about, such as {@code 120 × € 80.00}
 * @param unverified whether one of its inputs has no source, or none that was checked
 */
public record TransactionCost(
        CostBook book, LocalizedText what, Money amount, LocalizedText derivation, boolean unverified) {}
