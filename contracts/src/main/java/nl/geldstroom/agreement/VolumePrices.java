package nl.geldstroom.agreement;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.money.Money;
import nl.geldstroom.tariff.Tariff;

/** The checks that effort-based and output-based compensation share. */
final class VolumePrices {

    private VolumePrices() {}

    static void check(ImmutableList<Tariff> tariffs, Optional<Money> guaranteedMinimum) {
        Set<String> seen = new HashSet<>();
        for (Tariff tariff : tariffs) {
            if (!seen.add(tariff.from() + " " + tariff.product())) {
                throw new IllegalArgumentException(
                        "The tariff of " + tariff.product() + " from " + tariff.from() + " must occur only once.");
            }
        }
        guaranteedMinimum.ifPresent(minimum -> {
            if (minimum.isNegative()) {
                throw new IllegalArgumentException(
                        "The guaranteed minimum (" + minimum + ") of the compensation must be zero or more.");
            }
        });
    }
}
