package nl.geldstroom.document;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A piece of JSON with its place in the text. */
sealed interface Node {

    Location place();

    /** What the piece is, as a problem names it. */
    String kind();

    /** The piece as text, for a problem; empty for objects and lists that hold something. */
    String shown();

    /** The deepest piece that a pointer leads to. */
    default Node at(Iterable<String> steps) {
        Node node = this;
        for (String step : steps) {
            Optional<Node> next = node.child(step);
            if (next.isEmpty()) {
                return node;
            }
            node = next.get();
        }
        return node;
    }

    default Optional<Node> child(String step) {
        return Optional.empty();
    }

    /** A field of an object: its first occurrence, with the places of later ones. */
    record Field(String name, Location place, Node value) {}

    record JsonObject(Location place, Map<String, Field> fields, ImmutableList<Field> repeated) implements Node {

        @Override
        public String kind() {
            return "an object";
        }

        @Override
        public String shown() {
            return fields.isEmpty() ? "{}" : "";
        }

        @Override
        public Optional<Node> child(String step) {
            return Optional.ofNullable(fields.get(step)).map(Field::value);
        }
    }

    record JsonList(Location place, ImmutableList<Node> items) implements Node {

        @Override
        public String kind() {
            return "a list";
        }

        @Override
        public String shown() {
            return items.isEmpty() ? "[]" : "";
        }

        @Override
        public Optional<Node> child(String step) {
            if (step.length() > 9 || !step.chars().allMatch(c -> c >= '0' && c <= '9') || step.isEmpty()) {
                return Optional.empty();
            }
            int index = Integer.parseInt(step);
            return index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
        }
    }

    record JsonText(Location place, String text) implements Node {

        @Override
        public String kind() {
            return "a text";
        }

        @Override
        public String shown() {
            return '"' + shortened(text) + '"';
        }
    }

    /** A number as it was written. */
    record JsonNumber(Location place, String text) implements Node {

        boolean isWhole() {
            return text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        }

        @Override
        public String kind() {
            return isWhole() ? "a whole number" : "a number";
        }

        @Override
        public String shown() {
            return shortened(text);
        }
    }

    record JsonBoolean(Location place, boolean value) implements Node {

        @Override
        public String kind() {
            return "true or false";
        }

        @Override
        public String shown() {
            return String.valueOf(value);
        }
    }

    record JsonNull(Location place) implements Node {

        @Override
        public String kind() {
            return "null";
        }

        @Override
        public String shown() {
            return "null";
        }
    }

    /** The piece as plain Java: text, exact number, boolean, list or map. */
    static @Nullable Object plain(Node node) {
        if (node instanceof JsonText text) {
            return text.text();
        }
        if (node instanceof JsonNumber number) {
            return new BigDecimal(number.text());
        }
        if (node instanceof JsonBoolean bool) {
            return bool.value();
        }
        if (node instanceof JsonList list) {
            return list.items().stream().map(Node::plain).toList();
        }
        if (node instanceof JsonObject object) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            object.fields().forEach((name, field) -> map.put(name, plain(field.value())));
            return map;
        }
        return null;
    }

    static String shortened(String text) {
        String line = text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        return line.length() <= 60 ? line : line.substring(0, 57) + "...";
    }
}
