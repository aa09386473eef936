package nl.geldstroom.app.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says on standard error what is being done, once that takes longer than a second. */
final class Progress implements AutoCloseable {

    private final Console console;
    private final ScheduledExecutorService clock;
    private String step = "";
    private boolean said = true;

    @SuppressWarnings("FutureReturnValueIgnored") // it goes on until the clock is shut down
    Progress(Console console) {
        this.console = console;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleAtFixedRate(this::say, 1, 1, TimeUnit.SECONDS);
    }

    synchronized void step(String nl, String en) {
        step = console.text(nl, en);
        said = false;
    }

    private synchronized void say() {
        if (!said) {
            console.err().println(step + " ...");
            console.err().flush();
            said = true;
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
