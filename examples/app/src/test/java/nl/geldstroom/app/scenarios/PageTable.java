package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.geldstroom.document.Input;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;

/** The rows of the tables on the page of a ready scenario, and what its run gives for them. */
final class PageTable {

    private static final Path SCENARIOS =
            Path.of("").toAbsolutePath().getParent().getParent().resolve("examples/scenarios");

    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private PageTable() {}

    static PageTable of(String page) {
        PageTable table = new PageTable();
        try {
            Files.readString(SCENARIOS.resolve(page))
                    .lines()
                    .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
                    .map(line -> Stream.of(line.substring(1).split("\\|"))
                            .map(String::strip)
                            .toList())
                    .forEach(cells -> table.rows.put(cells.get(0), new ArrayList<>(cells.subList(1, cells.size()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    static Scenario scenario(String file) {
        return new ScenarioDocuments().read(Input.of(SCENARIOS.resolve(file))).orThrow();
    }

    /** The run of a file, whose books are checked. */
    static Projection run(String file) {
        Projection projection = Projection.of(scenario(file));
        assertThat(projection.ledger().check()).isEmpty();
        assertThat(projection.ledger().balances().values().stream()
                        .mapToLong(Money::cents)
                        .sum())
                .isZero();
        return projection;
    }

    /** What some postings of measures add up to over the horizon. */
    static Money sum(Projection projection, Predicate<PostingRule> which) {
        Money sum = Money.ZERO;
        for (Year year : projection.scenario().horizon().years()) {
            sum = sum.plus(projection
                    .ledger()
                    .sum(year, which.and(rule -> rule.measure().isPresent())));
        }
        return sum;
    }

    /** What measures do to the balance of a party over the horizon. */
    static Money gain(Projection projection, PartyId party) {
        Money gain = Money.ZERO;
        for (Year year : projection.scenario().horizon().years()) {
            gain = gain.plus(projection
                    .ledger()
                    .balance(
                            year,
                            rule -> rule.payer().equals(party) && rule.measure().isPresent()));
        }
        return gain;
    }

    /** What is watched in euros under an id adds up to over the horizon. */
    static Money watched(Projection projection, String id) {
        Money sum = Money.ZERO;
        for (Year year : projection.scenario().horizon().years()) {
            sum = sum.plus(
                    projection.ledger().observedSum(year, seen -> seen.id().equals(id)));
        }
        return sum;
    }

    /** The page says these amounts and numbers behind these words. */
    void says(String what, Object... values) {
        assertThat(rows).containsKey(what);
        List<String> shown = new ArrayList<>();
        for (Object value : values) {
            shown.add(
                    value instanceof Money money
                            ? String.format(Locale.ROOT, "%,.2f", money.cents() / 100.0)
                            : String.valueOf(value));
        }
        assertThat(rows.getOrDefault(what, List.of())).as(what).isEqualTo(shown);
    }
}
