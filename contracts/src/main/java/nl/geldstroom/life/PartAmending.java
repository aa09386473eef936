package nl.geldstroom.life;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.geldstroom.agreement.AreaBased;
import nl.geldstroom.agreement.Combined;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.OutputBased;
import nl.geldstroom.agreement.PopulationBased;
import nl.geldstroom.agreement.SpendingCeiling;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Price;
import nl.geldstroom.tariff.Tariff;

/** What a change does to a compensation, or to the part of a combined one that is meant. */
record PartAmending(Compensation old, String agreement) {

    private IllegalArgumentException refused(String must) {
        return new IllegalArgumentException("The compensation of agreement (" + agreement + ") must " + must);
    }

    private static String names(Combined combined) {
        return String.join(", ", combined.parts().keySet());
    }

    private Compensation inPart(Combined combined, String name, UnaryOperator<Compensation> change) {
        Compensation part = combined.parts().get(name);
        if (part == null) {
            throw refused("have a part (" + name + "). Maybe one of " + names(combined) + ".");
        }
        return combined.replacing(name, change.apply(part));
    }

    Compensation limited(SpendingCeiling ceiling) {
        return old.limitedTo(ceiling)
                .orElseThrow(() -> refused(
                        old instanceof Combined
                                ? "have one part that is effort-based or output-based, or one that has a ceiling already, for it"
                                        + " to be clear which part the ceiling limits. Maybe amend the compensation."
                                : "be effort-based or output-based to have a spending ceiling: a task has its budget"
                                        + " (contractstandaard Wmo 1.2, art. 1.5.1)."));
    }

    Compensation priced(Tariff tariff) {
        if (old instanceof Combined combined) {
            return inPart(combined, partOf(combined, tariff.product()), part -> priced(part, tariff));
        }
        return priced(old, tariff);
    }

    /** The part that prices the product already, or the only one that has prices. */
    private String partOf(Combined combined, String product) {
        ImmutableList.Builder<String> able = ImmutableList.builder();
        for (Map.Entry<String, Compensation> part : combined.parts().entrySet()) {
            if (part.getValue().tariffs().stream()
                    .anyMatch(tariff -> tariff.product().equals(product))) {
                return part.getKey();
            }
            if (part.getValue() instanceof EffortBased || part.getValue() instanceof OutputBased) {
                able.add(part.getKey());
            }
        }
        List<String> names = able.build();
        if (names.size() != 1) {
            throw refused("have one part for effort or output, or a tariff for " + product
                    + " already, for it to be clear which part gets the price. Maybe amend the compensation.");
        }
        return names.get(0);
    }

    private Compensation priced(Compensation part, Tariff tariff) {
        ImmutableList.Builder<Tariff> tariffs = ImmutableList.builder();
        for (Tariff before : part.tariffs()) {
            if (!before.product().equals(tariff.product()) || !before.from().equals(tariff.from())) {
                tariffs.add(before);
            }
        }
        tariffs.add(tariff);
        if (part instanceof EffortBased effort) {
            return new EffortBased(
                    effort.release(),
                    tariffs.build(),
                    effort.guaranteedMinimum(),
                    effort.ceiling(),
                    effort.indexation(),
                    effort.allocations());
        }
        if (part instanceof OutputBased output) {
            return new OutputBased(
                    output.trajectoryMonths(),
                    tariffs.build(),
                    output.guaranteedMinimum(),
                    output.ceiling(),
                    output.indexation(),
                    output.allocations());
        }
        throw refused("be effort-based or output-based to have a price per unit."
                + (part instanceof PopulationBased ? " Maybe a newHeadPrice." : " Maybe a newBudget."));
    }

    Compensation indexed(Optional<String> name, UnaryOperator<Indexation> change) {
        if (old instanceof Combined combined) {
            if (name.isPresent()) {
                return inPart(combined, name.get(), part -> indexed(part, change));
            }
            if (combined.parts().values().stream()
                            .map(Compensation::indexation)
                            .distinct()
                            .count()
                    > 1) {
                throw refused(
                        "have parts that follow the years in the same way, or the indexation must name a part. Maybe"
                                + " one of " + names(combined) + ".");
            }
            ImmutableMap.Builder<String, Compensation> parts = ImmutableMap.builder();
            combined.parts().forEach((part, compensation) -> parts.put(part, indexed(compensation, change)));
            return new Combined(parts.buildOrThrow(), combined.guaranteedMinimum(), combined.settlements());
        }
        noPart(name);
        return indexed(old, change);
    }

    private void noPart(Optional<String> name) {
        if (name.isPresent()) {
            throw refused("be combined to have a part (" + name.get() + "). Maybe leave the part out.");
        }
    }

    static Compensation indexed(Compensation part, UnaryOperator<Indexation> change) {
        Indexation now = change.apply(part.indexation());
        if (part instanceof EffortBased effort) {
            return effort.indexed(now);
        }
        if (part instanceof OutputBased output) {
            return output.indexed(now);
        }
        if (part instanceof TaskBased task) {
            return task.indexed(now);
        }
        if (part instanceof PopulationBased task) {
            return task.indexed(now);
        }
        if (part instanceof AreaBased task) {
            return task.indexed(now);
        }
        Combined combined = (Combined) part;
        ImmutableMap.Builder<String, Compensation> parts = ImmutableMap.builder();
        combined.parts().forEach((name, inner) -> parts.put(name, indexed(inner, change)));
        return new Combined(parts.buildOrThrow(), combined.guaranteedMinimum(), combined.settlements());
    }

    /** Another budget from a day on: of the only budget, of a named part or of a named area or mission. */
    Compensation budgeted(Optional<String> name, LocalDate from, Money perYear) {
        if (old instanceof Combined combined) {
            if (name.isPresent() && combined.parts().containsKey(name.get())) {
                return inPart(combined, name.get(), part -> budgeted(part, Optional.empty(), from, perYear));
            }
            List<String> able = combined.parts().entrySet().stream()
                    .filter(part -> name.isPresent()
                            ? part.getValue() instanceof AreaBased task && hasArea(task, name.get())
                            : part.getValue() instanceof TaskBased)
                    .map(Map.Entry::getKey)
                    .toList();
            if (able.size() != 1) {
                throw refused("have one budget"
                        + name.map(wanted -> " of part (" + wanted + ")").orElse("")
                        + " for it to be clear which one changes. Maybe name one of " + names(combined) + ".");
            }
            return inPart(combined, able.get(0), part -> budgeted(part, name, from, perYear));
        }
        return budgeted(old, name, from, perYear);
    }

    private static boolean hasArea(AreaBased task, String name) {
        return task.budgets().stream()
                .anyMatch(area ->
                        area.name().nl().equals(name) || area.name().en().equals(name));
    }

    private Compensation budgeted(Compensation part, Optional<String> name, LocalDate from, Money perYear) {
        if (part instanceof TaskBased task) {
            noPart(name);
            return stepped(task, from, perYear);
        }
        if (part instanceof AreaBased task) {
            List<String> areas = task.budgets().stream()
                    .map(area -> area.name().nl())
                    .distinct()
                    .toList();
            if (name.isEmpty() && areas.size() > 1) {
                throw refused("have one area or mission, or the new budget must name one. Maybe one of "
                        + String.join(", ", areas) + ".");
            }
            return task.from(name.orElseGet(() -> areas.get(0)), from, perYear);
        }
        throw refused("have a budget to change. Maybe a "
                + (part instanceof PopulationBased ? "newHeadPrice" : "newPrice") + ", or amend the compensation.");
    }

    /** A budget agreed for the year that starts on the day gives way. */
    private static TaskBased stepped(TaskBased task, LocalDate from, Money perYear) {
        if (from.getDayOfYear() != 1) {
            return task.from(from, perYear);
        }
        return new TaskBased(
                        task.perYear(),
                        task.indexation(),
                        task.agreedBudgets().entrySet().stream()
                                .filter(agreed -> !agreed.getKey().atDay(1).equals(from))
                                .collect(ImmutableSortedMap.toImmutableSortedMap(
                                        Comparator.naturalOrder(), Map.Entry::getKey, Map.Entry::getValue)),
                        task.fixedYears(),
                        task.steps(),
                        task.instalments())
                .from(from, perYear);
    }

    /** Another amount per head; a combined one would bring its other parts back to the prices of their start. */
    Compensation perHead(Price price) {
        if (old instanceof PopulationBased task) {
            return task.at(price);
        }
        throw refused(
                old instanceof Combined
                        ? "be population-based by itself to have a new amount per head: the other parts of a combined one have"
                                + " prices of their own start. Maybe amend the compensation, with every part at the prices of"
                                + " that day."
                        : "be population-based to have a new amount per head.");
    }
}
