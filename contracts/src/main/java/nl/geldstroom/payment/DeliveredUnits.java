package nl.geldstroom.payment;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.OutputBased;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Price;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.tariff.ExecutionVariant;
import nl.geldstroom.tariff.PriceSteps;
import nl.geldstroom.tariff.Tariff;
import nl.geldstroom.tariff.TariffConversion;
import nl.geldstroom.tariff.Unit;
import nl.geldstroom.tariff.VolumeBand;
import nl.geldstroom.tariff.VolumeBands;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** Price times quantity: the payments for units delivered under one agreement. */
final class DeliveredUnits {

    private static final int UNIT_DECIMALS = 12;

    private final Agreement agreement;
    private final ReferenceData reference;
    private final ImmutableList<Tariff> tariffs;
    private final Indexation indexation;
    private final Map<Integer, Map<Integer, PriceSteps>> steps = new HashMap<>();

    DeliveredUnits(Agreement agreement, Compensation compensation, ReferenceData reference) {
        this.agreement = agreement;
        this.reference = reference;
        indexation = compensation instanceof EffortBased effort
                ? effort.indexation()
                : compensation instanceof OutputBased output ? output.indexation() : Indexation.none();
        tariffs = compensation.tariffs();
        if (compensation.variant() == ExecutionVariant.TASK) {
            throw new IllegalArgumentException("The compensation of agreement (" + agreement.id()
                    + ") must be effort-based or output-based to be paid by units. Maybe leave the volumes out.");
        }
    }

    /** Key of a payment: service month first, then product, so that the order is that of service. */
    private record Slot(YearMonth month, String product) implements Comparable<Slot> {
        @Override
        public int compareTo(Slot other) {
            int byMonth = month.compareTo(other.month);
            return byMonth != 0 ? byMonth : product.compareTo(other.product);
        }
    }

    /** A piece of a volume within one month at one price; settled: units of earlier months at another band. */
    private record Piece(
            LocalDate from, LocalDate until, BigDecimal units, Price price, Money amount, boolean settled) {}

    /** What the payment of one product in one month rests on. */
    private record Delivered(String product, ImmutableList<Piece> pieces) implements PaymentBasis {

        @Override
        public LocalizedText explain(Payment payment) {
            LocalizedText month = Phrases.month(payment.month());
            StringBuilder nl = new StringBuilder(month.nl() + ": " + product);
            StringBuilder en = new StringBuilder(month.en() + ": " + product);
            String joint = " ";
            for (Piece piece : pieces) {
                LocalizedText units = Phrases.number(piece.units());
                LocalizedText price = Phrases.number(piece.price().euros());
                if (piece.settled()) {
                    LocalizedText amount = Phrases.euros(piece.amount());
                    nl.append("; herrekening van ")
                            .append(units.nl())
                            .append(" naar € ")
                            .append(price.nl());
                    nl.append(": € ").append(amount.nl());
                    en.append("; ").append(units.en()).append(" settled at € ").append(price.en());
                    en.append(": € ").append(amount.en());
                    joint = "; ";
                    continue;
                }
                nl.append(joint).append(units.nl()).append(" × € ").append(price.nl());
                en.append(joint).append(units.en()).append(" × € ").append(price.en());
                joint = " + ";
            }
            return LocalizedText.of(nl.toString(), en.toString());
        }
    }

    /** Without the top-up to the guaranteed minimum. */
    List<Payment> byTariff(List<Volume> volumes, Counts counts) {
        SortedMap<Slot, List<Piece>> slots = new TreeMap<>();
        SortedMap<String, List<Volume>> banded = new TreeMap<>();
        SortedMap<String, List<Volume>> unbanded = new TreeMap<>();
        for (Volume volume : volumes) {
            if (volume.from().isBefore(agreement.term().start())
                    || volume.until().isAfter(agreement.term().end())) {
                throw new IllegalArgumentException(
                        "The volume of " + volume.product() + " (" + volume.from() + " until "
                                + volume.until() + ") must lie in the term of agreement (" + agreement.id() + "), "
                                + agreement.term().start() + " until "
                                + agreement.term().end() + ".");
            }
            if (banded(volume.product())) {
                banded.computeIfAbsent(volume.product(), product -> new ArrayList<>())
                        .add(volume);
                continue;
            }
            unbanded.computeIfAbsent(volume.product(), product -> new ArrayList<>())
                    .add(volume);
            for (Piece piece : pieces(volume)) {
                slots.computeIfAbsent(
                                new Slot(YearMonth.from(piece.from()), volume.product()), slot -> new ArrayList<>())
                        .add(piece);
            }
        }
        banded.forEach((product, its) -> {
            for (Piece piece : inBands(its, counts.of(product))) {
                slots.computeIfAbsent(new Slot(YearMonth.from(piece.from()), product), slot -> new ArrayList<>())
                        .add(piece);
            }
        });
        unbanded.forEach((product, its) -> count(its, counts.of(product)));
        List<Payment> payments = new ArrayList<>();
        slots.forEach((slot, pieces) -> payments.add(payment(slot, pieces)));
        return payments;
    }

    private List<Piece> pieces(Volume volume) {
        List<Piece> pieces = new ArrayList<>();
        LocalDate run = volume.from();
        Price price = priceOn(volume.product(), run);
        LocalDate from = run;
        while (from.isBefore(volume.until())) {
            LocalDate until = nextBound(volume, from);
            Price next = priceOn(volume.product(), from);
            if (!next.equals(price)) {
                run = from;
                price = next;
            }
            // Cumulative within a run of one price: cutting a volume at month ends neither makes nor loses a cent.
            Money amount = cost(volume, price, run, until).minus(cost(volume, price, run, from));
            pieces.add(new Piece(from, until, units(volume, from, until), price, amount, false));
            from = until;
        }
        return pieces;
    }

    private LocalDate nextBound(Volume volume, LocalDate from) {
        LocalDate bound = Payments.earlier(
                volume.until(), YearMonth.from(from).plusMonths(1).atDay(1));
        for (Tariff tariff : tariffs) {
            if (tariff.product().equals(volume.product())) {
                if (tariff.from().isAfter(from)) {
                    bound = Payments.earlier(bound, tariff.from());
                }
                for (TariffConversion conversion : tariff.conversions()) {
                    if (conversion.on().isAfter(from)) {
                        bound = Payments.earlier(bound, conversion.on());
                    }
                }
            }
        }
        return bound;
    }

    private static Money cost(Volume volume, Price price, LocalDate from, LocalDate until) {
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until));
        BigDecimal all = BigDecimal.valueOf(ChronoUnit.DAYS.between(volume.from(), volume.until()));
        return Money.euros(price.times(volume.units()).multiply(days).divide(all, 2, RoundingMode.HALF_UP));
    }

    private static BigDecimal units(Volume volume, LocalDate from, LocalDate until) {
        return volume.units()
                .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until)))
                .divide(
                        BigDecimal.valueOf(ChronoUnit.DAYS.between(volume.from(), volume.until())),
                        4,
                        RoundingMode.HALF_UP);
    }

    private boolean banded(String product) {
        return tariffs.stream()
                .anyMatch(tariff ->
                        tariff.product().equals(product) && tariff.bands().isPresent());
    }

    /** Units of the year so far, at the step of their day. */
    private record Counted(BigDecimal units, PriceSteps.Step step) {}

    /** How far the year of each product is counted, over terms that follow each other. */
    static final class Counts {

        private final Map<String, Count> ofProducts = new HashMap<>();

        private Count of(String product) {
            return ofProducts.computeIfAbsent(product, its -> new Count());
        }
    }

    /** How far the year of one product is counted. */
    private static final class Count {

        private final List<Counted> counted = new ArrayList<>();
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal exact = BigDecimal.ZERO;
        private int reached;
        private int year = Integer.MIN_VALUE;
        private Optional<Unit> unit = Optional.empty();
        private Optional<VolumeBands> bands = Optional.empty();

        private void restart(int in) {
            year = in;
            counted.clear();
            sum = BigDecimal.ZERO;
            exact = BigDecimal.ZERO;
            reached = 0;
        }

        /** Other terms begin: hours are no minutes, and units before other bands keep their place but also their price. */
        private void under(Tariff tariff) {
            if (unit.isPresent() && !unit.get().equals(tariff.unit())) {
                restart(year);
            }
            if (bands.isPresent()
                    && tariff.bands().isPresent()
                    && !sameSteps(bands.get(), tariff.bands().get())) {
                counted.clear();
            }
        }

        private static boolean sameSteps(VolumeBands one, VolumeBands other) {
            return one.mode() == other.mode()
                    && one.bands().stream()
                            .map(VolumeBand::above)
                            .toList()
                            .equals(other.bands().stream()
                                    .map(VolumeBand::above)
                                    .toList());
        }

        private void last(Tariff tariff) {
            unit = Optional.of(tariff.unit());
            bands = tariff.bands().or(() -> bands);
        }
    }

    /** Units at one price count too, for bands that later terms may have. */
    private void count(List<Volume> volumes, Count count) {
        List<Portion> portions = portions(volumes);
        count.under(
                tariffs.get(tariffOn(portions.get(0).product(), portions.get(0).from())));
        for (Portion portion : portions) {
            if (portion.from().getYear() != count.year) {
                count.restart(portion.from().getYear());
            }
            count.sum = count.sum.add(portion.units());
            count.last(tariffs.get(tariffOn(portion.product(), portion.from())));
        }
    }

    /** The pieces of one product whose price steps with the volume of the calendar year. */
    private List<Piece> inBands(List<Volume> volumes, Count count) {
        List<Portion> portions = portions(volumes);
        count.under(
                tariffs.get(tariffOn(portions.get(0).product(), portions.get(0).from())));
        List<Counted> counted = count.counted;
        List<Piece> pieces = new ArrayList<>();
        for (Portion portion : portions) {
            if (portion.from().getYear() != count.year) {
                count.restart(portion.from().getYear());
            }
            BigDecimal sum = count.sum;
            BigDecimal exact = count.exact;
            int reached = count.reached;
            Tariff tariff = tariffs.get(tariffOn(portion.product(), portion.from()));
            PriceSteps.Step step = stepOn(portion.product(), portion.from());
            Optional<VolumeBands> bands = tariff.bands();
            BigDecimal after = sum.add(portion.units());
            int now = bands.map(all -> all.reachedBy(after)).orElse(0);
            List<Piece> made = new ArrayList<>();
            if (bands.map(VolumeBands::mode)
                    .filter(VolumeBands.Mode.WHOLE::equals)
                    .isPresent()) {
                for (int i = 0; i < counted.size() && now != reached; i++) {
                    Counted before = counted.get(i);
                    BigDecimal difference = ofBand(before.step(), now)
                            .euros()
                            .subtract(ofBand(before.step(), reached).euros());
                    made.add(piece(portion, before.units(), ofBand(before.step(), now), true));
                    exact = add(exact, before.units().multiply(difference), made);
                }
                made.add(piece(portion, portion.units(), ofBand(step, now), false));
                exact = add(exact, ofBand(step, now).times(portion.units()), made);
            } else {
                BigDecimal at = sum;
                for (int band = 0; band <= now; band++) {
                    BigDecimal top =
                            band < now ? bands.orElseThrow().bands().get(band).above() : after;
                    BigDecimal inside = top.subtract(at);
                    if (inside.signum() > 0 || (band == now && made.isEmpty())) {
                        made.add(piece(portion, inside.max(BigDecimal.ZERO), ofBand(step, band), false));
                        exact = add(exact, ofBand(step, band).times(inside.max(BigDecimal.ZERO)), made);
                        at = top;
                    }
                }
            }
            pieces.addAll(made);
            counted.add(new Counted(portion.units(), step));
            count.sum = after;
            count.exact = exact;
            // Days at a price without bands leave the band as it was: what it priced stays settled.
            count.reached = bands.isPresent() ? now : reached;
            count.last(tariff);
        }
        return pieces;
    }

    private static Price ofBand(PriceSteps.Step step, int band) {
        return step.ofBand(Math.min(band, step.bands().size()));
    }

    private static Piece piece(Portion portion, BigDecimal units, Price price, boolean settled) {
        return new Piece(
                portion.from(), portion.until(), units.setScale(4, RoundingMode.HALF_UP), price, Money.ZERO, settled);
    }

    /** Gives the last piece the cents between the rounded sums before and after it, so that a year adds up. */
    private static BigDecimal add(BigDecimal exact, BigDecimal amount, List<Piece> made) {
        BigDecimal sum = exact.add(amount);
        Money cents = Rounding.HALF_UP.toCents(sum).minus(Rounding.HALF_UP.toCents(exact));
        Piece last = made.remove(made.size() - 1);
        made.add(new Piece(last.from(), last.until(), last.units(), last.price(), cents, last.settled()));
        return sum;
    }

    /** Units of a volume within one month at one step. */
    private record Portion(String product, LocalDate from, LocalDate until, BigDecimal units) {}

    private List<Portion> portions(List<Volume> volumes) {
        List<Portion> portions = new ArrayList<>();
        for (Volume volume : volumes) {
            LocalDate from = volume.from();
            BigDecimal before = BigDecimal.ZERO;
            while (from.isBefore(volume.until())) {
                LocalDate until = nextBound(volume, from);
                BigDecimal upTo = volume.units()
                        .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(volume.from(), until)))
                        .divide(
                                BigDecimal.valueOf(ChronoUnit.DAYS.between(volume.from(), volume.until())),
                                UNIT_DECIMALS,
                                RoundingMode.HALF_UP);
                portions.add(new Portion(volume.product(), from, until, upTo.subtract(before)));
                before = upTo;
                from = until;
            }
        }
        portions.sort(Comparator.comparing(Portion::from));
        return portions;
    }

    private Price priceOn(String product, LocalDate day) {
        return stepOn(product, day).price();
    }

    /** The price of the service day: the last tariff before it, indexed each 1 January since. */
    private PriceSteps.Step stepOn(String product, LocalDate day) {
        int tariff = tariffOn(product, day);
        return steps.computeIfAbsent(tariff, number -> new HashMap<>())
                .computeIfAbsent(
                        day.getYear(),
                        year -> PriceSteps.of(
                                tariffs.get(tariff),
                                indexation,
                                Year.of(year),
                                its -> Vintage.of(its, reference),
                                reference.indexTable()))
                .on(day);
    }

    private int tariffOn(String product, LocalDate day) {
        int last = -1;
        for (int i = 0; i < tariffs.size(); i++) {
            Tariff tariff = tariffs.get(i);
            if (tariff.product().equals(product)
                    && !tariff.from().isAfter(day)
                    && (last < 0 || tariff.from().isAfter(tariffs.get(last).from()))) {
                last = i;
            }
        }
        if (last < 0) {
            throw new IllegalArgumentException(
                    "The agreement (" + agreement.id() + ") must have a tariff for " + product + " on " + day + ".");
        }
        return last;
    }

    private Payment payment(Slot slot, List<Piece> pieces) {
        LocalDate from = pieces.get(0).from();
        LocalDate until = pieces.get(0).until();
        Money amount = Money.ZERO;
        for (Piece piece : pieces) {
            from = Payments.earlier(from, piece.from());
            until = Payments.later(until, piece.until());
            amount = amount.plus(piece.amount());
        }
        return Payment.builder()
                .agreement(agreement.id())
                .due(agreement.paymentRule().due(slot.month(), reference.businessDays()))
                .from(from)
                .until(until)
                .amount(amount)
                .basis(new Delivered(slot.product(), ImmutableList.copyOf(pieces)))
                .build();
    }
}
