package nl.geldstroom.internal.facts;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which known name somebody probably meant. */
public final class Nearest {

    private Nearest() {}

    /**
     * A name without what people write differently: case, accents, punctuation and double spaces.
     *
     * @param name a name, for example {@code Hengelo(O.)}
     * @return its plain form, for example {@code hengelo o}
     */
    public static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /**
     * The known name that somebody probably meant: the shortest that begins with what was written, so that {@code wmo} is
     * {@code wmo2015} and not {@code wlz}; else the one that differs least, counting inserted, deleted and replaced
     * characters of plain forms.
     *
     * @param name what was written
     * @param known the known names; of equally near ones the first
     * @return the nearest known name; absent only if there are none
     */
    public static Optional<String> of(String name, Stream<String> known) {
        String wanted = plain(name);
        return known.min(Comparator.<String, Boolean>comparing(candidate -> !begins(wanted, plain(candidate)))
                .thenComparingInt(candidate -> distance(wanted, plain(candidate))));
    }

    /** One letter says too little. */
    private static boolean begins(String wanted, String candidate) {
        return wanted.length() > 1 && candidate.startsWith(wanted);
    }

    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
