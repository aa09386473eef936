package nl.geldstroom.ocds;

import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.geldstroom.document.Faults;
import org.immutables.value.Value;

/**
 * Who publishes a release package, where and when (<i>publicatie</i>).
 *
 * @param uri the address by which the file will be known
 * @param publisher the name of who publishes it
 * @param date the day of publication
 * @param prefix what the ids of its processes begin with; the Open Contracting Partnership registers prefixes such as {@code
 *     ocds-213czf}
 */
@Value.Builder
public record OcdsPublication(String uri, String publisher, LocalDate date, String prefix) {

    private static final Pattern PREFIX = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s#]+");

    /**
     * Checks the texts.
     *
     * @param uri the address
     * @param publisher the name
     * @param date the day of publication
     * @param prefix what the ids begin with
     * @throws IllegalArgumentException if the name is blank, the address is none, or the prefix has other characters than
     *     small letters, digits and single hyphens
     */
    public OcdsPublication {
        Faults faults = new Faults();
        if (!URI.matcher(uri).matches()) {
            faults.add(
                    "/uri",
                    "ocds-uri",
                    "The address (" + uri + ") of the package must be a URI. Maybe urn:" + uri + ".");
        }
        if (publisher.isBlank()) {
            faults.add("/publisher", "ocds-publisher", "The publisher of the package must have a name.");
        }
        if (!PREFIX.matcher(prefix).matches()) {
            faults.add(
                    "/prefix",
                    "ocds-prefix",
                    "The prefix (" + prefix + ") must be small letters and digits with single hyphens between."
                            + " Maybe ocds-213czf.");
        }
        faults.throwIfAny();
    }

    /**
     * Starts a publication.
     *
     * @return a builder
     */
    public static OcdsPublicationBuilder builder() {
        return new OcdsPublicationBuilder();
    }
}
