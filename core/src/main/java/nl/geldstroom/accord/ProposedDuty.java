package nl.geldstroom.accord;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.law.Act;
import nl.geldstroom.law.Acts;
import nl.geldstroom.law.LawId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * A duty that somebody asks to write into several laws (<i>voorgestelde plicht</i>); it is no law.
 *
 * <p>For example the duty of health (<i>gezondheidsplicht</i>) of the letter of 29 January 2021, in seven laws beginning with
 * the Public Health Act. Under each of them it would bind who bears the duties of that law today.
 *
 * @param id its name, for example {@code health-duty}
 * @param name what it is called
 * @param laws in which laws it is to stand, in the order of the source
 * @param asks what else is asked with it
 * @param proposal the proposal by which a scenario supposes what it would allow; absent if there is none
 * @param rows the rows of the coverage page that ask for it; empty if none does
 * @param speaker who asks for it; absent if nobody is named
 * @param publication where it stands and how it was read
 */
@Value.Builder
public record ProposedDuty(
        String id,
        LocalizedText name,
        ImmutableList<InLaw> laws,
        ImmutableList<LocalizedText> asks,
        Optional<String> proposal,
        ImmutableList<String> rows,
        Optional<String> speaker,
        Publication publication)
        implements Catalogue.Entry {

    /**
     * A law in which the duty is to stand.
     *
     * @param law the law
     * @param domain the domain under which the source names it
     */
    public record InLaw(LawId law, LocalizedText domain) {}

    /**
     * Checks the laws.
     *
     * @param id its name
     * @param name what it is called
     * @param laws in which laws it is to stand
     * @param asks what else is asked with it
     * @param proposal the proposal of what it would allow
     * @param rows the rows of the coverage page that ask for it
     * @param speaker who asks for it
     * @param publication where it stands
     * @throws IllegalArgumentException if it has no name, no law, or a law twice
     */
    public ProposedDuty {
        if (id.isBlank()
                || laws.isEmpty()
                || laws.stream().map(InLaw::law).distinct().count() < laws.size()) {
            throw new IllegalArgumentException("The duty (" + id + ") must have an id and laws, each once.");
        }
    }

    /**
     * Starts a duty.
     *
     * @return a builder
     */
    public static ProposedDutyBuilder builder() {
        return new ProposedDutyBuilder();
    }

    /**
     * The duties that the texts ask for which Geldstroom started from.
     *
     * @return the duties, each with who asks for it
     */
    public static Catalogue<ProposedDuty> standard() {
        return Shipped.DUTIES;
    }

    /**
     * Who would bear the duty under each law.
     *
     * @param acts the acts as they are
     * @return who bears the duties of the law today, by law in order; a law that is not among the acts or names nobody is
     *     left out
     */
    public ImmutableMap<LawId, LocalizedText> bearers(Acts acts) {
        ImmutableMap.Builder<LawId, LocalizedText> bearers = ImmutableMap.builder();
        laws.forEach(place ->
                acts.find(place.law()).flatMap(Act::dutyBearer).ifPresent(bearer -> bearers.put(place.law(), bearer)));
        return bearers.buildOrThrow();
    }

    @Override
    public String toString() {
        return id;
    }
}
