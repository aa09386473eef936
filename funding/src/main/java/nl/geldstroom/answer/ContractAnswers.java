package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
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
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.Exercise;
import nl.geldstroom.agreement.ExtensionOption;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.SubsidyAgreement;
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
import nl.geldstroom.measure.ClientFollowing;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Substitution;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.plan.Observation;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.provision.ProvisionKind;
import nl.geldstroom.provision.TaskFieldCode;
import nl.geldstroom.provision.TaskFields;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** What contracts fix, whom a shift touches, and what if a contract goes otherwise: questions 3, 9 and 11. */
final class ContractAnswers {

    private static final double LARGE = 0.05;

    private static final String NONE = "-";

    private static final String FAILS = "providerFails";

    private static final ImmutableSet<ProvisionKind> INDIVIDUAL = ImmutableSet.of(
            ProvisionKind.TAILOR_MADE,
            ProvisionKind.PERSONAL_BUDGET,
            ProvisionKind.SHELTERED_LIVING,
            ProvisionKind.YOUTH_HELP);

    private static final ImmutableSet<LawId> LAWS_WITH_DECISIONS =
            ImmutableSet.of(LawId.WMO2015, LawId.JEUGDWET, LawId.ZVW, LawId.WLZ);

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
                uncovered.size() == 1
                        ? "Van een begrotingsregel is geen contract bekend."
                        : "Van " + uncovered.size() + " begrotingsregels is geen contract bekend.",
                uncovered.size() == 1
                        ? "Of one budget line no contract is known."
                        : "Of " + uncovered.size() + " budget lines no contract is known.");
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
        Predicate<Observation> counted =
                watched -> watched.id().endsWith("/clients") || watched.id().endsWith("/movedClients");
        boolean known = ledger.observations().stream().anyMatch(counted);
        ImmutableList<Long> clients = known
                ? years.stream()
                        .map(year -> Math.round(ledger.observedAtEnd(year, counted)))
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
        ImmutableList<SavingWarning> warnings = warnings();
        Set<LineId> left = shrinking().keySet();
        Say.Sentences say = new Say.Sentences();
        if (left.isEmpty()) {
            say.add(
                    "Niemand: geen maatregel in dit scenario laat inwoners overstappen van een indicatie.",
                    "Nobody: no measure in this scenario moves residents from a decision.");
        }
        if (known) {
            int last = clients.size() - 1;
            say.add(
                    "Eind " + years.get(last) + " zijn "
                            + Say.number(clients.get(last)).nl()
                            + " inwoners overgestapt van een individuele indicatie.",
                    "By the end of " + years.get(last) + " "
                            + Say.number(clients.get(last)).en()
                            + " residents have moved from an individual decision.");
        }
        LocalizedText uncounted = uncounted();
        if (!uncounted.nl().equals(NONE)) {
            say.add(
                    "Hoeveel inwoners het zijn is niet te zeggen voor " + uncounted.nl()
                            + ": hun aantal staat niet in het scenario.",
                    "How many residents it is cannot be said for " + uncounted.en()
                            + ": their number is not in the scenario.");
        }
        for (SavingWarning warning : warnings) {
            LocalizedText share = Say.percent(
                    warning.saving().cents() / (double) warning.cost().cents());
            LocalizedText together = Say.euros(warning.together());
            boolean test = left.contains(warning.line());
            say.add(
                    "Let op: in " + warning.year() + " daalt " + warning.label().nl() + " in \u00e9\u00e9n jaar met "
                            + share.nl() + ", meer dan 5 %; in " + years.get(years.size() - 1) + " is het samen "
                            + together.nl() + " minder dan bij ongewijzigd beleid."
                            + (test ? " Toets dat aan het aantal lopende indicaties." : ""),
                    "Note: in " + warning.year() + " " + warning.label().en() + " falls by " + share.en()
                            + " in one year, more than 5 %; in " + years.get(years.size() - 1) + " it is "
                            + together.en() + " less than under unchanged policy in all."
                            + (test ? " Test that against the number of running decisions." : ""));
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

    /** The lines with individual decisions that people leave, with the measures that move them. */
    private ListMultimap<LineId, Measure> shrinking() {
        ListMultimap<LineId, Measure> lines =
                MultimapBuilder.treeKeys().arrayListValues().build();
        for (Measure measure : scenario.measures()) {
            left(measure)
                    .flatMap(id -> scenario.given().baseline().line(id))
                    .filter(this::isIndividual)
                    .ifPresent(line -> lines.put(line.id(), measure));
        }
        return lines;
    }

    private static Optional<LineId> left(Measure measure) {
        if (measure instanceof BudgetShift shift) {
            return Optional.of(shift.from());
        }
        if (measure instanceof ClientFollowing following) {
            return Optional.of(following.from());
        }
        return measure instanceof Substitution substitution ? Optional.of(substitution.of()) : Optional.empty();
    }

    /** Whether people have what a line pays by a decision of their own: not a neighbourhood centre, public health or sport. */
    private boolean isIndividual(BudgetLine line) {
        Year base = scenario.given().baseline().year();
        return line.taskField()
                .filter(code -> TaskFields.years().contains(base))
                .flatMap(code -> TaskFields.of(base).find(TaskFieldCode.of(code)))
                .map(field -> INDIVIDUAL.contains(field.kind()))
                .orElse(LAWS_WITH_DECISIONS.contains(line.law()));
    }

    /** The lines that people leave in a number that nobody gave. */
    private LocalizedText uncounted() {
        List<LocalizedText> labels = new ArrayList<>();
        shrinking().asMap().forEach((id, measures) -> {
            boolean counted = measures.stream()
                    .allMatch(measure -> measure instanceof ClientFollowing
                            || scenario.given()
                                    .baseline()
                                    .line(id)
                                    .flatMap(BudgetLine::clients)
                                    .isPresent());
            if (!counted) {
                scenario.given().baseline().line(id).map(BudgetLine::label).ifPresent(labels::add);
            }
        });
        return labels.isEmpty() ? LocalizedText.same(NONE) : Say.list(labels);
    }

    /** How running decisions come to their end, for agreements by price and quantity over lines that shrink. */
    private ImmutableList<ExpiryStep> expiry() {
        ReferenceData reference =
                ReferenceData.standard(LocalDate.of(scenario.horizon().from().getValue(), 1, 1));
        ImmutableList.Builder<ExpiryStep> steps = ImmutableList.builder();
        for (Agreement agreement : scenario.given().agreements()) {
            if (agreement.covering().stream().noneMatch(shrinking()::containsKey)) {
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

    /** By line the year in which most comes off at once; what came off before counts in it no more. */
    private ImmutableList<SavingWarning> warnings() {
        ImmutableList.Builder<SavingWarning> warnings = ImmutableList.builder();
        for (BudgetLine line : scenario.given().baseline().lines()) {
            Money last = saved(line, years.get(years.size() - 1));
            Optional<SavingWarning> worst = Optional.empty();
            for (Year year : years) {
                Money cost = spent(projection.reference(), line, year);
                Money saving = saved(line, year).minus(saved(line, year.minusYears(1)));
                boolean large = cost.cents() > 0 && saving.cents() > LARGE * cost.cents();
                boolean larger = worst.map(before ->
                                (double) saving.cents() * before.cost().cents()
                                        > (double) before.saving().cents() * cost.cents())
                        .orElse(true);
                if (large && larger) {
                    worst = Optional.of(SavingWarning.builder()
                            .line(line.id())
                            .label(line.label())
                            .year(year)
                            .saving(saving)
                            .cost(cost)
                            .together(last)
                            .build());
                }
            }
            worst.ifPresent(warnings::add);
        }
        return warnings.build();
    }

    /** Extra spending that ends is no saving. */
    private Money saved(BudgetLine line, Year year) {
        return spent(projection.reference(), line, year)
                .minus(spent(projection.ledger(), line, year))
                .max(Money.ZERO);
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
        for (LineId id : shrinking().keySet()) {
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
                fork.branches().stream().skip(1).forEach(branch -> say(fork, branch, say));
            }
        }
        subsidies(say);
        ImmutableList<AgreementFork> list = forks.build();
        if (list.isEmpty() && ownSubsidies().isEmpty()) {
            say.add(
                    "Van deze gemeente staat geen contract in het scenario: wat aflopen of omvallen kost, is niet te zeggen.",
                    "The scenario has no contract of this municipality: what an end or a failure costs cannot be said.");
        }
        return new Fork(say.build(), list);
    }

    /** A branch in a sentence; money that is saved on paper while nobody knows what the move costs is no good news. */
    private static void say(AgreementFork fork, Branch branch, Say.Sentences say) {
        String nl = branch.label().nl() + " (" + fork.title().nl() + "): ";
        String en = branch.label().en() + " (" + fork.title().en() + "): ";
        boolean fails = branch.id().equals(FAILS);
        if (branch.exitCost().isPresent()) {
            Money exit = branch.exitCost().get();
            Money net = branch.total().minus(exit);
            LocalizedText cost = Say.moreOrLess(net.negated());
            LocalizedText than = Say.than(net);
            LocalizedText move = Say.euros(exit);
            say.add(
                    nl + "over de looptijd kost dat " + cost.nl() + than.nl() + "aangenomen, waarvan " + move.nl()
                            + " aan overdracht.",
                    en + "over the horizon that costs " + cost.en() + than.en() + "assumed, of which " + move.en()
                            + " is transfer.");
            return;
        }
        if (!branch.total().isZero() && !branch.total().isNegative()) {
            LocalizedText margin = Say.euros(branch.total());
            say.add(
                    nl + "wat de overdracht kost is niet opgegeven. Daarzonder wordt het " + margin.nl()
                            + " goedkoper, omdat daarna alleen wordt betaald wat nodig is; is de overdracht duurder, dan"
                            + " kost het geld.",
                    en + "what the transfer costs was not given. Without it " + margin.en()
                            + " is saved, because only what is needed is paid from then on; a transfer that costs more"
                            + " turns that into a loss.");
            return;
        }
        LocalizedText cost = Say.moreOrLess(branch.total().negated());
        LocalizedText than = Say.than(branch.total());
        say.add(
                nl + "over de looptijd kost dat " + cost.nl() + than.nl() + "aangenomen"
                        + (fails
                                ? ", en daarbij komt de overdracht, die niet is opgegeven."
                                : ", zonder overdracht gerekend."),
                en + "over the horizon that costs " + cost.en() + than.en() + "assumed"
                        + (fails ? ", and transfer comes on top, which was not given." : ", without transfer."));
    }

    private List<SubsidyAgreement> ownSubsidies() {
        return scenario.given().agreements().stream()
                .filter(SubsidyAgreement.class::isInstance)
                .map(SubsidyAgreement.class::cast)
                .filter(this::isOwn)
                .toList();
    }

    /** A subsidy is not extended: it ends, and the next one is granted or refused. The first and the last say it all. */
    private void subsidies(Say.Sentences say) {
        List<SubsidyAgreement> own = ownSubsidies();
        for (SubsidyAgreement subsidy : own.size() < 2 ? own : List.of(own.get(0), own.get(own.size() - 1))) {
            LocalizedText last = Phrases.date(subsidy.term().end().minusDays(1));
            Optional<LocalizedText> refuse = subsidy.refuseBy().map(Phrases::date);
            say.add(
                    subsidy.title() + " loopt tot en met " + last.nl()
                            + " en wordt niet verlengd: daarna wordt een nieuwe"
                            + " verleend of geweigerd."
                            + refuse.map(day -> " Een weigering die uiterlijk op " + day.nl()
                                            + " is aangekondigd, kost niets extra (redelijke termijn, artikel 4:51 Awb)"
                                            + " [ongeverifieerd].")
                                    .orElse(
                                            subsidy.isProtected()
                                                    ? " Weigeren vraagt een redelijke termijn (artikel 4:51 Awb) [ongeverifieerd]."
                                                    : ""),
                    subsidy.title() + " runs until the end of " + last.en()
                            + " and is not extended: a new one is granted or"
                            + " refused then."
                            + refuse.map(day -> " A refusal that is announced by " + day.en()
                                            + " costs nothing more (reasonable term, article 4:51 Awb) [unverified].")
                                    .orElse(
                                            subsidy.isProtected()
                                                    ? " A refusal asks a reasonable term (article 4:51 Awb) [unverified]."
                                                    : ""));
        }
    }

    /** Whether it covers a line of the shown party. */
    private boolean isOwn(Agreement agreement) {
        return scenario.given().baseline().lines().stream()
                .anyMatch(line ->
                        line.payer().equals(party) && agreement.covering().contains(line.id()));
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
                    FAILS,
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
