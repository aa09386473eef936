import static nl.geldstroom.money.Money.euros;

import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.List;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.commitment.CommitmentTable;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.provision.LineId;

/**
 * Ten subsidies of one year beside three of four years: how many decisions, and what can be let go when.
 *
 * <p>{@code java -cp examples/app/target/geldstroom.jar examples/scripts/OneYearOrFour.java}
 */
public class OneYearOrFour {

    public static void main(String[] arguments) {
        print("one year  ", subsidy(1).renewed(12));
        print("four years", subsidy(4).renewed(3));
    }

    static SubsidyAgreement subsidy(int years) {
        return SubsidyAgreement.forBookYears(
                        PartyId.of("gm:1509"), PartyId.of("org:sociaal-werk"), Year.of(2027), years)
                .covering(LineId.of("gm:1509/6.1"))
                .perYear(euros(500_000))
                .withGrantedOn(LocalDate.of(2026, 11, 20))
                .withReasonableTerm(Period.ofMonths(6));
    }

    static void print(String name, List<SubsidyAgreement> subsidies) {
        var decision = LocalDate.of(2028, 7, 1);
        var free = Money.sum(subsidies.stream()
                .map(subsidy -> Commitments.of(subsidy, ReferenceData.standard(decision)))
                .flatMap(each -> each.asOf(decision, each.firstMonth(), each.boundUntil(decision)).rows().stream())
                .map(CommitmentTable.Row::amounts)
                .map(CommitmentTable.Amounts::releasable)
                .toList());
        var protectedOnes =
                subsidies.stream().filter(SubsidyAgreement::isProtected).count();
        System.out.println(name + ": " + subsidies.size() + " decisions, " + protectedOnes
                + " with a term after a refusal, can be let go from 1 July 2028: " + free);
    }
}
