import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import nl.geldstroom.accord.ConsentRound;
import nl.geldstroom.accord.Cooperation;
import nl.geldstroom.accord.DecisionRule;
import nl.geldstroom.accord.EscalationPath;
import nl.geldstroom.accord.Obligations;
import nl.geldstroom.accord.Offer;
import nl.geldstroom.accord.OfferEvent;
import nl.geldstroom.accord.ProposedDuty;
import nl.geldstroom.accord.Responsibility;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.law.Acts;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.time.RoughDate;

/**
 * Who decides, who owes what, who must agree and who can cut a knot. Votes and answers in it are made up.
 *
 * <p>{@code java -cp examples/app/target/geldstroom.jar examples/scripts/WhoDecides.java}
 */
public class WhoDecides {

    public static void main(String[] arguments) {
        var day = LocalDate.of(2025, 3, 1);
        var madeUp = Publication.read("made up for this script");

        var talks = Cooperation.standard().get("gala-talks");
        System.out.println(talks.mode().label().en() + ": " + talks.whoDecides());

        var town = PartyId.of("gm:1509");
        var neighbour = PartyId.of("gm:0222");
        var cut = new ConsentRound(
                LocalizedText.of("bezuiniging", "cut"), town, ImmutableSet.of(town, neighbour), DecisionRule.JOINTLY);
        var no = new ConsentRound.Vote(neighbour, false, day, madeUp);
        System.out.println(cut.outcome(List.of(no), day).state().label().en() + " by " + cut.others());

        var offer = Offer.standard().get("bod-2019");
        System.out.println(offer.statusOn(List.of(), day).state().label().en());
        var yes = OfferEvent.builder()
                .kind(OfferEvent.Kind.ACCEPTED)
                .actor("state")
                .date(RoughDate.of("2025"))
                .evidence(madeUp)
                .build();
        var accepted = offer.statusOn(List.of(yes), day.plusYears(1));
        System.out.println(accepted.state().label().en() + ", owed: "
                + accepted.owed().get(0).text().en());

        var obligations = Obligations.standard().statusOf(town, List.of(), day);
        System.out.println(obligations.get(0).text().en());

        var path = EscalationPath.standard().get("laws-in-the-way");
        System.out.println("can cut the knot: " + path.knotCutters());
        System.out.println("beyond the municipality: "
                + Responsibility.standard()
                        .get("poverty")
                        .beyondTheMunicipality()
                        .get(0)
                        .actor());
        System.out.println("health duty: "
                + ProposedDuty.standard()
                        .get("health-duty")
                        .bearers(Acts.standard())
                        .keySet());
    }
}
