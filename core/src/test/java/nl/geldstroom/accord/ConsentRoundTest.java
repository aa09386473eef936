package nl.geldstroom.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.geldstroom.accord.ConsentRound.State;
import nl.geldstroom.accord.ConsentRound.Vote;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.party.Participation;
import nl.geldstroom.party.ParticipationEvent;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** S1-19: who wants to cut youth care that a region bought makes new agreements with twelve other aldermen. */
class ConsentRoundTest {

    private static final LocalizedText CUT = LocalizedText.of("bezuiniging op jeugdzorg", "cut in youth care");
    private static final LocalDate DAY = LocalDate.of(2019, 10, 7);
    private static final PartyId PROPOSER = PartyId.municipality("1509");

    private static PartyId town(int number) {
        return PartyId.municipality(String.format("%04d", 9000 + number));
    }

    private static Participation region() {
        ImmutableList.Builder<ParticipationEvent> events = ImmutableList.builder();
        LocalDate start = LocalDate.of(2015, 1, 1);
        events.add(new ParticipationEvent.Joined(start, PROPOSER));
        for (int i = 1; i <= 12; i++) {
            events.add(new ParticipationEvent.Joined(start, town(i)));
        }
        return new Participation(PartyId.of("org:jeugdregio"), events.build());
    }

    private static Vote vote(PartyId party, boolean agrees, String date) {
        return new Vote(party, agrees, LocalDate.parse(date), Publication.read("besluit"));
    }

    private static List<Vote> allAgree() {
        List<Vote> votes = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            votes.add(vote(town(i), true, "2019-11-0" + (i % 9 + 1)));
        }
        return votes;
    }

    @Test
    void inARegionOfThirteenTwelveOthersMustAgree() {
        ConsentRound round = ConsentRound.of(region(), DAY, PROPOSER, CUT);

        assertThat(round.others())
                .hasSize(Cooperation.standard()
                        .get("regional-youth-care")
                        .consentNeeded()
                        .orElseThrow());
        assertThat(round.outcome(List.of(), DAY).state()).isEqualTo(State.OPEN);
        assertThat(round.outcome(List.of(), DAY).awaited()).hasSize(12);
        assertThat(round.outcome(allAgree(), LocalDate.of(2019, 12, 1)).state()).isEqualTo(State.AGREED);
    }

    @Test
    void oneWhoRefusesStopsItUntilHeChangesHisMind() {
        ConsentRound round = ConsentRound.of(region(), DAY, PROPOSER, CUT);
        List<Vote> votes = allAgree();
        votes.add(vote(town(3), false, "2019-11-20"));

        ConsentRound.Outcome refused = round.outcome(votes, LocalDate.of(2019, 12, 1));
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.refused()).containsExactly(town(3));
        assertThat(round.outcome(votes, LocalDate.of(2019, 11, 19)).state()).isEqualTo(State.AGREED);
        votes.add(vote(town(3), true, "2020-01-10"));
        assertThat(round.outcome(votes, LocalDate.of(2020, 2, 1)).state()).isEqualTo(State.AGREED);
    }

    @Test
    void whoLeftTheArrangementIsNotAskedAndSilenceIsNoConsent() {
        Participation smaller = region().and(new ParticipationEvent.Left(LocalDate.of(2019, 1, 1), town(12)));
        ConsentRound round = ConsentRound.of(smaller, DAY, PROPOSER, CUT);

        assertThat(round.others()).hasSize(11).doesNotContain(town(12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> round.outcome(allAgree(), DAY))
                .withMessage("The party (gm:9012) must be one of those who are asked.");
    }

    @Test
    void votesOfOneDayThatContradictEachOtherCountForNothing() {
        ConsentRound round = ConsentRound.of(region(), DAY, PROPOSER, CUT);
        List<Vote> votes = List.of(vote(town(1), true, "2019-11-01"), vote(town(1), false, "2019-11-01"));

        assertThat(round.outcome(votes, LocalDate.of(2019, 12, 1)).awaited()).contains(town(1));
    }

    @Test
    void theProposerTakesPartAndOthersAreAsked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsentRound.of(region(), DAY, PartyId.municipality("0363"), CUT))
                .withMessageContaining("The proposer (gm:0363) must take part");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ConsentRound(CUT, PROPOSER, ImmutableSet.of(PROPOSER, town(1)), DecisionRule.ONE_DECIDES))
                .withMessageContaining("must be one that asks others");
    }

    @Property
    void everybodyAgreesRefusesOrIsAwaited(
            @ForAll @IntRange(max = 12) int yes, @ForAll @IntRange(max = 12) int no, @ForAll boolean majority) {
        int refusing = Math.min(no, 12 - yes);
        List<Vote> votes = new ArrayList<>();
        for (int i = 1; i <= yes + refusing; i++) {
            votes.add(vote(town(i), i <= yes, "2019-11-01"));
        }
        ConsentRound round = new ConsentRound(
                CUT,
                PROPOSER,
                ConsentRound.of(region(), DAY, PROPOSER, CUT).participants(),
                majority ? DecisionRule.MAJORITY : DecisionRule.JOINTLY);

        ConsentRound.Outcome outcome = round.outcome(votes, LocalDate.of(2019, 12, 1));

        assertThat(outcome.agreed().size()
                        + outcome.refused().size()
                        + outcome.awaited().size())
                .isEqualTo(13);
        State expected = majority
                ? (yes + 1 >= 7 ? State.AGREED : 13 - refusing >= 7 ? State.OPEN : State.REFUSED)
                : (refusing > 0 ? State.REFUSED : yes == 12 ? State.AGREED : State.OPEN);
        assertThat(outcome.state()).isEqualTo(expected);
    }
}
