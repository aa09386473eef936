package nl.geldstroom.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.wall.AdoptedProposal;

/**
 * Builds a scenario step by step, as a script writes it: {@code
 * Scenario.given(baseline).agreement(a).measure(m).over(2027, 2036).build()}.
 */
public final class ScenarioScript {

    private final Baseline baseline;
    private final ImmutableList.Builder<NamedParty> parties = ImmutableList.builder();
    private final ImmutableList.Builder<FundingSource> sources = ImmutableList.builder();
    private final ImmutableList.Builder<Agreement> agreements = ImmutableList.builder();
    private final ImmutableList.Builder<Measure> measures = ImmutableList.builder();
    private final ImmutableMap.Builder<PartyId, Reserve> otherReserves = ImmutableMap.builder();
    private final ImmutableList.Builder<AdoptedProposal> adopted = ImmutableList.builder();
    private boolean named;
    private Optional<Horizon> horizon = Optional.empty();
    private Optional<Valuation> valuation = Optional.empty();
    private Optional<Reserve> reserve = Optional.empty();
    private Optional<RiskSettings> risk = Optional.empty();
    private LocalizedText title = LocalizedText.of("scenario", "scenario");

    ScenarioScript(Baseline baseline) {
        this.baseline = baseline;
    }

    /**
     * Names a party; the first one is the one whose budget is shown. Without this call it is the payer of the first line.
     *
     * @param municipality the municipality
     * @return this script
     */
    public ScenarioScript party(Municipality municipality) {
        parties.add(new NamedParty(municipality.id(), municipality.name(), Optional.empty()));
        named = true;
        return this;
    }

    /**
     * Gives the scenario a title.
     *
     * @param text the title in both languages
     * @return this script
     */
    public ScenarioScript title(LocalizedText text) {
        title = text;
        return this;
    }

    /**
     * Adds an agreement.
     *
     * @param agreement the agreement
     * @return this script
     */
    public ScenarioScript agreement(Agreement agreement) {
        agreements.add(agreement);
        return this;
    }

    /**
     * Adds agreements, such as a subsidy that is granted again and again.
     *
     * @param several the agreements
     * @return this script
     */
    public ScenarioScript agreements(Iterable<? extends Agreement> several) {
        several.forEach(this::agreement);
        return this;
    }

    /**
     * Adds a funding source, such as a grant.
     *
     * @param source the source
     * @return this script
     */
    public ScenarioScript source(FundingSource source) {
        sources.add(source);
        return this;
    }

    /**
     * Adds sources, such as the components of a grant.
     *
     * @param several the sources
     * @return this script
     */
    public ScenarioScript sources(Iterable<? extends FundingSource> several) {
        several.forEach(this::source);
        return this;
    }

    /**
     * Adds a measure.
     *
     * @param measure the measure
     * @return this script
     */
    public ScenarioScript measure(Measure measure) {
        measures.add(measure);
        return this;
    }

    /**
     * Sets the reserve at the start.
     *
     * @param opening the reserve
     * @return this script
     */
    public ScenarioScript reserve(Reserve opening) {
        reserve = Optional.of(opening);
        return this;
    }

    /**
     * Sets the reserve of another payer than the first party.
     *
     * @param payer the payer
     * @param opening its reserve
     * @return this script
     */
    public ScenarioScript reserve(PartyId payer, Reserve opening) {
        otherReserves.put(payer, opening);
        return this;
    }

    /**
     * Lets a proposal count from a date, although it is no law.
     *
     * @param proposal the name of the proposal, for example {@code prevention-fund}
     * @param from the first day
     * @return this script
     */
    public ScenarioScript adopting(String proposal, LocalDate from) {
        adopted.add(new AdoptedProposal(proposal, from));
        return this;
    }

    /**
     * Sets how years are made comparable.
     *
     * @param how the valuation
     * @return this script
     */
    public ScenarioScript valuation(Valuation how) {
        valuation = Optional.of(how);
        return this;
    }

    /**
     * Sets which uncertain numbers move together, and how often is drawn.
     *
     * @param settings the settings
     * @return this script
     */
    public ScenarioScript risk(RiskSettings settings) {
        risk = Optional.of(settings);
        return this;
    }

    /**
     * Sets the years that are answered for. Without this call they are the base year and nine years after it.
     *
     * @param from the first year
     * @param to the last year
     * @return this script
     */
    public ScenarioScript over(int from, int to) {
        horizon = Optional.of(Horizon.of(from, to));
        return this;
    }

    /**
     * Builds the scenario.
     *
     * @return the scenario
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public Scenario build() {
        if (!named) {
            PartyId payer = baseline.lines().get(0).payer();
            parties.add(new NamedParty(payer, payer.text(), Optional.empty()));
        }
        int base = baseline.year().getValue();
        return Scenario.builder()
                .id("scenario")
                .title(title)
                .given(Given.builder()
                        .addAllParties(parties.build())
                        .baseline(baseline)
                        .addAllSources(sources.build())
                        .addAllAgreements(agreements.build())
                        .reserve(reserve)
                        .putAllOtherReserves(otherReserves.buildOrThrow())
                        .addAllAdoptedProposals(adopted.build())
                        .build())
                .addAllMeasures(measures.build())
                .horizon(horizon.orElseGet(() -> Horizon.of(base, base + 9)))
                .valuation(valuation)
                .risk(risk)
                .build();
    }
}
