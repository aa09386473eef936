package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.concurrent.atomic.AtomicLong;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.Sums;
import nl.geldstroom.scenario.Scenario;

/**
 * What is kept of every draw: the difference with unchanged policy per payer and year of the horizon, the value, and the
 * parameters. It does not grow with the months.
 */
final class Outcomes {

    final ImmutableList<PartyId> payers;
    final ImmutableList<Year> years;
    final int draws;

    /** By payer, year and draw, in cents. */
    final double[][][] difference;

    /** By draw, over all years of the horizon, in cents of value. */
    final double[] value;

    /** By parameter and draw; of a parameter that differs by year the mean of its years. */
    final double[][] parameters;

    /** Draws whose books balanced after every month. */
    final AtomicLong balanced = new AtomicLong();

    Outcomes(Scenario scenario, Plan plan, int draws) {
        this.payers = Risk.payers(plan).asList();
        this.years = scenario.horizon().years();
        this.draws = draws;
        this.difference = new double[payers.size()][years.size()][draws];
        this.value = new double[draws];
        this.parameters = new double[plan.parameters().size()][];
        for (int p = 0; p < parameters.length; p++) {
            if (!plan.parameters().get(p).parameter().estimate().isFixed()) {
                parameters[p] = new double[draws];
            }
        }
    }

    /** What is asked of the plan and its reference. */
    Sums sums(boolean alone) {
        return new PayerSums(
                years,
                payers.stream().map(PartyId::text).toList(),
                rule -> rule.payer().text(),
                alone,
                false);
    }

    /** Keeps a block; blocks of different draws may be kept at the same time. */
    void keep(int first, Draws values, double[][][] sums) {
        for (int payer = 0; payer < payers.size(); payer++) {
            for (int y = 0; y < years.size(); y++) {
                System.arraycopy(sums[PayerSums.difference(payer)][y], 0, difference[payer][y], first, values.width());
            }
        }
        for (double[] year : sums[PayerSums.value()]) {
            for (int i = 0; i < year.length; i++) {
                value[first + i] += year[i];
            }
        }
        for (int p = 0; p < parameters.length; p++) {
            if (parameters[p] != null) {
                double[][] yearly = values.yearly().length == 0 ? null : values.yearly()[p];
                if (yearly == null) {
                    System.arraycopy(values.values()[p], 0, parameters[p], first, values.width());
                } else {
                    for (int i = 0; i < values.width(); i++) {
                        double sum = 0;
                        for (double[] year : yearly) {
                            sum += year[i];
                        }
                        parameters[p][first + i] = sum / yearly.length;
                    }
                }
            }
        }
        balanced.addAndGet(values.width());
    }

    /** The difference of a payer over the horizon, by draw, in cents. */
    double[] horizon(int payer) {
        double[] sum = new double[draws];
        for (double[] year : difference[payer]) {
            for (int i = 0; i < draws; i++) {
                sum[i] += year[i];
            }
        }
        return sum;
    }

    /** The difference of all payers together over the horizon, by draw, in cents. */
    double[] all() {
        double[] sum = new double[draws];
        for (int payer = 0; payer < payers.size(); payer++) {
            double[] one = horizon(payer);
            for (int i = 0; i < draws; i++) {
                sum[i] += one[i];
            }
        }
        return sum;
    }

    /** The difference of all payers together in one year of the horizon, by draw, in cents. */
    double[] all(int year) {
        double[] sum = new double[draws];
        for (double[][] payer : difference) {
            for (int i = 0; i < draws; i++) {
                sum[i] += payer[year][i];
            }
        }
        return sum;
    }

    /** The largest extra cost of a payer in one year, by draw, in cents; never below zero. */
    double[] peak(int payer) {
        double[] peak = new double[draws];
        for (double[] year : difference[payer]) {
            for (int i = 0; i < draws; i++) {
                peak[i] = Math.max(peak[i], -year[i]);
            }
        }
        return peak;
    }
}
