package nl.geldstroom.party;

import java.util.Optional;

/** The checks that all parties share. */
final class PartyRules {

    private PartyRules() {}

    static void check(PartyId id, String name, Optional<Identifiers> identifiers) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of the party (" + id + ") must not be blank.");
        }
        identifiers.ifPresent(numbers -> {
            same(id, "oin", numbers.oin());
            same(id, "rsin", numbers.rsin());
            same(id, "kvk", numbers.kvk());
            same(id, "agb", numbers.agb());
            same(id, "uzovi", numbers.uzovi());
        });
    }

    private static void same(PartyId id, String scheme, Optional<?> number) {
        if (id.scheme().equals(scheme)
                && number.isPresent()
                && !number.get().toString().equals(id.identifier())) {
            throw new IllegalArgumentException("The " + scheme + " number (" + number.get() + ") of the party (" + id
                    + ") must be the one in its id. Maybe " + id.identifier() + ".");
        }
    }
}
