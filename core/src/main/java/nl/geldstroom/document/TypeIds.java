package nl.geldstroom.document;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * The names under which documents know the implementations of an open interface (<i>typenamen</i>).
 *
 * <p>A sealed family names its records itself. An interface that users may implement does not know them all, so their
 * names are an argument: a document can choose between these names and can never name a class. Example: {@code
 * Documents.standard().with(TypeIds.of(Measure.class, Map.of("neighbourhoodFund", NeighbourhoodFund.class)))}.
 *
 * @param family the open interface
 * @param types for each name the record that it stands for
 */
public record TypeIds(Class<?> family, ImmutableMap<String, Class<?>> types) {

    /**
     * Checks that each record belongs to the family and has one name.
     *
     * @param family the open interface
     * @param types for each name the record that it stands for
     * @throws IllegalArgumentException if a type is no record of the family or has two names
     */
    public TypeIds {
        types.forEach((name, type) -> {
            if (!family.isAssignableFrom(type) || !type.isRecord()) {
                throw new IllegalArgumentException("The type (" + type.getName() + ") under the name " + name
                        + " must be a record that implements " + family.getName() + ".");
            }
        });
        if (types.values().stream().distinct().count() < types.size()) {
            throw new IllegalArgumentException(
                    "The types of " + family.getName() + " must have one name each, but have " + types + ".");
        }
    }

    /**
     * Names for the implementations of an open interface.
     *
     * @param family the open interface
     * @param types for each name the record that it stands for
     * @param <T> the open interface
     * @return the names
     * @throws IllegalArgumentException if a type is no record of the family or has two names
     */
    public static <T> TypeIds of(Class<T> family, Map<String, ? extends Class<? extends T>> types) {
        return new TypeIds(family, ImmutableMap.copyOf(types));
    }
}
