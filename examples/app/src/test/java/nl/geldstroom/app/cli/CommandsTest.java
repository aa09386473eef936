package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import nl.geldstroom.document.Input;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

class CommandsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "risk",
                "check",
                "new",
                "explain",
                "compare",
                "bottlenecks",
                "settle",
                "contract",
                "ocds",
                "walls",
                "claims",
                "law",
                "accords",
                "obligations"
            })
    void everyCommandHelpsInBothLanguages(String command) {
        Said dutch = Said.by(command, "--help");
        Said english = Said.by(command, "--help", "--lang", "en");

        assertThat(dutch.code()).isZero();
        assertThat(dutch.out()).startsWith("Gebruik: geldstroom " + command).contains("Taal van meldingen");
        assertThat(english.code()).isZero();
        assertThat(english.out()).startsWith("Usage: geldstroom " + command).contains("Language of messages");
        assertThat(dutch.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        // An example that is broken after the colon cannot be copied.
        assertThat(dutch.out()).doesNotContainPattern("gm:\\s");
        assertThat(english.out()).doesNotContainPattern("gm:\\s");
    }

    @Test
    void everyOptionIsExplainedInBothLanguages() {
        CommandLine english = Geldstroom.commandLine(new ByteArrayInputStream(new byte[0]));
        CommandLine dutch = Geldstroom.commandLine(new ByteArrayInputStream(new byte[0]));
        dutch.setOut(new PrintWriter(new StringWriter()));
        Geldstroom.execute(dutch, "--help");

        english.getSubcommands().forEach((name, command) -> {
            CommandLine inDutch = dutch.getSubcommands().get(name);
            for (OptionSpec option : command.getCommandSpec().options()) {
                OptionSpec same = inDutch.getCommandSpec().findOption(option.longestName());
                assertThat(List.of(same.description()))
                        .as(name + " " + option.longestName())
                        .isNotEqualTo(List.of(option.description()));
            }
            for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
                // The help breaks lines where they are full.
                assertThat(inDutch.getUsageMessage().replaceAll("\\s+", " "))
                        .as(name + " " + parameter.paramLabel())
                        .doesNotContain(parameter.description()[0]);
            }
        });
    }

    @Test
    void withoutACommandTheHelpIsPrinted() {
        Said said = Said.by();

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains(
                        "run",
                        "check",
                        "new",
                        "explain",
                        "contract",
                        "ocds",
                        "walls",
                        "claims",
                        "law",
                        "accords",
                        "obligations",
                        "Exitcodes: 0 klaar");
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(Said.by("--version").out()).startsWith("geldstroom 0.1.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frobnicate                       | Onbekend: 'frobnicate'",
                "frobnicate --lang en             | Unmatched argument",
                "run                              | Er ontbreken: '--out=DIR', 'SCENARIO.json'",
                "run x.json                       | Er ontbreekt: '--out=DIR'",
                "check --lang fr x.json           | de taal (fr) moet nl of en zijn",
                "check --format xml x.json        | Ongeldige waarde voor '--format'",
                "check --wrong x.json             | Onbekende optie: '--wrong'",
                "explain                          | Er ontbreekt: 'SCENARIO.json'",
                "explain x.json --nature fixed    | Ongeldige waarde voor '--nature'",
                "explain x.json --party a --year y | geen geheel getal",
                "contract x.json --as-of gisteren | Ongeldige waarde voor '--as-of': 'gisteren' is geen bestaande datum zoals 2027-01-31",
            })
    void aWrongCommandLineIsRefusedWithAWayOut(String arguments, String message) {
        Said said = Said.by(arguments.split(" "));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).startsWith("geldstroom: ").contains(message, "--help");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void ourOwnFaultIsExitOneWithoutStacktraceUnlessAsked() {
        Said said = breakDown();
        Said traced = breakDown("--stacktrace");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .contains("een fout van geldstroom zelf: IllegalStateException: torn pipe", "--stacktrace")
                .doesNotContain("\tat ");
        assertThat(traced.code()).isEqualTo(1);
        assertThat(traced.err()).contains("\tat ");
    }

    /** A reader of standard input that breaks in a way that nobody foresaw. */
    private static Said breakDown(String... more) {
        CommandLine line = Geldstroom.commandLine(new java.io.InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("torn pipe");
            }
        });
        StringWriter err = new StringWriter();
        line.setErr(new PrintWriter(err));
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("check", "-"), java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        int code = Geldstroom.execute(line, arguments);
        line.getErr().flush();
        return new Said(code, "", err.toString());
    }

    @Test
    void explainDerivesTheFiguresOfAYear() {
        Said dutch = Said.by("explain", Said.scenario("b"), "--party", "gm:1509", "--year", "2030");
        Said english = Said.by("explain", Said.scenario("b"), "--party", "gm:1509", "--year", "2030", "--lang", "en");

        assertThat(dutch.code()).as(dutch.err()).isZero();
        LocalizedText difference = Phrases.euros(Projection.of(new ScenarioDocuments()
                        .read(Input.of(Path.of(Said.scenario("b"))))
                        .orThrow())
                .difference(PartyId.of("gm:1509"), Year.of(2030)));
        assertThat(dutch.out()).startsWith("saldo in 2030\n  betaler gm:1509: Oude IJsselstreek");
        assertThat(lineWith("verschil met ongewijzigd beleid", dutch)).endsWith(" " + difference.nl());
        assertThat(lineWith("difference with unchanged policy", english)).endsWith(" " + difference.en());
    }

    private static String lineWith(String words, Said said) {
        return said.out()
                .lines()
                .filter(line -> line.contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void explainListsThePartiesAndYearsItKnows() {
        Said party = Said.by("explain", Said.scenario("a"), "--party", "gm:9999", "--year", "2030");
        Said year = Said.by("explain", Said.scenario("a"), "--party", "gm:1509", "--year", "2099");

        assertThat(party.code()).isEqualTo(2);
        assertThat(party.err()).contains("(gm:9999)", "gm:1509 (Oude IJsselstreek)");
        assertThat(year.code()).isEqualTo(2);
        assertThat(year.err()).contains("(2099)", "2025 tot en met 2036");
    }

    @Test
    void aLumpSumShowsItsPaymentsAndWhatIsReleasableWhen() {
        Said dutch = Said.by("contract", Said.agreement("five-plus-five-task-based"));
        Said english = Said.by("contract", Said.agreement("five-plus-five-task-based"), "--lang", "en");

        assertThat(dutch.code()).as(dutch.err()).isZero();
        assertThat(dutch.out())
                .contains("2027        2.785.000,00      2.785.000,00              0,00")
                .contains("2032        3.228.578,30              0,00      3.228.578,30")
                .contains("januari 2027      4 januari 2027              232.083,33")
                .contains("Vóór 1 juli 2031 verlengen");
        assertThat(english.out()).contains("January 2027      4 January 2027              232,083.33");
        assertThat(dutch.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void outputIsReleasedPerTrajectory() {
        Said said = Said.by("contract", Said.agreement("output-based"), "--decision", "2027-01-01");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("februari 2027                  88,89             11,11");
    }

    @Test
    void aFaultyAgreementIsRefusedWithItsPlace() throws IOException {
        String agreement = Files.readString(Path.of(Said.agreement("five-plus-five-task-based")));

        Said said = Said.reading(
                agreement.replace("2785000", "-5").replace("\"ova\": 0.9", "\"ova\": 0.8"), "contract", "-");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .containsPattern("-:\\d+:\\d+  fout  invalid-value")
                .contains("/agreement/compensation");
        assertThat(said.out()).isEmpty();
    }
}
