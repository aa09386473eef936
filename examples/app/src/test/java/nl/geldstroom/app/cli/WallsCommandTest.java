package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallsCommandTest {

    private static Said asked(String... more) {
        String[] all = new String[more.length + 1];
        all[0] = "walls";
        System.arraycopy(more, 0, all, 1, more.length);
        return Said.by(all);
    }

    private static String plain(String out) {
        return out.replaceAll("\\s+", " ");
    }

    @Test
    void theAnswerCitesTheArticleTheDayAndTheDisclaimer() {
        Said said = asked("--from", "gm:1509/wmo2015", "--to", "gm:1509/jeugdwet", "--on", "2027-01-01");

        assertThat(said.code()).isZero();
        assertThat(plain(said.out()))
                .isEqualTo(
                        "Geld: algemene middelen van gm:1509 onder Wmo 2015 naar gm:1509 onder Jeugdwet voor algemene"
                                + " voorziening op 2027-01-01. Toegestaan: volgens artikel 6 lid 2 Fvw (voor de algemene uitkering"
                                + " daarin, wetten.overheid.nl, tekst zoals geldend sinds 1 januari 2024. Dat overige eigen"
                                + " middelen even vrij zijn is een lezing), opgetekend op 2026-11-23 (niet geverifieerd). Regels:"
                                + " general-means. Een rekenhulp, geen juridisch advies. ");
        assertThat(said.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void theAnswerIsThereInEnglishToo() {
        Said said = asked("--from", "zk:5506/wlz", "--to", "gm:1509/wmo2015", "--on", "2026-04-01", "--lang", "en");

        assertThat(said.code()).isZero();
        assertThat(plain(said.out()))
                .startsWith("Money: Long-term Care Fund of zk:5506 under Wlz to gm:1509 under Wmo 2015 for general"
                        + " provision on 2026-04-01. Conditional: the care office takes care, together with a")
                .contains(
                        "according to article 4.2.4(6) Wlz", ", checked on 2026-11-23. Rules: wlz-preventive-measures.")
                .endsWith("A calculation aid, no legal advice. ");
    }

    @Test
    void theDayMatters() {
        assertThat(asked("--from", "zk:5506/wlz", "--to", "gm:1509/wmo2015", "--on", "2025-12-31")
                        .out())
                .contains("Niet toegestaan: volgens artikel 4.2.6 lid 2 Wlz");
    }

    @Test
    void aBottleneckShowsWhoCanCutTheKnotAndWhatIsAllowedShowsNobody() {
        String blocked = plain(asked("--from", "zk:5506/wlz", "--to", "gm:1509/wmo2015", "--on", "2026-02-03")
                .out());

        assertThat(blocked)
                .contains("Waar het heen kan: Wetten die samenwerking tussen de domeinen in de weg zitten")
                .contains("4. het ministerie van VWS kan daar de knoop doorhakken (artikel niet bekend)")
                .contains("Waar het heen kan: Een experiment onder de Wlz")
                .contains("(artikel 10.1.1 Wlz) (niet geverifieerd)");
        assertThat(asked("--from", "gm:1509/wmo2015", "--to", "gm:1509/jeugdwet", "--on", "2027-01-01")
                        .out())
                .doesNotContain("Waar het heen kan");
    }

    @Test
    void aProposalCountsOnlyWhenAskedFor() {
        String[] question = {
            "--from", "uzovi:0101/zvw", "--to", "gm:1509/wmo2015", "--provision", "tailorMade", "--on", "2028-01-01"
        };
        String[] proposed = java.util.Arrays.copyOf(question, question.length + 2);
        proposed[question.length] = "--proposal";
        proposed[question.length + 1] = "pooled-budget";

        assertThat(asked(question).out()).contains("Onbekend: volgens artikel 10 Zvw");
        assertThat(plain(asked(proposed).out()))
                .contains(
                        "Toegestaan: volgens regel pooled-zvw-to-wmo (voorgesteld recht: ",
                        "(eigen veronderstelling, niet geverifieerd)");
    }

    @Test
    void aGrantIsBoundToItsPurpose() {
        assertThat(plain(asked(
                                "--from",
                                "gm:1509/spuk-brede-2023",
                                "--money",
                                "specificGrant",
                                "--to",
                                "gm:1509/wmo2015",
                                "--on",
                                "2026-01-01")
                        .out()))
                .contains("Onder voorwaarde: de uitgave valt onder een onderdeel", "Stcrt. 2023, 4245");
    }

    @Test
    void underTheRegulationOfAGrantTheMoneyIsThatGrantUnlessTheUserSaysOtherwise() {
        String[] question = {"--from", "gm:1509/spuk-brede-2023", "--to", "gm:1509/wmo2015", "--on", "2026-01-01"};

        assertThat(plain(asked(question).out()))
                .startsWith("Geld: specifieke uitkering van gm:1509 onder regeling brede SPUK")
                .contains("Onder voorwaarde: ")
                .doesNotContain("Toegestaan");
    }

    @Test
    void aPaymentToAProviderUnderTheSameLawIsNoWallAndTheAnswerSaysWhatToAsk() {
        Said said = asked("--from", "gm:1509/wmo2015", "--to", "org:welfare/wmo2015", "--on", "2027-01-01");

        assertThat(plain(said.out()))
                .contains(
                        "Onbekend: geen regel zegt of dit mag: algemene middelen van gm:1509 onder Wmo 2015 naar"
                                + " org:welfare onder Wmo 2015 voor algemene voorziening.",
                        "is een contract of subsidie, geen schot.",
                        "zegt --to gm:1509/wmo2015.");
        assertThat(said.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(asked("--from", "gm:1509/wmo2015", "--to", "gm:0037/wmo2015", "--on", "2027-01-01")
                        .out())
                .doesNotContain("geen schot");
    }

    @ParameterizedTest
    @CsvSource({
        "--from, 2014-12-31, Wmo 2015 bij --from geldt pas sinds 2015-01-01",
        "--to, 2007-01-01, Wpg bij --to geldt pas sinds 2008-12-01",
    })
    void noMoneyFlowsUnderALawThatIsNotThereYet(String option, String day, String message) {
        Said said = option.equals("--from")
                ? asked("--from", "gm:1509/wmo2015", "--to", "gm:1509/wpg", "--on", day)
                : asked("--from", "gm:1509/gemeentewet", "--to", "gm:1509/wpg", "--on", day);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(message + ", niet op " + day + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "--from, gm:15, De partij (gm:15) bij --from is niet bekend",
        "--to, nobody, De partij (nobody) bij --to is niet bekend",
        "--from, gm:1509/wmo2051, De wet (wmo2051) bij --from is niet bekend",
        "--on, tomorrow, De dag (tomorrow) bij --on moet een datum zijn",
        "--provision, luck, Het woord (luck) bij --provision is niet bekend",
        "--money, luck, Het woord (luck) bij --money is niet bekend",
        "--proposal, luck, Het voorstel (luck) bij --proposal is niet bekend",
        "--purpose, luck, 'Het doel (luck) bij --purpose wordt door geen regel genoemd. Bekend zijn: experiment,'",
        "--from, gm:9999, 'De gemeentecode (9999) bij --from is van geen gemeente van 2026, en van geen die sinds 2021-01-01 is opgeheven. Misschien: gm:'",
        "--to, gm:1519, 'De gemeentecode (1519) bij --to is van geen gemeente van 2026, en van geen die sinds 2021-01-01 is opgeheven. Misschien: gm:1509 (Oude IJsselstreek).'",
        "--from, gm:0856, De gemeente gm:0856 (Uden) bij --from bestaat sinds 2022-01-01 niet meer. Misschien: gm:1991 (Maashorst).",
    })
    void whatIsNotKnownIsRefused(String option, String value, String message) {
        java.util.Map<String, String> options = new java.util.TreeMap<>(
                java.util.Map.of("--from", "gm:1509/wmo2015", "--to", "gm:1509/wmo2015", "--on", "2027-01-01"));
        options.put(option, value);
        Said said = asked(options.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new));

        assertThat(said.code()).isEqualTo(2);
        assertThat(plain(said.err())).startsWith("geldstroom: " + message);
        assertThat(said.out()).isEmpty();
    }

    @Test
    void aMunicipalityIsAskedAboutOnADayOnWhichItExists() {
        assertThat(asked("--from", "gm:0856/wmo2015", "--to", "gm:0856/wmo2015", "--on", "2021-12-31")
                        .code())
                .isZero();
        Said early = asked("--from", "gm:1991/wmo2015", "--to", "gm:1991/wmo2015", "--on", "2021-12-31");

        assertThat(early.code()).isEqualTo(2);
        assertThat(plain(early.err())).contains("gm:1991 (Maashorst) bij --from bestaat pas sinds 2022-01-01", "Uden");
    }

    @Test
    void programsGetTheWholeRulesWithWhatIsNotVerified() {
        String json = asked(
                        "--from", "uzovi:0101/zvw", "--to", "gm:1509/wmo2015", "--on", "2027-01-01", "--format", "json")
                .out();

        assertThat(json)
                .contains("\"model\": \"geldstroom\"", "\"status\": \"unknown\"", "\"unverified\": true")
                .contains("\"id\": \"zvw-beyond-insured-care\"", "\"reliability\": \"low\"", "\"article\": \"zvw/10\"")
                .contains("(niet geverifieerd)", "(unverified)", "geen juridisch advies");
    }

    @Test
    void withoutAQuestionThereIsNoAnswer() {
        assertThat(asked().code()).isEqualTo(2);
    }
}
