package nl.geldstroom.procurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** Point values as exact decimals. */
final class Figures {

    /** The highest number that is no slip of the pen: a milliard. */
    private static final double HIGHEST = 1e9;

    private Figures() {}

    static BigDecimal exact(Parameter parameter) {
        return BigDecimal.valueOf(parameter.point());
    }

    static BigDecimal exact(Optional<Parameter> parameter) {
        return parameter.map(Figures::exact).orElse(BigDecimal.ZERO);
    }

    static Money euros(BigDecimal amount) {
        return Rounding.HALF_EVEN.toCents(amount);
    }

    /** A number of days, upwards to whole ones. */
    static long days(BigDecimal days) {
        return days.setScale(0, RoundingMode.UP).longValueExact();
    }

    static boolean unverified(Parameter parameter) {
        return parameter.evidence().map(Evidence::isUnverified).orElse(true);
    }

    static LocalizedText number(Parameter parameter) {
        return Phrases.number(exact(parameter));
    }

    static void notNegative(Faults faults, String field, String what, Optional<Parameter> parameter) {
        within(faults, field, what, parameter, 0, HIGHEST);
    }

    static void within(
            Faults faults, String field, String what, Optional<Parameter> parameter, double low, double high) {
        parameter.ifPresent(value -> {
            try {
                value.within(what, low, high);
            } catch (IllegalArgumentException e) {
                faults.add("/" + field, "out-of-range", String.valueOf(e.getMessage()));
            }
        });
    }
}
