package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import nl.geldstroom.text.LocalizedText;

/**
 * Subcontracting needs consent, and only the main contractor is paid (<i>onderaanneming</i>, article 3.9).
 */
@JsonTypeName("subcontracting")
public record Subcontracting() implements Clause {

    @Override
    public Ground ground() {
        return Ground.standard("3.9");
    }

    @Override
    public LocalizedText effect() {
        return LocalizedText.of(
                "Onderaanneming vraagt instemming; de opdrachtgever betaalt alleen de hoofdaannemer.",
                "Subcontracting needs consent; the commissioner pays the main contractor only.");
    }
}
