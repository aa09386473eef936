package nl.geldstroom.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AllocationRelease;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.Exercise;
import nl.geldstroom.agreement.ExtensionOption;
import nl.geldstroom.agreement.OutputBased;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.Bridging;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.ClientFollowing;
import nl.geldstroom.measure.Cohort;
import nl.geldstroom.measure.CohortState;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.Delivery;
import nl.geldstroom.measure.Deterioration;
import nl.geldstroom.measure.EqualisationRetention;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Intervention;
import nl.geldstroom.measure.LabourSubstitution;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.OutcomeBond;
import nl.geldstroom.measure.OwnContributionChange;
import nl.geldstroom.measure.Path;
import nl.geldstroom.measure.PersonCost;
import nl.geldstroom.measure.Reinvestment;
import nl.geldstroom.measure.Return;
import nl.geldstroom.measure.Route;
import nl.geldstroom.measure.SavingsTarget;
import nl.geldstroom.measure.Settlement;
import nl.geldstroom.measure.SharedSavings;
import nl.geldstroom.measure.SpendingGuarantee;
import nl.geldstroom.measure.Squeeze;
import nl.geldstroom.measure.SubstituteCost;
import nl.geldstroom.measure.Substitution;
import nl.geldstroom.measure.Trajectory;
import nl.geldstroom.measure.Transition;
import nl.geldstroom.measure.TransitionTeam;
import nl.geldstroom.measure.UnitPrice;
import nl.geldstroom.measure.WaitingList;
import nl.geldstroom.measure.Workforce;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioWalls;
import nl.geldstroom.source.Household;
import nl.geldstroom.source.Unspent;
import nl.geldstroom.tariff.ServiceAllocation;
import nl.geldstroom.wall.Flow;

/**
 * The equations of a scenario once more, slow and readable: one month after the other, one number for every name.
 *
 * <p>It is written from the Javadoc of the model and knows nothing of plans, columns and the engine; that is what makes
 * its agreement with them worth something. Amounts are whole cents in doubles, {@code r(x)} is {@link Math#rint}.
 */
final class ReferenceInterpreter {

    /** What one posting rule posts: from which account to which, and how many cents in each month. */
    record Entry(String debit, String credit, double[] cents) {}

    /** Everything that a scenario posts and watches. */
    record Result(SortedMap<String, Entry> postings, SortedMap<String, double[]> observations) {}

    private final Scenario scenario;
    private final Map<String, Double> values;
    private final ScenarioWalls walls;
    private final int baseYear;
    private final int months;
    private final SortedMap<LineId, Line> lines = new TreeMap<>();
    private final List<Contract> contracts = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();
    private final List<Taking> takings = new ArrayList<>();
    private final Volumes volume = new Volumes();
    private final Sharing sharing = new Sharing();
    private final ReferenceFund funds = new ReferenceFund(this);
    private final ReferenceProcurement procurement = new ReferenceProcurement(this);

    /** By measure: what its postings do to the balance of each payer. */
    private final Map<String, SortedMap<String, double[]>> effectsOf = new HashMap<>();

    private final Map<String, Double> paidFor = new HashMap<>();
    private final Map<String, Double> ceilingsUsed = new HashMap<>();
    private final List<Extra> extras = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final List<EqualisationRetention> equalisations = new ArrayList<>();
    private final List<Settlement> settlements = new ArrayList<>();
    private final List<OwnContributionChange> contributions = new ArrayList<>();
    private final List<SavingsTarget> targets = new ArrayList<>();
    private final List<ReferenceSources.Source> sources;
    private final List<ReferenceSqueeze> squeezes = new ArrayList<>();

    private final Unspents unspent = new Unspents();
    private final Unspents unspentWithoutCuts = new Unspents();
    private final Unspents unspentUnchanged = new Unspents();

    /** What measures do to the balance of each payer in each month, other than what payers pay to each other. */
    private final SortedMap<String, double[]> gains = new TreeMap<>();

    /** By means: delayed effects that became money in each month. */
    private final SortedMap<String, double[]> cashings = new TreeMap<>();

    private final SortedMap<String, Entry> postings = new TreeMap<>();
    private final SortedMap<String, double[]> observations = new TreeMap<>();

    /** The month that is being computed: its number from 0, and its place in the calendar. */
    private int t;

    private YearMonth month;

    private ReferenceInterpreter(Scenario scenario, Map<String, Double> values) {
        this.scenario = scenario;
        this.values = values;
        this.walls = ScenarioWalls.of(scenario.given());
        this.baseYear = scenario.given().baseline().year().getValue();
        this.months = 12 * (scenario.horizon().to().getValue() - baseYear + 1);
        this.month = YearMonth.of(baseYear, 1);
        this.sources = ReferenceSources.of(scenario.given().sources());
    }

    /**
     * Computes a scenario.
     *
     * @param values the value of parameters by owner and field; a parameter that is not named has its point value
     */
    static Result of(Scenario scenario, Map<String, Double> values) {
        ReferenceInterpreter interpreter = new ReferenceInterpreter(scenario, values);
        interpreter.prepare();
        for (int number = 0; number < interpreter.months; number++) {
            interpreter.t = number;
            interpreter.month = YearMonth.of(interpreter.baseYear + number / 12, number % 12 + 1);
            interpreter.computeMonth();
        }
        return new Result(interpreter.postings, interpreter.observations);
    }

    // ---------------------------------------------------------------- what is remembered from month to month

    /** A budget line. */
    private static final class Line {
        final BudgetLine budget;
        final List<Contract> contracts = new ArrayList<>();
        double prices = 1;
        double yearCost;
        double yearIncome;
        double need;
        double income;
        double minimum;
        double delivered;
        double invested;
        double moved;
        double cashedVolume;
        double unreleased;
        final double[] saved;
        final double[] needs;

        /** The same as its cost, without cuts and under unchanged policy. */
        final double[] uncut;

        final double[] unchanged;

        /** All that is debited to the account of its cost less all that is credited. */
        final double[] cost;

        private final String means;

        /** The account of what it costs. */
        final String account;

        Line(BudgetLine budget, int months) {
            this.budget = budget;
            this.means = "means/" + budget.payer();
            this.account = "cost/" + budget.id();
            this.cost = new double[months];
            this.saved = new double[months];
            this.needs = new double[months];
            this.uncut = new double[months];
            this.unchanged = new double[months];
        }

        LineId id() {
            return budget.id();
        }

        String means() {
            return means;
        }

        /** The volume after all measures: what a lump sum is split by. */
        double volume() {
            return need - (moved + cashedVolume) + delivered;
        }

        double above() {
            return (delivered + invested) - moved;
        }
    }

    /** An agreement, and for a lump sum the level that each measure had when the amount was last set anew. */
    private static final class Contract {
        final Agreement agreement;
        final Commitments commitments;
        final boolean lumpSum;
        final List<LineId> scope;
        final YearMonth first;
        final YearMonth end;
        final double[] weights;
        final Set<YearMonth> resets;
        final List<Held> held = new ArrayList<>();

        Contract(Agreement agreement, ReferenceData reference) {
            this.agreement = agreement;
            this.commitments = Commitments.of(agreement, reference);
            this.lumpSum = agreement.compensation() instanceof TaskBased;
            this.scope = agreement.covering().stream().sorted().toList();
            this.first = YearMonth.from(agreement.term().start());
            this.end = wholeMonth(agreement.term().end());
            this.weights = weightsOf(agreement);
            this.resets = resetsOf(agreement);
        }

        String id() {
            return agreement.id().text();
        }

        boolean covers(LineId line, YearMonth month) {
            return scope.contains(line) && holdsIn(month);
        }

        boolean holdsIn(YearMonth month) {
            return !month.isBefore(first) && month.isBefore(end);
        }

        /** The days of a month before the first day of the term and after its last. */
        int daysBeside(YearMonth month) {
            int days = 0;
            for (int day = 1; day <= month.lengthOfMonth(); day++) {
                LocalDate date = month.atDay(day);
                boolean held = !date.isBefore(agreement.term().start())
                        && date.isBefore(agreement.term().end());
                days += held ? 0 : 1;
            }
            return days;
        }

        double planned(YearMonth month) {
            return commitments.planned(month).cents();
        }

        boolean guarantees() {
            return agreement.compensation() instanceof EffortBased effort
                            && effort.guaranteedMinimum().isPresent()
                    || agreement.compensation() instanceof OutputBased output
                            && output.guaranteedMinimum().isPresent();
        }

        double minimum(YearMonth month) {
            return commitments.guaranteedMinimum(month).cents();
        }

        Held held(Taking taking) {
            return held(taking.id, taking.line, false, taking.cut);
        }

        Held held(String measure, LineId line, boolean effect) {
            return held(measure, line, effect, false);
        }

        private Held held(String measure, LineId line, boolean effect, boolean cut) {
            for (Held one : held) {
                boolean same = one.measure.equals(measure) && one.effect == effect;
                if (same && (!(effect || cut) || one.line.equals(line))) {
                    return one;
                }
            }
            Held one = new Held(measure, line, effect, cut);
            held.add(one);
            held.sort(Comparator.comparing((Held each) -> each.measure).thenComparing(each -> each.line));
            return one;
        }

        private static YearMonth wholeMonth(LocalDate day) {
            return day.getDayOfMonth() == 1
                    ? YearMonth.from(day)
                    : YearMonth.from(day).plusMonths(1);
        }

        /** The part of a reduction that comes free at each age in months. */
        private static double[] weightsOf(Agreement agreement) {
            Optional<AllocationRelease> list = agreement.compensation().allocations();
            if (list.isPresent() && runningOn(list.get()).signum() > 0) {
                return weightsByEnd(list.get());
            }
            ReleasePath path;
            if (agreement.compensation() instanceof EffortBased effort) {
                path = effort.release();
            } else if (agreement.compensation() instanceof OutputBased output) {
                path = new ReleasePath(1, output.trajectoryMonths(), nl.geldstroom.money.Share.NONE, 0);
            } else {
                return new double[0];
            }
            boolean stranding = path.stranded().value().signum() > 0;
            int oldest = stranding ? Math.max(path.lastMonth(), path.strandedMonths()) : path.lastMonth();
            double even = BigDecimal.ONE.subtract(path.stranded().value()).doubleValue()
                    / (path.lastMonth() - path.firstMonth() + 1);
            double[] weights = new double[oldest + 1];
            double sum = 0;
            for (int age = 0; age < oldest; age++) {
                boolean onPath = age >= path.firstMonth() && age <= path.lastMonth();
                weights[age] = (onPath ? even : 0)
                        + (stranding && age == path.strandedMonths()
                                ? path.stranded().value().doubleValue()
                                : 0);
                sum += weights[age];
            }
            weights[oldest] = 1 - sum;
            return weights;
        }

        /** What the allocations of a list cost in a whole month, of those that have started. */
        private static BigDecimal runningOn(AllocationRelease list) {
            BigDecimal sum = BigDecimal.ZERO;
            for (ServiceAllocation each : list.allocations()) {
                if (!each.from().isAfter(list.asOf())) {
                    sum = sum.add(
                            BigDecimal.valueOf(each.perMonth().orElseThrow().cents()));
                }
            }
            return sum;
        }

        /**
         * What no longer runs at an age is free, but for what is stranded: of the volume that went at age a, at age b still
         * share·(n-(b-a))/n.
         */
        private static double[] weightsByEnd(AllocationRelease list) {
            BigDecimal whole = runningOn(list);
            List<BigDecimal> gone = new ArrayList<>();
            BigDecimal before = whole;
            double[] free = new double[601];
            int last = 0;
            for (int age = 0; age <= 600; age++) {
                YearMonth month = YearMonth.from(list.asOf()).plusMonths(age);
                BigDecimal running = BigDecimal.ZERO;
                for (ServiceAllocation each : list.allocations()) {
                    if (!each.from().isAfter(list.asOf())) {
                        running = running.add(costIn(month, each, list));
                    }
                }
                gone.add(before.subtract(running));
                before = running;
                BigDecimal tied = running;
                if (list.stranded().isPresent()) {
                    AllocationRelease.StrandedCost behind = list.stranded().get();
                    for (int a = Math.max(0, age - behind.months() + 1); a <= age; a++) {
                        tied = tied.add(gone.get(a)
                                .multiply(behind.share().value())
                                .multiply(BigDecimal.valueOf(behind.months() - (age - a)))
                                .divide(BigDecimal.valueOf(behind.months()), 12, RoundingMode.HALF_EVEN));
                    }
                }
                free[age] = 1 - tied.doubleValue() / whole.doubleValue();
                last = age > 0 && free[age] == free[age - 1] ? last : age;
                if (tied.signum() == 0) {
                    break;
                }
            }
            double[] weights = new double[last + 1];
            double sum = 0;
            for (int age = 0; age <= last; age++) {
                weights[age] = Math.max(0, free[age] - sum);
                sum += weights[age];
            }
            return weights;
        }

        private static BigDecimal costIn(YearMonth month, ServiceAllocation each, AllocationRelease list) {
            BigDecimal perMonth =
                    BigDecimal.valueOf(each.perMonth().orElseThrow().cents());
            int full = 0;
            int reassessed = 0;
            for (int d = 1; d <= month.lengthOfMonth(); d++) {
                LocalDate date = month.atDay(d);
                if (each.end().isPresent() && date.isAfter(each.end().get())) {
                    break;
                }
                boolean after = list.reassessment().isPresent()
                        && !date.isBefore(
                                list.asOf().plus(list.reassessment().get().after()));
                full++;
                reassessed += after ? 1 : 0;
            }
            BigDecimal cost = part(perMonth, full, month);
            if (reassessed > 0) {
                BigDecimal kept = part(perMonth, full - reassessed, month);
                cost = cost.subtract(cost.subtract(kept)
                        .multiply(list.reassessment().orElseThrow().ended().value()));
            }
            return cost;
        }

        private static BigDecimal part(BigDecimal whole, int days, YearMonth month) {
            return days == month.lengthOfMonth()
                    ? whole
                    : whole.multiply(BigDecimal.valueOf(days))
                            .divide(BigDecimal.valueOf(month.lengthOfMonth()), 12, RoundingMode.HALF_EVEN);
        }

        /** The months in which a lump sum may be set anew. */
        private static Set<YearMonth> resetsOf(Agreement agreement) {
            Set<YearMonth> resets = new HashSet<>();
            if (agreement.compensation() instanceof TaskBased task) {
                LocalDate start = agreement.term().start();
                Period sum = agreement.term().length();
                for (ExtensionOption option : agreement.term().options()) {
                    if (option.exercised() == Exercise.PRESUMED) {
                        resets.add(wholeMonth(start.plus(sum)));
                    }
                    sum = sum.plus(option.length());
                }
                if (task.fixedYears().isPresent()) {
                    for (int year = task.fixedYears().get();
                            start.plusYears(year).isBefore(agreement.term().end());
                            year++) {
                        resets.add(wholeMonth(start.plusYears(year)));
                    }
                }
            }
            return resets;
        }
    }

    /** What one measure takes out of and brings into the scope of a lump sum, and what of it was held last. */
    private static final class Held {
        final String measure;
        final LineId line;
        final boolean effect;
        final boolean cut;
        double out;
        double in;
        double level;
        final Map<Integer, Double> past = new HashMap<>();
        double granted;
        double extra;

        Held(String measure, LineId line, boolean effect, boolean cut) {
            this.measure = measure;
            this.line = line;
            this.effect = effect;
            this.cut = cut;
        }
    }

    /** Volume that a measure claims of a line, and what its agreement makes of that. */
    static class Taking {
        final String id;
        final LineId line;

        /** What the line no longer delivers, month by month. */
        final double[] reduction;

        /** The same less what others take up at once. */
        final double[] gone;

        /** False where what it reduces is certainly zero. */
        boolean reduces = true;

        /** True of a squeeze: of a lump sum each line is held and released apart. */
        boolean cut;

        double asked;
        double moved;
        double released;
        double lineReleased;

        Taking(String id, LineId line, int months) {
            this.id = id;
            this.line = line;
            this.reduction = new double[months];
            this.gone = new double[months];
        }
    }

    /** A budget shift. */
    private static final class Shift extends Taking {
        final BudgetShift measure;

        Shift(BudgetShift measure, int months) {
            super(measure.id(), measure.from(), months);
            this.measure = measure;
        }
    }

    /** Money that wants to take a way on which there may be a wall. */
    private record Wish(
            String id, LineId from, LineId to, Optional<String> source, Optional<String> purpose, double want) {

        Route on(Optional<String> money) {
            return new Route(from, to, money, purpose);
        }
    }

    /** More delivery of a month under price times quantity, until it is known what a guaranteed minimum pays already. */
    private record Pending(Contract contract, String measure, String field, Line line, double cents) {}

    /** Extra spending. */
    private record Extra(ExtraSpending measure) {}

    /** A delayed effect: its stocks, its past inflow, and the volume that it took away from each line. */
    private static final class Effect {
        final DelayedEffect measure;
        final double[] inflow;
        final Map<LineId, double[]> cashVolume = new HashMap<>();
        final Map<LineId, Double> wanted = new HashMap<>();
        double stock1;
        double stock2;
        double lasting;

        Effect(DelayedEffect measure, int months) {
            this.measure = measure;
            this.inflow = new double[months];
            for (Beneficiary beneficiary : measure.beneficiaries()) {
                cashVolume.put(beneficiary.line(), new double[months]);
            }
        }
    }

    private void prepare() {
        for (BudgetLine budget : scenario.given().baseline().lines()) {
            lines.put(budget.id(), new Line(budget, months));
        }
        ReferenceData reference =
                ReferenceData.standard(LocalDate.of(scenario.horizon().from().getValue(), 1, 1));
        for (Agreement agreement : scenario.given().agreements()) {
            contracts.add(new Contract(agreement, reference));
        }
        contracts.sort(Comparator.comparing(Contract::id));
        for (Contract contract : contracts) {
            for (LineId line : contract.scope) {
                line(line).contracts.add(contract);
            }
        }
        for (Measure measure : scenario.measures()) {
            if (measure instanceof BudgetShift shift) {
                shifts.add(new Shift(shift, months));
            } else if (measure instanceof ExtraSpending extra) {
                extras.add(new Extra(extra));
            } else if (measure instanceof DelayedEffect effect) {
                effects.add(new Effect(effect, months));
            } else if (volume.takes(measure)) {
                continue;
            } else if (sharing.takes(measure)) {
                continue;
            } else if (funds.takes(measure) || procurement.takes(measure)) {
                continue;
            } else if (measure instanceof OwnContributionChange change) {
                contributions.add(change);
            } else if (measure instanceof SavingsTarget target) {
                targets.add(target);
            } else if (measure instanceof SpendingGuarantee) {
                // It only keeps a squeeze from cutting.
                continue;
            } else if (measure instanceof Squeeze squeeze) {
                squeezes.add(new ReferenceSqueeze(this, squeeze));
            } else if (measure instanceof EqualisationRetention equalisation) {
                equalisations.add(equalisation);
            } else if (measure instanceof Settlement settlement) {
                settlements.add(settlement);
            } else {
                throw new IllegalArgumentException("The reference does not know measure " + measure);
            }
        }
        shifts.sort(Comparator.comparing(shift -> shift.measure.id()));
        takings.addAll(shifts);
        volume.prepare();
        squeezes.forEach(squeeze -> takings.addAll(squeeze.takings()));
        takings.sort(Comparator.comparing((Taking taking) -> taking.id).thenComparing(taking -> taking.line));
        effects.sort(Comparator.comparing(effect -> effect.measure.id()));
    }

    // ---------------------------------------------------------------- a month

    private void computeMonth() {
        for (Contract contract : contracts) {
            for (Held held : contract.held) {
                held.out = 0;
                held.in = 0;
                held.granted = 0;
                held.extra = 0;
            }
        }
        growLines();
        splitMinima();
        postUnchangedPolicy();
        postGrants();
        claimVolume();
        releaseFromLines();
        deliverWhatWaitsForNothing();
        releaseFromScopes(false);
        deliverWhatWaitedForRelease();
        loseIncome();
        chargeTeams();
        procurement.charge();
        runEffects();
        cashEffects();
        payUnderMinima();
        settleScopes();
        observeShifts();
        volume.observe();
        equalise();
        observeTargets();
        closeGrants();
        squeezes.forEach(ReferenceSqueeze::close);
    }

    /** A = r((A·(1+g))·(1+i)) in January; month k gets r((A·k)/12) - r((A·(k-1))/12). */
    private void growLines() {
        for (Line line : lines.values()) {
            line.delivered = 0;
            line.invested = 0;
            line.moved = 0;
            line.cashedVolume = 0;
            line.unreleased = 0;
            line.minimum = 0;
            if (t == 0) {
                line.yearCost = line.budget.cost().cents();
                line.yearIncome = line.budget.income().cents();
                for (ReferenceSources.Source source : sources) {
                    line.yearIncome -= source.on(line.id(), Year.of(baseYear));
                }
            } else if (t % 12 == 0) {
                Optional<Growth> own = line.budget.growth();
                Growth growth = own.orElse(scenario.given().baseline().growth());
                String owner = own.isPresent() ? line.id().text() : "baseline";
                double g = value(owner + "/volume", growth.volume());
                double i = value(owner + "/price", growth.price());
                line.yearCost = r((line.yearCost * (1 + g)) * (1 + i));
                line.yearIncome = r((line.yearIncome * (1 + g)) * (1 + i));
            }
            line.prices = t == 0 || t % 12 != 0 ? line.prices : line.prices * (1 + priceGrowth(line));
            line.need = monthOf(line.yearCost);
            line.needs[t] = line.need;
            line.income = monthOf(line.yearIncome);
        }
    }

    private double priceGrowth(Line line) {
        Optional<Growth> own = line.budget.growth();
        String owner = own.isPresent() ? line.id().text() : "baseline";
        return value(
                owner + "/price",
                own.orElse(scenario.given().baseline().growth()).price());
    }

    /** A guaranteed minimum is split over the lines of its scope by what they need. */
    private void splitMinima() {
        for (Contract contract : contracts) {
            if (!contract.lumpSum) {
                double[] parts = split(contract.minimum(month), needs(contract));
                for (int i = 0; i < parts.length; i++) {
                    line(contract.scope.get(i)).minimum += parts[i];
                }
            }
        }
    }

    private void postUnchangedPolicy() {
        for (Line line : lines.values()) {
            double free = line.need;
            for (Contract contract : line.contracts) {
                if (contract.holdsIn(month)) {
                    double cost;
                    if (contract.lumpSum) {
                        cost = split(contract.planned(month), needs(contract))[contract.scope.indexOf(line.id())];
                        free = r((line.need * contract.daysBeside(month)) / month.lengthOfMonth());
                    } else {
                        cost = line.need + Math.max(line.minimum - Math.max(line.need, 0), 0);
                        free = 0;
                    }
                    post(line.id() + "/cost/under/" + contract.id(), "cost/" + line.id(), line.means(), cost);
                }
            }
            post(line.id() + "/cost", "cost/" + line.id(), line.means(), free);
            post(line.id() + "/income", line.means(), "income/" + line.id(), line.income);
        }
    }

    private void postGrants() {
        Year year = Year.of(month.getYear());
        for (ReferenceSources.Source source : sources) {
            String nature = source.isStructural(year) ? "STRUCTURAL" : "INCIDENTAL";
            String grant = "grant/" + source.id();
            for (LineId line : source.lines()) {
                post(
                        source.id() + "/" + line + "/" + nature,
                        line(line).means(),
                        grant,
                        monthOf(source.on(line, year)));
            }
            if (source.lines().isEmpty()) {
                String means = "means/" + source.recipient();
                post(source.id() + "/" + source.recipient() + "/" + nature, means, grant, monthOf(source.amount(year)));
            }
        }
    }

    /** The bound money that pays a line, the one that ends first before the others. */
    private List<ReferenceSources.Source> paying(LineId line) {
        return sources.stream()
                .filter(source -> source.isBound() && source.pays(line))
                .sorted(Comparator.comparing(ReferenceSources.Source::lastYear)
                        .thenComparing(ReferenceSources.Source::id))
                .toList();
    }

    /** What lines cannot spend of grants, and what they could not without cuts and under unchanged policy. */
    private void closeGrants() {
        for (Line line : lines.values()) {
            double all = unspent.close(line, line.cost, true);
            double withoutCuts = unspentWithoutCuts.close(line, line.uncut, false);
            double unchanged = unspentUnchanged.close(line, line.unchanged, false);
            squeezes.forEach(squeeze -> squeeze.unspent(line.means(), all, withoutCuts, unchanged));
        }
    }

    /** By grant and line: what goes to the next year, what was brought along, and what is to be paid back. */
    private final class Unspents {

        private final Map<String, Double> carriedOver = new HashMap<>();
        private final Map<String, Double> broughtAlong = new HashMap<>();
        private final Map<String, Double> owed = new HashMap<>();

        /** What a line cannot spend of a grant is owed in December, comes back in January or is paid back later. */
        double close(Line line, double[] cost, boolean posts) {
            Year year = Year.of(month.getYear());
            double balance = 0;
            double used = 0;
            for (ReferenceSources.Source grant : paying(line.id())) {
                String key = grant.id() + "/" + line.id();
                String liability = "liability/" + grant.id();
                double carried = 0;
                double repaid = 0;
                if (grant.unspent().isPresent()) {
                    Unspent rules = grant.unspent().get();
                    boolean january = month.getMonthValue() == 1;
                    carried = january ? carriedOver.getOrDefault(key, 0.0) : 0;
                    if (january) {
                        broughtAlong.put(key, carried);
                    }
                    boolean due = month.getMonthValue() == rules.repaidIn().orElse(7);
                    repaid = due ? owed.getOrDefault(key, 0.0) : 0;
                }
                double left = 0;
                if (month.getMonthValue() == 12) {
                    double g = grant.on(line.id(), year);
                    double c = grant.unspent().isPresent() ? broughtAlong.getOrDefault(key, 0.0) : 0;
                    double share = grant.unspent()
                            .flatMap(Unspent::spendingShare)
                            .map(part -> part.value().doubleValue())
                            .orElse(1.0);
                    double z = thisYear(cost);
                    double now = Math.min(g + c, Math.min(r(share * Math.max(z, 0)), Math.max(z, 0) - used));
                    used += now;
                    left = (g + c) - now;
                    if (grant.unspent().isPresent()) {
                        Share part = grant.unspent().get().carryOver().getOrDefault(year, Share.NONE);
                        double over = Math.min(left, r(part.value().doubleValue() * g));
                        carriedOver.put(key, over);
                        owed.put(key, left - over);
                    }
                }
                if (grant.unspent().isPresent()) {
                    balance += carried - left;
                    if (posts) {
                        post(key + "/CARRIED_OVER", line.means(), liability, carried);
                        post(key + "/GRANT_REPAYMENT", "grant/" + grant.id(), liability, repaid);
                        post(key + "/DEFERRED_GRANT", liability, line.means(), left);
                    }
                }
            }
            return balance;
        }
    }

    /** Shifts claim what they want to move, as far as walls and their ceilings let them; a line gives what it needs. */
    private void claimVolume() {
        List<Wish> wishes = new ArrayList<>();
        for (Shift shift : shifts) {
            BudgetShift of = shift.measure;
            wishes.add(new Wish(of.id(), of.from(), of.to(), of.source(), of.purpose(), wantOf(of, line(of.from()))));
        }
        volume.wish(wishes);
        Map<String, Double> allowed = allowed(wishes);
        settle(allowed);
        sharing.pay(allowed);
        funds.pay(allowed);
        for (Shift shift : shifts) {
            shift.asked = allowed.getOrDefault(shift.id, 0.0);
        }
        volume.ask(allowed);
        squeezes.forEach(ReferenceSqueeze::ask);
        for (Line line : lines.values()) {
            List<Taking> claimants = takingsOf(line);
            double[] wants =
                    claimants.stream().mapToDouble(taking -> taking.asked).toArray();
            double[] granted = grant(wants, Math.max(line.need, 0));
            for (int i = 0; i < wants.length; i++) {
                Taking taking = claimants.get(i);
                taking.moved = granted[i];
                taking.reduction[t] = reductionOf(taking);
                // Nobody takes up a place that is no longer paid for.
                double refilled = taking.cut ? 0 : refilled(line, taking.id, "", taking.reduction[t]);
                taking.gone[t] = taking.reduction[t] - refilled;
                line.moved += taking.gone[t];
            }
        }
    }

    private double reductionOf(Taking taking) {
        if (taking instanceof Shift shift) {
            double q = value(
                    shift.id + "/remainingDuty", shift.measure.companions().remainingDuty());
            return shift.moved - r(q * shift.moved);
        }
        return volume.reductionOf(taking);
    }

    private List<Taking> takingsOf(Line line) {
        return takings.stream().filter(taking -> taking.line.equals(line.id())).toList();
    }

    /** What others take up at once of volume that a line under the Wlz no longer needs: r(q·v). */
    private double refilled(Line line, String measure, String suffix, double volume) {
        if (!line.budget.law().equals(LawId.WLZ)) {
            return 0;
        }
        Grounded of = scenario.given().refill().orElse(Grounded.of(1, Assumption.of("test", "all are refilled")));
        double refilled = r(value("given/refill", of.parameter()) * volume);
        observe(measure + "/capacity/" + line.id() + suffix, refilled);
        line.budget
                .clients()
                .ifPresent(clients -> observe(
                        measure + "/places/" + line.id() + suffix, refilled / Math.max(line.need, 1) * clients));
        return refilled;
    }

    /** By measure: rule after rule, what a payer may still move under it since January goes round by the claims. */
    private Map<String, Double> allowed(List<Wish> wishes) {
        if (month.getMonthValue() == 1) {
            ceilingsUsed.clear();
        }
        List<Part> parts = new ArrayList<>();
        for (Line line : lines.values()) {
            parts.addAll(partsOf(line, wishes));
        }
        for (Settlement settlement : settlements) {
            Route route = new Route(settlement.from(), settlement.to(), Optional.empty(), settlement.purpose());
            parts.add(payment(settlement.id(), walls.flow(route), owed(settlement)));
        }
        sharing.wish(parts);
        funds.wish(parts);
        parts.sort(Comparator.comparing((Part part) -> part.measure).thenComparing(part -> part.place));
        SortedMap<String, List<Part>> byRule = new TreeMap<>();
        Map<String, Double> ceilings = new HashMap<>();
        for (Part part : parts) {
            walls.ceilings(part.flow, month).forEach((rule, ceiling) -> {
                String key = rule + " " + part.flow.payer();
                byRule.computeIfAbsent(key, k -> new ArrayList<>()).add(part);
                ceilings.put(key, (double) ceiling.cents());
            });
        }
        byRule.forEach((key, claimants) -> {
            double[] wants =
                    claimants.stream().mapToDouble(part -> part.through).toArray();
            double used = ceilingsUsed.getOrDefault(key, 0.0);
            double[] granted = grant(wants, ceilings.get(key) - used);
            for (int i = 0; i < granted.length; i++) {
                claimants.get(i).through = granted[i];
                ceilingsUsed.merge(key, granted[i], Double::sum);
            }
        });
        Map<String, Double> allowed = new HashMap<>();
        Map<String, Double> blocked = new HashMap<>();
        for (Part part : parts) {
            String id = part.measure;
            double held = part.closed + part.taken - part.through;
            allowed.merge(id, part.through, Double::sum);
            blocked.merge(id, held, Double::sum);
            part.grant.ifPresent(grant -> observe(id + "/blocked/" + grant, held));
        }
        blocked.forEach(
                (id, held) -> observe(id.contains("/") ? id.replaceFirst("/", "/blocked/") : id + "/blocked", held));
        return allowed;
    }

    /** What a shift takes of one kind of money. */
    static final class Part {
        final String measure;
        final Flow flow;

        /** The grant whose money it is, if it is that of a grant. */
        final Optional<String> grant;

        final int place;
        double want;
        double closed;
        double taken;
        double through;

        Part(String measure, Flow flow, Optional<String> grant, int place, double want) {
            this.measure = measure;
            this.flow = flow;
            this.grant = grant;
            this.place = place;
            this.want = want;
        }
    }

    /**
     * The usual money of a line first, then that of the grant that ends last and so on back. At each money what comes from
     * the one before and who names it claim together, as far as the wall is open.
     */
    private List<Part> partsOf(Line line, List<Wish> wishes) {
        List<Wish> claimants = wishes.stream()
                .filter(wish -> wish.from().equals(line.id()))
                .sorted(Comparator.comparing(Wish::id))
                .toList();
        List<ReferenceSources.Source> paying = paying(line.id());
        double left = Math.max(line.need, 0);
        List<Double> pays = new ArrayList<>();
        for (ReferenceSources.Source grant : paying) {
            double paid = Math.min(monthOf(grant.on(line.id(), Year.of(month.getYear()))), left);
            pays.add(paid);
            left -= paid;
        }
        List<Part> parts = new ArrayList<>();
        Map<String, Double> overflow = new HashMap<>();
        for (int place = 0; place <= paying.size(); place++) {
            Optional<String> money = place == 0
                    ? Optional.empty()
                    : Optional.of(paying.get(paying.size() - place).id());
            double available = place == 0 ? left : pays.get(paying.size() - place);
            List<Part> here = new ArrayList<>();
            for (Wish wish : claimants) {
                if (wish.source().isPresent() ? wish.source().equals(money) : place == 0) {
                    here.add(part(wish, money, place, wish.want()));
                } else if (wish.source().isEmpty()) {
                    here.add(part(wish, money, place, overflow.getOrDefault(wish.id(), 0.0)));
                }
            }
            double[] open = new double[here.size()];
            for (int i = 0; i < open.length; i++) {
                open[i] = walls.isOpen(here.get(i).flow, month) ? here.get(i).want : 0;
            }
            // Where no grant pays, the line itself says what there is.
            double[] taken = paying.isEmpty() ? open : grant(open, available);
            for (int i = 0; i < open.length; i++) {
                Part part = here.get(i);
                part.closed = part.want - open[i];
                part.taken = taken[i];
                part.through = taken[i];
                overflow.put(part.measure, open[i] - taken[i]);
            }
            parts.addAll(here);
        }
        return parts;
    }

    private Part part(Wish wish, Optional<String> money, int place, double want) {
        return new Part(wish.id(), walls.flow(wish.on(money)), money, place, want);
    }

    /** What a payer owes another this month, as far as the wall is open. */
    Part payment(String id, Flow flow, double owed) {
        Part part = new Part(id, flow, Optional.empty(), 0, owed);
        part.taken = walls.isOpen(flow, month) ? owed : 0;
        part.closed = owed - part.taken;
        part.through = part.taken;
        return part;
    }

    private double owed(Settlement measure) {
        if (month.getMonthValue() != measure.month().orElse(1)) {
            return 0;
        }
        double owed;
        if (measure.basis() instanceof Settlement.Amounts amounts) {
            owed = amounts.years()
                    .getOrDefault(Year.of(month.getYear()), Money.ZERO)
                    .cents();
        } else if (measure.basis() instanceof Settlement.ShareOfGain gain) {
            double x = value(measure.id() + "/share", gain.share().parameter());
            owed = r(x * Math.max(lastYear(gainsOf(line(measure.from()))), 0));
        } else {
            Settlement.ShareOfLoss loss = (Settlement.ShareOfLoss) measure.basis();
            double x = value(measure.id() + "/share", loss.share().parameter());
            owed = r(x * Math.max(-lastYear(gainsOf(line(measure.to()))), 0));
        }
        return measure.cap().isPresent() ? Math.min(owed, measure.cap().get().cents()) : owed;
    }

    private double[] gainsOf(Line line) {
        return gains.getOrDefault(line.means(), new double[months]);
    }

    private void settle(Map<String, Double> allowed) {
        for (Settlement measure : settlements) {
            double paid = allowed.getOrDefault(measure.id(), 0.0);
            String between = "between/" + measure.id();
            // What payers pay to each other is no gain of either.
            post(measure.id() + "/settled/paid", between, line(measure.from()).means(), paid);
            post(measure.id() + "/settled/received", line(measure.to()).means(), between, paid);
        }
    }

    /** What equalisation takes of a saving, now and of what arose in earlier years. */
    private void equalise() {
        for (EqualisationRetention measure : equalisations) {
            List<Grounded> path =
                    measure.retention().isEmpty() ? EqualisationRetention.STANDARD_PATH : measure.retention();
            double m = measure.marketShare()
                    .map(share -> value(measure.id() + "/marketShare", share.parameter()))
                    .orElse(1.0);
            String between = "between/" + measure.id();
            double others = 0;
            double premiums = 0;
            for (LineId id : measure.lines().stream().sorted().toList()) {
                Line line = line(id);
                double e = 0;
                double before = 1;
                for (int year = 0; year < path.size(); year++) {
                    double w = value(
                            measure.id() + "/retention/" + year, path.get(year).parameter());
                    e += (before - w) * (t - 12 * year >= 0 ? line.saved[t - 12 * year] : 0);
                    before = w;
                }
                e = r(e);
                double k = line.saved[t] - e;
                double i = r(m * k);
                observe(measure.id() + "/kept/" + id, i);
                act(measure.id() + "/taken/" + id, between, line.means(), line.saved[t] - i);
                others += k - i;
                premiums += e;
            }
            String insurers = measure.otherInsurers()
                    .orElse(EqualisationRetention.OTHER_INSURERS)
                    .text();
            String payers = measure.premiumPayers()
                    .orElse(EqualisationRetention.PREMIUM_PAYERS)
                    .text();
            act(measure.id() + "/otherInsurers", between, "means/" + insurers, -others);
            act(measure.id() + "/premiumPayers", between, "means/" + payers, -premiums);
        }
    }

    private double wantOf(BudgetShift measure, Line from) {
        double share = value(measure.id() + "/share", measure.share());
        double level = share * pathShare(measure.path(), monthsSince(startOf(measure)) + 1);
        double want = Math.max(r(level * from.need), 0);
        if (measure.cap().isPresent()) {
            want = Math.min(want, monthOf(measure.cap().get().cents()));
        }
        return want;
    }

    /** What price times quantity, or no contract at all, releases of the reductions. */
    private void releaseFromLines() {
        for (Line line : lines.values()) {
            List<Taking> claimants = takingsOf(line);
            double[] wants = new double[claimants.size()];
            for (int i = 0; i < wants.length; i++) {
                wants[i] = releasable(line, claimants.get(i).gone);
            }
            double[] granted = grant(wants, Math.max(line.need - line.minimum, 0));
            for (int i = 0; i < wants.length; i++) {
                Taking taking = claimants.get(i);
                line.unreleased += wants[i] - granted[i];
                taking.lineReleased = granted[i];
                taking.released = granted[i];
                postRelease(taking.id + "/released/" + line.id(), line, taking.lineReleased);
                for (Contract contract : line.contracts) {
                    if (contract.lumpSum && taking.reduces) {
                        contract.held(taking).out += taking.gone[t];
                    }
                }
            }
        }
    }

    /** What an agreement releases is booked under it. */
    private double postRelease(String rule, Line line, double cents) {
        Optional<Contract> under =
                line.contracts.stream().filter(c -> c.holdsIn(month)).findFirst();
        String suffix = under.map(contract -> "/under/" + contract.id()).orElse("");
        // Under a lump sum nothing is released line by line.
        if (under.isPresent() && under.get().lumpSum) {
            return 0;
        }
        act(rule + suffix, line.means(), "cost/" + line.id(), cents);
        return cents;
    }

    /** A delayed effect became money for the payer of a line. */
    private void cash(Line line, double cents) {
        cashings.computeIfAbsent(line.means(), means -> new double[months])[t] += cents;
    }

    /** min(r(w0·v[t] + w1·v[t-1] + ...), v[t]) under price times quantity; nothing under a lump sum; else all. */
    private double releasable(Line line, double[] volume) {
        double want = volume[t];
        for (Contract contract : line.contracts) {
            if (contract.holdsIn(month)) {
                if (contract.lumpSum) {
                    return 0;
                }
                double sum = 0;
                for (int age = 0; age < contract.weights.length && age <= t; age++) {
                    sum += contract.weights[age] * volume[t - age];
                }
                want = Math.min(r(sum), volume[t]);
            }
        }
        return want;
    }

    private boolean inOneLumpSum(LineId a, LineId b) {
        return contracts.stream().anyMatch(c -> c.lumpSum && c.covers(a, month) && c.covers(b, month));
    }

    private void deliverWhatWaitsForNothing() {
        for (Extra extra : extras) {
            ExtraSpending measure = extra.measure;
            double year = measure.amounts()
                    .getOrDefault(Year.of(month.getYear()), Money.ZERO)
                    .cents();
            boolean january = measure.timing().orElse(ExtraSpending.Timing.EVENLY) == ExtraSpending.Timing.JANUARY;
            double spent = january ? (month.getMonthValue() == 1 ? year : 0) : monthOf(year);
            Line line = line(measure.line());
            line.invested += spent;
            act(measure.id() + "/spent", "cost/" + line.id(), line.means(), spent);
        }
        for (Shift shift : shifts) {
            BudgetShift measure = shift.measure;
            if (measure.delivery().orElse(Delivery.AHEAD) == Delivery.AHEAD) {
                deliverMoved(shift, shift.moved);
            } else if (inOneLumpSum(measure.from(), measure.to())) {
                deliverMoved(shift, shift.reduction[t]);
            }
        }
        volume.deliver();
    }

    private void deliverWhatWaitedForRelease() {
        for (Shift shift : shifts) {
            BudgetShift measure = shift.measure;
            if (measure.delivery().orElse(Delivery.AHEAD) == Delivery.WITH_RELEASE
                    && !inOneLumpSum(measure.from(), measure.to())) {
                deliverMoved(shift, shift.released);
            }
        }
    }

    private void deliverMoved(Shift shift, double basis) {
        BudgetShift measure = shift.measure;
        double c =
                value(measure.id() + "/costPerMovedClient", measure.companions().costPerMovedClient());
        double d = value(measure.id() + "/inducedDemand", measure.companions().inducedDemand());
        double spent = r(c * basis);
        double induced = r(d * spent);
        deliver(measure.id(), "spent", measure.to(), spent);
        deliver(measure.id(), "induced", measure.to(), induced);
    }

    /** More volume on a line: paid at once, unless a lump sum covers the line. */
    private double deliver(String measure, String field, LineId id, double volume) {
        Line line = line(id);
        line.delivered += volume;
        double paid = volume;
        String rule = measure + "/" + field;
        for (Contract contract : line.contracts) {
            if (contract.lumpSum) {
                contract.held(measure, id, false).in += volume;
                if (contract.holdsIn(month)) {
                    paid = 0;
                }
            }
        }
        for (Contract contract : line.contracts) {
            if (!contract.lumpSum && contract.holdsIn(month)) {
                paidFor.put(rule, paid);
                pending.add(new Pending(contract, measure, field, line, paid));
                return paid;
            }
        }
        act(rule, "cost/" + id, line.means(), paid);
        paidFor.put(rule, paid);
        return paid;
    }

    /** More delivery under a guaranteed minimum is paid as far as it does not fill what that pays for nothing. */
    private void payUnderMinima() {
        for (Contract contract : contracts) {
            List<Pending> claims = pending.stream()
                    .filter(claim -> claim.contract == contract)
                    .sorted(Comparator.comparing((Pending claim) -> claim.measure))
                    .toList();
            double idle = 0;
            for (LineId id : contract.scope) {
                Line line = line(id);
                idle += line.unreleased + Math.max(line.minimum - Math.max(line.need, 0), 0);
            }
            double[] filled = grant(
                    claims.stream().mapToDouble(claim -> claim.cents).toArray(), contract.guarantees() ? idle : 0);
            for (int i = 0; i < filled.length; i++) {
                Pending claim = claims.get(i);
                act(
                        claim.measure + "/" + claim.field,
                        "cost/" + claim.line.id(),
                        claim.line.means(),
                        claim.cents - filled[i]);
                paidFor.put(claim.measure + "/" + claim.field, Math.max(claim.cents - filled[i], 0));
            }
        }
        pending.clear();
    }

    /**
     * In a month of renegotiation the held level becomes what the measure takes out less what it brings in; a level above
     * zero is released as far as the lump sum allows.
     */
    private void releaseFromScopes(boolean ofEffects) {
        for (Contract contract : contracts) {
            if (contract.lumpSum) {
                List<Held> claimants = contract.held.stream()
                        .filter(held -> held.effect == ofEffects)
                        .toList();
                double[] wants = new double[claimants.size()];
                for (int i = 0; i < wants.length; i++) {
                    setAnew(contract, claimants.get(i));
                    wants[i] = contract.holdsIn(month) ? Math.max(claimants.get(i).level, 0) : 0;
                }
                double room = Math.max(contract.planned(month) - contract.minimum(month), 0);
                if (ofEffects) {
                    for (Held held : contract.held) {
                        room -= held.effect ? 0 : held.granted;
                    }
                }
                double[] granted = grant(wants, room);
                for (int i = 0; i < wants.length; i++) {
                    claimants.get(i).granted = granted[i];
                }
            }
        }
        if (!ofEffects) {
            for (Taking taking : takings) {
                for (Contract contract : line(taking.line).contracts) {
                    if (contract.lumpSum && contract.holdsIn(month)) {
                        taking.released = taking.reduces ? contract.held(taking).granted : 0;
                    }
                }
            }
        }
    }

    private void setAnew(Contract contract, Held held) {
        held.past.put(t, held.out - held.in);
        if (contract.resets.contains(month)) {
            double mean = 0;
            for (int age = 0; age < 12; age++) {
                mean += 1 / 12.0 * held.past.getOrDefault(t - age, 0.0);
            }
            held.level = held.effect ? r(mean) : held.out - held.in;
        } else if (contract.first.equals(month)) {
            held.level = 0;
        }
    }

    /** Claims on the income of a line, of shifts and of changes of the own contribution, in the order of their ids. */
    private void loseIncome() {
        for (Line line : lines.values()) {
            SortedMap<String, Double> claims = new TreeMap<>();
            for (Shift shift : shifts) {
                BudgetShift measure = shift.measure;
                LineId on = measure.companions().ownContributionOn().orElse(measure.from());
                if (on.equals(line.id())) {
                    double l = value(
                            measure.id() + "/lostOwnContribution",
                            measure.companions().lostOwnContribution());
                    claims.put(measure.id(), r(l * shift.reduction[t]));
                }
            }
            for (OwnContributionChange change : contributions) {
                if (change.line().equals(line.id())) {
                    double more = moreContribution(change);
                    act(change.id() + "/contribution", line.means(), "income/" + line.id(), Math.max(more, 0));
                    claims.put(change.id(), Math.max(-more, 0));
                }
            }
            double[] granted =
                    grant(claims.values().stream().mapToDouble(want -> want).toArray(), Math.max(line.income, 0));
            int i = 0;
            for (String measure : claims.keySet()) {
                act(measure + "/lostIncome/" + line.id(), "income/" + line.id(), line.means(), granted[i]);
                i++;
            }
        }
    }

    private double moreContribution(OwnContributionChange change) {
        double more = 0;
        if (monthsSince(startOf(change.start())) >= 0) {
            Year year = Year.of(month.getYear());
            for (Household household : change.households()) {
                more += household.clients()
                        * (change.after().perMonth(household, year).cents()
                                - change.before().perMonth(household, year).cents());
            }
        }
        return more;
    }

    /** What measures bring in of what they must: it moves nothing. */
    private void observeTargets() {
        for (SavingsTarget target : targets) {
            double realised = 0;
            for (String measure : target.measures()) {
                SortedMap<String, double[]> payers = effectsOf.getOrDefault(measure, new TreeMap<>());
                realised += payers.getOrDefault("means/" + target.payer(), new double[months])[t];
            }
            observe(target.id() + "/realised", realised);
        }
    }

    private void chargeTeams() {
        for (Shift shift : shifts) {
            BudgetShift measure = shift.measure;
            if (measure.companions().transition().isPresent()) {
                TransitionTeam team = measure.companions().transition().get();
                int since = monthsSince(startOf(measure));
                double year = r(value(measure.id() + "/transition", team.perYear()) * 100);
                double charged = since >= 0 && since < 12 * team.years() ? monthOf(year) : 0;
                Line to = line(measure.to());
                act(measure.id() + "/team", "cost/" + to.id(), to.means(), charged);
            }
        }
    }

    private void observeShifts() {
        for (Shift shift : shifts) {
            BudgetShift measure = shift.measure;
            Line from = line(measure.from());
            double c = value(
                    measure.id() + "/costPerMovedClient", measure.companions().costPerMovedClient());
            double twice = Math.max(r(c * shift.reduction[t]) - r(c * shift.released), 0);
            observe(measure.id() + "/moved", shift.moved);
            observe(measure.id() + "/reduction", shift.reduction[t]);
            observe(measure.id() + "/released", shift.released);
            boolean ahead = measure.delivery().orElse(Delivery.AHEAD) == Delivery.AHEAD;
            double paid = ahead ? paidExtra(measure.id(), "spent", measure.to()) : 0;
            observe(measure.id() + "/double", Math.min(twice, paid));
            if (from.budget.clients().isPresent()) {
                double clients = from.budget.clients().get();
                double perEuro = measure.groups()
                        .map(groups -> 1 / groups.movedUnitCost())
                        .orElse(1.0);
                double people = shift.moved / Math.max(from.need, 1) * (clients * perEuro);
                observe(measure.id() + "/clients", Math.min(people, clients));
            }
        }
    }

    /**
     * What a delivery is paid extra: where a lump sum covers the line what that rises by for the measure, unless it also
     * takes volume out of it.
     */
    private double paidExtra(String measure, String field, LineId to) {
        double paid = paidFor.getOrDefault(measure + "/" + field, 0.0);
        for (Contract contract : line(to).contracts) {
            if (contract.lumpSum && contract.holdsIn(month)) {
                boolean out = takings.stream()
                        .anyMatch(taking ->
                                taking.id.equals(measure) && taking.reduces && contract.scope.contains(taking.line));
                paid = out ? 0 : contract.held(measure, to, false).extra;
            }
        }
        return paid;
    }

    /** Value at once; cash as claims on the lines, and negative effects as cost. */
    private void runEffects() {
        for (Effect effect : effects) {
            DelayedEffect measure = effect.measure;
            effect.inflow[t] = line(measure.of()).above();
            double e = effectOf(effect);
            observe(measure.id() + "/effect", e);
            List<Beneficiary> inOrder = measure.beneficiaries().stream()
                    .sorted(Comparator.comparing(Beneficiary::line))
                    .toList();
            double[] worth = splitByShare(r(rho(measure.id() + "/value", measure.value()) * e), inOrder);
            double[] gross =
                    splitByShare(r(rho(measure.id() + "/cash", measure.cash().orElse(Return.NONE)) * e), inOrder);
            for (int i = 0; i < inOrder.size(); i++) {
                Beneficiary beneficiary = inOrder.get(i);
                Line line = line(beneficiary.line());
                double kappa = value(
                        measure.id() + "/cashable/" + line.id(),
                        beneficiary.cashable().map(Grounded::parameter).orElse(Parameter.of(1)));
                post(
                        measure.id() + "/value/" + line.id(),
                        "value/" + line.budget.payer(),
                        "value/from/" + measure.id(),
                        worth[i]);
                act(measure.id() + "/cost/" + line.id(), "cost/" + line.id(), line.means(), Math.max(-gross[i], 0));
                effect.wanted.put(line.id(), r(kappa * Math.max(gross[i], 0)));
            }
        }
    }

    private double effectOf(Effect effect) {
        String id = effect.measure.id();
        if (effect.measure.delay() instanceof Delay.ByYear byYear) {
            double sum = 0;
            for (int year = 0; year < byYear.shares().size() && 12 * year <= t; year++) {
                sum += byYear.shares().get(year) * effect.inflow[t - 12 * year];
            }
            return sum;
        }
        Delay.TwoStage stages = (Delay.TwoStage) effect.measure.delay();
        double lag = value(id + "/lag", stages.months().parameter());
        double o1 = (effect.stock1 * 2) / lag;
        double o2 = (effect.stock2 * 2) / lag;
        effect.stock1 = effect.stock1 + (effect.inflow[t] - o1);
        effect.stock2 = effect.stock2 + (o1 - o2);
        if (stages.life().isEmpty()) {
            return o2;
        }
        double e = effect.lasting / value(id + "/life", stages.life().get().parameter());
        effect.lasting = effect.lasting + (o2 - e);
        return e;
    }

    private double rho(String id, Return of) {
        double rho = value(id, of.perEuro().parameter());
        if (of.deadweight().isPresent()) {
            rho = rho * (1 - value(id + "/deadweight", of.deadweight().get().parameter()));
        }
        if (of.attribution().isPresent()) {
            rho = rho * value(id + "/attribution", of.attribution().get().parameter());
        }
        if (of.displacement().isPresent()) {
            rho = rho * (1 - value(id + "/displacement", of.displacement().get().parameter()));
        }
        if (of.optimism().isPresent()) {
            rho = rho * (1 - value(id + "/optimism", of.optimism().get().parameter()));
        }
        return rho;
    }

    /** Effects take volume away as far as shifts have left any, and become money as agreements let them. */
    private void cashEffects() {
        for (Line line : lines.values()) {
            List<Effect> claimants = effects.stream()
                    .filter(effect -> effect.cashVolume.containsKey(line.id()))
                    .toList();
            double[] wants = new double[claimants.size()];
            for (int i = 0; i < wants.length; i++) {
                wants[i] = claimants.get(i).wanted.getOrDefault(line.id(), 0.0);
            }
            double left = Math.max(line.need, 0);
            double room = Math.max(line.need - line.minimum, 0);
            for (Taking taking : takingsOf(line)) {
                left -= taking.moved;
                room -= taking.lineReleased;
            }
            double[] volumes = grant(wants, left);
            double[] releases = new double[wants.length];
            for (int i = 0; i < wants.length; i++) {
                double[] past = claimants.get(i).cashVolume.get(line.id());
                past[t] = volumes[i] - refilled(line, claimants.get(i).measure.id(), "/effect", volumes[i]);
                line.cashedVolume += past[t];
                releases[i] = releasable(line, past);
            }
            double[] released = grant(releases, room);
            for (int i = 0; i < wants.length; i++) {
                line.unreleased += releases[i] - released[i];
                String id = claimants.get(i).measure.id();
                cash(line, postRelease(id + "/released/" + line.id() + "/effect", line, released[i]));
                for (Contract contract : line.contracts) {
                    if (contract.lumpSum) {
                        contract.held(id, line.id(), true).out +=
                                claimants.get(i).cashVolume.get(line.id())[t];
                    }
                }
            }
        }
        releaseFromScopes(true);
    }

    /** Lower and higher amounts of each lump sum, and the money that moves between its lines. */
    private void settleScopes() {
        for (Contract contract : contracts) {
            if (!contract.lumpSum) {
                continue;
            }
            double planned = contract.planned(month);
            double[] now = split(planned, needs(contract));
            double whole = planned;
            for (Held held : contract.held) {
                setAnew(contract, held);
                held.extra = contract.holdsIn(month) ? Math.max(-held.level, 0) : 0;
                Line line = line(held.line);
                String of = held.effect ? "/effect/" + held.line : held.cut ? "/cut/" + held.line : "/shift";
                String id = held.measure + of + "/" + contract.id();
                act(id + "/released", line.means(), "cost/" + line.id(), held.granted);
                cash(line, held.effect ? held.granted : 0);
                act(id + "/extra", "cost/" + line.id(), line.means(), held.extra);
                now[contract.scope.indexOf(held.line)] += held.extra - held.granted;
                whole = whole - held.granted + held.extra;
            }
            double[] volumes = new double[contract.scope.size()];
            for (int i = 0; i < volumes.length; i++) {
                volumes[i] = line(contract.scope.get(i)).volume();
            }
            double[] after = split(whole, volumes);
            if (contract.scope.size() > 1) {
                for (int i = 0; i < volumes.length; i++) {
                    LineId line = contract.scope.get(i);
                    act(
                            contract.id() + "/" + line + "/transfer",
                            "cost/" + line,
                            "scope/" + contract.id(),
                            contract.holdsIn(month) ? after[i] - now[i] : 0);
                }
            }
        }
    }

    // ---------------------------------------------------------------- measures of volume

    /** Money that follows clients, substitution of provisions and of labour, waiting lists and cohorts. */
    private final class Volumes {

        private final List<ClientFollowing> following = new ArrayList<>();
        private final List<Substitution> substitutions = new ArrayList<>();
        private final List<LabourSubstitution> labours = new ArrayList<>();
        private final List<WaitingList> lists = new ArrayList<>();
        private final List<Cohort> cohorts = new ArrayList<>();

        /** By measure and line: what is claimed of it. */
        private final SortedMap<String, Taking> ofLine = new TreeMap<>();

        private final Set<String> touched = new HashSet<>();
        private final Map<String, Double> throughWalls = new HashMap<>();
        private final Map<String, Double> staff = new HashMap<>();
        private final Map<String, Queue> queues = new HashMap<>();
        private final Map<String, Group> groups = new HashMap<>();

        /** By measure and line: what people cost more than under unchanged policy. */
        private final SortedMap<String, SortedMap<LineId, Double>> flows = new TreeMap<>();

        boolean takes(Measure measure) {
            if (measure instanceof ClientFollowing one) {
                following.add(one);
                taking(one.id(), one.from());
            } else if (measure instanceof Substitution one) {
                substitutions.add(one);
                taking(one.id(), one.of()).reduces = !isZero(one.rate().parameter());
            } else if (measure instanceof LabourSubstitution one) {
                labours.add(one);
                taking(one.id(), one.of());
            } else if (measure instanceof WaitingList one) {
                lists.add(one);
                taking(one.id(), one.treatment().line());
                one.deterioration()
                        .ifPresent(worse -> taking(one.id(), worse.care().line()));
                queues.put(one.id() + " first", new Queue());
                queues.put(one.id() + " second", new Queue());
            } else if (measure instanceof Cohort one) {
                cohorts.add(one);
                if (one.inBaseline().orElse(false)) {
                    for (CohortState state : one.states()) {
                        state.costs().forEach(cost -> taking(one.id(), cost.line()));
                    }
                    one.intervention()
                            .ifPresent(change -> change.costs()
                                    .forEach(extra ->
                                            taking(one.id(), extra.cost().line())));
                }
                groups.put(one.id() + " with", new Group());
                groups.put(one.id() + " without", new Group());
            } else {
                return false;
            }
            return true;
        }

        private Taking taking(String id, LineId line) {
            return ofLine.computeIfAbsent(id + " " + line, key -> new Taking(id, line, months));
        }

        void prepare() {
            lists.forEach(this::touched);
            cohorts.forEach(this::touched);
            ofLine.values()
                    .removeIf(taking -> (lists.stream().anyMatch(of -> of.id().equals(taking.id))
                                    || cohorts.stream().anyMatch(of -> of.id().equals(taking.id)))
                            && !touches(taking.id, taking.line));
            takings.addAll(ofLine.values());
        }

        /** Where a number is certainly zero a measure does not touch the line. */
        private void touched(WaitingList of) {
            touch(of.id(), of.treatment().line(), of.treatment().price());
            of.deterioration()
                    .ifPresent(worse -> touch(
                            of.id(),
                            worse.care().line(),
                            worse.perMonth(),
                            worse.care().price()));
            of.bridging()
                    .filter(help -> !isZero(help.reach()))
                    .ifPresent(help -> touch(of.id() + "/bridging", help.line(), help.perMonth()));
        }

        private void touched(Cohort of) {
            if (of.inBaseline().orElse(false) && of.intervention().isEmpty()) {
                return;
            }
            for (CohortState state : of.states()) {
                state.costs().forEach(cost -> touch(of.id(), cost.line(), numbersOf(cost)));
            }
            of.intervention()
                    .ifPresent(change -> change.costs()
                            .forEach(extra -> touch(of.id(), extra.cost().line(), numbersOf(extra.cost()))));
        }

        private Grounded[] numbersOf(PersonCost cost) {
            if (cost instanceof PersonCost.Amount amount) {
                return new Grounded[] {amount.perYear()};
            }
            PersonCost.Hours hours = (PersonCost.Hours) cost;
            List<Grounded> numbers = new ArrayList<>(List.of(hours.perWeek(), hours.weeks(), hours.tariff()));
            hours.takeUp().ifPresent(numbers::add);
            return numbers.toArray(new Grounded[0]);
        }

        private void touch(String id, LineId line, Grounded... factors) {
            if (Arrays.stream(factors).noneMatch(factor -> isZero(factor.parameter()))) {
                touched.add(id + " " + line);
            }
        }

        private boolean touches(String id, LineId line) {
            return touched.contains(id + " " + line);
        }

        private double bridging(WaitingList of, Bridging help) {
            double month = value(of.id() + "/bridging/perMonth", help.perMonth().parameter()) * 100;
            return r((queue(of, "second").bridged * month) * line(help.line()).prices);
        }

        private double level(Path path, Optional<YearMonth> start) {
            return pathShare(path, monthsSince(startOf(start)) + 1);
        }

        private double priceOf(String field, UnitPrice price, LineId id) {
            Line line = line(id);
            if (price instanceof UnitPrice.Stated stated) {
                double euros = value(field, stated.perYear().parameter());
                return ((euros * 100) / 12) * line.prices;
            }
            double clients = line.budget.clients().orElseThrow();
            return ((line.budget.cost().cents() / clients) / 12) * line.prices;
        }

        private boolean onePayer(LineId a, LineId b) {
            return line(a).budget.payer().equals(line(b).budget.payer());
        }

        // ---- wants, walls and claims

        private double people(ClientFollowing of) {
            return value(of.id() + "/clients", of.clients()) * level(of.path(), of.start());
        }

        private double each(ClientFollowing of) {
            double phi = value(of.id() + "/follows", of.follows().parameter());
            return (phi * oldPrice(of)) + ((1 - phi) * newPrice(of));
        }

        private double oldPrice(ClientFollowing of) {
            return priceOf(of.id() + "/fromPrice", of.fromPrice(), of.from());
        }

        private double newPrice(ClientFollowing of) {
            return priceOf(of.id() + "/toPrice", of.toPrice(), of.to());
        }

        private double want(ClientFollowing of) {
            return r(people(of) * each(of));
        }

        private double may(ClientFollowing of) {
            boolean moves =
                    of.withoutMoney().isPresent() && of.withoutMoney().get() == ClientFollowing.WithoutMoney.MOVES;
            return moves ? people(of) : people(of) * (throughWalls.getOrDefault(of.id(), 0.0) / Math.max(want(of), 1));
        }

        private double asked(ClientFollowing of) {
            return r(may(of) * oldPrice(of));
        }

        private double want(Substitution of) {
            return Math.max(
                    r((value(of.id() + "/share", of.share()) * level(of.path(), of.start())) * line(of.of()).need), 0);
        }

        private double want(LabourSubstitution of) {
            return Math.max(
                    r((value(of.id() + "/share", of.share()) * level(of.path(), of.start())) * line(of.of()).need), 0);
        }

        void wish(List<Wish> wishes) {
            for (ClientFollowing of : following) {
                wishes.add(new Wish(of.id(), of.from(), of.to(), of.source(), of.purpose(), want(of)));
            }
            for (Substitution of : substitutions) {
                if (onePayer(of.of(), of.by())) {
                    wishes.add(new Wish(of.id(), of.of(), of.by(), Optional.empty(), Optional.empty(), want(of)));
                }
            }
            for (LabourSubstitution of : labours) {
                if (!of.of().equals(of.by()) && onePayer(of.of(), of.by())) {
                    wishes.add(new Wish(of.id(), of.of(), of.by(), Optional.empty(), Optional.empty(), want(of)));
                }
            }
        }

        void ask(Map<String, Double> allowed) {
            throughWalls.clear();
            throughWalls.putAll(allowed);
            for (ClientFollowing of : following) {
                taking(of.id(), of.from()).asked = asked(of);
            }
            for (Substitution of : substitutions) {
                taking(of.id(), of.of()).asked = allowed.getOrDefault(of.id(), want(of));
            }
            for (LabourSubstitution of : labours) {
                double may = allowed.getOrDefault(of.id(), want(of));
                double needed = ((may / Math.max(careHour(of), 1)) / rate(of)) / (hours(of) / 12);
                double posts = hire(of, needed);
                observe(of.id() + "/posts", posts);
                observe(of.id() + "/shortage", needed - posts);
                double can = (posts * (hours(of) / 12)) * rate(of);
                double asked = Math.min(r(can * careHour(of)), may);
                observe(of.id() + "/unmet", may - asked);
                taking(of.id(), of.of()).asked = asked;
            }
            flows.clear();
            lists.forEach(this::wait);
            cohorts.forEach(this::live);
            for (Taking taking : ofLine.values()) {
                if (flows.containsKey(taking.id)) {
                    taking.asked = Math.max(-flows.get(taking.id).getOrDefault(taking.line, 0.0), 0);
                }
            }
        }

        private double careHour(LabourSubstitution of) {
            return (value(of.id() + "/careTariff", of.careTariff().parameter()) * 100) * line(of.of()).prices;
        }

        private double workHour(LabourSubstitution of) {
            return (value(of.id() + "/workTariff", of.workTariff().parameter()) * 100) * line(of.by()).prices;
        }

        private double rate(LabourSubstitution of) {
            return value(of.id() + "/rate", of.rate().parameter());
        }

        private double hours(LabourSubstitution of) {
            return value(
                    of.id() + "/hoursPerPost", of.workforce().hoursPerPost().parameter());
        }

        private double hire(LabourSubstitution of, double needed) {
            int since = monthsSince(startOf(of.start()));
            if (since < 0) {
                return 0;
            }
            Workforce force = of.workforce();
            double before = since > 0
                    ? staff.getOrDefault(of.id(), 0.0)
                    : force.atStart()
                            .map(posts -> value(of.id() + "/atStart", posts.parameter()))
                            .orElse(0.0);
            double leaves = force.leavingPerYear()
                    .map(part -> value(of.id() + "/leavingPerYear", part.parameter()))
                    .orElse(0.0);
            double kept = before - ((before * leaves) / 12);
            double hired = Math.min(
                    Math.max(needed - kept, 0),
                    value(of.id() + "/hiredPerYear", force.hiredPerYear().parameter()) / 12);
            double posts = Math.min(kept, needed) + hired;
            staff.put(of.id(), posts);
            return posts;
        }

        double reductionOf(Taking taking) {
            for (Substitution of : substitutions) {
                if (of.id().equals(taking.id)) {
                    double part = value(of.id() + "/rate", of.rate().parameter()) * taking.moved;
                    if (of.deadweight().isPresent()) {
                        part = part
                                * (1
                                        - value(
                                                of.id() + "/deadweight",
                                                of.deadweight().get().parameter()));
                    }
                    return r(part);
                }
            }
            return taking.moved;
        }

        // ---- deliveries

        private double moved(ClientFollowing of) {
            return may(of) * (taking(of.id(), of.from()).moved / Math.max(asked(of), 1));
        }

        private double along(ClientFollowing of) {
            return Math.min(r(moved(of) * each(of)), throughWalls.getOrDefault(of.id(), 0.0));
        }

        private double cost(ClientFollowing of) {
            return r(moved(of) * newPrice(of));
        }

        private double unitCost(Substitution of) {
            if (of.cost() instanceof SubstituteCost.Prices prices) {
                return priceOf(of.id() + "/price/by", prices.by(), of.by())
                        / Math.max(priceOf(of.id() + "/price/of", prices.of(), of.of()), 1);
            }
            return value(
                    of.id() + "/cost",
                    ((SubstituteCost.Ratio) of.cost()).share().parameter());
        }

        private double worked(LabourSubstitution of) {
            double replaced = taking(of.id(), of.of()).moved;
            return (replaced / Math.max(careHour(of), 1)) / rate(of);
        }

        void deliver() {
            for (ClientFollowing of : following) {
                double along = along(of);
                ReferenceInterpreter.this.deliver(of.id(), "cost", of.to(), cost(of));
                if (!onePayer(of.from(), of.to())) {
                    String between = "between/" + of.id();
                    post(of.id() + "/along/paid", between, line(of.from()).means(), along);
                    post(of.id() + "/along/received", line(of.to()).means(), between, along);
                }
                if (of.surplus().isPresent() && of.surplus().get() == ClientFollowing.Surplus.SPENT) {
                    double surplus = Math.max(along - cost(of), 0);
                    Line to = line(of.to());
                    to.invested += surplus;
                    act(of.id() + "/spent", "cost/" + to.id(), to.means(), surplus);
                }
            }
            for (Substitution of : substitutions) {
                double spent = r(unitCost(of) * taking(of.id(), of.of()).moved);
                ReferenceInterpreter.this.deliver(of.id(), "spent", of.by(), spent);
                if (of.inducedDemand().isPresent()) {
                    double d = value(
                            of.id() + "/inducedDemand", of.inducedDemand().get().parameter());
                    ReferenceInterpreter.this.deliver(of.id(), "induced", of.by(), r(d * spent));
                }
            }
            for (LabourSubstitution of : labours) {
                ReferenceInterpreter.this.deliver(of.id(), "spent", of.by(), r(worked(of) * workHour(of)));
            }
            for (WaitingList of : lists) {
                deliverFlows(of.id());
                if (of.bridging().isPresent()) {
                    Bridging help = of.bridging().get();
                    if (touches(of.id() + "/bridging", help.line())) {
                        ReferenceInterpreter.this.deliver(of.id(), "bridging", help.line(), bridging(of, help));
                    }
                }
            }
            for (Cohort of : cohorts) {
                if (of.inBaseline().orElse(false)) {
                    deliverFlows(of.id());
                } else {
                    flows.getOrDefault(of.id(), new TreeMap<>()).forEach((line, cents) -> {
                        if (touches(of.id(), line)) {
                            ReferenceInterpreter.this.deliver(of.id(), "cost/" + line, line, cents);
                        }
                    });
                }
            }
        }

        private void deliverFlows(String id) {
            flows.getOrDefault(id, new TreeMap<>()).forEach((line, cents) -> {
                if (touches(id, line)) {
                    ReferenceInterpreter.this.deliver(id, "more/" + line, line, Math.max(cents, 0));
                }
            });
        }

        void observe() {
            for (ClientFollowing of : following) {
                Taking left = taking(of.id(), of.from());
                double cost = cost(of);
                double along = along(of);
                observe(of.id() + "/movedClients", moved(of));
                observe(of.id() + "/stayed", people(of) - moved(of));
                observe(of.id() + "/left", left.moved);
                observe(of.id() + "/released", left.released);
                observe(of.id() + "/along", along);
                observe(of.id() + "/surplus", Math.max(along - cost, 0));
                observe(of.id() + "/shortfall", Math.max(cost - along, 0));
                double twice = Math.max(cost - r((cost * left.released) / Math.max(left.moved, 1)), 0);
                observe(of.id() + "/double", Math.min(twice, paidExtra(of.id(), "cost", of.to())));
            }
            for (Substitution of : substitutions) {
                Taking offered = taking(of.id(), of.of());
                double c = unitCost(of);
                observe(of.id() + "/offered", offered.moved);
                observe(of.id() + "/replaced", offered.reduction[t]);
                observe(of.id() + "/released", offered.released);
                double twice = Math.max(r(c * offered.reduction[t]) - r(c * offered.released), 0);
                observe(of.id() + "/double", Math.min(twice, paidExtra(of.id(), "spent", of.by())));
                Optional<Long> clients = line(of.of()).budget.clients();
                if (of.cost() instanceof SubstituteCost.Prices prices) {
                    double price = priceOf(of.id() + "/price/of", prices.of(), of.of());
                    observe(of.id() + "/offeredClients", offered.moved / Math.max(price, 1));
                } else if (clients.isPresent()) {
                    double people = (offered.moved / Math.max(line(of.of()).need, 1)) * clients.get();
                    observe(of.id() + "/offeredClients", people);
                }
            }
            for (LabourSubstitution of : labours) {
                Taking replaced = taking(of.id(), of.of());
                double spent = r(worked(of) * workHour(of));
                observe(of.id() + "/replaced", replaced.moved);
                observe(of.id() + "/released", replaced.released);
                double twice = Math.max(spent - r((spent * replaced.released) / Math.max(replaced.moved, 1)), 0);
                observe(of.id() + "/double", Math.min(twice, paidExtra(of.id(), "spent", of.by())));
            }
            for (Taking taking : ofLine.values()) {
                if (flows.containsKey(taking.id)) {
                    observe(taking.id + "/less/" + taking.line, taking.moved);
                    observe(taking.id + "/freed/" + taking.line, taking.released);
                }
            }
        }

        private void observe(String id, double value) {
            ReferenceInterpreter.this.observe(id, value);
        }

        // ---- waiting lists

        /** One run of a waiting list. */
        private final class Queue {
            double waiting;
            double bridged;
            double dropped;
            double worse;
            double recovered;
            double started;
            double idle;
            final double[] starts = new double[months];
            final double[] worsened = new double[months];
        }

        private Queue queue(WaitingList of, String run) {
            Queue queue = queues.get(of.id() + " " + run);
            if (queue == null) {
                throw new IllegalStateException("No run " + run + " of " + of.id());
            }
            return queue;
        }

        private void wait(WaitingList of) {
            Queue first = queue(of, "first");
            Queue second = queue(of, "second");
            double f = 0;
            double extra = 0;
            if (of.bridging().isPresent()) {
                f = value(of.id() + "/bridging/reach", of.bridging().get().reach())
                        * level(of.bridging().get().path(), of.start());
            }
            if (of.extra().isPresent()) {
                extra = value(of.id() + "/extra", of.extra().get().perYear())
                        * level(of.extra().get().path(), of.start());
            }
            run(of, first, 0, 0);
            run(of, second, f, extra);
            SortedMap<LineId, Double> more = flows.computeIfAbsent(of.id(), id -> new TreeMap<>());
            difference(of.id() + "/treatment/price", of.treatment(), first.starts, second.starts, more);
            if (of.deterioration().isPresent()) {
                Deterioration worse = of.deterioration().get();
                difference(of.id() + "/deterioration/price", worse.care(), first.worsened, second.worsened, more);
                if (worse.value().isPresent()) {
                    double worth = value(
                                    of.id() + "/deterioration/value",
                                    worse.value().get().parameter())
                            * 100;
                    post(
                            of.id() + "/value",
                            "value/" + line(of.treatment().line()).budget.payer(),
                            "value/from/" + of.id(),
                            r((first.worse - second.worse) * worth));
                }
            }
            observe(of.id() + "/waiting", second.waiting);
            observe(of.id() + "/started", second.started);
            observe(of.id() + "/dropped", second.dropped);
            observe(of.id() + "/worse", second.worse);
            observe(of.id() + "/bridged", second.bridged);
            observe(of.id() + "/recovered", second.recovered);
            observe(of.id() + "/idle", second.idle);
            observe(of.id() + "/unchanged/waiting", first.waiting);
            observe(of.id() + "/unchanged/started", first.started);
            observe(of.id() + "/unchanged/worse", first.worse);
        }

        private void run(WaitingList of, Queue queue, double reached, double extra) {
            int since = monthsSince(startOf(of.start()));
            if (since < 0) {
                return;
            }
            double before =
                    since == 0 ? value(of.id() + "/waiting", of.waiting().parameter()) : queue.waiting;
            double q = of.dropOut()
                    .map(part -> value(of.id() + "/dropOut", part.parameter()))
                    .orElse(0.0);
            double h = of.deterioration()
                    .map(part -> value(
                            of.id() + "/deterioration/perMonth", part.perMonth().parameter()))
                    .orElse(0.0);
            double spared = of.bridging()
                    .map(help ->
                            value(of.id() + "/bridging/spared", help.spared().parameter()))
                    .orElse(0.0);
            double recovers = of.bridging()
                    .flatMap(Bridging::recovered)
                    .map(part -> value(of.id() + "/bridging/recovered", part.parameter()))
                    .orElse(0.0);
            queue.bridged = reached * before;
            queue.dropped = q * before;
            queue.worse = h * (before - (spared * queue.bridged));
            queue.recovered = recovers * queue.bridged;
            double left = (((before - queue.dropped) - queue.worse) - queue.recovered)
                    + (value(of.id() + "/inflow", of.inflow().parameter()) / 12);
            double capacity = (value(of.id() + "/capacity", of.capacity().parameter()) / 12) + (extra / 12);
            queue.started = Math.min(left, capacity);
            queue.idle = capacity - queue.started;
            queue.waiting = left - queue.started;
            queue.starts[t] = queue.started;
            queue.worsened[t] = queue.worse;
        }

        private void difference(
                String price, Trajectory of, double[] first, double[] second, SortedMap<LineId, Double> more) {
            double cents = value(price, of.price().parameter()) * 100;
            more.merge(of.line(), cost(of, second, cents) - cost(of, first, cents), Double::sum);
        }

        private double cost(Trajectory of, double[] starts, double cents) {
            double running = 0;
            for (int age = 0; age < of.months() && age <= t; age++) {
                running += (1.0 / of.months()) * starts[t - age];
            }
            return r((running * cents) * line(of.line()).prices);
        }

        // ---- cohorts

        /** One run of a cohort: who is in each state, now and before the cycle. */
        private final class Group {
            SortedMap<String, Double> now = new TreeMap<>();
            SortedMap<String, Double> before = new TreeMap<>();
        }

        private Group group(Cohort of, String run) {
            Group group = groups.get(of.id() + " " + run);
            if (group == null) {
                throw new IllegalStateException("No run " + run + " of " + of.id());
            }
            return group;
        }

        private void live(Cohort of) {
            boolean inBaseline = of.inBaseline().orElse(false);
            Group with = group(of, "with");
            Group without = group(of, "without");
            cycle(of, with, true);
            cycle(of, without, false);
            SortedMap<LineId, Double> cents = flows.computeIfAbsent(of.id(), id -> new TreeMap<>());
            add(of, with, cents, 1);
            if (inBaseline) {
                add(of, without, cents, -1);
            }
            if (of.intervention().isPresent()) {
                for (Intervention.Extra extra : of.intervention().get().costs()) {
                    LineId line = extra.cost().line();
                    String name = "/intervention/cost/" + line + "/" + Collections.min(extra.states());
                    double year = perPerson(of.id() + name, extra.cost());
                    for (String state : extra.states()) {
                        double people = lasts(of) ? counted(of, with, state) : 0;
                        cents.merge(line, r(((people * year) / 12) * line(line).prices), Double::sum);
                    }
                }
            }
            double worth = 0;
            for (CohortState state : of.states()) {
                if (state.value().isPresent()) {
                    double year = value(
                                    of.id() + "/" + state.id() + "/value",
                                    state.value().get().parameter())
                            * 100;
                    worth += r((counted(of, with, state.id()) * year) / 12);
                    worth -= inBaseline ? r((counted(of, without, state.id()) * year) / 12) : 0;
                }
                observe(of.id() + "/people/" + state.id(), with.now.getOrDefault(state.id(), 0.0));
                if (inBaseline) {
                    observe(of.id() + "/unchanged/" + state.id(), without.now.getOrDefault(state.id(), 0.0));
                }
            }
            post(of.id() + "/value", "value/" + line(of.line()).budget.payer(), "value/from/" + of.id(), worth);
        }

        private int cycleOf(Cohort of) {
            int since = monthsSince(startOf(of.start()));
            return since < 0 ? -1 : since / lengthOf(of);
        }

        private int lengthOf(Cohort of) {
            return of.cycle() == Cohort.Cycle.YEAR ? 12 : 1;
        }

        private boolean lasts(Cohort of) {
            int cycle = cycleOf(of);
            return cycle >= 0
                    && of.intervention().isPresent()
                    && cycle < of.intervention().get().cycles().orElse(Integer.MAX_VALUE);
        }

        private void cycle(Cohort of, Group group, boolean changed) {
            int since = monthsSince(startOf(of.start()));
            if (since < 0 || since % lengthOf(of) != 0) {
                return;
            }
            SortedMap<String, Double> before = new TreeMap<>();
            SortedMap<String, Double> out = new TreeMap<>();
            SortedMap<String, Double> in = new TreeMap<>();
            for (CohortState state : of.states()) {
                double start = state.people()
                        .map(people -> value(of.id() + "/" + state.id() + "/people", people.parameter()))
                        .orElse(0.0);
                before.put(state.id(), since == 0 ? start : group.now.getOrDefault(state.id(), 0.0));
            }
            List<Transition> inOrder = of.transitions().stream()
                    .sorted(Comparator.comparing(Transition::from).thenComparing(Transition::to))
                    .toList();
            for (Transition transition : inOrder) {
                String name = transition.from() + "/" + transition.to();
                double p = value(
                        of.id() + "/transition/" + name,
                        transition.probability().parameter());
                if (changed && lasts(of)) {
                    Intervention change = of.intervention().orElseThrow();
                    if (change.on().isEmpty() || change.on().contains(name)) {
                        p = p
                                * value(
                                        of.id() + "/intervention/relativeRisk",
                                        change.relativeRisk().parameter());
                    }
                }
                double flow = before.getOrDefault(transition.from(), 0.0) * p;
                out.merge(transition.from(), flow, Double::sum);
                in.merge(transition.to(), flow, Double::sum);
            }
            SortedMap<String, Double> after = new TreeMap<>();
            for (CohortState state : of.states()) {
                double arrive = state.inflow()
                        .map(people -> value(of.id() + "/" + state.id() + "/inflow", people.parameter()))
                        .orElse(0.0);
                after.put(
                        state.id(),
                        ((before.getOrDefault(state.id(), 0.0) - out.getOrDefault(state.id(), 0.0))
                                        + in.getOrDefault(state.id(), 0.0))
                                + ((arrive * lengthOf(of)) / 12));
            }
            group.before = before;
            group.now = after;
        }

        private double counted(Cohort of, Group group, String state) {
            double now = group.now.getOrDefault(state, 0.0);
            double before = group.before.getOrDefault(state, 0.0);
            return switch (of.counting().orElse(Cohort.Counting.END)) {
                case START -> before;
                case MIDDLE -> (before + now) / 2;
                case END -> now;
            };
        }

        private double perPerson(String field, PersonCost cost) {
            if (cost instanceof PersonCost.Amount amount) {
                return value(field, amount.perYear().parameter()) * 100;
            }
            PersonCost.Hours hours = (PersonCost.Hours) cost;
            double use = value(field + "/perWeek", hours.perWeek().parameter());
            if (hours.takeUp().isPresent()) {
                use = value(field + "/takeUp", hours.takeUp().get().parameter()) * use;
            }
            return ((use * value(field + "/weeks", hours.weeks().parameter()))
                            * value(field + "/tariff", hours.tariff().parameter()))
                    * 100;
        }

        private void add(Cohort of, Group group, SortedMap<LineId, Double> cents, int sign) {
            for (CohortState state : of.states()) {
                for (PersonCost cost : state.costs()) {
                    double year = perPerson(of.id() + "/" + state.id() + "/cost/" + cost.line(), cost);
                    double people = counted(of, group, state.id());
                    cents.merge(cost.line(), sign * r(((people * year) / 12) * line(cost.line()).prices), Double::sum);
                }
            }
        }
    }

    // ---------------------------------------------------------------- measures that share what was saved

    /** Shared savings, outcome bonds and reinvestment. */
    private final class Sharing {

        private final List<SharedSavings> shares = new ArrayList<>();
        private final List<OutcomeBond> bonds = new ArrayList<>();
        private final List<Reinvestment> reinvestments = new ArrayList<>();
        private final Map<String, Double> invested = new HashMap<>();
        private final Map<String, Double> repaid = new HashMap<>();

        boolean takes(Measure measure) {
            if (measure instanceof SharedSavings one) {
                shares.add(one);
            } else if (measure instanceof OutcomeBond one) {
                bonds.add(one);
            } else if (measure instanceof Reinvestment one) {
                reinvestments.add(one);
                reinvestments.sort(Comparator.comparing(Reinvestment::id));
            } else {
                return false;
            }
            return true;
        }

        void wish(List<Part> parts) {
            for (SharedSavings of : shares) {
                if (of.into().isPresent()) {
                    LineId first = Collections.min(of.savingOn());
                    LineId into = of.into().get();
                    parts.add(payment(of.id(), flow(first, into, of.purpose()), shared(of)));
                    if (of.lossShare().isPresent()) {
                        parts.add(payment(of.id() + "/back", flow(into, first, of.purpose()), returned(of)));
                    }
                }
            }
            for (Reinvestment of : reinvestments) {
                parts.add(payment(of.id(), flow(of.from(), of.into(), of.purpose()), want(of)));
            }
        }

        private Flow flow(LineId from, LineId to, Optional<String> purpose) {
            return walls.flow(new Route(from, to, Optional.empty(), purpose));
        }

        void pay(Map<String, Double> allowed) {
            for (SharedSavings of : shares) {
                String payer = line(Collections.min(of.savingOn())).means();
                String partner = "means/" + of.partner();
                over(of.id(), "shared", payer, partner, allowed.getOrDefault(of.id(), shared(of)));
                if (of.lossShare().isPresent()) {
                    over(of.id(), "returned", partner, payer, allowed.getOrDefault(of.id() + "/back", returned(of)));
                }
            }
            for (OutcomeBond of : bonds) {
                pay(of);
            }
            for (Reinvestment of : reinvestments) {
                List<Reinvestment> together = reinvestments.stream()
                        .filter(other -> line(other.from())
                                .means()
                                .equals(line(of.from()).means()))
                        // Who asks for nothing in a month leaves the others alone.
                        .filter(other -> other == of || allowed.getOrDefault(other.id(), 0.0) > 0)
                        .toList();
                Set<String> all = new HashSet<>();
                together.forEach(other -> all.addAll(other.of()));
                double[] granted = grant(
                        together.stream()
                                .mapToDouble(other -> allowed.getOrDefault(other.id(), 0.0))
                                .toArray(),
                        yielded(line(of.from()), all, yearly(of)));
                double spent = granted[together.indexOf(of)];
                Line into = line(of.into());
                if (!into.means().equals(line(of.from()).means())) {
                    over(of.id(), "passedOn", line(of.from()).means(), into.means(), spent);
                }
                spend(of.id(), into, spent);
                observe(of.id() + "/reinvested", spent);
            }
        }

        private void over(String id, String field, String from, String to, double cents) {
            post(id + "/" + field + "/paid", "between/" + id, from, cents);
            post(id + "/" + field + "/received", to, "between/" + id, cents);
        }

        private void spend(String id, Line line, double cents) {
            invest(id + "/spent", line.id(), cents);
        }

        // ---- shared savings

        private boolean settles(SharedSavings of) {
            int year = month.getYear() - 1;
            if (month.getMonthValue() != of.month().orElse(1) || year < baseYear) {
                return false;
            }
            if (of.benchmark() instanceof SharedSavings.Stated stated) {
                return stated.years().containsKey(Year.of(year));
            }
            SharedSavings.UnchangedPolicy policy = (SharedSavings.UnchangedPolicy) of.benchmark();
            return policy.from().stream().noneMatch(from -> year < from.getValue())
                    && policy.to().stream().noneMatch(to -> year > to.getValue());
        }

        private double benchmark(SharedSavings of) {
            if (of.benchmark() instanceof SharedSavings.Stated stated) {
                return stated.years()
                        .getOrDefault(Year.of(month.getYear() - 1), Money.ZERO)
                        .cents();
            }
            double unchanged = 0;
            for (LineId id : of.savingOn()) {
                unchanged += lastYear(line(id).cost) + lastYear(line(id).saved);
            }
            return unchanged;
        }

        private double gap(SharedSavings of) {
            double cost = 0;
            for (LineId id : of.savingOn()) {
                cost += lastYear(line(id).cost);
            }
            return benchmark(of) - cost;
        }

        private double least(SharedSavings of) {
            return of.minimumRate()
                    .map(rate -> r(value(of.id() + "/minimumRate", rate.parameter()) * benchmark(of)))
                    .orElse(0.0);
        }

        private double capped(SharedSavings of, double cents) {
            return of.cap()
                    .map(cap ->
                            Math.min(cents, Math.max(r(value(of.id() + "/cap", cap.parameter()) * benchmark(of)), 0)))
                    .orElse(cents);
        }

        private double shared(SharedSavings of) {
            if (!settles(of)) {
                return 0;
            }
            double reached = Math.min(Math.max((gap(of) - least(of)) + 1, 0), 1);
            double x = value(of.id() + "/share", of.share().parameter());
            return reached * capped(of, r(x * Math.max(gap(of), 0)));
        }

        private double returned(SharedSavings of) {
            if (!settles(of)) {
                return 0;
            }
            double fallen = Math.min(Math.max(((0 - gap(of)) - least(of)) + 1, 0), 1);
            double y =
                    value(of.id() + "/lossShare", of.lossShare().orElseThrow().parameter());
            return fallen * capped(of, r(y * Math.max(0 - gap(of), 0)));
        }

        // ---- outcome bonds

        private void pay(OutcomeBond of) {
            Line line = line(of.line());
            String investor = "means/" + of.investor();
            double before = invested.getOrDefault(of.id(), 0.0);
            double back = repaid.getOrDefault(of.id(), 0.0);
            double cents = monthOf(of.amounts()
                    .getOrDefault(Year.of(month.getYear()), Money.ZERO)
                    .cents());
            over(of.id(), "invested", investor, line.means(), cents);
            spend(of.id(), line, cents);
            invested.put(of.id(), before + cents);
            boolean due = month.getMonthValue() == of.month().orElse(1)
                    && of.to().stream().noneMatch(to -> month.getYear() > to.getValue());
            double saved = 0;
            for (LineId id : of.savingOn()) {
                saved += lastYear(line(id).saved);
            }
            double owed = due ? r(value(of.id() + "/share", of.share().parameter()) * Math.max(saved, 0)) : 0;
            double most = r(value(of.id() + "/most", of.most().parameter()) * before);
            double paid = Math.min(owed, Math.max(most - back, 0));
            over(of.id(), "repaid", line.means(), investor, paid);
            repaid.put(of.id(), back + paid);
        }

        // ---- reinvestment

        private boolean yearly(Reinvestment of) {
            return of.lookback().orElse(Reinvestment.Lookback.LAST_MONTH) == Reinvestment.Lookback.LAST_YEAR;
        }

        private double want(Reinvestment of) {
            return monthsSince(startOf(of.start())) < 0
                    ? 0
                    : r(value(of.id() + "/share", of.share().parameter())
                            * yielded(line(of.from()), of.of(), yearly(of)));
        }

        /** What measures did to the balance of a payer before, and what equalisation took of it. */
        private double yielded(Line payer, Set<String> of, boolean yearly) {
            Set<String> counted = new HashSet<>(of);
            equalisations.forEach(measure -> counted.add(measure.id()));
            double[] sum = new double[months];
            for (String measure : counted) {
                SortedMap<String, double[]> payers = effectsOf.getOrDefault(measure, new TreeMap<>());
                double[] effects = payers.getOrDefault(payer.means(), new double[months]);
                for (int at = 0; at < t; at++) {
                    sum[at] += effects[at];
                }
            }
            return yearly ? monthOf(Math.max(lastYear(sum), 0)) : t == 0 ? 0 : Math.max(sum[t - 1], 0);
        }
    }

    // ---------------------------------------------------------------- the arithmetic

    static double r(double x) {
        return Math.rint(x);
    }

    /** Month k of a year: r((A·k)/12) - r((A·(k-1))/12). */
    double monthOf(double year) {
        int k = month.getMonthValue();
        return r((year * k) / 12) - r((year * (k - 1)) / 12);
    }

    /** Claims that together are too large are scaled: r((S_i·limit)/max(S_n, 1)) less the same up to the one before. */
    static double[] grant(double[] wants, double available) {
        double total = Arrays.stream(wants).sum();
        return cumulative(wants, Math.min(total, available));
    }

    /** A whole over lines by volume, those below zero counting as zero; the last bound is the whole. */
    private static double[] split(double whole, double[] volumes) {
        return cumulative(
                Arrays.stream(volumes).map(volume -> Math.max(volume, 0)).toArray(), whole);
    }

    static double[] cumulative(double[] weights, double whole) {
        double total = Arrays.stream(weights).sum();
        double[] parts = new double[weights.length];
        double sum = 0;
        double before = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            double bound = i == weights.length - 1 ? whole : r((sum * whole) / Math.max(total, 1));
            parts[i] = bound - before;
            before = bound;
        }
        return parts;
    }

    private static double[] splitByShare(double whole, List<Beneficiary> inOrder) {
        double[] parts = new double[inOrder.size()];
        BigDecimal sum = BigDecimal.ZERO;
        double before = 0;
        for (int i = 0; i < parts.length; i++) {
            sum = sum.add(inOrder.get(i).share().value());
            double bound = i == parts.length - 1 ? whole : r(sum.doubleValue() * whole);
            parts[i] = bound - before;
            before = bound;
        }
        return parts;
    }

    private static double pathShare(Path path, int k) {
        if (k < 1) {
            return 0;
        }
        if (path instanceof Path.Linear linear) {
            return Math.min((double) k / linear.months(), 1);
        }
        if (path instanceof Path.FrontLoaded front) {
            double left = 1 - Math.min((double) k / front.months(), 1);
            return 1 - left * left;
        }
        if (path instanceof Path.BackLoaded back) {
            double done = Math.min((double) k / back.months(), 1);
            return done * done;
        }
        if (path instanceof Path.SCurve curve) {
            double s = Math.min((double) k / curve.months(), 1);
            return s * s * (3 - 2 * s);
        }
        if (path instanceof Path.Table table) {
            int year = Math.min((k - 1) / 12, table.years().size() - 1);
            return table.years().get(year).value().doubleValue();
        }
        return 1;
    }

    private double[] needs(Contract contract) {
        return contract.scope.stream().mapToDouble(id -> line(id).need).toArray();
    }

    private Line line(LineId id) {
        Line line = lines.get(id);
        if (line == null) {
            throw new IllegalArgumentException("No line " + id);
        }
        return line;
    }

    // ---------------------------------------------------------------- what a squeeze asks

    Scenario scenario() {
        return scenario;
    }

    int baseYear() {
        return baseYear;
    }

    int months() {
        return months;
    }

    int t() {
        return t;
    }

    List<Agreement> agreements() {
        return scenario.given().agreements();
    }

    /** Delayed effects that became money for a payer in the calendar year before. */
    double cashedLastYear(PartyId payer) {
        return lastYear(cashings.getOrDefault("means/" + payer, new double[months]));
    }

    String meansOf(LineId line) {
        return line(line).means();
    }

    SortedMap<LineId, Double> needsOf(PartyId payer) {
        SortedMap<LineId, Double> needs = new TreeMap<>();
        for (LineId line : linesOf(payer)) {
            needs.put(line, line(line).need);
        }
        return needs;
    }

    /** Extra money on a line, from which later effects may come. */
    void invest(String rule, LineId line, double cents) {
        line(line).invested += cents;
        act(rule, "cost/" + line, line(line).means(), cents);
    }

    YearMonth month() {
        return month;
    }

    LawId lawOf(LineId id) {
        return line(id).budget.law();
    }

    /** The means of who pays the line of an account. */
    String meansOf(String cost) {
        return lines.values().stream()
                .filter(line -> cost.equals(line.account))
                .map(Line::means)
                .findFirst()
                .orElse("");
    }

    List<LineId> linesOf(PartyId payer) {
        return lines.values().stream()
                .filter(line -> line.budget.payer().equals(payer))
                .map(Line::id)
                .toList();
    }

    /** What a line needed in each month until now. */
    double[] needsOf(LineId id) {
        return line(id).needs;
    }

    /** Whether a lump sum covers a line in a month and was not set anew since the start of the horizon. */
    boolean isFixedByLumpSum(LineId id, YearMonth at) {
        YearMonth start = scenario.horizon().from().atMonth(1);
        return line(id).contracts.stream()
                .filter(contract -> contract.lumpSum && contract.holdsIn(at))
                .anyMatch(contract -> contract.resets.stream()
                        .noneMatch(reset -> !reset.isBefore(start) && !reset.isAfter(at) && contract.holdsIn(reset)));
    }

    /** The sum from January to the month itself. */
    double thisYear(double[] monthly) {
        double sum = 0;
        for (int at = t - t % 12; at <= t; at++) {
            sum += monthly[at];
        }
        return sum;
    }

    private YearMonth startOf(BudgetShift measure) {
        return startOf(measure.start());
    }

    private YearMonth startOf(Optional<YearMonth> start) {
        return start.orElse(scenario.horizon().from().atMonth(1));
    }

    private int monthsSince(YearMonth start) {
        return 12 * (month.getYear() - start.getYear()) + month.getMonthValue() - start.getMonthValue();
    }

    double value(String id, Parameter parameter) {
        return values.getOrDefault(id, parameter.point());
    }

    void post(String rule, String debit, String credit, double cents) {
        book(rule, debit, credit, cents);
        String first = rule.substring(0, rule.indexOf('/'));
        Optional<String> measure = scenario.measures().stream()
                .map(Measure::id)
                .filter(first::equals)
                .findFirst();
        squeezes.forEach(squeeze -> squeeze.seen(measure, debit, credit, cents));
        for (Line line : lines.values()) {
            String cost = "cost/" + line.id();
            boolean given = measure.isEmpty() && !credit.startsWith("scope/");
            line.unchanged[t] += given && debit.equals(cost) ? cents : 0;
            boolean cut = measure.stream().anyMatch(id -> squeezes.stream().anyMatch(one -> one.is(id)));
            line.uncut[t] += debit.equals(cost) && !cut ? cents : 0;
            line.uncut[t] -= credit.equals(cost) && !cut ? cents : 0;
        }
        if (measure.isPresent()) {
            SortedMap<String, double[]> payers = effectsOf.computeIfAbsent(first, id -> new TreeMap<>());
            if (debit.startsWith("means/")) {
                payers.computeIfAbsent(debit, id -> new double[months])[t] += cents;
            }
            if (credit.startsWith("means/")) {
                payers.computeIfAbsent(credit, id -> new double[months])[t] -= cents;
            }
        }
    }

    /** A posting that comes after the balance, such as one of a reserve. */
    void book(String rule, String debit, String credit, double cents) {
        Entry entry = postings.computeIfAbsent(rule, id -> new Entry(debit, credit, new double[months]));
        if (!entry.debit().equals(debit) || !entry.credit().equals(credit)) {
            throw new IllegalStateException("Rule " + rule + " changed its accounts");
        }
        entry.cents()[t] += cents;
        for (Line line : lines.values()) {
            line.cost[t] += debit.equals(line.account) ? cents : 0;
            line.cost[t] -= credit.equals(line.account) ? cents : 0;
        }
    }

    /**
     * A posting of a measure, or of what measures move inside a lump sum. What it does to the balance of the payer is a gain
     * or a loss; what it takes off the account of a line's cost is a saving.
     */
    void act(String rule, String debit, String credit, double cents) {
        post(rule, debit, credit, cents);
        for (Line line : lines.values()) {
            line.saved[t] += credit.equals(line.account) ? cents : 0;
            line.saved[t] -= debit.equals(line.account) ? cents : 0;
            if (credit.startsWith("scope/") && debit.equals(line.account)) {
                gain(line.means, -cents);
            }
        }
        if (debit.startsWith("means/")) {
            gain(debit, cents);
        }
        if (credit.startsWith("means/")) {
            gain(credit, -cents);
        }
    }

    private void gain(String means, double cents) {
        gains.computeIfAbsent(means, key -> new double[months])[t] += cents;
    }

    /** Whether a number is certainly zero: what is multiplied by it leaves no trace. */
    private static boolean isZero(Parameter parameter) {
        return parameter.estimate().isFixed() && parameter.point() == 0;
    }

    /** The total of the calendar year before; zero in the first. */
    double lastYear(double[] monthly) {
        double sum = 0;
        int january = t - t % 12;
        for (int at = Math.max(0, january - 12); at < january; at++) {
            sum += monthly[at];
        }
        return sum;
    }

    void observe(String id, double value) {
        double[] seen = observations.computeIfAbsent(id, key -> new double[months]);
        seen[t] = value;
    }
}
