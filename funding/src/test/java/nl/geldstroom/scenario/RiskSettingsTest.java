package nl.geldstroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Assumption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What moves together: read, written, made one matrix, and the same to the schema as to the reader. */
class RiskSettingsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final JsonNode SCHEMA = schema();

    private static JsonNode schema() {
        try (InputStream stream = RiskSettings.class.getResourceAsStream("risk-settings.schema.json")) {
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRead(String json) {
        return Documents.standard()
                .read(
                        Input.of("r.json", "{\"model\": \"geldstroom\", \"version\": 1, \"risk\": " + json + "}"),
                        "risk",
                        RiskSettings.class)
                .value()
                .isPresent();
    }

    /** The keywords that the schema uses. */
    private static boolean accepts(JsonNode schema, JsonNode value) {
        boolean fits = switch (schema.path("type").asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            default -> value.isNumber();
        };
        if (!fits) {
            return false;
        }
        for (JsonNode name : schema.path("required")) {
            fits &= value.has(name.asText());
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            JsonNode property = schema.path("properties").path(field.getKey());
            fits &= property.isMissingNode()
                    ? schema.path("additionalProperties").asBoolean(true)
                    : accepts(property, field.getValue());
        }
        if (value.isArray()) {
            Set<JsonNode> seen = new HashSet<>();
            for (JsonNode item : value) {
                fits &= accepts(schema.path("items"), item);
                seen.add(item);
            }
            fits &= value.size() >= schema.path("minItems").asInt();
            fits &= value.size() <= schema.path("maxItems").asInt(Integer.MAX_VALUE);
            fits &= !schema.path("uniqueItems").asBoolean() || seen.size() == value.size();
        }
        if (value.isNumber()) {
            double number = value.asDouble();
            fits &= !schema.has("minimum") || number >= schema.path("minimum").asDouble();
            fits &= !schema.has("maximum") || number <= schema.path("maximum").asDouble();
            fits &= !schema.has("exclusiveMinimum")
                    || number > schema.path("exclusiveMinimum").asDouble();
            fits &= !schema.has("exclusiveMaximum")
                    || number < schema.path("exclusiveMaximum").asDouble();
        }
        return fits;
    }

    private static void sameFields(JsonNode schema, Class<?> type) {
        assertThat(schema.path("properties").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void theSchemaHasTheFieldsOfTheRecordsAndNoOthers() {
        sameFields(SCHEMA, RiskSettings.class);
        sameFields(SCHEMA.at("/properties/pairs/items"), CorrelatedPair.class);
        sameFields(SCHEMA.at("/properties/correlations/items"), Correlation.class);
        assertThat(SCHEMA.at("/properties/draws/maximum").asInt()).isEqualTo(RiskSettings.MOST_DRAWS);
        assertThat(SCHEMA.at("/properties/correlations/items/properties/parameters/maxItems")
                        .asInt())
                .isEqualTo(Correlation.MOST_PARAMETERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'draws': 10000, 'seed': -3}",
                "{'pairs': [{'first': 'a', 'second': 'b', 'correlation': 0.5}]}",
                "{'pairs': [{'first': 'a', 'second': 'b', 'correlation': 0.5, 'evidence': {'type': 'assumption', 'author': 'x', 'why': 'y'}}]}",
                "{'correlations': [{'parameters': ['a', 'b'], 'matrix': [[1, -0.5], [-0.5, 1]]}]}",
            })
    void whatTheSchemaAcceptsIsRead(String json) throws IOException {
        String text = json.replace('\'', '"');
        assertThat(accepts(SCHEMA, JSON.readTree(text))).isTrue();
        assertThat(isRead(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{'drawn': 1}",
                "{'draws': 0}",
                "{'draws': 1000001}",
                "{'draws': 1.5}",
                "{'seed': '1'}",
                "{'pairs': [{'first': 'a', 'second': 'b'}]}",
                "{'pairs': [{'first': 'a', 'second': 'b', 'correlation': 1}]}",
                "{'pairs': [{'first': 'a', 'second': 2, 'correlation': 0.1}]}",
                "{'pairs': [{'first': 'a', 'second': 'b', 'correlation': 0.1, 'rank': true}]}",
                "{'correlations': [{'parameters': ['a'], 'matrix': [[1]]}]}",
                "{'correlations': [{'parameters': ['a', 'a'], 'matrix': [[1, 0], [0, 1]]}]}",
                "{'correlations': [{'parameters': ['a', 'b'], 'matrix': [[1, 2], [2, 1]]}]}",
                "{'correlations': [{'parameters': ['a', 'b']}]}",
            })
    void whatTheSchemaRefusesIsRefused(String json) throws IOException {
        String text = json.replace('\'', '"');
        assertThat(accepts(SCHEMA, JSON.readTree(text))).isFalse();
        assertThat(isRead(text)).isFalse();
    }

    @Test
    void theyReadBackAsTheyWereWritten() {
        RiskSettings settings = RiskSettings.builder()
                .addPairs(
                        new CorrelatedPair(
                                "a", "b", 0.5, Optional.of(Assumption.of("Geldstroom", "beide hangen af van de wijk"))),
                        CorrelatedPair.of("b", "c", -0.25))
                .addCorrelations(Correlation.of("d", "e", 0.1))
                .draws(2_000)
                .seed(-7L)
                .build();
        String json = Documents.standard().write("risk", settings);

        assertThat(Documents.standard()
                        .read(Input.of("r.json", json), "risk", RiskSettings.class)
                        .orThrow())
                .isEqualTo(settings);
    }

    @Test
    void pairsThatShareANumberAreOneMatrixAndOthersAreNot() {
        RiskSettings settings = RiskSettings.builder()
                .addPairs(
                        CorrelatedPair.of("c", "b", 0.5),
                        CorrelatedPair.of("x", "y", 0.2),
                        CorrelatedPair.of("a", "b", 0.25))
                .build();

        assertThat(settings.together())
                .containsExactly(
                        new Correlation(
                                ImmutableList.of("a", "b", "c"),
                                ImmutableList.of(
                                        ImmutableList.of(1.0, 0.25, 0.0),
                                        ImmutableList.of(0.25, 1.0, 0.5),
                                        ImmutableList.of(0.0, 0.5, 1.0)),
                                Optional.empty()),
                        Correlation.of("x", "y", 0.2));
        assertThat(settings.parameters()).containsExactly("a", "b", "c", "x", "y");
    }

    @Test
    void moreNumbersThanAMatrixCanHoldAreRefusedInPairsToo() {
        RiskSettingsBuilder chain = RiskSettings.builder();
        for (int i = 0; i < Correlation.MOST_PARAMETERS; i++) {
            chain.addPairs(CorrelatedPair.of("p" + i, "p" + (i + 1), 0.1));
        }

        assertThatThrownBy(chain::build).hasMessageContaining("(31)").hasMessageContaining("at most 30");
    }
}
