package nl.geldstroom.party;

import org.threeten.extra.LocalDateRange;

/**
 * That a party acts for a region in a period (<i>mandaat</i>): the mandate holder of a grant, or the central municipality.
 *
 * <p>For example Doetinchem for {@code iza/achterhoek} during {@code 2025-01-01/2027-01-01}.
 *
 * @param region the region
 * @param holder the party that acts for it: a municipality or a joint arrangement
 * @param during from when until when
 */
public record Mandate(RegionId region, PartyId holder, LocalDateRange during) {

    /**
     * Checks the period.
     *
     * @param region the region
     * @param holder the party that acts for it
     * @param during from when until when
     * @throws IllegalArgumentException if the period has no day
     */
    public Mandate {
        Membership.requireDays(during, "mandate of " + holder + " for " + region);
    }

    /**
     * That a party acts for a region in a period.
     *
     * @param region the region
     * @param holder the party that acts for it
     * @param during from when until when
     * @return the mandate
     * @throws IllegalArgumentException if the period has no day
     */
    public static Mandate of(RegionId region, PartyId holder, LocalDateRange during) {
        return new Mandate(region, holder, during);
    }
}
