package nl.geldstroom.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Reading;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.law.Article;
import nl.geldstroom.law.LawId;
import nl.geldstroom.law.MoneyKind;
import nl.geldstroom.law.Validity;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.party.Party;
import nl.geldstroom.provision.ProvisionKind;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** Rules and parties as a scenario writes them. */
class WallDocumentTest {

    private final Documents documents = Documents.standard();

    private static String rule(String status, String payer) {
        return "{\"model\":\"geldstroom\",\"version\":1,\"rule\":{\"id\":\"what-if\","
                + "\"from\":{\"money\":\"longTermCareFund\",\"payer\":\"" + payer + "\",\"law\":\"wlz\"},"
                + "\"to\":{\"law\":\"wmo2015\",\"provision\":\"general\",\"purpose\":\"preventive-measure\"},"
                + "\"validity\":{\"from\":\"2028-01-01\"},\"status\":\"" + status + "\",\"ceiling\":250000.5,"
                + "\"condition\":{\"nl\":\"projectplan\",\"en\":\"project plan\"},"
                + "\"article\":\"wlz/4.2.4/6\",\"checked\":\"2026-02-04\",\"reliability\":\"medium\"}}";
    }

    @Test
    void a_rule_of_a_scenario_is_read_and_written_back() {
        WallRule read = documents
                .read(Input.of("rule.json", rule("conditional", "zk")), "rule", WallRule.class)
                .orThrow();

        assertThat(read)
                .isEqualTo(WallRule.builder()
                        .id("what-if")
                        .from(FlowOrigin.of(MoneyKind.LONG_TERM_CARE_FUND, "zk", LawId.WLZ))
                        .to(FlowDestination.builder()
                                .law(LawId.WMO2015)
                                .provision(ProvisionKind.GENERAL)
                                .purpose("preventive-measure")
                                .build())
                        .validity(Validity.from(LocalDate.of(2028, 1, 1)))
                        .status(WallStatus.CONDITIONAL)
                        .ceiling(Money.euros("250000.50"))
                        .condition(LocalizedText.of("projectplan", "project plan"))
                        .article(Article.of("wlz/4.2.4/6"))
                        .checked(LocalDate.of(2026, 2, 4))
                        .reliability(Reliability.MEDIUM)
                        .build());
        assertThat(documents
                        .read(Input.of("again.json", documents.write("rule", read)), "rule", WallRule.class)
                        .orThrow())
                .isEqualTo(read);
    }

    @Test
    void a_rule_that_cannot_be_is_a_problem_at_its_place() {
        Reading<WallRule> reading =
                documents.read(Input.of("rule.json", rule("allowed", "the east")), "rule", WallRule.class);

        assertThat(reading.problems()).extracting(Problem::pointer).containsExactly("/rule/from/payer");
        assertThat(documents
                        .read(Input.of("rule.json", rule("allowed", "zk")), "rule", WallRule.class)
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("The condition of rule (what-if)"));
    }

    @Test
    void a_party_of_a_scenario_is_read_and_written_back() {
        Party town = Municipality.of("1509", "Oude IJsselstreek");
        String written = documents.write("party", town);

        assertThat(written).contains("\"type\"", "\"municipality\"", "\"1509\"").doesNotContain("gm:1509");
        assertThat(documents
                        .read(Input.of("party.json", written), "party", Party.class)
                        .orThrow())
                .isEqualTo(town);
    }
}
