package io.github.schemaguard.fork.protocol;

import java.io.IOException;
import java.io.InputStream;

/** Ends a forked JVM with the one that forked it, however that one dies. */
public final class ParentWatch {
    private ParentWatch() {}

    /** Begins to watch; call it when the request has been read from standard input, where nothing more comes. */
    public static void start() {
        InputStream in = System.in;
        Thread watch = new Thread(
                () -> {
                    try {
                        while (in.read() >= 0) {}
                    } catch (IOException closed) {
                        // A broken pipe means the same as its end.
                    }
                    Runtime.getRuntime().halt(1);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
