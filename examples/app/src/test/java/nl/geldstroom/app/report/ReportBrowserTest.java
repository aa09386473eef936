package nl.geldstroom.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.answer.Results;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.portfolio.AgreementComparison;
import nl.geldstroom.portfolio.ComparedAgreements;
import nl.geldstroom.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Opens the report in a browser without a window. The page stands in a frame of the width to be tested, because the
 * browser itself refuses to be as narrow as a phone. Pictures are left in {@code target/report}.
 */
@Tag("browser")
class ReportBrowserTest {

    private static final Path PICTURES = Path.of("target", "report").toAbsolutePath();

    private static final int HEIGHT = 14_000;

    private static final String COLLECTOR = """
            <script>window.problems=[];
            window.addEventListener("error",function(e){problems.push("error: "+e.message);});
            window.addEventListener("unhandledrejection",function(e){problems.push("rejected: "+e.reason);});
            document.addEventListener("securitypolicyviolation",function(e){problems.push("blocked: "+e.blockedURI);});
            ["error","warn"].forEach(function(k){var old=console[k];
            console[k]=function(){problems.push(k+": "+Array.prototype.join.call(arguments," "));old.apply(console,arguments);};});
            </script>""";

    private static final String OBSERVER = """
            <script>
            function look(){var d=document.querySelector("iframe").contentDocument,w=d.defaultView,all=d.querySelectorAll(".chart");
            function seen(chart){var svg=chart.querySelector("svg"),box=svg?svg.getBoundingClientRect():{width:0,height:0};
            return {chart:chart.dataset.chart,marks:svg?svg.querySelectorAll("path,rect,circle").length:0,
            words:svg?svg.querySelectorAll("text").length:0,width:box.width,height:box.height};}
            var charts=Array.prototype.map.call(all,seen);
            var flow=d.querySelector("[data-chart=sankey]"),before=flow&&flow.innerHTML,slider=d.getElementById("flow-slider");
            if(slider){slider.value=slider.max;slider.dispatchEvent(new w.Event("input"));}
            var moved=flow?before!==flow.innerHTML:null;
            if(slider){slider.value=0;slider.dispatchEvent(new w.Event("input"));}
            var view=d.querySelector('[data-choose=view][data-value=a]');
            if(view){view.click();}
            var panes=Array.prototype.filter.call(d.querySelectorAll(".pane"),function(p){return !p.hidden;})
            .map(function(p){return p.dataset.variant+p.dataset.view;});
            var difference=d.querySelector('[data-choose=view][data-value=d]');
            if(difference){difference.click();}
            document.getElementById("seen").textContent=JSON.stringify({problems:w.problems,width:w.innerWidth,
            page:d.documentElement.scrollWidth,charts:charts,slid:moved,panes:panes});}
            window.addEventListener("load",function(){setTimeout(look,800);});
            </script>""";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"NL,1280", "NL,390", "EN,1280", "EN,390"})
    void theReportDrawsItsChartsWithoutAnErrorAndFitsTheScreen(Language language, int width) throws Exception {
        String name = "report-" + language.code() + "-" + width;
        JsonNode seen = open(ReportFixture.threeVariants(), language, width, name);
        assertThat(seen.get("problems")).isEmpty();
        // A picture of one colour would take far less.
        assertThat(Files.size(PICTURES.resolve(name + ".png"))).isGreaterThan(500_000);
        assertThat(seen.get("width").asInt()).isEqualTo(width);
        assertThat(seen.get("page").asInt()).as("width of the page").isLessThanOrEqualTo(width);
        List<String> drawn = new ArrayList<>();
        for (JsonNode chart : seen.get("charts")) {
            drawn.add(chart.get("chart").asText());
            assertThat(chart.get("marks").asInt()).as("marks in %s", chart).isGreaterThan(5);
            assertThat(chart.get("words").asInt()).as("words in %s", chart).isGreaterThan(3);
            assertThat(chart.get("width").asDouble()).as("width of %s", chart).isBetween(150.0, (double) width);
            assertThat(chart.get("height").asDouble()).as("height of %s", chart).isGreaterThan(150);
        }
        assertThat(drawn)
                .contains(
                        "balance",
                        "cumulative",
                        "doubleCost",
                        "reserve",
                        "sankey",
                        "timeline",
                        "commitment",
                        "grant",
                        "benchmark");
        assertThat(seen.get("slid").asBoolean())
                .as("another year, another flow")
                .isTrue();
        assertThat(seen.get("panes")).hasSize(1);
        assertThat(seen.get("panes").get(0).asText()).isEqualTo("Aa");
    }

    @Test
    void anEmptyReportOpensWithoutAnError() throws Exception {
        assertThat(open(ReportFixture.empty(), Language.NL, 390, "report-empty").get("problems"))
                .isEmpty();
        assertThat(open(ReportFixture.none(), Language.EN, 390, "report-none").get("problems"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NL,1280", "EN,390"})
    void agreementsSideBySideAreDrawnWithoutAnErrorAndFitTheScreen(Language language, int width) throws Exception {
        PartyId town = PartyId.of("gm:1509");
        PartyId provider = PartyId.of("org:provider");
        ComparedAgreements compared = AgreementComparison.of(List.of(
                        ServiceContract.fivePlusFive(town, provider, Year.of(2027))
                                .compensation(TaskBased.perYear(Money.euros(2_785_000)))
                                .withId(AgreementId.of("lump-sum")),
                        SubsidyAgreement.forBookYears(town, provider, Year.of(2027), 4)
                                .perYear(Money.euros(500_000))))
                .over();

        JsonNode seen = open(Report.contracts(compared, language), width, "contracts-" + language.code() + "-" + width);

        assertThat(seen.get("problems")).isEmpty();
        assertThat(seen.get("page").asInt()).as("width of the page").isLessThanOrEqualTo(width);
        List<String> drawn = new ArrayList<>();
        for (JsonNode chart : seen.get("charts")) {
            drawn.add(chart.get("chart").asText());
            assertThat(chart.get("marks").asInt()).as("marks in %s", chart).isGreaterThan(5);
        }
        assertThat(drawn).containsExactly("timeline", "commitment", "commitment");
    }

    @ParameterizedTest
    @CsvSource({"NL,1280", "NL,390", "EN,1280", "EN,390"})
    void theFanAndTheTornadoOfDrawsAreDrawnWithoutAnErrorAndFitTheScreen(Language language, int width)
            throws Exception {
        JsonNode seen = open(
                ChancesReportTest.html("oude-ijsselstreek-a.json", language),
                width,
                "chances-" + language.code() + "-" + width);
        assertThat(seen.get("problems")).isEmpty();
        assertThat(seen.get("page").asInt()).as("width of the page").isLessThanOrEqualTo(width);
        List<String> drawn = new ArrayList<>();
        for (JsonNode chart : seen.get("charts")) {
            drawn.add(chart.get("chart").asText());
            assertThat(chart.get("marks").asInt()).as("marks in %s", chart).isGreaterThan(5);
            assertThat(chart.get("words").asInt()).as("words in %s", chart).isGreaterThan(3);
            assertThat(chart.get("width").asDouble()).as("width of %s", chart).isBetween(150.0, (double) width);
        }
        assertThat(drawn).contains("fan", "tornado");
    }

    private JsonNode open(Results results, Language language, int width, String name) throws Exception {
        return open(Report.html(results, language), width, name);
    }

    private JsonNode open(String html, int width, String name) throws Exception {
        Files.createDirectories(PICTURES);
        Files.writeString(PICTURES.resolve(name + ".html"), html);
        String watched = html.replaceFirst("<title>", Matcher.quoteReplacement(COLLECTOR) + "<title>");
        Path frame = folder.resolve(name + ".html");
        Files.writeString(
                frame,
                "<!doctype html><meta charset=utf-8><style>body{margin:0}iframe{border:0;width:" + width + "px;height:"
                        + HEIGHT + "px}</style><pre id=seen hidden></pre><iframe srcdoc=\""
                        + watched.replace("&", "&amp;").replace("\"", "&quot;") + "\"></iframe>" + OBSERVER);
        Path picture = PICTURES.resolve(name + ".png");
        Files.deleteIfExists(picture);
        chromium("--screenshot=" + picture, frame, width);
        String dom = chromium("--dump-dom", frame, width);
        Matcher seen = Pattern.compile("<pre id=\"seen\"[^>]*>(.+?)</pre>", Pattern.DOTALL)
                .matcher(dom);
        assertThat(seen.find()).as("the page answered").isTrue();
        return new ObjectMapper()
                .readTree(
                        seen.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    }

    private String chromium(String task, Path page, int width) throws Exception {
        Optional<Path> browser = browser();
        assumeTrue(browser.isPresent(), "No chromium on the PATH: the report is not opened in a browser.");
        Path profile = Files.createTempDirectory("report-browser");
        Path out = folder.resolve("out.txt");
        Path log = folder.resolve("log.txt");
        try {
            Process process = new ProcessBuilder(
                            browser.orElseThrow().toString(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking",
                            "--disable-sync",
                            "--no-first-run",
                            "--hide-scrollbars",
                            "--virtual-time-budget=5000",
                            "--enable-logging=stderr",
                            "--v=0",
                            "--user-data-dir=" + profile,
                            "--window-size=" + Math.max(width, 500) + "," + HEIGHT,
                            task,
                            page.toUri().toString())
                    .redirectOutput(out.toFile())
                    .redirectError(log.toFile())
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The browser did not finish: " + Files.readString(log));
            }
            assertThat(Files.readString(log, StandardCharsets.ISO_8859_1)).doesNotContain("CONSOLE");
            return Files.readString(out);
        } finally {
            delete(profile);
        }
    }

    private static Optional<Path> browser() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void delete(Path folder) throws IOException {
        // The browser may still be putting its things away.
        for (int attempt = 0; attempt < 3 && Files.exists(folder); attempt++) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
