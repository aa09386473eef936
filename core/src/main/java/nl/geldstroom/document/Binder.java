package nl.geldstroom.document;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import com.google.common.primitives.Primitives;
import com.google.common.reflect.TypeToken;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of a tree of JSON, record by record, and goes on after a problem.
 *
 * <p>A value that could not be made is null inside this class, and its problem has been noted; whatever holds it is not
 * made either, but all its other parts are still looked at.
 */
final class Binder {

    /** More problems than this help nobody. */
    static final int MAX_PROBLEMS = 500;

    /** By these fields a distribution is known. */
    private static final ImmutableSet<String> OF_ESTIMATES =
            ImmutableSet.of("value", "min", "mean", "median", "alpha", "shape", "outcomes", "values", "varies");

    private final Types types;
    private final String file;
    private final Node tree;
    private final boolean open;
    private final List<Problem> problems = new ArrayList<>();
    private int unshown;
    private int unread;

    /** Of a document of our own, or of an open standard: there what is null is absent, and an unknown field a remark. */
    Binder(Types types, String file, Node tree, boolean open) {
        this.types = types;
        this.file = file;
        this.tree = tree;
        this.open = open;
    }

    ImmutableList<Problem> problems() {
        ImmutableList.Builder<Problem> all = ImmutableList.builder();
        problems.stream()
                .sorted(Ordering.from(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column)))
                .forEach(all::add);
        if (unread > 0) {
            all.add(Problem.of(
                    Severity.REMARK,
                    file,
                    "",
                    Location.UNKNOWN,
                    Fault.of(
                            "",
                            RuleCode.UNREAD_FIELD.code(),
                            "There are " + unread + " more fields that are not read than are shown."),
                    ""));
        }
        if (unshown > 0) {
            all.add(Problem.of(
                    Severity.ERROR,
                    file,
                    "",
                    Location.UNKNOWN,
                    Fault.of(
                            "",
                            RuleCode.MORE_PROBLEMS.code(),
                            "There are " + unshown + " more problems than the " + MAX_PROBLEMS + " that are shown."),
                    ""));
        }
        return all.build();
    }

    void problem(RuleCode rule, String pointer, Location place, String message, String found) {
        if (problems.size() >= MAX_PROBLEMS) {
            unshown++;
            return;
        }
        problems.add(Problem.of(Severity.ERROR, file, pointer, place, Fault.of("", rule.code(), message), found));
    }

    private @Nullable Object wrongType(String pointer, Node node, String wanted) {
        String found = node.shown().isEmpty() ? node.kind() : node.shown();
        problem(
                RuleCode.WRONG_TYPE,
                pointer,
                node.place(),
                named(pointer) + " must be " + wanted + "." + certain(node),
                found);
        return null;
    }

    /** Whoever writes a distribution where none can be gets told so. */
    private static String certain(Node node) {
        boolean estimate = node instanceof Node.JsonObject object
                && (object.fields().containsKey("estimate")
                        || (object.fields().containsKey("type")
                                && object.fields().keySet().stream().anyMatch(OF_ESTIMATES::contains)));
        return estimate ? " Maybe write one value: this field cannot be uncertain." : "";
    }

    /** How a message calls the value at a pointer. */
    private static String named(String pointer) {
        List<String> steps = Pointers.steps(pointer);
        String last = steps.isEmpty() ? "" : steps.get(steps.size() - 1);
        if (last.isEmpty()) {
            return "The document";
        }
        boolean index = last.chars().allMatch(c -> c >= '0' && c <= '9');
        return index && steps.size() > 1
                ? "Element " + last + " of " + Node.shortened(steps.get(steps.size() - 2))
                : "The field " + Node.shortened(last);
    }

    /** Runs what may refuse its arguments; a refusal becomes problems at the pointer. */
    private @Nullable Object made(String pointer, Node node, Supplier<Object> maker) {
        try {
            return maker.get();
        } catch (InvalidValueException e) {
            for (Fault fault : e.faults()) {
                if (problems.size() >= MAX_PROBLEMS) {
                    unshown++;
                } else {
                    problems.add(Reading.problem(fault.severity(), file, tree, pointer + fault.pointer(), fault));
                }
            }
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            String said = String.valueOf(e.getMessage());
            problem(
                    RuleCode.INVALID_VALUE,
                    pointer,
                    node.place(),
                    said.isBlank() ? named(pointer) + " must be valid." : said,
                    node.shown());
        }
        return null;
    }

    @Nullable
    Object bind(TypeToken<?> type, Node node, String pointer) {
        if (node instanceof Node.JsonNull) {
            problem(
                    RuleCode.NULL_VALUE,
                    pointer,
                    node.place(),
                    named(pointer) + " must not be null. Maybe leave the field out: what is absent is not written.",
                    "null");
            return null;
        }
        Class<?> raw = Primitives.wrap(type.getRawType());
        if (raw == Optional.class) {
            Object value = bind(argument(type, Optional.class, 0), node, pointer);
            return value == null ? null : Optional.of(value);
        }
        if (Collection.class.isAssignableFrom(raw) || raw == Iterable.class) {
            return collection(type, raw, node, pointer);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return map(type, raw, node, pointer);
        }
        if (raw.isEnum()) {
            return word(raw, node, pointer);
        }
        Optional<Scalars.Scalar> scalar = Scalars.of(raw);
        if (scalar.isPresent()) {
            return scalar(scalar.get(), node, pointer);
        }
        return structured(type, raw, node, pointer);
    }

    /** What an optional, a collection or a map holds. Resolving variables is slow and seldom needed. */
    private static TypeToken<?> argument(TypeToken<?> type, Class<?> of, int index) {
        return type.getType() instanceof ParameterizedType parameterized
                        && parameterized.getActualTypeArguments().length == of.getTypeParameters().length
                ? TypeToken.of(parameterized.getActualTypeArguments()[index])
                : type.resolveType(of.getTypeParameters()[index]);
    }

    private @Nullable Object scalar(Scalars.Scalar scalar, Node node, String pointer) {
        if (!scalar.accepts(node)) {
            return wrongType(pointer, node, scalar.wanted());
        }
        return made(pointer, node, () -> scalar.read(node));
    }

    private @Nullable Object word(Class<?> type, Node node, String pointer) {
        ImmutableMap<String, Object> words = types.words(type);
        if (!(node instanceof Node.JsonText text)) {
            return wrongType(pointer, node, "one of the words " + allowed(words));
        }
        Object constant = words.get(text.text());
        if (constant == null) {
            problem(
                    RuleCode.UNKNOWN_WORD,
                    pointer,
                    node.place(),
                    named(pointer) + " must be one of " + allowed(words) + "." + maybe(text.text(), words.keySet()),
                    node.shown());
        }
        return constant;
    }

    private static String allowed(Map<String, ?> words) {
        return Joiner.on(", ").join(words.keySet());
    }

    private static String maybe(String typed, Collection<String> known) {
        return Words.nearest(typed, known).map(word -> " Maybe " + word + ".").orElse("");
    }

    private @Nullable Object collection(TypeToken<?> type, Class<?> raw, Node node, String pointer) {
        if (!(node instanceof Node.JsonList list)) {
            return wrongType(pointer, node, "a list");
        }
        TypeToken<?> element = argument(type, Iterable.class, 0);
        boolean set = Set.class.isAssignableFrom(raw);
        List<Object> items = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        boolean complete = true;
        for (int i = 0; i < list.items().size(); i++) {
            String place = Pointers.child(pointer, i);
            Node itemNode = list.items().get(i);
            Object item = bind(element, itemNode, place);
            if (item == null) {
                complete = false;
            } else if (set && !seen.add(item)) {
                problem(
                        RuleCode.DUPLICATE_ELEMENT,
                        place,
                        itemNode.place(),
                        named(place) + " must not be there twice.",
                        itemNode.shown());
                complete = false;
            } else {
                items.add(item);
            }
        }
        return complete ? made(pointer, node, () -> copied(raw, items)) : null;
    }

    /** The collection that a component wants, of items in the order of the document. */
    private static Object copied(Class<?> raw, List<Object> items) {
        if (raw.isAssignableFrom(ImmutableList.class)) {
            return ImmutableList.copyOf(items);
        }
        if (raw.isAssignableFrom(ImmutableSet.class)) {
            return ImmutableSet.copyOf(items);
        }
        if (raw.isAssignableFrom(ImmutableSortedSet.class) || raw == SortedSet.class) {
            return ImmutableSortedSet.copyOf(byNature(), items);
        }
        throw unsupported(raw);
    }

    private static Object copied(Class<?> raw, Map<Object, Object> entries) {
        if (raw.isAssignableFrom(ImmutableMap.class)) {
            return ImmutableMap.copyOf(entries);
        }
        if (raw.isAssignableFrom(ImmutableSortedMap.class) || raw == SortedMap.class) {
            return ImmutableSortedMap.copyOf(entries, byNature());
        }
        throw unsupported(raw);
    }

    /** The natural order of elements whose type is known at run time only. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Ordering<Object> byNature() {
        return (Ordering) Ordering.natural();
    }

    private static IllegalStateException unsupported(Type type) {
        return new IllegalStateException("The type (" + type.getTypeName() + ") must be a record, a family of records,"
                + " a collection of Guava or a scalar to be read from JSON.");
    }

    private @Nullable Object map(TypeToken<?> type, Class<?> raw, Node node, String pointer) {
        if (!(node instanceof Node.JsonObject object)) {
            return wrongType(pointer, node, "an object");
        }
        repeated(object, pointer);
        TypeToken<?> keyType = argument(type, Map.class, 0);
        TypeToken<?> valueType = argument(type, Map.class, 1);
        Map<Object, Object> entries = new LinkedHashMap<>();
        boolean complete = true;
        for (Node.Field field : object.fields().values()) {
            String place = Pointers.child(pointer, field.name());
            Object key = key(keyType, field, place);
            Object value = bind(valueType, field.value(), place);
            if (key == null || value == null) {
                complete = false;
            } else if (entries.putIfAbsent(key, value) != null) {
                problem(
                        RuleCode.DUPLICATE_KEY,
                        place,
                        field.place(),
                        "The key (" + Node.shortened(field.name()) + ") must not mean the same as another.",
                        "");
                complete = false;
            }
        }
        return complete ? made(pointer, node, () -> copied(raw, entries)) : null;
    }

    /** A key is text in JSON, also where the model has a number or a year. */
    private @Nullable Object key(TypeToken<?> type, Node.Field field, String pointer) {
        Class<?> raw = Primitives.wrap(type.getRawType());
        Node text = new Node.JsonText(field.place(), field.name());
        Optional<Scalars.Scalar> scalar = Scalars.of(raw);
        if (scalar.isPresent() && !scalar.get().accepts(text)) {
            Node number = new Node.JsonNumber(field.place(), field.name());
            boolean form = field.name().matches("-?(0|[1-9][0-9]{0,17})");
            return form
                    ? scalar(scalar.get(), number, pointer)
                    : wrongType(pointer, text, scalar.get().wanted());
        }
        return bind(type, text, pointer);
    }

    void repeated(Node.JsonObject object, String pointer) {
        for (Node.Field again : object.repeated()) {
            Node.Field first = object.fields().get(again.name());
            Location place = first == null ? Location.UNKNOWN : first.place();
            problem(
                    RuleCode.DUPLICATE_KEY,
                    Pointers.child(pointer, again.name()),
                    again.place(),
                    "The field " + Node.shortened(again.name()) + " must not be there twice; it stands at line "
                            + place.line() + ", column " + place.column() + " too.",
                    again.value().shown());
        }
    }

    private @Nullable Object structured(TypeToken<?> type, Class<?> raw, Node node, String pointer) {
        boolean hasValue = types.value(raw).isPresent();
        ImmutableList<Types.Creator> creators = types.creators(raw);
        if (node instanceof Node.JsonObject object) {
            if (raw.isRecord()
                    && (!hasValue || creators.stream().anyMatch(creator -> creator.takes() == Object.class))) {
                return record(type, raw, object, pointer);
            }
            if (raw.isInterface() || (!raw.isRecord() && types.family(raw).isPresent())) {
                return member(type, raw, object, pointer);
            }
        }
        List<String> wanted = new ArrayList<>();
        for (Types.Creator creator : creators) {
            if (creator.takes() == Object.class) {
                return made(pointer, node, () -> creator.make(Node.plain(node)));
            }
            Optional<Scalars.Scalar> scalar = creator.scalar();
            if (scalar.isPresent()) {
                if (scalar.get().accepts(node)) {
                    return made(pointer, node, () -> creator.make(scalar.get().read(node)));
                }
                wanted.add(scalar.get().wanted());
            }
        }
        Optional<Types.Family> family = hasValue ? Optional.empty() : family(raw);
        // A record of a family may stand for itself where the family has a scalar form: 0.3 is a fixed estimate.
        if (creators.isEmpty() && raw.isRecord()) {
            for (Class<?> parent : raw.getInterfaces()) {
                for (Types.Creator creator : types.creators(parent)) {
                    Optional<Scalars.Scalar> scalar = creator.scalar();
                    if (scalar.isPresent() && scalar.get().accepts(node)) {
                        Object made = made(
                                pointer, node, () -> creator.make(scalar.get().read(node)));
                        return made == null || raw.isInstance(made) ? made : wrongType(pointer, node, "an object");
                    }
                }
            }
        }
        if (!hasValue && (raw.isRecord() || family.isPresent())) {
            wanted.add(
                    family.isPresent() && raw.isInterface()
                            ? "an object with a " + family.get().property()
                            : "an object");
        }
        if (wanted.isEmpty()) {
            throw unsupported(type.getType());
        }
        return wrongType(pointer, node, Joiner.on(" or ").join(wanted));
    }

    private Optional<Types.Family> family(Class<?> raw) {
        return raw.isInterface() ? types.family(raw) : Optional.empty();
    }

    private @Nullable Object member(TypeToken<?> type, Class<?> raw, Node.JsonObject object, String pointer) {
        Types.Family family = types.family(raw).orElseThrow(() -> unsupported(type.getType()));
        String place = Pointers.child(pointer, family.property());
        Node.Field field = object.fields().get(family.property());
        if (field == null) {
            problem(
                    RuleCode.MISSING_FIELD,
                    place,
                    object.place(),
                    "The field " + family.property() + " must be there and be one of " + allowed(family.members())
                            + ".",
                    "");
            return null;
        }
        if (!(field.value() instanceof Node.JsonText name)) {
            return wrongType(place, field.value(), "one of the types " + allowed(family.members()));
        }
        Class<?> member = family.members().get(name.text());
        if (member == null) {
            problem(
                    RuleCode.UNKNOWN_TYPE,
                    place,
                    name.place(),
                    named(place) + " must be one of " + allowed(family.members()) + "."
                            + maybe(name.text(), family.members().keySet()),
                    name.shown());
            return null;
        }
        TypeToken<?> exact = member.getTypeParameters().length == 0 ? TypeToken.of(member) : type.getSubtype(member);
        return record(exact, member, object, pointer);
    }

    private @Nullable Object record(TypeToken<?> type, Class<?> raw, Node.JsonObject object, String pointer) {
        Types.Shape shape = types.shape(raw);
        repeated(object, pointer);
        boolean complete = typeFits(raw, object, pointer);
        List<String> known = new ArrayList<>();
        @Nullable Object[] arguments = new @Nullable Object[shape.components().size()];
        for (int i = 0; i < arguments.length; i++) {
            Types.Component component = shape.components().get(i);
            known.add(component.name());
            TypeToken<?> wanted = raw.getTypeParameters().length == 0
                    ? component.type()
                    : type.resolveType(component.type().getType());
            Node.Field field = object.fields().get(component.name());
            arguments[i] = field == null || (open && field.value() instanceof Node.JsonNull)
                    ? absent(component.name(), wanted, object, pointer)
                    : bind(wanted, field.value(), Pointers.child(pointer, component.name()));
            complete &= arguments[i] != null;
        }
        types.nameOf(raw).ifPresent(name -> known.add(name.getKey()));
        unknown(object, pointer, known);
        return complete ? made(pointer, object, () -> types.make(shape, arguments)) : null;
    }

    void unknown(Node.JsonObject object, String pointer, Collection<String> known) {
        for (Node.Field field : object.fields().values()) {
            if (!known.contains(field.name())) {
                if (open) {
                    unread(field, Pointers.child(pointer, field.name()));
                    continue;
                }
                problem(
                        RuleCode.UNKNOWN_FIELD,
                        Pointers.child(pointer, field.name()),
                        field.place(),
                        "The field " + Node.shortened(field.name()) + " must be one of "
                                + Joiner.on(", ").join(known) + "." + maybe(field.name(), known),
                        field.value().shown());
            }
        }
    }

    private void unread(Node.Field field, String pointer) {
        if (problems.size() >= MAX_PROBLEMS) {
            unread++;
            return;
        }
        problems.add(Problem.of(
                Severity.REMARK,
                file,
                pointer,
                field.place(),
                Fault.of(
                        "",
                        RuleCode.UNREAD_FIELD.code(),
                        "The field " + Node.shortened(field.name()) + " is not read; what it says stays behind."),
                field.value().shown()));
    }

    /** Where the model wants one record of a family, the type may be left out but must not be another's. */
    private boolean typeFits(Class<?> raw, Node.JsonObject object, String pointer) {
        Optional<Map.Entry<String, String>> name = types.nameOf(raw);
        Node.Field field =
                name.isEmpty() ? null : object.fields().get(name.get().getKey());
        if (field == null || name.isEmpty()) {
            return true;
        }
        if (field.value() instanceof Node.JsonText text
                && text.text().equals(name.get().getValue())) {
            return true;
        }
        problem(
                RuleCode.UNKNOWN_TYPE,
                Pointers.child(pointer, field.name()),
                field.value().place(),
                "The field " + field.name() + " must be " + name.get().getValue() + ".",
                field.value().shown());
        return false;
    }

    private @Nullable Object absent(String name, TypeToken<?> type, Node.JsonObject object, String pointer) {
        Class<?> raw = type.getRawType();
        if (raw == Optional.class) {
            return Optional.empty();
        }
        if (raw == OptionalInt.class) {
            return OptionalInt.empty();
        }
        if (raw == OptionalLong.class) {
            return OptionalLong.empty();
        }
        if (raw == OptionalDouble.class) {
            return OptionalDouble.empty();
        }
        if (Collection.class.isAssignableFrom(raw) || raw == Iterable.class) {
            return copied(raw, List.of());
        }
        if (Map.class.isAssignableFrom(raw)) {
            return copied(raw, Map.of());
        }
        problem(
                RuleCode.MISSING_FIELD,
                Pointers.child(pointer, name),
                object.place(),
                "The field " + name + " must be there.",
                "");
        return null;
    }
}
