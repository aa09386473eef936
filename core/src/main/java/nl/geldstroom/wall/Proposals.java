package nl.geldstroom.wall;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ListMultimap;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Severity;
import nl.geldstroom.internal.facts.FactFile;
import nl.geldstroom.law.Acts;
import nl.geldstroom.text.LocalizedText;

/**
 * The changes of law that the source texts ask for (<i>voorstellen</i>), by id.
 *
 * <p>{@code health-duty}, {@code bundled-grant}, {@code prevention-fund} and {@code pooled-budget}. None of them is among
 * {@link Walls#standard()}.
 */
public final class Proposals {

    private final ImmutableMap<String, Proposal> byId;

    private Proposals(ImmutableMap<String, Proposal> byId) {
        this.byId = byId;
    }

    /** Read when first asked for, then shared: it never changes. */
    private static final class Standard {
        private static final Proposals PROPOSALS =
                read(RuleFiles.beside("proposal-rules.csv"), FactFile.beside(Proposals.class, "proposals.csv"));
    }

    /** Reads a table of rules with the proposal that each belongs to, and one of the proposals. */
    static Proposals read(Input table, FactFile names) {
        ImmutableList<String> columns = ImmutableList.<String>builder()
                .add("proposal")
                .addAll(RuleFiles.COLUMNS)
                .build();
        ListMultimap<String, RuleFiles.Row> byProposal = ArrayListMultimap.create();
        RuleFiles.rows(List.of(table), Acts.standard(), columns)
                .forEach(row -> byProposal.put(String.valueOf(row.cells().get("proposal")), row));
        Set<String> ids = new HashSet<>();
        Proposals proposals = new Proposals(names
                .map(row -> Proposal.builder()
                        .id(row.once("id", ids))
                        .title(LocalizedText.of(row.required("titleNl"), row.required("titleEn")))
                        .source(LocalizedText.of(row.required("sourceNl"), row.required("sourceEn")))
                        .years(row.optional("years").map(Integer::valueOf))
                        .addAllRules(byProposal.get(row.required("id")).stream()
                                .map(RuleFiles.Row::rule)
                                .toList())
                        .build())
                .stream()
                .collect(ImmutableMap.toImmutableMap(Proposal::id, proposal -> proposal)));
        byProposal.keySet().removeAll(ids);
        if (!byProposal.isEmpty()) {
            throw new DocumentException(byProposal.entries().stream()
                    .map(left -> Problem.atLine(
                            Severity.ERROR,
                            left.getValue().file(),
                            left.getValue().line(),
                            "unknown-proposal",
                            "The proposal (" + left.getKey() + ") of rule ("
                                    + left.getValue().rule().id() + ") must be one of " + proposals.names() + ".",
                            left.getKey()))
                    .toList());
        }
        return proposals;
    }

    /**
     * The proposals of the source texts.
     *
     * @return the proposals, each with who asked for it
     */
    public static Proposals standard() {
        return Standard.PROPOSALS;
    }

    /**
     * All proposals.
     *
     * @return them in order
     */
    public ImmutableList<Proposal> all() {
        return byId.values().asList();
    }

    /**
     * The proposal with an id, if there is one.
     *
     * @param id the id, for example {@code pooled-budget}
     * @return the proposal; absent if there is none
     */
    public Optional<Proposal> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The ids, as messages list them.
     *
     * @return for example {@code health-duty, bundled-grant, ...}
     */
    public String names() {
        return String.join(", ", byId.keySet());
    }

    /**
     * The purposes that their rules name.
     *
     * @return the words, in alphabetical order: {@code prevention-fund}
     */
    public ImmutableSortedSet<String> purposes() {
        return byId.values().stream()
                .flatMap(proposal -> proposal.rules().stream())
                .flatMap(rule -> rule.to().purpose().stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    @Override
    public String toString() {
        return byId.keySet().toString();
    }
}
