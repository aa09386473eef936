package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementDocument;
import nl.geldstroom.agreement.Finding;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.answer.Results.Remark;
import nl.geldstroom.answer.Results.Weight;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Reading;
import nl.geldstroom.document.Severity;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.life.AgreementLife;
import nl.geldstroom.life.LifeRules;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.text.Language;

/** The scenarios that stand on the command line, read and carried out. */
final class ScenarioFiles {

    /** One scenario with the file that it came from. */
    record Carried(Input input, Projection projection) {}

    private final Language language;
    private final boolean sameTwice;
    private final List<Carried> carried = new ArrayList<>();
    private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    private final Map<String, String> fileOfId = new HashMap<>();

    private ScenarioFiles(Language language, boolean sameTwice) {
        this.language = language;
        this.sameTwice = sameTwice;
    }

    static ScenarioFiles read(Console console, List<String> files, Progress progress) {
        return read(console, files, progress, false, false);
    }

    /** The same for a comparison, in which a scenario may stand beside itself. */
    static ScenarioFiles compared(Console console, List<String> files, Progress progress) {
        return read(console, files, progress, false, true);
    }

    /** The same for a check, which takes agreements and their lives too. */
    static ScenarioFiles check(Console console, List<String> files, Progress progress) {
        return read(console, files, progress, true, false);
    }

    private static ScenarioFiles read(
            Console console, List<String> files, Progress progress, boolean agreementsToo, boolean sameTwice) {
        if (files.stream().filter(Console.STANDARD::equals).count() > 1) {
            throw Refusal.of(
                    "Standaardinvoer (-) kan maar één keer gelezen worden.",
                    "Standard input (-) can be read once only.");
        }
        ScenarioFiles all = new ScenarioFiles(console.language(), sameTwice);
        for (String file : files) {
            progress.step(file + " lezen en doorrekenen", "Reading and calculating " + file);
            Input input = console.input(file);
            String root = agreementsToo ? Documents.rootOf(input).orElse("") : "";
            switch (root) {
                case "agreement" -> all.addAgreement(input);
                case "life" -> all.addLife(input);
                default -> all.add(input);
            }
        }
        return all;
    }

    private void add(Input input) {
        Reading<Scenario> reading = new ScenarioDocuments().read(input);
        if (reading.value().isPresent()) {
            reading = uniqueId(input, reading);
            reading = findings(reading);
        }
        problems.addAll(reading.problems());
        if (reading.value().isPresent()) {
            carryOut(input, reading);
        }
    }

    private void addAgreement(Input input) {
        Reading<AgreementDocument> reading = Documents.standard().read(input, "agreement", AgreementDocument.class);
        problems.addAll(reading.problems());
        reading.value().ifPresent(document -> document.findings().forEach(finding -> add(reading, finding)));
    }

    private void addLife(Input input) {
        Reading<AgreementLife> reading = Documents.standard().read(input, "life", AgreementLife.class);
        problems.addAll(reading.problems());
        reading.value().ifPresent(life -> {
            life.agreement().findings().forEach(finding -> add(reading, finding.under("/agreement")));
            LifeRules.of(life).forEach(finding -> add(reading, finding));
        });
    }

    private void add(Reading<?> reading, Finding finding) {
        problems.add(reading.problem(
                severity(finding),
                Fault.of(finding.pointer(), finding.rule(), finding.message().in(language))));
    }

    private Reading<Scenario> uniqueId(Input input, Reading<Scenario> reading) {
        String id = reading.orThrow().id();
        String other = fileOfId.putIfAbsent(id, input.name());
        return other == null || sameTwice
                ? reading
                : reading.with(
                        Severity.ERROR,
                        ImmutableList.of(Fault.of(
                                "/id",
                                "duplicate-id",
                                "The id (" + id + ") of a scenario must be its own, but that in " + other
                                        + " has it too.")));
    }

    private Reading<Scenario> findings(Reading<Scenario> read) {
        Reading<Scenario> reading = read;
        ImmutableList<Agreement> agreements = reading.orThrow().given().agreements();
        for (int i = 0; i < agreements.size(); i++) {
            for (Finding finding : agreements.get(i).findings()) {
                reading = reading.with(
                        severity(finding),
                        ImmutableList.of(Fault.of(
                                "/given/agreements/" + i + finding.pointer(),
                                finding.rule(),
                                finding.message().in(language))));
            }
        }
        return reading;
    }

    static Severity severity(Finding finding) {
        return switch (finding.severity()) {
            case FAULT -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case REMARK -> Severity.REMARK;
        };
    }

    private void carryOut(Input input, Reading<Scenario> reading) {
        try {
            Projection projection = Projection.of(reading.orThrow());
            carried.add(new Carried(input, projection));
            warnings(reading, projection);
        } catch (InvalidValueException e) {
            e.faults().forEach(fault -> problems.add(reading.problem(Severity.ERROR, fault)));
        } catch (IllegalArgumentException | ArithmeticException e) {
            // What cannot be calculated and is no fault of the books stems from a value in the scenario.
            problems.add(reading.problem(
                    Severity.ERROR, Fault.of("", "cannot-be-calculated", String.valueOf(e.getMessage()))));
        }
    }

    /** What the report warns about, but for the findings of agreements: those have been told with their place. */
    private void warnings(Reading<Scenario> reading, Projection projection) {
        for (Remark remark : Answers.remarks(projection)) {
            boolean told = reading.orThrow().given().agreements().stream()
                    .flatMap(agreement -> agreement.findings().stream())
                    .anyMatch(finding -> finding.message().equals(remark.text()));
            if (remark.weight() == Weight.WARNING && !told) {
                problems.add(reading.problem(
                        Severity.WARNING,
                        Fault.of(
                                "",
                                "look-first",
                                subject(projection, remark) + ": "
                                        + remark.text().in(language))));
            }
        }
        for (Remark remark : Answers.ageing(projection)) {
            problems.add(reading.problem(
                    Severity.REMARK,
                    Fault.of(
                            "",
                            "old-evidence",
                            subject(projection, remark) + ": " + remark.text().in(language))));
        }
    }

    private String subject(Projection projection, Remark remark) {
        return Answers.subjectOf(projection, remark).in(language);
    }

    ImmutableList<Problem> problems() {
        return problems.build();
    }

    boolean isRefused() {
        return problems().stream().anyMatch(Problem::isError);
    }

    /** The projections, in the order of the command line. */
    ImmutableList<Carried> orThrow() {
        if (isRefused()) {
            throw new DocumentException(problems());
        }
        return ImmutableList.copyOf(carried);
    }
}
