package nl.geldstroom.app.report.view;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.geldstroom.answer.BreakEven;
import nl.geldstroom.answer.Dimension;
import nl.geldstroom.answer.Results;
import nl.geldstroom.answer.Results.AgreementResult;
import nl.geldstroom.answer.Results.Notice;
import nl.geldstroom.answer.Results.Row;
import nl.geldstroom.answer.Results.RowKind;
import nl.geldstroom.answer.Results.ScenarioResult;
import nl.geldstroom.money.Money;
import nl.geldstroom.provision.LineId;

/**
 * A scenario beside others, with the letter by which the report calls it.
 *
 * @param index its place, from 0
 * @param letter the letter by which the report calls it
 * @param title its title without that letter
 * @param result its answers
 * @param say the words
 */
public record Variant(int index, String letter, String title, ScenarioResult result, Wording say) {

    /** How many years the budget view has. */
    static final int BUDGET_YEARS = 4;

    /** How many colours and marks there are for scenarios. */
    static final int COLOURS = 6;

    private static final Pattern LETTERED =
            Pattern.compile("^(?:[Vv]ariant\\s+)?(?:\\(([A-Z])\\)|([A-Z])(?:[.:)]|\\s*[\\-\u2013](?=\\s)))\\s*(?=\\S)");

    /**
     * Scenarios beside each other. If each title begins with a letter of its own, such as {@code B. Lump sum}, those are
     * their letters; else they are A, B, C in the order given.
     *
     * @param scenarios the answers of the scenarios
     * @param say the words
     * @return one for each scenario
     */
    static ImmutableList<Variant> of(ImmutableList<ScenarioResult> scenarios, Wording say) {
        Set<String> letters = new LinkedHashSet<>();
        for (ScenarioResult scenario : scenarios) {
            Matcher lettered = LETTERED.matcher(say.of(scenario.title()));
            if (lettered.find()) {
                letters.add(lettered.group(1) == null ? lettered.group(2) : lettered.group(1));
            }
        }
        boolean own = letters.size() == scenarios.size();
        ImmutableList<String> named = ImmutableList.copyOf(letters);
        ImmutableList.Builder<Variant> variants = ImmutableList.builder();
        for (int i = 0; i < scenarios.size(); i++) {
            String title = say.of(scenarios.get(i).title());
            String letter = i < 26 ? String.valueOf((char) ('A' + i)) : String.valueOf(i + 1);
            variants.add(new Variant(
                    i,
                    own ? named.get(i) : letter,
                    capital(own ? LETTERED.matcher(title).replaceFirst("") : title),
                    scenarios.get(i),
                    say));
        }
        return variants.build();
    }

    private static String capital(String title) {
        int first = title.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + title.substring(Character.charCount(first));
    }

    /**
     * Its key figures.
     *
     * @return the key figures
     */
    public Results.Key key() {
        return result.key();
    }

    /**
     * Its colour.
     *
     * @return a number from 0 to 5
     */
    public int colour() {
        return index % COLOURS;
    }

    /**
     * The years of the budget view.
     *
     * @return the first four years, or fewer
     */
    public ImmutableList<Year> budgetYears() {
        return result.years().subList(0, Math.min(BUDGET_YEARS, result.years().size()));
    }

    /**
     * The budget years as a period.
     *
     * @return {@code 2027–2030}
     */
    public String budgetPeriod() {
        return period(budgetYears());
    }

    /**
     * All years as a period.
     *
     * @return {@code 2027–2036}
     */
    public String horizon() {
        return period(result.years());
    }

    private static String period(ImmutableList<Year> years) {
        if (years.isEmpty()) {
            return "";
        }
        Year first = years.get(0);
        Year last = years.get(years.size() - 1);
        return first.equals(last) ? first.toString() : first + "\u2060\u2013\u2060" + last;
    }

    /**
     * The amount of a year.
     *
     * @param amounts amounts by year of this scenario
     * @param year the year
     * @return the amount; absent if the scenario does not have that year
     */
    public Optional<Money> at(ImmutableList<Money> amounts, Year year) {
        int place = result.years().indexOf(year);
        return place >= 0 && place < amounts.size() ? Optional.of(amounts.get(place)) : Optional.empty();
    }

    /**
     * Amounts of the budget years.
     *
     * @param amounts amounts by year
     * @return the first four, or fewer
     */
    public ImmutableList<Money> budget(ImmutableList<Money> amounts) {
        return amounts.subList(0, Math.min(budgetYears().size(), amounts.size()));
    }

    /**
     * The difference with unchanged policy over the budget years.
     *
     * @return negative if it costs more
     */
    public Money budgetTotal() {
        return Money.sum(budget(key().balance()));
    }

    /**
     * The difference with unchanged policy over all years.
     *
     * @return negative if it costs more
     */
    public Money horizonTotal() {
        return Money.sum(key().balance());
    }

    /**
     * Amounts added up.
     *
     * @param amounts the amounts
     * @return the sum
     */
    public Money sum(ImmutableList<Money> amounts) {
        return Money.sum(amounts);
    }

    /**
     * The last of the budget years in a list.
     *
     * @param amounts amounts by year
     * @return the amount; absent if there are none
     */
    public Optional<Money> lastBudget(ImmutableList<Money> amounts) {
        ImmutableList<Money> budget = budget(amounts);
        return budget.isEmpty() ? Optional.empty() : Optional.of(budget.get(budget.size() - 1));
    }

    /**
     * The lowest reserve and its year.
     *
     * @return words such as "€ 1,2 mln (2031)"; absent if no reserve is known
     */
    public Optional<String> lowestReserve() {
        ImmutableList<Money> reserve = key().reserve();
        if (reserve.isEmpty() || result.years().isEmpty()) {
            return Optional.empty();
        }
        int lowest = 0;
        for (int i = 1; i < reserve.size() && i < result.years().size(); i++) {
            if (reserve.get(i).compareTo(reserve.get(lowest)) < 0) {
                lowest = i;
            }
        }
        return Optional.of(amount(reserve.get(lowest)) + " (" + result.years().get(lowest) + ")");
    }

    /**
     * An amount as one would say it, with a minus if it is below zero.
     *
     * @param amount the amount
     * @return the words
     */
    public String amount(Money amount) {
        return (amount.isNegative() ? "\u2212" : "") + say.spoken(amount);
    }

    /**
     * What the difference of one year comes to, as one would say it.
     *
     * @param balance the difference
     * @return "€ 412.000 extra", "€ 1,2 mln minder" or "geen verschil"
     */
    public String extra(Money balance) {
        if (balance.isZero()) {
            return say.of("geen verschil", "no difference");
        }
        return say.spoken(balance) + (balance.isNegative() ? say.of(" extra", " extra") : say.of(" minder", " less"));
    }

    /**
     * Rows of the budget table that belong in a view.
     *
     * @param view the view
     * @return all rows for the difference; else all but those that split the difference
     */
    public ImmutableList<Row> rows(View view) {
        return result.table().stream()
                .filter(row -> view == View.DIFFERENCE
                        || (row.kind() != RowKind.STRUCTURAL && row.kind() != RowKind.INCIDENTAL))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Rows of the budget table that have something to say in the budget years of a view.
     *
     * @param view the view
     * @return the rows; for the difference without cost and income that do not change
     */
    public ImmutableList<Row> budgetRows(View view) {
        return rows(view).stream().filter(row -> !isSilent(row, view)).collect(ImmutableList.toImmutableList());
    }

    /**
     * What the lines are called that do not change in the budget years.
     *
     * @param view the view
     * @return the names, joined; empty if all change or the view is not that of the difference
     */
    public String silent(View view) {
        return say.list(rows(view).stream()
                .filter(row -> isSilent(row, view) && row.kind() == RowKind.COST)
                .map(row -> say.of(row.label()))
                .collect(ImmutableList.toImmutableList()));
    }

    private boolean isSilent(Row row, View view) {
        return view == View.DIFFERENCE
                && (row.kind() == RowKind.COST || row.kind() == RowKind.INCOME)
                && budget(row.difference()).stream().allMatch(Money::isZero);
    }

    /**
     * Whether a higher amount of a row is good for the municipality.
     *
     * @param row the row
     * @return false for cost
     */
    public boolean isIncome(Row row) {
        return row.kind() != RowKind.COST && row.kind() != RowKind.ACCESS;
    }

    /**
     * Whether a row is written with V or N in a view.
     *
     * @param row the row
     * @param view the view
     * @return true for differences and for the balance
     */
    public boolean isSigned(Row row, View view) {
        return view == View.DIFFERENCE
                || row.kind() == RowKind.BALANCE
                || row.kind() == RowKind.STRUCTURAL
                || row.kind() == RowKind.INCIDENTAL;
    }

    /**
     * An amount of a row as what the municipality gains.
     *
     * @param row the row
     * @param amount the amount
     * @return the amount; with the other sign for cost
     */
    public Money benefit(Row row, Money amount) {
        return isIncome(row) ? amount : amount.negated();
    }

    /**
     * The text of one cell of the budget table.
     *
     * @param row the row
     * @param view the view
     * @param amount the amount
     * @return times 1,000
     */
    public String cell(Row row, View view, Money amount) {
        return isSigned(row, view) ? say.signed(benefit(row, amount)) : say.thousands(amount);
    }

    /**
     * The style of one cell of the budget table.
     *
     * @param row the row
     * @param view the view
     * @param amount the amount
     * @return its tone if it is a difference
     */
    public String tone(Row row, View view, Money amount) {
        return view == View.DIFFERENCE ? say.tone(benefit(row, amount)) : "none";
    }

    /**
     * Whether a row begins another kind than the row before it, so that a heading helps.
     *
     * @param rows the rows
     * @param place the place of the row
     * @return true for the first of its kind; false for the balance, which speaks for itself
     */
    public boolean beginsKind(ImmutableList<Row> rows, int place) {
        return rows.get(place).kind() != RowKind.BALANCE
                && (place == 0 || group(rows.get(place)) != group(rows.get(place - 1)));
    }

    private static int group(Row row) {
        return switch (row.kind()) {
            case COST -> 0;
            case ACCESS -> 1;
            case INCOME -> 2;
            case GRANT -> 3;
            case OTHER -> 4;
            case BALANCE -> 5;
            case STRUCTURAL, INCIDENTAL -> 6;
        };
    }

    /**
     * What rows of a kind are called together.
     *
     * @param row a row
     * @return the words
     */
    public String heading(Row row) {
        return switch (row.kind()) {
            case COST -> say.of("Lasten", "Cost");
            case ACCESS -> say.of("Toegang en overgang", "Access and transition");
            case INCOME -> say.of("Eigen inkomsten, met eigen bijdragen", "Own income, client contributions included");
            case GRANT -> say.of("Subsidies van het Rijk", "Grants");
            case OTHER -> say.of("Fondsen, andere partijen en rente", "Funds, other parties and interest");
            case BALANCE -> say.of("Saldo", "Balance");
            case STRUCTURAL, INCIDENTAL ->
                say.of("Waarvan structureel en incidenteel", "Of which structural and incidental");
        };
    }

    /**
     * What a line is called.
     *
     * @param line the line
     * @return its label in the table; its id if the table does not have it
     */
    public String lineName(LineId line) {
        return result.table().stream()
                .filter(row -> row.line().equals(Optional.of(line)) && row.kind() == RowKind.COST)
                .map(row -> say.of(row.label()))
                .findFirst()
                .orElse(line.text());
    }

    /**
     * What the lines of an agreement are called.
     *
     * @param agreement the agreement
     * @return the names, joined
     */
    public String scope(AgreementResult agreement) {
        return say.list(agreement.scope().stream().map(this::lineName).collect(ImmutableList.toImmutableList()));
    }

    /**
     * The last day until which anything is fixed today.
     *
     * @return the latest such day of all agreements; absent without agreements
     */
    public Optional<LocalDate> firmUntil() {
        return result.agreements().stream().map(AgreementResult::firmUntil).max(Comparator.naturalOrder());
    }

    /**
     * The first date before which something must be decided.
     *
     * @return the notice; absent if there is none
     */
    public Optional<Notice> firstNotice() {
        return result.agreements().stream()
                .flatMap(agreement -> agreement.notices().stream())
                .min(Comparator.comparing(Notice::date));
    }

    /**
     * What is fixed over all agreements, per year.
     *
     * @return one amount for each year
     */
    public ImmutableList<Money> committed() {
        return total(AgreementResult::committed);
    }

    /**
     * What can still be let go over all agreements, per year.
     *
     * @return one amount for each year
     */
    public ImmutableList<Money> releasable() {
        return total(AgreementResult::releasable);
    }

    private ImmutableList<Money> total(Function<AgreementResult, ImmutableList<Money>> amounts) {
        ImmutableList.Builder<Money> sums = ImmutableList.builder();
        for (Year year : result.years()) {
            Money sum = Money.ZERO;
            for (AgreementResult agreement : result.agreements()) {
                sum = sum.plus(at(amounts.apply(agreement), year).orElse(Money.ZERO));
            }
            sums.add(sum);
        }
        return sums.build();
    }

    /**
     * Until when everything extra has come back, as one would say it.
     *
     * @return for example "2033 (na 6,4 jaar)"
     */
    public String payback() {
        if (key().paybackYear().isPresent()) {
            return key().paybackYear().orElseThrow()
                    + key().paybackYears()
                            .map(years ->
                                    " (" + say.of("na ", "after ") + say.number(years, 1) + say.of(" jaar)", " years)"))
                            .orElse("");
        }
        return key().peakExtraCost().isZero()
                ? say.of("geen meerkosten", "no extra cost")
                : say.of("niet binnen ", "not within ") + horizon();
    }

    /**
     * The cash return that breaks even, rounded as all outputs round it.
     *
     * @return for example "€ 0,42"; a dash if there is none
     */
    public String breakEvenPerEuro() {
        return key().breakEvenCashReturn()
                .map(BreakEven::inCents)
                .map(perEuro -> say.euroSign() + say.fixed(perEuro, 2))
                .orElse("\u2013");
    }

    /**
     * The cash return that breaks even, as one would say it.
     *
     * @return for example "€ 0,42 per euro"
     */
    public String breakEven() {
        if (key().breakEvenCashReturn().isPresent()) {
            return breakEvenPerEuro() + say.of(" per euro", " per euro");
        }
        return horizonTotal().isNegative()
                ? say.of("geen (0 tot 10 gezocht)", "none (0 to 10 searched)")
                : say.of("niet nodig", "not needed");
    }

    /**
     * The scenario in a few plain sentences.
     *
     * @return the sentences
     */
    public ImmutableList<String> headlines() {
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        ImmutableList<Year> years = budgetYears();
        ImmutableList<Money> balance = budget(key().balance());
        if (balance.isEmpty()) {
            return sentences.build();
        }
        sentences.add(firstYears(years, balance));
        if (key().peakYear().isPresent() && !key().peakExtraCost().isZero()) {
            sentences.add(say.of("De hoogste meerkosten vallen in ", "Extra cost peaks in ")
                    + key().peakYear().orElseThrow() + ": " + say.spoken(key().peakExtraCost()) + ".");
        }
        sentences.add(paybackSentence());
        sentences.add(doubleSentence());
        return sentences.build();
    }

    private String firstYears(ImmutableList<Year> years, ImmutableList<Money> balance) {
        String first = inYear(years.get(0), balance.get(0), true);
        if (balance.size() < 2) {
            return first + ".";
        }
        Money second = balance.get(1);
        if (balance.get(0).isNegative() && second.isNegative()) {
            return first + say.of("; in ", "; in ") + years.get(1) + " " + say.spoken(second) + ".";
        }
        return first + "; " + inYear(years.get(1), second, false) + ".";
    }

    private String inYear(Year year, Money balance, boolean opens) {
        String in = (opens ? say.of("In ", "In ") : say.of("in ", "in ")) + year;
        if (balance.isZero()) {
            return in + say.of(" verandert er niets aan de kosten", " the cost does not change");
        }
        return balance.isNegative()
                ? in + say.of(" kost dit ", " this costs ") + say.spoken(balance) + say.of(" extra", " extra")
                : in + say.of(" is dit ", " this is ") + say.spoken(balance) + say.of(" goedkoper", " cheaper");
    }

    private String paybackSentence() {
        ImmutableList<Year> years = budgetYears();
        if (key().paybackYear().isPresent()) {
            Year back = key().paybackYear().orElseThrow();
            boolean inBudget = !back.isAfter(years.get(years.size() - 1));
            return say.of("In ", "By ")
                    + back
                    + say.of(" is alles terugverdiend, ", " all of it has come back, ")
                    + (inBudget ? say.of("binnen", "within") : say.of("dus niet binnen", "so not within"))
                    + say.of(" de begrotingsjaren ", " the budget years ")
                    + budgetPeriod()
                    + ".";
        }
        if (key().peakExtraCost().isZero()) {
            return say.of(
                    "Geen enkel jaar kost meer dan ongewijzigd beleid.", "No year costs more than unchanged policy.");
        }
        return say.of("Het komt niet terug binnen ", "It does not come back within ")
                + horizon()
                + say.of("; per saldo over die jaren: ", "; on balance over those years: ")
                + extra(horizonTotal())
                + ".";
    }

    private String doubleSentence() {
        if (key().doubleCostTotal().isZero()) {
            return say.of("We betalen niets dubbel.", "Nothing is paid twice.");
        }
        return say.of("We betalen ", "We pay ")
                + say.spoken(key().doubleCostTotal())
                + say.of(" dubbel in ", " twice over ")
                + horizon()
                + ".";
    }

    /**
     * What every payer has of it, added up from the first year on: who pays and who gains.
     *
     * @return a series for each payer; empty if it was not asked
     */
    public ImmutableList<Series> payers() {
        return result.meeting()
                .map(meeting -> meeting.pockets().cash().pockets().stream()
                        .map(pocket -> new Series(pocket.name(), cumulative(pocket.balance())))
                        .collect(ImmutableList.toImmutableList()))
                .orElse(ImmutableList.of());
    }

    /**
     * The difference with unchanged policy by domain, as cost: care against welfare.
     *
     * @return a series for each domain that differs; a cost that rises is positive
     */
    public ImmutableList<Series> domains() {
        return result.cuts().stream()
                .filter(cut -> cut.by().equals(ImmutableList.of(Dimension.DOMAIN)))
                .flatMap(cut -> cut.rows().stream())
                .filter(row -> row.difference().stream().anyMatch(amount -> !amount.isZero()))
                .map(row -> new Series(
                        say.of(row.keys().get(0).label()),
                        row.difference().stream().map(Money::negated).collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Which measure causes which part of the difference of the shown party.
     *
     * @return a series for each measure; together the difference
     */
    public ImmutableList<Series> causes() {
        return result.attribution()
                .map(attribution -> attribution.parts().stream()
                        .filter(part -> part.payer().equals(result.party()))
                        .map(part -> new Series(say.of(part.title()), part.amounts()))
                        .collect(ImmutableList.toImmutableList()))
                .orElse(ImmutableList.of());
    }

    private static ImmutableList<Money> cumulative(ImmutableList<Money> amounts) {
        ImmutableList.Builder<Money> sums = ImmutableList.builder();
        Money sum = Money.ZERO;
        for (Money amount : amounts) {
            sum = sum.plus(amount);
            sums.add(sum);
        }
        return sums.build();
    }
}
