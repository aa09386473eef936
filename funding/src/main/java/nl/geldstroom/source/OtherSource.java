package nl.geldstroom.source;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.law.LawId;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * Any other money, described by data alone (<i>andere bekostigingsbron</i>): of a fund, an insurer, employers or another body.
 *
 * <p>The amount of a year is the one that is given, in a year between that is not given nothing; after the last of these it is
 * {@code thereafter}, or nothing. It is structural if there is money thereafter, else incidental. Example: the
 * bundled grant of a municipality, {@code OtherSource.bundledGrant(line).amount(2025, euros(9_000_000))}: a surplus or shortage
 * on it is for the municipality.
 *
 * @param id the name of the source, unique within the scenario
 * @param title what it is called
 * @param instrument what kind it is, which gives the rules that it does not state itself
 * @param giver who gives it; absent: not known, or many
 * @param recipient whose money it is
 * @param amounts the amount of each year, that of the base year included
 * @param thereafter the amount of every year after the last one, without an end; absent: nothing
 * @param parts in which lines of the baseline it stands, with shares that add up to 1; empty: in the general means
 * @param terms the rules that come with it; absent: the usual ones of its instrument
 * @param unspent what becomes of what a line cannot spend; absent: nobody asks it back
 * @param evidence where the amounts come from; absent: no source was given
 * @param law the regulation or act that says on what it may be spent; absent: not known
 * @param follows the id of the source that it comes after; absent: none
 */
@Value.Builder
@JsonTypeName("other")
public record OtherSource(
        String id,
        LocalizedText title,
        Instrument instrument,
        Optional<PartyId> giver,
        PartyId recipient,
        ImmutableSortedMap<Year, Money> amounts,
        Optional<Money> thereafter,
        ImmutableList<GrantPart> parts,
        Optional<FundingTerms> terms,
        Optional<Unspent> unspent,
        Optional<Evidence> evidence,
        Optional<LawId> law,
        Optional<String> follows)
        implements FundingSource {

    /**
     * Checks the amounts and the shares.
     *
     * @param id the name of the source
     * @param title what it is called
     * @param instrument what kind it is
     * @param giver who gives it
     * @param recipient whose money it is
     * @param amounts the amount of each year
     * @param thereafter the amount of every year after the last one
     * @param parts in which lines it stands
     * @param terms the rules that come with it
     * @param unspent what becomes of what a line cannot spend
     * @param evidence where the amounts come from
     * @param law the regulation or act
     * @param follows the id of the source that it comes after
     * @throws nl.geldstroom.document.InvalidValueException if one of these rules is broken; all faults at once
     */
    public OtherSource {
        Faults faults = new Faults();
        SourceRules.amounts(faults, id, amounts);
        thereafter
                .filter(Money::isNegative)
                .ifPresent(amount -> faults.add(
                        "/thereafter",
                        "negative-amount",
                        "The amount (" + amount + ") of grant (" + id + ") thereafter must be zero or more."));
        if (!parts.isEmpty()) {
            SourceRules.shares(faults, id, parts);
        }
        if (unspent.isPresent() && parts.isEmpty()) {
            faults.add(
                    "/unspent",
                    "unspent-without-line",
                    "The source (" + id + ") must stand in a line if what that cannot spend is asked back.");
        }
        SourceRules.evidence(faults, id, evidence);
        faults.throwIfAny();
    }

    /**
     * Starts a source.
     *
     * @return a builder
     */
    public static OtherSourceBuilder builder() {
        return new OtherSourceBuilder();
    }

    /**
     * The bundled grant for benefits and wage-cost subsidy of a line of a municipality.
     *
     * @param line the line, for example {@code gm:1509/6.3}
     * @return a source that still needs its amounts
     */
    public static Outline bundledGrant(LineId line) {
        return new Outline(
                "bundled-grant",
                LocalizedText.of("Gebundelde uitkering Participatiewet", "Bundled grant Participation Act"),
                Instrument.BUNDLED_GRANT,
                Optional.of(PartyId.of("state:szw")),
                line,
                Optional.of(LawId.PARTICIPATIEWET));
    }

    /**
     * What employers, a housing association or others pay towards a line.
     *
     * @param giver who pays
     * @param line the line
     * @return a source that still needs its amounts
     */
    public static Outline privateContribution(PartyId giver, LineId line) {
        return new Outline(
                "contribution-" + giver.identifier(),
                LocalizedText.of("Bijdrage van " + giver.text(), "Contribution of " + giver.text()),
                Instrument.PRIVATE_CONTRIBUTION,
                Optional.of(giver),
                line,
                Optional.empty());
    }

    /**
     * What a municipality pays to a joint body, in a line of that body. In the line of the municipality it is cost.
     *
     * @param giver the municipality
     * @param line the line of the body
     * @return a source that still needs its amounts
     */
    public static Outline jointContribution(PartyId giver, LineId line) {
        return new Outline(
                "joint-contribution-" + giver.identifier(),
                LocalizedText.of(
                        "Bijdrage aan de gemeenschappelijke regeling van " + giver.text(),
                        "Contribution to the joint arrangement of " + giver.text()),
                Instrument.JOINT_CONTRIBUTION,
                Optional.of(giver),
                line,
                Optional.empty());
    }

    /**
     * A subsidy of an administrative body, in a line of the organisation that gets it. In the line of the body it is cost.
     *
     * @param giver the body
     * @param line the line of the organisation
     * @return a source that still needs its amounts
     */
    public static Outline subsidy(PartyId giver, LineId line) {
        return new Outline(
                "subsidy-" + giver.identifier(),
                LocalizedText.of("Subsidie van " + giver.text(), "Subsidy of " + giver.text()),
                Instrument.SUBSIDY,
                Optional.of(giver),
                line,
                Optional.empty());
    }

    /**
     * What pays a line of an insurer: equalisation payment, nominal premium or deductible.
     *
     * @param instrument which of the three
     * @param line the line of the insurer
     * @return a source that still needs its amounts
     */
    public static Outline ofInsurance(Instrument instrument, LineId line) {
        return new Outline(
                instrument == Instrument.EQUALISATION_PAYMENT
                        ? "equalisation"
                        : instrument == Instrument.NOMINAL_PREMIUM ? "premium" : "deductible",
                instrument.label(),
                instrument,
                Optional.empty(),
                line,
                Optional.of(LawId.ZVW));
    }

    /**
     * What the Long-term Care Fund pays of a line of a care office.
     *
     * @param line the line of the care office
     * @return a source that still needs its amounts
     */
    public static Outline longTermCareFund(LineId line) {
        return new Outline(
                "long-term-care-fund",
                Instrument.LONG_TERM_CARE_FUND.label(),
                Instrument.LONG_TERM_CARE_FUND,
                Optional.of(PartyId.of("org:fonds-langdurige-zorg")),
                line,
                Optional.of(LawId.WLZ));
    }

    /**
     * A source that still needs its amounts.
     *
     * @param id the name of the source
     * @param title what it is called
     * @param instrument what kind it is
     * @param giver who gives it; absent: not known, or many
     * @param line the line in which it stands; its party is the recipient
     * @param law the act; absent: none
     */
    public record Outline(
            String id,
            LocalizedText title,
            Instrument instrument,
            Optional<PartyId> giver,
            LineId line,
            Optional<LawId> law) {

        /**
         * Gives the amount of the base year, which stands in the income of the line, without an end.
         *
         * @param year the base year
         * @param amount the amount
         * @return the source, with the same amount in every year after it
         */
        public OtherSource everyYearFrom(int year, Money amount) {
            return source(year, amount, Optional.of(amount));
        }

        /**
         * Gives the amount of the base year, which stands in the income of the line.
         *
         * @param year the base year
         * @param amount the amount
         * @return the source, with nothing after it until {@link OtherSource#year} says so
         */
        public OtherSource inBaseline(int year, Money amount) {
            return source(year, amount, Optional.empty());
        }

        private OtherSource source(int year, Money amount, Optional<Money> thereafter) {
            return OtherSource.builder()
                    .id(id)
                    .title(title)
                    .instrument(instrument)
                    .giver(giver)
                    .recipient(PartyId.of(line.text().substring(0, line.text().indexOf('/'))))
                    .amounts(ImmutableSortedMap.of(Year.of(year), amount))
                    .thereafter(thereafter)
                    .addParts(new GrantPart(line, Share.ALL, title))
                    .law(law)
                    .build();
        }
    }

    /**
     * The same source with the amount of one more year.
     *
     * @param year the year
     * @param amount the amount of that year
     * @return the source
     */
    public OtherSource year(int year, Money amount) {
        return new OtherSource(
                id,
                title,
                instrument,
                giver,
                recipient,
                ImmutableSortedMap.<Year, Money>naturalOrder()
                        .putAll(amounts)
                        .put(Year.of(year), amount)
                        .build(),
                thereafter,
                parts,
                terms,
                unspent,
                evidence,
                law,
                follows);
    }

    /**
     * The same source with what its amounts rest on.
     *
     * @param basis the evidence
     * @return the source
     */
    public OtherSource resting(Evidence basis) {
        return new OtherSource(
                id,
                title,
                instrument,
                giver,
                recipient,
                amounts,
                thereafter,
                parts,
                terms,
                unspent,
                Optional.of(basis),
                law,
                follows);
    }

    @Override
    public FundingTerms rules() {
        return terms.orElseGet(instrument::terms);
    }

    @Override
    public Money amount(Year year) {
        Money given = amounts.get(year);
        if (given != null) {
            return given;
        }
        return year.isAfter(amounts.lastKey()) ? thereafter.orElse(Money.ZERO) : Money.ZERO;
    }

    @Override
    public Nature nature(Year year) {
        boolean endless = thereafter.filter(amount -> !amount.isZero()).isPresent();
        return endless ? Nature.STRUCTURAL : Nature.INCIDENTAL;
    }

    @Override
    public boolean knows(Year year) {
        return amounts.containsKey(year);
    }

    @Override
    public Year lastYear() {
        return amounts.lastKey();
    }
}
