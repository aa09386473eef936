package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.provision.LineId;
import org.immutables.value.Value;

/**
 * What a person in a state of a cohort costs a line in a year (<i>kosten per persoon</i>), in prices of the base year. In
 * JSON the property {@code type} says how it is given.
 *
 * <p>In cents a year: {@code (P·100)} by an amount, {@code ((((u·h)·w)·T)·100)} by hours.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface PersonCost {

    /**
     * The line that pays it.
     *
     * @return the line
     */
    LineId line();

    /**
     * An amount a year.
     *
     * @param line the line that pays it
     * @param perYear euros a person a year, 0 to 10 million
     */
    @JsonTypeName("amount")
    record Amount(LineId line, Grounded perYear) implements PersonCost {

        /**
         * Checks the range.
         *
         * @param line the line that pays it
         * @param perYear euros a person a year
         * @throws nl.geldstroom.document.InvalidValueException if it can be out of its range, or rests on a claim that is
         *     for something else
         */
        public Amount {
            Faults faults = new Faults();
            new Bounds(faults, "of a person on line (" + line + ")")
                    .check("perYear", "cost", perYear, 0, 1e7, Use.SCENARIO_AMOUNT);
            faults.throwIfAny();
        }
    }

    /**
     * An entitlement in hours at a tariff.
     *
     * <p>Example: 16 hours in 40 weeks at 10 euros is 6,400 euros a person a year; at a take-up of 0.9 it is 5,760.
     *
     * @param line the line that pays it
     * @param perWeek hours a person a week, 0 to 168
     * @param weeks weeks a year, 0 to 53
     * @param tariff euros an hour, 0 to 10,000
     * @param takeUp the part of the people who use it, 0 to 1; absent: all
     */
    @Value.Builder
    @JsonTypeName("hours")
    record Hours(LineId line, Grounded perWeek, Grounded weeks, Grounded tariff, Optional<Grounded> takeUp)
            implements PersonCost {

        /**
         * Checks the ranges.
         *
         * @param line the line that pays it
         * @param perWeek hours a person a week
         * @param weeks weeks a year
         * @param tariff euros an hour
         * @param takeUp the part of the people who use it
         * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
         */
        public Hours {
            Faults faults = new Faults();
            Bounds bounds = new Bounds(faults, "of a person on line (" + line + ")");
            bounds.check("perWeek", "hours a week", perWeek, 0, 168, Use.QUANTITY);
            bounds.check("weeks", "weeks a year", weeks, 0, 53, Use.QUANTITY);
            bounds.check("tariff", "tariff", tariff, 0, 1e4, Use.SCENARIO_AMOUNT);
            takeUp.ifPresent(part -> bounds.check("takeUp", "take-up", part, 0, 1, Use.CLIENT_SHARE, Use.PROBABILITY));
            faults.throwIfAny();
        }
    }

    /**
     * A certain amount a year.
     *
     * @param line the line that pays it
     * @param euros euros a person a year
     * @param evidence what it rests on
     * @return the cost
     */
    static PersonCost perYear(LineId line, double euros, Evidence evidence) {
        return new Amount(line, Grounded.of(euros, evidence));
    }

    /**
     * An entitlement in hours that everybody uses.
     *
     * @param line the line that pays it
     * @param perWeek hours a person a week
     * @param weeks weeks a year
     * @param tariff euros an hour
     * @return the cost
     */
    static PersonCost hours(LineId line, Grounded perWeek, Grounded weeks, Grounded tariff) {
        return new Hours(line, perWeek, weeks, tariff, Optional.empty());
    }
}
