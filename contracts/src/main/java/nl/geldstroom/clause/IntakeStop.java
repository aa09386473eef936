package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;

/**
 * A stop on new clients (<i>cliëntenstop</i>): by the provider with notice and consent (article 3.6), or by the
 * commissioner as part of the {@link CeilingProcedure} (article 1.5). Crisis help goes on in both.
 *
 * @param noticeDays how many days before its stop a provider writes; absent: fourteen
 */
@JsonTypeName("intakeStop")
public record IntakeStop(Optional<Integer> noticeDays) implements Clause {

    /**
     * Checks the number.
     *
     * @param noticeDays how many days beforehand
     * @throws IllegalArgumentException if it is not from 1 to 366
     */
    public IntakeStop {
        noticeDays.ifPresent(days -> Lengths.counted("days of notice of an intake stop", days, 366));
    }

    /**
     * The clause with fourteen days.
     *
     * @return the clause
     */
    public static IntakeStop standard() {
        return new IntakeStop(Optional.empty());
    }

    /**
     * The first day of a stop by the provider.
     *
     * @param written the day on which it wrote
     * @param consent whether the commissioner agrees
     * @return written on 1 March: 15 March; absent without consent
     */
    public Optional<LocalDate> byProvider(LocalDate written, boolean consent) {
        return consent ? Optional.of(written.plusDays(noticeDays.orElse(14))) : Optional.empty();
    }

    @Override
    public Ground ground() {
        return Ground.standard("3.6");
    }

    @Override
    public LocalizedText effect() {
        int days = noticeDays.orElse(14);
        return LocalizedText.of(
                "Een cliëntenstop van de aanbieder wordt " + days
                        + " dagen vooraf schriftelijk gemeld en vraagt instemming; crisishulp gaat door.",
                "An intake stop by the provider is announced in writing " + days
                        + " days beforehand and needs consent; crisis help goes on.");
    }
}
