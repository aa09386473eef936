package nl.geldstroom.life;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/**
 * What the parties are bound to on a day, in plain sentences, and since when (<i>geconsolideerde overeenkomst</i>).
 *
 * <p>Each subject has the text that applies, the day since which it does, the event that brought it, and every text that
 * applied before. For example "De vergoeding is een budget van € 3.100.000,00 per jaar, prijspeil 2029." since 16 July 2029,
 * by amendment on article 2.163c of the Aanbestedingswet 2012; before it "... € 2.785.000,00 per jaar, prijspeil 2027."
 *
 * @param asOf the day
 * @param subjects one entry for each subject that the agreement settles on that day, in a fixed order
 */
public record ConsolidatedTerms(LocalDate asOf, ImmutableList<Subject> subjects) {

    /**
     * What applies on one subject.
     *
     * @param name the subject, in a few words
     * @param text what applies
     * @param before what applied before, the oldest first; empty: it has always been so
     */
    public record Subject(LocalizedText name, Text text, ImmutableList<Text> before) {

        /**
         * The sentence with its origin.
         *
         * @return for example {@code ... Sinds 1 mei 2031: Verlenging 1 is ingeroepen.}; only the text where nothing
         *     happened
         */
        public LocalizedText describe() {
            return text.by()
                    .map(event -> LocalizedText.of(
                            text.text().nl() + " Sinds "
                                    + Phrases.date(text.since()).nl() + ": "
                                    + event.describe().nl()
                                    + cited(event).map(LocalizedText::nl).orElse(""),
                            text.text().en() + " Since "
                                    + Phrases.date(text.since()).en() + ": "
                                    + event.describe().en()
                                    + cited(event).map(LocalizedText::en).orElse("")))
                    .orElse(text.text());
        }

        private static Optional<LocalizedText> cited(AgreementEvent event) {
            return event.article()
                    .map(article -> LocalizedText.of(" [" + article.nl() + "]", " [" + article.en() + "]"));
        }
    }

    /**
     * A text that applied from a day on.
     *
     * @param text the sentence
     * @param since the first day on which it applied
     * @param by the event that brought it; absent: the agreement as it was signed
     */
    public record Text(LocalizedText text, LocalDate since, Optional<AgreementEvent> by) {}

    /**
     * The terms on a day, with everything that is known by now.
     *
     * @param life the agreement and what happened to it
     * @param day the day
     * @return the terms with their history
     */
    public static ConsolidatedTerms of(AgreementLife life, LocalDate day) {
        return of(life, day, LocalDate.MAX);
    }

    /**
     * The terms on a day as they were known on another day.
     *
     * @param life the agreement and what happened to it
     * @param day the day
     * @param knownOn the day whose knowledge counts
     * @return the terms with their history
     */
    public static ConsolidatedTerms of(AgreementLife life, LocalDate day, LocalDate knownOn) {
        AgreementState state = AgreementState.before(day, life.agreement(), false);
        Map<LocalizedText, List<Text>> texts = new LinkedHashMap<>();
        LocalDate start = life.agreement().term().start();
        TermsText.of(state).forEach((name, text) -> add(texts, name, new Text(text, start, Optional.empty())));
        for (AgreementEvent event : life.asOf(day, knownOn).history()) {
            ImmutableMap<LocalizedText, LocalizedText> old = TermsText.of(state);
            state = state.after(event);
            ImmutableMap<LocalizedText, LocalizedText> now = TermsText.of(state);
            LocalDate since = event.when().effective();
            for (LocalizedText name : ImmutableSet.<LocalizedText>builder()
                    .addAll(old.keySet())
                    .addAll(now.keySet())
                    .build()) {
                LocalizedText text = now.getOrDefault(name, TermsText.NO_LONGER);
                if (!text.equals(old.getOrDefault(name, TermsText.NO_LONGER))) {
                    add(texts, name, new Text(text, since, Optional.of(event)));
                }
            }
        }
        ImmutableMap<LocalizedText, LocalizedText> last = TermsText.of(state);
        ImmutableList.Builder<Subject> subjects = ImmutableList.builder();
        for (LocalizedText name : TermsText.ordered(texts.keySet())) {
            List<Text> all = texts.getOrDefault(name, List.of());
            Text text = all.get(all.size() - 1);
            if (last.containsKey(name) || all.size() > 1) {
                subjects.add(new Subject(name, text, ImmutableList.copyOf(all.subList(0, all.size() - 1))));
            }
        }
        return new ConsolidatedTerms(day, subjects.build());
    }

    private static void add(Map<LocalizedText, List<Text>> texts, LocalizedText name, Text text) {
        texts.computeIfAbsent(name, key -> new ArrayList<>()).add(text);
    }
}
