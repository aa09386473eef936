package nl.geldstroom.scenario;

import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.law.LawId;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.PlanBuilder;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.source.Unspent;
import nl.geldstroom.text.LocalizedText;

/**
 * Funding sources while a plan is made: what they pay in each month, and what becomes of what a line cannot spend, as {@link
 * Unspent} says.
 */
final class SourceDraft {

    private final ScenarioPlan compiler;
    private final PlanBuilder plan;
    private final double[] december;

    /** The lines with money of which somebody asks back what is not spent. */
    private final List<Settled> settled = new ArrayList<>();

    /** A line and the sources that pay it. */
    private record Settled(BudgetLine line, List<FundingSource> paying) {}

    SourceDraft(ScenarioPlan compiler) {
        this.compiler = compiler;
        this.plan = compiler.plan;
        this.december = month(12);
    }

    private double[] month(int number) {
        return compiler.grid.tabulate(month -> month.getMonthValue() == number ? 1 : 0);
    }

    /** One number for all months of a year. */
    private Column byYear(ToDoubleFunction<Year> value) {
        double[] table = new double[compiler.grid.months()];
        for (int year = 0; year < compiler.grid.years(); year++) {
            Arrays.fill(
                    table,
                    12 * year,
                    12 * year + 12,
                    value.applyAsDouble(compiler.grid.first().plusYears(year)));
        }
        return plan.table(table);
    }

    private static double onLine(FundingSource source, LineId line, Year year) {
        return GrantSplit.of(source, year).getOrDefault(line, 0.0);
    }

    /** Posts what a source pays: on its lines, or, if it names none, as general means of its recipient. */
    void grant(FundingSource source) {
        if (source.parts().isEmpty()) {
            for (Nature nature : List.of(Nature.INCIDENTAL, Nature.STRUCTURAL)) {
                Column year = byYear(
                        of -> source.nature(of) == nature ? source.amount(of).cents() : 0);
                if (!year.isZero()) {
                    plan.post(
                            PostingRule.builder()
                                    .id(source.id() + "/" + source.recipient() + "/" + nature)
                                    .book(Book.MONEY)
                                    .kind(PostingKind.GRANT)
                                    .nature(nature)
                                    .payer(source.recipient())
                                    .law(LawId.NONE)
                                    .debit("means/" + source.recipient())
                                    .credit("grant/" + source.id())
                                    .source(source.id())
                                    .text(source.title())
                                    .build(),
                            compiler.monthlyOf(year.named(source.title())));
                }
            }
            return;
        }
        // Several components may stand in one line: it gets one posting.
        source.parts().stream().map(part -> part.line()).distinct().sorted().forEach(line -> {
            grant(source, line, Nature.INCIDENTAL);
            grant(source, line, Nature.STRUCTURAL);
        });
    }

    private void grant(FundingSource source, LineId id, Nature nature) {
        Column year = byYear(of -> source.nature(of) == nature ? onLine(source, id, of) : 0);
        BudgetLine line = compiler.line(id).line;
        if (!year.isZero()) {
            plan.post(
                    compiler.rule(line, source.id() + "/" + line.id() + "/" + nature, PostingKind.GRANT, nature)
                            .debit("means/" + line.payer())
                            .credit("grant/" + source.id())
                            .source(source.id())
                            .text(source.title())
                            .build(),
                    compiler.monthlyOf(year.named(source.title())));
        }
    }

    /**
     * What the sources that pay a line cannot spend on it.
     *
     * @param line the line
     * @param paying the sources, the one that ends first before the others
     */
    void unspent(BudgetLine line, List<FundingSource> paying) {
        if (paying.stream().allMatch(source -> source.unspent().isEmpty())) {
            return;
        }
        settled.add(new Settled(line, paying));
        settle(line, paying, true, rule -> true);
    }

    /**
     * What money that lines of a payer cannot spend does to its balance if only some postings count for what they cost.
     *
     * @param payer the payer
     * @param counting the postings that count
     * @return what is carried over less what is owed, in cents per month
     */
    Column unspent(PartyId payer, Predicate<PostingRule> counting) {
        Column balance = plan.zero();
        for (Settled one : settled) {
            if (one.line().payer().equals(payer)) {
                balance = balance.plus(settle(one.line(), one.paying(), false, counting));
            }
        }
        return balance;
    }

    /** Settles what some postings leave unspent, and posts that or not; gives what it does to the balance of the payer. */
    private Column settle(BudgetLine line, List<FundingSource> paying, boolean posts, Predicate<PostingRule> counting) {
        Column month = plan.moved("cost/" + line.id(), counting.and(rule -> rule.book() == Book.MONEY));
        Column spent = plan.deferred();
        plan.define(spent, month.where(compiler.january, spent.previous().plus(month)));
        Column left = spent.positive()
                .named(LocalizedText.of(
                        "uitgegeven op " + line.label().nl(),
                        "spent on " + line.label().en()));
        Column balance = plan.zero();
        for (FundingSource source : paying) {
            Column granted = byYear(of -> onLine(source, line.id(), of));
            if (source.unspent().isPresent()) {
                Use one = settle(line, source, source.unspent().get(), granted, spent, left, posts);
                left = left.minus(one.used());
                balance = balance.plus(one.back().minus(one.owed()));
            } else {
                left = left.minus(granted.atMost(left));
            }
        }
        return balance;
    }

    /** What a source pays of a line in a year, what it brought along in January, and what is owed in December. */
    private record Use(Column used, Column back, Column owed) {}

    private Use settle(
            BudgetLine line,
            FundingSource source,
            Unspent rules,
            Column granted,
            Column spent,
            Column left,
            boolean posts) {
        Column brought = plan.deferred();
        Column available = granted.plus(brought);
        Column purpose = rules.spendingShare()
                .map(share -> spent.positive()
                        .times(plan.constant(share.value().doubleValue()))
                        .rounded())
                .orElse(spent.positive());
        Column used = available
                .atMost(purpose.atMost(left))
                .named(LocalizedText.of(
                        "besteed uit " + source.title().nl(),
                        "spent of " + source.title().en()));
        Column owed = available.minus(used).where(december, plan.zero());
        Column share = byYear(of -> rules.carriedOutOf(of).value().doubleValue());
        Column carried = owed.atMost(share.times(granted).rounded());
        Column back = carried.previous().where(compiler.january, plan.zero());
        plan.define(brought, back.where(compiler.january, brought.previous()));
        brought.named(LocalizedText.of("meegenomen uit het jaar ervoor", "carried over from the year before"));
        Column rest = plan.deferred();
        plan.define(rest, owed.minus(carried).where(december, rest.previous()));
        if (posts) {
            post(line, source, rules, owed, back, rest);
        }
        return new Use(used, back, owed);
    }

    private void post(BudgetLine line, FundingSource source, Unspent rules, Column owed, Column back, Column rest) {
        Column repaid = rest.previous().where(month(rules.monthOfRepayment()), plan.zero());
        String means = "means/" + line.payer();
        String liability = "liability/" + source.id();
        post(
                line,
                source,
                PostingKind.DEFERRED_GRANT,
                liability,
                means,
                owed,
                LocalizedText.of(
                        "niet besteed uit " + source.title().nl(),
                        "unspent of " + source.title().en()));
        post(
                line,
                source,
                PostingKind.CARRIED_OVER,
                means,
                liability,
                back,
                LocalizedText.of(
                        "meegenomen uit " + source.title().nl(),
                        "carried over of " + source.title().en()));
        post(
                line,
                source,
                PostingKind.GRANT_REPAYMENT,
                "grant/" + source.id(),
                liability,
                repaid,
                LocalizedText.of(
                        "terugbetaald uit " + source.title().nl(),
                        "paid back of " + source.title().en()));
    }

    private void post(
            BudgetLine line,
            FundingSource source,
            PostingKind kind,
            String debit,
            String credit,
            Column amount,
            LocalizedText text) {
        plan.post(
                compiler.rule(line, source.id() + "/" + line.id() + "/" + kind, kind, Nature.INCIDENTAL)
                        .debit(debit)
                        .credit(credit)
                        .source(source.id())
                        .text(text)
                        .build(),
                amount);
    }
}
