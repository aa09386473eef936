package nl.geldstroom.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.geldstroom.accord.AccordId;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.money.Allocation;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;

/**
 * The fifteen components of the brede SPUK of 2023 to 2026, by the national amounts of the GALA, page 38.
 *
 * <p>A municipality's amount of each component is not published; it is taken to be divided as the national amounts of the
 * year. Example: of 815,183 euros in 2025 the neighbourhood approach gets 35.9 of 295.9 million, 98,901.89.
 */
public final class BredeSpuk {

    private static final ImmutableList<String> TASK_FIELDS = ImmutableList.of(
            "5.1", "5.1", "7.1", "7.1", "7.1", "7.1", "7.1", "7.1", "7.1", "6.1", "6.1", "6.1", "6.1", "7.1", "7.1");

    private BredeSpuk() {}

    /**
     * The components.
     *
     * @return all fifteen, by number
     */
    public static ImmutableList<SpukComponent> components() {
        ImmutableList.Builder<SpukComponent> components = ImmutableList.builder();
        for (int number = 1; number <= TASK_FIELDS.size(); number++) {
            String topic = String.format(Locale.ROOT, "gala-spuk-%02d", number);
            NationalStream stream = NationalStream.of(AccordId.of("gala"), topic, topic);
            components.add(new SpukComponent(
                    number, stream.title(), TASK_FIELDS.get(number - 1), stream.amounts(), stream.structural()));
        }
        return components.build();
    }

    /**
     * The national amount of a year.
     *
     * @param year the year
     * @return the components together: 295.9 million in 2025, without the money of the IZA
     */
    public static Money national(Year year) {
        return Money.sum(
                components().stream().map(component -> component.national(year)).toList());
    }

    /**
     * A brede SPUK by component: fifteen grants with their own amounts, end and unspent money.
     *
     * <p>Each year's amount is divided by the national amounts of that year, to the cent by the largest remainder, so that the
     * fifteen add up to the whole.
     *
     * @param whole the grant of a municipality with its amounts of 2023 to 2026, without a successor
     * @return the fifteen in the order of their numbers, each in the line of its task field
     * @throws IllegalArgumentException if it has amounts of other years, or a successor
     */
    public static ImmutableList<SpecificGrant> byComponent(SpecificGrant whole) {
        if (whole.successor().isPresent()) {
            throw new IllegalArgumentException("The grant (" + whole.id() + ") by component must have no successor ("
                    + whole.successor().get() + "). Maybe give each component its own.");
        }
        List<SpukComponent> components = components();
        List<ImmutableSortedMap.Builder<Year, Money>> amounts = components.stream()
                .map(component -> ImmutableSortedMap.<Year, Money>naturalOrder())
                .toList();
        whole.amounts().forEach((year, amount) -> {
            if (national(year).isZero()) {
                throw new IllegalArgumentException("The year (" + year + ") of grant (" + whole.id()
                        + ") by component must lie between 2023 and 2026.");
            }
            List<Money> divided = Allocation.proportional(
                    amount,
                    components.stream()
                            .map(component -> component.national(year).toEuros())
                            .toList());
            for (int i = 0; i < divided.size(); i++) {
                amounts.get(i).put(year, divided.get(i));
            }
        });
        ImmutableList.Builder<SpecificGrant> grants = ImmutableList.builder();
        for (int i = 0; i < components.size(); i++) {
            SpukComponent component = components.get(i);
            grants.add(SpecificGrant.builder()
                    .id(String.format(Locale.ROOT, "%s-%02d", whole.id(), component.number()))
                    .title(LocalizedText.of(
                            "Brede SPUK: " + component.title().nl(),
                            "Broad specific grant: " + component.title().en()))
                    .recipient(whole.recipient())
                    .amounts(amounts.get(i).build())
                    .addParts(GrantPart.of(
                            LineId.of(whole.recipient() + "/" + component.taskField()), Share.ALL, component.title()))
                    .evidence(whole.evidence())
                    .law(whole.law())
                    .unspent(whole.unspent())
                    .build());
        }
        return grants.build();
    }

    /**
     * What may be carried over: 20 % of each component out of 2023 into 2024. Of later years nothing is known here.
     *
     * @return rules for the grant as a whole or by component
     */
    public static Unspent carryOver() {
        return Unspent.builder()
                .carryOver(ImmutableSortedMap.of(Year.of(2023), Share.of("0.2")))
                .evidence(
                        Publication.read("Stcrt. 2023, 4245 en een gemeentelijk verslag: 20 % per onderdeel van 2023"))
                .build();
    }

    /**
     * The structural part that the table of the GALA gives, as what may come after a grant.
     *
     * @param grant the grant of a municipality
     * @return its last amount times the structural over the national amount of that year, in whole euros; for 694,097 in 2026
     *     574,568, being 194.2 of 234.6 million
     */
    public static Successor structuralPart(SpecificGrant grant) {
        Year last = grant.lastYear();
        Money structural = Money.sum(components().stream()
                .flatMap(component -> component.structural().stream())
                .toList());
        Money share = GeneralGrant.shareOf(grant.amount(last), structural, national(last));
        return Successor.builder()
                .id("gala-structural")
                .title(LocalizedText.of("structureel deel van GALA", "structural part of GALA"))
                .amounts(ImmutableSortedMap.of())
                .thereafter(Money.euros(
                        share.toEuros().setScale(0, RoundingMode.HALF_EVEN).setScale(2)))
                .evidence(Assumption.of(
                        "Geldstroom",
                        "het landelijk structurele deel van de brede SPUK (GALA, p. 38) naar het aandeel van de gemeente"
                                + " / the national structural part by the share of the municipality"))
                .build();
    }

    /**
     * Several grants bundled into one, to be spent on all lines of them as one (<i>doeluitkering</i>).
     *
     * <p>Its amount of a year is the sum of theirs, and its parts are those of the base year, so that as much is carved out of
     * every line as before. Successors of the bundled grants are left behind.
     *
     * @param id the name of the new grant
     * @param title what it is called
     * @param base the base year of the scenario
     * @param grants two or more grants of one recipient
     * @return the grant that takes their place
     * @throws IllegalArgumentException if there are fewer than two, of several recipients, or without money in the base year
     */
    public static SpecificGrant bundled(String id, LocalizedText title, Year base, List<SpecificGrant> grants) {
        if (grants.size() < 2
                || grants.stream().map(SpecificGrant::recipient).distinct().count() != 1) {
            throw new IllegalArgumentException("The grant (" + id + ") must bundle two or more of one recipient.");
        }
        TreeMap<Year, Money> amounts = new TreeMap<>();
        TreeMap<LineId, Money> lines = new TreeMap<>();
        for (SpecificGrant grant : grants) {
            grant.amounts().forEach((year, amount) -> amounts.merge(year, amount, Money::plus));
            grant.over(base).forEach((line, amount) -> lines.merge(line, amount, Money::plus));
        }
        BigDecimal all = Money.sum(lines.values()).toEuros();
        if (all.signum() == 0) {
            throw new IllegalArgumentException("The grant (" + id + ") must bundle money of the base year (" + base
                    + "), by which it is divided.");
        }
        SpecificGrantBuilder bundle = SpecificGrant.builder()
                .id(id)
                .title(title)
                .recipient(grants.get(0).recipient())
                .amounts(ImmutableSortedMap.copyOf(amounts));
        BigDecimal rest = BigDecimal.ONE;
        int left = lines.size();
        for (Map.Entry<LineId, Money> line : lines.entrySet()) {
            left--;
            BigDecimal share = left == 0 ? rest : line.getValue().toEuros().divide(all, 15, RoundingMode.HALF_EVEN);
            rest = rest.subtract(share);
            bundle.addParts(GrantPart.of(line.getKey(), Share.of(share), title));
        }
        return bundle.evidence(Optional.empty()).build();
    }
}
