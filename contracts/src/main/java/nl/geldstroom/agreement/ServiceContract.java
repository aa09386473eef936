package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Period;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.clause.Clause;
import nl.geldstroom.clause.RevisionClause;
import nl.geldstroom.document.Faults;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.Party;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.tariff.ExecutionVariant;
import nl.geldstroom.time.PaymentRule;
import org.immutables.value.Value;

/**
 * A contract for services to residents (<i>overeenkomst voor diensten</i>).
 *
 * <p>For example {@code ServiceContract.fivePlusFive(town, provider, Year.of(2027)).covering(SUPPORT, SOCIAL_BASE)
 * .compensation(TaskBased.perYear(euros(2_785_000)))} runs from 1 January 2027, is firm until 1 January 2032 and counted
 * on until 1 January 2037.
 *
 * @param id its name in documents
 * @param title its name for people
 * @param commissioner who commissions and pays; for several buyers the one that holds their mandate
 * @param buyers for whom it buys, itself included; empty: for itself alone
 * @param provider who delivers and is paid; of a consortium the member that speaks for it
 * @param performers who delivers beside the provider and is not paid by the commissioner; empty: nobody, or not known
 * @param legalForm its legal shape
 * @param procedure how it came about; absent: not known
 * @param term how long it lasts
 * @param covering its scope: the budget lines spent under it; empty: none of the model
 * @param compensation how it is paid
 * @param payment when a month of service is paid; absent: a task in advance on the first of the month, effort and output
 *     30 days after the month
 * @param clauses the clauses it declares to follow; empty: none
 * @param earlyTermination who may end it early; absent: nobody
 */
@Value.Builder
@JsonTypeName("serviceContract")
public record ServiceContract(
        AgreementId id,
        String title,
        PartyId commissioner,
        ImmutableList<Buyer> buyers,
        PartyId provider,
        ImmutableList<Performer> performers,
        LegalForm legalForm,
        Optional<AwardProcedure> procedure,
        Term term,
        ImmutableSet<LineId> covering,
        Compensation compensation,
        Optional<PaymentRule> payment,
        ImmutableSet<Clause> clauses,
        Optional<EarlyTermination> earlyTermination)
        implements Agreement, WithServiceContract {

    /**
     * Checks the parties and the declared clauses.
     *
     * @param id its name in documents
     * @param title its name for people
     * @param commissioner who commissions and pays
     * @param buyers for whom it buys
     * @param provider who delivers and is paid
     * @param performers who delivers beside the provider
     * @param legalForm its legal shape
     * @param procedure how it came about
     * @param term how long it lasts
     * @param covering its scope
     * @param compensation how it is paid
     * @param payment when a month of service is paid
     * @param clauses the clauses it declares to follow
     * @param earlyTermination who may end it early
     * @throws IllegalArgumentException if the title is blank, both parties are the same, shares of buyers do not add up, or
     *     it contradicts itself or a clause that it declares; all of it at once
     */
    public ServiceContract {
        Faults faults = new Faults();
        if (title.isBlank()) {
            faults.add("/title", "blank-title", "The title of agreement (" + id + ") must not be blank.");
        }
        new ContractRules(id, clauses)
                .clauses()
                .parties(commissioner, "", provider, performers)
                .buyers(buyers)
                .award(legalForm, procedure, term)
                .term(term)
                .earlyTermination(term, earlyTermination)
                .compensation("/compensation", compensation)
                .refuse(faults);
        faults.throwIfAny();
    }

    /**
     * Starts a contract.
     *
     * @return a builder
     */
    public static ServiceContractBuilder builder() {
        return new ServiceContractBuilder();
    }

    /**
     * Five years with in principle another five (<i>vijf plus vijf</i>): from 1 January, extended by the commissioner
     * with six months' notice.
     *
     * @param commissioner who commissions and pays
     * @param provider who delivers and is paid
     * @param first the first calendar year
     * @return a contract that still needs its scope and compensation
     */
    public static Outline fivePlusFive(PartyId commissioner, PartyId provider, Year first) {
        return outline(
                commissioner,
                provider,
                Term.of(first.atDay(1), Period.ofYears(5), ExtensionOption.inPrinciple(Period.ofYears(5))));
    }

    /**
     * Five years with in principle another five, between parties that are known by name.
     *
     * @param commissioner who commissions and pays
     * @param provider who delivers and is paid
     * @param first the first calendar year
     * @return a contract that still needs its scope and compensation
     */
    public static Outline fivePlusFive(Party commissioner, Party provider, Year first) {
        return fivePlusFive(commissioner.id(), provider.id(), first);
    }

    /**
     * A public contract for a term.
     *
     * @param commissioner who commissions and pays
     * @param provider who delivers and is paid
     * @param term how long it lasts
     * @return a contract that still needs its scope and compensation
     */
    public static Outline outline(PartyId commissioner, PartyId provider, Term term) {
        return new Outline(commissioner, provider, term, ImmutableSet.of());
    }

    @Override
    public PaymentRule paymentRule() {
        return payment.orElseGet(() -> compensation.variant() == ExecutionVariant.TASK
                ? PaymentRule.firstOfMonth()
                : PaymentRule.daysAfterMonth(30));
    }

    /**
     * An amount by those who bear it.
     *
     * @param amount an amount of this contract, for example a payment
     * @return the buyers in order with their parts, which add up to the amount; the commissioner alone where no others are
     *     named; absent if shares were not agreed
     */
    public Optional<ImmutableMap<PartyId, Money>> perBuyer(Money amount) {
        return Buyer.split(buyers, commissioner, amount);
    }

    @Override
    public ImmutableList<Finding> findings() {
        return new ContractRules(id, clauses)
                .clauses()
                .parties(commissioner, "", provider, performers)
                .term(term)
                .compensation("/compensation", compensation)
                .award(legalForm, procedure, term)
                .threshold(procedure, term, ImmutableList.of(compensation))
                .findings();
    }

    /**
     * The contract after a revision of how it is paid (<i>herziening</i>).
     *
     * @param revision the new compensation
     * @return the revised contract, for the same term
     * @throws IllegalArgumentException if the contract declares a {@link RevisionClause} and the revision turns
     *     effort or output into a task or back
     */
    public ServiceContract revised(Compensation revision) {
        boolean switches =
                (compensation.variant() == ExecutionVariant.TASK) != (revision.variant() == ExecutionVariant.TASK);
        Optional<RevisionClause> clause = Clause.find(clauses, RevisionClause.class);
        if (switches && clause.isPresent()) {
            throw new IllegalArgumentException("The revision of agreement (" + id
                    + ") must not turn effort or output into a task or back ("
                    + clause.get().ground() + "). Maybe make it a new agreement.");
        }
        return withCompensation(revision);
    }

    /**
     * A contract in the making: parties and term are known.
     *
     * @param commissioner who commissions and pays
     * @param provider who delivers and is paid
     * @param term how long it lasts
     * @param lines its scope so far
     */
    public record Outline(PartyId commissioner, PartyId provider, Term term, ImmutableSet<LineId> lines) {

        /**
         * The same contract covering budget lines.
         *
         * @param covered its scope
         * @return the contract in the making
         */
        public Outline covering(LineId... covered) {
            return new Outline(commissioner, provider, term, ImmutableSet.copyOf(covered));
        }

        /**
         * The contract, with an id of commissioner, provider and first year, such as {@code 1509-sociaal-werk-2027}.
         *
         * @param compensation how it is paid
         * @return the contract; other details are set by its {@code with} methods
         * @throws IllegalArgumentException if both parties are the same
         */
        public ServiceContract compensation(Compensation compensation) {
            String id = commissioner.identifier() + "-" + provider.identifier() + "-"
                    + term.start().getYear();
            return new ServiceContract(
                    AgreementId.of(id),
                    id,
                    commissioner,
                    ImmutableList.of(),
                    provider,
                    ImmutableList.of(),
                    LegalForm.PUBLIC_CONTRACT,
                    Optional.empty(),
                    term,
                    lines,
                    compensation,
                    Optional.empty(),
                    ImmutableSet.of(),
                    Optional.empty());
        }
    }
}
