package nl.geldstroom.ledger;

import static nl.geldstroom.text.LocalizedText.of;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.law.Acts;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** A figure in words. */
final class CellWords {

    private CellWords() {}

    /** For example {@code saldo in 2030}. */
    static LocalizedText title(Cell cell) {
        LocalizedText what = switch (cell.sense()) {
            case BALANCE -> of("saldo", "balance");
            case COST -> of("lasten min baten", "cost less income");
            case AMOUNT -> of("bedrag", "amount");
        };
        return join(" ", List.of(what, period(cell)));
    }

    private static LocalizedText period(Cell cell) {
        if (cell.first().isEmpty() || cell.last().isEmpty()) {
            return of("over alle jaren", "over all years");
        }
        YearMonth first = cell.first().get();
        YearMonth last = cell.last().get();
        if (first.equals(last)) {
            return join(" ", List.of(of("in", "in"), Phrases.month(first)));
        }
        Year year = Year.from(first);
        if (first.equals(year.atMonth(1)) && last.equals(year.atMonth(12))) {
            return of("in " + year, "in " + year);
        }
        return join(
                " ",
                List.of(
                        of("van", "from"),
                        Phrases.month(first),
                        of("tot en met", "up to and including"),
                        Phrases.month(last)));
    }

    /** What narrows the figure down, a text for each part that does. */
    static ImmutableList<LocalizedText> about(Cell cell, Scenario scenario) {
        ImmutableList.Builder<LocalizedText> about = ImmutableList.builder();
        for (PostingFilter part : cell.parts()) {
            List<LocalizedText> words = words(part, scenario);
            if (!words.isEmpty()) {
                about.add(join("; ", words));
            }
        }
        return about.build();
    }

    private static List<LocalizedText> words(PostingFilter part, Scenario scenario) {
        List<LocalizedText> words = new ArrayList<>();
        part.payer()
                .ifPresent(id -> words.add(named(
                        "betaler",
                        "payer",
                        id.text(),
                        scenario.given().parties().stream()
                                .filter(party -> party.id().equals(id))
                                .findFirst()
                                .map(party -> LocalizedText.same(party.name())))));
        part.line()
                .ifPresent(id -> words.add(named(
                        "regel",
                        "line",
                        id.text(),
                        scenario.given().baseline().line(id).map(BudgetLine::label))));
        part.law()
                .ifPresent(id -> words.add(named(
                        "wet",
                        "law",
                        id.text(),
                        Acts.standard().find(id).map(act -> LocalizedText.same(act.shortName())))));
        if (!part.kinds().isEmpty()) {
            words.add(join(
                    " ",
                    List.of(
                            of("soort", "kind"),
                            join(
                                    ", ",
                                    part.kinds().stream()
                                            .map(PostingKind::label)
                                            .toList()))));
        }
        part.nature()
                .ifPresent(nature -> words.add(
                        nature == Nature.STRUCTURAL
                                ? of("structureel", "structural")
                                : of("incidenteel", "incidental")));
        part.measure()
                .ifPresent(id -> words.add(named(
                        "maatregel",
                        "measure",
                        id,
                        scenario.measures().stream()
                                .filter(measure -> measure.id().equals(id))
                                .findFirst()
                                .map(Measure::title))));
        part.agreement()
                .ifPresent(id -> words.add(named(
                        "contract",
                        "agreement",
                        id,
                        scenario.given().agreements().stream()
                                .filter(agreement -> agreement.id().text().equals(id))
                                .findFirst()
                                .map(agreement -> LocalizedText.same(agreement.title())))));
        part.source()
                .ifPresent(id -> words.add(named(
                        "bron",
                        "source",
                        id,
                        scenario.given().sources().stream()
                                .filter(source -> source.id().equals(id))
                                .findFirst()
                                .map(FundingSource::title))));
        part.account().ifPresent(name -> words.add(of("rekening " + name, "account " + name)));
        return words;
    }

    private static LocalizedText named(String nl, String en, String id, Optional<LocalizedText> name) {
        Optional<LocalizedText> other = name.filter(text -> !text.nl().equals(id));
        return of(
                nl + " " + id + other.map(text -> ": " + text.nl()).orElse(""),
                en + " " + id + other.map(text -> ": " + text.en()).orElse(""));
    }

    private static LocalizedText join(String between, List<LocalizedText> words) {
        return of(
                String.join(between, words.stream().map(LocalizedText::nl).toList()),
                String.join(between, words.stream().map(LocalizedText::en).toList()));
    }
}
