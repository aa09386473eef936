package nl.geldstroom.measure;

import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Use;

/**
 * What it costs the buyer that a new award can go to another provider (<i>overdracht na gunning</i>).
 *
 * <p>Each new award is expected to cost {@code r(((chance·clients)·perClient)·100)} cents in the month in which the new agreement
 * starts. Example: a chance of 0.3 that 200 clients move at 400.00 each is 24,000.00 an award.
 *
 * @param chance the chance that a new award goes to another provider, 0 to 1
 * @param clients how many clients then move, zero or more
 * @param perClient euros that moving one client costs, overlap included, zero or more
 */
public record ProviderChange(Grounded chance, Grounded clients, Grounded perClient) {

    /**
     * Checks the ranges.
     *
     * @param chance the chance that a new award goes to another provider
     * @param clients how many clients then move
     * @param perClient euros that moving one client costs
     * @throws nl.geldstroom.document.InvalidValueException if a number is out of its range or rests on a claim that is for
     *     another use; all at once
     */
    public ProviderChange {
        Faults faults = new Faults();
        Checks.share(faults, "/chance", "chance of another provider", chance);
        chance.usedAs(faults, "/chance", "chance of another provider", Use.PROBABILITY);
        Checks.within(faults, "/clients", "clients who move", clients, 0, 1e9);
        clients.usedAs(faults, "/clients", "clients who move", Use.QUANTITY);
        Checks.within(faults, "/perClient", "cost of moving a client", perClient, 0, 1e9);
        perClient.usedAs(faults, "/perClient", "cost of moving a client", Use.SCENARIO_AMOUNT, Use.QUANTITY);
        faults.throwIfAny();
    }

    /**
     * A chance that a number of clients moves.
     *
     * @param chance the chance that a new award goes to another provider, 0 to 1
     * @param clients how many clients then move
     * @param perClient euros that moving one client costs
     * @param evidence what all three rest on
     * @return the change
     * @throws nl.geldstroom.document.InvalidValueException if a number is out of its range
     */
    public static ProviderChange of(double chance, double clients, double perClient, Evidence evidence) {
        return new ProviderChange(
                Grounded.of(chance, evidence), Grounded.of(clients, evidence), Grounded.of(perClient, evidence));
    }
}
