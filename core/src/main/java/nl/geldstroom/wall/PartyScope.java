package nl.geldstroom.wall;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.geldstroom.party.PartyId;

/**
 * Which parties a rule speaks of (<i>reikwijdte</i>): all of a scheme, one party, or the payer itself.
 *
 * <p>{@code gm} is every municipality, {@code gm:1509} is one of them, {@code payer} is whoever pays in the flow at hand.
 * Text form and JSON form are the same.
 *
 * @param text a scheme of party ids, a party id, or {@code payer}
 */
public record PartyScope(String text) {

    /** The payer of the flow, as its recipient: money that a party moves within its own budget. */
    public static final PartyScope PAYER = new PartyScope("payer");

    private static final Pattern SCHEME = Pattern.compile("[a-z]{2,8}");

    /**
     * Checks the form.
     *
     * @param text a scheme, a party id, or {@code payer}
     * @throws IllegalArgumentException if it is none of these
     */
    public PartyScope {
        if (text.indexOf(':') >= 0) {
            PartyId.of(text);
        } else if (!isScheme(text)) {
            throw new IllegalArgumentException("The party scope (" + text
                    + ") must be a scheme such as gm, a party id such as gm:1509, or payer.");
        }
    }

    /** The constant {@link #PAYER} is made before the pattern is. */
    private static boolean isScheme(String text) {
        return text.equals("payer") || SCHEME.matcher(text).matches();
    }

    /**
     * A party scope.
     *
     * @param text a scheme, a party id, or {@code payer}
     * @return the scope
     * @throws IllegalArgumentException if it is none of these
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartyScope of(String text) {
        return new PartyScope(text);
    }

    /**
     * Whether the scope speaks of a party.
     *
     * @param party the party
     * @param payer who pays in the flow at hand
     * @return true if it does
     */
    public boolean covers(PartyId party, PartyId payer) {
        if (equals(PAYER)) {
            return party.equals(payer);
        }
        return text.equals(party.text()) || text.equals(party.scheme());
    }

    /**
     * Whether every party of this scope is surely one of another.
     *
     * @param other the other scope
     * @return true if the scopes are equal, or this is a party of the other's scheme
     */
    public boolean isWithin(PartyScope other) {
        return equals(other) || text.startsWith(other.text + ":");
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
    public String toString() {
        return text;
    }
}
