package nl.geldstroom.document;

import com.google.common.collect.ImmutableList;

/**
 * Collects what is wrong with a value, so that everything is said at once.
 *
 * <p>Example, in the compact constructor of a record:
 *
 * <pre>{@code
 * Faults faults = new Faults();
 * for (int i = 0; i < measures.size(); i++) {
 *     if (!lines.contains(measures.get(i).from())) {
 *         faults.add("/measures/" + i + "/from", "unknown-line", "The line (" + ... + ") must be one of the given lines.");
 *     }
 * }
 * faults.throwIfAny();
 * }</pre>
 *
 * <p>Not for use by several threads.
 */
public final class Faults {

    private final ImmutableList.Builder<Fault> found = ImmutableList.builder();

    /** Starts without faults. */
    public Faults() {}

    /**
     * Adds a fault.
     *
     * @param fault the fault
     * @return this collector
     */
    public Faults add(Fault fault) {
        found.add(fault);
        return this;
    }

    /**
     * Adds a fault.
     *
     * @param pointer JSON pointer from the value to the part that is wrong; empty: the value as a whole
     * @param rule stable code of the rule that was broken
     * @param message what is wrong
     * @return this collector
     * @throws IllegalArgumentException if the pointer does not start with a slash, or rule or message is blank
     */
    public Faults add(String pointer, String rule, String message) {
        return add(new Fault(pointer, rule, message));
    }

    /**
     * Adds faults.
     *
     * @param faults the faults
     * @return this collector
     */
    public Faults addAll(Iterable<Fault> faults) {
        found.addAll(faults);
        return this;
    }

    /**
     * What was collected.
     *
     * @return the faults in the order in which they were added
     */
    public ImmutableList<Fault> toList() {
        return found.build();
    }

    /**
     * Ends the check of a value.
     *
     * @throws InvalidValueException with all faults, warnings and remarks included, if an error is among them
     */
    public void throwIfAny() {
        ImmutableList<Fault> faults = toList();
        if (faults.stream().anyMatch(fault -> fault.severity() == Severity.ERROR)) {
            throw new InvalidValueException(faults);
        }
    }
}
