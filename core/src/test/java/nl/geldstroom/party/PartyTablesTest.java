package nl.geldstroom.party;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import nl.geldstroom.internal.facts.FactFile;
import org.junit.jupiter.api.Test;

/** Bad tables of municipalities, reorganisations, regions and parties are refused with file and line, all faults at once. */
class PartyTablesTest {

    private static FactFile file(String name, String text) throws IOException {
        return FactFile.read(name, new BufferedReader(new StringReader(text)));
    }

    @Test
    void municipalitiesWithABadCodeTwiceOrWithTheNameOfAnother() throws IOException {
        FactFile file = file(
                "municipalities.csv",
                "code;name;province;aliases\n12;Aa;Gelderland;\n0013;Bee;Gelderland;\n0013;Cee;Gelderland;\n"
                        + "0014;Bee;Gelderland;\n0015;Dee;;\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Municipalities(file))
                .withMessageContaining("Line 2 of municipalities.csv: ")
                .withMessageContaining("Line 4 of municipalities.csv: The code (0013) must occur once.")
                .withMessageContaining("Line 5 of municipalities.csv: The name (Bee) of ")
                .withMessageContaining("Line 6 of municipalities.csv: The column (province)");
    }

    @Test
    void reorganisationsWithoutASourceTwiceOrIntoNobody() throws IOException {
        FactFile file = file(
                "reorganisations.csv",
                "code;name;on;successors;created;source;reliability\n"
                        + "0855;Tilburg;2022-01-01;1991;1991;;high\n"
                        + "0856;Uden;2022-01-01;1991;1991;CBS;high\n"
                        + "0856;Uden;2022-01-01;1991;1991;CBS;high\n"
                        + "1685;Landerd;2022-13-01;1991;1991;CBS;high\n"
                        + "0788;Haaren;2021-01-01;9999;;CBS;high\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reorganisations(Municipalities.of2026(), file))
                .withMessageContaining("Line 2 of reorganisations.csv: The column (source)")
                .withMessageContaining("Line 4 of reorganisations.csv: The code (0856) must occur once.")
                .withMessageContaining("Line 5 of reorganisations.csv: ")
                .withMessageContaining("Line 6 of reorganisations.csv: The municipality code (9999) must be one of");
    }

    @Test
    void regionsTwiceOrWithoutAHolder() throws IOException {
        FactFile towns = file("municipalities.csv", "code;name;province;aliases;youthRegion\n");
        FactFile iza = file("iza.csv", "region;holder\nNoord;gm:0014\nNoord;gm:0014\nZuid;\nOost;nobody\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Regions.read(towns, iza))
                .withMessageContaining("Line 3 of iza.csv: The region (Noord) must occur once.")
                .withMessageContaining("Line 4 of iza.csv: The column (holder)")
                .withMessageContaining("Line 5 of iza.csv: ");
    }

    @Test
    void partiesTwiceOrOfNoKind() throws IOException {
        FactFile file = file(
                "parties.csv",
                "id;kind;name;roles;members\norg:vng;association;VNG;signatory;\norg:vng;association;VNG;signatory;\n"
                        + "org:x;club;X;signatory;\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KnownParties(file))
                .withMessageContaining("Line 3 of parties.csv: The id (org:vng) must occur once.")
                .withMessageContaining("Line 4 of parties.csv: The kind (club) must be");
    }
}
