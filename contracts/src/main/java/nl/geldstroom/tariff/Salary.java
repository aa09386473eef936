package nl.geldstroom.tariff;

import nl.geldstroom.evidence.Parameter;

/**
 * What a professional earns by the collective agreement (<i>salarisschaal en trede</i>).
 *
 * @param scale the scale, for example {@code FWG 45}
 * @param step the step within it
 * @param perMonth the gross salary of a full-time month, in euros
 */
public record Salary(String scale, String step, Parameter perMonth) {

    /**
     * Checks the amount.
     *
     * @param scale the scale
     * @param step the step within it
     * @param perMonth the gross salary of a full-time month
     * @throws IllegalArgumentException if the amount can be below 0 or above 100,000, or a text is blank
     */
    public Salary {
        if (scale.isBlank() || step.isBlank()) {
            throw new IllegalArgumentException(
                    "The scale (" + scale + ") and the step (" + step + ") of a salary must not be blank.");
        }
        perMonth.within("salary per month of scale " + scale, 0, 100_000);
    }

    /**
     * What a professional earns.
     *
     * @param scale the scale
     * @param step the step within it
     * @param perMonth the gross salary of a full-time month, in euros
     * @return the salary
     * @throws IllegalArgumentException if the amount can be below 0 or above 100,000, or a text is blank
     */
    public static Salary of(String scale, String step, Parameter perMonth) {
        return new Salary(scale, step, perMonth);
    }
}
