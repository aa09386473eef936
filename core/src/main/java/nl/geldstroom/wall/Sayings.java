package nl.geldstroom.wall;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import nl.geldstroom.law.Acts;
import nl.geldstroom.text.LocalizedText;

/**
 * What a rule adds to the sentence of a verdict: with others that agree, with others that do not, and alone.
 *
 * <p>Made once with the rules, so that a verdict only joins them.
 */
record Sayings(LocalizedText agreeing, LocalizedText disagreeing, LocalizedText alone) {

    static Sayings of(WallRule rule, Acts acts) {
        LocalizedText source = rule.source(acts);
        LocalizedText label = rule.status().label();
        LocalizedText agreeing = rule.condition()
                .map(condition ->
                        LocalizedText.of(condition.nl() + ", " + source.nl(), condition.en() + ", " + source.en()))
                .orElse(source);
        return new Sayings(
                agreeing,
                LocalizedText.of(label.nl() + " " + source.nl(), label.en() + " " + source.en()),
                LocalizedText.of(label.nl() + ": " + agreeing.nl() + ".", label.en() + ": " + agreeing.en() + "."));
    }

    /** The sentence of several rules together. */
    static LocalizedText joined(WallStatus status, List<Sayings> all) {
        Function<Sayings, LocalizedText> part =
                status == WallStatus.CONFLICT ? Sayings::disagreeing : Sayings::agreeing;
        List<LocalizedText> parts = all.stream().map(part).collect(ImmutableList.toImmutableList());
        return LocalizedText.of(
                sentence(status.label().nl(), parts, LocalizedText::nl),
                sentence(status.label().en(), parts, LocalizedText::en));
    }

    private static String sentence(String label, List<LocalizedText> parts, Function<LocalizedText, String> in) {
        StringBuilder sentence = new StringBuilder(label.length() + 128 * parts.size());
        String between = ": ";
        sentence.append(label);
        for (LocalizedText part : parts) {
            sentence.append(between).append(in.apply(part));
            between = "; ";
        }
        return sentence.append('.').toString();
    }
}
