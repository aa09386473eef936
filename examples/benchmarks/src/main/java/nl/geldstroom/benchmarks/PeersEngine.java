package nl.geldstroom.benchmarks;

import nl.geldstroom.benchmarks.PeersTotals.Quantity;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.Direction;
import nl.geldstroom.plan.Engine;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Recorder;
import nl.geldstroom.plan.Totals;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioPlan;

/** The national scenario on the engine, municipality after municipality, every posting kept apart. */
final class PeersEngine {

    private PeersEngine() {}

    /**
     * Runs the scenario.
     *
     * @param draws the draws and the municipalities
     * @return the totals
     */
    static PeersTotals run(PeersDraws draws) {
        PeersTotals totals = PeersTotals.zero(draws.draws());
        for (int town = 0; town < draws.towns().size(); town++) {
            Scenario scenario = PeersScenario.of(draws.towns().get(town));
            Plan plan = ScenarioPlan.of(scenario);
            Plan reference = ScenarioPlan.of(scenario.reference());
            for (int first = 0; first < draws.draws(); first += Engine.BLOCK) {
                int width = Math.min(Engine.BLOCK, draws.draws() - first);
                Totals with = Engine.run(plan, draws.block(plan, town, first, width), Recorder.NONE);
                Totals without = Engine.run(reference, draws.block(reference, town, first, width), Recorder.NONE);
                add(totals, plan, with, first, 1, true);
                add(totals, reference, without, first, -1, false);
            }
        }
        return totals;
    }

    private static void add(PeersTotals totals, Plan plan, Totals of, int first, int sign, boolean absolute) {
        for (int r = 0; r < plan.rules().size(); r++) {
            PostingRule rule = plan.rules().get(r);
            boolean isValue = rule.book() == Book.VALUE;
            int direction =
                    rule.kind().direction() == Direction.IN ? 1 : rule.kind().direction() == Direction.OUT ? -1 : 0;
            int payer = rule.payer().equals(PeersScenario.INSURERS)
                    ? 1
                    : rule.payer().equals(PeersScenario.CARE_FUND) ? 2 : 0;
            for (int year = 0; year < PeersScenario.YEARS; year++) {
                double[] cents = of.cents(r, year);
                if (isValue) {
                    add(totals.cents()[Quantity.VALUE.row()][year], cents, first, sign);
                } else {
                    int difference = Quantity.DIFFERENCE_OF_MUNICIPALITIES.row() + payer;
                    add(totals.cents()[difference][year], cents, first, sign * direction);
                    if (absolute) {
                        add(totals.cents()[payer][year], cents, first, direction);
                    }
                }
            }
        }
    }

    private static void add(double[] row, double[] cents, int first, int times) {
        for (int i = 0; i < cents.length; i++) {
            row[first + i] += times * cents[i];
        }
    }
}
