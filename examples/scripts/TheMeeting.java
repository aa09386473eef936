import java.nio.file.Path;
import java.util.List;
import nl.geldstroom.answer.Meeting;
import nl.geldstroom.answer.MeetingQuestion;
import nl.geldstroom.document.Input;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.text.Language;

/**
 * Asks three contract variants what an alderman, a controller, a purchaser and an insurer ask first.
 *
 * <p>{@code java -cp examples/app/target/geldstroom.jar examples/scripts/TheMeeting.java}
 */
public class TheMeeting {

    public static void main(String[] arguments) {
        var a = variant("a");
        var b = variant("b");
        var c = variant("c");

        var meeting = Meeting.of(b).beside(a, c).within(2030);
        System.out.println(meeting.cost().text(Language.EN));
        System.out.println(meeting.doubleCost().text(Language.EN));
        System.out.println("most in one year: " + meeting.cost().peakExtraCost());
        for (var question : List.of(MeetingQuestion.COMMITMENT, MeetingQuestion.CLIFFS, MeetingQuestion.FORK)) {
            System.out.println(question.asked().nl());
            System.out.println(meeting.answer(question).sentences().get(0).nl());
        }
    }

    private static Projection variant(String letter) {
        var file = Path.of("examples/scenarios/oude-ijsselstreek-" + letter + ".json");
        return Projection.of(new ScenarioDocuments().read(Input.of(file)).orThrow());
    }
}
