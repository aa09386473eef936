package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.SavingsTarget;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * A savings target beside what its measures brought in (<i>taakstelling en realisatie</i>).
 *
 * @param id the id of the target
 * @param title what it is called
 * @param owner who answers for it; absent if nobody is named
 * @param payer whose budget it is in
 * @param hard whether the budget counts on it
 * @param years the years of the horizon
 * @param target what must be brought in in each year
 * @param realised what its measures do to the balance of the payer; negative where they cost
 * @param missed what is not brought in, zero or more
 */
@Value.Builder
public record TargetYears(
        String id,
        LocalizedText title,
        Optional<LocalizedText> owner,
        PartyId payer,
        boolean hard,
        ImmutableList<Year> years,
        ImmutableList<Money> target,
        ImmutableList<Money> realised,
        ImmutableList<Money> missed) {

    /**
     * Starts the years of a target.
     *
     * @return a builder
     */
    public static TargetYearsBuilder builder() {
        return new TargetYearsBuilder();
    }

    /**
     * All targets of a scenario.
     *
     * @param projection the projection
     * @return one for each target, in the order of the measures
     */
    public static ImmutableList<TargetYears> of(Projection projection) {
        return projection.scenario().measures().stream()
                .filter(SavingsTarget.class::isInstance)
                .map(SavingsTarget.class::cast)
                .map(target -> of(projection, target))
                .collect(ImmutableList.toImmutableList());
    }

    private static TargetYears of(Projection projection, SavingsTarget target) {
        TargetYearsBuilder result = builder()
                .id(target.id())
                .title(target.title())
                .owner(target.owner())
                .payer(target.payer())
                .hard(target.force() == SavingsTarget.Force.HARD);
        for (Year year : projection.scenario().horizon().years()) {
            Money wanted = target.in(year);
            Money realised = projection
                    .ledger()
                    .observedSum(year, watched -> watched.id().equals(target.id() + "/realised"));
            result.addYears(year)
                    .addTarget(wanted)
                    .addRealised(realised)
                    .addMissed(
                            wanted.isZero()
                                    ? Money.ZERO
                                    : wanted.minus(realised).max(Money.ZERO));
        }
        return result.build();
    }
}
