package nl.geldstroom.scenario;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.Faults;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.ClientFollowing;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Route;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.party.MunicipalityCode;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.party.Reorganisations;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.source.GrantPart;
import nl.geldstroom.source.SpecificGrant;
import nl.geldstroom.wall.Proposals;

/** The rules across the records of a scenario, in one place for reader and builder. */
final class ScenarioCheck {

    /**
     * The most months of lines, measures (each for two), sources and agreements together. The national scenario, 342
     * municipalities with 8 lines, 3 measures and a grant each over 180 months, has 0.9 million; the bound takes about two
     * gigabytes.
     */
    static final long MAX_SIZE = 2_000_000;

    private final Given given;
    private final ImmutableList<Measure> measures;
    private final Horizon horizon;
    private final Faults faults;
    private final Set<LineId> lines = new HashSet<>();

    ScenarioCheck(Given given, ImmutableList<Measure> measures, Horizon horizon, Faults faults) {
        this.given = given;
        this.measures = measures;
        this.horizon = horizon;
        this.faults = faults;
        given.baseline().lines().forEach(line -> lines.add(line.id()));
    }

    void run() {
        checkParties();
        checkTerritory();
        checkWalls();
        if (horizon.from().isBefore(given.baseline().year())) {
            faults.add(
                    "/horizon/from",
                    "horizon-before-baseline",
                    "The first year (" + horizon.from() + ") of the horizon must not come before the base year ("
                            + given.baseline().year() + ").");
            return;
        }
        if (horizon.to().getValue() - given.baseline().year().getValue() > 100) {
            faults.add(
                    "/horizon/to",
                    "horizon-too-long",
                    "The last year (" + horizon.to() + ") must lie at most 100 years after the base year ("
                            + given.baseline().year() + ").");
            return;
        }
        Grid grid = new Grid(given.baseline().year(), horizon.to());
        if (isTooLarge(grid)) {
            return;
        }
        checkSources();
        checkAgreements();
        checkMeasures(grid);
        new SettlingCheck(given, measures, faults).run();
        new FundsCheck(given, measures, faults).run();
        new SqueezeCheck(given, measures, horizon, faults).run();
    }

    /** Before anything that takes long is done with what is there. */
    private boolean isTooLarge(Grid grid) {
        int lineCount = given.baseline().lines().size();
        long parts = lineCount
                + 2L * measures.size()
                + given.sources().size()
                + given.agreements().size();
        boolean tooLarge = parts * grid.months() > MAX_SIZE;
        if (tooLarge) {
            faults.add(
                    lineCount >= measures.size() ? "/given/baseline/lines" : "/measures",
                    "scenario-too-large",
                    "The lines (" + lineCount + "), sources (" + given.sources().size() + "), agreements ("
                            + given.agreements().size() + ") and twice the measures (" + measures.size() + "), times "
                            + grid.months() + " months, must be at most " + MAX_SIZE + ", and are "
                            + parts * grid.months() + ". Maybe the scenario can be split, or end earlier.");
        }
        return tooLarge;
    }

    private void checkParties() {
        Set<PartyId> parties = new HashSet<>();
        for (int i = 0; i < given.parties().size(); i++) {
            if (!parties.add(given.parties().get(i).id())) {
                duplicate(
                        "/given/parties/" + i + "/id",
                        given.parties().get(i).id().text(),
                        "party");
            }
            checkMunicipality(given.parties().get(i).id(), "/given/parties/" + i + "/id");
        }
        if (given.parties().isEmpty()) {
            faults.add(
                    "/given/parties", "no-parties", "The scenario must name at least the party whose budget it shows.");
        } else if (given.baseline().lines().stream()
                .noneMatch(line -> line.payer().equals(given.parties().get(0).id()))) {
            faults.add(
                    "/given/parties/0/id",
                    "unknown-id",
                    "The first party (" + given.parties().get(0).id()
                            + ") must pay at least one line of the baseline. Maybe the payer of the lines is another.");
        }
    }

    private void checkWalls() {
        Set<String> rules = new HashSet<>();
        for (int i = 0; i < given.walls().size(); i++) {
            if (!rules.add(given.walls().get(i).id())) {
                duplicate("/given/walls/" + i + "/id", given.walls().get(i).id(), "rule");
            }
        }
        Set<String> adopted = new HashSet<>();
        for (int i = 0; i < given.adoptedProposals().size(); i++) {
            String id = given.adoptedProposals().get(i).proposal();
            String at = "/given/adoptedProposals/" + i + "/proposal";
            if (Proposals.standard().find(id).isEmpty()) {
                faults.add(
                        at,
                        "unknown-proposal",
                        "The proposal (" + id + ") must be one of "
                                + Proposals.standard().names() + ".");
            }
            if (!adopted.add(id)) {
                duplicate(at, id, "proposal");
            }
        }
        Set<String> conditional = ScenarioWalls.of(given).conditionalRules();
        for (int i = 0; i < given.metConditions().size(); i++) {
            String rule = given.metConditions().get(i).rule();
            if (!conditional.contains(rule)) {
                faults.add(
                        "/given/metConditions/" + i + "/rule",
                        "unknown-wall-rule",
                        "The rule (" + rule + ") must be one with a condition: " + String.join(", ", conditional)
                                + ".");
            }
        }
    }

    /** A code that no municipality has is a slip of the pen, and would pass for somebody's budget in the report. */
    private void checkMunicipality(PartyId party, String pointer) {
        if (party.scheme().equals("gm")
                && Municipalities.of2026()
                        .find(MunicipalityCode.of(party.identifier()))
                        .isEmpty()) {
            faults.add(
                    pointer,
                    "unknown-municipality",
                    "The municipality (" + party + ") must be one of the "
                            + Municipalities.of2026().all().size()
                            + " of 2026. Maybe " + fate(party) + ".");
        }
    }

    private static String fate(PartyId party) {
        MunicipalityCode code = MunicipalityCode.of(party.identifier());
        return Reorganisations.to2026()
                .endOf(code)
                .map(end -> names(Reorganisations.to2026().successors(code)) + ": "
                        + end.ended().name() + (end.isSplit() ? " was divided on " : " ended on ") + end.on())
                .orElse("it has been merged into another");
    }

    private static String names(ImmutableList<Municipality> municipalities) {
        return municipalities.stream().map(Municipality::toString).collect(Collectors.joining(", "));
    }

    /** A line of a year before its payer was made, or of one that ended, is the figure of another municipality. */
    private void checkTerritory() {
        LocalDate start = LocalDate.of(given.baseline().year().getValue(), 1, 1);
        Set<PartyId> seen = new HashSet<>();
        for (int i = 0; i < given.baseline().lines().size(); i++) {
            PartyId payer = given.baseline().lines().get(i).payer();
            if (!payer.scheme().equals("gm") || !seen.add(payer)) {
                continue;
            }
            MunicipalityCode code = MunicipalityCode.of(payer.identifier());
            String at = "/given/baseline/lines/" + i + "/payer";
            if (Reorganisations.to2026().endOf(code).isPresent()) {
                checkMunicipality(payer, at);
            }
            Reorganisations.to2026()
                    .startOf(code)
                    .filter(start::isBefore)
                    .ifPresent(made -> faults.add(
                            at,
                            "municipality-not-yet-made",
                            "The municipality (" + payer + ") must exist in the base year ("
                                    + given.baseline().year() + "), but was made on " + made + ". Maybe "
                                    + names(Reorganisations.to2026().predecessors(code)) + "."));
        }
    }

    private void checkSources() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < given.sources().size(); i++) {
            FundingSource source = given.sources().get(i);
            String at = "/given/sources/" + i;
            if (source.id().isBlank() || source.id().length() > 80) {
                faults.add(
                        at + "/id",
                        "id-form",
                        "The id (" + shortened(source.id()) + ") of a source must have 1 to 80 characters.");
            }
            if (!ids.add(source.id())) {
                duplicate(at + "/id", source.id(), "source");
            }
            checkSource(source, at);
        }
        checkSuccession();
    }

    private void checkSource(FundingSource source, String at) {
        for (int p = 0; p < source.parts().size(); p++) {
            GrantPart part = source.parts().get(p);
            if (requireLine(part.line(), at + "/parts/" + p + "/line")) {
                given.baseline()
                        .line(part.line())
                        .filter(line -> !line.payer().equals(source.recipient()))
                        .ifPresent(line -> faults.add(
                                "/given/sources/" + source.id() + "/recipient",
                                "other-payer",
                                "The line (" + line.id() + ") of grant (" + source.id() + ") is paid by " + line.payer()
                                        + "; its recipient must be the same."));
            }
        }
        if (source.parts().isEmpty()
                && given.baseline().lines().stream()
                        .noneMatch(line -> line.payer().equals(source.recipient()))) {
            faults.add(
                    at + "/recipient",
                    "other-payer",
                    "The recipient (" + source.recipient() + ") of source (" + source.id()
                            + ") must pay at least one line of the baseline.");
        }
        if (!source.knows(given.baseline().year())) {
            faults.add(
                    at + "/amounts",
                    "no-base-amount",
                    "The grant (" + source.id() + ") must have an amount in the base year ("
                            + given.baseline().year()
                            + "), which is carved out of the lines. Maybe it is 0.");
        }
        if (source.unspent().isPresent() && !source.isBound()) {
            faults.add(
                    at + "/unspent",
                    "free-money-stays",
                    "What is left of source (" + source.id() + ") stays with its recipient, because its money is "
                            + source.rules().spending().label().en()
                            + "; it must have no rules for unspent money.");
        }
    }

    /** What comes after a grant comes once: as its successor, or as one source of its own. */
    private void checkSuccession() {
        Set<String> succeeded = new HashSet<>();
        for (FundingSource source : given.sources()) {
            if (source instanceof SpecificGrant grant && grant.successor().isPresent()) {
                succeeded.add(source.id());
            }
        }
        for (int i = 0; i < given.sources().size(); i++) {
            FundingSource source = given.sources().get(i);
            String at = "/given/sources/" + i + "/follows";
            source.follows().ifPresent(before -> {
                if (!succeeded.add(before)) {
                    faults.add(
                            at,
                            "succeeded-twice",
                            "The source (" + source.id() + ") must be all that comes after (" + before
                                    + "), which has another successor: the two are the same money and are never added.");
                }
            });
        }
    }

    private void checkAgreements() {
        Set<String> ids = new HashSet<>();
        ListMultimap<LineId, Agreement> covered = ArrayListMultimap.create();
        for (int i = 0; i < given.agreements().size(); i++) {
            Agreement agreement = given.agreements().get(i);
            String at = "/given/agreements/" + i;
            if (!ids.add(agreement.id().text())) {
                duplicate(at + "/id", agreement.id().text(), "agreement");
            }
            try {
                Commitments.of(
                        agreement,
                        ReferenceData.standard(LocalDate.of(horizon.from().getValue(), 1, 1)));
            } catch (IllegalArgumentException e) {
                // Such as an index figure that nobody knows yet: only the reference data can tell.
                faults.add(at, "agreement-not-priced", String.valueOf(e.getMessage()));
            }
            int l = 0;
            for (LineId line : agreement.covering()) {
                requireLine(line, at + "/covering/" + l);
                for (Agreement other : covered.get(line)) {
                    if (overlap(agreement, other)) {
                        faults.add(
                                at + "/covering/" + l,
                                "covered-twice",
                                "The line (" + line + ") must not be covered by agreement (" + agreement.id()
                                        + ") and (" + other.id() + ") in the same month.");
                    }
                }
                covered.put(line, agreement);
                l++;
            }
        }
    }

    private static boolean overlap(Agreement one, Agreement other) {
        return !YearMonth.from(one.term().start()).isAfter(lastMonth(other))
                && !YearMonth.from(other.term().start()).isAfter(lastMonth(one));
    }

    /** The last month with a day of service. */
    private static YearMonth lastMonth(Agreement agreement) {
        return YearMonth.from(agreement.term().end().minusDays(1));
    }

    private void checkMeasures(Grid grid) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            String at = "/measures/" + i;
            if (measure.id().isBlank() || measure.id().length() > 80) {
                faults.add(
                        at + "/id",
                        "id-form",
                        "The id (" + shortened(measure.id()) + ") of a measure must have 1 to 80 characters.");
            }
            if (!ids.add(measure.id())) {
                duplicate(at + "/id", measure.id(), "measure");
            }
            for (LineId line : measure.lines()) {
                requireLine(line, at + field(measure, line));
            }
            if (measure instanceof BudgetShift shift) {
                checkRoute(shift.id(), shift.route(), at);
            } else if (measure instanceof ClientFollowing clients) {
                checkRoute(clients.id(), clients.route(), at);
            }
            Faults own = new Faults();
            measure.check(grid, own);
            measure.checkLines(given.baseline(), own);
            for (Fault fault : own.toList()) {
                faults.add(at + fault.pointer(), fault.rule(), fault.message());
            }
        }
    }

    /** A source or a purpose that nobody knows would leave the money to another wall than its author meant. */
    private void checkRoute(String id, Route route, String at) {
        if (route.source().isPresent()) {
            List<String> paying = given.sources().stream()
                    .filter(source -> source.isBound()
                            && source.parts().stream()
                                    .anyMatch(part -> part.line().equals(route.from())))
                    .map(FundingSource::id)
                    .toList();
            if (!paying.contains(route.source().get())) {
                faults.add(
                        at + "/source",
                        "unknown-id",
                        "The source (" + route.source().get() + ") of measure (" + id
                                + ") must be a grant of the scenario that pays line (" + route.from() + "): "
                                + (paying.isEmpty() ? "there is none" : String.join(", ", paying)) + ".");
            }
        }
        route.purpose()
                .filter(purpose -> !ScenarioWalls.purposes(given).contains(purpose))
                .ifPresent(purpose -> faults.add(
                        at + "/purpose",
                        "unknown-purpose",
                        "The purpose (" + purpose + ") of measure (" + id + ") must be one that a rule names: "
                                + String.join(", ", ScenarioWalls.purposes(given)) + "."));
    }

    /** The field of a measure that names a line: a measure of somebody else's making tells only which lines it needs. */
    private static String field(Measure measure, LineId line) {
        if (measure instanceof BudgetShift shift) {
            return line.equals(shift.from())
                    ? "/from"
                    : line.equals(shift.to()) ? "/to" : "/companions/ownContributionOn";
        }
        if (measure instanceof DelayedEffect effect) {
            for (int i = 0; i < effect.beneficiaries().size(); i++) {
                if (line.equals(effect.beneficiaries().get(i).line())) {
                    return "/beneficiaries/" + i + "/line";
                }
            }
            return "/of";
        }
        return measure instanceof ExtraSpending
                ? "/line"
                : SettlingCheck.field(measure, line).orElseGet(() -> measure.fieldOf(line));
    }

    private boolean requireLine(LineId line, String pointer) {
        if (lines.contains(line)) {
            return true;
        }
        faults.add(pointer, "unknown-line", "The line (" + line + ") must be one of the baseline." + nearest(line));
        return false;
    }

    private String nearest(LineId wanted) {
        return lines.stream()
                .filter(line -> line.text().endsWith(tail(wanted)) || tail(line).startsWith(tail(wanted)))
                .sorted()
                .findFirst()
                .map(line -> " Maybe it was meant to be " + line + ".")
                .orElse("");
    }

    private static String tail(LineId line) {
        return line.text().substring(line.text().lastIndexOf('/') + 1);
    }

    static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "..." : text;
    }

    private void duplicate(String pointer, String id, String what) {
        faults.add(
                pointer,
                "duplicate-id",
                "The id (" + id + ") of each " + what + " must be unique within the scenario.");
    }
}
