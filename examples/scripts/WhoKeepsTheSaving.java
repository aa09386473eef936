import static nl.geldstroom.money.Money.euros;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.EqualisationRetention;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Return;
import nl.geldstroom.measure.Settlement;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.text.LocalizedText;

/**
 * A town spends 120,000 a year on its social base and nursing costs less later: who keeps that, and may the insurer share it?
 *
 * <p>{@code java -cp examples/app/target/geldstroom.jar examples/scripts/WhoKeepsTheSaving.java}
 */
public class WhoKeepsTheSaving {

    static final PartyId TOWN = PartyId.of("gm:1509");
    static final PartyId INSURER = PartyId.of("uzovi:3311");
    static final LineId BASE = LineId.of("gm:1509/6.1");
    static final LineId NURSING = LineId.of("uzovi:3311/nursing");
    static final Assumption ASSUMED = Assumption.of("example", "made up to show who keeps a saving");

    public static void main(String[] arguments) {
        var scenario = Scenario.given(Baseline.builder()
                        .year(Year.of(2026))
                        .growth(Growth.NONE)
                        .addLines(line(BASE, TOWN, LawId.WMO2015), line(NURSING, INSURER, LawId.ZVW))
                        .build())
                .measure(socialBase())
                .measure(lessNursing())
                .measure(EqualisationRetention.on(NURSING))
                .measure(Settlement.from(NURSING).to(BASE).shareOfGain(0.25, ASSUMED))
                .over(2027, 2032)
                .build();
        var projection = Projection.of(scenario);

        System.out.println("year town insurer premium-payers");
        for (int year = 2027; year <= 2032; year++) {
            System.out.println(year + " " + has(projection, TOWN, year) + " " + has(projection, INSURER, year) + " "
                    + has(projection, EqualisationRetention.PREMIUM_PAYERS, year));
        }
        for (var bottleneck : Answers.of(projection).bottlenecks()) {
            System.out.println("held back by a wall: " + bottleneck.amount() + " from "
                    + bottleneck.from().orElseThrow() + " to " + bottleneck.to().orElseThrow() + ", "
                    + bottleneck.status());
        }
    }

    static Money has(Projection projection, PartyId party, int year) {
        return projection
                .ledger()
                .balance(
                        Year.of(year),
                        rule -> rule.payer().equals(party) && rule.measure().isPresent());
    }

    static BudgetLine line(LineId id, PartyId payer, LawId law) {
        return BudgetLine.builder()
                .id(id)
                .payer(payer)
                .law(law)
                .cost(euros(12_000_000))
                .income(Money.ZERO)
                .build();
    }

    static ExtraSpending socialBase() {
        var amounts = ImmutableSortedMap.<Year, Money>naturalOrder();
        for (int year = 2027; year <= 2032; year++) {
            amounts.put(Year.of(year), euros(120_000));
        }
        return ExtraSpending.builder()
                .id("social-base")
                .title(LocalizedText.of("sociale basis", "social base"))
                .line(BASE)
                .amounts(amounts.build())
                .build();
    }

    static DelayedEffect lessNursing() {
        return DelayedEffect.builder()
                .id("less-nursing")
                .title(LocalizedText.of("minder wijkverpleging", "less district nursing"))
                .of(BASE)
                .delay(new Delay.ByYear(ImmutableList.of(0.0, 0.4, 0.4, 0.4), ASSUMED))
                .value(Return.of(Grounded.of(1, ASSUMED)))
                .cash(Return.of(Grounded.of(1, ASSUMED)))
                .addBeneficiaries(Beneficiary.of(NURSING, Share.ALL, ASSUMED))
                .build();
    }
}
