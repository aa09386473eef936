package nl.geldstroom.realised;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.iv3.Iv3Kind;
import nl.geldstroom.iv3.Iv3Line;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.Scenario;
import org.immutables.value.Value;

/**
 * A scenario after a year of it has been realised (<i>herijkte raming</i>): its lines start from the accounts of that year.
 *
 * <p>The realised year becomes the base year. A line with a task field takes cost and income of the accounts; a line
 * without, or of another payer, takes what the old scenario expected of it in that year without measures. Lines grow as was
 * calibrated, else as before. Measures stay as they are, so a shift that ran in the realised year is inside its accounts
 * and would count twice: measures that start before the year after it are told in {@link #alreadyRunning()}.
 *
 * @param scenario the scenario with the realised year as its base year
 * @param realised the year
 * @param lines what was expected and what it was, per line
 * @param alreadyRunning the ids of measures that moved money in the realised year or before
 */
@Value.Builder
public record Reforecast(
        Scenario scenario, Year realised, ImmutableList<Line> lines, ImmutableList<String> alreadyRunning) {

    /**
     * One line in the realised year.
     *
     * @param line the line
     * @param expectedCost the cost that the old scenario expected without measures
     * @param cost the cost that the new scenario starts from
     * @param expectedIncome the income that the old scenario expected, grants included
     * @param income the income that the new scenario starts from
     * @param fromAccounts whether cost and income stand in the accounts; false: they are those that were expected
     */
    @Value.Builder
    public record Line(
            LineId line, Money expectedCost, Money cost, Money expectedIncome, Money income, boolean fromAccounts) {

        /**
         * Starts a line.
         *
         * @return a builder
         */
        public static LineBuilder builder() {
            return new LineBuilder();
        }

        /**
         * What the forecast was off.
         *
         * @return the cost less what was expected
         */
        public Money error() {
            return cost.minus(expectedCost);
        }
    }

    /**
     * Starts a re-forecast.
     *
     * @return a builder
     */
    public static ReforecastBuilder builder() {
        return new ReforecastBuilder();
    }

    /**
     * Forecasts anew from the accounts of a year.
     *
     * @param before the scenario as it was
     * @param table Iv3 figures with the accounts of the year
     * @param realised the year, from the base year on and before the last year of the horizon
     * @param growth the calibrated growth of lines; a line that is not there grows as before
     * @return the new scenario, its horizon from the year after the realised one at the earliest
     * @throws IllegalArgumentException if the year is not within the scenario, a growth is of no line, or the table has no
     *     accounts of the first party in that year
     * @throws nl.geldstroom.document.InvalidValueException if the new scenario breaks a rule, such as a grant without an
     *     amount in the realised year
     */
    public static Reforecast of(Scenario before, Iv3Table table, Year realised, ImmutableMap<LineId, Growth> growth) {
        Baseline baseline = before.given().baseline();
        if (realised.isBefore(baseline.year())
                || !realised.isBefore(before.horizon().to())) {
            throw new IllegalArgumentException("The realised year (" + realised + ") must lie from the base year ("
                    + baseline.year() + ") to the year before the last ("
                    + before.horizon().to()
                    + ") of the scenario.");
        }
        growth.keySet().stream()
                .filter(line -> baseline.line(line).isEmpty())
                .findFirst()
                .ifPresent(line -> {
                    throw new IllegalArgumentException(
                            "The line (" + line + ") of a calibrated growth must be one of the baseline.");
                });
        Iv3Table accounts = table.only(Iv3Kind.ACCOUNTS);
        Map<String, Iv3Line> rows = accounts
                .linesOf(before.given().parties().get(0).id(), realised.getValue())
                .stream()
                .collect(ImmutableMap.toImmutableMap(Iv3Line::taskField, row -> row));
        Projection old = Projection.of(before);
        ImmutableList.Builder<BudgetLine> lines = ImmutableList.builder();
        ImmutableList.Builder<Line> compared = ImmutableList.builder();
        for (BudgetLine line : baseline.lines()) {
            Money expectedCost = sum(old.reference(), realised, line, PostingKind.COST);
            Money expectedIncome = sum(old.reference(), realised, line, PostingKind.INCOME)
                    .plus(sum(old.reference(), realised, line, PostingKind.GRANT));
            boolean own = line.payer().equals(before.given().parties().get(0).id());
            Optional<Iv3Line> row = own ? line.taskField().map(rows::get) : Optional.empty();
            Money cost = row.map(Iv3Line::cost).orElse(expectedCost);
            Money income = row.map(Iv3Line::income).orElse(expectedIncome);
            compared.add(Line.builder()
                    .line(line.id())
                    .expectedCost(expectedCost)
                    .cost(cost)
                    .expectedIncome(expectedIncome)
                    .income(income)
                    .fromAccounts(row.isPresent())
                    .build());
            BudgetLine with = line.with(cost, income);
            lines.add(Optional.ofNullable(growth.get(line.id()))
                    .map(with::growing)
                    .orElse(with));
        }
        Year from = before.horizon().from().isAfter(realised) ? before.horizon().from() : realised.plusYears(1);
        Scenario scenario = new Scenario(
                before.id() + "-" + realised,
                before.title(),
                before.note(),
                before.workedExample(),
                before.given()
                        .withBaseline(new Baseline(
                                realised, baseline.growth(), lines.build(), Optional.of(accounts.publication()))),
                before.measures(),
                new Horizon(from, before.horizon().to()),
                before.valuation(),
                before.risk());
        ImmutableList<String> running = old.ledger().postings().stream()
                .filter(posting -> posting.month().getYear() <= realised.getValue())
                .flatMap(posting -> posting.rule().measure().stream())
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
        return new Reforecast(scenario, realised, compared.build(), running);
    }

    private static Money sum(Ledger ledger, Year year, BudgetLine line, PostingKind kind) {
        return ledger.sum(
                year,
                rule -> rule.kind() == kind
                        && rule.line().filter(line.id()::equals).isPresent());
    }
}
