package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import nl.geldstroom.text.LocalizedText;

/**
 * The provider takes every client that is sent (<i>acceptatieplicht</i>, article 3.1), save for the exceptions it names.
 *
 * <p>Under a task only one exception remains: help that the provider cannot deliver properly.
 */
@JsonTypeName("acceptanceDuty")
public record AcceptanceDuty() implements Clause {

    /** Why a provider would not take a client. */
    public enum Reason {
        /** There is an intake stop (<i>cliëntenstop</i>). */
        @JsonProperty("intakeStop")
        INTAKE_STOP,
        /** It cannot deliver the help properly. */
        @JsonProperty("cannotDeliver")
        CANNOT_DELIVER,
        /** Its spending ceiling has been reached or nearly so. */
        @JsonProperty("ceilingReached")
        CEILING_REACHED
    }

    /**
     * Whether the provider may refuse a client.
     *
     * @param reason its reason
     * @param taskBased whether it is paid for a task
     * @return true where the clause excepts it
     */
    public boolean mayRefuse(Reason reason, boolean taskBased) {
        return reason == Reason.CANNOT_DELIVER || !taskBased;
    }

    @Override
    public Ground ground() {
        return Ground.standard("3.1");
    }

    @Override
    public LocalizedText effect() {
        return LocalizedText.of(
                "De aanbieder neemt elke cliënt aan, behalve bij een cliëntenstop, een (bijna) bereikte bestedingsruimte of hulp die hij niet goed kan leveren; taakgericht geldt alleen dat laatste.",
                "The provider takes every client, save under an intake stop, a ceiling that is (nearly) reached or help it cannot deliver properly; under a task only the last holds.");
    }
}
