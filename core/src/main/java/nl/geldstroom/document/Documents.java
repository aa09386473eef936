package nl.geldstroom.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.reflect.TypeToken;
import java.util.Optional;

/**
 * Reads and writes documents (<i>documenten</i>): JSON in an envelope that names the model and its version.
 *
 * <p>Example: {@code {"model":"geldstroom","version":1,"scenario":{...}}} is read by
 * {@code Documents.standard().read(input, "scenario", Scenario.class)}. Reading is strict: unknown fields, repeated
 * fields, nulls, coercions and trailing text are refused, and all problems are told at once. What is absent is left
 * out; an absent {@link Optional} is empty, an absent collection is empty, anything else absent is a problem.
 *
 * <p>Values are public records in exported packages. Jackson's annotations say how they look: {@code @JsonValue} and a
 * delegating {@code @JsonCreator} for scalar forms, {@code @JsonTypeInfo} with {@code @JsonTypeName} for sealed
 * families, {@code @JsonProperty} for the words of enums. Writing is the mirror of reading: what was read is written
 * so that it reads back equal. Instances never change and may be shared by threads.
 */
public final class Documents {

    /** The model that every envelope names. */
    public static final String MODEL = "geldstroom";

    /** The version that is written, and the only one that is read. */
    public static final int VERSION = 1;

    private final Types types;

    private Documents(ImmutableMap<Class<?>, TypeIds> open) {
        this.types = new Types(open);
    }

    /**
     * Documents of the types that name themselves.
     *
     * @return the reader and writer
     */
    public static Documents standard() {
        return new Documents(ImmutableMap.of());
    }

    /**
     * Documents that also know the implementations of an open interface.
     *
     * @param ids the names of the implementations
     * @return a reader and writer with these names added
     * @throws IllegalArgumentException if the interface has names already
     */
    public Documents with(TypeIds ids) {
        if (types.open().containsKey(ids.family())) {
            throw new IllegalArgumentException(
                    "The names of " + ids.family().getName() + " must be given once. Maybe join the two maps.");
        }
        return new Documents(ImmutableMap.<Class<?>, TypeIds>builder()
                .putAll(types.open())
                .put(ids.family(), ids)
                .buildOrThrow());
    }

    /**
     * Reads a document.
     *
     * @param input the text
     * @param root the field of the envelope that holds the value, for example {@code scenario}
     * @param type the type of the value
     * @param <T> the type of the value
     * @return the value or all problems; nothing is thrown for what stands in the input
     * @throws IllegalStateException if the type, or one inside it, is not made for reading: a fault in the program
     */
    public <T> Reading<T> read(Input input, String root, Class<T> type) {
        return input.decoded()
                .map(
                        text -> read(input.name(), text, root, type),
                        problem ->
                                new Reading<>(input.name(), root, null, Optional.empty(), ImmutableList.of(problem)));
    }

    /**
     * What an input says it is, for a caller that reads several kinds.
     *
     * @param input the text
     * @return the first field of the envelope beside model and version, for example {@code scenario}; absent if there is
     *     none or the text is no JSON object
     */
    public static Optional<String> rootOf(Input input) {
        return input.decoded()
                .map(
                        text -> {
                            try {
                                return JsonTree.parse(text) instanceof Node.JsonObject object
                                        ? object.fields().keySet().stream()
                                                .filter(name -> !name.equals("model") && !name.equals("version"))
                                                .findFirst()
                                        : Optional.<String>empty();
                            } catch (JsonTree.Stopped e) {
                                return Optional.<String>empty();
                            }
                        },
                        problem -> Optional.<String>empty());
    }

    private <T> Reading<T> read(String file, String text, String root, Class<T> type) {
        Node tree;
        try {
            tree = JsonTree.parse(text);
        } catch (JsonTree.Stopped e) {
            return new Reading<>(file, root, null, Optional.empty(), ImmutableList.of(e.problem(file)));
        }
        Binder binder = new Binder(types, file, tree, false);
        Optional<T> value = new Envelope(binder, root).open(tree).flatMap(node -> {
            Object bound = binder.bind(TypeToken.of(type), node, Pointers.child("", root));
            return Optional.ofNullable(bound).map(type::cast);
        });
        return new Reading<>(file, root, tree, value, binder.problems());
    }

    /**
     * Reads a document of an open standard that is not ours: JSON without an envelope, whose publishers may add fields.
     *
     * <p>A field that the type does not know is a remark, null counts as absent, and a number beyond our bounds is kept as a
     * text. In all else reading is as strict as {@link #read}.
     *
     * @param input the text
     * @param type the type of the document
     * @param <T> the type of the document
     * @return the value with remarks, or all problems; nothing is thrown for what stands in the input
     * @throws IllegalStateException if the type, or one inside it, is not made for reading: a fault in the program
     */
    public <T> Reading<T> readOpen(Input input, Class<T> type) {
        return input.decoded()
                .map(
                        text -> readOpen(input.name(), text, type),
                        problem -> new Reading<>(input.name(), "", null, Optional.empty(), ImmutableList.of(problem)));
    }

    private <T> Reading<T> readOpen(String file, String text, Class<T> type) {
        Node tree;
        try {
            tree = JsonTree.parse(text, true);
        } catch (JsonTree.Stopped e) {
            return new Reading<>(file, "", null, Optional.empty(), ImmutableList.of(e.problem(file)));
        }
        Binder binder = new Binder(types, file, tree, true);
        Optional<T> value =
                Optional.ofNullable(binder.bind(TypeToken.of(type), tree, "")).map(type::cast);
        return new Reading<>(file, "", tree, value, binder.problems());
    }

    /**
     * Writes a document of an open standard: JSON without an envelope.
     *
     * @param value the value
     * @return JSON in lines of about 100 characters that end in a newline; the same value gives the same text
     * @throws IllegalStateException if the type of the value, or of one inside it, is not made for writing
     */
    public String writeOpen(Object value) {
        return new JsonWriter(types).open(value);
    }

    /**
     * Writes a document.
     *
     * @param root the field of the envelope that holds the value, for example {@code scenario}
     * @param value the value
     * @return JSON in lines of about 100 characters that end in a newline; the same value gives the same text
     * @throws IllegalStateException if the type of the value, or of one inside it, is not made for writing
     */
    public String write(String root, Object value) {
        return new JsonWriter(types).document(root, value);
    }
}
