package nl.geldstroom.actual;

import com.google.common.collect.ImmutableList;
import java.time.Period;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.agreement.AllocationRelease;
import nl.geldstroom.document.Faults;
import nl.geldstroom.money.Money;
import nl.geldstroom.tariff.ServiceAllocation;
import org.immutables.value.Value;

/**
 * What is known of one agreement in one calendar year (<i>realisatie</i>): what was declared and paid, what is allocated, and
 * on what a forecast may stand.
 *
 * @param agreement the agreement
 * @param year the calendar year of service
 * @param budget what the municipality budgeted for it in that year; absent: not known
 * @param invoices what was declared, in any order
 * @param paid what was paid of instalments or advances, in any order
 * @param allocations the allocations as known now; empty: those that the agreement holds
 * @param realisation which part of the allocations is delivered; absent: nothing is forecast from allocations
 * @param lag how late services are declared; absent: nothing is forecast from allocations
 * @param declareWithin how long after the month of service may be declared; absent: no term was agreed
 * @param moments the reports of the year, in order of their days; empty: none
 */
@Value.Builder
public record Actuals(
        AgreementId agreement,
        Year year,
        Optional<Money> budget,
        ImmutableList<Invoice> invoices,
        ImmutableList<PaidInstalment> paid,
        ImmutableList<ServiceAllocation> allocations,
        Optional<RealisationRate> realisation,
        Optional<DeclarationLag> lag,
        Optional<Period> declareWithin,
        ImmutableList<ReportMoment> moments)
        implements WithActuals {

    /**
     * Checks that invoices are of the year, allocations are there once and moments are in order.
     *
     * @param agreement the agreement
     * @param year the calendar year of service
     * @param budget what the municipality budgeted
     * @param invoices what was declared
     * @param paid what was paid of instalments
     * @param allocations the allocations as known now
     * @param realisation which part of the allocations is delivered
     * @param lag how late services are declared
     * @param declareWithin how long after the month of service may be declared
     * @param moments the reports of the year
     * @throws IllegalArgumentException if an invoice or a payment is of another year, an allocation is there twice, the term
     *     is negative, or the moments are not in order of their days; all of it at once
     */
    public Actuals {
        Faults faults = new Faults();
        for (int i = 0; i < invoices.size(); i++) {
            Invoice invoice = invoices.get(i);
            if (invoice.month().getYear() != year.getValue()) {
                faults.add(
                        "/invoices/" + i + "/month",
                        "other-year",
                        "The month (" + invoice.month() + ") of invoice (" + invoice.number() + ") must lie in " + year
                                + ". Maybe it belongs to the actuals of "
                                + invoice.month().getYear() + ".");
            }
        }
        for (int i = 0; i < paid.size(); i++) {
            if (paid.get(i).month().getYear() != year.getValue()) {
                faults.add(
                        "/paid/" + i + "/month",
                        "other-year",
                        "The month (" + paid.get(i).month() + ") of the payment of "
                                + paid.get(i).on() + " must lie in " + year + ".");
            }
        }
        once(allocations, "/allocations/", faults);
        if (declareWithin.filter(Period::isNegative).isPresent()) {
            faults.add(
                    "/declareWithin",
                    "negative-period",
                    "The term (" + declareWithin.get() + ") within which is declared must not be negative.");
        }
        for (int i = 0; i < moments.size(); i++) {
            once(moments.get(i).allocations(), "/moments/" + i + "/allocations/", faults);
            if (i > 0 && !moments.get(i).asOf().isAfter(moments.get(i - 1).asOf())) {
                faults.add(
                        "/moments/" + i + "/asOf",
                        "moments-in-order",
                        "The day (" + moments.get(i).asOf() + ") of "
                                + moments.get(i).name()
                                + " must come after that of "
                                + moments.get(i - 1).name() + " ("
                                + moments.get(i - 1).asOf() + ").");
            }
        }
        faults.throwIfAny();
    }

    private static void once(List<ServiceAllocation> allocations, String pointer, Faults faults) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < allocations.size(); i++) {
            if (!seen.add(allocations.get(i).number())) {
                faults.add(
                        pointer + i + "/number",
                        "allocation-twice",
                        "The allocation (" + allocations.get(i).number() + ") must be in the list once.");
            }
        }
    }

    /**
     * Starts actuals.
     *
     * @return a builder
     */
    public static ActualsBuilder builder() {
        return new ActualsBuilder();
    }

    /**
     * The allocations that count.
     *
     * @param under the agreement
     * @return the list given here, else that of the agreement
     */
    public ImmutableList<ServiceAllocation> allocationsUnder(Agreement under) {
        return allocations.isEmpty()
                ? under.compensation()
                        .allocations()
                        .map(AllocationRelease::allocations)
                        .orElse(ImmutableList.of())
                : allocations;
    }

    /** Refuses to be held against an agreement that it is not about. */
    void of(Agreement under) {
        if (!agreement.equals(under.id())) {
            throw new IllegalArgumentException("The actuals (" + agreement + ") must be of agreement (" + under.id()
                    + "). Maybe they were laid beside another.");
        }
    }
}
