package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;

/**
 * Only the commissioner may extend, a number of times, announced in time (<i>verlenging</i>, article 1.3).
 *
 * <p>Without timely notice the agreement ends by itself. With the six months of the standard an extension that starts on 1
 * January 2032 is announced before 1 July 2031.
 *
 * @param each how long one extension lasts at most; absent: the agreement does not say
 * @param atMost how many extensions there are at most; absent: the agreement does not say
 * @param notice how long before the end it is announced at the latest; absent: six months
 */
@JsonTypeName("extension")
public record ExtensionRight(Optional<Period> each, Optional<Integer> atMost, Optional<Period> notice)
        implements Clause {

    /**
     * Checks lengths and number.
     *
     * @param each how long one extension lasts at most
     * @param atMost how many extensions there are at most
     * @param notice how long before the end it is announced
     * @throws IllegalArgumentException if a length is not positive or the number is not from 1 to 100
     */
    public ExtensionRight {
        each.ifPresent(length -> Lengths.positive("length of an extension", length));
        atMost.ifPresent(number -> Lengths.counted("number of extensions", number, 100));
        notice.ifPresent(length -> Lengths.positive("notice of an extension", length));
    }

    /**
     * The clause with six months' notice; how long and how often is not said.
     *
     * @return the clause
     */
    public static ExtensionRight standard() {
        return new ExtensionRight(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The clause with its two blanks filled in.
     *
     * @param each how long one extension lasts at most
     * @param atMost how many there are at most
     * @return the clause, with six months' notice
     * @throws IllegalArgumentException if the length is not positive or the number is not from 1 to 100
     */
    public static ExtensionRight of(Period each, int atMost) {
        return new ExtensionRight(Optional.of(each), Optional.of(atMost), Optional.empty());
    }

    /**
     * How long before the end an extension is announced at the latest.
     *
     * @return the notice that holds
     */
    public Period noticePeriod() {
        return notice.orElse(Period.ofMonths(6));
    }

    /**
     * Before when an extension must be announced.
     *
     * @param end the day after the last of the running period
     * @return the day before which notice is in time
     */
    public LocalDate announceBefore(LocalDate end) {
        return end.minus(noticePeriod());
    }

    @Override
    public Ground ground() {
        return Ground.standard("1.3");
    }

    @Override
    public LocalizedText effect() {
        LocalizedText before = Lengths.words(noticePeriod());
        LocalizedText length = each.map(Lengths::words).orElse(LocalizedText.of("onbekende duur", "unknown length"));
        String keer = atMost.map(number -> ", hoogstens " + number + " keer " + length.nl())
                .orElse("");
        String times = atMost.map(number -> ", at most " + number + " times " + length.en())
                .orElse("");
        return LocalizedText.of(
                "Alleen de opdrachtgever verlengt" + keer + ", gemeld uiterlijk " + before.nl()
                        + " voor het einde; anders eindigt de overeenkomst vanzelf.",
                "Only the commissioner extends" + times + ", announced at the latest " + before.en()
                        + " before the end; otherwise the agreement ends by itself.");
    }
}
