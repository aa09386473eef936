import java.nio.file.Path;
import java.util.Locale;
import nl.geldstroom.document.Input;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.risk.Risk;
import nl.geldstroom.risk.Tornado;
import nl.geldstroom.risk.ValueOfInformation;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;

/**
 * Draws the uncertain numbers of a plan, moves a slider, and asks which number is worth research.
 *
 * <p>{@code java -cp examples/app/target/geldstroom.jar examples/scripts/TheOdds.java}
 */
public class TheOdds {

    public static void main(String[] arguments) {
        var town = PartyId.of("gm:1509");
        var risk = Risk.of(variant("a")).draws(2_000).seed(42);
        var result = risk.run();
        var chance = result.chanceOfBreakEven(town);
        System.out.printf(
                Locale.ROOT, "chance of break-even %.3f (%.3f to %.3f)%n", chance.value(), chance.low(), chance.high());
        System.out.printf(Locale.ROOT, "resting on assumptions: %.0f %% of the numbers%n", 100 * chance.assumed());

        var bars = Tornado.of(variant("a"), town).bars();
        System.out.println("most depends on " + bars.get(0).parameter().id() + ": "
                + bars.get(0).swing());

        var slider = risk.slider(bars.get(0).parameter().id());
        for (double cost : new double[] {0.6, 0.7, 0.8}) {
            System.out.println(
                    cost + ": " + slider.at(cost).chanceOfBreakEven(town).value());
        }

        System.out.printf(
                Locale.ROOT,
                "knowing everything: %.0f euros%n",
                ValueOfInformation.of(result, town).perfect().euros());
        var other = Risk.of(variant("c")).draws(2_000).seed(42).run();
        System.out.println("C is better than A in "
                + other.comparedWith(result).chanceBetter(town).value());
    }

    private static Scenario variant(String letter) {
        var file = Path.of("examples/scenarios/oude-ijsselstreek-" + letter + ".json");
        return new ScenarioDocuments().read(Input.of(file)).orThrow();
    }
}
