package nl.geldstroom.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.PlanBuilder;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;

/**
 * The scope of one lump sum while its plan is made: what each measure takes out of it and brings into it.
 *
 * <p>The net change {@code N} of a measure is what it takes out less what it brings in; of an effect that
 * became money it is the mean of twelve months, {@code r(N[t]/12 + N[t-1]/12 + ...)}. The held level starts at zero; in a
 * month of renegotiation it becomes {@code N}; in between it stays. A held level above zero is released, one
 * below zero is paid extra.
 */
final class ScopeDraft {

    /** What one measure does within the scope; cashing of effects comes after releases. */
    static final class Share {
        final List<Column> out = new ArrayList<>();
        final List<Column> in = new ArrayList<>();
        final Column held;
        final Column granted;
        final String measure;
        final LineId line;
        final boolean effect;

        /** What its release is posted as; an effect is cashing, a shift a release, a cut a cut. */
        PostingKind kind;

        Share(PlanBuilder plan, String measure, LineId line, boolean effect) {
            this.measure = measure;
            this.held = plan.deferred();
            this.granted = plan.deferred();
            this.line = line;
            this.effect = effect;
            this.kind = effect ? PostingKind.CASHING : PostingKind.RELEASE;
        }
    }

    private static final double[] TWELFTHS = twelfths();

    final Coverage coverage;
    final Column planned;
    final Pool releases;
    final Pool cashings;
    final Map<String, Share> shares = new TreeMap<>();
    private final PlanBuilder plan;

    ScopeDraft(PlanBuilder plan, Coverage coverage, Column planned, Column minimum) {
        this.plan = plan;
        this.coverage = coverage;
        this.planned = planned.named(LocalizedText.of("lump sum van de maand", "lump sum of the month"));
        this.releases = new Pool(plan, () -> planned.minus(minimum).positive());
        this.cashings = new Pool(plan, () -> planned.minus(minimum).positive().minus(releases.granted()));
    }

    private static double[] twelfths() {
        double[] twelfths = new double[12];
        java.util.Arrays.fill(twelfths, 1 / 12.0);
        return twelfths;
    }

    Share of(String measure, LineId line, boolean effect) {
        return shares.computeIfAbsent(
                measure + (effect ? "/effect/" + line : "/shift"), key -> new Share(plan, measure, line, effect));
    }

    /** What a squeeze cuts on a line: each line apart, so that each brings its own money. */
    Share ofCut(String measure, LineId line) {
        Share share = shares.computeIfAbsent(measure + "/cut/" + line, key -> new Share(plan, measure, line, false));
        share.kind = PostingKind.CUT;
        return share;
    }

    /** Defines the held level of every measure and claims what can be released. */
    void hold() {
        // In the order of the ids of measures and lines: a key sorts otherwise where one id begins with another.
        List<Share> inOrder = shares.values().stream()
                .sorted(Comparator.comparing((Share share) -> share.measure).thenComparing(share -> share.line))
                .toList();
        for (Share share : inOrder) {
            Column net = plan.sum(share.out).minus(plan.sum(share.in));
            if (share.effect) {
                // Effects need not be even over a year: what a month saves is no level of all months after it.
                net = net.lagged(TWELFTHS).rounded();
            }
            Column held = net.where(coverage.renegotiated(), share.held.previous());
            plan.define(share.held, held);
            share.held.named(LocalizedText.of(
                    "wat minder nodig was bij de laatste heronderhandeling",
                    "what was no longer needed at the last renegotiation"));
            net.named(LocalizedText.of("wat minder nodig is", "what is no longer needed"));
            // A share that takes nothing out never has a level above zero. To claim it would make the money of one
            // scope wait for that of another, and that one for the first.
            Column want = share.out.isEmpty() ? plan.zero() : held.positive().where(coverage.inside(), plan.zero());
            plan.define(share.granted, (share.effect ? cashings : releases).claim(want));
        }
    }

    /** What a measure must be paid extra since the amount was set anew. */
    Column extra(Share share) {
        return plan.zero().minus(share.held).positive().where(coverage.inside(), plan.zero());
    }
}
