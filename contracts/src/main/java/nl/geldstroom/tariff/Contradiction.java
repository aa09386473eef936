package nl.geldstroom.tariff;

import nl.geldstroom.text.LocalizedText;

/**
 * Something in a tariff or an allocation that a rule does not allow (<i>tegenstrijdigheid</i>).
 *
 * @param pointer where, as a JSON pointer from the tariff or allocation: {@code /frequency}
 * @param rule a stable code, for example {@code allocation-frequency}
 * @param citation the rule: a law with its article, or a standard with its code
 * @param message what is wrong, in a sentence
 */
public record Contradiction(String pointer, String rule, LocalizedText citation, LocalizedText message) {}
