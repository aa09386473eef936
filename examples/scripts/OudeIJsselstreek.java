import static nl.geldstroom.evidence.Estimate.pert;
import static nl.geldstroom.money.Money.euros;

import java.time.Period;
import java.time.Year;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.answer.FourYearTable;
import nl.geldstroom.answer.KeyFigures;
import nl.geldstroom.iv3.Iv3Facts;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.source.SpecificGrant;
import nl.geldstroom.text.Language;

/**
 * Moves individual support to the social base under one lump sum for both: a worked example on public figures.
 *
 * <p>{@code java -cp examples/app/target/geldstroom.jar examples/scripts/OudeIJsselstreek.java}
 */
public class OudeIJsselstreek {

    static final LineId SUPPORT = LineId.of("gm:1509/6.712");
    static final LineId SOCIAL_BASE = LineId.of("gm:1509/6.1");

    public static void main(String[] arguments) {
        var town = Municipality.of("1509", "Oude IJsselstreek");
        var baseline = Iv3Facts.budget2025().baselineOf(town, 2025);

        var oneScope = ServiceContract.fivePlusFive(town.id(), PartyId.of("org:provider"), Year.of(2027))
                .covering(SUPPORT, SOCIAL_BASE)
                .compensation(TaskBased.perYear(euros(6_731_000)));

        var scenario = Scenario.given(baseline)
                .party(town)
                .agreement(oneScope)
                .source(SpecificGrant.bredeSpuk(town)
                        .inBaseline(2025, euros(815_183))
                        .year(2026, euros(694_097)))
                .measure(BudgetShift.from(SUPPORT)
                        .to(SOCIAL_BASE)
                        .share(pert(0.10, 0.30, 0.60))
                        .linearly(Period.ofYears(5))
                        .costPerMovedClient(pert(0.6, 0.8, 1.0))
                        .inducedDemand(pert(0, 0.14, 0.30))
                        .transition(euros(175_000), 3))
                .over(2027, 2036)
                .build();

        var projection = Projection.of(scenario);
        System.out.println("Difference with unchanged policy, in euros");
        for (int year = 2027; year <= 2036; year++) {
            System.out.println(year + "  " + projection.difference(town.id(), Year.of(year)));
        }
        System.out.println("peak  " + KeyFigures.of(projection).peakExtraCost());
        System.out.println();
        System.out.println(FourYearTable.of(projection).changes().text(Language.EN));
    }
}
