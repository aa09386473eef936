package nl.geldstroom.clause;

import java.util.Optional;
import nl.geldstroom.evidence.Reliability;

/**
 * Where a rule stands (<i>grondslag</i>): a document, its article, and how it was read.
 *
 * <p>For example {@code Ground.standard("1.3")} reads {@code contractstandaard Wmo 1.2, art. 1.3}.
 *
 * @param document the document, as a sentence names it
 * @param article the number of the article; absent: the document as a whole
 * @param reliability how it was read; anything but high is shown as unverified
 */
public record Ground(String document, Optional<String> article, Reliability reliability) {

    private static final String CONTRACT_STANDARD = "contractstandaard Wmo 1.2";

    /**
     * Checks the texts.
     *
     * @param document the document
     * @param article the number of the article
     * @param reliability how it was read
     * @throws IllegalArgumentException if document or article is blank
     */
    public Ground {
        if (document.isBlank() || article.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException(
                    "The document (" + document + ") and article of a ground must not be blank.");
        }
    }

    /**
     * A place in a document.
     *
     * @param document the document
     * @param article the number of the article
     * @param reliability how it was read
     * @return the ground
     * @throws IllegalArgumentException if a text is blank
     */
    public static Ground of(String document, String article, Reliability reliability) {
        return new Ground(document, Optional.of(article), reliability);
    }

    /**
     * An article of the Contractstandaard Wmo, version 1.2 of October 2025, which was read in full.
     *
     * @param article the number of the article, for example {@code 1.3}
     * @return the ground
     * @throws IllegalArgumentException if the number is blank
     */
    public static Ground standard(String article) {
        return of(CONTRACT_STANDARD, article, Reliability.HIGH);
    }

    /**
     * How a message names it.
     *
     * @return for example {@code contractstandaard Wmo 1.2, art. 1.3}
     */
    public String text() {
        return document + article.map(number -> ", art. " + number).orElse("");
    }

    @Override
    public String toString() {
        return text();
    }
}
