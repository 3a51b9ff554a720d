package io.github.schemaguard.files;

import io.github.schemaguard.files.ReplacementJournal.Content;
import io.github.schemaguard.files.ReplacementJournal.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finishes a replacement whose process was killed if every new content was complete; otherwise undoes it. */
public final class InterruptedReplacement {

    private InterruptedReplacement() {}

    /**
     * Finishes or undoes an interrupted run, so that either all files are old or all are new. Files that have been
     * changed since then are not touched.
     *
     * @param document the main file of the interrupted run
     * @return a sentence that describes the result; empty if no run was interrupted
     * @throws IOException with a message that names the journal, if this fails
     */
    public static Optional<String> settle(Path document) throws IOException {
        Path file = ReplacementJournal.of(document);
        try {
            Optional<ReplacementJournal> left = ReplacementJournal.left(file);
            if (left.isEmpty()) {
                return Optional.empty();
            }
            try (ReplacementJournal journal = left.get()) {
                Content content = journal.read();
                String done = settle(content);
                for (Entry entry : content.entries()) {
                    if (entry.waiting() != null) {
                        Files.deleteIfExists(entry.waiting());
                    }
                }
                journal.finish();
                return Optional.of("an interrupted run of schema:generate-docs was " + done);
            }
        } catch (IOException e) {
            throw new IOException(
                    file + ", left by an interrupted run of schema:generate-docs, cannot be settled: "
                            + FileReplacement.reason(e) + ". Then run the goal again",
                    e);
        }
    }

    private static String settle(Content content) throws IOException {
        List<Entry> old = new ArrayList<>();
        int replaced = 0;
        for (Entry entry : content.entries()) {
            ContentDigest now = ContentDigest.of(entry.file());
            if (now.equals(entry.after())) {
                replaced++;
            } else if (now.equals(entry.before()) && isThere(entry)) {
                old.add(entry);
            } else if (content.ready() && !now.equals(entry.before())) {
                return "left as it stands: " + entry.file() + " was changed since";
            }
        }
        if (!content.ready() || replaced + old.size() < content.entries().size()) {
            return "taken back";
        }
        for (Entry entry : old) {
            if (entry.waiting() == null) {
                Files.delete(entry.file());
            } else {
                FileReplacement.move(entry.waiting(), entry.file());
            }
        }
        return "finished";
    }

    private static boolean isThere(Entry entry) throws IOException {
        return entry.waiting() == null || ContentDigest.of(entry.waiting()).equals(entry.after());
    }
}
