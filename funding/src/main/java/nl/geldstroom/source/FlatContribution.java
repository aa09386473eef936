package nl.geldstroom.source;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.money.Money;

/**
 * The same amount for every client whatever the income (<i>abonnementstarief</i>).
 *
 * <p>The rate of a year is the last that was set in or before it. Example: 19.00 a month in 2023; 100 clients pay 22,800.00.
 *
 * @param rates the rate by the year from which it holds
 */
@JsonTypeName("flat")
public record FlatContribution(ImmutableSortedMap<Year, Rate> rates) implements OwnContribution {

    /**
     * The rate of a year.
     *
     * @param perMonth what a client pays in a month, zero or more
     * @param evidence what it rests on
     */
    public record Rate(Money perMonth, Evidence evidence) {

        /**
         * Checks the amount.
         *
         * @param perMonth what a client pays in a month
         * @param evidence what it rests on
         * @throws nl.geldstroom.document.InvalidValueException if it is below zero or rests on a claim that is for something
         *     else
         */
        public Rate {
            Faults faults = new Faults();
            if (perMonth.isNegative()) {
                faults.add(
                        "/perMonth",
                        "negative-amount",
                        "The contribution (" + perMonth + ") of a month must be zero or more.");
            }
            evidence.usedAs(faults, "/evidence", "own contribution", Use.SCENARIO_AMOUNT);
            faults.throwIfAny();
        }
    }

    /**
     * Checks that there is a rate.
     *
     * @param rates the rate by the year from which it holds
     * @throws nl.geldstroom.document.InvalidValueException if there is none
     */
    public FlatContribution {
        Faults faults = new Faults();
        if (rates.isEmpty()) {
            faults.add("/rates", "no-amounts", "The flat contribution must have the rate of at least one year.");
        }
        faults.throwIfAny();
    }

    /**
     * The rates of the Wmo from 2020 on: 19.00, 20.60 in 2024, 21.00 in 2025, 21.80 in 2026.
     *
     * @return the rates; those of 2024 and 2026 were remembered, not read, and show as unverified
     */
    public static FlatContribution standard() {
        return new FlatContribution(ImmutableSortedMap.of(
                Year.of(2020), rate("19.00", "rijksoverheid.nl, eigen bijdrage Wmo", Reliability.HIGH),
                Year.of(2024), rate("20.60", "eigen kennis, niet gelezen", Reliability.MEDIUM),
                Year.of(2025), rate("21.00", "gemeente.nu, abonnementstarief 2025", Reliability.HIGH),
                Year.of(2026), rate("21.80", "eigen herinnering, niet gelezen", Reliability.LOW)));
    }

    private static Rate rate(String euros, String source, Reliability reliability) {
        return new Rate(Money.euros(euros), new Publication(source, Optional.empty(), Optional.empty(), reliability));
    }

    private Rate of(Year year) {
        Map.Entry<Year, Rate> set = rates.floorEntry(year);
        if (set == null) {
            throw new IllegalArgumentException("The flat contribution must have a rate for " + year
                    + "; the first holds from " + rates.firstKey() + ".");
        }
        return set.getValue();
    }

    @Override
    public Money perMonth(Household household, Year year) {
        return of(year).perMonth();
    }

    @Override
    public Evidence evidenceOf(Year year) {
        return of(year).evidence();
    }
}
