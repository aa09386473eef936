package nl.geldstroom.commitment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import nl.geldstroom.agreement.BudgetReservation;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.agreement.SubsidyPeriod;
import nl.geldstroom.law.LateDecision;
import nl.geldstroom.law.SubsidyTerms;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** What title 4.2 of the Algemene wet bestuursrecht ties down of a subsidy, and the days that it sets. */
record SubsidyLife(SubsidyAgreement subsidy) {

    /**
     * The months in which the amount can still become another: the start as long as nothing is granted, and each later
     * period whose budget is reserved and was not adopted.
     */
    ImmutableSortedSet<YearMonth> resetMonths() {
        ImmutableSortedSet.Builder<YearMonth> months = ImmutableSortedSet.naturalOrder();
        if (subsidy.grantedOn().isEmpty()) {
            months.add(YearMonth.from(subsidy.periods().get(0).from()));
        }
        for (SubsidyPeriod period :
                subsidy.periods().subList(1, subsidy.periods().size())) {
            if (isReserved(period)) {
                months.add(YearMonth.from(period.from()));
            }
        }
        return months.build();
    }

    private boolean isReserved(SubsidyPeriod period) {
        return subsidy.reservation()
                .filter(reservation ->
                        reservation.invokeBy(Year.from(period.from())).isEmpty())
                .isPresent();
    }

    /** Whether nothing can fall away any more that would start after the month of this day. */
    boolean isAllGranted(LocalDate decision) {
        return resetMonths().tailSet(YearMonth.from(decision).plusMonths(1)).isEmpty();
    }

    /** What must be granted for the rest of the reasonable term, at the amount of the last year. */
    Money afterRefusal(LocalDate decision, YearMonth month, ImmutableSortedMap<YearMonth, Money> planned) {
        LocalDate end = subsidy.term().baseEnd();
        LocalDate until = subsidy.endsAfterRefusal(decision);
        LocalDate from = month.atDay(1).isBefore(end) ? end : month.atDay(1);
        LocalDate next = month.plusMonths(1).atDay(1);
        LocalDate to = next.isAfter(until) ? until : next;
        if (!to.isAfter(from)
                || !isAllGranted(decision)
                || decision.isBefore(subsidy.term().start())) {
            return Money.ZERO;
        }
        YearMonth like = month;
        while (like.atEndOfMonth().isAfter(end.minusDays(1))) {
            like = like.minusYears(1);
        }
        Money whole = planned.getOrDefault(like, Money.ZERO);
        return whole.isZero() ? Money.ZERO : part(whole, from, to, month);
    }

    /** By days as payments are: to the nearest cent, halves to even, so that adjoining parts add up. */
    private static Money part(Money whole, LocalDate from, LocalDate to, YearMonth month) {
        return upTo(whole, to.minusDays(1).getDayOfMonth(), month).minus(upTo(whole, from.getDayOfMonth() - 1, month));
    }

    private static Money upTo(Money whole, int day, YearMonth month) {
        return Money.ofCents(BigDecimal.valueOf(whole.cents())
                .multiply(BigDecimal.valueOf(day))
                .divide(BigDecimal.valueOf(month.lengthOfMonth()), 0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }

    /** The days before which something must be decided or said, in order. */
    ImmutableList<NoticeDate> notices() {
        ImmutableList.Builder<NoticeDate> notices = ImmutableList.builder();
        LocalDate start = subsidy.term().start();
        LocalDate end = subsidy.term().baseEnd();
        if (subsidy.appliedOn().isEmpty() && subsidy.grantedOn().isEmpty()) {
            apply(start, notices);
        }
        apply(end, notices);
        if (subsidy.grantedOn().isEmpty()) {
            subsidy.appliedOn()
                    .map(SubsidyTerms::decideBy)
                    .ifPresent(last -> notices.add(until(
                            last,
                            NoticeDate.Kind.DECIDE,
                            "beslissen op de aanvraag, als geen wettelijk voorschrift een andere termijn stelt (awb/4:13).",
                            "decide on the application, unless a statutory rule sets another term (awb/4:13).")));
        }
        if (subsidy.grantedOn().isEmpty()) {
            subsidy.penaltyFrom().ifPresent(first -> notices.add(penalty(first)));
        }
        for (SubsidyPeriod period : subsidy.periods()) {
            Year year = Year.from(period.from());
            subsidy.reservation()
                    .flatMap(reservation -> reservation.invokeBy(year))
                    .ifPresent(last -> notices.add(until(
                            last,
                            NoticeDate.Kind.RESERVE,
                            "het begrotingsvoorbehoud voor " + year
                                    + " inroepen, anders staat dat jaar vast (awb/4:34).",
                            "invoke the budget reservation for " + year + ", or that year is fixed (awb/4:34).")));
            period.determinedOn()
                    .map(SubsidyTerms::recoverBy)
                    .ifPresent(last -> notices.add(until(
                            last,
                            NoticeDate.Kind.RECOVER,
                            "terugvorderen wat over " + name(period).nl() + " te veel is betaald (awb/4:57).",
                            "recover what was paid too much for " + name(period).en() + " (awb/4:57).")));
        }
        subsidy.refuseBy()
                .ifPresent(last -> notices.add(until(
                        last,
                        NoticeDate.Kind.REFUSE,
                        "aankondigen dat de subsidie niet doorgaat, anders loopt zij door voor de rest van de redelijke termijn"
                                + " (awb/4:51).",
                        "announce that the subsidy will not go on, or it does so for the rest of the reasonable term"
                                + " (awb/4:51).")));
        LocalDate report = start.minusYears(subsidy.earlierYears().orElse(0)).plusYears(SubsidyTerms.EVALUATION_YEARS);
        for (; !report.isAfter(end); report = report.plusYears(SubsidyTerms.EVALUATION_YEARS)) {
            if (report.isAfter(start)) {
                notices.add(before(
                        report,
                        NoticeDate.Kind.EVALUATE,
                        "verslag uitbrengen over de doeltreffendheid (awb/4:24).",
                        "report on the effectiveness (awb/4:24)."));
            }
        }
        notices.add(new NoticeDate(
                end,
                NoticeDate.Kind.END,
                LocalizedText.of(
                        "De subsidie eindigt op " + Phrases.date(end).nl() + ".",
                        "The subsidy ends on " + Phrases.date(end).en() + ".")));
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(NoticeDate::before).thenComparing(NoticeDate::kind), notices.build());
    }

    /** Both rows of amounts, because neither is sure to hold. */
    private static NoticeDate penalty(LocalDate first) {
        StringBuilder nl = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (LateDecision amounts : LateDecision.values()) {
            LocalizedText most = Phrases.euros(amounts.penalty(LateDecision.MOST_DAYS));
            nl.append(nl.isEmpty() ? "" : " of ").append("€ ").append(most.nl());
            nl.append(" volgens ").append(amounts.label().nl());
            en.append(en.isEmpty() ? "" : " or ").append("€ ").append(most.en());
            en.append(" by ").append(amounts.label().en());
        }
        return before(
                first,
                NoticeDate.Kind.DECIDE,
                "alsnog beslissen: vanaf die dag loopt een dwangsom, in " + LateDecision.MOST_DAYS + " dagen hoogstens "
                        + nl + " (awb/4:17; niet geverifieerd).",
                "decide after all: from that day a penalty runs, in " + LateDecision.MOST_DAYS + " days at most " + en
                        + " (awb/4:17; unverified).");
    }

    private static LocalizedText name(SubsidyPeriod period) {
        return LocalizedText.of(
                "de periode vanaf " + Phrases.date(period.from()).nl(),
                "the period from " + Phrases.date(period.from()).en());
    }

    private static void apply(LocalDate from, ImmutableList.Builder<NoticeDate> notices) {
        if (from.getDayOfYear() == 1) {
            notices.add(until(
                    SubsidyTerms.applyBy(Year.of(from.getYear())),
                    NoticeDate.Kind.APPLY,
                    "subsidie aanvragen voor " + from.getYear() + ", dertien weken vooraf (awb/4:60).",
                    "apply for a subsidy for " + from.getYear() + ", thirteen weeks beforehand (awb/4:60)."));
        }
    }

    private static NoticeDate until(LocalDate last, NoticeDate.Kind kind, String nl, String en) {
        return new NoticeDate(
                last.plusDays(1),
                kind,
                LocalizedText.of(
                        "Uiterlijk " + Phrases.date(last).nl() + " " + nl,
                        "By " + Phrases.date(last).en() + " at the latest: " + en));
    }

    private static NoticeDate before(LocalDate before, NoticeDate.Kind kind, String nl, String en) {
        return new NoticeDate(
                before,
                kind,
                LocalizedText.of(
                        "Vóór " + Phrases.date(before).nl() + " " + nl,
                        "Before " + Phrases.date(before).en() + ": " + en));
    }

    /** What is fixed until when, in a sentence. */
    LocalizedText describe() {
        LocalDate end = subsidy.term().baseEnd();
        StringBuilder nl = new StringBuilder();
        StringBuilder en = new StringBuilder();
        Optional<LocalDate> granted = subsidy.grantedOn();
        nl.append(granted.isPresent() ? "Verleend tot " : "Nog te verlenen, tot ")
                .append(Phrases.date(end).nl());
        en.append(granted.isPresent() ? "Granted until " : "Still to be granted, until ")
                .append(Phrases.date(end).en());
        if (subsidy.reservation().map(BudgetReservation::adopted).isPresent()) {
            nl.append(", onder begrotingsvoorbehoud");
            en.append(", if the budget provides");
        }
        if (subsidy.isProtected()) {
            nl.append("; stoppen daarna vraagt een redelijke termijn (awb/4:51)");
            en.append("; stopping after that takes a reasonable term (awb/4:51)");
            subsidy.refuseBy().ifPresent(last -> {
                nl.append(", aankondigen uiterlijk ").append(Phrases.date(last).nl());
                en.append(", announced by ").append(Phrases.date(last).en());
            });
        }
        return LocalizedText.of(nl.append('.').toString(), en.append('.').toString());
    }
}
