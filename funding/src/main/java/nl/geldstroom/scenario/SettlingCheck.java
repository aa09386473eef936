package nl.geldstroom.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.document.Faults;
import nl.geldstroom.law.LawId;
import nl.geldstroom.measure.EqualisationRetention;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.OutcomeBond;
import nl.geldstroom.measure.PreventionFund;
import nl.geldstroom.measure.ProcurementCost;
import nl.geldstroom.measure.Reinvestment;
import nl.geldstroom.measure.Settlement;
import nl.geldstroom.measure.SharedSavings;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;

/** The rules across records for measures that decide who keeps the money. */
final class SettlingCheck {

    private final Given given;
    private final ImmutableList<Measure> measures;
    private final Faults faults;

    /** By line the measure that equalises it. */
    private final Map<LineId, String> equalised = new HashMap<>();

    /** By payer whether its reinvestments look back a year. */
    private final Map<PartyId, Boolean> lookbacks = new HashMap<>();

    SettlingCheck(Given given, ImmutableList<Measure> measures, Faults faults) {
        this.given = given;
        this.measures = measures;
        this.faults = faults;
    }

    void run() {
        for (int i = 0; i < measures.size(); i++) {
            String at = "/measures/" + i;
            Measure measure = measures.get(i);
            if (measure instanceof EqualisationRetention retention) {
                check(retention, at);
            } else if (measure instanceof Settlement settlement) {
                check(settlement, at);
            } else if (measure instanceof SharedSavings shared) {
                check(shared, at);
            } else if (measure instanceof OutcomeBond bond) {
                checkOnePayer(bond.savingOn(), payer(bond.line()), bond.id(), at);
                if (payer(bond.line()).filter(bond.investor()::equals).isPresent()) {
                    samePayer(at + "/investor", bond.investor(), bond.id(), "invests");
                }
            } else if (measure instanceof Reinvestment reinvestment) {
                check(reinvestment, at);
            } else if (measure instanceof ProcurementCost procurement) {
                check(procurement, at);
            }
        }
    }

    private Optional<BudgetLine> line(LineId id) {
        return given.baseline().line(id);
    }

    private Optional<PartyId> payer(LineId id) {
        return line(id).map(BudgetLine::payer);
    }

    private void check(EqualisationRetention retention, String at) {
        int i = 0;
        for (LineId id : retention.lines()) {
            String pointer = at + "/lines/" + i++;
            line(id).filter(line -> !line.law().equals(LawId.ZVW))
                    .ifPresent(line -> faults.add(
                            pointer,
                            "not-equalised",
                            "The line (" + id + ") of measure (" + retention.id() + ") must be paid under the zvw, not "
                                    + line.law()
                                    + ": only health insurers are equalised. A municipality keeps its own saving."));
            String other = equalised.putIfAbsent(id, retention.id());
            if (other != null) {
                faults.add(
                        pointer,
                        "equalised-twice",
                        "The line (" + id + ") must be equalised once, by measure (" + other + ") or by ("
                                + retention.id() + ").");
            }
        }
    }

    private void check(Settlement settlement, String at) {
        if (payer(settlement.from()).isPresent() && payer(settlement.from()).equals(payer(settlement.to()))) {
            faults.add(
                    at + "/to",
                    "same-payer",
                    "The payer (" + payer(settlement.to()).get() + ") of the line (" + settlement.to()
                            + ") that receives must not be the one that pays. Maybe it was meant to be a budgetShift.");
        }
        checkPurpose(settlement.purpose(), settlement.id(), at);
    }

    private void samePayer(String pointer, PartyId party, String id, String does) {
        faults.add(
                pointer,
                "same-payer",
                "The party (" + party + ") that " + does + " in measure (" + id
                        + ") must be another than the one that pays the lines.");
    }

    private void checkOnePayer(ImmutableSet<LineId> savingOn, Optional<PartyId> payer, String id, String at) {
        int i = 0;
        for (LineId saving : savingOn) {
            String pointer = at + "/savingOn/" + i++;
            if (payer.isPresent() && payer(saving).isPresent() && !payer(saving).equals(payer)) {
                faults.add(
                        pointer,
                        "other-payer",
                        "The line (" + saving + ") of measure (" + id + ") is paid by "
                                + payer(saving).get() + "; all its lines must be paid by " + payer.get() + ".");
            }
        }
    }

    private void check(SharedSavings shared, String at) {
        Optional<PartyId> payer = shared.savingOn().stream()
                .map(this::payer)
                .flatMap(Optional::stream)
                .findFirst();
        checkOnePayer(shared.savingOn(), payer, shared.id(), at);
        if (payer.filter(shared.partner()::equals).isPresent()) {
            samePayer(at + "/partner", shared.partner(), shared.id(), "shares");
        }
        boolean pays =
                given.baseline().lines().stream().anyMatch(line -> line.payer().equals(shared.partner()));
        if (pays && shared.into().isEmpty()) {
            faults.add(
                    at + "/into",
                    "missing-line",
                    "The partner (" + shared.partner() + ") of measure (" + shared.id()
                            + ") pays lines itself: the line for which the money is meant must be named.");
        }
        shared.into()
                .flatMap(this::payer)
                .filter(other -> !other.equals(shared.partner()))
                .ifPresent(other -> faults.add(
                        at + "/into",
                        "other-payer",
                        "The line (" + shared.into().get() + ") of measure (" + shared.id() + ") is paid by " + other
                                + "; it must be paid by its partner (" + shared.partner() + ")."));
        checkPurpose(shared.purpose(), shared.id(), at);
    }

    private void check(Reinvestment reinvestment, String at) {
        int i = 0;
        for (String id : reinvestment.of()) {
            String pointer = at + "/of/" + i++;
            Optional<Measure> found =
                    measures.stream().filter(one -> one.id().equals(id)).findFirst();
            if (found.isEmpty()) {
                faults.add(
                        pointer,
                        "unknown-id",
                        "The measure (" + id + ") whose yield measure (" + reinvestment.id()
                                + ") spends must be one of the scenario.");
            } else if (found.get() instanceof Reinvestment) {
                faults.add(
                        pointer,
                        "reinvested-again",
                        "The measure (" + id + ") whose yield measure (" + reinvestment.id()
                                + ") spends must not be a reinvestment. Maybe it was meant to be the effect of it.");
            }
        }
        payer(reinvestment.from()).ifPresent(payer -> {
            boolean yearly = isYearly(reinvestment);
            Boolean other = lookbacks.putIfAbsent(payer, yearly);
            if (other != null && other != yearly) {
                faults.add(
                        at + "/lookback",
                        "mixed-lookback",
                        "The reinvestments of payer (" + payer
                                + ") must all look back to the month before or all to the year before, or a euro could be spent twice.");
            }
        });
        payer(reinvestment.from())
                .flatMap(payer -> measures.stream()
                        .filter(measure -> measure instanceof PreventionFund fund
                                && fund.pledges().stream()
                                        .anyMatch(pledge -> pledge.payer().equals(payer)
                                                && pledge.ofSavings().isPresent()))
                        .findFirst())
                .ifPresent(fund -> faults.add(
                        at + "/from",
                        "savings-spent-twice",
                        "The savings of the payer of line (" + reinvestment.from() + ") must not be spent by measure ("
                                + reinvestment.id() + ") while a part of them is pledged to fund (" + fund.id()
                                + ")."));
        checkPurpose(reinvestment.purpose(), reinvestment.id(), at);
    }

    private void check(ProcurementCost procurement, String at) {
        int i = 0;
        for (AgreementId id : procurement.agreements()) {
            String pointer = at + "/agreements/" + i++;
            if (given.agreements().stream()
                    .noneMatch(agreement -> agreement.id().equals(id))) {
                faults.add(
                        pointer,
                        "unknown-id",
                        "The agreement (" + id + ") of measure (" + procurement.id()
                                + ") must be one of the scenario.");
            }
        }
        Set<PartyId> seen = new HashSet<>();
        int l = 0;
        for (LineId line : procurement.lines()) {
            String pointer = at + "/lines/" + l++;
            payer(line).filter(payer -> procurement.pool().isPresent()).ifPresent(payer -> {
                if (procurement.pool().get().participants().stream()
                        .noneMatch(one -> one.party().equals(payer))) {
                    faults.add(
                            pointer,
                            "not-in-pool",
                            "The payer (" + payer + ") of line (" + line + ") must take part in the pool of measure ("
                                    + procurement.id() + ").");
                }
                if (!seen.add(payer)) {
                    faults.add(
                            pointer,
                            "repeated-participant",
                            "The payer (" + payer + ") must bear the cost of measure (" + procurement.id()
                                    + ") on one line, not also on (" + line + ").");
                }
            });
        }
    }

    private static boolean isYearly(Reinvestment reinvestment) {
        return reinvestment
                .lookback()
                .filter(Reinvestment.Lookback.LAST_YEAR::equals)
                .isPresent();
    }

    private void checkPurpose(Optional<String> word, String id, String at) {
        word.filter(purpose -> !ScenarioWalls.purposes(given).contains(purpose))
                .ifPresent(purpose -> faults.add(
                        at + "/purpose",
                        "unknown-purpose",
                        "The purpose (" + purpose + ") of measure (" + id + ") must be one that a rule names: "
                                + String.join(", ", ScenarioWalls.purposes(given)) + "."));
    }

    /** The field of a measure of this kind that names a line; empty for other measures. */
    static Optional<String> field(Measure measure, LineId line) {
        if (measure instanceof EqualisationRetention retention) {
            return Optional.of("/lines/" + retention.lines().asList().indexOf(line));
        }
        if (measure instanceof ProcurementCost procurement) {
            return Optional.of("/lines/" + procurement.lines().asList().indexOf(line));
        }
        if (measure instanceof Settlement settlement) {
            return Optional.of(line.equals(settlement.from()) ? "/from" : "/to");
        }
        if (measure instanceof SharedSavings shared) {
            return Optional.of(savingOn(shared.savingOn(), line, "/into"));
        }
        if (measure instanceof OutcomeBond bond) {
            return Optional.of(savingOn(bond.savingOn(), line, "/line"));
        }
        if (measure instanceof Reinvestment reinvestment) {
            return Optional.of(line.equals(reinvestment.from()) ? "/from" : "/into");
        }
        return Optional.empty();
    }

    private static String savingOn(ImmutableSet<LineId> lines, LineId line, String otherwise) {
        return lines.contains(line) ? "/savingOn/" + lines.asList().indexOf(line) : otherwise;
    }
}
