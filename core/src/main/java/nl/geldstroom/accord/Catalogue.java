package nl.geldstroom.accord;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.internal.facts.Nearest;

/**
 * Things of one kind by their names (<i>lijst</i>), in the order in which they were given.
 *
 * <p>For example {@code Offer.standard().get("bod-2019")}, or {@code Programme.standard().of("S3-33")} for what row S3-33 of
 * the coverage page asks for.
 *
 * @param <T> what it lists
 */
public final class Catalogue<T extends Catalogue.Entry> {

    private final String what;
    private final ImmutableMap<String, T> byId;

    private Catalogue(String what, ImmutableMap<String, T> byId) {
        this.what = what;
        this.byId = byId;
    }

    /** Something with a name that rows of the coverage page ask for. */
    public interface Entry {

        /**
         * Its name.
         *
         * @return lower-case letters, digits and hyphens
         */
        String id();

        /**
         * The rows of the coverage page that ask for it.
         *
         * @return the rows, for example {@code S1-25}; empty if none does
         */
        ImmutableList<String> rows();
    }

    /**
     * A catalogue.
     *
     * @param what what messages call one of them, for example {@code offer}
     * @param entries the things
     * @param <T> what it lists
     * @return the catalogue
     * @throws IllegalArgumentException if two have the same name
     */
    public static <T extends Entry> Catalogue<T> of(String what, Iterable<? extends T> entries) {
        Map<String, T> byId = new LinkedHashMap<>();
        for (T entry : entries) {
            if (byId.put(entry.id(), entry) != null) {
                throw new IllegalArgumentException("The " + what + " (" + entry.id() + ") must occur once.");
            }
        }
        return new Catalogue<>(what, ImmutableMap.copyOf(byId));
    }

    /**
     * Everything in it.
     *
     * @return the things in order
     */
    public ImmutableList<T> all() {
        return byId.values().asList();
    }

    /**
     * The one with a name.
     *
     * @param id the name
     * @return it
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public T get(String id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> new IllegalArgumentException("The " + what + " (" + id + ") must be known."
                        + Nearest.of(id, byId.keySet().stream())
                                .map(nearest -> " Maybe " + nearest + ".")
                                .orElse("")));
    }

    /**
     * What a row of the coverage page asks for.
     *
     * @param row the row, for example {@code S1-25}
     * @return the things in order; empty if none belongs to the row
     */
    public ImmutableList<T> of(String row) {
        return all().stream().filter(entry -> entry.rows().contains(row)).collect(ImmutableList.toImmutableList());
    }

    @Override
    public String toString() {
        return byId.keySet().toString();
    }
}
