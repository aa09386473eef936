package nl.geldstroom.provision;

import java.time.Year;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.law.LawId;
import org.immutables.value.Value;

/**
 * A field of municipal spending (<i>taakveld</i>) in one year's list of Iv3, with the act and the kind of provision that
 * its money usually serves.
 *
 * <p>For example {@code 6.712 Begeleiding (WMO)} of 2025: {@code wmo2015}, tailor-made. The law is a default for budget
 * lines that do not name one; a user may split a line and say otherwise.
 *
 * @param code its number in that year's list
 * @param year the year of the list
 * @param name its Dutch name in that list, for example {@code Begeleiding (WMO)}
 * @param law the act that its money usually serves; {@link LawId#NONE} if no single act of the social domain
 * @param kind what its money usually buys
 * @param reliability how sure law and kind are: high if the name itself says so, medium if inferred
 */
@Value.Builder
public record TaskField(
        TaskFieldCode code, Year year, String name, LawId law, ProvisionKind kind, Reliability reliability) {

    /**
     * Checks that the field has a name.
     *
     * @param code its number in that year's list
     * @param year the year of the list
     * @param name its Dutch name in that list
     * @param law the act that its money usually serves
     * @param kind what its money usually buys
     * @param reliability how sure law and kind are
     * @throws IllegalArgumentException if the name is blank
     */
    public TaskField {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of the task field (" + code + ") must not be blank.");
        }
    }

    /**
     * Starts a task field.
     *
     * @return a builder
     */
    public static TaskFieldBuilder builder() {
        return new TaskFieldBuilder();
    }

    /**
     * The field as budget files of Statistics Netherlands write it.
     *
     * @return code, space and name, for example {@code 6.712 Begeleiding (WMO)}
     */
    public String label() {
        return code + " " + name;
    }

    @Override
    public String toString() {
        return label() + " (" + year + ")";
    }
}
