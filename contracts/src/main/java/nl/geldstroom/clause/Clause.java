package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;

/**
 * A clause that an agreement may declare to follow (<i>contractbepaling</i>) and that moves money or time.
 *
 * <p>The members are clauses of the Contractstandaard Wmo, version 1.2: binding where an agreement declares them, and no
 * more than a remark elsewhere. In JSON a clause is its type with its parameters, {@code {"type": "extension", "each":
 * "P1Y", "atMost": 3}}, or only the word {@code "extension"} when every parameter is that of the standard.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Clause
        permits AcceptanceDuty,
                CeilingProcedure,
                ChangeOfLaw,
                ContinuityWatch,
                DefaultDiscount,
                EndOfReimbursement,
                EndingOfHelp,
                ExtensionRight,
                HandOver,
                IndexationFormula,
                IntakeStop,
                Liability,
                NewStandard,
                PooledCeilings,
                Recovery,
                RevisionClause,
                SetOff,
                Subcontracting,
                TerminationOption,
                TooLittleActivity,
                WaitingTimes {

    /**
     * Where it stands.
     *
     * @return the document and article
     */
    Ground ground();

    /**
     * What it does, with its numbers.
     *
     * @return a sentence
     */
    LocalizedText effect();

    /**
     * The clause of the standard by its word, with the values of the standard.
     *
     * @param word its type in JSON, for example {@code ceiling}
     * @return the clause
     * @throws IllegalArgumentException if there is no such clause, or it has a blank that the agreement must fill in
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Clause of(String word) {
        Clause clause = ContractStandard.BY_WORD.get(word);
        if (clause == null) {
            throw new IllegalArgumentException("The clause (" + word + ") must be one of "
                    + Joiner.on(", ").join(ContractStandard.BY_WORD.keySet())
                    + ", or an object with a type. The type termination needs its option.");
        }
        return clause;
    }

    /**
     * The clauses of the Contractstandaard Wmo 1.2, with its own numbers.
     *
     * @return every clause of the family but {@link TerminationOption}, where the standard lets the parties choose
     */
    static ImmutableSet<Clause> contractStandardWmo() {
        return ContractStandard.ALL;
    }

    /**
     * The clause of one kind among those that were declared.
     *
     * @param declared the clauses that an agreement declares
     * @param kind the kind
     * @param <T> the kind
     * @return the clause; absent if none of the kind was declared
     */
    static <T extends Clause> Optional<T> find(Iterable<? extends Clause> declared, Class<T> kind) {
        for (Clause clause : declared) {
            if (kind.isInstance(clause)) {
                return Optional.of(kind.cast(clause));
            }
        }
        return Optional.empty();
    }
}
