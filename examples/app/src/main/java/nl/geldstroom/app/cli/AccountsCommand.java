package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.iv3.Iv3;
import nl.geldstroom.iv3.Iv3Kind;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.realised.BudgetAgainstAccounts;
import nl.geldstroom.realised.Calibration;
import nl.geldstroom.realised.Reforecast;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lays the annual accounts of a municipality beside its budget, and forecasts a scenario anew from them. */
@Command(
        name = "accounts",
        mixinStandardHelpOptions = true,
        description =
                "Lay the annual accounts of the municipality of a scenario beside its budget, calibrate the growth"
                        + " of volume on several years, and write the scenario that starts from the accounts.")
final class AccountsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--iv3",
            required = true,
            paramLabel = "FILE",
            description = "Iv3 file with budget and accounts; the long layout has several years.")
    private String iv3 = "";

    @Option(
            names = "--scenario",
            required = true,
            paramLabel = "SCENARIO.json",
            description = "The scenario; its first party is the municipality.")
    private String scenario = "";

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "The year that has been realised.")
    private int year;

    @Option(
            names = "--calibrate",
            paramLabel = "budget|accounts",
            description = "Calibrate the growth of volume on budgets or on accounts of several years; with --prices.")
    private Optional<Iv3Kind> calibrate = Optional.empty();

    @Option(
            names = "--prices",
            split = ",",
            paramLabel = "YEAR=GROWTH",
            description = "Growth of prices to each year, for example 2024=0.06: 6 %%; never guessed.")
    private Map<Integer, Double> prices = new LinkedHashMap<>();

    @Option(
            names = "--prices-from",
            paramLabel = "TEXT",
            description = "Where the growth of prices comes from; it stands beside every calibrated number.")
    private String pricesFrom = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "NEW.json",
            description = "File for the scenario that starts from the accounts; without it only the table is printed.")
    private Optional<String> file = Optional.empty();

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec, common);
        if (calibrate.isPresent() && (prices.isEmpty() || pricesFrom.isBlank())) {
            throw Refusal.of(
                    "Geef bij --calibrate ook --prices en --prices-from: zonder prijsgroei is er geen volumegroei.",
                    "Give --prices and --prices-from with --calibrate: without growth of prices there is no growth of"
                            + " volume.");
        }
        if (file.isPresent()) {
            new WholeFile(file.get()).refuseIfThere(force);
        }
        Scenario before = new ScenarioDocuments().read(console.input(scenario)).orThrow();
        PartyId municipality = before.given().parties().get(0).id();
        Iv3Table table = Iv3.read(Console.path(iv3));
        try {
            BudgetAgainstAccounts compared = BudgetAgainstAccounts.of(table, municipality, year);
            console.out().print(csv(compared));
            console.out().flush();
            compared.notes()
                    .forEach(note -> console.tell(
                            note.taskField().orElse("") + ": " + note.text().nl(),
                            note.taskField().orElse("") + ": " + note.text().en()));
            if (file.isPresent()) {
                write(console, Reforecast.of(before, table, Year.of(year), growth(console, before, table)));
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.of(String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
        }
        return Failures.DONE;
    }

    private static String csv(BudgetAgainstAccounts compared) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(
                    "taskField",
                    "label",
                    "budgetCost",
                    "accountsCost",
                    "errorOfCost",
                    "share",
                    "budgetIncome",
                    "accountsIncome",
                    "errorOfIncome");
            for (BudgetAgainstAccounts.Row row : compared.rows()) {
                csv.writeRecord(
                        row.taskField(),
                        row.label(),
                        euros(row.budgetCost()),
                        euros(row.accountsCost()),
                        euros(row.costError()),
                        row.costShare().map(share -> share.toPlainString()).orElse(""),
                        euros(row.budgetIncome()),
                        euros(row.accountsIncome()),
                        euros(row.incomeError()));
            }
        }
        return text.toString();
    }

    private static String euros(Money amount) {
        return amount.toEuros().toPlainString();
    }

    /** The growth of every line whose own figures tell it; of the others is said why not. */
    private ImmutableMap<LineId, Growth> growth(Console console, Scenario before, Iv3Table table) {
        ImmutableMap.Builder<LineId, Growth> growth = ImmutableMap.builder();
        if (calibrate.isEmpty()) {
            return growth.buildOrThrow();
        }
        PartyId municipality = before.given().parties().get(0).id();
        ImmutableSortedMap.Builder<Year, Double> stated = ImmutableSortedMap.naturalOrder();
        prices.forEach((of, price) -> stated.put(Year.of(of), price));
        ImmutableSortedMap<Year, Double> byYear = stated.build();
        for (BudgetLine line : before.given().baseline().lines()) {
            if (!line.payer().equals(municipality) || line.taskField().isEmpty()) {
                continue;
            }
            Growth old = line.growth().orElse(before.given().baseline().growth());
            try {
                Calibration calibration = Calibration.of(
                        table,
                        calibrate.get(),
                        municipality,
                        line.taskField().get(),
                        byYear,
                        Assumption.of("geldstroom accounts", pricesFrom));
                growth.put(line.id(), calibration.growth(table.publication().source(), old.price()));
            } catch (InvalidValueException e) {
                e.faults()
                        .forEach(fault -> console.tell(
                                line.id() + " groeit als voorheen: " + fault.message(),
                                line.id() + " grows as before: " + fault.message()));
            } catch (IllegalArgumentException e) {
                console.tell(
                        line.id() + " groeit als voorheen: " + e.getMessage(),
                        line.id() + " grows as before: " + e.getMessage());
            }
        }
        return growth.buildOrThrow();
    }

    private void write(Console console, Reforecast after) throws IOException {
        String name = file.orElseThrow();
        new WholeFile(name).write(new ScenarioDocuments().write(after.scenario()));
        after.alreadyRunning()
                .forEach(
                        measure -> console.tell(
                                "Maatregel " + measure + " liep al in " + year
                                        + ": wat zij toen deed, zit in de jaarrekening. Haal dat deel uit de maatregel.",
                                "Measure " + measure + " ran in " + year
                                        + " already: what it did then is inside the accounts. Take that part out of the measure."));
        console.tell("Geschreven: " + name, "Written: " + name);
    }
}
