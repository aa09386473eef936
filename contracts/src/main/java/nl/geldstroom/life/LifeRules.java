package nl.geldstroom.life;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.EarlyTermination;
import nl.geldstroom.agreement.Exercise;
import nl.geldstroom.agreement.Exerciser;
import nl.geldstroom.agreement.ExtensionOption;
import nl.geldstroom.agreement.Finding;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.agreement.TermPeriod;
import nl.geldstroom.clause.CeilingProcedure;
import nl.geldstroom.clause.ChangeOfLaw;
import nl.geldstroom.clause.Clause;
import nl.geldstroom.clause.ContinuityStep;
import nl.geldstroom.clause.DefaultDiscount;
import nl.geldstroom.clause.ExtensionRight;
import nl.geldstroom.clause.Ground;
import nl.geldstroom.clause.IntakeStop;
import nl.geldstroom.clause.RevisionClause;
import nl.geldstroom.clause.TooLittleActivity;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.law.Acts;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.money.Share;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.tariff.ExecutionVariant;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/**
 * Whether what happened to an agreement was allowed (<i>toets van de gebeurtenissen</i>), event by event.
 *
 * <p>What happened stays a fact: a violation is told with its article and never refused. A rule of the Contractstandaard Wmo
 * 1.2 is a fault only where the agreement declares that clause, and a remark elsewhere; what the agreement itself says, such
 * as its own period of notice, binds always. For example: 600,000 euros of extra work on an agreement of 1,000,000 is a
 * fault, because article 2.163d of the Aanbestedingswet 2012 stops at 50 %.
 */
public final class LifeRules {

    private static final Share STANDARD_DISCOUNT = Share.of("0.05");
    private static final int STANDARD_NOTICE_DAYS = 14;

    private final AgreementLife life;
    private final AmendmentCaps caps;
    private final Optional<Money> value;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<AmendmentGround, Money> cumulative = new EnumMap<>(AmendmentGround.class);

    private LifeRules(AgreementLife life, AmendmentCaps caps, Optional<Money> value) {
        this.life = life;
        this.caps = caps;
        this.value = value;
    }

    /**
     * What stands out, with the caps that are built in.
     *
     * @param life the agreement and what happened to it
     * @return the findings in the order of the events; a pointer starts at the life: {@code /events/2/value}
     */
    public static ImmutableList<Finding> of(AgreementLife life) {
        return of(life, AmendmentCaps.standard(), originalValue(life.agreement()));
    }

    /**
     * What stands out.
     *
     * @param life the agreement and what happened to it
     * @param caps the caps of amendments
     * @param value the original value of the agreement, over its whole term with all options; absent: not known, caps are
     *     not tested and that is said
     * @return the findings in the order of the events; a pointer starts at the life: {@code /events/2/value}
     */
    public static ImmutableList<Finding> of(AgreementLife life, AmendmentCaps caps, Optional<Money> value) {
        return new LifeRules(life, caps, value).findings();
    }

    /**
     * What an agreement for a task is worth over its whole term with all options, at the prices of its start (article
     * 2.15(2) of the Aanbestedingswet 2012 counts options and extensions).
     *
     * @param agreement the agreement
     * @return the value; absent for effort and output, whose value depends on volume, and for a subsidy
     */
    public static Optional<Money> originalValue(Agreement agreement) {
        if (!(agreement instanceof ServiceContract contract)
                || contract.compensation().variant() != ExecutionVariant.TASK) {
            return Optional.empty();
        }
        Term term = contract.term();
        ServiceContract whole = contract.withCompensation(
                        PartAmending.indexed(contract.compensation(), indexation -> Indexation.none()))
                .withTerm(new Term(
                        term.start(),
                        term.length(),
                        term.options().stream()
                                .map(option -> Amending.exercised(option, Exercise.EXERCISED))
                                .collect(ImmutableList.toImmutableList())));
        return Optional.of(
                Payments.of(whole, ReferenceData.standard(term.start())).total());
    }

    private ImmutableList<Finding> findings() {
        AgreementState state = AgreementState.before(LocalDate.MAX, life.agreement(), false);
        for (AgreementEvent event : life.asOf(LocalDate.MAX).history()) {
            String at = "/events/" + life.events().indexOf(event);
            state.ended()
                    .filter(ended -> !event.isAmount() && !(event instanceof AgreementEvent.ClientsTransferred))
                    .ifPresent(ended -> add(
                            "event-after-end",
                            at,
                            Finding.Severity.WARNING,
                            "Na het einde van de overeenkomst op "
                                    + nl(ended.when().effective()) + " gebeurt er nog iets: "
                                    + event.describe().nl(),
                            "After the end of the agreement on "
                                    + en(ended.when().effective())
                                    + " something still happens: "
                                    + event.describe().en()));
            check(event, state, at);
            state = state.after(event);
        }
        if (state.continuity()
                        .map(AgreementEvent.ContinuityReported::step)
                        .filter(ContinuityStep.BANKRUPTCY::equals)
                        .isPresent()
                && state.transfers().isEmpty()) {
            add(
                    "failure-without-transfer",
                    "/events",
                    Finding.Severity.REMARK,
                    "De aanbieder is uitgevallen en geen cliënt is overgedragen; de zorgplicht van de gemeente blijft.",
                    "The provider failed and no client was transferred; the duty of the municipality remains.");
        }
        return ImmutableList.copyOf(findings);
    }

    private void check(AgreementEvent event, AgreementState before, String at) {
        if (event instanceof AgreementEvent.Amended amended) {
            amendment(amended, before, at);
        } else if (event instanceof AgreementEvent.Extended extended) {
            extension(extended, before, at);
        } else if (event instanceof AgreementEvent.NoticeGiven given) {
            notice(given, before, at);
        } else if (event instanceof AgreementEvent.CeilingSet set) {
            if (set.when().known().isAfter(set.when().effective().minusMonths(3))) {
                standard(
                        "ceiling-late",
                        at + "/when/known",
                        CeilingProcedure.class,
                        CeilingProcedure.standard().ground(),
                        "Over de bestedingsruimte vanaf " + nl(set.when().effective())
                                + " hoort drie maanden vooraf te zijn besloten, niet op "
                                + nl(set.when().known()),
                        "The spending ceiling from " + en(set.when().effective())
                                + " must be decided three months before, not on "
                                + en(set.when().known()));
            }
        } else if (event instanceof AgreementEvent.DiscountApplied applied) {
            if (applied.discount().compareTo(mostDiscount()) > 0) {
                standard(
                        "discount-size",
                        at + "/discount",
                        DefaultDiscount.class,
                        DefaultDiscount.standard().ground(),
                        "De korting (" + percent(applied.discount()).nl() + " %) is hoger dan "
                                + percent(mostDiscount()).nl() + " %",
                        "The discount (" + percent(applied.discount()).en() + " %) is above "
                                + percent(mostDiscount()).en() + " %");
            }
        } else if (event instanceof AgreementEvent.IntakeStopped stop
                && stop.by() == Exerciser.PROVIDER
                && stop.when().known().isAfter(stop.when().effective().minusDays(noticeDays()))) {
            standard(
                    "intake-stop-notice",
                    at + "/when/known",
                    IntakeStop.class,
                    IntakeStop.standard().ground(),
                    "Een cliëntenstop door de aanbieder hoort " + noticeDays()
                            + " dagen vooraf schriftelijk te zijn gemeld",
                    "An intake stop by the provider must be announced in writing " + noticeDays() + " days before");
        }
    }

    private int noticeDays() {
        return declared(IntakeStop.class)
                .orElseGet(IntakeStop::standard)
                .noticeDays()
                .orElse(STANDARD_NOTICE_DAYS);
    }

    private Share mostDiscount() {
        return declared(DefaultDiscount.class)
                .orElseGet(DefaultDiscount::standard)
                .share()
                .orElse(STANDARD_DISCOUNT);
    }

    private void amendment(AgreementEvent.Amended amended, AgreementState before, String at) {
        LocalizedText article = article(amended.ground());
        if (amended.ground() == AmendmentGround.ESSENTIAL) {
            add(
                    "amendment-essential",
                    at + "/ground",
                    Finding.Severity.FAULT,
                    "Een wezenlijke wijziging van overeenkomst (" + id() + ") vraagt een nieuwe procedure ("
                            + article.nl() + ").",
                    "An essential amendment of agreement (" + id() + ") needs a new procedure (" + article.en() + ").");
        }
        if (amended.change() instanceof TermsChange.NewCompensation change) {
            ExecutionVariant from = before.terms().compensation().variant();
            ExecutionVariant to = change.compensation().variant();
            if ((from == ExecutionVariant.TASK) != (to == ExecutionVariant.TASK)) {
                add(
                        "amendment-switch-of-variant",
                        at + "/change/compensation",
                        severity(RevisionClause.class),
                        "Een herziening van overeenkomst (" + id() + ") hoort "
                                + from.label().nl() + " niet in " + to.label().nl() + " te veranderen ("
                                + RevisionClause.standard().ground() + ").",
                        "A revision of agreement (" + id() + ") must not turn "
                                + from.label().en() + " into " + to.label().en() + " ("
                                + RevisionClause.standard().ground() + ").");
            }
        }
        cap(amended, article, at);
    }

    private void cap(AgreementEvent.Amended amended, LocalizedText article, String at) {
        Optional<AmendmentCaps.Cap> cap = caps.of(amended.ground());
        if (cap.isEmpty()) {
            if (amended.ground() == AmendmentGround.DE_MINIMIS) {
                add(
                        "amendment-cap-unknown",
                        at + "/ground",
                        Finding.Severity.REMARK,
                        "Hoe groot een kleine wijziging mag zijn (" + article.nl() + ") is hier niet vastgelegd.",
                        "How large a minor change may be (" + article.en() + ") is not recorded here.");
            }
            return;
        }
        if (value.isEmpty() || amended.value().isEmpty()) {
            add(
                    "amendment-value-unknown",
                    at + "/value",
                    Finding.Severity.REMARK,
                    "De waarde van de overeenkomst of van de wijziging is niet bekend: of zij binnen "
                            + percent(cap.get().share()).nl() + " % blijft (" + article.nl() + ") is niet getoetst.",
                    "The value of the agreement or of the amendment is not known: whether it stays within "
                            + percent(cap.get().share()).en() + " % (" + article.en() + ") was not tested.");
            return;
        }
        Money most = Rounding.DOWN.toCents(value.get().times(cap.get().share()));
        Money size = amended.value().get();
        Money sum = cumulative.merge(amended.ground(), size, Money::plus);
        String unverified = cap.get().reliability().isUnverified() ? ", unverified" : "";
        if (size.compareTo(most) > 0) {
            add(
                    "amendment-cap",
                    at + "/value",
                    Finding.Severity.FAULT,
                    "De wijziging (€ " + Phrases.euros(size).nl() + ") van overeenkomst (" + id() + ") is meer dan "
                            + percent(cap.get().share()).nl() + " % van de oorspronkelijke waarde, € "
                            + Phrases.euros(value.get()).nl() + " (" + article.nl() + unverified + ").",
                    "The amendment (€ " + Phrases.euros(size).en() + ") of agreement (" + id() + ") is more than "
                            + percent(cap.get().share()).en() + " % of the original value, € "
                            + Phrases.euros(value.get()).en() + " (" + article.en() + unverified + ").");
        } else if (sum.compareTo(most) > 0) {
            add(
                    "amendments-together",
                    at + "/value",
                    Finding.Severity.WARNING,
                    "De wijzigingen op deze grond zijn samen € "
                            + Phrases.euros(sum).nl() + ", meer dan "
                            + percent(cap.get().share()).nl()
                            + " % van de oorspronkelijke waarde; de grens geldt per wijziging (" + article.nl()
                            + unverified + ").",
                    "The amendments on this ground are together € "
                            + Phrases.euros(sum).en() + ", more than "
                            + percent(cap.get().share()).en()
                            + " % of the original value; the limit holds for each amendment (" + article.en()
                            + unverified + ").");
        }
    }

    private void extension(AgreementEvent.Extended extended, AgreementState before, String at) {
        Term term = before.terms().term();
        TermPeriod period = term.periods().get(extended.option());
        ExtensionOption option = term.options().get(extended.option() - 1);
        LocalDate deadline = period.from().minus(option.notice());
        if (!extended.when().effective().isBefore(deadline)) {
            add(
                    "extension-late",
                    at + "/when/effective",
                    Finding.Severity.FAULT,
                    "Verlenging " + extended.option() + " van overeenkomst (" + id() + ") moest vóór " + nl(deadline)
                            + " zijn ingeroepen, niet op " + nl(extended.when().effective())
                            + "; zonder tijdige aanzegging eindigt zij op " + nl(period.from())
                            + " (" + ExtensionRight.standard().ground() + ").",
                    "Extension " + extended.option() + " of agreement (" + id() + ") must be exercised before "
                            + en(deadline) + ", not on " + en(extended.when().effective())
                            + "; without timely notice it ends on " + en(period.from())
                            + " (contractstandaard Wmo 1.2, art. 1.3).");
        }
        if (extended.option() > 1 && term.options().get(extended.option() - 2).exercised() != Exercise.EXERCISED) {
            add(
                    "extension-order",
                    at + "/option",
                    Finding.Severity.FAULT,
                    "Verlenging " + extended.option() + " van overeenkomst (" + id() + ") kan niet vóór verlenging "
                            + (extended.option() - 1) + " worden ingeroepen.",
                    "Extension " + extended.option() + " of agreement (" + id()
                            + ") must not be exercised before extension " + (extended.option() - 1) + ".");
        }
    }

    private void notice(AgreementEvent.NoticeGiven given, AgreementState before, String at) {
        LocalDate end = before.terms().term().end();
        if (!given.when().effective().isBefore(end) || given.ends().isAfter(end)) {
            add(
                    "notice-after-end",
                    at + "/ends",
                    Finding.Severity.FAULT,
                    "De opzegging van " + nl(given.when().effective()) + " per " + nl(given.ends())
                            + " ligt na het einde van overeenkomst (" + id() + ") op " + nl(end) + ".",
                    "The notice of " + en(given.when().effective()) + " to end on " + en(given.ends())
                            + " lies after the end of agreement (" + id() + ") on " + en(end) + ".");
        }
        if (given.ground() == TerminationGround.EARLY_TERMINATION) {
            Optional<EarlyTermination> right = life.agreement().earlyTermination();
            boolean entitled = right.map(EarlyTermination::exerciser)
                    .filter(who -> who == given.by() || who == Exerciser.EITHER)
                    .isPresent();
            if (!entitled) {
                add(
                        "notice-without-right",
                        at + "/by",
                        Finding.Severity.FAULT,
                        "Overeenkomst (" + id() + ") geeft "
                                + given.by().label().nl()
                                + " geen recht op tussentijdse opzegging (contractstandaard Wmo 1.2, art. 1.3.4).",
                        "Agreement (" + id() + ") gives " + given.by().label().en()
                                + " no right of early termination (contractstandaard Wmo 1.2, art. 1.3.4).");
            } else {
                shorter(given, right.get().notice(), Finding.Severity.FAULT, at);
            }
        }
        given.ground()
                .noticeMonths()
                .ifPresent(
                        months -> shorter(given, declaredNotice(given.ground(), months), severity(given.ground()), at));
    }

    private Finding.Severity severity(TerminationGround ground) {
        return ground == TerminationGround.CHANGE_OF_LAW
                ? severity(ChangeOfLaw.class)
                : severity(TooLittleActivity.class);
    }

    private Period declaredNotice(TerminationGround ground, int standardMonths) {
        Optional<Period> notice = ground == TerminationGround.CHANGE_OF_LAW
                ? declared(ChangeOfLaw.class).flatMap(ChangeOfLaw::notice)
                : declared(TooLittleActivity.class).flatMap(TooLittleActivity::notice);
        return notice.orElseGet(() -> Period.ofMonths(standardMonths));
    }

    private void shorter(AgreementEvent.NoticeGiven given, Period notice, Finding.Severity severity, String at) {
        LocalDate earliest = given.when().effective().plus(notice);
        if (given.ends().isBefore(earliest)) {
            String citation = given.ground().citation();
            add(
                    "notice-short",
                    at + "/ends",
                    severity,
                    "Opzegging van overeenkomst (" + id() + ") op "
                            + nl(given.when().effective())
                            + " kan niet eerder ingaan dan " + nl(earliest) + ", niet op " + nl(given.ends()) + " ("
                            + citation + ").",
                    "Notice of agreement (" + id() + ") given on "
                            + en(given.when().effective())
                            + " must not end it before " + en(earliest) + ", not on " + en(given.ends()) + " ("
                            + citation + ").");
        }
    }

    private Finding.Severity severity(Class<? extends Clause> clause) {
        return declared(clause).isPresent() ? Finding.Severity.FAULT : Finding.Severity.REMARK;
    }

    private <T extends Clause> Optional<T> declared(Class<T> clause) {
        return life.agreement() instanceof ServiceContract contract
                ? Clause.find(contract.clauses(), clause)
                : Optional.empty();
    }

    private void standard(
            String rule, String pointer, Class<? extends Clause> clause, Ground ground, String nl, String en) {
        findings.add(Finding.against(severity(clause), rule, pointer, ground, LocalizedText.of(nl, en)));
    }

    private void add(String rule, String pointer, Finding.Severity severity, String nl, String en) {
        findings.add(new Finding(rule, pointer, severity, LocalizedText.of(nl, en)));
    }

    private String id() {
        return life.agreement().id().text();
    }

    private static LocalizedText article(AmendmentGround ground) {
        return ground.article().map(found -> found.label(Acts.standard())).orElse(ground.label());
    }

    private static LocalizedText percent(Share share) {
        return Phrases.number(share.value().movePointRight(2));
    }

    private static String nl(LocalDate day) {
        return Phrases.date(day).nl();
    }

    private static String en(LocalDate day) {
        return Phrases.date(day).en();
    }
}
