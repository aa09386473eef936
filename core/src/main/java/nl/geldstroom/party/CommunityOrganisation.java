package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the community itself (<i>maatschappelijke organisatie</i>): a library, a school, a sports club, a
 * church, volunteers, residents who organise themselves.
 *
 * <p>Partner in the social base, often paid by a small subsidy, sometimes a giver of rooms and hours.
 *
 * @param id its id, for example {@code kvk:12345678}
 * @param name its name
 * @param kind what it is
 * @param identifiers its numbers in registers; absent if none is given
 */
@JsonTypeName("communityOrganisation")
public record CommunityOrganisation(PartyId id, String name, Kind kind, Optional<Identifiers> identifiers)
        implements Party {

    /** What a community organisation is (<i>soort organisatie</i>). */
    public enum Kind {
        /** A library. */
        @JsonProperty("library")
        LIBRARY("bibliotheek", "library"),
        /** A school. */
        @JsonProperty("school")
        SCHOOL("school", "school"),
        /** A sports club. */
        @JsonProperty("sportsClub")
        SPORTS_CLUB("sportvereniging", "sports club"),
        /** A church, mosque or other community of faith. */
        @JsonProperty("church")
        CHURCH("kerk", "church"),
        /** Volunteers. */
        @JsonProperty("volunteers")
        VOLUNTEERS("vrijwilligersorganisatie", "volunteer organisation"),
        /** Residents who organise themselves. */
        @JsonProperty("residentsOrganisation")
        RESIDENTS_ORGANISATION("bewonersorganisatie", "residents' organisation");

        private final LocalizedText label;

        Kind(String nl, String en) {
            label = LocalizedText.of(nl, en);
        }

        /**
         * What outputs call it.
         *
         * @return the name, for example {@code bibliotheek} or {@code library}
         */
        public LocalizedText label() {
            return label;
        }
    }

    /**
     * Checks the name and that the numbers are those of the id.
     *
     * @param id its id
     * @param name its name
     * @param kind what it is
     * @param identifiers its numbers in registers
     * @throws IllegalArgumentException if the name is blank or a number contradicts the id
     */
    public CommunityOrganisation {
        PartyRules.check(id, name, identifiers);
    }

    /**
     * An organisation of the community itself.
     *
     * @param id its id, for example {@code kvk:12345678}
     * @param name its name
     * @param kind what it is
     * @return the party, without numbers
     * @throws IllegalArgumentException if the id is refused or the name is blank
     */
    public static CommunityOrganisation of(String id, String name, Kind kind) {
        return new CommunityOrganisation(PartyId.of(id), name, kind, Optional.empty());
    }

    @Override
    public CommunityOrganisation with(Identifiers numbers) {
        return new CommunityOrganisation(id, name, kind, Optional.of(numbers));
    }

    @Override
    public ImmutableSet<Role> roles() {
        return ImmutableSet.of(Role.PARTNER, Role.CO_FINANCIER, Role.SUBSIDY_RECIPIENT, Role.SUBCONTRACTOR);
    }

    /** Parties are equal when their ids are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Party && id().equals(((Party) other).id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return name + " (" + id() + ")";
    }
}
