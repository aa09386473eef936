package nl.geldstroom.app.report.view;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;

/**
 * Words, numbers and dates in the language of the report.
 *
 * <p>All patterns are written out here, because those of the platform differ between its releases: Dutch {@code
 * 1.234.567,89} and {@code 1 juli 2027}, English {@code 1,234,567.89} and {@code 1 July 2027}.
 *
 * @param language the language
 */
public record Wording(Language language) {

    private static final String NO_BREAK = "\u00a0";

    private static final String MINUS = "\u2212";

    private static final String NOTHING = "\u2013";

    private static final ImmutableList<String> MONTHS_NL = ImmutableList.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");

    private static final ImmutableList<String> MONTHS_EN = ImmutableList.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    /**
     * One of two texts.
     *
     * @param nl the Dutch text
     * @param en the English text
     * @return the one in the language of the report
     */
    public String of(String nl, String en) {
        return language == Language.NL ? nl : en;
    }

    /**
     * A text of the scenario.
     *
     * @param text the text in both languages
     * @return the one in the language of the report
     */
    public String of(LocalizedText text) {
        return text.in(language);
    }

    /**
     * An amount times 1,000, without a unit.
     *
     * @param amount the amount
     * @return {@code 1.235} for 1,234,567.00 euros; a dash for zero
     */
    public String thousands(Money amount) {
        BigDecimal thousands = amount.toEuros().movePointLeft(3).setScale(0, RoundingMode.HALF_UP);
        if (amount.isZero()) {
            return NOTHING;
        }
        return decimal(thousands, 0);
    }

    /**
     * A difference times 1,000 with its sign as municipal finance writes it: V (<i>voordeel</i>) and N
     * (<i>nadeel</i>), in English F (favourable) and U (unfavourable).
     *
     * @param benefit the amount, positive where the municipality is better off
     * @return {@code 1.235 N} for a disadvantage of 1,234,567.00 euros; a dash for zero
     */
    public String signed(Money benefit) {
        if (benefit.isZero()) {
            return NOTHING;
        }
        BigDecimal thousands = benefit.toEuros().abs().movePointLeft(3).setScale(0, RoundingMode.HALF_UP);
        return decimal(thousands, 0) + NO_BREAK + (benefit.isNegative() ? of("N", "U") : of("V", "F"));
    }

    /**
     * The style of a difference.
     *
     * @param benefit the amount, positive where the municipality is better off
     * @return {@code worse}, {@code better} or {@code none}
     */
    public String tone(Money benefit) {
        return benefit.isZero() ? "none" : benefit.isNegative() ? "worse" : "better";
    }

    /**
     * An amount in whole cents.
     *
     * @param amount the amount
     * @return {@code € 1.234.567,00}, with a minus before it if it is below zero
     */
    public String cents(Money amount) {
        return euro(amount) + decimal(amount.toEuros().abs(), 2);
    }

    /**
     * An amount in whole cents, without the sign of the euro.
     *
     * @param amount the amount
     * @return {@code 1.234.567,00}
     */
    public String plainCents(Money amount) {
        return decimal(amount.toEuros(), 2);
    }

    /**
     * An amount in whole euros.
     *
     * @param amount the amount
     * @return {@code € 1.234.567}
     */
    public String euros(Money amount) {
        return euro(amount) + decimal(amount.toEuros().abs().setScale(0, RoundingMode.HALF_UP), 0);
    }

    /**
     * An amount as one would say it: millions with a decimal, whole thousands, or euros. The minus is left out.
     *
     * @param amount the amount
     * @return {@code € 1,2 mln}, {@code € 815.000} or {@code € 250}
     */
    public String spoken(Money amount) {
        BigDecimal euros = amount.toEuros().abs();
        String sign = euroSign();
        if (euros.compareTo(BigDecimal.valueOf(999_500)) >= 0) {
            return sign + decimal(euros.movePointLeft(6), 1) + NO_BREAK + of("mln", "million");
        }
        if (euros.compareTo(BigDecimal.valueOf(10_000)) >= 0) {
            return sign
                    + decimal(
                            euros.movePointLeft(3)
                                    .setScale(0, RoundingMode.HALF_UP)
                                    .movePointRight(3),
                            0);
        }
        return sign + decimal(euros.setScale(0, RoundingMode.HALF_UP), 0);
    }

    /**
     * A share as a percentage.
     *
     * @param share the share
     * @return {@code 74,1 %} for 0.741
     */
    public String percent(double share) {
        return number(share * 100, 2) + (language == Language.NL ? NO_BREAK + "%" : "%");
    }

    /**
     * A number with as many decimals as it needs.
     *
     * @param value the number
     * @param decimals at most this many
     * @return {@code 0,34}
     */
    public String number(double value, int decimals) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "?";
        }
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return decimal(rounded, Math.max(0, rounded.scale()));
    }

    /**
     * A number with exactly so many decimals.
     *
     * @param value the number
     * @param decimals this many
     * @return {@code 0,30}
     */
    public String fixed(double value, int decimals) {
        return decimal(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP), decimals);
    }

    /**
     * The value of a parameter, of which the unit is not known.
     *
     * @param value the value
     * @return large numbers without, small ones with decimals
     */
    public String parameter(double value) {
        return number(value, Math.abs(value) >= 1000 ? 2 : 4);
    }

    /**
     * A whole number.
     *
     * @param value the number
     * @return {@code 1.234}
     */
    public String whole(long value) {
        return decimal(BigDecimal.valueOf(value), 0);
    }

    /**
     * A date.
     *
     * @param date the date
     * @return {@code 1 juli 2027}
     */
    public String date(LocalDate date) {
        return date.getDayOfMonth() + NO_BREAK + month(YearMonth.from(date));
    }

    /**
     * A month.
     *
     * @param month the month
     * @return {@code juli 2027}
     */
    public String month(YearMonth month) {
        ImmutableList<String> names = language == Language.NL ? MONTHS_NL : MONTHS_EN;
        return names.get(month.getMonthValue() - 1) + " " + month.getYear();
    }

    /**
     * Words joined as a sentence joins them.
     *
     * @param words the words
     * @return {@code A, B en C}
     */
    public String list(ImmutableList<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1))
                + of(" en ", " and ")
                + words.get(words.size() - 1);
    }

    /**
     * The sign of the euro, as it stands before an amount.
     *
     * @return with a space that does not break in Dutch
     */
    public String euroSign() {
        return "€" + (language == Language.NL ? NO_BREAK : "");
    }

    private String euro(Money amount) {
        return (amount.isNegative() ? MINUS : "") + euroSign();
    }

    private String decimal(BigDecimal value, int decimals) {
        String plain = value.abs().setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int point = plain.indexOf('.');
        String integer = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder();
        if (value.signum() < 0) {
            text.append(MINUS);
        }
        for (int i = 0; i < integer.length(); i++) {
            if (i > 0 && (integer.length() - i) % 3 == 0) {
                text.append(language == Language.NL ? '.' : ',');
            }
            text.append(integer.charAt(i));
        }
        if (point >= 0) {
            text.append(language == Language.NL ? ',' : '.').append(plain, point + 1, plain.length());
        }
        return text.toString();
    }
}
