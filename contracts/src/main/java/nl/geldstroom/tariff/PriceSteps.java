package nl.geldstroom.tariff;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import nl.geldstroom.index.AppliedIndex;
import nl.geldstroom.index.IndexTable;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.index.PriceRounding;
import nl.geldstroom.money.Price;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/**
 * How the price of a tariff moves through the years (<i>tariefverloop</i>): indexed each 1 January, converted on agreed
 * days, rounded at every step.
 *
 * <p>45.00 for four weeks in 2019, indexed by 1.5 % in 2020 and 2021 and converted to a month on 1 January 2021, is 45.00,
 * 45.68, 46.37 and 50.23.
 *
 * @param tariff the tariff
 * @param steps the steps in order of date; the first is the tariff itself
 */
public record PriceSteps(Tariff tariff, ImmutableList<Step> steps) {

    /**
     * A price from a day on.
     *
     * @param from the first day of service at this price
     * @param price the price for one unit
     * @param bands the prices of the volume bands, in their order; empty: there are none
     * @param explanation how it came about
     */
    public record Step(LocalDate from, Price price, ImmutableList<Price> bands, LocalizedText explanation) {

        /**
         * The price of a band.
         *
         * @param band 0 for the tariff itself, 1 for the first band, and so on
         * @return the price
         */
        public Price ofBand(int band) {
            return band == 0 ? price : bands.get(band - 1);
        }
    }

    /**
     * The steps of a tariff.
     *
     * @param tariff the tariff
     * @param indexation how it follows the years
     * @param last the last year that is paid
     * @param vintage the day whose knowledge counts for the index of a year
     * @param table the published index figures
     * @return the steps up to and including that year
     * @throws IllegalArgumentException if an index figure is needed that was not known
     */
    public static PriceSteps of(
            Tariff tariff, Indexation indexation, Year last, Function<Year, LocalDate> vintage, IndexTable table) {
        PriceRounding rounding = tariff.rounding().orElse(PriceRounding.CENTS);
        ImmutableList<Price> bands = tariff.bands()
                .map(all -> all.bands().stream().map(VolumeBand::price).collect(ImmutableList.toImmutableList()))
                .orElse(ImmutableList.of());
        LocalizedText agreed = Phrases.number(tariff.price().euros());
        Step step = new Step(
                tariff.from(),
                tariff.price(),
                bands,
                LocalizedText.of("afgesproken tarief € " + agreed.nl(), "agreed tariff € " + agreed.en()));
        ImmutableList.Builder<Step> steps = ImmutableList.<Step>builder().add(step);
        List<TariffConversion> conversions = tariff.conversions().stream()
                .sorted(Comparator.comparing(TariffConversion::on))
                .toList();
        int next = 0;
        Year base = Year.from(tariff.from());
        for (AppliedIndex index : indexation.path(base, last, vintage, table).values()) {
            LocalDate first = index.year().atDay(1);
            while (next < conversions.size() && conversions.get(next).on().isBefore(first)) {
                step = converted(step, conversions.get(next));
                steps.add(step);
                next++;
            }
            step = indexed(step, index, rounding);
            steps.add(step);
        }
        while (next < conversions.size()
                && !Year.from(conversions.get(next).on()).isAfter(last)) {
            step = converted(step, conversions.get(next));
            steps.add(step);
            next++;
        }
        return new PriceSteps(tariff, steps.build());
    }

    private static Step indexed(Step before, AppliedIndex index, PriceRounding rounding) {
        BigDecimal factor = index.factor();
        Price price = rounding.round(before.price().times(factor));
        LocalizedText old = Phrases.number(before.price().euros());
        LocalizedText by = Phrases.number(factor);
        LocalizedText made = Phrases.number(price.euros());
        return new Step(
                index.year().atDay(1),
                price,
                before.bands().stream()
                        .map(band -> rounding.round(band.times(factor)))
                        .collect(ImmutableList.toImmutableList()),
                LocalizedText.of(
                        "€ " + old.nl() + " × " + by.nl() + " = € " + made.nl() + " ("
                                + index.explanation().nl() + ")",
                        "€ " + old.en() + " × " + by.en() + " = € " + made.en() + " ("
                                + index.explanation().en() + ")"));
    }

    private static Step converted(Step before, TariffConversion conversion) {
        Price price = conversion.convert(before.price());
        LocalizedText old = Phrases.number(before.price().euros());
        LocalizedText made = Phrases.number(price.euros());
        String by = conversion.from().perYear() + "/" + conversion.to().perYear();
        return new Step(
                conversion.on(),
                price,
                before.bands().stream().map(conversion::convert).collect(ImmutableList.toImmutableList()),
                LocalizedText.of(
                        "€ " + old.nl() + " × " + by + " = € " + made.nl() + " (van "
                                + conversion.from().label().nl() + " naar "
                                + conversion.to().label().nl() + ")",
                        "€ " + old.en() + " × " + by + " = € " + made.en() + " (from "
                                + conversion.from().label().en() + " to "
                                + conversion.to().label().en() + ")"));
    }

    /**
     * The step that holds on a day.
     *
     * @param day the day of service
     * @return the last step that starts on or before it
     * @throws IllegalArgumentException if the day lies before the tariff
     */
    public Step on(LocalDate day) {
        for (Step step : steps.reverse()) {
            if (!step.from().isAfter(day)) {
                return step;
            }
        }
        throw new IllegalArgumentException("The day (" + day + ") must not lie before the tariff of " + tariff.product()
                + " from " + tariff.from() + ".");
    }
}
