package nl.geldstroom.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geldstroom.accord.JointStatement.Verdict;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.internal.facts.FactFile;
import nl.geldstroom.party.KnownParties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JointStatementsTest {

    private final JointStatements statements = JointStatements.standard();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "S0-23, vitale-wijken, COALITION, 10, 3, 7",
        "S0-24, vitale-wijken, COALITION, 10, 3, 7",
        "S2-03, visie-wmo, VISION, 6, 4, 4",
        "S2-25, visie-wmo, VISION, 6, 4, 4",
        "S3-30, swn-2021, PROPOSAL, 1, 4, 4",
        "S1-25, agenda-2019, AGENDA, 2, 3, 3",
    })
    void aStatementHasItsMembersAndPrinciples(
            String row, String id, JointStatement.Kind kind, int members, int read, int announced) {
        JointStatement statement = statements.get(id);

        assertThat(statement.rows()).contains(row);
        assertThat(statement.kind()).isEqualTo(kind);
        assertThat(statement.members()).hasSize(members);
        assertThat(statement.principles()).hasSize(read);
        assertThat(statement.announced()).isEqualTo(announced);
        assertThat(statement.isComplete()).isEqualTo(read == announced);
    }

    @Test
    void housingAssociationsLibrariesVolunteersAndResidentsAreAskedToJoinTheAgenda() {
        assertThat(statements.get("agenda-2019").invited())
                .as("S1-26")
                .extracting(Actor::id)
                .containsExactly("housing-associations", "libraries", "volunteers", "residents-organisations");
        assertThat(statements.get("visie-wmo").invited()).isEmpty();
    }

    @Test
    void theCoalitionAndTheVisionHaveTheMembersOfTheTexts() {
        assertThat(names("vitale-wijken"))
                .containsExactly(
                        "ActiZ",
                        "Aedes",
                        "de Nederlandse ggz",
                        "Divosa",
                        "G40",
                        "MIND",
                        "Sociaal Werk Nederland",
                        "Valente",
                        "Vereniging van Nederlandse Gemeenten",
                        "Woonbond");
        assertThat(names("visie-wmo"))
                .containsExactly(
                        "Ministerie van Volksgezondheid, Welzijn en Sport",
                        "Sociaal Werk Nederland",
                        "Vereniging van Nederlandse Gemeenten",
                        "Vereniging Gehandicaptenzorg Nederland",
                        "Zorgthuisnl",
                        "ActiZ");
    }

    private List<String> names(String id) {
        return statements.get(id).members().stream()
                .map(member -> member.party().name())
                .toList();
    }

    @Test
    void aPartyHasOneNameInAllDocuments() {
        Map<String, Set<String>> names = Stream.concat(
                        statements.all().stream().flatMap(statement -> statement.members().stream()),
                        Accords.standard().all().stream().flatMap(accord -> accord.signatories().stream()))
                .collect(Collectors.groupingBy(
                        member -> member.party().id().text(),
                        Collectors.mapping(member -> member.party().name(), Collectors.toSet())));

        assertThat(names).hasSizeGreaterThan(20);
        assertThat(names.values()).allSatisfy(of -> assertThat(of).hasSize(1));
        assertThat(KnownParties.standard().all())
                .filteredOn(known -> names.containsKey(known.party().id().text()))
                .hasSizeGreaterThan(13)
                .allSatisfy(known -> assertThat(names.get(known.party().id().text()))
                        .containsExactly(known.party().name()));
    }

    @Test
    void everyMemberBelongsToADocument() {
        Set<String> documents = Stream.concat(
                        statements.all().stream().map(JointStatement::id),
                        Accords.standard().all().stream()
                                .map(accord -> accord.id().text()))
                .collect(Collectors.toSet());

        assertThat(FactFile.beside(JointStatements.class, "members.csv").rows())
                .allSatisfy(row -> assertThat(documents).contains(row.required("document")));
    }

    @Test
    void aContractIsHeldAgainstTheFourPrinciplesOfTheVision() {
        Assumption evidence = Assumption.of("J. Jansen", "eleven clauses of the agreement");

        List<JointStatement.Check> checks = statements
                .get("visie-wmo")
                .heldAgainst(ImmutableMap.of(
                        3, new JointStatement.Answer(true, evidence), 4, new JointStatement.Answer(false, evidence)));

        assertThat(checks)
                .extracting(JointStatement.Check::verdict)
                .containsExactly(Verdict.UNKNOWN, Verdict.UNKNOWN, Verdict.HOLDS, Verdict.FAILS);
        assertThat(checks.get(2).evidence()).contains(evidence);
        assertThat(checks.get(0).evidence()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> statements
                        .get("vitale-wijken")
                        .heldAgainst(Map.of(4, new JointStatement.Answer(true, evidence))))
                .withMessage("The principle (4) of the statement (vitale-wijken) must be one that was read.");
    }

    @Test
    void aStatementThatIsNotThereIsRefusedAndTheNearestNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> statements.get("visie-wmoo"))
                .withMessage("The statement (visie-wmoo) must be known. Maybe visie-wmo.");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '!',
            value = {
                "s;vision;n;n;;;1;;;high ! s;org:x;X;;;;S;high ! s;1;d;g;S;high ! Line 2 of statements.csv: The column (source)",
                "s;vision;n;n;;;1;;S;high ! t;org:x;X;;;;S;high ! s;1;d;g;S;high ! Line 2 of statements.csv: The members of the statement (s) must be there",
                "s;vision;n;n;;;1;;S;high ! s;org:x;X;;;;S;high ! s;2;d;g;S;high ! Line 2 of statements.csv: The principle (2) of the statement (s) must come after 0 and be at most 1.",
                "s;vision;n;n;;;1;;S;high ! s;org:x;X;;;;S;high ! t;1;d;g;S;high ! Line 2 of principles.csv: The owner (t) must be a statement that is known.",
                "s;vision;n;n;;;many;;S;high ! s;org:x;X;;;;S;high ! s;1;d;g;S;high ! Line 2 of statements.csv: The announced (many) must be a whole number.",
            })
    void aBadFactFileIsRefusedWithFileAndLine(String statement, String member, String principle, String message)
            throws IOException {
        FactFile statementFile = file(
                "statements.csv", "id;kind;nameNl;nameEn;date;invited;announced;rows;source;reliability", statement);
        FactFile memberFile = file(
                "members.csv", "document;party;name;signed;reservationNl;reservationEn;source;reliability", member);
        FactFile principleFile = file("principles.csv", "statement;number;textNl;textEn;source;reliability", principle);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JointStatements.read(statementFile, memberFile, principleFile))
                .withMessageContaining(message);
    }

    private static FactFile file(String name, String head, String row) throws IOException {
        return FactFile.read(name, new BufferedReader(new StringReader(head + "\n" + row)));
    }
}
