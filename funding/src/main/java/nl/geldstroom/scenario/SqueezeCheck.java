package nl.geldstroom.scenario;

import java.time.Year;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.geldstroom.document.Faults;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.SavingsTarget;
import nl.geldstroom.measure.Shortfall;
import nl.geldstroom.measure.Squeeze;
import nl.geldstroom.party.PartyId;

/** The rules about cuts, savings targets and reserves across the records of a scenario. */
final class SqueezeCheck {

    private final Given given;
    private final List<? extends Measure> measures;
    private final Horizon horizon;
    private final Faults faults;

    SqueezeCheck(Given given, List<? extends Measure> measures, Horizon horizon, Faults faults) {
        this.given = given;
        this.measures = measures;
        this.horizon = horizon;
        this.faults = faults;
    }

    void run() {
        Map<PartyId, String> squeezed = new HashMap<>();
        Set<String> ids = new TreeSet<>();
        measures.forEach(measure -> {
            if (!(measure instanceof SavingsTarget)) {
                ids.add(measure.id());
            }
        });
        for (int i = 0; i < measures.size(); i++) {
            String at = "/measures/" + i;
            if (measures.get(i) instanceof Squeeze squeeze) {
                checkPayer(squeeze.payer(), at, "squeeze (" + squeeze.id() + ")");
                checkLines(squeeze, at);
                checkYears(squeeze, at);
                String other = squeezed.putIfAbsent(squeeze.payer(), squeeze.id());
                if (other != null) {
                    faults.add(
                            at + "/payer",
                            "duplicate-id",
                            "The payer (" + squeeze.payer() + ") must have one squeeze, but has (" + other
                                    + ") too: its reserve can be drawn on once.");
                }
            } else if (measures.get(i) instanceof SavingsTarget target) {
                checkPayer(target.payer(), at, "target (" + target.id() + ")");
                for (String measure : target.measures()) {
                    if (!ids.contains(measure)) {
                        faults.add(
                                at + "/measures",
                                "unknown-id",
                                "The measure (" + measure + ") of target (" + target.id()
                                        + ") must be one of the scenario that can save: "
                                        + (ids.isEmpty() ? "there is none" : String.join(", ", ids)) + ".");
                    }
                }
            }
        }
        checkReserves();
    }

    private void checkPayer(PartyId payer, String at, String what) {
        if (given.baseline().lines().stream().noneMatch(line -> line.payer().equals(payer))) {
            faults.add(
                    at + "/payer",
                    "unknown-id",
                    "The payer (" + payer + ") of " + what + " must pay at least one line of the baseline.");
        }
    }

    /** A squeeze begins with the horizon: an amount of a year before it would count for nothing. */
    private void checkYears(Squeeze squeeze, String at) {
        boolean budget = squeeze.shortfall() instanceof Shortfall.AgainstBudget;
        for (Year year : squeeze.shortfall().amounts().keySet()) {
            if (year.isBefore(horizon.from()) && !year.isBefore(given.baseline().year())) {
                faults.add(
                        at + "/shortfall/" + (budget ? "available" : "drop") + "/" + year,
                        "year-outside-horizon",
                        "The year (" + year + ") of squeeze (" + squeeze.id() + ") must not come before "
                                + horizon.from() + ", the first year of the horizon.");
            }
        }
    }

    private void checkLines(Squeeze squeeze, String at) {
        for (int i = 0; i < squeeze.grips().size(); i++) {
            String place = at + "/grips/" + i + "/line";
            given.baseline()
                    .line(squeeze.grips().get(i).line())
                    .filter(line -> !line.payer().equals(squeeze.payer()))
                    .ifPresent(line -> faults.add(
                            place,
                            "other-payer",
                            "The line (" + line.id() + ") of squeeze (" + squeeze.id() + ") is paid by " + line.payer()
                                    + "; it must be a line of " + squeeze.payer() + "."));
        }
    }

    /** The reserve of the first party has a place of its own. */
    private void checkReserves() {
        Set<PartyId> payers = new HashSet<>();
        given.baseline().lines().forEach(line -> payers.add(line.payer()));
        for (PartyId payer : given.otherReserves().keySet()) {
            String at = "/given/otherReserves/" + payer;
            if (!given.parties().isEmpty() && given.parties().get(0).id().equals(payer)) {
                faults.add(
                        at,
                        "duplicate-id",
                        "The reserve of the first party (" + payer + ") must stand in \"reserve\", not beside it.");
            } else if (!payers.contains(payer)) {
                faults.add(
                        at,
                        "unknown-id",
                        "The party (" + payer + ") with a reserve must pay at least one line of the baseline.");
            }
        }
    }
}
