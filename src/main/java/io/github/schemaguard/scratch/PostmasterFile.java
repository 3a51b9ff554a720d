package io.github.schemaguard.scratch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A server's {@code postmaster.pid}.
 *
 * <p>Source: PostgreSQL's {@code miscadmin.h}, the lock file's lines; {@code pg_ctl -w} waits by the same.
 *
 * @param ready whether it accepts connections
 */
record PostmasterFile(long pid, boolean ready) {
    private static final int STATUS_LINE = 8;

    /** Empty while the file does not exist or its first line is incomplete. */
    static Optional<PostmasterFile> read(Path data) {
        try {
            // Not as UTF-8: it contains the data directory's path in the system's encoding.
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1);
            boolean ready = lines.size() >= STATUS_LINE
                    && lines.get(STATUS_LINE - 1).strip().equals("ready");
            return Optional.of(new PostmasterFile(Long.parseLong(lines.get(0).strip()), ready));
        } catch (IOException | RuntimeException notYet) {
            return Optional.empty();
        }
    }
}
