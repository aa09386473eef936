package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geldstroom.document.CheckedRule;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.RuleCode;
import nl.geldstroom.document.Severity;
import nl.geldstroom.iv3.Iv3Rule;
import nl.geldstroom.ocds.OcdsRule;
import nl.geldstroom.portfolio.PortfolioRule;
import nl.geldstroom.scenario.ScenarioRule;
import nl.geldstroom.text.Language;

/** Problems for a person at a terminal: one block each, within 80 columns where the text allows. */
record ProblemText(Language language) {

    private static final int LABEL = 12;

    static ProblemText of(Language language) {
        return new ProblemText(language);
    }

    void print(ImmutableList<Problem> problems, PrintWriter to) {
        for (Problem problem : problems) {
            print(problem, to);
        }
        if (!problems.isEmpty()) {
            to.println(count(problems));
        }
    }

    /** All but the remarks, which only add up: a run is no check, and the report has them. */
    void printPressing(ImmutableList<Problem> problems, PrintWriter to) {
        problems.stream()
                .filter(problem -> problem.severity() != Severity.REMARK)
                .forEach(problem -> print(problem, to));
        close(problems, to);
    }

    /** The same with what is alike once: a line with how often, the sentence, and the places. Errors stand in full. */
    void printGrouped(ImmutableList<Problem> problems, PrintWriter to) {
        LinkedHashMultimap<Problem, Problem> alike = LinkedHashMultimap.create();
        for (Problem problem : problems) {
            if (problem.isError()) {
                print(problem, to);
            } else if (problem.severity() != Severity.REMARK) {
                alike.put(withoutPlace(problem), problem);
            }
        }
        alike.asMap().forEach((same, places) -> {
            if (places.size() == 1) {
                print(places.iterator().next(), to);
                return;
            }
            to.println(places.size() + " x  " + severity(same.severity()) + "  " + same.rule());
            field(text("melding", "rule"), sentence(same.message()), to);
            same.maybe().ifPresent(cure -> field(text("misschien", "maybe"), sentence(cure), to));
            field(
                    text("plaatsen", "places"),
                    places.stream()
                            .map(problem -> place(problem) + " " + problem.pointer())
                            .collect(Collectors.joining(", ")),
                    to);
            to.println();
        });
        close(problems, to);
    }

    private void close(ImmutableList<Problem> problems, PrintWriter to) {
        if (!problems.isEmpty()) {
            to.println(count(problems));
        }
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.REMARK)) {
            to.println(text("De opmerkingen toont geldstroom check.", "geldstroom check shows the remarks."));
        }
    }

    /** What is left of a problem that may stand in several files or at several places. */
    private static Problem withoutPlace(Problem problem) {
        return Problem.builder()
                .severity(problem.severity())
                .file("")
                .pointer("")
                .line(0)
                .column(0)
                .rule(problem.rule())
                .message(problem.message())
                .found(problem.found())
                .maybe(problem.maybe())
                .build();
    }

    private void print(Problem problem, PrintWriter to) {
        to.println(place(problem) + "  " + severity(problem.severity()) + "  " + problem.rule());
        if (!problem.pointer().isEmpty()) {
            field(text("plaats", "place"), problem.pointer(), to);
        }
        boolean inDutch = language == Language.NL;
        Optional<String> dutch = inDutch ? DutchSentences.standard().of(problem.message()) : Optional.empty();
        if (inDutch) {
            known(problem.rule()).ifPresent(rule -> field("regel", rule, to));
        }
        field(text("melding", "rule"), dutch.orElse(problem.message()), to);
        if (!problem.found().isEmpty()) {
            field(text("gevonden", "found"), word(problem.found()), to);
        }
        problem.maybe().ifPresent(cure -> field(text("misschien", "maybe"), sentence(cure), to));
        to.println();
    }

    static String place(Problem problem) {
        String place = problem.file();
        if (problem.line() > 0) {
            place += ":" + problem.line() + (problem.column() > 0 ? ":" + problem.column() : "");
        }
        return place;
    }

    private String sentence(String english) {
        return language == Language.NL ? DutchSentences.standard().of(english).orElse(english) : english;
    }

    private String word(String english) {
        return language == Language.NL ? DutchSentences.standard().word(english) : english;
    }

    /** The rule in Dutch, without names and values. */
    private static Optional<String> known(String code) {
        return Stream.<CheckedRule[]>of(
                        RuleCode.values(),
                        ScenarioRule.values(),
                        PortfolioRule.values(),
                        Iv3Rule.values(),
                        OcdsRule.values())
                .flatMap(Stream::of)
                .filter(rule -> rule.code().equals(code))
                .map(CheckedRule::dutch)
                .findFirst();
    }

    private static void field(String label, String value, PrintWriter to) {
        String start = "  " + label + " ".repeat(Math.max(1, LABEL - label.length() - 2));
        for (String line : Wrapped.lines(value, Wrapped.COLUMNS - LABEL)) {
            to.println(start + line);
            start = " ".repeat(LABEL);
        }
    }

    private String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> text("fout", "error");
            case WARNING -> text("waarschuwing", "warning");
            case REMARK -> text("opmerking", "remark");
        };
    }

    private String count(ImmutableList<Problem> problems) {
        long errors = problems.stream().filter(Problem::isError).count();
        long warnings = problems.stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .count();
        long remarks = problems.size() - errors - warnings;
        return of(errors, "fout", "fouten", "error", "errors")
                + ", "
                + of(warnings, "waarschuwing", "waarschuwingen", "warning", "warnings")
                + ", "
                + of(remarks, "opmerking", "opmerkingen", "remark", "remarks")
                + (errors > 0 ? text("; geweigerd", "; refused") : "")
                + ".";
    }

    private String of(long number, String een, String meer, String one, String more) {
        return number + " " + (number == 1 ? text(een, one) : text(meer, more));
    }

    private String text(String nl, String en) {
        return language == Language.NL ? nl : en;
    }
}
