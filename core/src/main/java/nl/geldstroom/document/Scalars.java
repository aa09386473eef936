package nl.geldstroom.document;

import com.google.common.collect.ImmutableMap;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The types that are one text, number or truth value in JSON, without any coercion between these three. */
final class Scalars {

    /** How one type is read: which JSON it accepts, what a problem says it must be, and the reading. */
    record Scalar(String wanted, Predicate<Node> acceptable, Function<Node, Object> reader) {

        boolean accepts(Node node) {
            return acceptable.test(node);
        }

        Object read(Node node) {
            return reader.apply(node);
        }
    }

    private static final Pattern YEAR_FIRST = Pattern.compile("[0-9]{4}-.*", Pattern.DOTALL);

    private static final ImmutableMap<Class<?>, Scalar> KNOWN = ImmutableMap.<Class<?>, Scalar>builder()
            .put(String.class, text("a text", text -> text))
            .put(Boolean.class, new Scalar("true or false", Node.JsonBoolean.class::isInstance, Scalars::truth))
            .put(Integer.class, whole(number -> asInt(number)))
            .put(Long.class, whole(number -> asLong(number)))
            .put(Double.class, number(number -> asDouble(number)))
            .put(BigDecimal.class, number(BigDecimal::new))
            .put(OptionalInt.class, whole(number -> OptionalInt.of(asInt(number))))
            .put(OptionalLong.class, whole(number -> OptionalLong.of(asLong(number))))
            .put(OptionalDouble.class, number(number -> OptionalDouble.of(asDouble(number))))
            .put(Year.class, whole(number -> asYear(number)))
            .put(LocalDate.class, dated("a date such as 2027-01-31", LocalDate::parse))
            .put(YearMonth.class, dated("a month such as 2027-01", YearMonth::parse))
            .put(
                    Period.class,
                    text(
                            "a period such as P5Y or P6M",
                            text -> parsed(text, "a period such as P5Y or P6M", Period::parse)))
            .put(URI.class, text("a web address", URI::create))
            .buildOrThrow();

    private Scalars() {}

    static Optional<Scalar> of(Class<?> type) {
        Scalar known = KNOWN.get(type);
        if (known != null) {
            return Optional.of(known);
        }
        boolean library =
                type.getName().startsWith("java.time.") || type.getName().startsWith("org.threeten.extra.");
        return library && !type.isEnum() ? parse(type) : Optional.empty();
    }

    /** The other types of java.time and threeten-extra have a text form of their own. */
    private static Optional<Scalar> parse(Class<?> type) {
        try {
            Method parse = type.getMethod("parse", CharSequence.class);
            if (!Modifier.isStatic(parse.getModifiers())) {
                return Optional.empty();
            }
            String wanted = "the text of a " + type.getSimpleName();
            return Optional.of(text(
                    wanted,
                    text -> parsed(text, wanted, it -> {
                        try {
                            return parse.invoke(null, it);
                        } catch (InvocationTargetException e) {
                            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
                        } catch (IllegalAccessException e) {
                            throw new IllegalStateException(e);
                        }
                    })));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static Scalar text(String wanted, Function<String, Object> reader) {
        return new Scalar(wanted, Node.JsonText.class::isInstance, node -> reader.apply(((Node.JsonText) node).text()));
    }

    private static Scalar dated(String wanted, Function<String, Object> reader) {
        return text(wanted, text -> {
            if (!YEAR_FIRST.matcher(text).matches()) {
                throw new IllegalArgumentException("The value (" + Node.shortened(text) + ") must be " + wanted + ".");
            }
            return parsed(text, wanted, reader);
        });
    }

    private static Object parsed(String text, String wanted, Function<String, Object> reader) {
        try {
            return reader.apply(text);
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "The value (" + Node.shortened(text) + ") must be " + wanted + " that exists.", e);
        }
    }

    private static Scalar number(Function<String, Object> reader) {
        return new Scalar(
                "a number", Node.JsonNumber.class::isInstance, node -> reader.apply(((Node.JsonNumber) node).text()));
    }

    private static Scalar whole(Function<String, Object> reader) {
        return new Scalar(
                "a whole number",
                node -> node instanceof Node.JsonNumber number && number.isWhole(),
                node -> reader.apply(((Node.JsonNumber) node).text()));
    }

    private static Object truth(Node node) {
        return ((Node.JsonBoolean) node).value();
    }

    private static int asInt(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw beyond(number, Integer.MIN_VALUE + " and " + Integer.MAX_VALUE, e);
        }
    }

    private static long asLong(String number) {
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException e) {
            throw beyond(number, Long.MIN_VALUE + " and " + Long.MAX_VALUE, e);
        }
    }

    private static double asDouble(String number) {
        double value = Double.parseDouble(number);
        if (!Double.isFinite(value)) {
            throw beyond(number, -Double.MAX_VALUE + " and " + Double.MAX_VALUE, null);
        }
        return value;
    }

    private static Year asYear(String number) {
        int year = asInt(number);
        if (year < 1 || year > 9999) {
            throw beyond(number, "1 and 9999", null);
        }
        return Year.of(year);
    }

    private static IllegalArgumentException beyond(
            String number, String bounds, @org.jspecify.annotations.Nullable Exception cause) {
        return new IllegalArgumentException(
                "The number (" + Node.shortened(number) + ") must lie between " + bounds + ".", cause);
    }
}
