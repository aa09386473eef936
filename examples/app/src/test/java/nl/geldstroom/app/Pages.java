package nl.geldstroom.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of {@code docs} and the sources that they speak of. */
final class Pages {

    static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

    private static final List<String> MODULES =
            List.of("core", "contracts", "funding", "examples/app", "examples/scripts");

    private Pages() {}

    static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between backticks on one line, fenced blocks left out. */
    static List<String> names(String page) {
        List<String> names = new ArrayList<>();
        Matcher matcher = Pattern.compile("`([^`\n]+)`").matcher(withoutBlocks(page));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static String withoutBlocks(String page) {
        return page.replaceAll("(?s)```.*?```", "");
    }

    /** The fenced blocks of a language. */
    static List<String> blocks(String page, String language) {
        List<String> blocks = new ArrayList<>();
        Matcher matcher =
                Pattern.compile("(?s)(?:^|\n)```" + language + "\n(.*?)```").matcher(page);
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    /** The cells of the rows of every table, heads and rules left out. */
    static List<List<String>> rows(String page) {
        List<List<String>> rows = new ArrayList<>();
        String[] lines = withoutBlocks(page).split("\n");
        for (int i = 0; i < lines.length; i++) {
            boolean head = i + 1 < lines.length && lines[i + 1].startsWith("| ---");
            if (lines[i].startsWith("| ") && !lines[i].startsWith("| ---") && !head) {
                rows.add(Stream.of(lines[i].substring(1).split("\\|"))
                        .map(String::strip)
                        .toList());
            }
        }
        return rows;
    }

    /** The text of every source file by the simple name of its type. */
    static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        for (String module : MODULES) {
            for (String kind : List.of("src/main/java", "src/test/java")) {
                Path folder = ROOT.resolve(module).resolve(kind);
                if (Files.isDirectory(folder)) {
                    collect(folder, sources);
                }
            }
        }
        return sources;
    }

    private static void collect(Path folder, Map<String, String> sources) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                try {
                    sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a type exists: {@code Type}, {@code Type.Nested} or either with its package. */
    static boolean isType(String name, Map<String, String> sources) {
        String simple = name;
        String wantedPackage = "";
        Matcher qualified = Pattern.compile("((?:[a-z][a-z0-9]*\\.)+)(.*)").matcher(name);
        if (qualified.matches()) {
            wantedPackage = "package " + qualified.group(1).replaceAll("\\.$", "") + ";";
            simple = qualified.group(2);
        }
        String[] parts = simple.split("\\.");
        String source = sources.get(parts[0]);
        if (source == null || !source.contains(wantedPackage)) {
            return false;
        }
        for (String part : parts) {
            if (!Pattern.compile("\\b(class|record|interface|enum) " + Pattern.quote(part) + "\\b")
                    .matcher(source)
                    .find()) {
                return false;
            }
        }
        return true;
    }
}
