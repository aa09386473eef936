package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import nl.geldstroom.answer.KeyFigures;
import nl.geldstroom.document.Input;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.text.Phrases;
import org.junit.jupiter.api.Test;

class CompareCommandTest {

    private static Projection variant(String letter) {
        return Projection.of(new ScenarioDocuments()
                .read(Input.of(Path.of(Said.scenario(letter))))
                .orThrow());
    }

    private static Money total(String letter) {
        return Money.sum(KeyFigures.of(variant(letter)).balance());
    }

    @Test
    void whatDiffersIsSaidInSentencesAndInTables() {
        Money more = total("a").minus(total("b"));

        Said dutch = Said.by("compare", Said.scenario("a"), Said.scenario("b"), Said.scenario("c"));
        Said english = Said.by("compare", Said.scenario("a"), Said.scenario("b"), "--lang", "en");

        assertThat(dutch.code()).as(dutch.err()).isZero();
        assertThat(dutch.out())
                .startsWith("A oude-ijsselstreek-a: ")
                .contains(
                        "B oude-ijsselstreek-b: ",
                        "C oude-ijsselstreek-c: ",
                        "is B " + Phrases.euros(more).nl() + " euro duurder dan A.",
                        "B heeft anders: Begeleiding, taakgericht, 5+5 (in plaats van",
                        "B \u2212 A",
                        "C \u2212 A",
                        "6.712 Begeleiding (Wmo)",
                        "dubbel betaald");
        assertThat(english.out()).contains("B is " + Phrases.euros(more).en() + " euros more expensive than A.");
        assertThat(dutch.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(english.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void aScenarioDiffersFromItselfByExactlyZero() {
        Said said = Said.by("compare", Said.scenario("a"), Said.scenario("a"));
        Said csv = Said.by("compare", Said.scenario("a"), Said.scenario("a"), "--format", "csv");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("B en A zijn tot op de cent gelijk.").doesNotContain("anders in is gestopt");
        List<String> lines = csv.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("scenario,letter,kind,line,label,year,amount,difference");
        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(lines.stream().skip(1).map(line -> line.substring(line.lastIndexOf(',') + 1)))
                .allSatisfy(difference -> assertThat(new BigDecimal(difference)).isZero());
    }

    @Test
    void aProgramReadsTheSame() {
        Said json = Said.by("compare", Said.scenario("a"), Said.scenario("c"), "--format", "json");

        assertThat(json.code()).as(json.err()).isZero();
        assertThat(json.out()).contains("\"comparison\"", "\"differences\"", "\"letter\": \"B\"");
    }

    @Test
    void oneScenarioIsNoComparison() {
        Said said = Said.by("compare", Said.scenario("a"));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("SCENARIO.json");
        assertThat(said.out()).isEmpty();
    }
}
