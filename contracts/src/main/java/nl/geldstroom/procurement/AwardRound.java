package nl.geldstroom.procurement;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import org.immutables.value.Value;

/**
 * One round in which agreements are awarded (<i>gunningsronde</i>): a tender, a round of subsidy applications or an
 * admission, with what it takes of the buyer and of those who bid.
 *
 * <p>Every figure is the user's own, with its evidence; none is built in. What is absent counts as nothing and is named in
 * {@link RoundCost#notEstimated()}. For example 120 hours at 80.00, advisers for 10,000.00 and five bids of 4,000.00: the
 * buyer pays 19,600.00 and the bidders bear 20,000.00.
 *
 * @param kind how it is decided who gets the agreement
 * @param buyerHours hours of the buyer for the round as a whole; absent: not estimated
 * @param buyerHoursPerLot hours of the buyer that come with each lot; absent: none
 * @param buyerHoursPerBid hours of the buyer to judge one bid or application; absent: none
 * @param hourlyRate euros per hour of the buyer; absent: not estimated
 * @param advisers euros for external advisers of the buyer; absent: not estimated
 * @param lots into how many lots it is divided; absent: one
 * @param bidders how many bid or apply for each lot; absent: not estimated
 * @param bidCost euros that one bid or application on one lot costs who makes it; absent: not estimated
 * @param objections how many objections, complaints or lawsuits are expected in a round, such as 0.2; absent: not estimated
 * @param objectionCost euros that one objection costs the buyer; absent: not estimated
 * @param objectionBurden euros that one objection costs who objects; absent: not estimated
 * @param objectionDays days of delay by one objection; absent: not estimated
 * @param implementation euros that the buyer spends to put a new agreement into use; absent: not estimated
 * @param implementationBurden euros that the providers spend to put a new agreement into use, together; absent: not
 *     estimated
 * @param days calendar days from announcement to award, without objections; absent: not estimated
 * @param implementationDays calendar days from award to the first day of the agreement; absent: not estimated
 */
@Value.Builder
public record AwardRound(
        AwardKind kind,
        Optional<Parameter> buyerHours,
        Optional<Parameter> buyerHoursPerLot,
        Optional<Parameter> buyerHoursPerBid,
        Optional<Parameter> hourlyRate,
        Optional<Parameter> advisers,
        Optional<Integer> lots,
        Optional<Parameter> bidders,
        Optional<Parameter> bidCost,
        Optional<Parameter> objections,
        Optional<Parameter> objectionCost,
        Optional<Parameter> objectionBurden,
        Optional<Parameter> objectionDays,
        Optional<Parameter> implementation,
        Optional<Parameter> implementationBurden,
        Optional<Parameter> days,
        Optional<Parameter> implementationDays)
        implements WithAwardRound {

    private static final int MOST_LOTS = 10_000;
    private static final double MOST_DAYS = 3_660;
    private static final double MOST_HOURS = 1e6;
    private static final double MOST_BIDDERS = 1e5;

    /**
     * Checks the ranges.
     *
     * @param kind how it is decided who gets the agreement
     * @param buyerHours hours of the buyer for the round as a whole
     * @param buyerHoursPerLot hours of the buyer that come with each lot
     * @param buyerHoursPerBid hours of the buyer to judge one bid
     * @param hourlyRate euros per hour of the buyer
     * @param advisers euros for external advisers
     * @param lots into how many lots it is divided
     * @param bidders how many bid for each lot
     * @param bidCost euros that one bid on one lot costs
     * @param objections how many objections are expected in a round
     * @param objectionCost euros that one objection costs the buyer
     * @param objectionBurden euros that one objection costs who objects
     * @param objectionDays days of delay by one objection
     * @param implementation euros of the buyer to put a new agreement into use
     * @param implementationBurden euros of the providers to put a new agreement into use
     * @param days calendar days from announcement to award
     * @param implementationDays calendar days from award to the first day
     * @throws IllegalArgumentException if a figure can be negative or beyond all reason, or the lots are not from 1 to
     *     10,000; all at once
     */
    public AwardRound {
        Faults faults = new Faults();
        Figures.within(faults, "buyerHours", "hours of the award round", buyerHours, 0, MOST_HOURS);
        Figures.within(faults, "buyerHoursPerLot", "hours per lot of the award round", buyerHoursPerLot, 0, MOST_HOURS);
        Figures.within(faults, "buyerHoursPerBid", "hours per bid of the award round", buyerHoursPerBid, 0, MOST_HOURS);
        Figures.notNegative(faults, "hourlyRate", "hourly rate of the award round", hourlyRate);
        Figures.notNegative(faults, "advisers", "cost of advisers of the award round", advisers);
        Figures.within(faults, "bidders", "bidders of the award round", bidders, 0, MOST_BIDDERS);
        Figures.notNegative(faults, "bidCost", "cost of a bid of the award round", bidCost);
        Figures.within(faults, "objections", "objections of the award round", objections, 0, MOST_BIDDERS);
        Figures.notNegative(faults, "objectionCost", "cost of an objection to the award round", objectionCost);
        Figures.notNegative(faults, "objectionBurden", "burden of an objection to the award round", objectionBurden);
        Figures.within(
                faults, "objectionDays", "delay by an objection to the award round", objectionDays, 0, MOST_DAYS);
        Figures.notNegative(faults, "implementation", "implementation cost of the award round", implementation);
        Figures.notNegative(
                faults, "implementationBurden", "implementation burden of the award round", implementationBurden);
        Figures.within(faults, "days", "days of the award round", days, 0, MOST_DAYS);
        Figures.within(
                faults,
                "implementationDays",
                "implementation days of the award round",
                implementationDays,
                0,
                MOST_DAYS);
        lots.filter(number -> number < 1 || number > MOST_LOTS)
                .ifPresent(number -> faults.add(
                        "/lots",
                        "out-of-range",
                        "The lots (" + number + ") of the award round must be from 1 to " + MOST_LOTS + "."));
        faults.throwIfAny();
    }

    /**
     * Starts a round.
     *
     * @return a builder
     */
    public static AwardRoundBuilder builder() {
        return new AwardRoundBuilder();
    }

    /**
     * A tender of which nothing is known yet; its {@code with} methods say more.
     *
     * @return the round
     */
    public static AwardRound tender() {
        return builder().kind(AwardKind.TENDER).build();
    }

    /**
     * A round of subsidy applications of which nothing is known yet; its {@code with} methods say more.
     *
     * @return the round
     */
    public static AwardRound subsidyApplications() {
        return builder().kind(AwardKind.SUBSIDY_APPLICATIONS).build();
    }

    /**
     * An admission of whoever meets the conditions, of which nothing is known yet; its {@code with} methods say more.
     *
     * @return the round
     */
    public static AwardRound admission() {
        return builder().kind(AwardKind.ADMISSION).build();
    }

    /**
     * The same round with work of the buyer.
     *
     * @param hours hours for the round as a whole
     * @param rate euros per hour
     * @return the round
     * @throws IllegalArgumentException if a figure can be negative
     */
    public AwardRound work(Parameter hours, Parameter rate) {
        return withBuyerHours(hours).withHourlyRate(rate);
    }

    /**
     * The same round with bids or applications.
     *
     * @param number how many bid for each lot
     * @param cost euros that one bid costs who makes it
     * @return the round
     * @throws IllegalArgumentException if a figure can be negative
     */
    public AwardRound bids(Parameter number, Parameter cost) {
        return withBidders(number).withBidCost(cost);
    }

    /**
     * How many bids are made.
     *
     * @return the expected number on all lots together; zero if not estimated
     */
    BigDecimal bidCount() {
        return Figures.exact(bidders).multiply(BigDecimal.valueOf(lots.orElse(1)));
    }

    /**
     * How long the round takes, objections included.
     *
     * @return whole days from announcement to award, rounded up; zero if not estimated
     */
    public long expectedDays() {
        return Figures.days(Figures.exact(days).add(Figures.exact(objections).multiply(Figures.exact(objectionDays))));
    }

    /**
     * What the round costs.
     *
     * @return the parts, each rounded to whole cents, half to even
     */
    public RoundCost cost() {
        ImmutableList.Builder<TransactionCost> items = ImmutableList.builder();
        ImmutableList.Builder<LocalizedText> missing = ImmutableList.builder();
        work(items, missing);
        lump(items, missing, advisers, CostBook.BUYER, "externe adviseurs", "external advisers");
        bids(items, missing);
        objections(items, missing);
        lump(
                items,
                missing,
                implementation,
                CostBook.BUYER,
                "implementatie door de inkoper",
                "implementation by the buyer");
        lump(
                items,
                missing,
                implementationBurden,
                CostBook.BIDDERS,
                "implementatie door aanbieders",
                "implementation by providers");
        if (days.isEmpty()) {
            missing.add(LocalizedText.of("dagen van aankondiging tot gunning", "days from announcement to award"));
        }
        if (implementationDays.isEmpty()) {
            missing.add(LocalizedText.of("dagen van gunning tot ingang", "days from award to start"));
        }
        return new RoundCost(items.build(), missing.build(), remarks());
    }

    private ImmutableList<LocalizedText> remarks() {
        return bidders.filter(number -> number.point() == 0).isPresent()
                ? ImmutableList.of(
                        LocalizedText.of(
                                "Zonder inschrijver wordt niets gegund: de kosten van de ronde zijn dan gemaakt en zij moet over.",
                                "Without a bidder nothing is awarded: the cost of the round is then made and it must be held again."))
                : ImmutableList.of();
    }

    private void work(ImmutableList.Builder<TransactionCost> items, ImmutableList.Builder<LocalizedText> missing) {
        LocalizedText what = LocalizedText.of("uren van de inkoper", "hours of the buyer");
        boolean someHours = buyerHours.isPresent() || buyerHoursPerLot.isPresent() || buyerHoursPerBid.isPresent();
        boolean bidsKnown = buyerHoursPerBid.isEmpty() || bidders.isPresent();
        if (!someHours || !bidsKnown) {
            missing.add(what);
            return;
        }
        if (hourlyRate.isEmpty()) {
            missing.add(LocalizedText.of("uurtarief van de inkoper", "hourly rate of the buyer"));
            return;
        }
        BigDecimal hours = Figures.exact(buyerHours)
                .add(Figures.exact(buyerHoursPerLot).multiply(BigDecimal.valueOf(lots.orElse(1))))
                .add(Figures.exact(buyerHoursPerBid).multiply(bidCount()));
        boolean unverified = unverified(buyerHours)
                || unverified(buyerHoursPerLot)
                || unverified(buyerHoursPerBid)
                || unverified(hourlyRate)
                || (buyerHoursPerBid.isPresent() && unverified(bidders));
        items.add(product(CostBook.BUYER, what, hours, hourlyRate.get(), unverified));
    }

    private void bids(ImmutableList.Builder<TransactionCost> items, ImmutableList.Builder<LocalizedText> missing) {
        boolean subsidy = kind == AwardKind.SUBSIDY_APPLICATIONS;
        if (bidders.isEmpty()) {
            missing.add(
                    subsidy
                            ? LocalizedText.of("aantal aanvragers", "number of applicants")
                            : LocalizedText.of("aantal inschrijvers", "number of bidders"));
        }
        if (bidCost.isEmpty()) {
            missing.add(
                    subsidy
                            ? LocalizedText.of("kosten van een aanvraag", "cost of an application")
                            : LocalizedText.of("kosten van een inschrijving", "cost of a bid"));
        }
        if (bidders.isPresent() && bidCost.isPresent()) {
            items.add(product(
                    CostBook.BIDDERS,
                    subsidy
                            ? LocalizedText.of("aanvragen", "applications")
                            : LocalizedText.of("inschrijvingen", "bids"),
                    bidCount(),
                    bidCost.get(),
                    unverified(bidders) || unverified(bidCost)));
        }
    }

    private void objections(
            ImmutableList.Builder<TransactionCost> items, ImmutableList.Builder<LocalizedText> missing) {
        if (objections.isEmpty()) {
            missing.add(LocalizedText.of("aantal bezwaren", "number of objections"));
            return;
        }
        if (objections.get().estimate().isFixed() && objections.get().point() == 0) {
            return;
        }
        objection(items, missing, objectionCost, CostBook.BUYER, "bezwaren bij de inkoper", "objections at the buyer");
        objection(
                items,
                missing,
                objectionBurden,
                CostBook.BIDDERS,
                "bezwaren bij inschrijvers",
                "objections at the bidders");
        if (objectionDays.isEmpty()) {
            missing.add(LocalizedText.of("vertraging door een bezwaar", "delay by an objection"));
        }
    }

    private void objection(
            ImmutableList.Builder<TransactionCost> items,
            ImmutableList.Builder<LocalizedText> missing,
            Optional<Parameter> cost,
            CostBook book,
            String nl,
            String en) {
        LocalizedText what = LocalizedText.of(nl, en);
        if (cost.isEmpty()) {
            missing.add(what);
            return;
        }
        items.add(
                product(book, what, Figures.exact(objections), cost.get(), unverified(objections) || unverified(cost)));
    }

    private static void lump(
            ImmutableList.Builder<TransactionCost> items,
            ImmutableList.Builder<LocalizedText> missing,
            Optional<Parameter> amount,
            CostBook book,
            String nl,
            String en) {
        LocalizedText what = LocalizedText.of(nl, en);
        if (amount.isEmpty()) {
            missing.add(what);
            return;
        }
        items.add(new TransactionCost(
                book,
                what,
                Figures.euros(Figures.exact(amount)),
                text(number -> "€ " + number, Figures.number(amount.get())),
                unverified(amount)));
    }

    private static TransactionCost product(
            CostBook book, LocalizedText what, BigDecimal number, Parameter price, boolean unverified) {
        LocalizedText count = Phrases.number(number);
        LocalizedText each = Figures.number(price);
        return new TransactionCost(
                book,
                what,
                Figures.euros(number.multiply(Figures.exact(price))),
                LocalizedText.of(count.nl() + " × € " + each.nl(), count.en() + " × € " + each.en()),
                unverified);
    }

    private static LocalizedText text(Function<String, String> sentence, LocalizedText number) {
        return LocalizedText.of(sentence.apply(number.nl()), sentence.apply(number.en()));
    }

    private static boolean unverified(Optional<Parameter> parameter) {
        return parameter.map(Figures::unverified).orElse(false);
    }
}
