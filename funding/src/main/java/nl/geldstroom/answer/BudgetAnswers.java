package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.answer.MeetingAnswers.Adjustment;
import nl.geldstroom.answer.MeetingAnswers.Comparison;
import nl.geldstroom.answer.MeetingAnswers.FileDifference;
import nl.geldstroom.answer.MeetingAnswers.Neighbours;
import nl.geldstroom.answer.MeetingAnswers.OtherTown;
import nl.geldstroom.answer.MeetingAnswers.Reconciliation;
import nl.geldstroom.answer.Results.ReconciliationRow;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.iv3.Benchmark;
import nl.geldstroom.iv3.Iv3Side;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.text.LocalizedText;

/** The budget beside others and beside the file: questions 10 and 12. */
final class BudgetAnswers {

    private final Projection projection;
    private final Scenario scenario;
    private final PartyId party;
    private final Iv3Table table;
    private final int base;

    BudgetAnswers(Projection projection, Iv3Table table) {
        this.projection = projection;
        this.scenario = projection.scenario();
        this.party = scenario.given().parties().get(0).id();
        this.table = table;
        this.base = scenario.given().baseline().year().getValue();
    }

    private boolean isInFile(PartyId municipality) {
        return table.years().contains(base) && table.municipalities().contains(municipality);
    }

    /** Not every layout of a file has populations. */
    private boolean isCounted(PartyId municipality) {
        return isInFile(municipality) && table.population(municipality).isPresent();
    }

    Neighbours neighbours(ImmutableSet<PartyId> shown) {
        ImmutableList.Builder<Comparison> rows = ImmutableList.builder();
        Say.Sentences say = new Say.Sentences();
        for (BudgetLine line : scenario.given().baseline().lines()) {
            Optional<String> code = line.taskField();
            boolean same = code.isPresent()
                    && line.payer().equals(party)
                    && isCounted(party)
                    && table.cell(party, base, code.get(), Iv3Side.COST)
                            .filter(cell -> cell.amount().equals(line.cost()))
                            .isPresent();
            if (same) {
                rows.add(comparison(line, code.get(), shown));
            }
        }
        ImmutableList<Comparison> list = rows.build();
        list.stream()
                .filter(row -> row.national().isPresent()
                        && !above(row).isNegative()
                        && !above(row).isZero())
                .max((x, y) -> above(x).compareTo(above(y)))
                .ifPresent(row -> say("Het verst erboven: ", "Furthest above: ", row, say));
        list.stream()
                .filter(row -> row.national().isPresent() && above(row).isNegative())
                .min((x, y) -> above(x).compareTo(above(y)))
                .ifPresent(row -> say("Het verst eronder: ", "Furthest below: ", row, say));
        if (list.isEmpty()) {
            say.add(
                    "Dat is niet te zeggen: de cijfers van de gemeente in het begrotingsjaar staan niet in het bestand, of"
                            + " zonder inwonertal, of de regels zijn anders.",
                    "That cannot be said: the figures of the municipality in the base year are not in the file, or without"
                            + " its population, or the lines differ.");
        }
        return new Neighbours(say.build(), list, caveats());
    }

    private static Money above(Comparison row) {
        return row.perInhabitant().minus(row.national().orElse(row.perInhabitant()));
    }

    private void say(String nl, String en, Comparison row, Say.Sentences say) {
        LocalizedText own = Say.euros(row.perInhabitant());
        LocalizedText country = Say.euros(row.national().orElse(Money.ZERO));
        say.add(
                nl + row.label().nl() + ", " + own.nl() + " per inwoner tegen " + country.nl() + " landelijk"
                        + row.ofClass()
                                .map(amount -> " en " + Say.euros(amount).nl() + " in gemeenten van deze grootte")
                                .orElse("")
                        + " (" + base + ").",
                en + row.label().en() + ", " + own.en() + " per inhabitant against " + country.en() + " in the country"
                        + row.ofClass()
                                .map(amount -> " and " + Say.euros(amount).en() + " in municipalities of this size")
                                .orElse("")
                        + " (" + base + ").");
    }

    private Comparison comparison(BudgetLine line, String code, ImmutableSet<PartyId> shown) {
        Benchmark benchmark = Benchmark.of(table, party, base, Iv3Side.COST, code);
        ImmutableList.Builder<OtherTown> others = ImmutableList.builder();
        for (PartyId other : shown) {
            if (isCounted(other) && !other.equals(party)) {
                others.add(new OtherTown(
                        other,
                        table.place(other).map(place -> place.name()).orElse(other.text()),
                        Benchmark.of(table, other, base, Iv3Side.COST, code).perInhabitant()));
            }
        }
        return Comparison.builder()
                .line(line.id())
                .label(line.label())
                .perInhabitant(benchmark.perInhabitant())
                .national(benchmark.national())
                .sizeClass(benchmark.peers().map(Benchmark.Peers::sizeClass))
                .ofClass(benchmark.peers().map(Benchmark.Peers::perInhabitant))
                .addAllOthers(others.build())
                .build();
    }

    private ImmutableList<LocalizedText> caveats() {
        return ImmutableList.of(
                LocalizedText.of(
                        "Gemeenten boeken niet hetzelfde: overhead staat op 0.4, en gelijke salarisbedragen op meer regels zijn"
                                + " een verdeelsleutel.",
                        "Municipalities do not book alike: overhead stands in 0.4, and equal salary amounts on several lines"
                                + " are an allocation key."),
                LocalizedText.of(
                        "6.1 is breder dan de sociale basis, en sommige gemeenten begroten niets op 6.712.",
                        "6.1 is wider than the social base, and some municipalities budget nothing on 6.712."),
                LocalizedText.of(
                        "Een bedrag per inwoner zegt niets over leeftijd, inkomen en gezondheid van de inwoners.",
                        "An amount per inhabitant says nothing of the age, income and health of the inhabitants."));
    }

    Reconciliation reconciliation() {
        ImmutableList<ReconciliationRow> all = Answers.reconciliation(projection);
        ImmutableList<ReconciliationRow> rows = all.stream()
                .filter(row -> scenario.given().baseline().line(row.line()).stream()
                        .anyMatch(line -> line.payer().equals(party)))
                .collect(ImmutableList.toImmutableList());
        Money cost = Money.sum(rows.stream().map(ReconciliationRow::cost).toList());
        Money income = Money.sum(rows.stream().map(ReconciliationRow::income).toList());
        Money difference =
                Money.sum(rows.stream().map(ReconciliationRow::difference).toList());
        ImmutableList<Adjustment> adjustments = adjustments();
        ImmutableList<FileDifference> file = file();
        Say.Sentences say = new Say.Sentences();
        LocalizedText sum = Say.euros(cost);
        LocalizedText back = Say.euros(income);
        if (difference.isZero()) {
            say.add(
                    "Ja: de " + rows.size() + " regels van " + base + " tellen op tot " + sum.nl() + " lasten en "
                            + back.nl() + " baten, en de berekening geeft tot op de cent hetzelfde.",
                    "Yes: the " + rows.size() + " lines of " + base + " add up to " + sum.en() + " of cost and "
                            + back.en() + " of income, and the computation gives the same to the cent.");
        } else {
            LocalizedText gap = Say.euros(difference);
            say.add("Nee: het verschil is " + gap.nl() + ".", "No: the difference is " + gap.en() + ".");
        }
        if (isInFile(party)) {
            say.add(
                    file.isEmpty()
                            ? "Elk bedrag is dat van het begrotingsbestand (" + table.source() + ")."
                            : file.size() + " regels verschillen van het begrotingsbestand (" + table.source() + ").",
                    file.isEmpty()
                            ? "Every amount is that of the budget file (" + table.source() + ")."
                            : file.size() + " lines differ from the budget file (" + table.source() + ").");
        }
        if (!isInFile(party)) {
            say.add(
                    "Met een begrotingsbestand is dat niet vergeleken: de gemeente staat voor " + base
                            + " niet in het bestand.",
                    "It was not compared with a budget file: the municipality is not in the file for " + base + ".");
        }
        if (rows.size() < all.size()) {
            int others = all.size() - rows.size();
            say.add(
                    others == 1
                            ? "Van een andere betaler is er nog een regel; die staat niet in de begroting van de gemeente."
                            : "Van andere betalers zijn er nog " + others
                                    + " regels; die staan niet in de begroting van de gemeente.",
                    others == 1
                            ? "Another payer has one more line; it is not in the budget of the municipality."
                            : "Other payers have " + others
                                    + " more lines; these are not in the budget of the municipality.");
        }
        for (Adjustment adjustment : adjustments) {
            LocalizedText amount = Say.euros(adjustment.amount());
            say.add(
                    adjustment.label().nl() + ": " + amount.nl() + ", "
                            + adjustment.what().nl() + ".",
                    adjustment.label().en() + ": " + amount.en() + ", "
                            + adjustment.what().en() + ".");
        }
        return Reconciliation.builder()
                .addAllSentences(say.build())
                .addAllRows(rows)
                .cost(cost)
                .income(income)
                .computedCost(Money.sum(
                        rows.stream().map(ReconciliationRow::computedCost).toList()))
                .computedIncome(Money.sum(
                        rows.stream().map(ReconciliationRow::computedIncome).toList()))
                .difference(difference)
                .addAllAdjustments(adjustments)
                .addAllFile(file)
                .build();
    }

    private ImmutableList<Adjustment> adjustments() {
        ImmutableList.Builder<Adjustment> adjustments = ImmutableList.builder();
        for (FundingSource source : scenario.given().sources()) {
            source.over(scenario.given().baseline().year())
                    .forEach((id, amount) -> scenario.given()
                            .baseline()
                            .line(id)
                            .filter(line -> !amount.isZero())
                            .ifPresent(line -> adjustments.add(new Adjustment(
                                    id,
                                    line.label(),
                                    LocalizedText.of(
                                            "uit de baten gelicht als "
                                                    + source.title().nl() + ", zodat het één keer telt",
                                            "carved out of the income as "
                                                    + source.title().en() + ", so that it counts once"),
                                    amount))));
        }
        return adjustments.build();
    }

    private ImmutableList<FileDifference> file() {
        ImmutableList.Builder<FileDifference> differences = ImmutableList.builder();
        if (!isInFile(party)) {
            return differences.build();
        }
        List<BudgetLine> lines = scenario.given().baseline().lines();
        ImmutableSet<String> codes = lines.stream()
                .filter(line -> line.payer().equals(party))
                .flatMap(line -> line.taskField().stream())
                .collect(ImmutableSet.toImmutableSet());
        for (String code : codes) {
            // A user may have split a task field: its lines together are those of the file.
            List<BudgetLine> own = lines.stream()
                    .filter(line ->
                            line.payer().equals(party) && line.taskField().equals(Optional.of(code)))
                    .toList();
            Money cost = Money.sum(own.stream().map(BudgetLine::cost).toList()).minus(amount(code, Iv3Side.COST));
            Money income =
                    Money.sum(own.stream().map(BudgetLine::income).toList()).minus(amount(code, Iv3Side.INCOME));
            if (!cost.isZero() || !income.isZero()) {
                differences.add(new FileDifference(own.get(0).id(), code, cost, income));
            }
        }
        return differences.build();
    }

    private Money amount(String code, Iv3Side side) {
        return table.cell(party, base, code, side).map(cell -> cell.amount()).orElse(Money.ZERO);
    }
}
