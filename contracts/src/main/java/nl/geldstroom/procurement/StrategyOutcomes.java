package nl.geldstroom.procurement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.ExtensionOption;
import nl.geldstroom.agreement.TermPeriod;
import nl.geldstroom.commitment.CommitmentTable;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.money.Money;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.procurement.ComparedStrategies.Continuity;
import nl.geldstroom.procurement.ComparedStrategies.Outcome;
import nl.geldstroom.procurement.ComparedStrategies.Round;
import nl.geldstroom.procurement.ComparedStrategies.Sums;
import nl.geldstroom.procurement.ComparedStrategies.YearRow;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** Carries strategies out over the years of a comparison. */
record StrategyOutcomes(
        Year from, Year to, LocalDate decision, Optional<Parameter> discountRate, ReferenceData reference) {

    private static final Sums NOTHING = new Sums(Money.ZERO, Money.ZERO, Money.ZERO);

    /** An agreement of the strategy with its commitments and the day of its award. */
    private record Running(Unfolding.Step step, Commitments commitments, LocalDate awarded) {

        Agreement agreement() {
            return step.agreement();
        }

        LocalDate start() {
            return agreement().term().start();
        }
    }

    private LocalDate begin() {
        return from.atDay(1);
    }

    private LocalDate end() {
        return to.plusYears(1).atDay(1);
    }

    private boolean within(LocalDate day) {
        return !day.isBefore(begin()) && day.isBefore(end());
    }

    Outcome of(ProcurementStrategy strategy) {
        List<Running> running = new ArrayList<>();
        for (Unfolding.Step step : new Unfolding(strategy, reference).until(end())) {
            running.add(running(strategy, step));
        }
        ImmutableList<Round> rounds = rounds(strategy, running);
        ImmutableList<YearRow> years = years(strategy, running, rounds);
        Sums total = years.stream().map(YearRow::sums).reduce(NOTHING, Sums::plus);
        return Outcome.builder()
                .id(strategy.id())
                .title(strategy.title())
                .addAllRounds(rounds)
                .addAllYears(years)
                .total(total)
                .presentValue(discountRate.map(rate -> presentValue(years, rate)))
                .continuity(continuity(strategy, running, rounds))
                .committedAfter(committedAfter(running))
                .addAllNotEstimated(notEstimated(strategy))
                .addAllRemarks(remarks(strategy, running))
                .build();
    }

    private Running running(ProcurementStrategy strategy, Unfolding.Step step) {
        Agreement agreement = step.agreement();
        Commitments commitments = Commitments.of(agreement, reference);
        if (!commitments.followsAgreement()) {
            commitments =
                    commitments.planning(Payments.of(step.asTask(), reference).perMonth());
        }
        return new Running(
                step, commitments, awarded(strategy.round(), agreement.term().start()));
    }

    private static LocalDate awarded(AwardRound round, LocalDate start) {
        return start.minusDays(Figures.days(Figures.exact(round.implementationDays())));
    }

    private ImmutableList<Round> rounds(ProcurementStrategy strategy, List<Running> running) {
        ImmutableList.Builder<Round> rounds = ImmutableList.builder();
        RoundCost cost = strategy.roundCost();
        for (Running one : running) {
            if (within(one.start())) {
                rounds.add(round(strategy, one, strategy.round(), cost, one.start()));
            }
            strategy.everyYear().ifPresent(yearly -> {
                RoundCost yearlyCost = strategy.costOf(yearly);
                for (int year = 1; ; year++) {
                    LocalDate day = one.start().plusYears(year);
                    if (!day.isBefore(one.agreement().term().end())) {
                        break;
                    }
                    if (within(day)) {
                        rounds.add(round(strategy, one, yearly, yearlyCost, day));
                    }
                }
            });
        }
        return rounds.build();
    }

    private static Round round(
            ProcurementStrategy strategy, Running one, AwardRound round, RoundCost cost, LocalDate starts) {
        LocalDate awarded = awarded(round, starts);
        return Round.builder()
                .agreement(one.agreement().id())
                .kind(round.kind())
                .announced(awarded.minusDays(round.expectedDays()))
                .awarded(awarded)
                .starts(starts)
                .ends(one.agreement().term().end())
                .buyer(strategy.own(cost.buyer()))
                .bidders(strategy.own(cost.bidders()))
                .build();
    }

    private ImmutableList<YearRow> years(
            ProcurementStrategy strategy, List<Running> running, ImmutableList<Round> rounds) {
        ImmutableList.Builder<YearRow> rows = ImmutableList.builder();
        Optional<Money> base = Optional.empty();
        for (Year year = from; !year.isAfter(to); year = year.plusYears(1)) {
            Year current = year;
            List<Round> ofYear = rounds.stream()
                    .filter(round -> Year.from(round.starts()).equals(current))
                    .toList();
            Money level = priceLevel(running, year);
            if (base.isEmpty() && !level.isZero()) {
                base = Optional.of(level);
            }
            CommitmentTable.Amounts decided = amounts(running, decision, year);
            rows.add(YearRow.builder()
                    .year(year)
                    .sums(new Sums(
                            decided.planned(),
                            Money.sum(ofYear.stream().map(Round::buyer).toList())
                                    .plus(managing(strategy, running, year)),
                            Money.sum(ofYear.stream().map(Round::bidders).toList())
                                    .plus(accounting(strategy, running, year))))
                    .rounds(ofYear.size())
                    .priceLevel(level)
                    .drift(drift(level, base))
                    .releasable(decided.releasable())
                    .releasableOnNewYear(amounts(running, year.atDay(1), year).releasable())
                    .build());
        }
        return rows.build();
    }

    private static BigDecimal drift(Money level, Optional<Money> base) {
        return level.isZero() || base.isEmpty()
                ? BigDecimal.ZERO.setScale(4)
                : level.toEuros()
                        .divide(base.get().toEuros(), 4, RoundingMode.HALF_EVEN)
                        .subtract(BigDecimal.ONE);
    }

    /** The level at the end of the year: what a whole year costs under the agreement that runs last in it. */
    private Money priceLevel(List<Running> running, Year year) {
        Money level = Money.ZERO;
        for (Running one : running) {
            boolean runs = !Year.from(one.start()).isAfter(year)
                    && one.agreement().term().end().isAfter(year.atDay(1));
            if (runs) {
                ImmutableSortedMap<Year, Money> budgets =
                        one.step().budgets(one.agreement().term().end().minusDays(1), reference);
                level = budgets.getOrDefault(year, level);
            }
        }
        return level;
    }

    /** What is not yet awarded on the day of the decision can be left out whole. */
    private static CommitmentTable.Amounts amounts(List<Running> running, LocalDate day, Year year) {
        return amounts(running, day, year.atMonth(1), year.plusYears(1).atMonth(1));
    }

    private static CommitmentTable.Amounts amounts(
            List<Running> running, LocalDate day, YearMonth first, YearMonth after) {
        Money planned = Money.ZERO;
        Money committed = Money.ZERO;
        for (Running one : running) {
            for (CommitmentTable.Row row :
                    one.commitments().asOf(day, first, after).rows()) {
                planned = planned.plus(row.amounts().planned());
                if (!one.awarded().isAfter(day)) {
                    committed = committed.plus(row.amounts().committed());
                }
            }
        }
        return new CommitmentTable.Amounts(planned, committed, planned.minus(committed));
    }

    private Money committedAfter(List<Running> running) {
        Money committed = Money.ZERO;
        YearMonth first = YearMonth.from(end());
        for (Running one : running) {
            YearMonth after = one.commitments().endMonth();
            if (after.isAfter(first)) {
                committed = committed.plus(
                        amounts(List.of(one), decision, first, after).committed());
            }
        }
        return committed;
    }

    /** Contract management by days of the year, and the decisions on extensions that start in it. */
    private Money managing(ProcurementStrategy strategy, List<Running> running, Year year) {
        Money managed = perYear(strategy, strategy.management(), running, year);
        if (strategy.extension().isEmpty()) {
            return managed;
        }
        long extensions = 0;
        for (Running one : running) {
            LocalDate until = one.agreement().term().end();
            for (TermPeriod period : one.agreement().term().periods()) {
                Optional<ExtensionOption> option = period.option();
                boolean counted = option.isPresent() && !period.until().isAfter(until);
                if (counted && Year.from(period.from()).equals(year)) {
                    extensions++;
                }
            }
        }
        return managed.plus(Figures.euros(Figures.exact(strategy.extension())).times(extensions));
    }

    private Money accounting(ProcurementStrategy strategy, List<Running> running, Year year) {
        return perYear(strategy, strategy.accounting(), running, year);
    }

    private static Money perYear(
            ProcurementStrategy strategy, Optional<Parameter> euros, List<Running> running, Year year) {
        long days = 0;
        for (Running one : running) {
            LocalDate first = later(one.start(), year.atDay(1));
            LocalDate until =
                    earlier(one.agreement().term().end(), year.plusYears(1).atDay(1));
            days += Math.max(0, ChronoUnit.DAYS.between(first, until));
        }
        BigDecimal whole = Figures.exact(euros)
                .multiply(BigDecimal.valueOf(strategy.providers().orElse(1)))
                .multiply(BigDecimal.valueOf(days));
        return Money.euros(whole.divide(BigDecimal.valueOf(year.length()), 2, RoundingMode.HALF_EVEN));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /** Each book and year on its own, rounded to whole cents: the sum of the years is the present value. */
    private static Sums presentValue(ImmutableList<YearRow> years, Parameter rate) {
        BigDecimal factor = BigDecimal.ONE.add(Figures.exact(rate));
        BigDecimal divisor = BigDecimal.ONE;
        Sums sums = NOTHING;
        for (YearRow row : years) {
            divisor = divisor.multiply(factor, MathContext.DECIMAL128);
            sums = sums.plus(new Sums(
                    discounted(row.sums().spending(), divisor),
                    discounted(row.sums().buyer(), divisor),
                    discounted(row.sums().bidders(), divisor)));
        }
        return sums;
    }

    private static Money discounted(Money amount, BigDecimal divisor) {
        return Figures.euros(amount.toEuros().divide(divisor, MathContext.DECIMAL128));
    }

    private Continuity continuity(ProcurementStrategy strategy, List<Running> running, ImmutableList<Round> rounds) {
        int awards = 0;
        for (int i = 1; i < running.size(); i++) {
            if (within(running.get(i).start())) {
                awards++;
            }
        }
        BigDecimal number = BigDecimal.valueOf(awards);
        Optional<BigDecimal> chances =
                strategy.changeOfProvider().map(Figures::exact).map(number::multiply);
        Optional<BigDecimal> changes = chances.map(chance ->
                chance.multiply(BigDecimal.valueOf(strategy.providers().orElse(1))));
        Optional<BigDecimal> transfers =
                chances.flatMap(chance -> strategy.clients().map(Figures::exact).map(chance::multiply));
        boolean daysKnown = strategy.round().days().isPresent()
                && strategy.everyYear().map(round -> round.days().isPresent()).orElse(true);
        Optional<Long> days = daysKnown
                ? Optional.of(rounds.stream()
                        .mapToLong(round -> ChronoUnit.DAYS.between(round.announced(), round.awarded()))
                        .sum())
                : Optional.empty();
        return new Continuity(rounds.size(), awards, changes, transfers, days);
    }

    private static ImmutableList<LocalizedText> notEstimated(ProcurementStrategy strategy) {
        Set<LocalizedText> missing = new LinkedHashSet<>(strategy.roundCost().notEstimated());
        strategy.everyYear()
                .ifPresent(round -> missing.addAll(strategy.costOf(round).notEstimated()));
        absent(missing, strategy.priceStep(), "prijs na een nieuwe gunning", "price after a new award");
        absent(missing, strategy.management(), "contractbeheer", "contract management");
        absent(missing, strategy.accounting(), "verantwoording door aanbieders", "accounting by providers");
        if (!strategy.first().term().options().isEmpty()) {
            absent(missing, strategy.extension(), "besluit over verlenging", "decision on extension");
        }
        absent(missing, strategy.changeOfProvider(), "kans op een andere aanbieder", "chance of another provider");
        absent(missing, strategy.clients(), "aantal cliënten", "number of clients");
        return ImmutableList.copyOf(missing);
    }

    private static void absent(Set<LocalizedText> missing, Optional<Parameter> given, String nl, String en) {
        if (given.isEmpty()) {
            missing.add(LocalizedText.of(nl, en));
        }
    }

    private ImmutableList<LocalizedText> remarks(ProcurementStrategy strategy, List<Running> running) {
        ImmutableList.Builder<LocalizedText> remarks = ImmutableList.builder();
        remarks.addAll(strategy.roundCost().remarks());
        LocalDate start = strategy.first().term().start();
        if (!start.isBefore(end())) {
            remarks.add(LocalizedText.of(
                    "De eerste overeenkomst begint na de vergeleken jaren: er is niets te vergelijken.",
                    "The first agreement starts after the compared years: there is nothing to compare."));
        } else if (start.isAfter(begin())) {
            remarks.add(dated("Vóór ", " loopt er geen overeenkomst.", "Before ", " no agreement runs.", start));
        } else if (start.isBefore(begin())) {
            remarks.add(LocalizedText.of(
                    "De eerste overeenkomst liep al: haar ronde telt niet mee.",
                    "The first agreement was running already: its round is not counted."));
        }
        if (!running.isEmpty()) {
            LocalDate until = running.get(running.size() - 1).agreement().term().end();
            if (until.isAfter(end())) {
                remarks.add(dated(
                        "De laatste overeenkomst loopt door tot ",
                        ", voorbij de vergeleken jaren; de kosten van haar ronde tellen geheel mee.",
                        "The last agreement runs until ",
                        ", beyond the compared years; the cost of its round counts whole.",
                        until));
            }
        }
        return remarks.build();
    }

    private static LocalizedText dated(String nl, String nlAfter, String en, String enAfter, LocalDate day) {
        LocalizedText date = Phrases.date(day);
        return LocalizedText.of(nl + date.nl() + nlAfter, en + date.en() + enAfter);
    }
}
