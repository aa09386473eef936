package nl.geldstroom.life;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;

/**
 * What moving clients to other providers costs, month by month (<i>kosten van overdracht</i>): the moves themselves, and the
 * overlap in which both providers are paid.
 *
 * <p>For example 240 clients on 15 June 2034 at 400 euros each, with overlap until 1 August at 600 euros a client a month,
 * cost 96,000 for moving and 76,800 of double cost in June, and 144,000 of double cost in July.
 *
 * @param rows one row for each transfer and month with a cost, in order of date
 */
public record TransferCosts(ImmutableList<Row> rows) {

    /**
     * One transfer in one month.
     *
     * @param month the month
     * @param to the provider that takes over
     * @param moving what moving the clients costs
     * @param overlap what the provider that is left costs beside the new one
     * @param evidence what the amounts rest on
     */
    public record Row(YearMonth month, PartyId to, Money moving, Money overlap, Evidence evidence) {}

    /**
     * The cost of every transfer in a life.
     *
     * @param life the agreement and what happened to it
     * @return the rows
     */
    public static TransferCosts of(AgreementLife life) {
        return of(life, LocalDate.MAX);
    }

    /**
     * The cost of the transfers that were known on a day.
     *
     * @param life the agreement and what happened to it
     * @param knownOn the day whose knowledge counts
     * @return the rows
     * @throws IllegalArgumentException if an event known by then rests on one that was not
     */
    public static TransferCosts of(AgreementLife life, LocalDate knownOn) {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (AgreementEvent.ClientsTransferred transfer :
                life.asOf(LocalDate.MAX, knownOn).transfers()) {
            LocalDate from = transfer.when().effective();
            TransferCost cost = transfer.cost();
            YearMonth first = YearMonth.from(from);
            for (YearMonth month = first;
                    month.equals(first) || month.atDay(1).isBefore(cost.overlapUntil());
                    month = month.plusMonths(1)) {
                rows.add(new Row(
                        month,
                        transfer.to(),
                        month.equals(first) ? cost.perClient().times(transfer.clients()) : Money.ZERO,
                        cost.overlapIn(transfer.clients(), from, month),
                        cost.evidence()));
            }
        }
        return new TransferCosts(rows.build());
    }

    /**
     * What moving costs in all.
     *
     * @return the sum, once for every client
     */
    public Money moving() {
        return Money.sum(rows.stream().map(Row::moving).toList());
    }

    /**
     * What is paid twice in all.
     *
     * @return the sum of the overlap
     */
    public Money overlap() {
        return Money.sum(rows.stream().map(Row::overlap).toList());
    }
}
