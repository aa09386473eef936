package nl.geldstroom.procurement;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import nl.geldstroom.procurement.ComparedStrategies.Outcome;
import nl.geldstroom.procurement.ComparedStrategies.YearRow;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** A comparison as text of at most 80 columns. */
record StrategyText(ComparedStrategies compared, Language language) {

    private static final int TITLE = 29;
    private static final int AMOUNT = 17;
    private static final int YEAR = 5;
    private static final int SHOWN = 10;

    String text() {
        StringBuilder out = new StringBuilder();
        out.append(cell(say("over " + years() + ", euro", "over " + years() + ", euros")))
                .append(head("dienst", "service"))
                .append(head("kosten inkoper", "cost of buyer"))
                .append(head("last aanbieders", "burden bidders"))
                .append('\n');
        for (Outcome outcome : compared.strategies()) {
            line(out, outcome.title().in(language), outcome.total());
            outcome.presentValue().ifPresent(value -> line(out, say("  contante waarde", "  present value"), value));
        }
        out.append('\n')
                .append(cell(""))
                .append(small("rondes", "rounds"))
                .append(small("wissels", "changes"))
                .append(small("overstap", "transfers"))
                .append(small("dagen", "days"))
                .append(small("prijs %", "price %"))
                .append('\n');
        for (Outcome outcome : compared.strategies()) {
            var continuity = outcome.continuity();
            YearRow last = outcome.years().get(outcome.years().size() - 1);
            out.append(cell(outcome.title().in(language)))
                    .append(right(String.valueOf(continuity.tenders()), 10))
                    .append(right(number(continuity.changesOfProvider()), 10))
                    .append(right(number(continuity.transfersOfClients()), 10))
                    .append(right(number(continuity.uncertainDays().map(BigDecimal::valueOf)), 10))
                    .append(right(number(Optional.of(last.drift().movePointRight(2))), 10))
                    .append('\n');
        }
        shares(out);
        remarks(out);
        return out.toString();
    }

    private void shares(StringBuilder out) {
        out.append('\n')
                .append(say(
                        "Kan eraf, in % van het jaar, bij besluit op ", "Can be cut, in % of the year, decided on "))
                .append(Phrases.date(compared.decision()).in(language))
                .append('\n')
                .append(cell(""));
        ImmutableList<YearRow> first = compared.strategies().get(0).years();
        first.stream().limit(SHOWN).forEach(row -> out.append(right(row.year().toString(), YEAR)));
        out.append('\n');
        for (Outcome outcome : compared.strategies()) {
            out.append(cell(outcome.title().in(language)));
            outcome.years().stream()
                    .limit(SHOWN)
                    .forEach(row -> out.append(right(
                            row.releasableShare().map(StrategyText::percent).orElse("-"), YEAR)));
            out.append('\n');
        }
        if (first.size() > SHOWN) {
            out.append(say("Getoond zijn de eerste tien jaren.", "The first ten years are shown."))
                    .append('\n');
        }
        out.append('\n');
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).toPlainString();
    }

    private void remarks(StringBuilder out) {
        for (Outcome outcome : compared.strategies()) {
            ImmutableList.Builder<String> notes = ImmutableList.builder();
            outcome.remarks().forEach(remark -> notes.add(remark.in(language)));
            if (!outcome.notEstimated().isEmpty()) {
                notes.add(say("Niet geraamd: ", "Not estimated: ")
                        + String.join(
                                ", ",
                                outcome.notEstimated().stream()
                                        .map(text -> text.in(language))
                                        .toList())
                        + ".");
            }
            for (String note : notes.build()) {
                wrapped(out, outcome.title().in(language) + ": " + note);
            }
        }
    }

    private static void wrapped(StringBuilder out, String text) {
        int column = 0;
        for (String word : text.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > 80) {
                out.append("\n  ");
                column = 2;
            } else if (column > 0) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
        }
        out.append('\n');
    }

    private String years() {
        return compared.from() + "-" + compared.to();
    }

    private void line(StringBuilder out, String title, ComparedStrategies.Sums sums) {
        out.append(cell(title))
                .append(right(ComparedStrategies.euros(sums.spending(), language), AMOUNT))
                .append(right(ComparedStrategies.euros(sums.buyer(), language), AMOUNT))
                .append(right(ComparedStrategies.euros(sums.bidders(), language), AMOUNT))
                .append('\n');
    }

    private static String cell(String text) {
        String shown = text.length() > TITLE - 1 ? text.substring(0, TITLE - 2) + "…" : text;
        return String.format(Locale.ROOT, "%-" + TITLE + "s", shown);
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }

    private String head(String nl, String en) {
        return right(say(nl, en), AMOUNT);
    }

    private String small(String nl, String en) {
        return right(say(nl, en), 10);
    }

    private String number(Optional<BigDecimal> number) {
        return number.map(value -> {
                    LocalizedText text = Phrases.number(
                            value.setScale(1, RoundingMode.HALF_EVEN).stripTrailingZeros());
                    return text.in(language);
                })
                .orElse("?");
    }

    private String say(String nl, String en) {
        return language == Language.NL ? nl : en;
    }
}
