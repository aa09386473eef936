package nl.geldstroom.accord;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * How parties work together and who of them decides (<i>samenwerking, sturing</i>).
 *
 * <p>For example the talks after the GALA, which the municipality facilitates and in which nobody is the boss: {@link
 * Mode#NETWORK}, so that {@link #whoDecides} are all who take part.
 *
 * @param id its name, for example {@code gala-talks}
 * @param name what it is called
 * @param mode how they stand to each other
 * @param rule how they come to a decision
 * @param participants who takes part, and as what
 * @param rows the rows of the coverage page that ask for it; empty if none does
 * @param speaker who spoke of it; absent if nobody is named
 * @param publication where it stands and how it was read
 */
@Value.Builder
public record Cooperation(
        String id,
        LocalizedText name,
        Mode mode,
        DecisionRule rule,
        ImmutableList<Participant> participants,
        ImmutableList<String> rows,
        Optional<String> speaker,
        Publication publication)
        implements Catalogue.Entry {

    /** How those who work together stand to each other. */
    public enum Mode {
        /** Nobody is the boss; somebody may facilitate. */
        @JsonProperty("network")
        NETWORK("netwerk: niemand is de baas", "network: nobody is the boss"),
        /** Partners, in place of a commissioner and a contractor. */
        @JsonProperty("partnership")
        PARTNERSHIP("partnerschap", "partnership"),
        /** One commissions, the other delivers. */
        @JsonProperty("commissioned")
        COMMISSIONED("opdrachtgever en opdrachtnemer", "commissioner and contractor"),
        /** One leaves the steering to the other. */
        @JsonProperty("steeredByOther")
        STEERED_BY_OTHER("de sturing ligt bij een ander dan de betaler", "steered by another than who pays"),
        /** Several have bound themselves and act together. */
        @JsonProperty("joint")
        JOINT("gezamenlijk gebonden", "bound together");

        private final LocalizedText label;

        Mode(String nl, String en) {
            this.label = LocalizedText.of(nl, en);
        }

        /**
         * The mode in words.
         *
         * @return the words
         */
        public LocalizedText label() {
            return label;
        }
    }

    /** As what somebody takes part. */
    public enum Position {
        /** Takes part as the others do. */
        @JsonProperty("participant")
        PARTICIPANT,
        /** Brings the others together, without a greater say. */
        @JsonProperty("facilitator")
        FACILITATOR,
        /** Connects the domains from inside an organisation that is there already. */
        @JsonProperty("broker")
        BROKER,
        /** Commissions. */
        @JsonProperty("commissioner")
        COMMISSIONER,
        /** Delivers under a commission. */
        @JsonProperty("contractor")
        CONTRACTOR,
        /** Steers what another pays. */
        @JsonProperty("steerer")
        STEERER;

        private boolean decidesAlone() {
            return this == COMMISSIONER || this == STEERER;
        }
    }

    /**
     * Somebody who takes part.
     *
     * @param actor who
     * @param position as what
     * @param number how many parties that are; absent if it is not said
     */
    public record Participant(Actor actor, Position position, Optional<Integer> number) {

        /**
         * Checks the number.
         *
         * @param actor who
         * @param position as what
         * @param number how many parties that are
         * @throws IllegalArgumentException if the number is below 1
         */
        public Participant {
            number.filter(count -> count < 1).ifPresent(count -> {
                throw new IllegalArgumentException(
                        "The number (" + count + ") of " + actor + " in a co-operation must be 1 or more.");
            });
        }
    }

    /**
     * Checks that mode, rule and positions fit each other.
     *
     * @param id its name
     * @param name what it is called
     * @param mode how they stand to each other
     * @param rule how they come to a decision
     * @param participants who takes part, and as what
     * @param rows the rows of the coverage page that ask for it
     * @param speaker who spoke of it
     * @param publication where it stands
     * @throws IllegalArgumentException if it has no name, fewer than two parties take part, one decides where nobody is the
     *     boss, or it is not one that decides where one should
     */
    public Cooperation {
        int parties = participants.stream()
                .mapToInt(participant -> participant.number().orElse(1))
                .sum();
        if (id.isBlank() || parties < 2) {
            throw new IllegalArgumentException(
                    "The co-operation (" + id + ") must have an id and two parties or more that take part.");
        }
        long deciders = participants.stream()
                .filter(participant -> participant.position().decidesAlone())
                .count();
        if (rule == DecisionRule.ONE_DECIDES ? deciders != 1 : deciders != 0) {
            throw new IllegalArgumentException("The co-operation (" + id + ") in which "
                    + rule.label().en() + " must have "
                    + (rule == DecisionRule.ONE_DECIDES ? "one commissioner or steerer" : "no commissioner or steerer")
                    + ", not " + deciders + ".");
        }
        boolean oneIsBoss = mode == Mode.COMMISSIONED || mode == Mode.STEERED_BY_OTHER;
        if (oneIsBoss != (rule == DecisionRule.ONE_DECIDES)) {
            throw new IllegalArgumentException("The co-operation (" + id + ") of the mode "
                    + mode.label().en() + " must " + (oneIsBoss ? "" : "not ") + "have one who decides.");
        }
    }

    /**
     * Starts a co-operation.
     *
     * @return a builder
     */
    public static CooperationBuilder builder() {
        return new CooperationBuilder();
    }

    /**
     * The co-operations of the texts that Geldstroom started from.
     *
     * @return the co-operations, each with who spoke of it
     */
    public static Catalogue<Cooperation> standard() {
        return Shipped.COOPERATIONS;
    }

    /**
     * Who decides.
     *
     * @return the one who does; all who take part if nobody decides alone, the facilitator among them and not above them
     */
    public ImmutableList<Actor> whoDecides() {
        return participants.stream()
                .filter(participant -> rule != DecisionRule.ONE_DECIDES
                        || participant.position().decidesAlone())
                .map(Participant::actor)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Of how many others somebody needs the consent who wants to change what was agreed.
     *
     * <p>For example twelve in a region of thirteen municipalities that must all agree.
     *
     * @return how many; 0 if one decides; absent if it is not known how many take part
     */
    public Optional<Integer> consentNeeded() {
        if (rule == DecisionRule.ONE_DECIDES) {
            return Optional.of(0);
        }
        int all = 0;
        for (Participant participant : participants) {
            if (participant.number().isEmpty()) {
                return Optional.empty();
            }
            all += participant.number().get();
        }
        return Optional.of(rule == DecisionRule.MAJORITY ? all / 2 : all - 1);
    }

    @Override
    public String toString() {
        return id;
    }
}
