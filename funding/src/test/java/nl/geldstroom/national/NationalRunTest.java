package nl.geldstroom.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.answer.FundAccount;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.iv3.Iv3;
import nl.geldstroom.iv3.Iv3Facts;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Pledge;
import nl.geldstroom.measure.PreventionFund;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.Fund;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.party.RegionKind;
import nl.geldstroom.party.Regions;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.scenario.ScenarioPlan;
import nl.geldstroom.scenario.StarterScenario;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.wall.AdoptedProposal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One scenario as the template of many municipalities. */
class NationalRunTest {

    private static final Year BUDGET = Year.of(2025);
    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId VILLAGE = PartyId.of("gm:0037");
    private static final PartyId CITY = PartyId.of("gm:0518");
    private static final Iv3Table FACTS = Iv3Facts.budget2025();

    private static Scenario starter() {
        return StarterScenario.of(FACTS, Municipalities.of2026().byCode("1509"), BUDGET);
    }

    @Test
    void theTemplateOfAMunicipalityIsTheScenarioOfAnyOtherOnItsOwnFigures() {
        ScenarioTemplate template = ScenarioTemplate.of(starter());

        Scenario city = template.of(FACTS, CITY);

        assertThat(city.given().parties().get(0).id()).isEqualTo(CITY);
        assertThat(city.given().parties().get(0).inhabitants()).isEqualTo(FACTS.population(CITY));
        BudgetShift shift = (BudgetShift) city.measures().get(0);
        assertThat(shift.id()).isEqualTo("shift");
        assertThat(shift.from()).isEqualTo(LineId.of("gm:0518/6.712"));
        for (BudgetLine line : city.given().baseline().lines()) {
            assertThat(line.payer()).isEqualTo(CITY);
            FACTS.linesOf(CITY, 2025).stream()
                    .filter(row -> row.taskField().equals(line.taskField().orElseThrow()))
                    .forEach(row -> {
                        assertThat(line.cost()).isEqualTo(row.cost());
                        assertThat(line.income()).isEqualTo(row.income());
                    });
        }
        assertThat(Projection.of(template.of(FACTS, TOWN)).ledger().balances())
                .isEqualTo(Projection.of(starter()).ledger().balances());
    }

    @Test
    void sumsAreThoseOfTheMunicipalitiesOneByOne() {
        ScenarioTemplate template = ScenarioTemplate.of(starter());
        NationalResults results = NationalRun.of(template, FACTS)
                .byRegion(Regions.standard(), RegionKind.YOUTH)
                .run();

        assertThat(results.refused()).isEmpty();
        assertThat(results.municipalities()).isEqualTo(3);
        int last = results.years().size() - 1;
        Money sum = Money.ZERO;
        for (PartyId municipality : List.of(TOWN, VILLAGE, CITY)) {
            Projection own = Projection.of(template.of(FACTS, municipality));
            NationalResults.Row row =
                    results.row(Grouping.MUNICIPALITY, municipality.text()).orElseThrow();
            for (int y = 0; y <= last; y++) {
                Year year = results.years().get(y);
                assertThat(row.absolute().get(y))
                        .isEqualTo(
                                own.ledger().balance(year, rule -> rule.payer().equals(municipality)));
                assertThat(row.difference().get(y)).isEqualTo(own.difference(municipality, year));
                assertThat(row.structural().get(y).plus(row.incidental().get(y)))
                        .isEqualTo(row.difference().get(y));
            }
            sum = sum.plus(row.absolute().get(last));
        }
        for (Grouping by : List.of(
                Grouping.COUNTRY,
                Grouping.PAYER,
                Grouping.PROVINCE,
                Grouping.REGION,
                Grouping.SIZE_CLASS,
                Grouping.LAW,
                Grouping.TASK_FIELD)) {
            assertThat(results.rowsBy(by).stream()
                            .map(row -> row.absolute().get(last))
                            .reduce(Money.ZERO, Money::plus))
                    .as("%s", by)
                    .isEqualTo(sum);
        }
        assertThat(results.row(Grouping.REGION, "youth/achterhoek")
                        .orElseThrow()
                        .municipalities())
                .isEqualTo(1);
    }

    @Test
    void everyTaskFieldReconcilesWithTheFileToTheCent() {
        NationalResults results =
                NationalRun.of(ScenarioTemplate.of(starter()), FACTS).run();

        assertThat(results.reconciliation())
                .filteredOn(row -> !row.taskField().equals("other"))
                .isNotEmpty()
                .allMatch(NationalResults.Reconciled::isEqual)
                // Three municipalities are not the country, whose total the file has too.
                .allMatch(row -> row.publishedCost().isEmpty());
        Money whole = FACTS.municipalities().stream()
                .flatMap(municipality -> FACTS.linesOf(municipality, 2025).stream())
                .map(line -> line.cost())
                .reduce(Money.ZERO, Money::plus);
        assertThat(results.reconciliation().stream()
                        .map(NationalResults.Reconciled::fileCost)
                        .reduce(Money.ZERO, Money::plus))
                .isEqualTo(whole);
    }

    @Test
    void aMeasureThatStartsFromAnEmptyLineIsNamedWithAnotherLineToLookAt() {
        // Nothing on 6.712 of Stadskanaal, whatever stood there.
        Iv3Table emptied = Iv3.read(
                "2025_begroting.csv",
                FACTS.toWide().replaceFirst("(?m)^(Stadskanaal;6[.]712 [^;]*;)[^;]*;[^;]*;[^;]*;", "$1;0.0;0.0;"));

        NationalResults results =
                NationalRun.of(ScenarioTemplate.of(starter()), emptied).run();

        assertThat(results.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.municipality()).isEqualTo(VILLAGE);
            assertThat(warning.line()).isEqualTo(LineId.of("gm:0037/6.712"));
            assertThat(warning.cost()).isEqualTo(Money.ZERO);
            assertThat(warning.instead())
                    .isEqualTo(emptied.lineInsteadOf(VILLAGE, 2025, "6.712"))
                    .isPresent();
            assertThat(warning.text().nl()).startsWith("Stadskanaal: op gm:0037/6.712 staan geen lasten boven nul");
        });
    }

    /** A fund of 1,200,000.00 a year that the municipality fills for a half and employers for the other. */
    private static Scenario withFund() {
        Scenario starter = starter();
        return starter.withGiven(starter.given()
                        .withAdoptedProposals(new AdoptedProposal("prevention-fund", LocalDate.of(2026, 1, 1))))
                .withMeasures(ImmutableList.<Measure>builder()
                        .addAll(starter.measures())
                        .add(PreventionFund.of(Fund.of("org:vitality", "Vitality fund"), 2027, 2036)
                                .filledYearly(
                                        Money.euros(1_200_000),
                                        Pledge.of(TOWN, Share.of("0.5")),
                                        Pledge.of(PartyId.of("org:employers"), Share.of("0.5"))
                                                .having(Money.euros(600_000)))
                                .paying(LineId.of("gm:1509/6.1"), Money.euros(900_000), 2027, 2036))
                        .build());
    }

    @Test
    void aFundOfTheTemplateIsAFundOfEachMunicipality() {
        ScenarioTemplate template = ScenarioTemplate.of(withFund());
        for (PartyId municipality : List.of(TOWN, VILLAGE, CITY)) {
            FundAccount account = FundAccount.of(Projection.of(template.of(FACTS, municipality)))
                    .get(0);
            assertThat(account.payers())
                    .extracting(FundAccount.Payer::payer)
                    .containsExactly(municipality, PartyId.of("org:employers"));
            assertThat(account.paidIn()).hasSize(10).containsOnly(Money.euros(1_200_000));
            assertThat(account.balance().get(8)).isEqualTo(Money.euros(2_700_000));
        }

        Projection together = Projection.of(template.together(FACTS, "together", ImmutableSet.of(TOWN, VILLAGE, CITY)));
        assertThat(together.ledger().check()).isEmpty();
        assertThat(FundAccount.of(together))
                .extracting(account -> account.fund().text())
                .containsExactlyInAnyOrder("org:vitality-0037", "org:vitality-0518", "org:vitality-1509");
        assertThat(FundAccount.of(together)).allSatisfy(account -> {
            assertThat(account.paidIn()).containsOnly(Money.euros(1_200_000));
            assertThat(account.payers().get(0).refund()).isEqualTo(Money.euros(1_500_000));
        });
    }

    @Test
    void linesOfOneTaskFieldShareItsAmountAsTheyDoInTheTemplate() {
        Scenario starter = starter();
        BudgetLine base =
                starter.given().baseline().line(LineId.of("gm:1509/6.1")).orElseThrow();
        ImmutableList.Builder<BudgetLine> lines = ImmutableList.builder();
        for (BudgetLine line : starter.given().baseline().lines()) {
            if (line.equals(base)) {
                lines.add(line.with(Money.euros(3_000_000), line.income()));
                lines.add(new BudgetLine(
                        LineId.of("gm:1509/6.1-opvang"),
                        line.name(),
                        line.payer(),
                        line.law(),
                        line.taskField(),
                        Money.euros(946_000),
                        Money.ZERO,
                        line.clients(),
                        line.growth(),
                        line.evidence()));
            } else {
                lines.add(line);
            }
        }
        ScenarioTemplate template = ScenarioTemplate.of(starter.withGiven(
                starter.given().withBaseline(starter.given().baseline().withOnly(lines.build()))));

        Scenario town = template.of(FACTS, TOWN);
        Scenario city = template.of(FACTS, CITY);

        assertThat(cost(town, "gm:1509/6.1")).isEqualTo(Money.euros(3_000_000));
        assertThat(cost(town, "gm:1509/6.1-opvang")).isEqualTo(Money.euros(946_000));
        Money whole = FACTS.linesOf(CITY, 2025).stream()
                .filter(line -> line.taskField().equals("6.1"))
                .findFirst()
                .orElseThrow()
                .cost();
        assertThat(cost(city, "gm:0518/6.1").plus(cost(city, "gm:0518/6.1-opvang")))
                .isEqualTo(whole);
        assertThat(cost(city, "gm:0518/6.1").toEuros().doubleValue()
                        / whole.toEuros().doubleValue())
                .isCloseTo(3_000.0 / 3_946, within(1e-6));
    }

    private static Money cost(Scenario scenario, String line) {
        return scenario.given().baseline().line(LineId.of(line)).orElseThrow().cost();
    }

    @Test
    void aLineOfAnotherPayerIsTheTemplatesPerInhabitant() {
        Scenario starter = starter();
        ScenarioTemplate template = ScenarioTemplate.of(starter.withGiven(starter.given()
                .withBaseline(starter.given()
                        .baseline()
                        .with(ImmutableList.of(BudgetLine.builder()
                                .id(LineId.of("org:zorgverzekeraars/gm:1509/wijkverpleging"))
                                .payer(PartyId.of("org:zorgverzekeraars"))
                                .law(LawId.ZVW)
                                .cost(Money.euros(1_000_000))
                                .income(Money.ZERO)
                                .build())))));

        // 1,000,000 · 31,742 / 39,502 for a place of 31,742 inhabitants.
        long here = FACTS.population(VILLAGE).orElseThrow();
        long there = FACTS.population(TOWN).orElseThrow();
        assertThat(cost(template.of(FACTS, VILLAGE), "org:zorgverzekeraars/gm:0037/wijkverpleging")
                        .cents())
                .isEqualTo(Math.round(100_000_000.0 * here / there));
        assertThat(cost(template.of(FACTS, TOWN), "org:zorgverzekeraars/gm:1509/wijkverpleging"))
                .isEqualTo(Money.euros(1_000_000));
        assertThat(NationalRun.of(template, FACTS).run().row(Grouping.PAYER, "org:zorgverzekeraars"))
                .isPresent();
    }

    @Test
    void municipalitiesTogetherShareTheNumbersOfTheTemplateAndAddUpToThoseApart() {
        ScenarioTemplate template = ScenarioTemplate.of(starter());
        ImmutableSet<PartyId> both = ImmutableSet.of(TOWN, CITY);

        Scenario together = template.together(FACTS, "region", both);
        Plan plan = ScenarioPlan.of(together);

        assertThat(together.measures()).extracting(measure -> measure.id()).containsExactly("shift@1509", "shift@0518");
        assertThat(plan.parameters())
                .extracting(ParameterUse::id)
                .doesNotHaveDuplicates()
                .contains("shift/share")
                .noneMatch(id -> id.contains("@"));
        Projection projection = Projection.of(together);
        for (PartyId municipality : both) {
            Projection own = Projection.of(template.of(FACTS, municipality));
            for (Year year : together.horizon().years()) {
                assertThat(projection.difference(municipality, year)).isEqualTo(own.difference(municipality, year));
            }
        }
        assertThat(new ScenarioDocuments()
                        .read(Input.of("region.json", new ScenarioDocuments().write(together)))
                        .orThrow())
                .isEqualTo(together);
    }

    @Test
    void aMunicipalityWithANumberOfItsOwnHasAParameterOfItsOwn() {
        ScenarioTemplate template = ScenarioTemplate.of(starter());
        Scenario together = template.together(FACTS, "region", ImmutableSet.of(TOWN, CITY));
        BudgetShift shift = (BudgetShift) together.measures().get(1);
        Scenario own = together.withMeasures(ImmutableList.of(
                together.measures().get(0),
                BudgetShift.builder()
                        .id(shift.id())
                        .title(shift.title())
                        .from(shift.from())
                        .to(shift.to())
                        .share(Parameter.of(Estimate.of(0.2), Assumption.of("test", "this one goes further")))
                        .start(shift.start())
                        .path(shift.path())
                        .delivery(shift.delivery())
                        .companions(shift.companions())
                        .build()));

        assertThat(ScenarioPlan.of(own).parameters())
                .extracting(ParameterUse::id)
                .contains("shift/share", "shift@1509/share");
    }

    @Test
    void aTemplateHasOneMunicipalityAndItsNameInEveryLine() {
        Scenario starter = starter();
        BudgetLine strange = BudgetLine.builder()
                .id(LineId.of("org:fonds/national"))
                .payer(PartyId.of("org:fonds"))
                .law(LawId.WLZ)
                .cost(Money.euros(1))
                .income(Money.ZERO)
                .build();
        BudgetLine neighbour = BudgetLine.builder()
                .id(LineId.of("gm:0518/6.1"))
                .payer(CITY)
                .law(LawId.WMO2015)
                .taskField("6.1")
                .cost(Money.euros(1))
                .income(Money.ZERO)
                .build();
        Scenario wrong = starter.withGiven(
                starter.given().withBaseline(starter.given().baseline().with(ImmutableList.of(strange, neighbour))));

        assertThatThrownBy(() -> ScenarioTemplate.of(wrong))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.rule())
                                .containsExactly("template-line-id", "template-one-municipality", "template-line-id"));
    }

    @Test
    void oneMunicipalityThatCannotBeCarriedOutDoesNotStopTheRest() {
        Scenario starter = starter();
        Scenario withCost = starter.withMeasures(ImmutableList.of(ExtraSpending.builder()
                .id("extra")
                .title(LocalizedText.same("extra"))
                .line(LineId.of("gm:1509/6.1"))
                .amounts(ImmutableSortedMap.of(Year.of(2027), Money.euros(1)))
                .build()));
        Scenario withInsurer = withCost.withGiven(withCost.given()
                .withBaseline(withCost.given()
                        .baseline()
                        .with(ImmutableList.of(BudgetLine.builder()
                                .id(LineId.of("org:zorgverzekeraars/gm:1509/zorg"))
                                .payer(PartyId.of("org:zorgverzekeraars"))
                                .law(LawId.ZVW)
                                .cost(Money.euros("80000000000000.00"))
                                .income(Money.ZERO)
                                .build()))));

        NationalResults results =
                NationalRun.of(ScenarioTemplate.of(withInsurer), FACTS).run();

        assertThat(results.refused()).isNotEmpty();
        assertThat(results.municipalities() + results.refused().size()).isEqualTo(3);
    }

    @Test
    void aFileWithoutTheYearOfTheTemplateIsRefused() {
        Scenario starter = starter();
        assertThatThrownBy(() ->
                        NationalRun.of(ScenarioTemplate.of(starter), Iv3.read("2026_begroting.csv", FACTS.toWide())))
                .hasMessageContaining("must have the base year (2025) of the template");
    }

    @Test
    @Tag("slow")
    void allMunicipalitiesOfThePublishedBudgetReconcileToTheCent() {
        Iv3Table budget = Iv3.read(reference("iv3/2025_begroting.csv"));
        List<String> names = new ArrayList<>();

        NationalResults results = NationalRun.of(ScenarioTemplate.of(starter()), budget)
                .byRegion(Regions.standard(), RegionKind.YOUTH)
                .run(outcome -> names.add(outcome.place().name()));

        assertThat(results.refused()).isEmpty();
        assertThat(names).hasSize(342);
        assertThat(results.reconciliation())
                .filteredOn(row -> !row.taskField().equals("other"))
                .allMatch(NationalResults.Reconciled::isEqual)
                .allMatch(row -> row.publishedCost().equals(Optional.of(row.fileCost())));
        // 37 municipalities budget nothing on 6.712, as the facts say.
        assertThat(results.warnings().stream().filter(warning -> warning.cost().isZero()))
                .hasSize(37);
        assertThat(results.row(Grouping.COUNTRY, "all").orElseThrow().municipalities())
                .isEqualTo(342);
        assertThat(results.remarks())
                .anyMatch(remark -> remark.nl().startsWith("Op geen enkele regel van het sjabloon staat iets: "));
        assertThat(results.rowsBy(Grouping.PROVINCE)).hasSize(12);
        assertThat(results.rowsBy(Grouping.REGION)).hasSize(42);
        assertThat(results.rowsBy(Grouping.MUNICIPALITY)).hasSize(342);
    }

    private static Path reference(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/data").resolve(name);
            if (Files.isReadable(file)) {
                return file;
            }
        }
        return abort("optional reference data not found: shared/data/" + name);
    }
}
