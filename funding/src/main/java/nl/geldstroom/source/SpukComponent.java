package nl.geldstroom.source;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;

/**
 * One of the fifteen components of the brede SPUK (<i>onderdeel</i>), with its national amounts.
 *
 * @param number its number in the GALA, 1 to 15
 * @param title what it is for
 * @param taskField the Iv3 task field in which a municipality is thought to book it: an assumption
 * @param national the amount for all municipalities by year; a component that ended has none
 * @param structural the amount of every year after these; absent: none was announced
 */
public record SpukComponent(
        int number,
        LocalizedText title,
        String taskField,
        ImmutableSortedMap<Year, Money> national,
        Optional<Money> structural) {

    /**
     * Whether it carries the social base: the neighbourhood approach, informal carers, loneliness and social prescribing.
     *
     * @return true for those that are thought to stand in 6.1; a third of the grant is sport and does not
     */
    public boolean isSocialBase() {
        return taskField.equals("6.1");
    }

    /**
     * The national amount of a year.
     *
     * @param year the year
     * @return the amount; zero where the component has ended
     */
    public Money national(Year year) {
        return national.getOrDefault(year, Money.ZERO);
    }
}
