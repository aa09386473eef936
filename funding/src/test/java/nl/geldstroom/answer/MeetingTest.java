package nl.geldstroom.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.geldstroom.answer.MeetingAnswers.AgreementFork;
import nl.geldstroom.answer.MeetingAnswers.Cliff;
import nl.geldstroom.answer.MeetingAnswers.ContractVariant;
import nl.geldstroom.answer.MeetingAnswers.Exit;
import nl.geldstroom.answer.MeetingAnswers.TemporaryPay;
import nl.geldstroom.answer.MeetingAnswers.WhatIf;
import nl.geldstroom.answer.Results.ScenarioResult;
import nl.geldstroom.document.Input;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.risk.Risk;
import nl.geldstroom.risk.RiskResult;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The twelve questions, each answered from the results of the worked example and compared with other arithmetic. */
class MeetingTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static Projection a;
    private static Projection b;
    private static Projection c;
    private static MeetingAnswers ofA;
    private static MeetingAnswers ofB;
    private static MeetingAnswers ofC;

    private static Projection variant(String letter) {
        Path file = Path.of("..", "examples", "scenarios", "oude-ijsselstreek-" + letter + ".json");
        return Projection.of(new ScenarioDocuments().read(Input.of(file)).orThrow());
    }

    @BeforeAll
    static void answer() {
        a = variant("a");
        b = variant("b");
        c = variant("c");
        ImmutableList<ScenarioResult> results =
                Answers.of(List.of(a, b, c), List.of()).scenarios();
        ofA = results.get(0).meeting().orElseThrow();
        ofB = results.get(1).meeting().orElseThrow();
        ofC = results.get(2).meeting().orElseThrow();
    }

    private static Money euros(String amount) {
        return Money.euros(amount);
    }

    private static String nl(MeetingAnswer answer) {
        return answer.text(Language.NL);
    }

    @ParameterizedTest
    @EnumSource(MeetingQuestion.class)
    void everyQuestionIsAnsweredInBothLanguages(MeetingQuestion question) {
        for (Projection variant : List.of(a, b, c)) {
            MeetingAnswer answer = Meeting.of(variant).answer(question);
            assertThat(answer.sentences()).isNotEmpty().allSatisfy(sentence -> {
                assertThat(sentence.nl()).endsWith(".").isNotEqualTo(sentence.en());
                assertThat(sentence.en()).endsWith(".").doesNotContain(" de ", " het ");
            });
        }
        assertThat(question.number()).isBetween(1, 12);
    }

    /**
     * Variant B by hand: in each year y of the first five, month k of the sixty delivers r(0.8·r((0.3·k/60)·need)) beside the lump
     * sum, 14 % more of it as induced demand, the team costs 175,000 in three years, and own contributions fall away.
     */
    @Test
    void question1SaysWhatItCostsAndThatItDoesNotComeBack() {
        double moved = 0;
        for (int k = 1; k <= 12; k++) {
            moved += 0.3 * (k / 60.0) * 2_785_000 / 12;
        }
        double byHand = 0.8 * moved * 1.14 + 175_000 + 0.0364 * moved;

        assertThat(ofB.cost().balance().get(0).cents() / 100.0).isCloseTo(-byHand, within(0.5));
        assertThat(ofB.cost().peakYear()).contains(Year.of(2031));
        assertThat(ofB.cost().peakExtraCost()).isEqualTo(euros("719752.66"));
        assertThat(ofB.cost().within()).isEqualTo(Year.of(2030));
        assertThat(ofB.cost().backWithin()).isFalse();
        assertThat(ofB.cost().paybackYear()).isEmpty();
        assertThat(ofB.cost().withinTerm())
                .isEqualTo(Money.sum(ofB.cost().balance().subList(0, 4)));
        assertThat(nl(ofB.cost()))
                .contains(
                        "in 2027 260.842 euro meer en in 2028 419.320 euro meer, en het komt niet terug binnen de termijn")
                .contains("Ook voor het eind van 2036 komt het niet terug")
                .contains("Het duurste jaar is 2031, met 719.753 euro extra.");
        assertThat(Meeting.of(b).within(2036).cost().withinTerm())
                .isEqualTo(Money.sum(ofB.cost().balance()));
        assertThatThrownBy(() -> Meeting.of(b).within(2040)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void question2SplitsEveryPostingAndFindsStructuralCostUnderTemporaryMoney() {
        MeetingAnswers.Natures nature = ofA.nature();

        assertThat(nature.incidental().subList(0, 4))
                .containsExactly(Money.euros(-175_000), Money.euros(-175_000), Money.euros(-175_000), Money.ZERO);
        IntStream.range(0, 10).forEach(i -> {
            assertThat(nature.structural().get(i).plus(nature.incidental().get(i)))
                    .isEqualTo(ofA.cost().balance().get(i));
            assertThat(Money.sum(nature.postings().stream()
                            .filter(posting -> posting.nature() == Nature.STRUCTURAL)
                            .map(posting -> posting.amounts().get(i))
                            .toList()))
                    .isEqualTo(nature.structural().get(i));
            assertThat(nature.structuralBalance()
                            .get(i)
                            .minus(nature.structuralReference().get(i)))
                    .isEqualTo(nature.structural().get(i));
        });
        // 694,097 by the shares 0.3457, 0.2210 and 0.4333 of the components.
        assertThat(nature.test()).extracting(TemporaryPay::last).containsOnly(Year.of(2026));
        assertThat(Money.sum(nature.test().stream().map(TemporaryPay::amount).toList()))
                .isEqualTo(Money.euros(694_097));
        assertThat(nature.test())
                .filteredOn(pay -> pay.line().text().endsWith("/6.1"))
                .singleElement()
                .satisfies(pay -> assertThat(pay.amount().cents() / 100.0).isCloseTo(0.221 * 694_097, within(0.01)));
    }

    @Test
    void question3SaysWhatIsFixedAndWhenItEnds() {
        Exit exit = ofB.commitment().exits().get(0);

        assertThat(exit.firmUntil()).isEqualTo(LocalDate.of(2031, 12, 31));
        assertThat(exit.expectedUntil()).isEqualTo(LocalDate.of(2036, 12, 31));
        assertThat(exit.firstReset()).contains(YearMonth.of(2032, 1));
        assertThat(exit.firstRelease()).contains(Year.of(2032));
        assertThat(ofB.commitment().committed().subList(0, 5)).containsOnly(Money.euros(2_785_000));
        assertThat(ofB.commitment().committed().subList(5, 10)).containsOnly(Money.ZERO);
        assertThat(ofB.commitment().releasable().subList(5, 10)).containsOnly(Money.euros(2_785_000));
        assertThat(ofB.commitment().notices().get(0).date()).isEqualTo(LocalDate.of(2031, 7, 1));
        assertThat(ofB.commitment().uncovered()).hasSize(10);
        assertThat(ofC.commitment().uncovered()).hasSize(9);
        assertThat(nl(ofB.commitment())).contains("ligt vast tot en met 31 december 2031", "januari 2032");
    }

    @Test
    void question4PutsTheThreeContractsSideBySide() {
        assertThat(ofB.doubleCost().total()).isEqualTo(euros("1698850.04"));
        assertThat(ofB.doubleCost().variants())
                .extracting(ContractVariant::scenario)
                .containsExactly("oude-ijsselstreek-b", "oude-ijsselstreek-a", "oude-ijsselstreek-c");
        assertThat(ofB.doubleCost().variants())
                .extracting(ContractVariant::doubleCost)
                .containsExactly(euros("1698850.04"), Money.sum(KeyFigures.of(a).doubleCost()), Money.ZERO);
        assertThat(nl(ofC.doubleCost())).startsWith("Niets wordt dubbel betaald.");
        assertThat(Meeting.of(a).beside(b, c).doubleCost().variants()).hasSize(3);
    }

    /** Induced demand is 14 % of what moved clients cost: at 30 % it is 30/14 of it. */
    @Test
    void question5LetsDemandGrow() {
        List<WhatIf> whatIfs = ofB.growth().whatIfs();
        Money induced = Money.sum(b.scenario().horizon().years().stream()
                .map(year -> b.ledger().sum(year, rule -> rule.id().contains("induced")))
                .toList());

        assertThat(whatIfs).hasSize(5);
        assertThat(whatIfs.get(0).total()).isEqualTo(Money.sum(ofB.cost().balance()));
        assertThat(whatIfs.get(1).parameters()).singleElement().satisfies(parameter -> {
            assertThat(parameter.id()).isEqualTo("support-to-social-base/inducedDemand");
            assertThat(parameter.point()).isEqualTo(0.14);
            assertThat(parameter.value()).isEqualTo(0.30);
        });
        assertThat(whatIfs.get(0).total().minus(whatIfs.get(1).total()).cents() / 100.0)
                .isCloseTo(induced.cents() / 100.0 * 16 / 14, within(5.0));
        // A lump sum stays what it is: all other lines and their own income grow by 1 % a year from 2026 on.
        double growing = 21_979_000 - 2_785_000 - (1_620_000 - 815_183);
        double byHand = growing * (Math.pow(1.01, 2) - 1);
        assertThat(whatIfs.get(2).growth().get(0).cents() / 100.0).isCloseTo(-byHand, within(5.0));
        assertThat(whatIfs.get(0).growth()).containsOnly(Money.ZERO);
    }

    @Test
    void question5SaysWhatTheWorstTenthOfTheDrawsCosts() {
        RiskResult drawn = Risk.of(b.scenario()).draws(1_000).run();
        double[] cents = drawn.cents(TOWN);
        Arrays.sort(cents);
        double worst = Arrays.stream(cents).limit(100).average().orElseThrow();

        MeetingAnswers.WorstTenth said = ofB.growth().worst().orElseThrow();
        assertThat(said.mean().cents()).isCloseTo(Math.round(worst), within(1L));
        assertThat(said.mean()).isLessThan(said.tenth());
        assertThat(said.chance()).isEqualTo(drawn.chanceOfBreakEven(TOWN).value());
        assertThat(said.low()).isLessThanOrEqualTo(said.chance());
        assertThat(said.high()).isGreaterThan(said.chance());
        assertThat(said.uncertain()).isPositive();
        assertThat(said.assumptions()).isBetween(0, said.uncertain());
        assertThat(nl(ofB.growth())).contains("In het slechtste tiende deel van 1.000 trekkingen");
        // Without uncertain numbers nothing is drawn, and nothing said of it.
        MeetingAnswers.Growth certain = Meeting.of(Projection.of(
                        b.scenario(),
                        b.plan().parameters().stream()
                                .filter(use -> !use.parameter().estimate().isFixed())
                                .collect(Collectors.toMap(
                                        ParameterUse::id, use -> use.parameter().point()))))
                .growth();
        assertThat(certain.worst()).isEmpty();
        assertThat(nl(certain)).doesNotContain("trekkingen");
    }

    @Test
    void question6KeepsValueAndMoneyApart() {
        assertThat(ofA.returns().cards()).singleElement().satisfies(card -> {
            assertThat(card.perEuro()).isEqualTo(1.6);
            assertThat(card.speaker()).contains("SEOR");
        });
        assertThat(ofA.returns().totalCash()).isEqualTo(Money.ZERO);
        assertThat(ofA.returns().totalValue()).isEqualTo(Money.sum(ofA.returns().value()));
        assertThat(ofA.returns().breakEven().orElseThrow()).isBetween(0.2977, 0.2979);
        assertThat(nl(ofA.returns())).contains("De 1,60 per euro komt van SEOR").contains("0,30 euro aan geld");
    }

    @Test
    void question7SaysThatOnePayerGainsNothingFromOthers() {
        WrongPocket cash = ofA.pockets().cash();

        assertThat(cash.pockets()).singleElement().satisfies(pocket -> {
            assertThat(pocket.payer()).isEqualTo(TOWN);
            assertThat(pocket.balance()).isEqualTo(ofA.cost().balance());
        });
        assertThat(ofA.pockets().settlement().isPossible()).isFalse();
        assertThat(ofA.pockets().shapley()).isEmpty();
        assertThat(nl(ofA.pockets())).contains("maar één betaler");
    }

    @Test
    void question8ShowsEverySuccessorAndThePostsAtRisk() {
        Cliff cliff = ofA.cliffs().grants().get(0);

        assertThat(cliff.lastYear()).isEqualTo(Year.of(2026));
        assertThat(cliff.lastAmount()).isEqualTo(Money.euros(694_097));
        assertThat(cliff.posts()).hasSize(3);
        assertThat(Money.sum(cliff.posts().stream()
                        .map(MeetingAnswers.PostAtRisk::structural)
                        .toList()))
                .isEqualTo(Money.euros(694_097));
        assertThat(cliff.variants()).hasSize(3);
        assertThat(cliff.variants().get(0).chosen()).isTrue();
        assertThat(cliff.variants().get(0).balance()).containsOnly(Money.ZERO);
        // 694,097 · 194.2 / 234.6 = 574,568; so 119,529 less.
        assertThat(cliff.variants().get(1).shortfall()).containsOnly(Money.euros(119_529));
        assertThat(cliff.variants().get(1).balance()).containsOnly(Money.euros(574_568));
        assertThat(cliff.variants().get(2).balance().subList(0, 4))
                .containsExactly(Money.euros(606_363), Money.euros(729_736), Money.euros(842_609), Money.ZERO);
        assertThat(cliff.variants().get(2).unverified()).isTrue();
    }

    @Test
    void question9SaysWhatIsNotKnownAndWhatTheLawAsks() {
        assertThat(ofA.clients().clients()).isEmpty();
        assertThat(nl(ofA.clients()))
                .contains("niet te zeggen voor 6.712 Begeleiding (Wmo)")
                .contains("daalt 6.712 Begeleiding (Wmo) in één jaar met 6 %, meer dan 5 %")
                .contains("in 2036 is het samen 835.500 euro minder");
        assertThat(ofA.clients().warnings()).singleElement().satisfies(warning -> {
            // 30 % in five years, in equal steps.
            assertThat(warning.saving().cents() / (double) warning.cost().cents())
                    .isCloseTo(0.06, within(1e-6));
            assertThat(warning.together().cents() / (double) warning.cost().cents())
                    .isCloseTo(0.3, within(1e-6));
        });
        // Months 6 to 18 in equal parts: half of it has come free in month 12.
        assertThat(ofA.clients().expiry())
                .filteredOn(step -> step.month() == 18)
                .singleElement()
                .satisfies(step -> assertThat(step.released()).isCloseTo(1, within(1e-12)));
        assertThat(ofA.clients().expiry()).allMatch(step -> step.month() >= 6);
        assertThat(ofB.clients().expiry()).isEmpty();
        assertThat(ofA.clients().legal())
                .anySatisfy(text -> assertThat(text.nl()).contains("2.3.5"));
    }

    /** 6,427,000 / 39,502 = 162.70 euros of household help per inhabitant. */
    @Test
    void question10ComparesPerInhabitantWithTheCountryAndNeighbours() {
        assertThat(ofA.neighbours().rows())
                .filteredOn(row -> row.line().text().endsWith("/6.711"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.perInhabitant()).isEqualTo(euros("162.70"));
                    assertThat(row.national().orElseThrow().compareTo(row.perInhabitant()))
                            .isNegative();
                });
        assertThat(ofA.neighbours().caveats()).hasSize(3);
        assertThat(nl(ofA.neighbours()))
                .contains("Het verst erboven: 6.711 Huishoudelijke hulp (Wmo), 163 euro per inwoner");
        assertThat(Meeting.of(a)
                        .comparedWith(nl.geldstroom.iv3.Iv3Facts.budget2025(), PartyId.of("gm:0037"))
                        .neighbours()
                        .rows()
                        .get(0)
                        .others())
                .singleElement()
                .satisfies(other -> assertThat(other.name()).isEqualTo("Stadskanaal"));
    }

    /** In variant B the lump sum of 2029 and later is no longer paid after a failure half-way: need is paid instead. */
    @Test
    void question11FollowsTheBranchesOfTheContract() {
        AgreementFork fork = ofB.fork().forks().get(0);

        assertThat(fork.branches())
                .extracting(MeetingAnswers.Branch::id)
                .containsExactly("asAssumed", "notExtended", "providerFails");
        assertThat(fork.branches().get(0).balance()).containsOnly(Money.ZERO);
        assertThat(fork.branches().get(1).ends()).isEqualTo(LocalDate.of(2032, 1, 1));
        assertThat(fork.branches().get(1).total())
                .as("the amount is set anew to what is needed anyway")
                .isEqualTo(Money.ZERO);
        assertThat(fork.branches().get(2).ends()).isEqualTo(LocalDate.of(2029, 7, 1));
        // From July 2029 on what moved is no longer paid: months 31 to 60 of the phase-in.
        double byHand = 0;
        for (int k = 31; k <= 60; k++) {
            byHand += 0.3 * (k / 60.0) * 2_785_000 / 12;
        }
        assertThat(fork.branches().get(2).total().cents() / 100.0).isCloseTo(byHand, within(1.0));
        assertThat(fork.branches().get(2).exitCost()).isEmpty();
        assertThat(nl(ofB.fork())).contains("wat de overdracht kost is niet opgegeven", "is de overdracht duurder");
        assertThat(Meeting.of(b)
                        .providerFailsOn(LocalDate.of(2030, 1, 1))
                        .fork()
                        .forks()
                        .get(0)
                        .branches())
                .extracting(MeetingAnswers.Branch::ends)
                .contains(LocalDate.of(2030, 1, 1));
    }

    @Test
    void question12AgreesWithTheBudgetToTheCent() {
        MeetingAnswers.Reconciliation reconciliation = ofA.reconciliation();

        assertThat(reconciliation.difference()).isEqualTo(Money.ZERO);
        assertThat(reconciliation.cost()).isEqualTo(Money.euros(21_979_000)).isEqualTo(reconciliation.computedCost());
        assertThat(reconciliation.income())
                .isEqualTo(Money.euros(1_620_000))
                .isEqualTo(reconciliation.computedIncome());
        assertThat(reconciliation.file()).isEmpty();
        assertThat(Money.sum(reconciliation.adjustments().stream()
                        .map(MeetingAnswers.Adjustment::amount)
                        .toList()))
                .isEqualTo(Money.euros(815_183));
        assertThat(nl(reconciliation)).startsWith("Ja: de 11 regels van 2025").contains("het één keer telt");
    }
}
