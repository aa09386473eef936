package nl.geldstroom.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.geldstroom.answer.Results.Remark;
import nl.geldstroom.answer.Results.Row;
import nl.geldstroom.answer.Results.RowKind;
import nl.geldstroom.answer.Results.Weight;
import nl.geldstroom.document.Input;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody reads who opens the answers for the first time: it must say what happens, and nothing that does not. */
class AnswersToANewcomerTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static Scenario scenario(String name) {
        Path file = Path.of("..", "examples", "scenarios", name + ".json");
        return new ScenarioDocuments().read(Input.of(file)).orThrow();
    }

    private static Projection run(String name) {
        return Projection.of(scenario(name));
    }

    private static String nl(MeetingAnswer answer) {
        return answer.text(Language.NL);
    }

    private static String en(MeetingAnswer answer) {
        return answer.text(Language.EN);
    }

    private static Row row(FourYearTable table, String line) {
        return table.rows().stream()
                .filter(row -> row.kind() == RowKind.COST
                        && row.line().filter(id -> id.text().equals(line)).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** The fund pays 300,000 in 2027, 80 % of it on 6.1: that is where the money goes, and nothing of it is transition. */
    @Test
    void whatAFundSpendsStandsOnItsLineAndNotUnderTransition() {
        FourYearTable table = FourYearTable.of(run("prevention-fund"));

        assertThat(row(table, "gm:1509/6.1").difference().get(0)).isEqualTo(Money.euros(240_000));
        assertThat(row(table, "gm:1509/5.1").difference().get(0)).isEqualTo(Money.euros(60_000));
        assertThat(table.rows())
                .filteredOn(row -> row.kind() == RowKind.ACCESS)
                .singleElement()
                .satisfies(row -> assertThat(row.difference()).containsOnly(Money.ZERO));
    }

    @Test
    void aTransitionTeamAndATenderStandUnderTransition() {
        assertThat(transition("oude-ijsselstreek-a").subList(0, 4))
                .containsExactly(Money.euros(175_000), Money.euros(175_000), Money.euros(175_000), Money.ZERO);
        assertThat(Money.sum(transition("regional-purchasing-a"))).isEqualTo(Money.euros(276_080));
    }

    private static ImmutableList<Money> transition(String name) {
        return FourYearTable.of(run(name)).rows().stream()
                .filter(row -> row.kind() == RowKind.ACCESS)
                .findFirst()
                .orElseThrow()
                .difference();
    }

    /** 40 % of fifteen times 750,000 and a quarter of its savings; the 11,525,000 of the fund only passes through. */
    @Test
    void whatPassesThroughAFundIsNoInvestment() {
        Projection projection = run("prevention-fund");
        WrongPocket.Pocket town = WrongPocket.of(projection).of(TOWN);
        Money contributions = Money.sum(projection.scenario().horizon().years().stream()
                .map(year ->
                        projection.ledger().of(TOWN).sum(year, rule -> rule.id().equals("vitality/paid/gm:1509")))
                .toList());

        assertThat(town.totalInvested()).isEqualTo(contributions);
        assertThat(town.total())
                .isEqualTo(Money.sum(projection.scenario().horizon().years().stream()
                        .map(year -> projection.difference(TOWN, year))
                        .toList()));
        assertThat(nl(Meeting.of(projection).pockets()))
                .startsWith("Oude IJsselstreek: inleg 4.746.807 euro, terug 1.199.487 euro.")
                .contains("(11.525.000 euro), telt daarin niet mee")
                .contains(
                        "Niemand wint, dus verrekenen helpt niet: er moet 6.825.135 euro (contante waarde) van buiten");
    }

    @Test
    void settlingNamesWhatIsMissingAndTheRouteOfWhatCanBePaid() {
        String said = nl(Meeting.of(run("health-duty-a")).pockets());

        assertThat(said)
                .contains("er is 1.701.271 euro te weinig en elders 451.307 euro over")
                .contains("Er moet minstens 1.249.965 euro van buiten komen.")
                .contains("Langs wegen die de wet nu openlaat, is van buiten 1.701.271 euro nodig.")
                .contains("Van Premiebetalers naar Oude IJsselstreek: 333.022 euro; geen route: ");
    }

    @Test
    void aFallIsSaidPerYearAndOnlyWherePeopleLoseADecisionATestIsAsked() {
        MeetingAnswers.ClientsMoved cut = Meeting.of(run("squeeze-a")).clients();
        MeetingAnswers.ClientsMoved following =
                Meeting.of(run("client-following-money")).clients();

        assertThat(nl(cut))
                .startsWith("Niemand: geen maatregel in dit scenario laat inwoners overstappen van een indicatie.")
                .contains("daalt 5.1 Sportbeleid en activering in één jaar")
                .doesNotContain("Toets dat", "niet te zeggen", "opgegeven");
        assertThat(en(cut)).startsWith("Nobody: ").doesNotContain("Test that");
        assertThat(cut.warnings())
                .allSatisfy(warning -> assertThat(warning.saving()).isLessThanOrEqualTo(warning.cost()));
        assertThat(nl(following))
                .contains("Toets dat aan het aantal lopende indicaties.")
                .doesNotContain("Niemand");
        assertThat(Meeting.of(run("prevention-fund")).clients().warnings())
                .as("a fund that closes saves nothing")
                .isEmpty();
    }

    @Test
    void whatWeighsOnFifteenBudgetsIsCalledIncidentalWithItsGround() {
        assertThat(nl(Meeting.of(run("prevention-fund")).nature()))
                .contains("Vitaliteitsfonds telt als incidenteel omdat het fonds na 2041 sluit")
                .contains("15 begrotingen achtereen");
        assertThat(nl(Meeting.of(run("oude-ijsselstreek-a")).nature())).doesNotContain("begrotingen achtereen");
    }

    @Test
    void theEndOfAGrantIsFollowedToTheEndOfTheHorizon() {
        assertThat(nl(Meeting.of(run("oude-ijsselstreek-a")).cliffs()))
                .contains("Met 'geen vervolg' komt er in 2027 t/m 2036 694.097 euro minder binnen")
                .contains("in 2029 148.512 euro meer en in 2030 t/m 2036 694.097 euro minder binnen");
    }

    @Test
    void aFailingProviderIsNoGoodNewsAndASubsidyEndsToo() {
        assertThat(nl(Meeting.of(run("oude-ijsselstreek-a")).fork()))
                .contains("De aanbieder valt om op 1 juli 2029")
                .contains("wat de overdracht kost is niet opgegeven. Daarzonder wordt het 502.460 euro goedkoper")
                .doesNotContain("kost dat 502.460 euro minder");
        assertThat(nl(Meeting.of(run("one-or-four-years-a")).fork()))
                .contains("Subsidie sociaal werk 2027 loopt tot en met 31 december 2027 en wordt niet verlengd")
                .contains("uiterlijk op 1 juli 2027", "artikel 4:51 Awb")
                .doesNotContain("geen contract");
        assertThat(nl(Meeting.of(run("health-duty-a")).fork())).startsWith("Van deze gemeente staat geen contract");
    }

    @ParameterizedTest
    @CsvSource({"1.0912, 1.10", "1.0900005, 1.09", "0.3000005, 0.3", "0.2978, 0.3", "0, 0"})
    void aReturnThatBreaksEvenIsRoundedUpToWholeCentsEverywhere(double solved, double named) {
        assertThat(BreakEven.inCents(solved)).isEqualTo(named);
    }

    /** 30 % and 90 % of one line: after the lump sum is set anew cents are left over that nobody pays twice. */
    @Test
    void shiftsThatTogetherAskMoreThanTheLineHasAreToldAndLeaveNoYearsOfACent() {
        Scenario one = scenario("oude-ijsselstreek-b");
        BudgetShift shift = (BudgetShift) one.measures().get(0);
        Scenario two = one.withMeasures(ImmutableList.<Measure>builder()
                .addAll(one.measures())
                .add(shift.named("second").share(0.9))
                .build());
        Projection projection = Projection.of(two);

        assertThat(Answers.remarks(projection))
                .filteredOn(remark -> remark.text().nl().contains("vragen samen 120 %"))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.weight()).isEqualTo(Weight.WARNING);
                    assertThat(Answers.subjectOf(projection, remark).nl()).isEqualTo("6.712 Begeleiding (Wmo)");
                });
        assertThat(nl(Meeting.of(projection).doubleCost())).startsWith("Ja: in 2027 t/m 2031 betaalt");
        assertThat(Answers.remarks(Projection.of(one)))
                .noneMatch(remark -> remark.text().en().contains("more than there is"));
    }

    @Test
    void aFundThatAWallStopsSaysWhatToWriteAndWhere() {
        Scenario fund = scenario("prevention-fund");
        Projection stopped = Projection.of(fund.withGiven(fund.given().withAdoptedProposals(List.of())));

        assertThat(Answers.remarks(stopped))
                .filteredOn(remark -> remark.subject().equals("vitality"))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.weight()).isEqualTo(Weight.WARNING);
                    assertThat(remark.text().nl())
                            .contains(
                                    "onder \"given\": \"adoptedProposals\": [{\"proposal\": \"prevention-fund\", \"from\":"
                                            + " \"2027-01-01\"}]");
                    assertThat(remark.text().en()).contains("under \"given\"");
                });
        assertThat(Answers.remarks(Projection.of(fund)))
                .noneMatch(remark -> remark.subject().equals("vitality"));
        assertThat(Bottlenecks.of(stopped).list())
                .allSatisfy(one ->
                        assertThat(one.explanation().nl() + one.way().nl()).doesNotContain("org:", "gm:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "health-duty-a",
                "prevention-fund",
                "one-or-four-years-a",
                "oude-ijsselstreek-b",
                "waiting-list-bridging",
                "nursing-and-support-a"
            })
    void noIdAndNoUnformattedAmountStandsInWhatPeopleRead(String name) {
        Projection projection = run(name);
        MeetingAnswers answers = Meeting.of(projection).answers();
        Stream<LocalizedText> said = Stream.of(
                        Stream.of(MeetingQuestion.values())
                                .flatMap(question -> Meeting.of(projection).answer(question).sentences().stream()),
                        Answers.remarks(projection).stream().map(Remark::text),
                        answers.pockets().settlement().sentences().stream())
                .flatMap(texts -> texts);

        assertThat(said).allSatisfy(text -> {
            assertThat(text.nl())
                    .doesNotContainPattern("\\b(gm|org|uzovi|zk):\\w")
                    .doesNotContainPattern("\\d{4,}\\.\\d\\d\\b");
            assertThat(text.en())
                    .doesNotContainPattern("\\b(gm|org|uzovi|zk):\\w")
                    .doesNotContainPattern("\\d{4,}\\.\\d\\d\\b");
        });
        assertThat(answers.pockets().cash().pockets())
                .extracting(WrongPocket.Pocket::name)
                .noneMatch(called -> called.contains(":"));
    }

    @Test
    void manyPayersAreNamedTogetherAndTheShownOneFirst() {
        assertThat(nl(Meeting.of(run("regional-purchasing-a")).pockets()))
                .startsWith("Oude IJsselstreek: inleg 276.080 euro, terug niets. De andere 15 betalers samen: inleg");
    }
}
