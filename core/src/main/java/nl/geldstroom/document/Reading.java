package nl.geldstroom.document;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a document (<i>lezing</i>): the value, or the problems that prevent it.
 *
 * @param <T> the type of the value
 */
public final class Reading<T> {

    private final String file;
    private final String root;
    private final @Nullable Node tree;
    private final Optional<T> value;
    private final ImmutableList<Problem> problems;

    Reading(String file, String root, @Nullable Node tree, Optional<T> value, Iterable<Problem> problems) {
        this.file = file;
        this.root = root;
        this.tree = tree;
        this.problems = ImmutableList.copyOf(problems);
        this.value = Problem.anyError(this.problems) ? Optional.empty() : value;
    }

    /**
     * The value.
     *
     * @return the value; absent if there is an error among the problems
     */
    public Optional<T> value() {
        return value;
    }

    /**
     * Everything that is wrong with the document, or worth knowing.
     *
     * @return the problems in the order of the document; only those of JSON itself stop at the first
     */
    public ImmutableList<Problem> problems() {
        return problems;
    }

    /**
     * The value, for callers that cannot go on without it.
     *
     * @return the value
     * @throws DocumentException with all problems, if there is an error among them
     */
    public T orThrow() {
        return value.orElseThrow(() -> new DocumentException(problems));
    }

    /**
     * Where a value stands in the text.
     *
     * @param pointer JSON pointer from the document, for example {@code /scenario/measures/2/from}
     * @return its place, or that of the nearest value around it; {@link Location#UNKNOWN} if the text was no JSON
     * @throws IllegalArgumentException if the pointer does not start with a slash
     */
    public Location locate(String pointer) {
        Pointers.check(pointer);
        return tree == null
                ? Location.UNKNOWN
                : tree.at(Pointers.steps(pointer)).place();
    }

    /**
     * A fault that a later check found in the value, as a problem of this document.
     *
     * @param severity how much it weighs
     * @param fault the fault; its pointer starts at the value
     * @return the problem with file, place and what was found there
     */
    public Problem problem(Severity severity, Fault fault) {
        String pointer = (root.isEmpty() ? "" : Pointers.child("", root)) + fault.pointer();
        return problem(severity, file, tree, pointer, fault);
    }

    /**
     * This reading after a later check.
     *
     * @param severity how much the faults weigh; after an {@link Severity#ERROR} there is no value any more
     * @param faults what the check found; their pointers start at the value
     * @return a reading with these problems added
     */
    public Reading<T> with(Severity severity, Iterable<Fault> faults) {
        ImmutableList.Builder<Problem> all = ImmutableList.<Problem>builder().addAll(problems);
        faults.forEach(fault -> all.add(problem(severity, fault)));
        return new Reading<>(file, root, tree, value, all.build());
    }

    static Problem problem(Severity severity, String file, @Nullable Node tree, String pointer, Fault fault) {
        if (tree == null) {
            return Problem.of(severity, file, pointer, Location.UNKNOWN, fault, "");
        }
        Node node = tree.at(Pointers.steps(pointer));
        return Problem.of(severity, file, pointer, node.place(), fault, node.shown());
    }

    @Override
    public String toString() {
        return file + ": " + value.map(Object::toString).orElse("refused") + ", " + problems.size() + " problems";
    }
}
