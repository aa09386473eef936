package nl.geldstroom.ocds;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * What the standard writes as a text or as a number, such as an id.
 *
 * @param text the text, or the digits of the number
 */
public record OcdsId(String text) {

    /**
     * A text.
     *
     * @param text the text
     * @return the id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OcdsId of(String text) {
        return new OcdsId(text);
    }

    /**
     * A number.
     *
     * @param number the number
     * @return the id with its digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OcdsId of(BigDecimal number) {
        return new OcdsId(number.toPlainString());
    }

    /**
     * The text, as it is written.
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
