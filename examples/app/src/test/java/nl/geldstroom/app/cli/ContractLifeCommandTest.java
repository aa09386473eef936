package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractLifeCommandTest {

    @TempDir
    Path scratch;

    private static String plain(String out) {
        return out.replaceAll("\\s+", " ");
    }

    private static Said on(String day, String... more) {
        String[] all = new String[more.length + 4];
        all[0] = "contract";
        all[1] = Said.agreement("life-of-an-agreement");
        all[2] = "--as-of";
        all[3] = day;
        System.arraycopy(more, 0, all, 4, more.length);
        return Said.by(all);
    }

    @Test
    void onADayTheStateItsHistoryAndTheTermsAreShown() {
        Said said = on("2031-06-01");

        assertThat(said.code()).isZero();
        assertThat(plain(said.out()))
                .contains(
                        "Stand op 1 juni 2031: loopt; einde 1 januari 2037.",
                        "1 mei 2031: Verlenging 1 is ingeroepen. [contractstandaard Wmo 1.2, art. 1.3]",
                        "Looptijd: De overeenkomst loopt van 1 januari 2027 tot 1 januari 2037.",
                        "prijspeil 2029. Sinds 16 juli 2029: Gewijzigd: de vergoeding (herzieningsclausule). [artikel 2.163c"
                                + " Aanbestedingswet 2012]",
                        "Wat vastligt, en kan vrijvallen, als op 1 juni 2031 wordt besloten te stoppen");
    }

    @Test
    void whatIsNotKnownYetIsNotShown() {
        assertThat(plain(on("2029-04-30", "--lang", "en").out()))
                .contains("a budget of € 2,785,000.00 a year, at the prices of 2027.")
                .doesNotContain("3,100,000");
        assertThat(plain(on("2029-05-01", "--lang", "en").out()))
                .contains("Known, and not in effect yet: 16 July 2029: Amended: the compensation (revision clause).");
    }

    @Test
    void whatBecameKnownAfterAnotherDayIsLeftOut() {
        assertThat(plain(on("2029-08-01", "--known-on", "2029-04-30", "--lang", "en")
                        .out()))
                .contains("As of 1 August 2029", "a budget of € 2,785,000.00 a year")
                .doesNotContain("3,100,000");
        Said later = on("2029-08-01", "--known-on", "2029-08-02", "--lang", "en");
        assertThat(later.code()).isEqualTo(2);
        assertThat(plain(later.err()))
                .contains("The day (2029-08-02) of --known-on must not come after that of --as-of (2029-08-01).");
    }

    @Test
    void theSuccessorSaysWhichDaysArePaidTwiceOrByNobody() throws Exception {
        String agreement = Files.readString(Path.of(Said.agreement("effort-based-with-release")));
        String next = Said.file(scratch, "next.json", agreement.replace("\"2027-01-01\"", "\"2034-06-15\""));

        assertThat(plain(on("2034-06-20", "--successor", next).out()))
                .contains(
                        "Aansluiting op de opvolger:",
                        "gm:1509/6.1 is vanaf 1 juli 2034 door geen van beide gedekt.",
                        "gm:1509/6.712 is dubbel gedekt van 15 juni 2034 tot 1 juli 2034: 16 dagen.");
        Said single =
                Said.by("contract", Said.agreement("five-plus-five-task-based"), "--successor", next, "--lang", "en");
        assertThat(single.code()).isZero();
        assertThat(plain(single.out()))
                .contains("gm:1509/6.712 is covered twice from 15 June 2034 until 1 January 2037: 931 days.");
        assertThat(single.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void aSuccessorIsOneAgreement() {
        Said said = on("2034-06-20", "--successor", Said.agreement("framework-with-lots"), "--lang", "en");

        assertThat(said.code()).isEqualTo(2);
        assertThat(plain(said.err())).contains("must be one agreement", "one-agreement");
    }

    @Test
    void anOpenExtensionShowsBothOutcomes() {
        assertThat(plain(on("2027-02-01", "--lang", "en").out()))
                .contains("How it can end: until 1 January 2032, chance 0.2 until 1 January 2037, chance 0.8");
    }

    @Test
    void theCostOfATransferIsShownByMonth() {
        assertThat(plain(on("2034-06-20", "--lang", "en").out()))
                .contains("June 2034 96,000.00 76,800.00", "July 2034 0.00 144,000.00", "rekenvoorbeeld:");
    }

    @Test
    void aTransferIsShownOnlyWhenItIsKnown() {
        assertThat(plain(on("2034-05-19", "--lang", "en").out())).doesNotContain("Transfer of clients, in euros");
        assertThat(plain(on("2034-05-20", "--lang", "en").out())).contains("Transfer of clients, in euros");
    }

    @Test
    void anEndThatIsKnownIsTheEndBeforeItTakesEffect() throws Exception {
        String failed = Files.readString(Path.of(Said.agreement("life-of-an-agreement")))
                .replaceAll(
                        "(?s)\\{\\s*\"type\": \"noticeGiven\".*?\\},\\s*(?=\\{\\s*\"type\": \"clientsTransferred\")",
                        "")
                .replace("\"reason\": \"notice\"", "\"reason\": \"providerFailed\"");
        String file = Said.file(scratch, "failed.json", failed);

        assertThat(plain(Said.by("contract", file, "--as-of", "2034-03-19", "--lang", "en")
                        .out()))
                .contains("As of 19 March 2034: running; end 1 January 2037.");
        assertThat(plain(Said.by("contract", file, "--as-of", "2034-03-20", "--lang", "en")
                        .out()))
                .contains("As of 20 March 2034: running; end 1 July 2034.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2027-01-01", "2030-04-01", "2034-06-20", "2034-12-31"})
    void everyLineFitsTheScreen(String day) {
        for (String language : new String[] {"nl", "en"}) {
            Said said = on(day, "--lang", language);
            assertThat(said.code()).isZero();
            assertThat(said.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        }
    }

    @Test
    void theMonthsAreThereForASpreadsheet() {
        Said said = on("2034-05-01", "--format", "csv");

        assertThat(said.out().lines())
                .hasSize(3)
                .first()
                .isEqualTo("agreement,asOf,month,planned,committed,running,stranded,guaranteed,releasable,byPath");
        assertThat(said.out().lines().skip(1))
                .allMatch(line -> line.startsWith("1509-lokaal-team-2027,2034-05-01,2034-0"));
    }

    @Test
    void anAgreementThatPaysEffortComesFreeByItsAllocations() throws Exception {
        String agreement = Files.readString(Path.of(Said.agreement("effort-based-with-release")));
        String body = agreement.substring(agreement.indexOf("\"agreement\""), agreement.lastIndexOf('}'));
        String life = Said.file(
                scratch,
                "life.json",
                "{\"model\": \"geldstroom\", \"version\": 1, \"life\": {" + body + ", \"events\": []}}");

        Said said = Said.by(
                "contract",
                life,
                "--as-of",
                "2027-06-01",
                "--allocations",
                Said.agreement("running-allocations"),
                "--lang",
                "en");

        assertThat(said.code()).isZero();
        assertThat(plain(said.out()))
                .contains("June 2027 3,900.50 3,900.50 0.00 0.00")
                .contains("October 2027 3,900.50");
    }
}
