package nl.geldstroom.source;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * Money of the Municipal Fund (<i>algemene uitkering, integratie-uitkering, decentralisatie-uitkering</i>), free to spend.
 *
 * <p>The amount of a year is the one that is given. After the last of these it follows the accres if there is one, else it
 * stays the same; in any other year that is not given it is zero. It is structural, unless it flows into another grant. An integration grant flows into the general grant: from the year in which it
 * does on it is zero here, and the municipality sees it in its general grant. Example: 100,000.00 in 2025 with an accres of
 * 1.5 % volume and 2 % price is 103,530.00 in 2026.
 *
 * @param id the name of the source, unique within the scenario
 * @param title what it is called
 * @param recipient the municipality
 * @param instrument {@link Instrument#GENERAL_GRANT}, {@link Instrument#INTEGRATION_GRANT} or
 *     {@link Instrument#DECENTRALISATION_GRANT}
 * @param amounts the amount of each year, that of the base year included
 * @param accres how it grows after the last of these; absent: not at all
 * @param mergesIn the year from which it is part of the general grant; absent: never
 * @param parts in which lines of the baseline it stands, for example that of task field 0.7; empty: in no line of the scenario
 * @param evidence where the amounts come from; absent: no source was given
 */
@Value.Builder
@JsonTypeName("generalGrant")
public record GeneralGrant(
        String id,
        LocalizedText title,
        PartyId recipient,
        Instrument instrument,
        ImmutableSortedMap<Year, Money> amounts,
        Optional<Accres> accres,
        Optional<Year> mergesIn,
        ImmutableList<GrantPart> parts,
        Optional<Evidence> evidence)
        implements FundingSource {

    /**
     * Checks the amounts, the shares and the instrument.
     *
     * @param id the name of the source
     * @param title what it is called
     * @param recipient the municipality
     * @param instrument which of the three
     * @param amounts the amount of each year
     * @param accres how it grows after the last of these
     * @param mergesIn the year from which it is part of the general grant
     * @param parts in which lines it stands
     * @param evidence where the amounts come from
     * @throws nl.geldstroom.document.InvalidValueException if one of these rules is broken; all faults at once
     */
    public GeneralGrant {
        Faults faults = new Faults();
        SourceRules.amounts(faults, id, amounts);
        if (!parts.isEmpty()) {
            SourceRules.shares(faults, id, parts);
        }
        SourceRules.evidence(faults, id, evidence);
        switch (instrument) {
            case GENERAL_GRANT, INTEGRATION_GRANT, DECENTRALISATION_GRANT -> {}
            default ->
                faults.add(
                        "/instrument",
                        "not-of-the-fund",
                        "The instrument (" + instrument.label().en() + ") of source (" + id
                                + ") must be a general, an integration or a decentralisation grant. Maybe make it a source"
                                + " of type other.");
        }
        if (mergesIn.isPresent() && instrument != Instrument.INTEGRATION_GRANT) {
            faults.add(
                    "/mergesIn",
                    "merges-not",
                    "The year (" + mergesIn.get() + ") in which source (" + id
                            + ") becomes part of the general grant must be that of an integration grant.");
        }
        faults.throwIfAny();
    }

    /**
     * Starts a grant.
     *
     * @return a builder
     */
    public static GeneralGrantBuilder builder() {
        return new GeneralGrantBuilder();
    }

    /**
     * The general grant of a municipality in a year, in no line of the scenario.
     *
     * @param municipality the municipality
     * @param year the year
     * @param amount the amount of that year
     * @return the source {@code general-grant}
     */
    public static GeneralGrant of(Municipality municipality, int year, Money amount) {
        return builder()
                .id("general-grant")
                .title(LocalizedText.of("Algemene uitkering gemeentefonds", "General grant of the Municipal Fund"))
                .recipient(municipality.id())
                .instrument(Instrument.GENERAL_GRANT)
                .amounts(ImmutableSortedMap.of(Year.of(year), amount))
                .build();
    }

    /**
     * The same with growth after the last year that is given.
     *
     * @param growth the growth
     * @return the source
     */
    public GeneralGrant growing(Accres growth) {
        return new GeneralGrant(
                id, title, recipient, instrument, amounts, Optional.of(growth), mergesIn, parts, evidence);
    }

    @Override
    public Money amount(Year year) {
        if (amounts.isEmpty()
                || year.isBefore(amounts.firstKey())
                || mergesIn.filter(merged -> !year.isBefore(merged)).isPresent()) {
            return Money.ZERO;
        }
        Money given = amounts.get(year);
        if (given != null) {
            return given;
        }
        Year last = amounts.lastKey();
        if (year.isBefore(last)) {
            return Money.ZERO;
        }
        Money amount = amounts.getOrDefault(last, Money.ZERO);
        for (Year next = last.plusYears(1); !next.isAfter(year); next = next.plusYears(1)) {
            Year of = next;
            Money before = amount;
            amount = accres.map(growth -> growth.after(before, of)).orElse(before);
        }
        return amount;
    }

    /** Free money without an end comes back every year; what merges is there again in the general grant. */
    @Override
    public Nature nature(Year year) {
        return mergesIn.isPresent() ? Nature.INCIDENTAL : Nature.STRUCTURAL;
    }

    @Override
    public boolean knows(Year year) {
        return amounts.containsKey(year);
    }

    @Override
    public Year lastYear() {
        return amounts.lastKey();
    }

    /**
     * The share of a national amount that is this municipality's, by its own amount over that of all.
     *
     * @param national the national amount that is divided
     * @param own the general grant of the municipality
     * @param all the general grants of all municipalities together
     * @return whole cents, halves to even
     */
    public static Money shareOf(Money national, Money own, Money all) {
        return Money.ofCents(national.times(own.toEuros())
                .divide(all.toEuros(), MathContext.DECIMAL64)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }
}
