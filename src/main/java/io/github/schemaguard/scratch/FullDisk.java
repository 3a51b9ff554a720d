package io.github.schemaguard.scratch;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises a full disk in the messages of the JVM, {@code cp}, {@code initdb} and PostgreSQL. A quota and a limit on file sizes
 * count as well.
 */
public final class FullDisk {
    /** Enough space for the installation and for two servers at once. */
    public static final String NEXT_STEP = "Free 250 MB on the scratch server's disk; on Linux, XDG_CACHE_HOME"
            + " moves the embedded server to another disk";

    /** Usable bytes of a disk below which it is full. */
    static final long FULL = 1 << 20;

    /** The most common wording. */
    static final String WORDS = "No space left on device";

    private static final Pattern SAID = Pattern.compile(
            WORDS + "|Disk quota exceeded|File too large|File size limit exceeded"
                    + "|not enough space on the disk|status 153\\b", // ended by the signal SIGXFSZ
            Pattern.CASE_INSENSITIVE);

    private FullDisk() {}

    /** The words in this message that report a full disk; empty if there are none. */
    public static Optional<String> in(String message) {
        return SAID.matcher(message).results().map(match -> match.group()).findFirst();
    }
}
