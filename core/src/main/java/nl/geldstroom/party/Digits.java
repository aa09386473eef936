package nl.geldstroom.party;

/** The check that an identifier consists of a fixed number of digits. */
final class Digits {

    private Digits() {}

    static void required(String what, String text, int length) {
        if (isDigits(text) && text.length() == length) {
            return;
        }
        String stripped = text.replaceAll("[\\s.-]", "");
        String cure = "";
        if (isDigits(stripped)
                && stripped.length() <= length
                && !stripped.isEmpty()
                && length - stripped.length() <= 3) {
            cure = " Maybe " + "0".repeat(length - stripped.length()) + stripped + ".";
        }
        throw new IllegalArgumentException("The " + what + " (" + shown(text) + ") must have " + length
                + " digits, leading zeros included." + cure);
    }

    static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 37) + "..." : text;
    }

    /** Only 0 to 9: the digits of other scripts are no digits here. */
    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
