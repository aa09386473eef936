package nl.geldstroom.baseline;

import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.law.LawId;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * What one payer spends in the whole country on one provision that measures can touch (<i>landelijke post</i>), such as
 * district nursing, the general practitioner, mental health care, or long-term care at home and in a nursing home.
 *
 * @param id the name of the provision, part of the ids of its lines: letters, digits, dots and dashes, for example {@code
 *     wijkverpleging}
 * @param name what it is called
 * @param payer whose budget it is, for example {@code org:fonds-langdurige-zorg}
 * @param law the law under which is paid, for example {@code zvw}
 * @param total what is spent in the whole country in the year; never negative
 * @param use the kind of care whose use per age divides it; absent: that of the law
 * @param growth how its lines grow; absent: as the baseline says
 * @param evidence where the total comes from; absent: no source was given, and outputs say so
 */
@Value.Builder
public record NationalLine(
        String id,
        LocalizedText name,
        PartyId payer,
        LawId law,
        Money total,
        Optional<String> use,
        Optional<Growth> growth,
        Optional<Evidence> evidence) {

    /**
     * Checks id, total and evidence.
     *
     * @param id the name of the provision
     * @param name what it is called
     * @param payer whose budget it is
     * @param law the law under which is paid
     * @param total what is spent in the whole country
     * @param use the kind of care whose use per age divides it
     * @param growth how its lines grow
     * @param evidence where the total comes from
     * @throws nl.geldstroom.document.InvalidValueException if the id has another form, the total is below zero, or the
     *     evidence is for something else
     */
    public NationalLine {
        Faults faults = new Faults();
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,29}")) {
            faults.add(
                    "/id",
                    "id-form",
                    "The id (" + id + ") of a national line must have 1 to 30 letters, digits, dots or dashes.");
        }
        if (total.isNegative()) {
            faults.add("/total", "negative-total", "The total (" + total + ") of (" + id + ") must be zero or more.");
        }
        evidence.ifPresent(
                basis -> basis.usedAs(faults, "/evidence", "national total of (" + id + ")", Use.SCENARIO_AMOUNT));
        faults.throwIfAny();
    }

    /**
     * Starts a national line.
     *
     * @return a builder
     */
    public static NationalLineBuilder builder() {
        return new NationalLineBuilder();
    }

    /** The kind of care whose use per age divides the total. */
    String kind() {
        return use.orElse(law.text());
    }
}
