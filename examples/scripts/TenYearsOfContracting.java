import static nl.geldstroom.money.Money.euros;

import java.time.Period;
import java.time.Year;
import java.util.List;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.LegalForm;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.procurement.AwardRound;
import nl.geldstroom.procurement.ProcurementStrategy;
import nl.geldstroom.procurement.RegionalPool;
import nl.geldstroom.procurement.StrategyComparison;
import nl.geldstroom.text.Language;

/**
 * The same work for ten years in five ways: what awarding costs, how often providers change, and what can be cut when. The
 * figures are made up: put in your own.
 *
 * <p>{@code java -cp examples/app/target/geldstroom.jar examples/scripts/TenYearsOfContracting.java}
 */
public class TenYearsOfContracting {

    static final PartyId TOWN = PartyId.of("gm:1509");
    static final PartyId PROVIDER = PartyId.of("org:provider");
    static final Year START = Year.of(2027);
    static final Money A_YEAR = euros(1_000_000);

    static Parameter example(double value) {
        return Parameter.of(Estimate.of(value), Assumption.of("example", "a round figure, to be replaced by your own"));
    }

    static ServiceContract perHour(int years, LegalForm form) {
        return ServiceContract.outline(TOWN, PROVIDER, Term.of(START.atDay(1), Period.ofYears(years)))
                .compensation(EffortBased.releasing(ReleasePath.months(6, 18)))
                .withLegalForm(form);
    }

    public static void main(String[] arguments) {
        var applications = AwardRound.subsidyApplications()
                .work(example(60), example(80))
                .bids(example(2), example(3_000))
                .withDays(example(90));
        var tender = AwardRound.tender()
                .work(example(120), example(80))
                .withAdvisers(example(10_000))
                .bids(example(5), example(4_000))
                .withDays(example(180));
        var admission = AwardRound.admission()
                .work(example(40), example(80))
                .bids(example(8), example(1_000))
                .withDays(example(30));
        var region = RegionalPool.equally(List.of(TOWN, PartyId.of("gm:0222"), PartyId.of("gm:1586")))
                .withCoordination(example(2_000));

        var strategies = List.of(
                ProcurementStrategy.repeating(
                                SubsidyAgreement.forBookYears(TOWN, PROVIDER, START, 1)
                                        .perYear(A_YEAR),
                                applications)
                        .withChangeOfProvider(example(0.2))
                        .named("one-year", "One-year subsidies"),
                ProcurementStrategy.repeating(
                                SubsidyAgreement.forBookYears(TOWN, PROVIDER, START, 4)
                                        .perYear(A_YEAR),
                                applications)
                        .withChangeOfProvider(example(0.2))
                        .named("four-years", "Four-year subsidies"),
                ProcurementStrategy.repeating(
                                ServiceContract.fivePlusFive(TOWN, PROVIDER, START)
                                        .compensation(TaskBased.perYear(A_YEAR)),
                                tender)
                        .withChangeOfProvider(example(0.2))
                        .named("five-plus-five", "Five plus five"),
                ProcurementStrategy.repeating(perHour(10, LegalForm.OPEN_HOUSE), admission, A_YEAR)
                        .withEveryYear(admission)
                        .named("open-house", "Open house"),
                ProcurementStrategy.repeating(perHour(4, LegalForm.FRAMEWORK_AGREEMENT), tender, A_YEAR)
                        .withPool(region)
                        .withChangeOfProvider(example(0.2))
                        .named("framework", "Regional framework"));

        System.out.print(StrategyComparison.of(strategies).over(2027, 2036).text(Language.EN));
    }
}
