package io.github.schemaguard.goal.verdict;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FindingMember;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.NearestName;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.migrations.changes.MigrationScripts;
import io.github.schemaguard.migrations.sql.CreatedObjects;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The findings that comments in the sources, in migrations and in the document accept.
 *
 * @param silenced the accepted findings, and parts of groups
 * @param open the others
 * @param notes a sentence for each comment: what it accepts and why, or that it accepts nothing
 */
public record SilencedFindings(List<Finding> silenced, List<Finding> open, List<String> notes) {

    public SilencedFindings {
        silenced = List.copyOf(silenced);
        open = List.copyOf(open);
        notes = List.copyOf(notes);
    }

    /**
     * Applies the comments of a project.
     *
     * @param files with comments
     * @param known gives all rules; asked only if there is a comment
     * @param asked whether a rule was asked in this run: otherwise its comments may accept something in another run
     * @throws GoalException when a comment names no rule, an unknown rule, or no reason
     */
    public static SilencedFindings of(
            Collection<Finding> findings,
            Project project,
            List<CommentedFile> files,
            Supplier<? extends Collection<? extends Rule>> known,
            Predicate<Rule> asked) {
        Set<ObjectPath> objects = objects(findings);
        List<SilencingComment> comments = files.isEmpty() ? List.of() : comments(project, files, known.get(), objects);
        List<Finding> silenced = new ArrayList<>();
        List<Finding> open = new ArrayList<>();
        Set<SilencingComment> used = new LinkedHashSet<>();
        List<String> notes = new ArrayList<>();
        for (Finding finding : findings) {
            Set<ObjectPath> accepted = new LinkedHashSet<>();
            for (SilencingComment comment : comments) {
                List<ObjectPath> parts = parts(finding, comment);
                if (!parts.isEmpty()) {
                    used.add(comment);
                    accepted.addAll(parts);
                    notes.add(finding.code() + " "
                            + parts.stream().map(ObjectPath::toString).collect(Collectors.joining(", "))
                            + " is accepted in " + comment.place() + ": " + comment.reason());
                }
            }
            Set<ObjectPath> all = finding.members().isEmpty()
                    ? Set.of(finding.object())
                    : new LinkedHashSet<>(finding.memberObjects());
            if (accepted.containsAll(all)) {
                silenced.add(finding);
            } else if (accepted.isEmpty()) {
                open.add(finding);
            } else {
                silenced.add(finding.toBuilder().keeping(accepted::contains).build());
                open.add(finding.toBuilder()
                        .keeping(part -> !accepted.contains(part))
                        .build());
            }
        }
        comments.stream()
                .filter(comment -> !used.contains(comment))
                .filter(comment -> known.get().stream().filter(comment::names).allMatch(asked))
                .forEach(comment -> notes.add(comment.place() + ": the comment accepts nothing, so it can be removed ("
                        + comment.rules().stream().sorted().collect(Collectors.joining(", ")) + ")"));
        return new SilencedFindings(silenced, open, notes);
    }

    /** The finding's object, or the members of a group, that the comment is about. */
    private static List<ObjectPath> parts(Finding finding, SilencingComment comment) {
        if (finding.members().isEmpty()) {
            return comment.accepts(finding, finding.object(), finding.locations())
                    ? List.of(finding.object())
                    : List.of();
        }
        return finding.members().stream()
                .filter(member -> comment.accepts(finding, member.object(), member.locations()))
                .map(FindingMember::object)
                .toList();
    }

    private static Set<ObjectPath> objects(Collection<Finding> findings) {
        Set<ObjectPath> objects = new LinkedHashSet<>();
        findings.forEach(finding -> {
            objects.add(finding.object());
            objects.addAll(finding.memberObjects());
        });
        return objects;
    }

    private static List<SilencingComment> comments(
            Project project, List<CommentedFile> files, Collection<? extends Rule> known, Set<ObjectPath> objects) {
        List<SilencingComment> comments = new ArrayList<>();
        for (CommentedFile file : files) {
            List<String> lines = file.text().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher found = SilencingComment.in(file.path().toString(), lines.get(i));
                if (found.find()) {
                    Location place = new Location(project.relative(file.path()), i + 1);
                    comments.add(new SilencingComment(
                            place,
                            rules(place, found, known),
                            SilencingComment.reason(found),
                            subject(place, found, lines, objects)));
                }
            }
        }
        return comments;
    }

    /** The rules that a comment names, after a check that it says enough. */
    private static Set<String> rules(Location place, Matcher found, Collection<? extends Rule> known) {
        List<String> rules = SilencingComment.rules(found);
        if (rules.isEmpty() || SilencingComment.reason(found).isEmpty()) {
            throw new GoalException(place + ": the comment names no " + (rules.isEmpty() ? "rule" : "reason")
                    + ". Write " + SilencingComment.beginning(place.file()) + " " + SilencingComment.MARK
                    + " SG203 and then why the finding is accepted");
        }
        List<String> names = known.stream()
                .flatMap(rule -> Stream.of(rule.code(), rule.name()))
                .toList();
        rules.stream().filter(rule -> !names.contains(rule)).findFirst().ifPresent(unknown -> {
            throw new GoalException(place + ": there is no rule " + unknown + NearestName.suggestion(unknown, names));
        });
        return Set.copyOf(rules);
    }

    private static SilencingComment.Subject subject(
            Location place, Matcher found, List<String> lines, Set<ObjectPath> objects) {
        int at = place.line() - 1;
        boolean afterCode = !lines.get(at).substring(0, found.start()).isBlank();
        Optional<String> script = MigrationScripts.statements(place.file(), String.join("\n", lines));
        if (script.isPresent()) {
            return CreatedObjects.at(script.get(), place.line())
                    .map(created -> ofObjects(created, objects))
                    .orElse((object, places) -> false);
        }
        int[] section = place.file().endsWith(".md")
                ? SilencingComment.section(lines, at)
                : new int[] {at, SilencingComment.lastOfDeclaration(lines, at, afterCode)};
        return SilencingComment.Subject.lines(place.file(), section[0] + 1, section[1] + 1);
    }

    /** None where a name without its schema is that of objects in several schemas. */
    private static SilencingComment.Subject ofObjects(CreatedObjects created, Set<ObjectPath> objects) {
        boolean clear = created.isQualified()
                || objects.stream()
                                .filter(created::include)
                                .map(path -> String.valueOf(path.schema()))
                                .distinct()
                                .count()
                        <= 1;
        return (object, places) -> clear && created.include(object);
    }
}
