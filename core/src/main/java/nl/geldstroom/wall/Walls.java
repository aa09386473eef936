package nl.geldstroom.wall;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import nl.geldstroom.law.Acts;
import nl.geldstroom.law.LawId;
import nl.geldstroom.text.LocalizedText;

/**
 * The rules that say which euro may flow where (<i>schotten</i>), and what they say together.
 *
 * <p>For example the shift of a municipality from a tailor-made to a general provision under the Wmo 2015 is {@link
 * WallStatus#ALLOWED} because it stays within one law and one payer; the same money from a health insurer to the
 * municipality is {@link WallStatus#UNKNOWN} because no rule speaks of it.
 */
public final class Walls {

    /** What every output that shows a verdict says with it. */
    public static final LocalizedText DISCLAIMER =
            LocalizedText.of("Een rekenhulp, geen juridisch advies.", "A calculation aid, no legal advice.");

    private static final Comparator<RuleIndex.Entry> BY_ID = Comparator.comparingInt(RuleIndex.Entry::place);

    private final Acts acts;
    private final ImmutableSortedMap<String, WallRule> rules;
    private final RuleIndex index;

    private Walls(Acts acts, ImmutableSortedMap<String, WallRule> rules) {
        this.acts = acts;
        this.rules = rules;
        this.index = new RuleIndex(rules.values(), rule -> Sayings.of(rule, acts));
    }

    /** Read when first asked for, then shared: it never changes. */
    private static final class Standard {
        private static final Walls WALLS = of(RuleFiles.shipped());
    }

    /**
     * The rules that ship with the library: general means, Wmo 2015, Zvw, Wlz, Jeugdwet, Participatiewet, Wpg, specific
     * grants and money of accords. About everything else the default speaks. {@link Proposals} are not among them.
     *
     * @return the rules, each with its article and how sure it is
     */
    public static Walls standard() {
        return Standard.WALLS;
    }

    /**
     * Walls of one's own.
     *
     * @param rules the rules
     * @return the walls; the order of the rules does not matter
     * @throws IllegalArgumentException if two rules have the same id
     */
    public static Walls of(Iterable<WallRule> rules) {
        TreeMap<String, WallRule> byId = new TreeMap<>();
        for (WallRule rule : rules) {
            if (byId.put(rule.id(), rule) != null) {
                throw new IllegalArgumentException("The rule (" + rule.id() + ") must occur once.");
            }
        }
        return new Walls(Acts.standard(), ImmutableSortedMap.copyOfSorted(byId));
    }

    /**
     * These walls with rules added; a rule replaces one of the same id.
     *
     * @param more the rules of a scenario
     * @return the walls of the scenario
     */
    public Walls with(Iterable<WallRule> more) {
        TreeMap<String, WallRule> byId = new TreeMap<>(rules);
        for (WallRule rule : more) {
            byId.put(rule.id(), rule);
        }
        return new Walls(acts, ImmutableSortedMap.copyOfSorted(byId));
    }

    /**
     * These walls, whose explanations name laws as a set of acts does.
     *
     * @param names the acts
     * @return the same walls
     */
    public Walls naming(Acts names) {
        return new Walls(names, rules);
    }

    /**
     * All rules.
     *
     * @return them by id
     */
    public ImmutableList<WallRule> rules() {
        return rules.values().asList();
    }

    /**
     * The purposes that rules name; a flow for another purpose meets only rules that leave the purpose open.
     *
     * @return the words, in alphabetical order; those of the standard rules are {@code experiment} and {@code
     *     integral-package}
     */
    public ImmutableSortedSet<String> purposes() {
        return rules.values().stream()
                .flatMap(rule -> rule.to().purpose().stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /**
     * What the rules say about a flow on a date.
     *
     * <p>Of the rules that hold on the date and speak of the flow, those before which another goes are left out: a
     * narrower one, or one as wide that starts later. If what remains agrees, that is the answer; else it is {@link
     * WallStatus#CONFLICT}. If nothing remains, money that stays within one law and one payer is {@link
     * WallStatus#ALLOWED} and other money {@link WallStatus#UNKNOWN}. A rule that names no law, provision or purpose of
     * the destination does not speak of money that stays at home.
     *
     * @param flow the flow
     * @param date the date
     * @return the verdict
     */
    public WallVerdict resolve(Flow flow, LocalDate date) {
        List<RuleIndex.Entry> deciding = deciding(index.speaking(flow, date));
        if (deciding.isEmpty()) {
            return flow.staysAtHome()
                    ? new WallVerdict(WallStatus.ALLOWED, ImmutableList.of(), home(flow))
                    : new WallVerdict(WallStatus.UNKNOWN, ImmutableList.of(), unknown(flow));
        }
        if (deciding.size() == 1) {
            RuleIndex.Entry only = deciding.get(0);
            return new WallVerdict(
                    only.rule().status(),
                    ImmutableList.of(only.rule()),
                    only.sayings().alone());
        }
        deciding.sort(BY_ID);
        ImmutableList.Builder<WallRule> agreed = ImmutableList.builderWithExpectedSize(deciding.size());
        List<Sayings> sayings = new ArrayList<>(deciding.size());
        WallStatus status = deciding.get(0).rule().status();
        for (RuleIndex.Entry entry : deciding) {
            agreed.add(entry.rule());
            sayings.add(entry.sayings());
            status = entry.rule().status() == status ? status : WallStatus.CONFLICT;
        }
        return new WallVerdict(status, agreed.build(), Sayings.joined(status, sayings));
    }

    /** Those before which no other goes. */
    private static List<RuleIndex.Entry> deciding(List<RuleIndex.Entry> speaking) {
        if (speaking.size() < 2) {
            return speaking;
        }
        List<RuleIndex.Entry> deciding = new ArrayList<>(speaking.size());
        for (RuleIndex.Entry entry : speaking) {
            boolean outdone = false;
            for (RuleIndex.Entry other : speaking) {
                if (other.goesBefore(entry)) {
                    outdone = true;
                    break;
                }
            }
            if (!outdone) {
                deciding.add(entry);
            }
        }
        return deciding;
    }

    private String name(LawId law) {
        return acts.find(law).map(act -> act.shortName()).orElse(law.text());
    }

    private LocalizedText home(Flow flow) {
        return LocalizedText.of(
                "Toegestaan: het geld blijft binnen \u00e9\u00e9n wet (" + name(flow.law())
                        + ") en \u00e9\u00e9n betaler (" + flow.payer() + ").",
                "Allowed: the money stays within one law (" + name(flow.law()) + ") and one payer (" + flow.payer()
                        + ").");
    }

    private LocalizedText unknown(Flow flow) {
        return LocalizedText.of(
                "Onbekend: geen regel zegt of dit mag: " + flow.money().label().nl() + " van " + flow.payer()
                        + under(flow.law(), " onder ") + " naar " + flow.recipient() + under(flow.toLaw(), " onder ")
                        + " voor " + flow.provision().label().nl() + ".",
                "Unknown: no rule says whether " + flow.money().label().en() + " of " + flow.payer()
                        + under(flow.law(), " under ") + " may go to " + flow.recipient()
                        + under(flow.toLaw(), " under ") + " for "
                        + flow.provision().label().en() + ".");
    }

    private String under(LawId law, String word) {
        return law.equals(LawId.NONE) ? "" : word + name(law);
    }

    @Override
    public String toString() {
        return "walls of " + rules.size() + " rules";
    }
}
