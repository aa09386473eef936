package nl.geldstroom.source;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.evidence.Claim;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.evidence.Strength;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;

/**
 * What somebody says happens to the money of all municipalities together in a year (<i>ravijn 2026</i>).
 *
 * <p>Sources speak of different things, so several stand beside each other and none is added to another. For a scenario the
 * share of one municipality goes into the {@linkplain Accres#step steps} of its accres.
 *
 * @param id its name
 * @param title what it is
 * @param year the year from which it holds
 * @param amount the national amount; below zero where there is less
 * @param evidence who says it
 */
public record NationalStep(String id, LocalizedText title, Year year, Money amount, Evidence evidence) {

    /**
     * What sources say of the drop of 2026.
     *
     * @return the readings: the tranche of the accres that is missing, the whole fall, and the structural shortage
     */
    public static ImmutableList<NationalStep> dropOf2026() {
        return ImmutableList.of(
                new NationalStep(
                        "missing-tranche-2026",
                        LocalizedText.of(
                                "ontbrekende tranche van het accres 2022-2025",
                                "missing tranche of the accres 2022-2025"),
                        Year.of(2026),
                        Money.euros(-1_464_000_000),
                        said(
                                "1.464 mln minder in 2026",
                                "VNG",
                                "VNG bij de Voorjaarsnota 2024",
                                Optional.empty(),
                                Reliability.HIGH)),
                new NationalStep(
                        "fall-2026",
                        LocalizedText.of("hele daling in 2026", "the whole fall in 2026"),
                        Year.of(2026),
                        Money.euros(-2_300_000_000L),
                        said(
                                "ongeveer 2,3 mld minder, bijna 3 % van de uitgaven",
                                "gemeente Midden-Delfland", "kadernota 2026", Optional.empty(), Reliability.HIGH)),
                new NationalStep(
                        "structural-shortage",
                        LocalizedText.of(
                                "structureel tekort volgens de VNG", "structural shortage according to the VNG"),
                        Year.of(2026),
                        Money.euros(-3_000_000_000L),
                        said("structureel tekort van 3 mld", "VNG", "VNG 2025", Optional.empty(), Reliability.HIGH)));
    }

    private static Evidence said(
            String says, String speaker, String source, Optional<LocalDate> date, Reliability reliability) {
        return Claim.builder()
                .says(says)
                .speaker(speaker)
                .source(source)
                .date(date)
                .strength(Strength.OPINION)
                .reliability(reliability)
                .use(Use.SCENARIO_AMOUNT)
                .build();
    }

    /**
     * The share of one municipality.
     *
     * @param own its general grant
     * @param all the general grants of all municipalities together
     * @return its part of the amount, in whole cents
     */
    public Money of(Money own, Money all) {
        return GeneralGrant.shareOf(amount, own, all);
    }
}
