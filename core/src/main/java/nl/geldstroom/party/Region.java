package nl.geldstroom.party;

/**
 * An area in which municipalities do something together (<i>regio</i>).
 *
 * <p>A region is no party: it pays nothing and signs nothing. Who acts for it is its mandate holder or a {@link
 * JointArrangement}.
 *
 * @param id its id, for example {@code youth/achterhoek}
 * @param name its name, for example {@code Achterhoek}
 */
public record Region(RegionId id, String name) {

    /**
     * Checks the name.
     *
     * @param id its id
     * @param name its name
     * @throws IllegalArgumentException if the name is blank
     */
    public Region {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of the region (" + id + ") must not be blank.");
        }
    }

    /**
     * A region with an id made of its name.
     *
     * @param kind what kind of region it is
     * @param name its name, for example {@code Achterhoek}
     * @return the region, for example {@code youth/achterhoek}
     * @throws IllegalArgumentException if the name has no letter or digit
     */
    public static Region of(RegionKind kind, String name) {
        return new Region(RegionId.of(kind, name), name);
    }

    @Override
    public String toString() {
        return name + " (" + id + ")";
    }
}
