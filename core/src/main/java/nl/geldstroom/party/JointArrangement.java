package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A joint arrangement of municipalities (<i>gemeenschappelijke regeling</i>), such as a public health service (GGD).
 *
 * <p>Who takes part in it, and since when, is a {@link Participation}.
 *
 * @param id its id, for example {@code org:ggd-noord-en-oost-gelderland}
 * @param name its name
 * @param form its form under the Wgr; absent if unknown
 * @param identifiers its numbers in registers; absent if none is given
 */
@JsonTypeName("jointArrangement")
public record JointArrangement(PartyId id, String name, Optional<Form> form, Optional<Identifiers> identifiers)
        implements Party {

    /** The form of a joint arrangement (<i>samenwerkingsvorm</i>); Wet gemeenschappelijke regelingen, articles 1 and 8. */
    public enum Form {
        /** No body of its own. */
        @JsonProperty("light")
        LIGHT("lichte regeling", "light form"),
        /** A legal person with a general and an executive board. */
        @JsonProperty("publicBody")
        PUBLIC_BODY("openbaar lichaam", "public body"),
        /** A joint organ without legal personality. */
        @JsonProperty("jointOrgan")
        JOINT_ORGAN("gemeenschappelijk orgaan", "joint organ"),
        /** A legal person with one board, for operations only. */
        @JsonProperty("operationalOrganisation")
        OPERATIONAL_ORGANISATION("bedrijfsvoeringsorganisatie", "operational organisation"),
        /** One participant acts for all, by mandate; article 8, member 4. */
        @JsonProperty("centralMunicipality")
        CENTRAL_MUNICIPALITY("centrumgemeente", "central municipality");

        private final LocalizedText label;

        Form(String nl, String en) {
            label = LocalizedText.of(nl, en);
        }

        /**
         * What outputs call it.
         *
         * @return the name, for example {@code openbaar lichaam} or {@code public body}
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
     * @param form its form
     * @param identifiers its numbers in registers
     * @throws IllegalArgumentException if the name is blank or a number contradicts the id
     */
    public JointArrangement {
        PartyRules.check(id, name, identifiers);
    }

    /**
     * A joint arrangement of municipalities.
     *
     * @param id its id, for example {@code org:ggd-noord-en-oost-gelderland}
     * @param name its name
     * @return the party, its form unknown and without numbers
     * @throws IllegalArgumentException if the id is refused or the name is blank
     */
    public static JointArrangement of(String id, String name) {
        return new JointArrangement(PartyId.of(id), name, Optional.empty(), Optional.empty());
    }

    /**
     * The joint arrangement with a form.
     *
     * @param form its form
     * @return the party
     */
    public JointArrangement in(Form form) {
        return new JointArrangement(id, name, Optional.of(form), identifiers);
    }

    @Override
    public JointArrangement with(Identifiers numbers) {
        return new JointArrangement(id, name, form, Optional.of(numbers));
    }

    @Override
    public ImmutableSet<Role> roles() {
        return ImmutableSet.of(
                Role.JOINT_BUYER, Role.EXECUTOR, Role.SPECIFIC_GRANT_RECIPIENT, Role.MANDATE_HOLDER, Role.SIGNATORY);
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
