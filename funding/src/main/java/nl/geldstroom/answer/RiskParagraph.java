package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.scenario.NamedRisk;
import nl.geldstroom.text.LocalizedText;

/**
 * What may go wrong against what can bear it (<i>risicoparagraaf, weerstandsvermogen</i>): the sum of chance times impact, rounded
 * half up to cents for each risk, beside the reserve that is left when it has carried the scenario.
 *
 * <p>Example: risks that weigh 172,370.40 and a reserve of 2,000,000 from which the scenario draws at most 1,819,234: 180,766 is
 * left, 1.05 times what is needed. The chances are those that the scenario states, never made up; without risks nothing is
 * needed and there is no ratio.
 *
 * @param items the risks, heaviest first, of equal ones by id
 * @param required the sum of what they weigh
 * @param reserve the reserve at the start; absent if none was given
 * @param draw the most that the scenario draws from it: the lowest point of the differences added up, zero or more
 * @param capacity reserve less draw, above the floor that {@link ReserveParagraph} names: what can bear the risks; absent
 *     without a reserve
 * @param ratio capacity over required; absent without a reserve or risks
 * @param sentences the paragraph
 */
public record RiskParagraph(
        ImmutableList<Item> items,
        Money required,
        Optional<Money> reserve,
        Money draw,
        Optional<Money> capacity,
        Optional<Double> ratio,
        ImmutableList<LocalizedText> sentences) {

    /**
     * One risk.
     *
     * @param id the id of the risk
     * @param title what may happen
     * @param chance how likely it is, 0 to 1
     * @param impact what it then costs
     * @param weight chance times impact
     * @param citation what the chance rests on
     * @param unverified whether outputs mark it so
     */
    public record Item(
            String id,
            LocalizedText title,
            double chance,
            Money impact,
            Money weight,
            String citation,
            boolean unverified) {}

    /**
     * The paragraph of the party whose budget the scenario shows.
     *
     * @param projection the projection
     * @return the paragraph
     */
    public static RiskParagraph of(Projection projection) {
        ImmutableList<Item> items = projection.scenario().given().risks().stream()
                .map(RiskParagraph::item)
                .sorted((x, y) -> x.weight().equals(y.weight())
                        ? x.id().compareTo(y.id())
                        : y.weight().compareTo(x.weight()))
                .collect(ImmutableList.toImmutableList());
        Money required = Money.sum(items.stream().map(Item::weight).toList());
        PartyId party = projection.scenario().given().parties().get(0).id();
        Optional<ReserveParagraph> kept = ReserveParagraph.of(projection).stream()
                .filter(paragraph -> paragraph.payer().equals(party))
                .findFirst();
        Optional<Money> reserve = kept.map(ReserveParagraph::opening);
        Money draw = kept.map(paragraph -> paragraph.opening().minus(paragraph.lowest()))
                .orElseGet(() -> deepest(projection, party))
                .max(Money.ZERO);
        Optional<Money> capacity =
                kept.map(paragraph -> paragraph.opening().minus(draw).minus(paragraph.floor()));
        Optional<Double> ratio =
                required.isZero() ? Optional.empty() : capacity.map(left -> left.cents() / (double) required.cents());
        return new RiskParagraph(
                items, required, reserve, draw, capacity, ratio, say(items, required, reserve, draw, capacity, ratio));
    }

    /** The lowest point of the differences added up, as a positive amount. */
    private static Money deepest(Projection projection, PartyId party) {
        Money sum = Money.ZERO;
        Money lowest = Money.ZERO;
        for (Year year : projection.scenario().horizon().years()) {
            sum = sum.plus(projection.difference(party, year));
            lowest = lowest.min(sum);
        }
        return lowest.negated();
    }

    private static Item item(NamedRisk risk) {
        return new Item(
                risk.id(),
                risk.title(),
                risk.chance().point(),
                risk.impact(),
                Rounding.HALF_UP.toCents(
                        risk.impact().times(BigDecimal.valueOf(risk.chance().point()))),
                risk.chance().evidence().citation(),
                risk.chance().evidence().isUnverified());
    }

    private static ImmutableList<LocalizedText> say(
            ImmutableList<Item> items,
            Money required,
            Optional<Money> reserve,
            Money draw,
            Optional<Money> capacity,
            Optional<Double> ratio) {
        Say.Sentences say = new Say.Sentences();
        LocalizedText most = Say.euros(draw);
        if (reserve.isPresent()) {
            LocalizedText opening = Say.euros(reserve.get());
            LocalizedText left = Say.euros(capacity.orElse(Money.ZERO));
            say.add(
                    "Van de reserve van " + opening.nl() + " vraagt dit scenario op zijn hoogst " + most.nl()
                            + "; er blijft " + left.nl() + " over om tegenvallers op te vangen.",
                    "Of the reserve of " + opening.en() + " this scenario takes " + most.en() + " at most; " + left.en()
                            + " are left to bear setbacks.");
        } else {
            say.add(
                    "De reserve is niet opgegeven; dit scenario vraagt er op zijn hoogst " + most.nl() + " van.",
                    "The reserve was not given; this scenario takes " + most.en() + " of it at most.");
        }
        if (items.isEmpty()) {
            say.add("Er zijn geen risico's met een kans opgegeven.", "No risks with a chance were given.");
        } else {
            LocalizedText needed = Say.euros(required);
            say.add(
                    "De " + items.size() + " risico's wegen samen " + needed.nl() + " (kans × gevolg).",
                    "The " + items.size() + " risks weigh " + needed.en() + " together (chance × impact).");
        }
        ratio.ifPresent(times -> {
            boolean enough = times >= 1;
            LocalizedText number = Say.perEuro(times);
            say.add(
                    "Het weerstandsvermogen is " + number.nl() + ": " + (enough ? "genoeg" : "niet genoeg")
                            + " om ze te dragen.",
                    "The capacity is " + number.en() + " times what is needed: " + (enough ? "enough" : "not enough")
                            + " to bear them.");
        });
        return say.build();
    }
}
