package nl.geldstroom.evidence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;

/** How evidence grows old. */
final class Ageing {

    private Ageing() {}

    static Optional<Integer> years(Optional<LocalDate> date, LocalDate on) {
        return date.filter(day -> !day.isAfter(on)).map(day -> Math.toIntExact(ChronoUnit.YEARS.between(day, on)));
    }

    static Optional<LocalizedText> remark(Optional<LocalDate> date, LocalDate on, int years) {
        if (years < 0) {
            throw new IllegalArgumentException("The number of years (" + years + ") must be zero or more.");
        }
        if (date.isEmpty()) {
            return Optional.of(LocalizedText.of(
                    "de datum is onbekend, dus ook hoe oud dit is", "the date is unknown, and so is its age"));
        }
        if (date.get().isAfter(on)) {
            return Optional.of(LocalizedText.of("dateert van na " + on, "dates from after " + on));
        }
        int age = years(date, on).orElseThrow();
        return age < years
                ? Optional.empty()
                : Optional.of(LocalizedText.of(
                        "dit is op " + on + " " + age + " jaar oud",
                        "this is " + age + (age == 1 ? " year" : " years") + " old on " + on));
    }
}
