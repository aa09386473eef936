package nl.geldstroom.iv3;

import java.util.Optional;
import nl.geldstroom.party.PartyId;
import org.immutables.value.Value;

/**
 * A municipality (<i>gemeente</i>) or the country as a whole as an Iv3 file describes it.
 *
 * <p>Everything but the name is absent where the file does not say it: the long layout and the delivery say no
 * population.
 *
 * @param name the name as the file writes it, for example {@code Hengelo} for Hengelo (O.)
 * @param municipality the municipality; absent for the national total
 * @param population the inhabitants
 * @param province the province
 * @param sizeClass the class by population, for example {@code 20000tot50000inwoners}
 * @param urbanity the class by density of addresses (<i>stedelijkheid</i>)
 * @param centreFunction how far the place serves its surroundings (<i>centrumfunctie</i>)
 * @param socialStructure the class by social structure (<i>sociale structuur</i>)
 */
@Value.Builder
public record Iv3Place(
        String name,
        Optional<PartyId> municipality,
        Optional<Integer> population,
        Optional<String> province,
        Optional<String> sizeClass,
        Optional<String> urbanity,
        Optional<String> centreFunction,
        Optional<String> socialStructure) {

    /**
     * Checks the population.
     *
     * @param name the name as the file writes it
     * @param municipality the municipality
     * @param population the inhabitants
     * @param province the province
     * @param sizeClass the class by population
     * @param urbanity the class by density of addresses
     * @param centreFunction how far the place serves its surroundings
     * @param socialStructure the class by social structure
     * @throws IllegalArgumentException if the population is not above zero
     */
    public Iv3Place {
        if (population.isPresent() && population.get() <= 0) {
            throw new IllegalArgumentException(
                    "The population (" + population.get() + ") of " + name + " must be above zero.");
        }
    }

    /**
     * Starts a place.
     *
     * @return a builder
     */
    public static Iv3PlaceBuilder builder() {
        return new Iv3PlaceBuilder();
    }

    /**
     * Whether this is the sum of all municipalities.
     *
     * @return true for the national total
     */
    public boolean isNational() {
        return municipality.isEmpty();
    }
}
