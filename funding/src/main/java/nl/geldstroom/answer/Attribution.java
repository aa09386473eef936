package nl.geldstroom.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.text.LocalizedText;

/**
 * Which measure causes which part of the difference with unchanged policy (<i>toerekening</i>), per payer and year.
 *
 * <p>Measures are added one by one, in the order of their phases and within a phase of their ids; each gets what the
 * difference changes by when it is added, and the last one the rest. What two measures cause only together falls to the
 * later one. The parts add up to the difference, to the cent. Example: a shift that costs 100 and an effect that needs it and
 * brings 30 back have -100 and 30.
 *
 * @param years the years of the horizon
 * @param parts one for each measure and payer with an amount in some year, in that order
 */
public record Attribution(ImmutableList<Year> years, ImmutableList<Part> parts) {

    /** When in a month a measure does its work, by what it posts. */
    public enum Phase {
        /** Money and volume move from line to line. */
        @JsonProperty("move")
        MOVE,
        /** Spending has an effect, and effects become money. */
        @JsonProperty("effect")
        EFFECT,
        /** Payers settle: funds, shared savings, equalisation. */
        @JsonProperty("settle")
        SETTLE,
        /** What is short is cut or drawn from reserves. */
        @JsonProperty("squeeze")
        SQUEEZE
    }

    /**
     * What one measure does to the balance of one payer.
     *
     * @param measure the id of the measure
     * @param title what it is called
     * @param phase when it does its work
     * @param payer whose balance
     * @param name what the payer is called
     * @param amounts the amount of each year, nominal; negative where the payer pays more
     * @param total the sum of the years
     */
    public record Part(
            String measure,
            LocalizedText title,
            Phase phase,
            PartyId payer,
            String name,
            ImmutableList<Money> amounts,
            Money total) {}

    /**
     * Attributes the difference of a projection.
     *
     * @param projection the projection
     * @return the parts; empty without measures
     */
    public static Attribution of(Projection projection) {
        Scenario scenario = projection.scenario();
        ImmutableList<Year> years = scenario.horizon().years();
        List<Measure> ordered = new ArrayList<>(scenario.measures());
        ordered.sort(Comparator.comparing((Measure measure) -> phaseOf(projection, measure))
                .thenComparing(Measure::id));
        Subset subset = new Subset(projection);
        Set<String> added = new HashSet<>();
        Projection before = subset.with(added);
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        for (Measure measure : ordered) {
            added.add(measure.id());
            Projection after = subset.with(added);
            Projection without = before;
            Subset.payers(projection).forEach((payer, name) -> {
                ImmutableList<Money> amounts = years.stream()
                        .map(year -> after.difference(payer, year).minus(without.difference(payer, year)))
                        .collect(ImmutableList.toImmutableList());
                if (amounts.stream().anyMatch(amount -> !amount.isZero())) {
                    parts.add(new Part(
                            measure.id(),
                            measure.title(),
                            phaseOf(projection, measure),
                            payer,
                            name,
                            amounts,
                            Money.sum(amounts)));
                }
            });
            before = after;
        }
        return new Attribution(years, parts.build());
    }

    /** The latest phase of what a measure posts. */
    private static Phase phaseOf(Projection projection, Measure measure) {
        return projection.plan().rules().stream()
                .filter(rule -> rule.measure().filter(measure.id()::equals).isPresent())
                .map(rule -> Sides.phase(rule.kind()))
                .max(Comparator.naturalOrder())
                .orElse(Phase.MOVE);
    }
}
