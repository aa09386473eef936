package nl.geldstroom.ledger;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.law.LawId;
import nl.geldstroom.money.Money;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Trace;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import nl.geldstroom.wall.Walls;
import org.immutables.value.Value;

/**
 * How a figure comes about (<i>herleiding</i>): the postings behind it, with formula, numbers and sources.
 *
 * <p>The amounts of the items add up to the figure exactly, and their references to that under unchanged policy.
 *
 * @param cell which figure
 * @param title the figure in words, for example {@code vrijval in 2028}
 * @param about whose, on which line, by which measure: what narrows the figure down, in words
 * @param absolute the figure
 * @param reference the same under unchanged policy
 * @param items the posting rules behind it: those of measures first
 * @param parameters the parameters on which they depend, with what those rest on
 * @param sources where amounts that no parameter holds come from: budget lines and grants
 * @param law what the law says of the money that the measures behind it move, with articles
 */
@Value.Builder
public record Explanation(
        Cell cell,
        LocalizedText title,
        ImmutableList<LocalizedText> about,
        Money absolute,
        Money reference,
        ImmutableList<Item> items,
        ImmutableList<ParameterUse> parameters,
        ImmutableList<Source> sources,
        ImmutableList<LocalizedText> law) {

    /**
     * One posting rule in the explanation.
     *
     * @param rule accounts and reason
     * @param amount what it contributes to the figure, with its sign
     * @param reference what it contributes under unchanged policy
     * @param months the contributions month by month; a month in which nothing was posted is left out
     * @param derived the month of which the derivation is given: the last with an amount; absent if there is none
     * @param derivationNl formula and numbers of that month, in Dutch
     * @param derivationEn formula and numbers of that month, in English
     */
    @Value.Builder
    public record Item(
            PostingRule rule,
            Money amount,
            Money reference,
            ImmutableSortedMap<YearMonth, Money> months,
            Optional<YearMonth> derived,
            ImmutableList<String> derivationNl,
            ImmutableList<String> derivationEn) {

        /**
         * Starts an item.
         *
         * @return a builder
         */
        public static ItemBuilder builder() {
            return new ItemBuilder();
        }

        /**
         * Whether the sum differs from unchanged policy.
         *
         * @return true if it does
         */
        public boolean changes() {
            return !amount.equals(reference);
        }
    }

    /**
     * Where the amounts of a budget line or a grant come from.
     *
     * @param what the line or grant
     * @param citation its source; absent if none was given
     * @param unverified whether outputs mark it so
     */
    public record Source(LocalizedText what, Optional<String> citation, boolean unverified) {}

    private static final int WIDTH = 80;

    /**
     * Starts an explanation.
     *
     * @return a builder
     */
    public static ExplanationBuilder builder() {
        return new ExplanationBuilder();
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
        wrap(out, "", title.in(language));
        about.forEach(part -> wrap(out, "  ", part.in(language)));
        out.append('\n');
        line(out, nl ? "met de maatregelen" : "with the measures", absolute, language);
        line(out, nl ? "ongewijzigd beleid" : "unchanged policy", reference, language);
        line(out, nl ? "verschil met ongewijzigd beleid" : "difference with unchanged policy", difference(), language);
        if (items.isEmpty()) {
            out.append('\n');
            wrap(out, "", nl ? "Er is niets geboekt waar dit op past." : "Nothing was posted that answers to this.");
        }
        List<Item> changed = items.stream().filter(Item::changes).toList();
        if (!changed.isEmpty()) {
            out.append('\n').append(nl ? "Wat verandert" : "What changes").append('\n');
            changed.forEach(item -> change(out, item, language));
        }
        List<Item> same = items.stream().filter(item -> !item.changes()).toList();
        if (!same.isEmpty()) {
            out.append('\n')
                    .append(nl ? "Wat gelijk blijft" : "What stays the same")
                    .append('\n');
            // Of a figure that no measure touches, the derivation is all there is to tell.
            same.forEach(item -> {
                if (changed.isEmpty()) {
                    change(out, item, language);
                } else {
                    line(out, item.rule().text().in(language), item.amount(), language);
                }
            });
        }
        grounds(out, language);
        legal(out, language);
        return out.toString();
    }

    private void grounds(StringBuilder out, Language language) {
        boolean nl = language == Language.NL;
        String none = nl ? "geen bron gegeven" : "no source given";
        if (!parameters.isEmpty()) {
            out.append('\n').append("Parameters").append('\n');
            for (ParameterUse use : parameters) {
                Optional<Evidence> evidence = use.parameter().evidence();
                String source = evidence.map(Evidence::citation).orElse(none);
                wrap(
                        out,
                        "  ",
                        use.text().in(language) + " (" + use.id() + ") = "
                                + Trace.number(use.parameter().point(), language) + ". " + source
                                + mark(evidence.map(Evidence::isUnverified).orElse(true), language));
            }
        }
        if (!sources.isEmpty()) {
            out.append('\n').append(nl ? "Bronnen" : "Sources").append('\n');
            for (Source source : sources) {
                wrap(
                        out,
                        "  ",
                        source.what().in(language) + ": " + source.citation().orElse(none)
                                + mark(source.unverified(), language));
            }
        }
    }

    private void legal(StringBuilder out, Language language) {
        if (!law.isEmpty()) {
            boolean nl = language == Language.NL;
            out.append('\n')
                    .append(nl ? "Wat de wet over dit geld zegt" : "What the law says of this money")
                    .append('\n');
            law.forEach(sentence -> wrap(out, "  ", sentence.in(language)));
            wrap(out, "  ", Walls.DISCLAIMER.in(language));
        }
    }

    private static String mark(boolean unverified, Language language) {
        return unverified ? (language == Language.NL ? " [ongeverifieerd]" : " [unverified]") : "";
    }

    private static void change(StringBuilder out, Item item, Language language) {
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
        if (item.months().size() > 1) {
            wrap(out, "    ", months(item.months(), language));
        }
        item.derived().ifPresent(month -> {
            out.append("    ").append(Phrases.month(month).in(language)).append(":\n");
            for (String step : nl ? item.derivationNl() : item.derivationEn()) {
                wrap(out, "      ", step);
            }
        });
    }

    /** The months, those in a row with the same amount taken together. */
    private static String months(Map<YearMonth, Money> months, Language language) {
        boolean nl = language == Language.NL;
        List<String> runs = new ArrayList<>();
        List<YearMonth> all = List.copyOf(months.keySet());
        List<Money> amounts = List.copyOf(months.values());
        int from = 0;
        for (int i = 1; i <= all.size(); i++) {
            boolean goesOn = i < all.size()
                    && all.get(i).equals(all.get(i - 1).plusMonths(1))
                    && amounts.get(i).equals(amounts.get(from));
            if (!goesOn) {
                String period = from == i - 1
                        ? all.get(from).toString()
                        : all.get(from) + (nl ? " t/m " : " to ") + all.get(i - 1);
                runs.add(period + " " + Trace.euros(amounts.get(from).cents(), language));
                from = i;
            }
        }
        return (nl ? "per maand: " : "a month: ") + String.join("; ", runs);
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
