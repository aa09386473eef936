package nl.geldstroom.agreement;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import nl.geldstroom.money.Price;
import nl.geldstroom.tariff.Contradiction;
import nl.geldstroom.tariff.CostElement;
import nl.geldstroom.tariff.ExecutionVariant;
import nl.geldstroom.tariff.FairPrice;
import nl.geldstroom.tariff.ServiceAllocation;
import nl.geldstroom.tariff.Tariff;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** What stands out in how a provider is paid: prices under the floor, units and allocations that do not fit. */
final class CompensationRules {

    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    private CompensationRules() {}

    /**
     * The findings on a compensation.
     *
     * @param compensation how it is paid
     * @return warnings, with pointers from the compensation
     */
    static ImmutableList<Finding> of(Compensation compensation) {
        CompensationRules rules = new CompensationRules();
        rules.check(compensation, "");
        return rules.findings.build();
    }

    private void check(Compensation compensation, String pointer) {
        if (compensation instanceof Combined combined) {
            for (Map.Entry<String, Compensation> part : combined.parts().entrySet()) {
                String key = part.getKey().replace("~", "~0").replace("/", "~1");
                check(part.getValue(), pointer + "/parts/" + key);
            }
            return;
        }
        for (int i = 0; i < compensation.tariffs().size(); i++) {
            tariff(compensation.tariffs().get(i), compensation.variant(), pointer + "/tariffs/" + i);
        }
        ImmutableList<ServiceAllocation> running =
                compensation.allocations().map(AllocationRelease::allocations).orElse(ImmutableList.of());
        for (int i = 0; i < running.size(); i++) {
            ServiceAllocation allocation = running.get(i);
            if (!allocation.saysWhat()) {
                continue;
            }
            for (Contradiction contradiction : allocation.contradictions(compensation.variant())) {
                add(
                        contradiction.rule(),
                        pointer + "/allocations/allocations/" + i + contradiction.pointer(),
                        contradiction.message(),
                        contradiction.citation());
            }
        }
    }

    private void add(String rule, String pointer, LocalizedText message, LocalizedText citation) {
        findings.add(new Finding(
                rule,
                pointer,
                Finding.Severity.WARNING,
                LocalizedText.of(
                        message.nl().replaceAll("\\.$", "") + " (" + citation.nl() + ").",
                        message.en().replaceAll("\\.$", "") + " (" + citation.en() + ").")));
    }

    private void tariff(Tariff tariff, ExecutionVariant variant, String pointer) {
        if (tariff.unit().variant() != variant) {
            LocalizedText unit = tariff.unit().label();
            add(
                    "tariff-unit",
                    pointer + "/unit",
                    LocalizedText.of(
                            "De eenheid (" + tariff.unit().code() + ", " + unit.nl() + ") van het tarief voor "
                                    + tariff.product() + " past niet bij "
                                    + variant.label().nl() + " werken",
                            "The unit (" + tariff.unit().code() + ", " + unit.en() + ") of the tariff for "
                                    + tariff.product() + " must be one of those that are "
                                    + variant.label().en()),
                    LocalizedText.of("iWmo 3.2, toewijzingsvarianten", "iWmo 3.2, allocation variants"));
        }
        if (tariff.fairPrice().isEmpty()) {
            return;
        }
        FairPrice fair = tariff.fairPrice().get();
        if (variant == ExecutionVariant.TASK) {
            return;
        }
        Price floor = fair.of(tariff.unit());
        if (tariff.price().compareTo(floor) < 0) {
            LocalizedText price = Phrases.number(tariff.price().euros());
            LocalizedText least = Phrases.number(floor.euros());
            LocalizedText day = Phrases.date(fair.on());
            add(
                    "price-under-floor",
                    pointer + "/price",
                    LocalizedText.of(
                            "Het tarief (€ " + price.nl() + ") voor " + tariff.product()
                                    + " ligt onder de reële prijs van € " + least.nl() + " per "
                                    + tariff.unit().label().nl() + ", berekend naar " + day.nl(),
                            "The tariff (€ " + price.en() + ") for " + tariff.product()
                                    + " must be at least the fair price of € " + least.en() + " per "
                                    + tariff.unit().label().en() + ", reckoned for " + day.en()),
                    fair.rule().citation());
        }
        for (CostElement element : fair.missing()) {
            String letter = fair.rule().elements().getOrDefault(element, "");
            LocalizedText citation = fair.rule().citation();
            add(
                    "fair-price-element",
                    pointer + "/fairPrice",
                    LocalizedText.of(
                            "In de reële prijs voor " + tariff.product() + " ontbreekt "
                                    + element.label().nl(),
                            "The fair price of " + tariff.product() + " must also have "
                                    + element.label().en()),
                    LocalizedText.of(citation.nl() + ", onderdeel " + letter, citation.en() + ", part " + letter));
        }
    }
}
