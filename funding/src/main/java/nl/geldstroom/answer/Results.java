package nl.geldstroom.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * The answers for scenarios side by side (<i>uitkomsten</i>), as plain data: what {@code results.json} holds and what
 * the report draws.
 *
 * <p>All amounts are nominal euros in whole cents unless a name says otherwise. Lists by year follow the years of their
 * scenario.
 *
 * @param workedExample true if the figures are a worked example and no plan of the municipality; outputs say so
 * @param engine the version of the engine, for example {@code 0.1.0}
 * @param inputs the files that were read
 * @param scenarios the answers of each scenario, in the order in which they were given
 */
public record Results(
        boolean workedExample,
        String engine,
        ImmutableList<InputFile> inputs,
        ImmutableList<ScenarioResult> scenarios) {

    /**
     * A file that was read.
     *
     * @param name its name without folders
     * @param sha256 the hash of its bytes
     */
    public record InputFile(String name, String sha256) {}

    /**
     * The answers of one scenario.
     *
     * @param id the id of the scenario
     * @param title what it is called
     * @param note what a reader must know; absent: nothing
     * @param party whose budget is shown
     * @param partyName the name of the party
     * @param inhabitants its inhabitants; absent if not known
     * @param baseYear the year of the baseline
     * @param years the years of the horizon; the first four are the budget view
     * @param table the budget per line and year
     * @param key the key figures
     * @param agreements what is fixed by contract
     * @param grants the grants with their end and what may come after
     * @param appraisal present values; absent if the scenario gives no valuation
     * @param flows who pays what, per year
     * @param conditions what must be true for this result
     * @param parameters every parameter with what it rests on
     * @param claims the source cards of the returns in the value book
     * @param bottlenecks what the walls hold back
     * @param crossings what the law says of every shift, also of what may move
     * @param reconciliation the baseline against the budget file, line by line
     * @param benchmark euros per inhabitant beside the national average; empty if not known
     * @param remarks on the quality of the data and on rules
     * @param meeting the answers to the twelve questions; absent where they were not asked
     * @param attribution which measure causes which part of the difference; absent where it was not asked, or there are more than
     *     24 measures
     * @param cuts the balances by payer, law, task field and so on, one table for each dimension
     * @param programmes the budget per programme and task field; absent where it was not asked
     * @param risks what may go wrong against what can bear it; absent where it was not asked
     * @param reserves the reserve of each payer that has one or is squeezed, in the order of their ids; empty if nobody has
     * @param squeezes what each squeeze cut and left open, in the order of the measures; empty without one
     * @param funds the books of each prevention fund, in the order of the measures; empty without one
     * @param targets each savings target beside what was brought in, in the order of the measures; empty without one
     */
    @Value.Builder
    public record ScenarioResult(
            String id,
            LocalizedText title,
            Optional<LocalizedText> note,
            PartyId party,
            String partyName,
            Optional<Integer> inhabitants,
            Year baseYear,
            ImmutableList<Year> years,
            ImmutableList<Row> table,
            Key key,
            ImmutableList<AgreementResult> agreements,
            ImmutableList<GrantResult> grants,
            Optional<AppraisalResult> appraisal,
            ImmutableList<Flow> flows,
            ImmutableList<LocalizedText> conditions,
            ImmutableList<ParameterResult> parameters,
            ImmutableList<SourceCard> claims,
            ImmutableList<Bottleneck> bottlenecks,
            ImmutableList<Crossing> crossings,
            ImmutableList<ReconciliationRow> reconciliation,
            ImmutableList<BenchmarkRow> benchmark,
            ImmutableList<Remark> remarks,
            Optional<MeetingAnswers> meeting,
            Optional<Attribution> attribution,
            ImmutableList<Cut> cuts,
            Optional<ProgrammeBudget> programmes,
            Optional<RiskParagraph> risks,
            ImmutableList<ReserveParagraph> reserves,
            ImmutableList<SqueezeYears> squeezes,
            ImmutableList<FundAccount> funds,
            ImmutableList<TargetYears> targets) {

        /**
         * Starts the answers of a scenario.
         *
         * @return a builder
         */
        public static ScenarioResultBuilder builder() {
            return new ScenarioResultBuilder();
        }
    }

    /** What a row of the budget table holds. */
    public enum RowKind {
        /** The cost of a line. */
        @JsonProperty("cost")
        COST,
        /** Access and transition: cost of the change itself. */
        @JsonProperty("access")
        ACCESS,
        /** Own income of a line, own contributions included. */
        @JsonProperty("income")
        INCOME,
        /** A grant. */
        @JsonProperty("grant")
        GRANT,
        /** Money from or to funds, other parties and banks, by the kind of its postings; negative where it is paid. */
        @JsonProperty("other")
        OTHER,
        /** Income and grants less cost: what general means must pay, as a negative amount. */
        @JsonProperty("balance")
        BALANCE,
        /** The part of the difference that comes back every year. */
        @JsonProperty("structural")
        STRUCTURAL,
        /** The part of the difference that is finite. */
        @JsonProperty("incidental")
        INCIDENTAL
    }

    /**
     * A row of the budget table. Cost, income and grants are positive; a balance is income and grants less cost.
     *
     * @param kind what it holds
     * @param line the line; absent in sums
     * @param label what it is called
     * @param absolute the amount of each year
     * @param reference the amount under unchanged policy
     * @param difference absolute less reference: the difference with unchanged policy
     */
    public record Row(
            RowKind kind,
            Optional<LineId> line,
            LocalizedText label,
            ImmutableList<Money> absolute,
            ImmutableList<Money> reference,
            ImmutableList<Money> difference) {}

    /**
     * The key figures of page one. A balance is negative where the municipality pays more than under unchanged policy.
     *
     * @param balance the difference of the balance with unchanged policy, per year
     * @param structural the structural part of it
     * @param incidental the incidental part of it
     * @param cumulative the balance added up over the years
     * @param peakExtraCost the largest extra cost in one year, zero or more
     * @param peakYear the year of it; absent if no year costs more
     * @param doubleCost what is paid twice, per year
     * @param doubleCostTotal what is paid twice over the horizon
     * @param paybackYears years from the start of the horizon until all extra cost has come back for good, interpolated;
     *     absent if it has not within the horizon, or nothing was paid extra
     * @param paybackYear the calendar year in which that happens; absent as above
     * @param reserveOpening the reserve at the start; absent if none was given
     * @param reserve the reserve at the end of each year: the account that a squeeze keeps, else what is left if it carries
     *     every difference; empty if none was given
     * @param reserveDraw the largest amount by which the cumulative balance is below zero
     * @param breakEvenCashReturn the cash return per euro of extra delivery at which the cumulative balance over the horizon
     *     is zero; absent if no return from 0 to 10 does that
     * @param moved the volume that moved, per year
     * @param released the part of it that the agreements released as money
     * @param clients people who move from an individual decision at the end of each year; empty if not known
     * @param value the value in the value book, per year; not money
     */
    @Value.Builder
    public record Key(
            ImmutableList<Money> balance,
            ImmutableList<Money> structural,
            ImmutableList<Money> incidental,
            ImmutableList<Money> cumulative,
            Money peakExtraCost,
            Optional<Year> peakYear,
            ImmutableList<Money> doubleCost,
            Money doubleCostTotal,
            Optional<Double> paybackYears,
            Optional<Year> paybackYear,
            Optional<Money> reserveOpening,
            ImmutableList<Money> reserve,
            Money reserveDraw,
            Optional<Double> breakEvenCashReturn,
            ImmutableList<Money> moved,
            ImmutableList<Money> released,
            ImmutableList<Long> clients,
            ImmutableList<Money> value) {

        /**
         * Starts the key figures.
         *
         * @return a builder
         */
        public static KeyBuilder builder() {
            return new KeyBuilder();
        }
    }

    /**
     * What one agreement fixes.
     *
     * @param id the id of the agreement
     * @param title what it is called
     * @param variant the execution variant
     * @param scope the lines that it covers
     * @param start its first day
     * @param firmUntil the last day that is fixed today
     * @param expectedUntil the last day if the options are exercised as assumed
     * @param renegotiation the months in which the amount may be set anew; empty for price times quantity
     * @param notices what must be decided before which date
     * @param planned what is expected to be paid, per year
     * @param committed the part of it that is fixed at the start of the horizon, per year
     * @param releasable the part of it that can still be let go, per year
     */
    @Value.Builder
    public record AgreementResult(
            String id,
            LocalizedText title,
            LocalizedText variant,
            ImmutableList<LineId> scope,
            LocalDate start,
            LocalDate firmUntil,
            LocalDate expectedUntil,
            ImmutableList<YearMonth> renegotiation,
            ImmutableList<Notice> notices,
            ImmutableList<Money> planned,
            ImmutableList<Money> committed,
            ImmutableList<Money> releasable) {

        /**
         * Starts the result of an agreement.
         *
         * @return a builder
         */
        public static AgreementResultBuilder builder() {
            return new AgreementResultBuilder();
        }
    }

    /**
     * A date before which something must be decided.
     *
     * @param date the last day
     * @param what what must be decided
     */
    public record Notice(LocalDate date, LocalizedText what) {}

    /**
     * A grant with its end.
     *
     * @param id the id of the grant
     * @param title what it is called
     * @param amounts the amount of each year as the scenario assumes
     * @param lastYear the last year with a decided amount
     * @param baseAmount the amount in the base year, carved out of the lines
     * @param before the amount of each year from the base year until the horizon
     * @param parts the lines it pays for, with their share of it
     * @param variants what may come after it, nothing included
     */
    public record GrantResult(
            String id,
            LocalizedText title,
            ImmutableList<Money> amounts,
            Year lastYear,
            Money baseAmount,
            ImmutableList<Money> before,
            ImmutableList<GrantLine> parts,
            ImmutableList<GrantVariant> variants) {}

    /**
     * The part of a grant that pays for one line.
     *
     * @param line the line
     * @param label which components
     * @param share the part of the grant, 0 to 1
     * @param baseAmount the amount in the base year
     */
    public record GrantLine(LineId line, LocalizedText label, double share, Money baseAmount) {}

    /**
     * What may come after a grant.
     *
     * @param id the id of the variant; {@code none} for nothing
     * @param title what it is called
     * @param chosen whether the scenario assumes it
     * @param amounts the amount of each year, those of the grant itself included
     * @param citation where it comes from; absent if no source was given
     * @param unverified whether outputs mark it so
     */
    public record GrantVariant(
            String id,
            LocalizedText title,
            boolean chosen,
            ImmutableList<Money> amounts,
            Optional<String> citation,
            boolean unverified) {}

    /**
     * Present values of the difference with unchanged policy.
     *
     * @param rate the real discount rate, for example 0.0225
     * @param date the valuation date
     * @param deflator the name of the price series by which nominal amounts became constant prices
     * @param cash the money book
     * @param withValue money and value together: the view of society
     */
    public record AppraisalResult(double rate, LocalDate date, String deflator, Figures cash, Figures withValue) {

        /**
         * Figures of one view.
         *
         * @param presentValueOutlays the present value of extra outlays
         * @param presentValueEffects the present value of what comes back
         * @param netPresentValue effects less outlays
         * @param benefitCostRatio effects over outlays; absent without outlays
         * @param internalRates the rates at which the net present value is zero; none or several are possible
         */
        public record Figures(
                Money presentValueOutlays,
                Money presentValueEffects,
                Money netPresentValue,
                Optional<Double> benefitCostRatio,
                ImmutableList<Double> internalRates) {}
    }

    /**
     * Money that flows from a source to a line in a year.
     *
     * @param year the year
     * @param from the key of the source, for example {@code means} or the id of a grant
     * @param fromLabel what the source is called
     * @param to the line
     * @param toLabel what the line is called
     * @param amount how much, zero or more
     */
    public record Flow(
            Year year, String from, LocalizedText fromLabel, LineId to, LocalizedText toLabel, Money amount) {}

    /**
     * A parameter with what it rests on.
     *
     * @param id owner and field
     * @param owner what has the parameter
     * @param label what it is
     * @param point the value that was used
     * @param low the lowest value that can occur
     * @param high the highest value that can occur
     * @param kind what it rests on
     * @param citation source and date; absent if none was given
     * @param reliability how sure it is; absent if no source was given
     * @param unverified whether outputs mark it so
     * @param age whole years since the date of the source, on the day for which the scenario is valued; absent if there is no
     *     date, or a later one
     * @param ageing what to say about that: 5 years or older, of a later day, of no known date; absent if it is younger or
     *     an assumption
     */
    @Value.Builder
    public record ParameterResult(
            String id,
            LocalizedText owner,
            LocalizedText label,
            double point,
            double low,
            double high,
            Grounds kind,
            Optional<String> citation,
            Optional<Reliability> reliability,
            boolean unverified,
            Optional<Integer> age,
            Optional<LocalizedText> ageing) {

        /**
         * Starts a parameter.
         *
         * @return a builder
         */
        public static ParameterResultBuilder builder() {
            return new ParameterResultBuilder();
        }
    }

    /** What a parameter rests on. */
    public enum Grounds {
        /** Something published. */
        @JsonProperty("published")
        PUBLISHED,
        /** What somebody said. */
        @JsonProperty("claim")
        CLAIM,
        /** An assumption with its author. */
        @JsonProperty("assumption")
        ASSUMPTION,
        /** Nothing was given. */
        @JsonProperty("none")
        NONE
    }

    /**
     * Where the return in the value book comes from.
     *
     * @param measure the effect that has the return
     * @param perEuro euros of value for a euro of spending
     * @param cashPerEuro euros of money for a euro of spending
     * @param says the claim in words; absent if none was given
     * @param speaker who said it
     * @param source where it stands
     * @param date when
     * @param population whom it is about
     * @param strength how strong the support is, in words
     * @param ageing what to say about its age on the day for which the scenario is valued; absent if it is younger than 5
     *     years, or an assumption
     */
    @Value.Builder
    public record SourceCard(
            LocalizedText measure,
            double perEuro,
            double cashPerEuro,
            Optional<String> says,
            Optional<String> speaker,
            Optional<String> source,
            Optional<LocalDate> date,
            Optional<String> population,
            Optional<LocalizedText> strength,
            Optional<LocalizedText> ageing) {

        /**
         * Starts a source card.
         *
         * @return a builder
         */
        public static SourceCardBuilder builder() {
            return new SourceCardBuilder();
        }
    }

    /**
     * What a wall holds back of one kind of money.
     *
     * @param measure the measure that wants the money to move
     * @param payer whose money it is
     * @param recipient on whose budget it would be spent
     * @param from the line that would give; absent if the money leaves its payer for another party
     * @param to the line that would receive; absent as above
     * @param way from where to where, in words
     * @param status what the law says about it
     * @param explanation why, with the article if there is one
     * @param first the first month in which it is held back
     * @param last the last month in which it is held back
     * @param months how many months it is held back
     * @param amount how much is held back, nominal
     * @param presentValue its present value; absent without a valuation
     * @param source the id of the grant whose money it is; absent for the payer's usual money
     * @param unverified whether outputs mark what the law says so
     * @param change the smallest change that would let it through
     * @param worth what that change would be worth; absent if it was not worked out
     */
    @Value.Builder
    public record Bottleneck(
            LocalizedText measure,
            PartyId payer,
            PartyId recipient,
            Optional<LineId> from,
            Optional<LineId> to,
            LocalizedText way,
            String status,
            LocalizedText explanation,
            YearMonth first,
            YearMonth last,
            int months,
            Money amount,
            Optional<Money> presentValue,
            Optional<String> source,
            boolean unverified,
            LocalizedText change,
            Optional<Worth> worth) {

        /**
         * Starts a bottleneck.
         *
         * @return a builder
         */
        public static BottleneckBuilder builder() {
            return new BottleneckBuilder();
        }
    }

    /**
     * What it would be worth to open a wall: the scenario run again with a rule that lets the money through, less the scenario
     * as it is, over the horizon.
     *
     * @param party the balance of the party whose budget is shown; negative: it would pay more
     * @param everybody the balance of all payers together
     * @param presentValue the present value of the same; absent without a valuation
     * @param value value, which is no money
     * @param freed how much less is held back
     */
    public record Worth(Money party, Money everybody, Optional<Money> presentValue, Money value, Money freed) {}

    /**
     * What the law says of a kind of money that a shift draws on, in months in which it says the same.
     *
     * @param measure the measure that moves the money
     * @param from the line that gives
     * @param to the line that receives
     * @param source the id of the grant whose money it is; absent for the payer's usual money
     * @param first the first of these months
     * @param last the last of these months
     * @param status what the law says about it
     * @param open whether the scenario lets the money through
     * @param explanation why, with the article if there is one
     * @param unverified whether outputs mark what the law says so: it was not read at its source, or nobody knows
     */
    @Value.Builder
    public record Crossing(
            LocalizedText measure,
            LineId from,
            LineId to,
            Optional<String> source,
            YearMonth first,
            YearMonth last,
            String status,
            boolean open,
            LocalizedText explanation,
            boolean unverified) {

        /**
         * Starts a crossing.
         *
         * @return a builder
         */
        public static CrossingBuilder builder() {
            return new CrossingBuilder();
        }
    }

    /**
     * A line of the baseline against the budget file.
     *
     * @param line the line
     * @param label what it is called
     * @param cost the cost in the baseline
     * @param income the income in the baseline, grants included
     * @param carvedOut the part of the income that is a grant, shown separately
     * @param ownIncome income less what was carved out
     * @param computedCost the twelve months of the base year in the ledger, added up
     * @param computedIncome the same for own income and grants together
     * @param difference computed balance less that of the baseline: zero, always
     */
    public record ReconciliationRow(
            LineId line,
            LocalizedText label,
            Money cost,
            Money income,
            Money carvedOut,
            Money ownIncome,
            Money computedCost,
            Money computedIncome,
            Money difference) {}

    /**
     * Euros per inhabitant beside the national average in the base year.
     *
     * @param line the line
     * @param label what it is called
     * @param perInhabitant cost in euros per inhabitant
     * @param national the same over all municipalities
     * @param source where it comes from
     */
    public record BenchmarkRow(
            LineId line, LocalizedText label, Money perInhabitant, Money national, LocalizedText source) {}

    /** How serious a remark is. */
    public enum Weight {
        /** Worth knowing. */
        @JsonProperty("remark")
        REMARK,
        /** Look at this before using the result. */
        @JsonProperty("warning")
        WARNING
    }

    /**
     * A remark on data or rules.
     *
     * @param weight how serious it is
     * @param subject the line, agreement or source that it is about
     * @param text the remark
     */
    public record Remark(Weight weight, String subject, LocalizedText text) {}
}
