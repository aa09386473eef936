package nl.geldstroom.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.TreeMap;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Problem;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.party.RegionKind;
import nl.geldstroom.party.Regions;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** National amounts of grants and accords, and the share of one municipality; some files are optional reference data. */
class NationalMoneyTest {

    private static final Municipality TOWN = Municipality.of("1509", "Oude IJsselstreek");

    private static final Year BASE = Year.of(2025);

    private static SpecificGrant whole() {
        return SpecificGrant.bredeSpuk(TOWN)
                .inBaseline(2025, Money.euros(815_183))
                .year(2026, Money.euros(694_097));
    }

    @Test
    void theFifteenComponentsAddUpToThePublishedTotals() {
        assertThat(BredeSpuk.components()).hasSize(15);
        assertThat(BredeSpuk.national(Year.of(2023))).isEqualTo(Money.euros(299_000_000));
        assertThat(BredeSpuk.national(BASE)).isEqualTo(Money.euros(295_900_000));
        assertThat(BredeSpuk.national(Year.of(2026))).isEqualTo(Money.euros(234_600_000));
        assertThat(Money.sum(BredeSpuk.components().stream()
                        .filter(SpukComponent::isSocialBase)
                        .map(component -> component.national(BASE))
                        .toList()))
                .isEqualTo(Money.euros(65_400_000));
    }

    @Test
    void aGrantByComponentIsThatGrantToTheCentInEveryYear() {
        List<SpecificGrant> components = BredeSpuk.byComponent(whole().leftOver(BredeSpuk.carryOver()));
        assertThat(components).hasSize(15);
        for (int year : new int[] {2025, 2026}) {
            assertThat(Money.sum(components.stream()
                            .map(grant -> grant.amount(Year.of(year)))
                            .toList()))
                    .isEqualTo(whole().amount(Year.of(year)));
        }
        SpecificGrant neighbourhoods = components.get(9);
        assertThat(neighbourhoods.id()).isEqualTo("brede-spuk-10");
        assertThat(neighbourhoods.amount(BASE)).isEqualTo(Money.euros("98901.89"));
        assertThat(neighbourhoods.parts().get(0).line()).isEqualTo(LineId.of("gm:1509/6.1"));
        assertThat(neighbourhoods.unspent().orElseThrow().carriedOutOf(Year.of(2023)))
                .isEqualTo(Share.of("0.2"));
        // Mental health ended after 2025.
        assertThat(components.get(4).amount(Year.of(2026))).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> BredeSpuk.byComponent(whole().year(2027, Money.euros(1))))
                .hasMessage("The year (2027) of grant (brede-spuk) by component must lie between 2023 and 2026.");
    }

    @Test
    void whatMayComeAfterIsTheStructuralPartOrTheAnnouncedStreamAsTheExampleHasIt() {
        assertThat(BredeSpuk.structuralPart(whole()).thereafter()).contains(Money.euros(574_568));
        Successor stream = NationalStream.azwaLocal().shareOf(Money.euros(694_097), Money.euros(264_423_052));
        assertThat(stream.amounts())
                .isEqualTo(ImmutableSortedMap.of(
                        Year.of(2027), Money.euros(606_363),
                        Year.of(2028), Money.euros(729_736),
                        Year.of(2029), Money.euros(842_609)));
        assertThat(stream.thereafter()).isEmpty();
        assertThat(stream.evidence().orElseThrow().isUnverified()).isTrue();
    }

    @Test
    void thePartsAndTheStreamsOfTheAzwaStandBesideEachOther() {
        assertThat(NationalStream.azwaStreams().stream()
                        .map(stream -> stream.amounts().get(Year.of(2027)))
                        .reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.euros(451_000_000));
        assertThat(NationalStream.azwaD5().amounts().get(Year.of(2029))).isEqualTo(Money.euros(263_000_000));
        assertThat(NationalStream.azwaD5().structural()).contains(Money.euros(173_000_000));
        assertThat(NationalStream.azwaD6().structural()).contains(Money.euros(198_000_000));
        assertThat(NationalStream.azwaRegional().evidence().isUnverified()).isTrue();
        Successor d6 = NationalStream.azwaD6().shareOf(Money.euros(1), Money.euros(100));
        assertThat(d6.thereafter()).contains(Money.euros(1_980_000));
    }

    @Test
    void severalGrantsBundledIntoOneCarveAsMuchOutOfEveryLine() {
        List<SpecificGrant> components = BredeSpuk.byComponent(whole());
        SpecificGrant bundle = BredeSpuk.bundled(
                "doeluitkering", LocalizedText.of("Doeluitkering", "Bundled grant"), BASE, components);
        TreeMap<LineId, Money> before = new TreeMap<>();
        components.forEach(
                grant -> grant.over(BASE).forEach((line, amount) -> before.merge(line, amount, Money::plus)));
        assertThat(bundle.over(BASE)).isEqualTo(before);
        assertThat(bundle.amount(Year.of(2026))).isEqualTo(Money.euros(694_097));
        assertThatThrownBy(() -> BredeSpuk.bundled("x", LocalizedText.same("x"), BASE, components.subList(0, 1)))
                .hasMessageContaining("two or more");
    }

    @Test
    void theAmountsPerMunicipalityAreReadAndTheExceptionsTold() {
        GrantTable table = GrantTable.read(ReferenceData.folder("grants").resolve("brede_spuk_2025_2026.csv"));
        assertThat(table.rows()).hasSize(342);
        assertThat(table.of(TOWN, 2025)).isEqualTo(Money.euros(815_183));
        assertThat(table.of(TOWN, 2026)).isEqualTo(Money.euros(694_097));
        assertThat(table.total(2026)).isEqualTo(Money.euros(264_423_052));
        assertThat(table.remarks()).extracting(Problem::rule).hasSize(6).containsOnly("grew-otherwise");
        assertThat(table.remarks().stream().map(Problem::message).toList().toString())
                .contains("Renswoude", "Schiermonnikoog", "Vlieland", "Rozendaal", "Ameland", "Terschelling");
        assertThat(Municipalities.of2026().all().stream().map(town -> table.of(town, 2026)))
                .hasSize(342);
        assertThatThrownBy(() -> table.of(TOWN, 2027)).hasMessageContaining("must have an amount");
    }

    @Test
    void theIzaGrantHasFortyTwoRegionsOfItsOwnAndALikelySwap() {
        GrantTable table = GrantTable.read(ReferenceData.folder("grants").resolve("spuk_iza_2025_2026.csv"));
        assertThat(table.rows()).hasSize(42);
        assertThat(Regions.standard().all(RegionKind.IZA)).hasSize(42);
        assertThat(Regions.standard().all(RegionKind.CARE_OFFICE)).hasSizeBetween(31, 32);
        assertThat(table.find("Achterhoek").orElseThrow().words()).containsEntry("mandaatgemeente", "Doetinchem");
        assertThat(table.remarks())
                .extracting(Problem::rule)
                .containsExactlyInAnyOrder("grew-otherwise", "grew-otherwise", "likely-swap");
        assertThat(table.remarks().get(2).message())
                .contains("Noordoost Brabant")
                .contains("Noord-Holland Noord")
                .contains("left as they stand");
    }

    @Test
    void theGrantOfARegionIsThatOfItsMandateHolder() {
        SpukIza iza = SpukIza.of(GrantTable.read(
                "iza.csv",
                "regio,mandaatgemeente,eur_2025,eur_2026\nAchterhoek,Doetinchem,2598073,2785666\nElders,X,1,2\n"));
        SpecificGrant grant = iza.find("Achterhoek").orElseThrow().in(LineId.of("gm:0222/6.1"));
        assertThat(grant.recipient().text()).isEqualTo("gm:0222");
        assertThat(grant.amount(Year.of(2026))).isEqualTo(Money.euros(2_785_666));
        assertThat(grant.unspent()).contains(Unspent.REPAID);
        assertThat(grant.law().orElseThrow().text()).isEqualTo("spuk-iza-2023");
        assertThatThrownBy(() -> iza.find("Achterhoek").orElseThrow().in(LineId.of("gm:1509/6.1")))
                .hasMessage(
                        "The line (gm:1509/6.1) must be of gm:0222 (Doetinchem), the mandate holder of Achterhoek.");
        assertThatThrownBy(() -> iza.find("Elders").orElseThrow().in(LineId.of("gm:1509/6.1")))
                .hasMessageContaining("known IZA region");
        assertThat(iza.regionsInTheRegulation().en()).startsWith("The letter has 2 regions, the regulation 31");
    }

    @Test
    void everyRegionOfTheLetterHasAMandateHolder() {
        SpukIza iza = SpukIza.read(ReferenceData.folder("grants").resolve("spuk_iza_2025_2026.csv"));
        assertThat(iza.regions()).hasSize(42).allMatch(region -> region.holder().isPresent());
        assertThat(iza.regionsInTheRegulation().nl()).contains("42 regio's").contains("31 zorgkantoorregio's");
        assertThat(iza.remarks()).extracting(Problem::rule).contains("likely-swap");
    }

    @Test
    void aStreamAsAGrantOfItsOwnComesInTheYearsAfterItsKey() {
        SpecificGrant stream = NationalStream.azwaLocal().after(whole(), Money.euros(264_423_052));
        assertThat(stream.amount(BASE)).isEqualTo(Money.ZERO);
        assertThat(stream.amount(Year.of(2026))).isEqualTo(Money.ZERO);
        assertThat(stream.amount(Year.of(2027))).isEqualTo(Money.euros(606_363));
        assertThat(stream.amount(Year.of(2030))).isEqualTo(Money.ZERO);
        assertThat(stream.follows()).contains("brede-spuk");
        assertThat(stream.over(Year.of(2027)).keySet()).hasSize(3);
    }

    @Test
    void transformationMoneyComesAsASpecificGrantOrThroughInsurers() {
        LineId line = LineId.of("gm:1509/6.1");
        TransformationMoney grant = TransformationMoney.spukIza(line).build();
        assertThat(grant.ceiling()).isEqualTo(Money.euros(17_297_000));
        assertThat(grant.instrument()).isEqualTo(Instrument.SPECIFIC_GRANT);
        assertThat(grant.isBound()).isTrue();
        assertThat(grant.rules().yearEnd()).isEqualTo(YearEnd.LOST);
        TransformationMoney insurers = TransformationMoney.throughInsurers(line).build();
        assertThat(insurers.left()).isEqualTo(Money.euros(1_961_000_000));
        assertThat(insurers.instrument()).isEqualTo(Instrument.TRANSFORMATION_MONEY);
    }

    @Test
    void otherMoneyIsStructuralOnlyIfThereIsMoneyAfterItsLastYear() {
        LineId line = LineId.of("gm:1509/6.3");
        OtherSource endless = OtherSource.bundledGrant(line).everyYearFrom(2025, Money.euros(9_000_000));
        OtherSource ends =
                OtherSource.bundledGrant(line).everyYearFrom(2025, Money.ZERO).year(2026, Money.euros(9));
        assertThat(endless.nature(Year.of(2026))).isEqualTo(Nature.STRUCTURAL);
        assertThat(ends.nature(Year.of(2026))).isEqualTo(Nature.INCIDENTAL);
    }

    @Test
    void everyInstrumentSaysItsRulesInBothLanguagesAndShowsThemAsUnverified() {
        for (Instrument instrument : Instrument.values()) {
            assertThat(instrument.label().nl()).isNotBlank();
            assertThat(instrument.label().en()).isNotBlank();
            assertThat(instrument.terms().isUnverified()).isTrue();
        }
        assertThat(java.util.Arrays.stream(Instrument.values()).map(Instrument::label))
                .doesNotHaveDuplicates();
        assertThat(Instrument.SPECIFIC_GRANT.accountability().orElseThrow().of(Year.of(2026)))
                .isEqualTo("2027-07-15");
        assertThat(Instrument.EQUALISATION_PAYMENT
                        .accountability()
                        .orElseThrow()
                        .of(Year.of(2023)))
                .isEqualTo("2027-04-01");
        assertThatThrownBy(() -> Accountability.of(1, 2, 30)).hasMessageContaining("must exist");
        assertThatThrownBy(() -> Accountability.of(11, 2, 3)).hasMessageContaining("0 to 10");
    }

    @Test
    void theComponentsOfTheGalaFileAreThoseOfTheAccord() {
        Path folder = ReferenceData.folder("grants");
        GrantTable gala = GrantTable.read(folder.resolve("gala_spuk_2023_2026.csv"));
        for (SpukComponent component : BredeSpuk.components()) {
            GrantTable.Row row = gala.find(component.number() + "").orElseThrow();
            assertThat(component.national()).as(row.words().toString()).isEqualTo(row.amounts());
            assertThat(component.structural()).isEqualTo(row.structural());
        }
        GrantTable azwa = GrantTable.read(folder.resolve("azwa_d5_d6_2026_2030.csv"));
        assertThat(azwa.rows()).hasSize(18);
        assertThat(azwa.rows().stream()
                        .filter(row -> row.words().containsValue("TOTAAL")
                                && row.name().equals("D5"))
                        .findFirst()
                        .orElseThrow()
                        .amounts())
                .isEqualTo(NationalStream.azwaD5().amounts());
    }

    @Test
    void aTableThatIsNoneIsRefusedWithAllItsProblems() {
        assertThatThrownBy(() -> GrantTable.read("x.csv", "gemeente,euro\nA,1\n"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("eur_2026");
        assertThatThrownBy(() -> GrantTable.read("x.csv", "gemeente,eur_2025\nA,een\nB,2,3\nC,twee\n"))
                .isInstanceOfSatisfying(
                        DocumentException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.line() + " " + problem.rule())
                                .containsExactly("3 broken-line", "2 not-a-number", "4 not-a-number"));
    }
}
