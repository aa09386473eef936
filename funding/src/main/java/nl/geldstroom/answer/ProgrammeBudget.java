package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Direction;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.provision.TaskField;
import nl.geldstroom.provision.TaskFieldCode;
import nl.geldstroom.provision.TaskFields;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;

/**
 * The budget of one payer per programme and task field, and the annex that would amend it (<i>begroting per programma en taakveld,
 * begrotingswijziging</i>).
 *
 * <p>In the usual notation cost and income are positive; a balance is income less cost; a change of the balance that helps the
 * municipality is an advantage (<i>voordelig</i>, V), one that burdens it a disadvantage (<i>nadelig</i>, N). Current is
 * unchanged policy, amended the scenario. Amounts are exact; printed are the first four years, times 1,000 euros, each rounded
 * by itself. Task fields add up to their programme, programmes to the total, and the total to the difference with unchanged
 * policy, to the cent.
 *
 * @param payer whose budget it is
 * @param years the years of the horizon
 * @param programmes by programme, in order
 * @param total all programmes together
 * @param cover what general means must bring up for the change: the change of the balance with the other sign, per year
 */
public record ProgrammeBudget(
        PartyId payer,
        ImmutableList<Year> years,
        ImmutableList<Programme> programmes,
        Sums total,
        ImmutableList<Money> cover) {

    /**
     * One programme.
     *
     * @param id the Iv3 chapter, or the name that was given; {@code -} for what stands in no task field
     * @param label what it is called
     * @param fields its task fields, by code
     * @param sums all of them together
     */
    public record Programme(String id, LocalizedText label, ImmutableList<Field> fields, Sums sums) {}

    /**
     * One task field.
     *
     * @param code the code of the task field; {@code -} for what stands in none
     * @param label what it is called
     * @param sums its amounts
     */
    public record Field(String code, LocalizedText label, Sums sums) {}

    /**
     * Cost, income and balance.
     *
     * @param cost what is spent
     * @param income what comes in, grants included
     * @param balance income less cost
     */
    public record Sums(Amounts cost, Amounts income, Amounts balance) {

        boolean changes() {
            return cost.changes() || income.changes();
        }
    }

    /**
     * Amounts of each year.
     *
     * @param current under unchanged policy
     * @param amended in the scenario
     * @param change amended less current
     */
    public record Amounts(ImmutableList<Money> current, ImmutableList<Money> amended, ImmutableList<Money> change) {

        boolean changes() {
            return change.stream().anyMatch(amount -> !amount.isZero());
        }
    }

    /**
     * The budget of the party whose budget the scenario shows, by Iv3 chapter.
     *
     * @param projection the projection
     * @return the budget
     */
    public static ProgrammeBudget of(Projection projection) {
        return of(projection, projection.scenario().given().parties().get(0).id(), ImmutableMap.of());
    }

    /**
     * The budget of a payer by its own programmes.
     *
     * @param projection the projection
     * @param payer the payer
     * @param programmes the name of the programme of each task field; the Iv3 chapter for those that are not named
     * @return the budget
     */
    public static ProgrammeBudget of(Projection projection, PartyId payer, Map<String, String> programmes) {
        return new Maker(projection, payer, programmes).make();
    }

    /**
     * The annex to the decision: only what changes.
     *
     * @return the same with the programmes and task fields that change in some year
     */
    public ProgrammeBudget amendment() {
        return new ProgrammeBudget(
                payer,
                years,
                programmes.stream()
                        .filter(programme -> programme.sums().changes())
                        .map(programme -> new Programme(
                                programme.id(),
                                programme.label(),
                                programme.fields().stream()
                                        .filter(field -> field.sums().changes())
                                        .collect(ImmutableList.toImmutableList()),
                                programme.sums()))
                        .collect(ImmutableList.toImmutableList()),
                total,
                cover);
    }

    /** The table of the first four years in Dutch. */
    @Override
    public String toString() {
        return text(Language.NL);
    }

    /**
     * The table as text of at most 80 columns: the first four years, times 1,000 euros, with V for an advantage and N for a
     * disadvantage.
     *
     * @param language the language
     * @return lines of text
     */
    public String text(Language language) {
        boolean nl = language == Language.NL;
        StringBuilder out = new StringBuilder();
        int shown = Math.min(4, years.size());
        out.append(String.format(Locale.ROOT, "%-36s", nl ? "x 1.000 euro" : "x 1,000 euros"));
        years.subList(0, shown).forEach(year -> out.append(String.format(Locale.ROOT, "%10s ", year)));
        out.append('\n');
        for (Programme programme : programmes) {
            out.append(programme.label().in(language)).append('\n');
            for (Field field : programme.fields()) {
                out.append(' ').append(cut(field.label().in(language), 78)).append('\n');
                rows(out, field.sums(), nl, shown);
            }
        }
        out.append(nl ? "Totaal" : "Total").append('\n');
        rows(out, total, nl, shown);
        return out.toString();
    }

    private static void rows(StringBuilder out, Sums sums, boolean nl, int shown) {
        plain(out, nl ? "  lasten" : "  cost", sums.cost().amended(), shown);
        plain(out, nl ? "  baten" : "  income", sums.income().amended(), shown);
        plain(out, nl ? "  saldo" : "  balance", sums.balance().amended(), shown);
        if (sums.balance().changes()) {
            out.append(String.format(Locale.ROOT, "%-36s", nl ? "  wijziging saldo" : "  change of balance"));
            for (Money amount : sums.balance().change().subList(0, shown)) {
                long thousands = thousands(amount);
                String side = thousands == 0 ? " " : thousands > 0 ? "V" : "N";
                out.append(String.format(Locale.ROOT, "%10d%s", Math.abs(thousands), side));
            }
            out.append('\n');
        }
    }

    private static void plain(StringBuilder out, String label, List<Money> amounts, int shown) {
        out.append(String.format(Locale.ROOT, "%-36s", label));
        amounts.subList(0, shown).forEach(amount -> out.append(String.format(Locale.ROOT, "%10d ", thousands(amount))));
        out.append('\n');
    }

    private static long thousands(Money amount) {
        return Math.round(amount.cents() / 100_000.0);
    }

    private static String cut(String label, int most) {
        return label.length() > most ? label.substring(0, most) : label;
    }

    private static final class Maker {

        private final Projection projection;
        private final PartyId payer;
        private final Map<String, String> names;
        private final ImmutableList<Year> years;
        private final ImmutableMap<LineId, BudgetLine> lines;
        private final Optional<TaskFields> list;

        Maker(Projection projection, PartyId payer, Map<String, String> names) {
            Scenario scenario = projection.scenario();
            Year base = scenario.given().baseline().year();
            this.projection = projection;
            this.payer = payer;
            this.names = names;
            this.years = scenario.horizon().years();
            this.lines = scenario.given().baseline().lines().stream()
                    .collect(ImmutableMap.toImmutableMap(BudgetLine::id, line -> line, (one, same) -> one));
            this.list = TaskFields.years().contains(base) ? Optional.of(TaskFields.of(base)) : Optional.empty();
        }

        ProgrammeBudget make() {
            Map<String, Map<String, Cents>> found = new TreeMap<>();
            Cents whole = new Cents(years.size());
            for (boolean reference : new boolean[] {false, true}) {
                Ledger ledger = reference ? projection.reference() : projection.ledger();
                ledger.of(payer).yearly((rule, cents) -> {
                    if (rule.kind().direction() != Direction.NONE) {
                        String code = codeOf(rule);
                        Cents sums = found.computeIfAbsent(programmeOf(code), key -> new TreeMap<>())
                                .computeIfAbsent(code, key -> new Cents(years.size()));
                        for (int i = 0; i < years.size(); i++) {
                            long amount = cents[ledger.grid().indexOf(years.get(i))];
                            sums.add(rule.kind(), reference, i, amount);
                            whole.add(rule.kind(), reference, i, amount);
                        }
                    }
                });
            }
            List<Programme> programmes = new ArrayList<>();
            found.forEach((programme, fields) -> {
                Cents sum = new Cents(years.size());
                ImmutableList.Builder<Field> rows = ImmutableList.builder();
                fields.forEach((code, cents) -> {
                    rows.add(new Field(code, label(code), cents.sums()));
                    sum.add(cents);
                });
                programmes.add(new Programme(programme, title(programme), rows.build(), sum.sums()));
            });
            Sums total = whole.sums();
            return new ProgrammeBudget(
                    payer,
                    years,
                    ImmutableList.copyOf(programmes),
                    total,
                    total.balance().change().stream().map(Money::negated).collect(ImmutableList.toImmutableList()));
        }

        private String codeOf(PostingRule rule) {
            return rule.line()
                    .flatMap(id -> Optional.ofNullable(lines.get(id)))
                    .flatMap(BudgetLine::taskField)
                    .orElse("-");
        }

        private String programmeOf(String code) {
            String own = names.get(code);
            return own != null
                    ? own
                    : code.equals("-")
                            ? "-"
                            : String.valueOf(TaskFieldCode.of(code).chapter());
        }

        private LocalizedText title(String programme) {
            if (names.containsValue(programme)) {
                return LocalizedText.same(programme);
            }
            return programme.equals("-")
                    ? LocalizedText.of("buiten de taakvelden", "outside the task fields")
                    : LocalizedText.of("Hoofdtaakveld " + programme, "Chapter " + programme);
        }

        private LocalizedText label(String code) {
            if (code.equals("-")) {
                return LocalizedText.of("niet toegedeeld", "not assigned");
            }
            return LocalizedText.same(list.flatMap(all -> all.find(TaskFieldCode.of(code)))
                    .map(TaskField::label)
                    .orElse(code));
        }
    }

    /** Cents of cost and income, of the scenario and of unchanged policy. */
    private static final class Cents {

        private final long[][] cost;
        private final long[][] income;

        Cents(int years) {
            this.cost = new long[2][years];
            this.income = new long[2][years];
        }

        void add(PostingKind kind, boolean reference, int year, long cents) {
            int sign = kind.direction() == Direction.IN ? 1 : -1;
            if (isCost(kind)) {
                cost[reference ? 1 : 0][year] -= sign * cents;
            } else {
                income[reference ? 1 : 0][year] += sign * cents;
            }
        }

        void add(Cents other) {
            for (int of = 0; of < 2; of++) {
                for (int year = 0; year < cost[of].length; year++) {
                    cost[of][year] += other.cost[of][year];
                    income[of][year] += other.income[of][year];
                }
            }
        }

        /** What is spent less is less cost; what is lost of income is less income. */
        private static boolean isCost(PostingKind kind) {
            return FourYearTable.isCost(kind)
                    || switch (kind) {
                        case CONTRIBUTION, PAID_OVER, EQUALISATION -> true;
                        default -> false;
                    };
        }

        Sums sums() {
            long[][] balance = new long[2][cost[0].length];
            for (int of = 0; of < 2; of++) {
                for (int year = 0; year < balance[of].length; year++) {
                    balance[of][year] = income[of][year] - cost[of][year];
                }
            }
            return new Sums(amounts(cost), amounts(income), amounts(balance));
        }

        private static Amounts amounts(long[][] cents) {
            ImmutableList.Builder<Money> current = ImmutableList.builder();
            ImmutableList.Builder<Money> amended = ImmutableList.builder();
            ImmutableList.Builder<Money> change = ImmutableList.builder();
            for (int year = 0; year < cents[0].length; year++) {
                amended.add(Money.ofCents(cents[0][year]));
                current.add(Money.ofCents(cents[1][year]));
                change.add(Money.ofCents(cents[0][year] - cents[1][year]));
            }
            return new Amounts(current.build(), amended.build(), change.build());
        }
    }
}
