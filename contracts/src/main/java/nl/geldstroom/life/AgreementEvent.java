package nl.geldstroom.life;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.agreement.Exerciser;
import nl.geldstroom.agreement.SpendingCeiling;
import nl.geldstroom.clause.ContinuityStep;
import nl.geldstroom.law.Acts;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import org.immutables.value.Value;

/**
 * Something that happened to an agreement (<i>gebeurtenis</i>), with the day it takes effect and the day it was known.
 *
 * <p>In JSON the property {@code type} says which. Events are facts: whether they were allowed is another question, see
 * {@link LifeRules}. On one date they hold in the order of {@link Phase}: payment, settlement, indexation, change of terms,
 * end.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface AgreementEvent {

    /** The order of events on one date (<i>volgorde op één dag</i>). */
    enum Phase {
        /** What is paid, is paid under the terms of the day before. */
        PAYMENT,
        /** Then what was paid is settled. */
        SETTLEMENT,
        /** Then prices are indexed. */
        INDEXATION,
        /** Then terms change. */
        CHANGE_OF_TERMS,
        /** The end comes last. */
        END
    }

    /**
     * The day it takes effect and the day it was known.
     *
     * @return both dates
     */
    When when();

    /**
     * Its place among the events of one date.
     *
     * @return {@link Phase#CHANGE_OF_TERMS} unless it is about money, an index or the end
     */
    default Phase phase() {
        return Phase.CHANGE_OF_TERMS;
    }

    /**
     * What the event settles: of two events about one matter on one date, only the one that was known last holds.
     *
     * @return a short text, for example {@code 04 extension 1}; also the order of events within a phase
     */
    String matter();

    /**
     * Whether it is an amount, of which there may be several on one date.
     *
     * @return true for what is paid or settled
     */
    default boolean isAmount() {
        return phase() == Phase.PAYMENT || phase() == Phase.SETTLEMENT;
    }

    /**
     * Whether this event puts another one right: it is about the same matter, on the same date of effect.
     *
     * @param other the event before it
     * @return true if the other one no longer holds once this one is known
     */
    default boolean corrects(AgreementEvent other) {
        return !isAmount()
                && phase() == other.phase()
                && matter().equals(other.matter())
                && when().effective().equals(other.when().effective());
    }

    /**
     * Where a rule about such an event stands.
     *
     * @return an article of the law, or of the Contractstandaard Wmo 1.2, which binds where the agreement declares it; absent
     *     if there is none
     */
    default Optional<LocalizedText> article() {
        return Optional.empty();
    }

    /**
     * What happened, in a sentence without the date.
     *
     * @return for example {@code Verlenging 1 is ingeroepen.}
     */
    LocalizedText describe();

    /**
     * The agreement is signed (<i>ondertekening</i>).
     *
     * @param when when it takes effect and was known
     */
    @JsonTypeName("signed")
    record Signed(When when) implements AgreementEvent {

        @Override
        public String matter() {
            return "01 signature";
        }

        @Override
        public LocalizedText describe() {
            return LocalizedText.of("De overeenkomst is ondertekend.", "The agreement was signed.");
        }
    }

    /**
     * The parties change the terms (<i>wijziging</i>).
     *
     * @param when when it takes effect and was known
     * @param ground the article that allows it
     * @param change what comes in the place of the terms before it
     * @param value what it adds to the value of the agreement, or takes off if negative, over the rest of its term; absent: not known
     * @param reason why, in one sentence
     */
    @Value.Builder
    @JsonTypeName("amended")
    record Amended(When when, AmendmentGround ground, TermsChange change, Optional<Money> value, String reason)
            implements AgreementEvent {

        /**
         * Checks what is said.
         *
         * @param when when it takes effect and was known
         * @param ground the article that allows it
         * @param change what comes in the place of the terms before it
         * @param value what it adds to the value of the agreement, or takes off if negative, over the rest of its term; absent: not known
         * @param reason why, in one sentence
         * @throws IllegalArgumentException if the reason is blank
         */
        public Amended {
            if (reason.isBlank()) {
                throw new IllegalArgumentException(
                        "The reason of the amendment of " + when.effective() + " must not be blank.");
            }
        }

        /**
         * Starts an event.
         *
         * @return a builder
         */
        public static AmendedBuilder builder() {
            return new AmendedBuilder();
        }

        @Override
        public Optional<LocalizedText> article() {
            return ground.article().map(found -> found.label(Acts.standard()));
        }

        @Override
        public String matter() {
            return "02 " + change.getClass().getSimpleName()
                    + (change instanceof TermsChange.NewPrice price ? " " + price.product() : "")
                    + (change instanceof TermsChange.NewBudget budget
                            ? budget.part().map(part -> " " + part).orElse("")
                            : "");
        }

        @Override
        public LocalizedText describe() {
            return LocalizedText.of(
                    "Gewijzigd: " + change.subject().nl() + " ("
                            + ground.label().nl() + ").",
                    "Amended: " + change.subject().en() + " (" + ground.label().en() + ").");
        }
    }

    /**
     * The spending ceiling is set or raised (<i>bestedingsruimte vastgesteld</i>).
     *
     * @param when when it takes effect and was known
     * @param ceiling the ceiling from then on
     */
    @JsonTypeName("ceilingSet")
    record CeilingSet(When when, SpendingCeiling ceiling) implements AgreementEvent {

        @Override
        public Optional<LocalizedText> article() {
            return Optional.of(LocalizedText.same("contractstandaard Wmo 1.2, art. 1.5"));
        }

        @Override
        public String matter() {
            return "03 ceiling";
        }

        @Override
        public LocalizedText describe() {
            LocalizedText euros = Phrases.euros(ceiling.perYear());
            return LocalizedText.of(
                    "De bestedingsruimte is € " + euros.nl() + " per jaar.",
                    "The spending ceiling is € " + euros.en() + " a year.");
        }
    }

    /**
     * An extension option is exercised: the date of effect is that of the decision (<i>verlenging</i>).
     *
     * @param when when it takes effect and was known
     * @param option which option, from 1
     */
    @JsonTypeName("extended")
    record Extended(When when, int option) implements AgreementEvent {

        /**
         * Checks what is said.
         *
         * @param when when it takes effect and was known
         * @param option which option, from 1
         * @throws IllegalArgumentException if the option is not from 1 to 100
         */
        public Extended {
            if (option < 1 || option > 100) {
                throw new IllegalArgumentException(
                        "The option (" + option + ") of the extension must be from 1 to 100.");
            }
        }

        @Override
        public Optional<LocalizedText> article() {
            return Optional.of(LocalizedText.same("contractstandaard Wmo 1.2, art. 1.3"));
        }

        @Override
        public String matter() {
            return "04 extension " + option;
        }

        @Override
        public LocalizedText describe() {
            return LocalizedText.of(
                    "Verlenging " + option + " is ingeroepen.", "Extension " + option + " was exercised.");
        }
    }

    /**
     * It is decided not to use an extension option, nor the ones after it (<i>afzien van verlenging</i>).
     *
     * @param when when it takes effect and was known
     * @param option which option, from 1
     */
    @JsonTypeName("notExtended")
    record NotExtended(When when, int option) implements AgreementEvent {

        /**
         * Checks what is said.
         *
         * @param when when it takes effect and was known
         * @param option which option, from 1
         * @throws IllegalArgumentException if the option is not from 1 to 100
         */
        public NotExtended {
            if (option < 1 || option > 100) {
                throw new IllegalArgumentException(
                        "The option (" + option + ") of the extension must be from 1 to 100.");
            }
        }

        @Override
        public Optional<LocalizedText> article() {
            return Optional.of(LocalizedText.same("contractstandaard Wmo 1.2, art. 1.3"));
        }

        @Override
        public String matter() {
            return "04 extension " + option;
        }

        @Override
        public LocalizedText describe() {
            return LocalizedText.of(
                    "Van verlenging " + option + " is afgezien.", "Extension " + option + " will not be used.");
        }
    }

    /**
     * Notice is given: the date of effect is the day on which it is given (<i>opzegging</i>).
     *
     * @param when when it takes effect and was known
     * @param by who gives notice
     * @param ground on what it rests
     * @param ends the day after the last day of service
     */
    @JsonTypeName("noticeGiven")
    record NoticeGiven(When when, Exerciser by, TerminationGround ground, LocalDate ends) implements AgreementEvent {

        /**
         * Checks what is said.
         *
         * @param when when it takes effect and was known
         * @param by who gives notice
         * @param ground on what it rests
         * @param ends the day after the last day of service
         * @throws IllegalArgumentException if the end does not lie after the notice
         */
        public NoticeGiven {
            if (!ends.isAfter(when.effective())) {
                throw new IllegalArgumentException("The end (" + ends
                        + ") of the notice must lie after the day on which it is given (" + when.effective() + ").");
            }
        }

        @Override
        public Optional<LocalizedText> article() {
            return Optional.of(LocalizedText.same(ground.citation()));
        }

        @Override
        public String matter() {
            return "05 notice";
        }

        @Override
        public LocalizedText describe() {
            return LocalizedText.of(
                    "Opgezegd door " + by.label().nl() + " wegens "
                            + ground.label().nl() + ", per "
                            + Phrases.date(ends).nl() + ".",
                    "Notice given by " + by.label().en() + " on account of "
                            + ground.label().en() + ", to end on "
                            + Phrases.date(ends).en() + ".");
        }
    }

    /**
     * Notice is withdrawn: the agreement goes on (<i>intrekking van de opzegging</i>).
     *
     * @param when when it takes effect and was known
     */
    @JsonTypeName("noticeWithdrawn")
    record NoticeWithdrawn(When when) implements AgreementEvent {

        @Override
        public String matter() {
            return "05 notice";
        }

        @Override
        public LocalizedText describe() {
            return LocalizedText.of("De opzegging is ingetrokken.", "The notice was withdrawn.");
        }
    }

    /**
     * No new clients are taken in; who is in care stays (<i>cliëntenstop</i>).
     *
     * @param when when it takes effect and was known
     * @param by who asked for it
     */
    @JsonTypeName("intakeStopped")
    record IntakeStopped(When when, Exerciser by) implements AgreementEvent {

        @Override
        public Optional<LocalizedText> article() {
            return Optional.of(LocalizedText.same("contractstandaard Wmo 1.2, art. 3.6"));
        }

        @Override
        public String matter() {
            return "06 intake";
        }

        @Override
        public LocalizedText describe() {
            return LocalizedText.of(
                    "Er geldt een cliëntenstop, op verzoek van " + by.label().nl() + ".",
                    "No new clients are taken in, at the request of "
                            + by.label().en() + ".");
        }
    }

    /**
     * New clients are taken in again (<i>einde van de cliëntenstop</i>).
     *
     * @param when when it takes effect and was known
     */
    @JsonTypeName("intakeResumed")
    record IntakeResumed(When when) implements AgreementEvent {

        @Override
        public String matter() {
            return "06 intake";
        }

        @Override
        public LocalizedText describe() {
            return LocalizedText.of("De cliëntenstop is voorbij.", "New clients are taken in again.");
        }
    }

    /**
     * A discount is applied to tariff or budget, while the provider does not do what was agreed (<i>korting</i>).
     *
     * @param when when it takes effect and was known
     * @param discount the share of the price that is withheld; 0.05 in the contract standard
     * @param reason why, in one sentence
     */
    @JsonTypeName("discountApplied")
    record DiscountApplied(When when, Share discount, String reason) implements AgreementEvent {

        /**
         * Checks what is said.
         *
         * @param when when it takes effect and was known
         * @param discount the share of the price that is withheld; 0.05 in the contract standard
         * @param reason why, in one sentence
         * @throws IllegalArgumentException if the reason is blank
         */
        public DiscountApplied {
            if (reason.isBlank()) {
                throw new IllegalArgumentException(
                        "The reason of the discount of " + when.effective() + " must not be blank.");
            }
        }

        @Override
        public Optional<LocalizedText> article() {
            return Optional.of(LocalizedText.same("contractstandaard Wmo 1.2, art. 3.19"));
        }

        @Override
        public String matter() {
            return "07 discount";
        }

        @Override
        public LocalizedText describe() {
            LocalizedText percent = Phrases.number(discount.value().movePointRight(2));
            return LocalizedText.of(
                    "Er geldt een korting van " + percent.nl() + " %: " + reason,
                    "A discount of " + percent.en() + " % applies: " + reason);
        }
    }

    /**
     * The discount is lifted (<i>einde van de korting</i>).
     *
     * @param when when it takes effect and was known
     */
    @JsonTypeName("discountLifted")
    record DiscountLifted(When when) implements AgreementEvent {

        @Override
        public String matter() {
            return "07 discount";
        }

        @Override
        public LocalizedText describe() {
            return LocalizedText.of("De korting is voorbij.", "The discount was lifted.");
        }
    }

    /**
     * How urgent the situation of the provider is was reported or judged; step 6 is its failure (<i>melding over continuïteit</i>).
     *
     * @param when when it takes effect and was known
     * @param step the step on the ladder
     * @param reason what it rests on, in one sentence
     */
    @JsonTypeName("continuityReported")
    record ContinuityReported(When when, ContinuityStep step, String reason) implements AgreementEvent {

        /**
         * Checks what is said.
         *
         * @param when when it takes effect and was known
         * @param step the step on the ladder
         * @param reason what it rests on, in one sentence
         * @throws IllegalArgumentException if the reason is blank
         */
        public ContinuityReported {
            if (reason.isBlank()) {
                throw new IllegalArgumentException(
                        "The reason of the continuity report of " + when.effective() + " must not be blank.");
            }
        }

        @Override
        public Optional<LocalizedText> article() {
            return Optional.of(LocalizedText.same("contractstandaard Wmo 1.2, art. 3.4"));
        }

        @Override
        public String matter() {
            return "08 continuity";
        }

        @Override
        public LocalizedText describe() {
            return LocalizedText.of(
                    "Continuïteit: trede " + step.number() + ", " + step.label().nl() + ". " + reason,
                    "Continuity: step " + step.number() + ", " + step.label().en() + ". " + reason);
        }
    }

    /**
     * Clients go to another provider, at the end or after a failure (<i>overdracht van cliënten</i>).
     *
     * @param when when it takes effect and was known
     * @param clients how many clients
     * @param to the provider that takes over
     * @param cost what it costs
     */
    @Value.Builder
    @JsonTypeName("clientsTransferred")
    record ClientsTransferred(When when, int clients, PartyId to, TransferCost cost) implements AgreementEvent {

        /**
         * Checks what is said.
         *
         * @param when when it takes effect and was known
         * @param clients how many clients
         * @param to the provider that takes over
         * @param cost what it costs
         * @throws IllegalArgumentException if there are no clients, or the overlap ends before the transfer or more than ten years after it
         */
        public ClientsTransferred {
            if (clients < 1 || clients > 10_000_000) {
                throw new IllegalArgumentException(
                        "The number of clients (" + clients + ") transferred to " + to + " must be at least one.");
            }
            if (cost.overlapUntil().isBefore(when.effective())
                    || cost.overlapUntil().isAfter(when.effective().plusYears(10))) {
                throw new IllegalArgumentException("The end of the overlap (" + cost.overlapUntil()
                        + ") of the transfer to " + to + " must lie on or after the day of the transfer ("
                        + when.effective() + "), within ten years.");
            }
        }

        /**
         * Starts an event.
         *
         * @return a builder
         */
        public static ClientsTransferredBuilder builder() {
            return new ClientsTransferredBuilder();
        }

        @Override
        public String matter() {
            return "09 transfer to " + to;
        }

        @Override
        public LocalizedText describe() {
            return LocalizedText.of(
                    (clients == 1 ? "Eén cliënt is" : clients + " cliënten zijn") + " overgedragen aan " + to + ".",
                    (clients == 1 ? "One client was" : clients + " clients were") + " transferred to " + to + ".");
        }
    }

    /**
     * The index of a calendar year is fixed, in the place of what the formula gives (<i>indexering vastgesteld</i>).
     *
     * @param when when it takes effect and was known
     * @param percent the rise in percent from the date of effect, 1 January, on; 3.2 for 3.2 %
     * @param part the part of a combined compensation that is meant; absent: all of it, which must follow the years in one way
     */
    @JsonTypeName("indexed")
    record Indexed(When when, BigDecimal percent, Optional<String> part) implements AgreementEvent {

        /**
         * Checks what is said.
         *
         * @param when when it takes effect and was known
         * @param percent the rise in percent from the date of effect, 1 January, on; 3.2 for 3.2 %
         * @param part the part of a combined compensation that is meant; absent: all of it
         * @throws IllegalArgumentException if the date of effect is not a 1 January, or the percentage does not lie between -50 and 50
         */
        public Indexed {
            if (when.effective().getDayOfYear() != 1) {
                throw new IllegalArgumentException("The date of effect (" + when.effective()
                        + ") of an indexation must be a 1 January. Maybe it is an amendment of the price.");
            }
            if (percent.abs().compareTo(BigDecimal.valueOf(50)) > 0) {
                throw new IllegalArgumentException(
                        "The percentage (" + percent + ") of the indexation must lie between -50 and 50.");
            }
            percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
        }

        /**
         * An indexation of the whole compensation.
         *
         * @param when when it takes effect, a 1 January, and was known
         * @param percent the rise in percent
         * @return the event
         * @throws IllegalArgumentException if the date of effect is not a 1 January, or the percentage does not lie between -50 and 50
         */
        public static Indexed of(When when, BigDecimal percent) {
            return new Indexed(when, percent, Optional.empty());
        }

        @Override
        public Phase phase() {
            return Phase.INDEXATION;
        }

        @Override
        public Optional<LocalizedText> article() {
            return Optional.of(LocalizedText.same("contractstandaard Wmo 1.2, art. 3.2"));
        }

        @Override
        public String matter() {
            return "00 index" + part.map(name -> " " + name).orElse("");
        }

        @Override
        public LocalizedText describe() {
            LocalizedText shown = Phrases.number(percent);
            return LocalizedText.of(
                    "Geïndexeerd" + part.map(name -> " (" + name + ")").orElse("") + " met " + shown.nl() + " % voor "
                            + when.effective().getYear() + ".",
                    "Indexed" + part.map(name -> " (" + name + ")").orElse("") + " by " + shown.en() + " % for "
                            + when.effective().getYear() + ".");
        }
    }

    /**
     * An amount is paid (<i>betaling</i>).
     *
     * @param when when it takes effect and was known
     * @param amount how much
     */
    @JsonTypeName("paid")
    record Paid(When when, Money amount) implements AgreementEvent {

        /**
         * Checks what is said.
         *
         * @param when when it takes effect and was known
         * @param amount how much
         * @throws IllegalArgumentException if the amount is not positive
         */
        public Paid {
            if (amount.isNegative() || amount.isZero()) {
                throw new IllegalArgumentException("The payment (" + amount + ") must be more than zero.");
            }
        }

        @Override
        public Phase phase() {
            return Phase.PAYMENT;
        }

        @Override
        public String matter() {
            return "00 payment";
        }

        @Override
        public LocalizedText describe() {
            return LocalizedText.of(
                    "Betaald: € " + Phrases.euros(amount).nl() + ".",
                    "Paid: € " + Phrases.euros(amount).en() + ".");
        }
    }

    /**
     * What was paid is settled (<i>verrekening</i>).
     *
     * @param when when it takes effect and was known
     * @param amount what is paid in addition; negative: what comes back
     * @param reason what is settled, in one sentence
     */
    @JsonTypeName("settled")
    record Settled(When when, Money amount, String reason) implements AgreementEvent {

        /**
         * Checks what is said.
         *
         * @param when when it takes effect and was known
         * @param amount what is paid in addition; negative: what comes back
         * @param reason what is settled, in one sentence
         * @throws IllegalArgumentException if the reason is blank
         */
        public Settled {
            if (reason.isBlank()) {
                throw new IllegalArgumentException(
                        "The reason of the settlement of " + when.effective() + " must not be blank.");
            }
        }

        @Override
        public Phase phase() {
            return Phase.SETTLEMENT;
        }

        @Override
        public String matter() {
            return "00 settlement";
        }

        @Override
        public LocalizedText describe() {
            return LocalizedText.of(
                    "Verrekend: € " + Phrases.euros(amount).nl() + ", " + reason,
                    "Settled: € " + Phrases.euros(amount).en() + ", " + reason);
        }
    }

    /**
     * Service stops; the date of effect is the first day without it (<i>einde</i>).
     *
     * @param when when it takes effect and was known
     * @param reason why
     */
    @JsonTypeName("ended")
    record Ended(When when, EndReason reason) implements AgreementEvent {

        @Override
        public Phase phase() {
            return Phase.END;
        }

        @Override
        public String matter() {
            return "10 end";
        }

        @Override
        public LocalizedText describe() {
            return LocalizedText.of(
                    "De overeenkomst is geëindigd: " + reason.label().nl() + ".",
                    "The agreement ended: " + reason.label().en() + ".");
        }
    }
}
