package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.PayOut;
import nl.geldstroom.measure.Pledge;
import nl.geldstroom.measure.PreventionFund;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.ScenarioWalls;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.wall.Flow;
import nl.geldstroom.wall.WallVerdict;
import org.immutables.value.Value;

/**
 * The books of one prevention fund by year (<i>fondsrekening</i>): who paid in, what it spent, what it gave back.
 *
 * <p>In every year the balance is that of the year before, and what was paid in, interest and what other funds gave back,
 * less what was spent, what was paid to other funds and what the fund gave back itself.
 *
 * @param measure the id of the measure that holds the fund
 * @param fund the fund as a party
 * @param title what it is called
 * @param years the years of its term
 * @param payers who pays in, in the order of their ids
 * @param interest the interest of each year
 * @param lines what it spends, in the order of the lines' ids
 * @param toFunds what it pays to other funds, less what they gave back, per year
 * @param balance what it holds at the end of each year; zero at the end of the last
 * @param cliff what the lines receive in the last year and no longer after it: transition money is not structural
 */
@Value.Builder
public record FundAccount(
        String measure,
        PartyId fund,
        LocalizedText title,
        ImmutableList<Year> years,
        ImmutableList<Payer> payers,
        ImmutableList<Money> interest,
        ImmutableList<Spent> lines,
        ImmutableList<Money> toFunds,
        ImmutableList<Money> balance,
        Money cliff) {

    /**
     * What one payer did with the fund.
     *
     * @param payer the payer
     * @param paid what it paid in, per year
     * @param unpaid what it promised but did not have, per year
     * @param refund what it got back at the end
     * @param heldBack what walls held back, by what the law says
     */
    public record Payer(
            PartyId payer,
            ImmutableList<Money> paid,
            ImmutableList<Money> unpaid,
            Money refund,
            ImmutableList<HeldBack> heldBack) {}

    /**
     * What a wall held back of what a payer pledged.
     *
     * @param status what the law says about it
     * @param explanation why, with the article if there is one
     * @param months the months in which it is held back
     * @param amount how much is held back
     * @param unverified whether outputs mark what the law says so
     */
    public record HeldBack(String status, LocalizedText explanation, int months, Money amount, boolean unverified) {}

    /**
     * What the fund spent on one line.
     *
     * @param line the line
     * @param paid what it paid, per year
     * @param missing what was planned but not at hand, per year
     */
    public record Spent(LineId line, ImmutableList<Money> paid, ImmutableList<Money> missing) {}

    /**
     * Starts an account.
     *
     * @return a builder
     */
    public static FundAccountBuilder builder() {
        return new FundAccountBuilder();
    }

    /**
     * The accounts of all funds of a scenario.
     *
     * @param projection the projection
     * @return one for each fund, in the order of the measures
     */
    public static ImmutableList<FundAccount> of(Projection projection) {
        return projection.scenario().measures().stream()
                .filter(PreventionFund.class::isInstance)
                .map(PreventionFund.class::cast)
                .map(fund -> of(projection, fund))
                .collect(ImmutableList.toImmutableList());
    }

    private static FundAccount of(Projection projection, PreventionFund fund) {
        Ledger ledger = projection.ledger();
        ImmutableList<Year> years = IntStream.rangeClosed(
                        fund.from().getValue(), fund.to().getValue())
                .mapToObj(Year::of)
                .collect(ImmutableList.toImmutableList());
        ScenarioWalls walls = ScenarioWalls.of(projection.scenario().given());
        ImmutableList<Spent> lines = fund.payOuts().stream()
                .map(PayOut::line)
                .sorted()
                .map(line -> new Spent(
                        line,
                        posted(ledger, years, fund.id() + "/payOut/" + line),
                        watched(ledger, years, fund.id() + "/short/" + line)))
                .collect(ImmutableList.toImmutableList());
        String account = "fund/" + fund.fund().id();
        return builder()
                .measure(fund.id())
                .fund(fund.fund().id())
                .title(fund.title())
                .addAllYears(years)
                .addAllPayers(fund.pledges().stream()
                        .sorted((x, y) -> x.payer().compareTo(y.payer()))
                        .map(pledge -> payer(ledger, years, walls, fund, pledge))
                        .toList())
                .addAllInterest(posted(ledger, years, fund.id() + "/interest"))
                .addAllLines(lines)
                .addAllToFunds(each(
                        years,
                        year -> ledger.sum(
                                        year,
                                        rule -> rule.credit().equals(account)
                                                && rule.debit().startsWith("fund/")
                                                && rule.payer()
                                                        .equals(fund.fund().id()))
                                .minus(ledger.sum(
                                        year,
                                        rule -> rule.debit().equals(account)
                                                && rule.credit().startsWith("fund/")
                                                && rule.payer()
                                                        .equals(fund.fund().id())))))
                .addAllBalance(each(
                        years,
                        year -> Money.ofCents((long) Math.rint(ledger.observedAtEnd(
                                year, watched -> watched.id().equals(fund.id() + "/balance"))))))
                .cliff(Money.sum(lines.stream()
                        .map(line -> line.paid().get(years.size() - 1))
                        .toList()))
                .build();
    }

    private static Payer payer(
            Ledger ledger, ImmutableList<Year> years, ScenarioWalls walls, PreventionFund fund, Pledge pledge) {
        String payer = pledge.payer().text();
        return new Payer(
                pledge.payer(),
                posted(ledger, years, fund.id() + "/paid/" + payer),
                watched(ledger, years, fund.id() + "/unpaid/" + payer),
                ledger.sum(fund.to(), rule -> rule.id().equals(fund.id() + "/refund/" + payer)),
                heldBack(ledger, walls, fund.flow(pledge), fund.id() + "/blocked/" + payer));
    }

    private static ImmutableList<HeldBack> heldBack(Ledger ledger, ScenarioWalls walls, Flow flow, String observation) {
        double[] blocked = ledger.observed(observation);
        Map<WallVerdict, double[]> held = new LinkedHashMap<>();
        for (int month = 0; month < blocked.length; month++) {
            if (blocked[month] != 0) {
                YearMonth when = ledger.grid().month(month);
                double[] sum = held.computeIfAbsent(walls.verdict(flow, when), verdict -> new double[2]);
                sum[0]++;
                sum[1] += blocked[month];
            }
        }
        ImmutableList.Builder<HeldBack> all = ImmutableList.builder();
        held.forEach((verdict, sum) -> all.add(new HeldBack(
                verdict.status().label().en(),
                verdict.explanation(),
                (int) sum[0],
                Money.ofCents((long) sum[1]),
                verdict.isUnverified())));
        return all.build();
    }

    private static ImmutableList<Money> posted(Ledger ledger, ImmutableList<Year> years, String id) {
        return each(years, year -> ledger.sum(year, rule -> rule.id().equals(id)));
    }

    private static ImmutableList<Money> watched(Ledger ledger, ImmutableList<Year> years, String id) {
        return each(
                years, year -> ledger.observedSum(year, watched -> watched.id().equals(id)));
    }

    private static ImmutableList<Money> each(ImmutableList<Year> years, Function<Year, Money> amount) {
        return years.stream().map(amount).collect(ImmutableList.toImmutableList());
    }

    /**
     * What all payers pay in.
     *
     * @return the sum of each year
     */
    public ImmutableList<Money> paidIn() {
        return IntStream.range(0, years.size())
                .mapToObj(i -> Money.sum(
                        payers.stream().map(payer -> payer.paid().get(i)).toList()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What the fund spends on lines.
     *
     * @return the sum of each year
     */
    public ImmutableList<Money> spent() {
        return IntStream.range(0, years.size())
                .mapToObj(i ->
                        Money.sum(lines.stream().map(line -> line.paid().get(i)).toList()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The account by year in euros: paid in, interest, spent, balance. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(
                String.format(Locale.ROOT, "%-6s%18s%14s%18s%18s%n", "", "in", "interest", "out", "balance"));
        for (int i = 0; i < years.size(); i++) {
            out.append(String.format(
                    Locale.ROOT,
                    "%-6s%18s%14s%18s%18s%n",
                    years.get(i),
                    paidIn().get(i),
                    interest.get(i),
                    spent().get(i),
                    balance.get(i)));
        }
        payers.forEach(
                payer -> out.append(String.format(Locale.ROOT, "refund %-35s%18s%n", payer.payer(), payer.refund())));
        return out.toString();
    }
}
