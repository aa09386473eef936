package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import nl.geldstroom.index.Indexation;

/**
 * How a provider is paid (<i>uitvoeringsvariant</i>): for effort, for output or for a task.
 *
 * <p>In JSON the property {@code type} says which: {@code effortBased}, {@code outputBased} or {@code taskBased}. It
 * decides when a saving becomes money: see {@code nl.geldstroom.commitment}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Compensation permits EffortBased, OutputBased, TaskBased {

    /**
     * How prices or amounts follow the years.
     *
     * @return the indexation, from the second calendar year of a price on
     */
    Indexation indexation();
}
