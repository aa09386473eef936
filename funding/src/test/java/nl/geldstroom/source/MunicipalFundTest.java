package nl.geldstroom.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.document.Problem;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.Municipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Municipal Fund from the files of a circular; the real ones are optional reference data. */
class MunicipalFundTest {

    private static final Municipality TOWN = Municipality.of("1509", "Oude IJsselstreek");

    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void small(String volumes) throws IOException {
        write(
                "GF_M2024_2025.csv",
                ";Gemeenten;Sociale basisvoorzieningen;Onroerendezaakbelasting;Totaal\n"
                        + "0;Oude IJsselstreek;187763.59;-100.0;187663.0\n"
                        + "1;Nederland;187763.59;-100.0;187663.0\n");
        write(
                "GF_M2024_2025_Gewichten.csv",
                "Codering maatstaf\tNaam maatstaf\tSociale basisvoorzieningen\tOnroerendezaakbelasting\tTotaal\n"
                        + "inwo\tinwoners\t128,87\t0,00\t128,87\n"
                        + "vast\tvast bedrag\t0,00\t-90,00\t-90,00\n"
                        + "\tvrouwenopvang\t1,00\t0,00\t1,00\n");
        write("GF_M2024_2025_Volumina.csv", "CBS\tNaam\tProv\tinwo\tvast\n" + volumes);
        write("GF_M2024_2025_SIUDU.csv", "Naam\tProv\tParticipatie\tvrouwenopvang\nOude IJsselstreek\t5\t12345\t0\n");
        write("Uitkeringsfactor.csv", "Circulaire,Jaar,Uitkeringsfactor\nM2024,2025,1.457\nS2024,2025,1.460\n");
    }

    @Test
    void aClusterIsFactorTimesWeightsTimesVolumes() throws IOException {
        small("1509\tOude IJsselstreek\t5\t1.000,00\t1\n");
        MunicipalFund fund = MunicipalFund.read(folder);
        assertThat(fund.circular()).isEqualTo("M2024");
        assertThat(fund.year()).isEqualTo(Year.of(2025));
        assertThat(fund.factor()).isEqualByComparingTo("1.457");
        FundShare share = fund.of(TOWN);
        assertThat(share.calculated()).containsEntry("Sociale basisvoorzieningen", Money.euros("187763.59"));
        assertThat(share.calculated()).containsEntry(MunicipalFund.PROPERTY_TAX, Money.euros(-90));
        assertThat(share.grants()).isEqualTo(Map.of("Participatie", Money.euros(12_345)));
        assertThat(share)
                .hasToString("Oude IJsselstreek (gm:1509): 187663.00 ("
                        + FundShare.label().en() + ")");
        assertThat(FundShare.label().nl()).endsWith("referentie, geen budget");
        assertThat(fund.national()).isEqualTo(Money.euros(187_663));
    }

    @Test
    void whatTheFilesDoNotExplainIsReportedAsADifference() throws IOException {
        small("1509\tOude IJsselstreek\t5\t1000\t1\n");
        assertThat(MunicipalFund.read(folder).differences())
                .containsExactly(
                        new FundDifference(TOWN, MunicipalFund.PROPERTY_TAX, Money.euros(-100), Money.euros(-90)),
                        new FundDifference(TOWN, "Totaal", Money.euros(187_663), Money.euros("187663.59")));
        assertThat(MunicipalFund.read(folder).differences().get(0).residual()).isEqualTo(Money.euros(-10));
        write("GF_M2024_2025_Volumina.csv", "CBS\tNaam\tProv\tinwo\tvast nieuw\n1509\tOude IJsselstreek\t5\t1E3\t1\n");
        assertThat(MunicipalFund.read(folder).remarks())
                .extracting(Problem::rule)
                .containsExactly("measure-without-weights", "measure-without-volumes", "rounded-volume");
    }

    @Test
    void theGeneralGrantIsThePublishedTotalOfTheYear() throws IOException {
        small("1509\tOude IJsselstreek\t5\t1000\t1\n");
        GeneralGrant grant = MunicipalFund.read(folder).generalGrant(TOWN);
        assertThat(grant.amount(Year.of(2025))).isEqualTo(Money.euros(187_663));
        assertThat(grant.amount(Year.of(2030))).isEqualTo(Money.euros(187_663));
        assertThat(grant.amount(Year.of(2024))).isEqualTo(Money.ZERO);
        assertThat(grant.isBound()).isFalse();
        assertThat(grant.rules().legalBasis()).hasToString("[fvw/6/2]");
    }

    @Test
    void everythingThatIsWrongWithTheFilesIsToldAtOnce() throws IOException {
        small("1509\tOude IJselstreek\t5\tduizend\t1\n9\tx\n");
        write("Uitkeringsfactor.csv", "Circulaire,Jaar,Uitkeringsfactor\nM2023,2024,1.395\n");
        assertThatThrownBy(() -> MunicipalFund.read(folder))
                .isInstanceOfSatisfying(
                        DocumentException.class,
                        e -> assertThat(e.problems().stream().filter(Problem::isError))
                                .extracting(problem -> problem.file() + ":" + problem.line() + " " + problem.rule())
                                .containsExactly(
                                        "GF_M2024_2025_Volumina.csv:3 broken-line",
                                        "GF_M2024_2025_Volumina.csv:2 not-a-number",
                                        "GF_M2024_2025_Volumina.csv:2 unknown-municipality",
                                        "Uitkeringsfactor.csv:0 no-factor",
                                        "GF_M2024_2025.csv:2 no-volumes"));
        assertThatThrownBy(() -> MunicipalFund.read(folder.resolve("nowhere")))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("readable");
    }

    @Test
    void thePublishedAmountsOfElevenClustersAreReproducedForEveryMunicipality() {
        MunicipalFund fund = MunicipalFund.read(ReferenceData.folder("gemeentefonds"));
        assertThat(fund.shares()).hasSize(342);
        assertThat(fund.clusters()).hasSize(12);
        assertThat(fund.national()).isEqualTo(Money.euros("39428995691.39"));

        Map<String, Long> apart = fund.differences().stream()
                .collect(Collectors.groupingBy(FundDifference::cluster, TreeMap::new, Collectors.counting()));
        // The tax on property does not follow from the files: its weights and values are of another moment.
        assertThat(apart).isEqualTo(Map.of(MunicipalFund.PROPERTY_TAX, 342L, "Totaal", 342L));
        assertThat(fund.differences().stream()
                        .filter(difference -> difference.cluster().equals("Totaal"))
                        .allMatch(difference -> Math.abs(difference.residual().cents()) < 200_000))
                .isTrue();
        assertThat(fund.remarks())
                .extracting(Problem::rule)
                .containsExactlyInAnyOrder("measure-without-weights", "measure-without-volumes", "rounded-volume");
        FundShare town = fund.of(Municipalities.of2026().byCode("1509"));
        assertThat(town.calculated().get("Individuele voorzieningen Wmo"))
                .isEqualTo(town.published().get("Individuele voorzieningen Wmo"));
    }

    @Test
    void theVolumeOfTheAccresIsTheMeanGrowthOfEightYears() {
        Map<Year, BigDecimal> growth = new TreeMap<>();
        for (int year = 2017; year <= 2024; year++) {
            growth.put(Year.of(year), new BigDecimal("0.0" + (year - 2016)));
        }
        assertThat(Accres.volumeOf(growth, Year.of(2026))).isEqualByComparingTo("0.045");
        growth.remove(Year.of(2020));
        growth.remove(Year.of(2022));
        assertThatThrownBy(() -> Accres.volumeOf(growth, Year.of(2026)))
                .hasMessage(
                        "The accres of 2026 must have the real growth of the years 2017 to 2024; missing: 2020, 2022.");
    }

    @Test
    void theDropOf2026IsDividedByTheGeneralGrantAndNeverAddedUp() {
        List<NationalStep> readings = NationalStep.dropOf2026();
        assertThat(readings)
                .extracting(NationalStep::amount)
                .containsExactly(
                        Money.euros(-1_464_000_000L), Money.euros(-2_300_000_000L), Money.euros(-3_000_000_000L));
        assertThat(readings).allMatch(reading -> reading.evidence().isUnverified());
        Money part = readings.get(0).of(Money.euros(60_000_000), Money.euros(40_000_000_000L));
        assertThat(part).isEqualTo(Money.euros(-2_196_000));
        GeneralGrant grant = GeneralGrant.of(TOWN, 2025, Money.euros(60_000_000))
                .growing(Accres.of(ImmutableSortedMap.of(), ImmutableSortedMap.of())
                        .step(2026, part));
        assertThat(grant.amount(Year.of(2026))).isEqualTo(Money.euros(57_804_000));
        assertThat(grant.amount(Year.of(2027))).isEqualTo(Money.euros(57_804_000));
    }

    @Test
    void anIntegrationGrantFlowsIntoTheGeneralGrant() {
        GeneralGrant grant = GeneralGrant.builder()
                .id("participation")
                .title(nl.geldstroom.text.LocalizedText.same("x"))
                .recipient(TOWN.id())
                .instrument(Instrument.INTEGRATION_GRANT)
                .amounts(ImmutableSortedMap.of(Year.of(2025), Money.euros(10)))
                .mergesIn(Year.of(2028))
                .build();
        assertThat(grant.amount(Year.of(2027))).isEqualTo(Money.euros(10));
        assertThat(grant.amount(Year.of(2028))).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> new GeneralGrant(
                        "x",
                        grant.title(),
                        TOWN.id(),
                        Instrument.SUBSIDY,
                        ImmutableSortedMap.of(),
                        Optional.empty(),
                        Optional.of(Year.of(2028)),
                        grant.parts(),
                        Optional.empty()))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.faults())
                                .extracting(nl.geldstroom.document.Fault::rule)
                                .containsExactly("no-amounts", "not-of-the-fund", "merges-not"));
    }
}
