package nl.geldstroom.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Problem;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.text.LocalizedText;

/**
 * The Municipal Fund by one circular (<i>gemeentefonds</i>): how much of it goes to whom, and why.
 *
 * <p>A cluster of a municipality is {@code r(factor·(w_1·v_1 + w_2·v_2 + ...))}, with the weights of the cluster and the volumes
 * of the municipality, calculated exactly and rounded to the cent, halves to even. The cluster {@code
 * Onroerendezaakbelasting} is taken off without the factor. It is how the fund is divided and no budget of anybody: {@link
 * FundShare#label}. Where the files do not give a published amount the difference is {@linkplain #differences reported}, and
 * the published one holds.
 *
 * <p>Read from a folder with the five tables of a circular: {@code GF_M2024_2025.csv} with the published amounts, the same
 * name with {@code _Gewichten}, {@code _Volumina} and {@code _SIUDU} for weights, volumes and other grants, and {@code
 * Uitkeringsfactor.csv} with the factor by circular and year. Everything that is wrong with them is told at once.
 *
 * <p>A measure counts if it has weights and volumes under one name: the published amounts of May 2024 leave out the fixed
 * amount, which has weights as {@code vast} and volumes as {@code vast nieuw}. That too is a remark.
 *
 * <p>Example: with a factor of 1.457, a weight of 128.87 an inhabitant and 1,000 inhabitants alone, the cluster is 187,763.59.
 */
public final class MunicipalFund {

    /** The cluster of the tax on property: own means that are taken off without the factor. */
    public static final String PROPERTY_TAX = "Onroerendezaakbelasting";

    private static final String TOTAL = "Totaal";
    private static final String NATIONAL = "Nederland";
    private static final Pattern MAIN = Pattern.compile("GF_([MSD]20[0-9]{2})_(20[0-9]{2})\\.csv");
    private static final Money CENT = Money.ofCents(1);

    private final String circular;
    private final Year year;
    private final BigDecimal factor;
    private final ImmutableList<String> clusters;
    private final ImmutableMap<Municipality, FundShare> shares;
    private final Money national;
    private final ImmutableList<Problem> remarks;

    private MunicipalFund(
            String circular,
            Year year,
            BigDecimal factor,
            ImmutableList<String> clusters,
            ImmutableMap<Municipality, FundShare> shares,
            Money national,
            ImmutableList<Problem> remarks) {
        this.circular = circular;
        this.year = year;
        this.factor = factor;
        this.clusters = clusters;
        this.shares = shares;
        this.national = national;
        this.remarks = remarks;
    }

    /**
     * Reads the files of a circular for the municipalities of 2026.
     *
     * @param folder the folder with the five tables
     * @return the fund
     * @throws DocumentException with all problems, if a file is absent or refused
     */
    public static MunicipalFund read(Path folder) {
        return read(folder, Municipalities.of2026());
    }

    /**
     * Reads the files of a circular.
     *
     * @param folder the folder with the five tables
     * @param municipalities the municipalities of the year, by name
     * @return the fund
     * @throws DocumentException with all problems, if a file is absent or refused
     */
    public static MunicipalFund read(Path folder, Municipalities municipalities) {
        return new Reader(municipalities).read(folder);
    }

    /**
     * Which circular it is.
     *
     * @return for example {@code M2024}: that of May 2024
     */
    public String circular() {
        return circular;
    }

    /**
     * The year that is divided.
     *
     * @return for example 2025
     */
    public Year year() {
        return year;
    }

    /**
     * The factor by which weights times volumes become euros (<i>uitkeringsfactor</i>).
     *
     * @return for example 1.457
     */
    public BigDecimal factor() {
        return factor;
    }

    /**
     * The clusters in the order of the circular, the total left out.
     *
     * @return their names
     */
    public ImmutableList<String> clusters() {
        return clusters;
    }

    /**
     * What every municipality gets.
     *
     * @return the shares in the order of the file
     */
    public ImmutableList<FundShare> shares() {
        return shares.values().asList();
    }

    /**
     * What one municipality gets.
     *
     * @param municipality the municipality
     * @return its share
     * @throws IllegalArgumentException if it is not in the files
     */
    public FundShare of(Municipality municipality) {
        FundShare share = shares.get(municipality);
        if (share == null) {
            throw new IllegalArgumentException("The municipality (" + municipality + ") must be one of the "
                    + shares.size() + " in circular " + circular + ".");
        }
        return share;
    }

    /**
     * The published total of all municipalities.
     *
     * @return the sum that the circular states, or that of its rows if it states none
     */
    public Money national() {
        return national;
    }

    /**
     * What the files do not explain: clusters that differ by more than a cent, and totals that are not the sum of their
     * clusters.
     *
     * @return the differences, municipality by municipality
     */
    public ImmutableList<FundDifference> differences() {
        ImmutableList.Builder<FundDifference> differences = ImmutableList.builder();
        for (FundShare share : shares.values()) {
            share.published().forEach((cluster, amount) -> {
                Money calculated = share.calculated().getOrDefault(cluster, Money.ZERO);
                if (isApart(amount, calculated)) {
                    differences.add(new FundDifference(share.municipality(), cluster, amount, calculated));
                }
            });
            // Each cluster was rounded to the cent: only more than that is a difference.
            if (Math.abs(share.publishedTotal().cents() - share.sumOfClusters().cents()) > clusters.size()) {
                differences.add(
                        new FundDifference(share.municipality(), TOTAL, share.publishedTotal(), share.sumOfClusters()));
            }
        }
        return differences.build();
    }

    private static boolean isApart(Money one, Money other) {
        return Math.abs(one.cents() - other.cents()) > CENT.cents();
    }

    /**
     * What is odd in the files and did not hinder the reading, such as a volume that was rounded by a spreadsheet.
     *
     * @return remarks with file and line
     */
    public ImmutableList<Problem> remarks() {
        return remarks;
    }

    /**
     * The general grant of a municipality as a source: the published total of the year, in no line.
     *
     * @param municipality the municipality
     * @return the source {@code general-grant}, without growth after the year
     * @throws IllegalArgumentException if it is not in the files
     */
    public GeneralGrant generalGrant(Municipality municipality) {
        return GeneralGrant.builder()
                .id("general-grant")
                .title(LocalizedText.of(
                        "Algemene uitkering gemeentefonds (circulaire " + circular + ")",
                        "General grant of the Municipal Fund (circular " + circular + ")"))
                .recipient(municipality.id())
                .instrument(Instrument.GENERAL_GRANT)
                .amounts(ImmutableSortedMap.of(year, of(municipality).publishedTotal()))
                .evidence(Publication.builder()
                        .source("Ministerie van BZK, circulaire gemeentefonds " + circular + ", jaar " + year)
                        .reliability(Reliability.HIGH)
                        .build())
                .build();
    }

    @Override
    public String toString() {
        return "Municipal Fund " + year + " by circular " + circular + ", " + shares.size() + " municipalities ("
                + FundShare.label().en() + ")";
    }

    private static final class Reader {

        private final Municipalities municipalities;
        private final Tables tables = new Tables();
        private final Map<String, Map<String, BigDecimal>> weights = new LinkedHashMap<>();
        private final Map<Municipality, Map<String, BigDecimal>> volumes = new HashMap<>();
        private final Map<Municipality, ImmutableMap<String, Money>> grants = new HashMap<>();

        Reader(Municipalities municipalities) {
            this.municipalities = municipalities;
        }

        MunicipalFund read(Path folder) {
            Optional<Matcher> main = mainFile(folder);
            tables.throwIfAny();
            Matcher file = main.orElseThrow();
            String stem = file.group().replace(".csv", "");
            Optional<Tables.Table> published = table(folder, file.group());
            Optional<Tables.Table> weighed = table(folder, stem + "_Gewichten.csv");
            Optional<Tables.Table> counted = table(folder, stem + "_Volumina.csv");
            Optional<Tables.Table> others = table(folder, stem + "_SIUDU.csv");
            Optional<Tables.Table> factors = table(folder, "Uitkeringsfactor.csv");
            weighed.ifPresent(this::weights);
            counted.ifPresent(this::volumes);
            others.ifPresent(this::grants);
            BigDecimal factor = factors.flatMap(table -> factor(table, file.group(1), file.group(2)))
                    .orElse(BigDecimal.ONE);
            ImmutableMap.Builder<Municipality, FundShare> shares = ImmutableMap.builder();
            List<Money> national = new ArrayList<>();
            List<String> clusters = published.map(table -> clusters(table)).orElse(ImmutableList.of());
            published.ifPresent(table -> shares(table, clusters, factor, shares, national));
            tables.throwIfAny();
            ImmutableMap<Municipality, FundShare> all = shares.buildOrThrow();
            return new MunicipalFund(
                    file.group(1),
                    Year.parse(file.group(2)),
                    factor,
                    ImmutableList.copyOf(clusters),
                    all,
                    !national.isEmpty()
                            ? national.get(0)
                            : Money.sum(all.values().stream()
                                    .map(FundShare::publishedTotal)
                                    .toList()),
                    tables.toList());
        }

        private Optional<Matcher> mainFile(Path folder) {
            try (Stream<Path> files = Files.list(folder)) {
                List<Matcher> found = files.map(Tables::nameOf)
                        .sorted()
                        .map(MAIN::matcher)
                        .filter(Matcher::matches)
                        .toList();
                if (found.size() == 1) {
                    return Optional.of(found.get(0));
                }
                tables.error(
                        Tables.nameOf(folder),
                        0,
                        "unreadable",
                        "The folder must have one file named as GF_M2024_2025.csv.",
                        found.size() + " of them");
            } catch (IOException e) {
                tables.error(Tables.nameOf(folder), 0, "unreadable", "The folder must be readable.", folder.toString());
            }
            return Optional.empty();
        }

        private Optional<Tables.Table> table(Path folder, String name) {
            return tables.text(folder.resolve(name)).map(text -> tables.table(name, text));
        }

        private static List<String> clusters(Tables.Table table) {
            return table.header().stream()
                    .skip(2)
                    .filter(name -> !name.equals(TOTAL))
                    .toList();
        }

        /** Rows without a code give the cluster of other grants, which have no weight. */
        private void weights(Tables.Table table) {
            for (Tables.Row row : table.rows()) {
                String code = row.cells().get(0);
                if (code.isEmpty()) {
                    continue;
                }
                Map<String, BigDecimal> of = new HashMap<>();
                for (int i = 2; i < row.cells().size(); i++) {
                    String cluster = table.header().get(i);
                    tables.dutch(table.name(), row.line(), cluster, row.cells().get(i))
                            .ifPresent(weight -> of.put(cluster, weight));
                }
                if (weights.put(code, of) != null) {
                    tables.error(
                            table.name(), row.line(), "duplicate-row", "The measure must have one row only.", code);
                }
            }
        }

        private void volumes(Tables.Table table) {
            int first = 3;
            for (String column : table.header().subList(first, table.header().size())) {
                if (!weights.containsKey(column)) {
                    tables.remark(
                            table.name(),
                            1,
                            "measure-without-weights",
                            "The measure (" + column + ") has no weights and does not count.",
                            column);
                }
            }
            for (String measure : weights.keySet()) {
                if (!table.header().contains(measure)) {
                    tables.remark(
                            table.name(),
                            1,
                            "measure-without-volumes",
                            "The measure (" + measure + ") has weights but no volumes and does not count.",
                            measure);
                }
            }
            for (Tables.Row row : table.rows()) {
                String name = row.cells().get(1);
                Map<String, BigDecimal> of = new LinkedHashMap<>();
                for (int i = first; i < row.cells().size(); i++) {
                    String measure = table.header().get(i);
                    String text = row.cells().get(i);
                    tables.dutch(table.name(), row.line(), measure, text).ifPresent(volume -> of.put(measure, volume));
                    if (text.contains("E")) {
                        tables.remark(
                                table.name(),
                                row.line(),
                                "rounded-volume",
                                "The volume of " + measure + " of " + name + " was rounded by a spreadsheet.",
                                text);
                    }
                }
                municipality(table, row, name).ifPresent(municipality -> {
                    if (volumes.put(municipality, of) != null) {
                        tables.error(
                                table.name(),
                                row.line(),
                                "duplicate-row",
                                "The municipality must have one row only.",
                                name);
                    }
                });
            }
        }

        private void grants(Tables.Table table) {
            for (Tables.Row row : table.rows()) {
                String name = row.cells().get(0);
                ImmutableMap.Builder<String, Money> of = ImmutableMap.builder();
                for (int i = 2; i < row.cells().size(); i++) {
                    String grant = table.header().get(i);
                    tables.dutch(table.name(), row.line(), grant, row.cells().get(i))
                            .map(Reader::cents)
                            .filter(amount -> !amount.isZero())
                            .ifPresent(amount -> of.put(grant, amount));
                }
                municipality(table, row, name)
                        .ifPresent(municipality -> grants.put(municipality, of.buildKeepingLast()));
            }
        }

        private Optional<BigDecimal> factor(Tables.Table table, String circular, String year) {
            for (Tables.Row row : table.rows()) {
                if (row.cells().get(0).equals(circular) && row.cells().get(1).equals(year)) {
                    return tables.english(
                            table.name(),
                            row.line(),
                            "Uitkeringsfactor",
                            row.cells().get(2));
                }
            }
            tables.error(
                    table.name(),
                    0,
                    "no-factor",
                    "The table must have the factor of circular " + circular + " for " + year + ".",
                    "");
            return Optional.empty();
        }

        private void shares(
                Tables.Table table,
                List<String> clusters,
                BigDecimal factor,
                ImmutableMap.Builder<Municipality, FundShare> shares,
                List<Money> national) {
            for (Tables.Row row : table.rows()) {
                String name = row.cells().get(1);
                ImmutableMap.Builder<String, Money> published = ImmutableMap.builder();
                Money total = Money.ZERO;
                for (int i = 2; i < row.cells().size(); i++) {
                    String cluster = table.header().get(i);
                    Money amount = tables.english(
                                    table.name(),
                                    row.line(),
                                    cluster,
                                    row.cells().get(i))
                            .map(Reader::cents)
                            .orElse(Money.ZERO);
                    if (cluster.equals(TOTAL)) {
                        total = amount;
                    } else {
                        published.put(cluster, amount);
                    }
                }
                if (name.equals(NATIONAL)) {
                    national.add(total);
                    continue;
                }
                Money stated = total;
                municipality(table, row, name).ifPresent(municipality -> {
                    Map<String, BigDecimal> counted = volumes.get(municipality);
                    if (counted == null) {
                        tables.error(
                                table.name(),
                                row.line(),
                                "no-volumes",
                                "The municipality must have volumes in the table of volumes.",
                                name);
                        return;
                    }
                    shares.put(
                            municipality,
                            new FundShare(
                                    municipality,
                                    calculated(counted, clusters, factor),
                                    published.buildKeepingLast(),
                                    stated,
                                    grants.getOrDefault(municipality, ImmutableMap.of())));
                });
            }
        }

        private ImmutableMap<String, Money> calculated(
                Map<String, BigDecimal> counted, List<String> clusters, BigDecimal factor) {
            ImmutableMap.Builder<String, Money> calculated = ImmutableMap.builder();
            for (String cluster : clusters) {
                BigDecimal sum = BigDecimal.ZERO;
                for (Map.Entry<String, BigDecimal> volume : counted.entrySet()) {
                    sum = sum.add(weights.getOrDefault(volume.getKey(), Map.of())
                            .getOrDefault(cluster, BigDecimal.ZERO)
                            .multiply(volume.getValue()));
                }
                calculated.put(cluster, cents(cluster.equals(PROPERTY_TAX) ? sum : sum.multiply(factor)));
            }
            return calculated.buildOrThrow();
        }

        private static Money cents(BigDecimal euros) {
            return Money.euros(euros.setScale(2, RoundingMode.HALF_EVEN));
        }

        private Optional<Municipality> municipality(Tables.Table table, Tables.Row row, String name) {
            Optional<Municipality> found = municipalities.find(name);
            if (found.isEmpty()) {
                String maybe;
                try {
                    maybe = municipalities.byName(name).toString();
                } catch (IllegalArgumentException e) {
                    maybe = String.valueOf(e.getMessage()).replaceAll("(?s).*Maybe ", "");
                }
                tables.error(
                        table.name(),
                        row.line(),
                        "unknown-municipality",
                        "The municipality (" + name + ") must be one of the "
                                + municipalities.all().size() + " of the year. Maybe " + maybe,
                        name);
            }
            return found;
        }
    }
}
