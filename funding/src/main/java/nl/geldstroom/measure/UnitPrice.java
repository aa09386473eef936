package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Use;

/**
 * What a client costs on a line (<i>prijs per cliënt</i>), in prices of the base year; it grows as prices of the line do.
 *
 * <p>A budget line alone gives no price: it holds clients of every weight, and often overhead. So a price is stated with
 * what it rests on, or the average of a line that says how many clients it has is chosen on purpose. In JSON the
 * property {@code type} says which. In cents a month, with the prices {@code i} of the line beside those of the base year:
 *
 * <pre>
 * stated:   price = (((P·100)/12)·i)        P euros a client a year
 * average:  price = (((K/n)/12)·i)          K cents that the line cost in the base year, n its clients
 * </pre>
 *
 * <p>Example: 6,000 euros a year is 500.00 a month; a line of 1,200,000.00 with 100 clients has an average of 1,000.00 a
 * month.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface UnitPrice {

    /**
     * A price that somebody states.
     *
     * @param perYear euros a client a year in prices of the base year, 0.01 to 10 million
     */
    @JsonTypeName("stated")
    record Stated(Grounded perYear) implements UnitPrice {

        /**
         * Checks the range.
         *
         * @param perYear euros a client a year
         * @throws nl.geldstroom.document.InvalidValueException if it can be out of its range, or rests on a claim that is
         *     for something else
         */
        public Stated {
            Faults faults = new Faults();
            new Bounds(faults, "of a client").check("perYear", "price", perYear, 0.01, 1e7, Use.SCENARIO_AMOUNT);
            faults.throwIfAny();
        }
    }

    /** The cost of the line in the base year over the clients that it says it has. */
    @JsonTypeName("average")
    record Average() implements UnitPrice {}

    /**
     * A price that somebody states.
     *
     * @param euros a client a year in prices of the base year
     * @param evidence what it rests on
     * @return the price
     */
    static UnitPrice perYear(double euros, Evidence evidence) {
        return new Stated(Grounded.of(euros, evidence));
    }

    /**
     * An uncertain price that somebody states.
     *
     * @param euros a client a year in prices of the base year
     * @param evidence what it rests on
     * @return the price
     */
    static UnitPrice perYear(Estimate euros, Evidence evidence) {
        return new Stated(Grounded.of(euros, evidence));
    }

    /**
     * The average of the line, chosen on purpose.
     *
     * @return the price
     */
    static UnitPrice average() {
        return new Average();
    }
}
