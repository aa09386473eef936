package nl.geldstroom.accord;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.internal.facts.FactFile;
import nl.geldstroom.internal.facts.Nearest;
import nl.geldstroom.money.Money;
import nl.geldstroom.time.RoughDate;

/**
 * A set of accords with their relations and the grants that pay for them (<i>akkoorden</i>).
 *
 * <p>{@link #standard()} has IZA, GALA, WOZO, AZWA and HLO. For example {@code
 * Accords.standard().get(AccordId.of("gala")).signatories()} are VWS, VNG, ZN and GGD GHOR.
 */
public final class Accords {

    private final ImmutableMap<AccordId, Accord> byId;
    private final ImmutableList<AccordRelation> relations;
    private final ImmutableList<FundingScheme> schemes;

    private Accords(
            ImmutableMap<AccordId, Accord> byId,
            ImmutableList<AccordRelation> relations,
            ImmutableList<FundingScheme> schemes) {
        this.byId = byId;
        this.relations = relations;
        this.schemes = schemes;
    }

    /**
     * What two accords have in common (<i>overlap</i>).
     *
     * @param relations how they relate, both ways
     * @param themes the themes of which both have a goal
     * @param sharedSignatories the ids of the parties that signed both
     */
    public record Overlap(
            ImmutableList<AccordRelation> relations,
            ImmutableSortedSet<String> themes,
            ImmutableSortedSet<String> sharedSignatories) {}

    /** Read when first asked for, then shared: it never changes. */
    private static final class Standard {
        private static final Accords ACCORDS = read(
                file("accords.csv"),
                file("members.csv"),
                file("goals.csv"),
                file("money-lines.csv"),
                file("relations.csv"),
                file("schemes.csv"));

        private static FactFile file(String name) {
            return FactFile.beside(Accords.class, name);
        }
    }

    /**
     * IZA, GALA, WOZO, AZWA and HLO.
     *
     * @return the accords, each fact with its source and how sure it is
     */
    public static Accords standard() {
        return Standard.ACCORDS;
    }

    /**
     * Accords of one's own.
     *
     * @param accords the accords
     * @param relations how they relate
     * @param schemes the grants that pay for them
     * @return the set, in the given order
     * @throws IllegalArgumentException if two accords or two schemes have the same id, or a relation or scheme is of an
     *     accord that is not there
     */
    public static Accords of(
            Iterable<Accord> accords, Iterable<AccordRelation> relations, Iterable<FundingScheme> schemes) {
        Map<AccordId, Accord> byId = new LinkedHashMap<>();
        for (Accord accord : accords) {
            if (byId.put(accord.id(), accord) != null) {
                throw new IllegalArgumentException("The accord (" + accord.id() + ") must occur once.");
            }
        }
        Accords set =
                new Accords(ImmutableMap.copyOf(byId), ImmutableList.copyOf(relations), ImmutableList.copyOf(schemes));
        set.relations.forEach(relation -> {
            set.get(relation.from());
            set.get(relation.to());
        });
        set.schemes.forEach(scheme -> {
            set.get(scheme.accord());
            if (set.schemes.stream()
                            .filter(other -> other.id().equals(scheme.id()))
                            .count()
                    > 1) {
                throw new IllegalArgumentException("The scheme (" + scheme.id() + ") must occur once.");
            }
        });
        return set;
    }

    static Accords read(
            FactFile accords, FactFile members, FactFile goals, FactFile money, FactFile relations, FactFile schemes) {
        Rows.Of<Signatory> signatories = Rows.of(members, "document", Rows::signatory);
        Rows.Of<AccordGoal> goalsOf = Rows.of(goals, "accord", Accords::goal);
        Rows.Of<MoneyLine> moneyOf = Rows.of(money, "accord", Accords::moneyLine);
        Set<String> ids = new HashSet<>();
        Set<String> schemeIds = new HashSet<>();
        ImmutableList<Accord> all = accords.map(row -> {
            String id = Rows.once(ids, row);
            return Accord.builder()
                    .id(AccordId.of(id))
                    .kind(row.constant("kind", Accord.Kind.class))
                    .shortName(row.required("shortName"))
                    .title(Rows.text(row, "title"))
                    .date(RoughDate.of(row.required("date")))
                    .addAllSignatories(signatories.take(id))
                    .signatoriesComplete(Rows.truth(row, "complete"))
                    .addAllGoals(goalsOf.take(id))
                    .addAllMoney(moneyOf.take(id))
                    .publication(Rows.publication(row))
                    .build();
        });
        goalsOf.nothingLeft("an accord");
        moneyOf.nothingLeft("an accord");
        ImmutableMap<String, Accord> known = all.stream()
                .collect(ImmutableMap.toImmutableMap(accord -> accord.id().text(), accord -> accord));
        return of(
                all,
                relations.map(row -> AccordRelation.builder()
                        .from(Rows.known(known, row, "from").id())
                        .kind(row.constant("kind", AccordRelation.Kind.class))
                        .to(Rows.known(known, row, "to").id())
                        .text(Rows.text(row, "text"))
                        .publication(Rows.publication(row))
                        .build()),
                schemes.map(row -> FundingScheme.builder()
                        .id(Rows.once(schemeIds, row))
                        .accord(Rows.known(known, row, "accord").id())
                        .name(Rows.text(row, "name"))
                        .regulation(row.optional("regulation"))
                        .first(Year.parse(row.required("from")))
                        .last(Year.parse(row.required("until")))
                        .addAllActivities(Rows.texts(row, "activities"))
                        .addAllConditions(Rows.texts(row, "conditions"))
                        .publication(Rows.publication(row))
                        .build()));
    }

    private static AccordGoal goal(FactFile.Row row) {
        return AccordGoal.builder()
                .id(row.required("id"))
                .level(row.constant("level", AccordGoal.Level.class))
                .theme(row.required("theme"))
                .text(Rows.text(row, "text"))
                .serves(row.optional("serves"))
                .publication(Rows.publication(row))
                .build();
    }

    private static MoneyLine moneyLine(FactFile.Row row) {
        return MoneyLine.builder()
                .id(row.required("id"))
                .topic(row.required("topic"))
                .text(Rows.text(row, "text"))
                .year(row.optional("year").map(Year::parse))
                .amount(Money.euros(row.required("euros")))
                .nature(row.constant("nature", MoneyLine.Nature.class))
                .publication(new Publication(
                        row.required("source"),
                        Optional.empty(),
                        row.optional("date").map(LocalDate::parse),
                        row.constant("reliability", Reliability.class)))
                .build();
    }

    /**
     * All accords.
     *
     * @return them in order
     */
    public ImmutableList<Accord> all() {
        return byId.values().asList();
    }

    /**
     * The accord with an id.
     *
     * @param id the id
     * @return the accord
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public Accord get(AccordId id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> new IllegalArgumentException("The accord (" + id
                        + ") must be known."
                        + Nearest.of(id.text(), byId.keySet().stream().map(AccordId::text))
                                .map(nearest -> " Maybe " + nearest + ".")
                                .orElse("")));
    }

    /**
     * How an accord relates to others, both ways.
     *
     * @param id the accord
     * @return the relations in order; empty if none is known
     */
    public ImmutableList<AccordRelation> relationsOf(AccordId id) {
        return relations.stream()
                .filter(relation -> relation.from().equals(id) || relation.to().equals(id))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The grants that pay for an accord.
     *
     * @param id the accord
     * @return the schemes in order; empty if none is known
     */
    public ImmutableList<FundingScheme> schemesOf(AccordId id) {
        return schemes.stream().filter(scheme -> scheme.accord().equals(id)).collect(ImmutableList.toImmutableList());
    }

    /**
     * What two accords have in common.
     *
     * @param a an accord
     * @param b another
     * @return their relations, shared themes and shared signatories
     * @throws IllegalArgumentException if one is not known
     */
    public Overlap overlap(AccordId a, AccordId b) {
        Accord first = get(a);
        Accord second = get(b);
        return new Overlap(
                relationsOf(a).stream()
                        .filter(relation ->
                                relation.from().equals(b) || relation.to().equals(b))
                        .collect(ImmutableList.toImmutableList()),
                first.goals().stream()
                        .map(AccordGoal::theme)
                        .filter(theme -> second.goals().stream()
                                .anyMatch(goal -> goal.theme().equals(theme)))
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo)),
                first.signatories().stream()
                        .map(signatory -> signatory.party().id())
                        .filter(second::isSignedBy)
                        .map(Object::toString)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo)));
    }

    @Override
    public String toString() {
        return byId.keySet().toString();
    }
}
