package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Grip;
import nl.geldstroom.measure.Squeeze;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.provision.LineId;
import org.immutables.value.Value;

/**
 * What a squeeze did, year by year (<i>ombuigingen</i>): the gap, what the reserve carried, what was cut where, and what is
 * still short.
 *
 * <p>All amounts are zero or more, and lists by year follow the horizon.
 *
 * @param measure the id of the squeeze
 * @param payer who was short
 * @param years the years of the horizon
 * @param gap what had to be found when the year began
 * @param carried the part of it that the reserve was counted on for
 * @param decided what was decided to be cut
 * @param cut what the cuts brought in money
 * @param cuttable what could be cut
 * @param total what all lines of the payer needed in the year before
 * @param lines the lines with grip, in the order of their ids
 * @param shortBefore what was short at the close of the year, before the reserve
 * @param drawn what was drawn from the reserve
 * @param added what was added to it
 * @param deficit what stays open after reserve and cuts
 */
@Value.Builder
public record SqueezeYears(
        String measure,
        PartyId payer,
        ImmutableList<Year> years,
        ImmutableList<Money> gap,
        ImmutableList<Money> carried,
        ImmutableList<Money> decided,
        ImmutableList<Money> cut,
        ImmutableList<Money> cuttable,
        ImmutableList<Money> total,
        ImmutableList<Line> lines,
        ImmutableList<Money> shortBefore,
        ImmutableList<Money> drawn,
        ImmutableList<Money> added,
        ImmutableList<Money> deficit) {

    /**
     * What happened to one line.
     *
     * @param line the line
     * @param cuttable what could be cut on it
     * @param decided what was decided to be cut
     * @param cut what the cut brought in money
     * @param unreleased what was delivered less but still paid, because an agreement does not let it go
     */
    public record Line(
            LineId line,
            ImmutableList<Money> cuttable,
            ImmutableList<Money> decided,
            ImmutableList<Money> cut,
            ImmutableList<Money> unreleased) {}

    /**
     * Starts the years of a squeeze.
     *
     * @return a builder
     */
    public static SqueezeYearsBuilder builder() {
        return new SqueezeYearsBuilder();
    }

    /**
     * All squeezes of a scenario.
     *
     * @param projection the projection
     * @return one for each squeeze, in the order of the measures
     */
    public static ImmutableList<SqueezeYears> of(Projection projection) {
        return projection.scenario().measures().stream()
                .filter(Squeeze.class::isInstance)
                .map(Squeeze.class::cast)
                .map(squeeze -> of(projection, squeeze))
                .collect(ImmutableList.toImmutableList());
    }

    private static SqueezeYears of(Projection projection, Squeeze squeeze) {
        Ledger ledger = projection.ledger();
        ImmutableList<Year> years = projection.scenario().horizon().years();
        String id = squeeze.id() + "/";
        return builder()
                .measure(squeeze.id())
                .payer(squeeze.payer())
                .addAllYears(years)
                .addAllGap(watched(ledger, years, id + "gap"))
                .addAllCarried(watched(ledger, years, id + "carried"))
                .addAllDecided(watched(ledger, years, id + "decided"))
                .addAllCut(each(
                        years,
                        year -> ledger.sum(
                                year,
                                rule -> rule.kind() == PostingKind.CUT
                                        && rule.payer().equals(squeeze.payer()))))
                .addAllCuttable(watched(ledger, years, id + "cuttable"))
                .addAllTotal(watched(ledger, years, id + "total"))
                .addAllLines(squeeze.grips().stream()
                        .map(Grip::line)
                        .sorted()
                        .map(line -> new Line(
                                line,
                                watched(ledger, years, id + "cuttable/" + line),
                                watched(ledger, years, id + "decided/" + line),
                                each(
                                        years,
                                        year -> ledger.sum(
                                                year,
                                                rule -> rule.kind() == PostingKind.CUT
                                                        && rule.line().equals(Optional.of(line)))),
                                watched(ledger, years, id + "unreleased/" + line)))
                        .toList())
                .addAllShortBefore(watched(ledger, years, id + "short"))
                .addAllDrawn(posted(ledger, years, id + "reserve/drawn"))
                .addAllAdded(posted(ledger, years, id + "reserve/added"))
                .addAllDeficit(watched(ledger, years, id + "deficit"))
                .build();
    }

    private static ImmutableList<Money> watched(Ledger ledger, ImmutableList<Year> years, String id) {
        return each(
                years, year -> ledger.observedSum(year, watched -> watched.id().equals(id)));
    }

    private static ImmutableList<Money> posted(Ledger ledger, ImmutableList<Year> years, String id) {
        return each(years, year -> ledger.sum(year, rule -> rule.id().equals(id)));
    }

    private static ImmutableList<Money> each(ImmutableList<Year> years, Function<Year, Money> amount) {
        return years.stream().map(amount).collect(ImmutableList.toImmutableList());
    }

    /**
     * What had to be cut as a share of all that the payer spends.
     *
     * @param year the year
     * @return the gap that the reserve did not carry over the total; empty if the payer spends nothing
     */
    public Optional<Double> shareOfTotal(Year year) {
        return ratio(toCut(year), at(total, year));
    }

    /**
     * What had to be cut as a share of what could be cut; above 1 where it cannot be found.
     *
     * @param year the year
     * @return the gap that the reserve did not carry over what could be cut; empty if nothing could
     */
    public Optional<Double> shareOfCuttable(Year year) {
        return ratio(toCut(year), at(cuttable, year));
    }

    /**
     * How much harder the lines with grip are hit than if all were hit alike (<i>vertekening</i>): {@code
     * (gap/cuttable)/(gap/total)}.
     *
     * @param year the year
     * @return 1 if all can be cut, more the less there is grip on; empty if nothing had or could be cut
     */
    public Optional<Double> distortion(Year year) {
        return toCut(year) == 0
                ? Optional.empty()
                : shareOfCuttable(year).flatMap(cut -> shareOfTotal(year).map(all -> cut / all));
    }

    private double toCut(Year year) {
        return at(gap, year) - at(carried, year);
    }

    private double at(ImmutableList<Money> amounts, Year year) {
        int index = years.indexOf(year);
        if (index < 0) {
            throw new IllegalArgumentException("The year (" + year + ") must be one of the horizon: " + years + ".");
        }
        return amounts.get(index).cents();
    }

    private static Optional<Double> ratio(double part, double whole) {
        return whole > 0 ? Optional.of(part / whole) : Optional.empty();
    }

    /** By year in euros: gap, cut, drawn from the reserve, deficit. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(
                String.format(Locale.ROOT, "%-6s%18s%18s%18s%18s%n", "", "gap", "cut", "reserve", "deficit"));
        for (int i = 0; i < years.size(); i++) {
            out.append(String.format(
                    Locale.ROOT,
                    "%-6s%18s%18s%18s%18s%n",
                    years.get(i),
                    gap.get(i),
                    cut.get(i),
                    drawn.get(i).minus(added.get(i)),
                    deficit.get(i)));
        }
        return out.toString();
    }
}
