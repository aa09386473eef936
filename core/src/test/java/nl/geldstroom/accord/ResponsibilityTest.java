package nl.geldstroom.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.geldstroom.accord.Responsibility.Answer;
import nl.geldstroom.accord.Responsibility.Level;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsibilityTest {

    private final Catalogue<Responsibility> all = Responsibility.standard();

    @ParameterizedTest(name = "{0}: {1} is of {3} by {4}")
    @CsvSource({
        "S2-12, dyslexia, onderwijs, SOCIETY, schools, HIGH",
        "S2-12, dyslexia, onderwijs, STATE, ocw, OWN",
        "S2-12, adapted-transport, openbaar vervoer, STATE, ienw, OWN",
        "S2-12, adapted-transport, openbaar vervoer, PROVINCE, provinces, OWN",
        "S2-12, loneliness, , MUNICIPALITY, municipality, HIGH",
        "S2-17, poverty, inkomensbeleid, MUNICIPALITY, municipality, HIGH",
        "S2-17, poverty, inkomensbeleid, STATE, state, HIGH",
        "S2-24, buildings, bouwregels, STATE, state, HIGH",
        "S3-09, no-work, , MUNICIPALITY, municipality, MEDIUM",
        "S3-09, informal-care, , MUNICIPALITY, municipality, MEDIUM",
        "S3-09, debts, , MUNICIPALITY, municipality, MEDIUM",
    })
    void aCauseHasAFieldOfPolicyAndWhoAnswersForIt(
            String row, String id, String field, Level level, String actor, Reliability reliability) {
        Responsibility cause = all.get(id);

        assertThat(all.of(row)).contains(cause);
        assertThat(cause.field().map(LocalizedText::nl).orElse(null)).isEqualTo(field);
        assertThat(cause.at(level))
                .filteredOn(answer -> answer.actor().id().equals(actor))
                .singleElement()
                .satisfies(
                        answer -> assertThat(answer.publication().reliability()).isEqualTo(reliability));
    }

    @Test
    void aDepartmentThatTheSourceDoesNotNameIsUnverifiedOrAbsent() {
        assertThat(all.of("S2-12"))
                .filteredOn(cause ->
                        cause.speaker().filter(name -> name.startsWith("Otwin")).isPresent())
                .hasSize(7)
                .flatExtracting(Responsibility::answers)
                .filteredOn(answer -> answer.actor().parties().stream()
                        .anyMatch(party -> party.scheme().equals("state")))
                .isNotEmpty()
                .allSatisfy(answer ->
                        assertThat(answer.publication().isUnverified()).isTrue());
        assertThat(all.get("grief").answers()).as("nobody was named").isEmpty();
        assertThat(all.get("grief").field()).isEmpty();
    }

    @Test
    void beyondACertainPointIncomePolicyIsForTheState() {
        Responsibility poverty = all.get("poverty");

        assertThat(poverty.at(Level.MUNICIPALITY))
                .singleElement()
                .satisfies(
                        answer -> assertThat(answer.limit().orElseThrow().nl()).endsWith("tot een bepaald punt"));
        assertThat(poverty.beyondTheMunicipality())
                .extracting(answer -> answer.actor().id())
                .containsExactly("state", "szw");
        assertThat(all.get("loneliness").beyondTheMunicipality()).isEmpty();
    }

    @Test
    void theTaskOfAMunicipalityNamesItsArticle() {
        assertThat(all.get("no-work").at(Level.MUNICIPALITY).get(0).article().orElseThrow())
                .hasToString("participatiewet/7");
    }

    @Test
    void everybodyAnswersOnce() {
        Answer answer = all.get("no-work").answers().get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Responsibility.builder()
                        .id("r")
                        .cause(LocalizedText.same("r"))
                        .addAnswers(answer, answer)
                        .publication(Publication.read("S"))
                        .build())
                .withMessageContaining("answer for it once");
    }
}
