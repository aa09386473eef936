package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.geldstroom.answer.Attribution;
import nl.geldstroom.answer.BreakEven;
import nl.geldstroom.answer.Meeting;
import nl.geldstroom.answer.MeetingAnswers;
import nl.geldstroom.document.Input;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.scenario.ScenarioDocuments;
import org.junit.jupiter.api.Test;

/** Household help as a second lever: the page says what the run gives, and the run what other arithmetic gives. */
class HouseholdHelpTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static final Path SCENARIOS =
            Path.of("").toAbsolutePath().getParent().getParent().resolve("examples/scenarios");

    private static Projection run(String letter) {
        Projection projection = Projection.of(new ScenarioDocuments()
                .read(Input.of(SCENARIOS.resolve("household-help-" + letter + ".json")))
                .orThrow());
        assertThat(projection.ledger().check()).isEmpty();
        assertThat(projection.ledger().balances().values().stream()
                        .mapToLong(Money::cents)
                        .sum())
                .isZero();
        return projection;
    }

    private static String row(String what, Object... values) {
        StringBuilder row = new StringBuilder("| ").append(what).append(" |");
        Stream.of(values)
                .forEach(value -> row.append(' ')
                        .append(value instanceof Money money ? cents(money) : value)
                        .append(" |"));
        return row.toString();
    }

    private static String cents(Money money) {
        return String.format(Locale.ROOT, "%,.2f", money.cents() / 100.0);
    }

    @Test
    void thePageSaysWhatTheRunGives() throws IOException {
        String page = Files.readString(SCENARIOS.resolve("household-help.md"));
        List<Projection> runs = List.of(run("a"), run("b"));
        List<MeetingAnswers.Cost> costs =
                runs.stream().map(run -> Meeting.of(run).cost()).toList();
        List<MeetingAnswers.Comparison> compared = runs.stream()
                .map(run -> Meeting.of(run).neighbours().rows().stream()
                        .filter(row -> row.line().text().endsWith("/6.711"))
                        .findFirst()
                        .orElseThrow())
                .toList();

        assertThat(page)
                .contains(row(
                        "euros per inhabitant on household help",
                        compared.stream()
                                .map(MeetingAnswers.Comparison::perInhabitant)
                                .toArray()))
                .contains(row(
                        "euros per inhabitant in the country",
                        compared.stream().map(of -> of.national().orElseThrow()).toArray()))
                .contains(row(
                        "extra cost 2027 to 2030",
                        costs.stream().map(cost -> cost.withinTerm().negated()).toArray()))
                .contains(row(
                        "highest in one year",
                        costs.stream()
                                .map(cost -> cents(cost.peakExtraCost()) + " ("
                                        + cost.peakYear().orElseThrow() + ")")
                                .toArray()))
                .contains(row(
                        "paid twice",
                        runs.stream()
                                .map(run -> Meeting.of(run).doubleCost().total())
                                .toArray()))
                .contains(row(
                        "difference in 2036",
                        costs.stream().map(cost -> cost.balance().get(9)).toArray()))
                .contains(row(
                        "of which household help, over ten years",
                        runs.stream()
                                .map(run -> Attribution.of(run).parts().stream()
                                        .filter(part -> part.measure().equals("household-help"))
                                        .findFirst()
                                        .orElseThrow()
                                        .total())
                                .toArray()))
                .contains(row(
                        "cost per moved client that breaks even over ten years",
                        runs.stream()
                                .map(run -> String.format(
                                        Locale.ROOT,
                                        "%.3f",
                                        BreakEven.of(run, "household-help/costPerMovedClient", TOWN, 0, 1)
                                                .get(0)))
                                .toArray()));
    }

    /** 1,651,445,000 / 18,045,532 = 91.52; (162.70 - 91.52) · 39,502 = 2.8 million above the country. */
    @Test
    void householdHelpIsTheLargestLineAboveTheCountry() {
        MeetingAnswers.Comparison help = Meeting.of(run("a")).neighbours().rows().stream()
                .filter(row -> row.line().text().endsWith("/6.711"))
                .findFirst()
                .orElseThrow();

        assertThat(help.perInhabitant().cents() / 100.0).isCloseTo(6_427_000 / 39_502.0, within(0.005));
        assertThat(help.national().orElseThrow().cents() / 100.0)
                .isCloseTo(1_651_445_000 / 18_045_532.0, within(0.005));
        assertThat((help.perInhabitant().cents() - help.national().orElseThrow().cents()) / 100.0 * 39_502)
                .isCloseTo(2_811_000, within(2_000.0));
    }

    /** In 2036: saved 0.8·m, spent 0.7·m·1.14, lost 0.0364·0.8·m, with m = 0.15·6,427,000. */
    @Test
    void aFullYearIsWhatTheSharesSay() {
        double moved = 0.15 * 6_427_000;
        double byHand = 0.8 * moved - 0.7 * moved * 1.14 - 0.0364 * 0.8 * moved;
        Projection a = run("a");

        assertThat(a.difference(TOWN, Year.of(2036)).cents() / 100.0).isCloseTo(byHand, within(0.5));
        // In a full year alone it breaks even at (0.8 - 0.0364·0.8) / 1.14 of the tailor-made provision.
        double unit = 0.8 * (1 - 0.0364) / 1.14;
        assertThat(a.with("household-help/costPerMovedClient", unit)
                                .difference(TOWN, Year.of(2036))
                                .cents()
                        / 100.0)
                .isCloseTo(0, within(0.5));
    }

    /** The two levers do not touch each other's lines: together they cost what they cost apart. */
    @Test
    void theTwoLeversAddUp() {
        Projection both = run("b");
        Projection support = Projection.of(new ScenarioDocuments()
                .read(Input.of(SCENARIOS.resolve("oude-ijsselstreek-a.json")))
                .orThrow());
        Projection help = run("a");
        for (Year year : both.scenario().horizon().years()) {
            assertThat(both.difference(TOWN, year))
                    .isEqualTo(help.difference(TOWN, year).plus(support.difference(TOWN, year)));
        }
    }
}
