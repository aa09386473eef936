package nl.geldstroom.accord;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.law.Article;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * Who answers for a cause of questions that end up in care (<i>verantwoordelijkheid</i>).
 *
 * <p>For example dyslexia: solved as care, a matter of schools, and by our own knowledge of the Ministry of Education. Which
 * department answers is often not said in a source; then it is unverified, or absent.
 *
 * @param id its name, for example {@code dyslexia}
 * @param cause the cause
 * @param handledBy where it ends up now; absent if it is not said
 * @param field the field of policy it belongs to; absent if no source says so
 * @param answers who answers for it, and up to where; empty if nobody was named
 * @param rows the rows of the coverage page that ask for it; empty if none does
 * @param speaker who named the cause; absent if nobody is named
 * @param publication where it stands and how it was read
 */
@Value.Builder
public record Responsibility(
        String id,
        LocalizedText cause,
        Optional<LocalizedText> handledBy,
        Optional<LocalizedText> field,
        ImmutableList<Answer> answers,
        ImmutableList<String> rows,
        Optional<String> speaker,
        Publication publication)
        implements Catalogue.Entry {

    /** Where in the country an answer lies, from near to far. */
    public enum Level {
        /** A body outside government, such as a school. */
        @JsonProperty("society")
        SOCIETY,
        /** The municipality. */
        @JsonProperty("municipality")
        MUNICIPALITY,
        /** The province. */
        @JsonProperty("province")
        PROVINCE,
        /** The State. */
        @JsonProperty("state")
        STATE
    }

    /**
     * Somebody who answers for a cause.
     *
     * @param actor who
     * @param level where in the country
     * @param limit what it can do, and up to where; absent if nothing is said about that
     * @param article the article that gives the task; absent if none is known
     * @param publication where that stands and how it was read
     */
    @Value.Builder
    public record Answer(
            Actor actor,
            Level level,
            Optional<LocalizedText> limit,
            Optional<Article> article,
            Publication publication) {

        /**
         * Starts an answer.
         *
         * @return a builder
         */
        public static AnswerBuilder builder() {
            return new AnswerBuilder();
        }
    }

    /**
     * Checks that everybody answers once.
     *
     * @param id its name
     * @param cause the cause
     * @param handledBy where it ends up now
     * @param field the field of policy
     * @param answers who answers for it
     * @param rows the rows of the coverage page that ask for it
     * @param speaker who named the cause
     * @param publication where it stands
     * @throws IllegalArgumentException if it has no name or an actor answers twice
     */
    public Responsibility {
        if (id.isBlank()
                || answers.stream()
                                .map(answer -> answer.actor().id())
                                .distinct()
                                .count()
                        < answers.size()) {
            throw new IllegalArgumentException(
                    "The responsibility (" + id + ") must have an id, and everybody must answer for it once.");
        }
    }

    /**
     * Starts a responsibility.
     *
     * @return a builder
     */
    public static ResponsibilityBuilder builder() {
        return new ResponsibilityBuilder();
    }

    /**
     * The causes that the texts name which Geldstroom started from.
     *
     * @return the causes, each with who named it
     */
    public static Catalogue<Responsibility> standard() {
        return Shipped.RESPONSIBILITIES;
    }

    /**
     * Who answers for it at a level.
     *
     * @param level the level
     * @return them in order; empty if nobody was named
     */
    public ImmutableList<Answer> at(Level level) {
        return answers.stream().filter(answer -> answer.level() == level).collect(ImmutableList.toImmutableList());
    }

    /**
     * Whose turn it is where the municipality can do no more (<i>grens van de bevoegdheid</i>).
     *
     * @return who answers at a level beyond the municipality; empty if nobody was named
     */
    public ImmutableList<Answer> beyondTheMunicipality() {
        return answers.stream()
                .filter(answer -> answer.level().compareTo(Level.MUNICIPALITY) > 0)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public String toString() {
        return id;
    }
}
