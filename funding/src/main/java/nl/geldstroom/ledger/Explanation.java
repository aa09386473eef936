package nl.geldstroom.ledger;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.law.LawId;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Trace;
import nl.geldstroom.text.Language;

/**
 * How a figure comes about (<i>herleiding</i>): the postings behind it, with formula, numbers and sources.
 *
 * @param payer whose figure it is
 * @param year the year
 * @param absolute the balance of the payer: income and grants less cost
 * @param reference the same under unchanged policy
 * @param items the posting rules behind it: those of measures first
 * @param parameters every parameter of the scenario, with what it rests on
 */
public record Explanation(
        PartyId payer,
        Year year,
        Money absolute,
        Money reference,
        ImmutableList<Item> items,
        ImmutableList<ParameterUse> parameters) {

    /**
     * One posting rule in the explanation.
     *
     * @param rule accounts and reason
     * @param amount the sum of the year
     * @param reference the sum of the year under unchanged policy
     * @param derivationNl formula and numbers of December, in Dutch
     * @param derivationEn formula and numbers of December, in English
     */
    public record Item(
            PostingRule rule,
            Money amount,
            Money reference,
            ImmutableList<String> derivationNl,
            ImmutableList<String> derivationEn) {

        /**
         * Whether the sum differs from unchanged policy.
         *
         * @return true if it does
         */
        public boolean changes() {
            return !amount.equals(reference);
        }
    }

    private static final int WIDTH = 80;

    static Explanation of(Projection projection, PartyId payer, Year year) {
        if (!projection.ledger().grid().contains(year)) {
            throw new IllegalArgumentException("The year (" + year + ") must lie between "
                    + projection.ledger().grid().first() + " and "
                    + projection.ledger().grid().last() + ".");
        }
        int december = 12 * projection.ledger().grid().indexOf(year) + 11;
        Trace trace = Trace.of(projection.plan(), december);
        List<Item> items = new ArrayList<>();
        for (PostingRule rule : projection.plan().rules()) {
            Money amount = projection.ledger().sum(year, other -> other.id().equals(rule.id()));
            Money before = projection.reference().sum(year, other -> other.id().equals(rule.id()));
            if (rule.payer().equals(payer) && !(amount.isZero() && before.isZero())) {
                items.add(new Item(
                        rule,
                        amount,
                        before,
                        derivation(projection, trace, rule, Language.NL),
                        derivation(projection, trace, rule, Language.EN)));
            }
        }
        items.sort((x, y) -> {
            int byMeasure = Boolean.compare(
                    x.rule().measure().isEmpty(), y.rule().measure().isEmpty());
            return byMeasure != 0 ? byMeasure : x.rule().id().compareTo(y.rule().id());
        });
        return new Explanation(
                payer,
                year,
                projection.ledger().balance(year, rule -> rule.payer().equals(payer)),
                projection.reference().balance(year, rule -> rule.payer().equals(payer)),
                ImmutableList.copyOf(items),
                projection.plan().parameters());
    }

    private static ImmutableList<String> derivation(
            Projection projection, Trace trace, PostingRule rule, Language language) {
        return ImmutableList.copyOf(trace.derivation(projection.plan().columnOf(rule), language));
    }

    /**
     * The difference with unchanged policy.
     *
     * @return absolute less reference
     */
    public Money difference() {
        return absolute.minus(reference);
    }

    /**
     * The explanation as text, for a terminal of 80 columns or more.
     *
     * @param language the language
     * @return lines of text
     */
    public String text(Language language) {
        boolean nl = language == Language.NL;
        StringBuilder out = new StringBuilder();
        out.append(payer).append(' ').append(year).append('\n');
        line(out, nl ? "saldo" : "balance", absolute, language);
        line(out, nl ? "ongewijzigd beleid" : "unchanged policy", reference, language);
        line(out, nl ? "verschil met ongewijzigd beleid" : "difference with unchanged policy", difference(), language);
        out.append('\n').append(nl ? "Wat verandert" : "What changes").append('\n');
        items.stream().filter(Item::changes).forEach(item -> change(out, item, language));
        out.append('\n')
                .append(nl ? "Wat gelijk blijft" : "What stays the same")
                .append('\n');
        items.stream()
                .filter(item -> !item.changes())
                .forEach(item -> line(out, item.rule().text().in(language), item.amount(), language));
        out.append('\n').append("Parameters").append('\n');
        for (ParameterUse use : parameters) {
            Optional<Evidence> evidence = use.parameter().evidence();
            String source = evidence.map(Evidence::citation).orElse(nl ? "geen bron gegeven" : "no source given");
            boolean unverified = evidence.map(Evidence::isUnverified).orElse(true);
            wrap(
                    out,
                    "  ",
                    use.id() + " = " + Trace.number(use.parameter().point(), language) + "  " + source
                            + (unverified ? (nl ? " [ongeverifieerd]" : " [unverified]") : ""));
        }
        return out.toString();
    }

    private void change(StringBuilder out, Item item, Language language) {
        boolean nl = language == Language.NL;
        PostingRule rule = item.rule();
        out.append('\n');
        line(out, rule.text().in(language), item.amount(), language);
        if (!item.reference().isZero()) {
            line(out, nl ? "  ongewijzigd beleid" : "  unchanged policy", item.reference(), language);
        }
        StringBuilder about = new StringBuilder(rule.id());
        about.append(nl ? "; debet " : "; debit ")
                .append(rule.debit())
                .append(", credit ")
                .append(rule.credit());
        if (!rule.law().equals(LawId.NONE)) {
            about.append(nl ? "; wet " : "; law ").append(rule.law());
        }
        rule.agreement()
                .ifPresent(
                        id -> about.append(nl ? "; contract " : "; agreement ").append(id));
        rule.source().ifPresent(id -> about.append(nl ? "; bron " : "; source ").append(id));
        about.append(rule.book() == Book.VALUE ? (nl ? "; waarde, geen geld" : "; value, no money") : "");
        about.append(
                rule.nature() == Nature.STRUCTURAL
                        ? (nl ? "; structureel" : "; structural")
                        : (nl ? "; incidenteel" : "; incidental"));
        wrap(out, "    ", about.toString());
        out.append(nl ? "    december " : "    December ").append(year).append(":\n");
        for (String step : nl ? item.derivationNl() : item.derivationEn()) {
            wrap(out, "      ", step);
        }
    }

    private static void line(StringBuilder out, String label, Money amount, Language language) {
        String euros = Trace.euros(amount.cents(), language);
        String shown = label.length() > 58 ? label.substring(0, 57) + "…" : label;
        out.append("  ").append(shown);
        out.append(" ".repeat(Math.max(1, 77 - shown.length() - euros.length())))
                .append(euros)
                .append('\n');
    }

    /** Breaks a text between words so that no line is longer than 80, with a deeper indent from the second line on. */
    private static void wrap(StringBuilder out, String indent, String text) {
        StringBuilder line = new StringBuilder(indent);
        boolean empty = true;
        for (String word : Splitter.on(' ').split(text)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.append(line).append('\n');
                line = new StringBuilder(indent).append("  ");
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.append(line).append('\n');
    }

    @Override
    public String toString() {
        return text(Language.NL);
    }
}
