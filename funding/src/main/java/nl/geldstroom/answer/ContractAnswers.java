package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.Exercise;
import nl.geldstroom.agreement.ExtensionOption;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.answer.MeetingAnswers.AgreementFork;
import nl.geldstroom.answer.MeetingAnswers.AgreementNotice;
import nl.geldstroom.answer.MeetingAnswers.Branch;
import nl.geldstroom.answer.MeetingAnswers.ClientsMoved;
import nl.geldstroom.answer.MeetingAnswers.Commitment;
import nl.geldstroom.answer.MeetingAnswers.Exit;
import nl.geldstroom.answer.MeetingAnswers.ExpiryStep;
import nl.geldstroom.answer.MeetingAnswers.Fork;
import nl.geldstroom.answer.MeetingAnswers.SavingWarning;
import nl.geldstroom.answer.Results.AgreementResult;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.law.Acts;
import nl.geldstroom.law.LawId;
import nl.geldstroom.law.Requirement;
import nl.geldstroom.law.Requirements;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.life.TransferCost;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** What contracts fix, whom a shift touches, and what if a contract goes otherwise: questions 3, 9 and 11. */
final class ContractAnswers {

    private static final double LARGE = 0.05;

    private final Projection projection;
    private final Scenario scenario;
    private final PartyId party;
    private final ImmutableList<Year> years;

    ContractAnswers(Projection projection) {
        this.projection = projection;
        this.scenario = projection.scenario();
        this.party = scenario.given().parties().get(0).id();
        this.years = scenario.horizon().years();
    }

    Commitment commitment() {
        ImmutableList<AgreementResult> agreements = Answers.agreements(projection);
        ImmutableList<Money> planned = sum(agreements, AgreementResult::planned);
        ImmutableList<Money> committed = sum(agreements, AgreementResult::committed);
        ImmutableList<Money> releasable = sum(agreements, AgreementResult::releasable);
        Say.Sentences say = new Say.Sentences();
        List<Exit> exits = new ArrayList<>();
        List<AgreementNotice> notices = new ArrayList<>();
        for (AgreementResult agreement : agreements) {
            Exit exit = exit(agreement);
            exits.add(exit);
            agreement
                    .notices()
                    .forEach(notice -> notices.add(new AgreementNotice(notice.date(), agreement.id(), notice.what())));
            LocalizedText firm = Phrases.date(agreement.firmUntil());
            String nl = agreement.title().nl() + " ligt vast tot en met " + firm.nl();
            String en = agreement.title().en() + " is fixed until the end of " + firm.en();
            if (exit.firstReset().isPresent()) {
                LocalizedText reset = Phrases.month(exit.firstReset().get());
                say.add(
                        nl + "; het bedrag kan in " + reset.nl() + " opnieuw worden vastgesteld.",
                        en + "; the amount can be set anew in " + reset.en() + ".");
            } else if (exit.firstRelease().isPresent()) {
                say.add(
                        nl + "; vanaf " + exit.firstRelease().get() + " komt er geld vrij als er minder nodig is.",
                        en + "; from " + exit.firstRelease().get() + " on money comes free if less is needed.");
            } else {
                say.add(nl + "; daarvoor komt er niets vrij.", en + "; nothing comes free before that.");
            }
        }
        notices.sort(Comparator.comparing(AgreementNotice::date).thenComparing(AgreementNotice::agreement));
        if (!notices.isEmpty()) {
            AgreementNotice first = notices.get(0);
            LocalizedText date = Phrases.date(first.date());
            say.add(
                    "De eerste beslisdatum is " + date.nl() + ": "
                            + first.what().nl(),
                    "The first date to decide is " + date.en() + ": "
                            + first.what().en());
        }
        ImmutableList<LineId> uncovered = scenario.given().baseline().lines().stream()
                .filter(line -> line.payer().equals(party))
                .map(BudgetLine::id)
                .filter(line -> scenario.given().agreements().stream()
                        .noneMatch(agreement -> agreement.covering().contains(line)))
                .sorted()
                .collect(ImmutableList.toImmutableList());
        say.add(
                "Van " + uncovered.size() + " begrotingsregels is geen contract bekend.",
                "Of " + uncovered.size() + " budget lines no contract is known.");
        return Commitment.builder()
                .addAllSentences(say.build())
                .addAllPlanned(planned)
                .addAllCommitted(committed)
                .addAllReleasable(releasable)
                .addAllExits(exits)
                .addAllNotices(notices)
                .addAllUncovered(uncovered)
                .build();
    }

    private Exit exit(AgreementResult agreement) {
        return Exit.builder()
                .agreement(agreement.id())
                .title(agreement.title())
                .firmUntil(agreement.firmUntil())
                .expectedUntil(agreement.expectedUntil())
                .firstReset(agreement.renegotiation().stream()
                        .filter(month -> years.contains(Year.of(month.getYear())))
                        .min(Comparator.naturalOrder()))
                .firstRelease(IntStream.range(0, years.size())
                        .filter(i -> !agreement.releasable().get(i).isZero())
                        .mapToObj(years::get)
                        .findFirst())
                .build();
    }

    private ImmutableList<Money> sum(
            List<AgreementResult> agreements, Function<AgreementResult, ImmutableList<Money>> amounts) {
        return IntStream.range(0, years.size())
                .mapToObj(i -> Money.sum(agreements.stream()
                        .map(agreement -> amounts.apply(agreement).get(i))
                        .toList()))
                .collect(ImmutableList.toImmutableList());
    }

    ClientsMoved clients() {
        Ledger ledger = projection.ledger();
        boolean known =
                ledger.observations().stream().anyMatch(watched -> watched.id().endsWith("/clients"));
        ImmutableList<Long> clients = known
                ? years.stream()
                        .map(year -> Math.round(ledger.observedAtEnd(
                                year, watched -> watched.id().endsWith("/clients"))))
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
        ImmutableList<SavingWarning> warnings = warnings();
        Say.Sentences say = new Say.Sentences();
        if (known) {
            int last = clients.size() - 1;
            say.add(
                    "Eind " + years.get(last) + " zijn " + clients.get(last)
                            + " inwoners overgestapt van een individuele indicatie.",
                    "By the end of " + years.get(last) + " " + clients.get(last)
                            + " residents have moved from an individual decision.");
        } else {
            say.add(
                    "Hoeveel inwoners het zijn is niet te zeggen: het aantal cliënten van de regel is niet opgegeven.",
                    "How many residents it is cannot be said: the number of clients of the line was not given.");
        }
        for (SavingWarning warning : warnings) {
            LocalizedText share = Say.percent(
                    warning.saving().cents() / (double) warning.cost().cents());
            say.add(
                    "Let op: in " + warning.year() + " daalt " + warning.label().nl() + " met " + share.nl()
                            + ", meer dan 5 %. Toets dat aan het aantal lopende indicaties.",
                    "Note: in " + warning.year() + " " + warning.label().en() + " falls by " + share.en()
                            + ", more than 5 %. Test that against the number of running decisions.");
        }
        ImmutableList<LocalizedText> legal = legal();
        if (!legal.isEmpty()) {
            say.add(
                    "Het houdt alleen stand zolang de algemene voorziening voor deze inwoner volstaat; een plafond neemt de"
                            + " plicht niet weg.",
                    "It holds only as long as the general provision suffices for this resident; a ceiling does not remove"
                            + " the duty.");
        }
        return ClientsMoved.builder()
                .addAllSentences(say.build())
                .addAllClients(clients)
                .addAllExpiry(expiry())
                .addAllWarnings(warnings)
                .addAllLegal(legal)
                .build();
    }

    private Set<LineId> shrinking() {
        Set<LineId> lines = new TreeSet<>();
        for (Measure measure : scenario.measures()) {
            if (measure instanceof BudgetShift shift) {
                lines.add(shift.from());
            }
        }
        return lines;
    }

    /** How running decisions come to their end, for agreements by price and quantity over lines that shrink. */
    private ImmutableList<ExpiryStep> expiry() {
        ReferenceData reference =
                ReferenceData.standard(LocalDate.of(scenario.horizon().from().getValue(), 1, 1));
        ImmutableList.Builder<ExpiryStep> steps = ImmutableList.builder();
        for (Agreement agreement : scenario.given().agreements()) {
            if (agreement.covering().stream().noneMatch(shrinking()::contains)) {
                continue;
            }
            double[] weights = Commitments.of(agreement, reference).releaseWeights();
            double released = 0;
            for (int month = 0; month < weights.length; month++) {
                released += weights[month];
                if (weights[month] != 0) {
                    steps.add(new ExpiryStep(agreement.id().text(), month, Math.min(1, released)));
                }
            }
        }
        return steps.build();
    }

    private ImmutableList<SavingWarning> warnings() {
        ImmutableList.Builder<SavingWarning> warnings = ImmutableList.builder();
        for (BudgetLine line : scenario.given().baseline().lines()) {
            Optional<SavingWarning> worst = Optional.empty();
            for (Year year : years) {
                Money cost = spent(projection.reference(), line, year);
                Money saving = cost.minus(spent(projection.ledger(), line, year));
                boolean large = cost.cents() > 0 && saving.cents() > LARGE * cost.cents();
                boolean larger = worst.map(before ->
                                (double) saving.cents() * before.cost().cents()
                                        > (double) before.saving().cents() * cost.cents())
                        .orElse(true);
                if (large && larger) {
                    worst = Optional.of(new SavingWarning(line.id(), line.label(), year, saving, cost));
                }
            }
            worst.ifPresent(warnings::add);
        }
        return warnings.build();
    }

    private static Money spent(Ledger ledger, BudgetLine line, Year year) {
        return ledger.on(line.id())
                .balance(year, rule -> FourYearTable.isCost(rule.kind()))
                .negated();
    }

    /** What the laws of shrinking lines ask of a shift, and how long the college may take to decide anew. */
    private ImmutableList<LocalizedText> legal() {
        Acts acts = Acts.standard();
        Set<LawId> laws = new TreeSet<>(Comparator.comparing(LawId::text));
        for (LineId id : shrinking()) {
            scenario.given().baseline().line(id).map(BudgetLine::law).ifPresent(laws::add);
        }
        ImmutableList.Builder<LocalizedText> legal = ImmutableList.builder();
        for (LawId law : laws) {
            for (Requirement requirement : Requirements.standard().of(law)) {
                boolean about = requirement.subject() == Requirement.Subject.SHIFT
                        || requirement.article().text().startsWith("wmo2015/2.3.2")
                        || requirement.article().text().startsWith("wmo2015/2.3.5/2");
                if (about) {
                    LocalizedText article = requirement.article().label(acts);
                    legal.add(LocalizedText.of(
                            article.nl() + ": " + requirement.summary().nl()
                                    + (requirement.isUnverified() ? " [ongeverifieerd]" : ""),
                            article.en() + ": " + requirement.summary().en()
                                    + (requirement.isUnverified() ? " [unverified]" : "")));
                }
            }
        }
        return legal.build();
    }

    Fork fork(Optional<LocalDate> failure, Optional<TransferCost> transfer) {
        ImmutableList.Builder<AgreementFork> forks = ImmutableList.builder();
        Say.Sentences say = new Say.Sentences();
        for (Agreement agreement : scenario.given().agreements()) {
            if (agreement instanceof ServiceContract contract && isOwn(contract)) {
                AgreementFork fork = fork(contract, failure, transfer);
                forks.add(fork);
                for (Branch branch : fork.branches().subList(1, fork.branches().size())) {
                    LocalizedText cost = Say.moreOrLess(branch.total().negated());
                    LocalizedText than = Say.than(branch.total());
                    say.add(
                            branch.label().nl() + " (" + fork.title().nl() + "): over de looptijd kost dat " + cost.nl()
                                    + than.nl() + "aangenomen" + exit(branch).nl() + ".",
                            branch.label().en() + " (" + fork.title().en() + "): over the horizon that costs "
                                    + cost.en() + than.en() + "assumed"
                                    + exit(branch).en() + ".");
                }
            }
        }
        ImmutableList<AgreementFork> list = forks.build();
        if (list.isEmpty()) {
            say.add("Er is geen contract dat kan aflopen.", "There is no contract that can end.");
        }
        return new Fork(say.build(), list);
    }

    /** Whether it covers a line of the shown party. */
    private boolean isOwn(Agreement agreement) {
        return scenario.given().baseline().lines().stream()
                .anyMatch(line ->
                        line.payer().equals(party) && agreement.covering().contains(line.id()));
    }

    private static LocalizedText exit(Branch branch) {
        return branch.exitCost()
                .map(cost -> LocalizedText.of(
                        ", met " + Say.euros(cost).nl() + " overdrachtskosten",
                        ", with " + Say.euros(cost).en() + " of transfer cost"))
                .orElse(LocalizedText.of("; overdrachtskosten zijn niet opgegeven", "; no transfer cost was given"));
    }

    private AgreementFork fork(ServiceContract contract, Optional<LocalDate> failure, Optional<TransferCost> transfer) {
        Term term = contract.term();
        ImmutableList.Builder<Branch> branches = ImmutableList.builder();
        branches.add(branch(
                "asAssumed",
                LocalizedText.of("Zoals aangenomen", "As assumed"),
                term.end(),
                projection,
                contract,
                transfer));
        if (term.end().isAfter(term.firmEnd())) {
            branches.add(branch(
                    "notExtended",
                    LocalizedText.of("Niet verlengen", "No extension"),
                    term.firmEnd(),
                    ending(contract, notExtended(term)),
                    contract,
                    transfer));
        }
        LocalDate half = term.start().plusMonths(ChronoUnit.MONTHS.between(term.start(), term.baseEnd()) / 2);
        LocalDate fails = failure.orElse(half);
        if (fails.isAfter(term.start()) && fails.isBefore(term.end())) {
            LocalizedText day = Phrases.date(fails);
            branches.add(branch(
                    "providerFails",
                    LocalizedText.of("De aanbieder valt om op " + day.nl(), "The provider fails on " + day.en()),
                    fails,
                    ending(contract, Term.of(term.start(), Period.between(term.start(), fails))),
                    contract,
                    transfer));
        }
        return new AgreementFork(contract.id().text(), LocalizedText.same(contract.title()), branches.build());
    }

    private static Term notExtended(Term term) {
        return new Term(
                term.start(),
                term.length(),
                term.options().stream()
                        .map(option -> option.exercised() == Exercise.PRESUMED
                                ? new ExtensionOption(
                                        option.length(),
                                        option.exerciser(),
                                        option.notice(),
                                        Exercise.NOT_EXERCISED,
                                        option.probability())
                                : option)
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The same scenario in which the agreement has another term: after it the line is paid by need. */
    private Projection ending(ServiceContract contract, Term term) {
        return Projection.of(
                scenario.withGiven(scenario.given()
                        .withAgreements(scenario.given().agreements().stream()
                                .map(agreement -> agreement.equals(contract) ? contract.withTerm(term) : agreement)
                                .toList())),
                projection.values());
    }

    private Branch branch(
            String id,
            LocalizedText label,
            LocalDate ends,
            Projection branch,
            ServiceContract contract,
            Optional<TransferCost> transfer) {
        ImmutableList<Money> balance = years.stream()
                .map(year -> balance(branch, year).minus(balance(projection, year)))
                .collect(ImmutableList.toImmutableList());
        boolean moves = !id.equals("asAssumed");
        return Branch.builder()
                .id(id)
                .label(label)
                .ends(ends)
                .addAllBalance(balance)
                .total(Money.sum(balance))
                .exitCost(
                        moves
                                ? transfer.flatMap(
                                        cost -> clientsOf(contract).map(clients -> exitCost(cost, clients, ends)))
                                : Optional.empty())
                .build();
    }

    private Money balance(Projection of, Year year) {
        return of.ledger().of(party).balance(year);
    }

    private Optional<Long> clientsOf(ServiceContract contract) {
        long clients = 0;
        for (LineId line : contract.covering()) {
            Optional<Long> on = scenario.given().baseline().line(line).flatMap(BudgetLine::clients);
            if (on.isEmpty()) {
                return Optional.empty();
            }
            clients += on.get();
        }
        return Optional.of(clients);
    }

    /** Every client once, and the whole months in which both providers are paid. */
    private static Money exitCost(TransferCost cost, long clients, LocalDate ends) {
        long months = Math.max(0, ChronoUnit.MONTHS.between(YearMonth.from(ends), YearMonth.from(cost.overlapUntil())));
        return cost.perClient()
                .times(clients)
                .plus(cost.perClientPerMonth().times(clients).times(months));
    }
}
