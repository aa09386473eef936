package nl.geldstroom.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/** Where a subsidy stands in its life (<i>stand van de subsidie</i>); Algemene wet bestuursrecht, title 4.2. */
public enum SubsidyState {
    /** Applied for, not decided. */
    @JsonProperty("applied")
    APPLIED("aangevraagd", "applied for", "4:60"),
    /** Refused: an end. */
    @JsonProperty("refused")
    REFUSED("geweigerd", "refused", "4:25"),
    /** Granted, up to an amount; money may be advanced. */
    @JsonProperty("granted")
    GRANTED("verleend", "granted", "4:29"),
    /** Withdrawn before it was determined: an end, save for what must be paid back. */
    @JsonProperty("withdrawn")
    WITHDRAWN("ingetrokken", "withdrawn", "4:48"),
    /** Determined: the final amount is known, and is set off with the advances. */
    @JsonProperty("determined")
    DETERMINED("vastgesteld", "determined", "4:46"),
    /** Determined or withdrawn, and everything paid or recovered: an end. */
    @JsonProperty("settled")
    SETTLED("afgewikkeld", "settled", "4:57");

    private final LocalizedText label;
    private final Article article;

    SubsidyState(String nl, String en, String article) {
        label = LocalizedText.of(nl, en);
        this.article = Article.of("awb/" + article);
    }

    /**
     * What outputs call it.
     *
     * @return the name, for example {@code vastgesteld} or {@code determined}
     */
    public LocalizedText label() {
        return label;
    }

    /**
     * The article that governs it.
     *
     * @return the article, for example {@code awb/4:46}
     */
    public Article article() {
        return article;
    }
}
