package nl.geldstroom.tariff;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * The change of an allocation into another (<i>gewijzigde toewijzing</i>).
 *
 * <p>Its number stays the same when end date, budget or, only with the frequency {@link Frequency#TOTAL}, volume changes.
 * Any other change withdraws it and issues a new one (IV066, OP033x1). Less volume or budget on the initiative of the
 * municipality needs the consent of the provider; at the provider's request it does not (OP298, OP299).
 *
 * @param before the allocation as it was
 * @param after the allocation as it becomes
 * @param initiative who asks for the change
 * @param consent whether the provider agrees
 */
@Value.Builder
public record AllocationChange(
        ServiceAllocation before, ServiceAllocation after, Initiative initiative, Consent consent) {

    private static final LocalizedText SAME_NUMBER = LocalizedText.same("iWmo 3.2, IV066 / OP033x1");
    private static final LocalizedText LOWERING = LocalizedText.same("iWmo 3.2, OP298 / OP299");

    /** Who asks for the change of an allocation. */
    public enum Initiative {
        /** The municipality. */
        @JsonProperty("municipality")
        MUNICIPALITY,
        /** The provider. */
        @JsonProperty("provider")
        PROVIDER
    }

    /** Whether the provider agrees to the change of an allocation. */
    public enum Consent {
        /** It does. */
        @JsonProperty("given")
        GIVEN,
        /** It does not, or was not asked. */
        @JsonProperty("notGiven")
        NOT_GIVEN
    }

    /**
     * Starts a change.
     *
     * @return a builder
     */
    public static AllocationChangeBuilder builder() {
        return new AllocationChangeBuilder();
    }

    /**
     * Whether the allocation may keep its number.
     *
     * @return true if nothing changes but end date, budget, and the volume of an allocation by total
     */
    public boolean keepsNumber() {
        return changed().isEmpty();
    }

    /** The fields that may not change under one number, as JSON pointers of the allocation. */
    private List<String> changed() {
        List<String> fields = new ArrayList<>();
        differ("/category", before.category(), after.category(), fields);
        differ("/product", before.product(), after.product(), fields);
        differ("/unit", before.unit(), after.unit(), fields);
        differ("/frequency", before.frequency(), after.frequency(), fields);
        differ("/from", before.from(), after.from(), fields);
        if (!before.frequency().filter(Frequency.TOTAL::equals).isPresent()) {
            differ("/volume", before.volume(), after.volume(), fields);
        }
        return fields;
    }

    private static void differ(String field, Object before, Object after, List<String> fields) {
        if (!before.equals(after)) {
            fields.add(field);
        }
    }

    /**
     * Everything in the change that iWmo does not allow.
     *
     * @return the contradictions, with pointers into {@code after}; empty: it is in order
     */
    public ImmutableList<Contradiction> contradictions() {
        ImmutableList.Builder<Contradiction> found = ImmutableList.builder();
        boolean sameNumber = before.number().equals(after.number());
        if (sameNumber) {
            for (String field : changed()) {
                found.add(new Contradiction(
                        field,
                        "allocation-number",
                        SAME_NUMBER,
                        LocalizedText.of(
                                "Toewijzing (" + before.number() + ") kan haar nummer niet houden als "
                                        + field.substring(1) + " verandert: trek haar in en geef een nieuwe af.",
                                "The allocation (" + before.number() + ") must not keep its number when its "
                                        + field.substring(1) + " changes. Maybe withdraw it and issue a new one.")));
            }
        } else if (keepsNumber()) {
            found.add(new Contradiction(
                    "/number",
                    "allocation-number",
                    SAME_NUMBER,
                    LocalizedText.of(
                            "Toewijzing (" + before.number() + ") houdt haar nummer als alleen einddatum, budget of"
                                    + " totaalvolume verandert; hier wordt het (" + after.number() + ").",
                            "The allocation (" + before.number()
                                    + ") must keep its number when only end date, budget or"
                                    + " total volume changes; here it becomes (" + after.number() + ").")));
        }
        if (initiative == Initiative.MUNICIPALITY && consent == Consent.NOT_GIVEN) {
            if (lower(before.volume(), after.volume())) {
                found.add(unasked("/volume", "volume", "volume"));
            }
            if (lower(before.budget(), after.budget())) {
                found.add(unasked("/budget", "budget", "budget"));
            }
        }
        return found.build();
    }

    private static <T extends Comparable<T>> boolean lower(Optional<T> before, Optional<T> after) {
        return before.isPresent() && after.isPresent() && after.get().compareTo(before.get()) < 0;
    }

    private Contradiction unasked(String pointer, String nl, String en) {
        return new Contradiction(
                pointer,
                "allocation-consent",
                LOWERING,
                LocalizedText.of(
                        "Minder " + nl + " in toewijzing (" + before.number()
                                + ") op initiatief van de gemeente vraagt instemming van de aanbieder.",
                        "Less " + en + " in allocation (" + before.number()
                                + ") on the initiative of the municipality must have the consent of the provider."));
    }
}
