package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.geldstroom.answer.Results.Bottleneck;
import nl.geldstroom.answer.Results.Worth;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.law.Acts;
import nl.geldstroom.law.Article;
import nl.geldstroom.law.Validity;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Route;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Book;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Passage;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioPlan;
import nl.geldstroom.scenario.ScenarioWalls;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import nl.geldstroom.wall.AdoptedProposal;
import nl.geldstroom.wall.Flow;
import nl.geldstroom.wall.FlowDestination;
import nl.geldstroom.wall.FlowOrigin;
import nl.geldstroom.wall.PartyScope;
import nl.geldstroom.wall.Proposal;
import nl.geldstroom.wall.Proposals;
import nl.geldstroom.wall.WallRule;
import nl.geldstroom.wall.WallStatus;
import nl.geldstroom.wall.WallVerdict;

/**
 * What walls hold back of what the measures of a scenario want (<i>knelpunten</i>), by measure, kind of money and verdict.
 *
 * <p>Each bottleneck has its cause with the article, its months, the amount nominal and as a present value, the smallest change
 * that would lift it, and what that would be worth: the scenario is run again with a rule of the scenario's own that lets just
 * this money through from the first month in which it is held back, and the two are compared over the horizon. Present values
 * take year totals to constant prices and discount them as the valuation of the scenario says.
 *
 * @param list the bottlenecks: measures by id, of one measure its usual money before that of grants
 */
public record Bottlenecks(ImmutableList<Bottleneck> list) {

    /** For how many bottlenecks, the largest ones, is worked out what lifting them is worth; each is a run of its own. */
    private static final int WORKED_OUT = 24;

    /**
     * The bottlenecks of a projection.
     *
     * @param projection the projection
     * @return its bottlenecks; empty if no wall held anything back
     */
    public static Bottlenecks of(Projection projection) {
        return new Finder(projection).find();
    }

    /** The smallest changes by the measure of which a wall holds something back. */
    static ListMultimap<String, LocalizedText> cures(Projection projection) {
        return new Finder(projection).cures();
    }

    /**
     * The bottlenecks as text of at most 80 columns.
     *
     * @param language the language
     * @return a few lines for each
     */
    public String text(Language language) {
        boolean nl = language == Language.NL;
        if (list.isEmpty()) {
            return (nl ? "Geen schot houdt iets tegen." : "No wall holds anything back.") + "\n";
        }
        StringBuilder out = new StringBuilder();
        for (Bottleneck one : list) {
            out.append(one.measure().in(language))
                    .append(": ")
                    .append(Phrases.euros(one.amount()).in(language))
                    .append(nl ? " euro in " : " euros in ")
                    .append(one.months())
                    .append(nl ? (one.months() == 1 ? " maand" : " maanden") : one.months() == 1 ? " month" : " months")
                    .append("\n  ")
                    .append(one.explanation().in(language))
                    .append("\n  ")
                    .append(one.change().in(language))
                    .append('\n');
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return text(Language.NL);
    }

    /** Money that is held back for one reason. */
    private record Held(Passage passage, WallVerdict verdict, SortedMap<Integer, Double> cents) {

        Money amount() {
            return Money.ofCents((long)
                    cents.values().stream().mapToDouble(Double::doubleValue).sum());
        }
    }

    private static final class Finder {

        private final Projection projection;
        private final Scenario scenario;
        private final Ledger ledger;
        private final ScenarioWalls walls;
        private final Names names;

        Finder(Projection projection) {
            this.projection = projection;
            this.scenario = projection.scenario();
            this.ledger = projection.ledger();
            this.walls = ScenarioWalls.of(scenario.given());
            this.names = new Names(scenario);
        }

        Bottlenecks find() {
            List<Held> all = new ArrayList<>();
            for (Passage passage : ScenarioPlan.passages(scenario)) {
                all.addAll(held(passage));
            }
            List<Held> largest = all.stream()
                    .sorted(Comparator.comparing(Held::amount).reversed())
                    .limit(WORKED_OUT)
                    .toList();
            ImmutableList.Builder<Bottleneck> list = ImmutableList.builder();
            for (Held held : all) {
                list.add(bottleneck(held, largest.contains(held)));
            }
            return new Bottlenecks(list.build());
        }

        /** What would lift what is held back of each measure, each cure once. */
        ListMultimap<String, LocalizedText> cures() {
            ListMultimap<String, LocalizedText> cures =
                    MultimapBuilder.linkedHashKeys().arrayListValues().build();
            for (Passage passage : ScenarioPlan.passages(scenario)) {
                for (Held held : held(passage)) {
                    LocalizedText change = change(held);
                    if (!cures.containsEntry(passage.measure(), change)) {
                        cures.put(passage.measure(), change);
                    }
                }
            }
            return cures;
        }

        /** By verdict, in the order in which they come. */
        private List<Held> held(Passage passage) {
            double[] blocked = ledger.observed(passage.observation());
            for (String less : passage.less()) {
                double[] other = ledger.observed(less);
                for (int month = 0; month < blocked.length; month++) {
                    blocked[month] -= other[month];
                }
            }
            Map<WallVerdict, SortedMap<Integer, Double>> byVerdict = new LinkedHashMap<>();
            for (int month = 0; month < blocked.length; month++) {
                if (blocked[month] != 0) {
                    byVerdict
                            .computeIfAbsent(verdict(walls, passage, month), verdict -> new TreeMap<>())
                            .put(month, blocked[month]);
                }
            }
            List<Held> found = new ArrayList<>();
            byVerdict.forEach((verdict, cents) -> found.add(new Held(passage, verdict, cents)));
            return found;
        }

        private WallVerdict verdict(ScenarioWalls of, Passage passage, int month) {
            YearMonth on = ledger.grid().month(month);
            return of.verdict(passage.flow(), on);
        }

        private Bottleneck bottleneck(Held held, boolean workedOut) {
            Passage passage = held.passage();
            Flow flow = passage.flow();
            return Bottleneck.builder()
                    .measure(title(passage.measure()))
                    .payer(flow.payer())
                    .recipient(flow.recipient())
                    .from(passage.route().map(Route::from))
                    .to(passage.route().map(Route::to))
                    .way(way(passage))
                    .status(held.verdict().status().label().en())
                    .explanation(names.in(held.verdict().explanation()))
                    .first(ledger.grid().month(held.cents().firstKey()))
                    .last(ledger.grid().month(held.cents().lastKey()))
                    .months(held.cents().size())
                    .amount(held.amount())
                    .presentValue(presentValue(perYear(held)))
                    .source(passage.route().flatMap(Route::source))
                    .unverified(held.verdict().isUnverified())
                    .change(change(held))
                    .worth(workedOut ? Optional.of(worth(held)) : Optional.<Worth>empty())
                    .build();
        }

        private LocalizedText way(Passage passage) {
            LocalizedText from = passage.route()
                    .map(route -> line(route.from()))
                    .orElseGet(() -> name(passage.flow().payer()));
            LocalizedText to = passage.route()
                    .map(route -> line(route.to()))
                    .orElseGet(() -> name(passage.flow().recipient()));
            return LocalizedText.of(from.nl() + " \u2192 " + to.nl(), from.en() + " \u2192 " + to.en());
        }

        private LocalizedText line(LineId id) {
            return names.of(id);
        }

        private LocalizedText title(String measure) {
            return scenario.measures().stream()
                    .filter(one -> one.id().equals(measure))
                    .findFirst()
                    .map(Measure::title)
                    .orElse(LocalizedText.same(measure));
        }

        private Map<Year, Double> perYear(Held held) {
            Map<Year, Double> years = new TreeMap<>();
            held.cents()
                    .forEach((month, cents) ->
                            years.merge(Year.of(ledger.grid().month(month).getYear()), cents, Double::sum));
            return years;
        }

        private Optional<Money> presentValue(Map<Year, Double> cents) {
            return scenario.valuation().map(valuation -> {
                double sum = 0;
                for (Map.Entry<Year, Double> year : cents.entrySet()) {
                    sum += year.getValue()
                            * valuation.deflation(year.getKey())
                            * StrictMath.pow(1 + valuation.rate(), -valuation.yearsTo(year.getKey()));
                }
                return Money.ofCents(Math.round(sum));
            });
        }

        /** Runs the scenario again with the wall open. */
        private Worth worth(Held held) {
            ImmutableList<WallRule> rules = ImmutableList.<WallRule>builder()
                    .addAll(scenario.given().walls())
                    .add(opening(held))
                    .build();
            Projection opened =
                    Projection.of(scenario.withGiven(scenario.given().withWalls(rules)));
            PartyId shown = scenario.given().parties().get(0).id();
            Map<Year, Double> everybody = new TreeMap<>();
            Money party = Money.ZERO;
            Money all = Money.ZERO;
            Money value = Money.ZERO;
            for (Year year : scenario.horizon().years()) {
                Money of = opened.ledger().balance(year, rule -> true).minus(ledger.balance(year, rule -> true));
                everybody.put(year, (double) of.cents());
                all = all.plus(of);
                party = party.plus(opened.difference(shown, year)).minus(projection.difference(shown, year));
                value = value.plus(opened.ledger().sum(year, rule -> rule.book() == Book.VALUE))
                        .minus(ledger.sum(year, rule -> rule.book() == Book.VALUE));
            }
            return new Worth(party, all, presentValue(everybody), value, freed(held, opened));
        }

        private Money freed(Held held, Projection opened) {
            double cents = 0;
            for (int month : held.cents().keySet()) {
                cents += blocked(ledger, held.passage(), month) - blocked(opened.ledger(), held.passage(), month);
            }
            return Money.ofCents((long) cents);
        }

        private static double blocked(Ledger of, Passage passage, int month) {
            double cents = of.observed(passage.observation())[month];
            for (String less : passage.less()) {
                cents -= of.observed(less)[month];
            }
            return cents;
        }

        /** The narrowest rule that lets just this money through: no other goes before it. */
        private WallRule opening(Held held) {
            Flow flow = held.passage().flow();
            String id = "opened-for-calculation";
            int number = 2;
            while (isTaken(id)) {
                id = "opened-for-calculation-" + number;
                number++;
            }
            return WallRule.builder()
                    .id(id)
                    .from(FlowOrigin.of(flow.money(), flow.payer().text(), flow.law()))
                    .to(FlowDestination.builder()
                            .recipient(PartyScope.of(flow.recipient().text()))
                            .law(flow.toLaw())
                            .provision(flow.provision())
                            .purpose(flow.purpose())
                            .build())
                    .validity(Validity.from(
                            ledger.grid().month(held.cents().firstKey()).atDay(1)))
                    .status(WallStatus.ALLOWED)
                    .reliability(Reliability.OWN)
                    .build();
        }

        private boolean isTaken(String id) {
            return scenario.given().walls().stream().anyMatch(rule -> rule.id().equals(id));
        }

        private LocalizedText change(Held held) {
            YearMonth first = ledger.grid().month(held.cents().firstKey());
            Optional<Proposal> proposal = proposal(held, first);
            if (proposal.isPresent()) {
                LocalizedText name = proposal.get().title();
                String entry = "\"adoptedProposals\": [{\"proposal\": \""
                        + proposal.get().id() + "\", \"from\": \"" + first.atDay(1) + "\"}]";
                return LocalizedText.of(
                        "Als het voorstel wet wordt, mag het: " + name.nl()
                                + ". Wie daarvan uit wil gaan, zet in het scenario onder \"given\": " + entry + ".",
                        "It may if the proposal becomes law: " + name.en()
                                + ". To assume so, write in the scenario under \"given\": " + entry + ".");
            }
            LocalizedText from = Phrases.month(first);
            LocalizedText what = what(held.passage().flow());
            LocalizedText where = where(held.verdict());
            return switch (held.verdict().status()) {
                case CONDITIONAL ->
                    walls.isOpen(held.passage().flow(), first)
                            ? ceiling(held)
                            : LocalizedText.of(
                                    "Voldoe aan de voorwaarde: " + conditions(held.verdict(), Language.NL)
                                            + ". Zet haar dan in het scenario onder \"given\", met datum en bewijs: "
                                            + entries(held.verdict(), first) + ".",
                                    "Meet the condition: " + conditions(held.verdict(), Language.EN)
                                            + ". Then write it in the scenario under \"given\", with date and evidence: "
                                            + entries(held.verdict(), first) + ".");
                case ALLOWED -> ceiling(held);
                case FORBIDDEN ->
                    LocalizedText.of(
                            "Nodig is dat " + where.nl() + " vanaf " + from.nl() + " toelaat: " + what.nl() + ".",
                            "What is needed is that " + where.en() + " allows from " + from.en() + ": " + what.en()
                                    + ".");
                case UNKNOWN ->
                    LocalizedText.of(
                            "Laat uitzoeken of dit mag; de kleinste zekerheid is een regel die vanaf " + from.nl()
                                    + " toelaat: " + what.nl()
                                    + ". Tot dan kan het scenario unknownWalls op pass zetten.",
                            "Find out whether this may; the least that settles it is a rule that allows from "
                                    + from.en() + ": " + what.en()
                                    + ". Until then the scenario can set unknownWalls to pass.");
                case CONFLICT ->
                    LocalizedText.of(
                            "Nodig is dat " + where.nl() + " hetzelfde zeggen over: " + what.nl() + ".",
                            "What is needed is that " + where.en() + " say the same about: " + what.en() + ".");
            };
        }

        /** How a scenario says that the conditions of the deciding rules are met. */
        private static String entries(WallVerdict verdict, YearMonth first) {
            return verdict.rules().stream()
                    .filter(rule -> rule.status() == WallStatus.CONDITIONAL)
                    .map(rule -> "{\"rule\": \"" + rule.id() + "\", \"date\": \"" + first.atDay(1)
                            + "\", \"evidence\": {...}}")
                    .distinct()
                    .collect(Collectors.joining(", ", "\"metConditions\": [", "]"));
        }

        private static LocalizedText ceiling(Held held) {
            Money most = Money.ZERO;
            TreeMap<Integer, Double> years = new TreeMap<>();
            held.cents().forEach((month, cents) -> years.merge(month / 12, cents, Double::sum));
            for (double cents : years.values()) {
                most = most.max(Money.ofCents((long) cents));
            }
            LocalizedText amount = Phrases.euros(most);
            LocalizedText where = where(held.verdict());
            return LocalizedText.of(
                    "Nodig is dat het plafond van " + where.nl() + " met " + amount.nl()
                            + " euro per jaar omhoog gaat.",
                    "What is needed is that the ceiling of " + where.en() + " rises by " + amount.en()
                            + " euros a year.");
        }

        /** A published proposal under which the money would move. */
        private Optional<Proposal> proposal(Held held, YearMonth first) {
            Given given = scenario.given();
            for (Proposal proposal : Proposals.standard().all()) {
                if (given.adoptedProposals().stream()
                        .noneMatch(adopted -> adopted.proposal().equals(proposal.id()))) {
                    ScenarioWalls adopted =
                            ScenarioWalls.of(given.withAdoptedProposals(ImmutableList.<AdoptedProposal>builder()
                                    .addAll(given.adoptedProposals())
                                    .add(AdoptedProposal.of(proposal.id(), first.atDay(1)))
                                    .build()));
                    if (adopted.isOpen(held.passage().flow(), first)
                            && !walls.isOpen(held.passage().flow(), first)) {
                        return Optional.of(proposal);
                    }
                }
            }
            return Optional.empty();
        }

        private static String conditions(WallVerdict verdict, Language language) {
            return String.join(
                    "; ",
                    verdict.conditions().stream()
                            .map(condition -> condition.in(language))
                            .toList());
        }

        /** The articles that decide, else the rules. */
        private static LocalizedText where(WallVerdict verdict) {
            List<LocalizedText> places = verdict.rules().stream()
                    .map(rule -> rule.article()
                            .map((Article article) -> article.label(Acts.standard()))
                            .orElse(LocalizedText.of("regel " + rule.id(), "rule " + rule.id())))
                    .distinct()
                    .toList();
            return places.isEmpty()
                    ? LocalizedText.of("een regel", "a rule")
                    : LocalizedText.of(
                            String.join(
                                    " en ",
                                    places.stream().map(LocalizedText::nl).toList()),
                            String.join(
                                    " and ",
                                    places.stream().map(LocalizedText::en).toList()));
        }

        private LocalizedText what(Flow flow) {
            LocalizedText payer = name(flow.payer());
            LocalizedText recipient = name(flow.recipient());
            boolean same = flow.payer().equals(flow.recipient());
            return LocalizedText.of(
                    flow.money().label().nl() + " van " + payer.nl() + " voor "
                            + flow.provision().label().nl() + (same ? "" : " van " + recipient.nl()),
                    flow.money().label().en() + " of " + payer.en() + " for "
                            + flow.provision().label().en() + (same ? "" : " of " + recipient.en()));
        }

        private LocalizedText name(PartyId id) {
            return LocalizedText.same(names.of(id));
        }
    }
}
