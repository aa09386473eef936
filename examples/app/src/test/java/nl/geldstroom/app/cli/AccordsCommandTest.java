package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import nl.geldstroom.accord.Accord;
import nl.geldstroom.accord.Accords;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccordsCommandTest {

    private static String plain(String out) {
        return out.replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gala", "GALA", "Gezond en Actief Leven Akkoord"})
    void anAccordIsShownWithWhoSignedWhatForAndWhatItAsks(String name) {
        Said said = Said.by("accords", name);

        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(plain(said.out()))
                .startsWith("GALA: Gezond en Actief Leven Akkoord akkoord van 3 februari 2023, 4 ondertekenaars Bron: ")
                .contains("Ondertekenaars Ministerie van Volksgezondheid, Welzijn en Sport")
                .contains("lokaal: vijf ketenaanpakken in elke gemeente")
                .contains("Waar het IZA stopt neemt GALA het over.")
                .contains("Geld in euro; regels niet optellen Sportakkoord 2023 13.000.000; 2024 13.000.000;")
                .contains("Uitkering: Brede SPUK (sport, gezondheid, sociale basis), 2023 tot en met 2026")
                .contains("uiterlijk 31 december 2024: regionale samenwerkingsafspraken")
                .contains("(bestuurlijke afspraak, geen wettelijke plicht) [ongeverifieerd]")
                .endsWith("Akkoorden zijn bestuurlijke afspraken en geen wet. Een rekenhulp, geen juridisch advies. ");
    }

    @Test
    void sourcesThatDisagreeBothStandAndTheReaderIsToldNotToAddUp() {
        assertThat(plain(Said.by("accords", "iza", "--lang", "en").out()))
                .contains("Money in euros; do not add up the lines")
                .contains("Sources differ: 346,000,000 (Skipr, september 2025) and 361,000,000"
                        + " (nieuwsbriefzorgeninnovatie.nl)")
                .contains("subject to the consent of the general meeting of 2 December 2022 [unverified]")
                .contains("specific grant for the goals of the IZA 2023 150,000,000;");
    }

    @Test
    void aListOfSignatoriesThatIsNotCompleteSaysSo() {
        assertThat(plain(Said.by("accords", "azwa").out()))
                .contains("2 ondertekenaars gelezen, de lijst is niet volledig");
        assertThat(plain(Said.by("accords", "wozo", "--lang", "en").out()))
                .contains("programme of July 2022, 1 signatory read, the list is not complete")
                .contains("no amount found");
    }

    @Test
    void withoutANameAllAreShownInShort() {
        Said said = Said.by("accords");

        assertThat(said.out())
                .contains("IZA: ", "GALA: ", "WOZO: ", "AZWA: ", "HLO: ")
                .doesNotContain("Ondertekenaars");
    }

    @Test
    void forProgramsItIsADocumentThatReadsBack() {
        Said said = Said.by("accords", "iza", "--format", "json");

        AccordsResult result = Documents.standard()
                .read(Input.of("-", said.out()), "accords", AccordsResult.class)
                .orThrow();
        assertThat(result.accords()).singleElement().satisfies(entry -> {
            assertThat(entry.accord()).isEqualTo(Accords.standard().all().get(0));
            assertThat(entry.relations()).hasSize(4);
            assertThat(entry.schemes()).hasSize(2);
            assertThat(entry.obligations()).hasSize(2);
        });
    }

    @Test
    void anUnknownAccordIsRefusedAndTheKnownOnesNamed() {
        Said said = Said.by("accords", "galla");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("Het akkoord (galla) is niet bekend. Bekend zijn: iza, gala, wozo, azwa, hlo.");
        assertThat(Said.by("accords", "galla", "--lang", "en").err()).contains("The accord (galla) must be known.");
    }

    static Iterable<Accord> accords() {
        return Accords.standard().all();
    }

    @ParameterizedTest
    @MethodSource("accords")
    void everyAccordFitsATerminalAndMarksWhatIsUnsure(Accord accord) {
        for (String language : new String[] {"nl", "en"}) {
            Said said = Said.by("accords", accord.id().text(), "--lang", language);

            assertThat(said.code()).isZero();
            assertThat(said.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
            assertThat(said.out()).contains(language.equals("nl") ? "[ongeverifieerd]" : "[unverified]");
        }
    }
}
