package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number by which government organisations know each other in electronic messages (<i>OIN</i>,
 * Organisatie-identificatienummer).
 *
 * <p>Twenty characters: a prefix of eight digits that says which register the main number comes from, the main number of
 * eight or nine, and zeros. The OIN of Oude IJsselstreek is {@code 00000001813587219000}: prefix 1, RSIN 813587219. The
 * RSIN inside is checked by the eleven test. Historical numbers exist that do not end in zeros; they are accepted and
 * {@link #suffixWarning()} says so. Text form and JSON form are the same.
 *
 * @param text the twenty characters
 */
public record Oin(String text) implements Comparable<Oin> {

    private static final Pattern FORM = Pattern.compile("[0-9]{8}[0-9A-Z]{12}");

    /** The register that the main number comes from (<i>prefix</i>). */
    public enum Register {
        /** RSIN of a legal person. */
        @JsonProperty("rsin")
        RSIN("00000001", 9),
        /** Number of the tax authority. */
        @JsonProperty("fi")
        FI("00000002", 9),
        /** Trade register. */
        @JsonProperty("kvk")
        KVK("00000003", 8),
        /** Part of an organisation that has an OIN itself. */
        @JsonProperty("subOin")
        SUB_OIN("00000004", 9),
        /** Given out by Logius. */
        @JsonProperty("logius")
        LOGIUS("00000006", 9),
        /** Educational institutions; the main number may have letters. */
        @JsonProperty("brin")
        BRIN("00000007", 9),
        /** Foreign organisations. */
        @JsonProperty("foreign")
        FOREIGN("00000008", 9),
        /** Care providers in the UZI register. */
        @JsonProperty("uzi")
        UZI("00000009", 9),
        /** Trade register of legal persons with a special task. */
        @JsonProperty("trr")
        TRR("00000010", 9),
        /** Numbers for tests. */
        @JsonProperty("test")
        TEST("00000099", 9);

        private final String prefix;
        private final int mainLength;

        Register(String prefix, int mainLength) {
            this.prefix = prefix;
            this.mainLength = mainLength;
        }

        /**
         * The first eight digits of an OIN of this register.
         *
         * @return the prefix, for example {@code 00000001}
         */
        public String prefix() {
            return prefix;
        }
    }

    /**
     * Checks the form, the prefix and the number inside.
     *
     * @param text the twenty characters
     * @throws IllegalArgumentException if there are not twenty, the prefix is unknown or the number inside is refused
     */
    public Oin {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("The OIN (" + Digits.shown(text)
                    + ") must have 20 characters: 8 digits of the prefix and 12 digits or capitals.");
        }
        Register register = registerOf(text)
                .orElseThrow(() -> new IllegalArgumentException("The prefix ("
                        + text.substring(0, 8) + ") of the OIN (" + text
                        + ") must be a known register. Maybe 00000001 (RSIN) or 00000003 (trade register)."));
        try {
            if (register == Register.RSIN) {
                Rsin.of(text.substring(8, 17));
            } else if (register == Register.KVK) {
                KvkNumber.of(text.substring(8, 16));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The number inside the OIN (" + text + ") must be valid. " + e.getMessage(), e);
        }
    }

    /**
     * An OIN.
     *
     * @param text the twenty characters, for example {@code 00000001813587219000}
     * @return the OIN
     * @throws IllegalArgumentException if there are not twenty, the prefix is unknown or the number inside is refused
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Oin of(String text) {
        return new Oin(text);
    }

    /**
     * The OIN that rests on an RSIN.
     *
     * @param rsin the RSIN, for example {@code 813587219}
     * @return the OIN, for example {@code 00000001813587219000}
     */
    public static Oin of(Rsin rsin) {
        return new Oin(Register.RSIN.prefix + rsin.text() + "000");
    }

    /**
     * The OIN that rests on a trade register number.
     *
     * @param number the trade register number, for example {@code 12345678}
     * @return the OIN, for example {@code 00000003123456780000}
     */
    public static Oin of(KvkNumber number) {
        return new Oin(Register.KVK.prefix + number.text() + "0000");
    }

    private static Optional<Register> registerOf(String text) {
        for (Register register : Register.values()) {
            if (text.startsWith(register.prefix)) {
                return Optional.of(register);
            }
        }
        return Optional.empty();
    }

    /**
     * The register that the main number comes from.
     *
     * @return the register
     */
    public Register register() {
        return registerOf(text).orElseThrow();
    }

    /**
     * The RSIN inside.
     *
     * @return the RSIN; absent if the OIN rests on another register
     */
    public Optional<Rsin> rsin() {
        return register() == Register.RSIN ? Optional.of(Rsin.of(text.substring(8, 17))) : Optional.empty();
    }

    /**
     * The trade register number inside.
     *
     * @return the number; absent if the OIN rests on another register
     */
    public Optional<KvkNumber> kvkNumber() {
        return register() == Register.KVK ? Optional.of(KvkNumber.of(text.substring(8, 16))) : Optional.empty();
    }

    /**
     * What is unusual about the last characters.
     *
     * @return a remark if the OIN does not end in zeros after its main number; absent if it does
     */
    public Optional<String> suffixWarning() {
        String suffix = text.substring(8 + register().mainLength);
        return suffix.chars().allMatch(c -> c == '0')
                ? Optional.empty()
                : Optional.of("The suffix (" + suffix + ") of the OIN (" + text + ") is not "
                        + "0".repeat(suffix.length()) + ". Historical numbers may differ.");
    }

    /**
     * The text, as it also stands in JSON.
     *
     * @return the text
     */
    @JsonValue
    @Override
    public String text() {
        return text;
    }

    @Override
    public int compareTo(Oin other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
