package nl.geldstroom.payment;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.Combined;
import nl.geldstroom.agreement.SettlementRule;
import nl.geldstroom.agreement.SettlementRule.BonusMalus;
import nl.geldstroom.agreement.SettlementRule.CorridorBand;
import nl.geldstroom.agreement.SettlementRule.RiskCorridor;
import nl.geldstroom.agreement.SettlementRule.ScoreStep;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import nl.geldstroom.time.BusinessDayRule;

/** What is settled after a calendar year: risk corridors, bonus and malus. */
final class Settlements {

    private Settlements() {}

    static ImmutableList<Payment> of(Agreement agreement, YearResult result, Money paid, ReferenceData reference) {
        Term term = agreement.term();
        LocalDate from = Payments.later(result.year().atDay(1), term.start());
        LocalDate until = Payments.earlier(result.year().plusYears(1).atDay(1), term.end());
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("The year (" + result.year()
                    + ") that is settled must lie in the term of" + " agreement (" + agreement.id() + ").");
        }
        ImmutableList.Builder<Payment> payments = ImmutableList.builder();
        if (agreement.compensation() instanceof Combined combined) {
            for (SettlementRule rule : combined.settlements()) {
                settled(rule, result, paid)
                        .ifPresent(settled -> payments.add(Payment.builder()
                                .agreement(agreement.id())
                                .due(due(result.year(), rule.after(), reference))
                                .from(from)
                                .until(until)
                                .amount(settled.amount())
                                .basis(PaymentBasis.stated(settled.text()))
                                .build()));
            }
        }
        return payments.build();
    }

    private static LocalDate due(Year year, Period after, ReferenceData reference) {
        return reference
                .businessDays()
                .adjust(year.plusYears(1).atDay(1).plus(after).minusDays(1), BusinessDayRule.FOLLOWING);
    }

    private record Settled(Money amount, LocalizedText text) {}

    private static Optional<Settled> settled(SettlementRule rule, YearResult result, Money paid) {
        if (rule instanceof RiskCorridor corridor) {
            return result.cost().map(cost -> corridor(corridor, result.year(), cost, paid));
        }
        BonusMalus bonus = (BonusMalus) rule;
        return Optional.ofNullable(result.scores().get(bonus.indicator()))
                .map(score -> bonus(bonus, result.year(), score, paid));
    }

    private static Settled corridor(RiskCorridor corridor, Year year, Money cost, Money paid) {
        boolean loss = cost.compareTo(paid) > 0;
        BigDecimal deviation = cost.minus(paid).toEuros().abs();
        ImmutableList<CorridorBand> bands = loss ? corridor.losses() : corridor.profits();
        BigDecimal shared = BigDecimal.ZERO;
        for (int i = 0; i < bands.size(); i++) {
            BigDecimal low = paid.times(bands.get(i).from());
            BigDecimal high =
                    i + 1 < bands.size() ? paid.times(bands.get(i + 1).from()).min(deviation) : deviation;
            BigDecimal inside = high.subtract(low).max(BigDecimal.ZERO);
            shared = shared.add(inside.multiply(bands.get(i).commissioner().value()));
        }
        Money whole = Rounding.HALF_UP.toCents(shared);
        Money size = corridor.cap().map(whole::min).orElse(whole);
        boolean capped = size.compareTo(whole) < 0;
        LocalizedText spent = Phrases.euros(cost);
        LocalizedText given = Phrases.euros(paid);
        return new Settled(
                loss ? size : size.negated(),
                LocalizedText.of(
                        "risicocorridor " + year + ": kosten € " + spent.nl() + " tegen € " + given.nl()
                                + " betaald"
                                + (capped
                                        ? ", begrensd op € "
                                                + Phrases.euros(size).nl()
                                        : ""),
                        "risk corridor of " + year + ": cost € " + spent.en() + " against € " + given.en() + " paid"
                                + (capped
                                        ? ", capped at € " + Phrases.euros(size).en()
                                        : "")));
    }

    private static Settled bonus(BonusMalus bonus, Year year, BigDecimal score, Money paid) {
        BigDecimal percent = BigDecimal.ZERO;
        for (ScoreStep step : bonus.steps()) {
            if (step.from().compareTo(score) <= 0) {
                percent = step.percent();
            }
        }
        LocalizedText scored = Phrases.number(score);
        LocalizedText rate = Phrases.number(percent);
        LocalizedText given = Phrases.euros(paid);
        return new Settled(
                Rounding.HALF_UP.toCents(paid.times(percent.movePointLeft(2))),
                LocalizedText.of(
                        (percent.signum() < 0 ? "malus " : "bonus ") + year + " op "
                                + bonus.name().nl() + ": score " + scored.nl() + ", " + rate.nl() + " % van € "
                                + given.nl(),
                        (percent.signum() < 0 ? "malus of " : "bonus of ") + year + " on "
                                + bonus.name().en() + ": score " + scored.en() + ", " + rate.en() + " % of € "
                                + given.en()));
    }
}
