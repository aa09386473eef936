package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;

/**
 * How long a client waits at most (<i>wachttijden</i>, article 3.5): the national norm, without one the Treek norm, and
 * without that the norms of disability care, which are these.
 *
 * @param dayActivities weeks for day activities; absent: 6
 * @param living weeks for living; absent: 13
 * @param sensory weeks for clients with a sensory disability; absent: 8
 */
@JsonTypeName("waitingTimes")
public record WaitingTimes(Optional<Integer> dayActivities, Optional<Integer> living, Optional<Integer> sensory)
        implements Clause {

    private static final int MOST = 104;

    /** What a client waits for. */
    public enum Kind {
        /** Day activities (<i>dagbesteding</i>). */
        @JsonProperty("dayActivities")
        DAY_ACTIVITIES,
        /** Living (<i>wonen</i>). */
        @JsonProperty("living")
        LIVING,
        /** Help with a sensory disability (<i>zintuiglijke beperking</i>). */
        @JsonProperty("sensory")
        SENSORY
    }

    /**
     * Checks the weeks.
     *
     * @param dayActivities weeks for day activities
     * @param living weeks for living
     * @param sensory weeks for clients with a sensory disability
     * @throws IllegalArgumentException if a number is not from 1 to 104
     */
    public WaitingTimes {
        dayActivities.ifPresent(weeks -> Lengths.counted("weeks of waiting for day activities", weeks, MOST));
        living.ifPresent(weeks -> Lengths.counted("weeks of waiting for living", weeks, MOST));
        sensory.ifPresent(weeks -> Lengths.counted("weeks of waiting with a sensory disability", weeks, MOST));
    }

    /**
     * The clause with the norms of disability care.
     *
     * @return the clause
     */
    public static WaitingTimes standard() {
        return new WaitingTimes(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The weeks that a client waits at most.
     *
     * @param kind what it waits for
     * @return 6 for day activities, 13 for living and 8 with a sensory disability, unless agreed otherwise
     */
    public int weeks(Kind kind) {
        return switch (kind) {
            case DAY_ACTIVITIES -> dayActivities.orElse(6);
            case LIVING -> living.orElse(13);
            case SENSORY -> sensory.orElse(8);
        };
    }

    /**
     * The last day on which help starts.
     *
     * @param registered the day from which the client waits
     * @param kind what it waits for
     * @return registered for living on 1 March 2027: 31 May 2027
     */
    public LocalDate startsBy(LocalDate registered, Kind kind) {
        return registered.plusWeeks(weeks(kind));
    }

    @Override
    public Ground ground() {
        return Ground.standard("3.5");
    }

    @Override
    public LocalizedText effect() {
        int day = weeks(Kind.DAY_ACTIVITIES);
        int home = weeks(Kind.LIVING);
        int sense = weeks(Kind.SENSORY);
        return LocalizedText.of(
                "Zonder landelijke norm of Treeknorm wacht een cliënt hoogstens " + day + " weken op dagbesteding, "
                        + home + " op wonen en " + sense + " bij een zintuiglijke beperking.",
                "Without a national or Treek norm a client waits at most " + day + " weeks for day activities, " + home
                        + " for living and " + sense + " with a sensory disability.");
    }
}
