package nl.geldstroom.iv3;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which codes of the social domain fell away and came in 2025; codes do not map one to one over that break.
 *
 * <p>Source: the Iv3 definitions of Statistics Netherlands for 2023 to 2026.
 */
final class TaskFieldYears {

    static final int BREAK = 2025;
    private static final int FIRST = 2023;
    private static final Pattern OLD = Pattern.compile("6\\.(2|6|7[12]|8[12]|7[1-4][a-d]|8[12][ab])");
    private static final Pattern NEW =
            Pattern.compile("6\\.(2[1-3]|60|71[1-4]|75[1-3]|76[1-3]|79[12]|81[12]|82[12]|9[12])");

    private TaskFieldYears() {}

    /** Why a code cannot stand in a year; empty if nothing is known against it. */
    static Optional<String> against(String code, int year) {
        if (year >= BREAK && OLD.matcher(code).matches()) {
            return Optional.of("fell away in 2025");
        }
        if (year >= FIRST && year < BREAK && NEW.matcher(code).matches()) {
            return Optional.of("came in 2025");
        }
        return Optional.empty();
    }

    static boolean isNew(String code) {
        return NEW.matcher(code).matches();
    }
}
