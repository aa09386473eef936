package nl.geldstroom.iv3;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.party.PartyId;

/**
 * Reads the official delivery, version 2.1 of its data schema, with all faults at once.
 *
 * <p>The rules are those of the published schema: names, types, patterns and code lists; then what a table needs: a
 * municipality, amounts in whole cents, no entry twice.
 */
final class DeliveryReader {

    static final int MOST_DEPTH = 20;

    private static final ImmutableSet<String> TOP = ImmutableSet.of("metadata", "contact", "data");
    private static final ImmutableSet<String> METADATA = ImmutableSet.of(
            "overheidslaag",
            "overheidsnummer",
            "overheidsnaam",
            "boekjaar",
            "periode",
            "status",
            "datum",
            "details_openbaar",
            "financieel_pakket",
            "export_software");
    private static final ImmutableSet<String> CONTACT = ImmutableSet.of("naam", "email", "telefoon");
    private static final ImmutableSet<String> DATA =
            ImmutableSet.of("lasten", "baten", "balans_baten", "balans_lasten", "balans_standen");
    private static final ImmutableList<String> LAYERS = ImmutableList.of("Gemeente", "Provincie", "GR");
    private static final ImmutableList<String> STATUSES = ImmutableList.of("Begroting", "Realisatie");
    private static final Pattern TIME = Pattern.compile(
            "(2[0-3]|[01][0-9]):[0-5][0-9]:[0-5][0-9](\\[[0-9]+\\])?(Z|[+-](2[0-3]|[01][0-9]):[0-5][0-9])?$");
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9_.-]+@\\[?([A-Za-z0-9-]+\\.)+([A-Za-z]{2,4}|[0-9]{1,3})\\]?");
    private static final Pattern SOMETHING = Pattern.compile("\\S");
    private static final Pattern ANYTHING = Pattern.compile("");
    private static final String SALARY_CATEGORY = "1.1";

    private final String file;
    private final Municipalities municipalities;
    private final Optional<Iv3Definitions> definitions;
    private final ProblemList problems;
    private int year;
    private final Map<String, JsonLocation> locations = new HashMap<>();

    DeliveryReader(
            String file, Municipalities municipalities, Optional<Iv3Definitions> definitions, ProblemList problems) {
        this.definitions = definitions;
        this.file = file;
        this.municipalities = municipalities;
        this.problems = problems;
    }

    Iv3Table read(String text) {
        JsonNode root = parse(text);
        fields(root, "", TOP, ImmutableSet.of("opmerkingen"), true);
        JsonNode metadata = root.path("metadata");
        year = isYear(metadata.path("boekjaar")) ? metadata.path("boekjaar").intValue() : 0;
        JsonNode contact = root.path("contact");
        JsonNode data = root.path("data");
        fields(metadata, "/metadata", METADATA, ImmutableSet.of(), root.has("metadata"));
        fields(contact, "/contact", CONTACT, ImmutableSet.of(), root.has("contact"));
        fields(data, "/data", DATA, ImmutableSet.of("kengetallen", "beleidsindicatoren"), root.has("data"));
        remarks(root.path("opmerkingen"));
        metadata(metadata);
        text(contact, "/contact", "naam", SOMETHING);
        text(contact, "/contact", "email", MAIL);
        text(contact, "/contact", "telefoon", ANYTHING);

        Map<String, Entry> costs = entries(data, "lasten", "taakveld", "categorie");
        Map<String, Entry> incomes = entries(data, "baten", "taakveld", "categorie");
        entries(data, "balans_lasten", "balanscode", "categorie");
        entries(data, "balans_baten", "balanscode", "categorie");
        entries(data, "balans_standen", "balanscode", "standper");
        indicators(data, "kengetallen", "kengetal");
        indicators(data, "beleidsindicatoren", "beleidsindicator");
        if (problems.hasErrors()) {
            throw problems.refusal();
        }
        return table(metadata, costs, incomes);
    }

    private Iv3Table table(JsonNode metadata, Map<String, Entry> costs, Map<String, Entry> incomes) {
        String name = metadata.path("overheidsnaam").asText();
        String number = metadata.path("overheidsnummer").asText();
        if (!metadata.path("overheidslaag").asText().equals("Gemeente")) {
            problems.error(
                    spot("/metadata/overheidslaag"),
                    "no-municipality",
                    "The delivery must be that of a municipality to be read as its budget lines.",
                    metadata.path("overheidslaag").asText(),
                    "");
        }
        if (!number.matches("[0-9]{4}")) {
            problems.error(
                    spot("/metadata/overheidsnummer"),
                    "unknown-municipality",
                    "The code of a municipality must have four digits, leading zeros included.",
                    number,
                    number.matches("[0-9]{1,3}") ? "0".repeat(4 - number.length()) + number + "." : "");
        }
        if (problems.hasErrors()) {
            throw problems.refusal();
        }
        PartyId id = PartyId.municipality(number);
        Optional<PartyId> byName =
                municipalities.find(name).map(Municipality::id).or(() -> MunicipalityYears.ended(name));
        if (byName.isPresent() && !byName.get().equals(id)) {
            problems.error(
                    spot("/metadata/overheidsnummer"),
                    "code-and-name-disagree",
                    "The code and the name must be those of one municipality; " + name + " is "
                            + byName.get().identifier() + ".",
                    number,
                    "");
            throw problems.refusal();
        }
        int period = metadata.path("periode").intValue();
        Iv3Kind kind = metadata.path("status").asText().equals("Begroting") ? Iv3Kind.BUDGET : Iv3Kind.ACCOUNTS;
        if (kind == Iv3Kind.ACCOUNTS && period < 5) {
            problems.warning(
                    spot("/metadata/periode"),
                    "part-of-a-year",
                    "What was realised must cover the whole year (period 5) to be read as its accounts.",
                    Integer.toString(period),
                    "");
        }
        new MunicipalityYears().check(id, year, spot("/metadata/overheidsnummer"), problems);
        if (problems.hasErrors()) {
            throw problems.refusal();
        }
        Optional<PartyId> municipality = Optional.of(id);
        Set<String> codes = new LinkedHashSet<>(costs.keySet());
        codes.addAll(incomes.keySet());
        List<Iv3Row> rows = new ArrayList<>();
        for (String code : codes) {
            Entry cost = costs.get(code);
            Entry income = incomes.get(code);
            Entry first = cost != null ? cost : income;
            if (first == null) {
                throw new IllegalStateException("The task field (" + code + ") must come from an entry.");
            }
            Entry other = income != null ? income : first;
            rows.add(new Iv3Row(
                    new Iv3Cell(
                            municipality,
                            name,
                            year,
                            kind,
                            code,
                            Iv3Side.COST,
                            cost == null ? Money.ZERO : cost.sum,
                            first.spot.line(),
                            first.spot.column()),
                    new Iv3Cell(
                            municipality,
                            name,
                            year,
                            kind,
                            code,
                            Iv3Side.INCOME,
                            income == null ? Money.ZERO : income.sum,
                            other.spot.line(),
                            other.spot.column()),
                    definitions
                            .flatMap(lists ->
                                    Optional.ofNullable(lists.taskFields().get(code)))
                            .orElse(code),
                    cost == null ? Optional.empty() : cost.salaries));
        }
        if (rows.isEmpty()) {
            problems.error(spot("/data"), "empty-file", "The delivery must have amounts.", "nothing", "");
            throw problems.refusal();
        }
        return new Iv3Table(
                file,
                Iv3Layout.DELIVERY,
                rows,
                ImmutableList.of(
                        Iv3Place.builder().name(name).municipality(municipality).build()),
                problems.toList());
    }

    /** What one task field adds up to, and where its first entry stands. */
    private static final class Entry {
        private final Spot spot;
        private Money sum = Money.ZERO;
        private Optional<Money> salaries = Optional.empty();

        Entry(Spot spot) {
            this.spot = spot;
        }

        void add(Money amount, boolean salary) {
            sum = sum.plus(amount);
            if (salary) {
                salaries = Optional.of(salaries.orElse(Money.ZERO).plus(amount));
            }
        }
    }

    private JsonNode parse(String text) {
        JsonFactory factory = new JsonFactoryBuilder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_DEPTH)
                        .maxNumberLength(40)
                        .build())
                .build();
        JsonMapper mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        try {
            try (JsonParser parser = factory.createParser(text)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token != JsonToken.FIELD_NAME && !token.isStructEnd()) {
                        boolean inside = token.isStructStart();
                        locations.put(
                                (inside ? parser.getParsingContext().getParent() : parser.getParsingContext())
                                        .pathAsPointer()
                                        .toString(),
                                parser.currentTokenLocation());
                    }
                    if (token == JsonToken.VALUE_NUMBER_FLOAT && !isDecimal(parser.getText())) {
                        // 1e9999999999: no decimal number holds it, and the mapper would not say where it stands.
                        JsonLocation at = parser.currentTokenLocation();
                        problems.error(
                                new Spot(
                                        at.getLineNr(),
                                        at.getColumnNr(),
                                        parser.getParsingContext()
                                                .pathAsPointer()
                                                .toString()),
                                "not-a-number",
                                "The amount must be a number of euros.",
                                parser.getText(),
                                "");
                        throw problems.refusal();
                    }
                }
            }
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            problems.error(
                    at == null ? Spot.FILE : new Spot(at.getLineNr(), at.getColumnNr(), ""),
                    "syntax",
                    "The text must be valid JSON.",
                    e.getOriginalMessage(),
                    "");
            throw problems.refusal();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDecimal(String number) {
        try {
            return new BigDecimal(number).precision() > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private Spot spot(String pointer) {
        JsonLocation at = locations.get(pointer);
        return at == null ? new Spot(0, 0, pointer) : new Spot(at.getLineNr(), at.getColumnNr(), pointer);
    }

    private void fields(
            JsonNode node,
            String pointer,
            ImmutableSet<String> required,
            ImmutableSet<String> optional,
            boolean present) {
        if (!present) {
            return;
        }
        if (!node.isObject()) {
            problems.error(spot(pointer), "wrong-type", "The value must be an object.", node.toString(), "");
            return;
        }
        for (String name : required) {
            if (!node.has(name)) {
                problems.error(
                        spot(pointer), "missing-field", "The field " + name + " must be present.", "nothing", "");
            }
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!required.contains(name) && !optional.contains(name)) {
                problems.error(
                        spot(pointer + "/" + name.replace("~", "~0").replace("/", "~1")),
                        "unknown-field",
                        "Every field must be known.",
                        name,
                        Nearest.of(name, required).map(near -> near + ".").orElse(""));
            }
        });
    }

    private void metadata(JsonNode metadata) {
        word(metadata, "overheidslaag", LAYERS);
        text(metadata, "/metadata", "overheidsnummer", ANYTHING);
        text(metadata, "/metadata", "overheidsnaam", ANYTHING);
        JsonNode given = metadata.path("boekjaar");
        if (!given.isMissingNode() && !isYear(given)) {
            problems.error(
                    spot("/metadata/boekjaar"),
                    "not-a-year",
                    "The year must be a number of this century.",
                    given.toString(),
                    "");
        }
        if (definitions.isPresent()
                && given.isIntegralNumber()
                && given.asInt() != definitions.get().year()) {
            problems.error(
                    spot("/metadata/boekjaar"),
                    "other-year",
                    "The year must be that of the definitions, "
                            + definitions.get().year() + ".",
                    given.toString(),
                    "");
        }
        JsonNode period = metadata.path("periode");
        if (!period.isMissingNode()
                && !(period.isIntegralNumber()
                        && period.canConvertToInt()
                        && period.intValue() >= 0
                        && period.intValue() <= 5)) {
            problems.error(
                    spot("/metadata/periode"),
                    "unknown-word",
                    "The period must be 0 (budget), 1 to 4 (quarters) or 5 (accounts).",
                    period.toString(),
                    "");
        }
        word(metadata, "status", STATUSES);
        text(metadata, "/metadata", "datum", TIME);
        JsonNode open = metadata.path("details_openbaar");
        if (!open.isMissingNode() && !open.isBoolean()) {
            problems.error(
                    spot("/metadata/details_openbaar"),
                    "wrong-type",
                    "The value must be true or false.",
                    open.toString(),
                    "");
        }
        text(metadata, "/metadata", "financieel_pakket", ANYTHING);
        text(metadata, "/metadata", "export_software", ANYTHING);
    }

    private static boolean isYear(JsonNode value) {
        return value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= 2000
                && value.intValue() < 2100;
    }

    private void word(JsonNode metadata, String name, ImmutableList<String> words) {
        JsonNode value = metadata.path(name);
        if (!value.isMissingNode() && !(value.isTextual() && words.contains(value.asText()))) {
            problems.error(
                    spot("/metadata/" + name),
                    "unknown-word",
                    "The " + name + " must be one of " + String.join(", ", words) + ".",
                    value.toString(),
                    Nearest.of(value.asText(), words).map(near -> near + ".").orElse(""));
        }
    }

    private void text(JsonNode node, String pointer, String name, Pattern pattern) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return;
        }
        if (!value.isTextual()) {
            problems.error(spot(pointer + "/" + name), "wrong-type", "The value must be a text.", value.toString(), "");
        } else if (!(pattern == MAIL
                ? pattern.matcher(value.asText()).matches()
                : pattern.matcher(value.asText()).find())) {
            problems.error(
                    spot(pointer + "/" + name),
                    "invalid-value",
                    "The " + name + " must have the form of the Iv3 data schema.",
                    value.asText().isEmpty() ? "nothing" : value.asText(),
                    "");
        }
    }

    private void remarks(JsonNode list) {
        if (list.isMissingNode()) {
            return;
        }
        if (!list.isArray()) {
            problems.error(spot("/opmerkingen"), "wrong-type", "The value must be a list.", list.toString(), "");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            String pointer = "/opmerkingen/" + i;
            fields(list.get(i), pointer, ImmutableSet.of("tekst"), ImmutableSet.of("auteur"), true);
            text(list.get(i), pointer, "tekst", ANYTHING);
            text(list.get(i), pointer, "auteur", ANYTHING);
        }
    }

    private JsonNode list(JsonNode data, String name) {
        JsonNode list = data.path(name);
        if (!list.isMissingNode() && !list.isArray()) {
            problems.error(spot("/data/" + name), "wrong-type", "The value must be a list.", list.toString(), "");
        }
        return list;
    }

    private void indicators(JsonNode data, String name, String key) {
        JsonNode list = list(data, name);
        for (int i = 0; i < (list.isArray() ? list.size() : 0); i++) {
            String pointer = "/data/" + name + "/" + i;
            fields(list.get(i), pointer, ImmutableSet.of("verslagperiode", key, "waarde"), ImmutableSet.of(), true);
            text(list.get(i), pointer, "verslagperiode", ANYTHING);
            text(list.get(i), pointer, key, ANYTHING);
            text(list.get(i), pointer, "waarde", ANYTHING);
        }
    }

    private Map<String, Entry> entries(JsonNode data, String name, String codeName, String categoryName) {
        Map<String, Entry> sums = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        JsonNode list = list(data, name);
        for (int i = 0; i < (list.isArray() ? list.size() : 0); i++) {
            String pointer = "/data/" + name + "/" + i;
            JsonNode entry = list.get(i);
            if (!entry.isObject()) {
                problems.error(spot(pointer), "wrong-type", "The entry must be an object.", entry.toString(), "");
                continue;
            }
            for (String field : ImmutableList.of(codeName, categoryName, "bedrag")) {
                if (!entry.has(field)) {
                    problems.error(
                            spot(pointer), "missing-field", "The field " + field + " must be present.", "nothing", "");
                }
            }
            text(entry, pointer, codeName, ANYTHING);
            text(entry, pointer, categoryName, ANYTHING);
            if (entry.has("details") && !entry.path("details").isObject()) {
                problems.error(
                        spot(pointer + "/details"),
                        "wrong-type",
                        "The details must be an object.",
                        entry.path("details").toString(),
                        "");
            }
            listed(name, entry, pointer);
            Optional<Money> amount = amount(entry.path("bedrag"), pointer + "/bedrag");
            String code = entry.path(codeName).asText();
            String category = entry.path(categoryName).asText();
            if (!seen.add(code + "|" + category) && !entry.has("details")) {
                problems.error(
                        spot(pointer),
                        "duplicate-row",
                        "An entry without details must occur once only.",
                        code + " " + category,
                        "");
            }
            amount.ifPresent(money -> sums.computeIfAbsent(code, first -> new Entry(spot(pointer)))
                    .add(money, category.equals(SALARY_CATEGORY)));
        }
        return sums;
    }

    /** A total would count its parts twice, and a code of another list means something else. */
    private void coded(String code, String pointer) {
        if (!TableReader.FIELD_CODE.matcher(code).matches()) {
            problems.error(
                    spot(pointer + "/taakveld"),
                    "unknown-task-field",
                    "The task field must be a code such as 6.712, and no total.",
                    code.isEmpty() ? "nothing" : code,
                    "");
            return;
        }
        TaskFieldYears.against(code, year)
                .ifPresent(why -> problems.error(
                        spot(pointer + "/taakveld"),
                        "task-field-of-another-year",
                        "The task field must be in the list of " + year + "; it " + why + ".",
                        code,
                        ""));
    }

    /** Holds an entry of cost or income against the code lists of the year. */
    private void listed(String name, JsonNode entry, String pointer) {
        if (!(name.equals("lasten") || name.equals("baten"))) {
            return;
        }
        if (definitions.isEmpty()) {
            if (entry.path("taakveld").isTextual()) {
                coded(entry.path("taakveld").asText(), pointer);
            }
            return;
        }
        Iv3Definitions lists = definitions.get();
        Iv3Side side = name.equals("lasten") ? Iv3Side.COST : Iv3Side.INCOME;
        String code = entry.path("taakveld").asText();
        String category = entry.path("categorie").asText();
        boolean known = true;
        if (entry.path("taakveld").isTextual() && !lists.taskFields().containsKey(code)) {
            known = false;
            problems.error(
                    spot(pointer + "/taakveld"),
                    "unknown-task-field",
                    "The task field must be one of the list of " + lists.year() + ", and no total.",
                    code,
                    Nearest.of(code, lists.taskFields().keySet())
                            .map(near -> near + ".")
                            .orElse(""));
        }
        if (entry.path("categorie").isTextual() && !lists.categories(side).contains(category)) {
            known = false;
            problems.error(
                    spot(pointer + "/categorie"),
                    "unknown-category",
                    "The category must be one of the list of " + name + " of " + lists.year() + ", and no total.",
                    category,
                    "");
        }
        if (known && lists.isGrey(side, code, category) && entry.path("bedrag").asDouble() != 0) {
            problems.warning(
                    spot(pointer),
                    "iv3-grey-cell",
                    "The list of " + lists.year() + " expects no amount on " + code + " with category " + category
                            + ".",
                    entry.path("bedrag").asText(),
                    "");
        }
    }

    private Optional<Money> amount(JsonNode value, String pointer) {
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isNumber()) {
            problems.error(
                    spot(pointer), "not-a-number", "The amount must be a number of euros.", value.toString(), "");
            return Optional.empty();
        }
        BigDecimal euros = value.decimalValue();
        try {
            return Optional.of(Money.euros(euros));
        } catch (IllegalArgumentException e) {
            problems.error(
                    spot(pointer),
                    "not-in-cents",
                    "The amount must be at most 90,000,000,000,000 euros, in whole cents.",
                    value.toString(),
                    "");
            return Optional.empty();
        }
    }
}
