package nl.geldstroom.scenario;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.geldstroom.document.Faults;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Pledge;
import nl.geldstroom.measure.PreventionFund;
import nl.geldstroom.party.PartyId;

/** The rules about funds that pay each other and payers that have something to pay with. */
final class FundsCheck {

    private final Given given;
    private final List<? extends Measure> measures;
    private final Faults faults;

    private final Set<PartyId> payers = new HashSet<>();

    /** The place of the measure of each fund. */
    private final Map<PartyId, Integer> funds = new TreeMap<>();

    FundsCheck(Given given, List<? extends Measure> measures, Faults faults) {
        this.given = given;
        this.measures = measures;
        this.faults = faults;
        given.baseline().lines().forEach(line -> payers.add(line.payer()));
    }

    void run() {
        for (int i = 0; i < measures.size(); i++) {
            if (measures.get(i) instanceof PreventionFund one) {
                checkFund(one, i);
            }
        }
        for (int i = 0; i < measures.size(); i++) {
            if (measures.get(i) instanceof PreventionFund one) {
                for (int p = 0; p < one.pledges().size(); p++) {
                    checkPledge(one, one.pledges().get(p), "/measures/" + i + "/pledges/" + p);
                }
            }
        }
        checkCycles();
    }

    private void checkFund(PreventionFund one, int i) {
        Integer other = funds.putIfAbsent(one.fund().id(), i);
        if (other != null) {
            faults.add(
                    "/measures/" + i + "/fund/id",
                    "duplicate-id",
                    "The fund (" + one.fund().id() + ") must be held by one measure, but measure ("
                            + measures.get(other).id() + ") holds it too.");
        }
        if (pays(one.fund().id())) {
            faults.add(
                    "/measures/" + i + "/fund/id",
                    "fund-with-lines",
                    "The fund (" + one.fund().id()
                            + ") must not pay lines of the baseline: it spends on the lines of others.");
        }
        one.purpose()
                .filter(purpose -> !ScenarioWalls.purposes(given).contains(purpose))
                .ifPresent(purpose -> faults.add(
                        "/measures/" + i + "/purpose",
                        "unknown-purpose",
                        "The purpose (" + purpose + ") of fund (" + one.fund().id()
                                + ") must be one that a rule names: "
                                + String.join(", ", ScenarioWalls.purposes(given)) + "."));
    }

    private void checkPledge(PreventionFund one, Pledge pledge, String at) {
        PartyId payer = pledge.payer();
        Optional<PreventionFund> paying = fund(payer);
        if (paying.isPresent()) {
            Year end = paying.get().to();
            if (one.to().isAfter(end)) {
                faults.add(
                        at + "/payer",
                        "fund-outlives-payer",
                        "The fund (" + one.fund().id() + ") must end in " + end + " at the latest, when fund (" + payer
                                + ") closes that pays it, or nobody could take its refund.");
            }
        } else if (pledge.means().isEmpty() && !pays(payer)) {
            faults.add(
                    at + "/payer",
                    "pledge-without-means",
                    "The payer (" + payer + ") of fund (" + one.fund().id()
                            + ") must have something to pay with: a line in the baseline, or means of its own."
                            + " Maybe add \"means\" with what it has in a year.");
        }
    }

    private Optional<PreventionFund> fund(PartyId party) {
        Integer at = funds.get(party);
        return at != null && measures.get(at) instanceof PreventionFund one ? Optional.of(one) : Optional.empty();
    }

    private boolean pays(PartyId party) {
        return payers.contains(party);
    }

    /** Money that goes round between funds would be counted again at every turn. */
    private void checkCycles() {
        Map<PartyId, List<PartyId>> paidBy = new HashMap<>();
        for (PartyId party : funds.keySet()) {
            fund(party)
                    .ifPresent(one -> paidBy.put(
                            party,
                            one.pledges().stream()
                                    .map(Pledge::payer)
                                    .filter(payer -> funds.containsKey(payer) && !payer.equals(party))
                                    .sorted()
                                    .toList()));
        }
        // Funds that no other fund fills any more drop out; what is left pays in a circle or is filled by one.
        boolean found = true;
        while (found) {
            found = paidBy.values().removeIf(payers -> payers.stream().noneMatch(paidBy::containsKey));
        }
        Set<PartyId> told = new HashSet<>();
        for (PartyId party : funds.keySet()) {
            if (paidBy.containsKey(party) && !told.contains(party)) {
                tell(round(party, paidBy), told);
            }
        }
    }

    /** Whoever pays, pays that, and so on, until somebody comes again. */
    private static List<PartyId> round(PartyId start, Map<PartyId, List<PartyId>> paidBy) {
        Set<PartyId> trail = new LinkedHashSet<>();
        PartyId party = start;
        while (trail.add(party)) {
            party = paidBy.getOrDefault(party, List.of()).stream()
                    .filter(paidBy::containsKey)
                    .findFirst()
                    .orElse(party);
        }
        List<PartyId> all = new ArrayList<>(trail);
        return all.subList(all.indexOf(party), all.size());
    }

    private void tell(List<PartyId> round, Set<PartyId> told) {
        if (told.addAll(round)) {
            List<String> names =
                    new ArrayList<>(round.stream().map(PartyId::text).toList());
            names.add(names.get(0));
            faults.add(
                    "/measures/" + funds.getOrDefault(round.get(0), 0) + "/pledges",
                    "cyclic-fund",
                    "The funds (" + String.join(" <- ", names) + ") must not pay each other in a circle.");
        }
    }
}
