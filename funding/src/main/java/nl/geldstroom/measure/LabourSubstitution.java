package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * Social workers who take over hours of care workers (<i>arbeidssubstitutie</i>), as far as they can be hired.
 *
 * <p>In every month, with {@code X} the share, {@code f} the path, {@code T} and {@code W} the tariffs of an hour of care
 * and of an hour of the other work in euros, {@code ρ} the hours of care that one hour of the other work replaces, {@code
 * H} the productive hours of a post in a year, {@code i} the prices of a line beside the base year, and {@code S} the
 * posts of the {@link Workforce}; amounts in cents:
 *
 * <pre>
 * want      = max(r((X·f)·need_of), 0)
 * allowed   = what the walls let through of want, if one payer has two different lines; else want
 * careHour  = ((T·100)·i_of)
 * workHour  = ((W·100)·i_by)
 * needed    = (((allowed/max(careHour, 1))/ρ)/(H/12))          posts
 * S         = as the workforce says
 * can       = ((S·(H/12))·ρ)                                   hours of care
 * asked     = min(r(can·careHour), allowed)
 * replaced  = what the line of the care workers grants of asked: all such claims together at most max(need_of, 0)
 * released  = what the agreement on that line lets go of replaced
 * worked    = ((replaced/max(careHour, 1))/ρ)                  hours of the other work
 * spent     = r(worked·workHour)
 * unmet     = (allowed - asked)                                care that could be replaced, had there been staff
 * shortage  = (needed - S)                                     posts that could not be filled
 * double    = min(max(spent - r((spent·released)/max(replaced, 1)), 0), paid)
 * </pre>
 *
 * <p>The posts are zero before the start. Who is hired is paid for the hours that replace care, at the tariff of an hour: other hours are for other work. Of
 * {@code spent} nothing is {@code paid} extra where a lump sum covers the line of the other work, until it is set anew. Both
 * kinds of work may be on one line. A share of zero changes nothing; where there is no staff nothing is replaced either, but the
 * walls are asked before the staff is, and what they let through counts against their ceilings.
 *
 * <p>Example: care costs 60 euros an hour, social work 45, an hour replaces an hour. Of a need of 100,000.00 a month 12 %
 * is 200 hours, which takes two posts of 1,200 hours. If 12 can be hired a year there is one post in the first month:
 * 6,000.00 of care is replaced by 4,500.00 of social work and 6,000.00 is unmet; from the second month on 12,000.00 is
 * replaced by 9,000.00.
 *
 * <pre>{@code
 * var chosen = Assumption.of("adviser", "collective agreements and a survey of vacancies");
 * var scenario = Scenario.given(baseline)
 *         .measure(LabourSubstitution.of(SUPPORT).by(BASE)
 *                 .share(0.12)
 *                 .tariffs(60, 45, chosen)
 *                 .staff(Workforce.of(Grounded.of(12, chosen), Grounded.of(1_200, chosen)))
 *                 .atOnce())
 *         .over(2027, 2030)
 *         .build();
 * Projection.of(scenario).difference(town, Year.of(2027)); // 34,500.00
 * }</pre>
 *
 * @param id the name of the measure, unique within the scenario
 * @param title what it is called
 * @param of the line that pays the care workers
 * @param by the line that pays the social workers; may be the same
 * @param share the part of the need that they can take over at the full level, 0 to 1
 * @param start the first month; absent: January of the first year of the horizon
 * @param path how the level is reached
 * @param careTariff euros for an hour of care in prices of the base year, 1 to 1,000
 * @param workTariff euros for an hour of social work in prices of the base year, 1 to 1,000
 * @param rate hours of care that an hour of social work replaces, 0.05 to 5
 * @param workforce who there is, and who can be hired
 */
@Value.Builder
@JsonTypeName("labourSubstitution")
public record LabourSubstitution(
        String id,
        LocalizedText title,
        LineId of,
        LineId by,
        Parameter share,
        Optional<YearMonth> start,
        Path path,
        Grounded careTariff,
        Grounded workTariff,
        Grounded rate,
        Workforce workforce)
        implements Measure, WithLabourSubstitution {

    /**
     * Checks the numbers.
     *
     * @param id the name of the measure
     * @param title what it is called
     * @param of the line that pays the care workers
     * @param by the line that pays the social workers
     * @param share the part of the need that they can take over
     * @param start the first month
     * @param path how the level is reached
     * @param careTariff euros for an hour of care
     * @param workTariff euros for an hour of social work
     * @param rate hours of care that an hour of social work replaces
     * @param workforce who there is, and who can be hired
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public LabourSubstitution {
        Faults faults = new Faults();
        Bounds bounds = Bounds.ofMeasure(faults, id);
        bounds.check("share", "share", share, 0, 1, Use.CLIENT_SHARE, Use.BUDGET_SHARE);
        bounds.check("careTariff", "tariff of care", careTariff, 1, 1000, Use.SCENARIO_AMOUNT);
        bounds.check("workTariff", "tariff of social work", workTariff, 1, 1000, Use.SCENARIO_AMOUNT);
        bounds.check("rate", "rate", rate, 0.05, 5, Use.QUANTITY, Use.COST_SHARE);
        faults.throwIfAny();
    }

    /**
     * Starts a labour substitution.
     *
     * @return a builder
     */
    public static LabourSubstitutionBuilder builder() {
        return new LabourSubstitutionBuilder();
    }

    /**
     * Starts a labour substitution as a script writes it: {@code LabourSubstitution.of(SUPPORT).by(BASE).share(0.12)}.
     *
     * @param line the line that pays the care workers
     * @return the line of the social workers is still to be named
     */
    public static Of of(LineId line) {
        return new Of(line);
    }

    /**
     * A labour substitution of which only the line of the care workers is known.
     *
     * @param line the line that pays the care workers
     */
    public record Of(LineId line) {

        /**
         * Names the line of the social workers.
         *
         * @param workers the line that pays them
         * @return a substitution of nothing by nobody, hour for hour at the same tariff
         */
        public LabourSubstitution by(LineId workers) {
            return new LabourSubstitution(
                    "labour",
                    LocalizedText.of(
                            "sociaal werkers in plaats van zorgverleners", "social workers in place of care workers"),
                    line,
                    workers,
                    Parameter.ZERO,
                    Optional.empty(),
                    Path.step(),
                    Grounded.of(1, Scripts.CHOSEN),
                    Grounded.of(1, Scripts.CHOSEN),
                    Grounded.of(1, Scripts.CHOSEN),
                    Workforce.of(Grounded.of(0, Scripts.CHOSEN), Grounded.of(1, Scripts.CHOSEN)));
        }
    }

    /**
     * The same substitution under another name.
     *
     * @param name the id
     * @return the substitution
     */
    public LabourSubstitution named(String name) {
        return withId(name);
    }

    /**
     * The same substitution for another share of the need.
     *
     * @param part the part that social workers can take over at the full level, 0 to 1
     * @return the substitution
     */
    public LabourSubstitution share(double part) {
        return withShare(Parameter.of(Estimate.of(part)));
    }

    /**
     * The same substitution at other tariffs.
     *
     * @param care euros for an hour of care
     * @param work euros for an hour of social work
     * @param evidence what both rest on
     * @return the substitution
     */
    public LabourSubstitution tariffs(double care, double work, Evidence evidence) {
        return withCareTariff(Grounded.of(care, evidence)).withWorkTariff(Grounded.of(work, evidence));
    }

    /**
     * The same substitution at another rate.
     *
     * @param hours hours of care that an hour of social work replaces, with what it rests on
     * @return the substitution
     */
    public LabourSubstitution rate(Grounded hours) {
        return withRate(hours);
    }

    /**
     * The same substitution by other staff.
     *
     * @param who who there is, and who can be hired
     * @return the substitution
     */
    public LabourSubstitution staff(Workforce who) {
        return withWorkforce(who);
    }

    /**
     * The same substitution, evenly reached.
     *
     * @param over how long it takes, in whole months
     * @return the substitution
     */
    public LabourSubstitution linearly(Period over) {
        return withPath(Path.linear((int) over.toTotalMonths()));
    }

    /**
     * The same substitution, at the full level from the first month.
     *
     * @return the substitution
     */
    public LabourSubstitution atOnce() {
        return withPath(Path.step());
    }

    @Override
    public ImmutableSet<LineId> lines() {
        return of.equals(by) ? ImmutableSet.of(of) : ImmutableSet.of(of, by);
    }

    @Override
    public String fieldOf(LineId named) {
        return named.equals(of) ? "/of" : "/by";
    }

    @Override
    public void check(Grid grid, Faults faults) {
        start.ifPresent(month -> StartCheck.check(id, month, grid, faults));
    }

    @Override
    public void compile(Draft draft) {
        Column one = Tariffs.one(draft);
        Column want = draft.parameter(
                        "share", share, LocalizedText.of("aandeel dat over kan", "share that can be taken over"))
                .times(draft.table(
                        path.over(draft.grid(), start.orElse(draft.start())),
                        LocalizedText.of("ingroei", "phase-in"),
                        Unit.NUMBER))
                .times(draft.need(of))
                .rounded()
                .positive();
        boolean walls = !of.equals(by) && draft.payerOf(of).equals(draft.payerOf(by));
        Column allowed = walls ? draft.letThrough(Route.of(of, by), want) : want;
        Column careHour = Tariffs.cents(
                        draft,
                        "careTariff",
                        careTariff,
                        LocalizedText.of("tarief van een uur zorg", "tariff of an hour of care"))
                .times(draft.prices(of));
        Column workHour = Tariffs.cents(
                        draft,
                        "workTariff",
                        workTariff,
                        LocalizedText.of("tarief van een uur sociaal werk", "tariff of an hour of social work"))
                .times(draft.prices(by));
        Column replaces = draft.parameter(
                "rate",
                rate.parameter(),
                LocalizedText.of("uren zorg per uur sociaal werk", "hours of care for an hour of social work"));
        Column hours = draft.parameter(
                        "hoursPerPost",
                        workforce.hoursPerPost().parameter(),
                        LocalizedText.of("productieve uren per jaar", "productive hours a year"))
                .dividedBy(draft.number(12));
        Column needed = allowed.dividedBy(careHour.atLeast(one))
                .dividedBy(replaces)
                .dividedBy(hours)
                .named(LocalizedText.of("nodige voltijdsplaatsen", "posts needed"), Unit.NUMBER);
        Column posts = posts(draft, needed);
        Column asked =
                posts.times(hours).times(replaces).times(careHour).rounded().atMost(allowed);
        Column replaced = draft.claim(of, asked).named(LocalizedText.of("vervangen zorg", "care that is replaced"));
        Column released = draft.reduce(of, replaced, LocalizedText.of("vrijgevallen", "released"))
                .named(LocalizedText.of("vrijgevallen door het contract", "released by the agreement"));
        Column spent = replaced.dividedBy(careHour.atLeast(one))
                .dividedBy(replaces)
                .times(workHour)
                .rounded()
                .named(LocalizedText.of("sociaal werk", "social work"));
        Column paid = draft.deliver(
                "spent",
                by,
                spent,
                Nature.STRUCTURAL,
                LocalizedText.of(
                        "sociaal werkers in plaats van zorgverleners", "social workers in place of care workers"));
        draft.observe("replaced", of, replaced, Unit.EUROS, LocalizedText.of("vervangen zorg", "care replaced"));
        draft.observe("released", of, released, Unit.EUROS, LocalizedText.of("vrijgevallen", "released"));
        draft.observe(
                "unmet",
                of,
                allowed.minus(asked),
                Unit.EUROS,
                LocalizedText.of("niet vervangen bij gebrek aan personeel", "not replaced for want of staff"));
        draft.observe("posts", by, posts, Unit.NUMBER, LocalizedText.of("voltijdsplaatsen", "posts"));
        draft.observe(
                "shortage",
                by,
                needed.minus(posts),
                Unit.NUMBER,
                LocalizedText.of("voltijdsplaatsen die niet te vullen zijn", "posts that cannot be filled"));
        draft.observe(
                "double",
                by,
                spent.minus(spent.times(released)
                                .dividedBy(replaced.atLeast(one))
                                .rounded())
                        .positive()
                        .atMost(paid),
                Unit.EUROS,
                LocalizedText.of("dubbele kosten", "double cost"));
    }

    private Column posts(Draft draft, Column needed) {
        if (needed.isZero()) {
            return needed;
        }
        int first = draft.grid().indexOf(start.orElse(draft.start()));
        double[] opening = draft.grid().tabulate(month -> draft.grid().indexOf(month) == first ? 1 : 0);
        double[] running = draft.grid().tabulate(month -> draft.grid().indexOf(month) >= first ? 1 : 0);
        Column twelve = draft.number(12);
        Column posts = draft.deferred();
        Column before = posts.previous();
        if (workforce.atStart().isPresent()) {
            before = draft.parameter(
                            "atStart",
                            workforce.atStart().get().parameter(),
                            LocalizedText.of("voltijdsplaatsen bij de start", "posts at the start"))
                    .where(opening, before);
        }
        Column kept = before;
        if (workforce.leavingPerYear().isPresent()) {
            kept = before.minus(before.times(draft.parameter(
                            "leavingPerYear",
                            workforce.leavingPerYear().get().parameter(),
                            LocalizedText.of("verloop per jaar", "part that leaves in a year")))
                    .dividedBy(twelve));
        }
        Column hired = needed.minus(kept)
                .positive()
                .atMost(draft.parameter(
                                "hiredPerYear",
                                workforce.hiredPerYear().parameter(),
                                LocalizedText.of("te werven per jaar", "can be hired a year"))
                        .dividedBy(twelve));
        draft.define(posts, kept.atMost(needed).plus(hired).where(running, draft.zero()));
        return posts.named(LocalizedText.of("voltijdsplaatsen", "posts"), Unit.NUMBER);
    }
}
