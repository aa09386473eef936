package nl.geldstroom.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Problem;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.internal.facts.FactFile;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.party.WelfareOrganisation;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What parties agreed is written and read as documents, and bad fact files are refused. */
class AgreementDocumentsTest {

    private static final Documents DOCUMENTS = Documents.standard();
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    static Stream<Object> values() {
        PartyId town = PartyId.of("gm:1509");
        Fulfilment fact = Fulfilment.builder()
                .obligation(ObligationId.of("gala-chain-falls"))
                .addMunicipalities(town)
                .met(true)
                .date(DAY)
                .evidence(Publication.read("verslag"))
                .build();
        ConsentRound round = ConsentRound.builder()
                .subject(LocalizedText.of("bezuiniging", "cut"))
                .proposer(town)
                .addParticipants(town, PartyId.of("gm:0037"))
                .rule(DecisionRule.JOINTLY)
                .build();
        return Stream.of(
                        Accords.standard().all(),
                        Obligations.standard().all(),
                        Obligations.standard().statusOf(town, List.of(fact), DAY),
                        JointStatements.standard().all(),
                        Offer.standard().all(),
                        Offer.standard().all().stream()
                                .map(offer -> offer.statusOn(List.of(), DAY))
                                .toList(),
                        Cooperation.standard().all(),
                        EscalationPath.standard().all(),
                        Responsibility.standard().all(),
                        Programme.standard().all(),
                        ProposedDuty.standard().all(),
                        List.of(fact, round, round.outcome(List.of(), DAY)),
                        List.of(CareBroker.in(WelfareOrganisation.of("org:welzijn", "Welzijn"))))
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatIsWrittenReadsBackEqual(Object value) {
        String json = DOCUMENTS.write("agreed", value);

        assertThat(DOCUMENTS
                        .read(Input.of("agreed.json", json), "agreed", value.getClass())
                        .orThrow())
                .isEqualTo(value);
    }

    @Test
    void factsAreReadBackEqualAndThoseAboutAnUnknownObligationAreAllRefusedAtTheirPlace() {
        Fulfilments facts = new Fulfilments(values().filter(Fulfilment.class::isInstance)
                .map(Fulfilment.class::cast)
                .collect(ImmutableList.toImmutableList()));
        Obligations obligations = Obligations.standard();

        assertThat(Fulfilments.read(Input.of("facts.json", facts.toJson()), obligations)
                        .orThrow())
                .isEqualTo(facts);
        String wrong = facts.toJson().replace("gala-chain-falls", "gala-chain-fals");
        assertThat(Fulfilments.read(Input.of("facts.json", wrong), obligations).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo("/fulfilments/facts/0/obligation");
                    assertThat(problem.rule()).isEqualTo("unknown-word");
                    assertThat(problem.found()).contains("gala-chain-fals");
                    assertThat(problem.line()).isPositive();
                });
        assertThat(Fulfilments.none().facts()).isEmpty();
    }

    @Test
    void anOfferThatAsksNobodyIsRefusedAtItsPlace() {
        String json = DOCUMENTS
                .write("agreed", Offer.standard().get("samen-optrekken"))
                .replace("\"municipalities\"", "\"swn\"");

        assertThat(DOCUMENTS
                        .read(Input.of("agreed.json", json), "agreed", Offer.class)
                        .problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("The actor (swn) must not be asked to accept its own offer (samen-optrekken).");
    }

    private static FactFile file(String name, String head, String... rows) {
        try {
            return FactFile.read(name, new BufferedReader(new StringReader(head + "\n" + String.join("\n", rows))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final ImmutableMap<String, Actor> ACTORS =
            Shipped.actors(file("actors.csv", "id;nameNl;nameEn;parties", "a;a;a;", "b;b;b;state:vws"));

    private static Catalogue<?> read(String kind, String row, String part) {
        return switch (kind) {
            case "offer" ->
                Shipped.offers(
                        ACTORS,
                        file(
                                "offers.csv",
                                "id;rows;nameNl;nameEn;by;offeredNl;offeredEn;speaker;source;reliability",
                                row),
                        file("offer-returns.csv", "offer;actor;textNl;textEn", part),
                        file("offer-events.csv", "offer;kind;actor;date;source;reliability"));
            case "cooperation" ->
                Shipped.cooperations(
                        ACTORS,
                        file("cooperations.csv", "id;rows;nameNl;nameEn;mode;rule;speaker;source;reliability", row),
                        file("participants.csv", "cooperation;actor;position;number", part));
            case "path" ->
                Shipped.paths(
                        ACTORS,
                        file(
                                "escalation-paths.csv",
                                "id;rows;nameNl;nameEn;laws;accords;bindingness;speaker;source;reliability",
                                row),
                        file(
                                "escalation-steps.csv",
                                "path;actor;action;textNl;textEn;article;source;reliability",
                                part));
            case "responsibility" ->
                Shipped.responsibilities(
                        ACTORS,
                        file(
                                "responsibilities.csv",
                                "id;rows;causeNl;causeEn;handledByNl;handledByEn;fieldNl;fieldEn;speaker;source;reliability",
                                row),
                        file(
                                "answers.csv",
                                "responsibility;actor;level;limitNl;limitEn;article;source;reliability",
                                part));
            case "programme" ->
                Shipped.programmes(
                        ACTORS,
                        file(
                                "programmes.csv",
                                "id;rows;nameNl;nameEn;from;until;partners;outcomesNl;outcomesEn;remarkNl;remarkEn;speaker;source;reliability",
                                row),
                        file("programme-members.csv", "programme;party;joined;left;source;reliability", part),
                        file("programme-counts.csv", "programme;id;whatNl;whatEn;number"));
            default ->
                Shipped.duties(
                        file(
                                "duties.csv",
                                "id;rows;nameNl;nameEn;asksNl;asksEn;proposal;speaker;source;reliability",
                                row),
                        file("duty-laws.csv", "duty;law;domainNl;domainEn", part));
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "offer ! o;;n;n;a;x;x;;S;high ! o;b;x;x",
                "cooperation ! c;;n;n;network;jointly;;S;high ! c;a;participant;2",
                "path ! p;;n;n;wlz;;;;S;high ! p;a;decides;x;x;;S;high",
                "responsibility ! r;;n;n;;;;;;S;high ! r;a;state;;;;S;high",
                "programme ! p;;n;n;;;a;;;;;;S;high ! p;gm:1509;2020;;S;high",
                "duty ! d;;n;n;;;;;S;high ! d;wpg;x;x",
            })
    void aGoodFactFileIsRead(String kind, String row, String part) {
        assertThat(read(kind, row, part).all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "offer ! o;;n;n;a;x;x;;;high ! o;b;x;x ! Line 2 of offers.csv: The column (source)",
                "offer ! o;;n;n;c;x;x;;S;high ! o;b;x;x ! Line 2 of offers.csv: The by (c) must be known.",
                "offer ! o;;n;n;a;x;x;;S;high ! q;b;x;x ! Line 2 of offers.csv: The offer (o) must have an id",
                "offer ! o;;n;n;a;x;x;;S;high ! o;c;x;x ! Line 2 of offer-returns.csv: The actor (c) must be known.",
                "cooperation ! c;;n;n;hierarchy;jointly;;S;high ! c;a;participant;2 ! The mode (hierarchy) must be one of network, partnership",
                "cooperation ! c;;n;n;network;jointly;;S;high ! c;a;participant;1 ! Line 2 of cooperations.csv: The co-operation (c) must have an id and two parties",
                "cooperation ! c;;n;n;network;jointly;;S;high ! c;a;boss;1 ! The position (boss) must be one of participant",
                "path ! p;;n;n;wlz;;;;S;high ! p;a;addresses;x;x;;S;high ! Line 2 of escalation-paths.csv: The path (p) must have an id and a step",
                "path ! p;;n;n;wlz;galla;;;S;high ! p;a;decides;x;x;;S;high ! The accords (galla) must be known. Maybe gala.",
                "path ! p;;n;n;wlz;;;;S;high ! p;a;decides;x;x;wlz;S;high ! Line 2 of escalation-steps.csv: The article (wlz)",
                "responsibility ! r;;n;n;;;;;;S;sure ! r;a;state;;;;S;high ! The reliability (sure) must be one of high, medium",
                "responsibility ! r;;n;n;;;;;;S;high ! q;a;state;;;;S;high ! Line 2 of answers.csv: The owner (q) must be a responsibility that is known.",
                "programme ! p;;n;n;soon;;a;;;;;;S;high ! p;gm:1509;2020;;S;high ! Line 2 of programmes.csv: The date (soon)",
                "programme ! p;;n;n;;;a;;;;;;S;high ! p;gm:15;2020;;S;high ! Line 2 of programme-members.csv: The municipality",
                "duty ! d;;n;n;;;;;S;high ! e;wpg;x;x ! Line 2 of duties.csv: The duty (d) must have an id and laws",
            })
    void aBadFactFileIsRefusedWithFileAndLine(String kind, String row, String part, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(kind, row, part))
                .withMessageContaining(message);
    }

    @Test
    void aCatalogueHasEveryNameOnceAndNamesTheNearest() {
        Offer offer = Offer.standard().get("bod-2019");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.of("offer", ImmutableList.of(offer, offer)))
                .withMessage("The offer (bod-2019) must occur once.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Offer.standard().get("bod-2018"))
                .withMessage("The offer (bod-2018) must be known. Maybe bod-2019.");
        assertThat(Offer.standard().of("S9-99")).isEmpty();
    }
}
