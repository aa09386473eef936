package nl.geldstroom.plan;

/** Receives every posting and observation of a run, month by month, in the order of execution. */
public interface Recorder {

    /** Receives nothing. */
    Recorder NONE = new Recorder() {};

    /**
     * A posting was made.
     *
     * @param month the number of the month
     * @param rule the rule
     * @param cents the amount of each draw; valid during the call only
     */
    default void posted(int month, PostingRule rule, double[] cents) {}

    /**
     * A watched column has its value.
     *
     * @param month the number of the month
     * @param observation what is watched
     * @param values the value of each draw; valid during the call only
     */
    default void observed(int month, Observation observation, double[] values) {}

    /**
     * A column was computed.
     *
     * @param month the number of the month
     * @param column the id of the column within its plan
     * @param values the value of each draw; valid during the call only
     */
    default void computed(int month, int column, double[] values) {}
}
