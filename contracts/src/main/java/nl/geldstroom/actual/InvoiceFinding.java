package nl.geldstroom.actual;

import nl.geldstroom.text.LocalizedText;

/**
 * What is the matter with an invoice (<i>bevinding</i>).
 *
 * @param rule the rule that it breaks
 * @param message what was found, with the values
 */
public record InvoiceFinding(InvoiceRule rule, LocalizedText message) {}
