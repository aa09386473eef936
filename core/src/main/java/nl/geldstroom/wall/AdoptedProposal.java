package nl.geldstroom.wall;

import java.time.LocalDate;

/**
 * A proposal that a scenario takes for law from a date (<i>als wet aangenomen voorstel</i>): what if it were adopted?
 *
 * @param proposal the id of the {@link Proposal}, for example {@code pooled-budget}
 * @param from the first day on which it counts
 */
public record AdoptedProposal(String proposal, LocalDate from) {

    /**
     * A proposal taken for law.
     *
     * @param proposal the id of the proposal
     * @param from the first day on which it counts
     * @return the adopted proposal
     */
    public static AdoptedProposal of(String proposal, LocalDate from) {
        return new AdoptedProposal(proposal, from);
    }
}
