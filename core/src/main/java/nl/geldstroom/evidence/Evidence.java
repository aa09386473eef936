package nl.geldstroom.evidence;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

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
}
