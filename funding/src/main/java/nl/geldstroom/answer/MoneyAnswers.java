package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geldstroom.answer.MeetingAnswers.ContractVariant;
import nl.geldstroom.answer.MeetingAnswers.Cost;
import nl.geldstroom.answer.MeetingAnswers.DoubleCost;
import nl.geldstroom.answer.MeetingAnswers.Natures;
import nl.geldstroom.answer.MeetingAnswers.PostingNature;
import nl.geldstroom.answer.MeetingAnswers.Returns;
import nl.geldstroom.answer.MeetingAnswers.TemporaryPay;
import nl.geldstroom.answer.Results.SourceCard;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.ledger.Tally;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.PreventionFund;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.Direction;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.text.LocalizedText;

/** What it costs, of what nature, whether twice, and what comes back: questions 1, 2, 4 and 6. */
final class MoneyAnswers {

    /** The years of the four-year table. */
    private static final int BUDGET_YEARS = 4;

    /** Below a euro in a year nothing is paid twice: it is what rounding to cents leaves when claims are divided. */
    private static final Money RESIDUE = Money.euros(1);

    private final Projection projection;
    private final Scenario scenario;
    private final PartyId party;
    private final ImmutableList<Year> years;
    private final Ledger ledger;

    MoneyAnswers(Projection projection) {
        this.projection = projection;
        this.scenario = projection.scenario();
        this.party = scenario.given().parties().get(0).id();
        this.years = scenario.horizon().years();
        this.ledger = projection.ledger();
    }

    Cost cost(Year within) {
        ImmutableList<Money> balance = each(year -> projection.difference(party, year));
        Peak peak = Peak.of(years, balance);
        int last = years.indexOf(within);
        Money until = Money.sum(balance.subList(0, last + 1));
        Optional<Double> payback =
                Payback.of(balance.stream().mapToDouble(Money::cents).toArray()).map(at -> at + 1);
        Optional<Year> paybackYear = payback.map(at -> years.get((int) Math.min(Math.ceil(at) - 1, years.size() - 1)));
        boolean free = balance.stream().noneMatch(Money::isNegative);
        boolean back = free || paybackYear.filter(year -> !year.isAfter(within)).isPresent();
        Say.Sentences say = new Say.Sentences();
        first(balance, within, free ? Optional.empty() : Optional.of(back), say);
        if (free) {
            say.add(
                    "Geen jaar kost meer dan bij ongewijzigd beleid.",
                    "No year costs more than under unchanged policy.");
        } else {
            LocalizedText most = Say.euros(peak.amount());
            say.add(
                    "Het duurste jaar is " + peak.year().orElseThrow() + ", met " + most.nl() + " extra.",
                    "The most expensive year is " + peak.year().orElseThrow() + ", with " + most.en() + " extra.");
            LocalizedText sum = Say.euros(until.negated());
            if (paybackYear.isPresent()) {
                say.add("Het komt terug in " + paybackYear.get() + ".", "It comes back in " + paybackYear.get() + ".");
            } else if (last == years.size() - 1) {
                say.add(
                        "Tot en met " + within + " kost het samen " + sum.nl() + ".",
                        "Until the end of " + within + " it costs " + sum.en() + " in all.");
            } else {
                say.add(
                        "Ook voor het eind van " + years.get(years.size() - 1) + " komt het niet terug; tot en met "
                                + within + " kost het samen " + sum.nl() + ".",
                        "Nor does it come back before the end of " + years.get(years.size() - 1) + "; until the end of "
                                + within + " it costs " + sum.en() + " in all.");
            }
        }
        return Cost.builder()
                .addAllSentences(say.build())
                .within(within)
                .addAllBalance(balance)
                .withinTerm(until)
                .backWithin(back)
                .paybackYears(payback)
                .paybackYear(paybackYear)
                .peakExtraCost(peak.amount())
                .peakYear(peak.year())
                .build();
    }

    /** Both halves of the question in one sentence: it is the one that page one has. */
    private void first(ImmutableList<Money> balance, Year within, Optional<Boolean> back, Say.Sentences say) {
        int shown = Math.min(2, years.size());
        LocalizedText list = Say.moreOrLess(
                years.subList(0, shown),
                balance.subList(0, shown).stream().map(Money::negated).toList());
        say.add(
                "Vergeleken met ongewijzigd beleid kost het " + list.nl()
                        + back.map(yes -> (yes ? ", en het komt terug" : ", en het komt niet terug")
                                        + " binnen de termijn tot en met " + within)
                                .orElse("")
                        + ".",
                "Compared with unchanged policy it costs " + list.en()
                        + back.map(yes -> (yes ? ", and it comes back" : ", and it does not come back")
                                        + " within the term until the end of " + within)
                                .orElse("")
                        + ".");
    }

    /** The largest extra cost in one year. */
    private record Peak(Money amount, Optional<Year> year) {

        static Peak of(List<Year> years, List<Money> balance) {
            Peak peak = new Peak(Money.ZERO, Optional.empty());
            for (int i = 0; i < balance.size(); i++) {
                Money extra = balance.get(i).negated();
                if (extra.compareTo(peak.amount()) > 0) {
                    peak = new Peak(extra, Optional.of(years.get(i)));
                }
            }
            return peak;
        }
    }

    Natures nature() {
        ImmutableList<Money> structural = each(year -> change(year, Nature.STRUCTURAL));
        ImmutableList<Money> incidental = each(year -> change(year, Nature.INCIDENTAL));
        ImmutableList<TemporaryPay> test = temporaryPay();
        Say.Sentences say = new Say.Sentences();
        int end = years.size() - 1;
        int view = Math.min(3, end);
        LocalizedText lasting = Say.moreOrLess(structural.get(view).negated());
        LocalizedText once = Say.moreOrLess(Money.sum(incidental).negated());
        LocalizedText than = Say.than(structural.get(view));
        say.add(
                "Structureel kost het in " + years.get(view) + " " + lasting.nl() + than.nl()
                        + "bij ongewijzigd beleid; incidenteel is het over de hele looptijd " + once.nl() + ".",
                "In " + years.get(view) + " it structurally costs " + lasting.en() + than.en()
                        + "under unchanged policy; over the whole horizon one-off cost is " + once.en() + ".");
        for (Measure measure : scenario.measures()) {
            lasting(measure, say);
        }
        temporary(test, say);
        if (test.isEmpty()) {
            say.add(
                    "Geen structurele kosten worden uit een tijdelijke uitkering betaald.",
                    "No structural cost is paid from a temporary grant.");
        }
        return Natures.builder()
                .addAllSentences(say.build())
                .addAllStructural(structural)
                .addAllIncidental(incidental)
                .addAllStructuralBalance(each(year -> ledger.of(party).balance(year, own(Nature.STRUCTURAL))))
                .addAllStructuralReference(
                        each(year -> projection.reference().of(party).balance(year, own(Nature.STRUCTURAL))))
                .addAllPostings(postings())
                .addAllTest(test)
                .build();
    }

    /** One warning for each grant, whatever the number of lines that it pays. */
    private static void temporary(List<TemporaryPay> test, Say.Sentences say) {
        Map<String, List<TemporaryPay>> grants = test.stream()
                .collect(Collectors.groupingBy(TemporaryPay::grant, LinkedHashMap::new, Collectors.toList()));
        grants.values().forEach(paid -> {
            LocalizedText title = paid.get(0).title();
            LocalizedText what = Say.list(paid.stream().map(MoneyAnswers::paid).toList());
            say.add(
                    "Let op: " + title.nl() + " betaalt structurele kosten: " + what.nl()
                            + ". Wie daarvan vast in dienst is, wordt uit tijdelijk geld betaald.",
                    "Note: " + title.en() + " pays structural cost: " + what.en()
                            + ". Permanent staff on it is paid from temporary money.");
        });
    }

    private static LocalizedText paid(TemporaryPay pay) {
        LocalizedText euros = Say.euros(pay.amount());
        return LocalizedText.of(
                euros.nl() + " van " + pay.label().nl() + " (tot en met " + pay.last() + ")",
                euros.en() + " of " + pay.label().en() + " (until the end of " + pay.last() + ")");
    }

    /** What counts as incidental but weighs on more budgets than the table shows needs its ground said. */
    private void lasting(Measure measure, Say.Sentences say) {
        Predicate<PostingRule> own =
                own(Nature.INCIDENTAL).and(rule -> rule.measure().equals(Optional.of(measure.id())));
        List<Year> costly = years.stream()
                .filter(year -> ledger.of(party).balance(year, own).isNegative())
                .toList();
        if (costly.size() <= BUDGET_YEARS) {
            return;
        }
        LocalizedText sum = Say.euros(Money.sum(costly.stream()
                        .map(year -> ledger.of(party).balance(year, own))
                        .toList())
                .negated());
        LocalizedText when = Say.years(costly);
        LocalizedText ground = measure instanceof PreventionFund fund
                ? LocalizedText.of("het fonds na " + fund.to() + " sluit", "the fund closes after " + fund.to())
                : LocalizedText.of("het scenario het als eenmalig opgeeft", "the scenario says that it is one-off");
        say.add(
                "Let op: " + measure.title().nl() + " telt als incidenteel omdat " + ground.nl() + ", maar kost in "
                        + when.nl() + " samen " + sum.nl() + ": " + costly.size()
                        + " begrotingen achtereen is daar dekking voor nodig.",
                "Note: " + measure.title().en() + " counts as incidental because " + ground.en() + ", but costs "
                        + sum.en() + " in all in " + when.en() + ": " + costly.size()
                        + " budgets must cover it.");
    }

    private Predicate<PostingRule> own(Nature nature) {
        return rule -> rule.nature() == nature;
    }

    private Money change(Year year, Nature nature) {
        return ledger.of(party)
                .balance(year, own(nature))
                .minus(projection.reference().of(party).balance(year, own(nature)));
    }

    private ImmutableList<PostingNature> postings() {
        ImmutableList.Builder<PostingNature> postings = ImmutableList.builder();
        Stream.concat(ledger.of(party).rules().stream(), projection.reference().of(party).rules().stream())
                .filter(rule -> rule.kind().direction() != Direction.NONE)
                .distinct()
                .sorted((x, y) -> x.id().compareTo(y.id()))
                .forEach(rule -> {
                    Tally now = rule.line().map(ledger::on).orElseGet(() -> ledger.of(party));
                    Tally before = rule.line()
                            .map(projection.reference()::on)
                            .orElseGet(() -> projection.reference().of(party));
                    ImmutableList<Money> amounts = each(year -> now.balance(
                                    year, other -> other.id().equals(rule.id()))
                            .minus(before.balance(year, other -> other.id().equals(rule.id()))));
                    if (amounts.stream().anyMatch(amount -> !amount.isZero())) {
                        postings.add(new PostingNature(rule.id(), rule.text(), rule.kind(), rule.nature(), amounts));
                    }
                });
        return postings.build();
    }

    /** By line and grant: the structural cost that incidental money of the grant pays, in the years in which it does. */
    private ImmutableList<TemporaryPay> temporaryPay() {
        ImmutableList.Builder<TemporaryPay> test = ImmutableList.builder();
        for (FundingSource source : scenario.given().sources()) {
            for (BudgetLine line : ownLines()) {
                List<Year> paid = new ArrayList<>();
                Money last = Money.ZERO;
                for (Year year = ledger.grid().first();
                        !year.isAfter(years.get(years.size() - 1));
                        year = year.plusYears(1)) {
                    Money amount = structuralFrom(ledger, source.id(), line, year);
                    if (!amount.isZero()) {
                        paid.add(year);
                        last = amount;
                    }
                }
                if (!paid.isEmpty()) {
                    test.add(new TemporaryPay(
                            source.id(),
                            source.title(),
                            line.id(),
                            line.label(),
                            paid.get(0),
                            paid.get(paid.size() - 1),
                            last));
                }
            }
        }
        return test.build();
    }

    private List<BudgetLine> ownLines() {
        return scenario.given().baseline().lines().stream()
                .filter(line -> line.payer().equals(party))
                .toList();
    }

    /** The structural cost of a line that temporary money of a source pays in a year: the smaller of the two. */
    static Money structuralFrom(Ledger ledger, String source, BudgetLine line, Year year) {
        Money temporary = ledger.on(line.id())
                .balance(year, rule -> rule.source().equals(Optional.of(source)) && rule.nature() == Nature.INCIDENTAL);
        Money cost = ledger.on(line.id())
                .balance(year, rule -> rule.nature() == Nature.STRUCTURAL && FourYearTable.isCost(rule.kind()))
                .negated();
        return temporary.max(Money.ZERO).min(cost.max(Money.ZERO));
    }

    DoubleCost doubleCost(List<Projection> others) {
        ImmutableList<ContractVariant> variants = Stream.concat(Stream.of(projection), others.stream())
                .map(MoneyAnswers::variant)
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Money> perYear = twice(projection);
        Money total = Money.sum(perYear);
        List<Year> twice = IntStream.range(0, perYear.size())
                .filter(i -> perYear.get(i).compareTo(RESIDUE) >= 0)
                .mapToObj(years::get)
                .toList();
        Say.Sentences say = new Say.Sentences();
        if (twice.isEmpty()) {
            say.add("Niets wordt dubbel betaald.", "Nothing is paid twice.");
        } else {
            LocalizedText euros = Say.euros(total);
            LocalizedText in = Say.years(twice);
            say.add(
                    "Ja: in " + in.nl() + " betaalt de gemeente samen " + euros.nl()
                            + " dubbel, omdat het contract nog doorloopt terwijl elders al wordt geleverd.",
                    "Yes: in " + in.en() + " the municipality pays " + euros.en()
                            + " twice, because the contract still runs while others already deliver.");
        }
        for (ContractVariant other : variants.subList(1, variants.size())) {
            LocalizedText euros = Say.euros(other.doubleCost());
            say.add(
                    "Bij " + other.title().nl() + " is dat " + euros.nl() + ".",
                    "Under " + other.title().en() + " that is " + euros.en() + ".");
        }
        return DoubleCost.builder()
                .addAllSentences(say.build())
                .addAllPerYear(perYear)
                .total(total)
                .addAllVariants(variants)
                .build();
    }

    /** What the first party pays twice; what others pay twice is theirs. */
    private static ImmutableList<Money> twice(Projection projection) {
        Scenario of = projection.scenario();
        PartyId first = of.given().parties().get(0).id();
        return of.horizon().years().stream()
                .map(year -> projection
                        .ledger()
                        .observedSum(
                                year,
                                watched -> watched.id().endsWith("/double")
                                        && watched.line()
                                                .flatMap(of.given().baseline()::line)
                                                .filter(line -> !line.payer().equals(first))
                                                .isEmpty()))
                .collect(ImmutableList.toImmutableList());
    }

    private static ContractVariant variant(Projection projection) {
        PartyId party = projection.scenario().given().parties().get(0).id();
        ImmutableList<Year> years = projection.scenario().horizon().years();
        ImmutableList<Money> balance =
                years.stream().map(year -> projection.difference(party, year)).collect(ImmutableList.toImmutableList());
        Peak peak = Peak.of(years, balance);
        return ContractVariant.builder()
                .scenario(projection.scenario().id())
                .title(projection.scenario().title())
                .doubleCost(Money.sum(twice(projection)))
                .budgetView(Money.sum(balance.subList(0, Math.min(4, balance.size()))))
                .whole(Money.sum(balance))
                .peakExtraCost(peak.amount())
                .peakYear(peak.year())
                .build();
    }

    Returns returns(Optional<Double> breakEven) {
        Set<String> effects = scenario.measures().stream()
                .filter(DelayedEffect.class::isInstance)
                .map(Measure::id)
                .collect(Collectors.toSet());
        ImmutableList<Money> value = each(year -> ledger.sum(year, rule -> rule.book() == Book.VALUE));
        ImmutableList<Money> cash = each(year -> ledger.of(party)
                .balance(year, rule -> rule.measure().filter(effects::contains).isPresent()));
        ImmutableList<SourceCard> cards = Answers.claims(projection);
        Say.Sentences say = new Say.Sentences();
        for (SourceCard card : cards) {
            LocalizedText perEuro = Say.perEuro(card.perEuro());
            LocalizedText money = Say.perEuro(card.cashPerEuro());
            String source = card.source().map(from -> " (" + from + ")").orElse("");
            say.add(
                    "De " + perEuro.nl() + " per euro komt van "
                            + card.speaker().orElse("een aanname") + source
                            + "; dat is maatschappelijke waarde. Als geld op een rekening is gerekend met " + money.nl()
                            + " per euro.",
                    "The " + perEuro.en() + " per euro comes from "
                            + card.speaker().orElse("an assumption") + source
                            + "; that is social value. As money on an account " + money.en()
                            + " per euro was reckoned with.");
        }
        LocalizedText worth = Say.euros(Money.sum(value));
        LocalizedText money = Say.euros(Money.sum(cash));
        say.add(
                "Over de looptijd staat " + worth.nl() + " aan waarde in het waardeboek, en " + money.nl()
                        + " op de rekening van " + Subset.name(scenario, party) + ".",
                "Over the horizon the value book holds " + worth.en() + " of value, and the account of "
                        + Subset.name(scenario, party) + " " + money.en() + ".");
        if (!cards.isEmpty()) {
            if (breakEven.isPresent()) {
                LocalizedText needed = Say.perEuro(BreakEven.inCents(breakEven.get()));
                say.add(
                        "Kostenneutraal over de looptijd is het pas bij " + needed.nl()
                                + " euro aan geld per euro extra levering.",
                        "Over the horizon it breaks even only at " + needed.en()
                                + " euros of money for a euro of extra delivery.");
            } else {
                say.add(
                        "Geen geldelijk rendement tot 10 euro per euro maakt het kostenneutraal.",
                        "No cash return up to 10 euros for a euro makes it break even.");
            }
        }
        return Returns.builder()
                .addAllSentences(say.build())
                .addAllCards(cards)
                .addAllValue(value)
                .addAllCash(cash)
                .totalValue(Money.sum(value))
                .totalCash(Money.sum(cash))
                .breakEven(breakEven)
                .build();
    }

    private ImmutableList<Money> each(Function<Year, Money> amount) {
        return years.stream().map(amount).collect(ImmutableList.toImmutableList());
    }
}
