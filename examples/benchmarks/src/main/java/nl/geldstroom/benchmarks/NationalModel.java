package nl.geldstroom.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Companions;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.Path;
import nl.geldstroom.measure.Return;
import nl.geldstroom.measure.TransitionTeam;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.source.GrantPart;
import nl.geldstroom.source.SpecificGrant;
import nl.geldstroom.text.LocalizedText;

/**
 * The yardstick of a deterministic national run, twice: as scenarios, and as the same equations in one flat loop.
 *
 * <p>Each of 342 municipalities has eight lines of three payers over 180 months: growth of volume and prices, a phased
 * shift with its companions, a grant with an end, a two-stage delayed effect with value and cash. Amounts are made up from
 * the code of the municipality.
 */
final class NationalModel {

    static final int FIRST = 2025;
    static final int LAST = 2039;

    private static final int MONTHS = 12 * (LAST - FIRST + 1);
    private static final String[] LINES = {"6.1", "6.21", "6.60", "6.711", "6.712", "7.1"};
    private static final int TO = 0;
    private static final int LANDS_ON = 3;
    private static final int FROM = 4;
    private static final int START = 24;
    private static final int PHASE_IN = 60;
    private static final int TEAM_YEARS = 3;
    private static final double VOLUME = 0.013;
    private static final double PRICE = 0.027;
    private static final double SHARE = 0.3;
    private static final double UNIT_COST = 0.8;
    private static final double INDUCED = 0.14;
    private static final double LOST = 0.02;
    private static final double DUTY = 0.1;
    private static final double LAG = 18;
    private static final double LIFE = 36;
    private static final double WORTH = 1.6;
    private static final double CASH = 0.4;

    private static final Evidence CHOSEN = Assumption.of("benchmark", "chosen for the measurement");
    private static final LocalizedText TEXT = LocalizedText.same("benchmark");

    private NationalModel() {}

    static ImmutableList<PartyId> municipalities() {
        return Municipalities.of2026().all().stream()
                .map(municipality -> municipality.id())
                .collect(ImmutableList.toImmutableList());
    }

    private static long cost(int code, int line) {
        return 100L * (400_000 + 9_973L * (code % 500) + 350_003L * line);
    }

    private static long income(int code, int line) {
        return line == 5 ? 0 : 100L * (60_000 + 211L * (code % 300) + 7_001L * line);
    }

    private static long grant(int code, int year) {
        return year > 2028 ? 0 : 100L * (20_000 + 13L * (code % 400) + 100L * (year - FIRST));
    }

    private static long team(int code) {
        return 20_000L + 7L * (code % 100);
    }

    static Scenario scenario(PartyId municipality) {
        int code = Integer.parseInt(municipality.identifier());
        ImmutableList.Builder<BudgetLine> lines = ImmutableList.builder();
        for (int line = 0; line < 8; line++) {
            PartyId payer = line < 6
                    ? municipality
                    : PartyId.of(line == 6 ? "org:zorgverzekeraars" : "org:fonds-langdurige-zorg");
            lines.add(BudgetLine.builder()
                    .id(LineId.of(
                            line < 6
                                    ? municipality + "/" + LINES[line]
                                    : payer + "/" + municipality + (line == 6 ? "/wijkverpleging" : "/verpleeghuis")))
                    .payer(payer)
                    .law(line < 6 ? LawId.WMO2015 : line == 6 ? LawId.ZVW : LawId.WLZ)
                    .cost(Money.ofCents(cost(code, line)))
                    .income(Money.ofCents(line < 6 ? income(code, line) : 0))
                    .build());
        }
        ImmutableSortedMap.Builder<Year, Money> amounts = ImmutableSortedMap.naturalOrder();
        for (int year = FIRST; year <= 2028; year++) {
            amounts.put(Year.of(year), Money.ofCents(grant(code, year)));
        }
        return Scenario.builder()
                .id("benchmark-" + code)
                .title(TEXT)
                .given(Given.builder()
                        .addParties(new NamedParty(municipality, municipality.text(), Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(FIRST))
                                .growth(Growth.of(Parameter.of(VOLUME), Parameter.of(PRICE)))
                                .addAllLines(lines.build())
                                .build())
                        .addSources(SpecificGrant.builder()
                                .id("grant")
                                .title(TEXT)
                                .recipient(municipality)
                                .amounts(amounts.build())
                                .addParts(new GrantPart(line(municipality, TO), Share.of(BigDecimal.ONE), TEXT))
                                .build())
                        .build())
                .addMeasures(BudgetShift.builder()
                        .id("shift")
                        .title(TEXT)
                        .from(line(municipality, FROM))
                        .to(line(municipality, TO))
                        .share(Parameter.of(SHARE))
                        .path(Path.linear(PHASE_IN))
                        .companions(Companions.builder()
                                .costPerMovedClient(Parameter.of(UNIT_COST))
                                .inducedDemand(Parameter.of(INDUCED))
                                .lostOwnContribution(Parameter.of(LOST))
                                .remainingDuty(Parameter.of(DUTY))
                                .transition(new TransitionTeam(Parameter.of(team(code)), TEAM_YEARS))
                                .build())
                        .build())
                .addMeasures(DelayedEffect.builder()
                        .id("effect")
                        .title(TEXT)
                        .of(line(municipality, TO))
                        .delay(new Delay.TwoStage(Grounded.of(LAG, CHOSEN), Optional.of(Grounded.of(LIFE, CHOSEN))))
                        .value(Return.of(Grounded.of(WORTH, CHOSEN)))
                        .cash(Return.of(Grounded.of(CASH, CHOSEN)))
                        .addBeneficiaries(new Beneficiary(
                                line(municipality, LANDS_ON), Share.of(BigDecimal.ONE), CHOSEN, Optional.empty()))
                        .build())
                .horizon(Horizon.of(2027, LAST))
                .build();
    }

    private static LineId line(PartyId municipality, int line) {
        return LineId.of(municipality + "/" + LINES[line]);
    }

    /** Cents of each kind and year in all ledgers together. */
    static Map<PostingKind, long[]> totals(List<Ledger> ledgers) {
        Map<PostingKind, long[]> totals = new EnumMap<>(PostingKind.class);
        for (Ledger ledger : ledgers) {
            ledger.rules().forEach(rule -> {
                long[] years = totals.computeIfAbsent(rule.kind(), kind -> new long[LAST - FIRST + 1]);
                for (int y = 0; y < years.length; y++) {
                    years[y] += ledger.sum(Year.of(FIRST + y), rule).cents();
                }
            });
        }
        return totals;
    }

    /** The same totals, as plain loops over the equations. */
    static Map<PostingKind, long[]> flat(List<PartyId> municipalities) {
        int years = LAST - FIRST + 1;
        double[] cost = new double[years];
        double[] income = new double[years];
        double[] grants = new double[years];
        double[] released = new double[years];
        double[] extra = new double[years];
        double[] lost = new double[years];
        double[] cashed = new double[years];
        double[] value = new double[years];
        double[] yearCost = new double[8];
        double[] yearIncome = new double[8];
        double[] need = new double[8];
        double[] own = new double[8];
        for (PartyId municipality : municipalities) {
            int code = Integer.parseInt(municipality.identifier());
            for (int line = 0; line < 8; line++) {
                yearCost[line] = cost(code, line);
                yearIncome[line] = line < 6 ? income(code, line) : 0;
            }
            yearIncome[TO] -= grant(code, FIRST);
            double first = 0;
            double second = 0;
            double stock = 0;
            double teamYear = Math.rint(team(code) * 100.0);
            for (int t = 0; t < MONTHS; t++) {
                int y = t / 12;
                int k = t % 12 + 1;
                for (int line = 0; line < 8; line++) {
                    if (k == 1 && t > 0) {
                        yearCost[line] = Math.rint((yearCost[line] * (1 + VOLUME)) * (1 + PRICE));
                        yearIncome[line] = Math.rint((yearIncome[line] * (1 + VOLUME)) * (1 + PRICE));
                    }
                    need[line] = month(yearCost[line], k);
                    own[line] = month(yearIncome[line], k);
                    cost[y] += need[line];
                    income[y] += own[line];
                }
                grants[y] += month(grant(code, FIRST + y), k);
                int age = t - START + 1;
                double path = age <= 0 ? 0 : age >= PHASE_IN ? 1 : (double) age / PHASE_IN;
                double want = Math.max(Math.rint((SHARE * path) * need[FROM]), 0);
                double moved = Math.min(want, Math.max(need[FROM], 0));
                double reduction = moved - Math.rint(DUTY * moved);
                double release = Math.min(reduction, Math.max(need[FROM], 0));
                double spent = Math.rint(UNIT_COST * moved);
                double induced = Math.rint(INDUCED * spent);
                released[y] += release;
                extra[y] += spent + induced;
                lost[y] += Math.min(Math.rint(LOST * reduction), Math.max(own[FROM], 0));
                if (t >= START && t < START + 12 * TEAM_YEARS) {
                    extra[y] += month(teamYear, k);
                }
                double out1 = (first * 2) / LAG;
                double out2 = (second * 2) / LAG;
                double effect = stock / LIFE;
                first = first + ((spent + induced) - out1);
                second = second + (out1 - out2);
                stock = stock + (out2 - effect);
                value[y] += Math.rint(WORTH * effect);
                double gross = Math.rint(CASH * effect);
                cashed[y] += Math.min(Math.max(gross, 0), Math.max(need[LANDS_ON], 0));
            }
        }
        Map<PostingKind, long[]> totals = new EnumMap<>(PostingKind.class);
        totals.put(PostingKind.COST, cents(cost));
        totals.put(PostingKind.INCOME, cents(income));
        totals.put(PostingKind.GRANT, cents(grants));
        totals.put(PostingKind.RELEASE, cents(released));
        totals.put(PostingKind.EXTRA_COST, cents(extra));
        totals.put(PostingKind.LOST_INCOME, cents(lost));
        totals.put(PostingKind.CASHING, cents(cashed));
        totals.put(PostingKind.VALUE, cents(value));
        return totals;
    }

    private static double month(double year, int k) {
        return Math.rint((year * k) / 12) - Math.rint((year * (k - 1)) / 12);
    }

    private static long[] cents(double[] sums) {
        return Arrays.stream(sums).mapToLong(sum -> (long) sum).toArray();
    }
}
