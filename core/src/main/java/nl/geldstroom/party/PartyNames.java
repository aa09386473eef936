package nl.geldstroom.party;

/** The check that a party has a name. */
final class PartyNames {

    private PartyNames() {}

    static void required(String name, PartyId id) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of the party (" + id + ") must not be blank.");
        }
    }
}
