package nl.geldstroom.app.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.geldstroom.answer.Results;
import nl.geldstroom.answer.Results.AgreementResult;
import nl.geldstroom.answer.Results.AppraisalResult;
import nl.geldstroom.answer.Results.AppraisalResult.Figures;
import nl.geldstroom.answer.Results.BenchmarkRow;
import nl.geldstroom.answer.Results.Bottleneck;
import nl.geldstroom.answer.Results.Crossing;
import nl.geldstroom.answer.Results.Flow;
import nl.geldstroom.answer.Results.GrantLine;
import nl.geldstroom.answer.Results.GrantResult;
import nl.geldstroom.answer.Results.GrantVariant;
import nl.geldstroom.answer.Results.Grounds;
import nl.geldstroom.answer.Results.InputFile;
import nl.geldstroom.answer.Results.Key;
import nl.geldstroom.answer.Results.Notice;
import nl.geldstroom.answer.Results.ParameterResult;
import nl.geldstroom.answer.Results.ReconciliationRow;
import nl.geldstroom.answer.Results.Remark;
import nl.geldstroom.answer.Results.Row;
import nl.geldstroom.answer.Results.RowKind;
import nl.geldstroom.answer.Results.ScenarioResult;
import nl.geldstroom.answer.Results.SourceCard;
import nl.geldstroom.answer.Results.Weight;
import nl.geldstroom.answer.Results.Worth;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;

/**
 * Results as a report may get them. The figures of these scenarios are made up to fill a page: they come from no
 * calculation and say nothing about the municipality.
 */
final class ReportFixture {

    static final ImmutableList<Year> YEARS =
            IntStream.rangeClosed(2027, 2036).mapToObj(Year::of).collect(ImmutableList.toImmutableList());

    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");
    private static final LineId SOCIAL_BASE = LineId.of("gm:1509/6.1");
    private static final LineId HOUSEHOLD = LineId.of("gm:1509/6.711");
    private static final LocalizedText SUPPORT_NAME = both("6.712 Begeleiding (Wmo)", "6.712 Support (Wmo)");
    private static final LocalizedText SOCIAL_BASE_NAME =
            both("6.1 Samenkracht en burgerparticipatie", "6.1 Social base and participation");
    private static final LocalizedText HOUSEHOLD_NAME = both("6.711 Huishoudelijke hulp", "6.711 Household help");

    private ReportFixture() {}

    static Results threeVariants() {
        return new Results(
                true,
                "0.1.0",
                ImmutableList.of(
                        new InputFile(
                                "a-inspanning.json",
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                        new InputFile(
                                "b-taak-begeleiding.json",
                                "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"),
                        new InputFile(
                                "c-taak-samen.json",
                                "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13")),
                ImmutableList.of(
                        scenario(
                                "a",
                                both(
                                        "A: inspanningsgericht, afbouw in 6 tot 18 maanden",
                                        "A: effort-based, released over 6 to 18 months"),
                                new long[] {
                                    -412_318, -530_104, -395_620, -120_250, 88_400, 190_000, 240_000, 262_500, 281_000,
                                    300_000
                                },
                                new long[] {131_000, 178_000, 144_000, 90_000, 41_000, 12_000, 0, 0, 0, 0},
                                agreement(
                                        "a-support",
                                        both("Begeleiding 5+5", "Support 5+5"),
                                        both("inspanningsgericht", "effort-based"),
                                        ImmutableList.of(SUPPORT),
                                        ImmutableList.of(),
                                        0.35),
                                Optional.empty(),
                                Optional.of(0.21)),
                        scenario(
                                "b",
                                both("B: taakgericht voor begeleiding alleen", "B: lump sum for support alone"),
                                new long[] {
                                    -520_000,
                                    -801_450,
                                    -1_040_300,
                                    -1_234_567,
                                    -1_310_000,
                                    -420_000,
                                    -80_000,
                                    64_000,
                                    110_000,
                                    142_000
                                },
                                new long[] {240_000, 496_000, 712_000, 905_000, 1_004_000, 110_000, 0, 0, 0, 0},
                                agreement(
                                        "b-support",
                                        both("Begeleiding, vast bedrag", "Support, lump sum"),
                                        both("taakgericht", "task-based"),
                                        ImmutableList.of(SUPPORT),
                                        ImmutableList.of(YearMonth.of(2032, 1)),
                                        1.0),
                                Optional.empty(),
                                Optional.empty()),
                        scenario(
                                "c",
                                both(
                                        "C: taakgericht voor begeleiding en sociale basis samen",
                                        "C: lump sum for support and social base together"),
                                new long[] {
                                    -310_000, -280_500, -150_000, 20_000, 150_000, 210_000, 260_000, 285_000, 300_000,
                                    320_000
                                },
                                new long[10],
                                agreement(
                                        "c-both",
                                        both("Begeleiding en sociale basis", "Support and social base"),
                                        both("taakgericht, één opdracht", "task-based, one scope"),
                                        ImmutableList.of(SOCIAL_BASE, SUPPORT),
                                        ImmutableList.of(YearMonth.of(2030, 1), YearMonth.of(2032, 1)),
                                        0.8),
                                Optional.of(6.4),
                                Optional.of(0.08))));
    }

    static Results withTitle(String title) {
        LocalizedText text = LocalizedText.same(title);
        Money amount = Money.euros(1_000);
        ImmutableList<Money> amounts = ImmutableList.of(amount);
        ScenarioResult renamed = ScenarioResult.builder()
                .id("named")
                .title(text)
                .note(text)
                .party(PartyId.of("gm:1509"))
                .partyName(title)
                .baseYear(Year.of(2025))
                .addYears(Year.of(2027))
                .addTable(new Row(RowKind.COST, Optional.of(SUPPORT), text, amounts, amounts, amounts))
                .key(key(amounts, new long[] {1}, Optional.empty(), Optional.empty()))
                .addAgreements(AgreementResult.builder()
                        .id("named")
                        .title(text)
                        .variant(text)
                        .start(LocalDate.of(2027, 1, 1))
                        .firmUntil(LocalDate.of(2027, 12, 31))
                        .expectedUntil(LocalDate.of(2027, 12, 31))
                        .addNotices(new Notice(LocalDate.of(2027, 6, 30), text))
                        .build())
                .addGrants(new GrantResult(
                        "named",
                        text,
                        amounts,
                        Year.of(2027),
                        amount,
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of()))
                .addFlows(new Flow(Year.of(2027), title, text, SUPPORT, text, amount))
                .addConditions(text)
                .addClaims(SourceCard.builder()
                        .measure(text)
                        .perEuro(1.6)
                        .cashPerEuro(0)
                        .says(title)
                        .speaker(title)
                        .source(title)
                        .build())
                .addRemarks(new Remark(Weight.WARNING, title, text))
                .build();
        return new Results(false, "0.1.0", ImmutableList.of(new InputFile(title, "00")), ImmutableList.of(renamed));
    }

    static Results empty() {
        Key key = Key.builder()
                .peakExtraCost(Money.ZERO)
                .doubleCostTotal(Money.ZERO)
                .reserveDraw(Money.ZERO)
                .build();
        ScenarioResult bare = ScenarioResult.builder()
                .id("bare")
                .title(LocalizedText.same("Bare"))
                .party(PartyId.of("gm:1509"))
                .partyName("Oude IJsselstreek")
                .baseYear(Year.of(2025))
                .key(key)
                .build();
        return new Results(false, "0.1.0", ImmutableList.of(), ImmutableList.of(bare));
    }

    static Results none() {
        return new Results(false, "0.1.0", ImmutableList.of(), ImmutableList.of());
    }

    private static ScenarioResult scenario(
            String id,
            LocalizedText title,
            long[] balance,
            long[] twice,
            AgreementResult agreement,
            Optional<Double> payback,
            Optional<Double> breakEven) {
        ImmutableList<Money> differences = euros(balance);
        return ScenarioResult.builder()
                .id(id)
                .title(title)
                .note(both(
                        "Getallen voor een test; geen uitkomst van een berekening.",
                        "Figures for a test; no result of a calculation."))
                .party(PartyId.of("gm:1509"))
                .partyName("Oude IJsselstreek")
                .inhabitants(39_000)
                .baseYear(Year.of(2025))
                .addAllYears(YEARS)
                .addAllTable(table(balance))
                .key(key(differences, twice, payback, breakEven))
                .addAgreements(agreement)
                .addGrants(grant())
                .appraisal(appraisal(differences))
                .addAllFlows(flows(balance))
                .addConditions(
                        both(
                                "Een op de drie cliënten met begeleiding kan met de sociale basis toe.",
                                "One in three clients with support can do with the social base."),
                        both("De extra vraag blijft onder 14 procent.", "Induced demand stays below 14 percent."))
                .addConditions(
                        id.equals("c")
                                ? both(
                                        "Eén aanbieder wil het volumerisico dragen.",
                                        "One provider is willing to carry the volume risk.")
                                : both(
                                        "De aanbieder kan de afbouw in personeel volgen.",
                                        "The provider can follow the release in staff."))
                .addAllParameters(parameters(id))
                .addClaims(SourceCard.builder()
                        .measure(both("Rendement van sociaal werk", "Return of social work"))
                        .perEuro(1.6)
                        .cashPerEuro(0)
                        .says("De veertien businesscases met een MKBA leveren gemiddeld 1,6 euro per euro op.")
                        .speaker("SEOR")
                        .source("Meta-analyse businesscases Sociaal Werk")
                        .date(LocalDate.of(2020, 12, 22))
                        .population("14 van 32 businesscases")
                        .strength(both(
                                "niet te veralgemenen, zeggen de onderzoekers zelf",
                                "cannot be generalised, the researchers say themselves"))
                        .build())
                .addBottlenecks(Bottleneck.builder()
                        .measure(both("Verschuiving naar de sociale basis", "Shift to the social base"))
                        .payer(PartyId.of("gm:1509"))
                        .recipient(PartyId.of("uzovi:3311"))
                        .from(SUPPORT)
                        .to(LineId.of("zvw/district-nursing"))
                        .way(both("6.712 Begeleiding \u2192 wijkverpleging", "6.712 Support \u2192 district nursing"))
                        .status("unknown")
                        .explanation(both(
                                "Geen regel bekend over deze stroom; in de berekening tegengehouden.",
                                "No rule known about this flow; held back in the calculation."))
                        .first(YearMonth.of(2027, 1))
                        .last(YearMonth.of(2036, 12))
                        .months(120)
                        .amount(Money.euros(410_000))
                        .presentValue(Money.euros(371_200))
                        .unverified(true)
                        .change(both("Laat uitzoeken of dit mag.", "Find out whether this may."))
                        .worth(new Worth(
                                Money.euros(-12_000),
                                Money.euros(30_000),
                                Optional.of(Money.euros(27_500)),
                                Money.euros(45_000),
                                Money.euros(410_000)))
                        .build())
                .addCrossings(Crossing.builder()
                        .measure(both("Verschuiving naar de sociale basis", "Shift to the social base"))
                        .from(SUPPORT)
                        .to(SOCIAL_BASE)
                        .first(YearMonth.of(2027, 1))
                        .last(YearMonth.of(2036, 12))
                        .status("Allowed")
                        .open(true)
                        .explanation(both(
                                "Toegestaan: volgens artikel 1.1.1 Wmo 2015 (niet geverifieerd).",
                                "Allowed: according to article 1.1.1 Wmo 2015 (unverified)."))
                        .unverified(true)
                        .build())
                .addAllReconciliation(reconciliation())
                .addBenchmark(
                        benchmark(SUPPORT, SUPPORT_NAME, "71.41", "84.02"),
                        benchmark(SOCIAL_BASE, SOCIAL_BASE_NAME, "91.87", "118.40"),
                        benchmark(HOUSEHOLD, HOUSEHOLD_NAME, "164.79", "102.15"))
                .addRemarks(
                        new Remark(
                                Weight.REMARK,
                                "gm:1509/6.1",
                                both(
                                        "Dit taakveld is ruimer dan de sociale basis.",
                                        "This task field is wider than the social base.")),
                        new Remark(
                                Weight.WARNING,
                                "gm:1509/6.712",
                                both(
                                        "De besparing is meer dan 5 procent van de regel per jaar.",
                                        "The saving is above 5 percent of the line per year.")))
                .build();
    }

    private static ImmutableList<Row> table(long[] balance) {
        int n = balance.length;
        long[] supportReference =
                IntStream.range(0, n).mapToLong(i -> 2_950_000 + 95_000L * i).toArray();
        long[] supportLess = IntStream.range(0, n)
                .mapToLong(i -> -Math.min(150_000L * (i + 1), 800_000))
                .toArray();
        long[] baseReference =
                IntStream.range(0, n).mapToLong(i -> 4_120_000 + 110_000L * i).toArray();
        long[] transition =
                IntStream.range(0, n).mapToLong(i -> i < 3 ? 150_000 : 0).toArray();
        long[] contribution = IntStream.range(0, n)
                .mapToLong(i -> -Math.min(9_000L * (i + 1), 45_000))
                .toArray();
        long[] grant = new long[n];
        long[] baseMore = IntStream.range(0, n)
                .mapToLong(i -> -balance[i] - supportLess[i] - transition[i] + contribution[i])
                .toArray();
        long[] zero = new long[n];
        long[] netReference = IntStream.range(0, n)
                .mapToLong(i -> -(supportReference[i] + baseReference[i] + 6_700_000) + 431_000)
                .toArray();
        long[] incidental = IntStream.range(0, n).mapToLong(i -> -transition[i]).toArray();
        long[] structural =
                IntStream.range(0, n).mapToLong(i -> balance[i] + transition[i]).toArray();
        return ImmutableList.of(
                row(RowKind.COST, Optional.of(SOCIAL_BASE), SOCIAL_BASE_NAME, baseReference, baseMore),
                row(RowKind.COST, Optional.of(HOUSEHOLD), HOUSEHOLD_NAME, constant(n, 6_700_000), zero),
                row(RowKind.COST, Optional.of(SUPPORT), SUPPORT_NAME, supportReference, supportLess),
                row(RowKind.ACCESS, Optional.empty(), both("Overgangsteam", "Transition team"), zero, transition),
                row(
                        RowKind.INCOME,
                        Optional.of(SUPPORT),
                        both("Eigen bijdragen Wmo", "Own contributions Wmo"),
                        constant(n, 431_000),
                        contribution),
                row(RowKind.GRANT, Optional.empty(), both("Brede SPUK", "Brede SPUK"), grant, zero),
                row(
                        RowKind.BALANCE,
                        Optional.empty(),
                        both("Saldo uit algemene middelen", "Balance from general means"),
                        netReference,
                        balance),
                row(RowKind.STRUCTURAL, Optional.empty(), both("structureel", "structural"), zero, structural),
                row(RowKind.INCIDENTAL, Optional.empty(), both("incidenteel", "incidental"), zero, incidental));
    }

    private static Row row(
            RowKind kind, Optional<LineId> line, LocalizedText label, long[] reference, long[] difference) {
        long[] absolute = IntStream.range(0, reference.length)
                .mapToLong(i -> reference[i] + difference[i])
                .toArray();
        return new Row(kind, line, label, euros(absolute), euros(reference), euros(difference));
    }

    private static Key key(
            ImmutableList<Money> balance, long[] twice, Optional<Double> payback, Optional<Double> breakEven) {
        ImmutableList.Builder<Money> cumulative = ImmutableList.builder();
        ImmutableList.Builder<Money> reserve = ImmutableList.builder();
        Money sum = Money.ZERO;
        Money lowest = Money.ZERO;
        Money peak = Money.ZERO;
        Optional<Year> peakYear = Optional.empty();
        for (int i = 0; i < balance.size(); i++) {
            sum = sum.plus(balance.get(i));
            lowest = lowest.min(sum);
            cumulative.add(sum);
            reserve.add(Money.euros(3_500_000).plus(sum));
            if (balance.get(i).negated().compareTo(peak) > 0) {
                peak = balance.get(i).negated();
                peakYear = Optional.of(YEARS.get(i));
            }
        }
        long[] moved = IntStream.range(0, balance.size())
                .mapToLong(i -> Math.min(180_000L * (i + 1), 1_050_000))
                .toArray();
        long[] released = IntStream.range(0, balance.size())
                .mapToLong(i -> Math.max(0, moved[i] - twice[i]))
                .toArray();
        return Key.builder()
                .addAllBalance(balance)
                .addAllStructural(
                        balance.stream().map(b -> b.plus(Money.euros(150_000))).toList())
                .addAllIncidental(IntStream.range(0, balance.size())
                        .mapToObj(i -> i < 3 ? Money.euros(-150_000) : Money.ZERO)
                        .toList())
                .addAllCumulative(cumulative.build())
                .peakExtraCost(peak)
                .peakYear(peakYear)
                .addAllDoubleCost(euros(twice))
                .doubleCostTotal(Money.euros(LongStream.of(twice).sum()))
                .paybackYears(payback)
                .paybackYear(payback.map(years -> Year.of(2027 + years.intValue())))
                .reserveOpening(Money.euros(3_500_000))
                .addAllReserve(reserve.build())
                .reserveDraw(lowest.negated())
                .breakEvenCashReturn(breakEven)
                .addAllMoved(euros(moved))
                .addAllReleased(euros(released))
                .addClients(20L, 61L, 104L, 150L, 190L, 190L, 190L, 190L, 190L, 190L)
                .addAllValue(euros(IntStream.range(0, balance.size())
                        .mapToLong(i -> 120_000L * i)
                        .toArray()))
                .build();
    }

    private static AgreementResult agreement(
            String id,
            LocalizedText title,
            LocalizedText variant,
            ImmutableList<LineId> scope,
            ImmutableList<YearMonth> renegotiation,
            double fixed) {
        long[] planned = constant(10, 2_800_000);
        long[] committed = IntStream.range(0, 10)
                .mapToLong(i ->
                        i >= 5 ? 0 : Math.round(planned[i] * fixed * (fixed < 0.5 ? Math.max(0, 1 - i * 0.5) : 1)))
                .toArray();
        long[] releasable =
                IntStream.range(0, 10).mapToLong(i -> planned[i] - committed[i]).toArray();
        return AgreementResult.builder()
                .id(id)
                .title(title)
                .variant(variant)
                .addAllScope(scope)
                .start(LocalDate.of(2027, 1, 1))
                .firmUntil(LocalDate.of(2031, 12, 31))
                .expectedUntil(LocalDate.of(2036, 12, 31))
                .addAllRenegotiation(renegotiation)
                .addNotices(new Notice(
                        LocalDate.of(2031, 6, 30),
                        both("verlengen met vijf jaar of niet", "extend by five years or not")))
                .addAllPlanned(euros(planned))
                .addAllCommitted(euros(committed))
                .addAllReleasable(euros(releasable))
                .build();
    }

    private static GrantResult grant() {
        ImmutableList<Money> nothing = euros(new long[10]);
        return new GrantResult(
                "brede-spuk",
                both("Brede SPUK", "Brede SPUK"),
                nothing,
                Year.of(2026),
                Money.euros(815_183),
                ImmutableList.of(Money.euros(815_183), Money.euros(694_097)),
                ImmutableList.of(
                        new GrantLine(SOCIAL_BASE, both("sociale basis", "social base"), 0.4, Money.euros("326073.20")),
                        new GrantLine(
                                LineId.of("gm:1509/7.1"), both("gezondheid", "health"), 0.6, Money.euros("489109.80"))),
                ImmutableList.of(
                        new GrantVariant("none", both("niets", "nothing"), true, nothing, Optional.empty(), false),
                        new GrantVariant(
                                "gala",
                                both("structureel deel GALA", "structural share of GALA"),
                                false,
                                euros(constant(10, 210_000)),
                                Optional.of("subsidietabel 2026"),
                                false),
                        new GrantVariant(
                                "azwa",
                                both("aangekondigde AZWA-stroom", "announced AZWA stream"),
                                false,
                                euros(IntStream.range(0, 10)
                                        .mapToLong(i -> i < 2 ? 390_000 : 300_000)
                                        .toArray()),
                                Optional.of("aankondiging"),
                                true)));
    }

    private static AppraisalResult appraisal(ImmutableList<Money> balance) {
        Money net = Money.sum(balance);
        return new AppraisalResult(
                0.0225,
                LocalDate.of(2027, 1, 1),
                "CPI",
                new Figures(
                        Money.euros(1_800_000),
                        Money.euros(1_800_000).plus(net),
                        net,
                        Optional.of(0.83),
                        net.isNegative() ? ImmutableList.of() : ImmutableList.of(0.031)),
                new Figures(
                        Money.euros(1_800_000),
                        Money.euros(3_300_000),
                        Money.euros(1_500_000),
                        Optional.of(1.83),
                        ImmutableList.of(0.142)));
    }

    private static ImmutableList<Flow> flows(long[] balance) {
        ImmutableList.Builder<Flow> flows = ImmutableList.builder();
        LocalizedText means = both("Algemene middelen", "General means");
        LocalizedText own = both("Eigen bijdragen", "Own contributions");
        for (int i = 0; i < YEARS.size(); i++) {
            long less = Math.min(150_000L * (i + 1), 800_000);
            Year year = YEARS.get(i);
            flows.add(
                    new Flow(
                            year,
                            "means",
                            means,
                            SOCIAL_BASE,
                            SOCIAL_BASE_NAME,
                            Money.euros(4_120_000 + less - balance[i])),
                    new Flow(year, "means", means, HOUSEHOLD, HOUSEHOLD_NAME, Money.euros(6_300_000)),
                    new Flow(year, "means", means, SUPPORT, SUPPORT_NAME, Money.euros(2_950_000 - less)),
                    new Flow(year, "own", own, HOUSEHOLD, HOUSEHOLD_NAME, Money.euros(400_000)),
                    new Flow(year, "own", own, SUPPORT, SUPPORT_NAME, Money.euros(31_000)),
                    new Flow(
                            year,
                            "brede-spuk",
                            both("Brede SPUK", "Brede SPUK"),
                            SOCIAL_BASE,
                            SOCIAL_BASE_NAME,
                            Money.euros(i == 0 ? 326_000 : 0)));
        }
        return flows.build();
    }

    private static ImmutableList<ParameterResult> parameters(String id) {
        ParameterResult shift = ParameterResult.builder()
                .id("shift.share")
                .owner(both("Verschuiving 6.712 naar 6.1", "Shift 6.712 to 6.1"))
                .label(both("deel dat verschuift", "share that moves"))
                .point(0.30)
                .low(0.10)
                .high(0.60)
                .kind(Grounds.ASSUMPTION)
                .citation("aanname van het voorbeeld")
                .reliability(Reliability.OWN)
                .unverified(true)
                .build();
        ParameterResult induced = ParameterResult.builder()
                .id("shift.induced")
                .owner(both("Verschuiving 6.712 naar 6.1", "Shift 6.712 to 6.1"))
                .label(both("extra vraag", "induced demand"))
                .point(0.14)
                .low(0)
                .high(0.30)
                .kind(Grounds.CLAIM)
                .citation("CPB 2019, via movisie.nl")
                .reliability(Reliability.MEDIUM)
                .unverified(true)
                .age(8)
                .ageing(both("dit is op 2027-12-31 8 jaar oud", "this is 8 years old on 2027-12-31"))
                .build();
        ParameterResult grant = ParameterResult.builder()
                .id("spuk.base")
                .owner(both("Brede SPUK", "Brede SPUK"))
                .label(both("bedrag 2025", "amount 2025"))
                .point(815_183)
                .low(815_183)
                .high(815_183)
                .kind(Grounds.PUBLISHED)
                .citation("verleningen brede SPUK, 2025")
                .reliability(Reliability.HIGH)
                .unverified(false)
                .build();
        ParameterResult release = ParameterResult.builder()
                .id(id + ".release")
                .owner(both("Contract", "Agreement"))
                .label(both("maanden tot vrijval in variant " + id, "months until release in variant " + id))
                .point(id.equals("a") ? 12 : 60)
                .low(6)
                .high(60)
                .kind(Grounds.ASSUMPTION)
                .reliability(Reliability.OWN)
                .unverified(true)
                .build();
        return ImmutableList.of(shift, induced, grant, release);
    }

    private static ImmutableList<ReconciliationRow> reconciliation() {
        return ImmutableList.of(
                reconciled(SOCIAL_BASE, SOCIAL_BASE_NAME, 3_946_000, 363_000, "326073.20"),
                reconciled(HOUSEHOLD, HOUSEHOLD_NAME, 6_427_000, 0, "0.00"),
                reconciled(SUPPORT, SUPPORT_NAME, 2_785_000, 0, "0.00"));
    }

    private static ReconciliationRow reconciled(
            LineId line, LocalizedText label, long cost, long income, String carved) {
        return new ReconciliationRow(
                line,
                label,
                Money.euros(cost),
                Money.euros(income),
                Money.euros(carved),
                Money.euros(income).minus(Money.euros(carved)),
                Money.euros(cost),
                Money.euros(income),
                Money.ZERO);
    }

    private static BenchmarkRow benchmark(LineId line, LocalizedText label, String own, String national) {
        return new BenchmarkRow(
                line, label, Money.euros(own), Money.euros(national), both("Iv3, begroting 2025", "Iv3, budget 2025"));
    }

    private static ImmutableList<Money> euros(long[] euros) {
        return LongStream.of(euros).mapToObj(Money::euros).collect(ImmutableList.toImmutableList());
    }

    private static long[] constant(int length, long value) {
        return LongStream.generate(() -> value).limit(length).toArray();
    }

    private static LocalizedText both(String nl, String en) {
        return LocalizedText.of(nl, en);
    }
}
