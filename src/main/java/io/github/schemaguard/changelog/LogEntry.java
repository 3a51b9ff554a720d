package io.github.schemaguard.changelog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A log entry as written in the file. Only generated lines count for its digest, so that users can add notes.
 *
 * @param line of its heading, from 1
 * @param from the state before, {@code none} for the first
 * @param to the state after the change
 * @param previous the digests of the entries that it follows; several after a merge of branches
 * @param digest as the entry declares it
 * @param lines from the heading to the last line before the next entry
 */
record LogEntry(int line, String from, String to, List<String> previous, String digest, List<String> lines) {

    static final String NONE = "none";

    private static final Pattern HEADING = Pattern.compile("## \\d{4}-\\d{2}-\\d{2}(?!\\d).*");
    private static final Pattern MACHINE =
            Pattern.compile("<!-- schemaguard from=(\\w+) to=(\\w+) previous=([\\w,]+) digest=(\\w+) -->");
    private static final Pattern OURS = Pattern.compile(
            "## .*|### (Added|Changed|Renamed|Removed)|Migrations: .*|[-*] .* \\([*_](breaking|additive|cosmetic)[*_]\\)");
    private static final int LENGTH = 16;

    static boolean isHeading(String line) {
        return HEADING.matcher(line).matches();
    }

    /** Parses these lines, which start with the heading; empty if a user wrote the entry. */
    static Optional<LogEntry> parse(int line, List<String> lines) {
        for (String text : lines) {
            Matcher matcher = MACHINE.matcher(text.strip());
            if (matcher.matches()) {
                String previous = matcher.group(3);
                return Optional.of(new LogEntry(
                        line,
                        matcher.group(1),
                        matcher.group(2),
                        previous.equals(NONE) ? List.of() : List.of(previous.split(",")),
                        matcher.group(4),
                        lines));
            }
        }
        return Optional.empty();
    }

    /** The marker line that links an entry with these lines to the previous entries. */
    static String machineLine(String from, String to, List<String> previous, List<String> lines) {
        return "<!-- schemaguard from=" + from + " to=" + to + " previous=" + joined(previous) + " digest="
                + digest(from, to, previous, lines) + " -->";
    }

    boolean isIntact() {
        return digest.equals(digest(from, to, previous, lines));
    }

    /** The date and the reason, as shown to readers. */
    String heading() {
        return lines.get(0)
                .substring("## ".length())
                .replaceFirst("<!-- \\w+ -->$", "")
                .strip();
    }

    private static String joined(List<String> previous) {
        return previous.isEmpty() ? NONE : String.join(",", previous);
    }

    private static String digest(String from, String to, List<String> previous, List<String> lines) {
        String ours = lines.stream()
                .map(LogEntry::normal)
                .filter(line -> line != null)
                .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((from + " " + to + " " + joined(previous) + "\n" + ours).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Normalizes changes that a formatter may make to a generated line; null for any other line. */
    private static @Nullable String normal(String line) {
        String text = line.strip().replaceAll("\\s+", " ");
        if (!OURS.matcher(text).matches()) {
            return null;
        }
        return text.replaceFirst("^[-*] ", "- ").replaceFirst("\\([*_](\\w+)[*_]\\)$", "($1)");
    }
}
