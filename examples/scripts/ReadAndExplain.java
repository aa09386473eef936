import java.nio.file.Path;
import java.time.Year;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.answer.FourYearTable;
import nl.geldstroom.document.Input;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.text.Language;

/**
 * Reads a scenario, runs it, asks the ledger and lets a figure explain itself.
 *
 * <p>{@code java -cp examples/app/target/geldstroom.jar examples/scripts/ReadAndExplain.java}
 */
public class ReadAndExplain {

    public static void main(String[] arguments) {
        var documents = new ScenarioDocuments();
        var reading = documents.read(Input.of(Path.of("examples/scenarios/oude-ijsselstreek-b.json")));
        reading.problems().forEach(System.out::println);
        Scenario scenario = reading.orThrow();

        Projection projection = Projection.of(scenario);
        var town = PartyId.of("gm:1509");
        System.out.println("2031 " + projection.difference(town, Year.of(2031)));

        var ledger = projection.ledger();
        System.out.println("extra cost " + ledger.sum(Year.of(2031), rule -> rule.kind() == PostingKind.EXTRA_COST));
        System.out.println("faults in the books: " + ledger.check().size());

        var table = FourYearTable.of(projection);
        System.out.println(table.rows().get(0).label().en() + " "
                + table.rows().get(0).absolute().get(0));

        var result = Answers.of(projection);
        System.out.println("paid twice " + result.key().doubleCostTotal());

        projection
                .explain(town, Year.of(2031))
                .text(Language.EN)
                .lines()
                .limit(6)
                .forEach(System.out::println);

        String json = documents.write(scenario);
        System.out.println("reads back equal: "
                + documents.read(Input.of("again.json", json)).orThrow().equals(scenario));
    }
}
