package nl.geldstroom.payment;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Price;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.tariff.ExecutionVariant;
import nl.geldstroom.tariff.Tariff;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** Price times quantity: the payments for units delivered under one agreement. */
final class DeliveredUnits {

    private static final int TARIFF_DECIMALS = 2;

    private final Agreement agreement;
    private final ReferenceData reference;
    private final ImmutableList<Tariff> tariffs;
    private final Optional<Money> minimum;
    private final Map<String, Price> prices = new HashMap<>();

    DeliveredUnits(Agreement agreement, ReferenceData reference) {
        this.agreement = agreement;
        this.reference = reference;
        Compensation compensation = agreement.compensation();
        tariffs = compensation.tariffs();
        minimum = compensation.guaranteedMinimum();
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

    /** A piece of a volume within one month at one price. */
    private record Piece(LocalDate from, LocalDate until, BigDecimal units, Price price, Money amount) {}

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
                nl.append(joint).append(units.nl()).append(" × € ").append(price.nl());
                en.append(joint).append(units.en()).append(" × € ").append(price.en());
                joint = " + ";
            }
            return LocalizedText.of(nl.toString(), en.toString());
        }
    }

    /** What a top-up at the end of a year rests on. */
    private record TopUp(Year year, Money floor) implements PaymentBasis {

        @Override
        public LocalizedText explain(Payment payment) {
            LocalizedText shown = Phrases.euros(floor);
            return LocalizedText.of(
                    "aanvulling tot het gegarandeerde minimum over " + year + " van € " + shown.nl(),
                    "top-up to the guaranteed minimum of " + year + ", € " + shown.en());
        }
    }

    ImmutableList<Payment> payments(List<Volume> volumes) {
        SortedMap<Slot, List<Piece>> slots = new TreeMap<>();
        for (Volume volume : volumes) {
            if (volume.from().isBefore(agreement.term().start())
                    || volume.until().isAfter(agreement.term().end())) {
                throw new IllegalArgumentException(
                        "The volume of " + volume.product() + " (" + volume.from() + " until "
                                + volume.until() + ") must lie in the term of agreement (" + agreement.id() + "), "
                                + agreement.term().start() + " until "
                                + agreement.term().end() + ".");
            }
            for (Piece piece : pieces(volume)) {
                slots.computeIfAbsent(
                                new Slot(YearMonth.from(piece.from()), volume.product()), slot -> new ArrayList<>())
                        .add(piece);
            }
        }
        List<Payment> payments = new ArrayList<>();
        slots.forEach((slot, pieces) -> payments.add(payment(slot, pieces)));
        minimum.ifPresent(perYear -> addTopUps(payments, perYear));
        return ImmutableList.copyOf(payments);
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
            pieces.add(new Piece(from, until, units(volume, from, until), price, amount));
            from = until;
        }
        return pieces;
    }

    private LocalDate nextBound(Volume volume, LocalDate from) {
        LocalDate bound = Payments.earlier(
                volume.until(), YearMonth.from(from).plusMonths(1).atDay(1));
        for (Tariff tariff : tariffs) {
            if (tariff.product().equals(volume.product()) && tariff.from().isAfter(from)) {
                bound = Payments.earlier(bound, tariff.from());
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

    /** The price of the service day: the last tariff before it, indexed each 1 January since. */
    private Price priceOn(String product, LocalDate day) {
        Tariff last = null;
        for (Tariff tariff : tariffs) {
            if (tariff.product().equals(product)
                    && !tariff.from().isAfter(day)
                    && (last == null || tariff.from().isAfter(last.from()))) {
                last = tariff;
            }
        }
        if (last == null) {
            throw new IllegalArgumentException(
                    "The agreement (" + agreement.id() + ") must have a tariff for " + product + " on " + day + ".");
        }
        return indexed(last, day.getYear());
    }

    private Price indexed(Tariff tariff, int year) {
        int base = tariff.from().getYear();
        if (year <= base) {
            return tariff.price();
        }
        String key = tariff.from() + " " + year + " " + tariff.product();
        Price known = prices.get(key);
        if (known != null) {
            return known;
        }
        Indexation indexation = agreement.compensation().indexation();
        BigDecimal factor = (year == base + 1 ? indexation.first() : indexation)
                .indexFor(Year.of(year), YearlyBudgets.vintage(Year.of(year), reference), reference.indexTable())
                .factor();
        Price price = Price.of(Rounding.HALF_UP.round(indexed(tariff, year - 1).times(factor), TARIFF_DECIMALS));
        prices.put(key, price);
        return price;
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

    private void addTopUps(List<Payment> payments, Money perYear) {
        SortedMap<Year, Money> paid = new TreeMap<>();
        payments.forEach(payment -> paid.merge(Year.from(payment.from()), payment.amount(), Money::plus));
        GuaranteedMinimum guaranteed = new GuaranteedMinimum(perYear, agreement.term());
        paid.forEach((year, amount) -> {
            Money floor = guaranteed.of(year);
            if (amount.compareTo(floor) < 0) {
                LocalDate until = Payments.earlier(
                        agreement.term().end(), year.plusYears(1).atDay(1));
                LocalDate from = Payments.later(
                        agreement.term().start(),
                        YearMonth.from(until.minusDays(1)).atDay(1));
                payments.add(Payment.builder()
                        .agreement(agreement.id())
                        .due(agreement.paymentRule().due(YearMonth.from(from), reference.businessDays()))
                        .from(from)
                        .until(until)
                        .amount(floor.minus(amount))
                        .basis(new TopUp(year, floor))
                        .build());
            }
        });
    }
}
