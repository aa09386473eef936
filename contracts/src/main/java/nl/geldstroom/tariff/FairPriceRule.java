package nl.geldstroom.tariff;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableMap;
import nl.geldstroom.law.Article;
import nl.geldstroom.text.LocalizedText;

/**
 * The rule that says of which elements a fair price is made at least (<i>reële prijs</i>).
 *
 * <p>Article 5.4 of the Uitvoeringsbesluit Wmo 2015 is as the Supreme Court quoted it in 2021 (ECLI:NL:HR:2021:1452); a
 * decree of 2024 (Staatsblad 2024, 69) amended that decree too, and whether it touched this article was not read. Article
 * 2.3 of the Besluit Jeugdwet is as that decree of 2024 brought it.
 */
public enum FairPriceRule {
    /** Six elements: article 5.4, third member, of the Uitvoeringsbesluit Wmo 2015. */
    @JsonProperty("wmo")
    WMO(
            Article.of("uitvoeringsbesluit-wmo2015/5.4/3"),
            LocalizedText.of(
                    "artikel 5.4 lid 3 Uitvoeringsbesluit Wmo 2015", "article 5.4(3) Uitvoeringsbesluit Wmo 2015"),
            ImmutableMap.<CostElement, String>builder()
                    .put(CostElement.PROFESSIONAL, "a")
                    .put(CostElement.OVERHEAD, "b")
                    .put(CostElement.NON_PRODUCTIVE_HOURS, "c")
                    .put(CostElement.TRAVEL_AND_TRAINING, "d")
                    .put(CostElement.INDEXATION, "e")
                    .put(CostElement.OBLIGATIONS, "f")
                    .buildOrThrow()),
    /** Four elements: article 2.3 of the Besluit Jeugdwet; the hours that are not delivered are part of the first. */
    @JsonProperty("youth")
    YOUTH(
            Article.of("besluit-jeugdwet/2.3"),
            LocalizedText.of("artikel 2.3 Besluit Jeugdwet", "article 2.3 Besluit Jeugdwet"),
            ImmutableMap.<CostElement, String>builder()
                    .put(CostElement.PROFESSIONAL, "a")
                    .put(CostElement.CLIENT_BOUND, "b")
                    .put(CostElement.OVERHEAD, "c")
                    .put(CostElement.INDEXATION, "d")
                    .buildOrThrow());

    private final Article article;
    private final LocalizedText citation;
    private final ImmutableMap<CostElement, String> elements;

    FairPriceRule(Article article, LocalizedText citation, ImmutableMap<CostElement, String> elements) {
        this.article = article;
        this.citation = citation;
        this.elements = elements;
    }

    /**
     * Where it stands.
     *
     * @return the article, with its member if there is one
     */
    public Article article() {
        return article;
    }

    /**
     * How a sentence cites it.
     *
     * @return for example {@code artikel 2.3 Besluit Jeugdwet}
     */
    public LocalizedText citation() {
        return citation;
    }

    /**
     * The elements that a fair price is made of at least, each with its letter in the article.
     *
     * @return the elements in the order of the article
     */
    public ImmutableMap<CostElement, String> elements() {
        return elements;
    }
}
