package nl.geldstroom.app.scenarios;

import static nl.geldstroom.app.scenarios.ScenarioPages.euros;
import static nl.geldstroom.app.scenarios.ScenarioPages.number;
import static nl.geldstroom.app.scenarios.ScenarioPages.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.time.Year;
import java.util.List;
import java.util.function.Function;
import nl.geldstroom.answer.ReserveParagraph;
import nl.geldstroom.answer.SqueezeYears;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import org.junit.jupiter.api.Test;

/** "We only cut what we have grip on", as its page describes it. */
class SqueezeScenarioTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static final LineId SOCIAL_BASE = LineId.of("gm:1509/6.1");

    private static SqueezeYears.Line base(SqueezeYears years) {
        return years.lines().stream()
                .filter(line -> line.line().equals(SOCIAL_BASE))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNumbersOfThePageAreThoseOfTheRuns() throws IOException {
        List<Projection> both = List.of(run("squeeze-a"), run("squeeze-b"));
        List<SqueezeYears> years =
                both.stream().map(one -> SqueezeYears.of(one).get(0)).toList();
        ImmutableMap<String, List<String>> computed = ImmutableMap.<String, List<String>>builder()
                .put(
                        "drawn from the reserve in 2027",
                        each(years, one -> euros(one.drawn().get(0))))
                .put("cut in 2029", each(years, one -> euros(one.cut().get(2))))
                .put(
                        "of which on the social base",
                        each(years, one -> euros(base(one).cut().get(2))))
                .put(
                        "still short in 2029",
                        each(years, one -> euros(one.deficit().get(2))))
                .put("gap of 2036", each(years, one -> euros(one.gap().get(9))))
                .put(
                        "still short in 2036",
                        each(years, one -> euros(one.deficit().get(9))))
                .put(
                        "reserve at the end of 2036",
                        each(
                                both,
                                one -> euros(ReserveParagraph.of(one)
                                        .get(0)
                                        .closing()
                                        .get(9))))
                .put(
                        "distortion index of 2029",
                        each(years, one -> number(one.distortion(Year.of(2029)).orElseThrow())))
                .buildOrThrow();
        assertThat(ScenarioPages.numbers("squeeze")).containsExactlyEntriesOf(computed);
    }

    private static <T> List<String> each(List<T> both, Function<T, String> text) {
        return ImmutableList.copyOf(both.stream().map(text).toList());
    }

    /** The gap of a year is what falls away and what the year before cost more without its cuts: the support that came back. */
    @Test
    void theGapIsWhatFallsAwayAndWhatCutsBroughtBack() throws IOException {
        Projection projection = run("squeeze-a");
        SqueezeYears years = SqueezeYears.of(projection).get(0);
        for (int i = 1; i < 10; i++) {
            Year before = Year.of(2026 + i);
            Money fell = i == 1 ? Money.euros(900_000) : Money.euros(1_800_000);
            Money cameBack = projection
                    .difference(TOWN, before)
                    .plus(fell)
                    .minus(years.cut().get(i - 1))
                    .negated();
            assertThat(years.gap().get(i)).isEqualTo(Money.euros(1_800_000).plus(cameBack.max(Money.ZERO)));
        }
        assertThat(years.gap().get(9)).isGreaterThan(years.gap().get(1));
    }

    /** Drawn and deficit are what the balance is short; the reserve ends at its floor. */
    @Test
    void whatIsShortIsDrawnOrStaysOpen() throws IOException {
        for (String variant : List.of("squeeze-a", "squeeze-b")) {
            Projection projection = run(variant);
            SqueezeYears years = SqueezeYears.of(projection).get(0);
            Money reserve = Money.euros(2_500_000);
            for (int i = 0; i < 10; i++) {
                Money shortfall = projection.difference(TOWN, Year.of(2027 + i)).negated();
                assertThat(years.drawn().get(i).plus(years.deficit().get(i))).isEqualTo(shortfall);
                reserve = reserve.minus(years.drawn().get(i));
            }
            assertThat(reserve).isEqualTo(Money.euros(1_000_000));
        }
    }

    /** Proportional: what was decided on each line is the same share of what can be cut on it, to a cent. */
    @Test
    void everyLineLosesTheSameShareOfWhatCanBeCut() throws IOException {
        SqueezeYears years = SqueezeYears.of(run("squeeze-a")).get(0);
        double share = years.decided().get(3).cents()
                / (double) years.cuttable().get(3).cents();
        assertThat(years.lines())
                .hasSize(5)
                .allSatisfy(line -> assertThat((double) line.decided().get(3).cents())
                        .isCloseTo(line.cuttable().get(3).cents() * share, within(1.0)));
    }
}
