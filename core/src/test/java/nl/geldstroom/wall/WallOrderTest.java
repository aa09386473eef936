package nl.geldstroom.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.law.Acts;
import nl.geldstroom.law.LawId;
import nl.geldstroom.law.MoneyKind;
import nl.geldstroom.law.Validity;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.ProvisionKind;

/** What holds for whatever rules: few values per dimension, so that rules meet often. */
class WallOrderTest {

    private static final LocalDate DAY = LocalDate.of(2028, 5, 1);

    @Property
    void the_order_of_the_rules_does_not_matter(
            @ForAll("rules") List<WallRule> rules, @ForAll("flows") Flow flow, @ForAll Random random) {
        List<WallRule> shuffled = new ArrayList<>(rules);
        Collections.shuffle(shuffled, random);

        assertThat(Walls.of(shuffled).resolve(flow, DAY))
                .isEqualTo(Walls.of(rules).resolve(flow, DAY));
    }

    @Property
    void the_index_answers_as_a_scan_of_all_rules_does(
            @ForAll("rules") List<WallRule> rules, @ForAll("flows") Flow flow) {
        assertAsAScan(rules, flow);
    }

    /** More rules in one group of the index than a word has bits. */
    @Property(tries = 50)
    void the_index_answers_as_a_scan_does_of_hundreds_of_rules(
            @ForAll("manyRules") List<WallRule> rules, @ForAll("flows") Flow flow) {
        assertAsAScan(rules, flow);
    }

    private static void assertAsAScan(List<WallRule> rules, Flow flow) {
        WallVerdict verdict = Walls.of(rules).resolve(flow, DAY);
        List<WallRule> speaking = rules.stream()
                .filter(rule -> rule.validity().contains(DAY) && rule.covers(flow))
                .filter(rule -> !flow.staysAtHome() || rule.to().namesSpending())
                .toList();
        List<WallRule> deciding = speaking.stream()
                .filter(rule -> speaking.stream().noneMatch(other -> other.goesBefore(rule)))
                .sorted(Comparator.comparing(WallRule::id))
                .toList();
        Set<WallStatus> said = deciding.stream().map(WallRule::status).collect(Collectors.toSet());

        assertThat(verdict.rules()).containsExactlyElementsOf(deciding);
        assertThat(verdict.status())
                .isEqualTo(
                        said.size() > 1
                                ? WallStatus.CONFLICT
                                : said.stream()
                                        .findFirst()
                                        .orElse(flow.staysAtHome() ? WallStatus.ALLOWED : WallStatus.UNKNOWN));
    }

    @Property
    void the_order_of_files_and_rows_does_not_matter(@ForAll Random random) {
        List<String> names = new ArrayList<>(List.of("wlz.csv", "grants.csv", "wmo2015.csv", "general-means.csv"));
        Collections.shuffle(names, random);
        List<WallRule> rules = new ArrayList<>();
        for (String name : names) {
            List<String> lines =
                    new ArrayList<>(RuleFiles.beside(name).text().lines().toList());
            List<String> rows = lines.subList(lines.indexOf(String.join(";", RuleFiles.COLUMNS)) + 1, lines.size());
            Collections.shuffle(rows, random);
            rules.addAll(RuleFiles.read(List.of(Input.of(name, String.join("\n", lines))), Acts.standard()));
        }
        Walls shuffled = Walls.of(rules);
        Set<String> ids = rules.stream().map(WallRule::id).collect(Collectors.toSet());
        Walls inOrder = Walls.of(Walls.standard().rules().stream()
                .filter(rule -> ids.contains(rule.id()))
                .toList());

        assertThat(shuffled.rules()).isEqualTo(inOrder.rules());
        for (Flow flow : flows().list().ofSize(20).sample()) {
            assertThat(shuffled.resolve(flow, DAY)).isEqualTo(inOrder.resolve(flow, DAY));
        }
    }

    @Property
    void a_rule_that_decides_covers_the_flow_and_no_other_that_does_goes_before_it(
            @ForAll("rules") List<WallRule> rules, @ForAll("flows") Flow flow) {
        WallVerdict verdict = Walls.of(rules).resolve(flow, DAY);

        assertThat(verdict.rules()).allSatisfy(rule -> {
            assertThat(rule.covers(flow)).isTrue();
            assertThat(rules)
                    .filteredOn(other -> other.covers(flow) && other.to().namesSpending())
                    .noneMatch(other -> other.validity().contains(DAY) && other.goesBefore(rule));
        });
        Set<WallStatus> said = verdict.rules().stream().map(WallRule::status).collect(Collectors.toSet());
        assertThat(verdict.status() == WallStatus.CONFLICT).isEqualTo(said.size() > 1);
    }

    @Property
    void going_before_is_a_strict_order(@ForAll("rules") List<WallRule> rules) {
        for (WallRule a : rules) {
            assertThat(a.goesBefore(a)).isFalse();
            for (WallRule b : rules) {
                assertThat(a.goesBefore(b) && b.goesBefore(a)).isFalse();
                for (WallRule c : rules) {
                    assertThat(!a.goesBefore(b) || !b.goesBefore(c) || a.goesBefore(c))
                            .isTrue();
                }
            }
        }
    }

    @Property
    void a_narrower_rule_covers_no_flow_that_the_wider_does_not(
            @ForAll("rules") List<WallRule> rules, @ForAll("flows") Flow flow) {
        for (WallRule a : rules) {
            for (WallRule b : rules) {
                if (a.goesBefore(b) && a.covers(flow)) {
                    assertThat(b.covers(flow)).isTrue();
                }
            }
        }
    }

    @Provide
    Arbitrary<List<WallRule>> rules() {
        return rules(0, 9);
    }

    @Provide
    Arbitrary<List<WallRule>> manyRules() {
        return rules(300, 400);
    }

    private static Arbitrary<List<WallRule>> rules(int least, int most) {
        Arbitrary<FlowOrigin> origins = Combinators.combine(
                        Arbitraries.of(MoneyKind.GENERAL_MEANS, MoneyKind.SPECIFIC_GRANT)
                                .optional(),
                        Arbitraries.of("gm", "gm:1509", "zk", "payer:x")
                                .map(PartyScope::of)
                                .optional(),
                        laws().optional())
                .as(FlowOrigin::new);
        Arbitrary<FlowDestination> destinations = Combinators.combine(
                        Arbitraries.of("gm", "gm:1509", "payer")
                                .map(PartyScope::of)
                                .optional(),
                        laws().optional(),
                        Arbitraries.of(ProvisionKind.GENERAL, ProvisionKind.TAILOR_MADE)
                                .optional(),
                        Arbitraries.of("prevention").optional(0.2))
                .as(FlowDestination::new);
        Arbitrary<Optional<LocalDate>> starts = Arbitraries.of(
                        LocalDate.of(2026, 1, 1), LocalDate.of(2028, 1, 1), LocalDate.of(2029, 1, 1))
                .optional();
        Arbitrary<WallStatus> statuses = Arbitraries.of(WallStatus.ALLOWED, WallStatus.FORBIDDEN, WallStatus.UNKNOWN);
        return Combinators.combine(origins, destinations, starts, statuses)
                .as((from, to, start, status) -> WallRule.builder()
                        .id("r")
                        .from(from)
                        .to(to)
                        .validity(new Validity(start, Optional.empty()))
                        .status(status)
                        .reliability(Reliability.OWN)
                        .build())
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(WallOrderTest::numbered);
    }

    private static List<WallRule> numbered(List<WallRule> rules) {
        ImmutableList.Builder<WallRule> numbered = ImmutableList.builder();
        for (int i = 0; i < rules.size(); i++) {
            WallRule rule = rules.get(i);
            numbered.add(WallRule.builder()
                    .id("r" + i)
                    .from(rule.from())
                    .to(rule.to())
                    .validity(rule.validity())
                    .status(rule.status())
                    .reliability(rule.reliability())
                    .build());
        }
        return numbered.build();
    }

    @Provide
    Arbitrary<Flow> flows() {
        Arbitrary<PartyId> parties =
                Arbitraries.of("gm:1509", "gm:0037", "zk:5506", "payer:x").map(PartyId::of);
        return Combinators.combine(
                        Arbitraries.of(MoneyKind.GENERAL_MEANS, MoneyKind.SPECIFIC_GRANT),
                        parties,
                        laws(),
                        parties,
                        laws(),
                        Arbitraries.of(ProvisionKind.GENERAL, ProvisionKind.TAILOR_MADE),
                        Arbitraries.of("prevention").optional(0.5))
                .as(Flow::new);
    }

    private static Arbitrary<LawId> laws() {
        return Arbitraries.of(LawId.WMO2015, LawId.WLZ);
    }
}
