package nl.geldstroom.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;

/**
 * What a run read, by which rules and program it calculated, and what it wrote (<i>bewijs</i>): the last file to appear in an
 * output folder, so that a folder with a receipt is complete.
 *
 * @param inputs what the run read, by the names that the user gave
 * @param settings what else decides the outcome, for example {@code seed} and {@code draws}; empty: nothing else
 * @param files what the run wrote, by their paths in the folder, in alphabetical order
 * @param rules the tables of rules and figures that ship with the program and decide outcomes; empty: none were used
 * @param program the program file with its version as its name; absent: it did not run from one file
 */
public record Receipt(
        ImmutableList<Item> inputs,
        ImmutableSortedMap<String, String> settings,
        ImmutableList<Item> files,
        ImmutableList<Item> rules,
        Optional<Item> program) {

    /**
     * One file with its fingerprint.
     *
     * @param name the name
     * @param bytes the length in bytes
     * @param sha256 SHA-256 of the bytes in 64 hexadecimal digits
     */
    public record Item(String name, long bytes, String sha256) {

        /**
         * Checks the fingerprint.
         *
         * @param name the name
         * @param bytes the length in bytes
         * @param sha256 SHA-256 of the bytes in 64 hexadecimal digits
         * @throws IllegalArgumentException if the fingerprint has another form or the length is below zero
         */
        public Item {
            if (!sha256.matches("[0-9a-f]{64}") || bytes < 0) {
                throw new IllegalArgumentException("The fingerprint (" + Node.shortened(sha256) + ") of " + name
                        + " must have 64 hexadecimal digits, and its length (" + bytes + ") must not be below zero.");
            }
        }
    }
}
