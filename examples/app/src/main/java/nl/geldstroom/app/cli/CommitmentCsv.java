package nl.geldstroom.app.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.commitment.CommitmentTable;

/** What is committed and releasable in each month, for a spreadsheet: UTF-8, comma, decimal point, euros. */
final class CommitmentCsv {

    private final StringWriter text = new StringWriter();
    // Without a buffer of its own there is nothing left to flush or close.
    private final CsvWriter csv =
            CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(text);

    CommitmentCsv() {
        csv.writeRecord(
                "agreement",
                "asOf",
                "month",
                "planned",
                "committed",
                "running",
                "stranded",
                "guaranteed",
                "releasable",
                "byPath");
    }

    void add(AgreementId agreement, LocalDate day, CommitmentTable table) {
        for (CommitmentTable.Row row : table.rows()) {
            csv.writeRecord(
                    agreement.text(),
                    day.toString(),
                    row.month().toString(),
                    row.amounts().planned().toString(),
                    row.amounts().committed().toString(),
                    row.parts().running().toString(),
                    row.parts().stranded().toString(),
                    row.parts().guaranteed().toString(),
                    row.amounts().releasable().toString(),
                    row.parts().byPath().toString());
        }
    }

    void print(PrintWriter to) {
        to.print(text);
        to.flush();
    }
}
