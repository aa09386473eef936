package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.law.LawId;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Return;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.text.LocalizedText;

/**
 * A town that invests an amount in January 2026, which comes back times the sum of some returns, each in its year: the
 * difference over the horizon is {@code amount·(X_1 + X_2 + ... - 1)}.
 */
final class LinearTown {

    static final PartyId TOWN = PartyId.of("gm:1509");
    static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");
    private static final LineId BASE = LineId.of("gm:1509/6.1");
    private static final LineId GAIN = LineId.of("gm:1509/6.712");

    private LinearTown() {}

    private static BudgetLine line(LineId id, long euros) {
        return BudgetLine.builder()
                .id(id)
                .payer(TOWN)
                .law(LawId.WMO2015)
                .cost(Money.euros(euros))
                .income(Money.ZERO)
                .build();
    }

    /** Returns by name; the parameter of return {@code a} is {@code a/cash}, and it comes back in the year of its place. */
    static Scenario of(long euros, Map<String, Estimate> returns) {
        var scenario = Scenario.builder()
                .id("linear")
                .title(LocalizedText.same("linear"))
                .given(Given.builder()
                        .addParties(new NamedParty(TOWN, "Town", Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(2026))
                                .growth(Growth.NONE)
                                .addLines(line(BASE, 0), line(GAIN, 100_000_000))
                                .build())
                        .build())
                .horizon(Horizon.of(2026, 2028))
                .addMeasures(ExtraSpending.builder()
                        .id("invest")
                        .title(LocalizedText.same("invest"))
                        .line(BASE)
                        .amounts(ImmutableSortedMap.of(Year.of(2026), Money.euros(euros)))
                        .timing(ExtraSpending.Timing.JANUARY)
                        .build());
        int place = 0;
        for (Map.Entry<String, Estimate> each : new TreeMap<>(returns).entrySet()) {
            ImmutableList.Builder<Double> years = ImmutableList.builder();
            for (int year = 0; year < place; year++) {
                years.add(0.0);
            }
            scenario.addMeasures(DelayedEffect.builder()
                    .id(each.getKey())
                    .title(LocalizedText.same(each.getKey()))
                    .of(BASE)
                    .delay(new Delay.ByYear(years.add(1.0).build(), CHOSEN))
                    .value(Return.of(Grounded.of(1, CHOSEN)))
                    .cash(Return.of(Grounded.of(each.getValue(), CHOSEN)))
                    .addBeneficiaries(Beneficiary.of(GAIN, Share.ALL, CHOSEN))
                    .build());
            place++;
        }
        return scenario.build();
    }
}
