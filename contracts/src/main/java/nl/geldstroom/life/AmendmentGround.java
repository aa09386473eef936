package nl.geldstroom.life;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import nl.geldstroom.law.Article;
import nl.geldstroom.text.LocalizedText;

/**
 * On what an amendment during the term rests (<i>wijzigingsgrond</i>): an article of the Aanbestedingswet 2012.
 *
 * <p>A cap on the value of an amendment belongs to its ground: see {@link AmendmentCaps}.
 */
public enum AmendmentGround {
    /** A small change. */
    @JsonProperty("deMinimis")
    DE_MINIMIS("2.163b", "kleine wijziging", "minor change"),
    /** A clear revision clause, that says the nature, the size and the conditions of the change. */
    @JsonProperty("revisionClause")
    REVISION_CLAUSE("2.163c", "herzieningsclausule", "revision clause"),
    /** Extra work. */
    @JsonProperty("extraWork")
    EXTRA_WORK("2.163d", "aanvullend werk", "extra work"),
    /** Circumstances that could not be foreseen. */
    @JsonProperty("unforeseen")
    UNFORESEEN("2.163e", "onvoorziene omstandigheden", "unforeseen circumstances"),
    /** Article 2.163f; what it asks is not recorded here. */
    @JsonProperty("article2163f")
    ARTICLE_2163F("2.163f", "artikel 2.163f", "article 2.163f"),
    /** An essential change: it needs a new procedure. */
    @JsonProperty("essential")
    ESSENTIAL("2.163g", "wezenlijke wijziging", "essential change"),
    /** No public contract, such as open house or a subsidy: the act does not limit its changes. */
    @JsonProperty("noPublicContract")
    NO_PUBLIC_CONTRACT("", "geen overheidsopdracht", "no public contract");

    private final Optional<Article> article;
    private final LocalizedText label;

    AmendmentGround(String number, String nl, String en) {
        this.article = number.isEmpty() ? Optional.empty() : Optional.of(Article.of("aanbestedingswet2012/" + number));
        this.label = LocalizedText.of(nl, en);
    }

    /**
     * The article.
     *
     * @return for example {@code aanbestedingswet2012/2.163c}; absent if the act does not apply
     */
    public Optional<Article> article() {
        return article;
    }

    /**
     * Its name for people.
     *
     * @return for example {@code herzieningsclausule} and {@code revision clause}
     */
    public LocalizedText label() {
        return label;
    }
}
