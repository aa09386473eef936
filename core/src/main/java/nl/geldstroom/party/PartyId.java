package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name by which a party (<i>partij</i>) is known in documents: a scheme, a colon and an identifier in that scheme.
 *
 * <p>Schemes: {@code gm} a municipality with its CBS code ({@code gm:1509}), {@code uzovi} an insurer, {@code zk} a care
 * office, {@code kvk} a trade register number, {@code oin} a government identification number, {@code rsin}, {@code agb},
 * {@code state} a part of the State ({@code state:vws}), {@code org} any other party by a name of its own ({@code
 * org:sociaal-werk}). Numbers of a register are checked as that register's. Parties are equal when their ids are. Text
 * form and JSON form are the same.
 *
 * @param text the id, for example {@code gm:1509}
 */
public record PartyId(String text) implements Comparable<PartyId> {

    private static final Pattern FORM = Pattern.compile("[a-z]{2,8}:[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * Checks the form.
     *
     * @param text the id
     * @throws IllegalArgumentException if it is not a scheme, a colon and an identifier that the scheme accepts
     */
    public PartyId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "The party id (" + text + ") must be a scheme, a colon and an identifier."
                            + (text.matches("[0-9]{4}") ? " Maybe gm:" + text + "." : ""));
        }
        if (text.startsWith("gm:") && !text.matches("gm:[0-9]{4}")) {
            throw new IllegalArgumentException("The municipality in the party id (" + text
                    + ") must be a CBS code of four digits, leading zeros included."
                    + (text.matches("gm:[0-9]{1,3}")
                            ? " Maybe gm:" + "0".repeat(7 - text.length()) + text.substring(3) + "."
                            : ""));
        }
        requireValidNumber(text);
    }

    private static void requireValidNumber(String text) {
        String identifier = text.substring(text.indexOf(':') + 1);
        switch (text.substring(0, text.indexOf(':'))) {
            case "uzovi" -> Uzovi.of(identifier);
            case "zk" -> CareOfficeCode.of(identifier);
            case "kvk" -> KvkNumber.of(identifier);
            case "oin" -> Oin.of(identifier);
            case "rsin" -> Rsin.of(identifier);
            case "agb" -> AgbCode.of(identifier);
            default -> {
                // A name of the user's own, or of the State: any identifier will do.
            }
        }
    }

    /**
     * A party id.
     *
     * @param text the id, for example {@code gm:1509}
     * @return the id
     * @throws IllegalArgumentException if it is not a scheme, a colon and an identifier that the scheme accepts
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartyId of(String text) {
        return new PartyId(text);
    }

    /**
     * The id of a municipality.
     *
     * @param code its CBS code of four digits, for example {@code 1509}
     * @return the id, for example {@code gm:1509}
     * @throws IllegalArgumentException if the code does not have four digits
     */
    public static PartyId municipality(String code) {
        return new PartyId("gm:" + code);
    }

    /**
     * The scheme of the id.
     *
     * @return what stands before the colon, for example {@code gm}
     */
    public String scheme() {
        return text.substring(0, text.indexOf(':'));
    }

    /**
     * The identifier within the scheme.
     *
     * @return what stands after the colon, for example {@code 1509}
     */
    public String identifier() {
        return text.substring(text.indexOf(':') + 1);
    }

    /**
     * The text, as it also stands in JSON.
     *
     * @return the text
     */
    @JsonValue
    @Override
    public String text() {
        return text;
    }

    @Override
    public int compareTo(PartyId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
