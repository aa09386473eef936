package nl.geldstroom.agreement;

import static nl.geldstroom.money.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.geldstroom.agreement.StatedAgreement.Missing;
import nl.geldstroom.clause.CeilingProcedure;
import nl.geldstroom.clause.Clause;
import nl.geldstroom.clause.DefaultDiscount;
import nl.geldstroom.clause.ExtensionRight;
import nl.geldstroom.clause.Liability;
import nl.geldstroom.clause.TooLittleActivity;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Price;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.payment.Volume;
import nl.geldstroom.register.OptionalData;
import nl.geldstroom.tariff.Tariff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Eighteen agreements as their sources state them, and what can be worked out of each. */
class RealAgreementsTest {

    private static final Documents DOCUMENTS = Documents.standard();
    private static final PartyId TOWN = PartyId.of("gm:0327");
    private static final PartyId PROVIDER = PartyId.of("org:aanbieder");

    private static StatedAgreement stated(String id) {
        String file = "/stated-agreements/" + id + ".json";
        try (InputStream in = RealAgreementsTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            AgreementDocument document = DOCUMENTS
                    .read(Input.of(file, text), "agreement", AgreementDocument.class)
                    .orThrow();
            assertThat(DOCUMENTS
                            .read(
                                    Input.of(file, DOCUMENTS.write("agreement", document)),
                                    "agreement",
                                    AgreementDocument.class)
                            .orThrow())
                    .isEqualTo(document);
            return (StatedAgreement) document;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void theStatementsSayWhatTheListOfAgreementsSays() throws IOException {
        JsonNode list = new ObjectMapper()
                .readTree(OptionalData.file("contracts/contracten.json").toFile());
        assertThat(list).hasSize(18);
        for (JsonNode fact : list) {
            StatedAgreement stated = stated(fact.get("id").asText());
            assertThat(stated.title()).isEqualTo(fact.get("wat").asText());
            assertThat(String.join(", ", stated.commissioners()))
                    .isEqualTo(fact.get("opdrachtgever").asText());
            assertThat(stated.start().map(LocalDate::toString).orElse(""))
                    .isEqualTo(fact.path("ingang").asText());
            assertThat(stated.signed().map(LocalDate::toString).orElse(""))
                    .isEqualTo(fact.path("ondertekend").asText());
            if (fact.path("looptijd").asText().matches("\\d jaar.*")) {
                int years = fact.get("looptijd").asText().charAt(0) - '0';
                assertThat(stated.length()).contains(Period.ofYears(years));
            } else {
                assertThat(stated.length()).as(stated.id().text()).isEmpty();
            }
            if (fact.path("verlenging").asText().matches("\\d x \\d jaar.*")) {
                String text = fact.get("verlenging").asText();
                assertThat(stated.options())
                        .hasSize(text.charAt(0) - '0')
                        .allSatisfy(
                                option -> assertThat(option.length()).isEqualTo(Period.ofYears(text.charAt(4) - '0')));
            } else {
                assertThat(stated.options()).as(stated.id().text()).isEmpty();
            }
            tariffs(stated, fact.path("tarieven").asText());
        }
    }

    /** Every price stands in the list, in the same order. */
    private static void tariffs(StatedAgreement stated, String text) {
        int at = 0;
        for (StatedTariff tariff : stated.tariffs()) {
            for (Money price : tariff.prices()) {
                String written =
                        String.format(Locale.ROOT, "%.2f", price.toEuros()).replace('.', ',');
                int found = text.indexOf(written, at);
                assertThat(found)
                        .as("%s %s in %s", tariff.product(), written, text)
                        .isNotNegative();
                at = found + written.length();
            }
        }
        assertThat(stated.tariffs().isEmpty()).isEqualTo(text.isEmpty());
    }

    @ParameterizedTest(name = "{0} can end on {1}")
    @CsvSource({
        "oude-ijsselstreek, ''",
        "noord-veluwe-2020, 2024-06-01 2025-06-01 2026-06-01 2027-06-01 2028-06-01",
        "rivierenland-openhouse-2019, 2022-01-01 2023-01-01 2024-01-01",
        "friesland-hmc, ''",
        "den-haag-welzijn-2026, ''",
    })
    void theDaysOnWhichAnAgreementCanEndFollowFromWhatIsStated(String id, String ends) {
        assertThat(stated(id).possibleEnds())
                .extracting(LocalDate::toString)
                .isEqualTo(ends.isEmpty() ? List.of() : List.of(ends.split(" ")));
    }

    @ParameterizedTest(name = "{0} lacks {1}")
    @CsvSource({
        "oude-ijsselstreek, PROVIDER START EXTENSION PRICE",
        "noord-veluwe-2020, PROVIDER EXTENSION PRICE",
        "altena-eo-begeleiding-2019, PROVIDER START LENGTH",
        "leusden-hh-2017, PROVIDER LENGTH",
        "westerkwartier-welzijn-2019, LENGTH PRICE",
        "den-haag-welzijn-2026, PROVIDER PRICE",
        "zhn-welzijn-op-recept, PROVIDER",
        "nijmegen-hh, PROVIDER START LENGTH PRICE",
    })
    void whatTheSourceLeavesOutIsMissingAndNotFilledIn(String id, String missing) {
        StatedAgreement stated = stated(id);

        assertThat(stated.missing()).extracting(Missing::name).containsExactly(missing.split(" "));
        assertThat(stated.agreements()).isEmpty();
        assertThat(stated.findings())
                .extracting(Finding::rule)
                .hasSize(stated.missing().size())
                .containsOnly("not-stated");
    }

    @Test
    void fivePlusFiveCanBePaidOnceSomebodyAddsItsStartAndItsBudget() {
        StatedAgreement stated = stated("oude-ijsselstreek");
        Term assumed = Term.of(
                day("2027-01-01"), stated.length().orElseThrow(), ExtensionOption.inPrinciple(Period.ofYears(5)));

        ServiceContract contract =
                stated.contract(PartyId.municipality("1509"), PROVIDER, assumed, TaskBased.perYear(euros(1_200_000)));
        Payments payments = Payments.of(contract, ReferenceData.standard(day("2027-01-01")));

        assertThat(payments.list()).hasSize(120);
        assertThat(payments.total()).isEqualTo(euros(12_000_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stated.contract(
                        TOWN, PROVIDER, Term.of(day("2027-01-01"), Period.ofYears(4)), TaskBased.perYear(euros(1))))
                .withMessageContaining("must agree with what its source states");
    }

    @Test
    void theExtensionsOfRivierenlandWereUsedSoItWasFirmUntilTheEndOf2023() {
        StatedAgreement stated = stated("rivierenland-openhouse-2019");
        assertThat(stated.term())
                .as("who extends and how long beforehand is not stated")
                .isEmpty();
        ImmutableList<ExtensionOption> used = stated.options().stream()
                .map(option -> new ExtensionOption(
                        option.length(),
                        Exerciser.COMMISSIONER,
                        Period.ofMonths(6),
                        option.exercised().orElseThrow(),
                        java.util.Optional.empty()))
                .collect(ImmutableList.toImmutableList());
        Term assumed = new Term(stated.start().orElseThrow(), stated.length().orElseThrow(), used);

        ServiceContract contract =
                stated.contract(TOWN, PROVIDER, assumed, EffortBased.releasing(ReleasePath.months(6, 18)));

        assertThat(contract.legalForm()).isEqualTo(LegalForm.OPEN_HOUSE);
        assertThat(Commitments.of(contract, ReferenceData.standard(day("2019-01-01")))
                        .firmEndMonth())
                .isEqualTo(YearMonth.of(2024, 1));
    }

    @Test
    void theStepsOfAltenaAreCappedAtOneAndAHalfPercentAndRoundedHalfUpEachTime() {
        StatedAgreement stated = stated("altena-eo-begeleiding-2019");
        StatedIndexation indexation = stated.indexation().orElseThrow();
        BigDecimal published = new BigDecimal("3.28");
        List<String> perMonth = List.of("Waakvlam", "Licht", "Midden");

        for (StatedTariff tariff : stated.tariffs()) {
            Money first = indexation.step(tariff.prices().get(0), published).orElseThrow();
            Money second = indexation.step(first, published).orElseThrow();
            BigDecimal thirteenTwelfths = second.toEuros()
                    .multiply(BigDecimal.valueOf(13))
                    .divide(BigDecimal.valueOf(12), 10, java.math.RoundingMode.HALF_UP);
            assertThat(first).as(tariff.product()).isEqualTo(tariff.prices().get(1));
            assertThat(perMonth.contains(tariff.product()) ? Rounding.HALF_UP.toCents(thirteenTwelfths) : second)
                    .as(tariff.product())
                    .isEqualTo(tariff.prices().get(2));
        }
    }

    @Test
    void theHoursOfLeusdenArePaidAtTheTariffsThatAreStated() {
        StatedAgreement stated = stated("leusden-hh-2017");
        List<Tariff> tariffs = new ArrayList<>();
        List<Volume> hours = new ArrayList<>();
        for (StatedTariff tariff : stated.tariffs()) {
            tariffs.add(new Tariff(
                    tariff.product(),
                    tariff.unit().orElseThrow(),
                    Price.of(tariff.prices().get(0).toEuros()),
                    stated.start().orElseThrow()));
            hours.add(new Volume(tariff.product(), day("2017-03-01"), day("2017-04-01"), new BigDecimal("100")));
        }
        EffortBased effort = EffortBased.builder()
                .release(ReleasePath.months(6, 18))
                .addAllTariffs(tariffs)
                .indexation(nl.geldstroom.index.Indexation.none())
                .build();
        ServiceContract bridge =
                stated.contract(TOWN, PROVIDER, Term.of(stated.start().orElseThrow(), Period.ofYears(1)), effort);

        assertThat(Payments.of(bridge, hours, ReferenceData.standard(day("2017-01-01")))
                        .total())
                .isEqualTo(euros(2_150 + 2_500));
    }

    @Test
    void thePlanOfZuidHollandNoordCostsItsAmountOnceWhateverTheYears() {
        StatedAgreement stated = stated("zhn-welzijn-op-recept");
        Money amount = stated.amount().orElseThrow();
        LocalDate start = stated.start().orElseThrow();
        Term term = Term.of(start, start.until(stated.ended().orElseThrow()));

        ServiceContract contract = stated.contract(
                TOWN,
                PROVIDER,
                term,
                TaskBased.perYear(
                        nl.geldstroom.money.Allocation.equally(amount, 2).get(0)));

        assertThat(Payments.of(contract, ReferenceData.standard(start)).total()).isEqualTo(euros(2_400_000));
    }

    @Test
    void theCooperationOfFlevolandIsLeftOnTheFirstOf2018AtTheEarliest() {
        StatedAgreement stated = stated("flevoland-centrumregeling");
        LocalDate start = stated.start().orElseThrow();
        StatedWithdrawal withdrawal = stated.withdrawal().orElseThrow();

        assertThat(withdrawal.noticeBefore(start)).contains(day("2017-01-01"));
        assertThat(withdrawal.earliest(start, day("2016-12-31"))).contains(day("2018-01-01"));
        assertThat(withdrawal.earliest(start, day("2017-03-01"))).contains(day("2018-03-01"));
    }

    @ParameterizedTest(name = "{0} ended on {1}, transition until {2}")
    @CsvSource({
        "oost-veluwe-hulpmiddelen, 2018-01-01, 2018-10-01",
        "friesland-hmc,            2020-10-01, ",
        "dronten-urk-nop-hmc,      2019-12-01, ",
        "nijmegen-hh,              2024-01-01, ",
        "den-haag-welzijn-2026,    2028-01-01, ",
    })
    void theEndThatASourceStatesIsTheDayAfterTheLast(String id, LocalDate ended, LocalDate transition) {
        assertThat(stated(id).ended()).contains(ended);
        assertThat(stated(id).transitionUntil()).isEqualTo(java.util.Optional.ofNullable(transition));
    }

    @Test
    void theLotsOfZeelandHaveThreeProvidersAtLeastAndNoLimit() {
        StatedAgreement stated = stated("zeeland-hh");

        assertThat(stated.lots()).contains(3);
        assertThat(stated.providersPerLot()).contains(3);
        assertThat(stated.legalForm()).contains(LegalForm.FRAMEWORK_AGREEMENT);
        assertThat(stated("utrecht-hulpmiddelen-2022").providerNumber()).contains(4);
        assertThat(stated("noord-veluwe-2020").providerNumber()).contains(53);
        assertThat(stated("nijmegen-hh").extendable()).contains(false);
    }

    @Test
    void theModelAgreementDeclaresTheNumbersOfTheStandard() {
        StatedAgreement model = stated("model-contractstandaard-wmo-1.2");

        assertThat(model.clauses()).isEqualTo(Clause.contractStandardWmo());
        assertThat(Clause.find(model.clauses(), ExtensionRight.class)
                        .orElseThrow()
                        .noticePeriod())
                .isEqualTo(Period.ofMonths(6));
        assertThat(Clause.find(model.clauses(), CeilingProcedure.class)
                        .orElseThrow()
                        .signal())
                .isEqualTo(Share.of("0.7"));
        assertThat(Clause.find(model.clauses(), DefaultDiscount.class)
                        .orElseThrow()
                        .on(euros(100), Rounding.HALF_UP))
                .isEqualTo(euros(5));
        assertThat(Clause.find(model.clauses(), TooLittleActivity.class)
                        .orElseThrow()
                        .earliestEnd(TooLittleActivity.Activity.tooLittleSince(day("2026-01-01"))))
                .contains(day("2027-07-01"));
        assertThat(Liability.ofMicroEnterprise().owed(euros(9_000_000), Money.ZERO))
                .isEqualTo(euros(1_250_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nop-urk-2022", "zwolle-gala-indexatie"})
    void aStatementWithNextToNothingIsStillAStatement(String id) {
        assertThat(stated(id).possibleEnds()).isEmpty();
        assertThat(stated(id).term()).isEmpty();
        assertThat(stated(id).missing()).contains(Missing.START, Missing.PRICE);
    }

    @Test
    void contradictionsOfAStatementAreToldAtOnce() {
        Map<String, String> broken = new TreeMap<>();
        String text = DOCUMENTS
                .write("agreement", stated("noord-veluwe-2020"))
                .replace("\"length\": \"P4Y\"", "\"length\": \"P4Y\", \"ended\": \"2029-06-02\"")
                .replace(
                        "\"kind\"",
                        "\"extendable\": false, \"clauses\": [{\"type\": \"extension\", \"atMost\": 3}], \"kind\"");
        DOCUMENTS
                .read(Input.of("x.json", text), "agreement", AgreementDocument.class)
                .problems()
                .forEach(problem -> broken.put(problem.rule(), problem.pointer()));

        assertThat(broken)
                .containsEntry("end-after-extensions", "/agreement/ended")
                .containsEntry("not-extendable", "/agreement/options")
                .containsEntry("extension-number", "/agreement/options/3");
    }
}
