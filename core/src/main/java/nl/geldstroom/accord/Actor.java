package nl.geldstroom.accord;

import com.google.common.collect.ImmutableList;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;

/**
 * Who acts in an offer, a co-operation or a path of escalation (<i>wie</i>): one party, or a kind of parties that a source
 * speaks of without naming them.
 *
 * <p>For example the Dutch Healthcare Authority, which is {@code state:nza}, or "municipalities", which are no party.
 *
 * @param id its name, for example {@code municipalities}
 * @param name what outputs call it, to stand inside a sentence
 * @param parties the parties it stands for; empty for a kind of parties
 */
public record Actor(String id, LocalizedText name, ImmutableList<PartyId> parties) {

    /**
     * Checks that it has a name.
     *
     * @param id its name
     * @param name what outputs call it
     * @param parties the parties it stands for
     * @throws IllegalArgumentException if the id is blank
     */
    public Actor {
        if (id.isBlank()) {
            throw new IllegalArgumentException("The id of the actor (" + name.en() + ") must not be blank.");
        }
    }

    /**
     * A kind of parties, or one party.
     *
     * @param id its name
     * @param name what outputs call it
     * @param parties the parties it stands for; none for a kind of parties
     * @return the actor
     * @throws IllegalArgumentException if the id is blank
     */
    public static Actor of(String id, LocalizedText name, PartyId... parties) {
        return new Actor(id, name, ImmutableList.copyOf(parties));
    }

    @Override
    public String toString() {
        return id;
    }
}
