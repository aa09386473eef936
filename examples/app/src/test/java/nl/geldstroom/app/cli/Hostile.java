package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.geldstroom.document.OutputFolder;
import nl.geldstroom.iv3.Iv3Facts;

/** What every command does with a document that was made to break it. */
final class Hostile {

    private Hostile() {}

    /** Exit code 2, the rule, no fault of the program itself, and nothing written. */
    static void assertRefusedByAll(Path folder, String file, String rule) {
        String scenario = folder.resolve(file).toString();
        String iv3 =
                Said.file(folder, "2025_begroting.csv", Iv3Facts.budget2025().toWide());
        String sound = Said.file(
                folder, "sound.json", Said.starter().replace("\"id\": \"start-1509-2025\"", "\"id\": \"sound\""));
        String out = folder.resolve("out").toString();
        for (List<String> words : List.of(
                List.of("run", scenario, "--out", out),
                List.of("run", sound, scenario, "--out", out),
                List.of("compare", sound, scenario),
                List.of("bottlenecks", scenario),
                List.of("settle", scenario),
                List.of("national", "--iv3", iv3, "--scenario", scenario, "--out", out))) {
            assertRefused(words, rule);
            assertThat(files(folder)).containsExactlyInAnyOrder(file, "2025_begroting.csv", "sound.json");
        }
        delete(folder.resolve("2025_begroting.csv"));
        delete(folder.resolve("sound.json"));
    }

    /** The same of one command, for documents that are large. */
    static void assertRefusedByRun(Path folder, String file, String rule) {
        assertRefused(
                List.of(
                        "run",
                        folder.resolve(file).toString(),
                        "--out",
                        folder.resolve("out").toString()),
                rule);
        assertThat(files(folder)).containsExactly(file);
    }

    private static void assertRefused(List<String> words, String rule) {
        Said said =
                Said.by(Stream.concat(words.stream(), Stream.of("--lang", "en")).toArray(String[]::new));
        String all = said.out() + said.err();
        assertThat(said.code()).as("%s: %s", words.get(0), all).isEqualTo(Failures.REFUSED);
        assertThat(all).as(words.get(0)).contains(rule).doesNotContain("fault of geldstroom itself", "\tat ");
        assertThat(all.length()).as(words.get(0)).isLessThan(20_000);
    }

    /** A whole folder with a receipt that holds, compared with itself without a difference. */
    static Said assertCarriedOut(Path folder, String file) {
        String scenario = folder.resolve(file).toString();
        Path out = folder.resolve("out-" + file);
        Said said = Said.by("run", scenario, "--out", out.toString(), "--lang", "en");
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(Failures.DONE);
        assertThat(files(out))
                .containsExactlyInAnyOrder("report.html", "results.json", "ledger.csv", "balances.csv", "receipt.json");
        assertThat(OutputFolder.check(out).problems()).isEmpty();
        return said;
    }

    static List<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path path) {
        try {
            if (Files.isDirectory(path)) {
                files(path).forEach(name -> delete(path.resolve(name)));
            }
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
