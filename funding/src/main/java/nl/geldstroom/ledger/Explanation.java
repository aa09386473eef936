package nl.geldstroom.ledger;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.geldstroom.evidence.Evidence;
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
            ImmutableList<String> derivationEn) {}

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
        return ImmutableList.copyOf(
                trace.derivation(projection.plan().columnOf(rule), language, cents -> euros(cents, language)));
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
        for (Item item : items) {
            PostingRule rule = item.rule();
            out.append('\n')
                    .append(rule.text().in(language))
                    .append("  ")
                    .append(euros(item.amount().cents(), language));
            if (!item.amount().equals(item.reference()) && !item.reference().isZero()) {
                out.append(nl ? " (ongewijzigd " : " (unchanged ")
                        .append(euros(item.reference().cents(), language))
                        .append(')');
            }
            out.append("\n    ").append(rule.id());
            out.append(nl ? "; debet " : "; debit ").append(rule.debit());
            out.append(", credit ").append(rule.credit());
            out.append("\n    ").append(nl ? "wet " : "law ").append(rule.law());
            rule.agreement()
                    .ifPresent(id ->
                            out.append(nl ? ", contract " : ", agreement ").append(id));
            rule.source()
                    .ifPresent(id -> out.append(nl ? ", bron " : ", source ").append(id));
            out.append(rule.book() == Book.VALUE ? (nl ? ", waarde (geen geld)" : ", value (no money)") : "");
            out.append(
                    rule.nature() == Nature.STRUCTURAL
                            ? (nl ? ", structureel" : ", structural")
                            : (nl ? ", incidenteel" : ", incidental"));
            out.append('\n');
            out.append(nl ? "    december " : "    December ").append(year).append(":\n");
            for (String step : nl ? item.derivationNl() : item.derivationEn()) {
                out.append("      ").append(step).append('\n');
            }
        }
        out.append('\n').append("parameters").append('\n');
        for (ParameterUse use : parameters) {
            out.append("    ")
                    .append(use.id())
                    .append(" = ")
                    .append(use.parameter().point());
            Optional<Evidence> evidence = use.parameter().evidence();
            out.append("  ")
                    .append(evidence.map(Evidence::citation).orElse(nl ? "geen bron gegeven" : "no source given"));
            if (evidence.map(Evidence::isUnverified).orElse(true)) {
                out.append(nl ? " [ongeverifieerd]" : " [unverified]");
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String label, Money amount, Language language) {
        String euros = euros(amount.cents(), language);
        out.append("  ").append(label);
        out.append(" ".repeat(Math.max(1, 60 - label.length() - euros.length())))
                .append(euros)
                .append('\n');
    }

    private static String euros(double cents, Language language) {
        String text = String.format(Locale.ROOT, "%,.2f", cents / 100);
        return language == Language.NL
                ? text.replace(',', ';').replace('.', ',').replace(';', '.')
                : text;
    }

    @Override
    public String toString() {
        return text(Language.NL);
    }
}
