package io.github.schemaguard.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result for each of many targets, as {@code targets.json}, for scripts that continue with some of them.
 *
 * @param expected what they were compared with, one line
 * @param groups targets that are equal among themselves, largest first
 * @param unreadable targets that could not be read
 */
public record TargetsReport(String expected, List<Group> groups, List<Unreadable> unreadable) {

    /** The version of the format, in the file. */
    static final int FORMAT = 1;

    public TargetsReport {
        groups = List.copyOf(groups);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Equal targets.
     *
     * @param fingerprint two targets with the same one are equal
     * @param targets their names, in order
     * @param differences the findings about each of them, one line each; null when they were not compared
     */
    public record Group(
            String fingerprint,
            List<String> targets,
            @Nullable List<String> differences) {
        public Group {
            targets = List.copyOf(targets);
            differences = differences == null ? null : List.copyOf(differences);
        }

        private String state() {
            return differences == null ? "NOT_COMPARED" : differences.isEmpty() ? "AS_EXPECTED" : "DIFFERS";
        }
    }

    /** A target that could not be read, with the reason. */
    public record Unreadable(String target, String reason) {}

    /** The text of the file. */
    public String text() {
        ObjectNode root = JsonText.object();
        root.put("format", FORMAT).put("expected", expected);
        ArrayNode all = root.putArray("groups");
        for (Group group : groups) {
            ObjectNode node = all.addObject();
            node.put("state", group.state()).put("fingerprint", group.fingerprint());
            group.targets().forEach(node.putArray("targets")::add);
            List<String> differences = group.differences();
            if (differences != null) {
                differences.forEach(node.putArray("differences")::add);
            }
        }
        ArrayNode failed = root.putArray("unreadable");
        unreadable.forEach(
                each -> failed.addObject().put("target", each.target()).put("reason", each.reason()));
        return JsonText.text(root);
    }
}
