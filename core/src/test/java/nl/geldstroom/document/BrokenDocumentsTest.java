package nl.geldstroom.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.geldstroom.document.Sample.Plan;

/** Whatever a document holds, the reader answers with a value or with problems, and never with an exception. */
class BrokenDocumentsTest {

    private static final Documents DOCUMENTS = Sample.documents();
    private static final byte[] GOOD = DOCUMENTS.write("plan", Sample.plan()).getBytes(StandardCharsets.UTF_8);

    /** Pieces that hurt more often than single bytes do. */
    private static final List<String> PIECES = List.of(
            "null",
            "{}",
            "[]",
            "\"\"",
            "0",
            "-1",
            "1e308",
            "1e-400",
            "1e400",
            "-0",
            "99999999999999999999",
            "true",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"type\":",
            "\"wait\"",
            "\"\\ud800\"",
            "\u0000",
            "\ufeff",
            "P9999999999D",
            "\"+999999999-12-31\"",
            "\"2027-02-30\"",
            "\"2027-01-01/2026-01-01\"",
            "\\",
            "\"");

    private record Change(int from, int length, byte[] insert) {
        byte[] on(byte[] bytes) {
            int start = from % (bytes.length + 1);
            int end = Math.min(bytes.length, start + length);
            byte[] changed = new byte[bytes.length - (end - start) + insert.length];
            System.arraycopy(bytes, 0, changed, 0, start);
            System.arraycopy(insert, 0, changed, start, insert.length);
            System.arraycopy(bytes, end, changed, start + insert.length, bytes.length - end);
            return changed;
        }
    }

    @Provide
    Arbitrary<byte[]> changedDocuments() {
        Arbitrary<byte[]> inserts = Arbitraries.oneOf(
                Arbitraries.bytes().array(byte[].class).ofMaxSize(3),
                Arbitraries.of(PIECES).map(piece -> piece.getBytes(StandardCharsets.UTF_8)));
        Arbitrary<Change> changes = Combinators.combine(
                        Arbitraries.integers().between(0, GOOD.length),
                        Arbitraries.integers().between(0, 12),
                        inserts)
                .as(Change::new);
        return changes.list().ofMinSize(1).ofMaxSize(4).map(all -> {
            byte[] bytes = GOOD;
            for (Change change : all) {
                bytes = change.on(bytes);
            }
            return bytes;
        });
    }

    /** The values of the good document, each replaced by a piece of JSON that may not fit there. */
    @Provide
    Arbitrary<byte[]> documentsWithOtherValues() {
        String good = new String(GOOD, StandardCharsets.UTF_8);
        List<String> values = List.of(
                "\"gm:1509\"",
                "2785000.00",
                "\"shift\"",
                "0.3",
                "\"gm:1509/6.712\"",
                "\"2027-01-31\"",
                "\"2027-02\"",
                "2027,",
                "\"P5Y6M\"",
                "\"halfUp\"",
                "[\"down\", \"up\"]",
                "12",
                "9223372036854775807",
                "true",
                "\"2028\"");
        return Combinators.combine(Arbitraries.of(values), Arbitraries.of(PIECES))
                .as((value, piece) -> good.replace(value, value.endsWith(",") ? piece + "," : piece)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static void check(byte[] bytes) {
        Reading<Plan> reading = DOCUMENTS.read(Input.of("-", new ByteArrayInputStream(bytes)), "plan", Plan.class);

        assertThat(reading.value().isEmpty())
                .isEqualTo(reading.problems().stream().anyMatch(Problem::isError));
        for (Problem problem : reading.problems()) {
            assertThat(problem.message()).isNotBlank().doesNotContain("java.").doesNotContain("Exception");
            assertThat(problem.line()).isPositive();
            assertThat(problem.found().length()).isLessThanOrEqualTo(62);
        }
        // What is accepted is a document like any other: it is written and reads back equal.
        reading.value()
                .ifPresent(plan -> assertThat(DOCUMENTS
                                .read(Input.of("-", DOCUMENTS.write("plan", plan)), "plan", Plan.class)
                                .orThrow())
                        .isEqualTo(plan));
    }

    @Property(tries = 3000)
    void changedBytesGiveAValueOrProblems(@ForAll("changedDocuments") byte[] bytes) {
        check(bytes);
    }

    @Property(tries = 400)
    void otherValuesGiveAValueOrProblems(@ForAll("documentsWithOtherValues") byte[] bytes) {
        check(bytes);
    }

    @Property(tries = 300)
    void bytesOfAnyKindGiveAValueOrProblems(@ForAll byte[] bytes) {
        check(bytes);
    }
}
