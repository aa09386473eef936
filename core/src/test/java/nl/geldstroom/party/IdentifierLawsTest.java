package nl.geldstroom.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import nl.geldstroom.law.BwbId;
import nl.geldstroom.provision.TaskFieldCode;

/** What holds for every identifier: it is read as it is printed, in text and in JSON, and no slip of a digit passes a check. */
class IdentifierLawsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static String digits(long number, int length) {
        return String.format(Locale.ROOT, "%0" + length + "d", number);
    }

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().numeric().ofLength(length);
    }

    /** Numbers that pass the eleven test: of ten neighbours at most one ninth digit does, and some have none. */
    private static Arbitrary<String> eleven() {
        return Arbitraries.longs().between(0, 99_999_999).map(number -> {
            long from = number;
            while (true) {
                String eight = digits(from % 100_000_000, 8);
                for (int last = 0; last < 10; last++) {
                    if (ElevenTest.sum(eight + last) % 11 == 0) {
                        return eight + last;
                    }
                }
                from++;
            }
        });
    }

    private static Arbitrary<String> ibans() {
        return Arbitraries.longs()
                .between(0, 9_999_999_999L)
                .flatMap(account ->
                        Arbitraries.of("ABNA", "INGB", "RABO", "BNGH").map(bank -> iban(bank + digits(account, 10))));
    }

    private static String iban(String bban) {
        for (int check = 2; check < 99; check++) {
            String text = "NL" + digits(check, 2) + bban;
            try {
                return Iban.of(text).text();
            } catch (IllegalArgumentException e) {
                // Only one pair of check digits fits.
            }
        }
        throw new IllegalStateException(bban);
    }

    @Provide
    Arbitrary<Tuple2<String, Function<String, Object>>> identifiers() {
        return Arbitraries.oneOf(List.of(
                kind(digits(4), MunicipalityCode::of),
                kind(eleven(), Rsin::of),
                kind(eleven(), Bsn::of),
                kind(digits(8), KvkNumber::of),
                kind(digits(12), EstablishmentNumber::of),
                kind(digits(8), AgbCode::of),
                kind(digits(4), Uzovi::of),
                kind(Arbitraries.integers().between(5501, 5521).map(String::valueOf), CareOfficeCode::of),
                kind(eleven().map(rsin -> "00000001" + rsin + "000"), Oin::of),
                kind(digits(8).map(kvk -> "00000003" + kvk + "0000"), Oin::of),
                kind(ibans(), Iban::of),
                kind(digits(7).map(number -> "BWBR" + number), BwbId::of),
                kind(Arbitraries.integers().between(1, 999).map(part -> "6." + part), TaskFieldCode::of),
                kind(digits(4).map(code -> "gm:" + code), PartyId::of),
                kind(eleven().map(rsin -> "rsin:" + rsin), PartyId::of),
                kind(digits(8).map(kvk -> "kvk:" + kvk), PartyId::of),
                kind(
                        Arbitraries.of("ggd", "careOffice", "youth", "iza", "central")
                                .map(word -> word + "/achterhoek"),
                        RegionId::of)));
    }

    private static Arbitrary<Tuple2<String, Function<String, Object>>> kind(
            Arbitrary<String> texts, Function<String, Object> parse) {
        return texts.map(text -> Tuple.of(text, parse));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void an_identifier_is_read_as_it_is_printed(
            @ForAll("identifiers") Tuple2<String, Function<String, Object>> identifier) throws JsonProcessingException {
        String text = identifier.get1();
        Object read = identifier.get2().apply(text);
        String json = MAPPER.writeValueAsString(read);

        assertThat(read).hasToString(text);
        assertThat(json).isEqualTo('"' + text + '"');
        assertThat((Object) MAPPER.readValue(json, read.getClass()))
                .isEqualTo(read)
                .hasSameHashCodeAs(read);
        assertThat(identifier.get2().apply(read.toString())).isEqualTo(read);
    }

    /** What is changed is refused, or it is another identifier: never the same one under two texts. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void another_text_is_never_the_same_identifier(
            @ForAll("identifiers") Tuple2<String, Function<String, Object>> identifier,
            @ForAll @IntRange(max = 17) int place,
            @ForAll char other) {
        String text = identifier.get1();
        int at = place % text.length();
        String changed = text.substring(0, at) + other + text.substring(at + 1);
        Object read = identifier.get2().apply(text);
        try {
            assertThat(identifier.get2().apply(changed).equals(read)).isEqualTo(changed.equals(text));
        } catch (IllegalArgumentException e) {
            assertThat(e).message().contains("must");
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void no_slip_of_one_digit_passes_the_eleven_test(
            @ForAll("numbers") String right,
            @ForAll @IntRange(max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String wrong = slip(right, place, by);

        assertThatThrownBy(() -> Rsin.of(wrong)).hasMessageContaining("eleven test");
        assertThatThrownBy(() -> Bsn.of(wrong)).hasMessageContaining("eleven test");
        assertThatThrownBy(() -> PartyId.of("rsin:" + wrong)).hasMessageContaining("eleven test");
    }

    @Provide
    Arbitrary<String> numbers() {
        return eleven();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void no_slip_of_one_digit_of_an_account_passes(
            @ForAll("accounts") String right,
            @ForAll @IntRange(max = 11) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        int at = place < 2 ? 2 + place : 6 + place;

        assertThatThrownBy(() -> Iban.of(slip(right, at, by))).hasMessageContaining("divided by 97");
    }

    @Provide
    Arbitrary<String> accounts() {
        return ibans();
    }

    private static String slip(String right, int place, int by) {
        char wrong = (char) ('0' + (right.charAt(place) - '0' + by) % 10);
        return right.substring(0, place) + wrong + right.substring(place + 1);
    }
}
