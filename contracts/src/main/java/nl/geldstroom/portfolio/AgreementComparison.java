package nl.geldstroom.portfolio;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.commitment.CommitmentTable;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.document.Faults;
import nl.geldstroom.money.Money;
import nl.geldstroom.payment.ReferenceData;

/**
 * Agreements side by side over the same years (<i>contracten naast elkaar</i>).
 *
 * <p>{@code AgreementComparison.of(List.of(lumpSum, subsidy)).over(2027, 2036)} says of each what it costs, what is fixed
 * and what could be cut in every year, and when something must be said.
 *
 * @param agreements the agreements, with different ids
 * @param decision the day on which would be decided to stop; absent: 1 January of the first year
 * @param reference index figures and business days; absent: the built-in ones as known on the day of the decision
 */
public record AgreementComparison(
        ImmutableList<Agreement> agreements, Optional<LocalDate> decision, Optional<ReferenceData> reference) {

    private static final int LONGEST_YEARS = 100;

    /**
     * Checks that there are agreements, and that their ids differ.
     *
     * @param agreements the agreements
     * @param decision the day on which would be decided to stop
     * @param reference index figures and business days
     * @throws IllegalArgumentException if there is none, or two have one id
     */
    public AgreementComparison {
        Faults faults = new Faults();
        if (agreements.isEmpty()) {
            faults.add("/agreements", "no-agreement", "The comparison must have an agreement.");
        }
        ImmutableSet<AgreementId> ids = agreements.stream().map(Agreement::id).collect(ImmutableSet.toImmutableSet());
        if (ids.size() < agreements.size()) {
            faults.add(
                    "/agreements",
                    "repeated-agreement",
                    "The ids of the agreements must differ. They are: " + ids + ".");
        }
        faults.throwIfAny();
    }

    /**
     * A comparison that still needs its years.
     *
     * @param agreements the agreements, with different ids
     * @return the comparison
     * @throws IllegalArgumentException if there is none, or two have one id
     */
    public static AgreementComparison of(List<? extends Agreement> agreements) {
        return new AgreementComparison(ImmutableList.copyOf(agreements), Optional.empty(), Optional.empty());
    }

    /**
     * The same comparison with a day on which would be decided to stop.
     *
     * @param day the day of the decision
     * @return the comparison
     */
    public AgreementComparison decidedOn(LocalDate day) {
        return new AgreementComparison(agreements, Optional.of(day), reference);
    }

    /**
     * The same comparison with other reference data.
     *
     * @param data business days, index figures and the day as of which they count
     * @return the comparison
     */
    public AgreementComparison with(ReferenceData data) {
        return new AgreementComparison(agreements, decision, Optional.of(data));
    }

    /**
     * Compares over all years in which one of the agreements counts.
     *
     * @return one column per agreement, in the order given
     * @throws IllegalArgumentException if that is more than 100 years, or an index figure is needed that was not known
     */
    public ComparedAgreements over() {
        int from = agreements.stream()
                .mapToInt(agreement -> agreement.term().start().getYear())
                .min()
                .orElseThrow();
        int to = agreements.stream()
                .mapToInt(agreement -> agreement.term().end().minusDays(1).getYear())
                .max()
                .orElseThrow();
        return over(from, to);
    }

    /**
     * Compares over calendar years.
     *
     * @param from the first year
     * @param to the last year
     * @return one column per agreement, in the order given
     * @throws IllegalArgumentException if the years are not in order or more than 100, or an index figure is needed that was
     *     not known
     */
    public ComparedAgreements over(int from, int to) {
        if (from > to || to - (long) from >= LONGEST_YEARS || from < 1900 || to > 2300) {
            throw new IllegalArgumentException("The years (" + from + " to " + to
                    + ") of the comparison must be in order, at most " + LONGEST_YEARS + " and between 1900 and 2300.");
        }
        LocalDate decided = decision.orElse(LocalDate.of(from, 1, 1));
        ReferenceData data = reference.orElseGet(() -> ReferenceData.standard(decided));
        return new ComparedAgreements(
                Year.of(from),
                Year.of(to),
                decided,
                agreements.stream()
                        .map(agreement -> column(agreement, from, to, decided, data))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static ComparedAgreements.Column column(
            Agreement agreement, int from, int to, LocalDate decided, ReferenceData data) {
        Commitments commitments = Commitments.of(agreement, data);
        Map<Year, CommitmentTable.Amounts> perYear = commitments
                .asOf(decided, YearMonth.of(from, 1), YearMonth.of(to + 1, 1))
                .perYear();
        ImmutableSortedMap.Builder<Year, CommitmentTable.Amounts> years = ImmutableSortedMap.naturalOrder();
        CommitmentTable.Amounts none = new CommitmentTable.Amounts(Money.ZERO, Money.ZERO, Money.ZERO);
        for (int year = from; year <= to; year++) {
            years.put(Year.of(year), perYear.getOrDefault(Year.of(year), none));
        }
        return ComparedAgreements.Column.builder()
                .id(agreement.id())
                .title(agreement.title())
                .commissioner(agreement.commissioner())
                .provider(agreement.provider())
                .start(agreement.term().start())
                .firmEnd(agreement.term().firmEnd())
                .end(agreement.term().end())
                .hasAmounts(commitments.followsAgreement()
                        || perYear.values().stream()
                                .anyMatch(amounts -> !amounts.planned().isZero()))
                .addAllScope(agreement.covering())
                .addAllRenegotiation(commitments.followsAgreement() ? commitments.renegotiationMonths() : List.of())
                .addAllNotices(commitments.notices())
                .years(years.build())
                .build();
    }
}
