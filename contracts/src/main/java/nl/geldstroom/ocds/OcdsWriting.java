package nl.geldstroom.ocds;

import com.google.common.collect.ImmutableList;
import nl.geldstroom.document.Documents;

/**
 * Agreements as a release package, and what did not fit in (<i>uitvoer</i>).
 *
 * @param content the package
 * @param notCarried what the standard has no place for, in the order of the agreements; empty: reading the package gives the
 *     same agreements
 */
public record OcdsWriting(ReleasePackage content, ImmutableList<OcdsLoss> notCarried) {

    /**
     * The package as JSON.
     *
     * @return the text of the file
     */
    public String json() {
        return Documents.standard().writeOpen(content);
    }
}
