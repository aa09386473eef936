package nl.geldstroom.plan;

import java.util.Optional;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;

/**
 * A quantity that a plan watches without posting it, for example the volume that moved.
 *
 * @param id the owner's id, a slash and the quantity, for example {@code shift/moved}; unique within a plan
 * @param line the budget line; absent if it is of none
 * @param unit what the number counts
 * @param text what it is, in words
 */
public record Observation(String id, Optional<LineId> line, Unit unit, LocalizedText text) {}
