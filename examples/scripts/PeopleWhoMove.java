import static nl.geldstroom.measure.UnitPrice.perYear;
import static nl.geldstroom.money.Money.euros;

import java.time.Year;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
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
import nl.geldstroom.measure.WaitingList;
import nl.geldstroom.measure.Workforce;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.text.LocalizedText;

/**
 * Five measures that move people, in a town of round numbers that somebody made up: what each does to its balance.
 *
 * <p>{@code java -cp examples/app/target/geldstroom.jar examples/scripts/PeopleWhoMove.java}
 */
public class PeopleWhoMove {

    static final PartyId TOWN = PartyId.of("org:a-town");
    static final LineId SUPPORT = LineId.of("org:a-town/support");
    static final LineId BASE = LineId.of("org:a-town/social-base");
    static final Assumption CHOSEN = Assumption.of("adviser", "a round number, made up");

    public static void main(String[] arguments) {
        show(
                "money follows 100 clients",
                ClientFollowing.from(SUPPORT)
                        .to(BASE)
                        .clients(100)
                        .prices(perYear(12_000, CHOSEN), perYear(7_200, CHOSEN))
                        .follows(0.25));
        show(
                "15 % steps down to a lighter form",
                Substitution.of(SUPPORT)
                        .by(BASE)
                        .rate(1)
                        .share(0.15)
                        .prices(perYear(60_000, CHOSEN), perYear(36_000, CHOSEN)));
        show(
                "social workers take over 12 %",
                LabourSubstitution.of(SUPPORT)
                        .by(BASE)
                        .share(0.12)
                        .tariffs(60, 45, CHOSEN)
                        .staff(Workforce.of(of(12), of(1_200))));
        show(
                "half of a waiting list is bridged",
                WaitingList.builder()
                        .id("bridge")
                        .title(LocalizedText.of("overbrugging", "bridging"))
                        .waiting(of(100))
                        .inflow(of(120))
                        .capacity(of(120))
                        .treatment(Trajectory.of(SUPPORT, 3_000, 6, CHOSEN))
                        .deterioration(Deterioration.of(of(0.02), Trajectory.of(SUPPORT, 15_000, 1, CHOSEN)))
                        .bridging(Bridging.builder()
                                .line(BASE)
                                .perMonth(of(100))
                                .reach(Parameter.of(0.5))
                                .path(Path.step())
                                .spared(of(0.5))
                                .recovered(of(0.02))
                                .build())
                        .build());
        show(
                "16 hours a week for 500 toddlers",
                Cohort.of("toddlers", BASE)
                        .state(CohortState.builder()
                                .id("toddler")
                                .title(LocalizedText.of("peuter", "toddler"))
                                .people(of(500))
                                .addCosts(PersonCost.hours(BASE, of(16), of(40), of(10)))
                                .build()));
    }

    static Grounded of(double number) {
        return Grounded.of(number, CHOSEN);
    }

    static BudgetLine line(LineId id, long cost) {
        return BudgetLine.builder()
                .id(id)
                .payer(TOWN)
                .law(LawId.WMO2015)
                .cost(euros(cost))
                .income(euros(0))
                .clients(100L)
                .build();
    }

    static void show(String what, Measure measure) {
        var budget = Baseline.builder()
                .year(Year.of(2026))
                .growth(Growth.NONE)
                .addLines(line(SUPPORT, 1_200_000), line(BASE, 600_000))
                .build();
        var projection = Projection.of(
                Scenario.given(budget).measure(measure).over(2027, 2028).build());
        System.out.println(what + ": " + projection.difference(TOWN, Year.of(2027)) + " in 2027, "
                + projection.difference(TOWN, Year.of(2028)) + " in 2028");
    }
}
