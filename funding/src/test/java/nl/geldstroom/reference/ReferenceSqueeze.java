package nl.geldstroom.reference;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.geldstroom.measure.Grip;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.SavingsTarget;
import nl.geldstroom.measure.Shortfall;
import nl.geldstroom.measure.SpendingGuarantee;
import nl.geldstroom.measure.Squeeze;
import nl.geldstroom.money.Money;
import nl.geldstroom.provision.LineId;

/** One squeeze in the reference: a year is decided in January from the year before, and closed in December. */
final class ReferenceSqueeze {

    /** A line that can be cut. */
    private final class Cut {
        final Grip grip;
        final ReferenceInterpreter.Taking taking;

        /** The cut of each month before a reasonable term shifts it. */
        final double[] volume = new double[books.months()];

        double most;
        double decided;

        Cut(Grip grip) {
            this.grip = grip;
            this.taking = new ReferenceInterpreter.Taking(measure.id(), grip.line(), books.months());
            taking.cut = true;
        }

        LineId line() {
            return grip.line();
        }
    }

    private final ReferenceInterpreter books;
    private final Squeeze measure;
    private final String means;
    private final List<Cut> cuts = new ArrayList<>();

    /** What counts for the balance, and what was cut, in each month. */
    private final double[] balance;

    private final double[] released;

    /** What the reserve holds: it changes in December. */
    private double reserve;

    private double gap;
    private double carried;
    private double total;
    private double decided;

    ReferenceSqueeze(ReferenceInterpreter books, Squeeze measure) {
        this.books = books;
        this.measure = measure;
        this.means = "means/" + measure.payer();
        this.balance = new double[books.months()];
        this.released = new double[books.months()];
        this.reserve = books.scenario()
                .given()
                .reserveOf(measure.payer())
                .map(given -> given.opening().cents())
                .orElse(0L);
        measure.grips().stream().sorted(Comparator.comparing(Grip::line)).forEach(grip -> cuts.add(new Cut(grip)));
    }

    List<ReferenceInterpreter.Taking> takings() {
        return cuts.stream().map(cut -> cut.taking).toList();
    }

    private boolean againstBudget() {
        return measure.shortfall() instanceof Shortfall.AgainstBudget;
    }

    /** From the first year of the horizon on; against a budget only years that have an amount. */
    private boolean isActive(Year year) {
        return !year.isBefore(books.scenario().horizon().from())
                && (!againstBudget() || measure.shortfall().amounts().containsKey(year));
    }

    /** The means that fall away, or the available budget with a minus. */
    private double q(Year year) {
        double cents =
                measure.shortfall().amounts().getOrDefault(year, Money.ZERO).cents();
        return againstBudget() ? -cents : cents;
    }

    /** The hard targets of the payer; none before the plan. */
    private double targets(Year year) {
        double sum = 0;
        for (Measure one : books.scenario().measures()) {
            if (one instanceof SavingsTarget target
                    && target.payer().equals(measure.payer())
                    && target.force() == SavingsTarget.Force.HARD
                    && year.getValue() >= books.baseYear()) {
                boolean once = target.nature().map(Object::toString).equals(Optional.of("INCIDENTAL"));
                boolean due = once ? year.equals(target.year()) : !year.isBefore(target.year());
                sum += due ? target.amount().cents() : 0;
            }
        }
        return sum;
    }

    /** What a posting does to the balance: against the reference only those of measures and those inside lump sums. */
    void seen(Optional<String> of, String debit, String credit, double cents) {
        // Cuts and what falls away are what a squeeze itself posts.
        if (of.equals(Optional.of(measure.id()))) {
            return;
        }
        if (credit.startsWith("scope/")) {
            balance[books.t()] -= books.meansOf(debit).equals(means) ? cents : 0;
        } else if (againstBudget() || of.isPresent()) {
            balance[books.t()] += debit.equals(means) ? cents : 0;
            balance[books.t()] -= credit.equals(means) ? cents : 0;
        }
    }

    boolean is(String id) {
        return measure.id().equals(id);
    }

    /** What a line cannot spend of grants; what cuts change in it is a part of what they bring. */
    void unspent(String of, double all, double withoutCuts, double unchanged) {
        if (of.equals(means)) {
            released[books.t()] += all - withoutCuts;
            balance[books.t()] += againstBudget() ? withoutCuts - all : withoutCuts - unchanged;
        }
    }

    /** Decides in January, lets fall away what does, and claims the cut of the month. */
    void ask() {
        Year year = Year.of(books.month().getYear());
        if (books.month().getMonthValue() == 1) {
            decide(year);
        }
        if (!againstBudget()) {
            double falls = isActive(year) ? books.monthOf(q(year)) : 0;
            books.act(measure.id() + "/drop", "income/" + measure.payer(), means, falls);
        }
        for (Cut cut : cuts) {
            cut.volume[books.t()] = volumeOf(cut, year);
            int shifted = books.t() - cut.grip.reasonableTerm().orElse(0);
            cut.taking.asked = shifted >= 0 ? cut.volume[shifted] : 0;
        }
    }

    private void decide(Year year) {
        double all = 0;
        for (Cut cut : cuts) {
            cut.most = isActive(year) ? mostOf(cut.grip, year) : 0;
            all += cut.most;
        }
        total = 0;
        for (LineId line : books.linesOf(measure.payer())) {
            total += neededBefore(line);
        }
        gap = isActive(year) ? Math.max((q(year) + targets(year.minusYears(1))) - books.lastYear(balance), 0) : 0;
        carried = Math.min(gap, free());
        decided = Math.min(gap - carried, all);
        switch (measure.method().orElse(Squeeze.Method.PROPORTIONAL)) {
            case PROPORTIONAL -> divide(cuts, most(cuts), decided);
            case PRIORITY -> byPriority();
            case WEIGHT -> byWeight();
        }
    }

    private double free() {
        return Math.max(reserve - measure.floor().orElse(Money.ZERO).cents(), 0);
    }

    private double neededBefore(LineId line) {
        return books.lastYear(books.needsOf(line));
    }

    private double mostOf(Grip grip, Year year) {
        double g =
                books.value(measure.id() + "/grip/" + grip.line(), grip.share().parameter());
        double a = (double) monthsOf(grip.line(), year).size() / 12;
        double needed = neededBefore(grip.line());
        double most = Math.rint((g * a) * Math.max(needed, 0));
        return grip.minimum().isPresent()
                ? Math.min(most, Math.max(needed - grip.minimum().get().cents(), 0))
                : most;
    }

    /** The months of a year in which a cut on a line can bring money. */
    private List<YearMonth> monthsOf(LineId line, Year year) {
        List<YearMonth> months = new ArrayList<>();
        boolean guaranteed = books.scenario().measures().stream()
                .anyMatch(one -> one instanceof SpendingGuarantee guarantee && holds(guarantee, line, year));
        for (int number = 1; number <= 12 && !guaranteed; number++) {
            if (!books.isFixedByLumpSum(line, year.atMonth(number))) {
                months.add(year.atMonth(number));
            }
        }
        return months;
    }

    private boolean holds(SpendingGuarantee guarantee, LineId line, Year year) {
        boolean named =
                guarantee.protectedLines().contains(line) || guarantee.laws().contains(books.lawOf(line));
        return named
                && guarantee.from().stream().noneMatch(year::isBefore)
                && guarantee.to().stream().noneMatch(year::isAfter);
    }

    // ---------------------------------------------------------------- the division

    private static double[] most(List<Cut> of) {
        return of.stream().mapToDouble(cut -> cut.most).toArray();
    }

    private static void divide(List<Cut> of, double[] weights, double limit) {
        double[] parts = proportional(weights, limit);
        for (int i = 0; i < parts.length; i++) {
            of.get(i).decided = parts[i];
        }
    }

    private static double[] proportional(double[] weights, double limit) {
        double whole = Arrays.stream(weights).sum();
        double[] parts = new double[weights.length];
        double sum = 0;
        double before = 0;
        for (int i = 0; i < parts.length; i++) {
            sum += weights[i];
            double bound = i == parts.length - 1 ? limit : Math.rint((sum * limit) / Math.max(whole, 1));
            parts[i] = bound - before;
            before = bound;
        }
        return parts;
    }

    private void byPriority() {
        TreeSet<Integer> layers = new TreeSet<>();
        cuts.forEach(cut -> layers.add(layerOf(cut)));
        double left = decided;
        for (int layer : layers) {
            List<Cut> here = cuts.stream().filter(cut -> layerOf(cut) == layer).toList();
            double limit = Math.min(left, Arrays.stream(most(here)).sum());
            divide(here, most(here), limit);
            left -= limit;
        }
    }

    private static int layerOf(Cut cut) {
        return cut.grip.priority().orElse(Integer.MAX_VALUE);
    }

    private void byWeight() {
        double[] weighted = cuts.stream()
                .mapToDouble(cut -> cut.grip.weight().orElse(1) * cut.most)
                .toArray();
        double[] first = proportional(weighted, decided);
        double[] room = new double[first.length];
        double left = decided;
        for (int i = 0; i < first.length; i++) {
            first[i] = Math.min(first[i], cuts.get(i).most);
            room[i] = cuts.get(i).most - first[i];
            left -= first[i];
        }
        double[] second = proportional(room, left);
        for (int i = 0; i < first.length; i++) {
            cuts.get(i).decided = first[i] + second[i];
        }
    }

    /** The k-th of the n months in which the line can be cut gets r((C·k)/n) - r((C·(k-1))/n), other months nothing. */
    private double volumeOf(Cut cut, Year year) {
        List<YearMonth> months = monthsOf(cut.line(), year);
        double n = months.size();
        double k = months.indexOf(books.month()) + 1;
        return k == 0 ? 0 : Math.rint((cut.decided * k) / n) - Math.rint((cut.decided * (k - 1)) / n);
    }

    // ---------------------------------------------------------------- the close of the month and of the year

    void close() {
        Year year = Year.of(books.month().getYear());
        for (Cut cut : cuts) {
            released[books.t()] += cut.taking.released;
            books.observe(measure.id() + "/unreleased/" + cut.line(), cut.taking.moved - cut.taking.released);
        }
        boolean closes = books.month().getMonthValue() == 12 && isActive(year);
        double result = closes ? (books.thisYear(balance) + books.thisYear(released)) - (q(year) + targets(year)) : 0;
        double tooLittle = Math.max(-result, 0);
        double drawn = Math.min(tooLittle, free());
        double added = Math.max(result, 0);
        post(drawn, added);
        reserve = reserve + (added - drawn);
        books.observe(measure.id() + "/reserve", reserve);
        watch("gap", closes, gap);
        watch("carried", closes, carried);
        watch("total", closes, total);
        watch("cuttable", closes, Arrays.stream(most(cuts)).sum());
        watch("decided", closes, decided);
        watch("short", closes, tooLittle);
        watch("deficit", closes, tooLittle - drawn);
        for (Cut cut : cuts) {
            watch("cuttable/" + cut.line(), closes, cut.most);
            watch("decided/" + cut.line(), closes, cut.decided);
        }
    }

    private void post(double drawn, double added) {
        String account = "reserve/" + measure.payer();
        boolean opens = books.month().equals(books.scenario().horizon().from().atMonth(1));
        books.book(measure.id() + "/reserve/opening", account, "equity/" + measure.payer(), opens ? reserve : 0);
        books.book(measure.id() + "/reserve/drawn", means, account, drawn);
        books.book(measure.id() + "/reserve/added", account, means, added);
    }

    private void watch(String field, boolean closes, double cents) {
        books.observe(measure.id() + "/" + field, closes ? cents : 0);
    }
}
