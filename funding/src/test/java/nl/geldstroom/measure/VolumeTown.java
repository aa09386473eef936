package nl.geldstroom.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.GivenBuilder;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.scenario.UnknownWalls;
import nl.geldstroom.text.LocalizedText;

/**
 * A town small enough to calculate by hand, from 2026 on: support costs 100,000.00 a month for 100 clients, the social base
 * 50,000.00; an insurer pays 200,000.00 a month of nursing.
 */
final class VolumeTown {

    static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");
    static final LocalizedText TEXT = LocalizedText.same("x");
    static final PartyId TOWN = PartyId.of("gm:1509");
    static final PartyId INSURER = PartyId.of("uzovi:0101");
    static final LineId SUPPORT = LineId.of("gm:1509/6.712");
    static final LineId BASE = LineId.of("gm:1509/6.1");
    static final LineId NURSING = LineId.of("uzovi:0101/nursing");

    private VolumeTown() {}

    static Grounded of(double value) {
        return Grounded.of(value, CHOSEN);
    }

    static BudgetLine line(LineId id, PartyId payer, LawId law, String euros, Optional<Long> clients) {
        return BudgetLine.builder()
                .id(id)
                .payer(payer)
                .law(law)
                .cost(Money.euros(euros))
                .income(Money.ZERO)
                .clients(clients)
                .build();
    }

    static Baseline baseline(Growth growth) {
        return Baseline.builder()
                .year(Year.of(2026))
                .growth(growth)
                .addLines(
                        line(SUPPORT, TOWN, LawId.WMO2015, "1200000", Optional.of(100L)),
                        line(BASE, TOWN, LawId.WMO2015, "600000", Optional.empty()),
                        line(NURSING, INSURER, LawId.ZVW, "2400000", Optional.of(500L)))
                .build();
    }

    static Scenario scenario(
            UnknownWalls unknown, Growth growth, List<ServiceContract> contracts, Measure... measures) {
        GivenBuilder given = Given.builder()
                .addParties(new NamedParty(TOWN, "town", Optional.empty()))
                .baseline(baseline(growth))
                .addAllAgreements(contracts)
                .unknownWalls(unknown);
        return Scenario.builder()
                .id("by-hand")
                .title(TEXT)
                .given(given.build())
                .addMeasures(measures)
                .horizon(Horizon.of(2027, 2030))
                .build();
    }

    /** Written as JSON and read back, as a file of a user is. */
    static Projection run(Scenario scenario) {
        ScenarioDocuments documents = new ScenarioDocuments();
        Scenario read =
                documents.read(Input.of("case.json", documents.write(scenario))).orThrow();
        assertThat(read).isEqualTo(scenario);
        Projection projection = Projection.of(read);
        assertThat(projection.ledger().check()).isEmpty();
        assertThat(Money.sum(projection.ledger().balances().values())).isEqualTo(Money.ZERO);
        return projection;
    }

    static Projection run(Measure... measures) {
        return run(scenario(UnknownWalls.BLOCK, Growth.NONE, List.of(), measures));
    }

    static Growth prices(double growth) {
        return Growth.of(Parameter.ZERO, Parameter.of(growth));
    }

    static double watched(Projection projection, String id, int year, int month) {
        return projection.ledger().observed(id)[projection.ledger().grid().indexOf(YearMonth.of(year, month))];
    }

    static Money watchedMoney(Projection projection, String id, int year, int month) {
        double cents = watched(projection, id, year, month);
        assertThat(cents).isEqualTo(Math.rint(cents));
        return Money.ofCents((long) cents);
    }

    /** What a rule of a measure posted in a month. */
    static Money posted(Projection projection, String rule, int year, int month) {
        return Money.sum(projection.ledger().postings().stream()
                .filter(posting -> posting.month().equals(YearMonth.of(year, month))
                        && posting.rule().id().equals(rule))
                .map(nl.geldstroom.ledger.Posting::amount)
                .toList());
    }

    static List<PostingRule> rulesOfMeasures(Projection projection) {
        return projection.ledger().postings().stream()
                .map(nl.geldstroom.ledger.Posting::rule)
                .filter(rule -> rule.measure().isPresent())
                .distinct()
                .toList();
    }
}
