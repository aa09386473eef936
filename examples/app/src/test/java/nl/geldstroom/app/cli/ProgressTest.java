package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import nl.geldstroom.text.Language;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter err = new StringWriter();
    private final Console console = new Console(
            InputStream.nullInputStream(), new PrintWriter(new StringWriter()), new PrintWriter(err), Language.NL);

    @Test
    void whatIsDoneAtOnceIsNotMentioned() {
        try (Progress progress = new Progress(console)) {
            progress.step("Lezen", "Reading");
        }

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whatTakesLongerThanASecondIsSaidOnce() throws InterruptedException {
        try (Progress progress = new Progress(console)) {
            progress.step("Lezen", "Reading");
            progress.step("Rekenen", "Calculating");
            Thread.sleep(2_500);
        }

        assertThat(err.toString()).isEqualToNormalizingNewlines("Rekenen ...\n");
    }
}
