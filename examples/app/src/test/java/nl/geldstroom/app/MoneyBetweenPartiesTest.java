package nl.geldstroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.geldstroom.app.cli.Geldstroom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A scenario in which parties settle goes through the command line as any other. */
class MoneyBetweenPartiesTest {

    private static final String SCENARIO = """
            {"model": "geldstroom", "version": 1, "scenario": {
              "id": "pockets", "title": "Wie houdt het geld", "horizon": {"from": 2027, "to": 2031},
              "given": {
                "parties": [{"id": "gm:1509", "name": "Oude IJsselstreek"}, {"id": "uzovi:3311", "name": "Verzekeraar"}],
                "unknownWalls": "pass",
                "baseline": {"year": 2026, "growth": {"volume": 0, "price": 0}, "lines": [
                  {"id": "gm:1509/6.1", "payer": "gm:1509", "law": "wmo2015", "taskField": "6.1", "cost": 1200000, "income": 0},
                  {"id": "uzovi:3311/nursing", "payer": "uzovi:3311", "law": "zvw", "cost": 1200000, "income": 0}]}},
              "measures": [
                {"type": "extraSpending", "id": "invest", "title": "Sociale basis", "line": "gm:1509/6.1",
                 "amounts": {"2027": 120000}},
                {"type": "delayedEffect", "id": "effect", "title": "Minder verpleging", "of": "gm:1509/6.1",
                 "delay": {"type": "byYear", "shares": [0, 1, 1], "evidence": {"type": "assumption", "author": "test", "why": "gekozen"}},
                 "value": {"perEuro": {"estimate": 1, "evidence": {"type": "assumption", "author": "test", "why": "gekozen"}}},
                 "cash": {"perEuro": {"estimate": 0.5, "evidence": {"type": "assumption", "author": "test", "why": "gekozen"}}},
                 "beneficiaries": [{"line": "uzovi:3311/nursing", "share": 1, "evidence": {"type": "assumption", "author": "test", "why": "gekozen"}}]},
                {"type": "equalisationRetention", "id": "equalisation", "title": "Risicoverevening", "lines": ["uzovi:3311/nursing"]},
                {"type": "settlement", "id": "settlement", "title": "Verrekening", "from": "uzovi:3311/nursing", "to": "gm:1509/6.1",
                 "basis": {"type": "shareOfGain", "share": {"estimate": 0.5, "evidence": {"type": "assumption", "author": "test", "why": "gekozen"}}}},
                {"type": "sharedSavings", "id": "shared", "title": "Gedeelde besparing", "savingOn": ["uzovi:3311/nursing"],
                 "partner": "org:thuiszorg", "benchmark": {"type": "unchangedPolicy"},
                 "share": {"estimate": 0.1, "evidence": {"type": "assumption", "author": "test", "why": "gekozen"}}}]}}
            """;

    @TempDir
    Path scratch;

    private String run(String... arguments) {
        CommandLine line = Geldstroom.commandLine(new ByteArrayInputStream(new byte[0]));
        StringWriter out = new StringWriter();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(out));
        assertThat(Geldstroom.execute(line, arguments)).as(out.toString()).isZero();
        return out.toString();
    }

    @Test
    void theRunLeavesALedgerInWhichEveryPartyHasItsPart() throws IOException {
        Path file = scratch.resolve("pockets.json");
        Files.writeString(file, SCENARIO);
        Path folder = scratch.resolve("out");
        run("run", file.toString(), "--out", folder.toString());
        String ledger = Files.readString(folder.resolve("ledger.csv"));
        // Half of 5,000.00 a month from 2029 on; a half of 60,000.00 and a tenth of it in January 2029.
        assertThat(ledger)
                .contains("equalisation/premiumPayers")
                .contains("settlement/settled/received")
                .contains("shared/shared/received")
                .contains("30000.00")
                .contains("6000.00");
        assertThat(Files.readString(folder.resolve("balances.csv"))).contains("means/org:premium-payers");
        assertThat(folder.resolve("report.html")).exists();
    }
}
