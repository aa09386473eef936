package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.law.LawId;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * Spending that no {@link Squeeze} may cut (<i>garantie</i>): all lines under some laws, or named lines.
 *
 * <p>It moves no money of its own. In the years in which it holds, a squeeze finds nothing to cut on the lines that it
 * protects, so that the rest carries more and the distortion index rises. Example: {@code SpendingGuarantee.of(LawId.WMO2015,
 * LawId.JEUGDWET)} guarantees the spending on Wmo and Jeugdwet.
 *
 * <p>It has no strength that could be zero: it names what it protects, and must name something. Where no squeeze has grip on
 * what it names, or nothing is paid under the laws that it names, it changes nothing.
 *
 * @param id the name of the measure, unique within the scenario
 * @param title what it is called
 * @param laws the laws whose lines are protected
 * @param protectedLines lines that are protected under whatever law
 * @param from the first year in which it holds; absent: from the start
 * @param to the last year in which it holds; absent: to the end
 * @param evidence where it comes from; absent: no source was given
 */
@Value.Builder
@JsonTypeName("spendingGuarantee")
public record SpendingGuarantee(
        String id,
        LocalizedText title,
        ImmutableSet<LawId> laws,
        ImmutableSet<LineId> protectedLines,
        Optional<Year> from,
        Optional<Year> to,
        Optional<Evidence> evidence)
        implements Measure {

    /**
     * Checks that something is protected.
     *
     * @param id the name of the measure
     * @param title what it is called
     * @param laws the laws whose lines are protected
     * @param protectedLines lines that are protected under whatever law
     * @param from the first year in which it holds
     * @param to the last year in which it holds
     * @param evidence where it comes from
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public SpendingGuarantee {
        Faults faults = new Faults();
        if (laws.isEmpty() && protectedLines.isEmpty()) {
            faults.add(
                    "/laws",
                    "empty-guarantee",
                    "The guarantee (" + id + ") must name at least one law or line that it protects.");
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            faults.add(
                    "/to",
                    "guarantee-term",
                    "The last year (" + to.get() + ") of guarantee (" + id + ") must not come before its first ("
                            + from.get() + ").");
        }
        faults.throwIfAny();
    }

    /**
     * Starts a guarantee.
     *
     * @return a builder
     */
    public static SpendingGuaranteeBuilder builder() {
        return new SpendingGuaranteeBuilder();
    }

    /**
     * A guarantee of all spending under some laws, from the start to the end.
     *
     * @param laws the laws
     * @return the guarantee
     */
    public static SpendingGuarantee of(LawId... laws) {
        return builder()
                .id("guarantee")
                .title(LocalizedText.of("gegarandeerde uitgaven", "guaranteed spending"))
                .addLaws(laws)
                .build();
    }

    /**
     * Whether it protects a line.
     *
     * @param line the line
     * @param law the law of the line
     * @return true if the line or its law is named
     */
    public boolean protects(LineId line, LawId law) {
        return laws.contains(law) || protectedLines.contains(line);
    }

    /**
     * Whether it holds in a year.
     *
     * @param year the year
     * @return true from the first to the last year
     */
    public boolean holdsIn(Year year) {
        return from.map(first -> !year.isBefore(first)).orElse(true)
                && to.map(last -> !year.isAfter(last)).orElse(true);
    }

    @Override
    public ImmutableSet<LineId> lines() {
        return protectedLines;
    }

    @Override
    public void check(Grid grid, Faults faults) {
        from.filter(year -> !grid.contains(year))
                .ifPresent(year -> faults.add(
                        "/from",
                        "year-outside-horizon",
                        "The first year (" + year + ") of guarantee (" + id + ") must lie between " + grid.first()
                                + " and " + grid.last() + "."));
    }

    @Override
    public void compile(Draft draft) {}
}
