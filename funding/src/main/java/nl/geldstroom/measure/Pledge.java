package nl.geldstroom.measure;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.law.LawId;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import org.immutables.value.Value;

/**
 * What one payer promises to a {@link PreventionFund} (<i>toezegging</i>): a share of what all pay in together, or amounts
 * by year, and on top of it a part of what the payer saved the year before.
 *
 * <p>Savings are what the payer's care cost less by measures (postings of kind cashing), before what risk equalisation takes of
 * them: a pledge is a promise on what is measured at the fund, whoever ends up with the saving. An insurer that pledges more than
 * it {@linkplain EqualisationRetention keeps} pays the rest out of its other means, and its balance shows it. What is to follow the part
 * that a payer keeps is a {@link Reinvestment}.
 *
 * <p>A payer can pay only what it has: together over a calendar year no more than its lines cost, or, if it has no line in
 * the scenario, the means that are stated here. Example: {@code Pledge.of(EMPLOYERS, Share.of("0.25")).having(euros(300_000))}.
 *
 * @param payer who pays; the party of another fund is paid out of what that fund holds
 * @param share its share of the contributions of the fund; absent: it pays amounts of its own
 * @param amounts what it pays in each year, zero or more; a year that is not named has none
 * @param ofSavings the part of its cash savings of the year before, before risk equalisation, that it adds; absent: none
 * @param law the law under which the money was to be spent; absent: the Zvw for an insurer, the Wlz for a care office, else
 *     none that earmarks it
 * @param means what it has for this in a year; absent: what its lines cost
 * @param evidence where the pledge comes from; absent: no source was given
 */
@Value.Builder
public record Pledge(
        PartyId payer,
        Optional<Share> share,
        ImmutableSortedMap<Year, Money> amounts,
        Optional<Share> ofSavings,
        Optional<LawId> law,
        Optional<Money> means,
        Optional<Evidence> evidence) {

    /**
     * Checks the amounts.
     *
     * @param payer who pays
     * @param share its share of the contributions
     * @param amounts what it pays in each year
     * @param ofSavings the part of its cash savings that it adds
     * @param law the law under which the money was to be spent
     * @param means what it has for this in a year
     * @param evidence where the pledge comes from
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public Pledge {
        Faults faults = new Faults();
        String who = " of the pledge of (" + payer + ")";
        Amounts.requireNotNegative(amounts, "/amounts", "amount" + who, faults);
        if (share.isPresent() && !amounts.isEmpty()) {
            faults.add(
                    "/share",
                    "share-and-amounts",
                    "The share (" + share.get() + ")" + who + " must not stand beside amounts of its own.");
        }
        means.filter(Money::isNegative)
                .ifPresent(negative -> faults.add(
                        "/means", "negative-amount", "The means (" + negative + ")" + who + " must be zero or more."));
        if (means.isPresent()) {
            amounts.forEach((year, amount) -> {
                if (amount.compareTo(means.get()) > 0) {
                    faults.add(
                            "/amounts/" + year,
                            "pledge-above-means",
                            "The amount (" + amount + ")" + who + " in " + year + " must be at most the means ("
                                    + means.get() + ") that it has.");
                }
            });
        }
        evidence.ifPresent(basis -> basis.usedAs(
                faults, "/evidence", "pledge of (" + payer + ")", Use.SCENARIO_AMOUNT, Use.QUANTITY, Use.BUDGET_SHARE));
        faults.throwIfAny();
    }

    /**
     * Starts a pledge.
     *
     * @return a builder
     */
    public static PledgeBuilder builder() {
        return new PledgeBuilder();
    }

    /**
     * A pledge of a share of what all pay in together.
     *
     * @param payer who pays
     * @param share its share of the contributions of the fund
     * @return the pledge
     */
    public static Pledge of(PartyId payer, Share share) {
        return builder()
                .payer(payer)
                .share(share)
                .amounts(ImmutableSortedMap.of())
                .build();
    }

    /**
     * A pledge of the same amount in each of some years.
     *
     * @param payer who pays
     * @param perYear the amount of a year
     * @param from the first year
     * @param to the last year
     * @return the pledge
     */
    public static Pledge of(PartyId payer, Money perYear, int from, int to) {
        return builder()
                .payer(payer)
                .amounts(Amounts.everyYear(perYear, from, to))
                .build();
    }

    /**
     * The same pledge with a part of the savings of the year before.
     *
     * @param part the part of the payer's cash savings that it adds
     * @return the pledge
     */
    public Pledge addingOfSavings(Share part) {
        return new Pledge(payer, share, amounts, Optional.of(part), law, means, evidence);
    }

    /**
     * The same pledge of money under a law.
     *
     * @param earmark the law under which the money was to be spent
     * @return the pledge
     */
    public Pledge under(LawId earmark) {
        return new Pledge(payer, share, amounts, ofSavings, Optional.of(earmark), means, evidence);
    }

    /**
     * The same pledge of a payer that has this much for it.
     *
     * @param perYear what it has in a year
     * @return the pledge
     */
    public Pledge having(Money perYear) {
        return new Pledge(payer, share, amounts, ofSavings, law, Optional.of(perYear), evidence);
    }

    /**
     * The law under which the money was to be spent.
     *
     * @return the law that was given, else the Zvw for an insurer, the Wlz for a care office and none for everybody else
     */
    public LawId earmark() {
        return law.orElse(
                switch (payer.scheme()) {
                    case "uzovi" -> LawId.ZVW;
                    case "zk" -> LawId.WLZ;
                    default -> LawId.NONE;
                });
    }
}
