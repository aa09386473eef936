package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.time.PaymentRule;

/**
 * What two parties agreed for a number of years (<i>overeenkomst</i>).
 *
 * <p>In JSON the property {@code type} says which kind; today there is {@code serviceContract}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Agreement permits ServiceContract {

    /**
     * Its name in documents.
     *
     * @return the id, unique in a scenario
     */
    AgreementId id();

    /**
     * Its name for people.
     *
     * @return a short text
     */
    String title();

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
     * Who may end it early.
     *
     * @return the clause; absent: nobody
     */
    Optional<EarlyTermination> earlyTermination();

    /**
     * What stands out against contract standards and procurement law.
     *
     * @return remarks and warnings, never a fault: a faulty agreement cannot be made
     */
    ImmutableList<Finding> findings();
}
