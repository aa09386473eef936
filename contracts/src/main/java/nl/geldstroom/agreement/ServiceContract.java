package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Period;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.Party;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.tariff.ExecutionVariant;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.time.PaymentRule;
import org.immutables.value.Value;

/**
 * A contract for services to residents (<i>overeenkomst voor diensten</i>).
 *
 * <p>For example {@code ServiceContract.fivePlusFive(town, provider, Year.of(2027)).covering(SUPPORT, SOCIAL_BASE)
 * .compensation(TaskBased.perYear(euros(2_785_000)))} runs from 1 January 2027, is firm until 1 January 2032 and counted
 * on until 1 January 2037.
 *
 * @param id its name in documents
 * @param title its name for people
 * @param commissioner who commissions and pays
 * @param provider who delivers and is paid
 * @param legalForm its legal shape
 * @param term how long it lasts
 * @param covering its scope: the budget lines spent under it; empty: none of the model
 * @param compensation how it is paid
 * @param payment when a month of service is paid; absent: a task in advance on the first of the month, effort and output
 *     30 days after the month
 * @param clauses the clauses it declares to follow; empty: none
 * @param earlyTermination who may end it early; absent: nobody
 */
@Value.Builder
@JsonTypeName("serviceContract")
public record ServiceContract(
        AgreementId id,
        String title,
        PartyId commissioner,
        PartyId provider,
        LegalForm legalForm,
        Term term,
        ImmutableSet<LineId> covering,
        Compensation compensation,
        Optional<PaymentRule> payment,
        ImmutableSet<Clause> clauses,
        Optional<EarlyTermination> earlyTermination)
        implements Agreement, WithServiceContract {

    /**
     * Checks the parties and the declared clauses.
     *
     * @param id its name in documents
     * @param title its name for people
     * @param commissioner who commissions and pays
     * @param provider who delivers and is paid
     * @param legalForm its legal shape
     * @param term how long it lasts
     * @param covering its scope
     * @param compensation how it is paid
     * @param payment when a month of service is paid
     * @param clauses the clauses it declares to follow
     * @param earlyTermination who may end it early
     * @throws IllegalArgumentException if the title is blank, both parties are the same, or it breaks a clause that it
     *     declares
     */
    public ServiceContract {
        Faults faults = new Faults();
        if (title.isBlank()) {
            faults.add("/title", "blank-title", "The title of agreement (" + id + ") must not be blank.");
        }
        if (commissioner.equals(provider)) {
            faults.add(
                    "/provider",
                    "agreement-parties",
                    "The provider (" + provider + ") of agreement (" + id
                            + ") must be another party than its commissioner.");
        }
        for (Finding finding : StandardRules.of(id, legalForm, term, compensation, clauses)) {
            if (finding.severity() == Finding.Severity.FAULT) {
                faults.add(
                        finding.pointer(),
                        finding.rule(),
                        finding.message().en() + " Maybe leave the clause out of those the agreement declares.");
            }
        }
        faults.throwIfAny();
    }

    /**
     * Starts a contract.
     *
     * @return a builder
     */
    public static ServiceContractBuilder builder() {
        return new ServiceContractBuilder();
    }

    /**
     * Five years with in principle another five (<i>vijf plus vijf</i>): from 1 January, extended by the commissioner
     * with six months' notice.
     *
     * @param commissioner who commissions and pays
     * @param provider who delivers and is paid
     * @param first the first calendar year
     * @return a contract that still needs its scope and compensation
     */
    public static Outline fivePlusFive(PartyId commissioner, PartyId provider, Year first) {
        return outline(
                commissioner,
                provider,
                Term.of(first.atDay(1), Period.ofYears(5), ExtensionOption.inPrinciple(Period.ofYears(5))));
    }

    /**
     * Five years with in principle another five, between parties that are known by name.
     *
     * @param commissioner who commissions and pays
     * @param provider who delivers and is paid
     * @param first the first calendar year
     * @return a contract that still needs its scope and compensation
     */
    public static Outline fivePlusFive(Party commissioner, Party provider, Year first) {
        return fivePlusFive(commissioner.id(), provider.id(), first);
    }

    /**
     * A public contract for a term.
     *
     * @param commissioner who commissions and pays
     * @param provider who delivers and is paid
     * @param term how long it lasts
     * @return a contract that still needs its scope and compensation
     */
    public static Outline outline(PartyId commissioner, PartyId provider, Term term) {
        return new Outline(commissioner, provider, term, ImmutableSet.of());
    }

    @Override
    public PaymentRule paymentRule() {
        return payment.orElseGet(() -> compensation.variant() == ExecutionVariant.TASK
                ? PaymentRule.firstOfMonth()
                : PaymentRule.daysAfterMonth(30));
    }

    @Override
    public ImmutableList<Finding> findings() {
        return StandardRules.of(id, legalForm, term, compensation, clauses);
    }

    /**
     * The contract after a revision of how it is paid (<i>herziening</i>).
     *
     * @param revision the new compensation
     * @return the revised contract, for the same term
     * @throws IllegalArgumentException if the contract declares {@link Clause#NO_SWITCH_OF_VARIANT} and the revision turns
     *     effort or output into a task or back
     */
    public ServiceContract revised(Compensation revision) {
        boolean switches =
                (compensation.variant() == ExecutionVariant.TASK) != (revision.variant() == ExecutionVariant.TASK);
        if (switches && clauses.contains(Clause.NO_SWITCH_OF_VARIANT)) {
            throw new IllegalArgumentException("The revision of agreement (" + id
                    + ") must not turn effort or output into a task or back (" + Clause.NO_SWITCH_OF_VARIANT.citation()
                    + "). Maybe make it a new agreement.");
        }
        return withCompensation(revision);
    }

    /**
     * A contract in the making: parties and term are known.
     *
     * @param commissioner who commissions and pays
     * @param provider who delivers and is paid
     * @param term how long it lasts
     * @param lines its scope so far
     */
    public record Outline(PartyId commissioner, PartyId provider, Term term, ImmutableSet<LineId> lines) {

        /**
         * The same contract covering budget lines.
         *
         * @param covered its scope
         * @return the contract in the making
         */
        public Outline covering(LineId... covered) {
            return new Outline(commissioner, provider, term, ImmutableSet.copyOf(covered));
        }

        /**
         * The contract, with an id of commissioner, provider and first year, such as {@code 1509-sociaal-werk-2027}.
         *
         * @param compensation how it is paid
         * @return the contract; other details are set by its {@code with} methods
         * @throws IllegalArgumentException if both parties are the same
         */
        public ServiceContract compensation(Compensation compensation) {
            String id = commissioner.identifier() + "-" + provider.identifier() + "-"
                    + term.start().getYear();
            return new ServiceContract(
                    AgreementId.of(id),
                    id,
                    commissioner,
                    provider,
                    LegalForm.PUBLIC_CONTRACT,
                    term,
                    lines,
                    compensation,
                    Optional.empty(),
                    ImmutableSet.of(),
                    Optional.empty());
        }
    }

    /** What the contract standard and procurement law say of a contract. */
    private static final class StandardRules {

        private static final int FRAMEWORK_YEARS = 4;
        private static final Share SEVENTY_PERCENT = Share.of("0.7");

        static ImmutableList<Finding> of(
                AgreementId id, LegalForm form, Term term, Compensation compensation, ImmutableSet<Clause> declared) {
            ImmutableList.Builder<Finding> findings = ImmutableList.builder();
            for (int i = 0; i < term.options().size(); i++) {
                ExtensionOption option = term.options().get(i);
                int number = i + 1;
                if (option.exerciser() != Exerciser.COMMISSIONER) {
                    findings.add(clause(
                            "extension-exerciser",
                            "/term/options/" + i + "/exerciser",
                            Clause.ONLY_COMMISSIONER_EXTENDS,
                            declared,
                            "Wie verlenging " + number + " van overeenkomst (" + id + ") inroept (" + option.exerciser()
                                    + ") hoort de opdrachtgever te zijn",
                            "The exerciser (" + option.exerciser().label().en() + ") of extension " + number
                                    + " of agreement (" + id + ") must be the commissioner"));
                }
                if (Periods.shorterThanMonths(option.notice(), 6)) {
                    findings.add(clause(
                            "extension-notice",
                            "/term/options/" + i + "/notice",
                            Clause.SIX_MONTHS_NOTICE,
                            declared,
                            "De aanzegtermijn (" + option.notice() + ") van verlenging " + number
                                    + " van overeenkomst (" + id + ") hoort minstens P6M te zijn",
                            "The notice (" + option.notice() + ") of extension " + number + " of agreement (" + id
                                    + ") must be at least P6M"));
                }
            }
            compensation
                    .ceiling()
                    .map(SpendingCeiling::signalAt)
                    .filter(signal -> !signal.equals(SEVENTY_PERCENT))
                    .ifPresent(signal -> findings.add(clause(
                            "ceiling-signal",
                            "/compensation/ceiling/signalAt",
                            Clause.SEVENTY_PERCENT_SIGNAL,
                            declared,
                            "Het signaal (" + signal + ") bij de bestedingsruimte van overeenkomst (" + id
                                    + ") hoort bij 0.7 te komen",
                            "The signal (" + signal + ") at the spending ceiling of agreement (" + id
                                    + ") must come at 0.7")));
            if (form == LegalForm.FRAMEWORK_AGREEMENT
                    && term.longestEnd().isAfter(term.start().plusYears(FRAMEWORK_YEARS))) {
                findings.add(
                        new Finding(
                                "framework-term",
                                "/term",
                                Finding.Severity.WARNING,
                                LocalizedText.of(
                                        "De raamovereenkomst (" + id
                                                + ") duurt met verlengingen langer dan vier jaar. Of die grens"
                                                + " ook geldt bij sociale en andere specifieke diensten is omstreden.",
                                        "The framework agreement (" + id
                                                + ") with its extensions lasts longer than four years."
                                                + " Whether that limit holds for social and other specific services is disputed.")));
            }
            return findings.build();
        }

        private static Finding clause(
                String rule, String pointer, Clause clause, ImmutableSet<Clause> declared, String nl, String en) {
            return new Finding(
                    rule,
                    pointer,
                    declared.contains(clause) ? Finding.Severity.FAULT : Finding.Severity.REMARK,
                    LocalizedText.of(nl + " (" + clause.citation() + ").", en + " (" + clause.citation() + ")."));
        }

        private StandardRules() {}
    }
}
