package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.clause.Clause;
import nl.geldstroom.document.Faults;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.time.PaymentRule;
import org.immutables.value.Value;

/**
 * One contract with several providers, in lots (<i>raamovereenkomst, percelen</i>), also under open house.
 *
 * <p>It unfolds into one {@link ServiceContract} per lot and contractor, so that payments, commitments and projections
 * know nothing of lots. Lot {@code 1} of {@code nv-2020} awarded to {@code kvk:41014152} becomes agreement {@code
 * nv-2020/1/kvk:41014152}.
 *
 * @param id its name in documents
 * @param title its name for people
 * @param commissioner who commissions and pays; for several buyers the one that holds their mandate
 * @param buyers for whom it buys, itself included; empty: for itself alone
 * @param legalForm its legal shape
 * @param procedure how it came about; absent: not known
 * @param term how long it lasts
 * @param lots its lots, each with its own scope, price and contractors
 * @param payment when a month of service is paid; absent: as for a {@link ServiceContract}
 * @param clauses the clauses it declares to follow; empty: none
 * @param earlyTermination who may end it early; absent: nobody
 */
@Value.Builder
@JsonTypeName("framework")
public record FrameworkAgreement(
        AgreementId id,
        String title,
        PartyId commissioner,
        ImmutableList<Buyer> buyers,
        LegalForm legalForm,
        Optional<AwardProcedure> procedure,
        Term term,
        ImmutableList<Lot> lots,
        Optional<PaymentRule> payment,
        ImmutableSet<Clause> clauses,
        Optional<EarlyTermination> earlyTermination)
        implements AgreementDocument, WithFrameworkAgreement {

    /**
     * Checks parties, lots and the declared clauses.
     *
     * @param id its name in documents
     * @param title its name for people
     * @param commissioner who commissions and pays
     * @param buyers for whom it buys
     * @param legalForm its legal shape
     * @param procedure how it came about
     * @param term how long it lasts
     * @param lots its lots
     * @param payment when a month of service is paid
     * @param clauses the clauses it declares to follow
     * @param earlyTermination who may end it early
     * @throws IllegalArgumentException if the title is blank, there is no lot, a lot or contractor stands there twice, a task
     *     of several contractors is not divided, or it contradicts itself or a clause that it declares; all of it at once
     */
    public FrameworkAgreement {
        Faults faults = new Faults();
        if (title.isBlank()) {
            faults.add("/title", "blank-title", "The title of agreement (" + id + ") must not be blank.");
        }
        new ContractRules(id, clauses)
                .clauses()
                .buyers(buyers)
                .award(legalForm, procedure, term)
                .term(term)
                .earlyTermination(term, earlyTermination)
                .lots(commissioner, legalForm, lots)
                .refuse(faults);
        for (int i = 0; i < lots.size(); i++) {
            ids(id, lots.get(i), "/lots/" + i, faults);
        }
        faults.throwIfAny();
    }

    private static void ids(AgreementId id, Lot lot, String pointer, Faults faults) {
        for (int j = 0; j < lot.contractors().size(); j++) {
            try {
                idOf(id, lot, lot.contractors().get(j));
            } catch (IllegalArgumentException e) {
                faults.add(pointer + "/contractors/" + j + "/provider", "agreement-id", String.valueOf(e.getMessage()));
            }
        }
    }

    private static AgreementId idOf(AgreementId id, Lot lot, Contractor contractor) {
        return AgreementId.of(id + "/" + lot.number() + "/" + contractor.provider());
    }

    /**
     * Starts a framework agreement.
     *
     * @return a builder
     */
    public static FrameworkAgreementBuilder builder() {
        return new FrameworkAgreementBuilder();
    }

    /**
     * One contract per lot and contractor.
     *
     * @return the contracts, lot by lot; those of one lot with a budget have budgets that add up to it as it was agreed. Each
     *     contract follows the index in whole cents of its own, so that later years may be cents apart
     */
    public ImmutableList<ServiceContract> contracts() {
        ImmutableList.Builder<ServiceContract> contracts = ImmutableList.builder();
        for (Lot lot : lots) {
            List<Compensation> compensations = LotDivision.of(lot);
            for (int j = 0; j < compensations.size(); j++) {
                Contractor contractor = lot.contractors().get(j);
                contracts.add(ServiceContract.builder()
                        .id(idOf(id, lot, contractor))
                        .title(title + " - " + lot.title())
                        .commissioner(commissioner)
                        .addAllBuyers(buyers)
                        .provider(contractor.provider())
                        .addAllPerformers(contractor.performers())
                        .legalForm(legalForm)
                        .procedure(procedure)
                        .term(term)
                        .addAllCovering(lot.covering())
                        .compensation(compensations.get(j))
                        .payment(payment)
                        .addAllClauses(clauses)
                        .earlyTermination(earlyTermination)
                        .build());
            }
        }
        return contracts.build();
    }

    /**
     * An amount by those who bear it.
     *
     * @param amount an amount of this contract, for example a payment
     * @return as {@link ServiceContract#perBuyer}
     */
    public Optional<ImmutableMap<PartyId, Money>> perBuyer(Money amount) {
        return Buyer.split(buyers, commissioner, amount);
    }

    @Override
    public ImmutableList<Agreement> agreements() {
        return ImmutableList.copyOf(contracts());
    }

    @Override
    public ImmutableList<Finding> findings() {
        return new ContractRules(id, clauses)
                .term(term)
                .lots(commissioner, legalForm, lots)
                .award(legalForm, procedure, term)
                .threshold(procedure, term, lots.stream().map(Lot::compensation).toList())
                .findings();
    }
}
