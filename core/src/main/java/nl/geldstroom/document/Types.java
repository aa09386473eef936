package nl.geldstroom.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Primitives;
import com.google.common.reflect.TypeToken;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of the model say about its classes: components of records, words of enums, members of
 * families, scalar forms. Reader and writer share it, so that they cannot disagree.
 */
final class Types {

    /** A component of a record under its name in JSON. */
    record Component(String name, TypeToken<?> type, Method accessor) {}

    /** A record: its components in constructor order and its canonical constructor. */
    record Shape(ImmutableList<Component> components, Constructor<?> constructor) {}

    /** A family: the property that names the type, and the records by name. */
    record Family(String property, ImmutableMap<String, Class<?>> members) {}

    /** A static method or constructor that makes a value of one scalar. */
    record Creator(Class<?> takes, Optional<Scalars.Scalar> scalar, Executable maker) {

        Creator(Class<?> takes, Executable maker) {
            this(takes, Scalars.of(Primitives.wrap(takes)), maker);
        }

        Object make(@Nullable Object argument) {
            try {
                return maker instanceof Constructor<?> constructor
                        ? constructor.newInstance(argument)
                        : ((Method) maker).invoke(null, argument);
            } catch (InvocationTargetException e) {
                throw rethrown(e);
            } catch (ReflectiveOperationException e) {
                throw notUsable(maker.toString(), e);
            }
        }
    }

    private final ImmutableMap<Class<?>, TypeIds> open;
    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();
    private final Map<Class<?>, ImmutableList<Creator>> creators = new ConcurrentHashMap<>();
    private final Map<Class<?>, Optional<Method>> values = new ConcurrentHashMap<>();
    private final Map<Class<?>, ImmutableMap<String, Object>> words = new ConcurrentHashMap<>();
    private final Map<Class<?>, Optional<Family>> families = new ConcurrentHashMap<>();
    private final Map<Class<?>, Optional<Map.Entry<String, String>>> names = new ConcurrentHashMap<>();

    Types(ImmutableMap<Class<?>, TypeIds> open) {
        this.open = open;
    }

    ImmutableMap<Class<?>, TypeIds> open() {
        return open;
    }

    Shape shape(Class<?> type) {
        return shapes.computeIfAbsent(type, Types::newShape);
    }

    private static Shape newShape(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] raw = new Class<?>[parts.length];
        for (int i = 0; i < parts.length; i++) {
            raw[i] = parts[i].getType();
        }
        try {
            Constructor<?> constructor = type.getConstructor(raw);
            ImmutableList.Builder<Component> components = ImmutableList.builder();
            for (int i = 0; i < parts.length; i++) {
                JsonProperty named = parts[i].getAccessor().getAnnotation(JsonProperty.class);
                if (named == null) {
                    named = constructor.getParameters()[i].getAnnotation(JsonProperty.class);
                }
                String name = named == null || named.value().isEmpty() ? parts[i].getName() : named.value();
                Type generic = parts[i].getGenericType();
                components.add(new Component(name, TypeToken.of(generic), parts[i].getAccessor()));
            }
            return new Shape(components.build(), constructor);
        } catch (NoSuchMethodException e) {
            throw notUsable(type.getName(), e);
        }
    }

    Object make(Shape shape, @Nullable Object[] arguments) {
        try {
            return shape.constructor().newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw rethrown(e);
        } catch (ReflectiveOperationException e) {
            throw notUsable(shape.constructor().toString(), e);
        }
    }

    Object get(Method accessor, Object value) {
        try {
            Object got = accessor.invoke(value);
            if (got == null) {
                throw new IllegalStateException("The value of " + accessor + " must not be null.");
            }
            return got;
        } catch (InvocationTargetException e) {
            throw rethrown(e);
        } catch (ReflectiveOperationException e) {
            throw notUsable(accessor.toString(), e);
        }
    }

    private static RuntimeException rethrown(InvocationTargetException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }

    private static IllegalStateException notUsable(String what, ReflectiveOperationException e) {
        return new IllegalStateException(
                "The type or member (" + what + ") must be public and in an exported package to be read from JSON."
                        + " Maybe an exports line is missing in its module-info.",
                e);
    }

    /** The scalar forms of a type: those of itself, or of its family if it is a member of one. */
    ImmutableList<Creator> creators(Class<?> type) {
        return creators.computeIfAbsent(type, Types::newCreators);
    }

    private static ImmutableList<Creator> newCreators(Class<?> type) {
        ImmutableList.Builder<Creator> found = ImmutableList.builder();
        for (Method method : type.getDeclaredMethods()) {
            if (isDelegating(method) && Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 1) {
                found.add(new Creator(method.getParameterTypes()[0], method));
            }
        }
        if (!type.isInterface()) {
            for (Constructor<?> constructor : type.getConstructors()) {
                if (isDelegating(constructor) && constructor.getParameterCount() == 1) {
                    found.add(new Creator(constructor.getParameterTypes()[0], constructor));
                }
            }
        }
        return found.build();
    }

    private static boolean isDelegating(AnnotatedElement element) {
        JsonCreator creator = element.getAnnotation(JsonCreator.class);
        return creator != null && creator.mode() == JsonCreator.Mode.DELEGATING;
    }

    /** The method that gives the scalar form, if the type has one. */
    Optional<Method> value(Class<?> type) {
        return values.computeIfAbsent(type, Types::newValue);
    }

    private static Optional<Method> newValue(Class<?> type) {
        for (Method method : type.getMethods()) {
            JsonValue marked = method.getAnnotation(JsonValue.class);
            if (marked != null && marked.value() && !method.isBridge()) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    /** The constants of an enum by their words in JSON, in order of declaration. */
    ImmutableMap<String, Object> words(Class<?> type) {
        return words.computeIfAbsent(type, this::newWords);
    }

    private ImmutableMap<String, Object> newWords(Class<?> type) {
        ImmutableMap.Builder<String, Object> found = ImmutableMap.builder();
        Optional<Method> value = value(type);
        for (Field field : type.getFields()) {
            if (field.isEnumConstant()) {
                Object constant = constant(field);
                JsonProperty named = field.getAnnotation(JsonProperty.class);
                String word = value.isPresent()
                        ? get(value.get(), constant).toString()
                        : named == null || named.value().isEmpty() ? field.getName() : named.value();
                found.put(word, constant);
            }
        }
        return found.buildOrThrow();
    }

    private static Object constant(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw notUsable(field.toString(), e);
        }
    }

    String word(Enum<?> constant) {
        for (Map.Entry<String, Object> word :
                words(constant.getDeclaringClass()).entrySet()) {
            if (word.getValue() == constant) {
                return word.getKey();
            }
        }
        throw new IllegalStateException("The constant (" + constant + ") must have a word.");
    }

    /** The family of a type: all members of an interface, or of the interface that a record belongs to. */
    Optional<Family> family(Class<?> type) {
        Optional<Family> known = families.get(type);
        if (known == null) {
            known = newFamily(type);
            families.put(type, known);
        }
        return known;
    }

    private Optional<Family> newFamily(Class<?> type) {
        Optional<JsonTypeInfo> info = info(type);
        if (info.isEmpty() && open.keySet().stream().noneMatch(family -> family.isAssignableFrom(type))) {
            return Optional.empty();
        }
        String property =
                info.map(JsonTypeInfo::property).filter(name -> !name.isEmpty()).orElse("type");
        Map<String, Class<?>> members = new LinkedHashMap<>();
        collect(type, members);
        for (TypeIds ids : open.values()) {
            ids.types().forEach((name, member) -> {
                if (type.isAssignableFrom(member)) {
                    put(members, name, member);
                }
            });
        }
        if (members.isEmpty()) {
            throw new IllegalStateException("The interface (" + type.getName() + ") must have members to be read from"
                    + " JSON. Maybe pass their names: documents.with(TypeIds.of(" + type.getSimpleName()
                    + ".class, ...)).");
        }
        return Optional.of(new Family(property, ImmutableMap.copyOf(members)));
    }

    private void collect(Class<?> type, Map<String, Class<?>> members) {
        if (type.isSealed()) {
            for (Class<?> member : type.getPermittedSubclasses()) {
                collect(member, members);
            }
        } else if (!type.isInterface() && !isOpenMember(type)) {
            JsonTypeName named = type.getAnnotation(JsonTypeName.class);
            if (named == null || !type.isRecord()) {
                throw new IllegalStateException(
                        "The type (" + type.getName() + ") of a family must be a record with a @JsonTypeName.");
            }
            put(members, named.value(), type);
        }
    }

    private boolean isOpenMember(Class<?> type) {
        return open.values().stream().anyMatch(ids -> ids.types().containsValue(type));
    }

    private static void put(Map<String, Class<?>> members, String name, Class<?> member) {
        Class<?> other = members.putIfAbsent(name, member);
        if (other != null && other != member) {
            throw new IllegalArgumentException("The type name (" + name + ") must stand for one record, not for "
                    + other.getName() + " and " + member.getName() + ".");
        }
    }

    private static Optional<JsonTypeInfo> info(Class<?> type) {
        JsonTypeInfo own = type.getAnnotation(JsonTypeInfo.class);
        if (own != null) {
            return Optional.of(own);
        }
        for (Class<?> parent : type.getInterfaces()) {
            Optional<JsonTypeInfo> inherited = info(parent);
            if (inherited.isPresent()) {
                return inherited;
            }
        }
        return Optional.empty();
    }

    /** The property and the name by which a member of a family says what it is. */
    Optional<Map.Entry<String, String>> nameOf(Class<?> type) {
        Optional<Map.Entry<String, String>> known = names.get(type);
        if (known == null) {
            known = newName(type);
            names.put(type, known);
        }
        return known;
    }

    private Optional<Map.Entry<String, String>> newName(Class<?> type) {
        return family(type)
                .flatMap(family -> family.members().entrySet().stream()
                        .filter(member -> member.getValue() == type)
                        .findFirst()
                        .map(member -> Map.entry(family.property(), member.getKey())));
    }
}
