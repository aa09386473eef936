package nl.geldstroom.iv3;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of document the figures come from (<i>begroting of jaarrekening</i>). */
public enum Iv3Kind {
    /** The budget that the council adopted before the year (<i>begroting</i>). */
    @JsonProperty("budget")
    BUDGET("begroting"),
    /** The accounts after the year, or what was realised up to a quarter (<i>jaarrekening, realisatie</i>). */
    @JsonProperty("accounts")
    ACCOUNTS("jaarrekening");

    private final String dutch;

    Iv3Kind(String dutch) {
        this.dutch = dutch;
    }

    /**
     * The word in the files.
     *
     * @return {@code begroting} or {@code jaarrekening}
     */
    public String dutch() {
        return dutch;
    }
}
