package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.geldstroom.clause.Clause;
import nl.geldstroom.clause.ExtensionRight;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * What a source says of an agreement (<i>opgave</i>): whatever it leaves out is absent, and nothing is filled in.
 *
 * <p>It can be listed and its dates can be told, but it cannot be paid: {@link #agreements()} is empty. {@link #missing()}
 * says what a contract would still need, and {@link #contract} makes one when somebody adds it. For example four years from 1
 * June 2020 with four times a year more can end on 1 June of 2024 to 2028, although nobody knows who may extend.
 *
 * @param id its name in documents
 * @param title its name for people
 * @param source where it was read, and how reliable that is
 * @param kind what kind of agreement it is
 * @param commissioners who commissions, as the source names them
 * @param providers who delivers, as far as the source names them; empty: not stated
 * @param providerNumber how many providers there are; absent: not stated
 * @param lots how many lots there are; absent: not stated
 * @param providersPerLot how many providers each lot has at least; absent: not stated
 * @param legalForm its legal shape; absent: not stated
 * @param signed when it was signed; absent: not stated
 * @param start the first day; absent: not stated
 * @param length how long it lasts without extensions; absent: not stated
 * @param options the extensions, in order; empty: none stated
 * @param extendable whether it can be extended at all; absent: not stated
 * @param ended the day after the last on which it was in force; absent: not stated
 * @param transitionUntil until when the old provider went on delivering, the day after the last; absent: not stated
 * @param tariffs prices, with their steps; empty: none stated
 * @param indexation how prices follow the years; absent: not stated
 * @param amount what is paid for the whole of it; absent: not stated
 * @param withdrawal from when and how a party may leave; absent: not stated
 * @param clauses the clauses it declares
 * @param remark what else the source says; absent: nothing
 */
@Value.Builder
@JsonTypeName("stated")
public record StatedAgreement(
        AgreementId id,
        String title,
        Publication source,
        Kind kind,
        ImmutableList<String> commissioners,
        ImmutableList<String> providers,
        Optional<Integer> providerNumber,
        Optional<Integer> lots,
        Optional<Integer> providersPerLot,
        Optional<LegalForm> legalForm,
        Optional<LocalDate> signed,
        Optional<LocalDate> start,
        Optional<Period> length,
        ImmutableList<StatedExtension> options,
        Optional<Boolean> extendable,
        Optional<LocalDate> ended,
        Optional<LocalDate> transitionUntil,
        ImmutableList<StatedTariff> tariffs,
        Optional<StatedIndexation> indexation,
        Optional<Money> amount,
        Optional<StatedWithdrawal> withdrawal,
        ImmutableSet<Clause> clauses,
        Optional<String> remark)
        implements AgreementDocument, WithStatedAgreement {

    /** What kind of agreement a source speaks of. */
    public enum Kind {
        /** A contract for services or aids. */
        @JsonProperty("contract")
        CONTRACT,
        /** A scheme under which subsidies are granted (<i>subsidieregeling</i>). */
        @JsonProperty("subsidyScheme")
        SUBSIDY_SCHEME,
        /** A plan that is paid once (<i>transformatieplan</i>). */
        @JsonProperty("plan")
        PLAN,
        /** Cooperation of public bodies, no purchase of care (<i>gemeenschappelijke regeling, centrumregeling</i>). */
        @JsonProperty("cooperation")
        COOPERATION,
        /** An indexation of grants, no agreement of its own. */
        @JsonProperty("indexation")
        INDEXATION,
        /** A model that agreements are made of. */
        @JsonProperty("model")
        MODEL
    }

    /** Something that a contract needs and the source does not state. */
    public enum Missing {
        /** Who delivers. */
        @JsonProperty("provider")
        PROVIDER("/providers", "wie levert", "who delivers"),
        /** The first day. */
        @JsonProperty("start")
        START("/start", "de eerste dag", "the first day"),
        /** How long it lasts. */
        @JsonProperty("length")
        LENGTH("/length", "hoe lang het duurt", "how long it lasts"),
        /** Who may extend, how long beforehand, or whether that was done. */
        @JsonProperty("extension")
        EXTENSION(
                "/options",
                "wie verlengt, hoe lang vooraf of of dat is gedaan",
                "who extends, how long beforehand or whether it was done"),
        /** The price. */
        @JsonProperty("price")
        PRICE("/tariffs", "de prijs", "the price");

        private final String pointer;
        private final LocalizedText label;

        Missing(String pointer, String nl, String en) {
            this.pointer = pointer;
            this.label = LocalizedText.of(nl, en);
        }

        /**
         * What it is.
         *
         * @return a few words
         */
        public LocalizedText label() {
            return label;
        }
    }

    /**
     * Checks texts and the order of dates.
     *
     * @param id its name in documents
     * @param title its name for people
     * @param source where it was read
     * @param kind what kind of agreement it is
     * @param commissioners who commissions
     * @param providers who delivers
     * @param providerNumber how many providers there are
     * @param lots how many lots there are
     * @param providersPerLot how many providers each lot has at least
     * @param legalForm its legal shape
     * @param signed when it was signed
     * @param start the first day
     * @param length how long it lasts without extensions
     * @param options the extensions
     * @param extendable whether it can be extended
     * @param ended the day after the last
     * @param transitionUntil until when the old provider went on delivering
     * @param tariffs prices
     * @param indexation how prices follow the years
     * @param amount what is paid for the whole of it
     * @param withdrawal from when and how a party may leave
     * @param clauses the clauses it declares
     * @param remark what else the source says
     * @throws IllegalArgumentException if the title is blank, it ends before it starts or after all its extensions, the
     *     transition ends before the agreement, it has extensions and cannot be extended, or an extension breaks the clause
     *     that it declares; all of it at once
     */
    public StatedAgreement {
        Faults faults = new Faults();
        if (title.isBlank()) {
            faults.add("/title", "blank-title", "The title of agreement (" + id + ") must not be blank.");
        }
        length.ifPresent(time -> Periods.positive("length of agreement (" + id + ")", time));
        dates(id, start, length, options, ended, transitionUntil, faults);
        if (!extendable.orElse(true) && !options.isEmpty()) {
            faults.add(
                    "/options",
                    "not-extendable",
                    "The extensions of agreement (" + id + ") must be absent where it cannot be extended.");
        }
        ContractRules rules = new ContractRules(id, clauses).clauses();
        Clause.find(clauses, ExtensionRight.class).ifPresent(right -> rules.stated(options, right));
        rules.refuse(faults);
        faults.throwIfAny();
    }

    private static void dates(
            AgreementId id,
            Optional<LocalDate> start,
            Optional<Period> length,
            ImmutableList<StatedExtension> options,
            Optional<LocalDate> ended,
            Optional<LocalDate> transitionUntil,
            Faults faults) {
        if (ended.isPresent()
                && start.filter(first -> !first.isBefore(ended.get())).isPresent()) {
            faults.add(
                    "/ended",
                    "end-before-start",
                    "The end (" + ended.get() + ") of agreement (" + id + ") must come after its start (" + start.get()
                            + ").");
        }
        ImmutableList<LocalDate> ends = ends(start, length, options);
        if (ended.isPresent() && !ends.isEmpty() && ended.get().isAfter(ends.get(ends.size() - 1))) {
            faults.add(
                    "/ended",
                    "end-after-extensions",
                    "The end (" + ended.get() + ") of agreement (" + id + ") must not come after its last extension ("
                            + ends.get(ends.size() - 1) + ").");
        }
        if (transitionUntil.isPresent()
                && ended.filter(transitionUntil.get()::isBefore).isPresent()) {
            faults.add(
                    "/transitionUntil",
                    "transition-before-end",
                    "The transition (until " + transitionUntil.get() + ") of agreement (" + id
                            + ") must not end before the agreement.");
        }
    }

    private static ImmutableList<LocalDate> ends(
            Optional<LocalDate> start, Optional<Period> length, ImmutableList<StatedExtension> options) {
        if (start.isEmpty() || length.isEmpty()) {
            return ImmutableList.of();
        }
        Period sum = length.get();
        ImmutableList.Builder<LocalDate> ends = ImmutableList.builder();
        ends.add(start.get().plus(sum));
        for (StatedExtension option : options) {
            sum = sum.plus(option.length());
            ends.add(start.get().plus(sum));
        }
        return ends.build();
    }

    /**
     * Starts a statement.
     *
     * @return a builder
     */
    public static StatedAgreementBuilder builder() {
        return new StatedAgreementBuilder();
    }

    /**
     * The days on which it can end, whatever is used of its extensions.
     *
     * @return the days after the last, first without extensions; empty if start or length is not stated
     */
    public ImmutableList<LocalDate> possibleEnds() {
        return ends(start, length, options);
    }

    /**
     * The term, as far as the source states all of it.
     *
     * @return the term; absent if start, length or something of an extension is not stated and does not follow
     */
    public Optional<Term> term() {
        ImmutableList.Builder<ExtensionOption> known = ImmutableList.builder();
        for (StatedExtension option : options) {
            Optional<ExtensionOption> whole = option.known();
            if (whole.isEmpty()) {
                return Optional.empty();
            }
            known.add(whole.get());
        }
        return start.flatMap(first -> wholeLength().map(time -> new Term(first, time, known.build())));
    }

    /** The length that is stated, or that follows from start and end where there is nothing to extend. */
    private Optional<Period> wholeLength() {
        boolean fixed = length.isEmpty() && options.isEmpty();
        return fixed ? start.flatMap(first -> ended.map(first::until)) : length;
    }

    /**
     * What a contract needs and the source does not state.
     *
     * @return what is missing, in the order of {@link Missing}; empty where a contract can be made
     */
    public ImmutableSet<Missing> missing() {
        ImmutableSet.Builder<Missing> missing = ImmutableSet.builder();
        if (providers.isEmpty()) {
            missing.add(Missing.PROVIDER);
        }
        if (start.isEmpty()) {
            missing.add(Missing.START);
        }
        if (wholeLength().isEmpty()) {
            missing.add(Missing.LENGTH);
        }
        if (options.stream().anyMatch(option -> option.known().isEmpty())) {
            missing.add(Missing.EXTENSION);
        }
        if (tariffs.isEmpty() && amount.isEmpty()) {
            missing.add(Missing.PRICE);
        }
        return missing.build();
    }

    /**
     * A contract of what is stated and what somebody adds: an assumption of theirs, not of the source.
     *
     * @param commissioner who commissions and pays
     * @param provider who delivers and is paid
     * @param assumed the term; it agrees with the start and the length that are stated
     * @param compensation how it is paid
     * @return the contract
     * @throws IllegalArgumentException if the term contradicts the source, or the contract itself
     */
    public ServiceContract contract(PartyId commissioner, PartyId provider, Term assumed, Compensation compensation) {
        if (start.filter(first -> !first.equals(assumed.start())).isPresent()
                || length.filter(time -> !assumed.start().plus(time).equals(assumed.baseEnd()))
                        .isPresent()) {
            throw new IllegalArgumentException("The term (from " + assumed.start() + ", " + assumed.length()
                    + ") of agreement (" + id + ") must agree with what its source states (from "
                    + start.map(LocalDate::toString).orElse("?") + ", "
                    + length.map(Period::toString).orElse("?")
                    + ").");
        }
        return ServiceContract.builder()
                .id(id)
                .title(title)
                .commissioner(commissioner)
                .provider(provider)
                .legalForm(legalForm.orElse(LegalForm.PUBLIC_CONTRACT))
                .term(assumed)
                .compensation(compensation)
                .addAllClauses(clauses)
                .build();
    }

    /**
     * None: what is only stated cannot be paid.
     *
     * @return an empty list
     */
    @Override
    public ImmutableList<Agreement> agreements() {
        return ImmutableList.of();
    }

    @Override
    public ImmutableList<Finding> findings() {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Missing part : missing()) {
            findings.add(new Finding(
                    "not-stated",
                    part.pointer,
                    Finding.Severity.REMARK,
                    LocalizedText.of(
                            "De bron van overeenkomst (" + id + ") noemt niet "
                                    + part.label().nl() + ".",
                            "The source of agreement (" + id + ") does not state "
                                    + part.label().en() + ".")));
        }
        return findings.build();
    }
}
