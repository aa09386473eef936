package nl.geldstroom.accord;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.internal.facts.FactFile;
import nl.geldstroom.internal.facts.Nearest;
import nl.geldstroom.party.Association;
import nl.geldstroom.party.Party;
import nl.geldstroom.party.StateBody;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.time.RoughDate;

/** What the fact files of accords have in common. */
final class Rows {

    private static final Splitter ITEMS = Splitter.on('|').trimResults().omitEmptyStrings();

    private Rows() {}

    /** Rows by the document that they belong to; what nobody takes belongs to a document that is not there. */
    static final class Of<T> {
        private final ListMultimap<String, T> byOwner = LinkedListMultimap.create();
        private final ListMultimap<String, FactFile.Row> rows = LinkedListMultimap.create();

        ImmutableList<T> take(String owner) {
            rows.removeAll(owner);
            return ImmutableList.copyOf(byOwner.get(owner));
        }

        void nothingLeft(String what) {
            rows.entries().stream().findFirst().ifPresent(left -> {
                throw new IllegalArgumentException("Line " + left.getValue().line() + " of "
                        + left.getValue().file() + ": The owner (" + left.getKey() + ") must be " + what
                        + " that is known.");
            });
        }
    }

    static <T> Of<T> of(FactFile file, String column, Function<FactFile.Row, T> reading) {
        Of<T> all = new Of<>();
        file.map(row -> {
            String owner = row.required(column);
            all.rows.put(owner, row);
            return all.byOwner.put(owner, reading.apply(row));
        });
        return all;
    }

    /** The id of a row, refused at its line if a row before had it. */
    static String once(Set<String> seen, FactFile.Row row) {
        String id = row.required("id");
        if (!seen.add(id)) {
            throw new IllegalArgumentException("The id (" + id + ") must occur once.");
        }
        return id;
    }

    static LocalizedText text(FactFile.Row row, String column) {
        return LocalizedText.of(row.required(column + "Nl"), row.required(column + "En"));
    }

    static Optional<LocalizedText> optionalText(FactFile.Row row, String column) {
        return row.optional(column + "Nl").map(nl -> LocalizedText.of(nl, row.required(column + "En")));
    }

    static ImmutableList<LocalizedText> texts(FactFile.Row row, String column) {
        List<String> nl = ITEMS.splitToList(row.optional(column + "Nl").orElse(""));
        List<String> en = ITEMS.splitToList(row.optional(column + "En").orElse(""));
        if (nl.size() != en.size()) {
            throw new IllegalArgumentException("The lists (" + column + ") must have as many items in Dutch ("
                    + nl.size() + ") as in English (" + en.size() + ").");
        }
        ImmutableList.Builder<LocalizedText> texts = ImmutableList.builder();
        for (int i = 0; i < nl.size(); i++) {
            texts.add(LocalizedText.of(nl.get(i), en.get(i)));
        }
        return texts.build();
    }

    static int number(FactFile.Row row, String column) {
        String cell = row.required(column);
        if (!cell.matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("The " + column + " (" + cell + ") must be a whole number.");
        }
        return Integer.parseInt(cell);
    }

    static boolean truth(FactFile.Row row, String column) {
        String cell = row.required(column);
        if (!cell.equals("true") && !cell.equals("false")) {
            throw new IllegalArgumentException("The " + column + " (" + cell + ") must be true or false.");
        }
        return cell.equals("true");
    }

    static Publication publication(FactFile.Row row) {
        return Publication.builder()
                .source(row.required("source"))
                .url(row.cells().containsKey("url") ? row.optional("url").map(URI::create) : Optional.empty())
                .date(
                        row.cells().containsKey("published")
                                ? row.optional("published").map(LocalDate::parse)
                                : Optional.empty())
                .reliability(row.constant("reliability", Reliability.class))
                .build();
    }

    static <T> T known(ImmutableMap<String, T> known, FactFile.Row row, String column) {
        return known(known, column, row.required(column));
    }

    static <T> T known(ImmutableMap<String, T> known, String column, String id) {
        T found = known.get(id);
        if (found == null) {
            throw new IllegalArgumentException("The " + column + " (" + id + ") must be known."
                    + Nearest.of(id, known.keySet().stream())
                            .map(nearest -> " Maybe " + nearest + ".")
                            .orElse(""));
        }
        return found;
    }

    static Signatory signatory(FactFile.Row row) {
        return Signatory.builder()
                .party(party(row))
                .signed(row.optional("signed").map(RoughDate::of))
                .reservation(optionalText(row, "reservation"))
                .publication(publication(row))
                .build();
    }

    private static Party party(FactFile.Row row) {
        String id = row.required("party");
        return id.startsWith("state:")
                ? StateBody.of(id, row.required("name"))
                : Association.of(id, row.required("name"));
    }
}
