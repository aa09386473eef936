package nl.geldstroom.ocds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.Exercise;
import nl.geldstroom.agreement.Exerciser;
import nl.geldstroom.agreement.ExtensionOption;
import nl.geldstroom.agreement.LegalForm;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Severity;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import org.junit.jupiter.api.Test;

class OcdsTest {

    static final OcdsPublication PUBLICATION = OcdsPublication.builder()
            .uri("https://example.org/ocds/agreements.json")
            .publisher("Voorbeeldgemeente")
            .date(LocalDate.of(2026, 11, 22))
            .prefix("ocds-213czf")
            .build();

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId PROVIDER = PartyId.of("kvk:12345678");

    static ServiceContract contract(Term term, Money perYear) {
        return ServiceContract.outline(TOWN, PROVIDER, term).compensation(TaskBased.perYear(perYear));
    }

    static ExtensionOption plain(Period length) {
        return new ExtensionOption(
                length, Exerciser.COMMISSIONER, Period.ZERO, Exercise.NOT_EXERCISED, Optional.empty());
    }

    private static Term fourPlusTwice() {
        return Term.of(LocalDate.of(2027, 1, 1), Period.ofYears(4), plain(Period.ofYears(2)), plain(Period.ofYears(2)));
    }

    private static OcdsReading read(String text) {
        return Ocds.read(Input.of("package.json", text));
    }

    @Test
    void a_contract_with_renewals_is_a_release_with_a_lot_and_a_longest_period() {
        OcdsWriting written = Ocds.write(PUBLICATION, List.of(contract(fourPlusTwice(), Money.euros(500_000))));

        OcdsRelease release = written.content().releases().get(0);
        OcdsContract contract = release.contracts().get(0);
        assertThat(release.ocid()).isEqualTo("ocds-213czf-1509-12345678-2027");
        assertThat(contract.period().orElseThrow().startDate()).contains(OcdsMoment.of("2027-01-01T00:00:00Z"));
        assertThat(contract.period().orElseThrow().endDate()).contains(OcdsMoment.of("2030-12-31T23:59:59Z"));
        assertThat(contract.period().orElseThrow().maxExtentDate()).contains(OcdsMoment.of("2034-12-31T23:59:59Z"));
        assertThat(contract.period().orElseThrow().durationInDays()).contains(BigDecimal.valueOf(1461));
        assertThat(contract.value().orElseThrow().amount()).contains(new BigDecimal("2000000.00"));
        OcdsLot lot = release.tender().orElseThrow().lots().get(0);
        assertThat(lot.hasRenewal()).contains(true);
        assertThat(lot.renewal().orElseThrow().maximumRenewals()).contains(OcdsCount.of(BigDecimal.valueOf(2)));
        assertThat(release.parties().get(1).identifier().orElseThrow().scheme()).contains("NL-KVK");
        assertThat(written.notCarried()).isEmpty();
    }

    @Test
    void what_the_standard_holds_comes_back_equal() {
        Agreement contract = contract(fourPlusTwice(), Money.euros(500_000)).withLegalForm(LegalForm.OPEN_HOUSE);
        Agreement subsidy = SubsidyAgreement.forBookYears(TOWN, PROVIDER, Year.of(2027), 4)
                .perYear(Money.euros("500000.50"))
                .withId(AgreementId.of("S-1"))
                .withActivities("ontmoeting")
                .withGrantedOn(LocalDate.of(2026, 11, 20));

        OcdsWriting written = Ocds.write(PUBLICATION, List.of(contract, subsidy));

        assertThat(written.notCarried()).isEmpty();
        assertThat(read(written.json()).orThrow()).containsExactly(contract, subsidy);
    }

    @Test
    void what_the_standard_has_no_place_for_is_listed() {
        ServiceContract rich = contract(
                        Term.of(
                                LocalDate.of(2027, 1, 1),
                                Period.ofYears(5),
                                ExtensionOption.inPrinciple(Period.ofYears(5))),
                        Money.euros(100))
                .withCovering(LineId.of("gm:1509/6.1"))
                .withCompensation(TaskBased.perYear(Money.euros(100)).indexed(Indexation.assumed(Parameter.of(0.03))));

        assertThat(Ocds.write(PUBLICATION, List.of(rich)).notCarried())
                .extracting(OcdsLoss::pointer)
                .containsExactly(
                        "/compensation/indexation", "/covering", "/term/options/0/exercised", "/term/options/0/notice");
        assertThat(Ocds.write(PUBLICATION, List.of(rich))
                        .notCarried()
                        .get(3)
                        .message()
                        .nl())
                .isEqualTo("Voor /term/options/0/notice (P6M) heeft OCDS geen plaats.");
    }

    @Test
    void a_contract_at_a_price_a_unit_has_no_value_and_no_agreement_can_be_made_of_it() {
        ServiceContract effort = contract(fourPlusTwice(), Money.ZERO)
                .withCompensation(new EffortBased(
                        ReleasePath.months(6, 18),
                        ImmutableList.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Indexation.none(),
                        Optional.empty()));

        OcdsWriting written = Ocds.write(PUBLICATION, List.of(effort));

        assertThat(written.content().releases().get(0).contracts().get(0).value())
                .isEmpty();
        assertThat(written.notCarried()).extracting(OcdsLoss::pointer).containsExactly("/compensation");
        OcdsReading back = read(written.json());
        assertThat(back.agreements()).isEmpty();
        assertThat(back.isRefused()).isFalse();
        assertThat(back.problems()).extracting(Problem::rule).containsExactly("ocds-no-value");
    }

    @Test
    void a_package_needs_an_agreement_and_each_once() {
        ServiceContract contract = contract(fourPlusTwice(), Money.euros(1));
        assertThatIllegalArgumentException().isThrownBy(() -> Ocds.write(PUBLICATION, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ocds.write(PUBLICATION, List.of(contract, contract)))
                .withMessageContaining("must stand in the release package once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OcdsPublication.builder()
                        .uri("no uri")
                        .publisher(" ")
                        .date(LocalDate.EPOCH)
                        .prefix("OCDS")
                        .build())
                .withMessageContaining("must be a URI")
                .withMessageContaining("must have a name")
                .withMessageContaining("small letters");
    }

    @Test
    void an_extension_in_words_is_told_and_becomes_no_date() {
        String text = Ocds.write(PUBLICATION, List.of(contract(fourPlusTwice(), Money.euros(500_000))))
                .json()
                .replaceAll(
                        "\"maximumRenewals\": 2,\\s*\"period\": \\{[^}]*}",
                        "\"description\": \"In principe twee keer twee jaar\"")
                .replaceAll(",\\s*\"maxExtentDate\": \"[^\"]*\"", "");
        assertThat(text).doesNotContain("maximumRenewals", "maxExtentDate").contains("twee keer twee jaar");

        OcdsReading reading = read(text);

        assertThat(reading.orThrow().get(0).term().options()).isEmpty();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo("ocds-extension-in-words");
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.message()).contains("In principe twee keer twee jaar");
            assertThat(problem.line()).isPositive();
        });
    }

    @Test
    void renewals_without_a_limit_and_without_a_date_are_told_too() {
        String text = Ocds.write(PUBLICATION, List.of(contract(fourPlusTwice(), Money.euros(500_000))))
                .json()
                .replaceAll("\"maximumRenewals\": 2", "\"maximumRenewals\": 1e9999");

        OcdsReading reading = read(text);

        assertThat(reading.orThrow().get(0).term().options()).hasSize(1);
        assertThat(reading.orThrow().get(0).term().longestEnd()).isEqualTo("2035-01-01");
        assertThat(reading.problems()).extracting(Problem::rule).contains("ocds-renewals");
    }

    @Test
    void fields_of_others_are_remarks_and_null_is_absent() {
        String text = Ocds.write(PUBLICATION, List.of(contract(fourPlusTwice(), Money.euros(500_000))))
                .json()
                .replaceFirst("\"language\": \"nl\"", "\"language\": null, \"planning\": {\"rationale\": \"x\"}")
                .replaceFirst("\"name\": \"Voorbeeldgemeente\"", "\"name\": \"Voorbeeldgemeente\", \"x_own\": 1");

        OcdsReading reading = read(text);

        assertThat(reading.orThrow()).hasSize(1);
        assertThat(reading.problems())
                .filteredOn(problem -> problem.rule().equals("unread-field"))
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder("/publisher/x_own", "/releases/0/planning");
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.severity()).isEqualTo(Severity.REMARK));
    }

    @Test
    void what_is_no_package_is_refused_with_every_fault() {
        OcdsReading reading = read(
                "{\"uri\": 5, \"version\": \"1.1\", \"publishedDate\": \"22 november\", \"publisher\": {\"name\": \"x\"},"
                        + " \"releases\": [{\"id\": true}]}");

        assertThat(reading.isRefused()).isTrue();
        assertThat(reading.agreements()).isEmpty();
        assertThat(reading.problems())
                .extracting(problem -> problem.pointer() + " " + problem.rule())
                .contains(
                        "/uri wrong-type",
                        "/publishedDate invalid-value",
                        "/releases/0/id wrong-type",
                        "/releases/0/ocid missing-field");
        assertThat(read("{").problems()).extracting(Problem::rule).containsExactly("syntax");
        assertThat(read("{\"a\":1,\"a\":2}").problems())
                .extracting(Problem::rule)
                .contains("duplicate-key");
    }

    @Test
    void a_contract_that_cannot_be_one_is_left_out_and_the_others_go_on() {
        ServiceContract contract = contract(fourPlusTwice(), Money.euros(500_000));
        String text = Ocds.write(
                        PUBLICATION,
                        List.of(contract, contract.withId(AgreementId.of("B")), contract.withId(AgreementId.of("C"))))
                .json();
        int second = text.indexOf("ocds-213czf-B");

        OcdsReading reading = read(pounds(text, second));

        assertThat(reading.orThrow())
                .extracting(each -> each.id().text())
                .containsExactly(contract.id().text(), "C");
        assertThat(reading.problems()).extracting(Problem::rule).contains("ocds-currency");
    }

    /** The same text with pounds in the contract that comes after a place. */
    private static String pounds(String text, int after) {
        int contracts = text.indexOf("\"contracts\"", after);
        int euro = text.indexOf("\"EUR\"", contracts);
        return text.substring(0, euro) + "\"GBP\"" + text.substring(euro + 5);
    }

    @Test
    void of_several_releases_of_a_contract_the_latest_counts() {
        ServiceContract contract = contract(fourPlusTwice(), Money.euros(500_000));
        OcdsWriting old = Ocds.write(PUBLICATION, List.of(contract));
        OcdsPublication later = OcdsPublication.builder()
                .uri(PUBLICATION.uri())
                .publisher(PUBLICATION.publisher())
                .date(PUBLICATION.date().plusDays(1))
                .prefix(PUBLICATION.prefix())
                .build();
        ServiceContract changed = contract.withTitle("gewijzigd");
        ReleasePackage both = ReleasePackage.builder()
                .uri("urn:x")
                .version("1.1")
                .publishedDate(OcdsMoment.startOf(later.date()))
                .publisher(OcdsPublisher.builder().name("x").build())
                .addAllReleases(Ocds.write(later, List.of(changed)).content().releases())
                .addAllReleases(old.content().releases())
                .build();

        OcdsReading reading = read(new OcdsWriting(both, ImmutableList.of()).json());

        assertThat(reading.orThrow()).containsExactly(changed);
        assertThat(reading.problems()).extracting(Problem::rule).contains("ocds-older-release");
    }

    @Test
    void a_value_that_does_not_divide_is_told_with_what_is_paid() {
        String text = Ocds.write(
                        PUBLICATION,
                        List.of(contract(Term.of(LocalDate.of(2027, 1, 1), Period.ofYears(3)), Money.euros(1))))
                .json()
                .replace("3.00", "100.00");

        OcdsReading reading = read(text);

        assertThat(reading.problems())
                .filteredOn(problem -> problem.rule().equals("ocds-value-divided"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("at 33.33 a year it pays 99.99"));
    }

    @Property(tries = 100)
    void if_nothing_is_listed_reading_gives_the_same_agreement_and_else_another(
            @ForAll("agreements") Agreement agreement) {
        OcdsWriting written = Ocds.write(PUBLICATION, List.of(agreement));
        ImmutableList<Agreement> back = read(written.json()).orThrow();

        assertThat(back.equals(ImmutableList.of(agreement)))
                .as("%s", written.notCarried())
                .isEqualTo(written.notCarried().isEmpty());
    }

    @Property(tries = 100)
    void agreements_that_the_standard_can_hold_come_back_equal(@ForAll("holdable") Agreement agreement) {
        OcdsWriting written = Ocds.write(PUBLICATION, List.of(agreement));

        assertThat(written.notCarried()).isEmpty();
        assertThat(read(written.json()).orThrow()).containsExactly(agreement);
    }

    @Provide
    Arbitrary<Agreement> holdable() {
        Arbitrary<Agreement> contracts = Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(1, 10),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.longs().between(0, 99_999_999_999L),
                        Arbitraries.of(LegalForm.PUBLIC_CONTRACT, LegalForm.FRAMEWORK_AGREEMENT, LegalForm.OPEN_HOUSE))
                .as((month, years, times, each, cents, form) -> contract(
                                new Term(
                                        LocalDate.of(2020, 1, 1).plusMonths(month),
                                        Period.ofYears(years),
                                        java.util.Collections.nCopies(times, plain(Period.ofYears(each))).stream()
                                                .collect(ImmutableList.toImmutableList())),
                                Money.ofCents(cents))
                        .withLegalForm(form));
        Arbitrary<Agreement> subsidies = Combinators.combine(
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.longs().between(0, 99_999_999_999L),
                        Arbitraries.integers().between(0, 300).optional())
                .as((years, cents, day) -> SubsidyAgreement.forBookYears(TOWN, PROVIDER, Year.of(2027), years)
                        .perYear(Money.ofCents(cents))
                        .withGrantedOn(day.map(LocalDate.of(2026, 1, 1)::plusDays)));
        return Arbitraries.oneOf(contracts, subsidies);
    }

    @Provide
    Arbitrary<Agreement> agreements() {
        Arbitrary<Agreement> richer = Combinators.combine(
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.of(
                                Period.ofMonths(18), Period.ofMonths(60), Period.of(2, 3, 5), Period.ofDays(100)),
                        Arbitraries.of(Exercise.values()),
                        Arbitraries.longs().between(0, 9_999_999_999L),
                        Arbitraries.of(true, false))
                .as((day, length, exercise, cents, agreed) -> contract(
                                Term.of(
                                        LocalDate.of(2026, 1, 1).plusDays(day),
                                        length,
                                        new ExtensionOption(
                                                Period.ofMonths(7),
                                                Exerciser.BOTH,
                                                Period.ofMonths(2),
                                                exercise,
                                                Optional.empty())),
                                Money.ofCents(cents))
                        .withCompensation(
                                agreed
                                        ? new TaskBased(
                                                Money.ofCents(cents),
                                                Indexation.none(),
                                                ImmutableSortedMap.of(Year.of(2027), Money.euros(7)),
                                                Optional.of(2),
                                                ImmutableSortedMap.of(),
                                                Optional.empty())
                                        : TaskBased.perYear(Money.ofCents(cents))));
        return Arbitraries.oneOf(holdable(), richer);
    }
}
