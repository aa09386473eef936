package nl.geldstroom.document;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A text from outside (<i>invoer</i>) with the name by which problems call it.
 *
 * <p>It is read at once, and at most {@link #MAX_BYTES} of it. An input that could not be read is an input with a
 * fault: whoever reads it reports that fault as its only problem, so nothing is thrown here.
 */
public final class Input {

    /** The most bytes that an input may have: 16 MiB. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    private final String name;
    private final byte[] bytes;
    private final Optional<Fault> fault;

    private Input(String name, byte[] bytes, Optional<Fault> fault) {
        this.name = name;
        this.bytes = bytes;
        this.fault = fault;
    }

    /**
     * The content of a file.
     *
     * @param file the file; problems call it as it is written here
     * @return the input
     */
    public static Input of(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return of(file.toString(), stream);
        } catch (NoSuchFileException e) {
            return refused(file.toString(), RuleCode.UNREADABLE, "The file must exist. Maybe it is in another folder.");
        } catch (IOException e) {
            return refused(file.toString(), RuleCode.UNREADABLE, unreadable(e));
        }
    }

    /**
     * A text that is there already.
     *
     * @param name what problems call it
     * @param text the text
     * @return the input
     */
    public static Input of(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length > MAX_BYTES ? tooLarge(name) : new Input(name, bytes, Optional.empty());
    }

    /**
     * What comes out of a stream, such as standard input.
     *
     * @param name what problems call it, for example {@code -}
     * @param stream the stream; it is read to its end but not closed
     * @return the input
     */
    public static Input of(String name, InputStream stream) {
        try {
            byte[] bytes = ByteStreams.limit(stream, MAX_BYTES + 1L).readAllBytes();
            return bytes.length > MAX_BYTES ? tooLarge(name) : new Input(name, bytes, Optional.empty());
        } catch (IOException e) {
            return refused(name, RuleCode.UNREADABLE, unreadable(e));
        }
    }

    private static String unreadable(IOException e) {
        return "The file must be readable, but reading it failed (" + e + ").";
    }

    private static Input tooLarge(String name) {
        return refused(
                name, RuleCode.TOO_LARGE, "The document must have at most " + MAX_BYTES / (1024 * 1024) + " MiB.");
    }

    private static Input refused(String name, RuleCode rule, String message) {
        return new Input(name, new byte[0], Optional.of(Fault.of("", rule.code(), message)));
    }

    /**
     * What problems call this input.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The fingerprint of the input, as a receipt shows it.
     *
     * @return SHA-256 of its bytes in 64 hexadecimal digits; that of nothing if the input could not be read
     */
    public String sha256() {
        return Hashing.sha256().hashBytes(bytes).toString();
    }

    /**
     * How long the input is.
     *
     * @return its length in bytes; 0 if it could not be read
     */
    public long size() {
        return bytes.length;
    }

    /**
     * The text of the input, without a byte order mark.
     *
     * @return the text
     * @throws DocumentException if the input could not be read, is too large or is not UTF-8
     */
    public String text() {
        return decoded().map(decoded -> decoded, problem -> {
            throw new DocumentException(ImmutableList.of(problem));
        });
    }

    /** Either the text or the one problem. */
    Decoded decoded() {
        if (fault.isPresent()) {
            return Decoded.refused(Problem.of(Severity.ERROR, name, "", Location.UNKNOWN, fault.get(), ""));
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            return Decoded.text(!text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            Location place = placeOfFirstBadByte(in.position());
            Fault bad = Fault.of(
                    "",
                    RuleCode.ENCODING.code(),
                    "The text must be in UTF-8. Maybe the file was saved as Windows-1252: save it as UTF-8.");
            return Decoded.refused(Problem.of(Severity.ERROR, name, "", place, bad, ""));
        }
    }

    private Location placeOfFirstBadByte(int position) {
        String good = new String(bytes, 0, position, StandardCharsets.UTF_8);
        int line = 1 + (int) good.chars().filter(c -> c == '\n').count();
        return Location.of(line, good.length() - good.lastIndexOf('\n'));
    }

    @Override
    public String toString() {
        return name;
    }

    /** The text of an input, or why there is none. */
    record Decoded(Optional<String> text, Optional<Problem> problem) {

        static Decoded text(String text) {
            return new Decoded(Optional.of(text), Optional.empty());
        }

        static Decoded refused(Problem problem) {
            return new Decoded(Optional.empty(), Optional.of(problem));
        }

        <T> T map(java.util.function.Function<String, T> ofText, java.util.function.Function<Problem, T> ofProblem) {
            return text.isPresent() ? ofText.apply(text.get()) : ofProblem.apply(problem.orElseThrow());
        }
    }
}
