package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * Somebody who pays, is paid, decides or benefits (<i>partij</i>), by legal nature.
 *
 * <p>Buyer, payer, provider and mandate holder are roles that an agreement or a flow gives to a party. Parties are equal
 * when their ids are. In JSON the property {@code type} says which record it is: {@code
 * {"type":"municipality","code":"1509","name":"Oude IJsselstreek"}}. What fits no record is an {@link
 * OtherOrganisation}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(Municipality.class),
    @JsonSubTypes.Type(JointArrangement.class),
    @JsonSubTypes.Type(HealthInsurer.class),
    @JsonSubTypes.Type(CareOffice.class),
    @JsonSubTypes.Type(StateBody.class),
    @JsonSubTypes.Type(Fund.class),
    @JsonSubTypes.Type(CareProvider.class),
    @JsonSubTypes.Type(WelfareOrganisation.class),
    @JsonSubTypes.Type(NeighbourhoodTeam.class),
    @JsonSubTypes.Type(Consortium.class),
    @JsonSubTypes.Type(CommunityOrganisation.class),
    @JsonSubTypes.Type(Employer.class),
    @JsonSubTypes.Type(HousingAssociation.class),
    @JsonSubTypes.Type(Association.class),
    @JsonSubTypes.Type(Residents.class),
    @JsonSubTypes.Type(OtherOrganisation.class)
})
public sealed interface Party
        permits Municipality,
                JointArrangement,
                HealthInsurer,
                CareOffice,
                StateBody,
                Fund,
                CareProvider,
                WelfareOrganisation,
                NeighbourhoodTeam,
                Consortium,
                CommunityOrganisation,
                Employer,
                HousingAssociation,
                Association,
                Residents,
                OtherOrganisation {

    /**
     * The name by which documents refer to the party.
     *
     * @return the id, for example {@code gm:1509}
     */
    PartyId id();

    /**
     * What people call the party.
     *
     * @return the name, never blank
     */
    String name();

    /**
     * By which numbers registers know the party.
     *
     * @return the numbers; absent if none is given
     */
    Optional<Identifiers> identifiers();

    /**
     * The party with its numbers.
     *
     * @param numbers the numbers, in place of earlier ones
     * @return the same party, with these numbers
     * @throws IllegalArgumentException if a number contradicts the id, or the party can have none
     */
    Party with(Identifiers numbers);

    /**
     * The roles that a party of this legal nature may have in a contract or a flow.
     *
     * @return the roles; an agreement says which of them it has there
     */
    ImmutableSet<Role> roles();
}
