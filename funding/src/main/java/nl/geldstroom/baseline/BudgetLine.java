package nl.geldstroom.baseline;

import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.law.LawId;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * What one payer spends and receives on one provision under one law in the base year (<i>begrotingsregel</i>).
 *
 * <p>Amounts are of the whole base year. A negative cost or income is legal in Iv3: it is carried and grown, and never
 * shifted, cashed or cut.
 *
 * @param id the name of the line, unique within the baseline
 * @param name what it is called; absent: the name of its task field or its id
 * @param payer whose budget it is
 * @param law the law under which is paid, {@link LawId#NONE} if none
 * @param taskField the Iv3 task field, for example {@code 6.712}; absent if the line is of no municipality
 * @param cost the gross cost
 * @param income the own income, grants included
 * @param clients how many people use it in the base year; absent if not known
 * @param growth how it grows; absent: as the baseline says
 * @param evidence where the amounts come from; absent: as the baseline says
 */
@Value.Builder
public record BudgetLine(
        LineId id,
        Optional<LocalizedText> name,
        PartyId payer,
        LawId law,
        Optional<String> taskField,
        Money cost,
        Money income,
        Optional<Long> clients,
        Optional<Growth> growth,
        Optional<Evidence> evidence) {

    /**
     * Checks the number of clients.
     *
     * @param id the name of the line
     * @param name what it is called
     * @param payer whose budget it is
     * @param law the law under which is paid
     * @param taskField the Iv3 task field
     * @param cost the gross cost
     * @param income the own income
     * @param clients how many people use it
     * @param growth how it grows
     * @param evidence where the amounts come from
     * @throws IllegalArgumentException if the number of clients is below zero
     */
    public BudgetLine {
        Faults faults = new Faults();
        evidence.ifPresent(
                basis -> basis.usedAs(faults, "/evidence", "amounts of line (" + id + ")", Use.SCENARIO_AMOUNT));
        faults.throwIfAny();
        if (clients.isPresent() && clients.get() < 0) {
            throw new IllegalArgumentException(
                    "The clients (" + clients.get() + ") of line (" + id + ") must be zero or more.");
        }
    }

    /**
     * Starts a line.
     *
     * @return a builder
     */
    public static BudgetLineBuilder builder() {
        return new BudgetLineBuilder();
    }

    /**
     * The same line with other amounts.
     *
     * @param otherCost the gross cost
     * @param otherIncome the own income, grants included
     * @return the line
     */
    public BudgetLine with(Money otherCost, Money otherIncome) {
        return new BudgetLine(id, name, payer, law, taskField, otherCost, otherIncome, clients, growth, evidence);
    }

    /**
     * The same line with growth of its own.
     *
     * @param own how it grows
     * @return the line
     */
    public BudgetLine growing(Growth own) {
        return new BudgetLine(id, name, payer, law, taskField, cost, income, clients, Optional.of(own), evidence);
    }

    /**
     * What the line is called.
     *
     * @return its name, else its id
     */
    public LocalizedText label() {
        return name.orElseGet(() -> LocalizedText.same(id.text()));
    }
}
