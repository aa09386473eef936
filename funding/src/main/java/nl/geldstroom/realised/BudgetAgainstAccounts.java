package nl.geldstroom.realised;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.iv3.Iv3Kind;
import nl.geldstroom.iv3.Iv3Line;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.iv3.QualityNote;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import org.immutables.value.Value;

/**
 * The annual accounts of a municipality beside its budget of the same year (<i>jaarrekening naast begroting</i>).
 *
 * <p>The error of a line is accounts less budget: positive where more was spent than budgeted. A line that stands in one
 * of both only counts as zero in the other, as the long layout leaves out lines that are zero on both sides. Example: in
 * 2023 Oude IJsselstreek budgeted 2,229,000 euros on 6.71b and spent 2,536,000: an error of 307,000 euros, 13.8 % of the
 * budget.
 *
 * @param municipality the municipality
 * @param year the year
 * @param rows the task fields, in the order of the budget, then those of the accounts alone
 */
public record BudgetAgainstAccounts(PartyId municipality, int year, ImmutableList<Row> rows) {

    /** An error below this is not told on the card, whatever share of the line it is. */
    private static final Money SMALL = Money.euros(50_000);

    /** An error below this share of the budget is not told on the card. */
    private static final BigDecimal NOTABLE = new BigDecimal("0.05");

    /**
     * One task field.
     *
     * @param taskField its code in the year
     * @param label its name as the file writes it
     * @param budgetCost the cost that was budgeted
     * @param accountsCost the cost of the accounts
     * @param budgetIncome the income that was budgeted
     * @param accountsIncome the income of the accounts
     */
    @Value.Builder
    public record Row(
            String taskField,
            String label,
            Money budgetCost,
            Money accountsCost,
            Money budgetIncome,
            Money accountsIncome) {

        /**
         * Starts a row.
         *
         * @return a builder
         */
        public static RowBuilder builder() {
            return new RowBuilder();
        }

        /**
         * What was spent beyond the budget.
         *
         * @return accounts less budget; negative where less was spent
         */
        public Money costError() {
            return accountsCost.minus(budgetCost);
        }

        /**
         * What came in beyond the budget.
         *
         * @return accounts less budget; negative where less came in
         */
        public Money incomeError() {
            return accountsIncome.minus(budgetIncome);
        }

        /**
         * What the line cost general means beyond the budget.
         *
         * @return the error of cost less that of income
         */
        public Money netError() {
            return costError().minus(incomeError());
        }

        /**
         * The error of the cost as a share of the budget.
         *
         * @return the share in four decimals, rounded half up; absent if nothing, or less, was budgeted
         */
        public Optional<BigDecimal> costShare() {
            return budgetCost.cents() <= 0
                    ? Optional.empty()
                    : Optional.of(costError().toEuros().divide(budgetCost.toEuros(), 4, RoundingMode.HALF_UP));
        }
    }

    /**
     * Lays the accounts beside the budget.
     *
     * @param table Iv3 figures with both of that year
     * @param municipality the municipality
     * @param year the year
     * @return the comparison
     * @throws IllegalArgumentException if the table has no budget or no accounts of that municipality and year
     */
    public static BudgetAgainstAccounts of(Iv3Table table, PartyId municipality, int year) {
        return of(table, table, municipality, year);
    }

    /**
     * Lays the accounts of one file beside the budget of another.
     *
     * @param budgets Iv3 figures with the budget of that year
     * @param accounts Iv3 figures with the accounts of that year
     * @param municipality the municipality
     * @param year the year
     * @return the comparison
     * @throws IllegalArgumentException if one of them has no such figures of that municipality and year
     */
    public static BudgetAgainstAccounts of(Iv3Table budgets, Iv3Table accounts, PartyId municipality, int year) {
        Map<String, Iv3Line> budget = lines(budgets.only(Iv3Kind.BUDGET), municipality, year);
        Map<String, Iv3Line> account = lines(accounts.only(Iv3Kind.ACCOUNTS), municipality, year);
        Set<String> codes = new LinkedHashSet<>(budget.keySet());
        codes.addAll(account.keySet());
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (String code : codes) {
            Optional<Iv3Line> before = Optional.ofNullable(budget.get(code));
            Optional<Iv3Line> after = Optional.ofNullable(account.get(code));
            rows.add(Row.builder()
                    .taskField(code)
                    .label(before.or(() -> after)
                            .map(Iv3Line::name)
                            .orElse(code)
                            .strip())
                    .budgetCost(before.map(Iv3Line::cost).orElse(Money.ZERO))
                    .accountsCost(after.map(Iv3Line::cost).orElse(Money.ZERO))
                    .budgetIncome(before.map(Iv3Line::income).orElse(Money.ZERO))
                    .accountsIncome(after.map(Iv3Line::income).orElse(Money.ZERO))
                    .build());
        }
        return new BudgetAgainstAccounts(municipality, year, rows.build());
    }

    private static Map<String, Iv3Line> lines(Iv3Table table, PartyId municipality, int year) {
        Map<String, Iv3Line> lines = new LinkedHashMap<>();
        table.linesOf(municipality, year).forEach(line -> lines.put(line.taskField(), line));
        return lines;
    }

    /**
     * One task field.
     *
     * @param taskField its code
     * @return the row; absent if neither budget nor accounts have it
     */
    public Optional<Row> row(String taskField) {
        return rows.stream().filter(row -> row.taskField().equals(taskField)).findFirst();
    }

    /**
     * All task fields together.
     *
     * @return the sum, with the code {@code all}
     */
    public Row total() {
        return Row.builder()
                .taskField("all")
                .label("all")
                .budgetCost(sum(rows.stream().map(Row::budgetCost).toList()))
                .accountsCost(sum(rows.stream().map(Row::accountsCost).toList()))
                .budgetIncome(sum(rows.stream().map(Row::budgetIncome).toList()))
                .accountsIncome(sum(rows.stream().map(Row::accountsIncome).toList()))
                .build();
    }

    private static Money sum(List<Money> amounts) {
        return Money.sum(amounts);
    }

    /**
     * The error of each line for its data-quality card, where it is 50,000 euros and 5 % of the budget or more.
     *
     * @return the notes, to be added to a {@link nl.geldstroom.iv3.QualityCard}
     */
    public ImmutableList<QualityNote> notes() {
        List<QualityNote> notes = new ArrayList<>();
        for (Row row : rows) {
            Money error = row.costError();
            Money size = error.isNegative() ? error.negated() : error;
            boolean notable = row.costShare()
                    .map(share -> share.abs().compareTo(NOTABLE) >= 0)
                    .orElse(true);
            if (size.compareTo(SMALL) >= 0 && notable) {
                notes.add(new QualityNote(
                        Optional.of(row.taskField()), QualityNote.Subject.BUDGET_ERROR, text(row, size)));
            }
        }
        return ImmutableList.copyOf(notes);
    }

    private LocalizedText text(Row row, Money size) {
        boolean more = !row.costError().isNegative();
        LocalizedText amount = Phrases.euros(size);
        LocalizedText share = row.costShare()
                .map(of -> Phrases.number(of.abs().movePointRight(2).setScale(1, RoundingMode.HALF_UP)))
                .map(of -> LocalizedText.of(" (" + of.nl() + " %)", " (" + of.en() + " %)"))
                .orElse(LocalizedText.of(" (er was niets begroot)", " (nothing was budgeted)"));
        return LocalizedText.of(
                "In " + year + " was er " + amount.nl() + " euro" + share.nl() + (more ? " meer" : " minder")
                        + " nodig dan begroot: reken met zo'n afwijking.",
                "In " + year + " it took " + amount.en() + " euros" + share.en() + (more ? " more" : " less")
                        + " than budgeted: reckon with such an error.");
    }
}
