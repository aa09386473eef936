package nl.geldstroom.wall;

import java.util.Optional;
import nl.geldstroom.law.LawId;
import nl.geldstroom.provision.ProvisionKind;
import org.immutables.value.Value;

/**
 * Where a rule says that money goes to (<i>bestemming</i>).
 *
 * @param recipient who receives it, or on whose budget it is spent; absent for everybody
 * @param law the law under which it is spent; absent for all laws
 * @param provision what it buys; absent for everything
 * @param purpose a purpose in a word of the rule's own, for example {@code experiment}; absent for all purposes
 */
@Value.Builder
public record FlowDestination(
        Optional<PartyScope> recipient,
        Optional<LawId> law,
        Optional<ProvisionKind> provision,
        Optional<String> purpose) {

    /** To anywhere. */
    public static final FlowDestination ANYWHERE =
            new FlowDestination(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Checks the purpose.
     *
     * @param recipient who receives it
     * @param law the law under which it is spent
     * @param provision what it buys
     * @param purpose a purpose in a word of the rule's own
     * @throws IllegalArgumentException if the purpose is blank
     */
    public FlowDestination {
        if (purpose.isPresent() && purpose.get().isBlank()) {
            throw new IllegalArgumentException(
                    "The purpose of a destination must not be blank. Maybe leave it out, for all purposes.");
        }
    }

    /**
     * Starts a destination.
     *
     * @return a builder
     */
    public static FlowDestinationBuilder builder() {
        return new FlowDestinationBuilder();
    }

    boolean covers(Flow flow) {
        return recipient
                        .map(scope -> scope.covers(flow.recipient(), flow.payer()))
                        .orElse(true)
                && law.map(flow.toLaw()::equals).orElse(true)
                && provision.map(flow.provision()::equals).orElse(true)
                && purpose.map(wanted -> flow.purpose().filter(wanted::equals).isPresent())
                        .orElse(true);
    }

    boolean isWithin(FlowDestination other) {
        return Scopes.isWithin(recipient, other.recipient, PartyScope::isWithin)
                && Scopes.isWithin(law, other.law)
                && Scopes.isWithin(provision, other.provision)
                && Scopes.isWithin(purpose, other.purpose);
    }

    /** Whether the rule says what the money is spent on, so that it also speaks of money that stays at home. */
    boolean namesSpending() {
        return law.isPresent() || provision.isPresent() || purpose.isPresent();
    }
}
