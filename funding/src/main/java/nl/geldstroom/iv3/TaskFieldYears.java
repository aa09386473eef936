package nl.geldstroom.iv3;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.law.LawId;
import nl.geldstroom.provision.TaskField;
import nl.geldstroom.provision.TaskFieldCode;
import nl.geldstroom.provision.TaskFields;

/** Which codes stand in the list of a year; codes do not map one to one from one list to another. */
final class TaskFieldYears {

    private static final Year BREAK = Year.of(2025);

    private TaskFieldYears() {}

    /** Why a code of the right form cannot stand in a year; empty if it can, or the list of that year is not known. */
    static Optional<String> against(String code, int year) {
        if (!TaskFields.years().contains(Year.of(year)) || has(code, Year.of(year))) {
            return Optional.empty();
        }
        List<String> others = TaskFields.years().stream()
                .filter(other -> has(code, other))
                .map(Year::toString)
                .toList();
        return Optional.of(others.isEmpty() ? "is in no list" : "is in the list of " + String.join(", ", others));
    }

    /** The act that the money of a task field usually serves. */
    static LawId law(String code, int year) {
        return TaskFields.years().contains(Year.of(year))
                ? TaskFields.of(Year.of(year))
                        .find(TaskFieldCode.of(code))
                        .map(TaskField::law)
                        .orElse(LawId.NONE)
                : LawId.NONE;
    }

    /** Whether the code is of the numbering that started in 2025. */
    static boolean isOfTheNewNumbering(String code) {
        return has(code, BREAK);
    }

    /** Whether the year has the numbering that started in 2025. */
    static boolean isRenumbered(int year) {
        return year >= BREAK.getValue();
    }

    private static boolean has(String code, Year year) {
        return TaskFields.of(year).find(TaskFieldCode.of(code)).isPresent();
    }
}
