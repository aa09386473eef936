package nl.geldstroom.source;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import nl.geldstroom.text.LocalizedText;

/** Money with a purpose (<i>bekostigingsbron</i>). In JSON the property {@code type} says which kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface FundingSource permits SpecificGrant {

    /**
     * The name of the source, unique within a scenario.
     *
     * @return the id
     */
    String id();

    /**
     * What the source is called.
     *
     * @return the title in both languages
     */
    LocalizedText title();
}
