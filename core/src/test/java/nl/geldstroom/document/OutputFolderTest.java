package nl.geldstroom.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    /** Stands for a process that is killed: nothing catches it and nothing cleans up. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @TempDir
    Path disk;

    private Path out() {
        return disk.resolve("out");
    }

    private static void run(Path folder, String text) {
        try (OutputFolder output = OutputFolder.into(folder)) {
            output.input(Input.of("town.json", text));
            output.setting("seed", "42");
            output.write("results.json", text);
            output.write("tables/ledger.csv", text + text);
            output.finish();
        }
    }

    private List<String> onDisk() throws IOException {
        try (Stream<Path> walk = Files.walk(disk)) {
            return walk.filter(Files::isRegularFile)
                    .map(path -> disk.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static String ruleOf(ThrowableAssert.ThrowingCallable run) {
        List<String> rules = new ArrayList<>();
        assertThatThrownBy(run)
                .isInstanceOfSatisfying(
                        DocumentException.class, e -> e.problems().forEach(problem -> rules.add(problem.rule())));
        return String.join(",", rules);
    }

    @Test
    void aFinishedFolderHoldsItsFilesAndAReceiptWithTheirFingerprints() throws IOException {
        run(out(), "one");

        assertThat(onDisk()).containsExactly("out/receipt.json", "out/results.json", "out/tables/ledger.csv");
        Receipt receipt = OutputFolder.check(out()).orThrow();
        assertThat(receipt.files()).extracting(Receipt.Item::name).containsExactly("results.json", "tables/ledger.csv");
        assertThat(receipt.files().get(0).bytes()).isEqualTo(3);
        // printf one | sha256sum
        assertThat(receipt.inputs().get(0).sha256())
                .isEqualTo("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed");
        assertThat(receipt.settings()).containsEntry("seed", "42");
    }

    @Test
    void theFolderOfAnEarlierRunIsReplacedAsAWhole() throws IOException {
        try (OutputFolder earlier = OutputFolder.into(out())) {
            earlier.write("old.csv", "old");
            earlier.finish();
        }
        run(out(), "two");

        assertThat(onDisk()).containsExactly("out/receipt.json", "out/results.json", "out/tables/ledger.csv");
        assertThat(out().resolve("results.json")).hasContent("two");
    }

    @Test
    void aRunThatFailsLeavesTheFolderAsItWas() throws IOException {
        run(out(), "one");
        assertThatThrownBy(() -> {
                    try (OutputFolder output = OutputFolder.into(out())) {
                        output.write("results.json", "two");
                        throw new IllegalArgumentException("refused");
                    }
                })
                .hasMessage("refused");

        assertThat(onDisk()).containsExactly("out/receipt.json", "out/results.json", "out/tables/ledger.csv");
        assertThat(OutputFolder.check(out()).problems()).isEmpty();
        assertThat(out().resolve("results.json")).hasContent("one");
    }

    @Test
    void aFailedFirstRunLeavesNothing() throws IOException {
        try (OutputFolder output = OutputFolder.into(out())) {
            output.write("results.json", "two");
        }
        assertThat(disk).isEmptyDirectory();
    }

    @Test
    void whereverARunIsKilledTheFolderIsTheOldOneOrTheNewOneOrSaysThatItIsNeither() throws IOException {
        List<String> steps = new ArrayList<>();
        try (OutputFolder output = OutputFolder.into(disk.resolve("probe"), steps::add)) {
            output.write("results.json", "new");
            output.finish();
        }
        assertThat(steps).hasSize(8);

        for (String fatal : steps) {
            for (boolean earlier : new boolean[] {true, false}) {
                Path folder = disk.resolve((fatal + earlier).replace(' ', '-'));
                if (earlier) {
                    run(folder, "old");
                }
                kill(folder, fatal);

                boolean complete = OutputFolder.check(folder).problems().isEmpty();
                assertThat(Files.exists(folder.resolve("receipt.json")))
                        .as(folder.toString())
                        .isEqualTo(complete);
                if (complete) {
                    String expected = Files.readString(folder.resolve("results.json"));
                    assertThat(expected).as(folder.toString()).isIn("old", "new");
                }

                // The next run that fails brings back what was there before; the next that succeeds replaces it.
                OutputFolder.into(folder).close();
                assertThat(Files.exists(folder)).isEqualTo(earlier || complete);
                if (earlier || complete) {
                    assertThat(OutputFolder.check(folder).problems())
                            .as(folder.toString())
                            .isEmpty();
                }
                run(folder, "next");
                assertThat(OutputFolder.check(folder).problems()).isEmpty();
                assertThat(folder.resolve("results.json")).hasContent("next");
            }
        }
        assertThat(onDisk()).allMatch(file -> !file.startsWith(".") || file.endsWith(".lock"));
    }

    /** Leaves the disk as a killed process would; the lock of a dead process is gone. */
    private static void kill(Path folder, String fatal) {
        OutputFolder[] victim = new OutputFolder[1];
        assertThatThrownBy(() -> {
                    OutputFolder output = OutputFolder.into(folder, step -> {
                        if (step.equals(fatal)) {
                            throw new Killed();
                        }
                    });
                    victim[0] = output;
                    output.write("results.json", "new");
                    output.finish();
                })
                .isInstanceOf(Killed.class);
        if (victim[0] != null) {
            victim[0].die();
        }
    }

    @Test
    void aFolderWithSomebodyElsesFilesIsRefusedAndLeftAlone() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("thesis.txt"), "mine");
        assertThat(ruleOf(() -> OutputFolder.into(out()))).isEqualTo("folder-not-ours");
        assertThat(onDisk()).containsExactly("out/thesis.txt");
    }

    @Test
    void aFileThatSomebodyAddedToOurFolderIsNotThrownAway() throws IOException {
        run(out(), "one");
        Files.writeString(out().resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> OutputFolder.into(out())).hasMessageContaining("but holds notes.txt");
        assertThat(out().resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() throws IOException {
        Files.writeString(out(), "mine");
        assertThat(ruleOf(() -> OutputFolder.into(out()))).isEqualTo("folder-not-ours");
        assertThat(out()).hasContent("mine");
    }

    @Test
    void anEmptyFolderIsUsed() throws IOException {
        Files.createDirectories(out());
        run(out(), "one");
        assertThat(OutputFolder.check(out()).problems()).isEmpty();
    }

    @Test
    void twoRunsCannotWriteOneFolder() throws IOException {
        try (OutputFolder first = OutputFolder.into(out())) {
            first.write("a.txt", "a");
            assertThat(ruleOf(() -> OutputFolder.into(out()))).isEqualTo("folder-in-use");
            first.finish();
        }
        assertThat(onDisk()).containsExactly("out/a.txt", "out/receipt.json");
    }

    @Test
    void aChangedOrMissingFileContradictsTheReceipt() throws IOException {
        run(out(), "one");
        Files.writeString(out().resolve("results.json"), "eno");
        Files.delete(out().resolve("tables/ledger.csv"));
        assertThat(OutputFolder.check(out()).problems())
                .extracting(Problem::rule, Problem::pointer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("changed-file", "/receipt/files/0/name"),
                        org.assertj.core.groups.Tuple.tuple("changed-file", "/receipt/files/1/name"));
    }

    @Test
    void namesCannotLeaveTheFolderOrPassForTheReceipt() {
        try (OutputFolder output = OutputFolder.into(out())) {
            for (String name : List.of("../a", "/a", "a/../b", ".a", "receipt.json", "", "a//b", "a\\b")) {
                assertThatThrownBy(() -> output.write(name, "x")).as(name).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }
}
