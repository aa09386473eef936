package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;

/**
 * Who may end the agreement early (<i>tussentijdse opzegging</i>, article 1.3.4): one of the three options of the standard.
 *
 * <p>Whatever the option, the agreement can end early by a refused {@link RevisionClause} (1.4.2), {@link
 * TooLittleActivity} (1.6.1), default (3.19.1), {@link ChangeOfLaw} (3.22) and a refused {@link NewStandard} (3.30.4).
 *
 * @param option the option that was chosen
 * @param notice how long beforehand; absent: the agreement does not say
 */
@JsonTypeName("termination")
public record TerminationOption(Option option, Optional<Period> notice) implements Clause {

    /** The three options of article 1.3.4. */
    public enum Option {
        /** Nobody may end it early. */
        @JsonProperty("nobody")
        NOBODY("Niemand zegt tussentijds op", "Nobody ends it early"),
        /** Only the commissioner may. */
        @JsonProperty("commissioner")
        COMMISSIONER("Alleen de opdrachtgever zegt tussentijds op", "Only the commissioner ends it early"),
        /** Each of the two parties may, on its own. */
        @JsonProperty("eitherParty")
        EITHER_PARTY("Elk van beide partijen kan tussentijds opzeggen", "Either party may end it early");

        private final LocalizedText label;

        Option(String nl, String en) {
            label = LocalizedText.of(nl, en);
        }

        /**
         * What it means.
         *
         * @return half a sentence
         */
        public LocalizedText label() {
            return label;
        }
    }

    /**
     * Checks the notice.
     *
     * @param option the option that was chosen
     * @param notice how long beforehand
     * @throws IllegalArgumentException if the notice is not positive, or nobody may end it and there is a notice
     */
    public TerminationOption {
        notice.ifPresent(length -> Lengths.positive("notice of early termination", length));
        if (option == Option.NOBODY && notice.isPresent()) {
            throw new IllegalArgumentException(
                    "The notice (" + notice.get() + ") of early termination must be absent where nobody may end it.");
        }
    }

    /**
     * The first day on which a notice can have ended the agreement.
     *
     * @param given the day on which notice is given
     * @return the day after the last of the agreement; absent if nobody may end it or the notice is not known
     */
    public Optional<LocalDate> earliestEnd(LocalDate given) {
        return notice.map(given::plus);
    }

    @Override
    public Ground ground() {
        return Ground.standard("1.3.4");
    }

    @Override
    public LocalizedText effect() {
        String nl = notice.map(length -> ", " + Lengths.words(length).nl() + " vooraf")
                .orElse("");
        String en = notice.map(length -> ", " + Lengths.words(length).en() + " beforehand")
                .orElse("");
        return LocalizedText.of(option.label().nl() + nl + ".", option.label().en() + en + ".");
    }
}
