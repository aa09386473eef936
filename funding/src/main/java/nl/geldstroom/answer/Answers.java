package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.answer.Results.AgreementResult;
import nl.geldstroom.answer.Results.AppraisalResult;
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
import nl.geldstroom.answer.Results.ScenarioResult;
import nl.geldstroom.answer.Results.SourceCard;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.commitment.CommitmentTable;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Claim;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Strength;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.ledger.Tally;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Return;
import nl.geldstroom.measure.Route;
import nl.geldstroom.money.Money;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.GrantSplit;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioWalls;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.source.SpecificGrant;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.wall.WallVerdict;

/** All answers for projections side by side: what a report and {@code results.json} hold. */
public final class Answers {

    /** The version of the engine, as results and receipts name it. */
    public static final String ENGINE = "0.1.0";

    /** With more measures than this results do not say which causes what: each takes a run of its own. */
    private static final int MOST_ATTRIBUTED = 24;

    /** By what results are cut: everything but single lines, which the table has. */
    private static final ImmutableList<Dimension> CUTS = ImmutableList.of(
            Dimension.PAYER,
            Dimension.PARTY,
            Dimension.LAW,
            Dimension.PROVISION,
            Dimension.DOMAIN,
            Dimension.PROGRAMME,
            Dimension.TASK_FIELD,
            Dimension.MUNICIPALITY,
            Dimension.REGION,
            Dimension.MEASURE,
            Dimension.SOURCE,
            Dimension.NATURE,
            Dimension.KIND);

    private Answers() {}

    /**
     * Answers for several projections.
     *
     * @param projections the projections, in the order in which they are shown
     * @param inputs the files that were read; empty for a script
     * @return the results
     */
    public static Results of(List<Projection> projections, List<InputFile> inputs) {
        return of(projections, inputs, Neighbourhood.NONE);
    }

    /**
     * Answers for several projections beside the budgets of other municipalities.
     *
     * @param projections the projections, in the order in which they are shown
     * @param inputs the files that were read; empty for a script
     * @param beside the budgets with which lines are compared per inhabitant
     * @return the results
     */
    public static Results of(List<Projection> projections, List<InputFile> inputs, Neighbourhood beside) {
        return new Results(
                projections.stream()
                        .anyMatch(projection ->
                                projection.scenario().workedExample().orElse(false)),
                ENGINE,
                ImmutableList.copyOf(inputs),
                projections.stream()
                        .map(projection -> new One(projection)
                                .result(
                                        projections.stream()
                                                .filter(other -> other != projection)
                                                .toList(),
                                        beside))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Answers for one projection.
     *
     * @param projection the projection
     * @return the result
     */
    public static ScenarioResult of(Projection projection) {
        return new One(projection).result(List.of(), Neighbourhood.NONE);
    }

    /**
     * What must be known of the data and the rules before a result is used.
     *
     * @param projection the projection
     * @return remarks and warnings, as the report shows them
     */
    public static ImmutableList<Remark> remarks(Projection projection) {
        return DataQuality.remarks(projection);
    }

    /**
     * What the subject of a remark is called by people.
     *
     * @param projection the projection that the remark is about
     * @param remark the remark
     * @return the name of the line, source, agreement, measure or parameter; its id if nothing has it
     */
    public static LocalizedText subjectOf(Projection projection, Remark remark) {
        return new Names(projection.scenario()).subject(projection, remark.subject());
    }

    /**
     * Says which sources are old, of a later day or of no known date, on the day for which the scenario is valued.
     *
     * @param projection the scenario as it was carried out
     * @return one remark for each source; they are among {@link #remarks} too
     */
    public static ImmutableList<Remark> ageing(Projection projection) {
        return EvidenceAge.remarks(projection);
    }

    /** What every agreement fixes. */
    static ImmutableList<AgreementResult> agreements(Projection projection) {
        return new One(projection).agreements();
    }

    /** Every parameter with what it rests on. */
    static ImmutableList<ParameterResult> parameters(Projection projection) {
        return new One(projection).parameters();
    }

    /** The grants with their end and what may come after. */
    static ImmutableList<GrantResult> grants(Projection projection) {
        return new One(projection).grants();
    }

    /** The source cards of the returns. */
    static ImmutableList<SourceCard> claims(Projection projection) {
        return new One(projection).claims();
    }

    /** The baseline against the budget file, line by line. */
    static ImmutableList<ReconciliationRow> reconciliation(Projection projection) {
        return new One(projection).reconciliation();
    }

    /** The answers for one projection. */
    private static final class One {

        private final Projection projection;
        private final Scenario scenario;
        private final NamedParty party;
        private final ImmutableList<Year> years;
        private final Ledger ledger;
        private final Names names;

        One(Projection projection) {
            this.projection = projection;
            this.scenario = projection.scenario();
            this.party = scenario.given().parties().get(0);
            this.years = scenario.horizon().years();
            this.ledger = projection.ledger();
            this.names = new Names(scenario);
        }

        ScenarioResult result(List<Projection> others, Neighbourhood beside) {
            Key key = KeyFigures.of(projection);
            ImmutableList<AgreementResult> agreements = agreements();
            ImmutableList<GrantResult> grants = grants();
            return ScenarioResult.builder()
                    .id(scenario.id())
                    .title(scenario.title())
                    .note(scenario.note())
                    .party(party.id())
                    .partyName(party.name())
                    .inhabitants(party.inhabitants())
                    .baseYear(scenario.given().baseline().year())
                    .addAllYears(years)
                    .addAllTable(FourYearTable.of(projection).rows())
                    .key(key)
                    .addAllAgreements(agreements)
                    .addAllGrants(grants)
                    .appraisal(appraisal())
                    .addAllFlows(flows())
                    .addAllConditions(new Conditions(scenario, key, agreements, grants).list())
                    .addAllParameters(parameters())
                    .addAllClaims(claims())
                    .addAllBottlenecks(Bottlenecks.of(projection).list())
                    .addAllCrossings(crossings())
                    .addAllReconciliation(reconciliation())
                    .addAllBenchmark(DataQuality.benchmark(scenario))
                    .addAllRemarks(DataQuality.remarks(projection))
                    .meeting(beside.of(Meeting.of(projection))
                            .beside(others)
                            .breakingEvenAt(key.breakEvenCashReturn())
                            .answers())
                    .attribution(
                            scenario.measures().size() <= MOST_ATTRIBUTED
                                    ? Optional.of(Attribution.of(projection))
                                    : Optional.empty())
                    .addAllCuts(CUTS.stream()
                            .map(dimension -> Cut.of(projection, dimension))
                            .toList())
                    .programmes(ProgrammeBudget.of(projection))
                    .risks(RiskParagraph.of(projection))
                    .addAllReserves(ReserveParagraph.of(projection))
                    .addAllSqueezes(SqueezeYears.of(projection))
                    .addAllFunds(FundAccount.of(projection))
                    .addAllTargets(TargetYears.of(projection))
                    .build();
        }

        ImmutableList<AgreementResult> agreements() {
            return scenario.given().agreements().stream().map(this::agreement).collect(ImmutableList.toImmutableList());
        }

        private AgreementResult agreement(Agreement agreement) {
            YearMonth from = YearMonth.of(scenario.horizon().from().getValue(), 1);
            YearMonth to = YearMonth.of(scenario.horizon().to().getValue() + 1, 1);
            LocalDate decision = from.atDay(1);
            Commitments commitments = Commitments.of(agreement, ReferenceData.standard(decision));
            if (!commitments.followsAgreement()) {
                commitments = commitments.planning(spentUnder(agreement));
            }
            Map<Year, CommitmentTable.Amounts> perYear =
                    commitments.asOf(decision, from, to).perYear();
            CommitmentTable.Amounts none = new CommitmentTable.Amounts(Money.ZERO, Money.ZERO, Money.ZERO);
            return AgreementResult.builder()
                    .id(agreement.id().text())
                    .title(LocalizedText.same(agreement.title()))
                    .variant(variant(agreement))
                    .addAllScope(agreement.covering())
                    .start(agreement.term().start())
                    .firmUntil(agreement.term().firmEnd().minusDays(1))
                    .expectedUntil(agreement.term().end().minusDays(1))
                    .addAllRenegotiation(commitments.followsAgreement() ? commitments.renegotiationMonths() : List.of())
                    .addAllNotices(commitments.notices().stream()
                            .map(notice -> new Notice(notice.before(), notice.text()))
                            .toList())
                    .addAllPlanned(years.stream()
                            .map(year -> perYear.getOrDefault(year, none).planned())
                            .toList())
                    .addAllCommitted(years.stream()
                            .map(year -> perYear.getOrDefault(year, none).committed())
                            .toList())
                    .addAllReleasable(years.stream()
                            .map(year -> perYear.getOrDefault(year, none).releasable())
                            .toList())
                    .build();
        }

        /** What the lines of an agreement cost each month under unchanged policy. */
        private Map<YearMonth, Money> spentUnder(Agreement agreement) {
            Map<YearMonth, Money> months = new TreeMap<>();
            projection.reference().postings().stream()
                    .filter(posting -> posting.rule().kind() == PostingKind.COST
                            && posting.rule()
                                    .line()
                                    .filter(agreement.covering()::contains)
                                    .isPresent())
                    .forEach(posting -> months.merge(posting.month(), posting.amount(), Money::plus));
            months.replaceAll((month, amount) -> amount.max(Money.ZERO));
            return months;
        }

        private static LocalizedText variant(Agreement agreement) {
            if (agreement instanceof SubsidyAgreement) {
                return LocalizedText.of("subsidie (Awb, titel 4.2)", "subsidy (Awb, title 4.2)");
            }
            return switch (agreement.compensation().variant()) {
                case EFFORT ->
                    LocalizedText.of("inspanningsgericht (prijs × hoeveelheid)", "effort-based (price × quantity)");
                case OUTPUT -> LocalizedText.of("outputgericht (per traject)", "output-based (per trajectory)");
                case TASK -> LocalizedText.of("taakgericht (lump sum)", "task-based (lump sum)");
            };
        }

        private ImmutableList<GrantResult> grants() {
            ImmutableList.Builder<GrantResult> results = ImmutableList.builder();
            for (FundingSource source : scenario.given().sources()) {
                // Other earmarked money has an end too, and nothing after it that was chosen.
                if (source instanceof SpecificGrant
                        || (source.isBound() && source.nature(source.lastYear()) == Nature.INCIDENTAL)) {
                    results.add(grant(source));
                }
            }
            return results.build();
        }

        private GrantResult grant(FundingSource grant) {
            Year base = scenario.given().baseline().year();
            Map<LineId, Double> split = GrantSplit.of(grant, base);
            List<GrantVariant> variants = new ArrayList<>();
            Optional<SpecificGrant> specific =
                    grant instanceof SpecificGrant known ? Optional.of(known) : Optional.empty();
            variants.add(new GrantVariant(
                    "none",
                    LocalizedText.of("geen vervolg", "nothing after it"),
                    specific.flatMap(SpecificGrant::successor).isEmpty(),
                    amounts(specific.<FundingSource>map(known -> known.followedBy(Optional.empty()))
                            .orElse(grant)),
                    Optional.empty(),
                    false));
            specific.ifPresent(known -> known.successors()
                    .forEach(successor -> variants.add(new GrantVariant(
                            successor.id(),
                            successor.title(),
                            known.successor().equals(Optional.of(successor.id())),
                            amounts(known.followedBy(Optional.of(successor.id()))),
                            successor.evidence().map(Evidence::citation),
                            successor.evidence().map(Evidence::isUnverified).orElse(true)))));
            return new GrantResult(
                    grant.id(),
                    grant.title(),
                    amounts(grant),
                    grant.lastYear(),
                    grant.amount(base),
                    IntStream.range(base.getValue(), scenario.horizon().from().getValue())
                            .mapToObj(year -> grant.amount(Year.of(year)))
                            .collect(ImmutableList.toImmutableList()),
                    grant.parts().stream()
                            .map(part -> new GrantLine(
                                    part.line(),
                                    part.title(),
                                    part.share().value().doubleValue(),
                                    Money.ofCents(
                                            split.getOrDefault(part.line(), 0.0).longValue())))
                            .collect(ImmutableList.toImmutableList()),
                    ImmutableList.copyOf(variants));
        }

        private ImmutableList<Money> amounts(FundingSource grant) {
            return years.stream().map(grant::amount).collect(ImmutableList.toImmutableList());
        }

        private Optional<AppraisalResult> appraisal() {
            return scenario.valuation()
                    .map(valuation -> new AppraisalResult(
                            valuation.rate(),
                            valuation.date(),
                            valuation.deflator(),
                            figures(Appraisal.of(projection, Appraisal.View.CASH, party.id())),
                            figures(Appraisal.of(projection, Appraisal.View.WITH_VALUE))));
        }

        private static AppraisalResult.Figures figures(Appraisal appraisal) {
            return new AppraisalResult.Figures(
                    cents(appraisal.presentOutlays()),
                    cents(appraisal.presentEffects()),
                    cents(appraisal.netPresentValue()),
                    appraisal.benefitCostRatio(),
                    appraisal.internalRates());
        }

        private static Money cents(double euros) {
            return Money.ofCents(Math.round(euros * 100));
        }

        /** What pays each line: grants first, then own income, and general means the rest. */
        private ImmutableList<Flow> flows() {
            ImmutableList.Builder<Flow> flows = ImmutableList.builder();
            for (int i = 0; i < years.size(); i++) {
                for (BudgetLine line : scenario.given().baseline().lines()) {
                    if (line.payer().equals(party.id())) {
                        flows(flows, years.get(i), line);
                    }
                }
            }
            return flows.build();
        }

        private void flows(ImmutableList.Builder<Flow> flows, Year year, BudgetLine line) {
            Tally on = ledger.on(line.id());
            Money cost =
                    on.balance(year, rule -> FourYearTable.isCost(rule.kind())).negated();
            Money income = on.balance(
                    year, rule -> rule.kind() == PostingKind.INCOME || rule.kind() == PostingKind.LOST_INCOME);
            Money left = cost.max(Money.ZERO);
            for (FundingSource source : scenario.given().sources()) {
                Money grant = on.balance(year, rule -> rule.source().equals(Optional.of(source.id())));
                left = flow(flows, year, source.id(), source.title(), line, grant, left);
            }
            left = flow(flows, year, "own", LocalizedText.of("eigen inkomsten", "own income"), line, income, left);
            flow(flows, year, "means", LocalizedText.of("algemene middelen", "general means"), line, left, left);
        }

        private static Money flow(
                ImmutableList.Builder<Flow> flows,
                Year year,
                String from,
                LocalizedText label,
                BudgetLine line,
                Money available,
                Money left) {
            Money amount = available.max(Money.ZERO).min(left);
            if (!amount.isZero()) {
                flows.add(new Flow(year, from, label, line.id(), line.label(), amount));
            }
            return left.minus(amount);
        }

        private ImmutableList<ParameterResult> parameters() {
            ImmutableList.Builder<ParameterResult> parameters = ImmutableList.builder();
            projection.plan().parameters().forEach(use -> parameters.add(parameter(use)));
            scenario.given().baseline().paths().forEach(use -> parameters.add(parameter(use)));
            for (Measure measure : scenario.measures()) {
                if (measure instanceof DelayedEffect effect) {
                    effect.fixedNumbers().forEach(use -> parameters.add(parameter(use)));
                }
            }
            return parameters.build();
        }

        private ParameterResult parameter(ParameterUse use) {
            Optional<Evidence> evidence = use.parameter().evidence();
            return ParameterResult.builder()
                    .id(use.id())
                    .owner(ownerOf(use.id()))
                    .label(use.text())
                    .point(use.parameter().point())
                    .low(use.parameter().estimate().low())
                    .high(use.parameter().estimate().high())
                    .kind(evidence.map(Answers::grounds).orElse(Grounds.NONE))
                    .citation(evidence.map(Evidence::citation))
                    .reliability(evidence.map(Evidence::reliability))
                    .unverified(evidence.map(Evidence::isUnverified).orElse(true))
                    .age(evidence.flatMap(basis -> basis.ageOn(scenario.valuedOn())))
                    .ageing(evidence.flatMap(basis -> EvidenceAge.remark(basis, scenario)))
                    .build();
        }

        private LocalizedText ownerOf(String id) {
            return scenario.measures().stream()
                    .filter(measure -> id.startsWith(measure.id() + "/"))
                    .findFirst()
                    .map(Measure::title)
                    .orElse(LocalizedText.of("uitgangspunt", "baseline"));
        }

        private ImmutableList<SourceCard> claims() {
            ImmutableList.Builder<SourceCard> cards = ImmutableList.builder();
            for (Measure measure : scenario.measures()) {
                if (measure instanceof DelayedEffect effect) {
                    Evidence evidence = effect.value().perEuro().evidence();
                    Optional<Claim> claim =
                            evidence instanceof Claim said ? Optional.of(said) : Optional.<Claim>empty();
                    cards.add(SourceCard.builder()
                            .measure(effect.title())
                            .perEuro(effect.value().perEuro().point())
                            .cashPerEuro(
                                    effect.cash().orElse(Return.NONE).perEuro().point())
                            .says(claim.map(Claim::says))
                            .speaker(claim.map(Claim::speaker))
                            .source(claim.map(Claim::source).orElseGet(evidence::citation))
                            .date(claim.flatMap(Claim::date))
                            .population(claim.flatMap(Claim::population))
                            .strength(claim.map(said -> strength(said.strength())))
                            .ageing(EvidenceAge.remark(evidence, scenario))
                            .build());
                }
            }
            return cards.build();
        }

        /** The money that takes a route: a shift draws on grants too, a payment from a gain does not. */
        private static ImmutableList<Route> drawnOn(Measure measure, Route route, ScenarioWalls walls) {
            return measure instanceof BudgetShift ? walls.drawnOn(route) : ImmutableList.of(route);
        }

        /** What the law says of the money of every measure, from its start to the end of the horizon. */
        private ImmutableList<Crossing> crossings() {
            ScenarioWalls walls = ScenarioWalls.of(scenario.given());
            ImmutableList.Builder<Crossing> crossings = ImmutableList.builder();
            for (Measure measure : scenario.measures()) {
                Optional<YearMonth> own = measure instanceof BudgetShift shift ? shift.start() : Optional.empty();
                YearMonth start =
                        own.orElse(YearMonth.of(scenario.horizon().from().getValue(), 1));
                for (Route route : measure.routes().values()) {
                    for (Route money : drawnOn(measure, route, walls)) {
                        YearMonth end = lastMonthOf(money);
                        YearMonth first = start;
                        while (!first.isAfter(end)) {
                            WallVerdict verdict = walls.verdict(money, first);
                            boolean open = walls.isOpen(money, first);
                            YearMonth last = first;
                            while (last.isBefore(end)
                                    && walls.verdict(money, last.plusMonths(1)).equals(verdict)
                                    && walls.isOpen(money, last.plusMonths(1)) == open) {
                                last = last.plusMonths(1);
                            }
                            crossings.add(crossing(measure, money, verdict)
                                    .first(first)
                                    .last(last)
                                    .open(open)
                                    .build());
                            first = last.plusMonths(1);
                        }
                    }
                }
            }
            return crossings.build();
        }

        /** The end of the horizon, or of the last year in it in which the grant has money. */
        private YearMonth lastMonthOf(Route money) {
            int last = scenario.horizon().to().getValue();
            for (FundingSource source : scenario.given().sources()) {
                if (money.source().equals(Optional.of(source.id()))) {
                    while (last >= scenario.horizon().from().getValue()
                            && source.amount(Year.of(last)).equals(Money.ZERO)) {
                        last--;
                    }
                }
            }
            return YearMonth.of(last, 12);
        }

        private CrossingBuilder crossing(Measure measure, Route money, WallVerdict verdict) {
            return Crossing.builder()
                    .measure(measure.title())
                    .from(money.from())
                    .to(money.to())
                    .source(money.source())
                    .status(verdict.status().label().en())
                    .explanation(names.in(verdict.explanation()))
                    .unverified(verdict.isUnverified());
        }

        /** The twelve months of the base year in the ledger, against the lines that were given. */
        private ImmutableList<ReconciliationRow> reconciliation() {
            Year base = scenario.given().baseline().year();
            ImmutableList.Builder<ReconciliationRow> rows = ImmutableList.builder();
            Map<LineId, Money> carvedOut = new HashMap<>();
            for (FundingSource source : scenario.given().sources()) {
                source.over(base).forEach((line, amount) -> carvedOut.merge(line, amount, Money::plus));
            }
            for (BudgetLine line : scenario.given().baseline().lines()) {
                Money carved = carvedOut.getOrDefault(line.id(), Money.ZERO);
                Tally on = projection.reference().on(line.id());
                Money cost = on.sum(base, rule -> rule.kind() == PostingKind.COST);
                Money income =
                        on.sum(base, rule -> rule.kind() == PostingKind.INCOME || rule.kind() == PostingKind.GRANT);
                rows.add(new ReconciliationRow(
                        line.id(),
                        line.label(),
                        line.cost(),
                        line.income(),
                        carved,
                        line.income().minus(carved),
                        cost,
                        income,
                        income.minus(cost).minus(line.income().minus(line.cost()))));
            }
            return rows.build();
        }
    }

    private static Grounds grounds(Evidence evidence) {
        return evidence instanceof Assumption
                ? Grounds.ASSUMPTION
                : evidence instanceof Claim ? Grounds.CLAIM : Grounds.PUBLISHED;
    }

    private static LocalizedText strength(Strength strength) {
        return switch (strength) {
            case OPINION -> LocalizedText.of("mening", "opinion");
            case CASE -> LocalizedText.of("één geval", "one case");
            case CASES -> LocalizedText.of("enkele gevallen", "some cases");
            case REVIEW -> LocalizedText.of("overzicht van onderzoeken", "review of studies");
            case CONTROLLED -> LocalizedText.of("onderzoek met vergelijkingsgroep", "study with a comparison group");
        };
    }
}
