package nl.geldstroom.baseline;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.provision.LineId;
import org.immutables.value.Value;

/**
 * The budget of one base year (<i>uitgangspunt</i>).
 *
 * @param year the base year
 * @param growth how lines grow that do not say so themselves
 * @param lines the lines, with unique ids
 * @param evidence where the amounts come from; absent if no source was given, and outputs say so
 */
@Value.Builder
public record Baseline(Year year, Growth growth, ImmutableList<BudgetLine> lines, Optional<Evidence> evidence) {

    /**
     * Checks that there are lines and that their ids are unique.
     *
     * @param year the base year
     * @param growth how lines grow
     * @param lines the lines
     * @param evidence where the amounts come from
     * @throws nl.geldstroom.document.InvalidValueException if there is no line, or two have the same id
     */
    public Baseline {
        Faults faults = new Faults();
        if (year.getValue() < 2015 || year.getValue() > 2100) {
            faults.add("/year", "year-range", "The base year (" + year + ") must lie between 2015 and 2100.");
        }
        if (lines.isEmpty()) {
            faults.add("/lines", "no-lines", "The baseline of " + year + " must have at least one line.");
        }
        Set<LineId> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!seen.add(lines.get(i).id())) {
                faults.add(
                        "/lines/" + i + "/id",
                        "duplicate-id",
                        "The id (" + lines.get(i).id() + ") of a line must be unique within the baseline.");
            }
        }
        evidence.ifPresent(
                basis -> basis.usedAs(faults, "/evidence", "amounts of the baseline of " + year, Use.SCENARIO_AMOUNT));
        faults.throwIfAny();
    }

    /**
     * Starts a baseline.
     *
     * @return a builder
     */
    public static BaselineBuilder builder() {
        return new BaselineBuilder();
    }

    /**
     * The same baseline with more lines.
     *
     * @param more the lines, for example of an insurer
     * @return a baseline with these lines after its own
     * @throws nl.geldstroom.document.InvalidValueException if two lines have the same id
     */
    public Baseline with(Iterable<BudgetLine> more) {
        return new Baseline(
                year,
                growth,
                ImmutableList.<BudgetLine>builder().addAll(lines).addAll(more).build(),
                evidence);
    }

    /**
     * The same baseline with other lines.
     *
     * @param others the lines
     * @return a baseline with these lines alone
     * @throws nl.geldstroom.document.InvalidValueException if there is no line or two have the same id
     */
    public Baseline withOnly(ImmutableList<BudgetLine> others) {
        return new Baseline(year, growth, others, evidence);
    }

    /**
     * The paths that lines follow, with what they rest on, as outputs list them beside the parameters of the plan; no draw
     * varies them.
     *
     * @return for each line with a path, and for the baseline if it has one, its last index divided by its first
     */
    public ImmutableList<ParameterUse> paths() {
        ImmutableList.Builder<ParameterUse> paths = ImmutableList.builder();
        growth.path().ifPresent(path -> paths.add(path.use("baseline")));
        lines.forEach(line -> line.growth()
                .flatMap(Growth::path)
                .ifPresent(path -> paths.add(path.use(line.id().text()))));
        return paths.build();
    }

    /**
     * The line with an id.
     *
     * @param id the id
     * @return the line; absent if there is none
     */
    public Optional<BudgetLine> line(LineId id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }
}
