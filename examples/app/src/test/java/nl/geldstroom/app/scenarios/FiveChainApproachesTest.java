package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.EqualisationRetention;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import org.junit.jupiter.api.Test;

/** The five chain approaches: what the page says is what the file gives. */
class FiveChainApproachesTest {

    private static final PageTable PAGE = PageTable.of("five-chain-approaches.md");

    private static final Projection RUN = PageTable.run("five-chain-approaches.json");

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static final PartyId INSURER = PartyId.of("uzovi:9901");

    private static final PartyId CARE_OFFICE = PartyId.of("zk:5507");

    /** What a chain consists of: what the municipality and the insurer pay, and the effects of both. */
    private record Chain(String name, Set<String> paid, Set<String> effects) {

        Money pays(PartyId payer) {
            return PageTable.sum(RUN, rule -> of(paid, rule, PostingKind.EXTRA_COST, payer));
        }

        Money value() {
            return PageTable.sum(
                    RUN,
                    rule -> rule.book() == Book.VALUE
                            && rule.measure().filter(effects::contains).isPresent());
        }

        Money cashed(PartyId payer) {
            return PageTable.sum(RUN, rule -> of(effects, rule, PostingKind.CASHING, payer));
        }

        private static boolean of(Set<String> measures, PostingRule rule, PostingKind kind, PartyId payer) {
            return rule.kind() == kind
                    && rule.payer().equals(payer)
                    && rule.measure().filter(measures::contains).isPresent();
        }

        Object[] row() {
            return new Object[] {pays(TOWN), pays(INSURER), value(), cashed(TOWN), cashed(INSURER)};
        }
    }

    private static final List<Chain> CHAINS = List.of(
            new Chain(
                    "falls prevention", Set.of("falls", "falls-insured"), Set.of("fewer-falls", "fewer-falls-insured")),
            new Chain("lifestyle of adults (GLI)", Set.of("gli-referral", "gli"), Set.of("healthier-adults")),
            new Chain(
                    "overweight of children",
                    Set.of("children", "children-insured"),
                    Set.of("healthier-children", "healthier-children-insured")),
            new Chain("social prescribing", Set.of("prescribing"), Set.of("fewer-visits")),
            new Chain("promising start", Set.of("start"), Set.of("better-start")));

    private static Money difference(PartyId payer) {
        return Money.sum(RUN.scenario().horizon().years().stream()
                .map(year -> RUN.difference(payer, year))
                .toList());
    }

    private static Money invests(PartyId payer) {
        return PageTable.sum(
                RUN,
                rule -> rule.kind() == PostingKind.EXTRA_COST && rule.payer().equals(payer));
    }

    private static Money granted(String component, int year) {
        return RUN.ledger()
                .sum(
                        Year.of(year),
                        rule -> rule.kind() == PostingKind.GRANT && rule.id().startsWith("spuk-" + component + "/"));
    }

    @Test
    void whoPaysEachChainAndWhereItsEffectsLand() {
        for (Chain chain : CHAINS) {
            PAGE.says(chain.name(), chain.row());
        }
        PAGE.says(
                "the five together",
                invests(TOWN),
                invests(INSURER),
                PageTable.sum(RUN, rule -> rule.book() == Book.VALUE),
                cashed(TOWN),
                cashed(INSURER));
    }

    private static Money cashed(PartyId payer) {
        return PageTable.sum(
                RUN, rule -> rule.kind() == PostingKind.CASHING && rule.payer().equals(payer));
    }

    @Test
    void whatEachPayerInvestsAndGets() {
        Stream.of(
                        List.of("the municipality", TOWN),
                        List.of("the insurer", INSURER),
                        List.of("other insurers", EqualisationRetention.OTHER_INSURERS),
                        List.of("those who pay premiums", EqualisationRetention.PREMIUM_PAYERS),
                        List.of("the care office", CARE_OFFICE))
                .forEach(row -> {
                    PartyId payer = (PartyId) row.get(1);
                    Money has = difference(payer);
                    PAGE.says((String) row.get(0), invests(payer), has.plus(invests(payer)), has);
                });
        PAGE.says("grant that is spent instead of paid back", difference(TOWN).minus(PageTable.gain(RUN, TOWN)));
        PAGE.says(
                "value in long-term care, no money as places are filled again",
                PageTable.sum(
                        RUN, rule -> rule.book() == Book.VALUE && rule.payer().equals(CARE_OFFICE)));
        PAGE.says(
                "held back between insurer and municipality", PageTable.watched(RUN, "insurer-shares-finding/blocked"));
    }

    @Test
    void theWallStandsBetweenInsurerAndMunicipality() {
        assertThat(Answers.of(RUN).bottlenecks())
                .singleElement()
                .satisfies(
                        bottleneck -> assertThat(bottleneck.explanation().nl()).contains("artikel 10 Zvw"));
        assertThat(PageTable.sum(RUN, rule -> rule.kind() == PostingKind.PAID_OVER))
                .isEqualTo(Money.ZERO);
    }

    /** Every component is the part of the municipality's grant that it is of the nation's: GALA, page 38, in millions. */
    @Test
    void theGrantOfEachChainIsItsPartOfTheNation() {
        PAGE.says("grant for falls", share(815_183, "47.4", "295.9"), share(694_097, "48.9", "234.6"), later("falls"));
        PAGE.says(
                "grant for a promising start",
                share(815_183, "16", "295.9"),
                share(694_097, "20", "234.6"),
                later("start"));
        PAGE.says("grant for children", share(815_183, "17.5", "295.9"), Money.ZERO, later("children"));
        PAGE.says(
                "grant for social prescribing",
                share(815_183, "11.5", "295.9"),
                share(694_097, "13.5", "234.6"),
                later("prescribing"));
        assertThat(granted("falls", 2026)).isEqualTo(share(694_097, "48.9", "234.6"));
        assertThat(granted("prescribing", 2026)).isEqualTo(share(694_097, "13.5", "234.6"));
        assertThat(granted("children", 2026)).isEqualTo(Money.ZERO);
    }

    private static Money share(long grant, String component, String all) {
        return Money.euros(BigDecimal.valueOf(grant)
                .multiply(new BigDecimal(component))
                .divide(new BigDecimal(all), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    private static Money later(String component) {
        Money first = granted(component, 2027);
        for (int year = 2028; year <= 2036; year++) {
            assertThat(granted(component, year)).isEqualTo(first);
        }
        return first;
    }

    /** Ten years of what the chains of 2025 leave of the grants of 2027: 144,678 - 130,584 and 59,173 - 44,079. */
    @Test
    void theStrengtheningFirstSpendsWhatWouldGoBack() {
        assertThat(difference(TOWN).minus(PageTable.gain(RUN, TOWN)))
                .isEqualTo(Money.euros(10 * ((144_678 - 130_584) + (59_173 - 44_079))));
    }

    /** The coach by hand: two stages of six months, then a stock that wears off by a twelfth each month. */
    @Test
    void theValueOfSocialPrescribingFollowsFromItsLagAndLife() {
        double first = 0;
        double second = 0;
        double stock = 0;
        double value = 0;
        for (int month = 0; month < 120; month++) {
            double spent = month < 12 ? 45_000 / 12.0 : 90_000 / 12.0;
            double through = first / 6;
            double arrived = second / 6;
            double effect = stock / 12;
            first += spent - through;
            second += through - arrived;
            stock += arrived - effect;
            value += 1.6 * 0.75 * effect;
        }
        assertThat(CHAINS.get(3).value().cents() / 100.0).isCloseTo(value, within(0.1));
    }

    /** In the first year nothing is taken by premiums yet: other insurers have their 40 %. */
    @Test
    void whatIsSavedInInsuredCareIsSomebodysToTheCent() {
        Year first = Year.of(2027);
        double saved = RUN.ledger()
                        .sum(
                                first,
                                rule -> rule.kind() == PostingKind.CASHING
                                        && rule.payer().equals(INSURER))
                        .cents()
                / 100.0;

        assertThat(RUN.difference(EqualisationRetention.OTHER_INSURERS, first).cents() / 100.0)
                .isCloseTo(0.4 * saved, within(0.5));
        assertThat(RUN.difference(EqualisationRetention.PREMIUM_PAYERS, first)).isEqualTo(Money.ZERO);
        assertThat(difference(INSURER)
                        .plus(invests(INSURER))
                        .plus(difference(EqualisationRetention.OTHER_INSURERS))
                        .plus(difference(EqualisationRetention.PREMIUM_PAYERS)))
                .isEqualTo(cashed(INSURER));
    }
}
