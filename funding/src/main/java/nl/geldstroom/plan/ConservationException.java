package nl.geldstroom.plan;

/** Money appeared or vanished: the accounts do not add up to zero in whole cents. Always a fault of the program. */
public final class ConservationException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * Names the month and the draw.
     *
     * @param message what does not add up
     */
    public ConservationException(String message) {
        super(message);
    }
}
