package nl.geldstroom.register;

import nl.geldstroom.text.LocalizedText;

/**
 * Something in a subsidy register that deserves attention (<i>bevinding</i>); the row counts as it stands.
 *
 * @param line the line of the table, from 1
 * @param rule a stable code, for example {@code determined-above-grant}
 * @param message what was found
 */
public record RegisterFinding(int line, String rule, LocalizedText message) {}
