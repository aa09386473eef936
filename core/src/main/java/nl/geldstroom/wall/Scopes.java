package nl.geldstroom.wall;

import java.util.Optional;
import java.util.function.BiPredicate;

/** One dimension of a rule within that of another; what is absent is everything. */
final class Scopes {

    private Scopes() {}

    static <T> boolean isWithin(Optional<T> one, Optional<T> other) {
        return isWithin(one, other, Object::equals);
    }

    static <T> boolean isWithin(Optional<T> one, Optional<T> other, BiPredicate<T, T> within) {
        return other.isEmpty() || (one.isPresent() && within.test(one.get(), other.get()));
    }
}
