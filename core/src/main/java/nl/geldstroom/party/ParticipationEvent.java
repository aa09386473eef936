package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;

/** Something that happened to the circle of participants of a joint arrangement (<i>toetreding, uittreding</i>). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(ParticipationEvent.Joined.class),
    @JsonSubTypes.Type(ParticipationEvent.Left.class),
    @JsonSubTypes.Type(ParticipationEvent.MadeCentral.class)
})
public sealed interface ParticipationEvent {

    /**
     * When it takes effect.
     *
     * @return the first day on which it counts
     */
    LocalDate on();

    /**
     * Whom it is about.
     *
     * @return the participant
     */
    PartyId participant();

    /**
     * A participant joins (<i>toetreding</i>).
     *
     * @param on the first day on which it takes part
     * @param participant who joins
     */
    @JsonTypeName("joined")
    record Joined(LocalDate on, PartyId participant) implements ParticipationEvent {}

    /**
     * A participant leaves (<i>uittreding</i>).
     *
     * @param on the first day on which it no longer takes part
     * @param participant who leaves
     */
    @JsonTypeName("left")
    record Left(LocalDate on, PartyId participant) implements ParticipationEvent {}

    /**
     * A participant becomes the central municipality (<i>centrumgemeente</i>); Wgr, article 8, member 4.
     *
     * @param on the first day on which it acts for the others
     * @param participant who becomes it, in place of an earlier one
     */
    @JsonTypeName("madeCentral")
    record MadeCentral(LocalDate on, PartyId participant) implements ParticipationEvent {}
}
