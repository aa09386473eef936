package nl.geldstroom.document;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/** A value that breaks one or more rules, each with its place in the value. */
public class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Fault> faults;

    /**
     * A value that breaks rules.
     *
     * @param faults what is wrong; the message joins those of the errors
     * @throws IllegalArgumentException if there are none
     */
    public InvalidValueException(Iterable<Fault> faults) {
        super(ImmutableList.copyOf(faults).stream()
                .filter(fault -> fault.severity() == Severity.ERROR)
                .map(Fault::message)
                .collect(Collectors.joining("\n")));
        this.faults = ImmutableList.copyOf(faults);
        if (this.faults.isEmpty()) {
            throw new IllegalArgumentException("The faults of an invalid value must not be empty.");
        }
    }

    /**
     * What is wrong.
     *
     * @return the faults, at least one
     */
    public ImmutableList<Fault> faults() {
        return faults;
    }
}
