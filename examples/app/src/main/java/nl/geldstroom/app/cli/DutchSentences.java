package nl.geldstroom.app.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the messages of problems say in Dutch, with the values in their place.
 *
 * <p>Messages are made in English, with names and values, where a rule is checked. The table {@code sentences.txt} has the
 * English sentence of the common rules with names for its values, and under it the Dutch one with the same names; the values
 * are read out of the message and put into the Dutch sentence. A message that no sentence fits stays in English, beside the
 * rule in Dutch.
 */
final class DutchSentences {

    private static final Pattern VALUE = Pattern.compile("\\{([a-z]+[0-9]?)(?::([a-z]+))?}");

    /** How a message calls the place that it is about. */
    private static final ImmutableMap<Pattern, String> SUBJECTS = ImmutableMap.of(
            Pattern.compile("The document"), "Het document",
            Pattern.compile("The field (\\S+)"), "Het veld $1",
            Pattern.compile("Element (\\d+) of (\\S+)"), "Element $1 van $2");

    private static final String SUBJECT = "The document|The field \\S+|Element \\d+ of \\S+";

    private static final DutchSentences STANDARD = read();

    /** A sentence in both languages with the names of its values. */
    private record Sentence(Pattern english, ImmutableList<String> names, String dutch, String source) {

        Optional<String> of(String message, DutchSentences words) {
            Matcher said = english.matcher(message);
            if (!said.matches()) {
                return Optional.empty();
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                values.put(names.get(i), said.group(i + 1));
            }
            return Optional.of(VALUE.matcher(dutch)
                    .replaceAll(place -> Matcher.quoteReplacement(
                            words.value(place.group(2), values.getOrDefault(place.group(1), "")))));
        }
    }

    private final ImmutableList<Sentence> sentences;
    private final ImmutableMap<String, String> words;

    private DutchSentences(ImmutableList<Sentence> sentences, ImmutableMap<String, String> words) {
        this.sentences = sentences;
        this.words = words;
    }

    static DutchSentences standard() {
        return STANDARD;
    }

    /** The Dutch sentence of a message or a cure; absent if the table has none that fits. */
    Optional<String> of(String message) {
        return sentences.stream()
                .flatMap(sentence -> sentence.of(message, this).stream())
                .findFirst();
    }

    /** The Dutch words for what stands in a message as a value; itself if it is a value of the user's. */
    String word(String english) {
        return Optional.ofNullable(words.get(english)).or(() -> of(english)).orElse(english);
    }

    /** The sentences in English, with the names of their values. */
    ImmutableList<String> templates() {
        return sentences.stream().map(Sentence::source).collect(ImmutableList.toImmutableList());
    }

    private String value(@Nullable String kind, String value) {
        if ("subject".equals(kind)) {
            return SUBJECTS.entrySet().stream()
                    .filter(subject -> subject.getKey().matcher(value).matches())
                    .map(subject -> subject.getKey().matcher(value).replaceFirst(subject.getValue()))
                    .findFirst()
                    .orElse(value);
        }
        if ("words".equals(kind)) {
            return Splitter.on(" or ").splitToStream(value).map(this::wanted).collect(Collectors.joining(" of "));
        }
        return value;
    }

    private String wanted(String english) {
        for (String start : List.of("one of the words ", "one of the types ", "a date such as ", "a month such as ")) {
            if (english.startsWith(start)) {
                return word(start.strip()) + " " + english.substring(start.length());
            }
        }
        return word(english);
    }

    private static DutchSentences read() {
        ImmutableList.Builder<Sentence> sentences = ImmutableList.builder();
        ImmutableMap.Builder<String, String> words = ImmutableMap.builder();
        String english = "";
        for (String line : Splitter.on('\n').split(text())) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("= ")) {
                String[] pair = line.substring(2).split(" = ", 2);
                words.put(pair[0], pair[1]);
            } else if (english.isEmpty()) {
                english = line;
            } else {
                sentences.add(sentence(english, line));
                english = "";
            }
        }
        return new DutchSentences(sentences.build(), words.buildOrThrow());
    }

    private static Sentence sentence(String english, String dutch) {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        StringBuilder pattern = new StringBuilder();
        Matcher value = VALUE.matcher(english);
        int at = 0;
        while (value.find()) {
            pattern.append(Pattern.quote(english.substring(at, value.start())));
            pattern.append("subject".equals(value.group(2)) ? "(" + SUBJECT + ")" : "(.+?)");
            names.add(value.group(1));
            at = value.end();
        }
        pattern.append(Pattern.quote(english.substring(at)));
        return new Sentence(Pattern.compile(pattern.toString(), Pattern.DOTALL), names.build(), dutch, english);
    }

    private static String text() {
        try (InputStream stream =
                Objects.requireNonNull(DutchSentences.class.getResourceAsStream("sentences.txt"), "sentences.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
