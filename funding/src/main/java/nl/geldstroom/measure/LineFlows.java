package nl.geldstroom.measure;

import java.util.Map;
import java.util.TreeMap;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;

/** What people cost more or less on each line than under unchanged policy; a line gets one posting for each. */
final class LineFlows {

    private final Draft draft;
    private final Map<LineId, Column> lines = new TreeMap<>();

    LineFlows(Draft draft) {
        this.draft = draft;
    }

    /** Adds whole cents to a line; below zero they are a saving. */
    void add(LineId line, Column cents) {
        lines.merge(line, cents, Column::plus);
    }

    /** Delivers what is more, and takes away what is less as far as the line has it. */
    void settle(LocalizedText more, LocalizedText less) {
        lines.forEach((line, net) -> {
            if (net.isZero()) {
                return;
            }
            draft.deliver("more/" + line, line, net.positive(), Nature.STRUCTURAL, more);
            Column saved = draft.claim(line, draft.zero().minus(net).positive());
            Column released = draft.reduce(line, saved, less);
            draft.observe("less/" + line, line, saved, Unit.EUROS, less);
            draft.observe("freed/" + line, line, released, Unit.EUROS, LocalizedText.of("vrijgevallen", "released"));
        });
    }
}
