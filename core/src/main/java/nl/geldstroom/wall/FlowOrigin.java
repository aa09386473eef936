package nl.geldstroom.wall;

import java.util.Optional;
import nl.geldstroom.law.LawId;
import nl.geldstroom.law.MoneyKind;

/**
 * Where a rule says that money comes from (<i>herkomst</i>).
 *
 * @param money the kind of money; absent for all kinds
 * @param payer who pays; absent for everybody
 * @param law the law under which it was to be spent; absent for all laws
 */
public record FlowOrigin(Optional<MoneyKind> money, Optional<PartyScope> payer, Optional<LawId> law) {

    /** From anywhere. */
    public static final FlowOrigin ANYWHERE = new FlowOrigin(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Checks the payer.
     *
     * @param money the kind of money
     * @param payer who pays
     * @param law the law under which it was to be spent
     * @throws IllegalArgumentException if the payer is named as "the payer"
     */
    public FlowOrigin {
        if (payer.isPresent() && payer.get().equals(PartyScope.PAYER)) {
            throw new IllegalArgumentException(
                    "The payer (payer) of a rule must be a scheme or a party. Maybe leave it out, for everybody.");
        }
    }

    /**
     * From somewhere.
     *
     * @param money the kind of money
     * @param payer who pays: a scheme or a party id, for example {@code gm}
     * @param law the law under which it was to be spent
     * @return the origin
     * @throws IllegalArgumentException if the payer is no scheme or party
     */
    public static FlowOrigin of(MoneyKind money, String payer, LawId law) {
        return new FlowOrigin(Optional.of(money), Optional.of(PartyScope.of(payer)), Optional.of(law));
    }

    boolean covers(Flow flow) {
        return money.map(flow.money()::equals).orElse(true)
                && payer.map(scope -> scope.covers(flow.payer(), flow.payer())).orElse(true)
                && law.map(flow.law()::equals).orElse(true);
    }

    boolean isWithin(FlowOrigin other) {
        return Scopes.isWithin(money, other.money)
                && Scopes.isWithin(payer, other.payer, PartyScope::isWithin)
                && Scopes.isWithin(law, other.law);
    }
}
