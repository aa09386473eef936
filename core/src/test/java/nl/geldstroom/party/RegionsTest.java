package nl.geldstroom.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.geldstroom.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class RegionsTest {

    private static final LocalDate IN_2026 = LocalDate.of(2026, 7, 1);
    private static final MunicipalityCode TOWN = MunicipalityCode.of("1509");

    private final Regions regions = Regions.standard();

    @Test
    void every_municipality_of_2026_is_in_one_of_42_youth_regions() {
        assertThat(regions.all(RegionKind.YOUTH)).hasSize(42);
        assertThat(Municipalities.of2026().all())
                .allSatisfy(municipality -> assertThat(regions.members(
                                regions.regionOf(RegionKind.YOUTH, municipality.code(), IN_2026)
                                        .id(),
                                IN_2026))
                        .contains(municipality.code()));
        assertThat(regions.regionOf(RegionKind.YOUTH, TOWN, IN_2026).name()).isEqualTo("Achterhoek");
    }

    @Test
    void there_are_31_care_office_regions_and_42_iza_regions() {
        assertThat(regions.all(RegionKind.CARE_OFFICE)).hasSize(31);
        assertThat(regions.all(RegionKind.IZA)).hasSize(42);
    }

    @ParameterizedTest
    @CsvSource({
        "iza/achterhoek, gm:0222",
        "iza/twente, org:samentwente",
        "iza/haaglanden, gm:0637",
        "iza/amsterdam, gm:0363",
    })
    void each_iza_region_has_a_mandate_holder_in_2025_and_2026(String region, String holder) {
        RegionId id = RegionId.of(region);

        assertThat(regions.mandateHolder(id, LocalDate.of(2025, 1, 1))).contains(PartyId.of(holder));
        assertThat(regions.mandateHolder(id, LocalDate.of(2026, 12, 31))).contains(PartyId.of(holder));
        assertThat(regions.mandateHolder(id, LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(regions.mandateHolder(id, LocalDate.of(2024, 12, 31))).isEmpty();
    }

    @Test
    void every_mandate_holder_that_is_a_municipality_exists() {
        assertThat(regions.all(RegionKind.IZA))
                .extracting(
                        region -> regions.mandateHolder(region.id(), IN_2026).orElseThrow())
                .allSatisfy(holder -> assertThat(holder.text())
                        .satisfiesAnyOf(
                                text -> assertThat(text).isEqualTo("org:samentwente"),
                                text -> assertThat(
                                                Municipalities.of2026().find(MunicipalityCode.of(holder.identifier())))
                                        .isPresent()));
    }

    @Test
    void outside_the_period_of_a_list_nothing_is_guessed() {
        assertThat(regions.find(RegionKind.YOUTH, TOWN, LocalDate.of(2025, 12, 31)))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regions.regionOf(RegionKind.YOUTH, TOWN, LocalDate.of(2027, 1, 1)))
                .withMessage("The youth region of the municipality (1509) must be known on 2027-01-01."
                        + " Maybe in 2026-01-01/2027-01-01.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regions.regionOf(RegionKind.GGD, TOWN, IN_2026))
                .withMessageContaining("No list of it is known here.");
    }

    @Test
    void a_municipality_moves_from_one_region_to_another() {
        Region north = Region.of(RegionKind.GGD, "Noord");
        Region south = Region.of(RegionKind.GGD, "Zuid");
        LocalDate move = LocalDate.of(2026, 1, 1);
        Regions moved = regions.with(Regions.of(
                List.of(north, south),
                List.of(
                        Membership.of(north.id(), TOWN, LocalDateRange.of(LocalDate.of(2020, 1, 1), move)),
                        Membership.of(south.id(), TOWN, LocalDateRange.of(move, LocalDate.of(2030, 1, 1)))),
                List.of()));

        assertThat(moved.regionOf(RegionKind.GGD, TOWN, move.minusDays(1))).isEqualTo(north);
        assertThat(moved.regionOf(RegionKind.GGD, TOWN, move)).isEqualTo(south);
        assertThat(moved.members(north.id(), move)).isEmpty();
        assertThat(moved.regionOf(RegionKind.YOUTH, TOWN, IN_2026).name()).isEqualTo("Achterhoek");
    }

    @Test
    void a_municipality_in_two_regions_of_a_kind_at_once_is_refused() {
        Region north = Region.of(RegionKind.GGD, "Noord");
        Region south = Region.of(RegionKind.GGD, "Zuid");
        LocalDateRange year = LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Regions.of(
                        List.of(north, south),
                        List.of(Membership.of(north.id(), TOWN, year), Membership.of(south.id(), TOWN, year)),
                        List.of()))
                .withMessageContaining("must be in one public health region at a time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Regions.of(
                        List.of(north),
                        List.of(),
                        List.of(
                                Mandate.of(north.id(), PartyId.of("gm:1509"), year),
                                Mandate.of(north.id(), PartyId.of("gm:0222"), year))))
                .withMessageContaining("must have one mandate holder at a time");
    }

    @Test
    void a_region_that_is_not_there_is_refused_and_the_nearest_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regions.members(RegionId.of("youth/achterhoeck"), IN_2026))
                .withMessage("The region (youth/achterhoeck) must be known. Maybe youth/achterhoek.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Regions.of(
                        List.of(),
                        List.of(Membership.of(RegionId.of("ggd/noord"), TOWN, LocalDateRange.ALL)),
                        List.of()))
                .withMessageContaining("(ggd/noord) must be known");
    }

    @Test
    void a_membership_without_a_day_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Membership.of(RegionId.of("ggd/noord"), TOWN, LocalDateRange.of(IN_2026, IN_2026)))
                .withMessageContaining("must have a day");
    }

    @Test
    void a_published_list_of_25_public_health_regions_is_added_to_them() throws IOException {
        LocalDateRange since2023 = LocalDateRange.of(LocalDate.of(2023, 1, 1), LocalDate.of(2027, 1, 1));
        Map<RegionId, Region> found = new LinkedHashMap<>();
        List<Membership> memberships = new ArrayList<>();
        List<String> lines = Files.readAllLines(ReferenceData.file("lists/gemeente_veiligheidsregio_ggd_2023.csv"));
        for (String line : lines.subList(1, lines.size())) {
            Region region = Region.of(RegionKind.GGD, line.substring(line.lastIndexOf(',') + 1));
            found.put(region.id(), region);
            memberships.add(Membership.of(region.id(), MunicipalityCode.of(line.substring(0, 4)), since2023));
        }
        Regions all = regions.with(Regions.of(found.values(), memberships, List.of()));

        assertThat(all.all(RegionKind.GGD)).hasSize(25);
        assertThat(Municipalities.of2026().all())
                .allSatisfy(municipality -> assertThat(all.find(RegionKind.GGD, municipality.code(), IN_2026))
                        .isPresent());
    }

    private static Regions read(String... rows) {
        return Regions.read(
                "mine.csv",
                new StringReader(
                        "# regions\nkind;region;municipality;holder;from;until\n" + String.join("\n", rows) + "\n"));
    }

    @Test
    void a_list_of_ones_own_says_who_belongs_and_who_acts_by_date() {
        Regions mine = regions.with(read(
                "central;Doetinchem;1509;;2026-01-01;2026-07-01",
                "central;Arnhem;1509;;2026-07-01;2027-01-01",
                "central;Doetinchem;;gm:0222;2026-01-01;2027-01-01"));
        RegionId first = RegionId.of("central/doetinchem");

        assertThat(mine.regionOf(RegionKind.CENTRAL, TOWN, LocalDate.of(2026, 6, 30))
                        .id())
                .isEqualTo(first);
        assertThat(mine.regionOf(RegionKind.CENTRAL, TOWN, IN_2026).name()).isEqualTo("Arnhem");
        assertThat(mine.members(first, IN_2026)).isEmpty();
        assertThat(mine.mandateHolder(first, IN_2026)).contains(PartyId.of("gm:0222"));
        assertThat(mine.mandateHolder(RegionId.of("central/arnhem"), IN_2026)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "buurt;Noord;1509;;2026-01-01;2027-01-01 | Line 3 of mine.csv: The kind (buurt) of the region must be ggd",
                "ggd;;1509;;2026-01-01;2027-01-01 | The column (region)",
                "ggd;Noord;15;;2026-01-01;2027-01-01 | municipality code (15) must have 4 digits",
                "ggd;Noord;0856;;2026-01-01;2027-01-01 | The municipality (0856) must exist on 2026-01-01. Maybe Maashorst (gm:1991).",
                "ggd;Noord;1991;;2021-01-01;2027-01-01 | must exist on 2021-01-01, but was made on 2022-01-01",
                "ggd;Noord;;;2026-01-01;2027-01-01 | must have a municipality that belongs to the region, or a holder",
                "ggd;Noord;1509;gm:0222;2026-01-01;2027-01-01 | and not both",
                "ggd;Noord;1509;;2027-01-01;2027-01-01 | must have a day",
                "ggd;Noord;1509;;2026;2027-01-01 | Line 3 of mine.csv",
            })
    void a_bad_row_of_a_list_is_refused_with_file_and_line(String row, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(row))
                .withMessageContaining("mine.csv")
                .withMessageContaining(message);
    }

    @Test
    void a_division_is_whole_if_every_municipality_has_its_place() throws IOException {
        List<String> lines = Files.readAllLines(ReferenceData.file("lists/gemeente_veiligheidsregio_ggd_2023.csv"));
        Regions health = read(lines.stream()
                .skip(1)
                .map(line -> "ggd;" + line.substring(line.lastIndexOf(',') + 1) + ";" + line.substring(0, 4)
                        + ";;2023-01-01;2027-01-01")
                .toArray(String[]::new));
        Municipalities all = Municipalities.of2026();

        assertThat(health.all(RegionKind.GGD)).hasSize(25);
        assertThat(health.unplaced(RegionKind.GGD, all, IN_2026)).isEmpty();
        assertThat(health.unplaced(RegionKind.GGD, all, LocalDate.of(2027, 1, 1)))
                .hasSize(342);
    }

    @Test
    void what_may_not_be_shipped_is_missing_and_says_so() {
        Municipalities all = Municipalities.of2026();

        assertThat(regions.unplaced(RegionKind.YOUTH, all, IN_2026)).isEmpty();
        assertThat(List.of(RegionKind.GGD, RegionKind.CARE_OFFICE, RegionKind.IZA, RegionKind.CENTRAL))
                .allSatisfy(
                        kind -> assertThat(regions.unplaced(kind, all, IN_2026)).hasSize(342));
    }

    @Test
    void the_published_grant_of_the_care_accord_has_these_regions() throws IOException {
        List<String> lines = Files.readAllLines(ReferenceData.file("grants/spuk_iza_2025_2026.csv"));

        assertThat(lines.subList(1, lines.size()))
                .map(line -> RegionId.of(RegionKind.IZA, line.substring(0, line.indexOf(','))))
                .containsExactlyInAnyOrderElementsOf(
                        regions.all(RegionKind.IZA).stream().map(Region::id).toList());
    }
}
