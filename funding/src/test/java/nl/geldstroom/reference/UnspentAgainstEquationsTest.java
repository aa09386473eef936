package nl.geldstroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Posting;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.source.SpecificGrant;
import nl.geldstroom.source.Unspent;

/** Unspent money of random scenarios, worked out again from the equations of {@link Unspent} and the postings of cost. */
class UnspentAgainstEquationsTest {

    private static Scenario withRules(Scenario scenario, Random random) {
        Given given = scenario.given();
        ImmutableList.Builder<FundingSource> sources = ImmutableList.builder();
        for (FundingSource source : given.sources()) {
            if (!(source instanceof SpecificGrant grant) || random.nextInt(4) == 0) {
                sources.add(source);
                continue;
            }
            ImmutableSortedMap.Builder<Year, Share> carryOver = ImmutableSortedMap.naturalOrder();
            for (int year = 2025; year <= 2031; year++) {
                if (random.nextBoolean()) {
                    carryOver.put(Year.of(year), share(random));
                }
            }
            sources.add(grant.leftOver(Unspent.builder()
                    .spendingShare(random.nextBoolean() ? Optional.of(share(random)) : Optional.empty())
                    .carryOver(carryOver.build())
                    .repaidIn(random.nextBoolean() ? Optional.of(1 + random.nextInt(12)) : Optional.empty())
                    .build()));
        }
        return scenario.withGiven(Given.builder()
                .addAllParties(given.parties())
                .baseline(given.baseline())
                .addAllSources(sources.build())
                .addAllAgreements(given.agreements())
                .reserve(given.reserve())
                .addAllWalls(given.walls())
                .unknownWalls(given.unknownWalls())
                .addAllMetConditions(given.metConditions())
                .addAllAdoptedProposals(given.adoptedProposals())
                .build());
    }

    private static Share share(Random random) {
        return Share.of(BigDecimal.valueOf(random.nextInt(1001), 3));
    }

    @Property(tries = 150)
    void whatIsOwedCarriedOverAndPaidBackFollowsFromWhatTheLinesCost(@ForAll @LongRange(max = 100_000_000) long seed) {
        Scenario scenario = withRules(RandomScenarios.numbered(seed), new Random(seed));
        Ledger ledger = Projection.of(scenario).ledger();
        assertThat(ledger.check()).isEmpty();
        Map<String, Long> expected = new HashMap<>();
        for (BudgetLine line : scenario.given().baseline().lines()) {
            expect(scenario, ledger, line.id(), expected);
        }
        Map<String, Long> posted = new HashMap<>();
        for (Posting posting : ledger.postings()) {
            switch (posting.rule().kind()) {
                case DEFERRED_GRANT, CARRIED_OVER, GRANT_REPAYMENT ->
                    posted.merge(
                            posting.rule().id() + " " + posting.month(),
                            posting.amount().cents(),
                            Long::sum);
                default -> {}
            }
        }
        assertThat(posted).isEqualTo(expected);
        ledger.balances().forEach((account, balance) -> {
            if (account.startsWith("liability/")) {
                assertThat(balance).as(account).isGreaterThanOrEqualTo(Money.ZERO);
            }
        });
    }

    private static void expect(Scenario scenario, Ledger ledger, LineId line, Map<String, Long> expected) {
        List<FundingSource> paying = scenario.given().sources().stream()
                .filter(source -> source.isBound()
                        && source.parts().stream().anyMatch(part -> part.line().equals(line)))
                .sorted(Comparator.comparing(FundingSource::lastYear).thenComparing(FundingSource::id))
                .toList();
        Map<String, Long> brought = new HashMap<>();
        Year last = ledger.grid().last();
        for (Year year = ledger.grid().first(); !year.isAfter(last); year = year.plusYears(1)) {
            long spent = Math.max(spent(ledger, line, year), 0);
            long before = 0;
            for (FundingSource source : paying) {
                long granted = source.over(year).getOrDefault(line, Money.ZERO).cents();
                if (source.unspent().isEmpty()) {
                    before += Math.min(granted, spent - before);
                    continue;
                }
                Unspent rules = source.unspent().get();
                long available = granted + brought.getOrDefault(source.id(), 0L);
                double share = rules.spendingShare()
                        .map(part -> part.value().doubleValue())
                        .orElse(1.0);
                long used = Math.min(available, Math.min((long) Math.rint(share * spent), spent - before));
                long left = available - used;
                long carried = Math.min(
                        left, (long) Math.rint(rules.carriedOutOf(year).value().doubleValue() * granted));
                brought.put(source.id(), carried);
                before += used;
                String id = source.id() + "/" + line + "/";
                put(expected, id + PostingKind.DEFERRED_GRANT, YearMonth.of(year.getValue(), 12), left);
                if (year.isBefore(last)) {
                    int next = year.getValue() + 1;
                    put(expected, id + PostingKind.CARRIED_OVER, YearMonth.of(next, 1), carried);
                    put(
                            expected,
                            id + PostingKind.GRANT_REPAYMENT,
                            YearMonth.of(next, rules.monthOfRepayment()),
                            left - carried);
                }
            }
        }
    }

    private static void put(Map<String, Long> expected, String rule, YearMonth month, long cents) {
        if (cents != 0) {
            expected.put(rule + " " + month, cents);
        }
    }

    private static long spent(Ledger ledger, LineId line, Year year) {
        String account = "cost/" + line;
        long cents = 0;
        for (Posting posting : ledger.postings()) {
            if (posting.month().getYear() == year.getValue() && posting.rule().book() == Book.MONEY) {
                cents += posting.rule().debit().equals(account)
                        ? posting.amount().cents()
                        : 0;
                cents -= posting.rule().credit().equals(account)
                        ? posting.amount().cents()
                        : 0;
            }
        }
        return cents;
    }
}
