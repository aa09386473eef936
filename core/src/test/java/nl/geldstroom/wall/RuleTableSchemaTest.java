package nl.geldstroom.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Input;
import nl.geldstroom.law.Acts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema beside the tables and the reader say the same about a row. */
class RuleTableSchemaTest {

    private static final JsonNode SCHEMA = schema();

    private static final String ROW =
            "a-rule;generalMeans;gm;wmo2015;payer;wpg;;;2020-01-01;2030-01-01;conditional;1000.50;plan;plan;P3Y;"
                    + "wpg/2;Stb. 2008;Stb. 2008;2026-11-22;medium";

    private static JsonNode schema() {
        try (InputStream stream = RuleFiles.class.getResourceAsStream("rule-table.schema.json")) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The keywords that the schema uses, on texts by name. */
    private static boolean accepts(JsonNode schema, Map<String, String> row) {
        boolean fits = true;
        for (JsonNode name : schema.path("required")) {
            fits &= row.containsKey(name.asText());
        }
        if (schema.has("additionalProperties")) {
            fits &= row.keySet().stream().allMatch(schema.path("properties")::has);
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            fits &= !row.containsKey(property.getKey())
                    || acceptsText(property.getValue(), String.valueOf(row.get(property.getKey())));
        }
        for (JsonNode part : schema.path("allOf")) {
            fits &= accepts(part, row);
        }
        if (schema.has("if")) {
            fits &= accepts(schema.path(accepts(schema.path("if"), row) ? "then" : "else"), row);
        }
        return fits;
    }

    private static boolean acceptsText(JsonNode schema, String text) {
        return (!schema.has("enum") || texts(schema.path("enum")).contains(text))
                && (!schema.has("const") || schema.path("const").asText().equals(text))
                && (!schema.has("pattern")
                        || Pattern.compile(schema.path("pattern").asText())
                                .matcher(text)
                                .find())
                && text.length() >= schema.path("minLength").asInt()
                && (!schema.has("not") || !acceptsText(schema.path("not"), text));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Map<String, String> row(String line) {
        List<String> cells = ImmutableList.copyOf(line.split(";", -1));
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < RuleFiles.COLUMNS.size(); i++) {
            row.put(RuleFiles.COLUMNS.get(i), cells.get(i).strip());
        }
        return row;
    }

    private static boolean isRead(String line) {
        try {
            RuleFiles.read(
                    List.of(Input.of("t.csv", String.join(";", RuleFiles.COLUMNS) + "\n" + line + "\n")),
                    Acts.standard());
            return true;
        } catch (DocumentException e) {
            return false;
        }
    }

    private static Stream<String> shipped() {
        return Stream.of(
                        "general-means.csv",
                        "wmo2015.csv",
                        "zvw.csv",
                        "wlz.csv",
                        "jeugdwet.csv",
                        "participatiewet.csv",
                        "wpg.csv",
                        "grants.csv",
                        "accords.csv")
                .flatMap(name -> RuleFiles.beside(name).text().lines())
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("id;"));
    }

    @Test
    void itHasTheColumnsOfTheTablesAndNoOthers() {
        List<String> properties = new ArrayList<>();
        SCHEMA.path("properties").fieldNames().forEachRemaining(properties::add);

        assertThat(properties).isEqualTo(RuleFiles.COLUMNS);
        assertThat(texts(SCHEMA.path("required"))).isEqualTo(RuleFiles.COLUMNS);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyRuleThatShipsFits(String line) {
        assertThat(accepts(SCHEMA, row(line))).isTrue();
    }

    @Test
    void everyWordOfTheSchemaIsKnownToTheReaderAndTheOtherWayRound() {
        for (String column : List.of("money", "provision", "status", "reliability")) {
            for (String word : texts(SCHEMA.path("properties").path(column).path("enum"))) {
                Map<String, String> row = row(ROW);
                row.put(column, word);
                if (!word.equals("conditional")) {
                    row.replaceAll((name, cell) -> column.equals("status")
                                    && List.of("ceiling", "conditionNl", "conditionEn", "holdsFor")
                                            .contains(name)
                            ? ""
                            : cell);
                }
                assertThat(isRead(String.join(";", row.values())))
                        .as(column + " " + word)
                        .isTrue();
                assertThat(accepts(SCHEMA, row)).as(column + " " + word).isTrue();
            }
        }
        assertThat(texts(SCHEMA.path("properties").path("money").path("enum")))
                .hasSize(nl.geldstroom.law.MoneyKind.values().length + 1);
        assertThat(texts(SCHEMA.path("properties").path("provision").path("enum")))
                .hasSize(nl.geldstroom.provision.ProvisionKind.values().length + 1);
        // A rule itself is never a conflict.
        assertThat(texts(SCHEMA.path("properties").path("status").path("enum")))
                .hasSize(WallStatus.values().length - 1);
        assertThat(texts(SCHEMA.path("properties").path("reliability").path("enum")))
                .hasSize(nl.geldstroom.evidence.Reliability.values().length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2030-01-01->soon",
                "wpg/2->wpg",
                "Stb. 2008;Stb. 2008->;",
                "2026-11-22->",
                ";medium->;",
                ";medium->;certain",
                "conditional->",
                "conditional->maybe",
                "conditional->conflict",
                "conditional->allowed",
                "conditional;1000.50;plan;plan;P3Y;wpg/2->forbidden;;;;;",
                "conditional;1000.50;plan;plan;P3Y;->unknown;1000.50;;;;",
                "conditional;1000.50;plan;plan;->allowed;;;;",
                "plan;plan->;",
                "generalMeans->gold",
                ";gm;->;payer;",
                "a-rule->",
                "a-rule->A",
                "P3Y->3",
                "1000.50->much",
                "1000.50->-5",
            })
    void whatTheReaderRefusesTheSchemaRefuses(String change) {
        String[] parts = change.split("->", -1);
        assertThat(ROW).contains(parts[0]);
        String line = ROW.replace(parts[0], parts[1]);

        assertThat(isRead(ROW)).isTrue();
        assertThat(accepts(SCHEMA, row(ROW))).isTrue();
        assertThat(isRead(line)).isFalse();
        assertThat(accepts(SCHEMA, row(line))).isFalse();
    }
}
