package nl.geldstroom.law;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From when until when a law or a rule holds (<i>geldigheid</i>).
 *
 * @param from the first day on which it holds; absent if it always did, or if the day is not known
 * @param until the first day on which it no longer holds; absent if no end is known
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {

    /** Holds on every day. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    /**
     * Checks the order.
     *
     * @param from the first day on which it holds
     * @param until the first day on which it no longer holds
     * @throws IllegalArgumentException if it ends before or on the day it starts
     */
    public Validity {
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new IllegalArgumentException(
                    "The end (" + until.get() + ") of the validity must be after its start (" + from.get() + ").");
        }
    }

    /**
     * Holds from a day on.
     *
     * @param from the first day
     * @return the validity, without an end
     */
    public static Validity from(LocalDate from) {
        return new Validity(Optional.of(from), Optional.empty());
    }

    /**
     * Whether it holds on a date.
     *
     * @param date the date
     * @return true from the start, the start included, to the end, the end excluded
     */
    public boolean contains(LocalDate date) {
        return from.map(start -> !date.isBefore(start)).orElse(true)
                && until.map(date::isBefore).orElse(true);
    }

    /**
     * Whether it holds on every date.
     *
     * @return true if it has neither start nor end
     */
    @JsonIgnore
    public boolean isAlways() {
        return from.isEmpty() && until.isEmpty();
    }
}
