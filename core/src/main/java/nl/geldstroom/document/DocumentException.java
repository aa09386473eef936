package nl.geldstroom.document;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/** An input or an output folder that is refused, with all its problems. */
public class DocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    /**
     * A refused input.
     *
     * @param problems what is wrong; the message has a line for each
     */
    public DocumentException(Iterable<Problem> problems) {
        super(ImmutableList.copyOf(problems).stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = ImmutableList.copyOf(problems);
    }

    /**
     * What is wrong.
     *
     * @return the problems in the order of the document
     */
    public ImmutableList<Problem> problems() {
        return problems;
    }
}
