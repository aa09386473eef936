package nl.geldstroom.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.internal.facts.FactFile;
import nl.geldstroom.internal.facts.Nearest;
import nl.geldstroom.text.LocalizedText;

/**
 * A set of acts, by short name (<i>wettenlijst</i>).
 *
 * <p>{@link #standard()} has the acts of the social domain and those around it. For example {@code
 * Acts.standard().get(LawId.WMO2015).bwb()} is {@code BWBR0035362}. A scenario adds acts of its own with {@link #with}.
 */
public final class Acts {

    private final ImmutableMap<LawId, Act> byId;

    private Acts(ImmutableMap<LawId, Act> byId) {
        this.byId = byId;
    }

    /** Read when first asked for, then shared: it never changes. */
    private static final class Standard {
        private static final Acts ACTS = read(FactFile.beside(Acts.class, "acts.csv"));
    }

    /** Reads a table of acts. */
    static Acts read(FactFile file) {
        Set<String> ids = new HashSet<>();
        return of(file.map(row -> {
            row.once("id", ids);
            return Rows.act(row);
        }));
    }

    private static final class Rows {

        private static Act act(FactFile.Row row) {
            return Act.builder()
                    .id(LawId.of(row.required("id")))
                    .kind(row.constant("kind", Act.Kind.class))
                    .title(LocalizedText.of(row.required("titleNl"), row.required("titleEn")))
                    .shortName(row.required("shortName"))
                    .bwb(row.optional("bwb").map(BwbId::of))
                    .reliability(row.constant("reliability", Reliability.class))
                    .validity(new Validity(
                            row.optional("from").map(LocalDate::parse),
                            row.optional("until").map(LocalDate::parse)))
                    .validityReliability(row.constant("validityReliability", Reliability.class))
                    .dutyBearer(text(row, "duty"))
                    .payer(text(row, "payer"))
                    .financing(text(row, "financing"))
                    .mayFund(text(row, "mayFund"))
                    .build();
        }

        private static Optional<LocalizedText> text(FactFile.Row row, String column) {
            return row.optional(column + "Nl").map(nl -> LocalizedText.of(nl, row.required(column + "En")));
        }
    }

    /**
     * The acts and decrees of the Wmo 2015 and of the laws around it.
     *
     * @return the acts, each with how sure its facts are
     */
    public static Acts standard() {
        return Standard.ACTS;
    }

    /**
     * A set of acts.
     *
     * @param acts the acts
     * @return the set, in the given order
     * @throws IllegalArgumentException if two have the same short name
     */
    public static Acts of(Iterable<Act> acts) {
        Map<LawId, Act> byId = new LinkedHashMap<>();
        for (Act act : acts) {
            if (byId.put(act.id(), act) != null) {
                throw new IllegalArgumentException("The act (" + act.id() + ") must occur once.");
            }
        }
        return new Acts(ImmutableMap.copyOf(byId));
    }

    /**
     * These acts and another, which replaces one of the same short name.
     *
     * @param act the act
     * @return the larger set
     */
    public Acts with(Act act) {
        Map<LawId, Act> more = new LinkedHashMap<>(byId);
        more.put(act.id(), act);
        return new Acts(ImmutableMap.copyOf(more));
    }

    /**
     * All acts.
     *
     * @return them in order
     */
    public ImmutableList<Act> all() {
        return byId.values().asList();
    }

    /**
     * The act with a short name, if there is one.
     *
     * @param id the short name
     * @return the act; absent if the set does not have it
     */
    public Optional<Act> find(LawId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The act with a short name.
     *
     * @param id the short name
     * @return the act
     * @throws IllegalArgumentException if the set does not have it; the message names the nearest
     */
    public Act get(LawId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("The act (" + id + ") must be known."
                + Nearest.of(id.text(), byId.keySet().stream().map(LawId::text))
                        .map(nearest -> " Maybe " + nearest + ".")
                        .orElse("")));
    }

    /**
     * The act that somebody means by a name.
     *
     * <p>For example {@code named("Wmo 2015")}, {@code named("wmo2015")} and {@code named("BWBR0035362")} are the same act.
     *
     * @param name its id, its short name, its title in either language or its BWB number, in any case
     * @return the act; absent if none or several go by that name
     */
    public Optional<Act> named(String name) {
        String plain = Nearest.plain(name);
        ImmutableList<Act> meant = byId.values().stream()
                .filter(act -> names(act).anyMatch(known -> Nearest.plain(known).equals(plain)))
                .collect(ImmutableList.toImmutableList());
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /**
     * The act whose id or short name differs least from a name.
     *
     * @param name what was written
     * @return the nearest act; absent only if the set is empty
     */
    public Optional<Act> nearest(String name) {
        return Nearest.of(name, byId.values().stream().flatMap(Acts::names)).flatMap(this::named);
    }

    private static Stream<String> names(Act act) {
        return Stream.concat(
                        Stream.of(
                                act.id().text(),
                                act.shortName(),
                                act.title().nl(),
                                act.title().en()),
                        act.bwb().map(BwbId::text).stream())
                .distinct();
    }

    @Override
    public String toString() {
        return byId.keySet().toString();
    }
}
