package nl.geldstroom.tariff;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * A cost on top of the labour of a professional (<i>opslag</i>), for one of the elements of a fair price.
 *
 * @param element the element that it is part of
 * @param name what it is
 * @param basis what the value is reckoned by
 * @param value a share, or euros, as the basis says
 */
@Value.Builder
public record PriceComponent(CostElement element, LocalizedText name, Basis basis, Parameter value) {

    /** What a cost is reckoned by. */
    public enum Basis {
        /** A part of the labour cost of an hour delivered: 0.15 for 15 %. */
        @JsonProperty("shareOfLabour")
        SHARE_OF_LABOUR,
        /** Euros a year for one full-time professional. */
        @JsonProperty("perYear")
        PER_YEAR,
        /** Euros for an hour delivered. */
        @JsonProperty("perHour")
        PER_HOUR
    }

    /**
     * Checks element and value.
     *
     * @param element the element that it is part of
     * @param name what it is
     * @param basis what the value is reckoned by
     * @param value a share, or euros, as the basis says
     * @throws IllegalArgumentException if the element is one that follows from salary, hours or index, or the value is
     *     outside its bounds
     */
    public PriceComponent {
        Faults faults = new Faults();
        if (element == CostElement.PROFESSIONAL
                || element == CostElement.NON_PRODUCTIVE_HOURS
                || element == CostElement.INDEXATION) {
            faults.add(
                    "/element",
                    "cost-element",
                    "The cost (" + name.en() + ") must be another element than "
                            + element.label().en()
                            + ". Maybe it belongs in the salary, the hours or the index of the calculation.");
        }
        faults.throwIfAny();
        value.within("cost (" + name.en() + ")", 0, basis == Basis.SHARE_OF_LABOUR ? 5 : 1_000_000);
    }

    /**
     * Starts a cost.
     *
     * @return a builder
     */
    public static PriceComponentBuilder builder() {
        return new PriceComponentBuilder();
    }
}
