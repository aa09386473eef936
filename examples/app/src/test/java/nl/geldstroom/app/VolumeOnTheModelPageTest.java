package nl.geldstroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Stream;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Posting;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Bridging;
import nl.geldstroom.measure.ClientFollowing;
import nl.geldstroom.measure.Cohort;
import nl.geldstroom.measure.CohortState;
import nl.geldstroom.measure.Deterioration;
import nl.geldstroom.measure.LabourSubstitution;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Path;
import nl.geldstroom.measure.PersonCost;
import nl.geldstroom.measure.Substitution;
import nl.geldstroom.measure.Trajectory;
import nl.geldstroom.measure.UnitPrice;
import nl.geldstroom.measure.WaitingList;
import nl.geldstroom.measure.Workforce;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code docs/model.md} says of clients and volume is what the library computes. */
class VolumeOnTheModelPageTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");

    private static final String PAGE = words(Pages.read("docs/model.md"));

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static final LineId OLD = LineId.of("gm:1509/6.712");

    private static final LineId NEW = LineId.of("gm:1509/6.1");

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static void says(String sentence, Money... values) {
        Object[] shown = Stream.of(values)
                .map(value -> String.format(Locale.ROOT, "%,.2f", value.cents() / 100.0))
                .toArray();
        assertThat(PAGE).contains(words(String.format(Locale.ROOT, sentence, shown)));
    }

    private static Grounded of(double value) {
        return Grounded.of(value, CHOSEN);
    }

    private static BudgetLine line(LineId id, long euros, long clients) {
        return BudgetLine.builder()
                .id(id)
                .payer(TOWN)
                .law(LawId.WMO2015)
                .cost(Money.euros(euros))
                .income(Money.ZERO)
                .clients(clients)
                .build();
    }

    /** 100,000 a month for 100 clients on the old line. */
    private static Ledger run(Measure measure) {
        return Projection.of(Scenario.given(Baseline.builder()
                                .year(Year.of(2026))
                                .growth(Growth.NONE)
                                .addLines(line(OLD, 1_200_000, 100), line(NEW, 600_000, 100))
                                .build())
                        .measure(measure)
                        .over(2027, 2028)
                        .build())
                .ledger();
    }

    private static Money watched(Ledger ledger, String id, int month) {
        return Money.ofCents((long) ledger.observed(id)[ledger.grid().indexOf(YearMonth.of(2027, month))]);
    }

    private static Money posted(Ledger ledger, String id, int month) {
        return Money.sum(ledger.postings().stream()
                .filter(posting -> posting.month().equals(YearMonth.of(2027, month))
                        && posting.rule().id().equals(id))
                .map(Posting::amount)
                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UnitPrice",
                "ClientFollowing",
                "Substitution",
                "LabourSubstitution",
                "Workforce",
                "WaitingList",
                "Trajectory",
                "Cohort"
            })
    void theEquationsAreThoseOfTheJavadoc(String type) {
        String javadoc = Pages.sources().get(type);
        int start = javadoc.indexOf("<pre>") + 5;
        String equations =
                javadoc.substring(start, javadoc.indexOf("</pre>", start)).replaceAll("\n \\* ?", "\n");
        assertThat(PAGE).contains(words(equations));
    }

    @Test
    void moneyThatFollowsClients() {
        Ledger ledger = run(ClientFollowing.from(OLD)
                .to(NEW)
                .clients(100)
                .prices(UnitPrice.average(), UnitPrice.perYear(7_200, CHOSEN))
                .follows(0.25));
        says(
                "With φ = 0.25 %s a month goes along, %s is spent and %s is a surplus.",
                watched(ledger, "clients/along", 1),
                posted(ledger, "clients/cost", 1),
                watched(ledger, "clients/surplus", 1));
    }

    @Test
    void averagePrices() {
        Ledger ledger =
                run(ClientFollowing.from(OLD).to(NEW).clients(1).prices(UnitPrice.average(), UnitPrice.average()));
        assertThat(watched(ledger, "clients/left", 1)).isEqualTo(Money.euros(1_000));
        says("a line of 12,000.00 with 100 clients has an average of %s a month.", Money.euros(10));
    }

    @Test
    void twoPriceLevels() {
        Ledger ledger = run(Substitution.of(OLD)
                .by(NEW)
                .share(0.15)
                .prices(UnitPrice.perYear(60_000, CHOSEN), UnitPrice.perYear(36_000, CHOSEN)));
        says(
                "%s less is needed and %s is spent on the lighter form.",
                watched(ledger, "substitution/replaced", 1), posted(ledger, "substitution/spent", 1));
    }

    @Test
    void socialWorkersWhoMustBeHired() {
        Ledger ledger = run(LabourSubstitution.of(OLD)
                .by(NEW)
                .share(0.12)
                .tariffs(60, 45, CHOSEN)
                .staff(Workforce.of(of(12), of(1_200))));
        says(
                "in the first month %s of care is replaced for %s and %s is unmet; from the second month on %s for %s.",
                watched(ledger, "labour/replaced", 1),
                posted(ledger, "labour/spent", 1),
                watched(ledger, "labour/unmet", 1),
                watched(ledger, "labour/replaced", 2),
                posted(ledger, "labour/spent", 2));
    }

    @Test
    void aBridgedWaitingList() {
        Ledger ledger = run(WaitingList.builder()
                .id("list")
                .title(LocalizedText.same("list"))
                .waiting(of(100))
                .inflow(of(120))
                .capacity(of(120))
                .treatment(Trajectory.of(OLD, 3_000, 1, CHOSEN))
                .deterioration(Deterioration.of(of(0.02), Trajectory.of(OLD, 5_000, 1, CHOSEN)))
                .bridging(Bridging.builder()
                        .line(NEW)
                        .perMonth(of(100))
                        .reach(Parameter.of(0.5))
                        .path(Path.step())
                        .spared(of(0.5))
                        .build())
                .build());
        says(
                "the first month costs %s and %s less is needed.",
                posted(ledger, "list/bridging", 1), posted(ledger, "list/released/" + OLD, 1));
    }

    @Test
    void hoursForToddlers() {
        Ledger ledger = run(Cohort.of("toddlers", NEW)
                .state(CohortState.builder()
                        .id("toddler")
                        .title(LocalizedText.same("toddler"))
                        .people(of(500))
                        .addCosts(PersonCost.hours(NEW, of(16), of(40), of(10)))
                        .build()));
        says("cost %s a month.", posted(ledger, "toddlers/cost/" + NEW, 1));
    }
}
