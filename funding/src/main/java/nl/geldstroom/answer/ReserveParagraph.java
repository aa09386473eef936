package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.Optional;
import java.util.TreeSet;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Squeeze;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Reserve;
import nl.geldstroom.scenario.Scenario;

/**
 * The reserve of a payer at the end of each year, and what it can still bear (<i>weerstandsvermogen en reserves</i>).
 *
 * <p>With a {@link Squeeze} of the payer the reserve is an account of the scenario. Without one nothing is drawn or added, and
 * the paragraph shows what would be left if it carried every difference with unchanged policy; that can be below zero.
 *
 * @param payer the payer
 * @param account whether the reserve is kept as an account of the scenario
 * @param opening the reserve at the start of the horizon
 * @param floor the reserve below which the payer does not draw
 * @param years the years of the horizon
 * @param closing the reserve at the end of each year
 * @param capacity what it can bear above the floor at the end of each year, zero or more: the risk capacity
 * @param deficit what stays open after reserve and cuts, per year; zero without a squeeze
 * @param lowest the lowest closing reserve
 * @param lowestYear the first year that closes with it
 */
public record ReserveParagraph(
        PartyId payer,
        boolean account,
        Money opening,
        Money floor,
        ImmutableList<Year> years,
        ImmutableList<Money> closing,
        ImmutableList<Money> capacity,
        ImmutableList<Money> deficit,
        Money lowest,
        Year lowestYear) {

    /**
     * The reserves of all payers that have one or are squeezed.
     *
     * @param projection the projection
     * @return one for each payer, in the order of their ids
     */
    public static ImmutableList<ReserveParagraph> of(Projection projection) {
        Scenario scenario = projection.scenario();
        Given given = scenario.given();
        TreeSet<PartyId> payers = new TreeSet<>(given.otherReserves().keySet());
        given.parties().stream()
                .limit(1)
                .map(NamedParty::id)
                .filter(party -> given.reserve().isPresent())
                .forEach(payers::add);
        squeezes(scenario).forEach(squeeze -> payers.add(squeeze.payer()));
        return payers.stream().map(payer -> of(projection, payer)).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Squeeze> squeezes(Scenario scenario) {
        return scenario.measures().stream()
                .filter(Squeeze.class::isInstance)
                .map(Squeeze.class::cast)
                .collect(ImmutableList.toImmutableList());
    }

    private static ReserveParagraph of(Projection projection, PartyId payer) {
        Scenario scenario = projection.scenario();
        ImmutableList<Year> years = scenario.horizon().years();
        Optional<Squeeze> squeeze = squeezes(scenario).stream()
                .filter(one -> one.payer().equals(payer))
                .findFirst();
        Money opening = scenario.given().reserveOf(payer).map(Reserve::opening).orElse(Money.ZERO);
        Money floor = squeeze.flatMap(Squeeze::floor).orElse(Money.ZERO);
        ImmutableList.Builder<Money> closing = ImmutableList.builder();
        ImmutableList.Builder<Money> capacity = ImmutableList.builder();
        ImmutableList.Builder<Money> deficit = ImmutableList.builder();
        Money reserve = opening;
        Money lowest = Money.ZERO;
        Year lowestYear = years.get(0);
        for (Year year : years) {
            reserve = squeeze.map(one -> Money.ofCents((long) Math.rint(projection
                            .ledger()
                            .observedAtEnd(year, watched -> watched.id().equals(one.id() + "/reserve")))))
                    .orElse(reserve.plus(projection.difference(payer, year)));
            closing.add(reserve);
            capacity.add(reserve.minus(floor).max(Money.ZERO));
            deficit.add(squeeze.map(one -> projection
                            .ledger()
                            .observedSum(year, watched -> watched.id().equals(one.id() + "/deficit")))
                    .orElse(Money.ZERO));
            if (year.equals(years.get(0)) || reserve.compareTo(lowest) < 0) {
                lowest = reserve;
                lowestYear = year;
            }
        }
        return new ReserveParagraph(
                payer,
                squeeze.isPresent(),
                opening,
                floor,
                years,
                closing.build(),
                capacity.build(),
                deficit.build(),
                lowest,
                lowestYear);
    }
}
