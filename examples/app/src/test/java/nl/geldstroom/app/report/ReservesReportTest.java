package nl.geldstroom.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.answer.FundAccount;
import nl.geldstroom.answer.ReserveParagraph;
import nl.geldstroom.answer.Results;
import nl.geldstroom.answer.Results.ScenarioResult;
import nl.geldstroom.answer.SqueezeYears;
import nl.geldstroom.answer.TargetYears;
import nl.geldstroom.app.report.view.Wording;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Receipt;
import nl.geldstroom.document.ShippedFacts;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** The section on reserve, risks and funds shows what the results hold, and is not there when they hold nothing of it. */
class ReservesReportTest {

    private static final Results SQUEEZE = run("squeeze-a");
    private static final Results FUND = run("prevention-fund");

    private static Results run(String name) {
        return Answers.of(
                List.of(Projection.of(new ScenarioDocuments()
                        .read(Input.of(Path.of("../scenarios/" + name + ".json")))
                        .orThrow())),
                ImmutableList.of());
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    private static String section(Results results, Language language) {
        String html = Report.html(results, language);
        int from = html.indexOf("<section id=\"reserves\">");
        assertThat(from).isPositive();
        assertThat(html).contains("href=\"#reserves\"");
        return html.substring(from, html.indexOf("</section>", from));
    }

    /** The cells of the row that begins with a label. */
    private static List<String> cells(String section, String label) {
        Matcher rows = Pattern.compile("(?s)<tr><th scope=\"row\">(.*?)</th>(.*?)</tr>")
                .matcher(section);
        while (rows.find()) {
            if (text(rows.group(1)).strip().equals(label)) {
                List<String> cells = new ArrayList<>();
                Matcher cell = Pattern.compile("(?s)<td[^>]*>(.*?)</td>").matcher(rows.group(2));
                while (cell.find()) {
                    cells.add(text(cell.group(1)).strip());
                }
                return cells;
            }
        }
        throw new AssertionError("no row '" + label + "' in " + text(section));
    }

    private static List<String> thousands(List<Money> amounts, Language language) {
        return amounts.stream().map(new Wording(language)::thousands).toList();
    }

    @Test
    void theReserveOfEachYearStandsThereInBothLanguages() {
        ReserveParagraph reserve = SQUEEZE.scenarios().get(0).reserves().get(0);
        SqueezeYears squeeze = SQUEEZE.scenarios().get(0).squeezes().get(0);
        assertThat(reserve.closing()).hasSize(10).anyMatch(amount -> amount.compareTo(reserve.opening()) < 0);

        String dutch = section(SQUEEZE, Language.NL);
        assertThat(text(dutch)).contains("Reserve, risico's en fondsen", "Reserve per jaar");
        assertThat(cells(dutch, "Oude IJsselstreek: reserve aan het eind van het jaar"))
                .isEqualTo(thousands(reserve.closing(), Language.NL));
        assertThat(cells(dutch, "Oude IJsselstreek: tekort dat de reserve draagt"))
                .isEqualTo(thousands(squeeze.carried(), Language.NL));
        assertThat(cells(dutch, "Oude IJsselstreek: tekort dat open blijft"))
                .isEqualTo(thousands(reserve.deficit(), Language.NL));

        String english = section(SQUEEZE, Language.EN);
        assertThat(text(english)).contains("Reserve, risks and funds", "Reserve per year");
        assertThat(cells(english, "Oude IJsselstreek: reserve at the end of the year"))
                .isEqualTo(thousands(reserve.closing(), Language.EN));
        for (LocalizedText sentence :
                SQUEEZE.scenarios().get(0).risks().orElseThrow().sentences()) {
            assertThat(text(dutch)).contains(sentence.nl());
            assertThat(text(english)).contains(sentence.en());
        }
    }

    @Test
    void cutsStandThereByGripWithTheDistortionAndWhatStaysOpen() {
        SqueezeYears squeeze = SQUEEZE.scenarios().get(0).squeezes().get(0);
        String dutch = section(SQUEEZE, Language.NL);

        assertThat(cells(dutch, "Oude IJsselstreek: omgebogen in geld"))
                .isEqualTo(thousands(squeeze.cut(), Language.NL));
        assertThat(cells(dutch, "Oude IJsselstreek: blijft open na reserve en ombuiging"))
                .isEqualTo(thousands(squeeze.deficit(), Language.NL));
        double distortion = squeeze.distortion(Year.of(2029)).orElseThrow();
        assertThat(distortion).isGreaterThan(1);
        assertThat(cells(dutch, "Oude IJsselstreek: vertekening (1 is even hard)")
                        .get(2))
                .isEqualTo(new Wording(Language.NL).fixed(distortion, 2));
        SqueezeYears.Line base = squeeze.lines().stream()
                .filter(line -> line.line().equals(LineId.of("gm:1509/6.1")))
                .findFirst()
                .orElseThrow();
        assertThat(cells(dutch, "6.1 Samenkracht en burgerparticipatie: in geld"))
                .isEqualTo(thousands(base.cut(), Language.NL));
    }

    @Test
    void theAccountOfTheFundStandsTherePerPayerAndYearWithItsCliff() {
        FundAccount fund = FUND.scenarios().get(0).funds().get(0);
        FundAccount.Payer town = fund.payers().get(0);
        Wording say = new Wording(Language.NL);
        String dutch = section(FUND, Language.NL);

        assertThat(fund.years()).hasSize(15);
        assertThat(cells(dutch, "Oude IJsselstreek legt in")).isEqualTo(thousands(town.paid(), Language.NL));
        assertThat(cells(dutch, fund.title().nl() + ": saldo aan het eind van het jaar"))
                .isEqualTo(thousands(fund.balance(), Language.NL));
        assertThat(cells(dutch, fund.title().nl() + ": Oude IJsselstreek").subList(0, 3))
                .containsExactly(
                        text(say.euros(Money.sum(town.paid()))),
                        text(say.euros(Money.sum(town.unpaid()))),
                        text(say.euros(town.refund())));
        assertThat(text(dutch))
                .contains("na 2041 sluit, krijgen de regels "
                        + say.euros(fund.cliff()).replaceAll("\\s+", " "));
        assertThat(cells(section(FUND, Language.EN), fund.title().en() + ": Oude IJsselstreek"))
                .hasSize(4);
    }

    @Test
    void aPayerThatAWallHoldsBackAndATargetThatIsMissedAreNamed() {
        ScenarioResult real = FUND.scenarios().get(0);
        FundAccount fund = real.funds().get(0);
        LocalizedText why = LocalizedText.of("Artikel staat het niet toe.", "An article forbids it.");
        ImmutableList<Money> once = ImmutableList.of(Money.euros(12_000));
        FundAccount blocked = FundAccount.builder()
                .measure("fund")
                .fund(fund.fund())
                .title(fund.title())
                .addYears(Year.of(2027))
                .addPayers(new FundAccount.Payer(
                        PartyId.of("gm:1509"),
                        once,
                        once,
                        Money.ZERO,
                        ImmutableList.of(new FundAccount.HeldBack("Forbidden", why, 12, Money.euros(55_000), true))))
                .addInterest(Money.ZERO)
                .addToFunds(Money.ZERO)
                .addBalance(Money.ZERO)
                .cliff(Money.ZERO)
                .build();
        TargetYears target = TargetYears.builder()
                .id("target")
                .title(LocalizedText.of("Minder begeleiding", "Less support"))
                .payer(PartyId.of("gm:1509"))
                .hard(true)
                .addYears(Year.of(2027))
                .addTarget(Money.euros(100_000))
                .addRealised(Money.euros(40_000))
                .addMissed(Money.euros(60_000))
                .build();
        ScenarioResult bare = ReportFixture.empty().scenarios().get(0);
        Results results = new Results(
                false,
                "0.1.0",
                ImmutableList.of(),
                ImmutableList.of(ScenarioResult.builder()
                        .id(bare.id())
                        .title(bare.title())
                        .party(bare.party())
                        .partyName(bare.partyName())
                        .baseYear(bare.baseYear())
                        .addYears(Year.of(2027))
                        .key(bare.key())
                        .addFunds(blocked)
                        .addTargets(target)
                        .build()));

        String dutch = section(results, Language.NL);
        assertThat(cells(dutch, fund.title().nl() + ": Oude IJsselstreek").get(3))
                .isEqualTo("€\u00a055.000 (12 maanden): Artikel staat het niet toe. [ongeverifieerd]");
        assertThat(cells(dutch, "Oude IJsselstreek: toegezegd, niet betaald")).containsExactly("12");
        String english = section(results, Language.EN);
        assertThat(cells(english, "Less support, the budget counts on it: target"))
                .containsExactly("100");
        assertThat(cells(english, "Less support, the budget counts on it: realised"))
                .containsExactly("40");
        assertThat(cells(english, "Less support, the budget counts on it: missed"))
                .containsExactly("60");
        assertThat(text(english)).doesNotContain("Reserve and risks", "Cuts on what");
    }

    @Test
    void withoutReserveRiskOrFundThereIsNoSectionAndNoWayToIt() {
        assertThat(Report.html(ReportFixture.empty(), Language.NL)).doesNotContain("#reserves", "id=\"reserves\"");
    }

    @Test
    void theResultsHoldTheSameAsTheReport() {
        String json = Documents.standard().write("results", SQUEEZE);
        assertThat(json).contains("\"reserves\"", "\"squeezes\"", "\"closing\"", "\"unreleased\"");
        assertThat(Documents.standard().write("results", FUND)).contains("\"funds\"", "\"cliff\"", "\"refund\"");
    }

    @Test
    void theReceiptListsTheFingerprintsOfRulesAndProgram() {
        Receipt.Item program = new Receipt.Item("geldstroom 0.1.0", 7, "ab".repeat(32));
        ImmutableList<Receipt.Item> rules = ImmutableList.<Receipt.Item>builder()
                .addAll(ShippedFacts.fingerprints())
                .add(program)
                .build();
        String html = Report.html(ReportFixture.threeVariants(), Language.NL, rules);
        String receipt = html.substring(html.indexOf("<section id=\"receipt\">"));
        assertThat(rules)
                .hasSizeGreaterThan(10)
                .allSatisfy(item -> assertThat(receipt).contains(item.name(), item.sha256()));
        assertThat(Report.html(ReportFixture.threeVariants(), Language.NL)).doesNotContain("Regels en programma");
    }
}
