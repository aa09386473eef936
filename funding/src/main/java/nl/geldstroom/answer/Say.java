package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** Amounts and lists as they are said in a meeting. */
final class Say {

    /** More amounts than this in one sentence nobody listens to. */
    private static final int MOST_AMOUNTS = 5;

    private Say() {}

    /** In whole euros: 719.753 euro and 719,753 euros. */
    static LocalizedText euros(Money amount) {
        LocalizedText whole = Phrases.number(amount.toEuros().setScale(0, RoundingMode.HALF_UP));
        return LocalizedText.of(whole.nl() + " euro", whole.en() + " euros");
    }

    /** The same, and niets for zero. */
    static LocalizedText eurosOrNothing(Money amount) {
        return amount.isZero() ? LocalizedText.of("niets", "nothing") : euros(amount);
    }

    /** A whole number: 1.250 and 1,250. */
    static LocalizedText number(long number) {
        return Phrases.number(BigDecimal.valueOf(number));
    }

    /** What a euro brings, in cents: 0,30 and 0.30. */
    static LocalizedText perEuro(double value) {
        return Phrases.euros(Money.ofCents(Math.round(value * 100)));
    }

    /** How much more or less: 35.639 euro meer, 84.710 euro minder, evenveel. */
    static LocalizedText moreOrLess(Money difference) {
        if (difference.isZero()) {
            return LocalizedText.of("evenveel", "as much");
        }
        LocalizedText amount = euros(difference.isNegative() ? difference.negated() : difference);
        return difference.isNegative()
                ? LocalizedText.of(amount.nl() + " minder", amount.en() + " less")
                : LocalizedText.of(amount.nl() + " meer", amount.en() + " more");
    }

    /** What stands after {@link #moreOrLess(Money)} of the same amount, whatever its sign: dan, and als after evenveel. */
    static LocalizedText than(Money difference) {
        return difference.isZero() ? LocalizedText.of(" als ", " as ") : LocalizedText.of(" dan ", " than ");
    }

    /**
     * By year, consecutive years with the same amount in one: in 2027 10 euro meer en in 2028 t/m 2030 evenveel. Of many
     * amounts the first and the last are said: the table has them all.
     */
    static LocalizedText moreOrLess(List<Year> years, List<Money> differences) {
        List<LocalizedText> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= years.size(); i++) {
            if (i == years.size() || !differences.get(i).equals(differences.get(from))) {
                LocalizedText when = years(years.subList(from, i));
                LocalizedText change = moreOrLess(differences.get(from));
                parts.add(
                        LocalizedText.of("in " + when.nl() + " " + change.nl(), "in " + when.en() + " " + change.en()));
                from = i;
            }
        }
        if (parts.size() > MOST_AMOUNTS) {
            List<LocalizedText> fewer = new ArrayList<>(parts.subList(0, MOST_AMOUNTS - 1));
            fewer.add(parts.get(parts.size() - 1));
            return list(fewer);
        }
        return list(parts);
    }

    /** Years in order, three or more that follow each other as a range: 2027 t/m 2030, 2033 en 2035. */
    static LocalizedText years(List<Year> years) {
        List<LocalizedText> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= years.size(); i++) {
            if (i == years.size() || !years.get(i).equals(years.get(i - 1).plusYears(1))) {
                Year first = years.get(from);
                Year last = years.get(i - 1);
                if (i - from > 2) {
                    parts.add(LocalizedText.of(first + " t/m " + last, first + " to " + last));
                } else {
                    years.subList(from, i).forEach(year -> parts.add(LocalizedText.same(year.toString())));
                }
                from = i;
            }
        }
        return list(parts);
    }

    /** In at most one decimal. */
    static LocalizedText percent(double share) {
        LocalizedText number = Phrases.number(BigDecimal.valueOf(100 * share)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros());
        return LocalizedText.of(number.nl() + " %", number.en() + " %");
    }

    /** One, two and three. */
    static LocalizedText list(List<LocalizedText> items) {
        return LocalizedText.of(
                join(items.stream().map(LocalizedText::nl).toList(), " en "),
                join(items.stream().map(LocalizedText::en).toList(), " and "));
    }

    private static String join(List<String> items, String and) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + and + items.get(items.size() - 1);
    }

    /** Sentences in the making. */
    static final class Sentences {

        private final ImmutableList.Builder<LocalizedText> sentences = ImmutableList.builder();

        void add(String nl, String en) {
            sentences.add(LocalizedText.of(nl, en));
        }

        ImmutableList<LocalizedText> build() {
            return sentences.build();
        }
    }
}
