package nl.geldstroom.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.geldstroom.accord.ObligationStatus.State;
import nl.geldstroom.evidence.Claims;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.internal.facts.FactFile;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObligationsTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId OTHER = PartyId.of("gm:0344");
    private static final ObligationId REGIONAL = ObligationId.of("gala-regional-agreements");
    private static final Publication ANNOUNCEMENT = Publication.read("gemeenteblad");

    private final Obligations obligations = Obligations.standard();

    private static Fulfilment fact(String obligation, boolean met, String date, PartyId... municipalities) {
        return fact(obligation, met, date, ANNOUNCEMENT, municipalities);
    }

    private static Fulfilment fact(
            String obligation, boolean met, String date, Evidence evidence, PartyId... municipalities) {
        return Fulfilment.builder()
                .obligation(ObligationId.of(obligation))
                .addMunicipalities(municipalities)
                .met(met)
                .date(LocalDate.parse(date))
                .evidence(evidence)
                .build();
    }

    private ObligationStatus statusOf(String obligation, PartyId town, List<Fulfilment> facts, String on) {
        return obligations.statusOf(town, facts, LocalDate.parse(on)).stream()
                .filter(status -> status.obligation().id().text().equals(obligation))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "S0-06, gala-chain-gli, gala, MUNICIPALITY, AGREEMENT, 2024-01-01, 2024-01-01",
        "S0-06, gala-chain-children, gala, MUNICIPALITY, AGREEMENT, 2024-01-01, 2024-01-01",
        "S0-06, gala-chain-falls, gala, MUNICIPALITY, AGREEMENT, 2024-01-01, 2024-01-01",
        "S0-06, gala-chain-prescribing, gala, MUNICIPALITY, AGREEMENT, 2024-01-01, 2024-01-01",
        "S0-35, gala-chain-prescribing, gala, MUNICIPALITY, AGREEMENT, 2024-01-01, 2024-01-01",
        "S0-06, gala-chain-start, gala, MUNICIPALITY, AGREEMENT, 2024-01-01, 2024-01-01",
        "S0-05, gala-regional-agreements, gala, REGION, AGREEMENT, 2025-01-01, 2024-12-31",
        "S0-12, spuk-application, gala, MUNICIPALITY, GRANT_CONDITION, 2023-03-31, 2023-03-31",
        "S0-12, spuk-plan, gala, MUNICIPALITY, GRANT_CONDITION, 2023-12-31, 2023-12-31",
        ", spuk-iza-application, iza, REGION, GRANT_CONDITION, 2023-12-31, 2023-12-31",
        ", spuk-transformation-application, iza, MUNICIPALITY, GRANT_CONDITION, 2027-03-31, 2027-03-31",
    })
    void anObligationHasItsBearerItsDateAndHowItBinds(
            String row,
            String id,
            String accord,
            Obligation.Bearer bearer,
            Obligation.Bindingness bindingness,
            LocalDate due,
            LocalDate lastDay) {
        Obligation obligation = obligations.get(ObligationId.of(id));

        if (row != null) {
            assertThat(obligation.rows()).contains(row);
        }
        assertThat(obligation.accord()).isEqualTo(AccordId.of(accord));
        assertThat(obligation.bearer()).isEqualTo(bearer);
        assertThat(obligation.bindingness()).isEqualTo(bindingness);
        assertThat(obligation.due()).isEqualTo(due);
        assertThat(obligation.lastDay()).isEqualTo(lastDay);
    }

    @Test
    void anObligationOfAnAccordIsNeverADutyByLaw() {
        assertThat(Stream.of(Obligation.Bindingness.values()).map(Enum::name))
                .containsExactly("INTENTION", "AGREEMENT", "GRANT_CONDITION");
        assertThat(obligations.all())
                .allSatisfy(obligation ->
                        assertThat(obligation.bindingness().label().nl()).endsWith("geen wettelijke plicht"));
    }

    @ParameterizedTest(name = "on {0}: {1}, {2}")
    @CsvSource({
        "2023-12-31, OPEN, OPEN",
        "2024-01-01, OPEN, OPEN",
        "2024-01-02, UNKNOWN, OPEN",
        "2024-12-31, UNKNOWN, OPEN",
        "2025-01-01, UNKNOWN, UNKNOWN",
    })
    void withoutFactsItIsOpenAndThenUnknownButNeverOverdue(String on, State chain, State regional) {
        assertThat(statusOf("gala-chain-gli", TOWN, List.of(), on).state()).isEqualTo(chain);
        assertThat(statusOf(REGIONAL.text(), TOWN, List.of(), on).state()).isEqualTo(regional);
    }

    @ParameterizedTest(name = "started {0}, seen on {1}: {2}")
    @CsvSource({
        "2023-11-01, 2023-10-31, OPEN, false",
        "2023-11-01, 2023-11-01, MET, false",
        "2024-01-01, 2024-06-01, MET, false",
        "2024-03-01, 2024-02-01, UNKNOWN, false",
        "2024-03-01, 2024-03-01, MET, true",
    })
    void whatIsMetIsMetFromItsDateOn(String since, String on, State state, boolean late) {
        ObligationStatus status =
                statusOf("gala-chain-falls", TOWN, List.of(fact("gala-chain-falls", true, since, TOWN)), on);

        assertThat(status.state()).isEqualTo(state);
        assertThat(status.isMetLate()).isEqualTo(late);
        assertThat(status.fact().isPresent()).isEqualTo(state == State.MET);
    }

    @ParameterizedTest(name = "not met on {0}, seen on {1}: {2}")
    @CsvSource({"2023-12-01, 2023-12-15, OPEN", "2023-12-01, 2024-01-02, OVERDUE", "2024-05-01, 2024-06-01, OVERDUE"})
    void whatIsKnownNotToBeMetIsOverdueOnlyAfterItsDate(String seen, String on, State state) {
        assertThat(statusOf("gala-chain-falls", TOWN, List.of(fact("gala-chain-falls", false, seen, TOWN)), on)
                        .state())
                .isEqualTo(state);
    }

    @Test
    void theLatestFactDecidesWhateverTheirOrder() {
        Fulfilment not = fact("gala-chain-start", false, "2024-02-01", TOWN);
        Fulfilment met = fact("gala-chain-start", true, "2024-05-01", TOWN);

        assertThat(statusOf("gala-chain-start", TOWN, List.of(met, not), "2024-06-01")
                        .state())
                .isEqualTo(State.MET);
        assertThat(statusOf("gala-chain-start", TOWN, List.of(met, not), "2024-04-01")
                        .state())
                .isEqualTo(State.OVERDUE);
    }

    @Test
    void factsOfOneDayThatContradictEachOtherDecideNothing() {
        List<Fulfilment> facts = List.of(
                fact("gala-chain-start", false, "2024-02-01", TOWN),
                fact("gala-chain-start", true, "2024-02-01", TOWN));

        ObligationStatus status = statusOf("gala-chain-start", TOWN, facts, "2024-03-01");

        assertThat(status.state()).isEqualTo(State.UNKNOWN);
        assertThat(status.fact()).isEmpty();
    }

    @Test
    void aRegionalAgreementCountsForEveryMunicipalityThatTakesPart() {
        List<Fulfilment> facts = List.of(fact(REGIONAL.text(), true, "2024-07-01", TOWN, OTHER));

        assertThat(statusOf(REGIONAL.text(), TOWN, facts, "2025-03-01").state()).isEqualTo(State.MET);
        assertThat(statusOf(REGIONAL.text(), OTHER, facts, "2025-03-01").state())
                .isEqualTo(State.MET);
        assertThat(statusOf(REGIONAL.text(), PartyId.of("gm:0363"), facts, "2025-03-01")
                        .state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void aStatusReadsAsASentenceWithItsEvidence() {
        ObligationStatus status =
                statusOf(REGIONAL.text(), TOWN, List.of(fact(REGIONAL.text(), true, "2024-07-01", TOWN)), "2025-03-01");

        assertThat(status.text())
                .isEqualTo(LocalizedText.of(
                        "regionale samenwerkingsafspraken over een preventie-infrastructuur hebben, uiterlijk"
                                + " 31 december 2024 (bestuurlijke afspraak, geen wettelijke plicht): nagekomen,"
                                + " volgens gemeenteblad (niet geverifieerd)",
                        "have regional agreements on a prevention infrastructure, by 31 December 2024"
                                + " (administrative agreement, no duty by law): met, according to gemeenteblad"
                                + " (unverified)"));
    }

    @Test
    void aFactThatSomebodyAssertedIsUnverified() {
        Evidence word = Claims.standard().get("partnership-uses-spuk").claim(Language.NL);
        ObligationStatus asserted = statusOf(
                "spuk-application",
                TOWN,
                List.of(fact("spuk-application", true, "2023-03-01", word, TOWN)),
                "2023-06-01");
        ObligationStatus published = statusOf(
                "spuk-application", TOWN, List.of(fact("spuk-application", true, "2023-03-01", TOWN)), "2023-06-01");

        assertThat(asserted.isUnverified()).isTrue();
        assertThat(published.isUnverified()).isFalse();
    }

    @Test
    void onlyMunicipalitiesAndKnownObligationsAreAccepted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> obligations.statusOf(PartyId.of("org:vng"), List.of(), LocalDate.of(2024, 1, 1)))
                .withMessage("The party (org:vng) must be a municipality, for example gm:1509.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        statusOf("spuk-plan", TOWN, List.of(fact("spuk-plam", true, "2023-03-01", TOWN)), "2023-06-01"))
                .withMessage("The obligation (spuk-plam) must be known. Maybe spuk-plan.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fact("spuk-plan", true, "2023-03-01", PartyId.of("state:vws")))
                .withMessageContaining("(state:vws) must be a municipality");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fact("spuk-plan", true, "2023-03-01"))
                .withMessageContaining("must be about a municipality");
    }

    @Property
    void withOneFactEveryObligationHasOneStateAndOnlyThatFactCanMeetIt(
            @ForAll boolean met, @ForAll @IntRange(max = 2000) int factDay, @ForAll @IntRange(max = 2000) int onDay) {
        LocalDate start = LocalDate.of(2022, 1, 1);
        Fulfilment fact = fact("gala-chain-gli", met, start.plusDays(factDay).toString(), TOWN);
        LocalDate on = start.plusDays(onDay);

        List<ObligationStatus> all = obligations.statusOf(TOWN, List.of(fact), on);

        assertThat(all).hasSize(obligations.all().size());
        assertThat(all).allSatisfy(status -> {
            boolean decided = status.obligation().id().equals(fact.obligation())
                    && !fact.date().isAfter(on);
            assertThat(status.state() == State.MET).isEqualTo(decided && met);
            assertThat(status.state() == State.OVERDUE)
                    .isEqualTo(decided && !met && on.isAfter(status.obligation().lastDay()));
        });
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '!',
            value = {
                "x;gala;;municipality;agreement;on;2024-01-01;d;g;;high ! Line 2 of obligations.csv: The column (source)",
                "x;gala;;municipality;law;on;2024-01-01;d;g;S;high ! The bindingness (law) must be one of intention, agreement, grantCondition.",
                "x;galla;;municipality;agreement;on;2024-01-01;d;g;S;high ! Line 2 of obligations.csv: The accord (galla) must be known. Maybe gala.",
                "x;gala;;ministry;agreement;on;2024-01-01;d;g;S;high ! The bearer (ministry) must be one of municipality, region.",
                "x;gala;;municipality;agreement;on;2024-13-01;d;g;S;high ! Line 2 of obligations.csv",
                "X;gala;;municipality;agreement;on;2024-01-01;d;g;S;high ! The id (X) of the obligation",
            })
    void aBadFactFileIsRefusedWithFileAndLine(String row, String message) throws IOException {
        FactFile file = FactFile.read(
                "obligations.csv",
                new BufferedReader(new StringReader(
                        "id;accord;rows;bearer;bindingness;moment;due;textNl;textEn;source;reliability\n" + row)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Obligations.read(file, Accords.standard()))
                .withMessageContaining(message);
    }

    @Test
    void anObligationOccursOnce() {
        Obligation obligation = obligations.get(REGIONAL);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Obligations.of(List.of(obligation, obligation)))
                .withMessageContaining("must occur once");
        assertThat(Obligations.of(List.of(obligation)).statusOf(TOWN, ImmutableSet.of(), LocalDate.of(2024, 1, 1)))
                .hasSize(1);
    }
}
