package nl.geldstroom.party;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.internal.facts.FactFile;
import nl.geldstroom.internal.facts.Nearest;

/**
 * The national parties that contracts, flows and accords name (<i>landelijke partijen</i>): ministries, executive bodies,
 * funds and associations.
 *
 * <p>For example {@code KnownParties.standard().with(Role.COLLECTOR)} has the CAK alone, and {@code get("org:swn")} is the
 * association Sociaal Werk Nederland. Municipalities stand in {@link Municipalities}.
 */
public final class KnownParties {

    private static final Splitter ROLES = Splitter.on('|').trimResults().omitEmptyStrings();

    private final ImmutableMap<PartyId, KnownParty> byId;

    KnownParties(FactFile file) {
        Set<String> ids = new HashSet<>();
        byId = file.map(row -> known(row.once("id", ids), row)).stream()
                .collect(ImmutableMap.toImmutableMap(known -> known.party().id(), known -> known));
    }

    private static KnownParty known(String id, FactFile.Row row) {
        String name = row.required("name");
        Party party = switch (row.required("kind")) {
            case "stateBody" -> StateBody.of(id, name);
            case "fund" -> Fund.of(id, name);
            case "association" -> Association.of(id, name);
            default ->
                throw new IllegalArgumentException(
                        "The kind (" + row.required("kind") + ") must be stateBody, fund or association.");
        };
        ImmutableSet<Role> roles = ROLES.splitToStream(row.required("roles"))
                .map(role -> Role.valueOf(role.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT)))
                .collect(ImmutableSet.toImmutableSet());
        return new KnownParty(party, roles, row.optional("members").map(Integer::valueOf));
    }

    /** Read when first asked for, then shared: it never changes. */
    private static final class Standard {
        private static final KnownParties PARTIES =
                new KnownParties(FactFile.beside(KnownParties.class, "known-parties.csv"));
    }

    /**
     * The parties of the social domain and of the care around it.
     *
     * @return the parties
     */
    public static KnownParties standard() {
        return Standard.PARTIES;
    }

    /**
     * All parties.
     *
     * @return them in order: the State, funds, associations
     */
    public ImmutableList<KnownParty> all() {
        return byId.values().asList();
    }

    /**
     * The party with an id, if it is known.
     *
     * @param id the id, for example {@code state:cak}
     * @return the party; absent if it is not among these
     */
    public Optional<KnownParty> find(PartyId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The party with an id.
     *
     * @param id the id, for example {@code state:cak}
     * @return the party
     * @throws IllegalArgumentException if it is not among these; the message names the nearest
     */
    public KnownParty get(String id) {
        return find(PartyId.of(id))
                .orElseThrow(() -> new IllegalArgumentException("The party (" + id + ") must be known."
                        + Nearest.of(id, byId.keySet().stream().map(PartyId::text))
                                .map(nearest -> " Maybe " + nearest + ".")
                                .orElse("")));
    }

    /**
     * The parties that have a role.
     *
     * @param role the role
     * @return the parties in order; empty if none has it
     */
    public ImmutableList<KnownParty> with(Role role) {
        return all().stream().filter(known -> known.roles().contains(role)).collect(ImmutableList.toImmutableList());
    }
}
