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
    private final boolean terminal = isTerminal();
    private String live = "";

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

    /** Since JDK 22 there is a console without a terminal too, and a method that says so. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    synchronized void step(String nl, String en) {
        clear();
        step = console.text(nl, en);
        said = false;
    }

    /** How far a long step is; a terminal shows it on one line that changes, a file only gets the step itself. */
    synchronized void share(long done, long all) {
        live = step + " " + 100 * done / all + " %";
    }

    private synchronized void say() {
        if (terminal && !live.isEmpty()) {
            console.err().print("\r" + live);
            console.err().flush();
            said = true;
        } else if (!said) {
            console.err().println(step + " ...");
            console.err().flush();
            said = true;
        }
    }

    private void clear() {
        if (terminal && !live.isEmpty()) {
            console.err().print("\r" + " ".repeat(live.length()) + "\r");
            console.err().flush();
        }
        live = "";
    }

    @Override
    public synchronized void close() {
        clock.shutdownNow();
        clear();
    }
}
