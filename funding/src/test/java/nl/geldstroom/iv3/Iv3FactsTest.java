package nl.geldstroom.iv3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Severity;
import nl.geldstroom.iv3.QualityNote.Subject;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.Language;
import org.junit.jupiter.api.Test;

/** The built-in figures, and what is said of them. */
class Iv3FactsTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId PEER = PartyId.of("gm:0037");
    private static final PartyId CITY = PartyId.of("gm:0518");

    private final Iv3Table facts = Iv3Facts.budget2025();

    @Test
    void threeMunicipalitiesAndTheCountryHaveSixtyNineLinesEach() {
        assertThat(facts.municipalities()).containsExactlyInAnyOrder(TOWN, PEER, CITY);
        assertThat(facts.rows()).hasSize(4 * 69);
        assertThat(facts.nationalLines(2025)).hasSize(69);
        assertThat(facts.population(TOWN)).contains(39_502);
        assertThat(facts.population(PEER)).contains(32_045);
        assertThat(facts.population(CITY)).contains(568_419);
        assertThat(facts.national().flatMap(Iv3Place::population)).contains(18_045_532);
        assertThat(facts.publication().citation()).contains("CBS", "CC BY 4.0");
    }

    @Test
    void theBuiltInFiguresAreThePublishedOnes() throws IOException {
        Iv3Table published = Iv3.read(ReferenceFiles.iv3("2025_begroting.csv")).only(Set.of(TOWN, PEER, CITY));
        assertThat(published.toWide()).isEqualTo(facts.toWide());
        assertThat(published.places()).isEqualTo(facts.places());
    }

    @Test
    void aLineOfTheTableIsALineOfABaseline() {
        BudgetLine line = facts.budgetLinesOf(TOWN, 2025).stream()
                .filter(each -> each.taskField().equals(Optional.of("6.712")))
                .findFirst()
                .orElseThrow();
        assertThat(line.id().text()).isEqualTo("gm:1509/6.712");
        assertThat(line.law().text()).isEqualTo("wmo2015");
        assertThat(line.cost())
                .isEqualTo(facts.cell(TOWN, 2025, "6.712", Iv3Side.COST)
                        .orElseThrow()
                        .amount());
        assertThat(line.evidence()).contains(Iv3Facts.publication());
    }

    @Test
    void theCardNamesTheAllocationKey() {
        QualityCard card = facts.dataQuality(TOWN, 2025);
        assertThat(card.notesOn("6.711"))
                .filteredOn(note -> note.subject() == Subject.ALLOCATION_KEY)
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.text().in(Language.EN)).contains("517,000", "6.60, 6.711, 6.751, 6.811, 6.821");
                    assertThat(note.text().in(Language.NL)).contains("517.000");
                });
        assertThat(card.notesOn("6.1"))
                .extracting(QualityNote::subject)
                .contains(
                        Subject.OVERHEAD,
                        Subject.NO_UNIT_COST,
                        Subject.CODE_BREAK,
                        Subject.WIDER_THAN_SOCIAL_BASE,
                        Subject.GRANTS_INSIDE);
    }

    @Test
    void aMunicipalityIsSetBesideTheCountry() {
        Benchmark benchmark = Benchmark.of(facts, TOWN, 2025, Iv3Side.COST, "6.1");
        assertThat(benchmark.perInhabitant()).isEqualTo(Money.euros("99.89"));
        Money all = facts.nationalLines(2025).stream()
                .filter(line -> line.taskField().equals("6.1"))
                .findFirst()
                .orElseThrow()
                .cost();
        assertThat(benchmark.national().orElseThrow().toEuros().doubleValue())
                .isCloseTo(all.toEuros().doubleValue() / 18_045_532, offset(0.005));
        assertThat(benchmark.peers()).isEmpty();
    }

    @Test
    void aBenchmarkNeedsATaskFieldOfTheYear() {
        assertThatThrownBy(() -> Benchmark.of(facts, TOWN, 2025, Iv3Side.COST, "6.71b"))
                .hasMessageContaining("another year: it is in the list of 2023, 2024.");
    }

    @Test
    void peersAreTheOthersOfTheClass() throws IOException {
        Iv3Table all = Iv3.read(ReferenceFiles.iv3("2025_begroting.csv"));
        Benchmark.Peers peers =
                Benchmark.of(all, TOWN, 2025, Iv3Side.COST, "6.1").peers().orElseThrow();
        long same = all.places().stream()
                .filter(place -> place.sizeClass().equals(Optional.of("20000tot50000inwoners")))
                .count();
        assertThat(peers.municipalities()).isEqualTo((int) same - 1);
        assertThat(Benchmark.of(all, TOWN, 2025, Iv3Side.COST, "6.1").national())
                .isEqualTo(Benchmark.of(facts, TOWN, 2025, Iv3Side.COST, "6.1").national());
    }

    @Test
    void thePublishedBudgetHasTheDoubtsThatExpertsFound() throws IOException {
        List<Problem> doubts =
                Iv3.read(ReferenceFiles.iv3("2025_begroting.csv")).check();
        assertThat(count(doubts, "iv3-rounding")).isEqualTo(279);
        assertThat(count(doubts, "iv3-imbalance")).isZero();
        assertThat(doubts.stream()
                        .filter(doubt -> doubt.rule().equals("iv3-empty-line"))
                        .filter(doubt -> doubt.message().contains(" on 6.712 in 2025")))
                .hasSize(37)
                .allMatch(doubt -> doubt.severity() == Severity.WARNING && doubt.line() > 0);
        assertThat(doubts.stream()
                        .filter(doubt -> doubt.rule().equals("iv3-negative"))
                        .map(Problem::line)
                        .distinct())
                .hasSizeBetween(248, 249);
        assertThat(count(doubts, "iv3-national-sum")).isZero();
        assertThat(count(doubts, "more-problems")).isZero();
        assertThat(doubts).noneMatch(Problem::isError);
    }

    @Test
    void anImbalanceAboveRoundingIsAWarning() throws IOException {
        assertThat(Iv3.read(ReferenceFiles.iv3("2024_begroting.csv")).check())
                .filteredOn(doubt -> doubt.rule().equals("iv3-imbalance"))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.severity()).isEqualTo(Severity.WARNING);
                    assertThat(doubt.message()).contains("Hillegom");
                });
    }

    @Test
    void theLongFileNamesWhoIsMissing() throws IOException {
        assertThat(Iv3.read(ReferenceFiles.iv3("sociaal_domein_2023_2025.csv")).check())
                .filteredOn(doubt -> doubt.rule().equals("iv3-missing-municipality"))
                .extracting(Problem::message)
                .contains(
                        "Landsmeer has no rows in the begroting 2025.",
                        "De Bilt has no rows in the begroting 2025.",
                        "Midden-Drenthe has no rows in the begroting 2025.",
                        "Vijfheerenlanden has no rows in the begroting 2025.");
    }

    @Test
    void anEmptyLineComesWithAnotherLineToUse() throws IOException {
        List<Problem> doubts =
                Iv3.read(ReferenceFiles.iv3("2025_begroting.csv")).check();
        Set<String> both = new HashSet<>(emptyOn(doubts, "6.712"));
        both.retainAll(emptyOn(doubts, "6.713"));
        assertThat(both).hasSize(32);
        assertThat(doubts)
                .filteredOn(doubt -> doubt.rule().equals("iv3-empty-line"))
                .filteredOn(
                        doubt -> both.stream().noneMatch(name -> doubt.message().startsWith(name + " ")))
                .allMatch(doubt -> doubt.maybe().isPresent());
    }

    private static List<String> emptyOn(List<Problem> doubts, String taskField) {
        String rest = " must have costs on " + taskField + " in 2025 before a measure can start from that line.";
        return doubts.stream()
                .map(Problem::message)
                .filter(message -> message.endsWith(rest))
                .map(message -> message.substring(0, message.length() - rest.length()))
                .toList();
    }

    private static long count(List<Problem> problems, String rule) {
        return problems.stream().filter(problem -> problem.rule().equals(rule)).count();
    }
}
