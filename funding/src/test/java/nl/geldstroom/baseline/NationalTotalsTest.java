package nl.geldstroom.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.common.collect.ImmutableListMultimap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.law.LawId;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.population.PopulationForecast;
import nl.geldstroom.population.UsePerAge;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** What insurers and the Long-term Care Fund spend in the country, divided over municipalities by age. */
class NationalTotalsTest {

    private static final PartyId INSURERS = PartyId.of("org:zorgverzekeraars");
    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId CITY = PartyId.of("gm:0518");

    private static final UsePerAge USE =
            UsePerAge.read(Input.of("use.csv", "age;zvw;wlz\n0;100;0\n1;100;0\n2;500;900\n"));

    private static NationalLine line(String id, LawId law, Money total) {
        return NationalLine.builder()
                .id(id)
                .name(LocalizedText.same(id))
                .payer(INSURERS)
                .law(law)
                .total(total)
                .evidence(Assumption.of("test", "chosen for the calculation"))
                .build();
    }

    @Test
    void aTotalIsDividedByWhatPeopleOfEachAgeUseAndTheRestOfTheCountryHasTheRemainder() {
        PopulationForecast people = PopulationForecast.read(Input.of("people.csv", """
                place;year;age;inhabitants
                NL;2024;0-1;70
                NL;2024;2+;30
                gm:1509;2024;0-1;10
                gm:1509;2024;2+;6
                gm:0518;2024;0-1;40
                gm:0518;2024;2+;4
                """));
        NationalTotals totals =
                NationalTotals.of(Year.of(2024), line("wijkverpleging", LawId.ZVW, Money.euros(1_000_000)));

        ImmutableListMultimap<PartyId, BudgetLine> divided = totals.over(people, USE);

        // Weights: country 70·100 + 30·500 = 22,000; town 1,000 + 3,000 = 4,000; city 4,000 + 2,000 = 6,000; rest
        // 12,000.
        assertThat(divided.get(TOWN)).singleElement().satisfies(line -> {
            assertThat(line.id().text()).isEqualTo("org:zorgverzekeraars/gm:1509/wijkverpleging");
            assertThat(line.cost()).isEqualTo(Money.euros("181818.18"));
            assertThat(line.payer()).isEqualTo(INSURERS);
            assertThat(line.taskField()).isEmpty();
        });
        assertThat(divided.get(CITY)).extracting(BudgetLine::cost).containsExactly(Money.euros("272727.27"));
    }

    @Test
    void theSharesOfAllMunicipalitiesAddUpToTheTotalExactly() {
        StringBuilder table = new StringBuilder("place;year;age;inhabitants\n");
        Municipalities.of2026().all().forEach(town -> {
            int code = Integer.parseInt(town.code().text());
            table.append(town.id())
                    .append(";2024;0-1;")
                    .append(5_000 + 7 * code)
                    .append('\n');
            table.append(town.id()).append(";2024;2+;").append(900 + 3 * code).append('\n');
        });
        Money total = Money.euros("64200000000.01");

        ImmutableListMultimap<PartyId, BudgetLine> divided = NationalTotals.of(
                        Year.of(2024), line("zorg", LawId.ZVW, total), line("verpleeghuis", LawId.WLZ, total))
                .over(PopulationForecast.read(Input.of("people.csv", table.toString())), USE);

        assertThat(divided.keySet()).hasSize(Municipalities.of2026().all().size());
        for (LawId law : new LawId[] {LawId.ZVW, LawId.WLZ}) {
            assertThat(divided.values().stream()
                            .filter(line -> line.law().equals(law))
                            .map(BudgetLine::cost)
                            .reduce(Money.ZERO, Money::plus))
                    .isEqualTo(total);
        }
    }

    @Test
    void totalsAreReadFromADocumentAndWrittenBack() {
        String json = """
                {"model":"geldstroom","version":1,"nationalTotals":{"year":2024,"lines":[
                  {"id":"thuis","name":{"nl":"Wlz thuis","en":"Wlz at home"},"payer":"org:fonds-langdurige-zorg",
                   "law":"wlz","total":1000000.00,"use":"wlz",
                   "evidence":{"type":"assumption","author":"test","why":"chosen"}}]}}
                """;
        var reading = NationalTotals.read(Input.of("totals.json", json));
        assertThat(reading.problems()).isEmpty();
        NationalTotals totals = reading.orThrow();
        assertThat(totals.lines().get(0).total()).isEqualTo(Money.euros(1_000_000));
        assertThat(NationalTotals.read(Input.of("again.json", totals.write())).orThrow())
                .isEqualTo(totals);
    }

    @Test
    void peopleThatDoNotCoverTheCountryAreRefused() {
        NationalTotals totals = NationalTotals.of(Year.of(2024), line("zorg", LawId.ZVW, Money.euros(1)));
        assertThatThrownBy(() -> totals.over(people("gm:1509;2024;0+;10"), USE))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("row of the country (NL)");
        assertThatThrownBy(() -> totals.over(people("gm:1509;2024;0+;10\nNL;2024;0+;9"), USE))
                .hasMessageContaining("must not be more than those (9) of the country");
        assertThatThrownBy(() -> totals.over(people("gm:1509;2024;0-9;10\nNL;2024;0+;90"), USE))
                .hasMessageContaining("must be those of the country");
        NationalTotals unknown = NationalTotals.of(Year.of(2024), line("jeugd", LawId.JEUGDWET, Money.euros(1)));
        assertThatThrownBy(() -> unknown.over(people("gm:1509;2024;0+;10\nNL;2024;0+;90"), USE))
                .hasMessageContaining("must be a column of the table of use: zvw, wlz");
    }

    private static PopulationForecast people(String rows) {
        return PopulationForecast.read(Input.of("people.csv", "place;year;age;inhabitants\n" + rows));
    }

    @Test
    void theSpendingPerAgeOfThePlanningOfficeIsReadAsItIs() {
        Path file = reference("population/cpb_uitgaven_per_leeftijd_2022.csv");
        UsePerAge use = UsePerAge.read(Input.of(file));

        assertThat(use.kinds()).containsExactly("zvw", "wlz", "wmo2015", "jeugdwet");
        assertThat(use.of("zvw", nl.geldstroom.population.AgeGroup.of("0"))).isEqualByComparingTo("4430.00");
        // Ages 16 and 17 of the Youth Act: (2,156.39 + 2,289.34) / 2.
        assertThat(use.of("jeugdwet", nl.geldstroom.population.AgeGroup.of("16-17")))
                .isEqualByComparingTo("2222.865");
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
