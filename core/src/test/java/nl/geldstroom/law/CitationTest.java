package nl.geldstroom.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.geldstroom.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {

    private static final String FULL = "jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&z=2025-01-01&g=2025-01-01";

    @Test
    void a_citation_is_read_part_by_part() {
        Citation citation = Citation.of(FULL);

        assertThat(citation.act()).isEqualTo(BwbId.of("BWBR0035362"));
        assertThat(citation.article()).contains("2.3.5");
        assertThat(citation.member()).contains("3");
        assertThat(citation.knownOn()).contains(LocalDate.of(2025, 1, 1));
        assertThat(citation.validOn()).contains(LocalDate.of(2025, 1, 1));
        assertThat(citation.link()).isEqualTo(URI.create("https://wetten.overheid.nl/" + FULL));
    }

    @Test
    void a_citation_gets_the_dates_of_the_text_that_is_meant() {
        assertThat(Citation.article(BwbId.of("BWBR0035362"), "2.3.5").on(LocalDate.of(2027, 1, 1)))
                .hasToString("jci1.3:c:BWBR0035362&artikel=2.3.5&z=2027-01-01&g=2027-01-01");
    }

    @Test
    void the_text_form_is_the_json_form() throws Exception {
        ObjectMapper mapper = new ObjectMapper();

        assertThat(mapper.writeValueAsString(Citation.of(FULL))).isEqualTo('"' + FULL + '"');
        assertThat(mapper.readValue('"' + FULL + '"', Citation.class)).isEqualTo(Citation.of(FULL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BWBR0035362 | must start with jci1.3:c:",
                "jci1.3:c:BWBR35362 | must be BWBR or BWBV and seven digits",
                "jci1.3:c:bwbr0035362 | Maybe BWBR0035362.",
                "jci1.3:c:BWBR0035362&artikel | must be a division, = and a place",
                "jci1.3:c:BWBR0035362&artikel=1&artikel=2 | must occur once",
                "jci1.3:c:BWBR0035362&artikel= | must be 1 to 80 characters",
                "jci1.3:c:BWBR0035362&artikel=1 2 | must be 1 to 80 characters",
                "jci1.3:c:BWBR0035362&Artikel=1 | must be a word such as artikel",
                "jci1.3:c:BWBR0035362&z=2025-02-30 | must be as 2025-01-31",
            })
    void what_is_no_citation_is_refused_by_its_wrong_part(String text, String rule) {
        assertThatIllegalArgumentException().isThrownBy(() -> Citation.of(text)).withMessageContaining(rule);
    }

    @Property
    void reading_what_was_printed_gives_the_same_citation(@ForAll("citations") Citation citation) {
        assertThat(Citation.of(citation.text())).isEqualTo(citation).hasToString(citation.text());
        assertThat(citation.link().toString()).endsWith(citation.act().text().substring(4) + rest(citation));
    }

    private static String rest(Citation citation) {
        int and = citation.text().indexOf('&');
        return and < 0 ? "" : citation.text().substring(and);
    }

    @Provide
    Arbitrary<Citation> citations() {
        Arbitrary<BwbId> acts = Arbitraries.strings().numeric().ofLength(7).map(digits -> BwbId.of("BWBR" + digits));
        Arbitrary<Map<String, String>> places = Arbitraries.maps(
                        Arbitraries.of("boek", "hoofdstuk", "titeldeel", "paragraaf", "artikel", "lid", "o"),
                        Arbitraries.strings()
                                .withChars("0123456789.:-abcXIV\u00e9")
                                .ofMinLength(1)
                                .ofMaxLength(12))
                .ofMaxSize(4);
        Arbitrary<Optional<LocalDate>> dates = Arbitraries.integers()
                .between(0, 20_000)
                .map(day -> LocalDate.ofEpochDay(day))
                .optional();
        return Combinators.combine(acts, places, dates, dates)
                .as((act, way, known, valid) -> new Citation(act, ImmutableMap.copyOf(way), known, valid));
    }

    @Test
    void every_published_citation_is_printed_as_it_was_read() throws IOException {
        List<String> lines = Files.readAllLines(ReferenceData.file("citations/jci-sample.tsv"));

        assertThat(lines).hasSize(81);
        assertThat(lines.subList(1, lines.size()))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .allSatisfy(text -> assertThat(Citation.of(text)).hasToString(text));
    }
}
