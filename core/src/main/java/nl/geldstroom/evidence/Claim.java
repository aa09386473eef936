package nl.geldstroom.evidence;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A figure that somebody asserted (<i>bewering</i>), with who said it of whom; never a legal fact.
 *
 * <p>It says for what a model may use it, so that no figure slips into another place: a claim of a social return, for
 * {@link Use#VALUE_RETURN}, is refused as evidence of a return in money.
 *
 * @param says the assertion in short, for example {@code mean return of about 1.6}
 * @param speaker who said it
 * @param source where it stands
 * @param date when it was said; absent if unknown
 * @param population whom or what it is about, for example {@code 14 of 32 business cases}; absent if not said
 * @param strength how strong the support is
 * @param reliability how the assertion itself was read
 * @param use for what a model may use it; a number for any other purpose does not rest on it
 */
@Value.Builder
@JsonTypeName("claim")
public record Claim(
        String says,
        String speaker,
        String source,
        Optional<LocalDate> date,
        Optional<String> population,
        Strength strength,
        Reliability reliability,
        Use use)
        implements Evidence {

    /**
     * Checks that the words, the speaker and the source are there.
     *
     * @param says the assertion in short
     * @param speaker who said it
     * @param source where it stands
     * @param date when it was said
     * @param population whom or what it is about
     * @param strength how strong the support is
     * @param reliability how the assertion itself was read
     * @param use for what a model may use it
     * @throws IllegalArgumentException if one of the three texts is blank
     */
    public Claim {
        Texts.required("text of the claim", says);
        Texts.required("speaker of the claim", speaker);
        Texts.required("source of the claim", source);
    }

    /**
     * Starts a claim.
     *
     * @return a builder
     */
    public static ClaimBuilder builder() {
        return new ClaimBuilder();
    }

    /** A claim is somebody's word: outputs always mark it, however well it was read. */
    @Override
    public boolean isUnverified() {
        return true;
    }

    @Override
    public String citation() {
        return speaker + ": \"" + says + "\" (" + source
                + date.map(day -> ", " + day).orElse("") + ")";
    }
}
