package nl.geldstroom.wall;

import java.util.Optional;
import nl.geldstroom.law.LawId;
import nl.geldstroom.law.MoneyKind;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.ProvisionKind;
import org.immutables.value.Value;

/**
 * Money that somebody wants to move (<i>geldstroom</i>), as far as a wall can stand in its way.
 *
 * @param money what kind of money it is
 * @param payer whose money it is
 * @param law the law under which it was to be spent; {@link LawId#NONE} if none earmarks it
 * @param recipient on whose budget it will be spent; the payer itself for a shift between its own lines
 * @param toLaw the law under which it will be spent
 * @param provision what it will buy
 * @param purpose a purpose that rules may name; absent if it has none
 */
@Value.Builder
public record Flow(
        MoneyKind money,
        PartyId payer,
        LawId law,
        PartyId recipient,
        LawId toLaw,
        ProvisionKind provision,
        Optional<String> purpose) {

    /**
     * Starts a flow.
     *
     * @return a builder
     */
    public static FlowBuilder builder() {
        return new FlowBuilder();
    }

    /**
     * Whether the money stays where it is: one payer and one law. Money that no act earmarks is under no law and stays
     * in none.
     *
     * @return true if payer and recipient are the same and so are the laws
     */
    public boolean staysAtHome() {
        return payer.equals(recipient) && law.equals(toLaw) && !law.equals(LawId.NONE);
    }
}
