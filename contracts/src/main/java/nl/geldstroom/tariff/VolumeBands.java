package nl.geldstroom.tariff;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;

/**
 * Prices that step with the volume of a calendar year (<i>volumestaffels</i>).
 *
 * <p>With a tariff of 60.00 and 54.00 above 1,000 units, 1,200 units cost 1,000 × 60 + 200 × 54 = 70,800.00 under {@link
 * Mode#MARGINAL} and 1,200 × 54 = 64,800.00 under {@link Mode#WHOLE}.
 *
 * @param mode whether a band prices the units above its bound, or all units of the year
 * @param bands the bands in order of volume
 */
public record VolumeBands(Mode mode, ImmutableList<VolumeBand> bands) {

    /** Which units a band prices. */
    public enum Mode {
        /** The units above its bound. */
        @JsonProperty("marginal")
        MARGINAL,
        /** All units of the calendar year, as soon as the volume passes its bound: earlier months are settled then. */
        @JsonProperty("whole")
        WHOLE
    }

    /**
     * Checks the order.
     *
     * @param mode whether a band prices the units above its bound, or all units of the year
     * @param bands the bands in order of volume
     * @throws IllegalArgumentException if there is no band or they are not in order of volume
     */
    public VolumeBands {
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("The volume bands must be at least one. Maybe leave them out.");
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).above().compareTo(bands.get(i - 1).above()) <= 0) {
                throw new IllegalArgumentException(
                        "The volume (" + bands.get(i).above().toPlainString()
                                + ") of band " + (i + 1) + " must be more than that of the band before it ("
                                + bands.get(i - 1).above().toPlainString() + ").");
            }
        }
    }

    /**
     * Bands that price the units above their bound.
     *
     * @param bands the bands in order of volume
     * @return the bands
     * @throws IllegalArgumentException if there is no band or they are not in order of volume
     */
    public static VolumeBands marginal(VolumeBand... bands) {
        return new VolumeBands(Mode.MARGINAL, ImmutableList.copyOf(bands));
    }

    /**
     * Bands that price all units of the year.
     *
     * @param bands the bands in order of volume
     * @return the bands
     * @throws IllegalArgumentException if there is no band or they are not in order of volume
     */
    public static VolumeBands whole(VolumeBand... bands) {
        return new VolumeBands(Mode.WHOLE, ImmutableList.copyOf(bands));
    }

    /**
     * The band that a volume of the year has reached.
     *
     * @param volume the units of the year so far
     * @return 0 for the tariff itself, 1 for the first band, and so on
     */
    public int reachedBy(BigDecimal volume) {
        int reached = 0;
        while (reached < bands.size() && volume.compareTo(bands.get(reached).above()) > 0) {
            reached++;
        }
        return reached;
    }
}
