package nl.geldstroom.portfolio;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.agreement.SubsidyCeiling;
import nl.geldstroom.agreement.SubsidyPeriod;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/**
 * The subsidies of a year that fall under one ceiling (<i>subsidieplafond</i>): what was granted, what can still be, and what
 * must be refused; Algemene wet bestuursrecht, article 4:25.
 *
 * <p>What was granted stands. What is left of the ceiling goes to the applications, in order of arrival or in proportion, and
 * the rest of them is refused. For example a ceiling of 100 with 60 granted and applications of 30 and 30: in order of arrival
 * 30 and 10, and 20 is refused.
 *
 * @param ceiling the ceiling
 * @param rows the subsidies of its year: first those that were granted, then applications in the order of arrival
 */
public record CeilingDivision(SubsidyCeiling ceiling, ImmutableList<Row> rows) {

    /**
     * One subsidy under the ceiling.
     *
     * @param subsidy its name
     * @param asked what was granted or is applied for, in the year of the ceiling
     * @param decided whether it was granted
     * @param grantable what was granted or can be
     */
    public record Row(AgreementId subsidy, Money asked, boolean decided, Money grantable) {

        /**
         * What must be refused.
         *
         * @return the rest of what is applied for
         */
        public Money refused() {
            return asked.minus(grantable);
        }
    }

    /**
     * Divides a ceiling over subsidies.
     *
     * @param ceiling the ceiling of a year
     * @param subsidies the subsidies under it; those without a period in its year do not count. One without an amount of its
     *     own in the year has that of the period before it, not indexed
     * @return the division
     */
    public static CeilingDivision of(SubsidyCeiling ceiling, List<SubsidyAgreement> subsidies) {
        List<Row> rows = new ArrayList<>();
        List<SubsidyAgreement> applications = new ArrayList<>();
        Money granted = Money.ZERO;
        for (SubsidyAgreement subsidy : subsidies) {
            Optional<Money> amount = amount(subsidy, ceiling.year());
            if (amount.isPresent() && subsidy.grantedOn().isPresent()) {
                rows.add(new Row(subsidy.id(), amount.get(), true, amount.get()));
                granted = granted.plus(amount.get());
            } else if (amount.isPresent()) {
                applications.add(subsidy);
            }
        }
        applications.sort(Comparator.comparing(subsidy -> subsidy.appliedOn().orElse(LocalDate.MAX)));
        List<Money> asked = applications.stream()
                .map(subsidy -> amount(subsidy, ceiling.year()).orElse(Money.ZERO))
                .toList();
        List<Money> grants = new SubsidyCeiling(
                        ceiling.year(), ceiling.amount().minus(granted).max(Money.ZERO), ceiling.distribution())
                .grants(asked);
        for (int i = 0; i < asked.size(); i++) {
            rows.add(new Row(applications.get(i).id(), asked.get(i), false, grants.get(i)));
        }
        return new CeilingDivision(ceiling, ImmutableList.copyOf(rows));
    }

    /** The periods that start in the year. */
    private static Optional<Money> amount(SubsidyAgreement subsidy, Year year) {
        Optional<Money> sum = Optional.empty();
        Money last = Money.ZERO;
        for (SubsidyPeriod period : subsidy.periods()) {
            last = period.granted().orElse(last);
            if (Year.from(period.from()).equals(year)) {
                sum = Optional.of(sum.orElse(Money.ZERO).plus(last));
            }
        }
        return sum;
    }

    /**
     * What is left of the ceiling after all that was granted and can be.
     *
     * @return the amount; negative if more was granted than the ceiling, as article 4:51 may require
     */
    public Money left() {
        return ceiling.amount()
                .minus(Money.sum(rows.stream().map(Row::grantable).toList()));
    }

    /**
     * What must be refused.
     *
     * @return the part of the applications that the ceiling does not hold
     */
    public Money refused() {
        return Money.sum(rows.stream().map(Row::refused).toList());
    }

    /**
     * The division in a sentence.
     *
     * @return for example {@code Van het plafond van 2027, € 100, blijft € 0 over; € 20 moet worden geweigerd (awb/4:25).}
     */
    public LocalizedText describe() {
        LocalizedText whole = Phrases.euros(ceiling.amount());
        LocalizedText rest = Phrases.euros(left());
        LocalizedText no = Phrases.euros(refused());
        return LocalizedText.of(
                "Van het plafond van " + ceiling.year() + ", € " + whole.nl() + ", blijft € " + rest.nl() + " over; € "
                        + no.nl() + " moet worden geweigerd (awb/4:25).",
                "Of the ceiling of " + ceiling.year() + ", € " + whole.en() + ", € " + rest.en() + " is left; € "
                        + no.en() + " must be refused (awb/4:25).");
    }
}
