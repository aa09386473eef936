package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Use;

/**
 * What the substitute costs beside what it replaces (<i>kosten van de vervanger</i>). In JSON the property {@code type}
 * says how it is given.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface SubstituteCost {

    /**
     * As a share of the cost of what is replaced: {@code c}.
     *
     * @param share euros of the substitute for a euro of what is offered a substitute, 0 to 10; 0.6 is 60 %
     */
    @JsonTypeName("ratio")
    record Ratio(Grounded share) implements SubstituteCost {

        /**
         * Checks the range.
         *
         * @param share euros of the substitute for a euro of what is offered a substitute
         * @throws nl.geldstroom.document.InvalidValueException if it can be out of its range, or rests on a claim that is
         *     for something else
         */
        public Ratio {
            Faults faults = new Faults();
            new Bounds(faults, "of the substitute").check("share", "cost share", share, 0, 10, Use.COST_SHARE);
            faults.throwIfAny();
        }
    }

    /**
     * By two price levels: {@code c = (price_by/max(price_of, 1))}, both in cents a month as {@link UnitPrice} says.
     *
     * @param of what a client costs on the line that is replaced
     * @param by what the same client costs on the substitute
     */
    @JsonTypeName("prices")
    record Prices(UnitPrice of, UnitPrice by) implements SubstituteCost {}
}
