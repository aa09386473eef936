package nl.geldstroom.app.report.view;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.geldstroom.answer.LeastSettlement;
import nl.geldstroom.answer.LeastSettlement.Transfer;
import nl.geldstroom.answer.MeetingAnswer;
import nl.geldstroom.answer.MeetingAnswers;
import nl.geldstroom.answer.MeetingAnswers.AgreementFork;
import nl.geldstroom.answer.MeetingAnswers.Branch;
import nl.geldstroom.answer.MeetingAnswers.Cliff;
import nl.geldstroom.answer.MeetingAnswers.CliffVariant;
import nl.geldstroom.answer.MeetingAnswers.Comparison;
import nl.geldstroom.answer.MeetingAnswers.OtherTown;
import nl.geldstroom.answer.MeetingAnswers.SavingWarning;
import nl.geldstroom.answer.MeetingAnswers.TemporaryPay;
import nl.geldstroom.answer.MeetingAnswers.WhatIf;
import nl.geldstroom.answer.MeetingQuestion;
import nl.geldstroom.answer.Shapley;
import nl.geldstroom.answer.WrongPocket.Pocket;
import nl.geldstroom.app.report.view.AnswerTable.Line;
import nl.geldstroom.app.report.view.ScenarioTables.Row;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;

/** The twelve questions of the meeting with the answers of all scenarios. */
final class Questions {

    private static final Pattern SIZE = Pattern.compile("[0-9]+");

    private static final String UNKNOWN = ScenarioTables.NOTHING;

    private final Page page;
    private final Wording say;
    private final ScenarioTables tables;

    Questions(Page page) {
        this.page = page;
        this.say = page.say();
        this.tables = new ScenarioTables(page);
    }

    ImmutableList<Question> list() {
        ImmutableList.Builder<Question> questions = ImmutableList.builder();
        for (MeetingQuestion question : MeetingQuestion.values()) {
            questions.add(new Question(
                    question.number(),
                    say.of(question.asked()),
                    said(question, 1),
                    said(question, Integer.MAX_VALUE),
                    tables(question)));
        }
        return questions.build();
    }

    private static MeetingAnswer answer(MeetingAnswers meeting, MeetingQuestion question) {
        return switch (question) {
            case COST -> meeting.cost();
            case NATURE -> meeting.nature();
            case COMMITMENT -> meeting.commitment();
            case DOUBLE_COST -> meeting.doubleCost();
            case GROWTH -> meeting.growth();
            case RETURNS -> meeting.returns();
            case POCKETS -> meeting.pockets();
            case CLIFFS -> meeting.cliffs();
            case CLIENTS -> meeting.clients();
            case NEIGHBOURS -> meeting.neighbours();
            case FORK -> meeting.fork();
            case RECONCILIATION -> meeting.reconciliation();
        };
    }

    /** What is said, each sentence once with the letters of the scenarios for which it is. */
    private ImmutableList<Tagged<String>> said(MeetingQuestion question, int most) {
        return tables.said(variant -> variant.result()
                .meeting()
                .map(meeting -> answer(meeting, question).sentences().stream()
                        .limit(atOneLook(meeting, question, most))
                        .toList())
                .orElse(List.of()));
    }

    /** Growth is answered by what grows most and, where numbers are uncertain, by the worst tenth of the draws. */
    private static int atOneLook(MeetingAnswers meeting, MeetingQuestion question, int most) {
        boolean drawn =
                question == MeetingQuestion.GROWTH && meeting.growth().worst().isPresent();
        return most == 1 && drawn ? 2 : most;
    }

    private ImmutableList<AnswerTable> tables(MeetingQuestion question) {
        return switch (question) {
            case NATURE -> ImmutableList.of(temporary());
            case GROWTH -> ImmutableList.of(growth());
            case POCKETS -> ImmutableList.of(pockets(), transfers(), shapley());
            case CLIFFS -> ImmutableList.of(cliffs());
            case CLIENTS -> ImmutableList.of(clients(), savings());
            case NEIGHBOURS -> ImmutableList.of(neighbours());
            case FORK -> ImmutableList.of(forks());
            case COST, COMMITMENT, DOUBLE_COST, RETURNS, RECONCILIATION -> ImmutableList.of();
        };
    }

    private AnswerTable table(String nl, String en, List<String> head, Function<Variant, List<Row>> rows) {
        return withoutEmpty(tables.of(say.of(nl, en), head, rows));
    }

    /** A column of which nothing is known in any row says nothing. */
    private static AnswerTable withoutEmpty(AnswerTable table) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < table.head().size() - 1; i++) {
            int column = i;
            boolean isYear = table.head().get(i + 1).matches("[0-9]{4}");
            if (isYear
                    || table.rows().stream()
                            .anyMatch(row -> !row.cells().get(column).equals(UNKNOWN))) {
                kept.add(i);
            }
        }
        return new AnswerTable(
                table.caption(),
                ImmutableList.<String>builder()
                        .add(table.head().get(0))
                        .addAll(kept.stream().map(i -> table.head().get(i + 1)).iterator())
                        .build(),
                table.rows().stream()
                        .map(row -> new Line(
                                row.variants(),
                                row.label(),
                                kept.stream().map(row.cells()::get).collect(ImmutableList.toImmutableList())))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static <T> List<Row> lines(Variant variant, Function<MeetingAnswers, List<T>> of, Function<T, Row> line) {
        return variant.result().meeting().map(of).orElse(List.of()).stream()
                .map(line)
                .toList();
    }

    private AnswerTable temporary() {
        return table(
                "Structurele lasten die uit een tijdelijke uitkering worden betaald, per jaar",
                "Structural cost that a temporary grant pays, a year",
                List.of(
                        say.of("Uitkering en regel", "Grant and line"),
                        say.of("Tot en met", "Until"),
                        say.of("Bedrag", "Amount")),
                variant -> lines(
                        variant,
                        meeting -> meeting.nature().test(),
                        (TemporaryPay pay) -> new Row(
                                say.of(pay.title()) + ": " + say.of(pay.label()),
                                ImmutableList.of(pay.last().toString(), say.euros(pay.amount())))));
    }

    private AnswerTable growth() {
        return table(
                "Wat als: verschil met ongewijzigd beleid, en wat de groei zelf kost, over alle jaren",
                "What if: difference with unchanged policy, and what the growth itself costs, over all years",
                List.of(
                        say.of("Wat als", "What if"),
                        say.of("Verschil", "Difference"),
                        say.of("Groei zelf", "Growth itself"),
                        say.of("Reserve aan het eind", "Reserve at the end")),
                variant -> lines(
                        variant,
                        meeting -> meeting.growth().whatIfs(),
                        (WhatIf what) -> new Row(
                                say.of(what.label()),
                                ImmutableList.of(
                                        say.euros(what.total()),
                                        say.euros(Money.sum(what.growth())),
                                        what.reserveAtEnd().map(say::euros).orElse(UNKNOWN)))));
    }

    private AnswerTable pockets() {
        return table(
                "Wie investeert en wie incasseert, na verevening, over alle jaren",
                "Who invests and who gains, after risk equalisation, over all years",
                List.of(
                        say.of("Betaler", "Payer"),
                        say.of("Investeert", "Invests"),
                        say.of("Krijgt terug", "Gains"),
                        say.of("Saldo", "Balance"),
                        say.of("Contante waarde", "Present value")),
                variant -> lines(
                        variant,
                        meeting -> meeting.pockets().cash().pockets(),
                        (Pocket pocket) -> new Row(
                                pocket.name(),
                                ImmutableList.of(
                                        say.euros(pocket.totalInvested()),
                                        say.euros(pocket.totalGained()),
                                        say.euros(pocket.total()),
                                        pocket.presentValue().map(say::euros).orElse(UNKNOWN)))));
    }

    private AnswerTable transfers() {
        return table(
                "Wat de een de ander kan betalen, met de juridische route",
                "What one can pay the other, with the legal route",
                List.of(
                        say.of("Wie betaalt wie", "Who pays whom"),
                        say.of("Bedrag", "Amount"),
                        say.of("Juridische route", "Legal route")),
                variant -> lines(
                        variant,
                        meeting -> payments(meeting.pockets().settlement()),
                        (Transfer transfer) -> new Row(
                                transfer.fromName() + " \u2192 " + transfer.toName(),
                                ImmutableList.of(
                                        say.euros(transfer.amount()),
                                        transfer.route()
                                                .map(route -> say.of(route.explanation())
                                                        + (route.unverified()
                                                                ? " [" + page.unverifiedMark() + "]"
                                                                : ""))
                                                .orElse(say.of("geen route bekend", "no route known"))))));
    }

    /** What settles it; if nothing does, what can be paid towards it. */
    private static List<Transfer> payments(LeastSettlement settlement) {
        return settlement.isPossible() ? settlement.transfers() : settlement.towards();
    }

    private AnswerTable shapley() {
        return table(
                "Wat ieder toevoegt aan de gezamenlijke opbrengst (Shapley)",
                "What each adds to the joint gain (Shapley)",
                List.of(
                        say.of("Betaler", "Payer"),
                        say.of("Voegt toe", "Adds"),
                        say.of("Heeft nu", "Has now"),
                        say.of("Zou erbij krijgen", "Would receive")),
                variant -> lines(
                        variant,
                        meeting -> meeting.pockets()
                                .shapley()
                                .map(Shapley::parts)
                                .map(parts -> (List<Shapley.Part>) parts)
                                .orElse(List.of()),
                        (Shapley.Part part) -> new Row(
                                part.name(),
                                ImmutableList.of(
                                        say.euros(part.value()),
                                        say.euros(part.actual()),
                                        say.euros(part.toReceive())))));
    }

    private AnswerTable cliffs() {
        ImmutableList<Year> years = page.budgetYears();
        return table(
                "Saldo per vervolg, min het saldo van het scenario zoals het is, \u00d7 \u20ac 1.000",
                "Balance per successor, less that of the scenario as it is, \u00d7 \u20ac1,000",
                ScenarioTables.head(say.of("Uitkering en vervolg", "Grant and successor"), years),
                variant -> {
                    List<Row> rows = new ArrayList<>();
                    for (Cliff cliff : variant.result()
                            .meeting()
                            .map(meeting -> meeting.cliffs().grants())
                            .orElse(ImmutableList.of())) {
                        for (CliffVariant after : cliff.variants()) {
                            rows.add(new Row(
                                    say.of(cliff.title()) + ": " + say.of(after.title())
                                            + (after.chosen() ? say.of(" (gekozen)", " (chosen)") : "")
                                            + (after.unverified() ? " [" + page.unverifiedMark() + "]" : ""),
                                    tables.perYear(years, variant.result().years(), after.balance())));
                        }
                    }
                    return rows;
                });
    }

    private AnswerTable clients() {
        ImmutableList<Year> years = page.budgetYears();
        return table(
                "Inwoners die hun individuele voorziening verlieten, aan het eind van het jaar",
                "People who left an individual decision, at the end of the year",
                ScenarioTables.head(say.of("Variant", "Variant"), years),
                variant -> variant.result()
                        .meeting()
                        .map(meeting -> meeting.clients().clients())
                        .filter(clients -> !clients.isEmpty())
                        .map(clients -> List.of(new Row(
                                variant.title(),
                                years.stream()
                                        .map(year -> variant.result().years().indexOf(year))
                                        .map(at ->
                                                at < 0 || at >= clients.size() ? UNKNOWN : say.whole(clients.get(at)))
                                        .collect(ImmutableList.toImmutableList()))))
                        .orElse(List.of()));
    }

    private AnswerTable savings() {
        return table(
                "Regels die in een jaar meer dan 5 % dalen",
                "Lines that fall by more than 5% in a year",
                List.of(
                        say.of("Regel", "Line"),
                        say.of("Jaar", "Year"),
                        say.of("Minder dan het jaar ervoor", "Less than the year before"),
                        say.of("Lasten bij ongewijzigd beleid", "Cost under unchanged policy"),
                        say.of("Samen minder aan het eind", "Less in all at the end")),
                variant -> lines(
                        variant,
                        meeting -> meeting.clients().warnings(),
                        (SavingWarning warning) -> new Row(
                                say.of(warning.label()),
                                ImmutableList.of(
                                        warning.year().toString(),
                                        say.euros(warning.saving()),
                                        say.euros(warning.cost()),
                                        say.euros(warning.together())))));
    }

    private AnswerTable neighbours() {
        return table(
                "Euro per inwoner in het basisjaar",
                "Euros per inhabitant in the base year",
                List.of(
                        say.of("Regel", "Line"),
                        say.of("Hier", "Here"),
                        say.of("Landelijk", "National"),
                        say.of("Zelfde grootteklasse", "Same size class"),
                        say.of("Andere gemeenten", "Other municipalities")),
                variant -> lines(
                        variant,
                        meeting -> meeting.neighbours().rows(),
                        (Comparison row) -> new Row(
                                say.of(row.label()),
                                ImmutableList.of(
                                        say.cents(row.perInhabitant()),
                                        row.national().map(say::cents).orElse(UNKNOWN),
                                        row.ofClass()
                                                .map(amount -> say.cents(amount)
                                                        + row.sizeClass()
                                                                .map(name -> " (" + sizeClass(name) + ")")
                                                                .orElse(""))
                                                .orElse(UNKNOWN),
                                        others(row.others())))));
    }

    /** A class as the file writes it, 20000tot50000inwoners, as one reads it. */
    private String sizeClass(String name) {
        String words = SIZE.matcher(name)
                .replaceAll(number -> " " + say.whole(Long.parseLong(number.group())) + " ")
                .strip();
        return say.language() == Language.NL
                ? words.replace("Minderdan", "minder dan").replace("inwonersofmeer", "inwoners of meer")
                : words.replace("Minderdan", "fewer than")
                        .replace("inwonersofmeer", "inhabitants or more")
                        .replace("tot", "to")
                        .replace("inwoners", "inhabitants");
    }

    private String others(List<OtherTown> towns) {
        return towns.isEmpty()
                ? UNKNOWN
                : String.join(
                        "; ",
                        towns.stream()
                                .map(town -> town.name() + " " + say.cents(town.perInhabitant()))
                                .toList());
    }

    private AnswerTable forks() {
        ImmutableList<Year> years = page.years();
        return table(
                "Saldo per weg, min dat van het scenario zoals het is, \u00d7 \u20ac 1.000",
                "Balance per branch, less that of the scenario as it is, \u00d7 \u20ac1,000",
                ImmutableList.<String>builder()
                        .addAll(ScenarioTables.head(say.of("Contract en weg", "Agreement and branch"), years))
                        .add(say.of("Overdracht", "Transfer cost"))
                        .build(),
                variant -> {
                    List<Row> rows = new ArrayList<>();
                    for (AgreementFork fork : variant.result()
                            .meeting()
                            .map(meeting -> meeting.fork().forks())
                            .orElse(ImmutableList.of())) {
                        for (Branch branch : fork.branches()) {
                            rows.add(new Row(
                                    say.of(fork.title()) + ": " + say.of(branch.label()),
                                    ImmutableList.<String>builder()
                                            .addAll(tables.perYear(
                                                    years, variant.result().years(), branch.balance()))
                                            .add(branch.exitCost()
                                                    .map(say::thousands)
                                                    .orElse(UNKNOWN))
                                            .build()));
                        }
                    }
                    return rows;
                });
    }

    /** What the law says of clients who lose a decision, each sentence once. */
    ImmutableList<LocalizedText> legal() {
        return page.variants().stream()
                .flatMap(variant -> variant.result().meeting().stream())
                .flatMap(meeting -> meeting.clients().legal().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }
}
