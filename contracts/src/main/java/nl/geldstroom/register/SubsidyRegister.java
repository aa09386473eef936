package nl.geldstroom.register;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Year;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.agreement.SubsidyPeriod;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/**
 * A public register of subsidies (<i>subsidieregister</i>), as one municipality publishes it.
 *
 * <p>The table has the columns {@code jaar}, {@code aanvrager}, {@code project}, {@code status}, {@code verleend_eur} and
 * {@code vastgesteld_eur}, in any order, separated by commas or semicolons. Amounts are euros with at most two decimals
 * after a point; an empty {@code vastgesteld_eur} is an open grant. For example {@code 2023,Humanitas
 * Almere,RSV,Vastgesteld,1625833,1616821}.
 *
 * @param rows the rows, in the order of the table
 */
public record SubsidyRegister(ImmutableList<RegisteredSubsidy> rows) {

    private static final int LONGEST_NAME = 50;

    /**
     * Reads a register.
     *
     * @param file the table, in UTF-8
     * @return the register
     * @throws DocumentException with every fault and its line, if the table breaks a rule
     */
    public static SubsidyRegister read(Path file) {
        ImmutableList.Builder<RegisteredSubsidy> rows = ImmutableList.builder();
        read(file, rows::add);
        return new SubsidyRegister(rows.build());
    }

    /**
     * Reads a register row by row, for one that is too long to keep.
     *
     * @param file the table, in UTF-8
     * @param rows gets every row that is well formed; what it got is worth nothing if the reading is refused
     * @throws DocumentException with every fault and its line, if the table breaks a rule
     */
    public static void read(Path file, Consumer<RegisteredSubsidy> rows) {
        new RegisterReader(file.toString()).read(file, rows);
    }

    /**
     * What the register comes to by year and status.
     *
     * @return the totals of every year and status that occurs, to the cent those of the table
     */
    public ImmutableSortedMap<Year, ImmutableSortedMap<RegisteredSubsidy.Status, RegisterTotals>> totals() {
        SortedMap<Year, SortedMap<RegisteredSubsidy.Status, RegisterTotals>> years = new TreeMap<>();
        for (RegisteredSubsidy row : rows) {
            years.computeIfAbsent(row.year(), year -> new TreeMap<>())
                    .merge(row.status(), RegisterTotals.of(row), RegisterTotals::plus);
        }
        ImmutableSortedMap.Builder<Year, ImmutableSortedMap<RegisteredSubsidy.Status, RegisterTotals>> totals =
                ImmutableSortedMap.naturalOrder();
        years.forEach((year, statuses) -> totals.put(year, ImmutableSortedMap.copyOfSorted(statuses)));
        return totals.build();
    }

    /**
     * What stands out in the register: a determination above the grant, nothing granted or determined, a status that the
     * amounts contradict, and rows of one year with the same recipient and project.
     *
     * @return the findings in the order of the lines; the rows themselves stay as they are
     */
    public ImmutableList<RegisterFinding> findings() {
        ImmutableListMultimap<String, RegisteredSubsidy> alike =
                Multimaps.index(rows, row -> row.year() + "\n" + row.recipient() + "\n" + row.project());
        ImmutableList.Builder<RegisterFinding> findings = ImmutableList.builder();
        for (RegisteredSubsidy row : rows) {
            amounts(row, findings);
            String key = row.year() + "\n" + row.recipient() + "\n" + row.project();
            RegisteredSubsidy first = alike.get(key).get(0);
            if (first.line() != row.line()) {
                boolean same = first.granted().equals(row.granted());
                findings.add(new RegisterFinding(
                        row.line(),
                        same ? "same-row-twice" : "same-project-twice",
                        LocalizedText.of(
                                row.recipient() + " staat in " + row.year() + " ook op regel " + first.line()
                                        + " met hetzelfde project (" + row.project() + ")"
                                        + (same ? " en hetzelfde bedrag." : ", met een ander bedrag."),
                                row.recipient() + " stands in " + row.year() + " on line " + first.line()
                                        + " too with the same project (" + row.project() + ")"
                                        + (same ? " and the same amount." : ", with another amount."))));
            }
        }
        return findings.build();
    }

    private static void amounts(RegisteredSubsidy row, ImmutableList.Builder<RegisterFinding> findings) {
        if (row.granted().isZero()) {
            findings.add(finding(row, "nothing-granted", "er is niets verleend", "nothing is granted"));
        }
        row.determined().ifPresent(determined -> {
            if (determined.isZero()) {
                findings.add(finding(row, "nothing-determined", "er is niets vastgesteld", "nothing is determined"));
            }
            if (determined.compareTo(row.granted()) > 0) {
                findings.add(finding(
                        row,
                        "determined-above-grant",
                        "vastgesteld op € " + Phrases.euros(determined).nl() + ", boven de verlening van € "
                                + Phrases.euros(row.granted()).nl() + " (awb/4:46)",
                        "determined at € " + Phrases.euros(determined).en() + ", above the grant of € "
                                + Phrases.euros(row.granted()).en() + " (awb/4:46)"));
            }
        });
        boolean determined = row.status() == RegisteredSubsidy.Status.DETERMINED;
        if (determined != row.determined().isPresent()) {
            findings.add(finding(
                    row,
                    "status-against-amount",
                    "de status is " + row.status().word() + " en er staat " + (determined ? "geen" : "een")
                            + " vastgesteld bedrag",
                    "the status is " + row.status().word() + " and there is " + (determined ? "no" : "a")
                            + " determined amount"));
        }
    }

    private static RegisterFinding finding(RegisteredSubsidy row, String rule, String nl, String en) {
        String subject = row.recipient() + ", " + row.project() + " (" + row.year() + "): ";
        return new RegisterFinding(row.line(), rule, LocalizedText.of(subject + nl + ".", subject + en + "."));
    }

    /**
     * Every row as a subsidy.
     *
     * <p>A register names no days: the period is the calendar year of the row, which is an assumption. Everything else that
     * it leaves out is absent; no amount is filled in for a grant that is not determined. Ids are made of year, recipient
     * and line, recipients are named {@code org:} with their name in small letters.
     *
     * @param granter whose register it is
     * @return one subsidy per row, in order; all payments of one are its determined amount, or its grant
     */
    public ImmutableList<SubsidyAgreement> agreements(PartyId granter) {
        ImmutableList.Builder<SubsidyAgreement> agreements = ImmutableList.builder();
        Map<String, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (RegisteredSubsidy row : rows) {
            String name = names.computeIfAbsent(row.recipient(), recipient -> free(recipient, taken));
            agreements.add(SubsidyAgreement.builder()
                    .id(AgreementId.of(row.year() + "-" + name + "-" + row.line()))
                    .title(row.project())
                    .granter(granter)
                    .recipient(PartyId.of("org:" + name))
                    .activities(row.project())
                    .addPeriods(SubsidyPeriod.builder()
                            .from(row.year().atDay(1))
                            .until(row.year().plusYears(1).atDay(1))
                            .granted(row.granted())
                            .determined(row.determined())
                            .build())
                    .build());
        }
        return agreements.build();
    }

    private static String free(String recipient, Set<String> taken) {
        String plain = Normalizer.normalize(recipient, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String name = plain.isEmpty() ? "x" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    /**
     * What the register counts with in all.
     *
     * @return the sum of the final amounts and of the grants that are not determined
     */
    public Money expected() {
        return Money.sum(rows.stream().map(RegisteredSubsidy::expected).toList());
    }
}
