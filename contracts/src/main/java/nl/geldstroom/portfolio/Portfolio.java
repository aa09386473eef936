package nl.geldstroom.portfolio;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementDocument;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Reading;
import nl.geldstroom.document.RuleCode;
import nl.geldstroom.document.Severity;
import nl.geldstroom.life.AgreementLife;
import nl.geldstroom.payment.ReferenceData;

/**
 * Many agreements together (<i>portefeuille</i>), read one by one and never all in memory.
 *
 * <p>For example a folder with 100,000 agreements of ten years, paid monthly, becomes 120 rows of months and a few totals.
 * A file that cannot be read, or an agreement that contradicts itself or cannot be calculated, becomes a problem with its
 * file and place; the others count.
 *
 * <p>In a folder every file that ends in {@code .json} is an agreement, in subfolders too; hidden ones are passed over, and
 * {@code NAME.deliveries.json} holds the {@link Deliveries} of {@code NAME.json}. A document with the {@linkplain
 * AgreementLife life} of an agreement counts as the agreement that is in force on the day; as long as it is not signed, it
 * does not count. A framework agreement counts as the contracts under it.
 */
public final class Portfolio {

    /** How many notices, ceilings and problems an overview keeps unless told otherwise. */
    public static final int USUALLY_KEPT = 1_000;

    static final String DELIVERIES = ".deliveries.json";

    private static final String ENDING = ".json";
    private static final String ACTUALS = ".actuals" + ENDING;

    private final Optional<Path> folder;
    private final Iterable<Agreement> agreements;
    private final Optional<ReferenceData> reference;
    private final int kept;

    private Portfolio(
            Optional<Path> folder, Iterable<Agreement> agreements, Optional<ReferenceData> reference, int kept) {
        this.folder = folder;
        this.agreements = agreements;
        this.reference = reference;
        this.kept = kept;
    }

    /**
     * The agreements in a folder.
     *
     * @param folder a folder of JSON documents
     * @return the portfolio; nothing is read yet
     */
    public static Portfolio in(Path folder) {
        return new Portfolio(Optional.of(folder), ImmutableList.of(), Optional.empty(), USUALLY_KEPT);
    }

    /**
     * Agreements that are there already, or are made one by one.
     *
     * @param agreements the agreements
     * @return the portfolio; nothing is asked for yet
     */
    public static Portfolio of(Iterable<Agreement> agreements) {
        return new Portfolio(Optional.empty(), agreements, Optional.empty(), USUALLY_KEPT);
    }

    /**
     * The same portfolio with other reference data.
     *
     * @param data business days, index figures and the day as of which they count
     * @return the portfolio
     */
    public Portfolio with(ReferenceData data) {
        return new Portfolio(folder, agreements, Optional.of(data), kept);
    }

    /**
     * The same portfolio whose overview keeps more or fewer notices, ceilings and problems.
     *
     * @param most how many of each; their number is always known
     * @return the portfolio
     * @throws IllegalArgumentException if the number is below zero
     */
    public Portfolio keeping(int most) {
        if (most < 0) {
            throw new IllegalArgumentException(
                    "The number to keep (" + most + ") of a portfolio must be zero or more.");
        }
        return new Portfolio(folder, agreements, reference, most);
    }

    /**
     * Adds the portfolio up.
     *
     * @param day the day as of which index figures count, and on which would be decided to stop
     * @return the overview
     * @throws DocumentException if the folder is not there or cannot be listed
     */
    public PortfolioOverview on(LocalDate day) {
        return on(day, entry -> {});
    }

    /**
     * Adds the portfolio up and shows each agreement as it passes.
     *
     * @param day the day as of which index figures count, and on which would be decided to stop
     * @param each takes every agreement that counts, in order; what it throws ends the run
     * @return the overview
     * @throws DocumentException if the folder is not there or cannot be listed
     */
    public PortfolioOverview on(LocalDate day, Consumer<PortfolioEntry> each) {
        ReferenceData data = reference.orElseGet(() -> ReferenceData.standard(day));
        Adding adding = new Adding(day, data, kept, each);
        for (Agreement agreement : agreements) {
            adding.add(agreement);
        }
        folder.ifPresent(at -> {
            for (Path file : files(at)) {
                add(adding, at, file);
            }
        });
        return adding.overview();
    }

    private static void add(Adding adding, Path folder, Path file) {
        Input input = Input.of(file);
        adding.fingerprint(folder.relativize(file), input);
        Reading<AgreementDocument> reading = Documents.standard().read(input, "agreement", AgreementDocument.class);
        Path beside = deliveriesOf(file);
        Optional<Reading<Deliveries>> deliveries = Optional.empty();
        if (Files.exists(beside, LinkOption.NOFOLLOW_LINKS)) {
            Input delivered = Input.of(beside);
            adding.fingerprint(folder.relativize(beside), delivered);
            deliveries = Optional.of(Documents.standard().read(delivered, "deliveries", Deliveries.class));
        }
        if (holdsLife(reading)) {
            adding.addLife(file.toString(), Documents.standard().read(input, "life", AgreementLife.class), deliveries);
        } else {
            adding.add(file.toString(), reading, deliveries);
        }
    }

    /** An envelope with the field {@code life} where {@code agreement} was looked for. */
    private static boolean holdsLife(Reading<AgreementDocument> reading) {
        return reading.problems().stream()
                .anyMatch(problem ->
                        problem.pointer().equals("/life") && problem.rule().equals(RuleCode.UNKNOWN_FIELD.code()));
    }

    private static Path deliveriesOf(Path file) {
        String name = nameOf(file);
        return file.resolveSibling(name.substring(0, name.length() - ENDING.length()) + DELIVERIES);
    }

    /** In the order of their names, so that the same folder gives the same overview on every machine. */
    private static ImmutableList<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw refused(folder, "The folder must exist. Maybe it is in another place, or it is a file.");
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> isAgreement(folder.relativize(file)))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException | UncheckedIOException e) {
            throw refused(folder, "The folder must be readable, but listing it failed (" + e.getMessage() + ").");
        }
    }

    private static boolean isAgreement(Path file) {
        for (Path part : file) {
            if (nameOf(part).startsWith(".")) {
                return false;
            }
        }
        String name = nameOf(file);
        return name.endsWith(ENDING) && !name.endsWith(DELIVERIES) && !name.endsWith(ACTUALS);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static DocumentException refused(Path folder, String message) {
        return new DocumentException(ImmutableList.of(
                Problem.atLine(Severity.ERROR, folder.toString(), 0, RuleCode.UNREADABLE.code(), message, "")));
    }
}
