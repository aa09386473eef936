package nl.geldstroom.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Problem;
import nl.geldstroom.internal.facts.FactFile;
import nl.geldstroom.law.Acts;
import nl.geldstroom.law.LawId;
import nl.geldstroom.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFilesTest {

    private static final String HEADER = String.join(";", RuleFiles.COLUMNS);

    /** A good row; a test replaces one part of it. */
    private static final String ROW =
            "a-rule;generalMeans;gm;wmo2015;payer;wpg;;;2020-01-01;2030-01-01;conditional;1000.50;plan;plan;P3Y;"
                    + "wpg/2;Stb. 2008;Stb. 2008;2026-11-22;medium";

    private static List<Problem> problems(String... tables) {
        List<Input> inputs = java.util.stream.IntStream.range(0, tables.length)
                .mapToObj(i -> Input.of("table" + i + ".csv", tables[i]))
                .toList();
        return catchThrowableOfType(DocumentException.class, () -> RuleFiles.read(inputs, Acts.standard()))
                .problems();
    }

    private static String table(String... rows) {
        return "# a remark\n" + HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    @Test
    void a_good_row_is_a_rule() {
        WallRule rule = RuleFiles.read(List.of(Input.of("t.csv", table(ROW))), Acts.standard())
                .get(0);

        assertThat(rule.id()).isEqualTo("a-rule");
        assertThat(rule.from().law()).contains(LawId.WMO2015);
        assertThat(rule.ceiling()).contains(Money.ofCents(100_050));
        assertThat(rule.holdsFor()).contains(java.time.Period.ofYears(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2030-01-01       | 2019-12-31  | validity-order   | must be after its start (2020-01-01)",
                "2030-01-01       | soon        | invalid-value    | The cell (until) is refused",
                ";wmo2015;        | ;wmo2025;   | unknown-act      | The act (wmo2025) in column (law) must be known. Maybe wmo2015.",
                ";wpg;;           | ;wgp;;      | unknown-act      | in column (toLaw)",
                "wpg/2            | abc/2       | unknown-act      | in column (article)",
                "wpg/2            | wpg         | invalid-value    | must be a law, a slash and a number",
                "Stb. 2008;Stb. 2008 | ;        | missing-source   | The rule (a-rule) must name where it was read",
                "Stb. 2008;Stb. 2008 | Stb.;    | missing-language | in Dutch and in English",
                "2026-11-22       | ''          | missing-value    | The column (checked) must have a value",
                "medium           | ''          | missing-value    | The column (reliability) must have a value",
                "medium           | certain     | unknown-word     | must be one of high, medium, low, own",
                "conditional      | ''          | missing-value    | The column (status) must have a value",
                "conditional      | maybe       | unknown-word     | must be one of allowed, conditional",
                "conditional      | conflict    | invalid-value    | must be allowed, conditional, forbidden or unknown",
                "conditional      | allowed     | invalid-value    | The condition of rule (a-rule)",
                "generalMeans     | gold        | unknown-word     | must be one of generalMeans",
                ";gm;             | ;payer;     | invalid-value    | The payer (payer) must be a scheme or a party",
                ";gm;             | ;gm:15;     | invalid-value    | must be a CBS code of four digits",
                "a-rule           | ''          | missing-value    | The column (id) must have a value",
                "a-rule           | A           | invalid-value    | The id (A) of the rule must",
                "P3Y              | P0D         | invalid-value    | The term (P0D) of the condition",
                "P3Y              | 3           | invalid-value    | The cell (holdsFor) is refused",
                "1000.50          | much        | invalid-value    | The cell (ceiling) is refused",
                "plan;plan        | plan;plan;x | wrong-cells      | must have 20 cells, not 21",
            })
    void a_bad_cell_is_refused_with_file_line_and_rule(String good, String bad, String rule, String message) {
        assertThat(ROW).contains(good);
        List<Problem> problems = problems(table(ROW.replace(good, bad)));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString())
                .startsWith("table0.csv:3 " + rule + ": ")
                .contains(message);
    }

    @Test
    void what_forbids_names_its_article() {
        List<Problem> problems =
                problems(table(ROW.replace("conditional;1000.50;plan;plan;P3Y;wpg/2", "forbidden;;;;;")));

        assertThat(problems).extracting(Problem::rule).containsExactly("missing-article");
        assertThat(problems.get(0).maybe()).contains("its status is unknown.");
    }

    @Test
    void rules_of_equal_scope_may_not_hold_on_the_same_day_but_may_follow_each_other() {
        String second = ROW.replace("a-rule", "b-rule").replace("2020-01-01;2030-01-01", "2029-12-31;");
        String after = ROW.replace("a-rule", "c-rule").replace("2020-01-01;2030-01-01", "2030-01-01;");

        assertThat(problems(table(ROW), table(second)).get(0).toString())
                .isEqualTo(
                        "table1.csv:3 overlapping-rules: The rule (b-rule) must not hold on the same day as another of"
                                + " equal scope (a-rule, table0.csv:3). Maybe the earlier one needs an end.");
        assertThat(RuleFiles.read(List.of(Input.of("t.csv", table(ROW, after))), Acts.standard()))
                .hasSize(2);
    }

    @Test
    void all_problems_of_all_tables_are_said_at_once() {
        List<Problem> problems = problems(
                table(ROW.replace("2030-01-01", "2010-01-01").replace("wpg/2", "abc/2"), "one;two"),
                "id;money\n",
                "# nothing\n",
                table(ROW, ROW));

        assertThat(problems)
                .extracting(problem -> problem.file() + ":" + problem.line() + " " + problem.rule())
                .containsExactly(
                        "table0.csv:3 validity-order",
                        "table0.csv:3 unknown-act",
                        "table0.csv:4 wrong-cells",
                        "table1.csv:1 wrong-columns",
                        "table2.csv:0 wrong-columns",
                        "table3.csv:4 duplicate-id",
                        "table3.csv:4 overlapping-rules");
    }

    @Test
    void a_table_that_cannot_be_read_is_a_problem_too() {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> RuleFiles.read(List.of(Input.of(Path.of("no-such.csv"))), Acts.standard()))
                .withMessageContaining("no-such.csv unreadable");
    }

    @Test
    void a_rule_of_a_proposal_that_is_not_there_is_refused_with_file_and_line() throws IOException {
        FactFile proposals = FactFile.read(
                "proposals.csv",
                new BufferedReader(new StringReader("id;titleNl;titleEn;sourceNl;sourceEn;years\nduty;a;b;c;d;\n")));
        Input rules = Input.of(
                "proposal-rules.csv",
                "proposal;" + HEADER + "\nduty;" + ROW + "\nduti;"
                        + ROW.replace("a-rule", "b-rule").replace(";wpg;", ";zvw;") + "\n");

        assertThat(catchThrowableOfType(DocumentException.class, () -> Proposals.read(rules, proposals))
                        .problems())
                .singleElement()
                .hasToString(
                        "proposal-rules.csv:3 unknown-proposal: The proposal (duti) of rule (b-rule) must be one of"
                                + " duty.");
    }

    @Test
    void a_proposal_without_a_source_or_that_occurs_twice_is_refused_at_its_line() throws IOException {
        FactFile proposals = FactFile.read(
                "proposals.csv",
                new BufferedReader(new StringReader(
                        "id;titleNl;titleEn;sourceNl;sourceEn;years\na;a;b;;d;\nb;a;b;c;d;\nb;a;b;c;d;\n")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proposals.read(Input.of("r.csv", "proposal;" + HEADER + "\n"), proposals))
                .withMessageContaining("Line 2 of proposals.csv: The column (sourceNl)")
                .withMessageContaining("Line 4 of proposals.csv: The id (b) must occur once.");
    }
}
