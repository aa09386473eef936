package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.law.Acts;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.MunicipalityCode;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.party.RegionKind;
import nl.geldstroom.party.Regions;
import nl.geldstroom.plan.Direction;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.provision.ProvisionKind;
import nl.geldstroom.provision.TaskField;
import nl.geldstroom.provision.TaskFieldCode;
import nl.geldstroom.provision.TaskFields;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.text.LocalizedText;

/**
 * The balances of a projection by one or more dimensions (<i>doorsnede</i>): absolute, under unchanged policy, and the
 * difference.
 *
 * <p>Every posting that counts for a balance falls into exactly one row, so that the rows add up to the total to the cent,
 * whatever the dimensions. What a dimension does not know of a posting stands under {@code -}. Example: {@code
 * Cut.of(projection, Dimension.PAYER, Dimension.TASK_FIELD)}.
 *
 * @param by the dimensions, in order
 * @param years the years of the horizon
 * @param rows one for each combination that occurs, in the order of their keys
 * @param total all postings together
 */
public record Cut(ImmutableList<Dimension> by, ImmutableList<Year> years, ImmutableList<Row> rows, Row total) {

    /**
     * One combination.
     *
     * @param keys one for each dimension; empty in the total
     * @param absolute the balance of each year: income and grants less cost
     * @param reference the same under unchanged policy
     * @param difference absolute less reference
     */
    public record Row(
            ImmutableList<Key> keys,
            ImmutableList<Money> absolute,
            ImmutableList<Money> reference,
            ImmutableList<Money> difference) {}

    /**
     * Where a posting stands in a dimension.
     *
     * @param id the id of the payer, law, line and so on; {@code -} if none
     * @param label what it is called
     */
    public record Key(String id, LocalizedText label) {}

    private static final Key NONE = new Key("-", LocalizedText.of("geen", "none"));

    /** The list of regions is of 2026; a municipality is placed by where it is in the middle of that year. */
    private static final LocalDate PLACED_ON = LocalDate.of(2026, 7, 1);

    /**
     * Cuts the balances of all payers.
     *
     * @param projection the projection
     * @param by the dimensions, at least one
     * @return the rows
     * @throws IllegalArgumentException if no dimension is given, or one twice
     */
    public static Cut of(Projection projection, Dimension... by) {
        ImmutableList<Dimension> dimensions = ImmutableList.copyOf(by);
        if (dimensions.isEmpty() || new HashSet<>(dimensions).size() < dimensions.size()) {
            throw new IllegalArgumentException(
                    "The dimensions " + dimensions + " of the cut must be one or more, each once.");
        }
        Finder finder = new Finder(projection.scenario());
        ImmutableList<Year> years = projection.scenario().horizon().years();
        Map<ImmutableList<Key>, Sums> groups = new LinkedHashMap<>();
        Sums total = new Sums(years.size());
        for (boolean reference : new boolean[] {false, true}) {
            Ledger ledger = reference ? projection.reference() : projection.ledger();
            ledger.yearly((rule, cents) -> {
                if (rule.kind().direction() != Direction.NONE) {
                    ImmutableList<Key> keys = dimensions.stream()
                            .map(dimension -> finder.key(dimension, rule))
                            .collect(ImmutableList.toImmutableList());
                    Sums sums = groups.computeIfAbsent(keys, key -> new Sums(years.size()));
                    int sign = rule.kind().direction() == Direction.IN ? 1 : -1;
                    for (int i = 0; i < years.size(); i++) {
                        long amount = sign * cents[ledger.grid().indexOf(years.get(i))];
                        sums.add(reference, i, amount);
                        total.add(reference, i, amount);
                    }
                }
            });
        }
        List<Row> rows = new ArrayList<>();
        groups.forEach((keys, sums) -> rows.add(sums.row(keys)));
        rows.sort(Comparator.comparing(row -> order(row.keys())));
        return new Cut(dimensions, years, ImmutableList.copyOf(rows), total.row(ImmutableList.of()));
    }

    /** Cents of each year, of the scenario and of unchanged policy. */
    private static final class Sums {

        private final long[] absolute;
        private final long[] reference;

        Sums(int years) {
            this.absolute = new long[years];
            this.reference = new long[years];
        }

        void add(boolean toReference, int year, long cents) {
            long[] to = toReference ? reference : absolute;
            to[year] = Math.addExact(to[year], cents);
        }

        Row row(ImmutableList<Key> keys) {
            ImmutableList.Builder<Money> now = ImmutableList.builder();
            ImmutableList.Builder<Money> before = ImmutableList.builder();
            ImmutableList.Builder<Money> difference = ImmutableList.builder();
            for (int i = 0; i < absolute.length; i++) {
                now.add(Money.ofCents(absolute[i]));
                before.add(Money.ofCents(reference[i]));
                difference.add(Money.ofCents(Math.subtractExact(absolute[i], reference[i])));
            }
            return new Row(keys, now.build(), before.build(), difference.build());
        }
    }

    /** By the ids of the keys. */
    private static String order(ImmutableList<Key> keys) {
        StringBuilder order = new StringBuilder();
        keys.forEach(key -> order.append(key.id()).append('\u0000'));
        return order.toString();
    }

    /**
     * The row of a combination.
     *
     * @param ids the ids, one for each dimension
     * @return the row; absent if nothing was posted there
     */
    public Optional<Row> row(String... ids) {
        return rows.stream()
                .filter(row -> row.keys().stream().map(Key::id).toList().equals(List.of(ids)))
                .findFirst();
    }

    /** The part of a municipal budget that a provision belongs to: a grouping of this project. */
    static LocalizedText domain(ProvisionKind kind) {
        return switch (kind) {
            case GENERAL, ACCESS -> LocalizedText.of("welzijn en toegang", "welfare and access");
            case TAILOR_MADE, PERSONAL_BUDGET, SHELTERED_LIVING, SHELTER, YOUTH_HELP, YOUTH_PROTECTION ->
                LocalizedText.of("gemeentelijke zorg", "municipal care");
            case INSURED_CARE, DISTRICT_NURSING -> LocalizedText.of("verzekerde zorg", "insured care");
            case LONG_TERM_CARE -> LocalizedText.of("langdurige zorg", "long-term care");
            case PUBLIC_HEALTH, SPORT, PREVENTION ->
                LocalizedText.of("gezondheid, sport en preventie", "health, sport and prevention");
            case INCOME, WORK -> LocalizedText.of("werk en inkomen", "work and income");
            case POLICY, OVERHEAD, GENERAL_MEANS -> LocalizedText.of("bestuur en middelen", "administration and means");
            case OTHER -> LocalizedText.of("overig", "other");
        };
    }

    /** Finds where a posting stands. */
    private static final class Finder {

        private final Scenario scenario;
        private final ImmutableMap<LineId, BudgetLine> lines;
        private final Optional<TaskFields> fields;

        Finder(Scenario scenario) {
            this.scenario = scenario;
            this.lines = scenario.given().baseline().lines().stream()
                    .collect(ImmutableMap.toImmutableMap(BudgetLine::id, line -> line, (one, same) -> one));
            Year base = scenario.given().baseline().year();
            this.fields = TaskFields.years().contains(base) ? Optional.of(TaskFields.of(base)) : Optional.empty();
        }

        Key key(Dimension dimension, PostingRule rule) {
            return switch (dimension) {
                case PAYER -> party(rule.payer());
                case PARTY ->
                    rule.agreement().flatMap(this::provider).map(this::party).orElse(NONE);
                case LAW -> rule.law().equals(LawId.NONE) ? NONE : law(rule.law());
                case PROVISION -> {
                    ProvisionKind kind = provision(rule);
                    yield new Key(word(kind), kind.label());
                }
                case DOMAIN -> {
                    LocalizedText domain = domain(provision(rule));
                    yield new Key(domain.en().replace(' ', '-').replace(",", ""), domain);
                }
                case TASK_FIELD -> code(rule).map(this::taskField).orElse(NONE);
                case PROGRAMME ->
                    code(rule)
                            .map(code -> new Key(
                                    String.valueOf(code.chapter()),
                                    LocalizedText.of("hoofdtaakveld " + code.chapter(), "chapter " + code.chapter())))
                            .orElse(NONE);
                case LINE ->
                    rule.line()
                            .map(id -> new Key(
                                    id.text(),
                                    Optional.ofNullable(lines.get(id))
                                            .map(BudgetLine::label)
                                            .orElse(LocalizedText.same(id.text()))))
                            .orElse(NONE);
                case MUNICIPALITY -> municipality(rule).map(this::party).orElse(NONE);
                case REGION -> municipality(rule).flatMap(Finder::region).orElse(NONE);
                case MEASURE ->
                    rule.measure()
                            .map(id -> new Key(
                                    id,
                                    scenario.measures().stream()
                                            .filter(measure -> measure.id().equals(id))
                                            .map(Measure::title)
                                            .findFirst()
                                            .orElse(LocalizedText.same(id))))
                            .orElse(NONE);
                case SOURCE ->
                    rule.source()
                            .map(id -> new Key(
                                    id,
                                    scenario.given().sources().stream()
                                            .filter(source -> source.id().equals(id))
                                            .map(FundingSource::title)
                                            .findFirst()
                                            .orElse(LocalizedText.same(id))))
                            .orElse(NONE);
                case NATURE ->
                    rule.nature() == Nature.STRUCTURAL
                            ? new Key("structural", LocalizedText.of("structureel", "structural"))
                            : new Key("incidental", LocalizedText.of("incidenteel", "incidental"));
                case KIND -> new Key(word(rule.kind()), rule.kind().label());
            };
        }

        private Key party(PartyId party) {
            return new Key(party.text(), LocalizedText.same(Subset.name(scenario, party)));
        }

        private static Key law(LawId law) {
            return new Key(
                    law.text(),
                    Acts.standard().find(law).map(act -> act.title()).orElse(LocalizedText.same(law.text())));
        }

        private Key taskField(TaskFieldCode code) {
            return new Key(
                    code.text(),
                    LocalizedText.same(fields.flatMap(list -> list.find(code))
                            .map(TaskField::label)
                            .orElse(code.text())));
        }

        private Optional<PartyId> provider(String agreement) {
            return scenario.given().agreements().stream()
                    .filter(one -> one.id().text().equals(agreement))
                    .map(Agreement::provider)
                    .findFirst();
        }

        private Optional<BudgetLine> line(PostingRule rule) {
            return rule.line().flatMap(id -> Optional.ofNullable(lines.get(id)));
        }

        private Optional<TaskFieldCode> code(PostingRule rule) {
            return line(rule).flatMap(BudgetLine::taskField).map(TaskFieldCode::of);
        }

        /** By the task field; where there is none, by the law. */
        private ProvisionKind provision(PostingRule rule) {
            return code(rule)
                    .flatMap(code -> fields.flatMap(list -> list.find(code)))
                    .map(TaskField::kind)
                    .orElseGet(() -> switch (rule.law().text()) {
                        case "zvw" -> ProvisionKind.INSURED_CARE;
                        case "wlz" -> ProvisionKind.LONG_TERM_CARE;
                        default -> ProvisionKind.OTHER;
                    });
        }

        private static Optional<PartyId> municipality(PostingRule rule) {
            return rule.payer().scheme().equals("gm") ? Optional.of(rule.payer()) : Optional.empty();
        }

        private static Optional<Key> region(PartyId municipality) {
            return Regions.standard()
                    .find(RegionKind.YOUTH, MunicipalityCode.of(municipality.identifier()), PLACED_ON)
                    .map(region -> new Key(region.id().toString(), LocalizedText.same(region.name())));
        }

        private static String word(Enum<?> constant) {
            String[] parts = constant.name().toLowerCase(java.util.Locale.ROOT).split("_", -1);
            StringBuilder word = new StringBuilder(parts[0]);
            for (int i = 1; i < parts.length; i++) {
                word.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
            }
            return word.toString();
        }
    }
}
