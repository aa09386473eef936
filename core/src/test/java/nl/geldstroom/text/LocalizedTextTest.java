package nl.geldstroom.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalizedTextTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void a_text_in_two_languages_survives_json() throws Exception {
        LocalizedText care = LocalizedText.of("zorg", "care");

        String json = mapper.writeValueAsString(care);

        assertThat(json).isEqualTo("{\"nl\":\"zorg\",\"en\":\"care\"}");
        assertThat(mapper.readValue(json, LocalizedText.class)).isEqualTo(care);
        assertThat(care.in(Language.NL)).isEqualTo("zorg");
        assertThat(care.in(Language.EN)).isEqualTo("care");
    }

    @Test
    void a_bare_string_means_both_languages() throws Exception {
        LocalizedText gala = mapper.readValue("\"GALA\"", LocalizedText.class);

        assertThat(gala).isEqualTo(LocalizedText.same("GALA"));
        assertThat(mapper.writeValueAsString(gala)).isEqualTo("\"GALA\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"nl\":\"zorg\"}",
                "{\"nl\":\"a\",\"en\":\"b\",\"fr\":\"c\"}",
                "7",
                "\" \"",
                "{\"nl\":1,\"en\":\"b\"}"
            })
    void anything_else_is_refused(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, LocalizedText.class)).hasMessageContaining("must");
    }

    @Test
    void a_language_is_found_by_its_code() {
        assertThat(Language.of("NL")).isEqualTo(Language.NL);
        assertThatIllegalArgumentException().isThrownBy(() -> Language.of("fr")).withMessageContaining("(fr)");
    }
}
