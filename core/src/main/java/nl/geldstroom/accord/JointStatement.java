package nl.geldstroom.accord;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.time.RoughDate;
import org.immutables.value.Value;

/**
 * What parties stand for together (<i>gezamenlijk stuk</i>): a coalition, a vision, a proposal or an agenda, with its
 * members and its principles.
 *
 * <p>It binds nobody. Its principles are a list to hold a contract against: see {@link #heldAgainst}. For example the
 * vision on the Wmo, of six members and four principles.
 *
 * @param id its name, for example {@code visie-wmo}
 * @param kind what sort of statement it is
 * @param name what it is called
 * @param date when it was made; absent if unknown
 * @param members who stand for it
 * @param invited who is asked to join and has not been read to have done so; empty if nobody is
 * @param principles the principles that were read, by number
 * @param announced how many principles its source says there are
 * @param rows the rows of the coverage page that ask for it; empty if none does
 * @param publication where it stands and how it was read
 */
@Value.Builder
public record JointStatement(
        String id,
        Kind kind,
        LocalizedText name,
        Optional<RoughDate> date,
        ImmutableList<Signatory> members,
        ImmutableList<Actor> invited,
        ImmutableList<Principle> principles,
        int announced,
        ImmutableList<String> rows,
        Publication publication) {

    /** What sort of statement it is. */
    public enum Kind {
        /** Parties that work together. */
        @JsonProperty("coalition")
        COALITION,
        /** A view of the future. */
        @JsonProperty("vision")
        VISION,
        /** Measures that others are asked to take. */
        @JsonProperty("proposal")
        PROPOSAL,
        /** Points to work on. */
        @JsonProperty("agenda")
        AGENDA
    }

    /**
     * One of the principles (<i>leidend principe, bouwsteen</i>).
     *
     * @param number its number, from 1
     * @param text its words; the English ones are a translation
     * @param publication where it was read
     */
    public record Principle(int number, LocalizedText text, Publication publication) {}

    /**
     * How something stands up to a principle.
     *
     * @param principle the principle
     * @param verdict whether it holds
     * @param evidence by what; absent if nobody said
     */
    public record Check(Principle principle, Verdict verdict, Optional<Evidence> evidence) {}

    /** Whether a principle holds. */
    public enum Verdict {
        /** It does, with evidence. */
        @JsonProperty("holds")
        HOLDS,
        /** It does not, with evidence. */
        @JsonProperty("fails")
        FAILS,
        /** Nobody said. */
        @JsonProperty("unknown")
        UNKNOWN
    }

    /**
     * An answer to a principle.
     *
     * @param holds whether it holds
     * @param evidence by what
     */
    public record Answer(boolean holds, Evidence evidence) {}

    /**
     * Checks members and numbers.
     *
     * @param id its name
     * @param kind what sort of statement it is
     * @param name what it is called
     * @param date when it was made
     * @param members who stand for it
     * @param invited who is asked to join
     * @param principles the principles that were read
     * @param announced how many principles there are
     * @param rows the rows of the coverage page that ask for it
     * @param publication where it stands
     * @throws IllegalArgumentException if it has no name or no members, a member occurs twice, or a number is below 1,
     *     above the number announced or not above the one before
     */
    public JointStatement {
        if (id.isBlank()) {
            throw new IllegalArgumentException("The id of the statement must not be blank.");
        }
        if (members.isEmpty()
                || members.stream()
                                .map(member -> member.party().id())
                                .distinct()
                                .count()
                        < members.size()) {
            throw new IllegalArgumentException("The members of the statement (" + id + ") must be there, each once.");
        }
        int before = 0;
        for (Principle principle : principles) {
            if (principle.number() <= before || principle.number() > announced) {
                throw new IllegalArgumentException("The principle (" + principle.number() + ") of the statement (" + id
                        + ") must come after " + before + " and be at most " + announced + ".");
            }
            before = principle.number();
        }
    }

    /**
     * Starts a statement.
     *
     * @return a builder
     */
    public static JointStatementBuilder builder() {
        return new JointStatementBuilder();
    }

    /**
     * Whether all announced principles were read.
     *
     * @return false if the source names more than are here
     */
    public boolean isComplete() {
        return principles.size() == announced;
    }

    /**
     * Holds something, for example a contract, against the principles.
     *
     * @param answers what is known, by number of the principle
     * @return one check for each principle, in order; unknown where there is no answer
     * @throws IllegalArgumentException if there is an answer to a principle that is not here
     */
    public ImmutableList<Check> heldAgainst(Map<Integer, Answer> answers) {
        ImmutableMap<Integer, Principle> byNumber =
                principles.stream().collect(ImmutableMap.toImmutableMap(Principle::number, principle -> principle));
        answers.keySet().forEach(number -> {
            if (!byNumber.containsKey(number)) {
                throw new IllegalArgumentException(
                        "The principle (" + number + ") of the statement (" + id + ") must be one that was read.");
            }
        });
        return principles.stream()
                .map(principle -> Optional.ofNullable(answers.get(principle.number()))
                        .map(answer -> new Check(
                                principle,
                                answer.holds() ? Verdict.HOLDS : Verdict.FAILS,
                                Optional.of(answer.evidence())))
                        .orElseGet(() -> new Check(principle, Verdict.UNKNOWN, Optional.empty())))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public String toString() {
        return id;
    }
}
