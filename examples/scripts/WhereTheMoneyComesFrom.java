import static nl.geldstroom.money.Money.euros;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import nl.geldstroom.answer.FundingOverview;
import nl.geldstroom.iv3.Iv3Facts;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.OwnContributionChange;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.source.BredeSpuk;
import nl.geldstroom.source.FlatContribution;
import nl.geldstroom.source.Household;
import nl.geldstroom.source.IncomeContribution;
import nl.geldstroom.source.NationalStream;
import nl.geldstroom.source.SpecificGrant;
import nl.geldstroom.source.Unspent;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;

/**
 * Where the money of a municipality comes from: a grant with what it cannot spend, what follows it, and what clients pay.
 * The part of a line that the grant covers and the households are made up.
 *
 * <p>{@code java -cp examples/app/target/geldstroom.jar examples/scripts/WhereTheMoneyComesFrom.java}
 */
public class WhereTheMoneyComesFrom {

    static final LineId OWN_CONTRIBUTIONS = LineId.of("gm:1509/6.60");

    public static void main(String[] arguments) {
        var town = Municipality.of("1509", "Oude IJsselstreek");
        var baseline = Iv3Facts.budget2025().baselineOf(town, 2025);

        // Of what sport, social base and health cost 20 % serves the purpose of the grant; the rest is owed and paid
        // back.
        var spuk = SpecificGrant.bredeSpuk(town)
                .inBaseline(2025, euros(815_183))
                .year(2026, euros(694_097))
                .leftOver(Unspent.builder()
                        .spendingShare(Share.of("0.2"))
                        .carryOver(ImmutableSortedMap.of())
                        .build());
        // The announced stream comes after it, or the structural part of the GALA: never both.
        var stream = NationalStream.azwaLocal().after(spuk, euros(264_423_052));

        var households = List.of(
                Household.of(Household.Kind.SINGLE, euros(20_000), 700),
                Household.of(Household.Kind.SINGLE, euros(42_750), 200),
                Household.of(Household.Kind.MULTIPLE, euros(80_000), 100));
        var contribution = OwnContributionChange.builder()
                .id("own-contribution")
                .title(LocalizedText.of("Eigen bijdrage naar inkomen", "Own contribution by income"))
                .line(OWN_CONTRIBUTIONS)
                .before(FlatContribution.standard())
                .after(IncomeContribution.proposed())
                .addAllHouseholds(households)
                .start(YearMonth.of(2027, 1))
                .build();

        var projection = Projection.of(Scenario.given(baseline)
                .party(town)
                .source(spuk)
                .source(stream)
                .measure(contribution)
                .over(2025, 2028)
                .build());
        System.out.println(FundingOverview.of(projection).text(Language.EN));
        System.out.println(
                "Own contribution by income instead of flat, 2027: " + projection.difference(town.id(), Year.of(2027)));
        System.out.println("Structural part of the GALA, if that came instead: "
                + BredeSpuk.structuralPart(spuk).thereafter().orElseThrow());
        System.out.println("Neighbourhood approach in 2025: "
                + BredeSpuk.byComponent(spuk).get(9).amount(Year.of(2025)));
    }
}
