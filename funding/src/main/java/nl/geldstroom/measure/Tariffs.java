package nl.geldstroom.measure;

import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;

/** Prices as columns in cents, with the prices of a line. */
final class Tariffs {

    private static final LocalizedText CENTS = LocalizedText.of("centen per euro", "cents per euro");

    private Tariffs() {}

    /** Cents a client a month. */
    static Column ofClient(Draft draft, String field, UnitPrice price, LineId line) {
        Column year;
        if (price instanceof UnitPrice.Stated stated) {
            year = cents(
                    draft,
                    field,
                    stated.perYear(),
                    LocalizedText.of("prijs per cliënt per jaar, in euro", "price of a client a year, in euros"));
        } else {
            double clients = draft.clientsOf(line)
                    .filter(count -> count > 0)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The line (" + line + ") must say how many clients it has to have an average price."));
            double average = draft.costOf(line).cents() / clients;
            year = draft.table(
                    draft.grid().tabulate(month -> average),
                    LocalizedText.of("gemiddelde kosten per cliënt per jaar", "average cost of a client a year"),
                    Unit.EUROS);
        }
        return year.dividedBy(draft.number(12))
                .times(draft.prices(line))
                .named(
                        LocalizedText.of(
                                "prijs per cliënt per maand op " + line, "price of a client a month on " + line),
                        Unit.EUROS);
    }

    /** An average price asks a line that has cost and clients. */
    static void checkAverage(Baseline baseline, LineId id, UnitPrice price, String pointer, Faults faults) {
        if (price instanceof UnitPrice.Average) {
            baseline.line(id)
                    .filter(line -> line.clients().orElse(0L) < 1 || line.cost().cents() <= 0)
                    .ifPresent(line -> faults.add(
                            pointer,
                            "no-average-price",
                            "The line (" + id + ") with a cost of " + line.cost() + " and "
                                    + line.clients().map(String::valueOf).orElse("an unknown number of")
                                    + " clients must have both above zero to have an average price."
                                    + " Maybe state the price with what it rests on."));
        }
    }

    /** An amount in euros as cents: {@code (A·100)}. */
    static Column cents(Draft draft, String field, Grounded euros, LocalizedText text) {
        return draft.parameter(field, euros.parameter(), text)
                .times(draft.table(draft.grid().tabulate(month -> 100), CENTS, Unit.NUMBER));
    }

    /** One, below which a divisor must not come. */
    static Column one(Draft draft) {
        return draft.number(1);
    }
}
