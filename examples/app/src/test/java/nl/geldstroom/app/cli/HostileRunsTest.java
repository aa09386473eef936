package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hostile scenarios that are carried out by a stated rule, and ready ones of which bytes were changed. */
@Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileRunsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Path READY = Said.EXAMPLES.resolve("scenarios");

    /** How many documents are broken; more with {@code geldstroom.tests.mutations}. */
    private static final int MUTATIONS = Integer.getInteger("geldstroom.tests.mutations", 100);

    @TempDir
    private Path folder = Path.of("");

    /** A ready scenario with something in it changed. */
    private void changed(String ready, Consumer<ObjectNode> scenario) throws IOException {
        JsonNode document = JSON.readTree(READY.resolve(ready + ".json").toFile());
        scenario.accept((ObjectNode) document.get("scenario"));
        Said.file(folder, "town.json", document.toString());
    }

    private static ObjectNode fund(ObjectNode scenario) {
        return (ObjectNode) scenario.at("/measures/0");
    }

    /** A second fund, and each pays the other. */
    private static ObjectNode twin(ObjectNode scenario, String id) {
        ObjectNode twin = fund(scenario).deepCopy();
        twin.put("id", id);
        ((ObjectNode) twin.get("fund")).put("id", "org:" + id);
        scenario.withArray("measures").add(twin);
        return twin;
    }

    private static void pays(ObjectNode fund, String payer) {
        fund.withArray("pledges")
                .addObject()
                .put("payer", payer)
                .putObject("amounts")
                .put("2027", 1000);
    }

    @Test
    void fundsThatPayEachOtherInACircleAreRefused() throws IOException {
        changed("prevention-fund", scenario -> {
            pays(twin(scenario, "second"), "org:vitality");
            pays(fund(scenario), "org:second");
        });
        Hostile.assertRefusedByAll(folder, "town.json", "cyclic-fund");
    }

    @Test
    void aFundThatPaysItselfIsRefused() throws IOException {
        changed("prevention-fund", scenario -> pays(fund(scenario), "org:vitality"));
        Hostile.assertRefusedByAll(folder, "town.json", "/measures/0/pledges");
    }

    /** It plans to spend ten billion a year: it spends what it holds, and what is short is told. */
    @Test
    void aFundThatPaysMoreThanItHoldsPaysWhatItHas() throws IOException {
        changed("prevention-fund", scenario -> {
            ObjectNode spending = (ObjectNode) fund(scenario).get("spending");
            for (int year = 2027; year <= 2041; year++) {
                spending.put(String.valueOf(year), 10_000_000_000L);
            }
        });
        Hostile.assertCarriedOut(folder, "town.json");
        JsonNode results =
                JSON.readTree(folder.resolve("out-town.json/results.json").toFile());
        JsonNode fund = results.findValue("funds").get(0);
        assertThat(fund.findValue("balance"))
                .isNotEmpty()
                .allSatisfy(balance -> assertThat(balance.decimalValue()).isNotNegative());
        JsonNode missing = fund.findValue("missing");
        assertThat(missing.get(0).asDouble()).isGreaterThan(1e9);
    }

    /** Amounts that no budget has, and pledges that no payer can pay: the purse of the payer is the limit. */
    @Test
    void aPayerThatPromisesMoreThanItHasPaysWhatItHas() throws IOException {
        changed("prevention-fund", scenario -> {
            ObjectNode contributions = (ObjectNode) fund(scenario).get("contributions");
            for (int year = 2027; year <= 2041; year++) {
                contributions.put(String.valueOf(year), 50_000_000_000L);
            }
            ((ObjectNode) scenario.at("/measures/0/pledges/2")).put("means", 12_500_000_000L);
        });
        Hostile.assertCarriedOut(folder, "town.json");
    }

    @ParameterizedTest(name = "a return of {1} after {0} months on average")
    @CsvSource({"2, 100", "600, 100", "2, -10", "2.0000000000000004, 1e-300"})
    void theOutermostReturnsAndLagsAreCarriedOut(String lag, String perEuro) throws IOException {
        changed("prevention-fund", scenario -> {
            ((ObjectNode) scenario.at("/measures/1/delay/months")).put("estimate", Double.parseDouble(lag));
            ((ObjectNode) scenario.at("/measures/1/cash/perEuro")).put("estimate", Double.parseDouble(perEuro));
        });
        Hostile.assertCarriedOut(folder, "town.json");
    }

    /** All lines empty: nothing can be moved, cashed or pledged, and every division by a need is by one cent. */
    @ParameterizedTest
    @CsvSource({
        "oude-ijsselstreek-a",
        "prevention-fund",
        "squeeze-a",
        "client-following-money",
        "labour-substitution",
        "waiting-list-bridging",
        "five-chain-approaches",
        "sheltered-living-step-down"
    })
    void aScenarioOfEmptyLinesIsCarriedOutOrRefused(String ready) throws IOException {
        changed(
                ready,
                scenario -> scenario.at("/given/baseline/lines").forEach(line -> {
                    ((ObjectNode) line).put("cost", 0);
                    ((ObjectNode) line).put("income", 0);
                }));
        assertSound("town.json");
    }

    /** Line by line below zero: such cells are legal, carried and grown, and nothing is taken from them. */
    @ParameterizedTest
    @CsvSource({
        "oude-ijsselstreek-a",
        "prevention-fund",
        "squeeze-a",
        "client-following-money",
        "labour-substitution",
        "waiting-list-bridging",
        "five-chain-approaches",
        "sheltered-living-step-down"
    })
    void aScenarioOfLinesBelowZeroIsCarriedOutOrRefused(String ready) throws IOException {
        changed(
                ready,
                scenario -> scenario.at("/given/baseline/lines")
                        .forEach(line -> ((ObjectNode) line)
                                .put("cost", -line.get("cost").asLong())));
        assertSound("town.json");
    }

    /** Bytes of ready scenarios are changed, left out, doubled or moved; digits most of all, for then it still reads. */
    @Test
    @Tag("slow")
    void noChangeOfAByteBreaksTheProgram() throws IOException {
        List<Path> ready = new ArrayList<>();
        try (Stream<Path> files = Files.list(READY)) {
            files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(ready::add);
        }
        int accepted = 0;
        long seed = Long.getLong("geldstroom.tests.seed", 20_261_123);
        for (int number = 0; number < MUTATIONS; number++) {
            Random random = new Random(seed + number);
            Path source = ready.get(random.nextInt(ready.size()));
            byte[] mutated = mutated(Files.readAllBytes(source), random);
            Files.write(folder.resolve("town.json"), mutated);
            try {
                accepted += assertSound("town.json") ? 1 : 0;
            } catch (AssertionError e) {
                throw new AssertionError("seed " + (seed + number) + " of " + source.getFileName(), e);
            }
        }
        assertThat(accepted).as("some must still be scenarios").isGreaterThan(MUTATIONS / 20);
    }

    /**
     * Refused by check and run alike with nothing written, or carried out whole.
     *
     * @return whether it was carried out
     */
    private boolean assertSound(String file) {
        String scenario = folder.resolve(file).toString();
        Said check = Said.by("check", scenario, "--lang", "en");
        String told = check.out() + check.err();
        assertThat(check.code()).as(told).isIn(Failures.DONE, Failures.REFUSED);
        assertThat(told).doesNotContain("fault of geldstroom itself", "\tat ");
        if (check.code() == Failures.DONE) {
            Hostile.assertCarriedOut(folder, file);
            Hostile.delete(folder.resolve("out-" + file));
            return true;
        }
        Said run = Said.by("run", scenario, "--out", folder.resolve("out").toString(), "--lang", "en");
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(Failures.REFUSED);
        assertThat(run.out() + run.err()).doesNotContain("fault of geldstroom itself", "\tat ");
        assertThat(Hostile.files(folder)).containsExactly(file);
        return false;
    }

    private static byte[] mutated(byte[] source, Random random) {
        byte[] bytes = source;
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(8)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(3)), new byte[0]);
                case 2 -> {
                    int end = Math.min(bytes.length, at + 1 + random.nextInt(40));
                    bytes = spliced(bytes, at, at, java.util.Arrays.copyOfRange(bytes, at, end));
                }
                case 3 ->
                    bytes = spliced(
                            bytes,
                            at,
                            at,
                            List.of("null", "-", "e308", "0", "{", "]", "\"", "true", "\u0000", "1e9")
                                    .get(random.nextInt(10))
                                    .getBytes(StandardCharsets.UTF_8));
                default -> {
                    while (at < bytes.length - 1 && (bytes[at] < '0' || bytes[at] > '9')) {
                        at++;
                    }
                    if (bytes[at] >= '0' && bytes[at] <= '9') {
                        bytes[at] = (byte) ('0' + random.nextInt(10));
                    }
                }
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] with) {
        byte[] spliced = new byte[bytes.length - (to - from) + with.length];
        System.arraycopy(bytes, 0, spliced, 0, from);
        System.arraycopy(with, 0, spliced, from, with.length);
        System.arraycopy(bytes, to, spliced, from + with.length, bytes.length - to);
        return spliced;
    }
}
