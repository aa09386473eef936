package nl.geldstroom.party;

import org.threeten.extra.LocalDateRange;

/**
 * That a municipality belongs to a region in a period (<i>indeling</i>).
 *
 * <p>For example Oude IJsselstreek in {@code youth/achterhoek} during {@code 2026-01-01/2027-01-01}: on the first day and
 * every day before the last.
 *
 * @param region the region
 * @param municipality the code of the municipality
 * @param during from when until when; what lies outside is not known, which is not the same as not belonging
 */
public record Membership(RegionId region, MunicipalityCode municipality, LocalDateRange during) {

    /**
     * Checks the period.
     *
     * @param region the region
     * @param municipality the code of the municipality
     * @param during from when until when
     * @throws IllegalArgumentException if the period has no day
     */
    public Membership {
        requireDays(during, "membership of " + municipality + " in " + region);
    }

    static void requireDays(LocalDateRange during, String what) {
        if (during.isEmpty()) {
            throw new IllegalArgumentException("The period (" + during + ") of the " + what + " must have a day.");
        }
    }

    /**
     * That a municipality belongs to a region in a period.
     *
     * @param region the region
     * @param municipality the code of the municipality
     * @param during from when until when
     * @return the membership
     * @throws IllegalArgumentException if the period has no day
     */
    public static Membership of(RegionId region, MunicipalityCode municipality, LocalDateRange during) {
        return new Membership(region, municipality, during);
    }
}
