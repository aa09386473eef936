package nl.geldstroom.accord;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.internal.facts.FactFile;
import nl.geldstroom.internal.facts.Nearest;
import nl.geldstroom.time.RoughDate;

/**
 * Coalitions, visions, proposals and agendas (<i>gezamenlijke stukken</i>).
 *
 * <p>{@link #standard()} has the coalition of ten parties ({@code vitale-wijken}), the vision on the Wmo ({@code
 * visie-wmo}), the four measures of 2021 ({@code swn-2021}) and the three points of 2019 ({@code agenda-2019}).
 */
public final class JointStatements {

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private final ImmutableMap<String, JointStatement> byId;

    private JointStatements(ImmutableMap<String, JointStatement> byId) {
        this.byId = byId;
    }

    /** Read when first asked for, then shared: it never changes. */
    private static final class Standard {
        private static final JointStatements STATEMENTS = read(
                FactFile.beside(JointStatements.class, "statements.csv"),
                FactFile.beside(JointStatements.class, "members.csv"),
                FactFile.beside(JointStatements.class, "principles.csv"));
    }

    /**
     * The statements of the five texts that Geldstroom started from.
     *
     * @return the statements, each with its source and how sure it is
     */
    public static JointStatements standard() {
        return Standard.STATEMENTS;
    }

    /**
     * Statements of one's own.
     *
     * @param statements the statements
     * @return the set, in the given order
     * @throws IllegalArgumentException if two have the same id
     */
    public static JointStatements of(Iterable<JointStatement> statements) {
        Map<String, JointStatement> byId = new LinkedHashMap<>();
        for (JointStatement statement : statements) {
            if (byId.put(statement.id(), statement) != null) {
                throw new IllegalArgumentException("The statement (" + statement.id() + ") must occur once.");
            }
        }
        return new JointStatements(ImmutableMap.copyOf(byId));
    }

    static JointStatements read(FactFile statements, FactFile members, FactFile principles) {
        Rows.Of<Signatory> membersOf = Rows.of(members, "document", Rows::signatory);
        Rows.Of<JointStatement.Principle> principlesOf = Rows.of(
                principles,
                "statement",
                row -> new JointStatement.Principle(
                        Rows.number(row, "number"), Rows.text(row, "text"), Rows.publication(row)));
        Set<String> ids = new HashSet<>();
        ImmutableList<JointStatement> all = statements.map(row -> {
            String id = Rows.once(ids, row);
            return JointStatement.builder()
                    .id(id)
                    .kind(row.constant("kind", JointStatement.Kind.class))
                    .name(Rows.text(row, "name"))
                    .date(row.optional("date").map(RoughDate::of))
                    .addAllMembers(membersOf.take(id))
                    .addAllInvited(Shipped.actors(row, "invited"))
                    .addAllPrinciples(principlesOf.take(id))
                    .announced(Rows.number(row, "announced"))
                    .addAllRows(WORDS.split(row.optional("rows").orElse("")))
                    .publication(Rows.publication(row))
                    .build();
        });
        principlesOf.nothingLeft("a statement");
        return of(all);
    }

    /**
     * All statements.
     *
     * @return them in order
     */
    public ImmutableList<JointStatement> all() {
        return byId.values().asList();
    }

    /**
     * The statement with an id.
     *
     * @param id the id
     * @return the statement
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public JointStatement get(String id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> new IllegalArgumentException("The statement (" + id
                        + ") must be known."
                        + Nearest.of(id, byId.keySet().stream())
                                .map(nearest -> " Maybe " + nearest + ".")
                                .orElse("")));
    }

    @Override
    public String toString() {
        return byId.keySet().toString();
    }
}
