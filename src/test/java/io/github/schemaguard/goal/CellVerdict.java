package io.github.schemaguard.goal;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Severity;
import java.util.List;
import java.util.function.Predicate;

/** Whether what happens in a cell is what its findings say. */
final class CellVerdict {

    private CellVerdict() {}

    /**
     * What is wrong; empty when they agree.
     *
     * @param events what happens
     * @param own what happens to the same attribute in the column that Hibernate makes for it: its own faults
     */
    static String of(List<String> events, List<String> own, List<Finding> found, boolean unknown) {
        boolean write = has(events, own, "write ");
        boolean read = has(events, own, "read ");
        boolean changed = has(events, own, "changed ");
        boolean shifted = has(events, own, "shifted");
        boolean query = has(events, own, "query ");
        boolean lost = has(events, own, "lost ");
        boolean unread = has(events, own, "unread ");
        boolean cuts = has(events, own, "cuts ");
        boolean bad = write || read || changed || shifted || query || lost;
        Severity worst =
                found.stream().map(Finding::severity).max(Severity::compareTo).orElse(null);
        boolean allFail = events.stream()
                .filter(event -> event.matches("(same|changed) \\d+=.*"))
                .findAny()
                .isEmpty();
        if (unknown && worst == null) {
            return "";
        }
        if (events == own) {
            return worst == null ? "" : "FALSE for its own column";
        }
        if (bad && (worst == null || worst == Severity.INFO)) {
            return "SILENT";
        }
        if (allFail && worst != Severity.ERROR) {
            return "LEVEL should be ERROR";
        }
        if ((unread || cuts) && worst == null) {
            return "SILENT about others";
        }
        if (!bad && worst == Severity.ERROR) {
            return "FALSE ERROR";
        }
        if (!bad && !unread && !cuts && worst == Severity.WARNING) {
            return "FALSE WARNING";
        }
        for (Finding finding : found) {
            if (finding.severity() != Severity.INFO
                    && !isTrue(
                            finding.consequence(),
                            write,
                            read || unread,
                            changed || shifted || cuts || lost,
                            query || lost)) {
                return "CONSEQUENCE " + finding.consequence();
            }
        }
        return "";
    }

    private static boolean isTrue(
            Consequence consequence, boolean write, boolean read, boolean changed, boolean query) {
        return switch (consequence) {
            case INSERT_FAILS -> write;
            case READ_FAILS -> read;
            case DATA_TRUNCATED, SILENTLY_WRONG -> changed;
            case QUERY_FAILS -> query || write;
            default -> true;
        };
    }

    /** What also happens in Hibernate's own column is not the column's fault. */
    private static boolean has(List<String> events, List<String> own, String kind) {
        Predicate<String> event = each -> each.startsWith(kind);
        return events.stream()
                .filter(event)
                .anyMatch(each -> events == own
                        || own.stream()
                                .filter(event)
                                .noneMatch(other -> subject(other).equals(subject(each))));
    }

    private static String subject(String event) {
        int end = event.indexOf(": ");
        return end < 0 ? event : event.substring(0, end);
    }
}
