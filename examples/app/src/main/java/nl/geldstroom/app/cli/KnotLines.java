package nl.geldstroom.app.cli;

import nl.geldstroom.accord.EscalationPath;

/** A path out of a bottleneck, for a person at a terminal. */
final class KnotLines {

    private KnotLines() {}

    static void print(Lines lines, int steps, EscalationPath path) {
        Console console = lines.console();
        lines.wrapped(
                steps,
                console.text("Waar het heen kan: ", "Where it can go: ")
                        + console.text(path.name())
                        + path.speaker()
                                .map(name -> console.text(", volgens ", ", according to ") + name)
                                .orElse(""));
        int number = 1;
        for (EscalationPath.Step step : path.steps()) {
            lines.wrapped(steps + 1, number + ". " + console.text(step.sentence()));
            number++;
        }
        lines.source(steps + 1, path.publication());
    }
}
