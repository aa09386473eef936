package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import nl.geldstroom.answer.Results.Row;
import nl.geldstroom.answer.Results.RowKind;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.ledger.Tally;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Direction;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;

/**
 * The budget of one payer per line and year (<i>meerjarentabel</i>): nominal, undiscounted, with the difference with
 * unchanged policy.
 *
 * <p>Cost, income and grants are positive amounts; a balance is income and grants less cost. The rows cover the whole
 * horizon; printed are the first four years, times 1,000 euros.
 *
 * @param payer whose budget it is
 * @param years the years of the horizon
 * @param rows lines, transition, income, grants, balance and its structural and incidental part
 */
public record FourYearTable(PartyId payer, ImmutableList<Year> years, ImmutableList<Row> rows) {

    /**
     * The table of the party whose budget the scenario shows.
     *
     * @param projection the projection
     * @return the table
     */
    public static FourYearTable of(Projection projection) {
        return of(projection, projection.scenario().given().parties().get(0).id());
    }

    /**
     * The table of a payer.
     *
     * @param projection the projection
     * @param payer the payer
     * @return the table
     */
    public static FourYearTable of(Projection projection, PartyId payer) {
        return new Maker(projection, payer).make();
    }

    /**
     * What changes: the rows that differ from unchanged policy in some year, with the difference as their amount, and the
     * balance (<i>wijzigingen</i>).
     *
     * @return a table of differences; a cost that rises is positive, a balance that falls negative
     */
    public FourYearTable changes() {
        return new FourYearTable(
                payer,
                years,
                rows.stream()
                        .filter(row -> row.kind() == RowKind.BALANCE
                                || row.difference().stream().anyMatch(amount -> !amount.isZero()))
                        .map(row -> new Row(
                                row.kind(),
                                row.line(),
                                row.label(),
                                row.difference(),
                                row.difference().stream()
                                        .map(amount -> Money.ZERO)
                                        .collect(ImmutableList.toImmutableList()),
                                row.difference()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The table of the first four years, times 1,000 euros, in Dutch. */
    @Override
    public String toString() {
        return text(Language.NL);
    }

    /**
     * The table as text of at most 80 columns: the first four years, times 1,000 euros.
     *
     * @param language the language
     * @return lines of text
     */
    public String text(Language language) {
        int shown = Math.min(4, years.size());
        StringBuilder out = new StringBuilder();
        out.append(String.format(Locale.ROOT, "%-36s", language == Language.NL ? "x 1.000 euro" : "x 1,000 euros"));
        years.subList(0, shown).forEach(year -> out.append(String.format(Locale.ROOT, "%10s", year)));
        out.append('\n');
        for (Row row : rows) {
            line(out, row.label().in(language), row.absolute(), shown);
            if (row.kind() == RowKind.BALANCE && !row.absolute().equals(row.difference())) {
                line(
                        out,
                        language == Language.NL ? "  ongewijzigd beleid" : "  unchanged policy",
                        row.reference(),
                        shown);
                line(
                        out,
                        language == Language.NL ? "  verschil ongewijzigd beleid" : "  difference unchanged policy",
                        row.difference(),
                        shown);
            }
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String label, List<Money> amounts, int shown) {
        out.append(String.format(Locale.ROOT, "%-36s", label.length() > 35 ? label.substring(0, 35) : label));
        for (Money amount : amounts.subList(0, shown)) {
            out.append(String.format(Locale.ROOT, "%10s", Math.round(amount.cents() / 100_000.0)));
        }
        out.append('\n');
    }

    /** Whether a posting makes a line cost more or less. */
    static boolean isCost(PostingKind kind) {
        return switch (kind) {
            case COST, EXTRA_COST, TRANSFER, RELEASE, CASHING, CUT -> true;
            default -> false;
        };
    }

    private static final class Maker {

        private final Projection projection;
        private final ImmutableMap<String, Measure> measures;
        private final PartyId payer;
        private final ImmutableList<Year> years;
        private final List<Row> rows = new ArrayList<>();

        Maker(Projection projection, PartyId payer) {
            this.projection = projection;
            this.measures = projection.scenario().measures().stream()
                    .collect(ImmutableMap.toImmutableMap(Measure::id, measure -> measure));
            this.payer = payer;
            this.years = projection.scenario().horizon().years();
        }

        FourYearTable make() {
            List<BudgetLine> lines = projection.scenario().given().baseline().lines().stream()
                    .filter(line -> line.payer().equals(payer))
                    .sorted((x, y) -> x.id().compareTo(y.id()))
                    .toList();
            for (BudgetLine line : lines) {
                add(
                        RowKind.COST,
                        Optional.of(line),
                        line.label(),
                        (ledger, year) -> cost(ledger.on(line.id()), year, rule -> !isTransition(rule)));
            }
            add(
                    RowKind.ACCESS,
                    Optional.empty(),
                    LocalizedText.of("overgang (eenmalig)", "transition (one-off)"),
                    (ledger, year) -> cost(ledger.of(payer), year, this::isTransition));
            for (BudgetLine line : lines) {
                if (!line.income().isZero() || anyIncome(line)) {
                    add(
                            RowKind.INCOME,
                            Optional.of(line),
                            LocalizedText.of(
                                    "baten " + line.label().nl(),
                                    "income " + line.label().en()),
                            (ledger, year) -> sum(ledger.on(line.id()), year, PostingKind.INCOME)
                                    .minus(sum(ledger.on(line.id()), year, PostingKind.LOST_INCOME)));
                }
            }
            for (FundingSource source : projection.scenario().given().sources()) {
                add(
                        RowKind.GRANT,
                        Optional.empty(),
                        source.title(),
                        (ledger, year) -> ledger.of(payer)
                                .balance(year, rule -> rule.source().equals(Optional.of(source.id()))));
            }
            for (PostingKind kind : PostingKind.values()) {
                Predicate<PostingRule> other = rule -> rule.kind() == kind && !isInLinesOrGrants(rule);
                if (kind.direction() != Direction.NONE && isPosted(other)) {
                    add(
                            RowKind.OTHER,
                            Optional.empty(),
                            kind.label(),
                            (ledger, year) -> ledger.of(payer).balance(year, other));
                }
            }
            add(
                    RowKind.BALANCE,
                    Optional.empty(),
                    LocalizedText.of("saldo (ten laste van algemene middelen)", "balance (from general means)"),
                    (ledger, year) -> ledger.of(payer).balance(year));
            add(
                    RowKind.STRUCTURAL,
                    Optional.empty(),
                    LocalizedText.of("waarvan structureel", "of which structural"),
                    (ledger, year) -> ledger.of(payer).balance(year, rule -> rule.nature() == Nature.STRUCTURAL));
            add(
                    RowKind.INCIDENTAL,
                    Optional.empty(),
                    LocalizedText.of("waarvan incidenteel", "of which incidental"),
                    (ledger, year) -> ledger.of(payer).balance(year, rule -> rule.nature() == Nature.INCIDENTAL));
            return new FourYearTable(payer, years, ImmutableList.copyOf(rows));
        }

        /** A line without income in the baseline can still lose some to a measure, or a grant that was carved out. */
        private boolean anyIncome(BudgetLine line) {
            Tally own = projection.ledger().on(line.id());
            return years.stream()
                    .anyMatch(year -> !sum(own, year, PostingKind.INCOME).isZero()
                            || !sum(own, year, PostingKind.LOST_INCOME).isZero());
        }

        /** Whether another row of the table shows a posting. */
        private boolean isInLinesOrGrants(PostingRule rule) {
            return rule.source().isPresent()
                    || isTransition(rule)
                    || (rule.line().isPresent()
                            && switch (rule.kind()) {
                                case COST, EXTRA_COST, TRANSFER, RELEASE, CASHING, CUT, INCOME, LOST_INCOME -> true;
                                default -> false;
                            });
        }

        private boolean isPosted(Predicate<PostingRule> which) {
            return years.stream()
                    .anyMatch(year ->
                            !projection.ledger().of(payer).balance(year, which).isZero()
                                    || !projection
                                            .reference()
                                            .of(payer)
                                            .balance(year, which)
                                            .isZero());
        }

        /** What a change costs by itself; what is delivered for a while, such as by a fund, stands on its line. */
        private boolean isTransition(PostingRule rule) {
            return rule.kind() == PostingKind.EXTRA_COST
                    && rule.measure()
                            .map(measures::get)
                            .filter(measure -> measure.isTransition(rule))
                            .isPresent();
        }

        private static Money cost(Tally part, Year year, Predicate<PostingRule> which) {
            return part.balance(year, which.and(rule -> isCost(rule.kind()))).negated();
        }

        private static Money sum(Tally part, Year year, PostingKind kind) {
            return part.sum(year, rule -> rule.kind() == kind);
        }

        private void add(
                RowKind kind, Optional<BudgetLine> line, LocalizedText label, BiFunction<Ledger, Year, Money> amount) {
            ImmutableList.Builder<Money> absolute = ImmutableList.builder();
            ImmutableList.Builder<Money> reference = ImmutableList.builder();
            ImmutableList.Builder<Money> difference = ImmutableList.builder();
            for (Year year : years) {
                Money now = amount.apply(projection.ledger(), year);
                Money before = amount.apply(projection.reference(), year);
                absolute.add(now);
                reference.add(before);
                difference.add(now.minus(before));
            }
            rows.add(new Row(
                    kind, line.map(BudgetLine::id), label, absolute.build(), reference.build(), difference.build()));
        }
    }
}
