package nl.geldstroom.evidence;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A figure that an institution published (<i>publicatie</i>), such as a budget or a grant decision.
 *
 * @param source who published it and where, for example {@code CBS Iv3, budget 2025}
 * @param url where it can be read; absent if it is not on line
 * @param date when it was published; absent if unknown
 * @param reliability how it was read
 */
@Value.Builder
@JsonTypeName("published")
public record Publication(String source, Optional<URI> url, Optional<LocalDate> date, Reliability reliability)
        implements Evidence {

    /**
     * Checks that the source is named.
     *
     * @param source who published it and where
     * @param url where it can be read
     * @param date when it was published
     * @param reliability how it was read
     * @throws IllegalArgumentException if the source is blank
     */
    public Publication {
        Texts.required("source of the publication", source);
    }

    /**
     * Starts a publication.
     *
     * @return a builder
     */
    public static PublicationBuilder builder() {
        return new PublicationBuilder();
    }

    /**
     * A publication that was read at its source.
     *
     * @param source who published it and where
     * @return the publication
     */
    public static Publication read(String source) {
        return new Publication(source, Optional.empty(), Optional.empty(), Reliability.HIGH);
    }

    @Override
    public String citation() {
        return source + date.map(day -> ", " + day).orElse("");
    }
}
