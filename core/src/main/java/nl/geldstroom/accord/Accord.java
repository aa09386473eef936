package nl.geldstroom.accord;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.Year;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.time.RoughDate;
import org.immutables.value.Value;

/**
 * An agreement between government and sector, or a programme of the government (<i>akkoord, programma</i>).
 *
 * <p>It is no law: it forbids nothing and gives no right, and a wall rule cannot rest on it. For example the GALA, signed
 * on 3 February 2023 by VWS, VNG, ZN and GGD GHOR, with seven national goals and the fifteen parts of the brede SPUK.
 *
 * @param id its name in documents, for example {@code gala}
 * @param kind whether parties signed it
 * @param shortName what people call it
 * @param title its full title
 * @param date when it was signed or published, as precisely as it is known
 * @param signatories who signed it, as far as known
 * @param signatoriesComplete whether that is all of them
 * @param goals what it is after, as far as known
 * @param money what it costs the State, as far as known
 * @param publication where it stands and how it was read
 */
@Value.Builder
public record Accord(
        AccordId id,
        Kind kind,
        String shortName,
        LocalizedText title,
        RoughDate date,
        ImmutableList<Signatory> signatories,
        boolean signatoriesComplete,
        ImmutableList<AccordGoal> goals,
        ImmutableList<MoneyLine> money,
        Publication publication) {

    /** Whether parties signed it. */
    public enum Kind {
        /** Signed by several parties. */
        @JsonProperty("accord")
        ACCORD,
        /** Of the government alone. */
        @JsonProperty("programme")
        PROGRAMME
    }

    /**
     * Checks that names are unique and that goals serve a goal that is there.
     *
     * @param id its name in documents
     * @param kind whether parties signed it
     * @param shortName what people call it
     * @param title its full title
     * @param date when it was signed or published
     * @param signatories who signed it
     * @param signatoriesComplete whether that is all of them
     * @param goals what it is after
     * @param money what it costs the State
     * @param publication where it stands
     * @throws IllegalArgumentException if the short name is blank, a signatory, goal or money line occurs twice, or a goal
     *     serves one that does not come before it or is narrower than itself
     */
    public Accord {
        if (shortName.isBlank()) {
            throw new IllegalArgumentException("The short name of the accord (" + id + ") must not be blank.");
        }
        once(
                id,
                signatories.stream()
                        .map(signatory -> signatory.party().id().text())
                        .toList());
        once(id, money.stream().map(MoneyLine::id).toList());
        once(id, goals.stream().map(AccordGoal::id).toList());
        Set<String> before = new HashSet<>();
        for (AccordGoal goal : goals) {
            goal.serves().filter(served -> !before.contains(served)).ifPresent(served -> {
                throw new IllegalArgumentException("The goal (" + goal.id() + ") of the accord (" + id
                        + ") must serve a goal that comes before it, not " + served + ".");
            });
            before.add(goal.id());
        }
    }

    private static void once(AccordId id, Iterable<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("The accord (" + id + ") must name (" + name + ") once.");
            }
        }
    }

    /**
     * Starts an accord.
     *
     * @return a builder
     */
    public static AccordBuilder builder() {
        return new AccordBuilder();
    }

    /**
     * Whether a party signed it.
     *
     * @param party the party
     * @return true if it is among the known signatories
     */
    public boolean isSignedBy(PartyId party) {
        return signatories.stream().anyMatch(signatory -> signatory.party().id().equals(party));
    }

    /**
     * The goals of one level.
     *
     * @param level the level
     * @return them in order; empty if none is known
     */
    public ImmutableList<AccordGoal> goalsAt(AccordGoal.Level level) {
        return goals.stream().filter(goal -> goal.level() == level).collect(ImmutableList.toImmutableList());
    }

    /**
     * The money lines of a budget year.
     *
     * @param year the year
     * @return them in order; structural amounts and those of all years together are not among them
     */
    public ImmutableList<MoneyLine> moneyIn(Year year) {
        return money.stream()
                .filter(line -> line.year().filter(year::equals).isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Where sources name different amounts for the same money.
     *
     * @return groups of two or more lines of one topic and year
     */
    public ImmutableList<ImmutableList<MoneyLine>> disagreements() {
        ImmutableListMultimap<String, MoneyLine> byTopic = Multimaps.index(
                money,
                line -> line.topic() + " " + line.year().map(Year::toString).orElse(""));
        return byTopic.asMap().values().stream()
                .filter(lines -> lines.stream()
                                .map(MoneyLine::amount)
                                .collect(Collectors.toSet())
                                .size()
                        > 1)
                .map(ImmutableList::copyOf)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public String toString() {
        return shortName;
    }
}
