package nl.geldstroom.iv3;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.party.MunicipalityCode;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.party.Reorganisation;
import nl.geldstroom.party.Reorganisations;

/** Whether a municipality was there in the year of its figures, so that none is taken for that of another. */
final class MunicipalityYears {

    private static final Reorganisations KNOWN = Reorganisations.to2026();
    private static final LocalDate DIVISION = LocalDate.of(2026, 1, 1);

    private final Set<String> judged = new HashSet<>();

    /** A municipality that ended by its name: in years in which it was there its figures are its own. */
    static Optional<PartyId> ended(String name) {
        return KNOWN.endOf(name).map(end -> end.ended().id());
    }

    /** Says once for each municipality and year what is wrong with it, or what its figures lack. */
    void check(PartyId municipality, int year, Spot spot, ProblemList problems) {
        LocalDate start = LocalDate.of(year, 1, 1);
        if (start.isBefore(Reorganisations.KNOWN_FROM) || !judged.add(municipality + " " + year)) {
            return;
        }
        MunicipalityCode code = MunicipalityCode.of(municipality.identifier());
        Optional<Reorganisation> end = KNOWN.endOf(code).filter(ended -> !start.isBefore(ended.on()));
        Optional<LocalDate> made = KNOWN.startOf(code).filter(start::isBefore);
        if (end.isPresent()) {
            problems.error(
                    spot,
                    "municipality-of-another-year",
                    "The municipality must exist in " + year + "; " + end.get().ended() + " ended on "
                            + end.get().on() + (end.get().isSplit() ? " and was divided." : "."),
                    municipality.text(),
                    names(KNOWN.successors(code)) + ".");
        } else if (made.isPresent()) {
            problems.error(
                    spot,
                    "municipality-of-another-year",
                    "The municipality must exist in " + year + "; it was made on " + made.get() + ".",
                    municipality.text(),
                    names(KNOWN.predecessors(code)) + ".");
        } else if (KNOWN.endOf(code).isEmpty()) {
            ImmutableList<Reorganisation> came = KNOWN.cameTo(code, start, DIVISION);
            if (!came.isEmpty()) {
                problems.warning(
                        spot,
                        "other-territory",
                        "The figures of " + year + " should be of the territory of today; they are without "
                                + came.stream()
                                        .map(other -> other.ended()
                                                + (other.isSplit() ? ", of which a part" : ", which")
                                                + " went to it on " + other.on())
                                        .collect(Collectors.joining(", "))
                                + ".",
                        municipality.text(),
                        "");
            }
        }
    }

    private static String names(ImmutableList<Municipality> municipalities) {
        return municipalities.stream().map(Municipality::toString).collect(Collectors.joining(", "));
    }
}
