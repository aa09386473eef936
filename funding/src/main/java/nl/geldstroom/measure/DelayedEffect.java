package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * What spending brings about later (<i>vertraagd effect</i>): value, and only by its own return also cash.
 *
 * <p>The inflow m is what is delivered on the line above the reference; the {@link Delay} turns it into an effect e. The
 * value is {@code r(ρv·e)}; the cash effect is {@code r(ρc·e)}, split over the beneficiary lines in the order of their
 * ids by {@code r(S_i·a) - r(S_(i-1)·a)}; of each part {@code r(κ·gross)} is claimed and becomes cash as far as the line
 * and its agreement allow. A negative effect is extra cost of the lines. Inflow below the reference works in reverse.
 *
 * @param id the name of the measure, unique within the scenario
 * @param title what it is called
 * @param of the line whose spending has the effect
 * @param delay how long it takes
 * @param value the return in the value book
 * @param cash the return in money; absent: none, until somebody gives one with evidence
 * @param beneficiaries the lines on which it lands; their shares add up to 1
 */
@Value.Builder
@JsonTypeName("delayedEffect")
public record DelayedEffect(
        String id,
        LocalizedText title,
        LineId of,
        Delay delay,
        Return value,
        Optional<Return> cash,
        ImmutableList<Beneficiary> beneficiaries)
        implements Measure {

    /**
     * Checks that the shares add up to one and no line is named twice.
     *
     * @param id the name of the measure
     * @param title what it is called
     * @param of the line whose spending has the effect
     * @param delay how long it takes
     * @param value the return in the value book
     * @param cash the return in money
     * @param beneficiaries the lines on which it lands
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public DelayedEffect {
        Faults faults = new Faults();
        BigDecimal sum = beneficiaries.stream().map(b -> b.share().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            faults.add(
                    "/beneficiaries",
                    "shares-sum",
                    "The shares (sum " + sum.toPlainString() + ") of the beneficiaries of measure (" + id
                            + ") must add up to 1.");
        }
        Set<LineId> seen = new HashSet<>();
        for (int i = 0; i < beneficiaries.size(); i++) {
            if (!seen.add(beneficiaries.get(i).line())) {
                faults.add(
                        "/beneficiaries/" + i + "/line",
                        "duplicate-id",
                        "The line (" + beneficiaries.get(i).line() + ") must be named once.");
            }
        }
        checkUse(id, delay, value, cash, beneficiaries, faults);
        faults.throwIfAny();
    }

    private static void checkUse(
            String id,
            Delay delay,
            Return value,
            Optional<Return> cash,
            ImmutableList<Beneficiary> beneficiaries,
            Faults faults) {
        String measure = " of measure (" + id + ")";
        value.usedAs(faults, "/value", "return in the value book" + measure, Use.VALUE_RETURN);
        cash.ifPresent(money -> money.usedAs(faults, "/cash", "return in cash" + measure, Use.CASH_RETURN));
        if (delay instanceof Delay.TwoStage stages) {
            stages.months().usedAs(faults, "/delay/months", "mean lag" + measure, Use.DELAY);
            stages.life().ifPresent(life -> life.usedAs(faults, "/delay/life", "mean life" + measure, Use.DELAY));
        } else if (delay instanceof Delay.ByYear years) {
            years.evidence().usedAs(faults, "/delay/evidence", "shares by year" + measure, Use.DELAY);
        }
        for (int i = 0; i < beneficiaries.size(); i++) {
            Beneficiary beneficiary = beneficiaries.get(i);
            String at = "/beneficiaries/" + i;
            String line = " of line (" + beneficiary.line() + ")" + measure;
            beneficiary.evidence().usedAs(faults, at + "/evidence", "share" + line, Use.BENEFICIARY_SHARE);
            beneficiary
                    .cashable()
                    .ifPresent(part ->
                            part.usedAs(faults, at + "/cashable", "cashable part" + line, Use.BENEFICIARY_SHARE));
        }
    }

    /**
     * Starts an effect.
     *
     * @return a builder
     */
    public static DelayedEffectBuilder builder() {
        return new DelayedEffectBuilder();
    }

    @Override
    public ImmutableSet<LineId> lines() {
        ImmutableSet.Builder<LineId> lines = ImmutableSet.builder();
        lines.add(of);
        beneficiaries.forEach(b -> lines.add(b.line()));
        return lines.build();
    }

    /**
     * The numbers of the effect that no draw varies, with what they rest on: the share of each beneficiary, and the mean
     * lag of a table by year.
     *
     * @return them as outputs list them beside the parameters of the plan
     */
    public ImmutableList<ParameterUse> fixedNumbers() {
        ImmutableList.Builder<ParameterUse> numbers = ImmutableList.builder();
        if (delay instanceof Delay.ByYear byYear) {
            numbers.add(new ParameterUse(
                    id + "/delay",
                    Parameter.of(Estimate.of(byYear.meanYears()), byYear.evidence()),
                    LocalizedText.of("gemiddelde vertraging in jaren", "mean lag in years")));
        }
        for (Beneficiary beneficiary : beneficiaries) {
            numbers.add(new ParameterUse(
                    id + "/share/" + beneficiary.line(),
                    Parameter.of(Estimate.of(beneficiary.share().value().doubleValue()), beneficiary.evidence()),
                    LocalizedText.of(
                            "aandeel van " + beneficiary.line() + " in het effect",
                            "share of " + beneficiary.line() + " in the effect")));
        }
        return numbers.build();
    }

    @Override
    public void compile(Draft draft) {
        Column effect = effect(draft, draft.above(of)).named(LocalizedText.of("vertraagd effect", "delayed effect"));

        Column worth = rho(draft, "value", value).times(effect).rounded().named(LocalizedText.of("waarde", "value"));
        List<Beneficiary> inOrder = beneficiaries.stream()
                .sorted((x, y) -> x.line().compareTo(y.line()))
                .toList();
        List<Column> valueParts = split(draft, inOrder, worth);
        Column gross = rho(draft, "cash", cash.orElse(Return.NONE))
                .times(effect)
                .rounded()
                .named(LocalizedText.of("effect in geld", "effect in money"));
        List<Column> cashParts = split(draft, inOrder, gross);
        for (int i = 0; i < inOrder.size(); i++) {
            Beneficiary beneficiary = inOrder.get(i);
            LineId line = beneficiary.line();
            PartyId payer = draft.payerOf(line);
            draft.value("value/" + line, payer, valueParts.get(i), title);
            Column part = cashParts.get(i);
            if (part.isZero()) {
                continue;
            }
            Column cashable = draft.parameter(
                    "cashable/" + line,
                    beneficiary.cashable().map(Grounded::parameter).orElse(Parameter.of(1)),
                    LocalizedText.of("verzilverbaar deel", "cashable part"));
            draft.cash(line, cashable.times(part.positive()).rounded(), title);
            draft.charge("cost/" + line, line, draft.zero().minus(part).positive(), Nature.STRUCTURAL, title);
        }
        draft.observe("effect", of, effect, Unit.EUROS, LocalizedText.of("vertraagd effect", "delayed effect"));
    }

    private Column effect(Draft draft, Column inflow) {
        if (delay instanceof Delay.ByYear byYear) {
            return inflow.lagged(byYear.weights());
        }
        Delay.TwoStage stages = (Delay.TwoStage) delay;
        Column two = draft.number(2);
        Column lag = draft.parameter(
                "lag",
                stages.months().parameter(),
                LocalizedText.of("gemiddelde vertraging in maanden", "mean lag in months"));
        Column first = draft.deferred();
        Column second = draft.deferred();
        Column o1 = first.previous().times(two).dividedBy(lag);
        Column o2 = second.previous().times(two).dividedBy(lag);
        draft.define(first, first.previous().plus(inflow.minus(o1)));
        draft.define(second, second.previous().plus(o1.minus(o2)));
        if (stages.life().isEmpty()) {
            return o2;
        }
        Column life = draft.parameter(
                "life",
                stages.life().get().parameter(),
                LocalizedText.of("gemiddelde duur in maanden", "mean life in months"));
        Column stock = draft.deferred();
        Column e = stock.previous().dividedBy(life);
        draft.define(stock, stock.previous().plus(o2.minus(e)));
        return e;
    }

    private static Column rho(Draft draft, String field, Return of) {
        Column rho = draft.parameter(
                field,
                of.perEuro().parameter(),
                field.equals("value")
                        ? LocalizedText.of("maatschappelijke waarde per euro", "social value per euro")
                        : LocalizedText.of("geldelijk rendement per euro", "cash return per euro"));
        rho = less(
                draft,
                rho,
                field + "/deadweight",
                of.deadweight(),
                LocalizedText.of("zou toch gebeuren", "deadweight"));
        if (of.attribution().isPresent()) {
            rho = rho.times(draft.parameter(
                    field + "/attribution",
                    of.attribution().get().parameter(),
                    LocalizedText.of("toerekening", "attribution")));
        }
        rho = less(
                draft,
                rho,
                field + "/displacement",
                of.displacement(),
                LocalizedText.of("verdringing", "displacement"));
        return less(draft, rho, field + "/optimism", of.optimism(), LocalizedText.of("optimisme", "optimism"));
    }

    private static Column less(Draft draft, Column rho, String field, Optional<Grounded> part, LocalizedText text) {
        return part.isEmpty()
                ? rho
                : rho.times(
                        draft.number(1).minus(draft.parameter(field, part.get().parameter(), text)));
    }

    private static List<Column> split(Draft draft, List<Beneficiary> inOrder, Column whole) {
        List<Column> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        Column before = draft.zero();
        for (int i = 0; i < inOrder.size(); i++) {
            sum = sum.add(inOrder.get(i).share().value());
            Column bound = i == inOrder.size() - 1
                    ? whole
                    : draft.number(sum.doubleValue()).times(whole).rounded();
            parts.add(bound.minus(before));
            before = bound;
        }
        return parts;
    }
}
