package nl.geldstroom.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.law.LawId;
import nl.geldstroom.law.MoneyKind;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.ProvisionKind;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that ship, one by one: what each decides and the article (or else the publication) that it cites. */
class ShippedRulesTest {

    /** id | money | payer | law | recipient | to law | provision | purpose | date | status | cites | reliability */
    private static final String RULES = """
            fvw-general-grant                  | generalGrant          | gm:1509      | none                          | gm:1509       | wpg             | publicHealth    |                  | 2027-01-01 | ALLOWED     | artikel 6 lid 2 Fvw              | HIGH
            fvw-integration-grant              | integrationGrant      | gm:1509      | wmo2015                       | gm:1509       | jeugdwet        | youthHelp       |                  | 2027-01-01 | ALLOWED     | artikel 13 lid 2 Fvw             | HIGH
            fvw-decentralisation-grant         | decentralisationGrant | gm:1509      | wmo2015                       | gm:1509       | jeugdwet        | youthHelp       |                  | 2027-01-01 | ALLOWED     | artikel 13 lid 2 Fvw             | HIGH
            general-means                      | generalMeans          | gm:1509      | wmo2015                       | gm:1509       | jeugdwet        | youthHelp       |                  | 2027-01-01 | ALLOWED     | artikel 6 lid 2 Fvw              | MEDIUM
            wmo-general-provision              | reserve               | gm:1509      | wmo2015                       | gm:1509       | wmo2015         | general         |                  | 2027-01-01 | ALLOWED     | artikel 1.1.1 Wmo 2015           | MEDIUM
            wmo-tailor-made                    | reserve               | gm:1509      | wmo2015                       | gm:1509       | wmo2015         | tailorMade      |                  | 2027-01-01 | ALLOWED     | artikel 2.3.5 lid 3 Wmo 2015     | MEDIUM
            wmo-long-term-care                 | generalMeans          | gm:1509      | wmo2015                       | zk:5506       | wlz             | longTermCare    |                  | 2027-01-01 | UNKNOWN     | artikel 2.3.5 lid 6 Wmo 2015     | MEDIUM
            zvw-insured-care                   | insuranceMeans        | uzovi:0101   | zvw                           | kvk:12345678  | zvw             | districtNursing |                  | 2027-01-01 | ALLOWED     | artikel 10 Zvw                   | HIGH
            zvw-beyond-insured-care            | insuranceMeans        | uzovi:0101   | zvw                           | gm:1509       | wmo2015         | general         |                  | 2027-01-01 | UNKNOWN     | artikel 10 Zvw                   | LOW
            wlz-package                        | longTermCareFund      | zk:5506      | wlz                           | kvk:12345678  | wlz             | longTermCare    |                  | 2027-01-01 | ALLOWED     | artikel 3.1.1 Wlz                | MEDIUM
            wlz-other-tasks                    | longTermCareFund      | zk:5506      | wlz                           | gm:1509       | wmo2015         | general         |                  | 2025-12-31 | FORBIDDEN   | artikel 4.2.6 lid 2 Wlz          | MEDIUM
            wlz-preventive-measures-early-2026 | longTermCareFund      | zk:5506      | wlz                           | gm:1509       | wmo2015         | general         |                  | 2026-03-31 | CONDITIONAL | artikel 4.2.4 lid 6 Wlz          | MEDIUM
            wlz-preventive-measures            | longTermCareFund      | zk:5506      | wlz                           | gm:1509       | wmo2015         | general         |                  | 2026-04-01 | CONDITIONAL | artikel 4.2.4 lid 6 Wlz          | HIGH
            wlz-experiment                     | longTermCareFund      | zk:5506      | wlz                           | gm:1509       | wmo2015         | general         | experiment       | 2024-01-01 | CONDITIONAL | artikel 10.1.1 Wlz               | HIGH
            wlz-experiment-integral-package    | longTermCareFund      | zk:5506      | wlz                           | gm:1509       | wmo2015         | general         | integral-package | 2027-01-01 | CONDITIONAL | artikel 10.1.2 Wlz               | HIGH
            jeugdwet-provisions                | reserve               | gm:1509      | jeugdwet                      | gm:1509       | jeugdwet        | youthHelp       |                  | 2027-01-01 | ALLOWED     | artikel 2.1 Jeugdwet             | MEDIUM
            jeugdwet-insured-care              | generalMeans          | gm:1509      | jeugdwet                      | uzovi:0101    | zvw             | insuredCare     |                  | 2027-01-01 | UNKNOWN     | artikel 1.2 Jeugdwet             | MEDIUM
            jeugdwet-long-term-care            | generalMeans          | gm:1509      | jeugdwet                      | zk:5506       | wlz             | longTermCare    |                  | 2027-01-01 | UNKNOWN     | artikel 1.2 Jeugdwet             | MEDIUM
            participatiewet-income             | bundledGrant          | gm:1509      | participatiewet               | gm:1509       | participatiewet | income          |                  | 2027-01-01 | ALLOWED     | artikel 69 lid 1 Participatiewet | HIGH
            participatiewet-work               | bundledGrant          | gm:1509      | participatiewet               | gm:1509       | participatiewet | work            |                  | 2027-01-01 | CONDITIONAL | artikel 69 lid 1 Participatiewet | MEDIUM
            participatiewet-surplus            | bundledGrant          | gm:1509      | participatiewet               | gm:1509       | wmo2015         | general         |                  | 2027-01-01 | CONDITIONAL | artikel 69 Participatiewet       | MEDIUM
            wpg-public-health                  | reserve               | gm:1509      | wpg                           | gm:1509       | wpg             | publicHealth    |                  | 2027-01-01 | ALLOWED     | artikel 2 Wpg                    | MEDIUM
            wpg-joint-contribution             | jointContribution     | gm:1509      | wpg                           | org:ggd       | wpg             | publicHealth    |                  | 2027-01-01 | ALLOWED     | artikel 14 Wpg                   | MEDIUM
            fvw-specific-grant                 | specificGrant         | gm:1509      | none                          | gm:1509       | wmo2015         | general         |                  | 2027-01-01 | CONDITIONAL | artikel 15a Fvw                  | MEDIUM
            brede-spuk                         | specificGrant         | gm:1509      | spuk-brede-2023               | gm:1509       | wmo2015         | general         |                  | 2026-12-31 | CONDITIONAL | Stcrt. 2023, 4245                | MEDIUM
            spuk-iza-goals                     | specificGrant         | gm:0222      | spuk-iza-2023                 | gm:1509       | wmo2015         | general         |                  | 2026-12-31 | CONDITIONAL | Stcrt. 2023, 19964               | MEDIUM
            spuk-iza-transformation            | specificGrant         | gm:0222      | spuk-iza-transformation-2024  | gm:1509       | wmo2015         | general         |                  | 2027-12-31 | CONDITIONAL | artikel 15a Fvw                  | MEDIUM
            azwa-local-stream                  | specificGrant         | gm:1509      | spuk-azwa-2027                | gm:1509       | wmo2015         | general         |                  | 2027-01-01 | UNKNOWN     | artikel 15a Fvw                  | LOW
            iza-transformation-fund            | transformationFund    | uzovi:0101   | zvw                           | gm:1509       | wmo2015         | general         |                  | 2027-01-01 | CONDITIONAL | Stcrt. 2024, 17398               | MEDIUM
            """;

    private static Stream<List<String>> rules() {
        return RULES.lines()
                .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_decides_its_flow_and_names_its_article(List<String> row) {
        WallVerdict verdict = Walls.standard().resolve(flow(row), LocalDate.parse(row.get(8)));

        assertThat(verdict.status()).isEqualTo(WallStatus.valueOf(row.get(9)));
        assertThat(verdict.rules()).extracting(WallRule::id).containsExactly(row.get(0));
        boolean unverified = Reliability.valueOf(row.get(11)).isUnverified();
        assertThat(verdict.rules().get(0).reliability().name()).isEqualTo(row.get(11));
        assertThat(verdict.explanation().nl())
                .contains(row.get(10), unverified ? ", opgetekend op 2026-11-" : ", gecontroleerd op 2026-11-")
                .contains("volgens ");
        assertThat(verdict.isUnverified()).isEqualTo(unverified);
        assertThat(verdict.explanation().nl().contains("(niet geverifieerd)")).isEqualTo(unverified);
        assertThat(verdict.explanation().en().contains("(unverified)")).isEqualTo(unverified);
    }

    private static Flow flow(List<String> row) {
        return Flow.builder()
                .money(word(row.get(1), MoneyKind.values()))
                .payer(PartyId.of(row.get(2)))
                .law(LawId.of(row.get(3)))
                .recipient(PartyId.of(row.get(4)))
                .toLaw(LawId.of(row.get(5)))
                .provision(word(row.get(6), ProvisionKind.values()))
                .purpose(Optional.of(row.get(7)).filter(text -> !text.isEmpty()))
                .build();
    }

    private static <E extends Enum<E>> E word(String text, E[] values) {
        return Stream.of(values)
                .filter(value -> value.name().replace("_", "").equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothing_that_was_read_in_a_text_of_2015_or_only_announced_is_sure() {
        assertThat(Walls.standard().rules())
                .filteredOn(rule -> rule.publication()
                        .filter(text -> text.en().contains("2015,")
                                || text.en().contains("about 2015")
                                || text.en().contains("announced")
                                || text.en().contains("reading")
                                || text.en().contains("inference"))
                        .isPresent())
                .hasSizeGreaterThan(10)
                .allMatch(WallRule::isUnverified);
    }

    @Test
    void no_rule_ships_without_such_a_test() {
        assertThat(Walls.standard().rules())
                .extracting(WallRule::id)
                .containsExactlyElementsOf(
                        new TreeSet<>(rules().map(row -> row.get(0)).toList()));
    }

    @Test
    void every_rule_has_a_source_a_day_and_a_reliability_and_shows_what_is_not_verified() {
        assertThat(Walls.standard().rules()).allSatisfy(rule -> {
            assertThat(rule.publication()).isPresent();
            assertThat(rule.checked()).isPresent();
            LocalizedText source = rule.source(nl.geldstroom.law.Acts.standard());
            assertThat(source.nl().contains("niet geverifieerd")).isEqualTo(rule.isUnverified());
            assertThat(source.en().contains("unverified")).isEqualTo(rule.isUnverified());
        });
    }

    @Test
    void nothing_is_forbidden_but_by_an_article_and_never_what_an_insurer_spends_beyond_insured_care() {
        assertThat(Walls.standard().rules())
                .filteredOn(rule -> rule.status() == WallStatus.FORBIDDEN)
                .allSatisfy(rule -> assertThat(rule.article()).isPresent())
                .noneMatch(rule -> rule.from().law().equals(Optional.of(LawId.ZVW)));
    }

    @Test
    void no_flow_of_the_words_that_the_rules_know_is_a_conflict() {
        List<Flow> conflicts = new ArrayList<>();
        List<PartyId> parties = Stream.of("gm:1509", "gm:0037", "uzovi:0101", "zk:5506", "org:fund")
                .map(PartyId::of)
                .toList();
        List<LawId> laws = Stream.of(
                        "wmo2015", "zvw", "wlz", "spuk-brede-2023", "spuk-iza-2023", "spuk-azwa-2027", "none")
                .map(LawId::of)
                .toList();
        ImmutableList<WallRule> all = ImmutableList.<WallRule>builder()
                .addAll(Walls.standard().rules())
                .addAll(Proposals.standard().all().stream()
                        .flatMap(proposal -> proposal.from(LocalDate.of(2025, 1, 1)).stream())
                        .toList())
                .build();
        Walls walls = Walls.of(all);
        for (MoneyKind money : MoneyKind.values()) {
            for (PartyId payer : parties) {
                for (LawId law : laws) {
                    for (PartyId recipient : parties) {
                        for (LawId toLaw : laws) {
                            Flow flow = Flow.builder()
                                    .money(money)
                                    .payer(payer)
                                    .law(law)
                                    .recipient(recipient)
                                    .toLaw(toLaw)
                                    .provision(ProvisionKind.GENERAL)
                                    .build();
                            if (Stream.of("2025-07-01", "2026-07-01", "2027-07-01")
                                    .map(LocalDate::parse)
                                    .anyMatch(day -> walls.resolve(flow, day).status() == WallStatus.CONFLICT)) {
                                conflicts.add(flow);
                            }
                        }
                    }
                }
            }
        }
        assertThat(conflicts).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "health-duty, 6, insuranceMeans|uzovi:0101|zvw|gm:1509|wpg|publicHealth|",
        "bundled-grant, 6, specificGrant|gm:1509|spuk-brede-2023|gm:1509|wmo2015|general|",
        "prevention-fund, 3, insuranceMeans|uzovi:0101|zvw|org:fund|none|prevention|prevention-fund",
        "pooled-budget, 2, insuranceMeans|uzovi:0101|zvw|gm:1509|wmo2015|tailorMade|",
    })
    void a_proposal_opens_its_wall_from_the_day_on_which_a_scenario_switches_it_on(
            String id, int rules, String described) {
        Proposal proposal = Proposals.standard().find(id).orElseThrow();
        LocalDate day = LocalDate.of(2026, 6, 1);
        Walls walls = Walls.standard().with(proposal.from(day));
        List<String> row = Stream.concat(Stream.of(id), Stream.of(described.split("\\|", -1)))
                .toList();

        assertThat(proposal.rules()).hasSize(rules);
        assertThat(Walls.standard().resolve(flow(row), day).status()).isNotEqualTo(WallStatus.ALLOWED);
        assertThat(walls.resolve(flow(row), day.minusDays(1)).status()).isNotEqualTo(WallStatus.ALLOWED);
        WallVerdict verdict = walls.resolve(flow(row), day);
        assertThat(verdict.status()).isEqualTo(WallStatus.ALLOWED);
        assertThat(verdict.explanation().nl())
                .contains("voorgesteld recht: ", "(eigen veronderstelling, niet geverifieerd)");
        assertThat(verdict.isUnverified()).isTrue();
    }

    @Test
    void the_prevention_fund_ends_after_fifteen_years() {
        Proposal fund = Proposals.standard().find("prevention-fund").orElseThrow();

        assertThat(fund.from(LocalDate.of(2028, 1, 1)))
                .allSatisfy(rule -> assertThat(rule.validity().until()).contains(LocalDate.of(2043, 1, 1)));
    }

    @Test
    void no_proposal_is_law() {
        assertThat(Proposals.standard().all())
                .extracting(Proposal::id)
                .containsExactly("health-duty", "bundled-grant", "prevention-fund", "pooled-budget");
        assertThat(Proposals.standard().find("nothing")).isEmpty();
        assertThat(Proposals.standard().names())
                .isEqualTo("health-duty, bundled-grant, prevention-fund, pooled-budget");
        Proposals.standard()
                .all()
                .forEach(proposal -> assertThat(Walls.standard().rules())
                        .extracting(WallRule::id)
                        .doesNotContainAnyElementsOf(
                                proposal.rules().stream().map(WallRule::id).toList()));
    }
}
