package nl.geldstroom.app.report.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.stream.IntStream;
import nl.geldstroom.answer.Results.AgreementResult;
import nl.geldstroom.answer.Results.Notice;
import nl.geldstroom.commitment.CommitmentTable;
import nl.geldstroom.money.Money;
import nl.geldstroom.portfolio.ComparedAgreements;
import nl.geldstroom.portfolio.ComparedAgreements.Column;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;

/**
 * What the page about agreements side by side shows.
 *
 * @param compared the agreements over the same years
 * @param say the words
 * @param contracts the agreements with their letters
 */
public record ContractsPage(ComparedAgreements compared, Wording say, ImmutableList<Contract> contracts) {

    private static final int COLOURS = 6;

    /**
     * An agreement beside others.
     *
     * @param index its place, from 0
     * @param column the agreement with its years
     * @param result the same as the charts of the report know it
     */
    public record Contract(int index, Column column, AgreementResult result) {

        /**
         * The letter by which the page calls it.
         *
         * @return A to Z, then A2 and so on
         */
        public String letter() {
            return (char) ('A' + index % 26) + (index < 26 ? "" : String.valueOf(index / 26 + 1));
        }

        /**
         * The colour of its letter.
         *
         * @return from 0 to 5
         */
        public int colour() {
            return index % COLOURS;
        }
    }

    /**
     * The page about agreements.
     *
     * @param compared the agreements over the same years
     * @param language the language
     * @return the page
     */
    public static ContractsPage of(ComparedAgreements compared, Language language) {
        return new ContractsPage(
                compared,
                new Wording(language),
                IntStream.range(0, compared.agreements().size())
                        .mapToObj(i -> contract(i, compared.agreements().get(i)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Contract contract(int index, Column column) {
        ImmutableList<CommitmentTable.Amounts> amounts = column.years().values().asList();
        return new Contract(
                index,
                column,
                AgreementResult.builder()
                        .id(column.id().text())
                        .title(LocalizedText.same(column.title()))
                        .variant(LocalizedText.same(column.provider().text()))
                        .addAllScope(column.scope())
                        .start(column.start())
                        .firmUntil(column.firmEnd().minusDays(1))
                        .expectedUntil(column.end().minusDays(1))
                        .addAllRenegotiation(column.renegotiation())
                        .addAllNotices(column.notices().stream()
                                .map(notice -> new Notice(notice.before(), notice.text()))
                                .toList())
                        .addAllPlanned(amounts.stream()
                                .map(CommitmentTable.Amounts::planned)
                                .toList())
                        .addAllCommitted(amounts.stream()
                                .map(CommitmentTable.Amounts::committed)
                                .toList())
                        .addAllReleasable(amounts.stream()
                                .map(CommitmentTable.Amounts::releasable)
                                .toList())
                        .build());
    }

    /**
     * The years of the comparison.
     *
     * @return in order
     */
    public ImmutableList<Year> years() {
        return IntStream.rangeClosed(compared.from().getValue(), compared.to().getValue())
                .mapToObj(Year::of)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What the page is about.
     *
     * @return the titles of the agreements
     */
    public String title() {
        return say.of("Contracten naast elkaar", "Agreements side by side");
    }

    /**
     * The style sheet.
     *
     * @return its text
     */
    public String style() {
        return Page.resource("report.css") + "@page { @top-center { content: \"" + disclaimer() + "\" } }\n";
    }

    /**
     * What the page is not.
     *
     * @return a sentence
     */
    public String disclaimer() {
        return say.of("Rekenhulp, geen juridisch advies.", "A calculation aid, no legal advice.");
    }

    /**
     * The script that draws the charts.
     *
     * @return its text
     */
    public String script() {
        return Page.resource("report.js");
    }

    /**
     * The chart library, made safe to stand inside a page.
     *
     * @return its text
     */
    public String chartLibrary() {
        return Page.resource("echarts/echarts.min.js").replace("</script", "<\\/script");
    }

    /**
     * The figures of the charts.
     *
     * @return JSON that is safe to stand inside a page
     */
    public String chartData() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("language", say.language().code());
        root.set("words", Charts.words(say));
        root.set("years", Charts.years(years()));
        ArrayNode variants = root.putArray("variants");
        for (Contract contract : contracts) {
            ObjectNode variant = variants.addObject();
            variant.put("letter", contract.letter());
            variant.put("title", contract.column().title());
            variant.set("years", Charts.years(years()));
            variant.set("committed", Charts.amounts(contract.result().committed()));
            variant.set("releasable", Charts.amounts(contract.result().releasable()));
            variant.putArray("agreements").add(Charts.agreement(say, contract.result()));
            ObjectNode flows = variant.putObject("flows");
            flows.putObject("labels");
            flows.putObject("byYear");
        }
        root.putArray("grants");
        root.putArray("benchmark");
        return Charts.safe(root);
    }

    /**
     * The lines that an agreement covers, in words.
     *
     * @param contract the agreement
     * @return the lines; a dash if there are none
     */
    public String scope(Contract contract) {
        return contract.column().scope().isEmpty()
                ? "\u2013"
                : String.join(
                        ", ",
                        contract.column().scope().stream().map(Object::toString).toList());
    }

    /**
     * The months in which an amount may be set anew, in words.
     *
     * @param contract the agreement
     * @return the months; a dash if there are none
     */
    public String renegotiation(Contract contract) {
        return contract.column().renegotiation().isEmpty()
                ? "\u2013"
                : String.join(
                        ", ",
                        contract.column().renegotiation().stream()
                                .map(say::month)
                                .toList());
    }

    /**
     * The sum of a row.
     *
     * @param amounts the amounts of the years
     * @return their sum
     */
    public Money sum(ImmutableList<Money> amounts) {
        return Money.sum(amounts);
    }
}
