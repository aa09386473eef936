package nl.geldstroom.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a place in the consolidated text of a law (<i>verwijzing</i>), in the Dutch standard JCI 1.3.
 *
 * <p>{@code jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&z=2025-01-01&g=2025-01-01} is the third member of article 2.3.5 of
 * the Wmo 2015 as in force (<i>geldig</i>, g) on 1 January 2025 and as known (<i>zichtdatum</i>, z) on that date. Text
 * form and JSON form are the same; reading and printing give the same text back, save that the two dates come last.
 *
 * @param act the BWB number of the law
 * @param places the way to the place from the outside in, by kind of division: {@code hoofdstuk}, {@code artikel},
 *     {@code lid}; empty for the whole law
 * @param knownOn the date on which the text was known; absent for any
 * @param validOn the date on which the text was in force; absent for any
 */
public record Citation(
        BwbId act, ImmutableMap<String, String> places, Optional<LocalDate> knownOn, Optional<LocalDate> validOn)
        implements Comparable<Citation> {

    private static final String START = "jci1.3:c:";
    private static final Splitter PARTS = Splitter.on('&');
    private static final Pattern KEY = Pattern.compile("[a-z][a-z.-]{0,39}");
    private static final Pattern PLACE = Pattern.compile("[^&=\\s\\p{Z}\\p{Cntrl}\"<>%^`{|}\\\\\\[\\]#?]{1,80}");

    /**
     * Checks the divisions.
     *
     * @param act the BWB number of the law
     * @param places the way to the place from the outside in
     * @param knownOn the date on which the text was known
     * @param validOn the date on which the text was in force
     * @throws IllegalArgumentException if a division or a place cannot be written in a citation
     */
    public Citation {
        places.forEach((key, place) -> {
            if (!KEY.matcher(key).matches() || key.equals("z") || key.equals("g")) {
                throw new IllegalArgumentException(
                        "The division (" + key + ") of the citation must be a word such as artikel or lid.");
            }
            if (!PLACE.matcher(place).matches()) {
                throw new IllegalArgumentException("The place (" + place + ") of the division " + key
                        + " of the citation must be 1 to 80 characters that may stand in an address, without & and =.");
            }
        });
    }

    /**
     * A citation of an article, whatever its date.
     *
     * @param act the BWB number of the law
     * @param article the number of the article, for example {@code 2.3.5}
     * @return the citation, for example {@code jci1.3:c:BWBR0035362&artikel=2.3.5}
     * @throws IllegalArgumentException if the number cannot be written in a citation
     */
    public static Citation article(BwbId act, String article) {
        return new Citation(act, ImmutableMap.of("artikel", article), Optional.empty(), Optional.empty());
    }

    /**
     * Reads a citation.
     *
     * @param text a citation in JCI 1.3
     * @return the citation
     * @throws IllegalArgumentException if it is not one; the message names the part that is wrong
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Citation of(String text) {
        if (!text.startsWith(START)) {
            throw new IllegalArgumentException("The citation (" + shown(text) + ") must start with " + START + ".");
        }
        Map<String, String> found = new LinkedHashMap<>();
        var parts = PARTS.splitToList(text.substring(START.length()));
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("The part (" + shown(part) + ") of the citation (" + shown(text)
                        + ") must be a division, = and a place.");
            }
            if (found.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
                throw new IllegalArgumentException(
                        "The part (" + shown(part) + ") of the citation (" + shown(text) + ") must occur once.");
            }
        }
        Optional<LocalDate> knownOn = date(found.remove("z"), text);
        Optional<LocalDate> validOn = date(found.remove("g"), text);
        return new Citation(BwbId.of(parts.get(0)), ImmutableMap.copyOf(found), knownOn, validOn);
    }

    private static Optional<LocalDate> date(@Nullable String written, String text) {
        if (written == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "The date (" + shown(written) + ") of the citation (" + shown(text) + ") must be as 2025-01-31.",
                    e);
        }
    }

    private static String shown(String text) {
        return text.length() > 100 ? text.substring(0, 97) + "..." : text;
    }

    /**
     * The citation with the text as in force and as known on a date.
     *
     * @param date the date
     * @return the citation, its dates replaced
     */
    public Citation on(LocalDate date) {
        return new Citation(act, places, Optional.of(date), Optional.of(date));
    }

    /**
     * The article.
     *
     * @return its number, for example {@code 2.3.5}; absent if the citation is of the whole law or a larger division
     */
    public Optional<String> article() {
        return Optional.ofNullable(places.get("artikel"));
    }

    /**
     * The member (<i>lid</i>) of the article.
     *
     * @return its number, for example {@code 3}; absent if the citation is of the whole article
     */
    public Optional<String> member() {
        return Optional.ofNullable(places.get("lid"));
    }

    /**
     * Where the place can be read.
     *
     * @return the address on the government's site of legislation
     */
    public URI link() {
        return URI.create("https://wetten.overheid.nl/" + text());
    }

    /**
     * The citation in JCI 1.3.
     *
     * @return the text, dates last
     */
    @JsonValue
    public String text() {
        StringBuilder text = new StringBuilder(START).append(act);
        places.forEach((key, place) -> text.append('&').append(key).append('=').append(place));
        knownOn.ifPresent(date -> text.append("&z=").append(date));
        validOn.ifPresent(date -> text.append("&g=").append(date));
        return text.toString();
    }

    @Override
    public int compareTo(Citation other) {
        return text().compareTo(other.text());
    }

    @Override
    public String toString() {
        return text();
    }
}
