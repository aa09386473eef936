package nl.geldstroom.wall;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.law.Validity;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * A change of law that somebody asked for and that is no law (<i>voorstel</i>).
 *
 * <p>It binds nobody until a scenario switches it on from a date. What it would allow is a supposition, so its rules are
 * unverified in every output. For example the regional prevention fund of the letter of Sociaal Werk Nederland of 29
 * January 2021 would last 10 to 15 years; {@code prevention-fund} from 2028 ends with 2042.
 *
 * @param id its name, for example {@code pooled-budget}
 * @param title what it is called
 * @param source who asked for it, and where
 * @param years how many years it lasts once it is switched on; absent without end
 * @param rules what it would allow, without a time
 */
@Value.Builder
public record Proposal(
        String id, LocalizedText title, LocalizedText source, Optional<Integer> years, ImmutableList<WallRule> rules) {

    /**
     * Starts a proposal.
     *
     * @return a builder
     */
    public static ProposalBuilder builder() {
        return new ProposalBuilder();
    }

    /**
     * The rules of the proposal as if it were law.
     *
     * @param from the first day
     * @return its rules from that day on, for as long as the proposal lasts
     */
    public ImmutableList<WallRule> from(LocalDate from) {
        Validity when = new Validity(Optional.of(from), years.map(from::plusYears));
        return rules.stream().map(rule -> rule.during(when)).collect(ImmutableList.toImmutableList());
    }
}
