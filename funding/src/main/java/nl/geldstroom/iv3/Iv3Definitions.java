package nl.geldstroom.iv3;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.document.DocumentException;

/**
 * The code lists of one year that Statistics Netherlands publishes with the schema of a delivery (<i>Iv3-definities</i>).
 *
 * <p>With them a delivery is checked further: a task field or category must be in the list and may not be a total, the
 * year must be that of the list, and an amount on a combination that the list greys out (<i>grijze cel</i>) gives a
 * warning. Without them only the form is checked. The definitions of 2025 have 69 task fields.
 */
public final class Iv3Definitions {

    private final int year;
    private final ImmutableMap<String, String> taskFields;
    private final ImmutableMap<Iv3Side, ImmutableSet<String>> categories;
    private final ImmutableMap<Iv3Side, ImmutableSet<String>> grey;

    private Iv3Definitions(
            int year,
            ImmutableMap<String, String> taskFields,
            ImmutableMap<Iv3Side, ImmutableSet<String>> categories,
            ImmutableMap<Iv3Side, ImmutableSet<String>> grey) {
        this.year = year;
        this.taskFields = taskFields;
        this.categories = categories;
        this.grey = grey;
    }

    /**
     * Reads a file of definitions.
     *
     * @param file the file, for example {@code iv3_definities_Gemeente_2025.json}
     * @return the definitions
     * @throws DocumentException with all problems, if the file is refused
     */
    public static Iv3Definitions read(Path file) {
        return read(Iv3.nameOf(file), Iv3.textOf(file));
    }

    /**
     * Reads the text of a file of definitions.
     *
     * @param name the name of the file, for messages
     * @param text the text
     * @return the definitions
     * @throws DocumentException with all problems, if the text is refused
     */
    public static Iv3Definitions read(String name, String text) {
        ProblemList problems = new ProblemList(name);
        JsonNode root;
        try {
            root = JsonMapper.builder(new JsonFactoryBuilder()
                            .streamReadConstraints(StreamReadConstraints.builder()
                                    .maxNestingDepth(DeliveryReader.MOST_DEPTH)
                                    .build())
                            .build())
                    .build()
                    .readTree(text);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            problems.error(
                    at == null ? Spot.FILE : Spot.cell(at.getLineNr(), at.getColumnNr()),
                    "syntax",
                    "The text must be valid JSON.",
                    e.getOriginalMessage(),
                    "");
            throw problems.refusal();
        }
        String year = root.path("metadata").path("boekjaar").asText();
        if (!year.matches("20[0-9]{2}")) {
            problems.error(
                    new Spot(0, 0, "/metadata/boekjaar"),
                    "not-a-year",
                    "The year must be one of this century.",
                    year,
                    "");
        }
        if (!root.path("metadata").path("overheidslaag").asText().equals("Gemeente")) {
            problems.error(
                    new Spot(0, 0, "/metadata/overheidslaag"),
                    "no-municipality",
                    "The definitions must be those for municipalities.",
                    root.path("metadata").path("overheidslaag").asText(),
                    "");
        }
        ImmutableMap<String, String> taskFields = codes(root, "taakveld", problems);
        ImmutableSet<String> costs = codes(root, "categorie_lasten", problems).keySet();
        ImmutableSet<String> incomes = codes(root, "categorie_baten", problems).keySet();
        if (problems.hasErrors()) {
            throw problems.refusal();
        }
        return new Iv3Definitions(
                Integer.parseInt(year),
                taskFields,
                ImmutableMap.of(Iv3Side.COST, costs, Iv3Side.INCOME, incomes),
                ImmutableMap.of(
                        Iv3Side.COST, greyed(root, "lasten"),
                        Iv3Side.INCOME, greyed(root, "baten")));
    }

    private static ImmutableMap<String, String> codes(JsonNode root, String list, ProblemList problems) {
        Map<String, String> found = new LinkedHashMap<>();
        leaves(root.path("codelijsten").path(list).path("codelijst"), found);
        if (found.isEmpty()) {
            problems.error(
                    new Spot(0, 0, "/codelijsten/" + list),
                    "missing-field",
                    "The code list " + list + " must be present.",
                    "nothing",
                    "");
        }
        return ImmutableMap.copyOf(found);
    }

    private static void leaves(JsonNode list, Map<String, String> found) {
        for (JsonNode code : list) {
            if (code.has("subcodes")) {
                leaves(code.path("subcodes"), found);
            } else {
                found.put(
                        code.path("code").asText(),
                        code.path("omschrijving").asText().strip());
            }
        }
    }

    private static ImmutableSet<String> greyed(JsonNode root, String side) {
        ImmutableSet.Builder<String> found = ImmutableSet.builder();
        for (JsonNode cell : root.path("grijze_cellen").path(side)) {
            found.add(cell.path("taakveld").asText() + "|"
                    + cell.path("categorie").asText());
        }
        return found.build();
    }

    /**
     * The year of the code lists.
     *
     * @return the budget year
     */
    public int year() {
        return year;
    }

    /**
     * The task fields, without the totals.
     *
     * @return code to name, in the order of the list
     */
    public ImmutableMap<String, String> taskFields() {
        return taskFields;
    }

    /**
     * The categories, without the totals.
     *
     * @param side cost or income
     * @return the codes in the order of the list, for example {@code 4.2}
     */
    public ImmutableSet<String> categories(Iv3Side side) {
        return of(categories, side);
    }

    /**
     * Whether the list greys a combination out.
     *
     * @param side cost or income
     * @param taskField the code of the task field
     * @param category the code of the category
     * @return true if no amount is expected there
     */
    public boolean isGrey(Iv3Side side, String taskField, String category) {
        return of(grey, side).contains(taskField + "|" + category);
    }

    private static ImmutableSet<String> of(ImmutableMap<Iv3Side, ImmutableSet<String>> map, Iv3Side side) {
        return Optional.ofNullable(map.get(side)).orElse(ImmutableSet.of());
    }
}
