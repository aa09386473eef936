package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.iv3.Iv3Facts;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.life.TransferCost;
import nl.geldstroom.party.PartyId;

/**
 * The twelve questions that are asked first when a scenario lies on the table (<i>de vergadering</i>), each answered by one
 * call.
 *
 * <p>{@code Meeting.of(projection).cost()} says what it costs and when it comes back; {@code
 * Meeting.of(a).beside(b, c).doubleCost()} whether something is paid twice, under each contract. An answer has sentences to
 * read out and the figures behind them; nothing is computed before it is asked.
 */
public final class Meeting {

    private final Projection projection;
    private final ImmutableList<Projection> others;
    private final Year within;
    private final Iv3Table table;
    private final ImmutableSet<PartyId> neighbours;
    private final Optional<LocalDate> failure;
    private final Optional<TransferCost> transfer;

    /** What results solved already; absent: not asked yet. */
    private final Optional<Optional<Double>> breakEven;

    private Meeting(
            Projection projection,
            ImmutableList<Projection> others,
            Year within,
            Iv3Table table,
            ImmutableSet<PartyId> neighbours,
            Optional<LocalDate> failure,
            Optional<TransferCost> transfer,
            Optional<Optional<Double>> breakEven) {
        this.projection = projection;
        this.others = others;
        this.within = within;
        this.table = table;
        this.neighbours = neighbours;
        this.failure = failure;
        this.transfer = transfer;
        this.breakEven = breakEven;
    }

    /**
     * A meeting about a scenario.
     *
     * @param projection the scenario as it was carried out
     * @return the meeting: what must come back must do so within the four years of the budget view, and the built-in budget
     *     file is compared with
     */
    public static Meeting of(Projection projection) {
        ImmutableList<Year> years = projection.scenario().horizon().years();
        return new Meeting(
                projection,
                ImmutableList.of(),
                years.get(Math.min(3, years.size() - 1)),
                Iv3Facts.budget2025(),
                ImmutableSet.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Puts other scenarios beside this one, such as the same under another contract.
     *
     * @param variants the other scenarios
     * @return the meeting
     */
    public Meeting beside(Projection... variants) {
        return beside(List.of(variants));
    }

    /**
     * Puts other scenarios beside this one, such as the same under another contract.
     *
     * @param variants the other scenarios
     * @return the meeting
     */
    public Meeting beside(List<Projection> variants) {
        return new Meeting(
                projection, ImmutableList.copyOf(variants), within, table, neighbours, failure, transfer, breakEven);
    }

    /**
     * Sets the last year of the council term: what is asked in question 1.
     *
     * @param lastYear the last year that counts
     * @return the meeting
     * @throws IllegalArgumentException if it lies outside the horizon
     */
    public Meeting within(int lastYear) {
        ImmutableList<Year> years = projection.scenario().horizon().years();
        if (!years.contains(Year.of(lastYear))) {
            throw new IllegalArgumentException("The last year (" + lastYear + ") of the council term must lie between "
                    + years.get(0) + " and " + years.get(years.size() - 1) + ".");
        }
        return new Meeting(projection, others, Year.of(lastYear), table, neighbours, failure, transfer, breakEven);
    }

    /**
     * Sets the budget file to compare with, and the municipalities that are shown by name.
     *
     * @param file the figures of all municipalities, with population
     * @param shown the neighbours
     * @return the meeting
     */
    public Meeting comparedWith(Iv3Table file, PartyId... shown) {
        return new Meeting(projection, others, within, file, ImmutableSet.copyOf(shown), failure, transfer, breakEven);
    }

    /**
     * Sets the day on which providers are supposed to fail in question 11; without it that is half-way the first term.
     *
     * @param day the first day without the provider
     * @return the meeting
     */
    public Meeting providerFailsOn(LocalDate day) {
        return new Meeting(projection, others, within, table, neighbours, Optional.of(day), transfer, breakEven);
    }

    /**
     * Sets what moving a client to another provider costs; without it no exit cost is given.
     *
     * @param cost the cost per client
     * @return the meeting
     */
    public Meeting transferCost(TransferCost cost) {
        return new Meeting(projection, others, within, table, neighbours, failure, Optional.of(cost), breakEven);
    }

    /** Takes over what was solved before, which runs the scenario about thirty times. */
    Meeting breakingEvenAt(Optional<Double> cashReturn) {
        return new Meeting(projection, others, within, table, neighbours, failure, transfer, Optional.of(cashReturn));
    }

    /**
     * Question 1: what does it cost in the first years, and does it come back within this council term?
     *
     * @return cost per year, peak and payback
     */
    public MeetingAnswers.Cost cost() {
        return new MoneyAnswers(projection).cost(within);
    }

    /**
     * Question 2: is that structural or incidental?
     *
     * @return the split of every posting, the structural balance, and structural cost that temporary money pays
     */
    public MeetingAnswers.Natures nature() {
        return new MoneyAnswers(projection).nature();
    }

    /**
     * Question 3: what is fixed by contract, and from when can I get out?
     *
     * @return committed and releasable per year, and what must be decided before which date
     */
    public MeetingAnswers.Commitment commitment() {
        return new ContractAnswers(projection).commitment();
    }

    /**
     * Question 4: are we not paying twice?
     *
     * @return the double cost, and the scenarios side by side
     */
    public MeetingAnswers.DoubleCost doubleCost() {
        return new MoneyAnswers(projection).doubleCost(others);
    }

    /**
     * Question 5: what if the inflow simply goes on growing?
     *
     * @return the scenario with more induced demand and with growth of volume
     */
    public MeetingAnswers.Growth growth() {
        return new WhatIfAnswers(projection).growth();
    }

    /**
     * Question 6: where does the return come from, and how much of it do I see on my account?
     *
     * @return source cards, value beside cash, and the break-even cash return
     */
    public MeetingAnswers.Returns returns() {
        return new MoneyAnswers(projection)
                .returns(breakEven.orElseGet(() -> BreakEven.cashReturn(
                        projection.scenario(),
                        projection.scenario().given().parties().get(0).id())));
    }

    /**
     * Question 7: why would we invest if somebody else gains?
     *
     * @return who invests and gains, the least settlement with its legal routes, and what each adds
     */
    public MeetingAnswers.Pockets pockets() {
        return new WhatIfAnswers(projection).pockets();
    }

    /**
     * Question 8: what happens if the grant stops or what follows disappoints?
     *
     * @return successor variants, and posts at risk
     */
    public MeetingAnswers.Cliffs cliffs() {
        return new WhatIfAnswers(projection).cliffs();
    }

    /**
     * Question 9: how many residents lose their decision, and does that hold?
     *
     * @return clients, how running decisions end, large savings, and what the law says
     */
    public MeetingAnswers.ClientsMoved clients() {
        return new ContractAnswers(projection).clients();
    }

    /**
     * Question 10: are we above or below our neighbours?
     *
     * @return euros per inhabitant beside country, size class and neighbours, with caveats
     */
    public MeetingAnswers.Neighbours neighbours() {
        return new BudgetAnswers(projection, table).neighbours(neighbours);
    }

    /**
     * Question 11: what if the provider fails or we do not extend after the first term?
     *
     * @return the branches of every agreement beside the scenario as it is
     */
    public MeetingAnswers.Fork fork() {
        return new ContractAnswers(projection).fork(failure, transfer);
    }

    /**
     * Question 12: does this agree with our budget?
     *
     * @return the lines against the budget to the cent, and what was adjusted
     */
    public MeetingAnswers.Reconciliation reconciliation() {
        return new BudgetAnswers(projection, table).reconciliation();
    }

    /**
     * The answer to a question by its name.
     *
     * @param question the question
     * @return its answer
     */
    public MeetingAnswer answer(MeetingQuestion question) {
        return switch (question) {
            case COST -> cost();
            case NATURE -> nature();
            case COMMITMENT -> commitment();
            case DOUBLE_COST -> doubleCost();
            case GROWTH -> growth();
            case RETURNS -> returns();
            case POCKETS -> pockets();
            case CLIFFS -> cliffs();
            case CLIENTS -> clients();
            case NEIGHBOURS -> neighbours();
            case FORK -> fork();
            case RECONCILIATION -> reconciliation();
        };
    }

    /**
     * All twelve answers.
     *
     * @return the answers as plain data
     */
    public MeetingAnswers answers() {
        return MeetingAnswers.builder()
                .cost(cost())
                .nature(nature())
                .commitment(commitment())
                .doubleCost(doubleCost())
                .growth(growth())
                .returns(returns())
                .pockets(pockets())
                .cliffs(cliffs())
                .clients(clients())
                .neighbours(neighbours())
                .fork(fork())
                .reconciliation(reconciliation())
                .build();
    }
}
