package nl.geldstroom.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder in which a run leaves its files (<i>uitvoermap</i>): complete, or as it was before.
 *
 * <p>Files are written in a hidden folder beside the one asked for. {@link #finish()} puts that folder in place and
 * renames {@value #RECEIPT} in last: a folder with a receipt is complete. A run that fails, is closed before it has
 * finished or is interrupted leaves the folder as it was; what a killed run leaves behind is cleared by the next run
 * into the same folder. The files of an earlier run are replaced as a whole; a folder with anything else in it is
 * refused.
 *
 * <pre>{@code
 * try (OutputFolder folder = OutputFolder.into(Path.of("out"))) {
 *     folder.input(scenario);
 *     folder.write("results.json", json);
 *     folder.finish();
 * }
 * }</pre>
 */
public final class OutputFolder implements AutoCloseable {

    /** The name of the file that says that a folder is complete. */
    public static final String RECEIPT = "receipt.json";

    static final String UNFINISHED_RECEIPT = RECEIPT + ".unfinished";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    private final Path folder;
    private final Path unfinished;
    private final Path previous;
    private final Path lockFile;
    private final Consumer<String> step;
    private final FileChannel channel;
    private final Thread onInterrupt = new Thread(this::close, "output-folder");
    private final List<Receipt.Item> inputs = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<Receipt.Item> rules = new ArrayList<>();
    private Optional<Receipt.Item> program = Optional.empty();
    private final TreeSet<String> names = new TreeSet<>();
    private boolean open = true;

    private OutputFolder(Path folder, Consumer<String> step) throws IOException {
        this.folder = folder;
        this.step = step;
        this.unfinished = folder.resolveSibling("." + folder.getFileName() + ".unfinished");
        this.previous = folder.resolveSibling("." + folder.getFileName() + ".previous");
        this.lockFile = folder.resolveSibling("." + folder.getFileName() + ".lock");
        Files.createDirectories(unfinished.getParent());
        this.channel = locked();
        boolean ready = false;
        try {
            recover();
            refuseWhatIsNotOurs();
            step.accept("create");
            Files.createDirectory(unfinished);
            ready = true;
        } finally {
            if (!ready) {
                unlock();
            }
        }
    }

    /**
     * Starts to write a folder.
     *
     * @param folder the folder; it is made, with its parents, if it is not there
     * @return the folder to write into; close it
     * @throws DocumentException if the folder holds something that no earlier run wrote, is being written by another
     *     run or cannot be written
     */
    public static OutputFolder into(Path folder) {
        return into(folder, name -> {});
    }

    static OutputFolder into(Path folder, Consumer<String> step) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Path real = Files.exists(absolute) ? absolute.toRealPath() : absolute;
            if (real.getFileName() == null) {
                throw refused(folder, RuleCode.FOLDER_NOT_OURS, "The output folder must not be the root of a disk.");
            }
            OutputFolder output = new OutputFolder(real, step);
            Runtime.getRuntime().addShutdownHook(output.onInterrupt);
            return output;
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private FileChannel locked() throws IOException {
        FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = lock.tryLock();
            if (held != null && Files.exists(lockFile)) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // The other run is in this same process: refused below like one in another process.
            lock.close();
        }
        lock.close();
        throw refused(
                folder,
                RuleCode.FOLDER_IN_USE,
                "The output folder must not be written by two runs at once. Maybe wait for the other, or name another.");
    }

    private void unlock() {
        try {
            Files.deleteIfExists(lockFile);
            channel.close();
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Undoes what a killed run left half done; also what this run could not finish. */
    private void recover() throws IOException {
        if (Files.exists(folder.resolve(UNFINISHED_RECEIPT))) {
            delete(folder);
        }
        if (Files.exists(previous)) {
            if (!Files.exists(folder)) {
                move(previous, folder);
            } else if (Files.exists(folder.resolve(RECEIPT))) {
                delete(previous);
            }
        }
        delete(unfinished);
    }

    private void refuseWhatIsNotOurs() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw refused(folder, RuleCode.FOLDER_NOT_OURS, "The output folder must not be a file.");
        }
        SortedSet<String> strangers = filesIn(folder);
        if (strangers.remove(RECEIPT)) {
            readReceipt(folder)
                    .value()
                    .ifPresent(receipt -> receipt.files().forEach(item -> strangers.remove(item.name())));
        }
        if (!strangers.isEmpty()) {
            throw refused(
                    folder,
                    RuleCode.FOLDER_NOT_OURS,
                    "The output folder must hold nothing but the files of an earlier run, but holds "
                            + Node.shortened(String.join(", ", strangers)) + ". Maybe name a new folder.");
        }
    }

    /**
     * Notes what the run read.
     *
     * @param input the input; the receipt shows its name and fingerprint
     */
    public synchronized void input(Input input) {
        inputs.add(new Receipt.Item(input.name(), input.size(), input.sha256()));
    }

    /**
     * Notes what else decides the outcome.
     *
     * @param name the setting, for example {@code seed}
     * @param value its value
     */
    public synchronized void setting(String name, String value) {
        settings.put(name, value);
    }

    /**
     * Notes by which tables of rules and figures the run calculated.
     *
     * @param tables the tables with their fingerprints, for example {@link ShippedFacts#fingerprints()}
     */
    public synchronized void rules(Collection<Receipt.Item> tables) {
        rules.addAll(tables);
    }

    /**
     * Notes which program file ran.
     *
     * @param file the file with its fingerprint, with the version as its name
     */
    public synchronized void program(Receipt.Item file) {
        program = Optional.of(file);
    }

    /**
     * Writes a text in UTF-8.
     *
     * @param name the name of the file, with {@code /} for folders within the folder
     * @param text the text
     * @throws IllegalArgumentException if the name is not letters, digits, points, hyphens and underscores, or was
     *     used before
     * @throws IllegalStateException after {@link #finish()} or {@link #close()}
     * @throws DocumentException if it cannot be written
     */
    public void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes bytes.
     *
     * @param name the name of the file, with {@code /} for folders within the folder
     * @param bytes the bytes
     * @throws IllegalArgumentException if the name is not letters, digits, points, hyphens and underscores, or was
     *     used before
     * @throws IllegalStateException after {@link #finish()} or {@link #close()}
     * @throws DocumentException if it cannot be written
     */
    public synchronized void write(String name, byte[] bytes) {
        Path file = file(name);
        step.accept("write " + name);
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * The place where the caller writes a file itself, before {@link #finish()}.
     *
     * @param name the name of the file, with {@code /} for folders within the folder
     * @return where to write it
     * @throws IllegalArgumentException if the name is not letters, digits, points, hyphens and underscores, or was
     *     used before
     * @throws IllegalStateException after {@link #finish()} or {@link #close()}
     * @throws DocumentException if its folder cannot be made
     */
    public synchronized Path file(String name) {
        requireOpen();
        if (!NAME.matcher(name).matches() || name.startsWith(RECEIPT)) {
            throw new IllegalArgumentException("The name (" + name + ") of an output file must be letters, digits,"
                    + " points, hyphens and underscores, and must not be that of the receipt.");
        }
        if (!names.add(name)) {
            throw new IllegalArgumentException("The output file (" + name + ") must be written once.");
        }
        Path file = unfinished.resolve(name);
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        return file;
    }

    /**
     * Puts everything in place; the receipt comes last.
     *
     * @return the receipt
     * @throws IllegalStateException after {@link #finish()} or {@link #close()}
     * @throws DocumentException if something cannot be put in place; then the folder is as it was before
     */
    public synchronized Receipt finish() {
        requireOpen();
        try {
            Receipt receipt = receipt();
            step.accept("write receipt");
            Files.writeString(
                    unfinished.resolve(UNFINISHED_RECEIPT), Documents.standard().write("receipt", receipt));
            step.accept("move earlier folder out");
            if (Files.exists(folder)) {
                move(folder, previous);
            }
            step.accept("move new folder in");
            move(unfinished, folder);
            step.accept("rename receipt");
            move(folder.resolve(UNFINISHED_RECEIPT), folder.resolve(RECEIPT));
            step.accept("delete earlier folder");
            delete(previous);
            step.accept("done");
            close();
            return receipt;
        } catch (IOException e) {
            close();
            throw unwritable(folder, e);
        }
    }

    private Receipt receipt() throws IOException {
        ImmutableList.Builder<Receipt.Item> files = ImmutableList.builder();
        for (String name : names) {
            files.add(item(unfinished, name));
        }
        return new Receipt(
                ImmutableList.copyOf(inputs),
                ImmutableSortedMap.copyOf(settings),
                files.build(),
                ImmutableList.copyOf(rules),
                program);
    }

    private static Receipt.Item item(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        String sha256 = MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
        return new Receipt.Item(name, Files.size(file), sha256);
    }

    /** Throws away what was written, unless the run has finished. */
    @Override
    public synchronized void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            recover();
        } catch (IOException e) {
            throw unwritable(folder, e);
        } finally {
            unlock();
            if (Thread.currentThread() != onInterrupt) {
                stopListening();
            }
        }
    }

    /** For the tests: what the end of the process does, and nothing more. */
    void die() {
        open = false;
        unlock();
        stopListening();
    }

    private void stopListening() {
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // The machine is already going down; the listener finds nothing left to do.
            open = false;
        }
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("The output folder (" + folder + ") must be open to be written.");
        }
    }

    /**
     * Checks a folder against its receipt.
     *
     * @param folder the folder
     * @return the receipt, or what is wrong: no receipt, or a file that is absent or changed
     */
    public static Reading<Receipt> check(Path folder) {
        Reading<Receipt> reading = readReceipt(folder);
        if (reading.value().isEmpty()) {
            return reading;
        }
        Faults faults = new Faults();
        ImmutableList<Receipt.Item> files = reading.orThrow().files();
        for (int i = 0; i < files.size(); i++) {
            Receipt.Item said = files.get(i);
            try {
                boolean inside = NAME.matcher(said.name()).matches();
                if (!inside || !Files.exists(folder.resolve(said.name()))) {
                    changed(faults, i, "The file " + said.name() + " must be there.");
                } else if (!item(folder, said.name()).equals(said)) {
                    changed(faults, i, "The file " + said.name() + " must be as the run wrote it.");
                }
            } catch (IOException e) {
                changed(faults, i, "The file " + said.name() + " must be readable, but is not (" + e + ").");
            }
        }
        return reading.with(Severity.ERROR, faults.toList());
    }

    private static void changed(Faults faults, int index, String message) {
        faults.add("/files/" + index + "/name", RuleCode.CHANGED_FILE.code(), message);
    }

    private static Reading<Receipt> readReceipt(Path folder) {
        return Documents.standard().read(Input.of(folder.resolve(RECEIPT)), "receipt", Receipt.class);
    }

    private static SortedSet<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        ImmutableList<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = ImmutableList.copyOf(walk.sorted(Comparator.reverseOrder()).iterator());
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }

    private static DocumentException unwritable(Path folder, IOException e) {
        String why = e instanceof AccessDeniedException
                ? "there is no permission to write it"
                : e instanceof NoSuchFileException ? "the folder that should hold it does not exist" : e.getMessage();
        return refused(folder, RuleCode.FOLDER_UNWRITABLE, "The output folder must be writable, but " + why + ".");
    }

    private static DocumentException refused(Path folder, RuleCode rule, String message) {
        return new DocumentException(ImmutableList.of(Problem.of(
                Severity.ERROR, folder.toString(), "", Location.UNKNOWN, Fault.of("", rule.code(), message), "")));
    }
}
