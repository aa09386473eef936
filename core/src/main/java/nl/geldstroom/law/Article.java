package nl.geldstroom.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.geldstroom.text.LocalizedText;

/**
 * An article of a law, or one of its members (<i>artikel, lid</i>), as a rule or a message names it.
 *
 * <p>The text form is the law, a slash, the number and, if there is one, a slash and the member: {@code wmo2015/2.3.5/3}.
 * Text form and JSON form are the same. Numbers are texts: {@code 4.2.4}, {@code 15a}, {@code 4:51}.
 *
 * @param law the law
 * @param number the number of the article, for example {@code 2.3.5}
 * @param member the number of the member, for example {@code 3}; absent for the whole article
 */
public record Article(LawId law, String number, Optional<String> member) {

    private static final Splitter PARTS = Splitter.on('/');
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.:-]{0,19}");

    /**
     * Checks the numbers.
     *
     * @param law the law
     * @param number the number of the article
     * @param member the number of the member
     * @throws IllegalArgumentException if a number has other characters than letters, digits, points, colons and hyphens
     */
    public Article {
        required(law, "number", number);
        member.ifPresent(text -> required(law, "member", text));
    }

    private static void required(LawId law, String what, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("The " + what + " (" + text + ") of the article of " + law
                    + " must have 1 to 20 letters, digits, points, colons or hyphens.");
        }
    }

    /**
     * An article or a member of one.
     *
     * @param text its text form, for example {@code wmo2015/2.3.5/3}
     * @return the article
     * @throws IllegalArgumentException if it is not a law, a number and at most one member
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Article of(String text) {
        List<String> parts = PARTS.splitToList(text);
        if (parts.size() < 2 || parts.size() > 3) {
            throw new IllegalArgumentException(
                    "The article (" + text + ") must be a law, a slash and a number. Maybe wmo2015/2.3.5/3.");
        }
        return new Article(
                LawId.of(parts.get(0)), parts.get(1), parts.size() == 3 ? Optional.of(parts.get(2)) : Optional.empty());
    }

    /**
     * The text form.
     *
     * @return for example {@code wmo2015/2.3.5/3}
     */
    @JsonValue
    public String text() {
        return law + "/" + number + member.map(text -> "/" + text).orElse("");
    }

    /**
     * How a sentence names the article.
     *
     * @param acts the acts that give the law its short name; a law that is not there goes by its id
     * @return for example {@code artikel 2.3.5 lid 3 Wmo 2015} and {@code article 2.3.5(3) Wmo 2015}
     */
    public LocalizedText label(Acts acts) {
        String name = acts.find(law).map(Act::shortName).orElse(law.text());
        return LocalizedText.of(
                "artikel " + number + member.map(text -> " lid " + text).orElse("") + " " + name,
                "article " + number + member.map(text -> "(" + text + ")").orElse("") + " " + name);
    }

    /**
     * The full reference.
     *
     * @param acts the acts that give the law its BWB number
     * @return the citation; absent if the law is not there or has no number
     */
    public Optional<Citation> citation(Acts acts) {
        return acts.find(law).flatMap(Act::bwb).map(bwb -> {
            ImmutableMap.Builder<String, String> places =
                    ImmutableMap.<String, String>builder().put("artikel", number);
            member.ifPresent(text -> places.put("lid", text));
            return new Citation(bwb, places.buildOrThrow(), Optional.empty(), Optional.empty());
        });
    }

    @Override
    public String toString() {
        return text();
    }
}
