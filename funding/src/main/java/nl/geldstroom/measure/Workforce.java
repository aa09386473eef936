package nl.geldstroom.measure;

import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Use;
import org.immutables.value.Value;

/**
 * Who can do the work, and how many more can be hired (<i>personeel</i>), in full-time posts.
 *
 * <p>In every month from the start on, with {@code S} the staff, {@code needed} what the work asks, {@code a} the part that
 * leaves in a year and {@code R} who can be hired in a year:
 *
 * <pre>
 * kept  = (S[t-1] - ((S[t-1]·a)/12))          in the first month S[t-1] is who is there at the start
 * hired = min(max(needed - kept, 0), R/12)
 * S     = (min(kept, needed) + hired)
 * </pre>
 *
 * <p>Who is no longer needed goes to other work. Example: nobody at the start, 10 needed, 24 hired a year: 2, 4, 6, 8 and
 * 10 posts at the end of the first five months.
 *
 * @param atStart posts that are there at the start, zero or more; absent: none
 * @param hiredPerYear posts that can be hired in a year, zero or more
 * @param leavingPerYear the part of the staff that leaves in a year, 0 to 1; absent: nobody
 * @param hoursPerPost productive hours of a post in a year, 1 to 2,500
 */
@Value.Builder
public record Workforce(
        Optional<Grounded> atStart, Grounded hiredPerYear, Optional<Grounded> leavingPerYear, Grounded hoursPerPost) {

    /**
     * Checks the ranges.
     *
     * @param atStart posts that are there at the start
     * @param hiredPerYear posts that can be hired in a year
     * @param leavingPerYear the part of the staff that leaves in a year
     * @param hoursPerPost productive hours of a post in a year
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public Workforce {
        Faults faults = new Faults();
        Bounds bounds = new Bounds(faults, "of the workforce");
        atStart.ifPresent(posts -> bounds.check("atStart", "posts at the start", posts, 0, 1e6, Use.QUANTITY));
        bounds.check("hiredPerYear", "posts hired a year", hiredPerYear, 0, 1e6, Use.QUANTITY);
        leavingPerYear.ifPresent(
                part -> bounds.check("leavingPerYear", "part that leaves in a year", part, 0, 1, Use.PROBABILITY));
        bounds.check("hoursPerPost", "productive hours of a post", hoursPerPost, 1, 2500, Use.QUANTITY);
        faults.throwIfAny();
    }

    /**
     * Starts a workforce.
     *
     * @return a builder
     */
    public static WorkforceBuilder builder() {
        return new WorkforceBuilder();
    }

    /**
     * A workforce of whom nobody is there yet and nobody leaves.
     *
     * @param hiredPerYear posts that can be hired in a year
     * @param hoursPerPost productive hours of a post in a year
     * @return the workforce
     */
    public static Workforce of(Grounded hiredPerYear, Grounded hoursPerPost) {
        return new Workforce(Optional.empty(), hiredPerYear, Optional.empty(), hoursPerPost);
    }
}
