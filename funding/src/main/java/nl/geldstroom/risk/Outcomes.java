package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.Plan;
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

    private final Plan plan;

    Outcomes(Scenario scenario, Plan plan, int draws) {
        this.plan = plan;
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

    private Outcomes(Outcomes other, double[][] parameters) {
        this.plan = other.plan;
        this.payers = other.payers;
        this.years = other.years;
        this.draws = other.draws;
        this.difference = new double[payers.size()][years.size()][draws];
        this.value = new double[draws];
        this.parameters = parameters;
    }

    /** Empty outcomes of the same draws, in which a parameter has one value. */
    Outcomes with(String parameter, double constant) {
        double[][] others = parameters.clone();
        for (int p = 0; p < others.length; p++) {
            if (others[p] != null && plan.parameters().get(p).id().equals(parameter)) {
                others[p] = new double[draws];
                Arrays.fill(others[p], constant);
            }
        }
        return new Outcomes(this, others);
    }

    /** Keeps a block; blocks of different draws may be kept at the same time. */
    void keep(int first, Draws values, double[][][] sums) {
        keep(first, values.width(), sums);
        keepParameters(first, values);
    }

    /** Keeps the sums of a block. */
    void keep(int first, int width, double[][][] sums) {
        for (int payer = 0; payer < payers.size(); payer++) {
            for (int y = 0; y < years.size(); y++) {
                System.arraycopy(sums[PayerSums.difference(payer)][y], 0, difference[payer][y], first, width);
            }
        }
        for (double[] year : sums[PayerSums.value()]) {
            for (int i = 0; i < year.length; i++) {
                value[first + i] += year[i];
            }
        }
        balanced.addAndGet(width);
    }

    /** Keeps the parameters of a block. */
    void keepParameters(int first, Draws values) {
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
