package nl.geldstroom.party;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The numbers by which registers know a party (<i>identificerende nummers</i>), as far as they are given.
 *
 * <p>Each number checks itself; here they are checked against each other: the RSIN inside an OIN is the RSIN of the party,
 * and the trade register number inside it is its trade register number. The municipality of Oude IJsselstreek: {@code
 * Identifiers.builder().oin(Oin.of("00000001813587219000")).rsin(Rsin.of("813587219")).build()}.
 *
 * @param oin its number in messages between governments; absent if not given
 * @param rsin its number as a legal person; absent if not given
 * @param kvk its number in the trade register; absent if not given
 * @param establishment the number of one of its establishments in the trade register; absent if not given
 * @param agb its number as a care provider; absent if not given
 * @param uzovi its number as an insurer; absent if not given
 */
@Value.Builder
public record Identifiers(
        Optional<Oin> oin,
        Optional<Rsin> rsin,
        Optional<KvkNumber> kvk,
        Optional<EstablishmentNumber> establishment,
        Optional<AgbCode> agb,
        Optional<Uzovi> uzovi) {

    /**
     * Checks that the numbers do not contradict each other.
     *
     * @param oin its number in messages between governments
     * @param rsin its number as a legal person
     * @param kvk its number in the trade register
     * @param establishment the number of one of its establishments
     * @param agb its number as a care provider
     * @param uzovi its number as an insurer
     * @throws IllegalArgumentException if the OIN holds another RSIN or another trade register number, or all are absent
     */
    public Identifiers {
        agree("RSIN", rsin, oin.flatMap(Oin::rsin));
        agree("trade register number", kvk, oin.flatMap(Oin::kvkNumber));
        if (oin.isEmpty()
                && rsin.isEmpty()
                && kvk.isEmpty()
                && establishment.isEmpty()
                && agb.isEmpty()
                && uzovi.isEmpty()) {
            throw new IllegalArgumentException("The identifiers must hold at least one number. Maybe leave them out.");
        }
    }

    private static <T> void agree(String what, Optional<T> given, Optional<T> inside) {
        if (given.isPresent() && inside.isPresent() && !given.equals(inside)) {
            throw new IllegalArgumentException(
                    "The " + what + " (" + given.get() + ") must be the one inside the OIN (" + inside.get() + ").");
        }
    }

    /**
     * Starts a set of numbers.
     *
     * @return a builder
     */
    public static IdentifiersBuilder builder() {
        return new IdentifiersBuilder();
    }

    /**
     * What is unusual about the numbers but no error.
     *
     * @return the warnings, such as an OIN that does not end in zeros; empty if there is nothing to remark
     */
    public ImmutableList<String> warnings() {
        return oin.flatMap(Oin::suffixWarning).stream().collect(ImmutableList.toImmutableList());
    }
}
