package nl.geldstroom.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No way leads from a claim to a law: nothing that is public in the packages of law and walls accepts one. */
class ClaimIsNoLawTest {

    private static final List<Class<?>> CLAIMS =
            List.of(Claim.class, RecordedClaim.class, Claims.class, Evidence.class, Parameter.class, Grounded.class);

    private static List<Class<?>> typesOf(String folder) throws IOException {
        Path classes = Path.of("target", "classes");
        try (Stream<Path> walk = Files.walk(classes.resolve("nl/geldstroom").resolve(folder))) {
            return walk.map(path -> classes.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(ClaimIsNoLawTest::load)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ClaimIsNoLawTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> acceptingAClaim(Class<?> type) {
        List<Executable> ways = new ArrayList<>();
        ways.addAll(List.of(type.getDeclaredConstructors()));
        ways.addAll(List.of(type.getDeclaredMethods()));
        return ways.stream()
                .filter(way -> way instanceof Constructor || way instanceof Method)
                .filter(way -> !Modifier.isPrivate(way.getModifiers()))
                .filter(way -> Stream.of(way.getGenericParameterTypes())
                        .map(Type::getTypeName)
                        .anyMatch(name -> CLAIMS.stream().anyMatch(claim -> name.contains(claim.getName()))))
                .map(way -> type.getName() + "." + way.getName())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"law", "wall"})
    void nothingOfTheLawIsMadeFromAClaim(String folder) throws IOException {
        List<Class<?>> types = typesOf(folder);

        assertThat(types).hasSizeGreaterThan(5);
        assertThat(types.stream().flatMap(type -> acceptingAClaim(type).stream()))
                .isEmpty();
    }

    @Test
    void whatAcceptsAClaimIsFound() {
        assertThat(acceptingAClaim(Parameter.class)).contains("nl.geldstroom.evidence.Parameter.of");
    }

    @Test
    void aClaimIsNotAPublication() {
        assertThat(Publication.class.isAssignableFrom(Claim.class)).isFalse();
        assertThat(Modifier.isFinal(Publication.class.getModifiers())).isTrue();
    }
}
