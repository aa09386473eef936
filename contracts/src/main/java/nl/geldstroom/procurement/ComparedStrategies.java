package nl.geldstroom.procurement;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import org.immutables.value.Value;

/**
 * What came of comparing strategies over the same years.
 *
 * @param from the first calendar year
 * @param to the last calendar year
 * @param decision the day on which would be decided to stop
 * @param discountRate the nominal rate of the present values; absent: there are none
 * @param strategies one outcome per strategy, in the order given
 */
public record ComparedStrategies(
        Year from, Year to, LocalDate decision, Optional<Parameter> discountRate, ImmutableList<Outcome> strategies) {

    /**
     * What came of one strategy.
     *
     * @param id the id of the strategy
     * @param title its name for people
     * @param rounds the calendar of the award rounds whose agreements start in the years
     * @param years one row per calendar year
     * @param total the sums over the years
     * @param presentValue the same on 1 January of the first year; absent: no rate was given
     * @param continuity how often providers and clients change
     * @param committedAfter what would be committed after the last year, if it were decided on the day to stop
     * @param notEstimated what has a cost or effect but no figure; it counts as nothing
     * @param remarks what a reader must know; empty: nothing
     */
    @Value.Builder
    public record Outcome(
            String id,
            LocalizedText title,
            ImmutableList<Round> rounds,
            ImmutableList<YearRow> years,
            Sums total,
            Optional<Sums> presentValue,
            Continuity continuity,
            Money committedAfter,
            ImmutableList<LocalizedText> notEstimated,
            ImmutableList<LocalizedText> remarks) {

        /**
         * Starts an outcome.
         *
         * @return a builder
         */
        public static OutcomeBuilder builder() {
            return new OutcomeBuilder();
        }
    }

    /**
     * One award round (<i>ronde</i>).
     *
     * @param agreement the agreement that it leads to
     * @param kind how it is decided who gets it
     * @param announced the first day of the round
     * @param awarded the day of the award, objections included
     * @param starts the first day of the agreement; for a yearly round the day from which it counts
     * @param ends the day after the last of the agreement, presumed extensions included
     * @param buyer what it costs the buyer
     * @param bidders what it burdens bidders with
     */
    @Value.Builder
    public record Round(
            AgreementId agreement,
            AwardKind kind,
            LocalDate announced,
            LocalDate awarded,
            LocalDate starts,
            LocalDate ends,
            Money buyer,
            Money bidders) {

        /**
         * Starts a round.
         *
         * @return a builder
         */
        public static RoundBuilder builder() {
            return new RoundBuilder();
        }
    }

    /**
     * Money of one or more years.
     *
     * @param spending what the service costs
     * @param buyer what awarding, extending and managing cost the buyer
     * @param bidders what awarding and accounting burden bidders and providers with; not added to the rest
     */
    public record Sums(Money spending, Money buyer, Money bidders) {

        Sums plus(Sums other) {
            return new Sums(spending.plus(other.spending), buyer.plus(other.buyer), bidders.plus(other.bidders));
        }

        /**
         * What the buyer pays in all.
         *
         * @return spending and cost of the buyer
         */
        public Money cash() {
            return spending.plus(buyer);
        }
    }

    /**
     * One calendar year of a strategy.
     *
     * @param year the year
     * @param sums its money
     * @param rounds how many award rounds lead to an agreement that starts in it
     * @param priceLevel what a whole calendar year costs at the prices of this year; zero if nothing runs
     * @param drift the price level against that of the first year with one, as a fraction: 0.05 is 5 % above; four decimals
     * @param releasable what of the spending could be cut if it were decided on the day of the comparison
     * @param releasableOnNewYear what of it could be cut if it were decided on 1 January of the year itself
     */
    @Value.Builder
    public record YearRow(
            Year year,
            Sums sums,
            int rounds,
            Money priceLevel,
            BigDecimal drift,
            Money releasable,
            Money releasableOnNewYear) {

        /**
         * Starts a row.
         *
         * @return a builder
         */
        public static YearRowBuilder builder() {
            return new YearRowBuilder();
        }

        /**
         * The share that could be cut if it were decided on the day of the comparison.
         *
         * @return from 0 to 1, four decimals; absent if nothing is spent
         */
        public Optional<BigDecimal> releasableShare() {
            return Fractions.of(releasable, sums.spending());
        }

        /**
         * The share that could be cut if it were decided on 1 January of the year itself.
         *
         * @return from 0 to 1, four decimals; absent if nothing is spent
         */
        public Optional<BigDecimal> releasableShareOnNewYear() {
            return Fractions.of(releasableOnNewYear, sums.spending());
        }
    }

    /**
     * How often providers and clients change (<i>continuïteit</i>); expected numbers, exact decimals.
     *
     * @param tenders how many award rounds there are in the years, yearly ones included
     * @param awards how many new agreements start in the years after one that ended
     * @param changesOfProvider how many of those are expected to go to another provider; absent: not estimated
     * @param transfersOfClients how many times a client is expected to go to another provider; absent: not estimated
     * @param uncertainDays days between announcement and award, objections included, over all rounds; absent: not estimated
     */
    public record Continuity(
            int tenders,
            int awards,
            Optional<BigDecimal> changesOfProvider,
            Optional<BigDecimal> transfersOfClients,
            Optional<Long> uncertainDays) {}

    /**
     * The comparison as text of at most 80 columns, in euros.
     *
     * @param language the language
     * @return lines of text
     */
    public String text(Language language) {
        return new StrategyText(this, language).text();
    }

    /** The comparison as text, in Dutch. */
    @Override
    public String toString() {
        return text(Language.NL);
    }

    /** Shares of amounts. */
    private static final class Fractions {

        static Optional<BigDecimal> of(Money part, Money whole) {
            return whole.isZero()
                    ? Optional.empty()
                    : Optional.of(part.toEuros().divide(whole.toEuros(), 4, java.math.RoundingMode.HALF_EVEN));
        }
    }

    static String euros(Money amount, Language language) {
        return Phrases.euros(amount).in(language);
    }
}
