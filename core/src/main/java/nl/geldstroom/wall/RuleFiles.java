package nl.geldstroom.wall;

import com.google.common.base.CaseFormat;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Severity;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.law.Acts;
import nl.geldstroom.law.Article;
import nl.geldstroom.law.LawId;
import nl.geldstroom.law.MoneyKind;
import nl.geldstroom.law.Validity;
import nl.geldstroom.money.Money;
import nl.geldstroom.provision.ProvisionKind;
import nl.geldstroom.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Reads rules from tables (<i>regelbestanden</i>), so that a lawyer can review them without reading Java.
 *
 * <p>A table is UTF-8 text; lines that start with {@code #} are remarks; the first other line names the columns ({@link
 * #COLUMNS}, in any order); cells are separated by semicolons and never quoted. Every row has a publication, the day on
 * which a reviewer last compared it with that publication, and how sure it is; a row that forbids has an article. Acts
 * must be known, a validity must not end before it starts, and no two rules of equal scope may hold on the same day.
 * Everything that is wrong is said at once, each with file and line.
 *
 * <p>For example {@code RuleFiles.read(List.of(Input.of(Path.of("region.csv"))), Acts.standard())} gives the rules of one
 * table, ready for {@link Walls#with}.
 */
public final class RuleFiles {

    /** The columns of a table of rules, as the components of {@link WallRule}. */
    public static final ImmutableList<String> COLUMNS = ImmutableList.of(
            "id",
            "money",
            "payer",
            "law",
            "recipient",
            "toLaw",
            "provision",
            "purpose",
            "from",
            "until",
            "status",
            "ceiling",
            "conditionNl",
            "conditionEn",
            "holdsFor",
            "article",
            "publicationNl",
            "publicationEn",
            "checked",
            "reliability");

    private static final ImmutableList<String> SHIPPED = ImmutableList.of(
            "general-means.csv",
            "wmo2015.csv",
            "zvw.csv",
            "wlz.csv",
            "jeugdwet.csv",
            "participatiewet.csv",
            "wpg.csv",
            "grants.csv",
            "accords.csv");

    private static final Splitter CELLS = Splitter.on(';').trimResults();

    private final Acts acts;
    private final ImmutableList<String> columns;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private RuleFiles(Acts acts, ImmutableList<String> columns) {
        this.acts = acts;
        this.columns = columns;
    }

    /** One row that could be read, with its place. */
    record Row(WallRule rule, String file, int line, ImmutableMap<String, String> cells) {

        private String place() {
            return rule.id() + ", " + file + ":" + line;
        }

        private boolean holdsWith(Row other) {
            return !endsBefore(rule.validity(), other.rule.validity())
                    && !endsBefore(other.rule.validity(), rule.validity());
        }

        private static boolean endsBefore(Validity one, Validity other) {
            return one.until()
                    .flatMap(end -> other.from().map(start -> !end.isAfter(start)))
                    .orElse(false);
        }
    }

    /**
     * Reads tables of rules.
     *
     * @param files the tables; the order of files and of rows does not matter
     * @param acts the acts that rules may name
     * @return the rules
     * @throws DocumentException with every problem of every table, if there are any
     */
    public static ImmutableList<WallRule> read(Iterable<Input> files, Acts acts) {
        return rows(files, acts, COLUMNS).stream().map(Row::rule).collect(ImmutableList.toImmutableList());
    }

    /** The rules that ship with the library. */
    static ImmutableList<WallRule> shipped() {
        return read(SHIPPED.stream().map(RuleFiles::beside).toList(), Acts.standard());
    }

    static Input beside(String name) {
        try (InputStream stream = RuleFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The table (" + name + ") must lie beside the rules.");
            }
            return Input.of(name, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImmutableList<Row> rows(Iterable<Input> files, Acts acts, ImmutableList<String> columns) {
        RuleFiles reader = new RuleFiles(acts, columns);
        files.forEach(reader::readTable);
        reader.checkIds();
        reader.checkOverlaps();
        if (!reader.problems.isEmpty()) {
            throw new DocumentException(reader.problems);
        }
        return ImmutableList.copyOf(reader.rows);
    }

    private void readTable(Input file) {
        List<String> lines;
        try {
            lines = file.text().lines().toList();
        } catch (DocumentException e) {
            problems.addAll(e.problems());
            return;
        }
        List<String> header = List.of();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = CELLS.splitToList(line);
            if (header.isEmpty()) {
                header = cells;
                if (!checkHeader(file, i + 1, header)) {
                    return;
                }
            } else if (cells.size() == header.size()) {
                ImmutableMap.Builder<String, String> byColumn = ImmutableMap.builder();
                for (int c = 0; c < cells.size(); c++) {
                    byColumn.put(header.get(c), cells.get(c));
                }
                new RowReader(file.name(), i + 1, byColumn.buildOrThrow())
                        .read()
                        .ifPresent(rows::add);
            } else {
                problem(
                        file.name(),
                        i + 1,
                        "wrong-cells",
                        "The row must have " + header.size() + " cells, not " + cells.size()
                                + ". Maybe a text has a semicolon in it.",
                        "");
            }
        }
        if (header.isEmpty()) {
            problem(file.name(), 0, "wrong-columns", "The table must have a line that names its columns.", "");
        }
    }

    private boolean checkHeader(Input file, int line, List<String> header) {
        List<String> sorted = header.stream().sorted().toList();
        if (sorted.equals(columns.stream().sorted().toList())) {
            return true;
        }
        problem(
                file.name(),
                line,
                "wrong-columns",
                "The columns must be " + String.join(", ", columns) + ".",
                String.join(", ", header));
        return false;
    }

    private void checkIds() {
        Map<String, Row> first = new HashMap<>();
        for (Row row : rows) {
            Row before = first.putIfAbsent(row.rule.id(), row);
            if (before != null) {
                problem(
                        row.file,
                        row.line,
                        "duplicate-id",
                        "The id (" + row.rule.id() + ") must occur once, and occurs in " + before.file + ":"
                                + before.line + " too.",
                        row.rule.id());
            }
        }
    }

    /** Rules of equal scope that hold on one day would need an order that a table does not have. */
    private void checkOverlaps() {
        record Scope(FlowOrigin from, FlowDestination to) {}
        Map<Scope, List<Row>> equal = new HashMap<>();
        for (Row row : rows) {
            List<Row> same =
                    equal.computeIfAbsent(new Scope(row.rule.from(), row.rule.to()), scope -> new ArrayList<>());
            same.stream()
                    .filter(row::holdsWith)
                    .findFirst()
                    .ifPresent(other -> problem(
                            row.file,
                            row.line,
                            "overlapping-rules",
                            "The rule (" + row.rule.id() + ") must not hold on the same day as another of equal scope ("
                                    + other.place() + "). Maybe the earlier one needs an end.",
                            row.rule.id()));
            same.add(row);
        }
    }

    private void problem(String file, int line, String rule, String message, String found) {
        problems.add(Problem.atLine(Severity.ERROR, file, line, rule, message, found));
    }

    /** One row: every cell is looked at, whatever is wrong with the others. */
    private final class RowReader {

        private final String file;
        private final int line;
        private final ImmutableMap<String, String> cells;
        private int faults;

        RowReader(String file, int line, ImmutableMap<String, String> cells) {
            this.file = file;
            this.line = line;
            this.cells = cells;
        }

        Optional<Row> read() {
            WallRuleBuilder rule = WallRule.builder();
            required("id").ifPresent(rule::id);
            Optional<LawId> law = law("law");
            Optional<LawId> toLaw = law("toLaw");
            Optional<MoneyKind> money = word("money", MoneyKind.class);
            Optional<PartyScope> payer = as("payer", PartyScope::of);
            rule.to(FlowDestination.builder()
                    .recipient(as("recipient", PartyScope::of))
                    .law(toLaw)
                    .provision(word("provision", ProvisionKind.class))
                    .purpose(text("purpose"))
                    .build());
            if (payer.filter(PartyScope.PAYER::equals).isPresent()) {
                fault("invalid-value", "The payer (payer) must be a scheme or a party.", "payer");
            } else {
                rule.from(new FlowOrigin(money, payer, law));
            }
            rule.validity(validity());
            Optional<WallStatus> status = required("status").flatMap(text -> word("status", WallStatus.class));
            status.ifPresent(rule::status);
            rule.ceiling(as("ceiling", Money::euros));
            rule.condition(both("condition"));
            rule.holdsFor(as("holdsFor", Period::parse));
            Optional<Article> article = as("article", Article::of);
            article.ifPresent(of -> checkAct("article", of.law()));
            rule.article(article);
            rule.publication(source());
            rule.checked(required("checked").flatMap(text -> as("checked", LocalDate::parse)));
            required("reliability")
                    .flatMap(text -> word("reliability", Reliability.class))
                    .ifPresent(rule::reliability);
            if (status.filter(WallStatus.FORBIDDEN::equals).isPresent()
                    && text("article").isEmpty()) {
                fault(
                        "missing-article",
                        "The rule (" + cells.get("id") + ") must name the article that forbids. Maybe its status is"
                                + " unknown.",
                        "");
            }
            return faults > 0 ? Optional.empty() : built(rule);
        }

        private Optional<Row> built(WallRuleBuilder rule) {
            try {
                return Optional.of(new Row(rule.build(), file, line, cells));
            } catch (IllegalArgumentException e) {
                fault("invalid-value", String.valueOf(e.getMessage()), "");
                return Optional.empty();
            }
        }

        private Validity validity() {
            Optional<LocalDate> from = as("from", LocalDate::parse);
            Optional<LocalDate> until = as("until", LocalDate::parse);
            if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
                fault(
                        "validity-order",
                        "The end (" + until.get() + ") of the validity must be after its start (" + from.get() + ").",
                        until.get().toString());
                return Validity.ALWAYS;
            }
            return new Validity(from, until);
        }

        private Optional<LocalizedText> source() {
            if (text("publicationNl").isEmpty() && text("publicationEn").isEmpty()) {
                fault("missing-source", "The rule (" + cells.get("id") + ") must name where it was read.", "");
            }
            return both("publication");
        }

        private Optional<LocalizedText> both(String column) {
            Optional<String> nl = text(column + "Nl");
            Optional<String> en = text(column + "En");
            if (nl.isPresent() != en.isPresent()) {
                fault(
                        "missing-language",
                        "The text in column (" + column + ") must be there in Dutch and in English.",
                        nl.or(() -> en).orElse(""));
            }
            return nl.flatMap(dutch -> en.map(english -> LocalizedText.of(dutch, english)));
        }

        private Optional<LawId> law(String column) {
            Optional<LawId> law = as(column, LawId::of);
            law.ifPresent(known -> checkAct(column, known));
            return law;
        }

        private void checkAct(String column, LawId law) {
            if (law.equals(LawId.NONE) || acts.find(law).isPresent()) {
                return;
            }
            try {
                acts.get(law);
            } catch (IllegalArgumentException e) {
                fault(
                        "unknown-act",
                        String.valueOf(e.getMessage()).replace(") must", ") in column (" + column + ") must"),
                        law.text());
            }
        }

        private <E extends Enum<E>> Optional<E> word(String column, Class<E> type) {
            ImmutableMap<String, E> words = Arrays.stream(type.getEnumConstants())
                    .collect(ImmutableMap.toImmutableMap(
                            constant -> CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, constant.name()),
                            constant -> constant));
            Optional<String> text = text(column);
            Optional<E> known = text.map(words::get);
            if (text.isPresent() && known.isEmpty()) {
                fault(
                        "unknown-word",
                        "The word in column (" + column + ") must be one of "
                                + words.keySet().stream().collect(Collectors.joining(", ")) + ".",
                        text.get());
            }
            return known;
        }

        private <T> Optional<T> as(String column, Function<String, T> reading) {
            try {
                return text(column).map(reading);
            } catch (IllegalArgumentException | DateTimeParseException e) {
                fault("invalid-value", "The cell (" + column + ") is refused: " + e.getMessage(), cells.get(column));
                return Optional.empty();
            }
        }

        private Optional<String> required(String column) {
            Optional<String> text = text(column);
            if (text.isEmpty()) {
                fault("missing-value", "The column (" + column + ") must have a value.", "");
            }
            return text;
        }

        private Optional<String> text(String column) {
            return Optional.ofNullable(cells.get(column)).filter(text -> !text.isEmpty());
        }

        private void fault(String rule, String message, @Nullable String found) {
            faults++;
            problem(file, line, rule, message, found == null ? "" : found);
        }
    }
}
