package nl.geldstroom.accord;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.time.RoughDate;
import org.immutables.value.Value;

/**
 * Something that parties do together for a time (<i>programma</i>), with members that join and leave and what they agreed to
 * reach.
 *
 * <p>For example the National Programme Rotterdam South, of twenty years. Where a source only counts the members, the number
 * is kept and no name is made up: the Golden Municipalities are 21, of which none was read.
 *
 * @param id its name, for example {@code nprz}
 * @param name what it is called
 * @param from when it began; absent if unknown
 * @param until the last year or day that is meant; absent if it has no end or none is known
 * @param partners who carry it
 * @param members the parties that joined, as far as read
 * @param announced what its source counts, in the order of the source
 * @param outcomes what it is to reach; empty if nothing was read
 * @param remark what else must be known, such as a source that says otherwise; absent if nothing
 * @param rows the rows of the coverage page that ask for it; empty if none does
 * @param speaker who spoke of it; absent if nobody is named
 * @param publication where it stands and how it was read
 */
@Value.Builder
public record Programme(
        String id,
        LocalizedText name,
        Optional<RoughDate> from,
        Optional<RoughDate> until,
        ImmutableList<Actor> partners,
        ImmutableList<Member> members,
        ImmutableList<Count> announced,
        ImmutableList<LocalizedText> outcomes,
        Optional<LocalizedText> remark,
        ImmutableList<String> rows,
        Optional<String> speaker,
        Publication publication)
        implements Catalogue.Entry {

    /**
     * A party that joined.
     *
     * @param party the party
     * @param joined when
     * @param left when it left, being no member from that day on; absent if it did not
     * @param publication where it stands
     */
    @Value.Builder
    public record Member(PartyId party, RoughDate joined, Optional<RoughDate> left, Publication publication) {

        /**
         * Checks the order of the dates.
         *
         * @param party the party
         * @param joined when
         * @param left when it left
         * @param publication where it stands
         * @throws IllegalArgumentException if it left before it can have joined
         */
        public Member {
            left.filter(end -> end.latest().isBefore(joined.earliest())).ifPresent(end -> {
                throw new IllegalArgumentException("The date (" + end + ") on which " + party
                        + " left must not be before it joined (" + joined + ").");
            });
        }

        /**
         * Starts a member.
         *
         * @return a builder
         */
        public static MemberBuilder builder() {
            return new MemberBuilder();
        }

        private boolean isOn(LocalDate day) {
            return !joined.latest().isAfter(day)
                    && left.map(end -> end.earliest().isAfter(day)).orElse(true);
        }
    }

    /**
     * How many of something a source counts.
     *
     * @param id its name, for example {@code municipalities}
     * @param what what it counts
     * @param number how many
     */
    public record Count(String id, LocalizedText what, int number) {

        /**
         * Checks the number.
         *
         * @param id its name
         * @param what what it counts
         * @param number how many
         * @throws IllegalArgumentException if it is below 1
         */
        public Count {
            if (number < 1) {
                throw new IllegalArgumentException("The number (" + number + ") of " + id + " must be 1 or more.");
            }
        }
    }

    /**
     * Checks dates and members.
     *
     * @param id its name
     * @param name what it is called
     * @param from when it began
     * @param until the last year or day that is meant
     * @param partners who carry it
     * @param members the parties that joined
     * @param announced what its source counts
     * @param outcomes what it is to reach
     * @param remark what else must be known
     * @param rows the rows of the coverage page that ask for it
     * @param speaker who spoke of it
     * @param publication where it stands
     * @throws IllegalArgumentException if it has no name, ends before it begins, or has more members at once than its
     *     source counts municipalities
     */
    public Programme {
        if (id.isBlank()) {
            throw new IllegalArgumentException("The id of the programme must not be blank.");
        }
        if (from.isPresent()
                && until.filter(end -> end.latest().isBefore(from.get().earliest()))
                        .isPresent()) {
            throw new IllegalArgumentException("The end (" + until.get() + ") of the programme (" + id
                    + ") must not be before its beginning (" + from.get() + ").");
        }
        announced.stream()
                .filter(count -> count.id().equals("municipalities"))
                .filter(count -> members.stream()
                                .map(Member::party)
                                .filter(party -> party.scheme().equals("gm"))
                                .distinct()
                                .count()
                        > count.number())
                .findFirst()
                .ifPresent(count -> {
                    throw new IllegalArgumentException("The programme (" + id + ") must have at most " + count.number()
                            + " municipalities, which is what its source counts.");
                });
    }

    /**
     * Starts a programme.
     *
     * @return a builder
     */
    public static ProgrammeBuilder builder() {
        return new ProgrammeBuilder();
    }

    /**
     * The programmes that the texts name which Geldstroom started from.
     *
     * @return the programmes, each with its source
     */
    public static Catalogue<Programme> standard() {
        return Shipped.PROGRAMMES;
    }

    /**
     * Who is a member on a day.
     *
     * <p>Who joined in a year or a month that is all that is known counts from its last day.
     *
     * @param day the day
     * @return the parties in the order in which they are given; empty if none was read
     */
    public ImmutableSet<PartyId> membersOn(LocalDate day) {
        return members.stream()
                .filter(member -> member.isOn(day))
                .map(Member::party)
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * How many calendar years it is meant to touch.
     *
     * @return the years from the first to the last, both counted; absent if one of them is unknown
     */
    public Optional<Integer> years() {
        return from.flatMap(start ->
                until.map(end -> end.latest().getYear() - start.earliest().getYear() + 1));
    }

    /**
     * How many its source counts.
     *
     * @param count the id of the count, for example {@code municipalities}
     * @return the number; absent if the source does not count that
     */
    public Optional<Integer> announced(String count) {
        return announced.stream()
                .filter(said -> said.id().equals(count))
                .map(Count::number)
                .findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
