package nl.geldstroom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.geldstroom.ReferenceData;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTest {

    private static final String HEAD = "id;rows;quote;textNl;textEn;speaker;source;date;populationNl;populationEn;"
            + "strength;reliability;low;high;unit;use;cautionNl;cautionEn";

    private final Claims claims = Claims.standard();

    /** Every figure of the five texts, by the row of the checklist that asks for it. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "S0-06, five-chain-approaches, 5, 5, COUNT, QUANTITY, CASE",
        "S0-24, five-regional-meetings, 5, 5, COUNT, NOT_FOR_CALCULATION, CASE",
        "S0-24, seven-leading-principles, 7, 7, COUNT, NOT_FOR_CALCULATION, CASE",
        "S0-24, two-practice-examples, 2, 2, COUNT, NOT_FOR_CALCULATION, CASE",
        "S1-03, over-twenty-at-dinner, 20, 20, PERSONS, NOT_FOR_CALCULATION, CASE",
        "S1-03, five-years-of-golden-municipalities, 5, 5, YEARS, CONTEXT, CASE",
        "S1-03, two-golden-rounds, 2, 2, YEARS, CONTEXT, CASE",
        "S2-25, four-building-blocks, 4, 4, COUNT, NOT_FOR_CALCULATION, CASE",
        "S2-07, five-plus-five-together, 10, 10, YEARS, TERM, CASE",
        "S3-13, three-pillars, 3, 3, COUNT, NOT_FOR_CALCULATION, OPINION",
        "S3-27, available-day-and-night, 24, 24, HOURS_PER_DAY, QUANTITY, CASE",
        "S3-45, available-day-and-night, 24, 24, HOURS_PER_DAY, QUANTITY, CASE",
        "S3-30, four-measures-of-reform, 4, 4, COUNT, NOT_FOR_CALCULATION, OPINION",
        "S4-06, three-examples-of-cooperation, 3, 3, COUNT, NOT_FOR_CALCULATION, CASE",
        "S0-27, forty-years-of-cuts, 40, 40, YEARS, CONTEXT, OPINION",
        "S0-28, social-work-shrank, 0.10, 0.20, SHARE, CONTEXT, OPINION",
        "S1-03, golden-municipalities, 21, 21, COUNT, CONTEXT, CASE",
        "S1-04, would-nominate-again, 0.90, 0.90, SHARE, CONTEXT, CASES",
        "S1-08, subsidy-one-year, 1, 1, YEARS, TERM, CASE",
        "S1-08, subsidy-four-years, 4, 4, YEARS, TERM, OPINION",
        "S1-11, talks-every-month, 12, 12, TIMES_PER_YEAR, CONTEXT, CASE",
        "S1-13, sixteen-commissions, 16, 16, TIMES_PER_YEAR, QUANTITY, CASE",
        "S1-19, twelve-aldermen, 12, 12, COUNT, QUANTITY, CASE",
        "S2-07, five-plus-five-term, 5, 5, YEARS, TERM, CASE",
        "S2-07, five-plus-five-extension, 5, 5, YEARS, TERM, CASE",
        "S2-11, half-is-no-care-question, 0.5, 0.5, SHARE, CLIENT_SHARE, OPINION",
        "S2-20, a-third-feels-abandoned, 0.3333, 0.3333, SHARE, CONTEXT, OPINION",
        "S3-01, fifth-has-social-cause, 0.20, 0.20, SHARE, CLIENT_SHARE, OPINION",
        "S3-06, seor-mean-return, 1.6, 1.6, RATIO, VALUE_RETURN, REVIEW",
        "S3-08, half-of-health-is-social, 0.5, 0.5, SHARE, NOT_FOR_CALCULATION, REVIEW",
        "S3-10, social-workers, 50000, 50000, PERSONS, QUANTITY, OPINION",
        "S3-17, members-of-the-association, 500, 500, COUNT, CONTEXT, CASE",
        "S3-18, children-seldom-outside, 0.58, 0.58, SHARE, CONTEXT, CASES",
        "S3-18, hours-outside, 8.5, 8.5, HOURS_PER_WEEK, CONTEXT, CASES",
        "S3-18, children-never-outside, 0.15, 0.15, SHARE, CONTEXT, CASES",
        "S3-20, toddlers-sixteen-hours, 16, 16, HOURS_PER_WEEK, QUANTITY, OPINION",
        "S3-24, moved-clients, 0.85, 0.85, SHARE, CLIENT_SHARE, CASES",
        "S3-24, moved-budget, 0.60, 0.60, SHARE, BUDGET_SHARE, CASES",
        "S3-26, lighter-housing-support, 0.15, 0.15, SHARE, CLIENT_SHARE, CASE",
        "S3-36, fund-term, 10, 15, YEARS, TERM, OPINION",
        "S3-38, municipal-shortfall, 1000000000, 1000000000, EUROS_PER_YEAR, SCENARIO_AMOUNT, OPINION",
        "S4-01, forty-administrators, 40, 40, PERSONS, NOT_FOR_CALCULATION, CASE",
        "S4-03, police-over-the-border, 25, 25, KILOMETRES, NOT_FOR_CALCULATION, OPINION",
    })
    void aFigureOfTheTextsStandsWithItsUseAndStrength(
            String row, String id, BigDecimal low, BigDecimal high, ClaimFigure.Unit unit, Use use, Strength strength) {
        RecordedClaim claim = claims.get(id);

        assertThat(claim.rows()).contains(row);
        assertThat(claim.figure()).contains(new ClaimFigure(low, high, unit));
        assertThat(claim.use()).isEqualTo(use);
        assertThat(claim.strength()).isEqualTo(strength);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "S0-15, partnership-uses-spuk",
        "S0-29, david-against-goliath",
        "S0-31, not-at-home-in-care",
        "S0-37, transition-money-falls-short",
        "S0-39, no-more-money-in-all",
        "S0-41, social-base-without-policy",
        "S1-06, partnership-succeeds",
        "S1-09, subsidy-four-years",
        "S1-12, large-cities-ahead",
        "S1-18, cuts-where-there-is-grip",
        "S1-20, care-money-stays-in-care",
        "S1-21, returns-are-known",
        "S2-01, demand-rises-labour-shrinks",
        "S2-04, shortfalls-in-social-domain",
        "S2-05, social-work-undervalued",
        "S2-06, short-contracts-dead-end",
        "S2-12, other-departments-fail",
        "S2-15, rehabilitation-disappeared",
        "S2-17, income-policy-is-for-the-state",
        "S2-19, less-money-from-2026",
        "S2-24, worst-building-decrees",
        "S3-04, too-little-prevention",
        "S3-05, social-work-pays",
        "S3-07, seor-less-care",
        "S3-12, seor-short-and-long-term",
        "S3-15, social-base-worn-down",
        "S3-28, blended-care-bridges",
        "S3-29, decentralisations-drew-borders",
        "S3-33, rotterdam-south-bears-fruit",
        "S3-39, more-disadvantaged-neighbourhoods",
        "S3-44, labour-substitution",
        "S4-02, resilience-means-less-care",
        "S4-05, factors-of-social-prescribing",
        "S4-07, treatment-sometimes-not-needed",
        "S4-08, treatment-sometimes-not-needed",
        "S4-12, gain-where-cost-is-high",
        "S4-15, zvw-brings-requirements",
        "S4-21, doctor-more-accepted",
    })
    void aStatementOfTheTextsIsKeptAndIsNotForCalculation(String row, String id) {
        RecordedClaim claim = claims.get(id);

        assertThat(claim.rows()).contains(row);
        if (claim.figure().isEmpty()) {
            assertThat(claim.use().isForCalculation()).isFalse();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "seo-positive-projects, 0.7143, CONTEXT, CASES, HIGH",
        "seor-established-improvement, 0.8333, CONTEXT, REVIEW, HIGH",
        "van-overleven-naar-leven, 1.9, VALUE_RETURN, CASE, HIGH",
        "homeless-youth-return, 1.99, VALUE_RETURN, CASE, HIGH",
        "residential-youth-return, 3.47, VALUE_RETURN, CASE, HIGH",
        "more-referrals-with-teams, 0.14, INDUCED_DEMAND, CASES, MEDIUM",
        "target-group-of-social-prescribing, 0.5, CONTEXT, REVIEW, HIGH",
    })
    void researchBesideTheTextsIsThereWithoutInventedQuotes(
            String id, BigDecimal figure, Use use, Strength strength, Reliability reliability) {
        RecordedClaim claim = claims.get(id);

        assertThat(claim.rows()).isEmpty();
        assertThat(claim.quote()).isEmpty();
        assertThat(claim.figure().orElseThrow().low()).isEqualByComparingTo(figure);
        assertThat(claim.use()).isEqualTo(use);
        assertThat(claim.strength()).isEqualTo(strength);
        assertThat(claim.reliability()).isEqualTo(reliability);
    }

    @Test
    void theRatiosOfHomelessYouthFollowFromTheirAmounts() {
        assertThat(Math.round(100.0 * 557 / 280)).isEqualTo(hundredths("homeless-youth-return"));
        assertThat(Math.round(100.0 * 469 / 135)).isEqualTo(hundredths("residential-youth-return"));
    }

    private long hundredths(String id) {
        return claims.get(id).figure().orElseThrow().low().movePointRight(2).longValueExact();
    }

    @Test
    void everyClaimOfTheTextsQuotesThem() throws IOException {
        StringBuilder texts = new StringBuilder();
        for (String file : List.of(
                "000_8332447270199a98.txt",
                "001_0198bd3f8454857a.txt",
                "002_5c2c7d2fef821213.txt",
                "003_1332de046b3377fd.txt",
                "004_d662dbf3e28cae39.txt")) {
            texts.append(Files.readString(ReferenceData.file("../seeds/" + file)));
        }
        String all = letters(texts.toString());

        assertThat(claims.all()).filteredOn(claim -> !claim.rows().isEmpty()).allSatisfy(claim -> {
            assertThat(claim.quote()).as(claim.id().text()).isPresent();
            assertThat(all).as(claim.id().text()).contains(letters(claim.quote().orElseThrow()));
        });
    }

    /** Dates, years, and numbers of links are no claims, single figures are mostly those of a list or a page; every other number in figures is in a quotation. */
    @Test
    void everyNumberInFiguresOfTheTextsStandsInAClaim() throws IOException {
        Pattern number = Pattern.compile("(?<![\\w^{])[0-9][0-9.,]*[0-9]");
        Pattern dates =
                Pattern.compile("(?i)\\b[0-9]{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september"
                        + "|oktober|november|december)\\b|\\b20[0-9]{2}\\b|\\b[0-9]+ minuten lezen|\\b[0-9]{5,}\\b");
        Set<String> quoted = claims.all().stream()
                .flatMap(claim -> claim.quote().stream())
                .flatMap(quote -> number.matcher(quote).results().map(MatchResult::group))
                .collect(Collectors.toSet());
        for (String file : List.of(
                "001_0198bd3f8454857a.txt",
                "002_5c2c7d2fef821213.txt",
                "003_1332de046b3377fd.txt",
                "004_d662dbf3e28cae39.txt")) {
            String text = dates.matcher(Files.readString(ReferenceData.file("../seeds/" + file)))
                    .replaceAll(" ");
            assertThat(number.matcher(text).results().map(MatchResult::group))
                    .as(file)
                    .isSubsetOf(quoted);
        }
    }

    /** Letters and digits only: how a scan breaks lines and writes accents does not matter. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[^A-Za-z0-9]+", "");
    }

    @Test
    void aReturnFillsTheValueBookAndNothingElse() {
        RecordedClaim seor = claims.get("seor-mean-return");
        Parameter parameter = seor.parameter(Use.VALUE_RETURN, Language.NL);

        assertThat(parameter.point()).isEqualTo(1.6);
        assertThat(parameter.evidence()).contains(seor.claim(Language.NL));
        assertThat(parameter.evidence().orElseThrow().isUnverified()).isTrue();
        assertThat(seor.claim(Language.EN).population())
                .contains("14 of 32 business cases with a cost-benefit analysis");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seor.parameter(Use.CLIENT_SHARE, Language.NL))
                .withMessage("The claim (seor-mean-return) must be used as: return in the value book, no cash;"
                        + " not as: share of clients or questions that moves.");
    }

    @Test
    void whatIsBackgroundIsNeverAParameter() {
        assertThat(claims.all())
                .filteredOn(claim -> !claim.use().isForCalculation())
                .hasSizeGreaterThan(30)
                .allSatisfy(claim -> {
                    for (Use use : Use.values()) {
                        assertThatIllegalArgumentException().isThrownBy(() -> claim.parameter(use, Language.EN));
                    }
                });
    }

    @Test
    void boundsOfASpeakerAreAllEquallyLikely() {
        Parameter term = claims.get("fund-term").parameter(Use.TERM, Language.EN);

        assertThat(term.estimate()).isEqualTo(Estimate.uniform(10, 15));
        assertThat(term.point()).isEqualTo(12.5);
    }

    @Test
    void aWordFindsItsClaimsInEitherLanguage() {
        assertThat(claims.about("peuters"))
                .extracting(RecordedClaim::id)
                .containsExactly(ClaimId.of("toddlers-sixteen-hours"));
        assertThat(claims.about("Toddlers")).isEqualTo(claims.about("peuters"));
        assertThat(claims.about("S3-24")).hasSize(2);
        assertThat(claims.about("seor")).hasSize(5);
        assertThat(claims.about("blockchain")).isEmpty();
        assertThat(claims.usableAs(Use.VALUE_RETURN)).hasSize(4);
    }

    @Test
    void aClaimThatIsNotThereIsRefusedAndTheNearestNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claims.get("seor-mean-retrun"))
                .withMessage("The claim (seor-mean-retrun) must be in the catalogue. Maybe seor-mean-return.");
    }

    @ParameterizedTest
    @CsvSource({
        "would-nominate-again, 90 %, 90 %",
        "social-work-shrank, 10 tot 20 %, 10 to 20 %",
        "toddlers-sixteen-hours, 16 uur per week, 16 hours a week",
        "fund-term, 10 tot 15 jaar, 10 to 15 years",
        "municipal-shortfall, 1.000.000.000 euro per jaar, '1,000,000,000 euros a year'",
        "seor-mean-return, '1,6 euro per euro', 1.6 euros per euro",
    })
    void aFigureReadsAsInASentence(String id, String nl, String en) {
        assertThat(claims.get(id).figure().orElseThrow().text()).isEqualTo(LocalizedText.of(nl, en));
    }

    @ParameterizedTest(name = "{0} on {1}, from {2} years")
    @CsvSource({
        "seor-mean-return, 2026-11-22, 5, 5, this is 5 years old on 2026-11-22",
        "seor-mean-return, 2026-11-22, 6, 5, ",
        "seor-mean-return, 2020-12-01, 5, , dates from after 2020-12-01",
        "forty-years-of-cuts, 2026-11-22, 2, 2, this is 2 years old on 2026-11-22",
        "half-is-no-care-question, 2026-11-22, 5, , 'the date is unknown, and so is its age'",
    })
    void aClaimGrowsOldAndSaysSo(String id, LocalDate on, int years, Integer age, String remark) {
        RecordedClaim claim = claims.get(id);

        assertThat(claim.ageOn(on)).isEqualTo(Optional.ofNullable(age));
        assertThat(claim.remarkOn(on, years).map(LocalizedText::en)).isEqualTo(Optional.ofNullable(remark));
    }

    @Test
    void evidenceOfAnyKindKnowsItsAge() {
        LocalDate on = LocalDate.of(2026, 11, 22);
        Claim seor = claims.get("seor-mean-return").claim(Language.NL);
        Publication old = Publication.builder()
                .source("VNG")
                .date(LocalDate.of(2024, 10, 2))
                .reliability(Reliability.HIGH)
                .build();

        assertThat(seor.ageOn(on)).contains(5);
        assertThat(old.ageOn(on)).contains(2);
        assertThat(old.remarkOn(on, 2).orElseThrow().nl()).isEqualTo("dit is op 2026-11-22 2 jaar oud");
        assertThat(Publication.read("CBS").remarkOn(on, 2).orElseThrow().nl()).contains("datum is onbekend");
        assertThat(Assumption.of("Jan", "guess").remarkOn(on, 0)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> old.remarkOn(on, -1));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a;;;x;x;;S;;;;opinion;high;;;;context;; | Line 2 of mine.csv: The column (speaker) of line 2 of mine.csv must have a value.",
                "a;;;x;x;J;;;;;opinion;high;;;;context;; | Line 2 of mine.csv: The column (source) of line 2 of mine.csv must have a value.",
                "a;;;x;x;J;S;;;;;high;;;;context;; | The column (strength)",
                "a;;;x;x;J;S;;;;opinion;;;;;context;; | The column (reliability)",
                "a;;;x;x;J;S;;;;opinion;high;;;;;; | The column (use)",
                "a;;;x;;J;S;;;;opinion;high;;;;context;; | The column (textEn)",
                "a;;;x;x;J;S;;veel;;opinion;high;;;;context;; | The column (populationEn)",
                "A b;;;x;x;J;S;;;;opinion;high;;;;context;; | The id (A b) of the claim must have",
                "a;S9-01;;x;x;J;S;;;;opinion;high;;;;context;; | The row (S9-01) of the claim (a) must be as S3-06",
                "a;;;x;x;J;S;gisteren;;;opinion;high;;;;context;; | The date (gisteren) must be a year, a month or a day",
                "a;;;x;x;J;S;;;;rumour;high;;;;context;; | The strength (rumour) must be one of opinion, case, cases, review, controlled.",
                "a;;;x;x;J;S;;;;opinion;high;;;;law;; | The use (law) must be one of valueReturn, cashReturn",
                "a;;;x;x;J;S;;;;opinion;high;;;;clientShare;; | The claim (a) must have a figure to be for use as share of clients",
                "a;;;x;x;J;S;;;;opinion;high;1,6;1,6;ratio;valueReturn;; | The number (1,6) of the figure must be written as 1.6",
                "a;;;x;x;J;S;;;;opinion;high;1.6;;ratio;valueReturn;; | The column (high)",
                "a;;;x;x;J;S;;;;opinion;high;1.6;1.6;;valueReturn;; | The column (unit)",
                "a;;;x;x;J;S;;;;opinion;high;1.6;1.6;share;clientShare;; | The share (1.6) of the figure must not be above 1",
                "a;;;x;x;J;S;;;;opinion;high;2;1;ratio;valueReturn;; | must not be above the higher (1). Maybe they were exchanged.",
                "a;;;x;x;J;S;;;;opinion;high;-1;1;ratio;valueReturn;; | must be zero or more",
                "a;;;x;x;J;S;;;;opinion;high;0.5;0.5;share;valueReturn;; | must have another unit than share to be for use as return in the value book",
                "a;;;x;x;J;S;;;;opinion;high;;;;context; | Line 2 of mine.csv must have 18 cells, not 17.",
            })
    void aBadClaimIsRefusedWithFileAndLine(String row, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Claims.read("mine.csv", new StringReader(HEAD + "\n" + row + "\n")))
                .withMessageContaining("ine 2 of mine.csv")
                .withMessageContaining(message);
    }

    @Test
    void aClaimThatOccursTwiceIsRefusedAtItsSecondLine() {
        String row = "a;;;x;x;J;S;;;;opinion;high;;;;context;;\n";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Claims.read("mine.csv", new StringReader(HEAD + "\n" + row + "# note\n" + row)))
                .withMessage("Line 4 of mine.csv: The claim (a) must occur once.");
        RecordedClaim claim = claims.get("fund-term");
        assertThatIllegalArgumentException().isThrownBy(() -> Claims.of(List.of(claim, claim)));
    }

    @Test
    void aCatalogueOfOnesOwnKeepsItsOrder() {
        String rows =
                "b;;;x;x;J;S;2024-05;;;opinion;high;;;;context;;\na;;;x;x;J;S;;;;case;low;0.5;0.7;share;budgetShare;let op;mind\n";
        Claims mine = Claims.read("mine.csv", new StringReader(HEAD + "\n" + rows));

        assertThat(mine.all()).extracting(claim -> claim.id().text()).containsExactly("b", "a");
        assertThat(mine.get("a").parameter(Use.BUDGET_SHARE, Language.NL).point())
                .isEqualTo(0.6);
        assertThat(mine.get("b").claim(Language.NL).date()).isEmpty();
        assertThat(mine).hasToString("[b, a]");
    }

    @Test
    void aTextThatCannotBeReadSaysWhich() {
        Reader broken = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("torn");
            }

            @Override
            public void close() {}
        };

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Claims.read("mine.csv", broken))
                .withMessageContaining("(mine.csv)");
    }

    @Test
    void everyFaultOfATableIsSaidAtOnceWithFileAndLine() {
        String row = "said;;;a;b;%s;%s;2023;;;opinion;high;;;;context;;\n";
        String table = HEAD + "\n" + row.formatted("somebody", "a letter") + row.formatted("somebody", "")
                + row.formatted("", "a letter").replace("said", "other") + row.formatted("somebody", "a letter");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Claims.read("mine.csv", new StringReader(table)))
                .withMessageContaining("Line 3 of mine.csv: The column (source)")
                .withMessageContaining("Line 4 of mine.csv: The column (speaker)")
                .withMessageContaining("Line 5 of mine.csv: The claim (said) must occur once.");
    }
}
