package nl.geldstroom.tariff;

import com.google.common.collect.ImmutableSet;
import nl.geldstroom.text.LocalizedText;

/**
 * A form that an allocation may have (<i>toewijzingsvariant</i>): the truth table of iWmo 3.2.
 *
 * <p>Each form says what must be there, what may be there and what must not. A task-based agreement needs no allocations
 * and has no form of its own.
 */
public enum AllocationForm {
    /** Effort, specific, in minutes or hours. */
    EFFORT_TIME(
            ExecutionVariant.EFFORT,
            Need.REQUIRED,
            Need.REQUIRED,
            Need.ABSENT,
            ImmutableSet.of(Unit.MINUTE, Unit.HOUR),
            ImmutableSet.of(Frequency.DAY, Frequency.WEEK, Frequency.MONTH, Frequency.TOTAL),
            Need.OPTIONAL,
            LocalizedText.of("specifiek, in minuten of uren", "specific, in minutes or hours")),
    /** Effort, specific, in day parts, periods of 24 hours or pieces. */
    EFFORT_PIECES(
            ExecutionVariant.EFFORT,
            Need.REQUIRED,
            Need.REQUIRED,
            Need.ABSENT,
            ImmutableSet.of(Unit.DAY_PART, Unit.DAY, Unit.PIECE),
            ImmutableSet.of(Frequency.WEEK, Frequency.MONTH, Frequency.TOTAL),
            Need.OPTIONAL,
            LocalizedText.of("specifiek, in dagdelen, etmalen of stuks", "specific, in day parts, days or pieces")),
    /** Effort, aspecific, without a budget. */
    EFFORT_ASPECIFIC(
            ExecutionVariant.EFFORT,
            Need.REQUIRED,
            Need.ABSENT,
            Need.ABSENT,
            ImmutableSet.of(),
            ImmutableSet.of(),
            Need.OPTIONAL,
            LocalizedText.of("aspecifiek zonder budget", "aspecific without a budget")),
    /** Effort, aspecific, with a budget. */
    EFFORT_ASPECIFIC_BUDGET(
            ExecutionVariant.EFFORT,
            Need.REQUIRED,
            Need.ABSENT,
            Need.REQUIRED,
            ImmutableSet.of(),
            ImmutableSet.of(),
            Need.REQUIRED,
            LocalizedText.of("aspecifiek met budget", "aspecific with a budget")),
    /** Effort, generic: a budget alone. */
    EFFORT_GENERIC(
            ExecutionVariant.EFFORT,
            Need.ABSENT,
            Need.ABSENT,
            Need.REQUIRED,
            ImmutableSet.of(),
            ImmutableSet.of(),
            Need.REQUIRED,
            LocalizedText.of("generiek", "generic")),
    /** Output, specific, in pieces. */
    OUTPUT_PIECES(
            ExecutionVariant.OUTPUT,
            Need.REQUIRED,
            Need.REQUIRED,
            Need.ABSENT,
            ImmutableSet.of(Unit.OUTPUT),
            ImmutableSet.of(Frequency.DAY, Frequency.WEEK, Frequency.MONTH, Frequency.TOTAL),
            Need.OPTIONAL,
            LocalizedText.of("specifiek, in stuks", "specific, in pieces")),
    /** Output, specific, in euros. */
    OUTPUT_EUROS(
            ExecutionVariant.OUTPUT,
            Need.REQUIRED,
            Need.REQUIRED,
            Need.ABSENT,
            ImmutableSet.of(Unit.EUROS),
            ImmutableSet.of(Frequency.WEEK, Frequency.MONTH, Frequency.TOTAL),
            Need.OPTIONAL,
            LocalizedText.of("specifiek, in euro's", "specific, in euros")),
    /** Output, specific for a trajectory, in euros. */
    OUTPUT_TRAJECTORY(
            ExecutionVariant.OUTPUT,
            Need.REQUIRED,
            Need.REQUIRED,
            Need.ABSENT,
            ImmutableSet.of(Unit.EUROS),
            ImmutableSet.of(Frequency.TOTAL),
            Need.REQUIRED,
            LocalizedText.of("specifiek voor een traject", "specific for a trajectory")),
    /** Output, aspecific for a trajectory, with or without a budget: only where care is bought nationally. */
    OUTPUT_ASPECIFIC(
            ExecutionVariant.OUTPUT,
            Need.REQUIRED,
            Need.ABSENT,
            Need.OPTIONAL,
            ImmutableSet.of(),
            ImmutableSet.of(),
            Need.OPTIONAL,
            LocalizedText.of(
                    "aspecifiek voor een traject (alleen landelijke inkoop)",
                    "aspecific for a trajectory (national purchase only)")),
    /** Output, generic: a budget alone. */
    OUTPUT_GENERIC(
            ExecutionVariant.OUTPUT,
            Need.ABSENT,
            Need.ABSENT,
            Need.REQUIRED,
            ImmutableSet.of(),
            ImmutableSet.of(),
            Need.OPTIONAL,
            LocalizedText.of("generiek", "generic"));

    /** Whether a part of an allocation must be there. */
    public enum Need {
        /** It must be there. */
        REQUIRED,
        /** It may be there. */
        OPTIONAL,
        /** It must not be there. */
        ABSENT
    }

    private final ExecutionVariant variant;
    private final Need category;
    private final Need product;
    private final Need budget;
    private final ImmutableSet<Unit> units;
    private final ImmutableSet<Frequency> frequencies;
    private final Need end;
    private final LocalizedText label;

    AllocationForm(
            ExecutionVariant variant,
            Need category,
            Need product,
            Need budget,
            ImmutableSet<Unit> units,
            ImmutableSet<Frequency> frequencies,
            Need end,
            LocalizedText label) {
        this.variant = variant;
        this.category = category;
        this.product = product;
        this.budget = budget;
        this.units = units;
        this.frequencies = frequencies;
        this.end = end;
        this.label = label;
    }

    /**
     * The variant of agreements that it is for.
     *
     * @return effort or output
     */
    public ExecutionVariant variant() {
        return variant;
    }

    /**
     * Whether it has a product category.
     *
     * @return required or absent
     */
    public Need category() {
        return category;
    }

    /**
     * Whether it has a product.
     *
     * @return required in a specific form, absent in the others
     */
    public Need product() {
        return product;
    }

    /**
     * Whether it has a budget.
     *
     * @return required, optional or absent
     */
    public Need budget() {
        return budget;
    }

    /**
     * The units in which its volume may be counted.
     *
     * @return the units; empty: it has no volume, unit or frequency
     */
    public ImmutableSet<Unit> units() {
        return units;
    }

    /**
     * How often its volume may be used.
     *
     * @return the frequencies; empty: it has no volume, unit or frequency
     */
    public ImmutableSet<Frequency> frequencies() {
        return frequencies;
    }

    /**
     * Whether it has an end date, with the frequency given.
     *
     * @param frequency how often the volume may be used
     * @return required when it is per week, else as the form says
     */
    public Need end(Frequency frequency) {
        return frequency == Frequency.WEEK ? Need.REQUIRED : end;
    }

    /**
     * Whether it has an end date, without a frequency or with another than per week.
     *
     * @return required or optional
     */
    public Need end() {
        return end;
    }

    /**
     * How a sentence names it.
     *
     * @return for example {@code aspecifiek met budget}
     */
    public LocalizedText label() {
        return label;
    }
}
