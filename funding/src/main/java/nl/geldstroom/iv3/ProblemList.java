package nl.geldstroom.iv3;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Severity;

/** Collects what is wrong with one file, so that everything is said at once. */
final class ProblemList {

    /** Beyond this a file is plainly not what it claims to be; the rest is only counted. */
    private static final int SHOWN = 1_000;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private int errors;
    private int left;

    ProblemList(String file) {
        this.file = file;
    }

    void error(Spot spot, String rule, String message, String found, String maybe) {
        errors++;
        add(Severity.ERROR, spot, rule, message, found, maybe);
    }

    void warning(Spot spot, String rule, String message, String found, String maybe) {
        add(Severity.WARNING, spot, rule, message, found, maybe);
    }

    void remark(Spot spot, String rule, String message, String found) {
        add(Severity.REMARK, spot, rule, message, found, "");
    }

    boolean hasErrors() {
        return errors > 0;
    }

    private void add(Severity severity, Spot spot, String rule, String message, String found, String maybe) {
        if (problems.size() >= SHOWN) {
            left++;
            return;
        }
        problems.add(Problem.builder()
                .severity(severity)
                .file(file)
                .pointer(spot.pointer())
                .line(spot.line())
                .column(spot.column())
                .rule(rule)
                .message(message)
                .found(found.length() <= 60 ? found : found.substring(0, 57) + "...")
                .maybe(maybe.isEmpty() ? Optional.empty() : Optional.of(maybe))
                .build());
    }

    ImmutableList<Problem> toList() {
        if (left == 0) {
            return ImmutableList.copyOf(problems);
        }
        return ImmutableList.<Problem>builder()
                .addAll(problems)
                .add(Problem.atLine(
                        errors > 0 ? Severity.ERROR : Severity.REMARK,
                        file,
                        0,
                        "more-problems",
                        "There are " + left + " more problems than are shown.",
                        ""))
                .build();
    }

    DocumentException refusal() {
        return new DocumentException(toList());
    }
}
