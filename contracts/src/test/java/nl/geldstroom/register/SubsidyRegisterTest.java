package nl.geldstroom.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.Finding;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Problem;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubsidyRegisterTest {

    private static final PartyId TOWN = PartyId.of("gm:0034");
    private static final String HEADER = "jaar,aanvrager,project,status,verleend_eur,vastgesteld_eur\n";
    private static final ReferenceData REFERENCE = ReferenceData.standard(LocalDate.of(2026, 1, 1));

    @TempDir
    Path folder;

    private SubsidyRegister read(String text) throws IOException {
        return SubsidyRegister.read(Files.writeString(folder.resolve("register.csv"), text));
    }

    private ImmutableList<Problem> refused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("register.csv"), bytes);
        List<ImmutableList<Problem>> found = new java.util.ArrayList<>();
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> SubsidyRegister.read(file))
                .satisfies(e -> found.add(e.problems()));
        return found.get(0);
    }

    @Test
    void a_row_is_read_as_it_stands_and_an_open_grant_stays_open() throws IOException {
        SubsidyRegister register = read(HEADER
                + "2023,Humanitas Almere,RSV,Vastgesteld,1625833,1616821.50\n"
                + "2024,\"Jansen, Pieters\",RSV,Verleend,100,\n");

        assertThat(register.rows().get(0).determined()).contains(Money.euros("1616821.50"));
        assertThat(register.rows().get(1).recipient()).isEqualTo("Jansen, Pieters");
        assertThat(register.rows().get(1).determined()).isEmpty();
        assertThat(register.expected()).isEqualTo(Money.euros("1616921.50"));
        assertThat(register.totals().get(Year.of(2024)))
                .containsExactly(Map.entry(
                        RegisteredSubsidy.Status.GRANTED,
                        new RegisterTotals(1, Money.euros(100), Money.ZERO, Money.euros(100))));
    }

    @Test
    void semicolons_other_orders_and_a_byte_order_mark_are_read_too() throws IOException {
        SubsidyRegister register =
                read("\uFEFFstatus;jaar;aanvrager;project;vastgesteld_eur;verleend_eur\nVerleend;2025;A;B;;12.5\n");

        assertThat(register.rows()).extracting(RegisteredSubsidy::granted).containsExactly(Money.euros("12.50"));
    }

    @Test
    void every_fault_is_told_with_its_line() throws IOException {
        ImmutableList<Problem> problems = refused((HEADER
                        + "23,A,B,Verleend,1,\n"
                        + "2023,,B,Verleend,1,\n"
                        + "2023,A,B,Open,-1,\n"
                        + "2023,A,B,Verleend,\"1.000,00\",x\n"
                        + "2023,A,B,Verleend,1\n"
                        + "2023,A,B,Verleend,1,\n")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(problems)
                .extracting(problem -> problem.line() + " " + problem.rule())
                .containsExactly(
                        "2 register-year",
                        "3 register-name",
                        "4 unknown-word",
                        "4 register-amount",
                        "5 register-amount",
                        "5 register-amount",
                        "6 row-width");
    }

    @Test
    void a_wrong_header_an_empty_file_and_another_encoding_are_refused() throws IOException {
        assertThat(refused("jaar,aanvrager,jaar,bedrag\n2023,a,b,1\n".getBytes(StandardCharsets.UTF_8)))
                .extracting(Problem::rule)
                .containsExactly(
                        "duplicate-column",
                        "unknown-column",
                        "missing-column",
                        "missing-column",
                        "missing-column",
                        "missing-column");
        assertThat(refused(HEADER.getBytes(StandardCharsets.UTF_8)))
                .extracting(Problem::rule)
                .containsExactly("empty-file");
        assertThat(refused(new byte[0])).extracting(Problem::rule).containsExactly("empty-file");
        assertThat(refused((HEADER + "2023,Cli\u00EBnten,B,Verleend,1,\n").getBytes(StandardCharsets.ISO_8859_1)))
                .extracting(Problem::rule)
                .containsExactly("encoding");
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> SubsidyRegister.read(folder.resolve("absent.csv")))
                .withMessageContaining("must exist");
    }

    @Test
    void what_stands_out_is_a_finding_and_stays_in_the_totals() throws IOException {
        SubsidyRegister register = read(HEADER
                + "2023,A,B,Vastgesteld,100,110\n"
                + "2023,A,B,Vastgesteld,100,0\n"
                + "2023,A,B,Verleend,0,\n"
                + "2023,C,D,Vastgesteld,5,\n"
                + "2023,C,E,Verleend,5,5\n");

        assertThat(register.findings())
                .extracting(finding -> finding.line() + " " + finding.rule())
                .containsExactly(
                        "2 determined-above-grant",
                        "3 nothing-determined",
                        "3 same-row-twice",
                        "4 nothing-granted",
                        "4 same-project-twice",
                        "5 status-against-amount",
                        "6 status-against-amount");
        assertThat(register.expected()).isEqualTo(Money.euros(120));
    }

    @Test
    void names_that_are_written_alike_stay_two_recipients() throws IOException {
        SubsidyRegister register = read(HEADER
                + "2023,Stichting É,B,Verleend,1,\n2023,Stichting E,B,Verleend,1,\n2024,Stichting É,B,Verleend,1,\n");

        assertThat(register.agreements(TOWN))
                .extracting(subsidy -> subsidy.recipient().text())
                .containsExactly("org:stichting-e", "org:stichting-e-2", "org:stichting-e");
    }

    @Test
    void the_register_of_almere_is_expressed_and_run_to_the_euro() throws IOException {
        Path file = OptionalData.file("subsidies/subsidieregister_zorg_welzijn_2023_2025.csv");
        SubsidyRegister register = SubsidyRegister.read(file);
        ImmutableList<SubsidyAgreement> subsidies = register.agreements(TOWN);

        assertThat(subsidies).hasSize(275);
        assertThat(new HashSet<>(subsidies.stream().map(SubsidyAgreement::id).toList()))
                .hasSize(275);
        assertThat(register.totals().toString()).isEqualTo(counted(file).toString());
        assertThat(total(register, 2023).granted()).isEqualTo(Money.euros(113_245_020));
        assertThat(total(register, 2023).determined()).isEqualTo(Money.euros(77_691_906));
        assertThat(total(register, 2024).granted()).isEqualTo(Money.euros(129_292_090));
        assertThat(total(register, 2025).granted()).isEqualTo(Money.euros(133_952_095));
        assertThat(total(register, 2025).determined()).isEqualTo(Money.euros(174_683));
        for (int i = 0; i < subsidies.size(); i++) {
            SubsidyAgreement subsidy = subsidies.get(i);
            RegisteredSubsidy row = register.rows().get(i);
            assertThat(Payments.of(subsidy, REFERENCE).total()).isEqualTo(row.expected());
            assertThat(subsidy.periods().get(0).finalAmount()).isEqualTo(row.determined());
            assertThat(subsidy.grantedOn()).isEmpty();
            assertThat(subsidy.basis()).isEmpty();
            assertThat(subsidy.advances()).isEmpty();
            Commitments commitments = Commitments.of(subsidy, REFERENCE);
            assertThat(
                            Money.sum(commitments
                                    .asOf(subsidy.term().start(), commitments.firstMonth(), commitments.endMonth())
                                    .rows()
                                    .stream()
                                    .map(each -> each.amounts().committed())
                                    .toList()))
                    .isEqualTo(row.expected());
        }
    }

    @Test
    void what_stands_out_in_the_register_of_almere_is_told_and_not_hidden() {
        SubsidyRegister register =
                SubsidyRegister.read(OptionalData.file("subsidies/subsidieregister_zorg_welzijn_2023_2025.csv"));

        assertThat(register.findings())
                .filteredOn(finding -> finding.rule().equals("determined-above-grant"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en())
                        .contains("William Schrikker")
                        .contains("€ 3,685,081.00")
                        .contains("€ 3,400,000.00"));
        assertThat(register.findings())
                .filteredOn(finding -> finding.rule().startsWith("same-"))
                .hasSize(7);
        assertThat(register.findings()).hasSize(8);
        assertThat(register.agreements(TOWN).stream().flatMap(subsidy -> subsidy.findings().stream()))
                .extracting(Finding::rule)
                .containsExactly("determined-above-grant");
    }

    @Test
    void every_subsidy_of_almere_is_written_and_read_back_equal() {
        Documents documents = Documents.standard();

        assertThat(SubsidyRegister.read(OptionalData.file("subsidies/subsidieregister_zorg_welzijn_2023_2025.csv"))
                        .agreements(TOWN))
                .allSatisfy(subsidy -> assertThat(documents
                                .read(
                                        Input.of("s.json", documents.write("agreement", subsidy)),
                                        "agreement",
                                        Agreement.class)
                                .orThrow())
                        .isEqualTo(subsidy));
    }

    private static RegisterTotals total(SubsidyRegister register, int year) {
        return register.totals().get(Year.of(year)).values().stream()
                .reduce(RegisterTotals::plus)
                .orElseThrow();
    }

    /** The totals by another way: cells taken from the end of the line, so that no separator in a name matters. */
    private static Map<Year, ImmutableSortedMap<RegisteredSubsidy.Status, RegisterTotals>> counted(Path file)
            throws IOException {
        Map<Year, Map<RegisteredSubsidy.Status, RegisterTotals>> totals = new TreeMap<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            BigDecimal granted = new BigDecimal(cells[cells.length - 2]);
            String last = cells[cells.length - 1];
            boolean open = last.isEmpty();
            RegisterTotals row = new RegisterTotals(
                    1,
                    Money.euros(granted),
                    open ? Money.ZERO : Money.euros(new BigDecimal(last)),
                    open ? Money.euros(granted) : Money.ZERO);
            totals.computeIfAbsent(Year.parse(cells[0]), year -> new TreeMap<>())
                    .merge(
                            cells[cells.length - 3].equals("Verleend")
                                    ? RegisteredSubsidy.Status.GRANTED
                                    : RegisteredSubsidy.Status.DETERMINED,
                            row,
                            RegisterTotals::plus);
        }
        Map<Year, ImmutableSortedMap<RegisteredSubsidy.Status, RegisterTotals>> sorted = new TreeMap<>();
        totals.forEach((year, statuses) -> sorted.put(year, ImmutableSortedMap.copyOf(statuses)));
        return sorted;
    }
}
