package nl.geldstroom.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs each script as its user does, from the project's root on the runnable jar, and compares what it prints with the
 * file of its name in {@code src/test/resources/expected}. Scripts in {@code java25} use the short form of that
 * release.
 */
@Tag("slow")
class ScriptsTest {

    private static final Path HERE = Path.of("").toAbsolutePath();

    private static final Path ROOT = HERE.getParent().getParent();

    private static final Path JAR = ROOT.resolve("examples/app/target/geldstroom.jar");

    @TempDir
    Path scratch;

    static List<Path> scripts() throws IOException {
        return javaFilesIn(HERE);
    }

    static List<Path> shortScripts() throws IOException {
        return javaFilesIn(HERE.resolve("java25"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptPrintsWhatItPromises(Path script) throws Exception {
        runAndCompare(script);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("shortScripts")
    void aShortScriptPrintsWhatItPromises(Path script) throws Exception {
        assumeTrue(Runtime.version().feature() >= 25, "the short form needs JDK 25");
        runAndCompare(script);
    }

    @Test
    void theFirstScriptOfTheReadmeIsOneOfThese() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        int start = readme.indexOf("```java\n");
        assertThat(start).as("the README shows a script").isNotNegative();
        String shown = readme.substring(start + 8, readme.indexOf("```", start + 8));
        assertThat(scripts())
                .anySatisfy(
                        script -> assertThat(words(Files.readString(script))).contains(words(shown)));
    }

    private void runAndCompare(Path script) throws Exception {
        assertThat(JAR).exists();
        Path expected = HERE.resolve(
                "src/test/resources/expected/" + script.getFileName().toString().replace(".java", ".txt"));
        assertThat(expected).as("what %s should print", script.getFileName()).exists();
        Path printed = scratch.resolve("printed.txt");
        Path complaints = scratch.resolve("complaints.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dsun.stdout.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        ROOT.relativize(JAR).toString(),
                        ROOT.relativize(script).toString())
                .directory(ROOT.toFile())
                .redirectOutput(printed.toFile())
                .redirectError(complaints.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS))
                    .as("%s ends within two minutes", script.getFileName())
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(complaints, StandardCharsets.UTF_8)).isEmpty();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(printed, StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(Files.readString(expected));
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static List<Path> javaFilesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
