package nl.geldstroom.party;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geldstroom.internal.facts.FactFile;
import nl.geldstroom.internal.facts.Nearest;

/**
 * The municipalities of a year (<i>gemeentelijke indeling</i>), by code and by name.
 *
 * <p>Names are found whatever their case, accents and punctuation, under the official name and under other names in use:
 * budgets write {@code Hengelo} or {@code Hengelo(O.)} for {@code Hengelo (O.)}, and people say {@code Den Haag}. So
 * {@code Municipalities.of2026().byName("Den Haag").id()} is {@code gm:0518}. A name that fits two municipalities, such
 * as {@code Bergen}, fits none.
 */
public final class Municipalities {

    private static final Splitter ALIASES = Splitter.on('|').trimResults().omitEmptyStrings();

    private final ImmutableSortedMap<MunicipalityCode, Municipality> byCode;
    private final ImmutableMap<MunicipalityCode, String> provinces;
    private final ImmutableMap<String, Municipality> byPlainName;

    Municipalities(FactFile file) {
        ImmutableSortedMap.Builder<MunicipalityCode, Municipality> codes = ImmutableSortedMap.naturalOrder();
        ImmutableMap.Builder<MunicipalityCode, String> provinceOf = ImmutableMap.builder();
        Map<String, Municipality> names = new HashMap<>();
        Set<String> seen = new HashSet<>();
        file.map(row -> {
            Municipality municipality = Municipality.of(row.once("code", seen), row.required("name"));
            codes.put(municipality.code(), municipality);
            provinceOf.put(municipality.code(), row.required("province"));
            List<String> known =
                    new ArrayList<>(ALIASES.splitToList(row.optional("aliases").orElse("")));
            known.add(municipality.name());
            for (String name : known) {
                Municipality other = names.put(Nearest.plain(name), municipality);
                if (other != null) {
                    throw new IllegalArgumentException("The name (" + name + ") of " + municipality
                            + " must be its own, not also that of " + other + ".");
                }
            }
            return municipality;
        });
        byCode = codes.buildOrThrow();
        provinces = provinceOf.buildOrThrow();
        byPlainName = ImmutableMap.copyOf(names);
    }

    /**
     * The 342 municipalities of 2026.
     *
     * @return the municipalities; source: Statistics Netherlands (CBS), division of 1 January 2026
     */
    public static Municipalities of2026() {
        return Of2026.MUNICIPALITIES;
    }

    /** Read when first asked for, then shared: it never changes. */
    private static final class Of2026 {
        private static final Municipalities MUNICIPALITIES =
                new Municipalities(FactFile.beside(Municipalities.class, "municipalities-2026.csv"));
    }

    /**
     * All municipalities.
     *
     * @return them in the order of their codes
     */
    public ImmutableList<Municipality> all() {
        return byCode.values().asList();
    }

    /**
     * The municipality with a code, if there is one.
     *
     * @param code the CBS code
     * @return the municipality; absent if no municipality of this year has the code
     */
    public Optional<Municipality> find(MunicipalityCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The municipality with a name, if there is one.
     *
     * @param name an official name or another name in use, in any case and with or without accents and punctuation
     * @return the municipality; absent if no municipality has the name, or several have
     */
    public Optional<Municipality> find(String name) {
        return Optional.ofNullable(byPlainName.get(Nearest.plain(name)));
    }

    /**
     * The municipality with a code.
     *
     * @param code the CBS code of four digits, for example {@code 1509}
     * @return the municipality
     * @throws IllegalArgumentException if the code is malformed or no municipality of this year has it
     */
    public Municipality byCode(String code) {
        return find(MunicipalityCode.of(code))
                .orElseThrow(
                        () -> new IllegalArgumentException("The municipality code (" + code + ") must be one of the "
                                + byCode.size() + " municipalities of the year. Maybe " + ended(code) + "."));
    }

    /**
     * The municipality with a name.
     *
     * @param name an official name or another name in use, for example {@code Den Haag}
     * @return the municipality
     * @throws IllegalArgumentException if no municipality has the name, or several have; the message names the nearest
     */
    public Municipality byName(String name) {
        return find(name)
                .orElseThrow(() ->
                        new IllegalArgumentException("The municipality (" + Digits.shown(name) + ") must be one of the "
                                + byCode.size() + " municipalities of the year. Maybe " + cure(name) + "."));
    }

    private static String ended(String code) {
        return Reorganisations.to2026()
                .endOf(MunicipalityCode.of(code))
                .map(end -> end.ended().name() + " went to " + end.successors() + " on " + end.on())
                .orElse("it was abolished");
    }

    /**
     * Who carries on a municipality on a date, so that a figure of one that ended is never taken for that of another.
     *
     * <p>For example the successor of Uden (0856) on 1 January 2022 is Maashorst (1991); Haaren (0788) was divided and has
     * none. {@link Reorganisations} says more.
     *
     * @param code the code under which a figure stands
     * @param date the date, on or after 1 January 2021
     * @return the one municipality that carries on all of it; before its end the municipality itself
     * @throws IllegalArgumentException if nobody had the code, it did not exist yet, it was split over several, or the date
     *     is before 2021; the message names the municipalities concerned
     */
    public Municipality successorOf(MunicipalityCode code, LocalDate date) {
        return Reorganisations.to2026().successor(code, date);
    }

    private String cure(String name) {
        Optional<Reorganisation> end = Reorganisations.to2026().all().stream()
                .filter(each -> Nearest.plain(each.ended().name()).equals(Nearest.plain(name)))
                .findFirst();
        if (end.isPresent()) {
            return end.get().successors().stream()
                            .map(code -> byCode(code.text()).name())
                            .collect(Collectors.joining(" and "))
                    + ": " + end.get().ended().name() + " ended on " + end.get().on();
        }
        String start = Nearest.plain(name) + " ";
        String longer = all().stream()
                .map(Municipality::name)
                .filter(known -> !start.isBlank() && (Nearest.plain(known) + " ").startsWith(start))
                .collect(Collectors.joining(" or "));
        return longer.isEmpty() ? nearest(name).name() : longer;
    }

    /**
     * The municipality whose code differs least from a code that nobody has, as a proposal to who mistyped it.
     *
     * @param code a code, for example {@code 1590}
     * @return the municipality of this year with the nearest code; of equally near ones that with the lowest
     */
    public Municipality nearest(MunicipalityCode code) {
        return Nearest.of(code.text(), byCode.keySet().stream().map(MunicipalityCode::text))
                .map(this::byCode)
                .orElseThrow();
    }

    private Municipality nearest(String name) {
        Stream<String> names = byPlainName.keySet().stream().sorted();
        return Nearest.of(name, names).flatMap(this::find).orElseThrow();
    }

    /**
     * The province of a municipality.
     *
     * @param code the CBS code
     * @return the name of the province, for example {@code Gelderland}
     * @throws IllegalArgumentException if no municipality of this year has the code
     */
    public String province(MunicipalityCode code) {
        String province = provinces.get(code);
        if (province == null) {
            throw new IllegalArgumentException("The municipality code (" + code + ") must be one of the "
                    + byCode.size() + " municipalities of the year.");
        }
        return province;
    }
}
