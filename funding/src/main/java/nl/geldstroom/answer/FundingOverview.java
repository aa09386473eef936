package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.law.Acts;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.source.Accountability;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.source.FundingTerms;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;

/**
 * Every source of a scenario with the rules that come with its money, what was granted, what was used and what is still owed
 * (<i>geldbronnen</i>).
 *
 * @param rows one for each source, in the order of their ids
 */
public record FundingOverview(ImmutableList<Row> rows) {

    /**
     * One source.
     *
     * @param source the source
     * @param rules the rules that come with its money
     * @param years what happens with it, year by year from the base year on
     */
    public record Row(FundingSource source, FundingTerms rules, ImmutableList<YearOfMoney> years) {

        /**
         * Whether outputs mark amounts or rules as {@code unverified}.
         *
         * @return true unless both were read at their source
         */
        public boolean isUnverified() {
            return rules.isUnverified()
                    || source.evidence().map(Evidence::isUnverified).orElse(true);
        }

        /**
         * The rules in one line.
         *
         * @return spending, end of the year and articles, for example {@code for its purpose only; is paid back; article 15a Fvw}
         */
        public LocalizedText rulesInWords() {
            return LocalizedText.of(words(Language.NL), words(Language.EN));
        }

        private String words(Language language) {
            String articles = rules.legalBasis().stream()
                    .map(article -> article.label(Acts.standard()).in(language))
                    .collect(Collectors.joining(", "));
            return rules.spending().label().in(language) + "; "
                    + rules.yearEnd().label().in(language)
                    + (articles.isEmpty() ? "" : "; " + articles);
        }
    }

    /**
     * The money of one source in one year.
     *
     * @param year the year
     * @param granted what it gave
     * @param carriedOver what came along from the year before
     * @param deferred what was left and is owed at the end of the year
     * @param repaid what was paid back in the year, of the year before
     * @param owed the liability at the end of the year
     * @param accountedBy by when the recipient accounts for the year; absent: it does not, or it is not known
     */
    public record YearOfMoney(
            Year year,
            Money granted,
            Money carriedOver,
            Money deferred,
            Money repaid,
            Money owed,
            Optional<LocalDate> accountedBy) {

        /**
         * What was spent of it.
         *
         * @return granted and carried over less what is left
         */
        public Money used() {
            return granted.plus(carriedOver).minus(deferred);
        }
    }

    /**
     * The sources of a projection.
     *
     * @param projection the projection
     * @return the overview
     */
    public static FundingOverview of(Projection projection) {
        return new FundingOverview(projection.scenario().given().sources().stream()
                .sorted((x, y) -> x.id().compareTo(y.id()))
                .map(source -> row(projection.ledger(), source))
                .collect(ImmutableList.toImmutableList()));
    }

    private static Row row(Ledger ledger, FundingSource source) {
        ImmutableList.Builder<YearOfMoney> years = ImmutableList.builder();
        Optional<Accountability> accountability = source.rules().accountability();
        Money owed = Money.ZERO;
        for (Year year = ledger.grid().first(); !year.isAfter(ledger.grid().last()); year = year.plusYears(1)) {
            Year of = year;
            Money carried = sum(ledger, of, source, PostingKind.CARRIED_OVER);
            Money deferred = sum(ledger, of, source, PostingKind.DEFERRED_GRANT);
            Money repaid = sum(ledger, of, source, PostingKind.GRANT_REPAYMENT);
            owed = owed.plus(deferred).minus(carried).minus(repaid);
            years.add(new YearOfMoney(
                    of,
                    sum(ledger, of, source, PostingKind.GRANT),
                    carried,
                    deferred,
                    repaid,
                    owed,
                    accountability.map(rule -> rule.of(of))));
        }
        return new Row(source, source.rules(), years.build());
    }

    private static Money sum(Ledger ledger, Year year, FundingSource source, PostingKind kind) {
        Predicate<PostingRule> which =
                rule -> rule.kind() == kind && rule.source().equals(Optional.of(source.id()));
        return ledger.sum(year, which);
    }

    /**
     * What is owed to givers at the end of a year, all sources together.
     *
     * @param year the year
     * @return the sum of the liabilities; zero for a year outside the plan
     */
    public Money owed(Year year) {
        return Money.sum(rows.stream()
                .flatMap(row -> row.years().stream())
                .filter(money -> money.year().equals(year))
                .map(YearOfMoney::owed)
                .toList());
    }

    /**
     * The overview as text, with the first four years of each source, times 1,000 euros.
     *
     * @param language the language
     * @return lines of text
     */
    public String text(Language language) {
        boolean nl = language == Language.NL;
        StringBuilder out = new StringBuilder();
        for (Row row : rows) {
            out.append(row.source().title().in(language))
                    .append(row.isUnverified() ? (nl ? " [ongeverifieerd]" : " [unverified]") : "")
                    .append('\n')
                    .append("  ")
                    .append(row.source().instrument().label().in(language))
                    .append(": ")
                    .append(row.rulesInWords().in(language))
                    .append('\n');
            List<YearOfMoney> shown =
                    row.years().subList(0, Math.min(4, row.years().size()));
            line(out, "", shown.stream().map(money -> money.year().toString()).toList());
            line(out, nl ? "toegekend" : "granted", amounts(shown, YearOfMoney::granted));
            if (row.years().stream().anyMatch(money -> !money.deferred().isZero())) {
                line(out, nl ? "besteed" : "used", amounts(shown, YearOfMoney::used));
                line(out, nl ? "schuld per 31 december" : "owed on 31 December", amounts(shown, YearOfMoney::owed));
            }
        }
        return out.toString();
    }

    private static List<String> amounts(List<YearOfMoney> years, Function<YearOfMoney, Money> amount) {
        return years.stream()
                .map(amount)
                .map(money -> Math.round(money.cents() / 100_000.0) + "")
                .toList();
    }

    private static void line(StringBuilder out, String label, List<String> cells) {
        out.append(String.format(Locale.ROOT, "  %-34s", label));
        cells.forEach(cell -> out.append(String.format(Locale.ROOT, "%10s", cell)));
        out.append('\n');
    }

    @Override
    public String toString() {
        return text(Language.NL);
    }
}
