package nl.geldstroom.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One text in Dutch and in English (<i>tweetalige tekst</i>).
 *
 * <p>In JSON {@code {"nl":"zorg","en":"care"}}. A bare string means the same text in both languages, as with a proper
 * noun: {@code "GALA"}; a text that is the same in both is written so. For example {@code LocalizedText.of("zorg",
 * "care").in(Language.EN)} is {@code care}.
 *
 * @param nl the Dutch text
 * @param en the English text
 */
public record LocalizedText(String nl, String en) {

    /**
     * Checks that both texts say something.
     *
     * @param nl the Dutch text
     * @param en the English text
     * @throws IllegalArgumentException if one is blank
     */
    public LocalizedText {
        if (nl.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("The text (nl: " + nl + ", en: " + en
                    + ") must say something in both languages. Maybe write it as one string that serves both.");
        }
    }

    /**
     * A text in two languages.
     *
     * @param nl the Dutch text
     * @param en the English text
     * @return the text
     * @throws IllegalArgumentException if one is blank
     */
    public static LocalizedText of(String nl, String en) {
        return new LocalizedText(nl, en);
    }

    /**
     * A text that is the same in both languages, such as a proper noun.
     *
     * @param text the text
     * @return the text
     * @throws IllegalArgumentException if it is blank
     */
    public static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }

    /**
     * Reads the JSON form.
     *
     * @param json a string, or an object with {@code nl} and {@code en}
     * @return the text
     * @throws IllegalArgumentException if it is neither
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LocalizedText fromJson(@Nullable Object json) {
        if (json instanceof String) {
            return same((String) json);
        }
        if (json instanceof Map) {
            Map<?, ?> object = (Map<?, ?>) json;
            Object nl = object.get("nl");
            Object en = object.get("en");
            if (object.keySet().equals(Set.of("nl", "en")) && nl instanceof String && en instanceof String) {
                return new LocalizedText((String) nl, (String) en);
            }
        }
        throw new IllegalArgumentException(
                "The text (" + json + ") must be a string, or an object with exactly nl and en.");
    }

    /**
     * Writes the JSON form.
     *
     * @return a string if both texts are equal, else a map with {@code nl} and {@code en}
     */
    @JsonValue
    public Object toJson() {
        return nl.equals(en) ? nl : ImmutableMap.of("nl", nl, "en", en);
    }

    /**
     * The text in one language.
     *
     * @param language the language
     * @return the text
     */
    public String in(Language language) {
        return language == Language.NL ? nl : en;
    }
}
