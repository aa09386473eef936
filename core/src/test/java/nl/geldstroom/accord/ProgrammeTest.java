package nl.geldstroom.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.accord.Programme.Member;
import nl.geldstroom.evidence.Claims;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.time.RoughDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeTest {

    private final Catalogue<Programme> all = Programme.standard();

    @Test
    void twentyOneMunicipalitiesAreCountedAndNoneIsMadeUp() {
        Programme golden = all.get("gouden-gemeenten");

        assertThat(all.of("S1-03")).containsExactly(golden);
        assertThat(golden.announced("municipalities")).contains(21);
        assertThat(golden.announced("rounds")).contains(2);
        assertThat(golden.announced("euros")).isEmpty();
        assertThat(golden.members()).isEmpty();
        assertThat(golden.announced("municipalities").orElseThrow())
                .isEqualTo(Claims.standard()
                        .get("golden-municipalities")
                        .figure()
                        .orElseThrow()
                        .low()
                        .intValue());
        assertThat(golden.remark().orElseThrow().nl()).contains("niet gelezen");
    }

    @Test
    void aProgrammeOfManyYearsHasPartnersAndWhatItIsToReach() {
        Programme south = all.get("nprz");

        assertThat(all.of("S3-33")).containsExactly(south);
        assertThat(south.years()).contains(20);
        assertThat(south.partners()).hasSize(9);
        assertThat(south.outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.nl()).contains("in twintig jaar", "vier grote steden"));
        assertThat(south.membersOn(LocalDate.of(2020, 1, 1))).containsExactly(PartyId.of("gm:0599"));
        assertThat(south.membersOn(LocalDate.of(2011, 12, 30)))
                .as("only the year is known")
                .isEmpty();
        assertThat(south.remark().orElseThrow().en()).as("sources disagree").contains("2012");
        assertThat(south.publication().isUnverified()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"meetings, 5", "examples, 2", "principles, 7"})
    void theRoadshowOfTheCoalitionIsCounted(String count, int number) {
        Programme roadshow = all.get("zo-doen-we-dat");

        assertThat(all.of("S0-24")).containsExactly(roadshow);
        assertThat(roadshow.announced(count)).contains(number);
        assertThat(roadshow.partners())
                .singleElement()
                .satisfies(coalition -> assertThat(coalition.parties())
                        .containsExactlyElementsOf(JointStatements.standard().get("vitale-wijken").members().stream()
                                .map(member -> member.party().id())
                                .toList()));
        assertThat(JointStatements.standard().get("vitale-wijken").announced())
                .isEqualTo(roadshow.announced("principles").orElseThrow());
    }

    private static Member member(String party, String joined, String left) {
        return Member.builder()
                .party(PartyId.of(party))
                .joined(RoughDate.of(joined))
                .left(Optional.ofNullable(left).map(RoughDate::of))
                .publication(Publication.read("S"))
                .build();
    }

    private static ProgrammeBuilder programme() {
        return Programme.builder().id("p").name(LocalizedText.same("p")).publication(Publication.read("S"));
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2020-06-30, 1", "2020-07-01, 2", "2021-12-31, 2", "2022-01-01, 1"})
    void membersJoinAndLeave(String day, int members) {
        Programme growing = programme()
                .addMembers(member("gm:1509", "2020-01-01", null), member("gm:0037", "2020-07-01", "2022-01-01"))
                .build();

        assertThat(growing.membersOn(LocalDate.parse(day))).hasSize(members);
        assertThat(growing.years()).isEmpty();
    }

    @Test
    void aProgrammeDoesNotEndBeforeItBeginsNorHaveMoreMembersThanItsSourceCounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> programme()
                        .from(RoughDate.of("2025"))
                        .until(RoughDate.of("2024"))
                        .build())
                .withMessageContaining("must not be before its beginning (2025)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> programme()
                        .addMembers(member("gm:1509", "2020", null), member("gm:0037", "2020", null))
                        .addAnnounced(new Programme.Count("municipalities", LocalizedText.same("g"), 1))
                        .build())
                .withMessageContaining("at most 1 municipalities");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> member("gm:1509", "2020", "2019"))
                .withMessageContaining("must not be before it joined");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Programme.Count("x", LocalizedText.same("x"), 0))
                .withMessageContaining("must be 1 or more");
    }
}
