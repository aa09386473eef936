package nl.geldstroom.accord;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * What an accord is after (<i>doel</i>), as a branch of a tree from national to regional to local.
 *
 * <p>For example the five chain approaches in every municipality, which serve the regional infrastructure for prevention,
 * which serves the national goal of working across domains.
 *
 * @param id its name
 * @param level for whom it is meant
 * @param theme what it is about, our own classification to lay goals of accords side by side
 * @param text the goal
 * @param serves the goal of the same accord that it serves; absent for the top of the tree
 * @param publication where it stands
 */
@Value.Builder
public record AccordGoal(
        String id, Level level, String theme, LocalizedText text, Optional<String> serves, Publication publication) {

    /** For whom a goal is meant, from wide to narrow. */
    public enum Level {
        /** The country. */
        @JsonProperty("national")
        NATIONAL,
        /** A region. */
        @JsonProperty("regional")
        REGIONAL,
        /** A municipality. */
        @JsonProperty("local")
        LOCAL
    }

    /**
     * Checks that the goal has a name and a theme.
     *
     * @param id its name
     * @param level for whom it is meant
     * @param theme what it is about
     * @param text the goal
     * @param serves the goal that it serves
     * @param publication where it stands
     * @throws IllegalArgumentException if name or theme is blank
     */
    public AccordGoal {
        if (id.isBlank() || theme.isBlank()) {
            throw new IllegalArgumentException("The goal (" + id + ") must have an id and a theme.");
        }
    }

    /**
     * Starts a goal.
     *
     * @return a builder
     */
    public static AccordGoalBuilder builder() {
        return new AccordGoalBuilder();
    }
}
