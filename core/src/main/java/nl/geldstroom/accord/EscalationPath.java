package nl.geldstroom.accord;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.law.Acts;
import nl.geldstroom.law.Article;
import nl.geldstroom.law.LawId;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.wall.Flow;
import nl.geldstroom.wall.WallStatus;
import nl.geldstroom.wall.WallVerdict;
import org.immutables.value.Value;

/**
 * To whom a bottleneck can be taken, and who can cut the knot (<i>escalatiepad</i>).
 *
 * <p>For example laws in the way of working together: municipalities first speak to the health insurers, then go to the
 * Dutch Healthcare Authority or the Ministry of Health, who may cut the knot, and what is left is for the next cabinet. It
 * says where to go, not what the answer will be.
 *
 * @param id its name, for example {@code laws-in-the-way}
 * @param name what it is a way out of
 * @param laws the laws between which a flow must run for this path to be one; empty if it is not about flows
 * @param accords the accords of whose obligations it speaks; empty if it is not about obligations
 * @param bindingness the obligations of which it speaks, by how they bind
 * @param steps the steps, in order
 * @param rows the rows of the coverage page that ask for it; empty if none does
 * @param speaker who spoke of it; absent if nobody is named
 * @param publication where it stands and how it was read
 */
@Value.Builder
public record EscalationPath(
        String id,
        LocalizedText name,
        ImmutableSet<LawId> laws,
        ImmutableSet<AccordId> accords,
        ImmutableSet<Obligation.Bindingness> bindingness,
        ImmutableList<Step> steps,
        ImmutableList<String> rows,
        Optional<String> speaker,
        Publication publication)
        implements Catalogue.Entry {

    /** What somebody does on a path. */
    public enum Action {
        /** Speaks to another about it. */
        @JsonProperty("addresses")
        ADDRESSES,
        /** Takes it to who can decide. */
        @JsonProperty("raises")
        RAISES,
        /** Can cut the knot under the law as it is. */
        @JsonProperty("decides")
        DECIDES,
        /** Can change the law. */
        @JsonProperty("reforms")
        REFORMS
    }

    /**
     * A step of a path (<i>stap</i>).
     *
     * @param actor who takes it
     * @param action what it comes to
     * @param text what it does, to follow the name of the actor
     * @param article the article that lets it; absent if none is known
     * @param publication where it stands and how it was read
     */
    @Value.Builder
    public record Step(
            Actor actor, Action action, LocalizedText text, Optional<Article> article, Publication publication) {

        /**
         * Starts a step.
         *
         * @return a builder
         */
        public static StepBuilder builder() {
            return new StepBuilder();
        }

        /**
         * The step in a sentence.
         *
         * @return who does what, by which article or that none is known, and that it is unverified if it is
         */
        public LocalizedText sentence() {
            boolean power = action == Action.DECIDES || action == Action.REFORMS;
            Optional<LocalizedText> by = article.map(known -> known.label(Acts.standard()));
            String nl = by.map(label -> " (" + label.nl() + ")").orElse(power ? " (artikel niet bekend)" : "");
            String en = by.map(label -> " (" + label.en() + ")").orElse(power ? " (article not known)" : "");
            return LocalizedText.of(
                    actor.name().nl() + " " + text.nl() + nl + (isUnverified() ? " (niet geverifieerd)" : ""),
                    actor.name().en() + " " + text.en() + en + (isUnverified() ? " (unverified)" : ""));
        }

        /**
         * Whether outputs mark the step as {@code unverified}.
         *
         * @return true if it was not read at its source, or somebody is said to have a power and no article is known
         */
        public boolean isUnverified() {
            return publication.isUnverified()
                    || article.isEmpty() && (action == Action.DECIDES || action == Action.REFORMS);
        }
    }

    /**
     * Checks that the path leads somewhere.
     *
     * @param id its name
     * @param name what it is a way out of
     * @param laws the laws between which a flow must run
     * @param accords the accords of whose obligations it speaks
     * @param bindingness the obligations of which it speaks
     * @param steps the steps
     * @param rows the rows of the coverage page that ask for it
     * @param speaker who spoke of it
     * @param publication where it stands
     * @throws IllegalArgumentException if it has no name, nobody on it can cut the knot, or it is about nothing
     */
    public EscalationPath {
        if (id.isBlank()
                || steps.stream()
                        .noneMatch(step -> step.action() == Action.DECIDES || step.action() == Action.REFORMS)) {
            throw new IllegalArgumentException(
                    "The path (" + id + ") must have an id and a step of somebody who can cut the knot.");
        }
        if (laws.isEmpty() && (accords.isEmpty() || bindingness.isEmpty())) {
            throw new IllegalArgumentException("The path (" + id + ") must be about laws or about obligations.");
        }
    }

    /**
     * Starts a path.
     *
     * @return a builder
     */
    public static EscalationPathBuilder builder() {
        return new EscalationPathBuilder();
    }

    /**
     * The paths that a source names or an article opens.
     *
     * @return the paths, each with its source
     */
    public static Catalogue<EscalationPath> standard() {
        return Shipped.PATHS;
    }

    /**
     * The paths out of what the rules say about a flow.
     *
     * @param flow the flow
     * @param verdict what the rules say
     * @return the paths in order; empty if the flow is allowed or none is known
     */
    public static ImmutableList<EscalationPath> outOf(Flow flow, WallVerdict verdict) {
        if (verdict.status() == WallStatus.ALLOWED) {
            return ImmutableList.of();
        }
        return standard().all().stream().filter(path -> path.isAbout(flow)).collect(ImmutableList.toImmutableList());
    }

    /**
     * The paths out of an obligation that is not met in time.
     *
     * @param status how it stands
     * @return the paths in order; empty unless it is overdue, and if none is known
     */
    public static ImmutableList<EscalationPath> outOf(ObligationStatus status) {
        if (status.state() != ObligationStatus.State.OVERDUE) {
            return ImmutableList.of();
        }
        return standard().all().stream()
                .filter(path -> path.isAbout(status.obligation()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Whether the path is about money that runs as a flow does.
     *
     * @param flow the flow
     * @return true if it runs between two laws and the path speaks of one of them
     */
    public boolean isAbout(Flow flow) {
        return !flow.law().equals(flow.toLaw()) && (laws.contains(flow.law()) || laws.contains(flow.toLaw()));
    }

    /**
     * Whether the path is about an obligation.
     *
     * @param obligation the obligation
     * @return true if it speaks of its accord and of what binds like it
     */
    public boolean isAbout(Obligation obligation) {
        return accords.contains(obligation.accord()) && bindingness.contains(obligation.bindingness());
    }

    /**
     * Who can cut the knot.
     *
     * @return those who can decide under the law as it is, in order; empty if only the law can be changed
     */
    public ImmutableList<Actor> knotCutters() {
        return steps.stream()
                .filter(step -> step.action() == Action.DECIDES)
                .map(Step::actor)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public String toString() {
        return id;
    }
}
