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
     * The kind of money that a party has as a rule.
     *
     * @param payer the party
     * @return general means of a municipality, health insurance means of an insurer, the Long-term Care Fund of a care
     *     office, State means of the State, and private means of everybody else
     */
    public static MoneyKind usualMoneyOf(PartyId payer) {
        return switch (payer.scheme()) {
            case "gm" -> MoneyKind.GENERAL_MEANS;
            case "uzovi" -> MoneyKind.INSURANCE_MEANS;
            case "zk" -> MoneyKind.LONG_TERM_CARE_FUND;
            case "state" -> MoneyKind.STATE_MEANS;
            default -> MoneyKind.PRIVATE_MEANS;
        };
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
