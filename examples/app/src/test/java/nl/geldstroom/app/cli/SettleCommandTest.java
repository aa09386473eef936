package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettleCommandTest {

    @Test
    void whoInvestsAndWhoGainsStandsInATable() {
        Said dutch = Said.by("settle", Said.scenario("a"));
        Said english = Said.by("settle", Said.scenario("a"), "--with-value", "--lang", "en");

        assertThat(dutch.code()).as(dutch.err()).isZero();
        assertThat(dutch.out())
                .startsWith("Wie investeert en wie incasseert, 2027\u20132036, in euro")
                .contains("Oude IJsselstreek", "De kleinste verrekening", "Een rekenhulp, geen juridisch advies");
        assertThat(english.out())
                .startsWith("Who invests and who gains, 2027\u20132036, in euros, value counted")
                .contains("The least settlement");
        assertThat(dutch.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(english.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void theSameIsATableOrADocument() {
        Said csv = Said.by("settle", Said.scenario("a"), "--format", "csv");
        Said json = Said.by("settle", Said.scenario("a"), "--format", "json");

        assertThat(csv.out().lines().findFirst())
                .contains("table,payer,name,year,invested,gained,equalised,balance,to,toName,amount,route");
        assertThat(csv.out()).contains("pocket,gm:1509,Oude IJsselstreek,2027,");
        assertThat(json.out()).contains("\"settlement\"", "\"pockets\"", "\"positions\"");
    }
}
