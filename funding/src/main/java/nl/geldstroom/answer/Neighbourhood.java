package nl.geldstroom.answer;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.party.PartyId;

/**
 * The budgets of other municipalities beside which a scenario is put (<i>buurgemeenten</i>): euro per inhabitant beside the
 * country, the size class and those that are named.
 *
 * @param file the budgets with the number of inhabitants; absent: the built-in budgets of three municipalities, which give no
 *     class
 * @param shown the municipalities that are shown by name; those that the file does not have are left out
 */
public record Neighbourhood(Optional<Iv3Table> file, ImmutableSet<PartyId> shown) {

    /** Only what is built in. */
    public static final Neighbourhood NONE = new Neighbourhood(Optional.empty(), ImmutableSet.of());

    /**
     * The budgets of a file.
     *
     * @param file the budgets with the number of inhabitants
     * @param shown the municipalities that are shown by name
     * @return the neighbourhood
     */
    public static Neighbourhood of(Iv3Table file, PartyId... shown) {
        return new Neighbourhood(Optional.of(file), ImmutableSet.copyOf(shown));
    }

    Meeting of(Meeting meeting) {
        return file.map(table -> meeting.comparedWith(table, shown.toArray(PartyId[]::new)))
                .orElse(meeting);
    }
}
