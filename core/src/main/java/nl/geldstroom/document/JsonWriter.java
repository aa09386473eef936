package nl.geldstroom.document;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as JSON: the mirror of {@link Binder}.
 *
 * <p>First a value becomes plain Java (maps, lists, texts, exact numbers, truth values), then that becomes text. An
 * object or list that fits on the line stands on one line.
 */
final class JsonWriter {

    private static final int WIDTH = 100;

    private final Types types;

    JsonWriter(Types types) {
        this.types = types;
    }

    String document(String root, Object value) {
        StringBuilder out = new StringBuilder("{\n  \"model\": ");
        text(out, Documents.MODEL);
        out.append(",\n  \"version\": ").append(Documents.VERSION).append(",\n  ");
        text(out, root);
        out.append(": ");
        print(out, plain(value), 2, root.length() + 6);
        return out.append("\n}\n").toString();
    }

    String open(Object value) {
        StringBuilder out = new StringBuilder();
        print(out, plain(value), 0, 0);
        return out.append('\n').toString();
    }

    private Object plain(Object value) {
        if (value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Integer || value instanceof Long) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value instanceof Double number) {
            return decimal(number);
        }
        if (value instanceof Year year) {
            return BigDecimal.valueOf(year.getValue());
        }
        if (value instanceof Enum<?> constant) {
            return types.word(constant);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(this::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            map.forEach((key, entry) -> entries.put(key(key), plain(entry)));
            return entries;
        }
        if (value instanceof URI || Scalars.of(value.getClass()).isPresent()) {
            return value.toString();
        }
        Optional<Method> scalar = types.value(value.getClass());
        if (scalar.isPresent()) {
            return plain(types.get(scalar.get(), value));
        }
        if (value instanceof Record) {
            return record(value);
        }
        throw new IllegalStateException("The type (" + value.getClass().getName()
                + ") must be a record, a collection or a scalar to be written as JSON.");
    }

    /** A double is written with the digits that give it back; the sign of a negative zero counts. */
    private static Object decimal(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalStateException("The number (" + number + ") must be finite to be written as JSON.");
        }
        if (number == 0) {
            return 1 / number < 0 ? NegativeZero.ONLY : BigDecimal.ZERO;
        }
        return new BigDecimal(Double.toString(number)).stripTrailingZeros();
    }

    private enum NegativeZero {
        ONLY
    }

    private String key(Object key) {
        Object plain = plain(key);
        if (plain instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (plain instanceof String text) {
            return text;
        }
        throw new IllegalStateException("The key (" + key + ") must have one text to be written as JSON.");
    }

    private Object record(Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Types.Component component : types.shape(value.getClass()).components()) {
            present(types.get(component.accessor(), value))
                    .ifPresent(part -> fields.put(component.name(), plain(part)));
        }
        if (fields.size() == 1) {
            Object only = fields.values().iterator().next();
            if (only instanceof BigDecimal || only instanceof String || only == NegativeZero.ONLY) {
                Optional<Object> bare = bare(value, only);
                if (bare.isPresent()) {
                    return bare.get();
                }
            }
        }
        Optional<Map.Entry<String, String>> name = types.nameOf(value.getClass());
        if (name.isPresent() && fields.isEmpty()) {
            // All its parts are those of the family's word: the word alone gives the record back.
            Optional<Object> word = bare(value, name.get().getValue());
            if (word.isPresent()) {
                return word.get();
            }
        }
        if (name.isPresent() && !fields.containsKey(name.get().getKey())) {
            Map<String, Object> named = new LinkedHashMap<>();
            named.put(name.get().getKey(), name.get().getValue());
            named.putAll(fields);
            return named;
        }
        return fields;
    }

    private static Optional<Object> present(Object part) {
        if (part instanceof Optional<?> optional) {
            return optional.map(it -> it);
        }
        if (part instanceof OptionalInt number) {
            return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
        }
        if (part instanceof OptionalLong number) {
            return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
        }
        if (part instanceof OptionalDouble number) {
            return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
        }
        boolean empty = part instanceof Collection<?> items && items.isEmpty()
                || part instanceof Map<?, ?> entries && entries.isEmpty();
        return empty ? Optional.empty() : Optional.of(part);
    }

    /**
     * A record whose only field is a scalar is written as that scalar if its scalar form gives the same record back:
     * {@code 0.3} for a fixed estimate, and for a parameter that has no evidence.
     */
    private Optional<Object> bare(Object value, Object only) {
        List<Types.Creator> creators = new ArrayList<>(types.creators(value.getClass()));
        for (Class<?> parent : value.getClass().getInterfaces()) {
            creators.addAll(types.creators(parent));
        }
        Node node = only instanceof String text
                ? new Node.JsonText(Location.UNKNOWN, text)
                : new Node.JsonNumber(Location.UNKNOWN, numeral(only));
        for (Types.Creator creator : creators) {
            Optional<Scalars.Scalar> scalar = creator.scalar();
            if (scalar.isPresent() && scalar.get().accepts(node)) {
                try {
                    if (creator.make(scalar.get().read(node)).equals(value)) {
                        return Optional.of(only);
                    }
                } catch (IllegalArgumentException e) {
                    // The scalar form refuses what the record accepts: it is written as an object.
                    continue;
                }
            }
        }
        return Optional.empty();
    }

    private static void print(StringBuilder out, @Nullable Object plain, int indent, int column) {
        if (!(plain instanceof Map<?, ?> || plain instanceof List<?>)) {
            scalar(out, plain);
            return;
        }
        String line = onOneLine(plain, WIDTH - column);
        if (!line.isEmpty()) {
            out.append(line);
            return;
        }
        String margin = "\n" + " ".repeat(indent + 2);
        String comma = "";
        if (plain instanceof Map<?, ?> map) {
            out.append('{');
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(comma).append(margin);
                int start = out.length();
                text(out, entry.getKey().toString());
                out.append(": ");
                print(out, entry.getValue(), indent + 2, indent + 2 + out.length() - start);
                comma = ",";
            }
            out.append('\n').append(" ".repeat(indent)).append('}');
        } else if (plain instanceof List<?> list) {
            out.append('[');
            for (Object item : list) {
                out.append(comma).append(margin);
                print(out, item, indent + 2, indent + 2);
                comma = ",";
            }
            out.append('\n').append(" ".repeat(indent)).append(']');
        }
    }

    /** The whole on one line, or nothing if it is longer than the room; looks no further than the room. */
    private static String onOneLine(Object plain, int room) {
        StringBuilder line = new StringBuilder();
        return append(line, plain, room) ? line.toString() : "";
    }

    private static boolean append(StringBuilder line, @Nullable Object plain, int room) {
        if (plain instanceof Map<?, ?> map) {
            line.append('{');
            String comma = "";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                line.append(comma);
                text(line, entry.getKey().toString());
                line.append(": ");
                if (!append(line, entry.getValue(), room)) {
                    return false;
                }
                comma = ", ";
            }
            line.append('}');
        } else if (plain instanceof List<?> list) {
            line.append('[');
            String comma = "";
            for (Object item : list) {
                line.append(comma);
                if (!append(line, item, room)) {
                    return false;
                }
                comma = ", ";
            }
            line.append(']');
        } else {
            scalar(line, plain);
        }
        return line.length() <= room;
    }

    private static String numeral(Object number) {
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : "-0.0";
    }

    private static void scalar(StringBuilder out, @Nullable Object plain) {
        if (plain instanceof Boolean truth) {
            out.append(truth.booleanValue());
        } else if (plain instanceof BigDecimal || plain instanceof NegativeZero) {
            out.append(numeral(plain));
        } else {
            text(out, String.valueOf(plain));
        }
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < ' ' || c == '\u2028' || c == '\u2029' || isAlone(text, i)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** Half of a pair: UTF-8 cannot hold it, an escape can. */
    private static boolean isAlone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
