package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geldstroom.document.OutputFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run of draws that is broken off, or that cannot write, leaves everything as it was. */
class RiskInterruptedTest {

    /** A million draws take far longer than the test waits; on a busy machine a second may take a few. */
    private static final String DRAWS = "1000000";

    private static final int SECONDS = 10;

    @TempDir
    private Path folder = Path.of("");

    /** The modules of this test and what stands on its class path, as one class path. */
    private static String classPath() {
        Stream<String> modules = ModuleLayer.boot().configuration().modules().stream()
                .flatMap(module -> module.reference().location().stream())
                .filter(place -> place.getScheme().equals("file"))
                .map(URI::getPath);
        return Stream.concat(modules, Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Process drawing(Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        Geldstroom.class.getName(),
                        "risk",
                        Said.scenario("b"),
                        "--draws",
                        DRAWS,
                        "--out",
                        out.toString())
                .redirectOutput(folder.resolve("log.txt").toFile())
                .redirectErrorStream(true)
                .start();
    }

    private List<String> beside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("log.txt"))
                    .sorted()
                    .toList();
        }
    }

    private static void signal(String name, Process process) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Somebody who starts a build in the background may have told all its children not to hear an interrupt. */
    private static boolean hears(String signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        int bit = signal.equals("INT") ? 1 : 14;
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .noneMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) >> bit & 1) == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void aSignalEndsTheRunAndLeavesWhatWasThere(String signal) throws Exception {
        assumeTrue(hears(signal), "This process does not hear " + signal + ".");
        Path out = folder.resolve("out");
        boolean earlier = signal.equals("TERM");
        if (earlier) {
            assertThat(Said.by("risk", Said.scenario("b"), "--draws", "50", "--out", out.toString())
                            .code())
                    .isZero();
        }
        Process process = drawing(out);
        try {
            Path unfinished = folder.resolve(".out.unfinished");
            for (int i = 0; i < 600 && !Files.exists(unfinished) && process.isAlive(); i++) {
                Thread.sleep(100);
            }
            assertThat(unfinished)
                    .as(Files.readString(folder.resolve("log.txt")))
                    .exists();
            Thread.sleep(300);

            signal(signal, process);

            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(signal.equals("INT") ? 130 : 143);
        } finally {
            process.destroyForcibly();
        }
        if (earlier) {
            assertThat(beside()).containsExactly("out");
            assertThat(OutputFolder.check(out).problems()).isEmpty();
            assertThat(OutputFolder.check(out).orThrow().settings()).containsEntry("draws", "50");
        } else {
            assertThat(beside()).isEmpty();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefusedBeforeAnythingIsDrawn() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        Said inFile = Said.by(
                "risk",
                Said.scenario("b"),
                "--draws",
                DRAWS,
                "--out",
                file.resolve("out").toString());
        Said onFile = Said.by("risk", Said.scenario("b"), "--draws", DRAWS, "--out", file.toString());

        assertThat(inFile.code()).isEqualTo(2);
        assertThat(inFile.err()).contains("folder-unwritable").doesNotContain("Exception");
        assertThat(onFile.code()).isEqualTo(2);
        assertThat(onFile.err()).contains("folder-not-ours");
        assertThat(beside()).containsExactly("file");
        assertThat(file).hasContent("mine");
    }
}
