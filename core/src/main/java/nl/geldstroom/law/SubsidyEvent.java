package nl.geldstroom.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import nl.geldstroom.money.Money;

/**
 * Something that happens to a subsidy (<i>gebeurtenis</i>); Algemene wet bestuursrecht, title 4.2.
 *
 * <p>Amounts are positive, a determination may be zero. What may follow what is checked by {@link Subsidy}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(SubsidyEvent.Refused.class),
    @JsonSubTypes.Type(SubsidyEvent.Granted.class),
    @JsonSubTypes.Type(SubsidyEvent.Advanced.class),
    @JsonSubTypes.Type(SubsidyEvent.Suspended.class),
    @JsonSubTypes.Type(SubsidyEvent.Withdrawn.class),
    @JsonSubTypes.Type(SubsidyEvent.Determined.class),
    @JsonSubTypes.Type(SubsidyEvent.Paid.class),
    @JsonSubTypes.Type(SubsidyEvent.Recovered.class),
    @JsonSubTypes.Type(SubsidyEvent.Reduced.class)
})
public sealed interface SubsidyEvent {

    /**
     * When it happens.
     *
     * @return the day
     */
    LocalDate on();

    /**
     * The article it rests on.
     *
     * @return the article, for example {@code awb/4:46}
     */
    Article article();

    /**
     * The application is refused (<i>weigering</i>): the ceiling would be exceeded, or another ground.
     *
     * @param on when
     */
    @JsonTypeName("refused")
    record Refused(LocalDate on) implements SubsidyEvent {
        @Override
        public Article article() {
            return Article.of("awb/4:25");
        }
    }

    /**
     * The subsidy is granted (<i>verlening</i>).
     *
     * @param on when
     * @param amount the amount, or the most that it can become
     */
    @JsonTypeName("granted")
    record Granted(LocalDate on, Money amount) implements SubsidyEvent {
        /**
         * Checks the amount.
         *
         * @param on when
         * @param amount the amount
         * @throws IllegalArgumentException if it is not positive
         */
        public Granted {
            SubsidyAmounts.positive("grant", on, amount);
        }

        @Override
        public Article article() {
            return Article.of("awb/4:29");
        }
    }

    /**
     * A part is paid before the subsidy is determined (<i>voorschot</i>).
     *
     * @param on when
     * @param amount how much
     */
    @JsonTypeName("advanced")
    record Advanced(LocalDate on, Money amount) implements SubsidyEvent {
        /**
         * Checks the amount.
         *
         * @param on when
         * @param amount how much
         * @throws IllegalArgumentException if it is not positive
         */
        public Advanced {
            SubsidyAmounts.positive("advance", on, amount);
        }

        @Override
        public Article article() {
            return Article.of("awb/4:95");
        }
    }

    /**
     * Payment is suspended on a serious suspicion (<i>opschorting</i>), for at most thirteen weeks.
     *
     * @param on when
     * @param until the first day on which payment goes on
     */
    @JsonTypeName("suspended")
    record Suspended(LocalDate on, LocalDate until) implements SubsidyEvent {
        /**
         * Checks the length.
         *
         * @param on when
         * @param until the first day on which payment goes on
         * @throws IllegalArgumentException if it does not end later, or lasts longer than thirteen weeks
         */
        public Suspended {
            if (!until.isAfter(on) || until.isAfter(on.plusWeeks(SubsidyTerms.SUSPENSION_WEEKS))) {
                throw new IllegalArgumentException("The suspension from " + on + " must end after that day and within "
                        + SubsidyTerms.SUSPENSION_WEEKS + " weeks (awb/4:56), not on " + until + ". Maybe "
                        + on.plusWeeks(SubsidyTerms.SUSPENSION_WEEKS) + ".");
            }
        }

        @Override
        public Article article() {
            return Article.of("awb/4:56");
        }
    }

    /**
     * The grant is withdrawn before it is determined (<i>intrekking</i>).
     *
     * @param on when
     * @param ground why
     */
    @JsonTypeName("withdrawn")
    record Withdrawn(LocalDate on, Ground ground) implements SubsidyEvent {
        @Override
        public Article article() {
            return ground.article;
        }
    }

    /**
     * The final amount is fixed (<i>vaststelling</i>).
     *
     * @param on when
     * @param amount the amount: that of the grant, unless a ground allows less
     * @param ground why it is lower than the grant; {@link Reason#AS_GRANTED} if it is not
     */
    @JsonTypeName("determined")
    record Determined(LocalDate on, Money amount, Reason ground) implements SubsidyEvent {
        /**
         * Checks the amount.
         *
         * @param on when
         * @param amount the amount
         * @param ground why it is lower than the grant
         * @throws IllegalArgumentException if it is negative
         */
        public Determined {
            if (amount.isNegative()) {
                throw new IllegalArgumentException(
                        "The determined amount (" + amount + ") of " + on + " must not be negative.");
            }
        }

        @Override
        public Article article() {
            return Article.of("awb/4:46");
        }
    }

    /**
     * The rest is paid after the determination (<i>betaling</i>).
     *
     * @param on when
     * @param amount how much
     */
    @JsonTypeName("paid")
    record Paid(LocalDate on, Money amount) implements SubsidyEvent {
        /**
         * Checks the amount.
         *
         * @param on when
         * @param amount how much
         * @throws IllegalArgumentException if it is not positive
         */
        public Paid {
            SubsidyAmounts.positive("payment", on, amount);
        }

        @Override
        public Article article() {
            return Article.of("awb/4:52");
        }
    }

    /**
     * What was paid too much comes back (<i>terugvordering</i>), in money or set off.
     *
     * @param on when
     * @param amount how much
     */
    @JsonTypeName("recovered")
    record Recovered(LocalDate on, Money amount) implements SubsidyEvent {
        /**
         * Checks the amount.
         *
         * @param on when
         * @param amount how much
         * @throws IllegalArgumentException if it is not positive
         */
        public Recovered {
            SubsidyAmounts.positive("recovery", on, amount);
        }

        @Override
        public Article article() {
            return Article.of("awb/4:57");
        }
    }

    /**
     * The determination is changed to a lower amount (<i>wijziging na de vaststelling</i>), within five years.
     *
     * @param on when
     * @param amount the amount that is left; zero if all is withdrawn
     */
    @JsonTypeName("reduced")
    record Reduced(LocalDate on, Money amount) implements SubsidyEvent {
        /**
         * Checks the amount.
         *
         * @param on when
         * @param amount the amount that is left
         * @throws IllegalArgumentException if it is negative
         */
        public Reduced {
            if (amount.isNegative()) {
                throw new IllegalArgumentException(
                        "The reduced amount (" + amount + ") of " + on + " must not be negative.");
            }
        }

        @Override
        public Article article() {
            return Article.of("awb/4:49");
        }
    }

    /** Why a grant is withdrawn before its determination (<i>grond</i>). */
    enum Ground {
        /** Activities, obligations, false data or a manifest error. */
        @JsonProperty("breach")
        BREACH("4:48"),
        /** Changed insights or circumstances: with a reasonable term and compensation of reliance damage. */
        @JsonProperty("changedInsights")
        CHANGED_INSIGHTS("4:50");

        private final Article article;

        Ground(String article) {
            this.article = Article.of("awb/" + article);
        }
    }

    /** Why the final amount is what it is (<i>grond van de vaststelling</i>); article 4:46, member 2. */
    enum Reason {
        /** The amount of the grant. */
        @JsonProperty("asGranted")
        AS_GRANTED,
        /** The activities were not, or not fully, done. */
        @JsonProperty("activitiesNotDone")
        ACTIVITIES_NOT_DONE,
        /** Obligations were not met. */
        @JsonProperty("obligationsNotMet")
        OBLIGATIONS_NOT_MET,
        /** The recipient gave false or incomplete data. */
        @JsonProperty("falseData")
        FALSE_DATA,
        /** The grant was wrong, and the recipient knew or should have known. */
        @JsonProperty("manifestError")
        MANIFEST_ERROR,
        /** The grant was a maximum and the actual cost is lower, or costs were not reasonable; article 4:46, member 3. */
        @JsonProperty("actualCost")
        ACTUAL_COST
    }
}
