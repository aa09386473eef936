package nl.geldstroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.scenario.ScenarioDocuments;
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
    void anotherDrawIsNotTheSame() {
        PeersDraws others = PeersDraws.draw(ImmutableList.copyOf(DRAWS.towns()), 8, 43);

        assertThat(PeersFlat.run(DRAWS, 1).difference(PeersFlat.run(others, 2))).isPresent();
    }
}
