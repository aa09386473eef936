package nl.geldstroom.party;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geldstroom.internal.facts.FactFile;
import nl.geldstroom.internal.facts.Nearest;
import org.threeten.extra.LocalDateRange;

/**
 * Regions, which municipality belongs to which, and who acts for them, by date (<i>regio-indelingen</i>).
 *
 * <p>{@link #standard()} has the youth regions with their municipalities of 2026, the IZA regions with their mandate
 * holders of 2025 and 2026, and the care-office regions by name. So {@code Regions.standard().regionOf(RegionKind.YOUTH,
 * MunicipalityCode.of("1509"), LocalDate.of(2026, 7, 1))} is {@code youth/achterhoek}. Other lists, such as the public
 * health regions, a program reads with {@link #read} and adds with {@link #with}. Outside the periods of a list nothing is known, and is not guessed.
 */
public final class Regions {

    private final ImmutableSortedMap<RegionId, Region> regions;
    private final ImmutableList<Membership> memberships;
    private final ImmutableList<Mandate> mandates;

    private Regions(
            ImmutableSortedMap<RegionId, Region> regions,
            ImmutableList<Membership> memberships,
            ImmutableList<Mandate> mandates) {
        this.regions = regions;
        this.memberships = memberships;
        this.mandates = mandates;
    }

    /** Reads the youth regions of a table of municipalities and the mandate holders of a table of IZA regions. */
    static Regions read(FactFile municipalities, FactFile iza) {
        return Standard.read(municipalities, iza);
    }

    /** Read when first asked for, then shared: it never changes. */
    private static final class Standard {
        private static final LocalDateRange LIST_OF_2026 =
                LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
        private static final LocalDateRange GRANT_OF_2025_AND_2026 =
                LocalDateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 1, 1));

        private static final Regions REGIONS = regions();

        private static Regions regions() {
            return read(
                    FactFile.beside(Municipalities.class, "municipalities-2026.csv"),
                    FactFile.beside(Regions.class, "iza-regions.csv"));
        }

        private static Regions read(FactFile municipalities, FactFile iza) {
            Map<RegionId, Region> regions = new TreeMap<>();
            ImmutableList.Builder<Membership> memberships = ImmutableList.builder();
            municipalities.map(row -> {
                Region region = Region.of(RegionKind.YOUTH, row.required("youthRegion"));
                regions.put(region.id(), region);
                return memberships.add(
                        Membership.of(region.id(), MunicipalityCode.of(row.required("code")), LIST_OF_2026));
            });
            for (String name : CareOfficeCode.regions()) {
                Region region = Region.of(RegionKind.CARE_OFFICE, name);
                regions.put(region.id(), region);
            }
            ImmutableList.Builder<Mandate> mandates = ImmutableList.builder();
            Set<String> seen = new HashSet<>();
            iza.map(row -> {
                Region region = Region.of(RegionKind.IZA, row.once("region", seen));
                regions.put(region.id(), region);
                return mandates.add(
                        Mandate.of(region.id(), PartyId.of(row.required("holder")), GRANT_OF_2025_AND_2026));
            });
            return Regions.of(regions.values(), memberships.build(), mandates.build());
        }
    }

    /**
     * The regions that are known here.
     *
     * @return 42 youth regions, 31 care-office regions and 42 IZA regions; sources: Statistics Netherlands (CBS), code list
     *     COD001 of the Wlz standards, letter of the ministry of VWS of 12 September 2025
     */
    public static Regions standard() {
        return Standard.REGIONS;
    }

    /**
     * A set of regions.
     *
     * @param regions the regions
     * @param memberships which municipality belongs to which
     * @param mandates who acts for them
     * @return the set
     * @throws IllegalArgumentException if an id occurs twice, a membership or mandate is of a region that is not there, a
     *     municipality is in two regions of a kind at once, or a region has two mandate holders at once
     */
    public static Regions of(Iterable<Region> regions, Iterable<Membership> memberships, Iterable<Mandate> mandates) {
        Map<RegionId, Region> byId = new TreeMap<>();
        for (Region region : regions) {
            if (byId.put(region.id(), region) != null) {
                throw new IllegalArgumentException("The region (" + region.id() + ") must occur once.");
            }
        }
        Stream.concat(
                        ImmutableList.copyOf(memberships).stream().map(Membership::region),
                        ImmutableList.copyOf(mandates).stream().map(Mandate::region))
                .filter(id -> !byId.containsKey(id))
                .findFirst()
                .ifPresent(id -> {
                    throw unknown(id, byId.keySet().stream());
                });
        ImmutableList.copyOf(memberships).stream()
                .collect(Collectors.groupingBy(membership ->
                        membership.municipality() + " " + membership.region().kind()))
                .values()
                .forEach(Regions::requireOneAtATime);
        ImmutableList.copyOf(mandates).stream()
                .collect(Collectors.groupingBy(Mandate::region))
                .values()
                .forEach(Regions::requireOneHolder);
        return new Regions(
                ImmutableSortedMap.copyOf(byId), ImmutableList.copyOf(memberships), ImmutableList.copyOf(mandates));
    }

    private static void requireOneAtATime(List<Membership> ofOne) {
        List<Membership> ordered = ofOne.stream()
                .sorted(Comparator.comparing(membership -> membership.during().getStart()))
                .toList();
        for (int i = 1; i < ordered.size(); i++) {
            Membership before = ordered.get(i - 1);
            Membership after = ordered.get(i);
            if (before.during().overlaps(after.during())) {
                throw new IllegalArgumentException("The municipality (" + after.municipality()
                        + ") must be in one " + after.region().kind().label().en() + " at a time, not in "
                        + before.region() + " during " + before.during() + " and in " + after.region() + " during "
                        + after.during() + ".");
            }
        }
    }

    private static void requireOneHolder(List<Mandate> ofOne) {
        List<Mandate> ordered = ofOne.stream()
                .sorted(Comparator.comparing(mandate -> mandate.during().getStart()))
                .toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i - 1).during().overlaps(ordered.get(i).during())) {
                throw new IllegalArgumentException("The region ("
                        + ordered.get(i).region() + ") must have one mandate holder at a time, not "
                        + ordered.get(i - 1).holder() + " and " + ordered.get(i).holder() + ".");
            }
        }
    }

    private static IllegalArgumentException unknown(RegionId id, Stream<RegionId> known) {
        return new IllegalArgumentException("The region (" + id + ") must be known."
                + Nearest.of(id.text(), known.map(RegionId::text))
                        .map(nearest -> " Maybe " + nearest + ".")
                        .orElse(""));
    }

    /**
     * Reads a list of memberships and mandates: semicolons between cells, lines with {@code #} are notes, and the columns
     * {@code kind;region;municipality;holder;from;until}.
     *
     * <p>A row has either a municipality, which belongs to the region, or a holder, who acts for it. For example {@code
     * ggd;Noord- en Oost-Gelderland;1509;;2026-01-01;2027-01-01}: on the first day and every day before the last.
     *
     * @param name the name of the file, for messages
     * @param text its text; it is not closed
     * @return the regions of the list, in addition to which others may stand: see {@link #with}
     * @throws IllegalArgumentException naming the file and the line of the first row that is refused: of no known kind, with
     *     a municipality that does not exist on the first day, with a municipality and a holder or neither, or of a period
     *     that has no day; or if the rows contradict each other
     * @throws UncheckedIOException if the text cannot be read
     */
    public static Regions read(String name, Reader text) {
        FactFile file;
        try {
            file = FactFile.read(name, new BufferedReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of regions (" + name + ") could not be read.", e);
        }
        Map<RegionId, Region> regions = new TreeMap<>();
        List<Membership> memberships = new ArrayList<>();
        List<Mandate> mandates = new ArrayList<>();
        file.map(row -> {
            Region region = Region.of(RegionKind.of(row.required("kind")), row.required("region"));
            LocalDateRange during =
                    LocalDateRange.of(LocalDate.parse(row.required("from")), LocalDate.parse(row.required("until")));
            Optional<String> municipality = row.optional("municipality");
            Optional<String> holder = row.optional("holder");
            if (municipality.isPresent() == holder.isPresent()) {
                throw new IllegalArgumentException(
                        "The row must have a municipality that belongs to the region, or a holder who acts for it, and"
                                + " not both.");
            }
            regions.putIfAbsent(region.id(), region);
            municipality.map(MunicipalityCode::of).ifPresent(code -> {
                requireThere(code, during.getStart());
                memberships.add(Membership.of(region.id(), code, during));
            });
            holder.map(PartyId::of).ifPresent(party -> mandates.add(Mandate.of(region.id(), party, during)));
            return region;
        });
        return of(regions.values(), memberships, mandates);
    }

    private static void requireThere(MunicipalityCode code, LocalDate date) {
        if (date.isBefore(Reorganisations.KNOWN_FROM)) {
            return;
        }
        Municipality there = Reorganisations.to2026().successor(code, date);
        if (!there.code().equals(code)) {
            throw new IllegalArgumentException(
                    "The municipality (" + code + ") must exist on " + date + ". Maybe " + there + ".");
        }
    }

    /**
     * Which municipalities are in no region of a kind on a date: a division is whole if there are none.
     *
     * @param kind the kind
     * @param municipalities the municipalities that should be in one
     * @param date the date
     * @return their codes in order; for the youth regions on 1 July 2026 none, for the public health regions all 342, as no
     *     list of those may be shipped
     */
    public ImmutableSortedSet<MunicipalityCode> unplaced(
            RegionKind kind, Municipalities municipalities, LocalDate date) {
        return municipalities.all().stream()
                .map(Municipality::code)
                .filter(code -> find(kind, code, date).isEmpty())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /**
     * These regions and others.
     *
     * @param others the others
     * @return the larger set
     * @throws IllegalArgumentException if the two contradict each other, as {@link #of} says
     */
    public Regions with(Regions others) {
        return of(
                Iterables.concat(regions.values(), others.regions.values()),
                Iterables.concat(memberships, others.memberships),
                Iterables.concat(mandates, others.mandates));
    }

    /**
     * The regions of a kind.
     *
     * @param kind the kind
     * @return the regions in the order of their ids; empty if none is known
     */
    public ImmutableList<Region> all(RegionKind kind) {
        return regions.values().stream()
                .filter(region -> region.id().kind() == kind)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The region with an id.
     *
     * @param id the id
     * @return the region
     * @throws IllegalArgumentException if it is not known; the message names the nearest
     */
    public Region get(RegionId id) {
        Region region = regions.get(id);
        if (region == null) {
            throw unknown(id, regions.keySet().stream());
        }
        return region;
    }

    /**
     * The region that a municipality belongs to, if that is known.
     *
     * @param kind the kind of region
     * @param municipality the code of the municipality
     * @param date the date
     * @return the region; absent if no membership is known on that date
     */
    public Optional<Region> find(RegionKind kind, MunicipalityCode municipality, LocalDate date) {
        return memberships.stream()
                .filter(membership -> membership.region().kind() == kind
                        && membership.municipality().equals(municipality)
                        && membership.during().contains(date))
                .map(membership -> get(membership.region()))
                .findFirst();
    }

    /**
     * The region that a municipality belongs to.
     *
     * @param kind the kind of region
     * @param municipality the code of the municipality
     * @param date the date
     * @return the region
     * @throws IllegalArgumentException if no membership is known on that date; the message says when one is
     */
    public Region regionOf(RegionKind kind, MunicipalityCode municipality, LocalDate date) {
        return find(kind, municipality, date).orElseThrow(() -> {
            String periods = memberships.stream()
                    .filter(membership -> membership.region().kind() == kind
                            && membership.municipality().equals(municipality))
                    .map(membership -> membership.during().toString())
                    .collect(Collectors.joining(", "));
            return new IllegalArgumentException("The " + kind.label().en() + " of the municipality (" + municipality
                    + ") must be known on " + date + "."
                    + (periods.isEmpty() ? " No list of it is known here." : " Maybe in " + periods + "."));
        });
    }

    /**
     * The municipalities of a region.
     *
     * @param region the region
     * @param date the date
     * @return the codes of its members in order; empty if none is known on that date
     * @throws IllegalArgumentException if the region is not known
     */
    public ImmutableSortedSet<MunicipalityCode> members(RegionId region, LocalDate date) {
        get(region);
        return memberships.stream()
                .filter(membership -> membership.region().equals(region)
                        && membership.during().contains(date))
                .map(Membership::municipality)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /**
     * Who acts for a region: the mandate holder of its grant, or its central municipality.
     *
     * @param region the region
     * @param date the date
     * @return the party; absent if none is known on that date
     * @throws IllegalArgumentException if the region is not known
     */
    public Optional<PartyId> mandateHolder(RegionId region, LocalDate date) {
        get(region);
        return mandates.stream()
                .filter(mandate ->
                        mandate.region().equals(region) && mandate.during().contains(date))
                .map(Mandate::holder)
                .findFirst();
    }
}
