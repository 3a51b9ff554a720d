package io.github.schemaguard.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that replaces files and stands still before a given change of the disk, so that it can be killed there. */
final class KilledReplacement {

    private KilledReplacement() {}

    /** The directory, and before which change to stop, from 1; 0 never stops. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        int stop = Integer.parseInt(arguments[1]);
        AtomicInteger passed = new AtomicInteger();
        Runnable checkpoint = () -> {
            if (passed.incrementAndGet() == stop) {
                System.out.println("stopped");
                standStill();
            }
        };
        try {
            new FileReplacement(directory.resolve("schema.md"), checkpoint)
                    .add(directory.resolve("schema.md"), "new ".repeat(5_000) + "\n")
                    .add(directory.resolve("schema/table b.md"), "new\n")
                    .delete(directory.resolve("stale.md"))
                    .add(directory.resolve("log/changes.md"), "new\n")
                    .replace();
            System.out.println("done");
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void standStill() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
