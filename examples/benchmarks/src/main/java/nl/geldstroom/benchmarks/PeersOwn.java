package nl.geldstroom.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Year;
import nl.geldstroom.benchmarks.PeersTotals.Quantity;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.risk.DrawSource;
import nl.geldstroom.risk.NationalRisk;
import nl.geldstroom.risk.NationalRiskResult;
import nl.geldstroom.scenario.Scenario;

/** The national scenario through the public API, with the draws of the file. */
final class PeersOwn implements DrawSource {

    private static final ImmutableList<String> PAYERS =
            ImmutableList.of("gm", PeersScenario.INSURERS.text(), PeersScenario.CARE_FUND.text());

    private final PeersDraws draws;
    private final ImmutableMap<String, Integer> towns;

    private PeersOwn(PeersDraws draws) {
        this.draws = draws;
        ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
        for (int town = 0; town < draws.towns().size(); town++) {
            numbers.put(draws.towns().get(town).id().text(), town);
        }
        this.towns = numbers.buildOrThrow();
    }

    /**
     * The scenario of every municipality.
     *
     * @param towns the municipalities
     * @return one scenario for each
     */
    static ImmutableList<Scenario> scenarios(ImmutableList<PeersTown> towns) {
        return towns.stream().map(PeersScenario::of).collect(ImmutableList.toImmutableList());
    }

    /**
     * Runs the scenarios.
     *
     * @param scenarios the scenario of every municipality
     * @param draws the draws
     * @param threads on how many threads
     * @return what they say
     */
    static NationalRiskResult run(ImmutableList<Scenario> scenarios, PeersDraws draws, int threads) {
        return NationalRisk.of(scenarios)
                .draws(draws.draws())
                .threads(threads)
                .from(new PeersOwn(draws))
                .run();
    }

    @Override
    public void draw(ParameterUse parameter, String entity, int year, int first, double[] out) {
        double[] row = draws.values(parameter.id(), towns.getOrDefault(entity, 0), year);
        if (row == null) {
            throw new IllegalArgumentException(
                    "The parameter (" + parameter.id() + ") must be one of the file of draws.");
        }
        System.arraycopy(row, first, out, 0, out.length);
    }

    /**
     * The totals as the other peers tell them; the value of all years, which is told together, stands in the last one.
     *
     * @param result what a run said
     * @return the totals
     */
    static PeersTotals totals(NationalRiskResult result) {
        PeersTotals totals = PeersTotals.zero(result.draws());
        for (Year year : result.years()) {
            int y = year.getValue() - PeersScenario.FIRST;
            for (int payer = 0; payer < PAYERS.size(); payer++) {
                totals.cents()[payer][y] = result.balances(PAYERS.get(payer), year);
                totals.cents()[Quantity.DIFFERENCE_OF_MUNICIPALITIES.row() + payer][y] =
                        result.differences(PAYERS.get(payer), year);
            }
        }
        totals.cents()[Quantity.VALUE.row()][PeersScenario.YEARS - 1] = result.values();
        return totals;
    }
}
