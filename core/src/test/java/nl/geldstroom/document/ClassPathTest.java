package nl.geldstroom.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonFactory;
import com.google.common.collect.ImmutableList;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** The reader works among named modules, where the tests run, and on a plain class path, where scripts run. */
class ClassPathTest {

    /** What the second virtual machine runs: exit code 0 if the plan reads back equal outside any named module. */
    public static final class OnClassPath {

        private OnClassPath() {}

        /**
         * Writes and reads the sample plan.
         *
         * @param args none
         */
        public static void main(String[] args) {
            Documents documents = Sample.documents();
            String json = documents.write("plan", Sample.plan());
            Sample.Plan back = documents
                    .read(Input.of("plan.json", json), "plan", Sample.Plan.class)
                    .orThrow();
            System.out.println(
                    "named module " + Documents.class.getModule().isNamed() + ", equal " + back.equals(Sample.plan()));
        }
    }

    @Test
    void theTestsThemselvesRunInANamedModule() {
        assertThat(Documents.class.getModule().getName()).isEqualTo("nl.geldstroom.core");
    }

    @Test
    void thePlanReadsBackEqualOnAPlainClassPath() throws Exception {
        List<Path> places = new ArrayList<>();
        for (Class<?> type :
                ImmutableList.of(ImmutableList.class, JsonFactory.class, JsonCreator.class, LocalDateRange.class)) {
            places.add(placeOf(type));
        }
        Path classes = Path.of("target", "classes").toAbsolutePath();
        Path tests = Path.of("target", "test-classes").toAbsolutePath();
        places.add(classes);
        places.add(tests);
        String classPath = places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        OnClassPath.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(output.strip()).isEqualTo("named module false, equal true");
        assertThat(process.waitFor()).isZero();
    }

    private static Path placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
