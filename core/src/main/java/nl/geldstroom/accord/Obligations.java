package nl.geldstroom.accord;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.geldstroom.internal.facts.FactFile;
import nl.geldstroom.internal.facts.Nearest;
import nl.geldstroom.party.PartyId;

/**
 * Dated obligations of accords, and how a municipality stands with them (<i>afspraken en hun stand</i>).
 *
 * <p>For example on 1 March 2024, without any fact: the five chain approaches of Oude IJsselstreek are unknown, because
 * their date has passed and nobody said anything; the regional agreements are open.
 */
public final class Obligations {

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private final ImmutableMap<ObligationId, Obligation> byId;

    private Obligations(ImmutableMap<ObligationId, Obligation> byId) {
        this.byId = byId;
    }

    /** Read when first asked for, then shared: it never changes. */
    private static final class Standard {
        private static final Obligations OBLIGATIONS =
                read(FactFile.beside(Obligations.class, "obligations.csv"), Accords.standard());
    }

    /**
     * The obligations of GALA and IZA and of the grants that pay for them.
     *
     * @return the obligations, each with its source and how sure it is
     */
    public static Obligations standard() {
        return Standard.OBLIGATIONS;
    }

    /**
     * Obligations of one's own.
     *
     * @param obligations the obligations
     * @return the set, in the given order
     * @throws IllegalArgumentException if two have the same id
     */
    public static Obligations of(Iterable<Obligation> obligations) {
        Map<ObligationId, Obligation> byId = new LinkedHashMap<>();
        for (Obligation obligation : obligations) {
            if (byId.put(obligation.id(), obligation) != null) {
                throw new IllegalArgumentException("The obligation (" + obligation.id() + ") must occur once.");
            }
        }
        return new Obligations(ImmutableMap.copyOf(byId));
    }

    static Obligations read(FactFile file, Accords accords) {
        ImmutableMap<String, Accord> known = accords.all().stream()
                .collect(ImmutableMap.toImmutableMap(accord -> accord.id().text(), accord -> accord));
        Set<String> ids = new HashSet<>();
        return of(file.map(row -> Obligation.builder()
                .id(ObligationId.of(Rows.once(ids, row)))
                .accord(Rows.known(known, row, "accord").id())
                .addAllRows(WORDS.split(row.optional("rows").orElse("")))
                .bearer(row.constant("bearer", Obligation.Bearer.class))
                .bindingness(row.constant("bindingness", Obligation.Bindingness.class))
                .moment(row.constant("moment", Obligation.Moment.class))
                .due(LocalDate.parse(row.required("due")))
                .text(Rows.text(row, "text"))
                .publication(Rows.publication(row))
                .build()));
    }

    /**
     * All obligations.
     *
     * @return them in order
     */
    public ImmutableList<Obligation> all() {
        return byId.values().asList();
    }

    /**
     * The obligation with an id.
     *
     * @param id the id
     * @return the obligation
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public Obligation get(ObligationId id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> new IllegalArgumentException("The obligation (" + id
                        + ") must be known."
                        + Nearest.of(id.text(), byId.keySet().stream().map(ObligationId::text))
                                .map(nearest -> " Maybe " + nearest + ".")
                                .orElse("")));
    }

    /**
     * How a municipality stands with every obligation on a day.
     *
     * <p>The latest fact on or before the day decides. Met is {@link ObligationStatus.State#MET}. Not met is {@code OPEN}
     * up to the last day and {@code OVERDUE} after it. Without a fact it is {@code OPEN} up to the last day and {@code
     * UNKNOWN} after it: what nobody said is not held against anybody. Facts of one day that contradict each other make
     * it {@code UNKNOWN}.
     *
     * @param municipality the municipality
     * @param facts what is known, of any municipality, in any order
     * @param on the day
     * @return one status for each obligation, in order
     * @throws IllegalArgumentException if the party is no municipality or a fact is about an obligation that is not here
     */
    public ImmutableList<ObligationStatus> statusOf(PartyId municipality, Iterable<Fulfilment> facts, LocalDate on) {
        requireMunicipality(municipality);
        facts.forEach(fact -> get(fact.obligation()));
        return byId.values().stream()
                .map(obligation -> status(obligation, municipality, facts, on))
                .collect(ImmutableList.toImmutableList());
    }

    private static ObligationStatus status(
            Obligation obligation, PartyId municipality, Iterable<Fulfilment> facts, LocalDate on) {
        List<Fulfilment> known = StreamSupport.stream(facts.spliterator(), false)
                .filter(fact -> fact.obligation().equals(obligation.id())
                        && fact.municipalities().contains(municipality)
                        && !fact.date().isAfter(on))
                .toList();
        boolean inTime = !on.isAfter(obligation.lastDay());
        Optional<LocalDate> latest = known.stream().map(Fulfilment::date).max(Comparator.naturalOrder());
        List<Fulfilment> deciding = known.stream()
                .filter(fact -> latest.filter(fact.date()::equals).isPresent())
                .toList();
        if (deciding.isEmpty()) {
            return new ObligationStatus(
                    obligation,
                    municipality,
                    on,
                    inTime ? ObligationStatus.State.OPEN : ObligationStatus.State.UNKNOWN,
                    Optional.empty());
        }
        Fulfilment fact = deciding.get(0);
        if (deciding.stream().anyMatch(other -> other.met() != fact.met())) {
            return new ObligationStatus(obligation, municipality, on, ObligationStatus.State.UNKNOWN, Optional.empty());
        }
        ObligationStatus.State state = fact.met()
                ? ObligationStatus.State.MET
                : inTime ? ObligationStatus.State.OPEN : ObligationStatus.State.OVERDUE;
        return new ObligationStatus(obligation, municipality, on, state, Optional.of(fact));
    }

    static void requireMunicipality(PartyId party) {
        if (!party.scheme().equals("gm")) {
            throw new IllegalArgumentException(
                    "The party (" + party + ") must be a municipality, for example gm:1509.");
        }
    }

    @Override
    public String toString() {
        return byId.keySet().toString();
    }
}
