package nl.geldstroom.index;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.money.Share;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import org.immutables.value.Value;

/**
 * How an amount follows prices (<i>indexering</i>): each 1 January by one percentage.
 *
 * <p>In JSON the property {@code type} says which: {@code none}, {@code assumed}, {@code weighted}, {@code decided}
 * or {@code bounded}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Indexation {

    /**
     * The index of a year with what was known on a day.
     *
     * @param year the year that is paid at the new price
     * @param asOf the day whose knowledge counts
     * @param table the published figures
     * @return the percentage with its explanation
     * @throws IllegalArgumentException if figures are needed that were not known and no assumption replaces them
     */
    AppliedIndex indexFor(Year year, LocalDate asOf, IndexTable table);

    /**
     * The first indexation after prices were newly agreed: without a correction for the year before, because the new
     * price already contains it (contract standard Wmo, article 3.2).
     *
     * @return this indexation without its correction
     */
    default Indexation first() {
        return this;
    }

    /**
     * The same indexation with percentages that were fixed for some years.
     *
     * @param percents the rise in percent on 1 January of each of these years, 3.2 for 3.2 %
     * @param otherwise what holds in the other years
     * @return the indexation
     * @throws IllegalArgumentException if a percentage is not from -50 to 200
     */
    static Indexation decided(Map<Year, BigDecimal> percents, Indexation otherwise) {
        return new Decided(ImmutableSortedMap.copyOf(percents), otherwise);
    }

    /**
     * The indices of a price from the year in which it was agreed, one for each 1 January after it.
     *
     * <p>The first one carries no correction, see {@link #first()}; what a cap cut off may be caught up, see {@link
     * Bounded}.
     *
     * @param base the year whose prices the price is in
     * @param last the last year that is paid
     * @param vintage the day whose knowledge counts for the index of a year
     * @param table the published figures
     * @return one index for each year after {@code base} up to and including {@code last}, in order; empty if there is none
     * @throws IllegalArgumentException if figures are needed that were not known and no assumption replaces them
     */
    default ImmutableSortedMap<Year, AppliedIndex> path(
            Year base, Year last, Function<Year, LocalDate> vintage, IndexTable table) {
        ImmutableSortedMap.Builder<Year, AppliedIndex> path = ImmutableSortedMap.naturalOrder();
        Indexation applied = first();
        for (Year year = base.plusYears(1); !year.isAfter(last); year = year.plusYears(1)) {
            path.put(year, applied.indexFor(year, vintage.apply(year), table));
            applied = this;
        }
        return path.build();
    }

    /**
     * The same indexation with a highest percentage per year.
     *
     * @param percent the cap in percent, 1.5 for 1.5 %
     * @return the indexation; what the cap cuts off is lost, unless {@link Bounded#catchingUp()} is asked
     * @throws IllegalArgumentException if it is not from -50 to 200
     */
    default Bounded capped(BigDecimal percent) {
        return Bounded.builder().of(this).cap(percent).catchUp(CatchUp.NONE).build();
    }

    /**
     * The amount never changes.
     *
     * @return no indexation
     */
    static Indexation none() {
        return new None();
    }

    /**
     * The same rise every year, as an assumption.
     *
     * @param ratePerYear the rise as a fraction: 0.03 for 3 %
     * @return the indexation
     * @throws IllegalArgumentException if the rate is not from -0.5 to 2
     */
    static Indexation assumed(double ratePerYear) {
        return assumed(Parameter.of(ratePerYear));
    }

    /**
     * The same rise every year, as an assumption that may be uncertain and may have a source.
     *
     * @param ratePerYear the rise as a fraction: 0.03 for 3 %
     * @return the indexation; computing amounts, it takes the point value
     * @throws IllegalArgumentException if the rate can be outside -0.5 to 2
     */
    static Indexation assumed(Parameter ratePerYear) {
        return new Assumed(ratePerYear);
    }

    /**
     * The contract standard's formula over labour and material cost: forecast of the year, plus the difference between
     * outcome and forecast of the year before, rounded to two decimals.
     *
     * <p>With weight 0.90 on the figures for 2025 this gives 3.944 + 1.013 = 4.957, rounded 4.96, as VNG published.
     *
     * @param labour the weight of OVA; the rest is PPC
     * @return the indexation, without an assumption for years that have no figures: see {@link Weighted#otherwise}
     */
    static Weighted labourAndMaterial(Share labour) {
        return new Weighted(
                ImmutableMap.of(IndexSeries.OVA, labour, IndexSeries.PPC, labour.rest()),
                Correction.DIFFERENCE,
                Optional.empty(),
                Optional.of(2),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The mix by which the State indexes its budgets for care: labour 60 %, material 30 % and capital 10 %, without a
     * correction and without rounding.
     *
     * <p>For 2021 this gives 1.206 + 0.531 + 0.311 = 2.048.
     *
     * @return the indexation, without an assumption for years that have no figures: see {@link Weighted#otherwise}
     */
    static Weighted careBudgets() {
        return new Weighted(
                ImmutableMap.of(
                        IndexSeries.OVA,
                        Share.of("0.6"),
                        IndexSeries.PPC,
                        Share.of("0.3"),
                        IndexSeries.CAPITAL,
                        Share.of("0.1")),
                Correction.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * No indexation: the amount is nominal.
     */
    @JsonTypeName("none")
    record None() implements Indexation {

        @Override
        public AppliedIndex indexFor(Year year, LocalDate asOf, IndexTable table) {
            return new AppliedIndex(
                    year,
                    BigDecimal.ZERO,
                    LocalizedText.of("geen indexering", "no indexation"),
                    ImmutableList.of(),
                    false);
        }
    }

    /**
     * An assumed rise, the same every year.
     *
     * @param ratePerYear the rise as a fraction: 0.03 for 3 %
     */
    @JsonTypeName("assumed")
    record Assumed(Parameter ratePerYear) implements Indexation {

        /**
         * Checks the rate.
         *
         * @param ratePerYear the rise as a fraction
         * @throws IllegalArgumentException if it can be outside -0.5 to 2
         */
        public Assumed {
            Faults faults = new Faults();
            ratePerYear.usedAs(faults, "/ratePerYear", "rate per year of the assumed indexation", Use.GROWTH);
            faults.throwIfAny();
            ratePerYear.within("rate per year of the assumed indexation", -0.5, 2);
        }

        @Override
        public AppliedIndex indexFor(Year year, LocalDate asOf, IndexTable table) {
            BigDecimal percent =
                    Percents.plain(BigDecimal.valueOf(ratePerYear.point()).movePointRight(2));
            String shown = percent.toPlainString();
            return new AppliedIndex(
                    year,
                    percent,
                    LocalizedText.of("aangenomen stijging van " + shown + " %", "assumed rise of " + shown + " %"),
                    ImmutableList.of(),
                    true);
        }
    }

    /** What happens to what a cap cut off. */
    enum CatchUp {
        /** It is lost. */
        @JsonProperty("none")
        NONE,
        /** It is paid in later years, as soon as their caps leave room (<i>inhaalindexering</i>). */
        @JsonProperty("later")
        LATER
    }

    /**
     * Another indexation within bounds (<i>begrensde indexering</i>): a floor and a cap, which may differ by year.
     *
     * <p>With {@link CatchUp#LATER} the price moves, as far as the caps allow, to the level it would have had without
     * them: 3 % capped at 1.5 %, and a year later 0 %, gives 1.5 % and then 1.03 / 1.015 - 1 = 1.4778 %. What a floor added
     * is never taken back, and what rounding took off is not caught up.
     *
     * @param of the indexation that is bounded
     * @param floor the lowest percentage of every year; absent: none
     * @param cap the highest percentage of every year; absent: none
     * @param floors the lowest percentage of named years, instead of {@code floor}
     * @param caps the highest percentage of named years, instead of {@code cap}
     * @param catchUp what happens to what a cap cut off
     * @param decimals to how many decimals the percentage is rounded, half up; absent: ten for what is caught up, and
     *     otherwise as the indexation that is bounded
     */
    @Value.Builder
    @JsonTypeName("bounded")
    record Bounded(
            Indexation of,
            Optional<BigDecimal> floor,
            Optional<BigDecimal> cap,
            ImmutableMap<Year, BigDecimal> floors,
            ImmutableMap<Year, BigDecimal> caps,
            CatchUp catchUp,
            Optional<Integer> decimals)
            implements Indexation {

        private static final int EXACT_DECIMALS = 10;

        /**
         * Checks the bounds.
         *
         * @param of the indexation that is bounded
         * @param floor the lowest percentage of every year
         * @param cap the highest percentage of every year
         * @param floors the lowest percentage of named years
         * @param caps the highest percentage of named years
         * @param catchUp what happens to what a cap cut off
         * @param decimals to how many decimals the percentage is rounded
         * @throws IllegalArgumentException if a bound is not from -50 to 200, a floor is above the cap of its year, or the
         *     decimals are not from 0 to 8
         */
        public Bounded {
            floor.ifPresent(percent -> Percents.check("floor of the indexation", percent));
            cap.ifPresent(percent -> Percents.check("cap of the indexation", percent));
            floors.forEach((year, percent) -> Percents.check("floor of " + year + " of the indexation", percent));
            caps.forEach((year, percent) -> Percents.check("cap of " + year + " of the indexation", percent));
            Weighted.checkDecimals("result", decimals);
            floor = floor.map(Percents::plain);
            cap = cap.map(Percents::plain);
            floors = ImmutableMap.copyOf(Maps.transformValues(floors, Percents::plain));
            caps = ImmutableMap.copyOf(Maps.transformValues(caps, Percents::plain));
            ordered("", floor, cap);
            for (Year year : Sets.union(floors.keySet(), caps.keySet())) {
                ordered(
                        " of " + year,
                        Optional.ofNullable(floors.get(year)).or(bound(floor)),
                        Optional.ofNullable(caps.get(year)).or(bound(cap)));
            }
        }

        private static Supplier<Optional<BigDecimal>> bound(Optional<BigDecimal> always) {
            return () -> always;
        }

        private static void ordered(String of, Optional<BigDecimal> low, Optional<BigDecimal> high) {
            if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
                throw new IllegalArgumentException("The floor (" + low.get().toPlainString() + ")" + of
                        + " of the indexation must not be above its cap ("
                        + high.get().toPlainString() + "). Maybe they were exchanged.");
            }
        }

        /**
         * Starts an indexation within bounds.
         *
         * @return a builder
         */
        public static BoundedBuilder builder() {
            return new BoundedBuilder();
        }

        /**
         * The same bounds, where what a cap cuts off is caught up later.
         *
         * @return the indexation
         */
        public Bounded catchingUp() {
            return new Bounded(of, floor, cap, floors, caps, CatchUp.LATER, decimals);
        }

        /**
         * The same bounds with another cap in one year.
         *
         * @param year the year
         * @param percent the highest percentage of that year
         * @return the indexation
         * @throws IllegalArgumentException if it is not from -50 to 200, or below the floor of that year
         */
        public Bounded capped(Year year, BigDecimal percent) {
            ImmutableMap.Builder<Year, BigDecimal> others = ImmutableMap.builder();
            caps.forEach((other, its) -> {
                if (!other.equals(year)) {
                    others.put(other, its);
                }
            });
            return new Bounded(of, floor, cap, floors, others.put(year, percent).build(), catchUp, decimals);
        }

        @Override
        public Indexation first() {
            return new Bounded(of.first(), floor, cap, floors, caps, catchUp, decimals);
        }

        @Override
        public AppliedIndex indexFor(Year year, LocalDate asOf, IndexTable table) {
            return bounded(of.indexFor(year, asOf, table), BigDecimal.ONE);
        }

        @Override
        public ImmutableSortedMap<Year, AppliedIndex> path(
                Year base, Year last, Function<Year, LocalDate> vintage, IndexTable table) {
            return path(of, ImmutableSortedMap.of(), base, last, vintage, table);
        }

        /** The path in which some years are fixed outside the bounds; what was cut off before them is still to come. */
        private ImmutableSortedMap<Year, AppliedIndex> path(
                Indexation source,
                Map<Year, BigDecimal> fixed,
                Year base,
                Year last,
                Function<Year, LocalDate> vintage,
                IndexTable table) {
            ImmutableSortedMap.Builder<Year, AppliedIndex> path = ImmutableSortedMap.naturalOrder();
            // How far the price lags behind the level without caps: 1 if it does not. Only a cap makes it lag, no
            // rounding.
            BigDecimal behind = BigDecimal.ONE;
            for (AppliedIndex wanted : source.path(base, last, vintage, table).values()) {
                if (fixed.containsKey(wanted.year())) {
                    path.put(wanted.year(), wanted);
                    continue;
                }
                BigDecimal target = target(wanted, behind);
                AppliedIndex paid = bounded(wanted, behind);
                path.put(wanted.year(), paid);
                if (catchUp == CatchUp.LATER) {
                    behind = paid.percent().compareTo(Weighted.rounded(target, decimals)) < 0
                            ? Percents.factor(target)
                                    .divide(paid.factor(), 2 * EXACT_DECIMALS, RoundingMode.HALF_UP)
                                    .max(BigDecimal.ONE)
                            : BigDecimal.ONE;
                }
            }
            return path.build();
        }

        /** The percentage without bounds: as rounded, and with what is still to be caught up. */
        private BigDecimal target(AppliedIndex wanted, BigDecimal behind) {
            BigDecimal alone = Weighted.rounded(wanted.percent(), decimals);
            return behind.compareTo(BigDecimal.ONE) > 0
                    ? Percents.factor(alone)
                            .multiply(behind)
                            .subtract(BigDecimal.ONE)
                            .movePointRight(2)
                            .setScale(EXACT_DECIMALS, RoundingMode.HALF_UP)
                    : alone;
        }

        private AppliedIndex bounded(AppliedIndex wanted, BigDecimal behind) {
            boolean catches = behind.compareTo(BigDecimal.ONE) > 0;
            BigDecimal target = target(wanted, behind);
            BigDecimal rounded = Weighted.rounded(target, decimals);
            Optional<BigDecimal> low =
                    Optional.ofNullable(floors.get(wanted.year())).or(bound(floor));
            Optional<BigDecimal> high =
                    Optional.ofNullable(caps.get(wanted.year())).or(bound(cap));
            BigDecimal raised = low.map(rounded::max).orElse(rounded);
            BigDecimal paid = Percents.plain(high.map(raised::min).orElse(raised));
            StringBuilder nl = new StringBuilder(wanted.explanation().nl());
            StringBuilder en = new StringBuilder(wanted.explanation().en());
            if (catches) {
                LocalizedText shown = shown(target);
                nl.append(", met inhaal van eerdere jaren ").append(shown.nl()).append(" %");
                en.append(", catching up earlier years ").append(shown.en()).append(" %");
            }
            if (paid.compareTo(rounded) != 0) {
                boolean cut = paid.compareTo(rounded) < 0;
                LocalizedText shown = shown(paid);
                nl.append(cut ? ", begrensd op " : ", verhoogd tot ")
                        .append(shown.nl())
                        .append(" %");
                en.append(cut ? ", capped at " : ", raised to ")
                        .append(shown.en())
                        .append(" %");
            }
            return new AppliedIndex(
                    wanted.year(),
                    paid,
                    LocalizedText.of(nl.toString(), en.toString()),
                    wanted.figures(),
                    wanted.assumed());
        }

        private static LocalizedText shown(BigDecimal percent) {
            return Phrases.number(Rounding.HALF_UP.round(percent, Math.min(Math.max(percent.scale(), 0), 4)));
        }
    }

    /**
     * Weighted published series, with a correction for the year before.
     *
     * <p>The index of year t is the weighted forecast of t plus the correction over t-1. Both components may be rounded
     * before they are added, and the sum may be rounded; halves go up. The weighted inputs of the correction are not
     * rounded. If the outcome of t-1 was not yet known, or was never separately forecast, there is no correction.
     *
     * @param weights the weight of each series; together 1
     * @param correction the kind of correction
     * @param componentDecimals decimals of forecast and correction before they are added; absent: not rounded
     * @param decimals decimals of the result; absent: not rounded
     * @param floor the lowest percentage the contract pays; absent: none
     * @param cap the highest percentage the contract pays; absent: none
     * @param otherwise the assumed rise (a fraction) in years for which no forecast was known; absent: such a year is an
     *     error
     */
    @Value.Builder
    @JsonTypeName("weighted")
    record Weighted(
            ImmutableMap<IndexSeries, Share> weights,
            Correction correction,
            Optional<Integer> componentDecimals,
            Optional<Integer> decimals,
            Optional<BigDecimal> floor,
            Optional<BigDecimal> cap,
            Optional<Parameter> otherwise)
            implements Indexation {

        /**
         * Checks weights, decimals and bounds.
         *
         * @param weights the weight of each series
         * @param correction the kind of correction
         * @param componentDecimals decimals of the components
         * @param decimals decimals of the result
         * @param floor the lowest percentage
         * @param cap the highest percentage
         * @param otherwise the assumed rise without figures
         * @throws IllegalArgumentException if the weights are not together 1, decimals are not from 0 to 8, or the floor
         *     is above the cap
         */
        public Weighted {
            BigDecimal sum = weights.values().stream().map(Share::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(BigDecimal.ONE) != 0) {
                throw new IllegalArgumentException("The weights (" + weights + ") of the indexation must together be 1;"
                        + " they are " + sum.toPlainString() + ".");
            }
            checkDecimals("components", componentDecimals);
            checkDecimals("result", decimals);
            floor.ifPresent(percent -> Percents.check("floor of the indexation", percent));
            cap.ifPresent(percent -> Percents.check("cap of the indexation", percent));
            if (floor.isPresent() && cap.isPresent() && floor.get().compareTo(cap.get()) > 0) {
                throw new IllegalArgumentException("The floor (" + floor.get() + ") of the indexation must not be above"
                        + " its cap (" + cap.get() + "). Maybe they were exchanged.");
            }
            Faults faults = new Faults();
            otherwise.ifPresent(rate ->
                    rate.usedAs(faults, "/otherwise", "rate of the indexation for years without figures", Use.GROWTH));
            faults.throwIfAny();
            otherwise.ifPresent(rate -> rate.within("rate of the indexation for years without figures", -0.5, 2));
        }

        private static void checkDecimals(String of, Optional<Integer> decimals) {
            decimals.ifPresent(number -> {
                if (number < 0 || number > 8) {
                    throw new IllegalArgumentException(
                            "The decimals (" + number + ") of the " + of + " of the indexation must be from 0 to 8.");
                }
            });
        }

        /**
         * Starts an indexation.
         *
         * @return a builder
         */
        public static WeightedBuilder builder() {
            return new WeightedBuilder();
        }

        /**
         * The same indexation with an assumption for years that have no figures yet.
         *
         * @param ratePerYear the assumed rise as a fraction: 0.03 for 3 %
         * @return the indexation
         */
        public Weighted otherwise(double ratePerYear) {
            return new Weighted(
                    weights,
                    correction,
                    componentDecimals,
                    decimals,
                    floor,
                    cap,
                    Optional.of(Parameter.of(ratePerYear)));
        }

        /**
         * The same indexation with another correction and rounding of the components, as VNG advised for 2024.
         *
         * @param kind the kind of correction
         * @param decimalsOfComponents decimals of forecast and correction before they are added
         * @return the indexation
         */
        public Weighted correcting(Correction kind, int decimalsOfComponents) {
            return new Weighted(weights, kind, Optional.of(decimalsOfComponents), decimals, floor, cap, otherwise);
        }

        @Override
        public Indexation first() {
            return new Weighted(weights, Correction.NONE, componentDecimals, decimals, floor, cap, otherwise);
        }

        @Override
        public AppliedIndex indexFor(Year year, LocalDate asOf, IndexTable table) {
            List<IndexFigure> used = new ArrayList<>();
            Optional<BigDecimal> forecast = weighted(used, series -> table.forecast(series, year, asOf));
            if (forecast.isEmpty()) {
                return withoutFigures(year, asOf, table);
            }
            Year before = year.minusYears(1);
            List<IndexFigure> past = new ArrayList<>();
            Optional<BigDecimal> expected = weighted(past, series -> table.forecast(series, before, asOf));
            Optional<BigDecimal> outcome = weighted(past, series -> table.outcome(series, before, asOf));
            BigDecimal correcting = BigDecimal.ZERO;
            if (correction != Correction.NONE && expected.isPresent() && outcome.isPresent()) {
                used.addAll(past);
                correcting = correction == Correction.RELATIVE
                        ? Percents.ratio(outcome.get(), expected.get())
                        : outcome.get().subtract(expected.get());
            }
            BigDecimal first = rounded(forecast.get(), componentDecimals);
            BigDecimal second = rounded(correcting, componentDecimals);
            BigDecimal percent = bounded(rounded(first.add(second), decimals));
            String sum = shown(first) + (second.signum() < 0 ? " - " : " + ") + shown(second.abs());
            return new AppliedIndex(
                    year,
                    Percents.plain(percent),
                    LocalizedText.of(
                            "prognose " + year + " plus correctie over " + before + ": " + sum + " = " + shown(percent)
                                    + " %, stand " + asOf,
                            "forecast " + year + " plus correction over " + before + ": " + sum + " = " + shown(percent)
                                    + " %, as known on " + asOf),
                    ImmutableList.copyOf(used),
                    false);
        }

        private AppliedIndex withoutFigures(Year year, LocalDate asOf, IndexTable table) {
            Parameter rate =
                    otherwise.orElseThrow(() -> new IllegalArgumentException("The index table has no forecast of "
                            + weights.keySet() + " for " + year + " that was known on " + asOf
                            + ". Maybe say which rate to assume otherwise."));
            AppliedIndex assumed = new Assumed(rate).indexFor(year, asOf, table);
            BigDecimal percent = bounded(assumed.percent());
            return new AppliedIndex(
                    year,
                    Percents.plain(percent),
                    LocalizedText.of(
                            "nog geen cijfer voor " + year + ": "
                                    + assumed.explanation().nl(),
                            "no figure for " + year + " yet: "
                                    + assumed.explanation().en()),
                    ImmutableList.of(),
                    true);
        }

        private Optional<BigDecimal> weighted(
                List<IndexFigure> used, Function<IndexSeries, Optional<IndexFigure>> figureOf) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Map.Entry<IndexSeries, Share> weight : weights.entrySet()) {
                Optional<IndexFigure> figure = figureOf.apply(weight.getKey());
                if (figure.isEmpty()) {
                    return Optional.empty();
                }
                used.add(figure.get());
                sum = sum.add(figure.get().percent().multiply(weight.getValue().value()));
            }
            return Optional.of(sum);
        }

        private static BigDecimal rounded(BigDecimal percent, Optional<Integer> decimals) {
            return decimals.map(number -> Rounding.HALF_UP.round(percent, number))
                    .orElse(percent);
        }

        private BigDecimal bounded(BigDecimal percent) {
            BigDecimal raised = floor.map(percent::max).orElse(percent);
            return cap.map(raised::min).orElse(raised);
        }

        private static String shown(BigDecimal percent) {
            return Percents.plain(percent.setScale(Math.min(percent.scale(), 4), RoundingMode.HALF_UP))
                    .toPlainString();
        }
    }

    /**
     * Percentages that were fixed for some years, and a formula for the others (<i>vastgestelde indexering</i>).
     *
     * <p>For example 3.2 % for 2028 by letter, and 3 % assumed in every other year. Bounds of the formula do not hold in a
     * fixed year; what its cap cut off before that year is caught up after it, see {@link Bounded}.
     *
     * @param percents the fixed rise in percent on 1 January of each year
     * @param otherwise what holds in a year that is not there
     */
    @JsonTypeName("decided")
    record Decided(ImmutableSortedMap<Year, BigDecimal> percents, Indexation otherwise) implements Indexation {

        /**
         * Checks the percentages.
         *
         * @param percents the fixed rise in percent on 1 January of each year
         * @param otherwise what holds in a year that is not there
         * @throws IllegalArgumentException if a percentage is not from -50 to 200
         */
        public Decided {
            percents.forEach((year, percent) -> Percents.check("index fixed for " + year, percent));
            percents = ImmutableSortedMap.copyOf(Maps.transformValues(percents, Percents::plain));
        }

        @Override
        public Indexation first() {
            return new Decided(percents, otherwise.first());
        }

        @Override
        public ImmutableSortedMap<Year, AppliedIndex> path(
                Year base, Year last, Function<Year, LocalDate> vintage, IndexTable table) {
            return otherwise instanceof Bounded bounded
                    ? bounded.path(new Decided(percents, bounded.of()), percents, base, last, vintage, table)
                    : Indexation.super.path(base, last, vintage, table);
        }

        @Override
        public AppliedIndex indexFor(Year year, LocalDate asOf, IndexTable table) {
            BigDecimal percent = percents.get(year);
            if (percent == null) {
                return otherwise.indexFor(year, asOf, table);
            }
            LocalizedText shown = Phrases.number(percent);
            return new AppliedIndex(
                    year,
                    Percents.plain(percent),
                    LocalizedText.of(
                            "vastgestelde indexering van " + shown.nl() + " %", "index fixed at " + shown.en() + " %"),
                    ImmutableList.of(),
                    false);
        }
    }
}
