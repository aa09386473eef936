package nl.geldstroom.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/** What an alderman, a controller, a purchaser and an insurer ask first (<i>de twaalf vragen</i>), as they ask it. */
public enum MeetingQuestion {
    /** What it costs and whether it comes back in time. */
    @JsonProperty("cost")
    COST(
            1,
            "Wat kost het me in de eerste jaren, en komt het binnen deze raadsperiode terug?",
            "What does it cost me in the first years, and does it come back within this council term?"),
    /** Whether that is structural or incidental. */
    @JsonProperty("nature")
    NATURE(2, "Is dat structureel of incidenteel?", "Is that structural or incidental?"),
    /** What is fixed by contract until when. */
    @JsonProperty("commitment")
    COMMITMENT(
            3,
            "Wat ligt contractueel vast, en vanaf wanneer kan ik eraf?",
            "What is fixed by contract, and from when can I get out?"),
    /** Whether something is paid twice. */
    @JsonProperty("doubleCost")
    DOUBLE_COST(4, "Betalen we niet dubbel?", "Are we not paying twice?"),
    /** What if demand goes on growing. */
    @JsonProperty("growth")
    GROWTH(5, "Wat als de instroom gewoon doorgroeit?", "What if the inflow simply goes on growing?"),
    /** Where the return comes from and how much of it is money. */
    @JsonProperty("returns")
    RETURNS(
            6,
            "Waar komt dat rendement vandaan, en hoeveel daarvan zie ik op mijn rekening?",
            "Where does that return come from, and how much of it do I see on my account?"),
    /** Why one would invest if another gains. */
    @JsonProperty("pockets")
    POCKETS(7, "Waarom zouden wij investeren als een ander incasseert?", "Why would we invest if somebody else gains?"),
    /** What happens when a grant ends. */
    @JsonProperty("cliffs")
    CLIFFS(
            8,
            "Wat gebeurt er als de uitkering stopt of het vervolg tegenvalt?",
            "What happens if the grant stops or what follows disappoints?"),
    /** How many residents lose their decision. */
    @JsonProperty("clients")
    CLIENTS(
            9,
            "Hoeveel inwoners raken hun indicatie kwijt, en houdt dat stand?",
            "How many residents lose their decision, and does that hold?"),
    /** Whether others spend more or less. */
    @JsonProperty("neighbours")
    NEIGHBOURS(10, "Zitten we hoger of lager dan onze buren?", "Are we above or below our neighbours?"),
    /** What if the provider fails or the agreement is not extended. */
    @JsonProperty("fork")
    FORK(
            11,
            "Wat als de aanbieder omvalt of we na de eerste termijn niet verlengen?",
            "What if the provider fails or we do not extend after the first term?"),
    /** Whether it agrees with the budget. */
    @JsonProperty("reconciliation")
    RECONCILIATION(12, "Sluit dit aan op onze begroting?", "Does this agree with our budget?");

    private final int number;
    private final LocalizedText asked;

    MeetingQuestion(int number, String nl, String en) {
        this.number = number;
        this.asked = LocalizedText.of(nl, en);
    }

    /**
     * The question as it is asked.
     *
     * @return the question in both languages
     */
    public LocalizedText asked() {
        return asked;
    }

    /**
     * Its number in the list.
     *
     * @return 1 to 12
     */
    public int number() {
        return number;
    }
}
