package io.github.schemaguard.scratch;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A disk without room, as the JVM, {@code cp}, {@code initdb} and PostgreSQL report it; a quota and a limit of the size of
 * files are the same to a user.
 */
public final class FullDisk {
    /** Room for what is installed and for two servers at once. */
    public static final String NEXT_STEP = "Make 250 MB of room on the scratch server's disk; on Linux, XDG_CACHE_HOME"
            + " moves the embedded server to another disk";

    /** Usable bytes of a disk below which it is full. */
    static final long FULL = 1 << 20;

    /** The commonest words for it. */
    static final String WORDS = "No space left on device";

    private static final Pattern SAID = Pattern.compile(
            WORDS + "|Disk quota exceeded|File too large|File size limit exceeded"
                    + "|not enough space on the disk|status 153\\b", // ended by the signal SIGXFSZ
            Pattern.CASE_INSENSITIVE);

    private FullDisk() {}

    /** The words in this message, of one line or many, that tell of a full disk; empty when none do. */
    public static Optional<String> in(String message) {
        return SAID.matcher(message).results().map(match -> match.group()).findFirst();
    }
}
