package nl.geldstroom.measure;

import static nl.geldstroom.measure.VolumeTown.BASE;
import static nl.geldstroom.measure.VolumeTown.CHOSEN;
import static nl.geldstroom.measure.VolumeTown.INSURER;
import static nl.geldstroom.measure.VolumeTown.NURSING;
import static nl.geldstroom.measure.VolumeTown.SUPPORT;
import static nl.geldstroom.measure.VolumeTown.TOWN;
import static nl.geldstroom.measure.VolumeTown.posted;
import static nl.geldstroom.measure.VolumeTown.prices;
import static nl.geldstroom.measure.VolumeTown.run;
import static nl.geldstroom.measure.VolumeTown.scenario;
import static nl.geldstroom.measure.VolumeTown.watched;
import static nl.geldstroom.measure.VolumeTown.watchedMoney;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.ClientFollowing.Surplus;
import nl.geldstroom.measure.ClientFollowing.WithoutMoney;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.UnknownWalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client takes φ of his old price and the rest of his new price along: worked out by hand, to the cent. */
class ClientFollowingTest {

    /** A client of support costs 1,000.00 a month, on the social base 600.00. */
    private static ClientFollowing clients(double number) {
        return ClientFollowing.from(SUPPORT)
                .to(BASE)
                .clients(number)
                .prices(UnitPrice.average(), UnitPrice.perYear(7_200, CHOSEN))
                .follows(0.25)
                .atOnce();
    }

    @Test
    void theExampleOfTheJavadoc() {
        Scenario scenario = Scenario.given(VolumeTown.baseline(Growth.NONE))
                .measure(ClientFollowing.from(SUPPORT)
                        .to(BASE)
                        .clients(100)
                        .prices(UnitPrice.perYear(12_000, CHOSEN), UnitPrice.perYear(7_200, CHOSEN))
                        .follows(Grounded.of(0.25, CHOSEN))
                        .atOnce())
                .over(2027, 2030)
                .build();

        Projection projection = run(scenario);

        assertThat(watchedMoney(projection, "clients/along", 2027, 1)).isEqualTo(Money.euros("70000"));
        assertThat(watchedMoney(projection, "clients/surplus", 2027, 1)).isEqualTo(Money.euros("10000"));
        assertThat(posted(projection, "clients/cost", 2027, 1)).isEqualTo(Money.euros("60000"));
        assertThat(projection.difference(TOWN, Year.of(2027))).isEqualTo(Money.euros("480000"));
    }

    @ParameterizedTest
    @CsvSource({
        // φ, along, surplus or shortfall at the line that receives, when a client costs 600.00 there
        "0,    6000.00,     0.00, 0.00",
        "0.25, 7000.00,  1000.00, 0.00",
        "0.5,  8000.00,  2000.00, 0.00",
        "1,   10000.00,  4000.00, 0.00",
    })
    void aCheaperLineGetsThePartOfTheDifferenceThatFollows(double phi, String along, String surplus, String shortfall) {
        Projection projection = run(clients(10).follows(phi));

        assertThat(watched(projection, "clients/movedClients", 2027, 1)).isEqualTo(10);
        assertThat(watchedMoney(projection, "clients/along", 2027, 1)).isEqualTo(Money.euros(along));
        assertThat(watchedMoney(projection, "clients/surplus", 2027, 1)).isEqualTo(Money.euros(surplus));
        assertThat(watchedMoney(projection, "clients/shortfall", 2027, 1)).isEqualTo(Money.euros(shortfall));
        // One payer has both lines: what follows moves nothing between parties, and the town saves 4,000.00 a month.
        assertThat(projection.difference(TOWN, Year.of(2027))).isEqualTo(Money.euros("48000"));
    }

    @Test
    void onADearerLineTheShortfallIsForWhoReceives() {
        Projection projection = run(clients(10)
                .prices(UnitPrice.average(), UnitPrice.perYear(18_000, CHOSEN))
                .follows(0.75));

        // Each takes 0.75 · 1,000.00 + 0.25 · 1,500.00 along.
        assertThat(watchedMoney(projection, "clients/along", 2027, 6)).isEqualTo(Money.euros("11250"));
        assertThat(watchedMoney(projection, "clients/shortfall", 2027, 6)).isEqualTo(Money.euros("3750"));
        assertThat(watchedMoney(projection, "clients/surplus", 2027, 6)).isEqualTo(Money.ZERO);
    }

    @Test
    void aSurplusMayBeSpent() {
        Projection projection = run(clients(10).withSurplus(Surplus.SPENT));

        assertThat(posted(projection, "clients/cost", 2027, 1)).isEqualTo(Money.euros("6000"));
        assertThat(posted(projection, "clients/spent", 2027, 1)).isEqualTo(Money.euros("1000"));
        assertThat(projection.difference(TOWN, Year.of(2027))).isEqualTo(Money.euros("36000"));
    }

    @Test
    void betweenTwoPayersTheMoneyGoesOverOnlyIfTheWallLetsIt() {
        ClientFollowing across = clients(10)
                .withTo(NURSING)
                .prices(UnitPrice.average(), UnitPrice.average())
                .follows(0.5);
        // Nursing costs 400.00 a month for a client: each takes 700.00 along.
        Projection open = run(scenario(UnknownWalls.PASS, Growth.NONE, List.of(), across));
        Projection closed = run(scenario(UnknownWalls.BLOCK, Growth.NONE, List.of(), across));
        Projection without =
                run(scenario(UnknownWalls.BLOCK, Growth.NONE, List.of(), across.withWithoutMoney(WithoutMoney.MOVES)));

        assertThat(posted(open, "clients/along/paid", 2027, 1)).isEqualTo(Money.euros("7000"));
        assertThat(posted(open, "clients/along/received", 2027, 1)).isEqualTo(Money.euros("7000"));
        assertThat(open.difference(TOWN, Year.of(2027))).isEqualTo(Money.euros("36000"));
        assertThat(open.difference(INSURER, Year.of(2027))).isEqualTo(Money.euros("36000"));
        assertThat(open.ledger().balances().get("between/clients")).isEqualTo(Money.ZERO);

        assertThat(watchedMoney(closed, "clients/blocked", 2027, 1)).isEqualTo(Money.euros("7000"));
        assertThat(watched(closed, "clients/stayed", 2027, 1)).isEqualTo(10);
        assertThat(closed.difference(TOWN, Year.of(2027))).isEqualTo(Money.ZERO);
        assertThat(closed.difference(INSURER, Year.of(2027))).isEqualTo(Money.ZERO);

        // The wrong pocket: the town saves all of it and the insurer pays.
        assertThat(without.difference(TOWN, Year.of(2027))).isEqualTo(Money.euros("120000"));
        assertThat(without.difference(INSURER, Year.of(2027))).isEqualTo(Money.euros("-48000"));
    }

    @Test
    void noMoreClientsLeaveThanTheLinePays() {
        Projection projection = run(clients(150));

        assertThat(watched(projection, "clients/movedClients", 2027, 1)).isCloseTo(100, within(1e-9));
        assertThat(watched(projection, "clients/stayed", 2027, 1)).isCloseTo(50, within(1e-9));
        assertThat(posted(projection, "clients/cost", 2027, 1)).isEqualTo(Money.euros("60000"));
    }

    @Test
    void pricesGrowWithThoseOfTheirLine() {
        Projection projection = run(scenario(UnknownWalls.BLOCK, prices(0.1), List.of(), clients(10)));

        // 2028 is the second January after the base year: 1.1 · 1.1.
        assertThat(watchedMoney(projection, "clients/left", 2028, 1)).isEqualTo(Money.euros("12100"));
        assertThat(posted(projection, "clients/cost", 2028, 1)).isEqualTo(Money.euros("7260"));
    }

    @Test
    void whatALumpSumDoesNotLetGoIsPaidTwice() {
        ServiceContract contract = ServiceContract.outline(
                        TOWN, PartyId.of("kvk:41014152"), Term.of(LocalDate.of(2027, 1, 1), Period.ofYears(3)))
                .covering(SUPPORT)
                .compensation(TaskBased.perYear(Money.euros("1200000")));

        Projection projection = run(scenario(UnknownWalls.BLOCK, Growth.NONE, List.of(contract), clients(10)));

        assertThat(watchedMoney(projection, "clients/double", 2027, 1)).isEqualTo(Money.euros("6000"));
        assertThat(projection.difference(TOWN, Year.of(2027))).isEqualTo(Money.euros("-72000"));
        // After its end the line costs what it needs.
        assertThat(watchedMoney(projection, "clients/double", 2030, 1)).isEqualTo(Money.ZERO);
        assertThat(projection.difference(TOWN, Year.of(2030))).isEqualTo(Money.euros("48000"));
    }

    @Test
    void nobodyWhoMovesChangesNothing() {
        for (Estimate nobody : List.of(Estimate.of(0), new Estimate.Uniform(0, 9, Optional.of(0.0)))) {
            Projection projection = run(clients(0).withClients(Parameter.of(nobody)));

            assertThat(VolumeTown.rulesOfMeasures(projection)).isEmpty();
            assertThat(projection.difference(TOWN, Year.of(2030))).isEqualTo(Money.ZERO);
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> clients(10).withClients(Parameter.of(-1)))
                .withMessageContaining("clients of measure (clients)");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new ClientFollowing(
                        "c",
                        VolumeTown.TEXT,
                        SUPPORT,
                        SUPPORT,
                        Parameter.of(-1),
                        Optional.empty(),
                        Path.step(),
                        UnitPrice.average(),
                        UnitPrice.average(),
                        VolumeTown.of(85),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .satisfies(wrong -> assertThat(wrong.faults())
                        .extracting(Fault::pointer)
                        .containsExactly("/clients", "/follows", "/to"));
    }

    @Test
    void anAveragePriceIsChosenOnPurposeAndOnlyWhereThereAreClients() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> scenario(
                        UnknownWalls.BLOCK,
                        Growth.NONE,
                        List.of(),
                        clients(10).prices(UnitPrice.average(), UnitPrice.average()),
                        clients(10)
                                .named("elsewhere")
                                .withTo(nl.geldstroom.provision.LineId.of("gm:1509/6.2"))
                                .withSource("spuk")
                                .withPurpose("fun")))
                .satisfies(wrong -> assertThat(wrong.faults())
                        .extracting(fault -> fault.pointer() + " " + fault.rule())
                        .containsExactly(
                                "/measures/0/toPrice no-average-price",
                                "/measures/1/to unknown-line",
                                "/measures/1/source unknown-id",
                                "/measures/1/purpose unknown-purpose"));
    }
}
