package nl.geldstroom.plan;

import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.text.LocalizedText;

/**
 * A parameter that a plan depends on.
 *
 * @param id the owner's id, a slash and the field, for example {@code shift/share}; unique within a plan
 * @param parameter the estimate and its evidence
 * @param text what it is, in words
 */
public record ParameterUse(String id, Parameter parameter, LocalizedText text) {}
