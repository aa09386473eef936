package nl.geldstroom.payment;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.util.Locale;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;

/** Amounts and months in sentences, by own patterns: those of the JDK differ between its versions. */
final class Shown {

    private static final String[] DUTCH = {
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
        "december"
    };
    private static final String[] ENGLISH = {
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
        "December"
    };

    private Shown() {}

    static LocalizedText euros(Money amount) {
        return number(amount.toEuros(), "#,##0.00");
    }

    static LocalizedText number(BigDecimal number) {
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

    static LocalizedText month(YearMonth month) {
        int index = month.getMonthValue() - 1;
        return LocalizedText.of(DUTCH[index] + " " + month.getYear(), ENGLISH[index] + " " + month.getYear());
    }
}
