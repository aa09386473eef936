package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import nl.geldstroom.accord.Accord;
import nl.geldstroom.accord.AccordRelation;
import nl.geldstroom.accord.FundingScheme;
import nl.geldstroom.accord.Obligation;

/**
 * What {@code geldstroom accords --format json} prints (<i>akkoorden</i>).
 *
 * @param accords the accords, in order
 */
public record AccordsResult(ImmutableList<Entry> accords) {

    /**
     * An accord with what belongs to it.
     *
     * @param accord the accord with signatories, goals and money
     * @param relations how it relates to others, both ways
     * @param schemes the grants that pay for it
     * @param obligations what it and its grants ask by a date
     */
    public record Entry(
            Accord accord,
            ImmutableList<AccordRelation> relations,
            ImmutableList<FundingScheme> schemes,
            ImmutableList<Obligation> obligations) {}
}
