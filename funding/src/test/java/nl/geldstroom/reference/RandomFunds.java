package nl.geldstroom.reference;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.law.LawId;
import nl.geldstroom.law.MoneyKind;
import nl.geldstroom.law.Validity;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.ExtraSpending.Timing;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.PayOut;
import nl.geldstroom.measure.Pledge;
import nl.geldstroom.measure.PreventionFund;
import nl.geldstroom.measure.ProcurementCost;
import nl.geldstroom.measure.ProviderChange;
import nl.geldstroom.measure.Reinvestment;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.Fund;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.procurement.AwardKind;
import nl.geldstroom.procurement.AwardRound;
import nl.geldstroom.procurement.RegionalPool;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.wall.AdoptedProposal;
import nl.geldstroom.wall.FlowDestination;
import nl.geldstroom.wall.FlowOrigin;
import nl.geldstroom.wall.PartyScope;
import nl.geldstroom.wall.WallRule;
import nl.geldstroom.wall.WallStatus;

/** Prevention funds and award rounds of every shape, for {@link RandomScenarios}. */
final class RandomFunds {

    private static final PartyId EMPLOYERS = PartyId.of("org:employers");

    private static final PartyId CARE_OFFICE = PartyId.of("zk:5501");

    private final RandomScenarios source;
    private final Random random;

    RandomFunds(RandomScenarios source, Random random) {
        this.source = source;
        this.random = random;
    }

    // ---------------------------------------------------------------- funds

    /** Filled by payers with and without lines and by other funds, by shares and by amounts, as far as walls let them. */
    PreventionFund fund(String id, Baseline baseline, int last, List<Measure> others) {
        int from = RandomScenarios.BASE + random.nextInt(last - RandomScenarios.BASE + 1);
        int to = from + random.nextInt(last - from + 1);
        PartyId saver = saver(baseline, others);
        List<PartyId> payers = payers(to, saver, others, baseline);
        ImmutableSortedMap<Year, Money> contributions = amounts(from, to, 90_000_000);
        Set<PartyId> byShare = new HashSet<>();
        for (PartyId payer : payers) {
            if (random.nextBoolean()) {
                byShare.add(payer);
            }
        }
        List<Share> shares = new ArrayList<>(byShare.isEmpty() ? List.of() : source.shares(byShare.size()));
        ImmutableList.Builder<Pledge> pledges = ImmutableList.builder();
        for (PartyId payer : payers) {
            pledges.add(Pledge.builder()
                    .payer(payer)
                    .share(byShare.contains(payer) ? Optional.of(shares.remove(0)) : Optional.empty())
                    .amounts(byShare.contains(payer) ? ImmutableSortedMap.of() : amounts(from, to, most()))
                    .ofSavings(
                            payer.equals(saver) && random.nextInt(4) > 0
                                    ? Optional.of(source.share())
                                    : Optional.empty())
                    .law(
                            random.nextInt(4) == 0
                                    ? Optional.of(source.one(List.of(LawId.NONE, LawId.ZVW, LawId.WMO2015, LawId.WLZ)))
                                    : Optional.empty())
                    .means(
                            hasLine(baseline, payer) || isFund(others, payer)
                                    ? Optional.empty()
                                    : Optional.of(Money.euros(30_000_000)))
                    .build());
        }
        List<LineId> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            LineId line = source.near(baseline).id();
            if (!lines.contains(line)) {
                lines.add(line);
            }
        }
        List<LineId> sharing = new ArrayList<>(lines);
        sharing.removeIf(line -> random.nextBoolean());
        List<Share> parts = new ArrayList<>(sharing.isEmpty() ? List.of() : source.shares(sharing.size()));
        ImmutableList.Builder<PayOut> payOuts = ImmutableList.builder();
        for (LineId line : lines) {
            payOuts.add(
                    sharing.contains(line)
                            ? PayOut.of(line, parts.remove(0))
                            : PayOut.of(line, amounts(from, to, 60_000_000)));
        }
        return PreventionFund.builder()
                .id(id)
                .title(RandomScenarios.TEXT)
                .fund(Fund.of("org:" + (random.nextBoolean() ? "a" : "vitality") + "-" + id, "fund"))
                .from(Year.of(from))
                .to(Year.of(to))
                .contributions(byShare.isEmpty() ? ImmutableSortedMap.of() : contributions)
                .addAllPledges(pledges.build())
                .spending(sharing.isEmpty() ? ImmutableSortedMap.of() : amounts(from, to, 120_000_000))
                .addAllPayOuts(payOuts.build())
                .interest(
                        random.nextBoolean()
                                ? Optional.of(RandomScenarios.grounded(source.parameter(0, 0.3)))
                                : Optional.empty())
                .paidIn(random.nextInt(3) == 0 ? Optional.empty() : Optional.of(source.one(List.of(Timing.values()))))
                .purpose(random.nextInt(5) == 0 ? Optional.of("experiment") : Optional.empty())
                .build();
    }

    /** An amount for one year of the term at least. */
    private ImmutableSortedMap<Year, Money> amounts(int from, int to, int most) {
        ImmutableSortedMap.Builder<Year, Money> amounts = ImmutableSortedMap.naturalOrder();
        int sure = from + random.nextInt(to - from + 1);
        for (int year = from; year <= to; year++) {
            if (year == sure || random.nextInt(3) > 0) {
                amounts.put(Year.of(year), Money.ofCents(random.nextInt(10) == 0 ? 0 : random.nextInt(most)));
            }
        }
        return amounts.build();
    }

    /** Mostly what a payer has, at times more than all of its lines cost. */
    private int most() {
        return random.nextInt(4) == 0 ? 2_000_000_000 : 60_000_000;
    }

    private List<PartyId> payers(int to, PartyId saver, List<Measure> others, Baseline baseline) {
        List<PartyId> candidates = new ArrayList<>(List.of(EMPLOYERS, CARE_OFFICE));
        baseline.lines().forEach(line -> {
            if (!candidates.contains(line.payer())) {
                candidates.add(line.payer());
            }
        });
        List<PartyId> funds = others.stream()
                .filter(other ->
                        other instanceof PreventionFund fund && fund.to().getValue() >= to)
                .map(other -> ((PreventionFund) other).fund().id())
                .toList();
        Collections.shuffle(candidates, random);
        if (candidates.remove(saver)) {
            candidates.add(0, saver);
        }
        List<PartyId> payers = new ArrayList<>(candidates.subList(0, 1 + random.nextInt(candidates.size())));
        payers.addAll(funds.stream().filter(fund -> random.nextInt(4) > 0).toList());
        Collections.shuffle(payers, random);
        return payers;
    }

    private static boolean hasLine(Baseline baseline, PartyId payer) {
        return baseline.lines().stream().anyMatch(line -> line.payer().equals(payer));
    }

    private static boolean isFund(List<Measure> others, PartyId payer) {
        return others.stream()
                .anyMatch(other ->
                        other instanceof PreventionFund fund && fund.fund().id().equals(payer));
    }

    /** One payer in a scenario may pledge a part of its savings, so that another may spend them again. */
    private PartyId saver(Baseline baseline, List<Measure> others) {
        List<PartyId> known = new ArrayList<>(savers(others));
        if (known.isEmpty()) {
            Set<PartyId> reinvesting = new HashSet<>();
            baseline.lines().forEach(line -> known.add(line.payer()));
            for (Measure other : others) {
                if (other instanceof DelayedEffect effect) {
                    // Who has cash savings, mostly before anybody else.
                    effect.beneficiaries()
                            .forEach(one -> known.addAll(Collections.nCopies(
                                    9, baseline.line(one.line()).orElseThrow().payer())));
                } else if (other instanceof Reinvestment again) {
                    reinvesting.add(baseline.line(again.from()).orElseThrow().payer());
                }
            }
            known.removeAll(reinvesting);
        }
        return known.isEmpty() ? EMPLOYERS : source.one(known);
    }

    /** The payers that pledge a part of their savings to a fund, and so do not spend them again. */
    static Set<PartyId> savers(List<Measure> measures) {
        Set<PartyId> savers = new HashSet<>();
        for (Measure measure : measures) {
            if (measure instanceof PreventionFund fund) {
                fund.pledges().stream()
                        .filter(pledge -> pledge.ofSavings().isPresent())
                        .forEach(pledge -> savers.add(pledge.payer()));
            }
        }
        return savers;
    }

    /** The proposal for such funds may become law. */
    List<AdoptedProposal> proposals() {
        return random.nextInt(3) == 0
                ? List.of()
                : List.of(AdoptedProposal.of("prevention-fund", RandomScenarios.day(random.nextInt(24))));
    }

    /** Rules that hold what goes into funds up to a ceiling. */
    List<WallRule> walls() {
        List<WallRule> rules = new ArrayList<>();
        for (MoneyKind money : List.of(MoneyKind.GENERAL_MEANS, MoneyKind.INSURANCE_MEANS, MoneyKind.PRIVATE_MEANS)) {
            if (random.nextInt(3) == 0) {
                boolean forbidden = random.nextInt(6) == 0;
                rules.add(WallRule.builder()
                        .id("fund-of-" + money.ordinal())
                        .from(new FlowOrigin(
                                Optional.of(money),
                                random.nextInt(3) == 0 && money == MoneyKind.GENERAL_MEANS
                                        ? Optional.of(PartyScope.of("gm:1509"))
                                        : Optional.empty(),
                                Optional.empty()))
                        .to(FlowDestination.builder().purpose("prevention-fund").build())
                        .validity(Validity.from(RandomScenarios.day(random.nextInt(30))))
                        .status(forbidden ? WallStatus.FORBIDDEN : WallStatus.ALLOWED)
                        .ceiling(forbidden ? Optional.empty() : Optional.of(Money.ofCents(random.nextInt(60_000_000))))
                        .reliability(Reliability.OWN)
                        .build());
            }
        }
        return rules;
    }

    // ---------------------------------------------------------------- award rounds

    /** Of some of the agreements, alone or in a region. */
    ProcurementCost procurement(String id, Baseline baseline, List<Agreement> agreements) {
        Optional<RegionalPool> pool = random.nextBoolean() ? Optional.of(pool()) : Optional.empty();
        List<LineId> lines = new ArrayList<>();
        Set<PartyId> payers = new HashSet<>();
        for (int i = pool.isPresent() ? 1 + random.nextInt(4) : 1; i > 0; i--) {
            BudgetLine line = source.near(baseline);
            if (payers.add(line.payer())) {
                lines.add(line.id());
            }
        }
        List<Agreement> awarded = random.nextBoolean() ? agreements : List.of(source.one(agreements));
        return ProcurementCost.builder()
                .id(id)
                .title(RandomScenarios.TEXT)
                .addAllLines(lines)
                .addAllAgreements(awarded.stream().map(Agreement::id).toList())
                .term(random.nextInt(4) > 0 ? Optional.of(term()) : Optional.empty())
                .round(round())
                .pool(pool)
                .change(
                        random.nextBoolean()
                                ? Optional.of(new ProviderChange(
                                        RandomScenarios.grounded(source.parameter(0, 1)),
                                        RandomScenarios.grounded(source.parameter(0, 900)),
                                        RandomScenarios.grounded(source.parameter(0, 4_000))))
                                : Optional.empty())
                .bidders(random.nextInt(3) == 0 ? Optional.of(PartyId.of("org:providers")) : Optional.empty())
                .build();
    }

    private Period term() {
        return switch (random.nextInt(3)) {
            case 0 -> Period.ofYears(1 + random.nextInt(3));
            case 1 -> Period.ofMonths(1 + random.nextInt(14));
            default -> Period.of(0, 1 + random.nextInt(9), random.nextInt(40));
        };
    }

    /** The payers of all lines that can be, and somebody whose budget is not in the scenario. */
    private RegionalPool pool() {
        List<RegionalPool.Participant> participants = new ArrayList<>();
        for (String party : List.of("uzovi:0101", "gm:1509", "org:fonds-langdurige-zorg", "gm:0001", "gm:1999")) {
            if (!party.startsWith("gm:") || party.equals("gm:1509") || random.nextBoolean()) {
                BigDecimal weight =
                        BigDecimal.valueOf(random.nextInt(5) == 0 ? 0 : random.nextInt(90_000), random.nextInt(4));
                participants.add(new RegionalPool.Participant(PartyId.of(party), weight));
            }
        }
        if (participants.stream().allMatch(one -> one.weight().signum() == 0)) {
            participants.add(new RegionalPool.Participant(PartyId.of("gm:0002"), BigDecimal.ONE));
        }
        Collections.shuffle(participants, random);
        return RegionalPool.builder()
                .addAllParticipants(participants)
                .coordination(source.sometimes(0, 3_000))
                .build();
    }

    private AwardRound round() {
        return AwardRound.builder()
                .kind(source.one(List.of(AwardKind.values())))
                .buyerHours(mostly(0, 500))
                .buyerHoursPerLot(mostly(0, 60))
                .buyerHoursPerBid(mostly(0, 40))
                .hourlyRate(mostly(50, 120))
                .advisers(mostly(0, 40_000))
                .lots(random.nextBoolean() ? Optional.of(1 + random.nextInt(12)) : Optional.empty())
                .bidders(mostly(0, 9))
                .bidCost(mostly(0, 9_000))
                .objections(mostly(0, 2))
                .objectionCost(mostly(0, 20_000))
                .objectionBurden(mostly(0, 20_000))
                .objectionDays(mostly(0, 120))
                .implementation(mostly(0, 90_000))
                .implementationBurden(mostly(0, 90_000))
                .days(mostly(0, 300))
                .implementationDays(mostly(0, 150))
                .build();
    }

    private Optional<Parameter> mostly(double low, double high) {
        return random.nextInt(4) > 0 ? Optional.of(source.parameter(low, high)) : Optional.empty();
    }
}
