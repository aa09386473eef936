package nl.geldstroom.source;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.law.LawId;
import nl.geldstroom.money.Allocation;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * Money for transformation plans (<i>transformatiemiddelen IZA</i>) that goes round in the order of receipt until it is
 * gone.
 *
 * <p>Plans stand in the order of the day on which they came in, and on one day of their ids. With asked amounts {@code a_i}
 * plan i gets {@code g_i = min(a_i, ceiling - (g_1 + ... + g_(i-1)))}; a plan that came in after the closing day gets nothing, and
 * one that was withdrawn leaves its money to those after it. Over its years {@code g_i} is divided by what was asked, to the
 * cent by the largest remainder, of equal ones the first year. The amount of the source in a year is what the plans of its recipient get in it, all of it
 * incidental. Money is used by the last year or lost. Example: of a ceiling of 100.00 two plans of 70.00 get 70.00 and 30.00.
 *
 * @param id the name of the source, unique within the scenario
 * @param title what it is called
 * @param recipient whose plans pay for lines of the scenario
 * @param ceiling what there is for all plans together
 * @param plans all plans that are known, of everybody
 * @param closing the last day on which a plan may come in; absent: not known
 * @param lastYear the last year in which it may be used
 * @param parts in which lines of the baseline it stands; the shares add up to 1
 * @param evidence where ceiling and plans come from; absent: no source was given
 * @param law the regulation; absent: it comes through an insurer, or is not known
 * @param unspent what becomes of what a line cannot spend; absent: nobody asks it back
 */
@Value.Builder
@JsonTypeName("transformationMoney")
public record TransformationMoney(
        String id,
        LocalizedText title,
        PartyId recipient,
        Money ceiling,
        ImmutableList<TransformationPlan> plans,
        Optional<LocalDate> closing,
        Year lastYear,
        ImmutableList<GrantPart> parts,
        Optional<Evidence> evidence,
        Optional<LawId> law,
        Optional<Unspent> unspent)
        implements FundingSource {

    /**
     * Checks the ceiling, the plans and the shares.
     *
     * @param id the name of the source
     * @param title what it is called
     * @param recipient whose plans pay for lines of the scenario
     * @param ceiling what there is for all plans together
     * @param plans all plans that are known
     * @param closing the last day on which a plan may come in
     * @param lastYear the last year in which it may be used
     * @param parts in which lines it stands
     * @param evidence where ceiling and plans come from
     * @param law the regulation
     * @param unspent what becomes of what a line cannot spend
     * @throws nl.geldstroom.document.InvalidValueException if one of these rules is broken; all faults at once
     */
    public TransformationMoney {
        Faults faults = new Faults();
        if (ceiling.isNegative()) {
            faults.add(
                    "/ceiling",
                    "negative-amount",
                    "The ceiling (" + ceiling + ") of source (" + id + ") must be zero or more.");
        }
        SourceRules.shares(faults, id, parts);
        SourceRules.evidence(faults, id, evidence);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < plans.size(); i++) {
            TransformationPlan plan = plans.get(i);
            if (!seen.add(plan.id())) {
                faults.add(
                        "/plans/" + i + "/id",
                        "duplicate-id",
                        "The id (" + plan.id() + ") of a plan of source (" + id + ") must be unique.");
            }
            for (Year year : plan.amounts().keySet()) {
                if (year.isAfter(lastYear)) {
                    faults.add(
                            "/plans/" + i + "/amounts/" + year,
                            "after-last-year",
                            "The year (" + year + ") of plan (" + plan.id() + ") must not come after " + lastYear
                                    + ", the last year in which the money of source (" + id + ") may be used.");
                }
            }
        }
        faults.throwIfAny();
    }

    /**
     * Starts a source.
     *
     * @return a builder
     */
    public static TransformationMoneyBuilder builder() {
        return new TransformationMoneyBuilder();
    }

    /**
     * The SPUK for transformation money of the IZA, in which a municipality is the channel: 17,297,000 euros for all together,
     * applications until 31 March 2027, activities until 31 December 2027.
     *
     * @param line the line of the municipality or lead municipality in which it stands
     * @return a source that still needs its plans
     */
    public static TransformationMoneyBuilder spukIza(LineId line) {
        return iza(line, "spuk-iza-transformation", "17297000")
                .title(LocalizedText.of(
                        "SPUK transformatiemiddelen IZA", "Specific grant for transformation money of the IZA"))
                .closing(LocalDate.of(2027, 3, 31))
                .law(LawId.of("spuk-iza-transformation-2024"))
                .unspent(Unspent.REPAID);
    }

    /**
     * Transformation money of the IZA through the insurers: 1,961 million for all together, what is left of 2,395 after 346 for
     * the AZWA and 88 that went back. Other sources name 361 for the AZWA; only 346 closes.
     *
     * @param line the line of the recipient in which it stands
     * @return a source that still needs its plans
     */
    public static TransformationMoneyBuilder throughInsurers(LineId line) {
        return iza(line, "iza-transformation", "1961000000")
                .title(LocalizedText.of("Transformatiemiddelen IZA", "Transformation money of the IZA"));
    }

    private static TransformationMoneyBuilder iza(LineId line, String id, String ceiling) {
        return builder()
                .id(id)
                .recipient(PartyId.of(line.text().substring(0, line.text().indexOf('/'))))
                .ceiling(Money.euros(ceiling))
                .lastYear(Year.of(2027))
                .addParts(GrantPart.of(line, Share.ALL, LocalizedText.of("transformatieplan", "transformation plan")))
                .evidence(Publication.read("dus-i.nl, ignite-group.com, Skipr en nieuwsbriefzorgeninnovatie.nl"));
    }

    /**
     * What each plan gets.
     *
     * @return the amounts over all years by the id of the plan, in the order of receipt
     */
    public ImmutableMap<String, Money> granted() {
        ImmutableMap.Builder<String, Money> granted = ImmutableMap.builder();
        Money left = ceiling;
        for (TransformationPlan plan : queue()) {
            boolean late = closing.filter(day -> plan.received().isAfter(day)).isPresent();
            Money gets = late ? Money.ZERO : plan.asked().min(left);
            granted.put(plan.id(), gets);
            left = left.minus(gets);
        }
        return granted.buildOrThrow();
    }

    /**
     * What is left of the ceiling after all plans.
     *
     * @return the amount, zero or more
     */
    public Money left() {
        return ceiling.minus(Money.sum(granted().values()));
    }

    private List<TransformationPlan> queue() {
        return plans.stream()
                .sorted(Comparator.comparing(TransformationPlan::received).thenComparing(TransformationPlan::id))
                .toList();
    }

    @Override
    public Instrument instrument() {
        return law.isPresent() ? Instrument.SPECIFIC_GRANT : Instrument.TRANSFORMATION_MONEY;
    }

    @Override
    public FundingTerms rules() {
        return Instrument.TRANSFORMATION_MONEY.terms();
    }

    @Override
    public Money amount(Year year) {
        Map<String, Money> granted = granted();
        List<Money> amounts = new ArrayList<>();
        for (TransformationPlan plan : plans) {
            Money gets = granted.getOrDefault(plan.id(), Money.ZERO);
            if (plan.applicant().equals(recipient)
                    && !gets.isZero()
                    && plan.amounts().containsKey(year)) {
                List<Money> over = Allocation.proportional(
                        gets,
                        plan.amounts().values().stream().map(Money::toEuros).toList());
                amounts.add(over.get(plan.amounts().keySet().headSet(year).size()));
            }
        }
        return Money.sum(amounts);
    }

    @Override
    public Nature nature(Year year) {
        return Nature.INCIDENTAL;
    }

    /** There is money of every year, if only nothing: plans say all that is asked. */
    @Override
    public boolean knows(Year year) {
        return true;
    }
}
