package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsCommandTest {

    @Test
    void aClaimIsShownWithSpeakerStrengthAndUse() {
        Said said = Said.by("claims", "--about", "S3-06", "--on", "2026-11-22");

        assertThat(said.code()).isZero();
        assertThat(said.out().lines())
                .containsExactly(
                        "seor-mean-return",
                        "  Het gemiddelde berekende rendement van sociaal werk is ongeveer 1,6.",
                        "  getal: 1,6 euro per euro",
                        "  SEOR (Dekker, Franx, De Vleeschouwer, Zandvliet), Meta-analyse businesscases",
                        "  Sociaal Werk, aangehaald in de Reactie op de discussienota Zorg voor de",
                        "  toekomst, 2020-12-22 (14 van 32 businesscases met een kosten-batenanalyse)",
                        "  bewijskracht: overzichtsstudie (niet geverifieerd)",
                        "  gebruik: rendement in het waardeboek, geen kasgeld; maatschappelijke baten",
                        "  tegenover niets doen, niet te veralgemenen, geen kasgeld",
                        "  ouderdom: dit is op 2026-11-22 5 jaar oud",
                        "");
    }

    @Test
    void aClaimThatNamesCausesSaysWhoAnswersForThemAsFarAsKnown() {
        String out = Said.by("claims", "--about", "S2-12").out().replaceAll("\\s+", " ");

        assertThat(out)
                .contains("other-departments-fail")
                .contains("wie gaat over dyslexie (onderwijs): scholen (het probleem aanpakken), het ministerie van"
                        + " Onderwijs, Cultuur en Wetenschap (niet geverifieerd)")
                .contains("wie gaat over rouw: niet genoemd");
        assertThat(Said.by("claims", "--about", "S2-17", "--lang", "en").out().replaceAll("\\s+", " "))
                .contains("who answers for poverty (income policy): the municipality (measures that improve incomes, up"
                        + " to a certain point), the State (its turn beyond that point)");
    }

    @Test
    void aStatementWithoutAFigureIsShownInEnglish() {
        Said said = Said.by("claims", "--about", "Zvw", "--lang", "en");

        assertThat(said.out())
                .contains("The Zvw brings a package of requirements.", "use: as background only", "(unverified)")
                .doesNotContain("figure:", "age:");
    }

    @Test
    void withoutAWordAllAreShown() {
        assertThat(Said.by("claims").out().lines().filter(String::isEmpty)).hasSizeGreaterThan(70);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blockchain", "zzz"})
    void aWordThatOccursNowhereSaysSo(String word) {
        Said said = Said.by("claims", "--about", word);

        assertThat(said.code()).isZero();
        assertThat(said.out()).isEqualTo("Geen bewering over " + word + "." + System.lineSeparator());
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        Said said = Said.by("claims", "--on", "gisteren");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("De dag (gisteren) moet een datum zijn");
    }
}
