package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** Amounts and lists as they are said in a meeting. */
final class Say {

    private Say() {}

    /** In whole euros: 719.753 euro and 719,753 euros. */
    static LocalizedText euros(Money amount) {
        LocalizedText whole = Phrases.number(amount.toEuros().setScale(0, RoundingMode.HALF_UP));
        return LocalizedText.of(whole.nl() + " euro", whole.en() + " euros");
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
