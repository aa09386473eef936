package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;

/**
 * A provider ends the help to one client with notice, and bridges until there is another (<i>beëindiging van hulp</i>,
 * article 3.7).
 *
 * @param notice how long beforehand; absent: one month
 */
@JsonTypeName("endingOfHelp")
public record EndingOfHelp(Optional<Period> notice) implements Clause {

    /**
     * Checks the notice.
     *
     * @param notice how long beforehand
     * @throws IllegalArgumentException if it is not positive
     */
    public EndingOfHelp {
        notice.ifPresent(length -> Lengths.positive("notice of the end of help", length));
    }

    /**
     * The clause with a month.
     *
     * @return the clause
     */
    public static EndingOfHelp standard() {
        return new EndingOfHelp(Optional.empty());
    }

    /**
     * The earliest end of the help to a client.
     *
     * @param given the day on which notice is given
     * @param alternative the day from which another provider helps; absent: none was found yet
     * @return the later of notice and alternative; absent while there is no alternative, because help goes on
     */
    public Optional<LocalDate> earliestEnd(LocalDate given, Optional<LocalDate> alternative) {
        LocalDate byNotice = given.plus(notice.orElse(Period.ofMonths(1)));
        return alternative.map(day -> day.isAfter(byNotice) ? day : byNotice);
    }

    @Override
    public Ground ground() {
        return Ground.standard("3.7");
    }

    @Override
    public LocalizedText effect() {
        Period length = notice.orElse(Period.ofMonths(1));
        return LocalizedText.of(
                "Hulp aan een cliënt eindigt niet eerder dan "
                        + Lengths.words(length).nl() + " na aanzegging, en niet voordat er een alternatief is.",
                "Help to a client ends no sooner than " + Lengths.words(length).en()
                        + " after notice, and not before there is an alternative.");
    }
}
