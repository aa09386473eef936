package nl.geldstroom.scenario;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.document.Faults;
import nl.geldstroom.law.LawId;
import nl.geldstroom.measure.EqualisationRetention;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Settlement;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;

/** The rules across records for measures that decide who keeps the money. */
final class SettlingCheck {

    private final Given given;
    private final ImmutableList<Measure> measures;
    private final Faults faults;

    /** By line the measure that equalises it. */
    private final Map<LineId, String> equalised = new HashMap<>();

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
        if (measure instanceof Settlement settlement) {
            return Optional.of(line.equals(settlement.from()) ? "/from" : "/to");
        }
        return Optional.empty();
    }
}
