package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OcdsCommandTest {

    @TempDir
    Path folder;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String export(String... arguments) {
        String target = folder.resolve("package.json").toString();
        Said said = Said.by(Stream.concat(
                        Stream.of(
                                "ocds",
                                "export",
                                Said.agreement("subsidy-four-years"),
                                Said.agreement("five-plus-five-task-based"),
                                "--out",
                                target),
                        Stream.of(arguments))
                .toArray(String[]::new));
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).contains("/covering");
        return target;
    }

    @Test
    void agreementsGoOutAndComeInAgain() throws IOException {
        String target = export("--date", "2026-11-22", "--publisher", "Oude IJsselstreek");
        assertThat(Files.readString(Path.of(target)))
                .startsWith("{\n  \"uri\"")
                .contains(
                        "\"Oude IJsselstreek\"", "2026-11-22T00:00:00Z", "\"ocds-geldstroom-1509-sociaal-werk-2027\"");
        Path out = folder.resolve("agreements");

        Said said = Said.by("ocds", "import", target, "--out", out.toString());

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("overeenkomsten: 2.");
        assertThat(names(out))
                .containsExactly("1509-lokaal-team-2027.json", "1509-sociaal-werk-2027.json", "receipt.json");
        Agreement subsidy = Documents.standard()
                .read(Input.of(out.resolve("1509-sociaal-werk-2027.json")), "agreement", Agreement.class)
                .orThrow();
        assertThat(subsidy.term().end()).isEqualTo("2031-01-01");
    }

    @Test
    void aFrameworkGoesOutAsTheContractsThatItUnfoldsInto() throws IOException {
        String target = folder.resolve("framework.json").toString();

        Said said = Said.by("ocds", "export", Said.agreement("framework-with-lots"), "--out", target);

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("overeenkomsten: 4.");
        assertThat(Files.readString(Path.of(target)))
                .contains("regio-2027/1/org:welzijn", "regio-2027/2/org:ggz", "\"hasRenewal\": true");
    }

    @Test
    void aFileThatIsThereIsKept() throws IOException {
        String target = export();
        String before = Files.readString(Path.of(target));

        Said said = Said.by("ocds", "export", Said.agreement("subsidy-one-year"), "--out", target);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("bestaat al");
        assertThat(Files.readString(Path.of(target))).isEqualTo(before);
        assertThat(Said.by("ocds", "export", Said.agreement("subsidy-one-year"), "--out", target, "--force")
                        .code())
                .isZero();
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() throws IOException {
        String broken = Said.file(folder, "broken.json", "{\"uri\": 1}");
        String empty = Said.file(
                folder,
                "empty.json",
                "{\"uri\": \"urn:x\", \"version\": \"1.1\", \"publishedDate\": \"2026-01-01T00:00:00Z\","
                        + " \"publisher\": {\"name\": \"x\"}, \"releases\": []}");
        String out = folder.resolve("out").toString();

        Said refused = Said.by("ocds", "import", broken, "--out", out, "--lang", "en");
        Said nothing = Said.by("ocds", "import", empty, "--out", out, "--lang", "en");
        Said twice = Said.by(
                "ocds",
                "export",
                Said.agreement("subsidy-one-year"),
                Said.agreement("subsidy-one-year"),
                "--out",
                folder.resolve("twice.json").toString(),
                "--lang",
                "en");
        Said wrong = Said.by("ocds", "export", broken, empty, "--out", out, "--lang", "en");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("wrong-type", "missing-field");
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).contains("nothing is written");
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).contains("must stand in the release package once");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("broken.json", "empty.json");
        assertThat(names(folder)).containsExactly("broken.json", "empty.json");
    }

    @Test
    void whatIsNotTakenOverIsToldInDutchToo() {
        String target = export();

        assertThat(Said.by(
                                "ocds",
                                "import",
                                target,
                                "--out",
                                folder.resolve("d").toString())
                        .err()
                        .replaceAll("\\s+", " "))
                .contains("Wie verlengt en met welke termijn staat er niet: de koper, zonder termijn");
    }

    @Test
    void bothCommandsHelpInBothLanguages() {
        assertThat(Said.by("ocds").out()).startsWith("Gebruik: geldstroom ocds").contains("export", "import");
        for (String command : List.of("export", "import")) {
            Said dutch = Said.by("ocds", command, "--help");
            assertThat(dutch.code()).isZero();
            assertThat(dutch.out())
                    .startsWith("Gebruik: geldstroom ocds " + command)
                    .contains("Taal van meldingen");
            assertThat(dutch.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
            assertThat(Said.by("ocds", command, "--help", "--lang", "en").out())
                    .startsWith("Usage: geldstroom ocds " + command);
        }
    }
}
