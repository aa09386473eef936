package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.OutputFolder;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Reading;
import nl.geldstroom.document.Receipt;
import nl.geldstroom.document.RuleCode;
import nl.geldstroom.document.Severity;
import nl.geldstroom.document.ShippedFacts;

/**
 * An output folder against its receipt, and against the inputs, rules and program of now.
 *
 * @param folder the folder
 * @param receipt its receipt, if it could be read
 * @param problems files that changed are errors; inputs, rules and a program that changed are warnings, for the result still is
 *     what the run made
 */
record ReceiptCheck(Path folder, Optional<Receipt> receipt, ImmutableList<Problem> problems) {

    static ReceiptCheck of(Path folder) {
        Reading<Receipt> reading = OutputFolder.check(folder);
        if (reading.value().isEmpty()) {
            return new ReceiptCheck(folder, Optional.empty(), reading.problems());
        }
        Receipt receipt = reading.value().get();
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        problems.addAll(reading.problems());
        for (int i = 0; i < receipt.inputs().size(); i++) {
            input(reading, receipt.inputs().get(i), i, problems);
        }
        rules(reading, receipt, problems);
        receipt.program()
                .filter(then -> Version.file()
                        .map(now -> !now.sha256().equals(then.sha256()))
                        .orElse(false))
                .ifPresent(then -> problems.add(reading.problem(
                        Severity.WARNING,
                        Fault.of(
                                "/program",
                                RuleCode.OTHER_PROGRAM.code(),
                                "The program (geldstroom " + Version.text() + ") must be that of the run ("
                                        + then.name() + ", SHA-256 " + then.sha256() + ")."))));
        return new ReceiptCheck(folder, Optional.of(receipt), problems.build());
    }

    /** An input that is still where it was must be what it was; one that has gone cannot be checked. */
    private static void input(
            Reading<Receipt> reading, Receipt.Item item, int place, ImmutableList.Builder<Problem> problems) {
        Optional<Path> file = file(item.name());
        if (file.isPresent() && !Input.of(file.get()).sha256().equals(item.sha256())) {
            problems.add(reading.problem(
                    Severity.WARNING,
                    Fault.of(
                            "/inputs/" + place + "/sha256",
                            RuleCode.CHANGED_INPUT.code(),
                            "The input " + item.name() + " must be as the run read it. Maybe run it again.")));
        }
    }

    private static Optional<Path> file(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static void rules(Reading<Receipt> reading, Receipt receipt, ImmutableList.Builder<Problem> problems) {
        ImmutableMap<String, Receipt.Item> now = ShippedFacts.fingerprints().stream()
                .collect(ImmutableMap.toImmutableMap(Receipt.Item::name, item -> item));
        for (int i = 0; i < receipt.rules().size(); i++) {
            Receipt.Item then = receipt.rules().get(i);
            if (!then.equals(now.get(then.name()))) {
                problems.add(reading.problem(
                        Severity.WARNING,
                        Fault.of(
                                "/rules/" + i + "/sha256",
                                RuleCode.CHANGED_RULES.code(),
                                "The table " + then.name()
                                        + " must be that by which the run calculated. Maybe run it again.")));
            }
        }
    }

    void print(Console console) {
        if (receipt.isEmpty() || problems.stream().anyMatch(Problem::isError)) {
            return;
        }
        Receipt found = receipt.get();
        Lines lines = new Lines(console);
        lines.wrapped(
                0,
                folder + ": compleet en ongewijzigd, " + found.files().size() + " bestanden.",
                folder + ": complete and unchanged, " + found.files().size() + " files.");
        for (Receipt.Item input : found.inputs()) {
            boolean there = file(input.name()).isPresent();
            lines.wrapped(
                    1,
                    "Invoer: " + input.name() + (there ? "" : " (staat er niet meer)"),
                    "Input: " + input.name() + (there ? "" : " (no longer there)"));
        }
        found.program()
                .ifPresent(program -> lines.wrapped(1, "Programma: " + program.name(), "Program: " + program.name()));
        if (!found.rules().isEmpty()) {
            lines.wrapped(
                    1,
                    "Meegeleverde regels: " + found.rules().size() + " tabellen",
                    "Rules that ship with the program: " + found.rules().size() + " tables");
        }
    }
}
