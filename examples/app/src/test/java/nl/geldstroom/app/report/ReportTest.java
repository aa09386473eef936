package nl.geldstroom.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.geldstroom.answer.Results;
import nl.geldstroom.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the report says, on figures made up for this test. */
class ReportTest {

    @Test
    void theDutchHeadlinesSayWhatItCostsInPlainLanguage() {
        String text = text(Report.html(ReportFixture.threeVariants(), Language.NL));
        assertThat(text)
                .contains("In 2027 kost dit € 412.000 extra; in 2028 € 530.000.")
                .contains("De hoogste meerkosten vallen in 2031: € 1,3 mln.")
                .contains("In 2033 is alles terugverdiend, dus niet binnen de begrotingsjaren 2027–2030.")
                .contains("We betalen € 3,5 mln dubbel in 2027–2036.")
                .contains("We betalen niets dubbel.")
                .contains("Over 2027–2030 is variant C het voordeligst (€ 721.000 extra)"
                        + " en variant B het duurst (€ 3,6 mln extra).");
    }

    @Test
    void aScenarioKeepsTheLetterOfItsTitleWhereverItStands() {
        Results all = ReportFixture.threeVariants();
        Results turned = new Results(
                all.workedExample(),
                all.engine(),
                all.inputs(),
                all.scenarios().reverse().subList(0, 2));
        assertThat(text(Report.html(turned, Language.NL)))
                .contains("B Taakgericht voor begeleiding alleen", "variant C het voordeligst")
                .doesNotContain("A Taakgericht", "B: taakgericht");
        assertThat(text(Report.html(ReportFixture.withTitle("Samen"), Language.NL)))
                .contains("A Samen");
    }

    @Test
    void theEnglishHeadlinesSayTheSame() {
        String text = text(Report.html(ReportFixture.threeVariants(), Language.EN));
        assertThat(text)
                .contains("In 2027 this costs €412,000 extra; in 2028 €530,000.")
                .contains("Extra cost peaks in 2031: €1.3 million.")
                .contains("By 2033 all of it has come back, so not within the budget years 2027–2030.")
                .contains("We pay €3.5 million twice over 2027–2036.")
                .contains("Nothing is paid twice.")
                .contains("Over 2027–2030, variant C is the least expensive (€721,000 extra)"
                        + " and variant B the most expensive (€3.6 million extra).");
    }

    @Test
    void tablesAreInThousandsWithTheSignsOfMunicipalFinance() {
        assertThat(text(Report.html(ReportFixture.threeVariants(), Language.NL)))
                .contains("1.235 N")
                .contains("300 V");
        assertThat(text(Report.html(ReportFixture.threeVariants(), Language.EN)))
                .contains("1,235 U")
                .contains("300 F");
    }

    @Test
    void costThatFallsIsAnAdvantageAndIncomeThatFallsIsNot() {
        String text = text(Report.html(ReportFixture.threeVariants(), Language.NL));
        assertThat(text)
                .contains("6.712 Begeleiding (Wmo) 150 V 300 V 450 V 600 V")
                .contains("Eigen bijdragen Wmo 9 N 18 N 27 N 36 N");
    }

    @Test
    void linesThatDoNotChangeAreNamedOnce() {
        assertThat(text(Report.html(ReportFixture.threeVariants(), Language.NL)))
                .contains("Lasten die niet veranderen: 6.711 Huishoudelijke hulp.")
                .contains("6.711 Huishoudelijke hulp 6.700 6.700 6.700 6.700");
    }

    @Test
    void theBenchmarkIsSummedUpInWords() {
        assertThat(text(Report.html(ReportFixture.threeVariants(), Language.NL)))
                .contains("Hoger dan landelijk: 6.711 Huishoudelijke hulp (+61 %).")
                .contains("Lager dan landelijk: 6.712 Begeleiding (Wmo) (\u221215 %) en 6.1");
    }

    @Test
    void valueStandsBesideCashWithItsSource() {
        String text = text(Report.html(ReportFixture.threeVariants(), Language.NL));
        assertThat(text)
                .contains("Waarde is geen geld.")
                .contains("1,6 euro waarde per euro")
                .contains("0,00 euro geld per euro")
                .contains("22 december 2020")
                .contains("quitte als elke extra euro aanbod € 0,21 aan geld oplevert.")
                .contains("Met geen enkel geldrendement tussen 0 en 10");
    }

    @Test
    void theBudgetMatchesToTheCent() {
        assertThat(text(Report.html(ReportFixture.threeVariants(), Language.NL)))
                .contains("Ja, tot op de cent.")
                .contains("lasten € 13.158.000,00, baten € 363.000,00")
                .contains("326.073,20");
        assertThat(text(Report.html(ReportFixture.threeVariants(), Language.EN)))
                .contains("Yes, to the cent.")
                .contains("cost €13,158,000.00, income €363,000.00");
    }

    @Test
    void whatIsFixedByContractHasItsDates() {
        assertThat(text(Report.html(ReportFixture.threeVariants(), Language.NL)))
                .contains("31 december 2031")
                .contains("30 juni 2031: verlengen met vijf jaar of niet");
        assertThat(text(Report.html(ReportFixture.threeVariants(), Language.EN)))
                .contains("30 June 2031: extend by five years or not");
    }

    @Test
    void assumptionsAreCountedAndMarked() {
        assertThat(text(Report.html(ReportFixture.threeVariants(), Language.NL)))
                .contains("67 % van de cijfers is een aanname of heeft geen bron (4 van 6)")
                .contains("CPB 2019, via movisie.nl dit is op 2027-12-31 8 jaar oud")
                .contains("ongeverifieerd");
        assertThat(text(Report.html(ReportFixture.threeVariants(), Language.EN)))
                .contains("67% of the figures are an assumption or have no source (4 of 6)")
                .contains("CPB 2019, via movisie.nl this is 8 years old on 2027-12-31")
                .contains("unverified");
    }

    @Test
    void whatTheRulesSayIsMarkedWhereItWasNotReadAtItsSourceAlsoWhenTheMoneyMayMove() {
        String html = Report.html(ReportFixture.threeVariants(), Language.NL);
        String walls = html.substring(html.indexOf("<section id=\"walls\">"));
        String section = walls.substring(0, walls.indexOf("</section>"));

        assertThat(section.split("<span class=\"unverified\">ongeverifieerd</span>", -1))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(text(html))
                .contains("Wat de regels over elke verschuiving zeggen", "artikel 1.1.1 Wmo 2015 (niet geverifieerd)")
                .contains("Een rekenhulp, geen juridisch advies.");
    }

    @Test
    void aWorkedExampleSaysSoAndOtherReportsDoNot() {
        assertThat(text(Report.html(ReportFixture.threeVariants(), Language.NL)))
                .contains("Een uitgewerkt voorbeeld op openbare cijfers; geen plan van de gemeente.");
        assertThat(Report.html(ReportFixture.withTitle("Stad"), Language.NL)).doesNotContain("uitgewerkt voorbeeld");
        assertThat(text(Report.html(ReportFixture.withTitle("Stad"), Language.NL)))
                .contains("Rekenhulp, geen juridisch advies.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsLoadedFromElsewhere(Language language) {
        String html = Report.html(ReportFixture.threeVariants(), language);
        assertThat(html).contains("default-src 'none'");
        assertThat(withoutScripts(html))
                .doesNotContain("http://", "https://", "@import", "<link", " src=")
                .doesNotContainPattern("url\\((?!data:)");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void textsOfAScenarioAreEscaped(Language language) {
        String title = "<script>alert('x')</script></style>\"&";
        String html = Report.html(ReportFixture.withTitle(title), language);
        assertThat(html).doesNotContain("<script>alert").doesNotContain("</script></style>");
        assertThat(withoutScripts(html)).contains("&lt;script&gt;alert");
    }

    @Test
    void anEmptySectionSaysThatThereIsNothing() {
        String text = text(Report.html(ReportFixture.empty(), Language.NL));
        assertThat(text)
                .contains("Er is geen contract bekend")
                .contains("Er zijn geen subsidies opgenomen.")
                .contains("Geen enkele verschuiving is tegengehouden.")
                .contains("Er zijn geen parameters opgenomen.");
        assertThat(text(Report.html(ReportFixture.none(), Language.EN))).contains("No scenario was calculated.");
    }

    @Test
    void theSameResultsGiveTheSameReport() {
        Results results = ReportFixture.threeVariants();
        assertThat(Report.html(results, Language.NL)).isEqualTo(Report.html(results, Language.NL));
    }

    @Test
    void everyChartHasALabelAndATable() {
        String html = Report.html(ReportFixture.threeVariants(), Language.NL);
        List<String> figures = Pattern.compile("<figure>.*?</figure>", Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(figures)
                .hasSizeGreaterThan(8)
                .allSatisfy(figure -> assertThat(figure)
                        .containsPattern("class=\"chart[^>]*role=\"img\" aria-label=\"[^\"]{20,}\"")
                        .contains("<details>")
                        .contains("<table"));
    }

    private static String withoutScripts(String html) {
        return html.replaceAll("(?s)<script.*?</script>", "");
    }

    private static String text(String html) {
        Matcher body = Pattern.compile("(?s)<body>(.*)</body>").matcher(withoutScripts(html));
        assertThat(body.find()).isTrue();
        return body.group(1)
                .replaceAll("<[^>]*>", " ")
                .replace('\u00a0', ' ')
                .replace("\u2060", "")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .replaceAll(" ([.,;:)])", "$1");
    }
}
