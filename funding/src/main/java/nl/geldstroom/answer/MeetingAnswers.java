package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import nl.geldstroom.answer.Results.ReconciliationRow;
import nl.geldstroom.answer.Results.SourceCard;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * The answers to the twelve questions of the meeting (<i>antwoorden op de twaalf vragen</i>), as plain data.
 *
 * <p>Each answer has sentences to read out and the figures behind them. Lists by year follow the years of the horizon;
 * {@link Meeting} computes them, one by one.
 *
 * @param cost what it costs in the first years and whether it comes back (question 1)
 * @param nature what is structural and what incidental (question 2)
 * @param commitment what is fixed by contract and from when it can be let go (question 3)
 * @param doubleCost whether something is paid twice (question 4)
 * @param growth what if demand grows (question 5)
 * @param returns where the return comes from and how much of it is money (question 6)
 * @param pockets who invests and who gains, and what would settle it (question 7)
 * @param cliffs what happens when a grant stops or its successor disappoints (question 8)
 * @param clients who loses an individual decision, and whether that holds (question 9)
 * @param neighbours euros per inhabitant beside the country, the size class and neighbours (question 10)
 * @param fork what if an agreement is not extended, or its provider fails (question 11)
 * @param reconciliation whether it agrees with the budget (question 12)
 */
@Value.Builder
public record MeetingAnswers(
        Cost cost,
        Natures nature,
        Commitment commitment,
        DoubleCost doubleCost,
        Growth growth,
        Returns returns,
        Pockets pockets,
        Cliffs cliffs,
        ClientsMoved clients,
        Neighbours neighbours,
        Fork fork,
        Reconciliation reconciliation) {

    /**
     * Starts the answers.
     *
     * @return a builder
     */
    public static MeetingAnswersBuilder builder() {
        return new MeetingAnswersBuilder();
    }

    /**
     * What it costs in the first years and whether it comes back (question 1).
     *
     * @param sentences what is said
     * @param within the last year that counts for coming back: of the council term, else of the budget view
     * @param balance the difference of the balance with unchanged policy, per year of the horizon; negative: extra cost
     * @param withinTerm the same added up to and including that year
     * @param backWithin whether all extra cost has come back by then for good; true if nothing was paid extra
     * @param paybackYears years from the start of the horizon until then; absent if it has not come back within the horizon, or nothing was paid extra
     * @param paybackYear the calendar year of it; absent as above
     * @param peakExtraCost the largest extra cost in one year, zero or more
     * @param peakYear the year of it; absent if no year costs more
     */
    @Value.Builder
    public record Cost(
            ImmutableList<LocalizedText> sentences,
            Year within,
            ImmutableList<Money> balance,
            Money withinTerm,
            boolean backWithin,
            Optional<Double> paybackYears,
            Optional<Year> paybackYear,
            Money peakExtraCost,
            Optional<Year> peakYear)
            implements MeetingAnswer {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static CostBuilder builder() {
            return new CostBuilder();
        }
    }

    /**
     * What is structural and what incidental (question 2).
     *
     * @param sentences what is said
     * @param structural the structural part of the difference with unchanged policy, per year
     * @param incidental the incidental part of it, per year
     * @param structuralBalance the balance of all structural income and cost, per year: what general means must pay every year, as a negative amount
     * @param structuralReference the same under unchanged policy
     * @param postings every posting that differs from unchanged policy, with its nature
     * @param test structural cost that temporary money pays: the test on structural staff paid from a temporary grant; empty if it is passed
     */
    @Value.Builder
    public record Natures(
            ImmutableList<LocalizedText> sentences,
            ImmutableList<Money> structural,
            ImmutableList<Money> incidental,
            ImmutableList<Money> structuralBalance,
            ImmutableList<Money> structuralReference,
            ImmutableList<PostingNature> postings,
            ImmutableList<TemporaryPay> test)
            implements MeetingAnswer {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static NaturesBuilder builder() {
            return new NaturesBuilder();
        }
    }

    /**
     * A posting that differs from unchanged policy.
     *
     * @param rule the id of the posting rule
     * @param label what it is
     * @param kind what it is about
     * @param nature structural or incidental
     * @param amounts what it does to the balance, per year of the horizon, as a difference
     */
    @Value.Builder
    public record PostingNature(
            String rule, LocalizedText label, PostingKind kind, Nature nature, ImmutableList<Money> amounts) {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static PostingNatureBuilder builder() {
            return new PostingNatureBuilder();
        }
    }

    /**
     * Structural cost of a line that a temporary grant pays.
     *
     * @param grant the id of the grant
     * @param title what it is called
     * @param line the line
     * @param label what the line is called
     * @param first the first year in which it does so
     * @param last the last year in which it does so
     * @param amount how much it pays of it in the last year: the posts, and the staff on them, that then lose their money
     */
    @Value.Builder
    public record TemporaryPay(
            String grant, LocalizedText title, LineId line, LocalizedText label, Year first, Year last, Money amount) {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static TemporaryPayBuilder builder() {
            return new TemporaryPayBuilder();
        }
    }

    /**
     * What is fixed by contract and from when it can be let go (question 3).
     *
     * @param sentences what is said
     * @param planned what is expected to be paid under all agreements, per year
     * @param committed the part of it that is fixed at the start of the horizon, per year
     * @param releasable the part of it that can still be let go, per year
     * @param exits for each agreement when it can be left
     * @param notices what must be decided before which date, in order of date
     * @param uncovered the lines of the shown party that no agreement covers: no contract known, so that all of it can be let go
     */
    @Value.Builder
    public record Commitment(
            ImmutableList<LocalizedText> sentences,
            ImmutableList<Money> planned,
            ImmutableList<Money> committed,
            ImmutableList<Money> releasable,
            ImmutableList<Exit> exits,
            ImmutableList<AgreementNotice> notices,
            ImmutableList<LineId> uncovered)
            implements MeetingAnswer {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static CommitmentBuilder builder() {
            return new CommitmentBuilder();
        }
    }

    /**
     * When an agreement can be left.
     *
     * @param agreement the id of the agreement
     * @param title what it is called
     * @param firmUntil the last day that is fixed today
     * @param expectedUntil the last day if the options are exercised as assumed
     * @param firstReset the first month within the horizon in which the amount may be set anew; absent for price times quantity, or if there is none
     * @param firstRelease the first year of the horizon in which money can be let go; absent if there is none
     */
    @Value.Builder
    public record Exit(
            String agreement,
            LocalizedText title,
            LocalDate firmUntil,
            LocalDate expectedUntil,
            Optional<YearMonth> firstReset,
            Optional<Year> firstRelease) {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static ExitBuilder builder() {
            return new ExitBuilder();
        }
    }

    /**
     * A decision with a date.
     *
     * @param date the last day
     * @param agreement the id of the agreement
     * @param what what must be decided
     */
    public record AgreementNotice(LocalDate date, String agreement, LocalizedText what) {}

    /**
     * Whether something is paid twice (question 4).
     *
     * @param sentences what is said
     * @param perYear what is paid twice, per year
     * @param total the same over the horizon
     * @param variants the contract variants side by side, this scenario first
     */
    @Value.Builder
    public record DoubleCost(
            ImmutableList<LocalizedText> sentences,
            ImmutableList<Money> perYear,
            Money total,
            ImmutableList<ContractVariant> variants)
            implements MeetingAnswer {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static DoubleCostBuilder builder() {
            return new DoubleCostBuilder();
        }
    }

    /**
     * One scenario beside the others.
     *
     * @param scenario the id of the scenario
     * @param title what it is called
     * @param doubleCost what is paid twice over the horizon
     * @param budgetView the difference with unchanged policy in the first four years together; negative: extra cost
     * @param whole the same over the horizon
     * @param peakExtraCost the largest extra cost in one year
     * @param peakYear the year of it; absent if no year costs more
     */
    @Value.Builder
    public record ContractVariant(
            String scenario,
            LocalizedText title,
            Money doubleCost,
            Money budgetView,
            Money whole,
            Money peakExtraCost,
            Optional<Year> peakYear) {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static ContractVariantBuilder builder() {
            return new ContractVariantBuilder();
        }
    }

    /**
     * What if demand grows (question 5).
     *
     * @param sentences what is said
     * @param whatIfs one for each what-if, the scenario as it is first
     * @param worst what the worst tenth of the draws says; absent if no number of the scenario is uncertain
     */
    public record Growth(
            ImmutableList<LocalizedText> sentences, ImmutableList<WhatIf> whatIfs, Optional<WorstTenth> worst)
            implements MeetingAnswer {}

    /**
     * The worst tenth of the draws of the uncertain numbers, for the first party over the horizon.
     *
     * @param draws how many draws there were
     * @param seed their seed
     * @param mean the mean difference with unchanged policy over the worst tenth of the draws
     * @param tenth the difference that nine draws out of ten stay above
     * @param chance the chance that no more is paid over the horizon than under unchanged policy
     * @param low the lower end of the interval of Wilson at 95 % of that chance
     * @param high the upper end of it
     * @param uncertain how many numbers were drawn
     * @param assumptions how many of those are mere assumptions, or rest on nothing
     */
    @Value.Builder
    public record WorstTenth(
            int draws,
            long seed,
            Money mean,
            Money tenth,
            double chance,
            double low,
            double high,
            int uncertain,
            int assumptions) {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static WorstTenthBuilder builder() {
            return new WorstTenthBuilder();
        }
    }

    /**
     * The scenario with some parameters at another value.
     *
     * @param label what is changed
     * @param parameters the parameters that have another value; empty for the scenario as it is
     * @param difference the difference with unchanged policy under the same what-if, per year
     * @param total the same over the horizon
     * @param growth what unchanged policy itself costs more than in the scenario as it is, per year, as a negative amount
     * @param reserveAtEnd the reserve at the end of the horizon if it carries every difference and that growth; absent if no reserve was given
     */
    @Value.Builder
    public record WhatIf(
            LocalizedText label,
            ImmutableList<ChangedParameter> parameters,
            ImmutableList<Money> difference,
            Money total,
            ImmutableList<Money> growth,
            Optional<Money> reserveAtEnd) {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static WhatIfBuilder builder() {
            return new WhatIfBuilder();
        }
    }

    /**
     * A parameter with another value.
     *
     * @param id the id of the parameter
     * @param point its value in the scenario
     * @param value its value here
     */
    public record ChangedParameter(String id, double point, double value) {}

    /**
     * Where the return comes from and how much of it is money (question 6).
     *
     * @param sentences what is said
     * @param cards the source card of every return
     * @param value the value in the value book, per year; not money
     * @param cash what of the same effects became money on the account of the shown party, per year
     * @param totalValue the value over the horizon
     * @param totalCash the money over the horizon
     * @param breakEven the cash return per euro of extra delivery at which it breaks even over the horizon; absent if no return from 0 to 10 does
     */
    @Value.Builder
    public record Returns(
            ImmutableList<LocalizedText> sentences,
            ImmutableList<SourceCard> cards,
            ImmutableList<Money> value,
            ImmutableList<Money> cash,
            Money totalValue,
            Money totalCash,
            Optional<Double> breakEven)
            implements MeetingAnswer {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static ReturnsBuilder builder() {
            return new ReturnsBuilder();
        }
    }

    /**
     * Who invests and who gains, and what would settle it (question 7).
     *
     * @param sentences what is said
     * @param cash the money of every payer
     * @param withValue money and value of every payer
     * @param settlement the least settlement of the money
     * @param settlementOfValue the least settlement of money and value: what would make everybody willing if value were money
     * @param shapley what every payer adds to the joint gain; absent with fewer than two or more than six participants,
     *     up to twelve of whom can be asked for apart
     */
    @Value.Builder
    public record Pockets(
            ImmutableList<LocalizedText> sentences,
            WrongPocket cash,
            WrongPocket withValue,
            LeastSettlement settlement,
            LeastSettlement settlementOfValue,
            Optional<Shapley> shapley)
            implements MeetingAnswer {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static PocketsBuilder builder() {
            return new PocketsBuilder();
        }
    }

    /**
     * What happens when a grant stops or its successor disappoints (question 8).
     *
     * @param sentences what is said
     * @param grants one for each grant with an end
     */
    public record Cliffs(ImmutableList<LocalizedText> sentences, ImmutableList<Cliff> grants)
            implements MeetingAnswer {}

    /**
     * The end of one grant.
     *
     * @param grant the id of the grant
     * @param title what it is called
     * @param lastYear the last year with a decided amount
     * @param lastAmount the amount of that year
     * @param posts the posts that lose money after it
     * @param variants what may come after it, nothing first
     */
    @Value.Builder
    public record Cliff(
            String grant,
            LocalizedText title,
            Year lastYear,
            Money lastAmount,
            ImmutableList<PostAtRisk> posts,
            ImmutableList<CliffVariant> variants) {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static CliffBuilder builder() {
            return new CliffBuilder();
        }
    }

    /**
     * A post that is paid from a grant with an end.
     *
     * @param line the line
     * @param label what the line is called
     * @param components which components of the grant pay it
     * @param amount what they pay of it in the last year
     * @param structural the part of it that is structural cost: the posts, and the staff on them, that go on when the money stops
     */
    @Value.Builder
    public record PostAtRisk(
            LineId line, LocalizedText label, LocalizedText components, Money amount, Money structural) {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static PostAtRiskBuilder builder() {
            return new PostAtRiskBuilder();
        }
    }

    /**
     * What may come after a grant.
     *
     * @param id the id of the variant; {@code none} for nothing
     * @param title what it is called
     * @param chosen whether the scenario assumes it
     * @param amounts what is granted, per year of the horizon
     * @param shortfall what is granted less than in the last year with a decided amount, per year; negative: more
     * @param balance the balance of the shown party with this variant less that of the scenario as it is, per year
     * @param citation where it comes from; absent if no source was given
     * @param unverified whether outputs mark it so
     */
    @Value.Builder
    public record CliffVariant(
            String id,
            LocalizedText title,
            boolean chosen,
            ImmutableList<Money> amounts,
            ImmutableList<Money> shortfall,
            ImmutableList<Money> balance,
            Optional<String> citation,
            boolean unverified) {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static CliffVariantBuilder builder() {
            return new CliffVariantBuilder();
        }
    }

    /**
     * Who loses an individual decision, and whether that holds (question 9).
     *
     * @param sentences what is said
     * @param clients people who moved from an individual decision, at the end of each year; empty if the number of clients is not known
     * @param expiry how running decisions come to their end under price times quantity; empty where a lump sum covers the line or nothing is known
     * @param warnings yearly savings above 5 % of the line that they fall on
     * @param legal what the law says of it, with articles
     */
    @Value.Builder
    public record ClientsMoved(
            ImmutableList<LocalizedText> sentences,
            ImmutableList<Long> clients,
            ImmutableList<ExpiryStep> expiry,
            ImmutableList<SavingWarning> warnings,
            ImmutableList<LocalizedText> legal)
            implements MeetingAnswer {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static ClientsMovedBuilder builder() {
            return new ClientsMovedBuilder();
        }
    }

    /**
     * The part of a reduction that has come free.
     *
     * @param agreement the id of the agreement
     * @param month the month after the reduction, from 0
     * @param released the part that has come free by then, 0 to 1
     */
    public record ExpiryStep(String agreement, int month, double released) {}

    /**
     * A yearly saving that is large for its line.
     *
     * @param line the line
     * @param label what the line is called
     * @param year the year that adds most to the saving, as a part of the line
     * @param saving what that year adds to the saving of the year before
     * @param cost what the line costs in it under unchanged policy
     * @param together the saving of the last year of the horizon, which all years before it led to
     */
    @Value.Builder
    public record SavingWarning(LineId line, LocalizedText label, Year year, Money saving, Money cost, Money together) {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static SavingWarningBuilder builder() {
            return new SavingWarningBuilder();
        }
    }

    /**
     * Euros per inhabitant beside the country, the size class and neighbours (question 10).
     *
     * @param sentences what is said
     * @param rows one for each line that stands in the budget file with the same amount; empty if the figures of the municipality are not known
     * @param caveats what must be known before it is used
     */
    public record Neighbours(
            ImmutableList<LocalizedText> sentences,
            ImmutableList<Comparison> rows,
            ImmutableList<LocalizedText> caveats)
            implements MeetingAnswer {}

    /**
     * A line per inhabitant beside others.
     *
     * @param line the line
     * @param label what it is called
     * @param perInhabitant cost in euros per inhabitant
     * @param national the same over all municipalities; absent if the table does not cover the country
     * @param sizeClass the size class as the file writes it; absent if the table has no classes
     * @param ofClass the same over the other municipalities of the class; absent if the table does not have them
     * @param others the municipalities beside which it is put
     */
    @Value.Builder
    public record Comparison(
            LineId line,
            LocalizedText label,
            Money perInhabitant,
            Optional<Money> national,
            Optional<String> sizeClass,
            Optional<Money> ofClass,
            ImmutableList<OtherTown> others) {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static ComparisonBuilder builder() {
            return new ComparisonBuilder();
        }
    }

    /**
     * Another municipality.
     *
     * @param municipality which
     * @param name what it is called
     * @param perInhabitant its cost in euros per inhabitant
     */
    public record OtherTown(PartyId municipality, String name, Money perInhabitant) {}

    /**
     * What if an agreement is not extended, or its provider fails (question 11).
     *
     * @param sentences what is said
     * @param forks one for each agreement that covers a line
     */
    public record Fork(ImmutableList<LocalizedText> sentences, ImmutableList<AgreementFork> forks)
            implements MeetingAnswer {}

    /**
     * The branches of one agreement.
     *
     * @param agreement the id of the agreement
     * @param title what it is called
     * @param branches as assumed first, then not extended, then the provider fails
     */
    public record AgreementFork(String agreement, LocalizedText title, ImmutableList<Branch> branches) {}

    /**
     * One way in which an agreement can go.
     *
     * @param id {@code asAssumed}, {@code notExtended} or {@code providerFails}
     * @param label what happens
     * @param ends the day after the last under the agreement
     * @param balance the balance of the shown party less that of the scenario as it is, per year; negative: it costs more
     * @param total the same over the horizon
     * @param exitCost what moving the clients to others costs; absent if no cost per client was given or the clients are not known
     */
    @Value.Builder
    public record Branch(
            String id,
            LocalizedText label,
            LocalDate ends,
            ImmutableList<Money> balance,
            Money total,
            Optional<Money> exitCost) {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static BranchBuilder builder() {
            return new BranchBuilder();
        }
    }

    /**
     * Whether it agrees with the budget (question 12).
     *
     * @param sentences what is said
     * @param rows the baseline against the budget, line by line
     * @param cost the cost of all lines in the baseline
     * @param income the income of all lines in the baseline, grants included
     * @param computedCost the twelve months of the base year in the ledger
     * @param computedIncome the same for own income and grants together
     * @param difference computed balance less that of the baseline: zero, always
     * @param adjustments what was done to the lines before they were used
     * @param file lines whose amount differs from the built-in budget file; empty if none does or the file is not known
     */
    @Value.Builder
    public record Reconciliation(
            ImmutableList<LocalizedText> sentences,
            ImmutableList<ReconciliationRow> rows,
            Money cost,
            Money income,
            Money computedCost,
            Money computedIncome,
            Money difference,
            ImmutableList<Adjustment> adjustments,
            ImmutableList<FileDifference> file)
            implements MeetingAnswer {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static ReconciliationBuilder builder() {
            return new ReconciliationBuilder();
        }
    }

    /**
     * Something that was done to a line of the budget.
     *
     * @param line the line
     * @param label what the line is called
     * @param what what was done, and why
     * @param amount how much moved from one heading to another; the total of the line stays the same
     */
    @Value.Builder
    public record Adjustment(LineId line, LocalizedText label, LocalizedText what, Money amount) {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static AdjustmentBuilder builder() {
            return new AdjustmentBuilder();
        }
    }

    /**
     * A line that differs from the budget file.
     *
     * @param line the line
     * @param taskField the task field in the file
     * @param cost cost in the scenario less cost in the file
     * @param income income in the scenario less income in the file
     */
    @Value.Builder
    public record FileDifference(LineId line, String taskField, Money cost, Money income) {

        /**
         * Starts it.
         *
         * @return a builder
         */
        public static FileDifferenceBuilder builder() {
            return new FileDifferenceBuilder();
        }
    }
}
