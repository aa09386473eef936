package nl.geldstroom.scenario;

import java.util.Optional;
import nl.geldstroom.party.PartyId;

/**
 * A party of a scenario as outputs name it.
 *
 * @param id the id, for example {@code gm:1509}
 * @param name what it is called, for example Oude IJsselstreek
 * @param inhabitants how many people live there in the base year; absent if not known
 */
public record NamedParty(PartyId id, String name, Optional<Integer> inhabitants) {

    /**
     * Checks the name and the number.
     *
     * @param id the id
     * @param name what it is called
     * @param inhabitants how many people live there
     * @throws IllegalArgumentException if the name is blank or there is not at least one inhabitant
     */
    public NamedParty {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of party (" + id + ") must not be blank.");
        }
        if (inhabitants.isPresent() && inhabitants.get() < 1) {
            throw new IllegalArgumentException(
                    "The inhabitants (" + inhabitants.get() + ") of party (" + id + ") must be at least 1.");
        }
    }
}
