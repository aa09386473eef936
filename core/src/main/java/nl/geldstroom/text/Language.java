package nl.geldstroom.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The language of an output (<i>taal</i>). */
public enum Language {
    /** Dutch. */
    @JsonProperty("nl")
    NL,
    /** English. */
    @JsonProperty("en")
    EN;

    /**
     * The code of the language, as in {@code --lang nl} and in JSON.
     *
     * @return {@code nl} or {@code en}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The locale by which numbers and dates are written in this language in the Netherlands.
     *
     * @return {@code nl-NL} or {@code en-NL}
     */
    public Locale locale() {
        return Locale.forLanguageTag(code() + "-NL");
    }

    /**
     * The language with a code.
     *
     * @param code {@code nl} or {@code en}, in upper or lower case
     * @return the language
     * @throws IllegalArgumentException if there is no such language here
     */
    public static Language of(String code) {
        for (Language language : values()) {
            if (language.code().equalsIgnoreCase(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException("The language (" + code + ") must be nl or en.");
    }
}
