package nl.geldstroom.accord;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.geldstroom.internal.facts.FactFile;
import nl.geldstroom.law.Article;
import nl.geldstroom.law.LawId;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.time.RoughDate;

/** The fact files on offers, co-operations, escalation, responsibilities, programmes and proposed duties. */
final class Shipped {

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private static final ImmutableMap<String, Actor> ACTORS = actors(file("actors.csv"));

    static final Catalogue<Offer> OFFERS =
            offers(ACTORS, file("offers.csv"), file("offer-returns.csv"), file("offer-events.csv"));

    static final Catalogue<Cooperation> COOPERATIONS =
            cooperations(ACTORS, file("cooperations.csv"), file("participants.csv"));

    static final Catalogue<EscalationPath> PATHS =
            paths(ACTORS, file("escalation-paths.csv"), file("escalation-steps.csv"));

    static final Catalogue<Responsibility> RESPONSIBILITIES =
            responsibilities(ACTORS, file("responsibilities.csv"), file("answers.csv"));

    static final Catalogue<Programme> PROGRAMMES =
            programmes(ACTORS, file("programmes.csv"), file("programme-members.csv"), file("programme-counts.csv"));

    static final Catalogue<ProposedDuty> DUTIES = duties(file("duties.csv"), file("duty-laws.csv"));

    private Shipped() {}

    private static FactFile file(String name) {
        return FactFile.beside(Shipped.class, name);
    }

    static ImmutableList<Actor> actors(FactFile.Row row, String column) {
        return listed(ACTORS, row, column);
    }

    static ImmutableMap<String, Actor> actors(FactFile file) {
        Set<String> ids = new HashSet<>();
        return file
                .map(row -> new Actor(
                        Rows.once(ids, row),
                        Rows.text(row, "name"),
                        words(row, "parties").map(PartyId::of).collect(ImmutableList.toImmutableList())))
                .stream()
                .collect(ImmutableMap.toImmutableMap(Actor::id, actor -> actor));
    }

    static Catalogue<Offer> offers(
            ImmutableMap<String, Actor> actors, FactFile offers, FactFile returns, FactFile events) {
        Rows.Of<Offer.InReturn> returnsOf = Rows.of(
                returns, "offer", row -> new Offer.InReturn(Rows.known(actors, row, "actor"), Rows.text(row, "text")));
        Rows.Of<OfferEvent> eventsOf = Rows.of(
                events,
                "offer",
                row -> OfferEvent.builder()
                        .kind(row.constant("kind", OfferEvent.Kind.class))
                        .actor(row.optional("actor"))
                        .date(RoughDate.of(row.required("date")))
                        .evidence(Rows.publication(row))
                        .build());
        Set<String> ids = new HashSet<>();
        ImmutableList<Offer> all = offers.map(row -> {
            String id = Rows.once(ids, row);
            return Offer.builder()
                    .id(id)
                    .name(Rows.text(row, "name"))
                    .addAllBy(listed(actors, row, "by"))
                    .offered(Rows.text(row, "offered"))
                    .addAllInReturn(returnsOf.take(id))
                    .addAllEvents(eventsOf.take(id))
                    .addAllRows(rows(row))
                    .speaker(row.optional("speaker"))
                    .publication(Rows.publication(row))
                    .build();
        });
        returnsOf.nothingLeft("an offer");
        eventsOf.nothingLeft("an offer");
        return Catalogue.of("offer", all);
    }

    static Catalogue<Cooperation> cooperations(
            ImmutableMap<String, Actor> actors, FactFile cooperations, FactFile participants) {
        Rows.Of<Cooperation.Participant> participantsOf = Rows.of(
                participants,
                "cooperation",
                row -> new Cooperation.Participant(
                        Rows.known(actors, row, "actor"),
                        row.constant("position", Cooperation.Position.class),
                        row.optional("number").map(cell -> Rows.number(row, "number"))));
        Set<String> ids = new HashSet<>();
        ImmutableList<Cooperation> all = cooperations.map(row -> {
            String id = Rows.once(ids, row);
            return Cooperation.builder()
                    .id(id)
                    .name(Rows.text(row, "name"))
                    .mode(row.constant("mode", Cooperation.Mode.class))
                    .rule(row.constant("rule", DecisionRule.class))
                    .addAllParticipants(participantsOf.take(id))
                    .addAllRows(rows(row))
                    .speaker(row.optional("speaker"))
                    .publication(Rows.publication(row))
                    .build();
        });
        participantsOf.nothingLeft("a co-operation");
        return Catalogue.of("co-operation", all);
    }

    static Catalogue<EscalationPath> paths(ImmutableMap<String, Actor> actors, FactFile paths, FactFile steps) {
        Rows.Of<EscalationPath.Step> stepsOf = Rows.of(
                steps,
                "path",
                row -> EscalationPath.Step.builder()
                        .actor(Rows.known(actors, row, "actor"))
                        .action(row.constant("action", EscalationPath.Action.class))
                        .text(Rows.text(row, "text"))
                        .article(row.optional("article").map(Article::of))
                        .publication(Rows.publication(row))
                        .build());
        ImmutableMap<String, Accord> accords = Accords.standard().all().stream()
                .collect(ImmutableMap.toImmutableMap(accord -> accord.id().text(), accord -> accord));
        Set<String> ids = new HashSet<>();
        ImmutableList<EscalationPath> all = paths.map(row -> {
            String id = Rows.once(ids, row);
            return EscalationPath.builder()
                    .id(id)
                    .name(Rows.text(row, "name"))
                    .addAllLaws(words(row, "laws").map(LawId::of).toList())
                    .addAllAccords(words(row, "accords")
                            .map(text -> Rows.known(accords, "accords", text).id())
                            .toList())
                    .addAllBindingness(row.optional("bindingness").stream()
                            .map(cell -> row.constant("bindingness", Obligation.Bindingness.class))
                            .toList())
                    .addAllSteps(stepsOf.take(id))
                    .addAllRows(rows(row))
                    .speaker(row.optional("speaker"))
                    .publication(Rows.publication(row))
                    .build();
        });
        stepsOf.nothingLeft("a path");
        return Catalogue.of("path", all);
    }

    static Catalogue<Responsibility> responsibilities(
            ImmutableMap<String, Actor> actors, FactFile responsibilities, FactFile answers) {
        Rows.Of<Responsibility.Answer> answersOf = Rows.of(
                answers,
                "responsibility",
                row -> Responsibility.Answer.builder()
                        .actor(Rows.known(actors, row, "actor"))
                        .level(row.constant("level", Responsibility.Level.class))
                        .limit(Rows.optionalText(row, "limit"))
                        .article(row.optional("article").map(Article::of))
                        .publication(Rows.publication(row))
                        .build());
        Set<String> ids = new HashSet<>();
        ImmutableList<Responsibility> all = responsibilities.map(row -> {
            String id = Rows.once(ids, row);
            return Responsibility.builder()
                    .id(id)
                    .cause(Rows.text(row, "cause"))
                    .handledBy(Rows.optionalText(row, "handledBy"))
                    .field(Rows.optionalText(row, "field"))
                    .addAllAnswers(answersOf.take(id))
                    .addAllRows(rows(row))
                    .speaker(row.optional("speaker"))
                    .publication(Rows.publication(row))
                    .build();
        });
        answersOf.nothingLeft("a responsibility");
        return Catalogue.of("responsibility", all);
    }

    static Catalogue<Programme> programmes(
            ImmutableMap<String, Actor> actors, FactFile programmes, FactFile members, FactFile counts) {
        Rows.Of<Programme.Member> membersOf = Rows.of(
                members,
                "programme",
                row -> Programme.Member.builder()
                        .party(PartyId.of(row.required("party")))
                        .joined(RoughDate.of(row.required("joined")))
                        .left(row.optional("left").map(RoughDate::of))
                        .publication(Rows.publication(row))
                        .build());
        Rows.Of<Programme.Count> countsOf = Rows.of(
                counts,
                "programme",
                row -> new Programme.Count(row.required("id"), Rows.text(row, "what"), Rows.number(row, "number")));
        Set<String> ids = new HashSet<>();
        ImmutableList<Programme> all = programmes.map(row -> {
            String id = Rows.once(ids, row);
            return Programme.builder()
                    .id(id)
                    .name(Rows.text(row, "name"))
                    .from(row.optional("from").map(RoughDate::of))
                    .until(row.optional("until").map(RoughDate::of))
                    .addAllPartners(listed(actors, row, "partners"))
                    .addAllMembers(membersOf.take(id))
                    .addAllAnnounced(countsOf.take(id))
                    .addAllOutcomes(Rows.texts(row, "outcomes"))
                    .remark(Rows.optionalText(row, "remark"))
                    .addAllRows(rows(row))
                    .speaker(row.optional("speaker"))
                    .publication(Rows.publication(row))
                    .build();
        });
        membersOf.nothingLeft("a programme");
        countsOf.nothingLeft("a programme");
        return Catalogue.of("programme", all);
    }

    static Catalogue<ProposedDuty> duties(FactFile duties, FactFile laws) {
        Rows.Of<ProposedDuty.InLaw> lawsOf = Rows.of(
                laws, "duty", row -> new ProposedDuty.InLaw(LawId.of(row.required("law")), Rows.text(row, "domain")));
        Set<String> ids = new HashSet<>();
        ImmutableList<ProposedDuty> all = duties.map(row -> {
            String id = Rows.once(ids, row);
            return ProposedDuty.builder()
                    .id(id)
                    .name(Rows.text(row, "name"))
                    .addAllLaws(lawsOf.take(id))
                    .addAllAsks(Rows.texts(row, "asks"))
                    .proposal(row.optional("proposal"))
                    .addAllRows(rows(row))
                    .speaker(row.optional("speaker"))
                    .publication(Rows.publication(row))
                    .build();
        });
        lawsOf.nothingLeft("a duty");
        return Catalogue.of("duty", all);
    }

    private static ImmutableList<Actor> listed(ImmutableMap<String, Actor> actors, FactFile.Row row, String column) {
        return words(row, column).map(id -> Rows.known(actors, column, id)).collect(ImmutableList.toImmutableList());
    }

    private static List<String> rows(FactFile.Row row) {
        return words(row, "rows").toList();
    }

    private static Stream<String> words(FactFile.Row row, String column) {
        return WORDS.splitToStream(row.optional(column).orElse(""));
    }
}
