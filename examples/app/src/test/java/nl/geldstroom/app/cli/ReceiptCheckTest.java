package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptCheckTest {

    @TempDir
    private Path folder;

    private Path scenario;
    private Path out;

    @BeforeEach
    void run() throws IOException {
        scenario = folder.resolve("scenario.json");
        Files.copy(Path.of(Said.scenario("c")), scenario);
        out = folder.resolve("out");
        assertThat(Said.by("run", scenario.toString(), "--out", out.toString()).code())
                .isZero();
    }

    private Said check(String... more) {
        return Said.by(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("check", "--receipt", out.toString()),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void aRunIsCompleteAndByTheRulesOfNow() throws IOException {
        Said dutch = check();
        Said english = check("--lang", "en");

        assertThat(dutch.code()).as(dutch.err()).isZero();
        assertThat(dutch.out()).contains("compleet en ongewijzigd, 4 bestanden.", "Invoer: ", "Meegeleverde regels: ");
        assertThat(english.out()).contains("complete and unchanged, 4 files.", "Rules that ship with the program: ");
        assertThat(Files.readString(out.resolve("receipt.json")))
                .contains("\"wall/zvw.csv\"", "\"evidence/claims.csv\"", "\"index/index-figures.csv\"", "\"engine\"");
    }

    @Test
    void aFileThatWasChangedAfterwardsIsRefused() throws IOException {
        Files.writeString(out.resolve("balances.csv"), "scenario,run,account,balance\n");

        Said said = check();

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).contains("changed-file", "balances.csv").doesNotContain("ongewijzigd");
    }

    @Test
    void anInputOrATableThatIsAnotherNowIsAWarning() throws IOException {
        Files.writeString(scenario, Files.readString(scenario) + " ");
        Path receipt = out.resolve("receipt.json");
        String text = Files.readString(receipt);
        int at = text.indexOf("\"wall/zvw.csv\"");
        int sha = text.indexOf("\"sha256\": \"", at) + "\"sha256\": \"".length();
        Files.writeString(receipt, text.substring(0, sha) + "0".repeat(64) + text.substring(sha + 64));

        Said said = check();
        Said json = check("--format", "json");

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("waarschuwing  changed-input", "waarschuwing  changed-rules", "table wall/zvw.csv");
        assertThat(json.code()).isZero();
        assertThat(json.out()).contains("\"accepted\": true", "changed-rules");
    }

    @Test
    void anInputThatIsGoneIsSaidToBe() throws IOException {
        Files.delete(scenario);

        assertThat(check().out()).contains("(staat er niet meer)");
    }

    @Test
    void aFolderWithoutAReceiptIsNoResult() throws IOException {
        Files.delete(out.resolve("receipt.json"));

        assertThat(check().code()).isEqualTo(2);
    }
}
