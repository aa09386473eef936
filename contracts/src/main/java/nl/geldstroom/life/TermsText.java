package nl.geldstroom.life;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AreaBased;
import nl.geldstroom.agreement.AreaBudget;
import nl.geldstroom.agreement.Combined;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.ExtensionOption;
import nl.geldstroom.agreement.PopulationBased;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.agreement.TermPeriod;
import nl.geldstroom.clause.Clause;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.tariff.Tariff;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** The terms in force in sentences, one for each subject. */
final class TermsText {

    static final LocalizedText NO_LONGER = LocalizedText.of("Vervallen.", "No longer applies.");

    private static final LocalizedText PARTIES = LocalizedText.of("Partijen", "Parties");
    private static final LocalizedText TERM = LocalizedText.of("Looptijd", "Term");
    private static final LocalizedText EXTENSION = LocalizedText.of("Verlenging", "Extension");
    private static final LocalizedText NOTICE = LocalizedText.of("Opzegging", "Notice");
    private static final LocalizedText SCOPE = LocalizedText.of("Reikwijdte", "Scope");
    private static final LocalizedText COMPENSATION = LocalizedText.of("Vergoeding", "Compensation");
    private static final LocalizedText INDEXATION = LocalizedText.of("Indexering", "Indexation");
    private static final LocalizedText CEILING = LocalizedText.of("Bestedingsruimte", "Spending ceiling");
    private static final LocalizedText MINIMUM = LocalizedText.of("Gegarandeerd minimum", "Guaranteed minimum");
    private static final LocalizedText CLAUSES = LocalizedText.of("Bepalingen", "Clauses");
    private static final LocalizedText DISCOUNT = LocalizedText.of("Korting", "Discount");
    private static final LocalizedText INTAKE = LocalizedText.of("Instroom", "Intake");
    private static final LocalizedText CONTINUITY = LocalizedText.of("Continuïteit", "Continuity");
    private static final LocalizedText TRANSFER = LocalizedText.of("Overdracht", "Transfer");

    private static final ImmutableList<LocalizedText> ORDER = ImmutableList.of(
            PARTIES,
            TERM,
            EXTENSION,
            NOTICE,
            SCOPE,
            COMPENSATION,
            INDEXATION,
            CEILING,
            MINIMUM,
            CLAUSES,
            DISCOUNT,
            INTAKE,
            CONTINUITY,
            TRANSFER);

    private final Map<LocalizedText, LocalizedText> texts = new LinkedHashMap<>();
    private final AgreementState state;

    private TermsText(AgreementState state) {
        this.state = state;
    }

    static ImmutableMap<LocalizedText, LocalizedText> of(AgreementState state) {
        TermsText text = new TermsText(state);
        text.parties();
        text.term();
        text.notice();
        text.scope();
        text.compensation();
        text.events();
        return ImmutableMap.copyOf(text.texts);
    }

    /** The subjects in the order of a contract; prices of products follow the compensation. */
    static ImmutableList<LocalizedText> ordered(Collection<LocalizedText> names) {
        ImmutableSet.Builder<LocalizedText> ordered = ImmutableSet.builder();
        for (LocalizedText subject : ORDER) {
            if (names.contains(subject)) {
                ordered.add(subject);
            }
            if (subject.equals(COMPENSATION)) {
                names.stream().filter(name -> !ORDER.contains(name)).forEach(ordered::add);
            }
        }
        return ordered.build().asList();
    }

    private void put(LocalizedText name, String nl, String en) {
        texts.put(name, LocalizedText.of(nl, en));
    }

    private void parties() {
        Agreement terms = state.terms();
        put(
                PARTIES,
                terms.provider() + " levert, " + terms.commissioner() + " is opdrachtgever en betaalt.",
                terms.provider() + " delivers, " + terms.commissioner() + " commissions and pays.");
    }

    private void term() {
        Term term = state.terms().term();
        LocalDate end = state.ended().isPresent() ? state.end() : term.firmEnd();
        put(
                TERM,
                "De overeenkomst loopt van " + nl(term.start()) + " tot " + nl(end) + ".",
                "The agreement runs from " + en(term.start()) + " until " + en(end) + ".");
        StringBuilder nl = new StringBuilder();
        StringBuilder en = new StringBuilder();
        int number = 0;
        for (TermPeriod period : term.periods()) {
            if (period.option().isPresent()) {
                number++;
                option(number, period, period.option().get(), nl, en);
            }
        }
        if (number > 0) {
            put(EXTENSION, nl.toString().strip(), en.toString().strip());
        }
    }

    private static void option(
            int number, TermPeriod period, ExtensionOption option, StringBuilder nl, StringBuilder en) {
        LocalDate before = period.from().minus(option.notice());
        nl.append("Verlenging ").append(number).append(", tot ").append(nl(period.until()));
        en.append("Extension ").append(number).append(", until ").append(en(period.until()));
        switch (option.exercised()) {
            case EXERCISED -> {
                nl.append(", is ingeroepen. ");
                en.append(", was exercised. ");
            }
            case NOT_EXERCISED -> {
                nl.append(", is niet ingeroepen. ");
                en.append(", is not exercised. ");
            }
            case PRESUMED -> {
                nl.append(", is het voornemen; ")
                        .append(option.exerciser().label().nl())
                        .append(" roept haar in vóór ")
                        .append(nl(before))
                        .append(". ");
                en.append(", is the intention; ")
                        .append(option.exerciser().label().en())
                        .append(" exercises it before ")
                        .append(en(before))
                        .append(". ");
            }
        }
    }

    private void notice() {
        if (state.notice().isPresent()) {
            LocalDate ends = state.notice().get().ends();
            put(
                    NOTICE,
                    "De overeenkomst is opgezegd per " + nl(ends) + ".",
                    "Notice was given, to end on " + en(ends) + ".");
            return;
        }
        state.terms()
                .earlyTermination()
                .ifPresentOrElse(
                        early -> put(
                                NOTICE,
                                "Tussentijds opzeggen kan door "
                                        + early.exerciser().label().nl() + ", met een termijn van "
                                        + months(early.notice()).nl() + ".",
                                "Early termination is open to "
                                        + early.exerciser().label().en() + ", at "
                                        + months(early.notice()).en() + " notice."),
                        () -> put(NOTICE, "Niemand kan tussentijds opzeggen.", "Nobody can terminate early."));
    }

    private void scope() {
        if (!state.terms().covering().isEmpty()) {
            String lines = String.join(
                    ", ",
                    state.terms().covering().stream().map(LineId::toString).toList());
            put(SCOPE, "Zij dekt de begrotingsregels " + lines + ".", "It covers the budget lines " + lines + ".");
        }
    }

    private void compensation() {
        if (!(state.terms() instanceof ServiceContract contract)) {
            return;
        }
        Compensation compensation = contract.compensation();
        LocalizedText paid = paid(compensation);
        put(COMPENSATION, "De vergoeding is " + paid.nl() + ".", "The compensation is " + paid.en() + ".");
        clauses(contract);
        for (Tariff tariff : compensation.tariffs()) {
            tariff(tariff);
        }
        indexation(compensation.indexation());
        compensation
                .ceiling()
                .ifPresent(ceiling -> put(
                        CEILING,
                        "Per jaar kan voor € "
                                + Phrases.euros(ceiling.perYear()).nl() + " worden geleverd; bij "
                                + Phrases.number(ceiling.signalAt().value().movePointRight(2))
                                        .nl() + " % gaat een signaal uit.",
                        "Up to € " + Phrases.euros(ceiling.perYear()).en() + " a year may be delivered; at "
                                + Phrases.number(ceiling.signalAt().value().movePointRight(2))
                                        .en() + " % a signal is given."));
        compensation
                .guaranteedMinimum()
                .ifPresent(minimum -> put(
                        MINIMUM,
                        "Per jaar wordt minstens € " + Phrases.euros(minimum).nl() + " betaald.",
                        "At least € " + Phrases.euros(minimum).en() + " a year is paid."));
    }

    private LocalizedText paid(Compensation compensation) {
        Year level = Year.from(priceLevel());
        if (compensation instanceof TaskBased task) {
            return budget(task, level);
        }
        if (compensation instanceof PopulationBased task) {
            LocalizedText euros = Phrases.number(task.perHead().euros());
            return LocalizedText.of(
                    "€ " + euros.nl() + " per jaar voor elk van de "
                            + task.heads().label().nl() + ", prijspeil " + level,
                    "€ " + euros.en() + " a year for each of the "
                            + task.heads().label().en() + ", at the prices of " + level);
        }
        if (compensation instanceof AreaBased task) {
            return areas(task, level);
        }
        if (compensation instanceof Combined combined) {
            StringBuilder nl = new StringBuilder();
            StringBuilder en = new StringBuilder();
            combined.parts().forEach((name, part) -> {
                LocalizedText inner = paid(part);
                nl.append(nl.isEmpty() ? "" : "; ").append(name).append(": ").append(inner.nl());
                en.append(en.isEmpty() ? "" : "; ").append(name).append(": ").append(inner.en());
            });
            return LocalizedText.of("samengesteld uit " + nl, "made up of " + en);
        }
        return compensation.variant().label();
    }

    private static LocalizedText budget(TaskBased task, Year level) {
        LocalizedText euros = Phrases.euros(task.perYear());
        StringBuilder nl = new StringBuilder("een budget van € " + euros.nl() + " per jaar, prijspeil " + level);
        StringBuilder en = new StringBuilder("a budget of € " + euros.en() + " a year, at the prices of " + level);
        task.agreedBudgets().forEach((year, budget) -> {
            nl.append(", voor ")
                    .append(year)
                    .append(" € ")
                    .append(Phrases.euros(budget).nl());
            en.append(", for ")
                    .append(year)
                    .append(" € ")
                    .append(Phrases.euros(budget).en());
        });
        task.steps().forEach((from, budget) -> {
            nl.append(", vanaf ")
                    .append(nl(from))
                    .append(" € ")
                    .append(Phrases.euros(budget).nl());
            en.append(", from ")
                    .append(en(from))
                    .append(" € ")
                    .append(Phrases.euros(budget).en());
        });
        return LocalizedText.of(nl.toString(), en.toString());
    }

    private static LocalizedText areas(AreaBased task, Year level) {
        StringBuilder nl = new StringBuilder("een budget per jaar, prijspeil " + level + ", voor");
        StringBuilder en = new StringBuilder("a budget a year, at the prices of " + level + ", for");
        String joint = " ";
        for (AreaBudget area : task.budgets()) {
            LocalizedText euros = Phrases.euros(area.perYear());
            nl.append(joint).append(area.name().nl());
            en.append(joint).append(area.name().en());
            area.from().ifPresent(day -> {
                nl.append(" vanaf ").append(nl(day));
                en.append(" from ").append(en(day));
            });
            area.until().ifPresent(day -> {
                nl.append(" tot ").append(nl(day));
                en.append(" until ").append(en(day));
            });
            nl.append(" € ").append(euros.nl());
            en.append(" € ").append(euros.en());
            joint = ", ";
        }
        return LocalizedText.of(nl.toString(), en.toString());
    }

    private void clauses(ServiceContract contract) {
        StringBuilder nl = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (Clause clause : contract.clauses()) {
            nl.append(clause.effect().nl()).append(" (").append(clause.ground()).append(") ");
            en.append(clause.effect().en()).append(" (").append(clause.ground()).append(") ");
        }
        if (!contract.clauses().isEmpty()) {
            put(CLAUSES, nl.toString().strip(), en.toString().strip());
        }
    }

    /** The day whose prices a budget is in: the last change of the compensation, or the start. */
    private LocalDate priceLevel() {
        LocalDate level = state.terms().term().start();
        for (AgreementEvent event : state.history()) {
            if (event instanceof AgreementEvent.Amended amended
                    && amended.change().startsAnew()
                    && event.when().effective().isAfter(level)) {
                level = event.when().effective();
            }
        }
        return level;
    }

    private void tariff(Tariff tariff) {
        LocalizedText name = LocalizedText.of("Prijs " + tariff.product(), "Price of " + tariff.product());
        LocalizedText euros = Phrases.number(tariff.price().euros());
        String nl = "€ " + euros.nl() + " per eenheid vanaf " + nl(tariff.from()) + ".";
        String en = "€ " + euros.en() + " per unit from " + en(tariff.from()) + ".";
        texts.merge(
                name,
                LocalizedText.of(nl, en),
                (old, now) -> LocalizedText.of(old.nl() + " " + now.nl(), old.en() + " " + now.en()));
    }

    private void indexation(Indexation indexation) {
        if (indexation instanceof Indexation.None) {
            put(INDEXATION, "De bedragen worden niet geïndexeerd.", "Amounts are not indexed.");
            return;
        }
        StringBuilder nl = new StringBuilder("De bedragen volgen elk jaar op 1 januari de afgesproken indexering.");
        StringBuilder en = new StringBuilder("Amounts follow the agreed indexation each 1 January.");
        if (indexation instanceof Indexation.Decided decided) {
            decided.percents().forEach((year, percent) -> {
                nl.append(" Voor ")
                        .append(year)
                        .append(" is ")
                        .append(Phrases.number(percent).nl())
                        .append(" % vastgesteld.");
                en.append(" For ")
                        .append(year)
                        .append(" ")
                        .append(Phrases.number(percent).en())
                        .append(" % was fixed.");
            });
        }
        put(INDEXATION, nl.toString(), en.toString());
    }

    private void events() {
        state.discount().ifPresent(applied -> {
            LocalizedText percent = Phrases.number(applied.discount().value().movePointRight(2));
            put(
                    DISCOUNT,
                    "Op de prijs geldt een korting van " + percent.nl() + " %.",
                    "A discount of " + percent.en() + " % applies.");
        });
        state.intakeStop()
                .ifPresent(stop -> put(
                        INTAKE,
                        "Er komen geen nieuwe cliënten bij; wie in zorg is blijft.",
                        "No new clients are taken in; who is in care stays."));
        state.continuity()
                .ifPresent(reported -> put(
                        CONTINUITY,
                        "De aanbieder staat op trede " + reported.step().number() + " van 6: "
                                + reported.step().label().nl() + ".",
                        "The provider stands on step " + reported.step().number() + " of 6: "
                                + reported.step().label().en() + "."));
        if (!state.transfers().isEmpty()) {
            int clients = state.clientsTransferred();
            put(
                    TRANSFER,
                    (clients == 1 ? "Eén cliënt is" : clients + " cliënten zijn") + " overgedragen.",
                    (clients == 1 ? "One client was" : clients + " clients were") + " transferred.");
        }
    }

    private static LocalizedText months(Period period) {
        if (period.getDays() != 0) {
            return LocalizedText.same(period.toString());
        }
        long months = period.toTotalMonths();
        return months == 1
                ? LocalizedText.of("één maand", "one month's")
                : LocalizedText.of(months + " maanden", months + " months'");
    }

    private static String nl(LocalDate day) {
        return Phrases.date(day).nl();
    }

    private static String en(LocalDate day) {
        return Phrases.date(day).en();
    }
}
