package nl.geldstroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import nl.geldstroom.document.Input;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.risk.Influence;
import nl.geldstroom.risk.Risk;
import nl.geldstroom.risk.RiskResult;
import nl.geldstroom.risk.Tornado;
import nl.geldstroom.risk.ValueOfInformation;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import org.junit.jupiter.api.Test;

/** What the pages say that draws answer is what they answer. */
class DrawsOnThePagesTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static final String COST = "support-to-social-base/costPerMovedClient";

    private static String euros(double euros) {
        return String.format(Locale.ROOT, "%,d", Math.round(euros));
    }

    @Test
    void theFiguresOfVariantAStandOnThePages() {
        Scenario scenario = new ScenarioDocuments()
                .read(Input.of(Path.of("..", "scenarios", "oude-ijsselstreek-a.json")))
                .orThrow();
        RiskResult drawn = Risk.of(scenario).draws(10_000).seed(1).run();
        String model = Pages.read("docs/model.md").replaceAll("\\s+", " ");
        String guide = Pages.read("docs/guide-consultants.md").replaceAll("\\s+", " ");

        Tornado.Bar bar = Tornado.of(scenario, TOWN).bars().get(0);
        assertThat(bar.parameter().id()).isEqualTo(COST);
        assertThat(model).contains("moves the outcome by " + euros(bar.swing().cents() / 100.0) + " euros");

        Influence.Drawn strongest = Influence.of(drawn, TOWN).numbers().get(0);
        assertThat(strongest.parameter().id()).isEqualTo(COST);
        assertThat(model)
                .contains(String.format(
                        Locale.ROOT,
                        "the coefficient %.2f",
                        strongest.coefficient().orElseThrow()));

        ValueOfInformation information = ValueOfInformation.of(drawn, TOWN);
        String all = euros(information.perfect().euros());
        ValueOfInformation.Worth one = information.of(COST);
        assertThat(model)
                .contains("everything " + all + " euros")
                .contains(euros(one.euros()) + " euros with a standard error of " + euros(one.error()));
        assertThat(guide)
                .contains("would be worth " + all + " euros, the cost per moved client " + euros(one.euros())
                        + " of that")
                .contains("the other four numbers nothing");
        assertThat(information.research()).hasSize(5);
        assertThat(information.research().subList(1, 5))
                .allSatisfy(other -> assertThat(other.worth().euros()).isZero());
    }
}
