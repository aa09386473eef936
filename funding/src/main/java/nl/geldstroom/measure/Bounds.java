package nl.geldstroom.measure;

import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.evidence.Use;

/** Checks the numbers of a record against their ranges and what they may rest on, all of them at once. */
final class Bounds {

    private final Faults faults;
    private final String owner;

    /** Messages name the owner: {@code of measure (bridge)}. */
    Bounds(Faults faults, String owner) {
        this.faults = faults;
        this.owner = owner;
    }

    static Bounds ofMeasure(Faults faults, String id) {
        return new Bounds(faults, "of measure (" + id + ")");
    }

    void check(String field, String what, Parameter number, double low, double high, Use... as) {
        String name = what + " " + owner;
        try {
            number.within(name, low, high);
        } catch (IllegalArgumentException e) {
            faults.add("/" + field, "invalid-value", String.valueOf(e.getMessage()));
        }
        number.usedAs(faults, "/" + field, name, as);
    }

    void check(String field, String what, Grounded number, double low, double high, Use... as) {
        check(field, what, number.parameter(), low, high, as);
    }

    void months(String field, String what, int months, int high) {
        if (months < 1 || months > high) {
            faults.add(
                    "/" + field,
                    "invalid-value",
                    "The " + what + " (" + months + ") " + owner + " must lie between 1 and " + high + ".");
        }
    }

    /** Shares of the same people cannot be more than all of them. */
    void atMostOne(String pointer, String what, double sum) {
        if (sum > 1 + 1e-12) {
            faults.add(
                    pointer,
                    "shares-above-one",
                    "The " + what + " " + owner + " can add up to " + sum + "; they must not add up to more than 1.");
        }
    }
}
