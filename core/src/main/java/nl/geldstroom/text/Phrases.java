package nl.geldstroom.text;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import nl.geldstroom.money.Money;

/**
 * Amounts, numbers and dates as they stand in a sentence (<i>zinsdelen</i>).
 *
 * <p>By patterns of our own, because the localized styles of the JDK differ between its versions. Two thousand euros and
 * a half read {@code 2.000,50} in Dutch and {@code 2,000.50} in English; 1 July 2031 reads {@code 1 juli 2031} and
 * {@code 1 July 2031}.
 */
public final class Phrases {

    private Phrases() {}

    /**
     * An amount in euros with two decimals, without the euro sign.
     *
     * @param amount the amount
     * @return for example {@code 2.785.000,00} and {@code 2,785,000.00}
     */
    public static LocalizedText euros(Money amount) {
        return number(amount.toEuros(), "#,##0.00");
    }

    /**
     * A number without needless decimals.
     *
     * @param number the number; it shows at most eight decimals
     * @return for example {@code 1.250,5} and {@code 1,250.5}
     */
    public static LocalizedText number(BigDecimal number) {
        return number(number, "#,##0.########");
    }

    private static LocalizedText number(BigDecimal number, String pattern) {
        return LocalizedText.of(formatted(number, pattern, '.', ','), formatted(number, pattern, ',', '.'));
    }

    private static String formatted(BigDecimal number, String pattern, char group, char decimal) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(group);
        symbols.setDecimalSeparator(decimal);
        return new DecimalFormat(pattern, symbols).format(number);
    }

    /**
     * A month with its year.
     *
     * @param month the month
     * @return for example {@code juli 2031} and {@code July 2031}
     */
    public static LocalizedText month(YearMonth month) {
        return LocalizedText.of(
                dutch(month.getMonth()) + " " + month.getYear(), english(month.getMonth()) + " " + month.getYear());
    }

    /**
     * A day.
     *
     * @param day the day
     * @return for example {@code 1 juli 2031} and {@code 1 July 2031}
     */
    public static LocalizedText date(LocalDate day) {
        LocalizedText month = month(YearMonth.from(day));
        return LocalizedText.of(day.getDayOfMonth() + " " + month.nl(), day.getDayOfMonth() + " " + month.en());
    }

    private static String dutch(Month month) {
        return switch (month) {
            case JANUARY -> "januari";
            case FEBRUARY -> "februari";
            case MARCH -> "maart";
            case APRIL -> "april";
            case MAY -> "mei";
            case JUNE -> "juni";
            case JULY -> "juli";
            case AUGUST -> "augustus";
            case SEPTEMBER -> "september";
            case OCTOBER -> "oktober";
            case NOVEMBER -> "november";
            case DECEMBER -> "december";
        };
    }

    private static String english(Month month) {
        String name = month.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
