package nl.geldstroom.tariff;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/**
 * What a provider is paid for (<i>uitvoeringsvariant</i>): effort, output or a task.
 *
 * <p>It decides when a saving becomes money, whether clients are accounted for one by one, and whether a spending ceiling
 * may be agreed.
 */
public enum ExecutionVariant {
    /** For units delivered (<i>inspanningsgericht</i>). */
    @JsonProperty("effort")
    EFFORT(LocalizedText.of("inspanningsgericht", "effort-based")),
    /** For results or trajectories (<i>outputgericht</i>). */
    @JsonProperty("output")
    OUTPUT(LocalizedText.of("outputgericht", "output-based")),
    /** For a task, with a budget and without accounting per client (<i>taakgericht</i>). */
    @JsonProperty("task")
    TASK(LocalizedText.of("taakgericht", "task-based"));

    private final LocalizedText label;

    ExecutionVariant(LocalizedText label) {
        this.label = label;
    }

    /**
     * How a sentence names it.
     *
     * @return for example {@code inspanningsgericht}
     */
    public LocalizedText label() {
        return label;
    }
}
