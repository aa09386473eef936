package nl.geldstroom.life;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;

/**
 * Why an agreement is ended before its term is over (<i>opzeggingsgrond</i>), by the Contractstandaard Wmo 1.2.
 *
 * <p>Without a right of early termination the standard leaves only the other grounds.
 */
public enum TerminationGround {
    /** The right of early termination that the agreement itself gives. */
    @JsonProperty("earlyTermination")
    EARLY_TERMINATION("1.3.4", 0, "tussentijdse opzegging", "early termination"),
    /** A party refuses a revision. */
    @JsonProperty("revisionRefused")
    REVISION_REFUSED("1.4.2", 0, "geweigerde herziening", "a refused revision"),
    /** Too little activity within twelve months: six months' notice. */
    @JsonProperty("littleActivity")
    LITTLE_ACTIVITY("1.6.1", 6, "te weinig activiteit", "too little activity"),
    /** A party does not do what was agreed. */
    @JsonProperty("breach")
    BREACH("3.19.1", 0, "tekortkoming", "default"),
    /** The law or the policy changed and no agreement was reached: three months' notice. */
    @JsonProperty("changeOfLaw")
    CHANGE_OF_LAW("3.22", 3, "wijziging van wet of beleid", "a change of law or policy"),
    /** A new contract standard is not taken over. */
    @JsonProperty("standardRefused")
    STANDARD_REFUSED("3.30.4", 0, "niet overnemen van een nieuwe contractstandaard", "refusal of a new standard");

    private final String article;
    private final int noticeMonths;
    private final LocalizedText label;

    TerminationGround(String article, int noticeMonths, String nl, String en) {
        this.article = article;
        this.noticeMonths = noticeMonths;
        this.label = LocalizedText.of(nl, en);
    }

    /**
     * Where it stands.
     *
     * @return the document and article
     */
    public String citation() {
        return "contractstandaard Wmo 1.2, art. " + article;
    }

    /**
     * The least notice that the standard asks for this ground.
     *
     * @return a number of months; absent if the standard names none for it here
     */
    public Optional<Integer> noticeMonths() {
        return noticeMonths == 0 ? Optional.empty() : Optional.of(noticeMonths);
    }

    /**
     * Its name for people.
     *
     * @return for example {@code te weinig activiteit} and {@code too little activity}
     */
    public LocalizedText label() {
        return label;
    }
}
