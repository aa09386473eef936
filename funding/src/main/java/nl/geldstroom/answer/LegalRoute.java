package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Predicate;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Route;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioWalls;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.wall.WallStatus;
import nl.geldstroom.wall.WallVerdict;

/**
 * Whether the law leaves one payer a way to pay another (<i>juridische route</i>): the best that the walls say of money that
 * goes from a line on which the first gains to a line on which the second invests.
 *
 * <p>A calculation aid, no legal advice: it says according to which article, checked on which date.
 *
 * @param status what the law says of the best way
 * @param open whether the scenario lets money through there: it is allowed, or its conditions are met, or the scenario lets
 *     pass what nobody knows
 * @param since the first year of the horizon in which that is so; absent if there is no way
 * @param from the line that gives; absent if the giver has no line
 * @param to the line that receives; absent if the receiver has no line
 * @param explanation why, with the article if there is one
 * @param unverified whether outputs mark it so
 */
public record LegalRoute(
        WallStatus status,
        boolean open,
        Optional<Year> since,
        Optional<LineId> from,
        Optional<LineId> to,
        LocalizedText explanation,
        boolean unverified) {

    private static final LegalRoute NOBODY_KNOWS = new LegalRoute(
            WallStatus.UNKNOWN,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            LocalizedText.of(
                    "een van beide heeft geen begrotingsregel waaruit of waarin betaald kan worden",
                    "one of the two has no budget line to pay from or into"),
            true);

    /**
     * The best way from one payer to another.
     *
     * @param projection the projection
     * @param giver who would pay
     * @param receiver who would be paid
     * @return the route, or why there is none
     */
    public static LegalRoute of(Projection projection, PartyId giver, PartyId receiver) {
        Scenario scenario = projection.scenario();
        ScenarioWalls walls = ScenarioWalls.of(scenario.given());
        Names names = new Names(scenario);
        ImmutableList<LineId> sources =
                lines(projection, giver, rule -> Sides.isIncoming(rule.kind()) || rule.kind() == PostingKind.VALUE);
        ImmutableList<LineId> targets = lines(
                projection,
                receiver,
                rule -> Sides.isOutgoing(rule.kind()) && rule.measure().isPresent());
        LegalRoute best = NOBODY_KNOWS;
        int rank = Integer.MAX_VALUE;
        for (Year year : scenario.horizon().years()) {
            YearMonth month = YearMonth.of(year.getValue(), 1);
            for (LineId from : sources) {
                for (LineId to : targets) {
                    Route route = Route.of(from, to);
                    WallVerdict verdict = walls.verdict(route, month);
                    boolean open = walls.isOpen(route, month);
                    int next = (open ? 0 : 10) + rank(verdict.status());
                    if (next < rank) {
                        rank = next;
                        best = new LegalRoute(
                                verdict.status(),
                                open,
                                exists(verdict.status(), open) ? Optional.of(year) : Optional.empty(),
                                Optional.of(from),
                                Optional.of(to),
                                names.in(verdict.explanation()),
                                verdict.isUnverified());
                    }
                }
            }
        }
        return best;
    }

    private static boolean exists(WallStatus status, boolean open) {
        return open || status == WallStatus.ALLOWED || status == WallStatus.CONDITIONAL;
    }

    private static int rank(WallStatus status) {
        return switch (status) {
            case ALLOWED -> 0;
            case CONDITIONAL -> 1;
            case UNKNOWN -> 2;
            case CONFLICT -> 3;
            case FORBIDDEN -> 4;
        };
    }

    /** The lines of a payer that measures post on in such a way; all of them if they post on none. */
    private static ImmutableList<LineId> lines(Projection projection, PartyId payer, Predicate<PostingRule> which) {
        ImmutableList<LineId> touched = projection.ledger().rules().stream()
                .filter(rule -> rule.payer().equals(payer) && rule.measure().isPresent())
                .filter(which)
                .flatMap(rule -> rule.line().stream())
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
        return touched.isEmpty()
                ? projection.scenario().given().baseline().lines().stream()
                        .filter(line -> line.payer().equals(payer))
                        .map(BudgetLine::id)
                        .sorted()
                        .collect(ImmutableList.toImmutableList())
                : touched;
    }

    /**
     * Whether the law leaves a way.
     *
     * @return true if it is allowed, or on a condition, or the scenario lets it pass
     */
    public boolean exists() {
        return exists(status, open);
    }
}
