package nl.geldstroom.agreement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.agreement.Finding.Severity;
import nl.geldstroom.clause.CeilingProcedure;
import nl.geldstroom.clause.Clause;
import nl.geldstroom.clause.ExtensionRight;
import nl.geldstroom.clause.Ground;
import nl.geldstroom.clause.IndexationFormula;
import nl.geldstroom.clause.Subcontracting;
import nl.geldstroom.clause.TerminationOption;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.index.Correction;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/**
 * Holds a contract against itself, the clauses it declares and procurement law, and collects everything that it finds.
 *
 * <p>A clause of the standard that the contract does not declare gives no more than a remark.
 */
final class ContractRules {

    private static final int FRAMEWORK_YEARS = 4;
    private static final Money SAS_THRESHOLD = Money.euros(750_000);
    private static final Ground OPEN_HOUSE =
            new Ground("inkoopdocumenten bij de contractstandaard Wmo 1.2", Optional.empty(), Reliability.HIGH);

    private final String name;
    private final ImmutableSet<Clause> declared;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    ContractRules(AgreementId id, ImmutableSet<Clause> declared) {
        this.name = "(" + id + ")";
        this.declared = declared;
    }

    ImmutableList<Finding> findings() {
        return findings.build();
    }

    /**
     * Refuses a contract that contradicts itself or a clause that it declares, with every contradiction at once: what would
     * be a warning on its own goes along.
     */
    void refuse(Faults faults) {
        for (Finding finding : findings()) {
            faults.add(new Fault(
                    finding.pointer(), finding.rule(), finding.message().en(), severity(finding.severity())));
        }
    }

    private static nl.geldstroom.document.Severity severity(Severity severity) {
        return switch (severity) {
            case FAULT -> nl.geldstroom.document.Severity.ERROR;
            case WARNING -> nl.geldstroom.document.Severity.WARNING;
            case REMARK -> nl.geldstroom.document.Severity.REMARK;
        };
    }

    private void fault(String rule, String pointer, String nl, String en) {
        findings.add(new Finding(rule, pointer, Severity.FAULT, LocalizedText.of(nl, en)));
    }

    private void against(Ground ground, Severity severity, String rule, String pointer, String nl, String en) {
        findings.add(Finding.against(severity, rule, pointer, ground, LocalizedText.of(nl, en)));
    }

    private <T extends Clause> Optional<T> declared(Class<T> kind) {
        return Clause.find(declared, kind);
    }

    private Severity severity(Class<? extends Clause> kind) {
        return declared(kind).isPresent() ? Severity.FAULT : Severity.REMARK;
    }

    ContractRules clauses() {
        Set<Class<?>> kinds = new HashSet<>();
        int i = 0;
        for (Clause clause : declared) {
            if (!kinds.add(clause.getClass())) {
                fault(
                        "clause-twice",
                        "/clauses/" + i,
                        "Overeenkomst " + name + " kan de bepaling van " + clause.ground() + " maar één keer noemen.",
                        "The agreement " + name + " must declare the clause of " + clause.ground() + " only once.");
            }
            i++;
        }
        return this;
    }

    ContractRules term(Term term) {
        ExtensionRight right = declared(ExtensionRight.class).orElse(ExtensionRight.standard());
        Severity severity = severity(ExtensionRight.class);
        right.atMost()
                .filter(most -> term.options().size() > most)
                .ifPresent(most -> against(
                        right.ground(),
                        severity,
                        "extension-number",
                        "/term/options/" + most,
                        "Het aantal verlengingen (" + term.options().size() + ") van overeenkomst " + name
                                + " hoort hoogstens " + most + " te zijn",
                        "The number of extensions (" + term.options().size() + ") of agreement " + name
                                + " must be at most " + most));
        for (int i = 0; i < term.options().size(); i++) {
            extension(term, i, right, severity);
        }
        return this;
    }

    /** The number and lengths of extensions of which a source may not state more. */
    ContractRules stated(List<StatedExtension> options, ExtensionRight right) {
        right.atMost()
                .filter(most -> options.size() > most)
                .ifPresent(most -> against(
                        right.ground(),
                        Severity.FAULT,
                        "extension-number",
                        "/options/" + most,
                        "Het aantal verlengingen (" + options.size() + ") van overeenkomst " + name
                                + " hoort hoogstens " + most + " te zijn",
                        "The number of extensions (" + options.size() + ") of agreement " + name + " must be at most "
                                + most));
        for (int i = 0; i < options.size(); i++) {
            StatedExtension option = options.get(i);
            int number = i + 1;
            right.each()
                    .filter(each -> Periods.shorter(each, option.length()))
                    .ifPresent(each -> against(
                            right.ground(),
                            Severity.FAULT,
                            "extension-length",
                            "/options/" + (number - 1) + "/length",
                            "De lengte (" + option.length() + ") van verlenging " + number + " van overeenkomst " + name
                                    + " hoort hoogstens " + each + " te zijn",
                            "The length (" + option.length() + ") of extension " + number + " of agreement " + name
                                    + " must be at most " + each));
            option.notice()
                    .filter(notice -> Periods.shorter(notice, right.noticePeriod()))
                    .ifPresent(notice -> against(
                            right.ground(),
                            Severity.FAULT,
                            "extension-notice",
                            "/options/" + (number - 1) + "/notice",
                            "De aanzegtermijn (" + notice + ") van verlenging " + number + " van overeenkomst " + name
                                    + " hoort minstens " + right.noticePeriod() + " te zijn",
                            "The notice (" + notice + ") of extension " + number + " of agreement " + name
                                    + " must be at least " + right.noticePeriod()));
        }
        return this;
    }

    private void extension(Term term, int i, ExtensionRight right, Severity severity) {
        ExtensionOption option = term.options().get(i);
        String pointer = "/term/options/" + i;
        String nl = " van verlenging " + (i + 1) + " van overeenkomst " + name;
        String en = " of extension " + (i + 1) + " of agreement " + name;
        if (option.exerciser() != Exerciser.COMMISSIONER) {
            against(
                    right.ground(),
                    severity,
                    "extension-exerciser",
                    pointer + "/exerciser",
                    "Wie verlenging " + (i + 1) + " van overeenkomst " + name + " inroept ("
                            + option.exerciser().label().nl() + ") hoort de opdrachtgever te zijn",
                    "The exerciser (" + option.exerciser().label().en() + ")" + en + " must be the commissioner");
        }
        if (Periods.shorter(option.notice(), right.noticePeriod())) {
            against(
                    right.ground(),
                    severity,
                    "extension-notice",
                    pointer + "/notice",
                    "De aanzegtermijn (" + option.notice() + ")" + nl + " hoort minstens " + right.noticePeriod()
                            + " te zijn",
                    "The notice (" + option.notice() + ")" + en + " must be at least " + right.noticePeriod());
        }
        right.each()
                .filter(each -> Periods.shorter(each, option.length()))
                .ifPresent(each -> against(
                        right.ground(),
                        severity,
                        "extension-length",
                        pointer + "/length",
                        "De lengte (" + option.length() + ")" + nl + " hoort hoogstens " + each + " te zijn",
                        "The length (" + option.length() + ")" + en + " must be at most " + each));
        LocalDate from = term.periods().get(i + 1).from();
        if (from.minus(option.notice()).isBefore(term.start())) {
            fault(
                    "extension-notice-before-start",
                    pointer + "/notice",
                    "De aanzegtermijn (" + option.notice() + ")" + nl + " begint voor de overeenkomst zelf.",
                    "The notice (" + option.notice() + ")" + en + " must not begin before the agreement itself.");
        }
    }

    ContractRules earlyTermination(Term term, Optional<EarlyTermination> termination) {
        termination.ifPresent(right -> {
            LocalDate earliest = term.start().plus(right.notice());
            if (earliest.isAfter(term.longestEnd())) {
                fault(
                        "termination-after-end",
                        "/earlyTermination/notice",
                        "De opzegtermijn (" + right.notice() + ") van overeenkomst " + name
                                + " loopt altijd door tot na het einde (" + term.longestEnd() + ").",
                        "The notice of early termination (" + right.notice() + ") of agreement " + name
                                + " must not always run past its end (" + term.longestEnd() + ").");
            }
        });
        declared(TerminationOption.class).ifPresent(clause -> {
            String found =
                    termination.map(right -> right.exerciser().label().en()).orElse("nobody");
            String gevonden =
                    termination.map(right -> right.exerciser().label().nl()).orElse("niemand");
            if (!fits(clause.option(), termination)) {
                against(
                        clause.ground(),
                        Severity.FAULT,
                        "termination-option",
                        "/earlyTermination",
                        "Wie overeenkomst " + name + " tussentijds kan opzeggen (" + gevonden
                                + ") hoort te volgen uit de gekozen mogelijkheid: "
                                + clause.option().label().nl(),
                        "Who may end agreement " + name + " early (" + found
                                + ") must follow the option that it declares: "
                                + clause.option().label().en());
            }
            Optional<Period> other = termination
                    .map(EarlyTermination::notice)
                    .filter(notice -> !clause.notice().map(notice::equals).orElse(true));
            other.ifPresent(notice -> against(
                    clause.ground(),
                    Severity.FAULT,
                    "termination-notice",
                    "/earlyTermination/notice",
                    "De opzegtermijn (" + notice + ") van overeenkomst " + name + " hoort "
                            + clause.notice().orElse(notice) + " te zijn",
                    "The notice of early termination (" + notice + ") of agreement " + name + " must be "
                            + clause.notice().orElse(notice)));
        });
        return this;
    }

    private static boolean fits(TerminationOption.Option option, Optional<EarlyTermination> termination) {
        return switch (option) {
            case NOBODY -> termination.isEmpty();
            case COMMISSIONER ->
                termination
                        .filter(right -> right.exerciser() == Exerciser.COMMISSIONER)
                        .isPresent();
            case EITHER_PARTY ->
                termination
                        .filter(right -> right.exerciser() == Exerciser.EITHER)
                        .isPresent();
        };
    }

    ContractRules compensation(String pointer, Compensation compensation) {
        for (Finding finding : compensation.findings()) {
            findings.add(finding.under(pointer));
        }
        CeilingProcedure procedure = declared(CeilingProcedure.class).orElse(CeilingProcedure.standard());
        compensation
                .ceiling()
                .map(SpendingCeiling::signalAt)
                .filter(signal -> !signal.equals(procedure.signal()))
                .ifPresent(signal -> against(
                        procedure.ground(),
                        severity(CeilingProcedure.class),
                        "ceiling-signal",
                        pointer + "/ceiling/signalAt",
                        "Het signaal (" + signal + ") bij de bestedingsruimte van overeenkomst " + name + " hoort bij "
                                + procedure.signal() + " te komen",
                        "The signal (" + signal + ") at the spending ceiling of agreement " + name + " must come at "
                                + procedure.signal()));
        if (compensation.indexation() instanceof Indexation.Weighted weighted) {
            declared(IndexationFormula.class).ifPresent(formula -> indexation(pointer, formula, weighted));
        }
        return this;
    }

    private void indexation(String pointer, IndexationFormula formula, Indexation.Weighted weighted) {
        if (weighted.correction() != Correction.DIFFERENCE) {
            against(
                    formula.ground(),
                    Severity.FAULT,
                    "indexation-correction",
                    pointer + "/indexation/correction",
                    "De nacalculatie van overeenkomst " + name + " hoort een gewoon verschil te zijn",
                    "The correction of the indexation of agreement " + name + " must be a plain difference");
        }
        formula.labour()
                .filter(share -> !weighted.weights().containsValue(share))
                .ifPresent(share -> against(
                        formula.ground(),
                        Severity.FAULT,
                        "indexation-weights",
                        pointer + "/indexation/weights",
                        "De gewichten van de indexatie van overeenkomst " + name + " horen personeel op " + share
                                + " te zetten",
                        "The weights of the indexation of agreement " + name + " must give labour " + share));
    }

    ContractRules parties(PartyId commissioner, String pointer, PartyId provider, List<Performer> performers) {
        if (commissioner.equals(provider)) {
            fault(
                    "agreement-parties",
                    pointer + "/provider",
                    "De aanbieder (" + provider + ") van overeenkomst " + name
                            + " moet een ander zijn dan de opdrachtgever.",
                    "The provider (" + provider + ") of agreement " + name
                            + " must be another party than its commissioner.");
        }
        Set<PartyId> seen = new HashSet<>(Set.of(provider));
        for (int i = 0; i < performers.size(); i++) {
            Performer performer = performers.get(i);
            String place = pointer + "/performers/" + i;
            if (!seen.add(performer.party())) {
                fault(
                        "performer-twice",
                        place + "/party",
                        "Wie levert (" + performer.party() + ") onder overeenkomst " + name
                                + " moet één keer genoemd zijn.",
                        "The performer (" + performer.party() + ") of agreement " + name
                                + " must be named once, and not as the provider too.");
            }
            boolean refused = !performer.consent().orElse(true);
            if (performer.role() == Performer.Role.SUBCONTRACTOR && refused) {
                against(
                        new Subcontracting().ground(),
                        severity(Subcontracting.class),
                        "subcontracting-consent",
                        place + "/consent",
                        "Onderaannemer (" + performer.party() + ") van overeenkomst " + name
                                + " hoort de instemming van de opdrachtgever te hebben",
                        "The subcontractor (" + performer.party() + ") of agreement " + name
                                + " must have the consent of the commissioner");
            }
        }
        return this;
    }

    ContractRules buyers(List<Buyer> buyers) {
        Set<PartyId> seen = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        int shares = 0;
        for (int i = 0; i < buyers.size(); i++) {
            Buyer buyer = buyers.get(i);
            if (!seen.add(buyer.party())) {
                fault(
                        "buyer-twice",
                        "/buyers/" + i + "/party",
                        "Deelnemer (" + buyer.party() + ") van overeenkomst " + name + " moet één keer genoemd zijn.",
                        "The buyer (" + buyer.party() + ") of agreement " + name + " must be named once.");
            }
            if (buyer.share().isPresent()) {
                sum = sum.add(buyer.share().get().value());
                shares++;
            }
        }
        boolean whole = shares == buyers.size() && sum.compareTo(BigDecimal.ONE) == 0;
        if (shares > 0 && !whole) {
            fault(
                    "buyer-shares",
                    "/buyers",
                    "De aandelen van de deelnemers aan overeenkomst " + name + " (" + sum.toPlainString()
                            + ") moeten samen 1 zijn, en alle of geen genoemd.",
                    "The shares of the buyers of agreement " + name + " (" + sum.toPlainString()
                            + ") must add up to 1, all given or none.");
        }
        return this;
    }

    ContractRules award(LegalForm form, Optional<AwardProcedure> procedure, Term term) {
        if (form == LegalForm.FRAMEWORK_AGREEMENT
                && term.longestEnd().isAfter(term.start().plusYears(FRAMEWORK_YEARS))) {
            Ground ground = Ground.of("Aanbestedingswet 2012", "2.140 lid 3", Reliability.MEDIUM);
            findings.add(new Finding(
                    "framework-term",
                    "/term",
                    Severity.WARNING,
                    LocalizedText.of(
                            "De raamovereenkomst " + name
                                    + " duurt met verlengingen langer dan vier jaar. Of die grens"
                                    + " ook geldt bij sociale en andere specifieke diensten is omstreden.",
                            "The framework agreement " + name
                                    + " with its extensions lasts longer than four years."
                                    + " Whether that limit holds for social and other specific services is disputed."),
                    Optional.of(ground)));
        }
        procedure
                .filter(how -> !fits(form, how))
                .ifPresent(how -> fault(
                        "award-procedure",
                        "/procedure",
                        "De procedure (" + how.label().nl() + ") van overeenkomst " + name
                                + " past niet bij haar rechtsvorm.",
                        "The procedure (" + how.label().en() + ") of agreement " + name + " must fit its legal form."));
        return this;
    }

    /** Open house and in-house are form and procedure at once: neither goes with another. */
    private static boolean fits(LegalForm form, AwardProcedure procedure) {
        return (form == LegalForm.OPEN_HOUSE) == (procedure == AwardProcedure.OPEN_HOUSE)
                && (form == LegalForm.IN_HOUSE) == (procedure == AwardProcedure.IN_HOUSE);
    }

    /** The value of a public contract counts over its whole term, options and extensions included. */
    ContractRules threshold(Optional<AwardProcedure> procedure, Term term, List<Compensation> compensations) {
        KnownValue known = new KnownValue(term.start(), term.longestEnd());
        Money value = Money.sum(compensations.stream()
                .flatMap(compensation -> known.of(compensation).stream())
                .toList());
        if (procedure.filter(AwardProcedure.BELOW_THRESHOLD::equals).isPresent()
                && value.compareTo(SAS_THRESHOLD) >= 0) {
            LocalizedText worth = Phrases.euros(value);
            against(
                    AwardProcedure.BELOW_THRESHOLD.ground(),
                    Severity.WARNING,
                    "award-threshold",
                    "/procedure",
                    "De waarde van overeenkomst " + name + " over de hele looptijd met verlengingen (€ " + worth.nl()
                            + ") ligt niet onder de drempel van € 750.000",
                    "The value of agreement " + name + " over its whole term with extensions (€ " + worth.en()
                            + ") is not below the threshold of € 750,000");
        }
        return this;
    }

    ContractRules lots(PartyId commissioner, LegalForm form, List<Lot> lots) {
        if (lots.isEmpty()) {
            fault(
                    "no-lot",
                    "/lots",
                    "Overeenkomst " + name + " moet een perceel hebben.",
                    "The agreement " + name + " must have a lot. Maybe make it a serviceContract.");
        }
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < lots.size(); i++) {
            Lot lot = lots.get(i);
            String pointer = "/lots/" + i;
            if (!numbers.add(lot.number())) {
                fault(
                        "lot-twice",
                        pointer + "/number",
                        "Perceel (" + lot.number() + ") van overeenkomst " + name + " moet één keer voorkomen.",
                        "The lot (" + lot.number() + ") of agreement " + name + " must occur once.");
            }
            compensation(pointer + "/compensation", lot.compensation());
            number(form, lot, pointer);
            contractors(commissioner, lot, pointer);
        }
        return this;
    }

    private void number(LegalForm form, Lot lot, String pointer) {
        String nl = " van perceel (" + lot.number() + ") van overeenkomst " + name;
        String en = " of lot (" + lot.number() + ") of agreement " + name;
        int number = lot.contractors().size();
        if (form == LegalForm.OPEN_HOUSE && lot.atMost().isPresent()) {
            against(
                    OPEN_HOUSE,
                    Severity.FAULT,
                    "open-house-limit",
                    pointer + "/atMost",
                    "Het aantal opdrachtnemers" + nl + " mag bij open house niet beperkt zijn",
                    "The number of contractors" + en + " must not be limited under open house");
        }
        if (lot.atMost().filter(most -> number > most).isPresent()
                || number > 0 && lot.atLeast().filter(least -> number < least).isPresent()) {
            fault(
                    "contractor-number",
                    pointer + "/contractors",
                    "Het aantal opdrachtnemers (" + number + ")" + nl + " valt buiten wat is afgesproken.",
                    "The number of contractors (" + number + ")" + en + " must be as many as was agreed.");
        }
    }

    private void contractors(PartyId commissioner, Lot lot, String pointer) {
        String nl = " van perceel (" + lot.number() + ") van overeenkomst " + name;
        String en = " of lot (" + lot.number() + ") of agreement " + name;
        Set<PartyId> seen = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        boolean budget = LotDivision.hasBudget(lot.compensation());
        for (int j = 0; j < lot.contractors().size(); j++) {
            Contractor contractor = lot.contractors().get(j);
            String place = pointer + "/contractors/" + j;
            parties(commissioner, place, contractor.provider(), contractor.performers());
            if (!seen.add(contractor.provider())) {
                fault(
                        "contractor-twice",
                        place + "/provider",
                        "Opdrachtnemer (" + contractor.provider() + ")" + nl + " moet één keer genoemd zijn.",
                        "The contractor (" + contractor.provider() + ")" + en + " must be named once.");
            }
            if (contractor.ceiling().isPresent()
                    && LotDivision.limited(lot.compensation(), Money.ZERO).isEmpty()) {
                against(
                        Ground.standard("1.5.1"),
                        Severity.FAULT,
                        "ceiling-task-based",
                        place + "/ceiling",
                        "De bestedingsruimte van opdrachtnemer (" + contractor.provider() + ")" + nl
                                + " kan alleen bij inspanning of output: bij een taak is het budget zelf de grens",
                        "The spending ceiling of contractor (" + contractor.provider() + ")" + en
                                + " must belong to effort or output: the budget of a task is its own limit");
            }
            if (contractor.share().isPresent() && !budget) {
                fault(
                        "contractor-share",
                        place + "/share",
                        "Het aandeel van opdrachtnemer (" + contractor.provider() + ")" + nl
                                + " kan alleen bij een budget.",
                        "The share of contractor (" + contractor.provider() + ")" + en
                                + " must be absent where the lot has no budget.");
            }
            sum = sum.add(contractor.share().map(Share::value).orElse(BigDecimal.ZERO));
        }
        boolean several = lot.contractors().size() > 1;
        if (several) {
            LotDivision.refusal(lot.compensation())
                    .ifPresent(why -> fault(
                            "lot-task-kind",
                            pointer + "/compensation",
                            "De bekostiging" + nl + " met meer opdrachtnemers " + why.nl() + ".",
                            "The compensation" + en + " with several contractors " + why.en()
                                    + ". Maybe make it a lot for each."));
        }
        boolean shared = lot.contractors().stream()
                .anyMatch(contractor -> contractor.share().isPresent());
        if (budget && (several || shared) && sum.compareTo(BigDecimal.ONE) != 0) {
            fault(
                    "contractor-shares",
                    pointer + "/contractors",
                    "De aandelen (" + sum.toPlainString() + ") van de opdrachtnemers" + nl
                            + " moeten samen 1 zijn: anders is het budget niet verdeeld.",
                    "The shares (" + sum.toPlainString() + ") of the contractors" + en
                            + " must add up to 1, or the budget is not divided.");
        }
    }
}
