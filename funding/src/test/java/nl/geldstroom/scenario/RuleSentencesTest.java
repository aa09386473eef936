package nl.geldstroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.geldstroom.document.RuleCode;
import nl.geldstroom.iv3.Iv3Rule;
import nl.geldstroom.source.SourceFileRule;
import org.junit.jupiter.api.Test;

/** Every rule code that the code of the library gives has a sentence in both languages. */
class RuleSentencesTest {

    private static final Pattern CODE = Pattern.compile(
            "(?:add|error|warning|remark)\\(\\s*[^;]{0,200}?\"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\"", Pattern.DOTALL);

    @Test
    void everyCodeInTheSourcesHasASentence() throws IOException {
        Set<String> known = new TreeSet<>();
        Stream.of(RuleCode.values()).forEach(rule -> known.add(rule.code()));
        Stream.of(ScenarioRule.values()).forEach(rule -> known.add(rule.code()));
        Stream.of(Iv3Rule.values()).forEach(rule -> known.add(rule.code()));
        Stream.of(SourceFileRule.values()).forEach(rule -> known.add(rule.code()));
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith("Rule.java")) {
                    Matcher matcher = CODE.matcher(Files.readString(file));
                    while (matcher.find()) {
                        used.add(matcher.group(1));
                    }
                }
            }
        }
        assertThat(used).contains("shares-sum", "duplicate-row", "unknown-line");
        // What the ledger finds wrong is a fault of the program, not of a document.
        used.removeAll(Set.of("not-conserved", "two-books"));
        assertThat(known).containsAll(used);
    }
}
