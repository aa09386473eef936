package nl.geldstroom.law;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import nl.geldstroom.internal.facts.FactFile;
import org.junit.jupiter.api.Test;

/** Bad tables of acts and requirements are refused with file and line, all faults at once. */
class LawTablesTest {

    private static final String ACT =
            "id;kind;titleNl;titleEn;shortName;bwb;reliability;from;until;validityReliability;dutyNl;dutyEn;payerNl;"
                    + "payerEn;financingNl;financingEn;mayFundNl;mayFundEn\n";

    private static FactFile file(String name, String text) throws IOException {
        return FactFile.read(name, new BufferedReader(new StringReader(text)));
    }

    @Test
    void actsThatEndBeforeTheyStartOccurTwiceOrAreNotSure() throws IOException {
        FactFile acts = file(
                "acts.csv",
                ACT
                        + "one;act;Een;One;Een;;own;2020-01-01;2019-01-01;own;;;;;;;;\n"
                        + "two;act;Twee;Two;Twee;;own;;;own;;;;;;;;\n"
                        + "two;act;Twee;Two;Twee;;own;;;own;;;;;;;;\n"
                        + "three;act;Drie;Three;Drie;BWBR1;own;;;own;;;;;;;;\n"
                        + "four;act;Vier;Four;Vier;;certain;;;own;;;;;;;;\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Acts.read(acts))
                .withMessageContaining("Line 2 of acts.csv: The end (2019-01-01)")
                .withMessageContaining("Line 4 of acts.csv: The id (two) must occur once.")
                .withMessageContaining("Line 5 of acts.csv: The BWB number (BWBR1) must be")
                .withMessageContaining("Line 6 of acts.csv: The reliability (certain) must be one of");
    }

    @Test
    void requirementsOfAnUnknownActWithoutASourceOrTwice() throws IOException {
        FactFile sources = file("sources.csv", "key;nl;en\nbook;boek;book\n");
        FactFile requirements = file(
                "requirements.csv",
                "article;subject;nl;en;source;reliability\n"
                        + "wmo2016/1;duty;a;b;book;high\n"
                        + "wmo2015/1;duty;a;b;letter;high\n"
                        + "wmo2015/2;duty;a;b;;high\n"
                        + "wmo2015/3;duty;a;;book;high\n"
                        + "wmo2015/4;duty;a;b;book;high\n"
                        + "wmo2015/4;duty;a;b;book;high\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Requirements.read(requirements, sources, Acts.standard()))
                .withMessage("Line 2 of requirements.csv: The act (wmo2016) must be known. Maybe wmo2015.\n"
                        + "Line 3 of requirements.csv: The source (letter) must be a key of sources.csv.\n"
                        + "Line 4 of requirements.csv: The column (source) of line 4 of requirements.csv must have a"
                        + " value.\n"
                        + "Line 5 of requirements.csv: The column (en) of line 5 of requirements.csv must have a value.\n"
                        + "Line 7 of requirements.csv: The article (wmo2015/4) must occur once.");
    }
}
