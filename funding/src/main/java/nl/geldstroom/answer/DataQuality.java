package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.answer.Results.BenchmarkRow;
import nl.geldstroom.answer.Results.Remark;
import nl.geldstroom.answer.Results.Weight;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.iv3.Benchmark;
import nl.geldstroom.iv3.Iv3Facts;
import nl.geldstroom.iv3.Iv3Side;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.iv3.QualityNote;
import nl.geldstroom.law.Acts;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.MunicipalityCode;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.party.Reorganisations;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.provision.TaskFieldCode;
import nl.geldstroom.provision.TaskFields;
import nl.geldstroom.scenario.GrantSplit;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.source.YearEnd;
import nl.geldstroom.tariff.ExecutionVariant;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import nl.geldstroom.wall.WallRule;

/** What must be known of the data before a result is used: remarks, warnings and the comparison per inhabitant. */
final class DataQuality {

    private DataQuality() {}

    /** Euros per inhabitant beside the country, where the built-in facts know the municipality and say the same. */
    static ImmutableList<BenchmarkRow> benchmark(Scenario scenario) {
        PartyId party = scenario.given().parties().get(0).id();
        int year = scenario.given().baseline().year().getValue();
        Iv3Table facts = Iv3Facts.budget2025();
        ImmutableList.Builder<BenchmarkRow> rows = ImmutableList.builder();
        if (!facts.years().contains(year) || !facts.municipalities().contains(party)) {
            return rows.build();
        }
        for (BudgetLine line : scenario.given().baseline().lines()) {
            if (!line.payer().equals(party) || line.taskField().isEmpty()) {
                continue;
            }
            String code = line.taskField().get();
            boolean same = facts.cell(party, year, code, Iv3Side.COST)
                    .filter(cell -> cell.amount().equals(line.cost()))
                    .isPresent();
            if (same) {
                Benchmark benchmark = Benchmark.of(facts, party, year, Iv3Side.COST, code);
                benchmark
                        .national()
                        .ifPresent(national -> rows.add(new BenchmarkRow(
                                line.id(),
                                line.label(),
                                benchmark.perInhabitant(),
                                national,
                                LocalizedText.same(Iv3Facts.publication().citation()))));
            }
        }
        return rows.build();
    }

    static ImmutableList<Remark> remarks(Projection projection) {
        Scenario scenario = projection.scenario();
        ImmutableList.Builder<Remark> remarks = ImmutableList.builder();
        lines(projection, remarks);
        heldBack(projection, remarks);
        askedTooMuch(scenario, remarks);
        grants(scenario, remarks);
        unspent(scenario, remarks);
        for (Agreement agreement : scenario.given().agreements()) {
            agreement
                    .findings()
                    .forEach(finding -> remarks.add(
                            new Remark(Weight.WARNING, agreement.id().text(), finding.message())));
        }
        severalPayers(scenario, remarks);
        unknownNames(scenario, remarks);
        rulesAboutUnknownLaws(scenario, remarks);
        uncovered(projection, remarks);
        beforeHorizon(projection, remarks);
        otherTerritory(scenario, remarks);
        remarks.addAll(EvidenceAge.remarks(projection));
        return remarks.build();
    }

    /** Figures of the base year that lack what came to a municipality since. */
    private static void otherTerritory(Scenario scenario, ImmutableList.Builder<Remark> remarks) {
        LocalDate base = LocalDate.of(scenario.given().baseline().year().getValue(), 1, 1);
        LocalDate first = LocalDate.of(scenario.horizon().from().getValue(), 1, 1);
        if (base.isBefore(Reorganisations.KNOWN_FROM)) {
            return;
        }
        scenario.given().baseline().lines().stream()
                .map(BudgetLine::payer)
                .filter(payer -> payer.scheme().equals("gm"))
                .distinct()
                .forEach(payer -> Reorganisations.to2026()
                        .cameTo(MunicipalityCode.of(payer.identifier()), base, first)
                        .forEach(came -> remarks.add(new Remark(
                                Weight.WARNING,
                                payer.text(),
                                LocalizedText.of(
                                        "De cijfers van " + base.getYear() + " zijn zonder "
                                                + came.ended().name() + ", dat er op " + came.on()
                                                + (came.isSplit() ? " deels" : "") + " bij kwam.",
                                        "The figures of " + base.getYear() + " are without "
                                                + came.ended().name() + ", which "
                                                + (came.isSplit() ? "partly " : "") + "came to it on " + came.on()
                                                + ".")))));
    }

    private static void lines(Projection projection, ImmutableList.Builder<Remark> remarks) {
        Scenario scenario = projection.scenario();
        PartyId party = scenario.given().parties().get(0).id();
        int year = scenario.given().baseline().year().getValue();
        Iv3Table facts = Iv3Facts.budget2025();
        boolean known = facts.years().contains(year) && facts.municipalities().contains(party);
        for (BudgetLine line : scenario.given().baseline().lines()) {
            if (line.cost().isNegative()) {
                remarks.add(new Remark(
                        Weight.REMARK,
                        line.id().text(),
                        LocalizedText.of(
                                "Negatieve lasten: gaan mee en groeien mee, maar er wordt niets van verschoven.",
                                "Negative cost: carried and grown, but nothing is shifted from it.")));
            }
            if (line.income().isNegative()) {
                remarks.add(new Remark(
                        Weight.REMARK,
                        line.id().text(),
                        LocalizedText.of(
                                "Negatieve baten: gaan mee en groeien mee, maar geen maatregel kan er baten aan verliezen.",
                                "Negative income: carried and grown, but no measure can lose income here.")));
            }
        }
        if (known) {
            for (QualityNote note : facts.dataQuality(party, year).notes()) {
                boolean about = note.taskField()
                        .map(code -> scenario.given().baseline().lines().stream()
                                .anyMatch(line -> line.taskField().equals(Optional.of(code))))
                        .orElse(true);
                if (about) {
                    remarks.add(new Remark(Weight.REMARK, note.taskField().orElse("Iv3"), note.text()));
                }
            }
        }
        for (Measure measure : scenario.measures()) {
            for (LineId id : giving(projection, measure)) {
                boolean empty = scenario.given()
                        .baseline()
                        .line(id)
                        .filter(line -> line.cost().isZero())
                        .isPresent();
                if (empty) {
                    remarks.add(new Remark(
                            Weight.WARNING,
                            id.text(),
                            LocalizedText.of(
                                    "De regel is leeg: " + measure.title().nl()
                                            + " heeft hier niets om te verschuiven. Kies een andere regel.",
                                    "The line is empty: " + measure.title().en()
                                            + " has nothing to move here. Choose another line.")));
                }
            }
        }
    }

    /** One remark for each source, whatever the number of its lines. */
    private static void grants(Scenario scenario, ImmutableList.Builder<Remark> remarks) {
        for (FundingSource source : scenario.given().sources()) {
            if (!source.isBound()) {
                continue;
            }
            List<LocalizedText> places = new ArrayList<>();
            GrantSplit.of(source, scenario.given().baseline().year())
                    .forEach((line, cents) -> scenario.given()
                            .baseline()
                            .line(line)
                            .filter(of -> of.income().compareTo(Money.ofCents(cents.longValue())) < 0)
                            .ifPresent(of -> {
                                LocalizedText part = Say.euros(Money.ofCents(cents.longValue()));
                                LocalizedText income = Say.euros(of.income());
                                places.add(LocalizedText.of(
                                        of.label().nl() + " (" + part.nl() + " tegen " + income.nl() + ")",
                                        of.label().en() + " (" + part.en() + " against " + income.en() + ")"));
                            }));
            if (!places.isEmpty()) {
                LocalizedText where = Say.list(places);
                remarks.add(new Remark(
                        Weight.WARNING,
                        source.id(),
                        LocalizedText.of(
                                "De uitkering is groter dan de hele baten van " + where.nl()
                                        + ": de gemeente boekt haar kennelijk elders.",
                                "The grant is larger than the whole income of " + where.en()
                                        + ": the municipality seems to book it elsewhere.")));
            }
        }
    }

    /** Shifts that together ask more than the line has are cut down, each by its part, and nobody sees that in a total. */
    private static void askedTooMuch(Scenario scenario, ImmutableList.Builder<Remark> remarks) {
        ListMultimap<LineId, BudgetShift> shifts =
                MultimapBuilder.treeKeys().arrayListValues().build();
        for (Measure measure : scenario.measures()) {
            if (measure instanceof BudgetShift shift) {
                shifts.put(shift.from(), shift);
            }
        }
        shifts.asMap().forEach((line, asking) -> {
            double sum =
                    asking.stream().mapToDouble(shift -> shift.share().point()).sum();
            if (asking.size() > 1 && sum > 1 + 1e-9) {
                LocalizedText who = Say.list(asking.stream()
                        .map(shift -> {
                            LocalizedText share = Say.percent(shift.share().point());
                            return LocalizedText.of(
                                    shift.id() + " (" + share.nl() + ")", shift.id() + " (" + share.en() + ")");
                        })
                        .toList());
                LocalizedText all = Say.percent(sum);
                remarks.add(new Remark(
                        Weight.WARNING,
                        line.text(),
                        LocalizedText.of(
                                "De verschuivingen " + who.nl() + " vragen samen " + all.nl()
                                        + " van deze regel: meer dan er is. Zodra dat zo ver is, krijgt elke naar"
                                        + " verhouding minder.",
                                "The shifts " + who.en() + " ask " + all.en()
                                        + " of this line together: more than there is. Once they do, each gets less in"
                                        + " proportion.")));
            }
        });
    }

    /** A measure of which a wall holds everything back does nothing, which looks like a measure that costs nothing. */
    private static void heldBack(Projection projection, ImmutableList.Builder<Remark> remarks) {
        ImmutableSet<String> working = projection.ledger().rules().stream()
                .filter(rule -> rule.book() == Book.MONEY)
                .flatMap(rule -> rule.measure().stream())
                .collect(ImmutableSet.toImmutableSet());
        if (projection.scenario().measures().stream().allMatch(measure -> working.contains(measure.id()))) {
            return;
        }
        Bottlenecks.cures(projection).asMap().forEach((measure, cures) -> {
            if (!working.contains(measure)) {
                LocalizedText cure = LocalizedText.of(
                        cures.stream().map(LocalizedText::nl).collect(Collectors.joining(" ")),
                        cures.stream().map(LocalizedText::en).collect(Collectors.joining(" ")));
                remarks.add(new Remark(
                        Weight.WARNING,
                        measure,
                        LocalizedText.of(
                                "Een schot houdt al het geld van deze maatregel tegen, dus doet zij niets. "
                                        + cure.nl(),
                                "A wall holds back all money of this measure, so it does nothing. " + cure.en())));
            }
        });
    }

    /** Earmarked money beyond what its line costs is no income: without a rule for it the scenario counts it as such. */
    private static void unspent(Scenario scenario, ImmutableList.Builder<Remark> remarks) {
        Year base = scenario.given().baseline().year();
        for (FundingSource source : scenario.given().sources()) {
            if (source.isBound() && source.unspent().isEmpty() && source.rules().yearEnd() != YearEnd.STAYS) {
                source.over(base)
                        .forEach((line, amount) -> scenario.given()
                                .baseline()
                                .line(line)
                                .filter(of -> of.cost().compareTo(amount) < 0)
                                .ifPresent(of -> {
                                    LocalizedText money = Say.euros(amount);
                                    LocalizedText cost = Say.euros(of.cost());
                                    remarks.add(new Remark(
                                            Weight.WARNING,
                                            source.id(),
                                            LocalizedText.of(
                                                    "Op " + of.label().nl() + " staat meer geld van deze bron ("
                                                            + money.nl() + ") dan de regel kost (" + cost.nl()
                                                            + "). Wat overblijft telt hier als baten; meestal is het een"
                                                            + " schuld aan de verstrekker: geef aan wat er met"
                                                            + " niet-bestede middelen gebeurt.",
                                                    "On " + of.label().en() + " stands more money of this source ("
                                                            + money.en() + ") than the line costs (" + cost.en()
                                                            + "). What is left counts as income here; mostly it is owed to"
                                                            + " the giver: say what becomes of unspent money.")));
                                }));
            }
        }
    }

    /** A rule about a law that no act, line or grant knows never speaks, and the wall it was to move stays as it is. */
    private static void rulesAboutUnknownLaws(Scenario scenario, ImmutableList.Builder<Remark> remarks) {
        Acts acts = Acts.standard();
        ImmutableSet<LawId> own = Stream.concat(
                        scenario.given().baseline().lines().stream().map(BudgetLine::law),
                        scenario.given().sources().stream().flatMap(source -> source.law().stream()))
                .collect(ImmutableSet.toImmutableSet());
        for (WallRule rule : scenario.given().walls()) {
            Stream.concat(rule.from().law().stream(), rule.to().law().stream())
                    .distinct()
                    .filter(law -> !law.equals(LawId.NONE) && acts.find(law).isEmpty() && !own.contains(law))
                    .forEach(law -> remarks.add(new Remark(
                            Weight.WARNING,
                            rule.id(),
                            LocalizedText.of(
                                    "De wet (" + law
                                            + ") is niet bekend: deze regel zegt nergens iets over. Controleer de"
                                            + " naam.",
                                    "The law (" + law
                                            + ") is not known: this rule speaks of nothing. Check the name."))));
        }
    }

    /** A law or task field that nobody knows is often a slip of the pen, and changes which walls stand around a line. */
    private static void unknownNames(Scenario scenario, ImmutableList.Builder<Remark> remarks) {
        Acts acts = Acts.standard();
        Year year = scenario.given().baseline().year();
        boolean listed = TaskFields.years().contains(year);
        for (BudgetLine line : scenario.given().baseline().lines()) {
            if (!line.law().equals(LawId.NONE) && acts.find(line.law()).isEmpty()) {
                remarks.add(new Remark(
                        Weight.WARNING,
                        line.id().text(),
                        LocalizedText.of(
                                "De wet (" + line.law() + ") is niet bekend: geen schot kent haar. Controleer de naam.",
                                "The law (" + line.law() + ") is not known: no wall knows it. Check the name.")));
            }
            if (listed
                    && line.taskField().isPresent()
                    && TaskFields.of(year)
                            .find(TaskFieldCode.of(line.taskField().get()))
                            .isEmpty()) {
                remarks.add(new Remark(
                        Weight.WARNING,
                        line.id().text(),
                        LocalizedText.of(
                                "Het taakveld (" + line.taskField().get() + ") staat niet in de lijst van " + year
                                        + ".",
                                "The task field (" + line.taskField().get() + ") is not in the list of " + year
                                        + ".")));
            }
        }
    }

    /** Money that moves inside one lump sum moves between payers if its lines have several. */
    private static void severalPayers(Scenario scenario, ImmutableList.Builder<Remark> remarks) {
        for (Agreement agreement : scenario.given().agreements()) {
            long payers = scenario.given().baseline().lines().stream()
                    .filter(line -> agreement.covering().contains(line.id()))
                    .map(BudgetLine::payer)
                    .distinct()
                    .count();
            boolean subsidy = agreement instanceof SubsidyAgreement;
            if (payers > 1 && agreement.compensation().variant() == ExecutionVariant.TASK) {
                remarks.add(
                        new Remark(
                                Weight.WARNING,
                                agreement.id().text(),
                                LocalizedText.of(
                                        (subsidy ? "De subsidie" : "De lump sum") + " betaalt regels van " + payers
                                                + " betalers: wat binnen de afspraak schuift, verrekenen zij hier niet.",
                                        (subsidy ? "The subsidy" : "The lump sum") + " pays lines of " + payers
                                                + " payers: what moves inside the agreement is not settled between them here.")));
            }
        }
    }

    private static void uncovered(Projection projection, ImmutableList.Builder<Remark> remarks) {
        Set<LineId> giving = new TreeSet<>();
        projection.scenario().measures().forEach(measure -> giving.addAll(giving(projection, measure)));
        for (LineId line : giving) {
            boolean covered = projection.scenario().given().agreements().stream()
                    .anyMatch(agreement -> agreement.covering().contains(line));
            if (!covered) {
                remarks.add(new Remark(
                        Weight.REMARK,
                        line.text(),
                        LocalizedText.of(
                                "Geen contract bekend: wat hier minder nodig is, valt meteen vrij.",
                                "No contract known: what is no longer needed here is released at once.")));
            }
        }
    }

    /** The lines on which a measure makes something superfluous; others only receive. */
    private static Set<LineId> giving(Projection projection, Measure measure) {
        Set<LineId> lines = new TreeSet<>();
        for (PostingRule rule : projection.plan().rules()) {
            if (rule.measure().equals(Optional.of(measure.id()))
                    && (rule.kind() == PostingKind.RELEASE || rule.kind() == PostingKind.CASHING)) {
                rule.line().ifPresent(lines::add);
            }
        }
        return lines;
    }

    /** Money that measures move in years for which no answer is given would else be forgotten. */
    private static void beforeHorizon(Projection projection, ImmutableList.Builder<Remark> remarks) {
        Scenario scenario = projection.scenario();
        PartyId party = scenario.given().parties().get(0).id();
        int from = scenario.horizon().from().getValue();
        for (int year = scenario.given().baseline().year().getValue(); year < from; year++) {
            Money difference = projection.difference(party, Year.of(year));
            if (!difference.isZero()) {
                LocalizedText amount = Phrases.euros(difference);
                remarks.add(new Remark(
                        Weight.WARNING,
                        party.text(),
                        LocalizedText.of(
                                "De maatregelen kosten of schelen in " + year + " al geld (verschil " + amount.nl()
                                        + " euro). Dat ligt vóór " + from
                                        + " en telt in deze antwoorden niet mee: laat de periode eerder beginnen.",
                                "The measures already cost or save money in " + year + " (difference " + amount.en()
                                        + " euros). That lies before " + from
                                        + " and does not count in these answers: let the horizon start earlier.")));
            }
        }
    }
}
