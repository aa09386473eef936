package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableSet;

/**
 * A clause that an agreement may declare to follow (<i>contractbepaling</i>).
 *
 * <p>They are clauses of the Contractstandaard Wmo, version 1.2: binding where an agreement declares them, and no more
 * than a remark elsewhere.
 */
public enum Clause {
    /** Only the commissioner may extend (article 1.3). */
    @JsonProperty("onlyCommissionerExtends")
    ONLY_COMMISSIONER_EXTENDS("contractstandaard Wmo 1.2, art. 1.3"),
    /** An extension is announced at least six months before the end (article 1.3). */
    @JsonProperty("sixMonthsNotice")
    SIX_MONTHS_NOTICE("contractstandaard Wmo 1.2, art. 1.3"),
    /** At 70 % of a spending ceiling the provider gives notice in writing (article 1.5). */
    @JsonProperty("seventyPercentSignal")
    SEVENTY_PERCENT_SIGNAL("contractstandaard Wmo 1.2, art. 1.5"),
    /** A revision does not turn effort or output into a task, or a task into effort or output. */
    @JsonProperty("noSwitchOfVariant")
    NO_SWITCH_OF_VARIANT("contractstandaard Wmo 1.2");

    private final String citation;

    Clause(String citation) {
        this.citation = citation;
    }

    /**
     * Every clause of the Contractstandaard Wmo 1.2 that is checked here.
     *
     * @return the clauses
     */
    public static ImmutableSet<Clause> contractStandardWmo() {
        return ImmutableSet.copyOf(values());
    }

    /**
     * Where it stands.
     *
     * @return the document and article
     */
    public String citation() {
        return citation;
    }
}
