package nl.geldstroom.evidence;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geldstroom.internal.facts.FactFile;
import nl.geldstroom.internal.facts.Nearest;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.time.RoughDate;

/**
 * A catalogue of what people said (<i>catalogus van beweringen</i>), each with speaker, source, strength and use.
 *
 * <p>{@link #standard()} has every figure of the five texts that Geldstroom started from. For example {@code
 * Claims.standard().get("seor-mean-return").figure()} is 1.6 euros per euro, and {@code about("peuters")} finds the
 * sixteen hours a week. Nothing in it is a fact or a law: whoever needs one of those needs a {@link Publication} or an
 * article.
 */
public final class Claims {

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private final ImmutableMap<ClaimId, RecordedClaim> byId;

    private Claims(ImmutableMap<ClaimId, RecordedClaim> byId) {
        this.byId = byId;
    }

    /** Read when first asked for, then shared: it never changes. */
    private static final class Standard {
        private static final Claims CLAIMS = of(FactFile.beside(Claims.class, "claims.csv"));
    }

    /**
     * The claims of the five texts, and of the research beside them.
     *
     * @return the catalogue
     */
    public static Claims standard() {
        return Standard.CLAIMS;
    }

    /**
     * A catalogue of one's own.
     *
     * @param claims the claims
     * @return the catalogue, in the given order
     * @throws IllegalArgumentException if two have the same id
     */
    public static Claims of(Iterable<RecordedClaim> claims) {
        Map<ClaimId, RecordedClaim> byId = new LinkedHashMap<>();
        claims.forEach(claim -> add(byId, claim));
        return new Claims(ImmutableMap.copyOf(byId));
    }

    /**
     * Reads a catalogue: semicolons between cells, lines with {@code #} are notes, and the columns {@code
     * id;rows;quote;textNl;textEn;speaker;source;date;populationNl;populationEn;strength;reliability;low;high;unit;use;
     * cautionNl;cautionEn}.
     *
     * @param name the name of the file, for messages
     * @param text its text; it is not closed
     * @return the catalogue, in the order of the file
     * @throws IllegalArgumentException naming the file and the line of the first claim that is refused: without speaker,
     *     source or use, with an id that occurred before, a figure without unit, or a date that is none
     * @throws UncheckedIOException if the text cannot be read
     */
    public static Claims read(String name, Reader text) {
        try {
            return of(FactFile.read(name, new BufferedReader(text)));
        } catch (IOException e) {
            throw new UncheckedIOException("The claims (" + name + ") could not be read.", e);
        }
    }

    private static Claims of(FactFile file) {
        Map<ClaimId, RecordedClaim> byId = new LinkedHashMap<>();
        file.map(row -> {
            RecordedClaim claim = claim(row);
            add(byId, claim);
            return claim;
        });
        return new Claims(ImmutableMap.copyOf(byId));
    }

    private static void add(Map<ClaimId, RecordedClaim> byId, RecordedClaim claim) {
        if (byId.put(claim.id(), claim) != null) {
            throw new IllegalArgumentException("The claim (" + claim.id() + ") must occur once.");
        }
    }

    private static RecordedClaim claim(FactFile.Row row) {
        return RecordedClaim.builder()
                .id(ClaimId.of(row.required("id")))
                .addAllRows(WORDS.split(row.optional("rows").orElse("")))
                .quote(row.optional("quote"))
                .text(LocalizedText.of(row.required("textNl"), row.required("textEn")))
                .speaker(row.required("speaker"))
                .source(row.required("source"))
                .date(row.optional("date").map(RoughDate::of))
                .population(text(row, "population"))
                .strength(row.constant("strength", Strength.class))
                .reliability(row.constant("reliability", Reliability.class))
                .figure(figure(row))
                .use(row.constant("use", Use.class))
                .caution(text(row, "caution"))
                .build();
    }

    private static Optional<LocalizedText> text(FactFile.Row row, String column) {
        return row.optional(column + "Nl").map(nl -> LocalizedText.of(nl, row.required(column + "En")));
    }

    private static Optional<ClaimFigure> figure(FactFile.Row row) {
        if (Stream.of("low", "high", "unit")
                .allMatch(column -> row.optional(column).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                new ClaimFigure(number(row, "low"), number(row, "high"), row.constant("unit", ClaimFigure.Unit.class)));
    }

    private static BigDecimal number(FactFile.Row row, String column) {
        String cell = row.required(column);
        try {
            return new BigDecimal(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The number (" + cell + ") of the figure must be written as 1.6, with a point.", e);
        }
    }

    /**
     * All claims.
     *
     * @return them in order
     */
    public ImmutableList<RecordedClaim> all() {
        return byId.values().asList();
    }

    /**
     * The claim with an id.
     *
     * @param id the id, for example {@code seor-mean-return}
     * @return the claim
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public RecordedClaim get(String id) {
        RecordedClaim claim = byId.get(ClaimId.of(id));
        if (claim == null) {
            throw new IllegalArgumentException("The claim (" + id + ") must be in the catalogue."
                    + Nearest.of(id, byId.keySet().stream().map(ClaimId::text))
                            .map(nearest -> " Maybe " + nearest + ".")
                            .orElse(""));
        }
        return claim;
    }

    /**
     * The claims that a word occurs in: in text, quote, speaker, source, population or row, in either language.
     *
     * @param word one word or several; case and accents do not matter
     * @return the claims in order; empty if it occurs in none
     */
    public ImmutableList<RecordedClaim> about(String word) {
        String wanted = Nearest.plain(word);
        return byId.values().stream()
                .filter(claim -> searched(claim).map(Nearest::plain).anyMatch(text -> text.contains(wanted)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<String> searched(RecordedClaim claim) {
        Stream<String> population = claim.population().stream().flatMap(words -> Stream.of(words.nl(), words.en()));
        Stream<String> words = Stream.of(
                claim.id().text(),
                claim.text().nl(),
                claim.text().en(),
                claim.quote().orElse(""),
                claim.speaker(),
                claim.source());
        return Stream.concat(Stream.concat(words, population), claim.rows().stream());
    }

    /**
     * The claims that a model may use for one purpose.
     *
     * @param use the purpose
     * @return the claims in order; empty if there are none
     */
    public ImmutableList<RecordedClaim> usableAs(Use use) {
        return byId.values().stream().filter(claim -> claim.use() == use).collect(ImmutableList.toImmutableList());
    }

    @Override
    public String toString() {
        return byId.keySet().toString();
    }
}
