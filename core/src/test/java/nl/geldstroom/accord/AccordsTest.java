package nl.geldstroom.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.geldstroom.ReferenceData;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.internal.facts.FactFile;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccordsTest {

    private static final AccordId IZA = AccordId.of("iza");
    private static final AccordId GALA = AccordId.of("gala");
    private static final AccordId WOZO = AccordId.of("wozo");
    private static final AccordId AZWA = AccordId.of("azwa");
    private static final AccordId HLO = AccordId.of("hlo");

    private final Accords accords = Accords.standard();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "S0-01, iza, ACCORD, 2022-09-16, 13, true, MEDIUM",
        "S0-01, gala, ACCORD, 2023-02-03, 4, true, HIGH",
        "S0-01, wozo, PROGRAMME, 2022-07, 1, false, OWN",
        "S2-18, azwa, ACCORD, 2025-09-08, 2, false, MEDIUM",
        "S2-18, hlo, ACCORD, 2025-07-10, 11, true, MEDIUM",
    })
    void anAccordHasItsDateItsSignatoriesAndHowSureItIs(
            String row,
            String id,
            Accord.Kind kind,
            String date,
            int signatories,
            boolean complete,
            Reliability reliability) {
        Accord accord = accords.get(AccordId.of(id));

        assertThat(accord.kind()).as(row).isEqualTo(kind);
        assertThat(accord.date()).hasToString(date);
        assertThat(accord.signatories()).hasSize(signatories);
        assertThat(accord.signatoriesComplete()).isEqualTo(complete);
        assertThat(accord.publication().reliability()).isEqualTo(reliability);
    }

    @Test
    void theGalaBindsTheFourPartiesOfTheText() {
        assertThat(accords.get(GALA).signatories())
                .extracting(signatory -> signatory.party().id().text())
                .containsExactly("state:vws", "org:vng", "org:zn", "org:ggd-ghor");
        assertThat(accords.get(IZA).isSignedBy(PartyId.of("org:lhv"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"iza, 2 december 2022", "azwa, ledenraadpleging", "hlo, tekende later"})
    void aReservationOfTheMunicipalitiesIsKept(String id, String reservation) {
        assertThat(accords.get(AccordId.of(id)).signatories())
                .filteredOn(signatory -> signatory.party().id().text().equals("org:vng"))
                .singleElement()
                .satisfies(
                        vng -> assertThat(vng.reservation().orElseThrow().nl()).contains(reservation));
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource({
        "S0-18, gala, TAKES_OVER, iza",
        "S0-01, gala, ELABORATES, iza",
        "S0-02, gala, GOES_WITH, wozo",
        "S2-18, azwa, SUPPLEMENTS, iza",
        "S2-18, azwa, TAKES_MONEY_FROM, iza",
        "S2-18, hlo, GOES_WITH, azwa",
        "S2-18, hlo, CONTINUES, wozo",
    })
    void accordsRelate(String row, String from, AccordRelation.Kind kind, String to) {
        assertThat(accords.relationsOf(AccordId.of(from))).as(row).anySatisfy(relation -> {
            assertThat(relation.from()).isEqualTo(AccordId.of(from));
            assertThat(relation.kind()).isEqualTo(kind);
            assertThat(relation.to()).isEqualTo(AccordId.of(to));
        });
        assertThat(accords.relationsOf(AccordId.of(to)))
                .containsAll(accords.overlap(AccordId.of(from), AccordId.of(to)).relations());
    }

    @Test
    void whatTwoAccordsHaveInCommonIsReported() {
        Accords.Overlap overlap = accords.overlap(IZA, AZWA);

        assertThat(overlap.themes()).containsExactly("access", "cross-domain");
        assertThat(overlap.sharedSignatories()).containsExactly("org:vng", "state:vws");
        assertThat(overlap.relations()).hasSize(2);
        assertThat(accords.overlap(WOZO, HLO).themes()).containsExactly("ageing");
    }

    @Test
    void goalsRunFromTheCountryToTheRegionToTheMunicipality() {
        Accord gala = accords.get(GALA);

        assertThat(gala.goalsAt(AccordGoal.Level.NATIONAL)).hasSize(7);
        assertThat(gala.goalsAt(AccordGoal.Level.REGIONAL))
                .singleElement()
                .satisfies(goal -> assertThat(goal.serves()).contains("gala-cross-domain"));
        assertThat(gala.goalsAt(AccordGoal.Level.LOCAL))
                .singleElement()
                .satisfies(goal -> assertThat(goal.serves()).contains("gala-infrastructure"));
        assertThat(accords.all())
                .allSatisfy(accord -> assertThat(accord.goals()).isNotEmpty());
    }

    @Test
    void theTransformationFundsCloseOnlyWithOneOfTheTwoTransfers() {
        assertThat(amount("iza-transformation-plans") - amount("iza-to-azwa-skipr") - amount("iza-returned"))
                .isEqualTo(amount("iza-left"));
        assertThat(accords.get(IZA).disagreements())
                .singleElement()
                .satisfies(lines -> assertThat(lines)
                        .extracting(MoneyLine::amount)
                        .containsExactly(Money.euros("346000000"), Money.euros("361000000")));
    }

    private long amount(String id) {
        return accords.get(IZA).money().stream()
                .filter(line -> line.id().equals(id))
                .mapToLong(line -> line.amount().cents())
                .sum();
    }

    @ParameterizedTest
    @CsvSource({"2023, 29900000000", "2024, 29590000000", "2025, 29590000000", "2026, 23460000000"})
    void theFifteenPartsOfTheGrantAddUpToTheirPublishedTotals(int year, long cents) {
        assertThat(accords.get(GALA).moneyIn(Year.of(year)).stream()
                        .filter(line -> line.topic().startsWith("gala-spuk-"))
                        .mapToLong(line -> line.amount().cents())
                        .sum())
                .isEqualTo(cents);
        assertThat(accords.get(GALA).money().stream()
                        .filter(line -> line.topic().startsWith("gala-spuk-")
                                && line.year().isPresent())
                        .map(MoneyLine::topic)
                        .distinct())
                .hasSize(15);
    }

    @Test
    void theStructuralPartOfTheGrantIsUnverified() {
        List<MoneyLine> structural = accords.get(GALA).money().stream()
                .filter(line -> line.nature() == MoneyLine.Nature.STRUCTURAL)
                .toList();

        assertThat(structural.stream().mapToLong(line -> line.amount().cents()).sum())
                .isEqualTo(19_420_000_000L);
        assertThat(structural).allMatch(line -> line.publication().isUnverified());
        assertThat(structural).allMatch(line -> line.year().isEmpty());
    }

    @Test
    void thePartsOfTheGrantAreThoseThatWerePublished() throws IOException {
        Map<String, MoneyLine> byId =
                accords.get(GALA).money().stream().collect(Collectors.toMap(MoneyLine::id, line -> line));
        List<String> lines = Files.readAllLines(ReferenceData.file("grants/gala_spuk_2023_2026.csv"));

        assertThat(lines.subList(1, 16)).allSatisfy(text -> {
            String[] cells = text.split(",", -1);
            for (int i = 0; i < 4; i++) {
                String id = String.format("gala-spuk-%02d-%d", Integer.parseInt(cells[0]), 2023 + i);
                if (cells[3 + i].isEmpty()) {
                    assertThat(byId).doesNotContainKey(id);
                } else {
                    assertThat(byId.get(id).amount().toEuros())
                            .isEqualByComparingTo(new BigDecimal(cells[3 + i]).movePointRight(6));
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"2027, 451000000", "2028, 547000000", "2029, 532000000"})
    void theStreamsOfTheAzwaDifferFromTheirPublishedTotalByAtMostAMillion(int year, String published) {
        long streams = accords.get(AZWA).moneyIn(Year.of(year)).stream()
                .filter(line -> line.topic().startsWith("azwa-stream"))
                .mapToLong(line -> line.amount().cents())
                .sum();

        assertThat(Math.abs(streams - Money.euros(published).cents())).isLessThanOrEqualTo(100_000_000L);
        assertThat(accords.get(AZWA).moneyIn(Year.of(year)))
                .allMatch(line -> line.publication().isUnverified());
    }

    @ParameterizedTest(name = "{0}: {2} pays for {1}")
    @CsvSource({
        "S0-10, gala, brede-spuk, 2023, 2026, 'Stcrt. 2023, 4245'",
        "S0-10, iza, spuk-iza-doelen, 2023, 2026, 'Stcrt. 2023, 19964'",
        "S0-10, iza, spuk-transformatie-iza, 2024, 2027, ",
    })
    void anAccordIsThePolicyAndAGrantItsMoney(
            String row, String accord, String scheme, int first, int last, String regulation) {
        assertThat(accords.schemesOf(AccordId.of(accord)))
                .as(row)
                .filteredOn(grant -> grant.id().equals(scheme))
                .singleElement()
                .satisfies(grant -> {
                    assertThat(grant.regulation().orElse(null)).isEqualTo(regulation);
                    assertThat(grant.paysIn(Year.of(first))).isTrue();
                    assertThat(grant.paysIn(Year.of(first - 1))).isFalse();
                    assertThat(grant.paysIn(Year.of(last))).isTrue();
                    assertThat(grant.paysIn(Year.of(last + 1))).isFalse();
                });
    }

    @Test
    void theGrantNamesWhatItIsForAndWhatItAsks() {
        FundingScheme spuk = accords.schemesOf(GALA).get(0);

        assertThat(spuk.activities()).as("S0-13").hasSize(3);
        assertThat(spuk.conditions()).as("S0-12").anyMatch(text -> text.nl().contains("plan van aanpak"));
        assertThat(accords.schemesOf(HLO)).isEmpty();
    }

    @Test
    void everyAmountNamesItsSource() {
        List<MoneyLine> lines = accords.all().stream()
                .flatMap(accord -> accord.money().stream())
                .toList();

        assertThat(lines).hasSize(100);
        assertThat(lines).allMatch(line -> !line.publication().source().isBlank());
        assertThat(accords.get(WOZO).money()).as("no amount was found").isEmpty();
    }

    @Test
    void anAccordThatIsNotThereIsRefusedAndTheNearestNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accords.get(AccordId.of("galla")))
                .withMessage("The accord (galla) must be known. Maybe gala.");
    }

    private static final Map<String, String> FILES = Map.of(
            "accords.csv",
                    "id;kind;shortName;titleNl;titleEn;date;complete;source;reliability\na;accord;A;A;A;2025;true;S;high\nb;accord;B;B;B;2025-06;false;S;low",
            "members.csv",
                    "document;party;name;signed;reservationNl;reservationEn;source;reliability\na;org:x;X;;;;S;high",
            "goals.csv", "id;accord;level;theme;textNl;textEn;serves;source;reliability\ng;a;national;t;d;g;;S;high",
            "money-lines.csv",
                    "id;accord;topic;textNl;textEn;year;euros;nature;source;date;reliability\nm;a;t;d;g;2025;10.50;incidental;S;;high",
            "relations.csv", "from;kind;to;textNl;textEn;source;reliability\na;elaborates;b;d;g;S;high",
            "schemes.csv",
                    "id;accord;nameNl;nameEn;regulation;from;until;activitiesNl;activitiesEn;conditionsNl;conditionsEn;source;reliability\ns;a;d;g;;2025;2026;x|y;x|y;;;S;high");

    private static Accords read(String changed, String row) throws IOException {
        FactFile[] files = new FactFile[6];
        int i = 0;
        for (String name :
                List.of("accords.csv", "members.csv", "goals.csv", "money-lines.csv", "relations.csv", "schemes.csv")) {
            String text = FILES.get(name) + (name.equals(changed) ? "\n" + row : "");
            files[i++] = FactFile.read(name, new BufferedReader(new StringReader(text)));
        }
        return Accords.read(files[0], files[1], files[2], files[3], files[4], files[5]);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '!',
            value = {
                "accords.csv ! c;accord;C;C;C;2025;true;;high ! Line 4 of accords.csv: The column (source)",
                "accords.csv ! c;treaty;C;C;C;2025;true;S;high ! Line 4 of accords.csv: The kind (treaty) must be one of accord, programme.",
                "accords.csv ! c;accord;C;C;C;soon;true;S;high ! Line 4 of accords.csv: The date (soon)",
                "accords.csv ! c;accord;C;C;C;2025;yes;S;high ! Line 4 of accords.csv: The complete (yes) must be true or false.",
                "accords.csv ! a;accord;C;C;C;2025;true;S;high ! Line 4 of accords.csv: The id (a) must occur once.",
                "members.csv ! a;org:x;X;;;;S;high ! Line 2 of accords.csv: The accord (a) must name (org:x) once.",
                "members.csv ! a;nobody;X;;;;S;high ! Line 3 of members.csv: The party id (nobody)",
                "goals.csv ! h;a;local;t;d;g;nothing;S;high ! The goal (h) of the accord (a) must serve a goal that comes before it",
                "goals.csv ! h;c;local;t;d;g;;S;high ! Line 3 of goals.csv: The owner (c) must be an accord that is known.",
                "money-lines.csv ! n;a;t;d;g;2025;-1;incidental;S;;high ! Line 3 of money-lines.csv: The amount (-1.00) of the money line (n) must be zero or more.",
                "money-lines.csv ! n;a;t;d;g;2025;1;incidental;;;high ! Line 3 of money-lines.csv: The column (source)",
                "money-lines.csv ! n;z;t;d;g;2025;1;incidental;S;;high ! Line 3 of money-lines.csv: The owner (z) must be an accord",
                "relations.csv ! a;elaborates;a;d;g;S;high ! Line 3 of relations.csv: The accord (a) must be related to another than itself.",
                "relations.csv ! a;elaborates;z;d;g;S;high ! Line 3 of relations.csv: The to (z) must be known.",
                "schemes.csv ! t;a;d;g;;2026;2025;;;;;S;high ! Line 3 of schemes.csv: The last year (2025) of the scheme (t)",
                "schemes.csv ! t;a;d;g;;2025;2026;x|y;x;;;S;high ! Line 3 of schemes.csv: The lists (activities) must have as many items",
                "schemes.csv ! s;a;d;g;;2025;2026;;;;;S;high ! Line 3 of schemes.csv: The id (s) must occur once.",
            })
    void aBadFactFileIsRefused(String file, String row, String message) throws IOException {
        assertThat(read("", "").all()).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> read(file, row)).withMessageContaining(message);
    }
}
