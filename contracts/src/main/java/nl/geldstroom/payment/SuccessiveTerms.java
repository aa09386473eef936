package nl.geldstroom.payment;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.Combined;
import nl.geldstroom.tariff.ExecutionVariant;
import nl.geldstroom.tariff.Tariff;

/** Payments under terms that follow each other, with what a calendar year counts over all of them. */
final class SuccessiveTerms {

    private final ImmutableList<? extends Agreement> successive;
    private final ReferenceData reference;
    private final DeliveredUnits.Counts counts = new DeliveredUnits.Counts();
    private final GuaranteedMinimum.OverTerms whole = new GuaranteedMinimum.OverTerms();
    private final Map<String, GuaranteedMinimum.OverTerms> ofParts = new LinkedHashMap<>();

    SuccessiveTerms(ImmutableList<? extends Agreement> successive, ReferenceData reference) {
        if (successive.isEmpty()) {
            throw new IllegalArgumentException("The terms that follow each other must be at least one.");
        }
        this.successive = successive;
        this.reference = reference;
    }

    static Payments only(Agreement agreement, List<Volume> volumes, ReferenceData reference) {
        SuccessiveTerms terms = new SuccessiveTerms(ImmutableList.of(agreement), reference);
        return terms.toppedUp(terms.delivered(agreement, volumes));
    }

    Payments payments(List<Volume> volumes) {
        List<Payment> payments = new ArrayList<>();
        for (int i = 0; i < successive.size(); i++) {
            Agreement terms = successive.get(i);
            int number = i;
            List<Volume> inside = volumes.stream()
                    .flatMap(volume -> part(volume, number).stream())
                    .toList();
            // Without units a task still has its budget, and a combination its fee and its minimum.
            payments.addAll(
                    inside.isEmpty() && terms.compensation().variant() == ExecutionVariant.TASK
                            ? Payments.fixed(terms, reference)
                            : delivered(terms, inside));
        }
        return toppedUp(payments);
    }

    private Payments toppedUp(List<Payment> payments) {
        List<Payment> all = new ArrayList<>(payments);
        ofParts.forEach((name, part) -> {
            List<Payment> topUps = part.topUps(reference).stream()
                    .map(payment -> Payments.named(name, payment))
                    .toList();
            whole.addPaid(topUps);
            all.addAll(topUps);
        });
        all.addAll(whole.topUps(reference));
        return new Payments(
                successive.size() > 1 || successive.get(0).compensation() instanceof Combined
                        ? Payments.inOrder(all)
                        : ImmutableList.copyOf(all));
    }

    private List<Payment> delivered(Agreement terms, List<Volume> volumes) {
        if (!(terms.compensation() instanceof Combined combined)) {
            List<Payment> payments =
                    new DeliveredUnits(terms, terms.compensation(), reference).byTariff(volumes, counts);
            whole.add(terms, terms.compensation().guaranteedMinimum(), payments);
            return payments;
        }
        List<Payment> payments = new ArrayList<>(Payments.fixed(terms, reference));
        Set<String> priced = new HashSet<>();
        combined.parts().forEach((name, part) -> {
            Set<String> products = part.tariffs().stream().map(Tariff::product).collect(Collectors.toSet());
            priced.addAll(products);
            List<Volume> its = volumes.stream()
                    .filter(volume -> products.contains(volume.product()))
                    .toList();
            if (part.variant() != ExecutionVariant.TASK) {
                List<Payment> ofPart = new DeliveredUnits(terms, part, reference).byTariff(its, counts);
                ofParts.computeIfAbsent(name, named -> new GuaranteedMinimum.OverTerms())
                        .add(terms, part.guaranteedMinimum(), ofPart);
                ofPart.forEach(payment -> payments.add(Payments.named(name, payment)));
            }
        });
        for (Volume volume : volumes) {
            if (!priced.contains(volume.product())) {
                throw new IllegalArgumentException("The agreement (" + terms.id() + ") must have a tariff for "
                        + volume.product() + " on " + volume.from() + ".");
            }
        }
        whole.add(terms, combined.guaranteedMinimum(), payments);
        return payments;
    }

    /** The part of a volume that falls under terms; evenly by days, and the parts together are the volume. */
    private Optional<Volume> part(Volume volume, int number) {
        boolean first = number == 0;
        boolean closing = number == successive.size() - 1;
        LocalDate start = successive.get(number).term().start();
        LocalDate end = successive.get(number).term().end();
        LocalDate from = first || volume.from().isAfter(start) ? volume.from() : start;
        LocalDate until = closing || volume.until().isBefore(end) ? volume.until() : end;
        if (!from.isBefore(until)) {
            return Optional.empty();
        }
        return Optional.of(
                new Volume(volume.product(), from, until, upTo(volume, until).subtract(upTo(volume, from))));
    }

    private static BigDecimal upTo(Volume volume, LocalDate day) {
        if (day.equals(volume.until())) {
            return volume.units();
        }
        return volume.units()
                .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(volume.from(), day)))
                .divide(
                        BigDecimal.valueOf(ChronoUnit.DAYS.between(volume.from(), volume.until())),
                        8,
                        RoundingMode.HALF_UP);
    }
}
