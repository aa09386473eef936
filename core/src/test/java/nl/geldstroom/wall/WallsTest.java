package nl.geldstroom.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.law.Acts;
import nl.geldstroom.law.Article;
import nl.geldstroom.law.LawId;
import nl.geldstroom.law.MoneyKind;
import nl.geldstroom.law.Validity;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.ProvisionKind;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallsTest {

    private static final LocalDate DAY = LocalDate.of(2028, 5, 1);
    private static final PartyId TOWN = PartyId.municipality("1509");
    private static final PartyId OTHER_TOWN = PartyId.municipality("0037");
    private static final PartyId OFFICE = PartyId.of("zk:5506");

    private static final Flow CARE_TO_WELFARE =
            flow(MoneyKind.GENERAL_MEANS, TOWN, LawId.WMO2015, TOWN, LawId.WMO2015, ProvisionKind.GENERAL);
    private static final Flow OFFICE_TO_TOWN =
            flow(MoneyKind.LONG_TERM_CARE_FUND, OFFICE, LawId.WLZ, TOWN, LawId.WMO2015, ProvisionKind.GENERAL);

    private static Flow flow(
            MoneyKind money, PartyId payer, LawId law, PartyId recipient, LawId toLaw, ProvisionKind provision) {
        return Flow.builder()
                .money(money)
                .payer(payer)
                .law(law)
                .recipient(recipient)
                .toLaw(toLaw)
                .provision(provision)
                .build();
    }

    private static WallRuleBuilder rule(String id, WallStatus status) {
        return rule(id, status, FlowOrigin.ANYWHERE);
    }

    private static WallRuleBuilder rule(String id, WallStatus status, FlowOrigin from) {
        return rule(id, status, from, FlowDestination.ANYWHERE);
    }

    private static WallRuleBuilder rule(String id, WallStatus status, FlowDestination to) {
        return rule(id, status, FlowOrigin.ANYWHERE, to);
    }

    private static WallRuleBuilder rule(String id, WallStatus status, FlowOrigin from, FlowDestination to) {
        return WallRule.builder()
                .id(id)
                .from(from)
                .to(to)
                .validity(Validity.ALWAYS)
                .status(status)
                .reliability(Reliability.OWN);
    }

    private static FlowOrigin lawOnly(LawId law) {
        return new FlowOrigin(Optional.empty(), Optional.empty(), Optional.of(law));
    }

    @Test
    void money_that_stays_within_one_law_and_one_payer_is_allowed() {
        WallVerdict verdict = Walls.of(List.of()).resolve(CARE_TO_WELFARE, DAY);

        assertThat(verdict.status()).isEqualTo(WallStatus.ALLOWED);
        assertThat(verdict.rules()).isEmpty();
        assertThat(verdict.isUnverified()).isFalse();
        assertThat(verdict.explanation())
                .isEqualTo(LocalizedText.of(
                        "Toegestaan: het geld blijft binnen één wet (Wmo 2015) en één betaler (gm:1509).",
                        "Allowed: the money stays within one law (Wmo 2015) and one payer (gm:1509)."));
    }

    @Test
    void what_no_rule_speaks_of_is_unknown() {
        WallVerdict verdict = Walls.of(List.of()).resolve(OFFICE_TO_TOWN, DAY);

        assertThat(verdict.status()).isEqualTo(WallStatus.UNKNOWN);
        assertThat(verdict.explanation().en())
                .isEqualTo(
                        "Unknown: no rule says whether Long-term Care Fund of zk:5506 under Wlz may go to gm:1509 under"
                                + " Wmo 2015 for general provision.");
        assertThat(verdict.explanation().nl()).startsWith("Onbekend: geen regel zegt of ");
    }

    @ParameterizedTest
    @CsvSource({"gm:0037, wmo2015", "gm:1509, jeugdwet", "gm:0037, zvw"})
    void another_payer_or_another_law_is_not_at_home(String recipient, String toLaw) {
        Flow flow = flow(
                MoneyKind.RESERVE, TOWN, LawId.WMO2015, PartyId.of(recipient), LawId.of(toLaw), ProvisionKind.GENERAL);

        assertThat(Walls.standard().resolve(flow, DAY).status()).isEqualTo(WallStatus.UNKNOWN);
    }

    @Test
    void money_that_no_act_earmarks_is_at_home_nowhere() {
        Flow flow = flow(MoneyKind.RESERVE, TOWN, LawId.NONE, TOWN, LawId.NONE, ProvisionKind.SPORT);

        assertThat(Walls.standard().resolve(flow, DAY).status()).isEqualTo(WallStatus.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "GENERAL_GRANT, fvw-general-grant, article 6(2) Fvw, false",
        "INTEGRATION_GRANT, fvw-integration-grant, article 13(2) Fvw, false",
        "DECENTRALISATION_GRANT, fvw-decentralisation-grant, article 13(2) Fvw, false",
        "GENERAL_MEANS, general-means, article 6(2) Fvw, true",
    })
    void general_means_are_free_to_spend_for_the_municipality_that_has_them(
            MoneyKind money, String rule, String article, boolean unverified) {
        WallVerdict own = Walls.standard()
                .resolve(flow(money, TOWN, LawId.WMO2015, TOWN, LawId.WPG, ProvisionKind.PUBLIC_HEALTH), DAY);

        assertThat(own.status()).isEqualTo(WallStatus.ALLOWED);
        assertThat(own.rules()).extracting(WallRule::id).containsExactly(rule);
        assertThat(own.explanation().en())
                .startsWith("Allowed: according to " + article + " (")
                .endsWith(unverified ? "), recorded on 2026-11-23 (unverified)." : "), checked on 2026-11-23.");
        assertThat(own.isUnverified()).isEqualTo(unverified);

        WallVerdict elsewhere = Walls.standard()
                .resolve(flow(money, TOWN, LawId.WMO2015, OTHER_TOWN, LawId.WPG, ProvisionKind.PUBLIC_HEALTH), DAY);
        assertThat(elsewhere.status()).isEqualTo(WallStatus.UNKNOWN);
    }

    @Test
    void the_narrower_rule_wins() {
        WallRule wide = rule("wide", WallStatus.FORBIDDEN, lawOnly(LawId.WLZ)).build();
        WallRule narrow = rule(
                        "narrow", WallStatus.ALLOWED, FlowOrigin.of(MoneyKind.LONG_TERM_CARE_FUND, "zk", LawId.WLZ))
                .build();

        assertThat(Walls.of(List.of(wide, narrow)).resolve(OFFICE_TO_TOWN, DAY).rules())
                .containsExactly(narrow);
    }

    @Test
    void one_party_is_narrower_than_its_scheme() {
        WallRule offices = rule(
                        "offices", WallStatus.FORBIDDEN, FlowOrigin.of(MoneyKind.LONG_TERM_CARE_FUND, "zk", LawId.WLZ))
                .build();
        WallRule office = rule(
                        "office",
                        WallStatus.ALLOWED,
                        FlowOrigin.of(MoneyKind.LONG_TERM_CARE_FUND, "zk:5506", LawId.WLZ))
                .build();

        assertThat(Walls.of(List.of(offices, office))
                        .resolve(OFFICE_TO_TOWN, DAY)
                        .status())
                .isEqualTo(WallStatus.ALLOWED);
    }

    @Test
    void of_rules_equally_wide_the_latest_wins_from_its_first_day() {
        WallRule old = rule("old", WallStatus.FORBIDDEN, lawOnly(LawId.WLZ)).build();
        WallRule fallen = WallRule.builder()
                .id("fallen")
                .from(lawOnly(LawId.WLZ))
                .to(FlowDestination.ANYWHERE)
                .status(WallStatus.ALLOWED)
                .reliability(Reliability.OWN)
                .validity(Validity.from(LocalDate.of(2028, 1, 1)))
                .build();
        Walls walls = Walls.of(List.of(old, fallen));

        assertThat(walls.resolve(OFFICE_TO_TOWN, LocalDate.of(2027, 12, 31)).status())
                .isEqualTo(WallStatus.FORBIDDEN);
        assertThat(walls.resolve(OFFICE_TO_TOWN, LocalDate.of(2028, 1, 1)).status())
                .isEqualTo(WallStatus.ALLOWED);
    }

    @Test
    void rules_that_disagree_without_one_being_narrower_are_a_conflict() {
        WallRule origin =
                rule("a-origin", WallStatus.ALLOWED, lawOnly(LawId.WLZ)).build();
        WallRule destination = rule(
                        "b-destination",
                        WallStatus.FORBIDDEN,
                        FlowDestination.builder().law(LawId.WMO2015).build())
                .build();

        WallVerdict verdict = Walls.of(List.of(origin, destination)).resolve(OFFICE_TO_TOWN, DAY);

        assertThat(verdict.status()).isEqualTo(WallStatus.CONFLICT);
        assertThat(verdict.rules()).containsExactly(origin, destination);
        assertThat(verdict.explanation().en())
                .isEqualTo(
                        "Conflict: Allowed according to rule a-origin (own supposition, unverified); Forbidden according to rule"
                                + " b-destination (own supposition, unverified).");
    }

    @Test
    void rules_that_agree_answer_together_up_to_the_lowest_ceiling() {
        WallRule origin = rule("origin", WallStatus.ALLOWED, lawOnly(LawId.WLZ))
                .ceiling(Money.euros(500))
                .build();
        WallRule destination = rule(
                        "destination",
                        WallStatus.ALLOWED,
                        FlowDestination.builder().law(LawId.WMO2015).build())
                .ceiling(Money.euros(200))
                .build();

        WallVerdict verdict = Walls.of(List.of(origin, destination)).resolve(OFFICE_TO_TOWN, DAY);

        assertThat(verdict.status()).isEqualTo(WallStatus.ALLOWED);
        assertThat(verdict.ceiling()).contains(Money.euros(200));
    }

    @Test
    void a_condition_is_part_of_the_verdict() {
        LocalizedText plan = LocalizedText.of("projectplan", "project plan");
        WallRule preventive = WallRule.builder()
                .id("preventive")
                .status(WallStatus.CONDITIONAL)
                .from(lawOnly(LawId.WLZ))
                .validity(Validity.ALWAYS)
                .to(FlowDestination.builder().purpose("preventive-measure").build())
                .condition(plan)
                .article(Article.of("wlz/4.2.4/6"))
                .checked(LocalDate.of(2026, 2, 4))
                .reliability(Reliability.HIGH)
                .build();
        Walls walls = Walls.of(List.of(preventive));
        Flow preventing = Flow.builder()
                .money(MoneyKind.LONG_TERM_CARE_FUND)
                .payer(OFFICE)
                .law(LawId.WLZ)
                .recipient(TOWN)
                .toLaw(LawId.WMO2015)
                .provision(ProvisionKind.PREVENTION)
                .purpose("preventive-measure")
                .build();

        assertThat(walls.resolve(OFFICE_TO_TOWN, DAY).status()).isEqualTo(WallStatus.UNKNOWN);
        assertThat(walls.resolve(preventing, DAY).conditions()).containsExactly(plan);
        assertThat(walls.resolve(preventing, DAY).explanation())
                .isEqualTo(LocalizedText.of(
                        "Onder voorwaarde: projectplan, volgens artikel 4.2.4 lid 6 Wlz, gecontroleerd op 2026-02-04.",
                        "Conditional: project plan, according to article 4.2.4(6) Wlz, checked on 2026-02-04."));
    }

    @Test
    void a_rule_speaks_of_money_at_home_only_if_it_says_what_that_is_spent_on() {
        WallRule wide =
                rule("wide", WallStatus.FORBIDDEN, lawOnly(LawId.WMO2015)).build();
        WallRule spending = rule(
                        "spending",
                        WallStatus.FORBIDDEN,
                        FlowDestination.builder()
                                .provision(ProvisionKind.GENERAL)
                                .build())
                .build();

        assertThat(Walls.of(List.of(wide)).resolve(CARE_TO_WELFARE, DAY).status())
                .isEqualTo(WallStatus.ALLOWED);
        assertThat(Walls.of(List.of(wide, spending))
                        .resolve(CARE_TO_WELFARE, DAY)
                        .rules())
                .containsExactly(spending);
    }

    @Test
    void a_scenario_replaces_a_rule_by_its_id_and_leaves_the_standard_as_it_is() {
        WallRule closed = rule(
                        "general-means",
                        WallStatus.FORBIDDEN,
                        new FlowOrigin(Optional.of(MoneyKind.GENERAL_MEANS), Optional.empty(), Optional.empty()))
                .build();
        Flow flow = flow(MoneyKind.GENERAL_MEANS, TOWN, LawId.WMO2015, TOWN, LawId.WPG, ProvisionKind.PUBLIC_HEALTH);

        assertThat(Walls.standard().with(List.of(closed)).resolve(flow, DAY).status())
                .isEqualTo(WallStatus.FORBIDDEN);
        assertThat(Walls.standard().resolve(flow, DAY).status()).isEqualTo(WallStatus.ALLOWED);
    }

    @Test
    void explanations_name_laws_as_the_given_acts_do() {
        Walls unnamed = Walls.of(List.of()).naming(Acts.of(List.of()));

        assertThat(unnamed.resolve(CARE_TO_WELFARE, DAY).explanation().en()).contains("(wmo2015)");
    }

    @Test
    void rules_that_cannot_be_are_refused() {
        assertRefused(rule("X", WallStatus.ALLOWED), "The id (X) of the rule must");
        assertRefused(rule("r", WallStatus.CONFLICT), "The status (conflict) of rule (r) must");
        assertRefused(rule("r", WallStatus.CONDITIONAL), "The condition of rule (r) must be there");
        assertRefused(
                rule("r", WallStatus.ALLOWED).condition(LocalizedText.same("plan")),
                "The condition of rule (r) must be there if and only if");
        assertRefused(rule("r", WallStatus.UNKNOWN).ceiling(Money.euros(1)), "The ceiling of rule (r) must not");
        assertRefused(rule("r", WallStatus.ALLOWED).ceiling(Money.euros(-1)), "must be zero or more");
        assertRefused(sourced(WallStatus.ALLOWED), "must name an article or a publication");
        assertRefused(
                sourced(WallStatus.FORBIDDEN).publication(LocalizedText.same("Stb.")),
                "must name the article that forbids. Maybe its status is unknown.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Walls.of(List.of(
                        rule("r", WallStatus.ALLOWED).build(),
                        rule("r", WallStatus.FORBIDDEN).build())))
                .withMessage("The rule (r) must occur once.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowOrigin.of(MoneyKind.RESERVE, "payer", LawId.WMO2015))
                .withMessageContaining("must be a scheme or a party");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartyScope.of("municipalities of the east"))
                .withMessageContaining("such as gm");
    }

    private static WallRuleBuilder sourced(WallStatus status) {
        return WallRule.builder()
                .id("r")
                .from(FlowOrigin.ANYWHERE)
                .to(FlowDestination.ANYWHERE)
                .validity(Validity.ALWAYS)
                .status(status)
                .reliability(Reliability.MEDIUM);
    }

    private static void assertRefused(WallRuleBuilder builder, String message) {
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining(message);
    }
}
