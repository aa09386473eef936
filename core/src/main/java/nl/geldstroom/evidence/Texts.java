package nl.geldstroom.evidence;

/** The check that a required text says something. */
final class Texts {

    private Texts() {}

    static void required(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The " + what + " must not be blank.");
        }
    }
}
