package nl.geldstroom.party;

/** The eleven test: digits weighed 9 to 2 and -1 add up to a multiple of 11; every single wrong digit is caught. */
final class ElevenTest {

    private ElevenTest() {}

    static void required(String what, String text) {
        int sum = sum(text);
        if (sum % 11 != 0) {
            throw new IllegalArgumentException("The " + what + " (" + text
                    + ") must pass the eleven test: weighed 9 to 2 and -1 its"
                    + " digits must add up to a multiple of 11, not to " + sum + ". Maybe a digit was mistyped.");
        }
    }

    static int sum(String text) {
        int sum = -(text.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (text.charAt(i) - '0');
        }
        return sum;
    }
}
