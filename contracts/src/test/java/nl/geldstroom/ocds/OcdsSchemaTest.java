package nl.geldstroom.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.List;
import java.util.Map;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.LegalForm;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.agreement.SubsidyPeriod;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Severity;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.register.OptionalData;
import nl.geldstroom.register.SubsidyRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is valid against the schemas of the standard, and its own samples are read. */
class OcdsSchemaTest {

    private static final String BASE = "https://standard.open-contracting.org/schema/1__1__5/";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static String text(String name) {
        try {
            return Files.readString(OptionalData.file("ocds/" + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Error> faults(String schema, String json) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_4,
                builder -> builder.schemas(Map.of(
                        BASE + "release-schema.json", text("release-schema.json"),
                        BASE + "release-package-schema.json", text("release-package-schema.json"))));
        Schema compiled = registry.getSchema(text(schema), InputFormat.JSON);
        return compiled.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static void isValid(String json) throws IOException {
        assertThat(faults("release-package-schema.json", json)).isEmpty();
        for (JsonNode release : MAPPER.readTree(json).path("releases")) {
            assertThat(faults("eu-patched-release-schema.json", release.toString()))
                    .isEmpty();
        }
    }

    @Test
    void the_check_itself_finds_faults() {
        assertThat(faults("release-package-schema.json", "{\"uri\": \"urn:x\", \"releases\": []}"))
                .isNotEmpty();
        assertThat(faults("eu-patched-release-schema.json", "{\"ocid\": \"x\", \"id\": \"y\", \"date\": \"today\"}"))
                .isNotEmpty();
    }

    @Test
    void contracts_and_subsidies_are_valid_packages() throws IOException {
        Term term = Term.of(
                LocalDate.of(2027, 1, 1),
                Period.ofYears(4),
                OcdsTest.plain(Period.ofYears(2)),
                OcdsTest.plain(Period.ofYears(2)));
        Agreement contract = OcdsTest.contract(term, Money.euros(500_000));
        Agreement framework = OcdsTest.contract(term, Money.euros("0.01")).withLegalForm(LegalForm.FRAMEWORK_AGREEMENT);
        SubsidyAgreement subsidy = SubsidyAgreement.forBookYears(
                        PartyId.of("gm:1509"), PartyId.of("org:sociaal-werk"), Year.of(2027), 4)
                .perYear(Money.euros(500_000))
                .withGrantedOn(LocalDate.of(2026, 11, 20));

        isValid(Ocds.write(OcdsTest.PUBLICATION, List.of(contract, subsidy)).json());
        isValid(Ocds.write(OcdsTest.PUBLICATION, List.of(framework)).json());
    }

    @Test
    void the_register_of_almere_is_a_valid_package_and_comes_back_but_for_what_was_determined() throws IOException {
        SubsidyRegister register =
                SubsidyRegister.read(OptionalData.file("subsidies/subsidieregister_zorg_welzijn_2023_2025.csv"));
        List<SubsidyAgreement> subsidies = register.agreements(PartyId.of("gm:0034"));
        OcdsWriting written = Ocds.write(OcdsTest.PUBLICATION, subsidies);

        isValid(written.json());
        assertThat(written.notCarried())
                .hasSize((int) register.rows().stream()
                        .filter(row -> row.determined().isPresent())
                        .count())
                .allSatisfy(loss -> assertThat(loss.pointer()).isEqualTo("/periods/0/determined"));
        assertThat(Ocds.read(Input.of("package.json", written.json())).orThrow())
                .isEqualTo(subsidies.stream()
                        .map(subsidy -> (Agreement) subsidy.withPeriods(SubsidyPeriod.builder()
                                .from(subsidy.periods().get(0).from())
                                .until(subsidy.periods().get(0).until())
                                .granted(subsidy.periods().get(0).granted())
                                .build()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ocds-213czf-000-00001-01-planning.json",
                "ocds-213czf-000-00001-04-award.json",
                "ocds-213czf-000-00001-05-contract.json",
                "ocds-213czf-000-00001-06-implementation.json"
            })
    void the_official_samples_are_read_and_what_is_not_taken_over_is_told(String name) {
        OcdsReading reading = Ocds.read(Input.of(name, text(name)));

        assertThat(reading.isRefused()).as("%s", reading.problems()).isFalse();
        assertThat(reading.agreements()).isEmpty();
        assertThat(reading.problems())
                .filteredOn(problem -> problem.severity() == Severity.WARNING)
                .extracting(Problem::rule)
                .allMatch("ocds-currency"::equals);
        assertThat(reading.problems()).extracting(Problem::rule).contains("unread-field");
    }

    @Test
    void the_sample_contract_in_euros_becomes_a_contract_with_its_dates() {
        String euros = text("ocds-213czf-000-00001-05-contract.json").replace("\"GBP\"", "\"EUR\"");

        Agreement agreement =
                Ocds.read(Input.of("sample.json", euros)).orThrow().get(0);

        assertThat(agreement.id().text()).isEqualTo("ocds-213czf-000-00001-contract-01");
        assertThat(agreement.commissioner()).isEqualTo(PartyId.of("org:GB-LAC-E09000003"));
        assertThat(agreement.term().start()).isEqualTo("2010-07-01");
        assertThat(agreement.term().baseEnd()).isEqualTo("2011-07-01");
        assertThat(agreement.term().longestEnd()).isEqualTo("2012-01-01");
        assertThat(agreement.term().end()).isEqualTo("2011-07-01");
    }
}
