package nl.geldstroom.source;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.money.Money;

/** What holds for every source. */
final class SourceRules {

    private SourceRules() {}

    static void amounts(Faults faults, String id, ImmutableSortedMap<Year, Money> amounts) {
        if (amounts.isEmpty()) {
            faults.add("/amounts", "no-amounts", "The grant (" + id + ") must have the amount of at least one year.");
        }
        amounts.forEach((year, amount) -> {
            if (amount.isNegative()) {
                faults.add(
                        "/amounts/" + year,
                        "negative-amount",
                        "The amount (" + amount + ") of grant (" + id + ") in " + year + " must be zero or more.");
            }
        });
    }

    static void shares(Faults faults, String id, List<GrantPart> parts) {
        BigDecimal sum = parts.stream().map(part -> part.share().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            faults.add(
                    "/parts",
                    "shares-sum",
                    "The shares (sum " + sum.toPlainString() + ") of the parts of grant (" + id
                            + ") must add up to 1.");
        }
    }

    static void evidence(Faults faults, String id, Optional<Evidence> evidence) {
        evidence.ifPresent(
                basis -> basis.usedAs(faults, "/evidence", "amounts of grant (" + id + ")", Use.SCENARIO_AMOUNT));
    }
}
