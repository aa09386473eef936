package nl.geldstroom.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import nl.geldstroom.answer.Results.Bottleneck;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Companions;
import nl.geldstroom.measure.Path;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.UnknownWalls;
import nl.geldstroom.scenario.Valuation;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.wall.Flow;
import nl.geldstroom.wall.FlowDestination;
import nl.geldstroom.wall.FlowOrigin;
import nl.geldstroom.wall.WallRule;
import nl.geldstroom.wall.WallStatus;
import org.junit.jupiter.api.Test;

class BottlenecksTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId INSURER = PartyId.of("uzovi:0101");
    private static final LineId BASE = LineId.of("gm:1509/6.1");
    private static final LineId NURSING = LineId.of("uzovi:0101/nursing");

    private static BudgetLine line(LineId id, PartyId payer, LawId law, long cost) {
        return BudgetLine.builder()
                .id(id)
                .payer(payer)
                .law(law)
                .cost(Money.euros(cost))
                .income(Money.ZERO)
                .build();
    }

    /** 10 % of the 600,000 a year of an insurer's nursing goes to the municipality, at 80 % of its cost there. */
    private static Scenario scenario() {
        Baseline baseline = Baseline.builder()
                .year(Year.of(2026))
                .growth(Growth.NONE)
                .addLines(line(BASE, TOWN, LawId.WMO2015, 2_400_000), line(NURSING, INSURER, LawId.ZVW, 600_000))
                .build();
        BudgetShift shift = BudgetShift.builder()
                .id("shift")
                .title(LocalizedText.of("verpleging naar welzijn", "nursing to welfare"))
                .from(NURSING)
                .to(BASE)
                .share(nl.geldstroom.evidence.Parameter.of(0.1))
                .path(Path.step())
                .companions(Companions.NONE)
                .build();
        Scenario plain =
                Scenario.given(baseline).measure(shift).over(2027, 2030).build();
        return Scenario.builder()
                .id(plain.id())
                .title(plain.title())
                .given(plain.given())
                .addAllMeasures(plain.measures())
                .horizon(plain.horizon())
                .valuation(Valuation.builder()
                        .date(LocalDate.of(2026, 12, 31))
                        .timing(Valuation.Timing.END)
                        .rate(0.25)
                        .deflator("none")
                        .inflation(0)
                        .priceYear(Year.of(2026))
                        .build())
                .build();
    }

    private static Bottleneck only(Scenario scenario) {
        ImmutableList<Bottleneck> list = Bottlenecks.of(Projection.of(scenario)).list();
        assertThat(list).hasSize(1);
        return list.get(0);
    }

    @Test
    void aBottleneckHasItsMonthsItsAmountAndItsPresentValue() {
        Bottleneck bottleneck = only(scenario());

        assertThat(bottleneck.payer()).isEqualTo(INSURER);
        assertThat(bottleneck.recipient()).isEqualTo(TOWN);
        assertThat(bottleneck.from()).contains(NURSING);
        assertThat(bottleneck.to()).contains(BASE);
        assertThat(bottleneck.first()).isEqualTo(YearMonth.of(2027, 1));
        assertThat(bottleneck.last()).isEqualTo(YearMonth.of(2030, 12));
        assertThat(bottleneck.months()).isEqualTo(48);
        assertThat(bottleneck.amount()).isEqualTo(Money.euros(240_000));
        // 60,000 a year at 25 %: 48,000 + 38,400 + 30,720 + 24,576.
        assertThat(bottleneck.presentValue()).contains(Money.euros(141_696));
    }

    @Test
    void liftingAWallIsWorthWhatTheScenarioWouldDoWithoutIt() {
        Results.Worth worth = only(scenario()).worth().orElseThrow();

        // The insurer saves 60,000 a year and the municipality pays as much: together nothing.
        assertThat(worth.party()).isEqualTo(Money.euros(-240_000));
        assertThat(worth.everybody()).isEqualTo(Money.ZERO);
        assertThat(worth.presentValue()).contains(Money.ZERO);
        assertThat(worth.freed()).isEqualTo(Money.euros(240_000));
        assertThat(worth.value()).isEqualTo(Money.ZERO);
    }

    @Test
    void theWorthIsThatOfTheSameScenarioWithTheWallOpen() {
        Scenario scenario = scenario();
        Scenario passing = scenario.withGiven(scenario.given().withUnknownWalls(UnknownWalls.PASS));

        assertThat(Bottlenecks.of(Projection.of(passing)).list()).isEmpty();
        Projection opened = Projection.of(passing);
        Projection closed = Projection.of(scenario);
        Money difference = Money.ZERO;
        for (Year year : scenario.horizon().years()) {
            difference = difference.plus(opened.difference(TOWN, year)).minus(closed.difference(TOWN, year));
        }
        assertThat(only(scenario).worth().orElseThrow().party()).isEqualTo(difference);
    }

    @Test
    void theSmallestChangeFollowsFromTheVerdict() {
        Scenario scenario = scenario();
        WallRule forbids = WallRule.builder()
                .id("no-way")
                .from(FlowOrigin.of(Flow.usualMoneyOf(INSURER), "uzovi", LawId.ZVW))
                .to(FlowDestination.builder().law(LawId.WMO2015).build())
                .validity(nl.geldstroom.law.Validity.ALWAYS)
                .status(WallStatus.FORBIDDEN)
                .reliability(nl.geldstroom.evidence.Reliability.OWN)
                .build();
        Scenario forbidden = scenario.withGiven(scenario.given().withWalls(forbids));
        Scenario capped = scenario.withGiven(scenario.given()
                .withWalls(WallRule.builder()
                        .id("some")
                        .from(forbids.from())
                        .to(forbids.to())
                        .validity(forbids.validity())
                        .status(WallStatus.ALLOWED)
                        .ceiling(Money.euros(45_000))
                        .reliability(forbids.reliability())
                        .build()));

        assertThat(only(scenario).change().nl())
                .startsWith("Laat uitzoeken of dit mag")
                .contains("januari 2027");
        assertThat(only(forbidden).change().en())
                .startsWith("What is needed is that rule no-way allows from January 2027");
        assertThat(only(forbidden).worth().orElseThrow().freed()).isEqualTo(Money.euros(240_000));
        Bottleneck over = only(capped);
        assertThat(over.amount()).isEqualTo(Money.euros(60_000));
        assertThat(over.change().nl()).contains("het plafond van regel some met 15.000,00 euro per jaar");
        assertThat(over.worth().orElseThrow().freed()).isEqualTo(Money.euros(60_000));
    }

    @Test
    void theyReadAsText() {
        Bottlenecks bottlenecks = Bottlenecks.of(Projection.of(scenario()));

        assertThat(bottlenecks.toString())
                .startsWith("verpleging naar welzijn: 240.000,00 euro in 48 maanden\n  Onbekend: ");
        assertThat(bottlenecks.text(Language.EN)).contains("nursing to welfare: 240,000.00 euros in 48 months");
        assertThat(new Bottlenecks(ImmutableList.of()).text(Language.EN)).isEqualTo("No wall holds anything back.\n");
    }
}
