package nl.geldstroom.iv3;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.party.PartyId;

/** Reads the wide and the long layout. */
final class TableReader {

    static final String NATIONAL = "Nederland";
    static final String SALARIES = "L1.1 Salarissen en sociale lasten";
    static final ImmutableList<String> WIDE = ImmutableList.of(
            "Gemeenten",
            "Taakveld",
            SALARIES,
            "Baten",
            "Lasten",
            "Provincie",
            "Gemeentegrootte",
            "Stedelijkheid",
            "Inwonertal",
            "Centrumfunctie",
            "Sociale structuur");
    static final ImmutableList<String> LONG = ImmutableList.of(
            "jaar", "soort", "gemeentecode", "gemeente", "taakveld", "taakveldnaam", "lasten_x1000", "baten_x1000");
    private static final ImmutableList<String> WIDE_REQUIRED =
            ImmutableList.of("Gemeenten", "Taakveld", "Baten", "Lasten");
    static final Pattern FIELD_CODE = Pattern.compile("[0-9]\\.[0-9]{1,3}[a-d]?");
    private static final Pattern WIDE_FIELD = Pattern.compile("(\\S+) (.+)", Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})(?![0-9])");

    private final String file;
    private final Municipalities municipalities;
    private final ProblemList problems;

    private Iv3Layout layout = Iv3Layout.WIDE;
    private Map<String, Integer> columns = ImmutableMap.of();
    private int width;
    private int fileYear;
    private Iv3Kind fileKind = Iv3Kind.BUDGET;

    private final List<Iv3Row> rows = new ArrayList<>();
    private final Map<String, Iv3Place> places = new LinkedHashMap<>();
    private final Map<String, Integer> placeLines = new HashMap<>();
    private final Map<String, Integer> rowLines = new HashMap<>();
    private final Set<String> outOfYear = new HashSet<>();
    private final Map<String, Optional<PartyId>> known = new HashMap<>();
    private final MunicipalityYears years = new MunicipalityYears();

    TableReader(String file, Municipalities municipalities, ProblemList problems) {
        this.file = file;
        this.municipalities = municipalities;
        this.problems = problems;
    }

    Iv3Table read(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char separator = first.chars().filter(c -> c == ';').count()
                        >= first.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            boolean header = true;
            for (CsvRecord record : csv) {
                if (header) {
                    header(record.getFields());
                    header = false;
                    if (problems.hasErrors()) {
                        throw problems.refusal();
                    }
                } else {
                    row((int) record.getStartingLineNumber(), record.getFields());
                }
            }
            if (header) {
                problems.error(Spot.FILE, "empty-file", "The file must have a header and rows.", "nothing", "");
            }
        } catch (CsvParseException e) {
            problems.error(Spot.FILE, "syntax", "The file must be a table of separated values: " + said(e), "", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.isEmpty() && !problems.hasErrors()) {
            problems.error(Spot.FILE, "empty-file", "The file must have rows under its header.", "nothing", "");
        }
        if (problems.hasErrors()) {
            throw problems.refusal();
        }
        return new Iv3Table(file, layout, rows, places.values(), problems.toList());
    }

    private static String said(Throwable e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = cause.getMessage();
        return message == null ? "it cannot be taken apart." : message;
    }

    private void header(List<String> fields) {
        long wide = fields.stream().filter(WIDE::contains).count();
        long tall = fields.stream().filter(LONG::contains).count();
        if (Math.max(wide, tall) < 3) {
            problems.error(
                    Spot.line(1),
                    "unknown-layout",
                    "The header must be that of the wide layout (" + String.join(";", WIDE_REQUIRED)
                            + ";...) or of the long layout (" + String.join(",", LONG) + ").",
                    String.join(";", fields),
                    "");
            return;
        }
        layout = wide >= tall ? Iv3Layout.WIDE : Iv3Layout.LONG;
        List<String> all = layout == Iv3Layout.WIDE ? WIDE : LONG;
        List<String> required = layout == Iv3Layout.WIDE ? WIDE_REQUIRED : LONG;
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String name = fields.get(i);
            if (!all.contains(name)) {
                problems.error(
                        Spot.cell(1, i + 1),
                        "unknown-column",
                        "Every column must be known.",
                        name.isEmpty() ? "nothing" : name,
                        Nearest.of(name, all).map(near -> near + ".").orElse(""));
            } else if (found.putIfAbsent(name, i) != null) {
                problems.error(Spot.cell(1, i + 1), "duplicate-column", "A column must occur once only.", name, "");
            }
        }
        for (String name : required) {
            if (!found.containsKey(name)) {
                problems.error(
                        Spot.line(1), "missing-column", "The column " + name + " must be present.", "nothing", "");
            }
        }
        columns = found;
        width = fields.size();
        if (layout == Iv3Layout.WIDE) {
            nameOfTheFile();
        }
    }

    private void nameOfTheFile() {
        Matcher year = YEAR.matcher(file);
        if (!year.find()) {
            problems.error(
                    Spot.FILE,
                    "missing-year",
                    "The name of a file in the wide layout must contain the budget year, because its rows do not.",
                    file,
                    "2025_begroting.csv.");
            return;
        }
        fileYear = Integer.parseInt(year.group(1));
        if (year.find()) {
            problems.error(
                    Spot.FILE,
                    "missing-year",
                    "The name of a file in the wide layout must contain one year.",
                    file,
                    "");
        }
        String lower = file.toLowerCase(Locale.ROOT);
        if (lower.contains("rekening") || lower.contains("realisatie")) {
            fileKind = Iv3Kind.ACCOUNTS;
        } else if (!lower.contains("begroting")) {
            problems.remark(
                    Spot.FILE,
                    "kind-not-said",
                    "The name of the file says neither begroting nor jaarrekening: it is read as a budget.",
                    file);
        }
    }

    private String field(List<String> fields, String column) {
        Integer at = columns.get(column);
        return at == null || at >= fields.size() ? "" : fields.get(at);
    }

    private Spot spot(int line, String column) {
        Integer at = columns.get(column);
        return at == null ? Spot.line(line) : Spot.cell(line, at + 1);
    }

    private void row(int line, List<String> fields) {
        if (fields.size() != width) {
            problems.error(
                    Spot.line(line),
                    "broken-line",
                    "The line must have " + width + " fields.",
                    fields.size() + " fields",
                    "");
            return;
        }
        if (layout == Iv3Layout.WIDE) {
            wide(line, fields);
        } else {
            tall(line, fields);
        }
    }

    private void wide(int line, List<String> fields) {
        String name = field(fields, "Gemeenten");
        Optional<PartyId> municipality = named(name, spot(line, "Gemeenten"));
        String label = field(fields, "Taakveld");
        Matcher parts = WIDE_FIELD.matcher(label);
        boolean good = parts.matches();
        String code = good ? parts.group(1) : label;
        if (!good || !FIELD_CODE.matcher(code).matches()) {
            problems.error(
                    spot(line, "Taakveld"),
                    "unknown-task-field",
                    "The task field must be a code, a space and a name, such as 6.712 Begeleiding (WMO).",
                    label.isEmpty() ? "nothing" : label,
                    "");
        }
        String salaries = field(fields, SALARIES);
        Optional<Money> salary = salaries.isEmpty()
                ? Optional.empty()
                : Optional.of(Amounts.thousands(salaries, spot(line, SALARIES), SALARIES, problems));
        place(line, fields, name, municipality);
        municipality.ifPresent(id -> years.check(id, fileYear, spot(line, "Gemeenten"), problems));
        add(
                line,
                name,
                municipality,
                fileYear,
                fileKind,
                code,
                good ? parts.group(2) : label,
                salary,
                fields,
                "Lasten",
                "Baten");
    }

    private void tall(int line, List<String> fields) {
        String name = field(fields, "gemeente");
        String code = field(fields, "gemeentecode");
        Optional<PartyId> municipality = coded(code, name, line);
        String yearText = field(fields, "jaar");
        int year = 0;
        if (YEAR.matcher(yearText).matches()) {
            year = Integer.parseInt(yearText);
        } else {
            problems.error(
                    spot(line, "jaar"), "not-a-year", "The year must be one of this century.", shown(yearText), "");
        }
        int ofYear = year;
        municipality
                .filter(id -> ofYear > 0)
                .ifPresent(id -> years.check(id, ofYear, spot(line, "gemeentecode"), problems));
        String kindText = field(fields, "soort");
        Iv3Kind kind = Iv3Kind.BUDGET;
        if (kindText.equals(Iv3Kind.ACCOUNTS.dutch())) {
            kind = Iv3Kind.ACCOUNTS;
        } else if (!kindText.equals(Iv3Kind.BUDGET.dutch())) {
            problems.error(
                    spot(line, "soort"),
                    "unknown-kind",
                    "The kind must be begroting or jaarrekening.",
                    shown(kindText),
                    Nearest.of(kindText, ImmutableList.of("begroting", "jaarrekening"))
                            .map(near -> near + ".")
                            .orElse(""));
        }
        String taskField = field(fields, "taakveld");
        if (!FIELD_CODE.matcher(taskField).matches()) {
            problems.error(
                    spot(line, "taakveld"),
                    "unknown-task-field",
                    "The task field must be a code such as 6.712.",
                    shown(taskField),
                    "");
        }
        places.putIfAbsent(
                name, Iv3Place.builder().name(name).municipality(municipality).build());
        String label = field(fields, "taakveldnaam");
        add(
                line,
                name,
                municipality,
                year,
                kind,
                taskField,
                label.isEmpty() ? taskField : label,
                Optional.empty(),
                fields,
                "lasten_x1000",
                "baten_x1000");
    }

    private static String shown(String text) {
        return text.isEmpty() ? "nothing" : text;
    }

    private void add(
            int line,
            String name,
            Optional<PartyId> municipality,
            int year,
            Iv3Kind kind,
            String code,
            String label,
            Optional<Money> salaries,
            List<String> fields,
            String costColumn,
            String incomeColumn) {
        if (FIELD_CODE.matcher(code).matches() && outOfYear.add(code + year)) {
            TaskFieldYears.against(code, year)
                    .ifPresent(why -> problems.error(
                            spot(line, layout == Iv3Layout.WIDE ? "Taakveld" : "taakveld"),
                            "task-field-of-another-year",
                            "The task field must be in the list of " + year + "; it " + why + ".",
                            code,
                            "the file is of another year than its "
                                    + (layout == Iv3Layout.WIDE ? "name says." : "rows say.")));
        }
        Integer earlier = rowLines.putIfAbsent(name + "|" + year + "|" + kind + "|" + code, line);
        if (earlier != null) {
            problems.error(
                    Spot.line(line),
                    "duplicate-row",
                    "A municipality must have one row per year, kind and task field; line " + earlier
                            + " has the same.",
                    name + " " + code,
                    "");
        }
        Iv3Cell cost = cell(line, name, municipality, year, kind, code, Iv3Side.COST, fields, costColumn);
        Iv3Cell income = cell(line, name, municipality, year, kind, code, Iv3Side.INCOME, fields, incomeColumn);
        rows.add(new Iv3Row(cost, income, label, salaries));
    }

    private Iv3Cell cell(
            int line,
            String name,
            Optional<PartyId> municipality,
            int year,
            Iv3Kind kind,
            String code,
            Iv3Side side,
            List<String> fields,
            String column) {
        Spot spot = spot(line, column);
        Money amount = Amounts.thousands(field(fields, column), spot, column, problems);
        return new Iv3Cell(municipality, name, year, kind, code, side, amount, line, spot.column());
    }

    private Optional<PartyId> named(String name, Spot spot) {
        if (name.equals(NATIONAL)) {
            return Optional.empty();
        }
        if (name.isBlank()) {
            problems.error(spot, "missing-municipality", "The municipality must be named.", "nothing", "");
            return Optional.empty();
        }
        Optional<PartyId> municipality = known.computeIfAbsent(name, this::idOf);
        if (municipality.isEmpty()) {
            problems.error(
                    spot, "unknown-municipality", "The municipality must be one of the code list.", name, cure(name));
        }
        return municipality;
    }

    private Optional<PartyId> idOf(String name) {
        return municipalities.find(name).map(Municipality::id).or(() -> MunicipalityYears.ended(name));
    }

    private String cure(String name) {
        List<String> all = municipalities.all().stream().map(Municipality::name).toList();
        return Nearest.of(name, all).map(near -> near + ".").orElse("");
    }

    private Optional<PartyId> coded(String code, String name, int line) {
        Spot spot = spot(line, "gemeentecode");
        if (code.equals("NL")) {
            return Optional.empty();
        }
        if (code.isBlank()) {
            problems.error(spot, "missing-municipality", "The municipality must have a code.", "nothing", "");
            return Optional.empty();
        }
        if (!code.matches("[0-9]{4}")) {
            problems.error(
                    spot,
                    "unknown-municipality",
                    "The code of a municipality must have four digits, leading zeros included.",
                    code,
                    code.matches("[0-9]{1,3}") ? "0".repeat(4 - code.length()) + code + "." : "");
            return Optional.empty();
        }
        PartyId id = PartyId.municipality(code);
        Optional<PartyId> byName = known.computeIfAbsent(name, this::idOf);
        if (byName.isPresent() && !byName.get().equals(id)) {
            problems.error(
                    spot,
                    "code-and-name-disagree",
                    "The code and the name must be those of one municipality; " + name + " is "
                            + byName.get().identifier() + ".",
                    code,
                    "");
        } else if (byName.isEmpty()) {
            problems.error(
                    spot(line, "gemeente"),
                    "unknown-municipality",
                    "The municipality must be one of the code list.",
                    shown(name),
                    cure(name));
        }
        return Optional.of(id);
    }

    private void place(int line, List<String> fields, String name, Optional<PartyId> municipality) {
        String people = field(fields, "Inwonertal");
        Optional<Integer> population = Optional.empty();
        if (people.matches("[1-9][0-9]{0,8}")) {
            population = Optional.of(Integer.valueOf(people));
        } else if (!people.isEmpty()) {
            problems.error(
                    spot(line, "Inwonertal"),
                    "not-a-number",
                    "The population must be a whole number above zero.",
                    people,
                    "");
        }
        Iv3Place place = Iv3Place.builder()
                .name(name)
                .municipality(municipality)
                .population(population)
                .province(said(fields, "Provincie"))
                .sizeClass(said(fields, "Gemeentegrootte"))
                .urbanity(said(fields, "Stedelijkheid"))
                .centreFunction(said(fields, "Centrumfunctie"))
                .socialStructure(said(fields, "Sociale structuur"))
                .build();
        Iv3Place earlier = places.putIfAbsent(name, place);
        if (earlier == null) {
            placeLines.put(name, line);
        } else if (!earlier.equals(place)) {
            problems.error(
                    Spot.line(line),
                    "place-disagrees",
                    "Population, province and classes of a municipality must be the same on all its rows; line "
                            + placeLines.get(name) + " says otherwise.",
                    name,
                    "");
        }
    }

    private Optional<String> said(List<String> fields, String column) {
        String text = field(fields, column);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
