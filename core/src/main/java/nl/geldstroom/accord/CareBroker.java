package nl.geldstroom.accord;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.geldstroom.party.Party;
import nl.geldstroom.party.Role;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * A municipal care adviser who connects the domains (<i>gemeentelijk zorgadviseur, arrangeur</i>).
 *
 * <p>By the interview with Lex Staal on the GALA it is a function inside organisations that are there already: no vacancies
 * and no new institute. {@link #remarks} says where an arrangement departs from that. It is what one speaker advised, no
 * rule.
 *
 * @param host the organisation in which the adviser works
 * @param staffing where the adviser comes from
 * @param payer who pays for the hours; absent if the host does
 */
@Value.Builder
public record CareBroker(Party host, Staffing staffing, Optional<Party> payer) {

    /** Where the adviser comes from. */
    public enum Staffing {
        /** Somebody who works in the neighbourhood or the region already. */
        @JsonProperty("existingStaff")
        EXISTING_STAFF,
        /** Somebody from outside, after a vacancy. */
        @JsonProperty("vacancy")
        VACANCY,
        /** A new institute with an office and a logo of its own. */
        @JsonProperty("newInstitute")
        NEW_INSTITUTE
    }

    /**
     * Checks that the host may have an adviser.
     *
     * @param host the organisation in which the adviser works
     * @param staffing where the adviser comes from
     * @param payer who pays for the hours
     * @throws IllegalArgumentException if the role does not fit the legal nature of the host
     */
    public CareBroker {
        if (!host.roles().contains(Role.BROKER)) {
            throw new IllegalArgumentException("The host (" + host.id()
                    + ") of a care adviser must be a municipality or an organisation for care or welfare.");
        }
    }

    /**
     * Somebody who works in an organisation already.
     *
     * @param host the organisation, which pays for the hours itself
     * @return the adviser
     * @throws IllegalArgumentException if the role does not fit the legal nature of the host
     */
    public static CareBroker in(Party host) {
        return new CareBroker(host, Staffing.EXISTING_STAFF, Optional.empty());
    }

    /**
     * Starts an adviser.
     *
     * @return a builder
     */
    public static CareBrokerBuilder builder() {
        return new CareBrokerBuilder();
    }

    /**
     * Where it departs from the advice.
     *
     * @return one remark for a vacancy or for a new institute; empty for staff that is there already
     */
    public ImmutableList<LocalizedText> remarks() {
        return switch (staffing) {
            case EXISTING_STAFF -> ImmutableList.of();
            case VACANCY ->
                ImmutableList.of(
                        LocalizedText.of(
                                "Lex Staal raadt vacatures af: wie van buitenaf komt, slaat de kracht dood die er in de praktijk is.",
                                "Lex Staal advises against vacancies: somebody from outside kills the strength that practice has."));
            case NEW_INSTITUTE ->
                ImmutableList.of(LocalizedText.of(
                        "Lex Staal waarschuwt voor een nieuw instituut met een eigen bureau en logo.",
                        "Lex Staal warns of a new institute with an office and a logo of its own."));
        };
    }
}
