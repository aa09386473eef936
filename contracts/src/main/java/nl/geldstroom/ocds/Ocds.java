package nl.geldstroom.ocds;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Reading;

/**
 * Reads and writes release packages of the Open Contracting Data Standard.
 *
 * <p>For example {@code Ocds.write(publication, List.of(contract)).json()} is the text of a file, and {@code
 * Ocds.read(Input.of(path)).agreements()} what a file of another party holds.
 */
public final class Ocds {

    /** The version of the standard that is written. */
    public static final String VERSION = "1.1";

    /** The profile whose fields are written beside those of the standard. */
    public static final String PROFILE =
            "https://standard.open-contracting.org/profiles/eu/schema/1__0__0__rc__1/extension.json";

    private Ocds() {}

    /**
     * Agreements as a release package: one release each.
     *
     * @param publication who publishes it, where and when
     * @param agreements the agreements, at least one
     * @return the package and what did not fit in
     * @throws IllegalArgumentException if there is no agreement, or two have the same id
     */
    public static OcdsWriting write(OcdsPublication publication, List<? extends Agreement> agreements) {
        if (agreements.isEmpty()) {
            throw new IllegalArgumentException("The release package must have an agreement.");
        }
        Set<String> ids = new HashSet<>();
        ImmutableList.Builder<OcdsRelease> releases = ImmutableList.builder();
        ImmutableList.Builder<OcdsLoss> losses = ImmutableList.builder();
        ReleaseWriter writer = new ReleaseWriter(publication);
        for (Agreement agreement : agreements) {
            if (!ids.add(agreement.id().text())) {
                throw new IllegalArgumentException("The agreement (" + agreement.id()
                        + ") must stand in the release package once. Maybe give the other an id of its own.");
            }
            releases.add(writer.release(agreement));
            losses.addAll(Losses.of(agreement, publication));
        }
        return new OcdsWriting(writer.inPackage(releases.build()), losses.build());
    }

    /**
     * The agreements of a release package.
     *
     * @param input the text
     * @return the agreements with every problem; nothing is thrown for what stands in the input
     */
    public static OcdsReading read(Input input) {
        Reading<ReleasePackage> reading = Documents.standard().readOpen(input, ReleasePackage.class);
        return reading.value().isEmpty()
                ? new OcdsReading(ImmutableList.of(), reading.problems())
                : new PackageReader(reading).read(reading.value().get());
    }
}
