package nl.geldstroom.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * An act, decree or regulation (<i>wet, algemene maatregel van bestuur, ministeriële regeling</i>) and what it says about
 * money: who has the duty, who pays, from what.
 *
 * <p>For example the Wmo 2015: {@code BWBR0035362}, in force since 1 January 2015, duty and payment with the
 * municipality, from its general means. Each of number and dates has its own reliability, because registers are read and
 * dates are often remembered.
 *
 * @param id its short name in documents, for example {@code wmo2015}
 * @param kind act, decree, regulation or proposal
 * @param title its full title; the English one is a translation without legal force
 * @param shortName what people call it, for example {@code Wmo 2015}
 * @param bwb its number in the register of legislation; absent if it has none
 * @param reliability how sure its number is
 * @param validity when it is in force
 * @param validityReliability how sure those dates are
 * @param dutyBearer who must see to it that the act is carried out; absent if the act places no such duty
 * @param payer who pays for what it provides; absent if it provides nothing
 * @param financing from what the payer is financed; absent if it provides nothing
 * @param mayFund what its money may pay, and what not, in short; absent if it gives a legal form rather than money
 */
@Value.Builder
public record Act(
        LawId id,
        Kind kind,
        LocalizedText title,
        String shortName,
        Optional<BwbId> bwb,
        Reliability reliability,
        Validity validity,
        Reliability validityReliability,
        Optional<LocalizedText> dutyBearer,
        Optional<LocalizedText> payer,
        Optional<LocalizedText> financing,
        Optional<LocalizedText> mayFund) {

    /** The rank of a law (<i>soort regeling</i>). */
    public enum Kind {
        /** An act of parliament. */
        @JsonProperty("act")
        ACT,
        /** A general administrative order. */
        @JsonProperty("decree")
        DECREE,
        /** A ministerial regulation. */
        @JsonProperty("regulation")
        REGULATION,
        /** A proposal that is no law: it binds nobody until a scenario switches it on. */
        @JsonProperty("proposal")
        PROPOSAL
    }

    /**
     * Checks that the act has a name.
     *
     * @param id its short name in documents
     * @param kind act, decree, regulation or proposal
     * @param title its full title
     * @param shortName what people call it
     * @param bwb its number in the register of legislation
     * @param reliability how sure its number is
     * @param validity when it is in force
     * @param validityReliability how sure those dates are
     * @param dutyBearer who must see to it that the act is carried out
     * @param payer who pays for what it provides
     * @param financing from what the payer is financed
     * @param mayFund what its money may pay
     * @throws IllegalArgumentException if the short name is blank
     */
    public Act {
        if (shortName.isBlank()) {
            throw new IllegalArgumentException("The short name of the act (" + id + ") must not be blank.");
        }
    }

    /**
     * Starts an act.
     *
     * @return a builder
     */
    public static ActBuilder builder() {
        return new ActBuilder();
    }

    /**
     * Whether the act is in force.
     *
     * @param date the date
     * @return true if it is no proposal and the date lies in its validity
     */
    public boolean isInForce(LocalDate date) {
        return kind != Kind.PROPOSAL && validity.contains(date);
    }

    @Override
    public String toString() {
        return shortName;
    }
}
