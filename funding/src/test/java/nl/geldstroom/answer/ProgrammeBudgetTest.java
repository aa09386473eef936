package nl.geldstroom.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.geldstroom.answer.ProgrammeBudget.Field;
import nl.geldstroom.answer.ProgrammeBudget.Programme;
import nl.geldstroom.answer.ProgrammeBudget.Sums;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.scenario.NamedRisk;
import nl.geldstroom.scenario.Reserve;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** The budget per programme and task field, the annex that amends it, and the paragraph on reserve and risk. */
class ProgrammeBudgetTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static Scenario scenario(String letter) {
        Path file = Path.of("..", "examples", "scenarios", "oude-ijsselstreek-" + letter + ".json");
        return new ScenarioDocuments().read(Input.of(file)).orThrow();
    }

    private static Money sum(List<Sums> parts, Function<Sums, ImmutableList<Money>> amounts, int year) {
        return Money.sum(
                parts.stream().map(part -> amounts.apply(part).get(year)).toList());
    }

    @Test
    void taskFieldsAddUpToProgrammesAndProgrammesToTheDifference() {
        for (String letter : List.of("a", "b", "c")) {
            Projection projection = Projection.of(scenario(letter));
            ProgrammeBudget budget = ProgrammeBudget.of(projection);
            assertThat(budget.programmes()).extracting(Programme::id).containsExactly("5", "6", "7");
            IntStream.range(0, budget.years().size()).forEach(year -> {
                for (Function<Sums, ImmutableList<Money>> amounts : List.<Function<Sums, ImmutableList<Money>>>of(
                        sums -> sums.cost().amended(),
                        sums -> sums.cost().current(),
                        sums -> sums.income().change(),
                        sums -> sums.balance().change())) {
                    assertThat(sum(
                                    budget.programmes().stream()
                                            .map(Programme::sums)
                                            .toList(),
                                    amounts,
                                    year))
                            .isEqualTo(amounts.apply(budget.total()).get(year));
                    budget.programmes()
                            .forEach(programme -> assertThat(sum(
                                            programme.fields().stream()
                                                    .map(Field::sums)
                                                    .toList(),
                                            amounts,
                                            year))
                                    .isEqualTo(amounts.apply(programme.sums()).get(year)));
                }
                Money difference = projection.difference(TOWN, budget.years().get(year));
                assertThat(budget.total().balance().change().get(year)).isEqualTo(difference);
                assertThat(budget.cover().get(year)).isEqualTo(difference.negated());
            });
        }
    }

    /** Of 6.712 nothing changes while the lump sum of variant B runs: 6.1 takes all of the extra cost, 6.60 loses income. */
    @Test
    void theAnnexNamesWhatChangesAndOnWhichSide() {
        ProgrammeBudget annex = ProgrammeBudget.of(Projection.of(scenario("b"))).amendment();

        assertThat(annex.programmes())
                .singleElement()
                .satisfies(programme ->
                        assertThat(programme.fields()).extracting(Field::code).containsExactly("6.1", "6.60", "6.712"));
        Field support = annex.programmes().get(0).fields().get(2);
        assertThat(support.sums().cost().change().subList(0, 5)).containsOnly(Money.ZERO);
        assertThat(support.sums().cost().change().get(5).cents() / 100.0).isCloseTo(-0.3 * 2_785_000, within(0.01));
        String text = annex.text(Language.NL);
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text.lines().toList().get(text.lines().toList().size() - 1))
                .startsWith("  wijziging saldo")
                .contains("261N", "419N", "578N", "561N");
        assertThat(annex.text(Language.EN)).contains("change of balance", "Chapter 6");
    }

    @Test
    void aMunicipalityMayHaveProgrammesOfItsOwn() {
        ProgrammeBudget budget = ProgrammeBudget.of(
                Projection.of(scenario("a")),
                TOWN,
                ImmutableMap.of("6.1", "Samen leven", "5.1", "Samen leven", "6.712", "Zorg"));

        assertThat(budget.programmes()).extracting(Programme::id).containsExactly("6", "7", "Samen leven", "Zorg");
        assertThat(budget.programmes().get(2).fields()).extracting(Field::code).containsExactly("5.1", "6.1");
    }

    private static NamedRisk risk(String id, double chance, long impact) {
        return new NamedRisk(
                id,
                LocalizedText.same(id),
                Grounded.of(chance, Assumption.of("test", "chosen for the calculation")),
                Money.euros(impact));
    }

    /** 0.3 · 574,568 + 0.1 · 100,000 = 182,370.40; variant B draws 2,539,009 at its lowest, in 2031. */
    @Test
    void chanceTimesImpactIsLaidBesideWhatCanBearIt() {
        Scenario plain = scenario("b");
        Scenario risky = plain.withGiven(plain.given()
                .withReserve(new Reserve(Money.euros(3_000_000), Optional.empty()))
                .withRisks(risk("price", 0.1, 100_000), risk("successor", 0.3, 574_568)));
        ScenarioDocuments documents = new ScenarioDocuments();
        assertThat(documents
                        .read(Input.of("risks.json", documents.write(risky)))
                        .orThrow())
                .isEqualTo(risky);
        Projection projection = Projection.of(risky);
        RiskParagraph paragraph = RiskParagraph.of(projection);

        assertThat(paragraph.items()).extracting(RiskParagraph.Item::id).containsExactly("successor", "price");
        assertThat(paragraph.required()).isEqualTo(Money.euros("182370.40"));
        assertThat(paragraph.draw())
                .isEqualTo(KeyFigures.of(projection).reserveDraw())
                .isEqualTo(Money.sum(KeyFigures.of(projection).balance().subList(0, 5))
                        .negated());
        assertThat(paragraph.capacity()).contains(Money.euros(3_000_000).minus(paragraph.draw()));
        assertThat(paragraph.ratio().orElseThrow())
                .isCloseTo((3_000_000 - paragraph.draw().cents() / 100.0) / 182_370.40, within(1e-9));
        assertThat(paragraph.sentences().get(1).nl())
                .isEqualTo("De 2 risico's wegen samen 182.370 euro (kans × gevolg).");
        assertThat(paragraph.sentences().get(2).nl()).endsWith("genoeg om ze te dragen.");
        assertThat(Projection.of(plain).ledger().balances())
                .isEqualTo(projection.ledger().balances());
    }

    @Test
    void withoutRisksAndReserveNothingIsMadeUp() {
        RiskParagraph paragraph = RiskParagraph.of(Projection.of(scenario("a")));

        assertThat(paragraph.items()).isEmpty();
        assertThat(paragraph.ratio()).isEmpty();
        assertThat(paragraph.capacity()).isEmpty();
        assertThat(paragraph.sentences().get(1).en()).isEqualTo("No risks with a chance were given.");
    }

    @Test
    void aChanceAboveOneAndTwoRisksOfOneNameAreRefused() {
        assertThatThrownBy(() -> risk("price", 30, 100)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> risk("price", 0.3, -100)).isInstanceOf(InvalidValueException.class);
        Scenario plain = scenario("a");
        assertThatThrownBy(() -> plain.given().withRisks(risk("same", 0.1, 1), risk("same", 0.2, 2)))
                .isInstanceOf(InvalidValueException.class);
    }
}
