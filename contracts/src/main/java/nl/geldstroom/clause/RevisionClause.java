package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;

/**
 * A change that the agreement foresees (<i>herzieningsclausule</i>, article 1.4).
 *
 * <p>It names the nature, size and conditions of the change, and never turns effort or output into a task or back. A
 * provider that refuses it sees the agreement end (1.4.2).
 *
 * @param carryOut how long carrying out a revision may take; absent: six months
 */
@JsonTypeName("revision")
public record RevisionClause(Optional<Period> carryOut) implements Clause {

    /**
     * Checks the length.
     *
     * @param carryOut how long carrying out may take
     * @throws IllegalArgumentException if it is not positive
     */
    public RevisionClause {
        carryOut.ifPresent(length -> Lengths.positive("time to carry out a revision", length));
    }

    /**
     * The clause with at most six months to carry out a revision.
     *
     * @return the clause
     */
    public static RevisionClause standard() {
        return new RevisionClause(Optional.empty());
    }

    /**
     * Before when a revision has been carried out.
     *
     * @param decided the day on which it was decided
     * @return with six months: 1 July for a decision on 1 January
     */
    public LocalDate carriedOutBefore(LocalDate decided) {
        return decided.plus(carryOut.orElse(Period.ofMonths(6)));
    }

    @Override
    public Ground ground() {
        return Ground.standard("1.4");
    }

    @Override
    public LocalizedText effect() {
        Period length = carryOut.orElse(Period.ofMonths(6));
        return LocalizedText.of(
                "Een herziening is binnen " + Lengths.words(length).nl()
                        + " uitgevoerd en maakt van inspanning of output geen taak, of omgekeerd; wie haar weigert, beëindigt.",
                "A revision is carried out within " + Lengths.words(length).en()
                        + " and does not turn effort or output into a task or back; refusing it ends the agreement.");
    }
}
