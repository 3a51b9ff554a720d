package io.github.schemaguard.goal.verdict;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment beside a mapping, in a migration, or in a section of the document, that accepts findings there:
 * {@code // schemaguard:ignore SG203 titles are cut on purpose}.
 *
 * @param place of the comment
 * @param rules codes or names of rules
 * @param reason never empty
 * @param subject what the comment is about
 */
record SilencingComment(Location place, Set<String> rules, String reason, Subject subject) {

    /** What a comment is about. */
    @FunctionalInterface
    interface Subject {
        /** Whether it is this object, or declares it in one of these places. */
        boolean includes(ObjectPath object, List<Location> places);

        /** The lines of a file, the first and the last one included. */
        static Subject lines(String file, int first, int last) {
            return (object, places) -> places.stream()
                    .anyMatch(place -> place.file().equals(file) && place.line() >= first && place.line() <= last);
        }
    }

    static final String MARK = "schemaguard:ignore";

    private static final String AFTER_BEGINNING = "\\s*" + MARK + "\\b\\s*([\\w-]+(?:\\s*,\\s*[\\w-]+)*+)?[\\s:]*(.*)";
    private static final Pattern COMMENT = Pattern.compile("(//|--|/\\*+|\\*|<!--)" + AFTER_BEGINNING);
    private static final Pattern COMMENT_OF_YAML = Pattern.compile("(#|--)" + AFTER_BEGINNING);
    private static final Pattern END = Pattern.compile("\\s*(\\*/|-->).*$");
    private static final Pattern HEADING = Pattern.compile("#{1,3} .*");

    SilencingComment {
        rules = Set.copyOf(rules);
    }

    /** Finds the comment in a line; its groups are the mark, the rules and the reason. */
    static Matcher in(String file, String line) {
        return (isYaml(file) ? COMMENT_OF_YAML : COMMENT).matcher(line);
    }

    private static boolean isYaml(String file) {
        return file.endsWith(".yaml") || file.endsWith(".yml");
    }

    /** How a comment in a file begins. */
    static String beginning(String file) {
        if (isYaml(file)) {
            return "#";
        }
        return file.endsWith(".sql") ? "--" : file.endsWith(".xml") ? "<!--" : "//";
    }

    /** The reason without the end of the comment. */
    static String reason(Matcher found) {
        return END.matcher(found.group(3)).replaceFirst("").strip();
    }

    /** The rules that the comment names; empty when it names none. */
    static List<String> rules(Matcher found) {
        return found.group(2) == null ? List.of() : List.of(found.group(2).split("\\s*,\\s*"));
    }

    /**
     * The last line of what a comment in Java or Kotlin is about: its own line if code stands before it, otherwise the
     * declaration below it with all its annotations.
     *
     * @param at the line of the comment, from 0
     * @return from 0
     */
    static int lastOfDeclaration(List<String> lines, int at, boolean afterCode) {
        if (afterCode) {
            return at;
        }
        int open = 0;
        for (int i = at + 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            boolean comment = line.startsWith("//") || line.startsWith("*") || line.startsWith("/*");
            if (open == 0 && (line.isEmpty() || comment)) {
                continue;
            }
            boolean annotation = line.startsWith("@") || open > 0;
            open += count(line, '(') - count(line, ')');
            boolean ended = line.endsWith(";") || line.endsWith("{") || line.endsWith(",");
            if (open <= 0 && (!annotation || ended)) {
                return i;
            }
        }
        return lines.size() - 1;
    }

    /** The lines of the document's section that a comment is in, from 0; the first is that of the heading. */
    static int[] section(List<String> lines, int at) {
        int first = at;
        while (first > 0 && !HEADING.matcher(lines.get(first)).matches()) {
            first--;
        }
        int last = at;
        while (last + 1 < lines.size() && !HEADING.matcher(lines.get(last + 1)).matches()) {
            last++;
        }
        return new int[] {first, last};
    }

    boolean names(Rule rule) {
        return rules.contains(rule.code()) || rules.contains(rule.name());
    }

    /** Whether the comment is about a finding of this rule, on this object or at one of these places. */
    boolean accepts(Finding finding, ObjectPath object, List<Location> places) {
        return (rules.contains(finding.code()) || rules.contains(finding.rule())) && subject.includes(object, places);
    }

    private static int count(String line, char wanted) {
        return (int) line.chars().filter(each -> each == wanted).count();
    }
}
