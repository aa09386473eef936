package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AllocationRelease;
import nl.geldstroom.agreement.Finding;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.commitment.CommitmentTable;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Reading;
import nl.geldstroom.life.AgreementEvent;
import nl.geldstroom.life.AgreementLife;
import nl.geldstroom.life.AgreementState;
import nl.geldstroom.life.ConsolidatedTerms;
import nl.geldstroom.life.ExtensionOutlook;
import nl.geldstroom.life.LifePayments;
import nl.geldstroom.life.LifeRules;
import nl.geldstroom.life.Succession;
import nl.geldstroom.life.TransferCosts;
import nl.geldstroom.money.Money;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** An agreement on a day of its life: where it stands, what happened, what applies, what can be let go. */
final class LifePage {

    private static final int MONTH = 17;
    private static final int AMOUNT = 15;

    private final Console console;
    private final Reading<AgreementLife> reading;
    private final AgreementLife life;
    private final LocalDate asOf;
    private final AgreementState state;
    private final ReferenceData reference;
    private final Optional<AllocationRelease> allocations;
    private final Optional<Agreement> successor;

    private LifePage(
            Console console,
            Reading<AgreementLife> reading,
            AgreementLife life,
            LocalDate asOf,
            Optional<AllocationRelease> allocations,
            Optional<Agreement> successor) {
        this.console = console;
        this.reading = reading;
        this.life = life;
        this.successor = successor;
        this.asOf = asOf;
        this.state = life.asOf(asOf, asOf);
        this.reference = ReferenceData.standard(asOf);
        this.allocations = allocations;
    }

    /**
     * The page as of a day, with what was known on another; without one, the day whose knowledge counts, or the day of the
     * last event that took effect.
     */
    static LifePage of(
            Console console,
            Reading<AgreementLife> reading,
            Optional<LocalDate> asOf,
            Optional<LocalDate> knownOn,
            Optional<AllocationRelease> allocations,
            Optional<Agreement> successor) {
        AgreementLife life = reading.orThrow();
        if (knownOn.isPresent()) {
            LocalDate known = knownOn.get();
            if (asOf.filter(known::isAfter).isPresent()) {
                throw new IllegalArgumentException("The day (" + known
                        + ") of --known-on must not come after that of --as-of (" + asOf.get() + ").");
            }
            life = new AgreementLife(
                    life.agreement(),
                    life.events().stream()
                            .filter(event -> !event.when().known().isAfter(known))
                            .collect(ImmutableList.toImmutableList()));
        }
        LocalDate last = life.inOrder().isEmpty()
                ? life.agreement().term().start()
                : life.inOrder().get(life.inOrder().size() - 1).when().effective();
        return new LifePage(console, reading, life, asOf.or(() -> knownOn).orElse(last), allocations, successor);
    }

    private Commitments commitments() {
        Commitments commitments = life.commitments(reference);
        if (commitments.followsAgreement()) {
            return commitments;
        }
        if (allocations.isPresent()) {
            // Nothing is planned yet, so the plan is that every allocation is followed by one like it.
            return Commitments.of(state.agreement(), reference).allocated(allocations.get());
        }
        if (carriesAllocations()) {
            return commitments;
        }
        ImmutableSortedMap.Builder<YearMonth, Money> hundred = ImmutableSortedMap.naturalOrder();
        for (YearMonth month = commitments.firstMonth();
                month.isBefore(commitments.endMonth());
                month = month.plusMonths(1)) {
            hundred.put(month, Money.euros(100));
        }
        return commitments.planning(hundred.build());
    }

    private boolean carriesAllocations() {
        return state.agreement()
                .compensation()
                .allocations()
                .filter(AllocationRelease::hasRunning)
                .isPresent();
    }

    private CommitmentTable table() {
        Commitments commitments = commitments();
        YearMonth from = YearMonth.from(asOf).isBefore(commitments.firstMonth())
                ? commitments.firstMonth()
                : YearMonth.from(asOf);
        YearMonth to = commitments.boundUntil(asOf);
        return commitments.asOf(asOf, from, to.isBefore(from) ? from : to);
    }

    void print() {
        CommitmentTable table = table();
        heading();
        findings();
        history();
        terms();
        outlook();
        transfers();
        releasable(table);
        successor.ifPresent(next -> ContractCommand.succession(console, Succession.of(life, next)));
        years();
        console.out().flush();
    }

    private void say(String nl, String en) {
        Wrapped.lines(console.text(nl, en), Wrapped.COLUMNS).forEach(console.out()::println);
    }

    private void indented(String text) {
        Wrapped.lines(text, Wrapped.COLUMNS - 2).forEach(line -> console.out().println("  " + line));
    }

    private void heading() {
        say(
                life.agreement().id() + ": " + life.agreement().title(),
                life.agreement().id() + ": " + life.agreement().title());
        LocalizedText day = Phrases.date(asOf);
        // An end that is known counts, also before it takes effect.
        LocalizedText end = Phrases.date(life.asOf(LocalDate.MAX, asOf).end());
        say(
                "Stand op " + day.nl() + ": " + state.status().label().nl() + "; einde " + end.nl() + ".",
                "As of " + day.en() + ": " + state.status().label().en() + "; end " + end.en() + ".");
        console.out().println();
    }

    private void findings() {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (Finding finding : LifeRules.of(reading.orThrow())) {
            problems.add(reading.problem(
                    ScenarioFiles.severity(finding),
                    Fault.of(finding.pointer(), finding.rule(), console.text(finding.message()))));
        }
        ProblemText.of(console.language()).print(problems.build(), console.err());
    }

    private void history() {
        say("Geschiedenis:", "History:");
        if (state.history().isEmpty()) {
            indented(console.text("Er is nog niets gebeurd.", "Nothing happened yet."));
        }
        state.history().forEach(this::event);
        ImmutableList<AgreementEvent> upcoming = life.upcoming(asOf);
        if (!upcoming.isEmpty()) {
            say("Bekend, en nog niet ingegaan:", "Known, and not in effect yet:");
            upcoming.forEach(this::event);
        }
        console.out().println();
    }

    private void event(AgreementEvent event) {
        String article =
                event.article().map(found -> " [" + console.text(found) + "]").orElse("");
        indented(
                console.text(Phrases.date(event.when().effective())) + ": " + console.text(event.describe()) + article);
    }

    private void terms() {
        say("Wat nu geldt:", "What applies now:");
        for (ConsolidatedTerms.Subject subject :
                ConsolidatedTerms.of(life, asOf, asOf).subjects()) {
            indented(console.text(subject.name()) + ": " + console.text(subject.describe()));
        }
        console.out().println();
    }

    private void outlook() {
        if (!(state.agreement() instanceof ServiceContract contract)
                || contract.term().options().isEmpty()) {
            return;
        }
        ExtensionOutlook outlook = ExtensionOutlook.of(contract, reference);
        if (outlook.outcomes().size() > 1) {
            say("Hoe het kan aflopen:", "How it can end:");
            for (ExtensionOutlook.Outcome outcome : outlook.outcomes()) {
                LocalizedText end = Phrases.date(outcome.end());
                String chance = outcome.chance()
                        .map(value -> console.text(", kans ", ", chance ") + console.text(Phrases.number(value)))
                        .orElse("");
                indented(console.text("tot " + end.nl(), "until " + end.en()) + chance);
            }
            console.out().println();
        }
    }

    private void transfers() {
        TransferCosts costs = TransferCosts.of(life, asOf);
        boolean shown = false;
        for (TransferCosts.Row row : costs.rows()) {
            if (row.month().atEndOfMonth().isAfter(asOf) || !state.transfers().isEmpty()) {
                if (!shown) {
                    say("Overdracht van cliënten, in euro:", "Transfer of clients, in euros:");
                    console.out()
                            .println(Wrapped.left(console.text("maand", "month"), MONTH)
                                    + Wrapped.right(console.text("overdracht", "moving"), AMOUNT)
                                    + Wrapped.right(console.text("dubbel", "double"), AMOUNT));
                    shown = true;
                }
                console.out()
                        .println(Wrapped.left(console.text(Phrases.month(row.month())), MONTH)
                                + euros(row.moving())
                                + euros(row.overlap()));
            }
        }
        if (shown) {
            costs.rows().stream()
                    .map(row -> row.evidence().citation())
                    .distinct()
                    .forEach(this::indented);
            console.out().println();
        }
    }

    private String euros(Money amount) {
        return Wrapped.right(console.text(Phrases.euros(amount)), AMOUNT);
    }

    private void releasable(CommitmentTable table) {
        LocalizedText day = Phrases.date(asOf);
        boolean hundred = !commitments().followsAgreement() && allocations.isEmpty() && !carriesAllocations();
        say(
                (hundred ? "Van elke 100 euro per maand ligt vast" : "Wat vastligt") + ", en kan vrijvallen, als op "
                        + day.nl() + " wordt besloten te stoppen, in euro:",
                (hundred ? "Of every 100 euros a month is committed" : "What is committed")
                        + ", and releasable, if it is decided on " + day.en() + " to stop, in euros:");
        PrintWriter out = console.out();
        out.println(Wrapped.left(console.text("maand", "month"), MONTH)
                + Wrapped.right(console.text("gepland", "planned"), AMOUNT)
                + Wrapped.right(console.text("ligt vast", "committed"), AMOUNT)
                + Wrapped.right(console.text("blijft achter", "stranded"), AMOUNT)
                + Wrapped.right(console.text("kan vrijvallen", "releasable"), AMOUNT));
        Optional<CommitmentTable.Row> before = Optional.empty();
        for (CommitmentTable.Row row : table.rows()) {
            boolean same = before.filter(last ->
                            last.amounts().equals(row.amounts()) && last.parts().equals(row.parts()))
                    .isPresent();
            if (!same) {
                out.println(Wrapped.left(console.text(Phrases.month(row.month())), MONTH)
                        + euros(row.amounts().planned())
                        + euros(row.amounts().committed())
                        + euros(row.parts().stranded())
                        + euros(row.amounts().releasable()));
            }
            before = Optional.of(row);
        }
        if (table.rows().isEmpty()) {
            indented(console.text("Er is niets meer gepland.", "Nothing is planned any more."));
        } else {
            say(
                    "Een maand die er niet staat, is als de maand ervoor.",
                    "A month that is not shown is as the one before.");
        }
        out.println();
    }

    private void years() {
        ImmutableSortedMap<Year, Money> years = LifePayments.of(life, reference).perYear();
        if (years.isEmpty()) {
            return;
        }
        say("Wat elk jaar kost, in euro:", "What each year costs, in euros:");
        years.forEach((year, amount) -> console.out().println(Wrapped.left(year.toString(), MONTH) + euros(amount)));
        console.out()
                .println(Wrapped.left(console.text("samen", "together"), MONTH) + euros(Money.sum(years.values())));
    }

    /** One row for each month, for a spreadsheet: euros with a point, months as 2027-01. */
    void csv() {
        CommitmentCsv csv = new CommitmentCsv();
        csv.add(life.agreement().id(), asOf, table());
        csv.print(console.out());
    }
}
