package nl.geldstroom.app.cli;

import java.util.stream.Collectors;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.Municipality;

/** The municipality that somebody means by a code or a name on the command line. */
final class AskedMunicipality {

    private static final int SHOWN = 12;
    private static final String MAYBE = " Maybe ";

    private AskedMunicipality() {}

    /** The municipality of a name, {@code 1509} or {@code gm:1509}; refused if nobody has it. */
    static Municipality of(String text) {
        String asked = text.strip().replaceFirst("(?i)^gm:?(?=\\d)", "");
        try {
            return asked.matches("\\d{1,4}")
                    ? Municipalities.of2026().byCode("0".repeat(4 - asked.length()) + asked)
                    : Municipalities.of2026().byName(asked);
        } catch (IllegalArgumentException e) {
            throw unknown(text, String.valueOf(e.getMessage()), asked.matches("\\d+"));
        }
    }

    /** The same, which the table must have. */
    static Municipality in(Iv3Table table, String text) {
        return in(table, text, "", "");
    }

    /** The same, with what helps if the table does not have it. */
    static Municipality in(Iv3Table table, String text, String cureNl, String cureEn) {
        Municipality found = of(text);
        if (!table.municipalities().contains(found.id())) {
            String known = table.municipalities().stream()
                            .limit(SHOWN)
                            .map(id -> table.place(id)
                                    .map(place -> place.name() + " (" + id + ")")
                                    .orElse(id.text()))
                            .collect(Collectors.joining(", "))
                    + (table.municipalities().size() > SHOWN ? ", ..." : "");
            throw Refusal.of(
                    "De gemeente " + found + " staat niet in " + table.source() + "; wel: " + known + "." + cureNl,
                    "The municipality " + found + " must be in " + table.source() + ", which has: " + known + "."
                            + cureEn);
        }
        return found;
    }

    private static Refusal unknown(String text, String message, boolean isCode) {
        int cure = message.indexOf(MAYBE);
        String maybe = isCode
                ? " Misschien is zij opgegaan in een andere gemeente."
                : cure < 0
                        ? ""
                        : " Misschien "
                                + message.substring(cure + MAYBE.length()).replace(" or ", " of ");
        return Refusal.of("De gemeente (" + text + ") is niet bekend." + maybe, message);
    }
}
