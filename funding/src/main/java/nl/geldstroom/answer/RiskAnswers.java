package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.geldstroom.answer.Results.InputFile;
import nl.geldstroom.answer.Results.ParameterResult;
import nl.geldstroom.answer.RiskFigures.Bands;
import nl.geldstroom.answer.RiskFigures.DrawnParameter;
import nl.geldstroom.answer.RiskFigures.Odds;
import nl.geldstroom.answer.RiskFigures.Payer;
import nl.geldstroom.answer.RiskFigures.Spread;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.risk.Chance;
import nl.geldstroom.risk.RiskResult;
import nl.geldstroom.risk.Summary;
import nl.geldstroom.scenario.RiskSettings;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.text.LocalizedText;

/** Draws written out as {@link RiskFigures}, beside the deterministic run. */
public final class RiskAnswers {

    private final Projection projection;
    private final Scenario scenario;
    private final RiskResult risk;
    private final ImmutableList<Year> years;

    private RiskAnswers(Projection projection, RiskResult risk) {
        this.projection = projection;
        this.scenario = projection.scenario();
        this.risk = risk;
        this.years = scenario.horizon().years();
    }

    /**
     * Writes draws out.
     *
     * @param projection the deterministic run of the scenario
     * @param risk the draws of the same scenario
     * @param inputs the files that were read; empty for a script
     * @return the figures
     * @throws IllegalArgumentException if the two are not of one scenario
     */
    public static RiskFigures of(Projection projection, RiskResult risk, List<InputFile> inputs) {
        if (!projection.scenario().equals(risk.scenario())) {
            throw new IllegalArgumentException(
                    "The draws of (" + risk.scenario().id() + ") must be those of the scenario ("
                            + projection.scenario().id() + ") itself.");
        }
        return new RiskAnswers(projection, risk).figures(inputs);
    }

    private RiskFigures figures(List<InputFile> inputs) {
        ImmutableList<DrawnParameter> parameters = parameters();
        PartyId first = scenario.given().parties().get(0).id();
        ImmutableList<Payer> payers = risk.payers().stream()
                .sorted(Comparator.comparing((PartyId payer) -> !payer.equals(first)))
                .map(this::payer)
                .collect(ImmutableList.toImmutableList());
        int assumptions = (int) parameters.stream()
                .filter(each -> each.kind() == Results.Grounds.ASSUMPTION || each.kind() == Results.Grounds.NONE)
                .count();
        return RiskFigures.builder()
                .workedExample(scenario.workedExample().orElse(false))
                .engine(Answers.ENGINE)
                .addAllInputs(inputs)
                .scenario(scenario.id())
                .title(scenario.title())
                .party(first)
                .draws(risk.draws())
                .seed(risk.seed())
                .checked(risk.balanced())
                .violations(risk.draws() - risk.balanced())
                .uncertain(parameters.size())
                .assumptions(assumptions)
                .assumed(risk.assumed())
                .addAllYears(years)
                .addAllPayers(payers)
                .all(all())
                .value(spread(risk.value(), Optional.empty()))
                .addAllParameters(parameters)
                .addAllCorrelations(scenario.risk().map(RiskSettings::together).orElse(ImmutableList.of()))
                .addAllWarnings(warnings(payers, parameters))
                .build();
    }

    private Payer payer(PartyId payer) {
        Bands bands = new Bands(
                years.stream()
                        .map(year ->
                                spread(risk.difference(payer, year), Optional.of(projection.difference(payer, year))))
                        .collect(ImmutableList.toImmutableList()),
                spread(risk.horizon(payer), Optional.of(point(payer))),
                odds(risk.chanceOfBreakEven(payer)));
        return new Payer(payer, Subset.name(scenario, payer), bands, spread(risk.peak(payer), Optional.empty()));
    }

    private Bands all() {
        return new Bands(
                years.stream()
                        .map(year -> spread(
                                risk.all(year),
                                Optional.of(Money.sum(risk.payers().stream()
                                        .map(payer -> projection.difference(payer, year))
                                        .toList()))))
                        .collect(ImmutableList.toImmutableList()),
                spread(
                        risk.all(),
                        Optional.of(Money.sum(
                                risk.payers().stream().map(this::point).toList()))),
                odds(risk.chanceOfBreakEven()));
    }

    /** The deterministic difference over the horizon. */
    private Money point(PartyId payer) {
        return Money.sum(
                years.stream().map(year -> projection.difference(payer, year)).toList());
    }

    private static Odds odds(Chance chance) {
        return new Odds(chance.value(), chance.low(), chance.high());
    }

    private static Spread spread(Summary summary, Optional<Money> deterministic) {
        return Spread.builder()
                .deterministic(deterministic)
                .mean(money(summary.mean()))
                .deviation(money(summary.deviation()))
                .error(money(summary.error()))
                .low(money(summary.low()))
                .tenth(money(summary.tenth()))
                .median(money(summary.median()))
                .ninetieth(money(summary.ninetieth()))
                .high(money(summary.high()))
                .worstTenth(money(summary.worstTenth()))
                .build();
    }

    /** Quantiles and means lie between cents; documents have whole ones. */
    private static Money money(double euros) {
        return Money.ofCents((long) Math.rint(euros * 100));
    }

    private ImmutableList<DrawnParameter> parameters() {
        Map<String, Estimate> estimates = projection.plan().parameters().stream()
                .filter(use -> !use.parameter().estimate().isFixed())
                .collect(Collectors.toMap(
                        ParameterUse::id, use -> use.parameter().estimate()));
        ImmutableList.Builder<DrawnParameter> drawn = ImmutableList.builder();
        for (ParameterResult each : Answers.parameters(projection)) {
            Estimate estimate = estimates.get(each.id());
            if (estimate != null) {
                Summary summary = Summary.of(risk.parameter(each.id()));
                drawn.add(DrawnParameter.builder()
                        .id(each.id())
                        .owner(each.owner())
                        .label(each.label())
                        .estimate(estimate)
                        .point(each.point())
                        .kind(each.kind())
                        .citation(each.citation())
                        .reliability(each.reliability())
                        .unverified(each.unverified())
                        .mean(summary.mean())
                        .low(summary.low())
                        .median(summary.median())
                        .high(summary.high())
                        .build());
            }
        }
        return drawn.build();
    }

    private ImmutableList<LocalizedText> warnings(
            ImmutableList<Payer> payers, ImmutableList<DrawnParameter> parameters) {
        ImmutableList.Builder<LocalizedText> warnings = ImmutableList.builder();
        if (parameters.isEmpty()) {
            warnings.add(LocalizedText.of(
                    "Geen enkel getal van dit scenario is onzeker: elke trekking is de gewone doorrekening, en een kans"
                            + " zegt hier niets.",
                    "No number of this scenario is uncertain: every draw is the deterministic run, and a chance says"
                            + " nothing here."));
            return warnings.build();
        }
        boolean chances = payers.stream()
                .anyMatch(payer -> risk.chanceOfBreakEven(payer.payer()).isRough());
        boolean means =
                payers.stream().anyMatch(payer -> risk.horizon(payer.payer()).isRough());
        if (chances) {
            warnings.add(LocalizedText.of(
                    "Te weinig trekkingen voor de kans: het interval reikt meer dan 2 procentpunt naar een kant. Neem er"
                            + " meer, bijvoorbeeld 10.000.",
                    "Too few draws for the chance: its interval reaches more than 2 percentage points to a side. Take"
                            + " more, for example 10,000."));
        }
        if (means) {
            warnings.add(LocalizedText.of(
                    "Te weinig trekkingen voor het gemiddelde: de Monte-Carlofout is meer dan 1 % van de spreiding van P5"
                            + " tot P95. Neem er meer, bijvoorbeeld 10.000.",
                    "Too few draws for the mean: the Monte Carlo error is more than 1 % of the spread from P5 to P95. Take"
                            + " more, for example 10,000."));
        }
        return warnings.build();
    }
}
