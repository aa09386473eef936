package nl.geldstroom.ocds;

import com.google.common.collect.ImmutableList;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Problem;

/**
 * What a release package holds for us (<i>invoer</i>).
 *
 * @param agreements the agreements that could be made of its contracts, in order of the package; empty if it was refused
 * @param problems errors, if it was refused; warnings of contracts that are left out and remarks of what was not read
 */
public record OcdsReading(ImmutableList<Agreement> agreements, ImmutableList<Problem> problems) {

    /**
     * Whether the package was refused as a whole.
     *
     * @return true if there is an error among the problems
     */
    public boolean isRefused() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /**
     * The agreements, for callers that cannot go on without the package.
     *
     * @return the agreements
     * @throws DocumentException with all problems, if the package was refused
     */
    public ImmutableList<Agreement> orThrow() {
        if (isRefused()) {
            throw new DocumentException(problems);
        }
        return agreements;
    }
}
