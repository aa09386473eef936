package nl.geldstroom.evidence;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.geldstroom.document.Faults;
import nl.geldstroom.text.LocalizedText;

/**
 * What a figure rests on (<i>onderbouwing</i>): a publication, a claim or an assumption.
 *
 * <p>In JSON the property {@code type} says which: {@code published}, {@code claim} or {@code assumption}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Evidence permits Publication, Claim, Assumption {

    /**
     * How sure the figure is.
     *
     * @return the reliability; an assumption is {@link Reliability#OWN}
     */
    Reliability reliability();

    /**
     * The source in one line, as an output prints it.
     *
     * @return who or what, and where
     */
    String citation();

    /**
     * Whether outputs mark the figure as {@code unverified}.
     *
     * @return true unless the figure was read at its source
     */
    default boolean isUnverified() {
        return reliability().isUnverified();
    }

    /**
     * When it was published or said.
     *
     * @return the day; absent if it is unknown, and for an assumption
     */
    default Optional<LocalDate> date() {
        return Optional.empty();
    }

    /**
     * Sees to it that a number rests on a claim only for what that claim is for.
     *
     * <p>A publication or an assumption is for any number; a {@link Claim} is for its own {@link Use} only, and one for
     * {@link Use#CONTEXT} or {@link Use#NOT_FOR_CALCULATION} for none.
     *
     * @param faults collects the fault, with the rule {@code claim-use}
     * @param pointer JSON pointer to this evidence, for example {@code /share/evidence}
     * @param what what the number is, for the message: {@code share of measure (shift)}
     * @param as the purposes that the number can have
     */
    default void usedAs(Faults faults, String pointer, String what, Use... as) {
        if (this instanceof Claim claim && !ImmutableList.copyOf(as).contains(claim.use())) {
            faults.add(
                    pointer + "/use",
                    "claim-use",
                    "The " + what + " must rest on a claim for use as "
                            + Arrays.stream(as).map(use -> use.label().en()).collect(Collectors.joining(" or "))
                            + ", but that of " + claim.speaker() + " (" + claim.says() + ") is for use as "
                            + claim.use().label().en()
                            + ". Maybe make it an assumption of your own, with your name under it.");
        }
    }

    /**
     * How old the evidence is.
     *
     * @param on the day on which somebody looks at it
     * @return whole years since its date; absent if that is unknown or later
     */
    default Optional<Integer> ageOn(LocalDate on) {
        return Ageing.years(date(), on);
    }

    /**
     * What to say about its age: old, of a later date, or of no known date.
     *
     * <p>For example a study of 22 December 2020 is 4 years old on 1 January 2025: with {@code years} 4 there is a
     * remark, with 5 there is none.
     *
     * @param on the day on which somebody looks at it
     * @param years from how many years on age is worth a remark
     * @return the remark, to stand beside the source; absent if it is younger, or an assumption
     * @throws IllegalArgumentException if the number of years is below zero
     */
    default Optional<LocalizedText> remarkOn(LocalDate on, int years) {
        return this instanceof Assumption ? Optional.empty() : Ageing.remark(date(), on, years);
    }
}
