package nl.geldstroom.app.cli;

import java.util.Optional;
import nl.geldstroom.baseline.NationalTotals;
import nl.geldstroom.document.Input;
import nl.geldstroom.population.PopulationForecast;
import nl.geldstroom.population.UsePerAge;
import picocli.CommandLine.Option;

/** The options of commands that know how old people are and what they use. */
final class PeopleTables {

    @Option(
            names = "--population",
            paramLabel = "FILE",
            description = "Table place;year;age;inhabitants: who lives where; goes with --use.")
    private Optional<String> population = Optional.empty();

    @Option(
            names = "--use",
            paramLabel = "FILE",
            description =
                    "Table of euros per inhabitant by age: age;zvw;wlz;wmo2015;jeugdwet; goes with --population. In a new"
                            + " scenario lines then grow as people grow older.")
    private Optional<String> use = Optional.empty();

    @Option(
            names = "--national",
            paramLabel = "FILE.json",
            description =
                    "National totals of insurers and the Long-term Care Fund, divided over municipalities by age; needs"
                            + " --population and --use.")
    private Optional<String> national = Optional.empty();

    /** Whether none of the options was given; refuses one without what it needs. */
    boolean isEmpty() {
        if (population.isEmpty() && use.isEmpty() && national.isEmpty()) {
            return true;
        }
        if (population.isEmpty() || use.isEmpty()) {
            throw national.isPresent()
                    ? Refusal.of(
                            "Geef bij --national ook --population en --use: daarmee worden de totalen verdeeld.",
                            "Give --population and --use with --national: they divide the totals.")
                    : Refusal.of(
                            "Geef --population en --use samen: het ene zegt wie er wonen, het andere wat zij gebruiken.",
                            "Give --population and --use together: one says who lives there, the other what they use.");
        }
        return false;
    }

    PopulationForecast people() {
        return PopulationForecast.read(Input.of(Console.path(population.orElseThrow())));
    }

    UsePerAge byAge() {
        return UsePerAge.read(Input.of(Console.path(use.orElseThrow())));
    }

    Optional<NationalTotals> totals() {
        return national.map(
                file -> NationalTotals.read(Input.of(Console.path(file))).orThrow());
    }
}
