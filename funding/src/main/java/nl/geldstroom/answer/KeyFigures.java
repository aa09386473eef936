package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.Optional;
import java.util.function.Function;
import nl.geldstroom.answer.Results.Key;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Squeeze;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.scenario.Reserve;

/** The key figures of page one, of the party whose budget the scenario shows. */
public final class KeyFigures {

    private KeyFigures() {}

    /**
     * Computes the key figures. The break-even cash return is solved by running the scenario about thirty times.
     *
     * @param projection the projection
     * @return the key figures
     */
    public static Key of(Projection projection) {
        PartyId party = projection.scenario().given().parties().get(0).id();
        ImmutableList<Year> years = projection.scenario().horizon().years();
        Ledger ledger = projection.ledger();
        ImmutableList<Money> balance = each(years, year -> projection.difference(party, year));
        ImmutableList.Builder<Money> cumulative = ImmutableList.builder();
        Money sum = Money.ZERO;
        Money lowest = Money.ZERO;
        Money peak = Money.ZERO;
        Optional<Year> peakYear = Optional.empty();
        for (int i = 0; i < balance.size(); i++) {
            sum = sum.plus(balance.get(i));
            cumulative.add(sum);
            lowest = lowest.min(sum);
            Money extra = balance.get(i).negated();
            if (extra.compareTo(peak) > 0) {
                peak = extra;
                peakYear = Optional.of(years.get(i));
            }
        }
        ImmutableList<Money> doubleCost = each(
                years, year -> ledger.observedSum(year, watched -> watched.id().endsWith("/double")));
        // From the start of the horizon: the flow of a year is there at its end.
        Optional<Double> payback =
                Payback.of(balance.stream().mapToDouble(Money::cents).toArray()).map(at -> at + 1);
        Optional<Money> opening = projection.scenario().given().reserve().map(Reserve::opening);
        boolean hasClients =
                ledger.observations().stream().anyMatch(watched -> watched.id().endsWith("/clients"));
        return Key.builder()
                .addAllBalance(balance)
                .addAllStructural(each(years, year -> nature(projection, party, year, Nature.STRUCTURAL)))
                .addAllIncidental(each(years, year -> nature(projection, party, year, Nature.INCIDENTAL)))
                .addAllCumulative(cumulative.build())
                .peakExtraCost(peak)
                .peakYear(peakYear)
                .addAllDoubleCost(doubleCost)
                .doubleCostTotal(Money.sum(doubleCost))
                .paybackYears(payback)
                .paybackYear(payback.map(at -> years.get((int) Math.min(Math.ceil(at) - 1, years.size() - 1))))
                .reserveOpening(opening)
                .addAllReserve(opening.isEmpty() ? ImmutableList.of() : reserve(projection, party))
                .reserveDraw(draw(projection, party, opening).orElse(lowest.negated()))
                .breakEvenCashReturn(BreakEven.cashReturn(projection.scenario(), party))
                .addAllMoved(each(
                        years,
                        year -> ledger.observedSum(year, watched -> watched.id().endsWith("/moved"))))
                .addAllReleased(each(
                        years,
                        year -> ledger.observedSum(year, watched -> watched.id().endsWith("/released"))))
                .addAllClients(
                        hasClients
                                ? years.stream()
                                        .map(year -> Math.round(ledger.observedAtEnd(
                                                year, watched -> watched.id().endsWith("/clients"))))
                                        .collect(ImmutableList.toImmutableList())
                                : ImmutableList.of())
                .addAllValue(each(years, year -> ledger.sum(year, rule -> rule.book() == Book.VALUE)))
                .build();
    }

    /** What a squeeze took from the reserve at most; without one the reserve bears the whole difference. */
    private static Optional<Money> draw(Projection projection, PartyId party, Optional<Money> opening) {
        boolean kept = projection.scenario().measures().stream()
                .anyMatch(measure ->
                        measure instanceof Squeeze squeeze && squeeze.payer().equals(party));
        return kept
                ? opening.map(
                        start -> start.minus(reserve(projection, party).stream().reduce(start, Money::min))
                                .max(Money.ZERO))
                : Optional.empty();
    }

    private static ImmutableList<Money> reserve(Projection projection, PartyId party) {
        return ReserveParagraph.of(projection).stream()
                .filter(paragraph -> paragraph.payer().equals(party))
                .findFirst()
                .map(ReserveParagraph::closing)
                .orElse(ImmutableList.of());
    }

    private static Money nature(Projection projection, PartyId party, Year year, Nature nature) {
        return projection
                .ledger()
                .of(party)
                .balance(year, rule -> rule.nature() == nature)
                .minus(projection.reference().of(party).balance(year, rule -> rule.nature() == nature));
    }

    private static ImmutableList<Money> each(ImmutableList<Year> years, Function<Year, Money> amount) {
        return years.stream().map(amount).collect(ImmutableList.toImmutableList());
    }
}
