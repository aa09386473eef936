package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.time.BusinessDays;
import nl.geldstroom.time.PaymentRule;

/**
 * What two parties agreed for a number of years (<i>overeenkomst</i>).
 *
 * <p>In JSON the property {@code type} says which kind: {@code serviceContract} or {@code subsidy}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Agreement extends AgreementDocument permits ServiceContract, SubsidyAgreement {

    /**
     * Who commissions and pays (<i>opdrachtgever</i>).
     *
     * @return the party
     */
    PartyId commissioner();

    /**
     * Who delivers and is paid (<i>aanbieder</i>).
     *
     * @return the party
     */
    PartyId provider();

    /**
     * How long it lasts.
     *
     * @return the term with its extension options
     */
    Term term();

    /**
     * Its scope: the budget lines that are spent under it.
     *
     * @return the lines, in the order given; empty: it covers no line of the model
     */
    ImmutableSet<LineId> covering();

    /**
     * How it is paid.
     *
     * @return the execution variant with its prices
     */
    Compensation compensation();

    /**
     * When a month of service is paid.
     *
     * @return the payment rule
     */
    PaymentRule paymentRule();

    /**
     * The day on which a month of service is paid.
     *
     * @param service the month of service
     * @param days the calendar of business days
     * @return the due date by the payment rule, or by the schedule of advances of a subsidy
     */
    default LocalDate due(YearMonth service, BusinessDays days) {
        return paymentRule().due(service, days);
    }

    /**
     * Who may end it early.
     *
     * @return the clause; absent: nobody
     */
    Optional<EarlyTermination> earlyTermination();

    /**
     * The agreement itself.
     *
     * @return a list of one
     */
    @Override
    default ImmutableList<Agreement> agreements() {
        return ImmutableList.of(this);
    }
}
