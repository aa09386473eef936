import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.YearMonth;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Draft;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.text.LocalizedText;

/**
 * A measure of one's own: a surcharge on the need of a line, read from JSON under its own type id.
 *
 * <p>{@code java -cp examples/app/target/geldstroom.jar examples/scripts/OwnMeasure.java}
 */
public class OwnMeasure {

    /** A share of the need of a line that is paid on top of it from a month on. */
    public record Surcharge(String id, LocalizedText title, LineId line, Parameter share, YearMonth start)
            implements Measure {

        @Override
        public ImmutableSet<LineId> lines() {
            return ImmutableSet.of(line);
        }

        @Override
        public void compile(Draft draft) {
            var working = draft.table(
                    draft.grid().tabulate(month -> month.isBefore(start) ? 0 : 1),
                    LocalizedText.of("loopt", "running"),
                    Unit.NUMBER);
            var amount = draft.parameter("share", share, LocalizedText.of("opslag", "surcharge"))
                    .times(working)
                    .times(draft.need(line))
                    .rounded();
            draft.charge("surcharge", line, amount, Nature.STRUCTURAL, title);
        }
    }

    static final String SURCHARGE = """
            {"type": "surcharge", "id": "night", "title": {"nl": "Nachtopslag", "en": "Night surcharge"},
             "line": "gm:1509/6.811", "share": 0.02, "start": "2028-01"},
            """;

    public static void main(String[] arguments) throws Exception {
        var documents = new ScenarioDocuments(ImmutableMap.of("surcharge", Surcharge.class));
        String json = Files.readString(Path.of("examples/scenarios/oude-ijsselstreek-a.json"))
                .replace("\"measures\": [", "\"measures\": [" + SURCHARGE);

        var scenario = documents.read(Input.of("with-surcharge.json", json)).orThrow();
        var projection = Projection.of(scenario);
        for (int year = 2027; year <= 2028; year++) {
            System.out.println(year + " "
                    + projection
                            .ledger()
                            .sum(Year.of(year), rule -> rule.measure().equals(java.util.Optional.of("night"))));
        }
        System.out.println("balanced: " + projection.ledger().check().isEmpty());
        System.out.println(projection.explain(PartyId.of("gm:1509"), Year.of(2028)).items().stream()
                .filter(item -> item.rule().id().equals("night/surcharge"))
                .findFirst()
                .orElseThrow()
                .derivationEn());
    }
}
