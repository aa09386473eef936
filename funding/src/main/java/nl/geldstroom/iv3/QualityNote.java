package nl.geldstroom.iv3;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;

/**
 * One thing to know before a figure is used (<i>kanttekening</i>).
 *
 * @param taskField the task field it is about; absent if it holds for all
 * @param subject what it is about
 * @param text the note in Dutch and English
 */
public record QualityNote(Optional<String> taskField, Subject subject, LocalizedText text) {

    /** What a note is about. */
    public enum Subject {
        /** Overhead stands on 0.4 and not on the lines. */
        @JsonProperty("overhead")
        OVERHEAD,
        /** Equal salaries on several lines point to an allocation key. */
        @JsonProperty("allocationKey")
        ALLOCATION_KEY,
        /** 6.1 holds more than the social base. */
        @JsonProperty("widerThanSocialBase")
        WIDER_THAN_SOCIAL_BASE,
        /** Specific grants are already in the figures. */
        @JsonProperty("grantsInside")
        GRANTS_INSIDE,
        /** A unit cost never follows from Iv3 alone. */
        @JsonProperty("noUnitCost")
        NO_UNIT_COST,
        /** Task fields were renumbered in 2025. */
        @JsonProperty("codeBreak")
        CODE_BREAK,
        /** Nothing is budgeted on a line from which measures usually start. */
        @JsonProperty("emptyLine")
        EMPTY_LINE,
        /** The accounts of a year differ from its budget. */
        @JsonProperty("budgetError")
        BUDGET_ERROR,
        /** An amount is below zero. */
        @JsonProperty("negative")
        NEGATIVE,
        /** Cost and income differ by rounding. */
        @JsonProperty("rounding")
        ROUNDING,
        /** Cost and income differ by more than rounding. */
        @JsonProperty("imbalance")
        IMBALANCE
    }
}
