package nl.geldstroom.document;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One thing that is wrong with, or worth knowing of, an input (<i>probleem</i>): where, which rule, what was found.
 *
 * <p>Example: {@code town.json:12:20 /scenario/measures/2/from unknown-line: The line must be one of the given lines.
 * Found: "gm:1509/6.72". Maybe gm:1509/6.712.}
 *
 * @param severity how much it weighs
 * @param file the name of the input as the user gave it
 * @param pointer JSON pointer to the value; empty: the document as a whole, or the input is not JSON
 * @param line the line, from 1; 0 if not known
 * @param column the column in characters, from 1; 0 if not known
 * @param rule stable code of the rule, for example {@code unknown-field}; see {@link RuleCode}
 * @param message subject and rule in a sentence
 * @param found the value found, shortened; empty if nothing was found
 * @param maybe the likely cure, without the word <i>maybe</i>; absent if none is known
 */
@Value.Builder
public record Problem(
        Severity severity,
        String file,
        String pointer,
        int line,
        int column,
        String rule,
        String message,
        String found,
        Optional<String> maybe) {

    private static final String MAYBE = " Maybe ";

    /**
     * Checks pointer and rule.
     *
     * @param severity how much it weighs
     * @param file the name of the input
     * @param pointer JSON pointer to the value
     * @param line the line, from 1; 0 if not known
     * @param column the column, from 1; 0 if not known
     * @param rule stable code of the rule
     * @param message subject and rule in a sentence
     * @param found the value found
     * @param maybe the likely cure
     * @throws IllegalArgumentException if the pointer does not start with a slash or the rule is blank
     */
    public Problem {
        Pointers.check(pointer);
        RuleCode.check(rule);
    }

    /**
     * Starts a problem.
     *
     * @return a builder
     */
    public static ProblemBuilder builder() {
        return new ProblemBuilder();
    }

    /**
     * A problem at a line of an input that is not JSON, such as a table.
     *
     * @param severity how much it weighs
     * @param file the name of the input
     * @param line the line, from 1; 0: the input as a whole
     * @param rule stable code of the rule
     * @param message subject and rule in a sentence; a cure that starts with {@code Maybe} is taken apart
     * @param found the value found; empty if nothing was found
     * @return the problem
     * @throws IllegalArgumentException if the rule is blank
     */
    public static Problem atLine(Severity severity, String file, int line, String rule, String message, String found) {
        return of(severity, file, "", Location.of(line, 0), Fault.of("", rule, message), found);
    }

    static Problem of(Severity severity, String file, String pointer, Location place, Fault fault, String found) {
        String message = fault.message();
        Optional<String> maybe = Optional.empty();
        int cure = message.indexOf(MAYBE);
        if (cure > 0) {
            maybe = Optional.of(message.substring(cure + MAYBE.length()).strip());
            message = message.substring(0, cure);
        }
        return new Problem(severity, file, pointer, place.line(), place.column(), fault.rule(), message, found, maybe);
    }

    /**
     * Whether the input is refused because of this.
     *
     * @return true for an error
     */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    static boolean anyError(ImmutableList<Problem> problems) {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** The problem in one line, as the command line prints it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
            if (column > 0) {
                text.append(':').append(column);
            }
        }
        if (!pointer.isEmpty()) {
            text.append(' ').append(pointer);
        }
        text.append(' ').append(rule).append(": ").append(message);
        if (!found.isEmpty() && !message.contains("(" + found.replace("\"", "") + ")")) {
            text.append(" Found: ").append(found).append('.');
        }
        maybe.ifPresent(cure -> text.append(MAYBE).append(cure));
        return text.toString();
    }
}
