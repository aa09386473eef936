package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import nl.geldstroom.law.Act;
import nl.geldstroom.law.Acts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LawCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"wmo2015", "Wmo 2015", "BWBR0035362", "wet maatschappelijke ondersteuning 2015"})
    void anActIsShownUnderAnyOfItsNames(String name) {
        Said said = Said.by("law", name, "--lang", "en");

        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .startsWith("Wmo 2015: Social Support Act 2015")
                .contains("BWBR0035362", "https://wetten.overheid.nl/BWBR0035362", "in force since 1 January 2015")
                .contains("duty: municipality", "payer: municipality", "may fund: general measures")
                .contains("article 2.3.5(3) Wmo 2015 (shift) [unverified]")
                .contains("https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3")
                .contains("Source: statute text of about 2015")
                .endsWith("A calculation aid, no legal advice." + System.lineSeparator());
    }

    @Test
    void theSameInDutch() {
        Said said = Said.by("law", "wmo2015");

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .startsWith("Wmo 2015: Wet maatschappelijke ondersteuning 2015")
                .contains("geldt sinds 1 januari 2015", "mag betalen: algemene maatregelen")
                .contains("artikel 2.3.5 lid 3 Wmo 2015 (verschuiving) [ongeverifieerd]")
                .contains("Een rekenhulp, geen juridisch advies.");
    }

    @Test
    void whatWasReadInAPresentTextHasNoMark() {
        Said said = Said.by("law", "uitvoeringsbesluit-wmo2015", "--lang", "en");

        assertThat(said.out())
                .contains("article 5.4 Uitvoeringsbesluit Wmo 2015 (contract)")
                .doesNotContain("(contract) [unverified]")
                .contains("in force since 1 January 2015");
        assertThat(Said.by("law", "bbv", "--lang", "en").out())
                .contains("date of entry into force not known [unverified]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wpg", "zvw", "wlz", "wmo2015", "jeugdwet", "participatiewet", "omgevingswet"})
    void theDutyOfHealthShowsAsAProposalInItsSevenLaws(String act) {
        assertThat(Said.by("law", act).out().replaceAll("\\s+", " "))
                .contains(
                        "voorgesteld, geen wet: gezondheidsplicht, Sociaal Werk Nederland, Reactie op de discussienota"
                                + " Zorg voor de toekomst, 2021-01-29, voor wie nu de plicht draagt");
        assertThat(Said.by("law", "awb").out()).doesNotContain("gezondheidsplicht");
    }

    @Test
    void anUnknownActIsRefusedAndTheNearestNamed() {
        Said english = Said.by("law", "wmo2016", "--lang", "en");
        assertThat(english.code()).isEqualTo(2);
        assertThat(english.out()).isEmpty();
        assertThat(english.err())
                .startsWith(
                        "geldstroom: The act (wmo2016) must be known. Maybe wmo2015. Known are: wmo2015, zvw, wlz,");
        Said dutch = Said.by("law", "jeugdwed");
        assertThat(dutch.code()).isEqualTo(2);
        assertThat(dutch.out()).isEmpty();
        assertThat(dutch.err()).contains("De wet (jeugdwed) is niet bekend. Misschien jeugdwet. Bekend zijn: wmo2015,");
        assertThat(Said.by("law", "wmo").err()).contains("De wet (wmo) is niet bekend. Misschien wmo2015.");
    }

    static Iterable<Act> acts() {
        return Acts.standard().all();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void everyActIsShownInLinesThatFitATerminalAndMarksWhatIsUnsure(Act act) {
        for (String language : new String[] {"nl", "en"}) {
            Said said = Said.by("law", act.id().text(), "--lang", language);

            assertThat(said.code()).isZero();
            assertThat(said.out().lines().filter(line -> !line.contains("https://")))
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
            if (act.reliability().isUnverified() || act.validityReliability().isUnverified()) {
                assertThat(said.out()).contains(language.equals("nl") ? "[ongeverifieerd]" : "[unverified]");
            }
        }
    }
}
