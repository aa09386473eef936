package nl.geldstroom.app.report.view;

import com.google.common.collect.ImmutableList;

/**
 * A question of the meeting with its answer in each scenario.
 *
 * @param number its number, 1 to 12
 * @param asked the question as it is asked
 * @param looks the first sentence of each answer, of growth also that on the worst tenth of the draws, with the scenarios
 *     for which it is; empty if it was not asked
 * @param answers every sentence, with the scenarios for which it is
 * @param tables the figures behind it
 */
public record Question(
        int number,
        String asked,
        ImmutableList<Tagged<String>> looks,
        ImmutableList<Tagged<String>> answers,
        ImmutableList<AnswerTable> tables) {

    /**
     * The name of its place in the page.
     *
     * @return for example {@code q7}
     */
    public String id() {
        return "q" + number;
    }
}
