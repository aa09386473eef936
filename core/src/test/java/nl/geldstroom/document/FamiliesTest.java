package nl.geldstroom.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every family of records of this module can be read: its members have names and public constructors. */
class FamiliesTest {

    private static List<Class<?>> families() throws IOException {
        Path classes = Path.of("target", "classes");
        try (Stream<Path> walk = Files.walk(classes.resolve("nl"))) {
            return walk.map(path -> classes.relativize(path).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .<Class<?>>map(FamiliesTest::load)
                    .filter(type -> type.isAnnotationPresent(JsonTypeInfo.class))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, FamiliesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theMembersOfEveryFamilyHaveNamesAndPublicConstructors() throws IOException {
        Types types = new Types(ImmutableMap.of());
        assertThat(families()).hasSizeGreaterThanOrEqualTo(5);
        for (Class<?> family : families()) {
            Types.Family members = types.family(family).orElseThrow();
            assertThat(members.members()).as(family.getName()).isNotEmpty();
            members.members().forEach((name, member) -> {
                assertThat(name).as(member.getName()).matches("[a-z][A-Za-z0-9]*");
                assertThat(types.shape(member).constructor().canAccess(null))
                        .as(member.getName())
                        .isTrue();
                assertThat(types.shape(member).components())
                        .as(member.getName())
                        .noneMatch(component -> component.name().equals(members.property()));
            });
        }
    }
}
