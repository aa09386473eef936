package nl.geldstroom.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses JSON to a tree of {@link Node}s with places. The parser of Jackson knows the language; bounds and repeated
 * fields are kept here, because its own errors for them stop at the first.
 */
final class JsonTree {

    /** Objects and lists inside one another; the deepest document of the model has about ten. */
    static final int MAX_DEPTH = 64;

    /** Objects, lists, texts and numbers in one document. */
    static final int MAX_NODES = 2_000_000;

    /** Characters of one text. */
    static final int MAX_TEXT = 100_000;

    /** Digits before or after the point of one number, so that no arithmetic on it can take long. */
    static final int MAX_DIGITS = 400;

    // Names come from outside: they are neither interned nor kept in a table that all documents share.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1_000_000)
                    .maxStringLength(Input.MAX_BYTES)
                    .maxNameLength(Input.MAX_BYTES)
                    .maxNumberLength(Input.MAX_BYTES)
                    .build())
            .build();

    private static final Pattern OPENED =
            Pattern.compile(" \\(start marker at \\[Source.*?line: (\\d+), column: (\\d+)\\]\\)");

    /** Stops the parse: the document is no JSON, or beyond its bounds. */
    static final class Stopped extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient RuleCode rule;
        private final transient Location place;

        Stopped(RuleCode rule, Location place, String message) {
            super(message);
            this.rule = rule;
            this.place = place;
        }

        Problem problem(String file) {
            return Problem.of(
                    Severity.ERROR, file, "", place, Fault.of("", rule.code(), String.valueOf(getMessage())), "");
        }
    }

    private final JsonParser parser;
    private final boolean open;
    private int nodes;

    private JsonTree(JsonParser parser, boolean open) {
        this.parser = parser;
        this.open = open;
    }

    static Node parse(String text) throws Stopped {
        return parse(text, false);
    }

    /** In an open standard a number beyond the bounds may have a meaning: there it is kept as a text. */
    static Node parse(String text, boolean open) throws Stopped {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonTree tree = new JsonTree(parser, open);
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new Stopped(RuleCode.SYNTAX, Location.of(1, 1), "The document must not be empty.");
            }
            Node root = tree.value(first, 0);
            tree.nothingFollows();
            return root;
        } catch (JsonProcessingException e) {
            throw new Stopped(RuleCode.SYNTAX, place(e.getLocation()), said(e));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
    }

    private void nothingFollows() throws IOException, Stopped {
        Location place;
        try {
            if (parser.nextToken() == null) {
                return;
            }
            place = place(parser.currentTokenLocation());
        } catch (JsonProcessingException e) {
            place = place(e.getLocation());
        }
        throw new Stopped(
                RuleCode.TRAILING_TEXT,
                place,
                "Nothing must follow after the document. Maybe a brace closes it too early.");
    }

    private static String said(JsonProcessingException e) {
        String original = e.getOriginalMessage();
        String cause = original == null ? "" : original.lines().findFirst().orElse("");
        return "The text must be valid JSON, but the parser says: "
                + OPENED.matcher(cause).replaceAll(" (opened at line $1, column $2)") + ".";
    }

    private static Location place(@Nullable JsonLocation place) {
        return place == null || place.getLineNr() < 1
                ? Location.UNKNOWN
                : Location.of(place.getLineNr(), Math.max(0, place.getColumnNr()));
    }

    private Node value(JsonToken token, int depth) throws IOException, Stopped {
        Location place = place(parser.currentTokenLocation());
        if (++nodes > MAX_NODES) {
            throw new Stopped(RuleCode.TOO_LARGE, place, "The document must have at most " + MAX_NODES + " values.");
        }
        switch (token) {
            case START_OBJECT:
                return object(place, deeper(depth, place));
            case START_ARRAY:
                return list(place, deeper(depth, place));
            case VALUE_STRING:
                return new Node.JsonText(place, bounded(parser.getText(), place));
            case VALUE_NUMBER_INT:
            case VALUE_NUMBER_FLOAT:
                return number(place, parser.getText());
            case VALUE_TRUE:
                return new Node.JsonBoolean(place, true);
            case VALUE_FALSE:
                return new Node.JsonBoolean(place, false);
            case VALUE_NULL:
                return new Node.JsonNull(place);
            default:
                throw new Stopped(RuleCode.SYNTAX, place, "The text must be valid JSON, but has " + token + " here.");
        }
    }

    private static int deeper(int depth, Location place) throws Stopped {
        if (depth >= MAX_DEPTH) {
            throw new Stopped(
                    RuleCode.TOO_DEEP, place, "Objects and lists must be nested at most " + MAX_DEPTH + " deep.");
        }
        return depth + 1;
    }

    private static String bounded(String text, Location place) throws Stopped {
        if (text.length() > MAX_TEXT) {
            throw new Stopped(RuleCode.TOO_LARGE, place, "A text must have at most " + MAX_TEXT + " characters.");
        }
        return text;
    }

    /** Refuses numbers like 1e999999999, on which innocent arithmetic would take hours. */
    private Node number(Location place, String text) throws Stopped {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        String digits = exponent < 0 ? "0" : text.substring(exponent + 1).replace("+", "");
        boolean small =
                text.length() <= MAX_DIGITS && digits.length() <= 5 && Math.abs(Integer.parseInt(digits)) <= MAX_DIGITS;
        if (!small && open) {
            return new Node.JsonText(place, bounded(text, place));
        }
        if (!small) {
            throw new Stopped(
                    RuleCode.TOO_LARGE,
                    place,
                    "A number must have at most " + MAX_DIGITS + " digits and an exponent of at most " + MAX_DIGITS
                            + ".");
        }
        return new Node.JsonNumber(place, text);
    }

    private Node object(Location place, int depth) throws IOException, Stopped {
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        ImmutableList.Builder<Node.Field> repeated = ImmutableList.builder();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            Location namePlace = place(parser.currentTokenLocation());
            String name = bounded(parser.currentName(), namePlace);
            Node.Field field = new Node.Field(name, namePlace, value(parser.nextToken(), depth));
            if (fields.putIfAbsent(name, field) != null) {
                repeated.add(field);
            }
        }
        return new Node.JsonObject(place, fields, repeated.build());
    }

    private Node list(Location place, int depth) throws IOException, Stopped {
        ImmutableList.Builder<Node> items = ImmutableList.builder();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token, depth));
        }
        return new Node.JsonList(place, items.build());
    }
}
