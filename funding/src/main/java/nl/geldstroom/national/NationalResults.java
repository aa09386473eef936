package nl.geldstroom.national;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * What a template comes to in many municipalities (<i>landelijke uitkomsten</i>), as plain data.
 *
 * <p>Amounts are nominal euros. A balance is what counts for a payer less what counts against it, so that what must be
 * paid from general means is negative; the difference with unchanged policy is negative where more is paid.
 *
 * @param template the id of the template
 * @param title what it is called
 * @param workedExample true if the figures are a worked example and no plan of anybody; outputs say so
 * @param engine the version of the engine
 * @param iv3 the file with the budgets
 * @param baseYear the year of the budgets
 * @param years the years of the horizon, to which lists by year belong
 * @param municipalities how many municipalities were carried out
 * @param rows the sums per group, the country first
 * @param reconciliation the lines against the Iv3 file, in the base year
 * @param warnings lines from which a measure starts and on which a municipality budgets nothing or less than nothing
 * @param refused municipalities that could not be carried out, and why
 * @param remarks what must be known before the sums are used
 */
@Value.Builder
public record NationalResults(
        String template,
        LocalizedText title,
        boolean workedExample,
        String engine,
        String iv3,
        Year baseYear,
        ImmutableList<Year> years,
        int municipalities,
        ImmutableList<Row> rows,
        ImmutableList<Reconciled> reconciliation,
        ImmutableList<EmptyStart> warnings,
        ImmutableList<Refused> refused,
        ImmutableList<LocalizedText> remarks) {

    /**
     * The sum of one group.
     *
     * @param by by what is added up
     * @param key the group: a party, law, task field, region or name
     * @param label what it is called
     * @param municipalities how many municipalities it has
     * @param inhabitants their inhabitants; absent if the file does not say
     * @param absolute the balance of each year
     * @param reference the balance under unchanged policy
     * @param difference absolute less reference
     * @param structural the part of the difference that comes back every year
     * @param incidental the part of the difference that is finite
     */
    @Value.Builder
    public record Row(
            Grouping by,
            String key,
            LocalizedText label,
            int municipalities,
            Optional<Long> inhabitants,
            ImmutableList<Money> absolute,
            ImmutableList<Money> reference,
            ImmutableList<Money> difference,
            ImmutableList<Money> structural,
            ImmutableList<Money> incidental) {

        /**
         * Starts a row.
         *
         * @return a builder
         */
        public static RowBuilder builder() {
            return new RowBuilder();
        }
    }

    /**
     * One task field of the scenarios against the Iv3 file.
     *
     * @param taskField the code; {@code other} for all task fields that the template does not have
     * @param cost the cost in the base year of all scenarios together
     * @param income their income
     * @param fileCost the cost of the same municipalities in the file
     * @param fileIncome their income in the file
     * @param publishedCost the cost of the national total as the file itself gives it; absent if it has none, or those
     *     carried out do not have its inhabitants
     * @param publishedIncome the income of that national total
     */
    @Value.Builder
    public record Reconciled(
            String taskField,
            Money cost,
            Money income,
            Money fileCost,
            Money fileIncome,
            Optional<Money> publishedCost,
            Optional<Money> publishedIncome) {

        /**
         * Starts a row.
         *
         * @return a builder
         */
        public static ReconciledBuilder builder() {
            return new ReconciledBuilder();
        }

        /**
         * Whether the scenarios and the file say the same to the cent.
         *
         * @return true if cost and income are equal
         */
        public boolean isEqual() {
            return cost.equals(fileCost) && income.equals(fileIncome);
        }
    }

    /**
     * A line from which a measure starts and that has no cost above zero.
     *
     * @param municipality the municipality
     * @param name its name
     * @param line the line
     * @param measure the measure, which moves nothing here
     * @param cost its cost, zero or below
     * @param instead the task field of another line to look at; absent if none is known
     * @param insteadCost the cost of that line
     */
    @Value.Builder
    public record EmptyStart(
            PartyId municipality,
            String name,
            LineId line,
            String measure,
            Money cost,
            Optional<String> instead,
            Optional<Money> insteadCost) {

        /**
         * Starts a warning.
         *
         * @return a builder
         */
        public static EmptyStartBuilder builder() {
            return new EmptyStartBuilder();
        }

        /**
         * The warning in words.
         *
         * @return a sentence
         */
        public LocalizedText text() {
            return LocalizedText.of(
                    name + ": op " + line + " staan geen lasten boven nul (" + cost + "); " + measure
                            + " verschuift hier niets."
                            + instead.map(code -> " Kijk naar " + code
                                            + insteadCost
                                                    .map(amount -> " (" + amount + " euro)")
                                                    .orElse("") + ".")
                                    .orElse(" Een andere regel is niet bekend."),
                    name + ": no cost above zero is budgeted on " + line + " (" + cost + "); " + measure
                            + " moves nothing here."
                            + instead.map(code -> " Look at " + code
                                            + insteadCost
                                                    .map(amount -> " (" + amount + " euros)")
                                                    .orElse("") + ".")
                                    .orElse(" No other line is known."));
        }
    }

    /**
     * A municipality that could not be carried out.
     *
     * @param municipality the municipality
     * @param name its name
     * @param why what stands in the way
     */
    public record Refused(PartyId municipality, String name, String why) {}

    /**
     * Starts results.
     *
     * @return a builder
     */
    public static NationalResultsBuilder builder() {
        return new NationalResultsBuilder();
    }

    /**
     * The rows of one kind.
     *
     * @param by by what is added up
     * @return the rows, in order
     */
    public ImmutableList<Row> rowsBy(Grouping by) {
        return rows.stream().filter(row -> row.by() == by).collect(ImmutableList.toImmutableList());
    }

    /**
     * The sum of one group.
     *
     * @param by by what is added up
     * @param key the group
     * @return the row; absent if there is no such group
     */
    public Optional<Row> row(Grouping by, String key) {
        return rows.stream()
                .filter(row -> row.by() == by && row.key().equals(key))
                .findFirst();
    }
}
