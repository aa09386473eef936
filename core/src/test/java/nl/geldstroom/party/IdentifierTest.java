package nl.geldstroom.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    private final ObjectMapper mapper = new ObjectMapper();

    static Stream<Arguments> identifiers() {
        return Stream.of(
                Arguments.of("1509", MunicipalityCode.of("1509")),
                Arguments.of("0037", MunicipalityCode.of("0037")),
                Arguments.of("00000001813587219000", Oin.of("00000001813587219000")),
                Arguments.of("002220647", Rsin.of("002220647")),
                Arguments.of("12345678", KvkNumber.of("12345678")),
                Arguments.of("01234567", AgbCode.of("01234567")),
                Arguments.of("0101", Uzovi.of("0101")),
                Arguments.of("5506", CareOfficeCode.of("5506")),
                Arguments.of("000012345678", EstablishmentNumber.of("000012345678")),
                Arguments.of("123456782", Bsn.of("123456782")),
                Arguments.of("NL91ABNA0417164300", Iban.of("NL91ABNA0417164300")),
                Arguments.of("youth/achterhoek", RegionId.of("youth/achterhoek")),
                Arguments.of("gm:1509", PartyId.of("gm:1509")));
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void the_text_form_of_an_identifier_is_its_json_form(String text, Object identifier) throws Exception {
        assertThat(identifier).hasToString(text);
        assertThat(mapper.writeValueAsString(identifier)).isEqualTo('"' + text + '"');
        assertThat((Object) mapper.readValue('"' + text + '"', identifier.getClass()))
                .isEqualTo(identifier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000001002220647000",
                "00000001002564440000",
                "00000001001876387000",
                "00000001813587219000",
                "00000004194049711000"
            })
    void published_government_numbers_are_accepted_without_a_warning(String text) {
        assertThat(Oin.of(text).suffixWarning()).isEmpty();
    }

    @Test
    void a_government_number_shows_the_number_of_the_register_it_rests_on() {
        assertThat(Oin.of("00000001813587219000").rsin()).contains(Rsin.of("813587219"));
        assertThat(Oin.of("00000001813587219000").kvkNumber()).isEmpty();
        assertThat(Oin.of(Rsin.of("813587219"))).isEqualTo(Oin.of("00000001813587219000"));
        assertThat(Oin.of(KvkNumber.of("12345678")).kvkNumber()).contains(KvkNumber.of("12345678"));
        assertThat(Oin.of("00000004194049711000").register()).isEqualTo(Oin.Register.SUB_OIN);
    }

    @Test
    void an_unusual_suffix_of_a_government_number_is_a_warning_and_no_error() {
        assertThat(Oin.of("00000001813587219001").suffixWarning())
                .hasValueSatisfying(
                        warning -> assertThat(warning).contains("(001)").contains("Historical"));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(MunicipalityCode::of, "37", "municipality code (37) must have 4 digits", "Maybe 0037."),
                refusal(MunicipalityCode::of, "GM1509", "must have 4 digits", ""),
                refusal(MunicipalityCode::of, "15090", "must have 4 digits", ""),
                refusal(MunicipalityCode::of, "\u0661\u0662\u0663\u0664", "must have 4 digits", ""),
                refusal(Rsin::of, "2220647", "must have 9 digits", "Maybe 002220647."),
                refusal(Rsin::of, "813587218", "must pass the eleven test", "Maybe a digit was mistyped."),
                refusal(KvkNumber::of, "1234 5678", "must have 8 digits", "Maybe 12345678."),
                refusal(AgbCode::of, "", "must have 8 digits", ""),
                refusal(EstablishmentNumber::of, "12345678", "must have 12 digits", ""),
                refusal(Bsn::of, "123456783", "BSN (123456783) must pass the eleven test", "mistyped"),
                refusal(Iban::of, "NL91 ABNA 0417 1643 00", "without spaces", "Maybe NL91ABNA0417164300."),
                refusal(Iban::of, "NL92ABNA0417164300", "must leave 1 when divided by 97", "mistyped"),
                refusal(Iban::of, "NL91ABNA041716430", "18 characters if Dutch", ""),
                refusal(RegionId::of, "achterhoek", "must be a kind, a slash and a name", "Maybe youth/achterhoek."),
                refusal(RegionId::of, "jeugd/achterhoek", "must be ggd, careOffice, youth, iza, central", ""),
                refusal(RegionId::of, "youth/Achterhoek", "lower-case", ""),
                refusal(Uzovi::of, "ABCD", "must have 4 digits", ""),
                refusal(CareOfficeCode::of, "5522", "must be in code list COD001", "without 5522"),
                refusal(Oin::of, "0000000181358721900", "must have 20 characters", ""),
                refusal(Oin::of, "00000005813587219000", "The prefix (00000005)", "Maybe 00000001"),
                refusal(Oin::of, "00000001813587218000", "must be valid", "eleven test"),
                refusal(PartyId::of, "kvk:1234567", "must have 8 digits", "Maybe 01234567."),
                refusal(PartyId::of, "zk:5599", "must be in code list", ""),
                refusal(PartyId::of, "rsin:813587218", "eleven test", ""));
    }

    private static Arguments refusal(Function<String, Object> parse, String text, String rule, String cure) {
        return Arguments.of(parse, text, rule, cure);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_names_the_rule_and_the_likely_cure(
            Function<String, Object> parse, String text, String rule, String cure) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse.apply(text))
                .withMessageContaining(rule)
                .withMessageContaining(cure);
    }

    @ParameterizedTest
    @CsvSource({"5501, Groningen", "5506, Apeldoorn/Zutphen", "5533, Friesland"})
    void a_care_office_knows_its_region(String code, String region) {
        assertThat(CareOfficeCode.of(code).region()).isEqualTo(region);
    }

    @Test
    void thirty_two_care_office_codes_are_in_the_list() {
        long known = Stream.iterate(5500, code -> code <= 5599, code -> code + 1)
                .filter(code -> {
                    try {
                        CareOfficeCode.of(String.valueOf(code));
                        return true;
                    } catch (IllegalArgumentException e) {
                        return false;
                    }
                })
                .count();

        assertThat(known).isEqualTo(32);
    }

    @Property
    void the_eleven_test_catches_every_wrong_digit(
            @ForAll("rsins") String right,
            @ForAll @IntRange(max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        char wrongDigit = (char) ('0' + (right.charAt(place) - '0' + by) % 10);
        String wrong = right.substring(0, place) + wrongDigit + right.substring(place + 1);

        assertThat(Rsin.of(right).text()).isEqualTo(right);
        assertThatThrownBy(() -> Rsin.of(wrong)).hasMessageContaining("eleven test");
        assertThatThrownBy(() -> Oin.of("00000001" + wrong + "000")).hasMessageContaining("eleven test");
    }

    /** Eight free digits and the ninth that the rule asks for; where that would be ten there is no such number. */
    @Provide
    Arbitrary<String> rsins() {
        return Arbitraries.integers()
                .between(0, 99_999_999)
                .map(number -> String.format(Locale.ROOT, "%08d", number))
                .filter(eight -> checkDigit(eight) < 10)
                .map(eight -> eight + checkDigit(eight));
    }

    private static int checkDigit(String eight) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * Character.digit(eight.charAt(i), 10);
        }
        return sum % 11;
    }

    @Property
    void every_wrong_digit_of_a_bank_account_is_caught(
            @ForAll @IntRange(max = 999_999_999) int account,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String bban = "ABNA" + String.format(Locale.ROOT, "%010d", account);
        String right = java.util.stream.IntStream.range(2, 99)
                .mapToObj(check -> "NL" + String.format(Locale.ROOT, "%02d", check) + bban)
                .filter(text -> {
                    try {
                        Iban.of(text);
                        return true;
                    } catch (IllegalArgumentException e) {
                        return false;
                    }
                })
                .findFirst()
                .orElseThrow();
        int at = 8 + place;
        char wrongDigit = (char) ('0' + (right.charAt(at) - '0' + by) % 10);
        String wrong = right.substring(0, at) + wrongDigit + right.substring(at + 1);

        assertThatThrownBy(() -> Iban.of(wrong)).hasMessageContaining("divided by 97");
    }

    @ParameterizedTest
    @CsvSource({"999900006, true", "999999990, true", "123456782, false"})
    void numbers_of_persons_set_apart_for_tests_are_known(String text, boolean forTests) {
        assertThat(Bsn.of(text).isForTests()).isEqualTo(forTests);
    }
}
