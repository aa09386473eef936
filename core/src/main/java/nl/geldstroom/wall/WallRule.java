package nl.geldstroom.wall;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.law.Acts;
import nl.geldstroom.law.Article;
import nl.geldstroom.law.Validity;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * What one rule of law says about money that flows from somewhere to somewhere (<i>regel, schot</i>).
 *
 * <p>A rule that forbids names the article that does, unless it is a user's own supposition: "not allowed" for want of a
 * better word is {@link WallStatus#UNKNOWN}. A rule that rests on nothing but its author is {@link Reliability#OWN}.
 *
 * @param id its name, for example {@code fvw-general-grant}; a rule of a scenario with the same name replaces it
 * @param from where the money comes from
 * @param to where the money goes to
 * @param validity when the rule holds; of rules equally wide the one that starts latest wins
 * @param status allowed, conditional, forbidden or unknown
 * @param ceiling how much may flow per rule, payer and calendar year; absent if there is no ceiling
 * @param condition what must be the case; present if and only if the status is conditional
 * @param holdsFor how long a condition that was met goes on to hold, for example three years for an experiment; absent for
 *     ever
 * @param article the article that says so; absent if none was found
 * @param publication where that was read; absent if it was not read
 * @param checked when it was last compared with its source or, if unverified, written down; absent if that is not known
 * @param reliability how sure the rule is
 */
@Value.Builder
public record WallRule(
        String id,
        FlowOrigin from,
        FlowDestination to,
        Validity validity,
        WallStatus status,
        Optional<Money> ceiling,
        Optional<LocalizedText> condition,
        Optional<Period> holdsFor,
        Optional<Article> article,
        Optional<LocalizedText> publication,
        Optional<LocalDate> checked,
        Reliability reliability) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /**
     * Checks that the rule says where it comes from and nothing that its status does not allow.
     *
     * @param id its name
     * @param from where the money comes from
     * @param to where the money goes to
     * @param validity when the rule holds
     * @param status allowed, conditional, forbidden or unknown
     * @param ceiling how much may flow per rule, payer and calendar year
     * @param condition what must be the case
     * @param holdsFor how long a met condition holds
     * @param article the article that says so
     * @param publication where that was read
     * @param checked when somebody last looked
     * @param reliability how sure the rule is
     * @throws IllegalArgumentException if the name is malformed, the status is conflict, a conditional rule has no
     *     condition or another has one, a term stands without a condition or is not positive, a ceiling stands on a rule that lets nothing flow or is below zero, or a rule that
     *     is not its author's own has no source
     */
    public WallRule {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "The id (" + id + ") of the rule must have 1 to 64 lower-case letters, digits and hyphens.");
        }
        if (status == WallStatus.CONFLICT) {
            throw new IllegalArgumentException("The status (conflict) of rule (" + id
                    + ") must be allowed, conditional, forbidden or unknown. Maybe unknown.");
        }
        if (condition.isPresent() != (status == WallStatus.CONDITIONAL)) {
            throw new IllegalArgumentException("The condition of rule (" + id
                    + ") must be there if and only if its status is conditional, not " + word(status) + ".");
        }
        if (holdsFor.isPresent() && (condition.isEmpty() || !isLater(holdsFor.get()))) {
            throw new IllegalArgumentException("The term (" + holdsFor.get() + ") of the condition of rule (" + id
                    + ") must be longer than nothing and stand beside a condition.");
        }
        if (ceiling.isPresent() && status != WallStatus.ALLOWED && status != WallStatus.CONDITIONAL) {
            throw new IllegalArgumentException(
                    "The ceiling of rule (" + id + ") must not be there when its status is " + word(status) + ".");
        }
        if (ceiling.isPresent() && ceiling.get().cents() < 0) {
            throw new IllegalArgumentException(
                    "The ceiling (" + ceiling.get() + ") of rule (" + id + ") must be zero or more.");
        }
        if (reliability != Reliability.OWN && article.isEmpty() && publication.isEmpty()) {
            throw new IllegalArgumentException(
                    "The rule (" + id + ") must name an article or a publication. Maybe its reliability is own.");
        }
        if (status == WallStatus.FORBIDDEN && reliability != Reliability.OWN && article.isEmpty()) {
            throw new IllegalArgumentException(
                    "The rule (" + id + ") must name the article that forbids. Maybe its status is unknown.");
        }
    }

    private static boolean isLater(Period term) {
        return !term.isNegative() && !term.isZero();
    }

    private static String word(WallStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Starts a rule.
     *
     * @return a builder
     */
    public static WallRuleBuilder builder() {
        return new WallRuleBuilder();
    }

    /**
     * Whether the rule speaks of a flow, whatever the date.
     *
     * @param flow the flow
     * @return true if the flow lies in every dimension of the rule
     */
    public boolean covers(Flow flow) {
        return from.covers(flow) && to.covers(flow);
    }

    /**
     * Whether the rule goes before another: it is narrower in at least one dimension and wider in none, or as wide and
     * starts later.
     *
     * @param other the other rule
     * @return true if it does; false for both ways round if the rules cannot be compared
     */
    public boolean goesBefore(WallRule other) {
        boolean within = from.isWithin(other.from) && to.isWithin(other.to);
        boolean around = other.from.isWithin(from) && other.to.isWithin(to);
        return within && (!around || startsLater(other));
    }

    private boolean startsLater(WallRule other) {
        LocalDate start = validity.from().orElse(LocalDate.MIN);
        return start.isAfter(other.validity.from().orElse(LocalDate.MIN));
    }

    /**
     * The same rule in another time.
     *
     * @param when when it holds
     * @return the rule
     */
    public WallRule during(Validity when) {
        return new WallRule(
                id, from, to, when, status, ceiling, condition, holdsFor, article, publication, checked, reliability);
    }

    /**
     * Whether outputs mark the rule as {@code unverified}.
     *
     * @return true unless it was read at its source
     */
    @JsonIgnore
    public boolean isUnverified() {
        return reliability.isUnverified();
    }

    /**
     * What the rule rests on, as a sentence goes on.
     *
     * @param acts the acts that give laws their short names
     * @return for example {@code according to article 6(2) Fvw, checked on 2026-02-04} or {@code according to rule
     *     what-if (own supposition, unverified)}
     */
    public LocalizedText source(Acts acts) {
        StringBuilder nl = new StringBuilder("volgens ");
        StringBuilder en = new StringBuilder("according to ");
        if (article.isPresent()) {
            LocalizedText label = article.get().label(acts);
            nl.append(label.nl());
            en.append(label.en());
        } else {
            nl.append("regel ").append(id);
            en.append("rule ").append(id);
        }
        publication.ifPresent(text -> {
            nl.append(" (").append(text.nl()).append(')');
            en.append(" (").append(text.en()).append(')');
        });
        checked.ifPresent(date -> {
            // Only what was read at its source was checked; the rest was written down on that day.
            nl.append(isUnverified() ? ", opgetekend op " : ", gecontroleerd op ")
                    .append(date);
            en.append(isUnverified() ? ", recorded on " : ", checked on ").append(date);
        });
        if (reliability == Reliability.OWN) {
            nl.append(" (eigen veronderstelling, niet geverifieerd)");
            en.append(" (own supposition, unverified)");
        } else if (isUnverified()) {
            nl.append(" (niet geverifieerd)");
            en.append(" (unverified)");
        }
        return LocalizedText.of(nl.toString(), en.toString());
    }
}
