package nl.geldstroom.wall;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;

/**
 * What the rules together say about one flow on one date (<i>uitkomst</i>).
 *
 * @param status what they say
 * @param rules the rules that say so, by id: several if they agree or contradict each other; empty if no rule speaks of
 *     the flow and the default holds
 * @param explanation the same in a sentence, with articles and dates
 */
public record WallVerdict(WallStatus status, ImmutableList<WallRule> rules, LocalizedText explanation) {

    /**
     * How much may flow per payer and calendar year.
     *
     * @return the lowest ceiling of the rules; absent if there is none
     */
    public Optional<Money> ceiling() {
        return rules.stream().map(WallRule::ceiling).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /**
     * What must be the case before the money may flow.
     *
     * @return the conditions of the rules, all of which must be met; empty unless the status is conditional
     */
    public ImmutableList<LocalizedText> conditions() {
        return rules.stream()
                .map(WallRule::condition)
                .flatMap(Optional::stream)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Whether outputs mark the verdict as {@code unverified}.
     *
     * @return true if a rule that it rests on is, or nobody knows
     */
    public boolean isUnverified() {
        return status == WallStatus.UNKNOWN || rules.stream().anyMatch(WallRule::isUnverified);
    }
}
