package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Year;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.ledger.Tally;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.Valuation;

/**
 * Who invests and who gains (<i>de verkeerde portemonnee</i>): per payer and year the difference with unchanged policy,
 * in two parts.
 *
 * <p>Money counts after risk equalisation and after refilled places: what equalisation takes of an insurer's saving, and
 * capacity that others fill, is no gain. Money that only passes through a payer's hands is neither: of what a fund pays to a
 * line, or an investor for it, and the line spends at once, nothing is put in and nothing comes back. Example: who pledges
 * 300,000.00 to a fund that spends 750,000.00 on his line puts in 300,000.00. In the view with value, value counts in place of the cash that comes from the
 * same effects, so that nothing counts twice; it shows whom society's gain falls to, not whose account. Example (case
 * C10): of 45,600 euros of avoided cost per young person in outpatient care 40,000 falls to the municipality that pays,
 * 87.7 %; of 78,200 on benefits 7,700, so that 90.2 % goes to other pockets.
 *
 * @param view money, or money and value
 * @param years the years of the horizon
 * @param pockets one for each payer, by id
 * @param gapShare the part of all gains that falls to payers who invest nothing, 0 to 1; absent if nobody gains
 */
public record WrongPocket(
        Appraisal.View view, ImmutableList<Year> years, ImmutableList<Pocket> pockets, Optional<Double> gapShare) {

    /**
     * One payer.
     *
     * @param payer who
     * @param name what it is called
     * @param invested extra cost, lost income and contributions, of each year, without what others pay of it at once; zero or
     *     more as a rule
     * @param gained what comes back in each year, after equalisation, without what is spent at once on the line that it is for
     * @param equalised what risk equalisation takes of the gain, of each year; already taken off {@code gained}
     * @param balance gained less invested, of each year, nominal
     * @param constant the same in constant prices; empty if the scenario gives no valuation
     * @param totalInvested what is invested over the horizon, nominal
     * @param totalGained what comes back over the horizon, nominal
     * @param total the balance over the horizon, nominal
     * @param totalConstant the same in constant prices; absent without a valuation
     * @param presentValue the present value of the balance on the valuation date; absent without a valuation
     */
    public record Pocket(
            PartyId payer,
            String name,
            ImmutableList<Money> invested,
            ImmutableList<Money> gained,
            ImmutableList<Money> equalised,
            ImmutableList<Money> balance,
            ImmutableList<Money> constant,
            Money totalInvested,
            Money totalGained,
            Money total,
            Optional<Money> totalConstant,
            Optional<Money> presentValue) {

        /**
         * What the payer has of it in the end.
         *
         * @return the present value; without a valuation the nominal balance over the horizon
         */
        public Money worth() {
            return presentValue.orElse(total);
        }
    }

    /**
     * The money of every payer.
     *
     * @param projection the projection
     * @return the table
     */
    public static WrongPocket of(Projection projection) {
        return of(projection, Appraisal.View.CASH);
    }

    /**
     * The money of every payer, or money and value.
     *
     * @param projection the projection
     * @param view which books count
     * @return the table
     */
    public static WrongPocket of(Projection projection, Appraisal.View view) {
        Scenario scenario = projection.scenario();
        Set<String> effects = scenario.measures().stream()
                .filter(DelayedEffect.class::isInstance)
                .map(Measure::id)
                .collect(Collectors.toSet());
        ImmutableList.Builder<Pocket> pockets = ImmutableList.builder();
        Subset.payers(projection).forEach((payer, name) -> pockets.add(pocket(projection, view, effects, payer, name)));
        ImmutableList<Pocket> list = pockets.build();
        return new WrongPocket(view, scenario.horizon().years(), list, gapShare(list));
    }

    private static Pocket pocket(
            Projection projection, Appraisal.View view, Set<String> effects, PartyId payer, String name) {
        Scenario scenario = projection.scenario();
        ImmutableList.Builder<Money> invested = ImmutableList.builder();
        ImmutableList.Builder<Money> gained = ImmutableList.builder();
        ImmutableList.Builder<Money> equalised = ImmutableList.builder();
        ImmutableList.Builder<Money> balance = ImmutableList.builder();
        ImmutableList.Builder<Money> constant = ImmutableList.builder();
        double real = 0;
        double present = 0;
        for (Year year : scenario.horizon().years()) {
            Money passing = passing(projection, payer, year);
            Money out = change(projection, payer, year, rule -> isInvestment(rule, view, effects))
                    .minus(passing);
            Money taken = view == Appraisal.View.CASH
                    ? change(projection, payer, year, rule -> Sides.isEqualised(rule.kind()))
                    : Money.ZERO;
            Money back = change(projection, payer, year, rule -> isGain(rule, view))
                    .minus(taken)
                    .minus(passing);
            Money net = back.minus(out);
            invested.add(out);
            gained.add(back);
            equalised.add(taken);
            balance.add(net);
            if (scenario.valuation().isPresent()) {
                Valuation valuation = scenario.valuation().get();
                double inPrices = net.cents() * valuation.deflation(year);
                constant.add(Money.ofCents((long) Math.rint(inPrices)));
                real += inPrices;
                present += inPrices * valuation.discount(year);
            }
        }
        boolean valued = scenario.valuation().isPresent();
        ImmutableList<Money> perYear = balance.build();
        return new Pocket(
                payer,
                name,
                invested.build(),
                gained.build(),
                equalised.build(),
                perYear,
                constant.build(),
                Money.sum(invested.build()),
                Money.sum(gained.build()),
                Money.sum(perYear),
                valued ? Optional.of(Money.ofCents((long) Math.rint(real))) : Optional.empty(),
                valued ? Optional.of(Money.ofCents((long) Math.rint(present))) : Optional.empty());
    }

    /** What others pay for a line that the payer spends on it at once: of each measure the smaller of the two. */
    static Money passing(Projection projection, PartyId payer, Year year) {
        Tally of = projection.ledger().of(payer);
        Money sum = Money.ZERO;
        for (Measure measure : projection.scenario().measures()) {
            Predicate<PostingRule> own = rule -> rule.measure().equals(Optional.of(measure.id()));
            Money received = of.sum(
                    year,
                    own.and(rule -> rule.kind() == PostingKind.RECEIVED
                            || (rule.kind() == PostingKind.PAYOUT && rule.line().isPresent())));
            Money spent = of.sum(year, own.and(rule -> rule.kind() == PostingKind.EXTRA_COST));
            sum = sum.plus(received.min(spent).max(Money.ZERO));
        }
        return sum;
    }

    private static Money change(Projection projection, PartyId payer, Year year, Predicate<PostingRule> which) {
        return projection
                .ledger()
                .of(payer)
                .sum(year, which)
                .minus(projection.reference().of(payer).sum(year, which));
    }

    /** In the view with value, what an effect costs in money is part of its value, as what it saves is. */
    static boolean isInvestment(PostingRule rule, Appraisal.View view, Set<String> effects) {
        boolean ofEffect = rule.kind() == PostingKind.EXTRA_COST
                && rule.measure().filter(effects::contains).isPresent();
        return rule.book() == Book.MONEY
                && Sides.isOutgoing(rule.kind())
                && !Sides.isEqualised(rule.kind())
                && !(view == Appraisal.View.WITH_VALUE && ofEffect);
    }

    static boolean isGain(PostingRule rule, Appraisal.View view) {
        return view == Appraisal.View.CASH
                ? Sides.isIncoming(rule.kind())
                : rule.book() == Book.VALUE || (Sides.isIncoming(rule.kind()) && rule.kind() != PostingKind.CASHING);
    }

    private static Optional<Double> gapShare(ImmutableList<Pocket> pockets) {
        long all = 0;
        long others = 0;
        for (Pocket pocket : pockets) {
            long gain = Math.max(0, pocket.totalGained().cents());
            all = Math.addExact(all, gain);
            if (pocket.totalInvested().cents() <= 0) {
                others = Math.addExact(others, gain);
            }
        }
        return all == 0 ? Optional.empty() : Optional.of(others / (double) all);
    }

    /**
     * The pocket of a payer.
     *
     * @param payer the payer
     * @return the pocket
     * @throws IllegalArgumentException if the payer has no line and no posting
     */
    public Pocket of(PartyId payer) {
        return pockets.stream()
                .filter(pocket -> pocket.payer().equals(payer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The payer (" + payer
                        + ") must have a line or a posting in the scenario. Maybe one of "
                        + pockets.stream().map(pocket -> pocket.payer().text()).collect(Collectors.joining(", "))
                        + "."));
    }

    /**
     * What every payer has of it in the end.
     *
     * @return present values, or nominal balances without a valuation, by payer
     */
    public ImmutableMap<PartyId, Money> worth() {
        return pockets.stream().collect(ImmutableMap.toImmutableMap(Pocket::payer, Pocket::worth));
    }

    /**
     * What all payers together have of it.
     *
     * @return the sum of {@link #worth}
     */
    public Money together() {
        return Money.sum(worth().values());
    }
}
