package nl.geldstroom.party;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.internal.facts.FactFile;
import nl.geldstroom.internal.facts.Nearest;

/**
 * Which municipalities ended and who carries them on (<i>herindelingen</i>), from {@link #KNOWN_FROM} to the division of
 * 2026.
 *
 * <p>So that a figure of a municipality that ended is never silently taken for that of another: {@link #successor} gives
 * the one municipality that carries on all of it, and refuses where there is none or where that is not known; {@link
 * #isSameTerritory} says whether two figures under one code may be compared. The municipalities that ended since then and
 * the 342 of 2026 together are the 355 of 2020.
 */
public final class Reorganisations {

    /** The first day from which every reorganisation is known here: 1 January 2021. */
    public static final LocalDate KNOWN_FROM = LocalDate.of(2021, 1, 1);

    private static final Splitter CODES = Splitter.on('|').trimResults();

    private final Municipalities municipalities;
    private final ImmutableList<Reorganisation> all;
    private final ImmutableMap<MunicipalityCode, Reorganisation> byEnded;
    private final ImmutableMap<MunicipalityCode, LocalDate> created;

    Reorganisations(Municipalities municipalities, FactFile file) {
        this.municipalities = municipalities;
        Map<MunicipalityCode, LocalDate> starts = new HashMap<>();
        Set<String> codes = new HashSet<>();
        all = file.map(row -> {
            row.once("code", codes);
            LocalDate on = LocalDate.parse(row.required("on"));
            ImmutableList<MunicipalityCode> successors = CODES.splitToStream(row.required("successors"))
                    .map(MunicipalityCode::of)
                    .collect(ImmutableList.toImmutableList());
            successors.forEach(code -> municipalities.byCode(code.text()));
            if (row.optional("created").isPresent()) {
                starts.put(MunicipalityCode.of(row.required("created")), on);
            }
            return Reorganisation.builder()
                    .ended(Municipality.of(row.required("code"), row.required("name")))
                    .on(on)
                    .addAllSuccessors(successors)
                    .source(row.required("source"))
                    .reliability(row.constant("reliability", Reliability.class))
                    .build();
        });
        created = ImmutableMap.copyOf(starts);
        byEnded = all.stream()
                .collect(ImmutableMap.toImmutableMap(
                        reorganisation -> reorganisation.ended().code(), reorganisation -> reorganisation));
    }

    /** Read when first asked for, then shared: it never changes. */
    private static final class To2026 {
        private static final Reorganisations REORGANISATIONS = new Reorganisations(
                Municipalities.of2026(), FactFile.beside(Reorganisations.class, "reorganisations.csv"));
    }

    /**
     * The reorganisations from 2021 up to the division of 2026.
     *
     * @return the reorganisations
     */
    public static Reorganisations to2026() {
        return To2026.REORGANISATIONS;
    }

    /**
     * All reorganisations.
     *
     * @return them in the order of their dates, latest first
     */
    public ImmutableList<Reorganisation> all() {
        return all;
    }

    /**
     * How a municipality ended.
     *
     * @param code its code
     * @return its end; absent if it exists in 2026, or if no municipality that is known here had the code
     */
    public Optional<Reorganisation> endOf(MunicipalityCode code) {
        return Optional.ofNullable(byEnded.get(code));
    }

    /**
     * The end of a municipality that had a name.
     *
     * @param name its official name, in any case and with or without accents and punctuation
     * @return its end; absent if no municipality of that name ended since {@link #KNOWN_FROM}
     */
    public Optional<Reorganisation> endOf(String name) {
        String wanted = Nearest.plain(name);
        return all.stream()
                .filter(reorganisation ->
                        Nearest.plain(reorganisation.ended().name()).equals(wanted))
                .findFirst();
    }

    /**
     * When a municipality was made out of others.
     *
     * @param code its code
     * @return the first day; absent if it was there before {@link #KNOWN_FROM}, or nobody has the code
     */
    public Optional<LocalDate> startOf(MunicipalityCode code) {
        return Optional.ofNullable(created.get(code));
    }

    /**
     * The municipalities that carry on one that ended, wholly or in part.
     *
     * <p>For example Haaren (0788) went to Boxtel, Oisterwijk, Tilburg and Vught.
     *
     * @param code the code of one that ended
     * @return its successors of 2026 in the order of the source; empty if it did not end since {@link #KNOWN_FROM}
     */
    public ImmutableList<Municipality> successors(MunicipalityCode code) {
        return endOf(code).stream()
                .flatMap(end -> end.successors().stream())
                .map(successor -> municipalities.byCode(successor.text()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The municipalities that came to one between two dates, wholly or in part: what figures of the earlier date lack.
     *
     * <p>For example Beemster came to Purmerend (0439) between 31 December 2021 and 1 January 2026.
     *
     * @param code the code of a municipality
     * @param one a date
     * @param other another date
     * @return the ends after the earlier date, up to and including the later; empty if the territory stayed the same
     * @throws IllegalArgumentException if one of the dates is before {@link #KNOWN_FROM}
     */
    public ImmutableList<Reorganisation> cameTo(MunicipalityCode code, LocalDate one, LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        requireKnown(first);
        return all.stream()
                .filter(reorganisation -> reorganisation.successors().contains(code)
                        && first.isBefore(reorganisation.on())
                        && !last.isBefore(reorganisation.on()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Who carries on a municipality on a date.
     *
     * <p>Before its end that is the municipality itself. For example Uden (0856) on 31 December 2021 is Uden, and on 1
     * January 2022 it is Maashorst (1991). After 2026 no reorganisation is known here.
     *
     * @param code the code under which a figure stands
     * @param date the date
     * @return the one municipality that carries on all of it
     * @throws IllegalArgumentException if nobody had the code, it did not exist yet, it was split over several, or the date
     *     is before {@link #KNOWN_FROM}; the message says which and names the municipalities concerned
     */
    public Municipality successor(MunicipalityCode code, LocalDate date) {
        requireKnown(date);
        Reorganisation end = byEnded.get(code);
        if (end == null) {
            Municipality today = municipalities
                    .find(code)
                    .orElseThrow(() -> new IllegalArgumentException("The municipality code (" + code
                            + ") must be that of a municipality of 2026, or of one that ended since " + KNOWN_FROM
                            + ". Maybe it ended earlier."));
            LocalDate start = created.get(code);
            if (start != null && date.isBefore(start)) {
                throw new IllegalArgumentException("The municipality " + today + " must exist on " + date
                        + ", but was made on " + start + ". Maybe " + names(predecessors(code), " or ") + ".");
            }
            return today;
        }
        if (date.isBefore(end.on())) {
            return end.ended();
        }
        if (end.isSplit()) {
            throw new IllegalArgumentException("The municipality " + end.ended()
                    + " must have one successor, but on " + end.on() + " it was divided over "
                    + names(
                            end.successors().stream()
                                    .map(successor -> municipalities.byCode(successor.text()))
                                    .collect(ImmutableList.toImmutableList()),
                            ", ")
                    + ". Maybe divide its figures by a key of your own.");
        }
        return successor(end.successors().get(0), date);
    }

    private static void requireKnown(LocalDate date) {
        if (date.isBefore(KNOWN_FROM)) {
            throw new IllegalArgumentException(
                    "The date (" + date + ") must be on or after " + KNOWN_FROM + ": earlier ends are not known here.");
        }
    }

    /**
     * Which municipalities went into one, wholly or in part.
     *
     * @param code the code of a municipality
     * @return the municipalities that ended; empty if there were none since {@link #KNOWN_FROM}
     */
    public ImmutableList<Municipality> predecessors(MunicipalityCode code) {
        return all.stream()
                .filter(reorganisation -> reorganisation.successors().contains(code))
                .map(Reorganisation::ended)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Whether a code stands for the same territory on two dates, as far as whole municipalities came to it.
     *
     * <p>Purmerend (0439) of 2021 is not Purmerend of 2022, with Beemster. Small corrections of borders are not looked at.
     *
     * @param code the code of a municipality that exists on both dates
     * @param one a date
     * @param other another date
     * @return true if no other municipality went into it between the two
     * @throws IllegalArgumentException if the municipality does not exist on both dates, or one is before {@link #KNOWN_FROM}
     */
    public boolean isSameTerritory(MunicipalityCode code, LocalDate one, LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        for (LocalDate date : ImmutableList.of(first, last)) {
            Reorganisation end = byEnded.get(code);
            if (end != null && !successor(code, date).code().equals(code)) {
                throw new IllegalArgumentException("The municipality " + end.ended() + " must exist on " + date
                        + ", but ended on " + end.on() + ".");
            }
        }
        return cameTo(code, first, last).isEmpty();
    }

    private static String names(ImmutableList<Municipality> named, String between) {
        return named.stream().map(Municipality::toString).collect(Collectors.joining(between));
    }
}
