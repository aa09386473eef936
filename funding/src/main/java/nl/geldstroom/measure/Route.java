package nl.geldstroom.measure;

import java.util.Optional;
import nl.geldstroom.provision.LineId;

/**
 * The way that money takes from one line to another, as far as a wall can stand across it (<i>route</i>).
 *
 * <p>Whose money it is and under which law follows from the lines. For example {@code Route.of(support,
 * socialBase).ofGrant("brede-spuk")} is money of that grant, which may go only where the grant may be spent.
 *
 * @param from the line that gives
 * @param to the line that receives
 * @param source the id of the grant whose money it is; absent: the money that the payer has as a rule, which for a
 *     municipality is general means
 * @param purpose a purpose that rules name, for example {@code experiment}; absent if it has none
 */
public record Route(LineId from, LineId to, Optional<String> source, Optional<String> purpose) {

    /**
     * A route of the payer's usual money without a purpose.
     *
     * @param from the line that gives
     * @param to the line that receives
     * @return the route
     */
    public static Route of(LineId from, LineId to) {
        return new Route(from, to, Optional.empty(), Optional.empty());
    }

    /**
     * The same route for money of a grant.
     *
     * @param grant the id of the grant
     * @return the route
     */
    public Route ofGrant(String grant) {
        return new Route(from, to, Optional.of(grant), purpose);
    }
}
