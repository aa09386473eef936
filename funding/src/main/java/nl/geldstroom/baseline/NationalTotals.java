package nl.geldstroom.baseline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Faults;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Reading;
import nl.geldstroom.money.Allocation;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.population.AgeGroup;
import nl.geldstroom.population.PopulationForecast;
import nl.geldstroom.population.UsePerAge;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;

/**
 * What insurers and the Long-term Care Fund spend in the whole country on what measures can touch (<i>landelijke
 * totalen</i>), to be divided over municipalities.
 *
 * <p>No total is shipped: published are the Health Insurance Act and the Long-term Care Act as a whole, and only a part
 * of either can be touched. The user gives the totals of that part, each with its source, as {@code
 * {"model":"geldstroom","version":1,"nationalTotals":{"year":2024,"lines":[...]}}}.
 *
 * <p>A total T is divided by what the people of each place would use by their age: weight of place m is {@code w_m =
 * sum(use(group) × inhabitants(group))}, its share {@code T·w_m/sum(w)}, in whole cents by the largest remainder in the
 * order of the municipalities' codes, so that the shares of all places add up to T exactly. Where the table of
 * population has a row of the country, what it has beyond its municipalities is one more place, the last. The assumption
 * is that all care of one kind is used by age as that kind as a whole is: district nursing as the Health Insurance Act.
 *
 * @param year the year of the totals
 * @param lines the totals, with unique ids
 */
public record NationalTotals(Year year, ImmutableList<NationalLine> lines) {

    private static final String ROOT = "nationalTotals";

    /**
     * Checks that the ids are unique.
     *
     * @param year the year of the totals
     * @param lines the totals
     * @throws nl.geldstroom.document.InvalidValueException if there is no line, or two have the same id and payer
     */
    public NationalTotals {
        Faults faults = new Faults();
        if (lines.isEmpty()) {
            faults.add("/lines", "no-lines", "The national totals of " + year + " must have at least one line.");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!seen.add(lines.get(i).payer() + "/" + lines.get(i).id())) {
                faults.add(
                        "/lines/" + i + "/id",
                        "duplicate-id",
                        "The id (" + lines.get(i).id() + ") of a national line must be unique for its payer.");
            }
        }
        faults.throwIfAny();
    }

    /**
     * National totals.
     *
     * @param year the year of the totals
     * @param lines the totals
     * @return them together
     */
    public static NationalTotals of(Year year, NationalLine... lines) {
        return new NationalTotals(year, ImmutableList.copyOf(lines));
    }

    /**
     * Reads national totals.
     *
     * @param input the document
     * @return the totals, or all that is wrong with it
     */
    public static Reading<NationalTotals> read(Input input) {
        return Documents.standard().read(input, ROOT, NationalTotals.class);
    }

    /**
     * Writes these totals.
     *
     * @return a document that reads back as the same totals
     */
    public String write() {
        return Documents.standard().write(ROOT, this);
    }

    /**
     * Divides the totals over the municipalities.
     *
     * @param people inhabitants by age in the year of the totals, with a row of the country unless it has every
     *     municipality
     * @param use euros per inhabitant by age; only its proportions matter
     * @return the lines of each municipality: {@code org:zorgverzekeraars/gm:1509/wijkverpleging}, without income, with a
     *     note on how they were divided as their name
     * @throws nl.geldstroom.document.InvalidValueException if the people do not cover the country, are fewer in the
     *     country than in its municipalities, or have no use of a kind at all
     */
    public ImmutableListMultimap<PartyId, BudgetLine> over(PopulationForecast people, UsePerAge use) {
        ImmutableSortedSet<PartyId> places = people.municipalities(year);
        ImmutableSortedMap<AgeGroup, Long> country = people.of(Optional.empty(), year);
        check(people, use, places, country);
        ImmutableListMultimap.Builder<PartyId, BudgetLine> divided = ImmutableListMultimap.builder();
        for (NationalLine line : lines) {
            List<BigDecimal> weights = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (PartyId place : places) {
                BigDecimal weight = use.of(line.kind(), people.of(Optional.of(place), year));
                weights.add(weight);
                sum = sum.add(weight);
            }
            if (!country.isEmpty()) {
                weights.add(use.of(line.kind(), country).subtract(sum).max(BigDecimal.ZERO));
            }
            ImmutableList<Money> parts = Allocation.proportional(line.total(), weights);
            int i = 0;
            for (PartyId place : places) {
                divided.put(place, line(line, place, parts.get(i++)));
            }
        }
        return divided.build();
    }

    private void check(
            PopulationForecast people,
            UsePerAge use,
            ImmutableSortedSet<PartyId> places,
            ImmutableSortedMap<AgeGroup, Long> country) {
        Faults faults = new Faults();
        if (places.isEmpty()) {
            faults.add("/year", "no-population", "The table of population must have a municipality in " + year + ".");
        }
        if (country.isEmpty() && places.size() < Municipalities.of2026().all().size()) {
            faults.add(
                    "/year",
                    "country-not-covered",
                    "The table of population must have a row of the country (NL) in " + year + ": it has "
                            + places.size() + " municipalities.");
        }
        country.forEach((group, all) -> {
            long sum = 0;
            for (PartyId place : places) {
                ImmutableSortedMap<AgeGroup, Long> own = people.of(Optional.of(place), year);
                if (!own.keySet().equals(country.keySet())) {
                    faults.add(
                            "/year",
                            "other-age-groups",
                            "The age groups of " + place + " in " + year + " must be those of the country: "
                                    + country.keySet() + ", not " + own.keySet() + ".");
                    return;
                }
                sum += own.getOrDefault(group, 0L);
            }
            if (sum > all) {
                faults.add(
                        "/year",
                        "more-than-the-country",
                        "The inhabitants (" + sum + ") of " + group + " in the municipalities must not be more than"
                                + " those (" + all + ") of the country in " + year + ".");
            }
        });
        for (int i = 0; i < lines.size(); i++) {
            String kind = lines.get(i).kind();
            if (!use.kinds().contains(kind)) {
                faults.add(
                        "/lines/" + i + "/use",
                        "unknown-use",
                        "The kind of use (" + kind + ") of (" + lines.get(i).id()
                                + ") must be a column of the table of use: " + String.join(", ", use.kinds()) + ".");
            } else if (use.of(kind, country).signum() == 0
                    && places.stream()
                            .allMatch(place -> use.of(kind, people.of(Optional.of(place), year))
                                            .signum()
                                    == 0)) {
                faults.add(
                        "/lines/" + i + "/use",
                        "nobody-uses",
                        "The kind of use (" + kind + ") of (" + lines.get(i).id() + ") must be used by somebody.");
            }
        }
        faults.throwIfAny();
    }

    private static BudgetLine line(NationalLine line, PartyId place, Money part) {
        return BudgetLine.builder()
                .id(LineId.of(line.payer() + "/" + place + "/" + line.id()))
                .name(LocalizedText.of(
                        line.name().nl() + " (landelijk totaal, verdeeld naar leeftijd)",
                        line.name().en() + " (national total, divided by age)"))
                .payer(line.payer())
                .law(line.law())
                .cost(part)
                .income(Money.ZERO)
                .growth(line.growth())
                .evidence(line.evidence())
                .build();
    }
}
