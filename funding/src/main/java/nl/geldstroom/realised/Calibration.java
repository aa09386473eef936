package nl.geldstroom.realised;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.iv3.Iv3Kind;
import nl.geldstroom.iv3.Iv3Line;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.TaskFieldCode;
import nl.geldstroom.provision.TaskFields;

/**
 * The growth of volume of a line that its own figures show, when the growth of prices is stated (<i>ijking</i>).
 *
 * <p>From year y-1 to y the growth of volume is {@code g_y = (A_y / A_(y-1)) / (1 + i_y) - 1}; over n years the calibrated
 * growth is the geometric mean {@code ((1+g_1)·...·(1+g_n))^(1/n) - 1}. Of one interval the estimate is that number; of
 * more it is a triangle from the lowest to the highest g with that number as its stated point. Prices are never guessed:
 * a year without one is refused. Example: from 2,229,000 to 2,685,000 euros with prices up by 6 % volume grew by 13.64 %.
 *
 * @param taskField the task field
 * @param kind budgets or accounts; they are never mixed
 * @param amounts the cost of each year, without a gap
 * @param prices the growth of prices to each year but the first
 * @param pricesFrom where the growth of prices comes from
 * @param volumes the growth of volume to each year but the first
 */
public record Calibration(
        String taskField,
        Iv3Kind kind,
        ImmutableSortedMap<Year, Money> amounts,
        ImmutableSortedMap<Year, Double> prices,
        Evidence pricesFrom,
        ImmutableSortedMap<Year, Double> volumes) {

    /**
     * Checks that years and numbers fit together.
     *
     * @param taskField the task field
     * @param kind budgets or accounts
     * @param amounts the cost of each year
     * @param prices the growth of prices to each year but the first
     * @param pricesFrom where the growth of prices comes from
     * @param volumes the growth of volume to each year but the first
     * @throws nl.geldstroom.document.InvalidValueException if there are fewer than two years, a year is left out, a cost is
     *     not above zero, or a growth of prices is not stated or not above -1
     */
    public Calibration {
        Faults faults = new Faults();
        if (amounts.size() < 2) {
            faults.add(
                    "/amounts",
                    "calibration-years",
                    "The calibration of " + taskField + " must have the cost of at least two years, not "
                            + amounts.keySet() + ".");
        }
        amounts.forEach((year, amount) -> {
            boolean first = year.equals(amounts.firstKey());
            if (!first && !amounts.containsKey(year.minusYears(1))) {
                faults.add(
                        "/amounts/" + year,
                        "calibration-gap",
                        "The calibration of " + taskField + " must have the year before " + year + " too.");
            }
            if (amount.cents() <= 0) {
                faults.add(
                        "/amounts/" + year,
                        "calibration-cost",
                        "The cost (" + amount + ") of " + taskField + " in " + year
                                + " must be above zero, to tell how it grew.");
            }
            Double price = prices.get(year);
            if (!first && (price == null || !(price > -1))) {
                faults.add(
                        "/prices/" + year,
                        "calibration-price",
                        "The growth of prices (" + (price == null ? "none" : price) + ") to " + year
                                + " must be stated and above -1, to tell the growth of volume of " + taskField + ".");
            }
        });
        faults.throwIfAny();
    }

    /**
     * Calibrates from the figures of a municipality.
     *
     * @param table Iv3 figures of several years
     * @param kind budgets or accounts
     * @param municipality the municipality
     * @param taskField the code, of one numbering: codes of before 2025 say nothing of those since
     * @param prices the growth of prices to each year but the first; 0.05 is 5 %
     * @param pricesFrom where the growth of prices comes from
     * @return the calibration over the years of the table that have that code
     * @throws nl.geldstroom.document.InvalidValueException as the constructor says
     */
    public static Calibration of(
            Iv3Table table,
            Iv3Kind kind,
            PartyId municipality,
            String taskField,
            ImmutableSortedMap<Year, Double> prices,
            Evidence pricesFrom) {
        Iv3Table figures = table.only(kind);
        ImmutableSortedMap.Builder<Year, Money> amounts = ImmutableSortedMap.naturalOrder();
        Optional<Boolean> renumbered = Optional.empty();
        for (int year : figures.years()) {
            boolean present = figures.rows().stream()
                    .anyMatch(row -> row.year() == year
                            && row.municipality().filter(municipality::equals).isPresent());
            boolean since = isSinceRenumbering(year);
            if (!present || renumbered.map(before -> before != since).orElse(false)) {
                continue;
            }
            Optional<Iv3Line> line = figures.linesOf(municipality, year).stream()
                    .filter(row -> row.taskField().equals(taskField))
                    .findFirst();
            if (line.isPresent()) {
                amounts.put(Year.of(year), line.get().cost());
                renumbered = Optional.of(since);
            }
        }
        return of(taskField, kind, amounts.build(), prices, pricesFrom);
    }

    /** The numbering of the social domain changed with the list that has 6.711. */
    private static boolean isSinceRenumbering(int year) {
        return !TaskFields.years().contains(Year.of(year))
                || TaskFields.of(Year.of(year)).find(TaskFieldCode.of("6.711")).isPresent();
    }

    /**
     * Calibrates from amounts.
     *
     * @param taskField the task field
     * @param kind budgets or accounts
     * @param amounts the cost of each year
     * @param prices the growth of prices to each year but the first
     * @param pricesFrom where the growth of prices comes from
     * @return the calibration
     * @throws nl.geldstroom.document.InvalidValueException as the constructor says
     */
    public static Calibration of(
            String taskField,
            Iv3Kind kind,
            ImmutableSortedMap<Year, Money> amounts,
            ImmutableSortedMap<Year, Double> prices,
            Evidence pricesFrom) {
        ImmutableSortedMap.Builder<Year, Double> volumes = ImmutableSortedMap.naturalOrder();
        amounts.forEach((year, amount) -> {
            Money before = amounts.get(year.minusYears(1));
            Double price = prices.get(year);
            if (before != null && before.cents() > 0 && price != null) {
                volumes.put(year, ((double) amount.cents() / before.cents()) / (1 + price) - 1);
            }
        });
        return new Calibration(taskField, kind, amounts, prices, pricesFrom, volumes.build());
    }

    /**
     * The calibrated growth of volume.
     *
     * @return the geometric mean of the years, 0.02 is 2 % a year
     */
    public double volume() {
        double product = 1;
        for (double volume : volumes.values()) {
            product *= 1 + volume;
        }
        return StrictMath.pow(product, 1.0 / volumes.size()) - 1;
    }

    /**
     * The growth of volume as a parameter: certain for one interval, else a triangle from the lowest to the highest year.
     *
     * @param figures where the amounts come from, for example {@code CBS Iv3}
     * @return the parameter with the figures and the prices that it rests on
     */
    public Parameter parameter(String figures) {
        List<Double> sorted = new ArrayList<>(volumes.values());
        sorted.sort(Double::compare);
        double low = sorted.get(0);
        double high = sorted.get(sorted.size() - 1);
        double point = Math.min(Math.max(volume(), low), high);
        Estimate estimate =
                low == high ? Estimate.of(point) : new Estimate.Triangular(low, point, high, Optional.empty());
        return Parameter.of(
                estimate,
                Assumption.of(
                        figures,
                        "geijkt op " + amounts.firstKey() + "-" + amounts.lastKey() + " (" + kind.dutch()
                                + "), prijsgroei volgens " + pricesFrom.citation() + " / calibrated on "
                                + amounts.firstKey() + "-" + amounts.lastKey() + ", prices by "
                                + pricesFrom.citation()));
    }

    /**
     * Growth of a line as it was calibrated, with prices to come.
     *
     * @param figures where the amounts come from
     * @param price the growth of prices from now on
     * @return the growth
     * @throws IllegalArgumentException if a growth is beyond what a line may have: below -0.5 or above 1
     */
    public Growth growth(String figures, Parameter price) {
        return Growth.of(parameter(figures), price);
    }
}
