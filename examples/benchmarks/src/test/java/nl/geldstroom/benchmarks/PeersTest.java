package nl.geldstroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.scenario.ScenarioDocuments;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All writings of the national scenario say the same, to the cent. */
class PeersTest {

    private static final PeersDraws DRAWS = PeersDraws.draw(PeersTown.madeUp(3), 8, 42);

    @TempDir
    Path folder;

    @Test
    void theJsonIsTheScenarioOfTheCode() {
        PeersTown town = PeersTown.madeUp(PartyId.of("gm:1509"));

        assertThat(PeersScenario.fromJson()).isEqualTo(PeersScenario.of(town));
        assertThat(PeersScenario.resource("national-scenario.json").strip())
                .isEqualTo(new ScenarioDocuments().write(PeersScenario.of(town)).strip());
    }

    @Test
    void theFileOfDrawsReadsBack() {
        Path file = folder.resolve("draws");
        DRAWS.write(file);

        PeersDraws read = PeersDraws.read(file);

        assertThat(read.towns()).isEqualTo(DRAWS.towns());
        assertThat(read.volume()).isDeepEqualTo(DRAWS.volume());
        assertThat(read.price()).isDeepEqualTo(DRAWS.price());
        assertThat(read.once()).isDeepEqualTo(DRAWS.once());
        assertThat(read.share()).isDeepEqualTo(DRAWS.share());
    }

    @Test
    void theFlatLoopsSayWhatTheEngineSays() {
        assertThat(PeersFlat.run(DRAWS, 1).difference(PeersEngine.run(DRAWS))).isEmpty();
    }

    @Test
    void blocksThatAreNotFullAndThreadsChangeNothing() {
        PeersDraws more = PeersDraws.draw(PeersTown.madeUp(2), 300, 7);

        PeersTotals one = PeersFlat.run(more, 1);

        assertThat(one.difference(PeersFlat.run(more, 2))).isEmpty();
        assertThat(one.difference(PeersEngine.run(more))).isEmpty();
    }

    @Test
    void otherDrawsAreNotTheSame() {
        PeersDraws others = PeersDraws.draw(ImmutableList.copyOf(DRAWS.towns()), 8, 43);

        assertThat(PeersFlat.run(DRAWS, 1).difference(PeersFlat.run(others, 1))).isPresent();
    }

    @Test
    void everyPartOfTheScenarioDoesSomething() {
        double[][][] cents = PeersFlat.run(DRAWS, 1).cents();

        for (PeersTotals.Quantity quantity : PeersTotals.Quantity.values()) {
            double[] last = cents[quantity.row()][PeersScenario.YEARS - 1];
            assertThat(last).as("%s", quantity).doesNotContain(0.0).doesNotHaveDuplicates();
        }
    }

    @Test
    void theLoopsInCSayWhatTheEngineSays() throws IOException {
        assumeTrue(Peers.answer("gcc", "--version").isPresent(), "there is no gcc");
        Path draws = folder.resolve("draws");
        Path totals = folder.resolve("totals");
        DRAWS.write(draws);

        Peers.tell(Peers.compiling(folder));
        Peers.tell(ImmutableList.of(folder.resolve("peer").toString(), draws.toString(), totals.toString(), "2", "1"));

        assertThat(PeersTotals.read(totals, DRAWS.draws()).difference(PeersEngine.run(DRAWS)))
                .isEmpty();
    }

    @Test
    void theArraysInNumpySayWhatTheEngineSays() throws IOException {
        assumeTrue(Peers.answer("python3", "-c", "import numpy").isPresent(), "there is no python3 with numpy");
        Path draws = folder.resolve("draws");
        Path totals = folder.resolve("totals");
        Path script = Files.writeString(folder.resolve("peer.py"), PeersScenario.resource("peer.py"));
        DRAWS.write(draws);

        // Two municipalities by three draws: neither divides what there is.
        Peers.tell(ImmutableList.of("python3", script.toString(), draws.toString(), totals.toString(), "1", "2", "3"));

        assertThat(PeersTotals.read(totals, DRAWS.draws()).difference(PeersEngine.run(DRAWS)))
                .isEmpty();
    }

    @Test
    void thePublicApiSaysWhatTheFlatLoopsSay() {
        PeersTotals own = PeersOwn.totals(PeersOwn.run(PeersOwn.scenarios(DRAWS.towns()), DRAWS, 2));

        assertThat(own.difference(PeersFlat.run(DRAWS, 1))).isEmpty();
    }

    @Test
    @Tag("slow")
    void oneCommandRunsAllPeers() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();

        int code = Peers.run(
                new PrintStream(text, true, StandardCharsets.UTF_8),
                "--municipalities=3",
                "--draws=8",
                "--pairs=1",
                "--threads=1",
                "--warm=0",
                "--keep=" + folder);

        assertThat(text.toString(StandardCharsets.UTF_8))
                .contains("3 municipalities, 8 lines, 180 months, 8 draws", "flat Java", "equal to the cent")
                .containsPattern("geldstroom takes [0-9.]+ times as long as flat Java, one thread each")
                .containsPattern("16 draws take [0-9.]+ times as long as 8")
                .containsPattern("3 municipalities take [0-9.]+ times as long as 1 ");
        assertThat(code).isZero();
        assertThat(folder.resolve("draws.bin")).exists();
    }

    @Test
    void anOptionThatIsUnknownOrTooSmallIsToldSo() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);

        assertThat(Peers.run(out, "--drwas=8")).isEqualTo(2);
        assertThat(Peers.run(out, "--draws=0")).isEqualTo(2);

        assertThat(text.toString(StandardCharsets.UTF_8)).contains("drwas", "(0) must be at least 1");
    }
}
