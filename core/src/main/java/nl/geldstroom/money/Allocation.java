package nl.geldstroom.money;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The division of an amount in whole cents over parts (<i>verdeling</i>), such that the parts add up to the whole.
 *
 * <p>Method of the largest remainder: every part gets the whole cents of its exact share, and the cents that are left
 * go one each to the parts with the largest remainders; ties go to the part that comes first. A negative amount is
 * divided as its positive counterpart. Example: 100.00 euros over three equal weights is 33.34, 33.33 and 33.33.
 */
public final class Allocation {

    private Allocation() {}

    /**
     * Divides an amount in proportion to weights.
     *
     * @param whole the amount that is divided
     * @param weights one weight for each part, zero or more, not all zero
     * @return the parts in the order of the weights; their sum is the whole, and each is within a cent of its exact
     *     share
     * @throws IllegalArgumentException if there is no weight, a weight is negative or all are zero
     */
    public static ImmutableList<Money> proportional(Money whole, List<BigDecimal> weights) {
        BigDecimal sum = BigDecimal.ZERO;
        int scale = 0;
        for (BigDecimal weight : weights) {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("The weight (" + weight + ") must be zero or more.");
            }
            sum = sum.add(weight);
            scale = Math.max(scale, weight.scale());
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("The weights " + weights + " must not all be zero.");
        }
        BigInteger total = sum.movePointRight(scale).toBigIntegerExact();
        BigInteger cents = BigInteger.valueOf(whole.cents()).abs();
        List<BigInteger> floors = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        BigInteger given = BigInteger.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            BigInteger exact =
                    cents.multiply(weights.get(i).movePointRight(scale).toBigIntegerExact());
            BigInteger[] parts = exact.divideAndRemainder(total);
            floors.add(parts[0]);
            remainders.add(parts[1]);
            order.add(i);
            given = given.add(parts[0]);
        }
        int left = cents.subtract(given).intValueExact();
        order.sort(Comparator.comparing((Integer i) -> remainders.get(i), Collections.reverseOrder())
                .thenComparing(Comparator.naturalOrder()));
        for (int i : order.subList(0, left)) {
            floors.set(i, floors.get(i).add(BigInteger.ONE));
        }
        int sign = whole.cents() < 0 ? -1 : 1;
        return floors.stream()
                .map(part -> Money.ofCents(sign * part.longValueExact()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Divides an amount in equal parts.
     *
     * @param whole the amount that is divided
     * @param parts how many parts, at least one
     * @return the parts; the first ones are a cent larger where the division leaves a remainder
     * @throws IllegalArgumentException if there is no part
     */
    public static ImmutableList<Money> equally(Money whole, int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("The number of parts (" + parts + ") must be at least 1.");
        }
        return proportional(whole, Collections.nCopies(parts, BigDecimal.ONE));
    }
}
