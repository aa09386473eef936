import static nl.geldstroom.money.Money.euros;

import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.List;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.procurement.AwardRound;
import nl.geldstroom.procurement.ProcurementStrategy;
import nl.geldstroom.procurement.StrategyComparison;
import nl.geldstroom.text.Language;

/**
 * The same work for ten years, awarded every year or once: what awarding costs, and what can be cut when. The figures are
 * made up: put in your own.
 *
 * <p>{@code java -cp examples/app/target/geldstroom.jar examples/scripts/TenYearsOfContracting.java}
 */
public class TenYearsOfContracting {

    static Parameter example(double value) {
        return Parameter.of(Estimate.of(value), Assumption.of("example", "a round figure, to be replaced by your own"));
    }

    public static void main(String[] arguments) {
        var town = PartyId.of("gm:1509");
        var provider = PartyId.of("org:provider");
        var work = TaskBased.perYear(euros(1_000_000));
        var oneYear = Term.of(LocalDate.of(2027, 1, 1), Period.ofYears(1));

        var round = AwardRound.tender()
                .work(example(120), example(80))
                .withAdvisers(example(10_000))
                .bids(example(5), example(4_000))
                .withDays(example(100));
        var everyYear = ProcurementStrategy.repeating(
                        ServiceContract.outline(town, provider, oneYear).compensation(work), round)
                .withChangeOfProvider(example(0.2))
                .named("yearly", "Every year anew");
        var once = ProcurementStrategy.repeating(
                        ServiceContract.fivePlusFive(town, provider, Year.of(2027))
                                .compensation(work),
                        round)
                .withChangeOfProvider(example(0.2))
                .named("five-plus-five", "Five plus five");

        var compared = StrategyComparison.of(List.of(everyYear, once)).over(2027, 2036);
        System.out.print(compared.text(Language.EN));
    }
}
