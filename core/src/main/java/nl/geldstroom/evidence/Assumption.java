package nl.geldstroom.evidence;

import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * A figure that the maker of a scenario chose (<i>aanname</i>), with a name under it.
 *
 * @param author who chose it
 * @param why the reason in one sentence
 */
@JsonTypeName("assumption")
public record Assumption(String author, String why) implements Evidence {

    /**
     * Checks that author and reason are there.
     *
     * @param author who chose it
     * @param why the reason in one sentence
     * @throws IllegalArgumentException if one of them is blank
     */
    public Assumption {
        Texts.required("author of the assumption", author);
        Texts.required("reason of the assumption", why);
    }

    /**
     * An assumption.
     *
     * @param author who chose it
     * @param why the reason in one sentence
     * @return the assumption
     */
    public static Assumption of(String author, String why) {
        return new Assumption(author, why);
    }

    @Override
    public Reliability reliability() {
        return Reliability.OWN;
    }

    @Override
    public String citation() {
        return author + ": " + why;
    }
}
