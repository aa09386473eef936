package nl.geldstroom.iv3;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines from which measures usually start and on which some municipalities budget nothing, with where to look
 * instead: the first group that has costs, and in it the largest line.
 */
final class EmptyLines {

    private static final ImmutableList<String> ACCESS = ImmutableList.of("6.21", "6.23", "6.91", "6.60", "6.711");
    private static final ImmutableList<String> OLD_ACCESS = ImmutableList.of("6.2", "6.6", "6.71a");

    private static final ImmutableMap<String, ImmutableList<ImmutableList<String>>> INSTEAD =
            ImmutableMap.<String, ImmutableList<ImmutableList<String>>>builder()
                    .put("6.711", groups(ImmutableList.of("6.714", "6.60"), ImmutableList.of("6.712", "6.713")))
                    .put("6.712", groups(ImmutableList.of("6.713", "6.714"), ACCESS))
                    .put("6.713", groups(ImmutableList.of("6.712", "6.714"), ACCESS))
                    .put("6.71a", groups(ImmutableList.of("6.71", "6.71d", "6.6"), ImmutableList.of("6.71b", "6.71c")))
                    .put("6.71b", groups(ImmutableList.of("6.71", "6.71c", "6.71d"), OLD_ACCESS))
                    .put("6.71c", groups(ImmutableList.of("6.71", "6.71b", "6.71d"), OLD_ACCESS))
                    .buildOrThrow();

    private EmptyLines() {}

    private static ImmutableList<ImmutableList<String>> groups(ImmutableList<String> near, ImmutableList<String> far) {
        return ImmutableList.of(near, far);
    }

    /** An empty line and the line to look at instead; the latter is absent if that has nothing either. */
    record Found(String taskField, Optional<Iv3Row> instead, int line, int column) {}

    /** The empty lines of one place, year and kind, in the order of their codes. */
    static List<Found> in(List<Iv3Row> own) {
        boolean renumbered = own.stream().anyMatch(row -> TaskFieldYears.isRenumbered(row.year()));
        ImmutableList.Builder<Found> found = ImmutableList.builder();
        for (Map.Entry<String, ImmutableList<ImmutableList<String>>> entry : INSTEAD.entrySet()) {
            String code = entry.getKey();
            if (TaskFieldYears.isOfTheNewNumbering(code) != renumbered) {
                continue;
            }
            Optional<Iv3Row> row = row(own, code);
            if (row.isPresent() && !row.get().cost().amount().isZero()) {
                continue;
            }
            Optional<Iv3Row> instead = Optional.empty();
            for (ImmutableList<String> group : entry.getValue()) {
                instead = instead.or(() -> group.stream()
                        .flatMap(other -> row(own, other).stream())
                        .filter(other -> other.cost().amount().cents() > 0)
                        .max(Comparator.comparing(other -> other.cost().amount())));
            }
            found.add(new Found(
                    code,
                    instead,
                    row.map(empty -> empty.cost().line()).orElse(0),
                    row.map(empty -> empty.cost().column()).orElse(0)));
        }
        return found.build();
    }

    private static Optional<Iv3Row> row(List<Iv3Row> own, String code) {
        return own.stream().filter(row -> row.taskField().equals(code)).findFirst();
    }
}
