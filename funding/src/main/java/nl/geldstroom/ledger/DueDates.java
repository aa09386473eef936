package nl.geldstroom.ledger;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.time.BusinessDays;

/** On which day a posting is paid: by the payment rule of its agreement, else on the last day of its month. */
final class DueDates {

    private record Key(String agreement, YearMonth month) {}

    private final BusinessDays days = BusinessDays.dutch();
    private final ImmutableMap<String, Agreement> agreements;
    private final Map<Key, LocalDate> known = new HashMap<>();

    DueDates(List<Agreement> agreements) {
        ImmutableMap.Builder<String, Agreement> byId = ImmutableMap.builder();
        agreements.forEach(agreement -> byId.put(agreement.id().text(), agreement));
        this.agreements = byId.buildOrThrow();
    }

    LocalDate of(PostingRule rule, YearMonth month) {
        Optional<Agreement> paid = rule.agreement().map(agreements::get);
        return paid.isEmpty()
                ? month.atEndOfMonth()
                : known.computeIfAbsent(
                        new Key(rule.agreement().get(), month),
                        key -> paid.get().due(month, days));
    }
}
