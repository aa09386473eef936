package nl.geldstroom.provision;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Year;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.internal.facts.FactFile;
import nl.geldstroom.internal.facts.Nearest;
import nl.geldstroom.law.LawId;

/**
 * The task fields of one year (<i>taakveldenlijst</i>).
 *
 * <p>The lists of 2017 and of 2023 to 2026 are known. For example {@code TaskFields.of(Year.of(2025)).get("6.712")} is
 * {@code Begeleiding (WMO)}; the same money stood on {@code 6.71b} in 2024. Codes do not map one to one from year to
 * year, so that no successor is guessed. Source: Statistics Netherlands, Iv3 definitions.
 */
public final class TaskFields {

    private static final Splitter YEARS = Splitter.on(' ').omitEmptyStrings();

    private final Year year;
    private final ImmutableMap<TaskFieldCode, TaskField> byCode;

    private TaskFields(Year year, ImmutableMap<TaskFieldCode, TaskField> byCode) {
        this.year = year;
        this.byCode = byCode;
    }

    /** Read when first asked for, then shared: it never changes. */
    private static final class Known {
        private static final ImmutableSortedMap<Year, TaskFields> LISTS = read();

        private static ImmutableSortedMap<Year, TaskFields> read() {
            NavigableMap<Year, ImmutableMap.Builder<TaskFieldCode, TaskField>> lists = new TreeMap<>();
            FactFile.beside(TaskFields.class, "task-fields.csv").map(Known::fields).stream()
                    .flatMap(ImmutableList::stream)
                    .forEach(field -> lists.computeIfAbsent(field.year(), year -> ImmutableMap.builder())
                            .put(field.code(), field));
            ImmutableSortedMap.Builder<Year, TaskFields> known = ImmutableSortedMap.naturalOrder();
            lists.forEach((year, fields) -> known.put(year, new TaskFields(year, fields.buildOrThrow())));
            return known.buildOrThrow();
        }

        private static ImmutableList<TaskField> fields(FactFile.Row row) {
            return YEARS.splitToStream(row.required("years"))
                    .map(year -> new TaskField(
                            TaskFieldCode.of(row.required("code")),
                            Year.parse(year),
                            row.required("name"),
                            LawId.of(row.required("law")),
                            row.constant("kind", ProvisionKind.class),
                            row.constant("reliability", Reliability.class)))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /**
     * The task fields of a year.
     *
     * @param year the year of the budget or account
     * @return its list
     * @throws IllegalArgumentException if the list of that year is not known; see {@link #years()}
     */
    public static TaskFields of(Year year) {
        TaskFields fields = Known.LISTS.get(year);
        if (fields == null) {
            throw new IllegalArgumentException("The year (" + year + ") of the task fields must be one of "
                    + years().stream().map(Year::toString).collect(Collectors.joining(", ")) + ".");
        }
        return fields;
    }

    /**
     * The years whose lists are known.
     *
     * @return 2017 and 2023 to 2026
     */
    public static ImmutableSortedSet<Year> years() {
        return Known.LISTS.keySet();
    }

    /**
     * The year of this list.
     *
     * @return the year
     */
    public Year year() {
        return year;
    }

    /**
     * All task fields of the year.
     *
     * @return them in the order of the published list
     */
    public ImmutableList<TaskField> all() {
        return byCode.values().asList();
    }

    /**
     * The task field with a code, if the year has it.
     *
     * @param code the code
     * @return the field; absent if this year's list does not have the code
     */
    public Optional<TaskField> find(TaskFieldCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The task field with a code.
     *
     * @param code the code, for example {@code 6.712}
     * @return the field
     * @throws IllegalArgumentException if the code is malformed or not in this year's list; the message names the years
     *     that do have it, else the nearest code
     */
    public TaskField get(String code) {
        TaskFieldCode wanted = TaskFieldCode.of(code);
        return find(wanted)
                .orElseThrow(() -> new IllegalArgumentException("The task field (" + code + ") must be in the list of "
                        + year + ". Maybe " + cure(wanted) + "."));
    }

    private String cure(TaskFieldCode code) {
        String elsewhere = Known.LISTS.values().stream()
                .filter(list -> list.find(code).isPresent())
                .map(list -> list.year().toString())
                .collect(Collectors.joining(", "));
        return elsewhere.isEmpty()
                ? Nearest.of(code.text(), byCode.keySet().stream().map(TaskFieldCode::text))
                        .orElseThrow()
                : "the figures are of another year: the lists of " + elsewhere + " have it";
    }

    /**
     * The task field that a budget file writes as code and name.
     *
     * @param label code, space and name, for example {@code 6.712 Begeleiding (WMO)}; the name is not compared, because
     *     files shorten it
     * @return the field
     * @throws IllegalArgumentException if the code is malformed or not in this year's list
     */
    public TaskField ofLabel(String label) {
        String stripped = label.strip();
        int space = stripped.indexOf(' ');
        return get(space < 0 ? stripped : stripped.substring(0, space));
    }

    @Override
    public String toString() {
        return "task fields of " + year;
    }
}
