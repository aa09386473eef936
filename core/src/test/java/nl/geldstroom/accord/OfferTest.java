package nl.geldstroom.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.geldstroom.accord.OfferEvent.Kind;
import nl.geldstroom.accord.OfferStatus.Answer;
import nl.geldstroom.accord.OfferStatus.State;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.time.RoughDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferTest {

    private static final Offer BOD = Offer.standard().get("bod-2019");

    private static OfferEvent event(Kind kind, String actor, String date) {
        return OfferEvent.builder()
                .kind(kind)
                .actor(Optional.ofNullable(actor))
                .date(RoughDate.of(date))
                .evidence(Publication.read("verslag"))
                .build();
    }

    private static OfferStatus status(String on, OfferEvent... events) {
        return BOD.statusOn(List.of(events), LocalDate.parse(on));
    }

    @Test
    void theOfferOfTheTextAsksTheStateAndCareToActOnItIfTheyAccept() {
        assertThat(Offer.standard().of("S1-25")).contains(BOD);
        assertThat(BOD.by()).extracting(Actor::id).containsExactly("municipalities", "social-work");
        assertThat(BOD.inReturn()).extracting(asked -> asked.actor().id()).containsExactly("state", "care");
        assertThat(BOD.inReturn())
                .allSatisfy(asked -> assertThat(asked.text().nl()).contains("handelen"));
        assertThat(BOD.publication().date()).contains(LocalDate.of(2019, 10, 7));
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2019-10-06, UNKNOWN", "2019-10-07, IN_PREPARATION", "2026-01-01, IN_PREPARATION"})
    void ofTheOfferItWasOnlyReadThatItWasCalledForAndBeingPrepared(String on, State state) {
        assertThat(status(on).state()).isEqualTo(state);
        assertThat(status(on).owed()).isEmpty();
    }

    @Test
    void whoAcceptsOwesWhatIsAskedInReturnAndNobodyElseDoes() {
        OfferEvent made = event(Kind.MADE, null, "2020-02-01");
        OfferEvent yes = event(Kind.ACCEPTED, "state", "2020-03-01");

        assertThat(status("2020-02-15", made, yes).state()).isEqualTo(State.MADE);
        OfferStatus partly = status("2020-03-01", made, yes);
        assertThat(partly.state()).isEqualTo(State.PARTLY_ACCEPTED);
        assertThat(partly.owed()).extracting(asked -> asked.actor().id()).containsExactly("state");
        OfferStatus all = status("2020-05-01", yes, made, event(Kind.ACCEPTED, "care", "2020-04-01"));
        assertThat(all.state()).isEqualTo(State.ACCEPTED);
        assertThat(all.owed()).hasSize(2);
    }

    @Test
    void whatIsDoneIsNoLongerOwedAndAWithdrawnOfferObligesNobody() {
        OfferEvent yes = event(Kind.ACCEPTED, "state", "2020-03-01");
        OfferStatus done = status("2021-01-01", yes, event(Kind.FULFILLED, "state", "2020-12-01"));

        assertThat(done.answers()).containsEntry("state", Answer.FULFILLED);
        assertThat(done.owed()).isEmpty();
        OfferStatus gone = status("2021-01-01", yes, event(Kind.WITHDRAWN, null, "2020-06-01"));
        assertThat(gone.state()).isEqualTo(State.WITHDRAWN);
        assertThat(gone.owed()).isEmpty();
    }

    @Test
    void theLatestAnswerCountsAndAllWhoDeclineDeclineIt() {
        OfferEvent no = event(Kind.DECLINED, "state", "2020-03-01");

        assertThat(status("2020-06-01", no).state()).isEqualTo(State.MADE);
        assertThat(status("2020-06-01", no, event(Kind.DECLINED, "care", "2020-03-02"))
                        .state())
                .isEqualTo(State.DECLINED);
        assertThat(status("2020-06-01", no, event(Kind.ACCEPTED, "state", "2020-05-01"))
                        .answers())
                .containsEntry("state", Answer.ACCEPTED);
    }

    @Test
    void answersOfOneDayThatContradictEachOtherCountForNothing() {
        OfferEvent yes = event(Kind.ACCEPTED, "state", "2020-03-01");
        OfferEvent no = event(Kind.DECLINED, "state", "2020-03-01");

        assertThat(status("2020-06-01", yes, no).answers()).containsEntry("state", Answer.NONE);
        assertThat(status("2020-06-01", yes, no).owed()).isEmpty();
        assertThat(status("2020-06-01", yes, no, event(Kind.ACCEPTED, "state", "2020-04-01"))
                        .answers())
                .containsEntry("state", Answer.ACCEPTED);
    }

    @Test
    void aWithdrawnOfferCannotBeAcceptedUntilItIsMadeAgain() {
        OfferEvent yes = event(Kind.ACCEPTED, "state", "2020-03-01");
        OfferEvent gone = event(Kind.WITHDRAWN, null, "2020-06-01");
        OfferEvent late = event(Kind.ACCEPTED, "care", "2020-07-01");
        OfferEvent again = event(Kind.MADE, null, "2021-01-01");

        assertThat(status("2020-08-01", yes, gone, late).state()).isEqualTo(State.WITHDRAWN);
        OfferStatus made = status("2021-02-01", yes, gone, late, again);
        assertThat(made.state()).isEqualTo(State.MADE);
        assertThat(made.owed()).isEmpty();
        assertThat(status("2021-02-01", again, event(Kind.CALLED_FOR, null, "2021-01-15"))
                        .state())
                .as("asking for it again takes nothing back")
                .isEqualTo(State.MADE);
    }

    @Test
    void anEventOfWhichOnlyTheYearIsKnownCountsFromItsLastDay() {
        Offer together = Offer.standard().get("samen-optrekken");

        assertThat(together.statusOn(List.of(), LocalDate.of(2023, 12, 30)).state())
                .isEqualTo(State.UNKNOWN);
        assertThat(together.statusOn(List.of(), LocalDate.of(2023, 12, 31)).state())
                .isEqualTo(State.MADE);
        assertThat(together.speaker()).contains("Lex Staal (Sociaal Werk Nederland)");
    }

    @Property
    void theOrderInWhichEventsAreToldDoesNotMatter(@ForAll boolean accepts, @ForAll boolean first) {
        OfferEvent made = event(Kind.MADE, null, "2020-02-01");
        OfferEvent answer = event(accepts ? Kind.ACCEPTED : Kind.DECLINED, "care", "2020-03-01");

        OfferStatus told = first ? status("2020-06-01", made, answer) : status("2020-06-01", answer, made);

        assertThat(told.state()).isEqualTo(accepts ? State.PARTLY_ACCEPTED : State.MADE);
        assertThat(told.owed().isEmpty()).isEqualTo(!accepts);
    }

    @Test
    void onlyWhoIsAskedCanAnswer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> status("2020-06-01", event(Kind.ACCEPTED, "nza", "2020-03-01")))
                .withMessage("The actor (nza) who answers the offer (bod-2019) must be one who is asked.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> event(Kind.ACCEPTED, null, "2020-03-01"))
                .withMessageContaining("must name an actor");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> event(Kind.MADE, "state", "2020-03-01"))
                .withMessageContaining("must not name an actor");
    }

    @Test
    void nobodyAcceptsItsOwnOffer() {
        Actor swn = Actor.of("swn", LocalizedText.same("SWN"));
        OfferBuilder offer = Offer.builder()
                .id("o")
                .name(LocalizedText.same("o"))
                .addBy(swn)
                .offered(LocalizedText.same("o"))
                .publication(Publication.read("S"));

        assertThatIllegalArgumentException().isThrownBy(offer::build).withMessageContaining("somebody who is asked");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> offer.addInReturn(new Offer.InReturn(swn, LocalizedText.same("x")))
                        .build())
                .withMessageContaining("must not be asked to accept its own offer");
    }
}
