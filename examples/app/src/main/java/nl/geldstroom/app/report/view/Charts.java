package nl.geldstroom.app.report.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.answer.Results.AgreementResult;
import nl.geldstroom.answer.Results.BenchmarkRow;
import nl.geldstroom.answer.Results.Flow;
import nl.geldstroom.answer.Results.GrantResult;
import nl.geldstroom.answer.Results.GrantVariant;
import nl.geldstroom.money.Money;

/** The figures of the charts, in euros, as the script of the page reads them. */
final class Charts {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Charts() {}

    static String json(Page page) {
        ObjectNode root = JSON.objectNode();
        root.put("language", page.say().language().code());
        root.set("words", words(page.say()));
        root.set("years", years(page.years()));
        ArrayNode variants = root.putArray("variants");
        for (Variant variant : page.variants()) {
            variants.add(variant(page, variant));
        }
        ArrayNode grants = root.putArray("grants");
        for (Tagged<GrantResult> grant : page.grants()) {
            grants.add(grant(page, grant.what()));
        }
        ArrayNode benchmark = root.putArray("benchmark");
        for (Tagged<BenchmarkRow> row : page.benchmark()) {
            ObjectNode bar = benchmark.addObject();
            bar.put("label", page.say().of(row.what().label()));
            bar.put("own", euros(row.what().perInhabitant()));
            bar.put("national", euros(row.what().national()));
        }
        ObjectNode drawn = root.putObject("drawn");
        for (Drawn one : page.drawn()) {
            drawn.set(String.valueOf(one.variant().index()), one.answers().json());
        }
        return safe(root);
    }

    /** Nothing in a script element is unescaped by a browser, so what could end it is written as JSON escapes. */
    static String safe(ObjectNode root) {
        return root.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    static ObjectNode words(Wording say) {
        ObjectNode words = JSON.objectNode();
        words.put("million", say.of("mln", "m"));
        words.put("thousand", say.of("dzd", "k"));
        words.put("committed", say.of("ligt vast", "committed"));
        words.put("releasable", say.of("kan eraf", "releasable"));
        words.put("firm", say.of("vast", "firm"));
        words.put("expected", say.of("verwacht met verlenging", "expected with extension"));
        words.put("renegotiation", say.of("bedrag opnieuw vast te stellen", "amount may be set anew"));
        words.put("notice", say.of("beslisdatum", "decision date"));
        words.put("own", say.of("deze gemeente", "this municipality"));
        words.put("national", say.of("landelijk gemiddelde", "national average"));
        words.put("base", say.of("toegekend", "decided"));
        words.put("total", say.of("samen", "together"));
        words.put("half", say.of("helft van de trekkingen (P25 – P75)", "half of the draws (P25 – P75)"));
        words.put("nine", say.of("negen tiende (P5 – P95)", "nine tenths (P5 – P95)"));
        words.put("median", say.of("mediaan", "median"));
        words.put("mean", say.of("gemiddelde", "mean"));
        words.put("atLow", say.of("bij het 10 %-punt", "at the 10% point"));
        words.put("atHigh", say.of("bij het 90 %-punt", "at the 90% point"));
        words.put("atPoint", say.of("op de puntwaarden", "at the point values"));
        words.put("chosen", say.of("gekozen", "chosen"));
        words.put(
                "noChart",
                say.of(
                        "De grafiek kon niet worden getekend; zie de tabel.",
                        "The chart could not be drawn; see the table."));
        return words;
    }

    private static ObjectNode variant(Page page, Variant variant) {
        ObjectNode node = JSON.objectNode();
        node.put("letter", variant.letter());
        node.put("title", variant.title());
        node.set("years", years(variant.result().years()));
        node.set("balance", over(page, variant, variant.key().balance()));
        node.set("cumulative", over(page, variant, variant.key().cumulative()));
        node.set("doubleCost", over(page, variant, variant.key().doubleCost()));
        node.set("reserve", over(page, variant, variant.key().reserve()));
        node.set("committed", over(page, variant, variant.committed()));
        node.set("releasable", over(page, variant, variant.releasable()));
        ArrayNode agreements = node.putArray("agreements");
        for (AgreementResult agreement : variant.result().agreements()) {
            agreements.add(agreement(page.say(), agreement));
        }
        node.set("flows", flows(variant));
        node.set("payers", series(variant.payers()));
        node.set("domains", series(variant.domains()));
        node.set("causes", series(variant.causes()));
        return node;
    }

    static ObjectNode agreement(Wording say, AgreementResult agreement) {
        ObjectNode node = JSON.objectNode();
        node.put("title", say.of(agreement.title()));
        node.put("start", agreement.start().toString());
        node.put("firm", agreement.firmUntil().toString());
        node.put("expected", agreement.expectedUntil().toString());
        node.put("firmText", say.date(agreement.firmUntil()));
        node.put("expectedText", say.date(agreement.expectedUntil()));
        ArrayNode renegotiation = node.putArray("renegotiation");
        agreement.renegotiation().forEach(month -> {
            LocalDate first = month.atDay(1);
            renegotiation.addObject().put("date", first.toString()).put("what", say.month(month));
        });
        ArrayNode notices = node.putArray("notices");
        agreement
                .notices()
                .forEach(notice -> notices.addObject()
                        .put("date", notice.date().toString())
                        .put("what", say.date(notice.date()) + ": " + say.of(notice.what())));
        return node;
    }

    private static ObjectNode flows(Variant variant) {
        ObjectNode node = JSON.objectNode();
        ObjectNode labels = node.putObject("labels");
        ObjectNode byYear = node.putObject("byYear");
        for (Flow flow : variant.result().flows()) {
            String from = "from " + flow.from();
            String to = "to " + flow.to().text();
            labels.put(from, variant.say().of(flow.fromLabel()));
            labels.put(to, variant.say().of(flow.toLabel()));
            if (flow.amount().cents() > 0) {
                byYear.withArray(flow.year().toString())
                        .addObject()
                        .put("source", from)
                        .put("target", to)
                        .put("value", euros(flow.amount()));
            }
        }
        return node;
    }

    private static ObjectNode grant(Page page, GrantResult grant) {
        ObjectNode node = JSON.objectNode();
        node.put("title", page.say().of(grant.title()));
        node.put("lastYear", grant.lastYear().getValue());
        ImmutableList<Year> years = page.yearsOf(grant);
        node.set("years", years(years));
        page.results().scenarios().stream()
                .filter(scenario -> scenario.grants().contains(grant))
                .findFirst()
                .ifPresent(scenario -> node.put("baseYear", scenario.baseYear().getValue()));
        node.set("before", amounts(grant.before()));
        ArrayNode variants = node.putArray("variants");
        for (GrantVariant variant : grant.variants()) {
            ObjectNode line = variants.addObject();
            line.put(
                    "title",
                    page.say().of(variant.title()) + (variant.unverified() ? " (" + page.unverifiedMark() + ")" : ""));
            line.put("chosen", variant.chosen());
            line.set("amounts", amounts(variant.amounts()));
        }
        if (grant.variants().isEmpty()) {
            ObjectNode line = variants.addObject();
            line.put("title", page.say().of(grant.title()));
            line.put("chosen", true);
            line.set("amounts", amounts(grant.amounts()));
        }
        return node;
    }

    private static ArrayNode over(Page page, Variant variant, ImmutableList<Money> amounts) {
        ArrayNode array = JSON.arrayNode();
        for (Year year : page.years()) {
            Optional<Money> amount = variant.at(amounts, year);
            if (amount.isPresent()) {
                array.add(euros(amount.orElseThrow()));
            } else {
                array.addNull();
            }
        }
        return array;
    }

    static ArrayNode amounts(ImmutableList<Money> amounts) {
        ArrayNode array = JSON.arrayNode();
        amounts.forEach(amount -> array.add(euros(amount)));
        return array;
    }

    private static ArrayNode series(ImmutableList<Series> all) {
        ArrayNode array = JSON.arrayNode();
        all.forEach(one -> array.addObject()
                .put("name", one.name())
                .put("total", euros(Money.sum(one.amounts())))
                .set("amounts", amounts(one.amounts())));
        return array;
    }

    static ArrayNode years(ImmutableList<Year> years) {
        ArrayNode array = JSON.arrayNode();
        years.forEach(year -> array.add(year.toString()));
        return array;
    }

    private static double euros(Money amount) {
        return amount.cents() / 100.0;
    }
}
