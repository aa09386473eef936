package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.geldstroom.accord.Fulfilment;
import nl.geldstroom.accord.Fulfilments;
import nl.geldstroom.accord.ObligationId;
import nl.geldstroom.accord.ObligationStatus.State;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.party.PartyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObligationsCommandTest {

    @TempDir
    Path scratch;

    private static String plain(String out) {
        return out.replaceAll("\\s+", " ");
    }

    private static Fulfilment fact(String obligation, boolean met, String date, String... towns) {
        return Fulfilment.builder()
                .obligation(ObligationId.of(obligation))
                .addAllMunicipalities(
                        java.util.stream.Stream.of(towns).map(PartyId::of).toList())
                .met(met)
                .date(LocalDate.parse(date))
                .evidence(Publication.read("voortgangsverslag"))
                .build();
    }

    private static final Fulfilments FACTS = new Fulfilments(ImmutableList.of(
            fact("gala-regional-agreements", true, "2024-07-01", "gm:1509", "gm:0222"),
            fact("gala-chain-falls", false, "2024-02-01", "gm:1509"),
            fact("gala-chain-start", true, "2024-05-01", "gm:1509")));

    private String facts() {
        return Said.file(scratch, "facts.json", FACTS.toJson());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1509", "gm:1509", "oude ijsselstreek"})
    void withoutFactsWhatIsPastIsUnknownAndNoReproach(String name) {
        Said said = Said.by("obligations", name, "--on", "2024-03-01");

        assertThat(said.code()).isZero();
        assertThat(plain(said.out()))
                .startsWith("Oude IJsselstreek (gm:1509), stand op 1 maart 2024 ")
                .contains("gala-chain-gli: onbekend [ongeverifieerd] de ketenaanpak gecombineerde leefstijlinterventie"
                        + " voor volwassenen starten uiterlijk 1 januari 2024, GALA, voor elke gemeente bestuurlijke"
                        + " afspraak, geen wettelijke plicht")
                .contains("gala-regional-agreements: open")
                .contains("spuk-application: onbekend de brede SPUK aanvragen uiterlijk 31 maart 2023, GALA, voor elke"
                        + " gemeente voorwaarde van een uitkering, geen wettelijke plicht")
                .contains("Samen: 0 nagekomen, 2 open, 0 te laat, 8 onbekend.")
                .contains("Onbekend is geen verwijt")
                .endsWith("toont geldstroom law. Een rekenhulp, geen juridisch advies. ");
        assertThat(said.out()).doesNotContain("Waar het heen kan");
    }

    @Test
    void factsDecideAndWhatIsOverdueShowsWhereItCanGo() {
        Said said = Said.by("obligations", "1509", "--on", "2025-03-01", "--fulfilments", facts());

        assertThat(plain(said.out()))
                .contains("gala-regional-agreements: nagekomen [ongeverifieerd]")
                .contains("feit van 1 juli 2024: voortgangsverslag")
                .contains("gala-chain-start: nagekomen, na de datum [ongeverifieerd]")
                .contains("gala-chain-falls: te laat [ongeverifieerd]")
                .contains("Loopt dit vast op de wet of op de voorwaarden van een uitkering, dan kan het hierheen.")
                .contains("Waar het heen kan: Wetten die samenwerking tussen de domeinen in de weg zitten, volgens Lex"
                        + " Staal (Sociaal Werk Nederland)")
                .contains("3. de Nederlandse Zorgautoriteit kan daar de knoop doorhakken (artikel niet bekend) (niet"
                        + " geverifieerd)")
                .contains("Samen: 2 nagekomen, 1 open, 1 te laat, 6 onbekend.");
        assertThat(said.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void withoutAMunicipalityAllAreShownThatTheFactsAreAbout() {
        Said said = Said.by("obligations", "--on", "2025-03-01", "--fulfilments", facts(), "--lang", "en");

        assertThat(said.out())
                .contains("Doetinchem (gm:0222), as it stands on 1 March 2025")
                .contains("Oude IJsselstreek (gm:1509), as it stands on 1 March 2025")
                .contains("Together: 1 met, 1 open, 0 overdue, 8 unknown.");
    }

    @Test
    void forProgramsItIsADocumentThatReadsBack() {
        Said said = Said.reading(
                FACTS.toJson(), "obligations", "1509", "--on", "2025-03-01", "--fulfilments", "-", "--format", "json");

        ObligationsResult result = Documents.standard()
                .read(Input.of("-", said.out()), "obligations", ObligationsResult.class)
                .orThrow();
        assertThat(result.on()).isEqualTo("2025-03-01");
        assertThat(result.municipalities()).singleElement().satisfies(entry -> {
            assertThat(entry.municipality()).isEqualTo(PartyId.of("gm:1509"));
            assertThat(entry.statuses())
                    .filteredOn(status -> status.state() == State.OVERDUE)
                    .singleElement()
                    .satisfies(status -> assertThat(status.obligation().id()).hasToString("gala-chain-falls"));
            assertThat(entry.statuses())
                    .extracting(status -> status.obligation().lastDay())
                    .isSorted();
        });
    }

    @Test
    void everyFactThatIsWrongIsToldWithItsPlace() {
        String text = FACTS.toJson()
                .replace("gala-chain-falls", "gala-chain-fals")
                .replace("gala-chain-start", "gala-chain-stat");
        Said said = Said.by(
                "obligations",
                "1509",
                "--on",
                "2025-03-01",
                "--fulfilments",
                Said.file(scratch, "wrong.json", text),
                "--lang",
                "en");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(plain(said.err()))
                .contains("/fulfilments/facts/1/obligation", "The obligation (gala-chain-fals) must be known.")
                .contains("/fulfilments/facts/2/obligation", "gala-chain-falls", "2 errors");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "nergenshuizen ! 2025-03-01 ! De gemeente (nergenshuizen) is niet bekend.",
                "9999 ! 2025-03-01 ! De gemeente (9999) is niet bekend. Schrijf haar CBS-code",
                "1509 ! morgen ! De dag (morgen) bij --on moet een datum zijn, zoals 2027-01-01.",
            })
    void whatIsNotKnownIsRefused(String municipality, String on, String message) {
        Said said = Said.by("obligations", municipality, "--on", on);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).startsWith("geldstroom: " + message);
        assertThat(said.out()).isEmpty();
    }

    @Test
    void withoutMunicipalityAndFactsThereIsNothingToShow() {
        assertThat(Said.by("obligations", "--on", "2025-03-01").err()).contains("Noem een gemeente");
        assertThat(Said.by("obligations", "1509").code()).as("without a day").isEqualTo(2);
    }
}
