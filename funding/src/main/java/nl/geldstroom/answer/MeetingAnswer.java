package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;

/** The answer to one question of the meeting: sentences to read out, and the figures behind them. */
public interface MeetingAnswer {

    /**
     * What is said.
     *
     * @return one or more sentences in both languages
     */
    ImmutableList<LocalizedText> sentences();

    /**
     * What is said, as one text.
     *
     * @param language the language
     * @return the sentences, with a space between them
     */
    default String text(Language language) {
        return String.join(
                " ", sentences().stream().map(sentence -> sentence.in(language)).toList());
    }
}
