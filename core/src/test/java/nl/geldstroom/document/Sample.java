package nl.geldstroom.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import org.threeten.extra.LocalDateRange;

/** A small model with everything that a document of the real one may hold. */
public final class Sample {

    private Sample() {}

    /** The value of a document, with a rule across its records. */
    public record Plan(
            PartyId payer,
            ImmutableSortedMap<LineId, Money> lines,
            ImmutableList<Step> steps,
            Optional<Details> details) {

        /** Refuses steps from unknown lines, and shares that together exceed the whole; both at once. */
        public Plan {
            Faults faults = new Faults();
            for (int i = 0; i < steps.size(); i++) {
                if (steps.get(i) instanceof Shift shift && !lines.containsKey(shift.from())) {
                    faults.add(
                            "/steps/" + i + "/from",
                            "unknown-line",
                            "The line (" + shift.from() + ") of step " + i + " must be one of the given lines."
                                    + (lines.isEmpty() ? "" : " Maybe " + lines.firstKey() + "."));
                }
            }
            BigDecimal sum = steps.stream()
                    .filter(step -> step instanceof Shift)
                    .map(step -> ((Shift) step).part().value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(BigDecimal.ONE) > 0) {
                faults.add("/steps", "shares-exceed-whole", "The shares (" + sum + ") must not exceed 1.");
            }
            faults.throwIfAny();
        }
    }

    /** A family with a closed and an open part. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    public sealed interface Step {}

    /** A closed member. */
    @JsonTypeName("shift")
    public record Shift(LineId from, Share part, Optional<Parameter> effect) implements Step {}

    /** A member without components. */
    @JsonTypeName("wait")
    public record Wait() implements Step {}

    /** What users may implement. */
    public non-sealed interface OwnStep extends Step {
        /** What it does. */
        String what();
    }

    /** A user's member. */
    public record Celebrate(String what, int guests) implements OwnStep {}

    /** The remaining kinds of component. */
    public record Details(
            boolean fixed,
            int count,
            long big,
            double ratio,
            BigDecimal exact,
            String text,
            LocalDate day,
            YearMonth month,
            Year year,
            Period length,
            LocalDateRange range,
            Rounding rounding,
            @JsonProperty("named") String renamed,
            OptionalInt maybe,
            Optional<Double> perhaps,
            ImmutableSet<Rounding> roundings,
            ImmutableMap<Year, ImmutableList<Money>> byYear,
            ImmutableMap<Rounding, Pair<Share, Estimate>> pairs) {}

    /** A generic record. */
    public record Pair<A, B>(A first, B second) {}

    static Documents documents() {
        return Documents.standard().with(TypeIds.of(OwnStep.class, Map.of("celebrate", Celebrate.class)));
    }

    static Plan plan() {
        return new Plan(
                PartyId.of("gm:1509"),
                ImmutableSortedMap.of(
                        LineId.of("gm:1509/6.712"), Money.euros(2_785_000),
                        LineId.of("gm:1509/6.1"), Money.euros("-12.34")),
                ImmutableList.of(
                        new Shift(
                                LineId.of("gm:1509/6.712"),
                                Share.of("0.30"),
                                Optional.of(Parameter.of(Estimate.pert(0.1, 0.3, 0.6)))),
                        new Wait(),
                        new Celebrate("ribbon \"cut\" \\ \n\u2028 \ud83c\udf89 \ud800", 12)),
                Optional.of(new Details(
                        true,
                        -3,
                        Long.MAX_VALUE,
                        -0.0,
                        new BigDecimal("0.0000001"),
                        "",
                        LocalDate.of(2027, 1, 31),
                        YearMonth.of(2027, 2),
                        Year.of(2027),
                        Period.of(5, 6, 0),
                        LocalDateRange.of(LocalDate.of(2027, 1, 1), LocalDate.of(2032, 1, 1)),
                        Rounding.HALF_UP,
                        "renamed",
                        OptionalInt.of(7),
                        Optional.of(1e-300),
                        ImmutableSet.of(Rounding.DOWN, Rounding.UP),
                        ImmutableMap.of(Year.of(2028), ImmutableList.of(Money.ZERO, Money.ofCents(1))),
                        ImmutableMap.of(Rounding.HALF_EVEN, new Pair<>(Share.ALL, Estimate.uniform(0, 1))))));
    }
}
