package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.geldstroom.document.OutputFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void threeVariantsLeaveOneReportWithItsBooksAndAReceipt() throws IOException {
        Path out = folder.resolve("out");

        Said said = Said.by("run", Said.scenario("a"), Said.scenario("b"), Said.scenario("c"), "--out", out.toString());

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(filesIn(out))
                .containsExactlyInAnyOrder("report.html", "results.json", "ledger.csv", "balances.csv", "receipt.json");
        assertThat(OutputFolder.check(out).problems()).isEmpty();
        assertThat(filesIn(folder)).as("nothing is left beside the folder").containsExactly("out");
        assertThat(Files.readString(out.resolve("report.html"))).contains("<html lang=\"nl\"");
    }

    @Test
    void theSummaryFitsATerminalAndSaysWhereTheReportIs() {
        Path out = folder.resolve("out");

        Said said = Said.by("run", Said.scenario("b"), "--out", out.toString());

        assertThat(said.out().lines().filter(line -> !line.startsWith("Rapport:")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(said.out())
                .contains(
                        "2027",
                        "2030",
                        "verschoven",
                        "verschil ongewijzigd beleid",
                        "hoogste extra kosten",
                        "dubbele kosten")
                .contains("terugverdiend", "geen plan van de gemeente", "Rapport: " + out.resolve("report.html"));
    }

    @Test
    void aRunSaysItsWarningsAndOnlyCountsItsRemarks() {
        Said said = Said.by(
                "run", Said.scenario("b"), "--out", folder.resolve("out").toString());

        assertThat(said.err())
                .contains("waarschuwing  look-first", "0 fouten, 1 waarschuwing, 2 opmerkingen.")
                .contains("De opmerkingen toont geldstroom check.")
                .doesNotContain("old-evidence");
    }

    @Test
    void theLanguageIsThatOfTheReportAndOfTheSummary() throws IOException {
        Path out = folder.resolve("out");

        Said said = Said.by("run", Said.scenario("a"), "--out", out.toString(), "--lang", "en");

        assertThat(said.out())
                .contains("difference, unchanged policy", "Report: ")
                .doesNotContain("Rapport");
        assertThat(Files.readString(out.resolve("report.html"))).contains("<html lang=\"en\"");
        assertThat(Files.readString(out.resolve("receipt.json"))).contains("\"lang\": \"en\"");
    }

    @Test
    void theLedgerAddsUpToTheBalancesAndTheBalancesToZero() throws IOException {
        Path out = folder.resolve("out");

        Said.by("run", Said.scenario("a"), Said.scenario("b"), "--out", out.toString());

        Map<String, BigDecimal> sums = new HashMap<>();
        for (NamedCsvRecord posting : read(out.resolve("ledger.csv"))) {
            String run = posting.getField("scenario") + "|" + posting.getField("run") + "|";
            BigDecimal amount = new BigDecimal(posting.getField("amount"));
            sums.merge(run + posting.getField("debit"), amount, BigDecimal::add);
            sums.merge(run + posting.getField("credit"), amount.negate(), BigDecimal::add);
        }
        Map<String, BigDecimal> balances = new HashMap<>();
        Map<String, BigDecimal> perRun = new HashMap<>();
        for (NamedCsvRecord balance : read(out.resolve("balances.csv"))) {
            String run = balance.getField("scenario") + "|" + balance.getField("run") + "|";
            BigDecimal amount = new BigDecimal(balance.getField("balance"));
            balances.put(run + balance.getField("account"), amount);
            perRun.merge(run, amount, BigDecimal::add);
        }
        assertThat(balances).isEqualTo(sums);
        assertThat(perRun).hasSize(4).allSatisfy((run, sum) -> assertThat(sum).isEqualByComparingTo(BigDecimal.ZERO));
    }

    @Test
    void theLedgerHasItsColumnsInAStableOrder() throws IOException {
        Path out = folder.resolve("out");

        Said.by("run", Said.scenario("a"), "--out", out.toString());

        assertThat(Files.readAllLines(out.resolve("ledger.csv")).get(0))
                .isEqualTo(
                        "scenario,run,month,due,debit,credit,amount,book,kind,nature,payer,line,law,agreement,measure,"
                                + "source,rule,text");
        assertThat(Files.readAllLines(out.resolve("balances.csv")).get(0)).isEqualTo("scenario,run,account,balance");
        assertThat(read(out.resolve("ledger.csv")))
                .extracting(posting -> posting.getField("kind"))
                .contains("cost", "income", "extraCost");
    }

    @Test
    void theSameScenarioGivesTheSameFiles() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");

        Said.by("run", Said.scenario("c"), "--out", first.toString());
        Said.by("run", Said.scenario("c"), "--out", second.toString());

        for (String name : filesIn(first)) {
            assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
        }
    }

    @Test
    void aRefusedScenarioLeavesNothingBehindNotEvenBesideAGoodOne() throws IOException {
        String bad = Said.file(folder, "bad.json", Said.starter().replace("\"share\"", "\"sharre\""));

        Said said = Said.by(
                "run",
                Said.scenario("a"),
                bad,
                "--out",
                folder.resolve("deep/out").toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("bad.json:", "unknown-field", "missing-field", "2 fouten");
        assertThat(said.out()).isEmpty();
        assertThat(filesIn(folder)).containsExactly("bad.json");
    }

    @Test
    void theFilesOfAnEarlierRunStayWhenTheNextIsRefused() throws IOException {
        Path out = folder.resolve("out");
        Said.by("run", Said.scenario("a"), "--out", out.toString());
        String bad = Said.file(folder, "bad.json", "{");

        Said said = Said.by("run", bad, "--out", out.toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(OutputFolder.check(out).problems()).isEmpty();
    }

    @Test
    void aFolderWithSomethingElseInItIsRefused() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Said.file(mine, "letter.txt", "dear");

        Said said = Said.by("run", Said.scenario("a"), "--out", mine.toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("folder-not-ours", "letter.txt");
        assertThat(filesIn(mine)).containsExactly("letter.txt");
    }

    @Test
    void twoScenariosWithOneIdAreRefused() {
        String starter = Said.file(folder, "one.json", Said.starter());
        String same = Said.file(folder, "two.json", Said.starter());

        Said said = Said.by("run", starter, same, "--out", folder.resolve("out").toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("two.json:", "/scenario/id", "duplicate-id", "one.json");
    }

    @Test
    void aHyphenReadsStandardInputAndPrintsTheResults() {
        Said said = Said.reading(Said.starter(), "run", "-", "--out", "-");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).startsWith("{").contains("\"results\"").endsWith("}\n");
        assertThat(said.err()).contains("verschil ongewijzigd beleid");
    }

    @Test
    void amountsThatGrowOutOfRangeAreRefusedAndNotOurFault() {
        String huge = Said.file(
                folder,
                "huge.json",
                Said.starter()
                        .replace("\"cost\": 969000.00", "\"cost\": 89000000000000.00")
                        .replace("\"estimate\": 0,", "\"estimate\": 1,"));

        Said said = Said.by("run", huge, "--out", folder.resolve("out").toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("huge.json:", "cannot-be-calculated", "gm:1509/5.1");
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
