package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;

/**
 * The part of an agreement that the law no longer reimburses ends by itself (<i>einde van rechtswege</i>, article 3.29.2);
 * the rest goes on.
 */
@JsonTypeName("endOfReimbursement")
public record EndOfReimbursement() implements Clause {

    /**
     * The end of a part.
     *
     * @param end the end of the agreement, the day after its last
     * @param notReimbursedFrom the first day on which the law no longer reimburses it; absent: it does
     * @return the earlier of the two: 1 January 2029 for an agreement until 2032 and a law that changes on that day
     */
    public LocalDate endOfPart(LocalDate end, Optional<LocalDate> notReimbursedFrom) {
        return notReimbursedFrom.filter(end::isAfter).orElse(end);
    }

    /**
     * The scope that is left.
     *
     * @param covering the budget lines that the agreement covers
     * @param notReimbursedFrom for some of them the first day on which the law no longer reimburses them
     * @param day the day
     * @return the lines that the agreement still covers on that day; empty: nothing is left of it
     */
    public ImmutableSet<LineId> remaining(
            Set<LineId> covering, Map<LineId, LocalDate> notReimbursedFrom, LocalDate day) {
        return covering.stream()
                .filter(line -> Optional.ofNullable(notReimbursedFrom.get(line))
                        .filter(from -> !day.isBefore(from))
                        .isEmpty())
                .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public Ground ground() {
        return Ground.standard("3.29.2");
    }

    @Override
    public LocalizedText effect() {
        return LocalizedText.of(
                "Vergoedt de wet een vorm van ondersteuning niet meer, dan eindigt dat deel van de overeenkomst vanzelf.",
                "When the law no longer reimburses a form of support, that part of the agreement ends by itself.");
    }
}
