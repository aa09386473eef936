package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.answer.Results.Grounds;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.scenario.Correlation;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * What the draws of a scenario say (<i>risicocijfers</i>), as plain data: what {@code risk.json} holds.
 *
 * <p>Amounts are differences with unchanged policy in nominal euros, negative where a payer pays more. The deterministic
 * figure, the mean and the median each stand under their own name: they differ where effects are lopsided. Make them with
 * {@link RiskAnswers}.
 *
 * @param workedExample true if the figures are a worked example and no plan of the municipality
 * @param engine the version of the engine
 * @param inputs the files that were read; empty for a script
 * @param scenario the id of the scenario
 * @param title what it is called
 * @param party whose budget is shown
 * @param draws how many draws there are
 * @param seed the seed of all draws
 * @param checked in how many draws the books were found to balance to the cent after every month
 * @param violations in how many they did not: 0, because a run with one stops and is not written
 * @param uncertain how many parameters were drawn
 * @param assumptions how many of those are mere assumptions, or rest on nothing
 * @param assumed that as a share, 0 to 1; it belongs beside every chance
 * @param years the years of the horizon
 * @param payers the payers, that of the budget first
 * @param all all payers together
 * @param value the difference of the value book over the horizon, in euros of value: no money
 * @param parameters what was drawn
 * @param correlations which of those move together
 * @param warnings what must be known before a figure is used
 */
@Value.Builder
public record RiskFigures(
        boolean workedExample,
        String engine,
        ImmutableList<Results.InputFile> inputs,
        String scenario,
        LocalizedText title,
        PartyId party,
        int draws,
        long seed,
        long checked,
        long violations,
        int uncertain,
        int assumptions,
        double assumed,
        ImmutableList<Year> years,
        ImmutableList<Payer> payers,
        Bands all,
        Spread value,
        ImmutableList<DrawnParameter> parameters,
        ImmutableList<Correlation> correlations,
        ImmutableList<LocalizedText> warnings) {

    /**
     * Starts figures.
     *
     * @return a builder
     */
    public static RiskFiguresBuilder builder() {
        return new RiskFiguresBuilder();
    }

    /**
     * A payer.
     *
     * @param payer the payer
     * @param name what it is called
     * @param bands its differences
     * @param peak the largest extra cost in one year, zero or more
     */
    public record Payer(PartyId payer, String name, Bands bands, Spread peak) {}

    /**
     * The differences of a payer, or of all together.
     *
     * @param years one for each year of the horizon
     * @param horizon over all years
     * @param breakEven the chance that no more is paid over the horizon than under unchanged policy
     */
    public record Bands(ImmutableList<Spread> years, Spread horizon, Odds breakEven) {}

    /**
     * An amount in all draws.
     *
     * @param deterministic the amount of the deterministic run, with every number at its point value; absent for what that
     *     run does not show
     * @param mean the mean
     * @param deviation the standard deviation of the draws
     * @param error the Monte Carlo error of the mean
     * @param low the fifth percentile
     * @param tenth the tenth percentile
     * @param median the median
     * @param ninetieth the ninetieth percentile
     * @param high the ninety-fifth percentile
     * @param worstTenth the mean of the lowest tenth of the draws
     */
    @Value.Builder
    public record Spread(
            Optional<Money> deterministic,
            Money mean,
            Money deviation,
            Money error,
            Money low,
            Money tenth,
            Money median,
            Money ninetieth,
            Money high,
            Money worstTenth) {

        /**
         * Starts an amount.
         *
         * @return a builder
         */
        public static SpreadBuilder builder() {
            return new SpreadBuilder();
        }
    }

    /**
     * A chance that was counted.
     *
     * @param value the share of the draws
     * @param low the lower end of the interval of Wilson at 95 %
     * @param high the upper end of it
     */
    public record Odds(double value, double low, double high) {}

    /**
     * A parameter that was drawn.
     *
     * @param id owner and field: the name by which correlations know it
     * @param owner what has the parameter
     * @param label what it is
     * @param estimate its distribution
     * @param point the value that the deterministic run uses
     * @param kind what it rests on
     * @param citation source and date; absent if none was given
     * @param reliability how sure it is; absent if no source was given
     * @param unverified whether outputs mark it so
     * @param mean the mean of what was drawn; of one that differs by year the mean over the years counts
     * @param low the fifth percentile
     * @param median the median
     * @param high the ninety-fifth percentile
     */
    @Value.Builder
    public record DrawnParameter(
            String id,
            LocalizedText owner,
            LocalizedText label,
            Estimate estimate,
            double point,
            Grounds kind,
            Optional<String> citation,
            Optional<Reliability> reliability,
            boolean unverified,
            double mean,
            double low,
            double median,
            double high) {

        /**
         * Starts a parameter.
         *
         * @return a builder
         */
        public static DrawnParameterBuilder builder() {
            return new DrawnParameterBuilder();
        }
    }
}
