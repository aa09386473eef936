package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.tariff.ExecutionVariant;
import nl.geldstroom.tariff.Tariff;
import org.immutables.value.Value;

/**
 * Several compensations in one agreement (<i>gecombineerde bekostiging</i>): a fee for being available plus price times
 * quantity, a minimum over it all, a settlement after the year.
 *
 * <p>For example {@code Combined.of("beschikbaarheid", TaskBased.perYear(euros(120_000))).plus("uren", hours)}. If a part
 * pays for effort the whole counts as effort, else if one pays for output as output, else as a task: less demand then
 * frees what is paid by units, and the fee stays.
 *
 * @param parts the compensations by name, at least one, none of them combined itself
 * @param guaranteedMinimum what all parts together pay at least per calendar year, pro rata in a broken year; absent:
 *     only what the parts guarantee
 * @param settlements what is settled after each calendar year; empty: nothing
 */
@Value.Builder
@JsonTypeName("combined")
public record Combined(
        ImmutableMap<String, Compensation> parts,
        Optional<Money> guaranteedMinimum,
        ImmutableList<SettlementRule> settlements)
        implements Compensation {

    /**
     * Checks the parts.
     *
     * @param parts the compensations by name
     * @param guaranteedMinimum what all parts together pay at least per calendar year
     * @param settlements what is settled after each calendar year
     * @throws IllegalArgumentException if there is no part, one is combined itself, two have tariffs for one product, both a
     *     ceiling or both allocations, or the minimum is negative
     */
    public Combined {
        Faults faults = new Faults();
        if (parts.isEmpty()) {
            faults.add("/parts", "combined-parts", "The parts of a combined compensation must be at least one.");
        }
        Map<String, String> products = new HashMap<>();
        Optional<String> limited = Optional.empty();
        Optional<String> allocated = Optional.empty();
        for (Map.Entry<String, Compensation> part : parts.entrySet()) {
            String pointer = "/parts/" + part.getKey().replace("~", "~0").replace("/", "~1");
            if (part.getValue() instanceof Combined) {
                faults.add(
                        pointer,
                        "combined-parts",
                        "The part (" + part.getKey() + ") of a combined compensation must not be combined itself.");
                continue;
            }
            for (Tariff tariff : part.getValue().tariffs()) {
                String other = products.putIfAbsent(tariff.product(), part.getKey());
                if (other != null && !other.equals(part.getKey())) {
                    faults.add(
                            pointer + "/tariffs",
                            "combined-product",
                            "The product (" + tariff.product() + ") of part (" + part.getKey()
                                    + ") must not have a tariff in part (" + other + ") too.");
                }
            }
            if (part.getValue().ceiling().isPresent()) {
                if (limited.isPresent()) {
                    faults.add(
                            pointer + "/ceiling",
                            "combined-ceiling",
                            "The part (" + part.getKey() + ") must not have a ceiling beside that of part ("
                                    + limited.get() + ").");
                }
                limited = Optional.of(part.getKey());
            }
            if (part.getValue().allocations().isPresent()) {
                if (allocated.isPresent()) {
                    faults.add(
                            pointer + "/allocations",
                            "combined-allocations",
                            "The part (" + part.getKey() + ") must not have allocations beside those of part ("
                                    + allocated.get() + "). Maybe put them in one list.");
                }
                allocated = Optional.of(part.getKey());
            }
        }
        guaranteedMinimum.ifPresent(
                minimum -> TaskRules.notNegative("guaranteed minimum", minimum, "/guaranteedMinimum", faults));
        faults.throwIfAny();
    }

    /**
     * Starts a compensation.
     *
     * @return a builder
     */
    public static CombinedBuilder builder() {
        return new CombinedBuilder();
    }

    /**
     * A combination that so far has one part.
     *
     * @param name the name of the part
     * @param part how it is paid
     * @return the compensation
     * @throws IllegalArgumentException if the part is combined itself
     */
    public static Combined of(String name, Compensation part) {
        return new Combined(ImmutableMap.of(name, part), Optional.empty(), ImmutableList.of());
    }

    /**
     * The same combination with another part.
     *
     * @param name the name of the part
     * @param part how it is paid
     * @return the compensation
     * @throws IllegalArgumentException if there is such a part already or both have tariffs for one product
     */
    public Combined plus(String name, Compensation part) {
        return new Combined(
                ImmutableMap.<String, Compensation>builder()
                        .putAll(parts)
                        .put(name, part)
                        .buildOrThrow(),
                guaranteedMinimum,
                settlements);
    }

    /**
     * The same combination with a minimum over all parts.
     *
     * @param perYear what is paid at least per calendar year
     * @return the compensation
     * @throws IllegalArgumentException if it is negative
     */
    public Combined guaranteeing(Money perYear) {
        return new Combined(parts, Optional.of(perYear), settlements);
    }

    /**
     * The same combination with one more settlement after the year.
     *
     * @param rule what is settled
     * @return the compensation
     */
    public Combined settling(SettlementRule rule) {
        return new Combined(
                parts,
                guaranteedMinimum,
                ImmutableList.<SettlementRule>builder()
                        .addAll(settlements)
                        .add(rule)
                        .build());
    }

    /**
     * The same combination with another compensation for one part.
     *
     * @param name the name of a part that is there
     * @param part how it is paid
     * @return the compensation
     * @throws IllegalArgumentException if there is no such part, or the parts then contradict each other
     */
    public Combined replacing(String name, Compensation part) {
        if (!parts.containsKey(name)) {
            throw new IllegalArgumentException("The part (" + name + ") of the compensation must be one of "
                    + String.join(", ", parts.keySet()) + ".");
        }
        ImmutableMap.Builder<String, Compensation> changed = ImmutableMap.builder();
        parts.forEach((other, before) -> changed.put(other, other.equals(name) ? part : before));
        return new Combined(changed.buildOrThrow(), guaranteedMinimum, settlements);
    }

    @Override
    public Optional<Compensation> limitedTo(SpendingCeiling limit) {
        List<String> limited = parts.keySet().stream()
                .filter(name -> Optional.ofNullable(parts.get(name))
                        .flatMap(Compensation::ceiling)
                        .isPresent())
                .toList();
        List<String> able = parts.keySet().stream()
                .filter(name -> Optional.ofNullable(parts.get(name))
                        .flatMap(part -> part.limitedTo(limit))
                        .isPresent())
                .toList();
        List<String> meant = limited.isEmpty() ? able : limited;
        if (meant.size() != 1) {
            return Optional.empty();
        }
        String name = meant.get(0);
        return Optional.ofNullable(parts.get(name))
                .flatMap(part -> part.limitedTo(limit))
                .map(part -> replacing(name, part));
    }

    /**
     * What is paid for.
     *
     * @return effort if a part pays for effort, else output if one pays for output, else a task
     */
    @Override
    public ExecutionVariant variant() {
        return parts.values().stream()
                .map(Compensation::variant)
                .min(Comparator.naturalOrder())
                .orElse(ExecutionVariant.TASK);
    }

    /**
     * How the first part follows the years; each part has an indexation of its own.
     *
     * @return the indexation of the first part
     */
    @Override
    public Indexation indexation() {
        return parts.values().iterator().next().indexation();
    }

    /**
     * How money comes free after volume was reduced.
     *
     * @return the path of the part that takes longest; absent if every part is a task
     */
    @Override
    public Optional<ReleasePath> releasePath() {
        return parts.values().stream()
                .flatMap(part -> part.releasePath().stream())
                .max(Comparator.comparingInt(path -> path.weightsByAge().length));
    }

    @Override
    public ImmutableList<Tariff> tariffs() {
        return parts.values().stream()
                .flatMap(part -> part.tariffs().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The allocations that run under it.
     *
     * @return those of the part that carries them
     */
    @Override
    public Optional<AllocationRelease> allocations() {
        return parts.values().stream()
                .flatMap(part -> part.allocations().stream())
                .findFirst();
    }

    @Override
    public Optional<SpendingCeiling> ceiling() {
        return parts.values().stream().flatMap(part -> part.ceiling().stream()).findFirst();
    }

    /**
     * After how many years the amounts may be reset.
     *
     * @return the longest of the parts that say so; absent: only when an extension starts
     */
    @Override
    public Optional<Integer> fixedYears() {
        return parts.values().stream()
                .flatMap(part -> part.fixedYears().stream())
                .max(Comparator.naturalOrder());
    }
}
