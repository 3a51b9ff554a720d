package io.github.schemaguard.report;

import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FindingMember;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.finding.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code report.md}: for a pull request's comment or a job summary. GitHub accepts comments of 65,536 characters, so the most
 * important findings come first, and what does not fit is counted.
 */
final class MarkdownReport implements ReportFormat {

    /** The longest comment that GitHub accepts. */
    static final int LONGEST = 65_536;

    /** For the counts of what does not fit, and for what was not compared. */
    private static final int RESERVED = 8_192;

    private static final int LONGEST_HEADING = 160;
    private static final int FIRST_MEMBERS = 10;
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String file() {
        return "report.md";
    }

    @Override
    public String render(RunVerdict verdict) {
        StringBuilder text = new StringBuilder();
        text.append("# Schema: ").append(ReportText.result(verdict)).append("\n\n");
        text.append(escape(ReportText.summary(verdict))).append("\n");
        if (!verdict.reasons().isEmpty()) {
            text.append('\n');
            verdict.reasons()
                    .forEach(reason -> text.append("- ").append(escape(reason)).append('\n'));
        }
        if (!verdict.modules().isEmpty()) {
            text.append("\nModules:\n\n");
            verdict.modules()
                    .forEach(module -> text.append("- ").append(escape(module)).append('\n'));
        }
        text.append("\n| Check | State | Facts compared | |\n| --- | --- | ---: | --- |\n");
        for (CheckRun run : verdict.checks()) {
            text.append("| ")
                    .append(run.check().label())
                    .append(" | ")
                    .append(ReportText.state(run.state()))
                    .append(" | ")
                    .append(run.compared())
                    .append(" | ")
                    .append(run.reason() == null ? "" : escape(run.reason()))
                    .append(" |\n");
        }
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            List<Finding> findings = ConsoleReport.worstFirst(verdict.open().stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList());
            if (!findings.isEmpty()) {
                text.append("\n## ")
                        .append(ReportText.plural(severity))
                        .append(" (")
                        .append(findings.size())
                        .append(")\n");
                if (severity == Severity.INFO && !verdict.failOn().blocks(severity)) {
                    folded(text, findings);
                } else {
                    findings(text, findings, verdict.sides());
                }
            }
        }
        list(text, "Not compared", verdict.coverage().unknown());
        list(text, "Queries not checked", verdict.queries().unknown());
        list(text, "Skipped", verdict.coverage().skipped());
        list(text, "Queries skipped", verdict.queries().skipped());
        return text.toString();
    }

    /** One line for each, to be opened by who wants to know. */
    private static void folded(StringBuilder text, List<Finding> findings) {
        text.append("\n<details><summary>Without effect at run time</summary>\n\n");
        int shown = 0;
        for (Finding finding : findings) {
            String line = "- " + finding.code() + " "
                    + MarkdownText.code(visible(finding.object().toString())) + ": " + escape(finding.message()) + "\n";
            if (!fits(text, line)) {
                break;
            }
            text.append(line);
            shown++;
        }
        if (shown < findings.size()) {
            text.append("- and ").append(findings.size() - shown).append(" more\n");
        }
        text.append("\n</details>\n");
    }

    private static void findings(StringBuilder text, List<Finding> findings, List<Side> sides) {
        int shown = 0;
        for (Finding finding : findings) {
            String block = block(finding, sides, finding.size());
            if (!fits(text, block)) {
                block = block(finding, sides, FIRST_MEMBERS);
            }
            if (!fits(text, block)) {
                break;
            }
            text.append(block);
            shown++;
        }
        if (shown < findings.size()) {
            Map<String, Long> rest = findings.subList(shown, findings.size()).stream()
                    .collect(Collectors.groupingBy(
                            finding -> finding.code() + " " + finding.rule(), TreeMap::new, Collectors.counting()));
            text.append("\n### ").append(findings.size() - shown).append(" more do not fit here\n\n");
            rest.forEach((rule, number) ->
                    text.append("- ").append(number).append(" × ").append(rule).append('\n'));
        }
    }

    private static boolean fits(StringBuilder text, String block) {
        return text.length() + block.length() <= LONGEST - RESERVED;
    }

    /** @param members at most this many lines about the members of a group */
    private static String block(Finding finding, List<Side> sides, int members) {
        StringBuilder text = new StringBuilder("\n### ");
        String object = MarkdownText.code(visible(finding.object().toString()));
        String message = finding.message();
        boolean isLong = message.length() > LONGEST_HEADING;
        text.append(object).append(": ");
        text.append(escape(isLong ? shortened(message) : message)).append("\n\n");
        text.append(finding.code()).append(' ').append(finding.rule());
        if (isLong) {
            text.append(". ").append(escape(ReportText.sentence(message)));
        }
        if (!finding.locations().isEmpty() && !hasOwnPlaces(finding)) {
            text.append(isLong ? " " : ", ").append("at ").append(places(finding.locations()));
        }
        text.append("\n\n");
        if (hasOwnPlaces(finding)) {
            members(text, finding, sides, members);
        } else {
            values(text, finding, sides);
            finding.members().stream()
                    .limit(members)
                    .forEach(member -> text.append("- ")
                            .append(MarkdownText.code(visible(member.toString())))
                            .append('\n'));
            finding.repairs().forEach(repair -> repair(text, repair));
        }
        return text.toString();
    }

    private static boolean hasOwnPlaces(Finding finding) {
        return finding.members().stream()
                .anyMatch(member ->
                        !member.repairs().isEmpty() || !member.values().isEmpty());
    }

    private static void values(StringBuilder text, Finding finding, List<Side> sides) {
        ShownValues values = ShownValues.of(finding);
        head(text, sides.stream().map(ReportText::side).toList());
        text.append('|');
        sides.forEach(side -> text.append(' ').append(cell(values, side)).append(" |"));
        text.append('\n');
    }

    private static void members(StringBuilder text, Finding finding, List<Side> sides, int most) {
        List<String> titles = new ArrayList<>(List.of("object"));
        sides.stream().map(ReportText::side).forEach(titles::add);
        titles.add("at");
        titles.add("repair");
        head(text, titles);
        int shown = Math.min(most, finding.size());
        for (FindingMember member : finding.members().subList(0, shown)) {
            ShownValues values = ShownValues.of(member, finding.attribute());
            text.append("| ")
                    .append(MarkdownText.cellCode(visible(member.toString())))
                    .append(" |");
            sides.forEach(side -> text.append(' ').append(cell(values, side)).append(" |"));
            text.append(' ').append(places(member.locations())).append(" | ");
            text.append(member.repairs().stream()
                    .map(repair -> MarkdownText.cellCode(visible(repair.text())))
                    .collect(Collectors.joining("<br>")));
            text.append(" |\n");
        }
        if (shown < finding.size()) {
            text.append("\nand ").append(finding.size() - shown).append(" more.\n");
        }
    }

    private static void head(StringBuilder text, List<String> titles) {
        text.append(titles.stream().collect(Collectors.joining(" | ", "| ", " |\n")))
                .append(titles.stream().map(title -> "---").collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String cell(ShownValues values, Side side) {
        return values.of(side)
                .map(MarkdownReport::visible)
                .map(MarkdownText::cellCode)
                .orElse("–");
    }

    private static String places(List<Location> locations) {
        return locations.stream()
                .map(location -> MarkdownText.cellCode(visible(location.toString())))
                .collect(Collectors.joining(", "));
    }

    private static void repair(StringBuilder text, Repair repair) {
        String title = ReportText.target(repair.target());
        text.append('\n').append(Character.toUpperCase(title.charAt(0))).append(title.substring(1));
        if (repair.hazard() != null) {
            text.append(" (").append(escape(repair.hazard())).append(')');
        }
        if (!ReportText.isCode(repair)) {
            text.append(": ").append(escape(ReportText.sentence(repair.text()))).append('\n');
            return;
        }
        text.append(":\n\n");
        String code = repair.steps().stream()
                .map(step -> repair.target() == Side.DATABASE && !step.text().endsWith(";")
                        ? step.text() + ";"
                        : step.text())
                .collect(Collectors.joining("\n"));
        fence(text, language(repair.target()), visible(code));
    }

    private static String language(Side target) {
        return switch (target) {
            case ENTITIES -> "java";
            case DATABASE, OTHER, MIGRATIONS -> "sql";
            case DOCUMENT -> "sh";
        };
    }

    /** A block of code that no backtick in it ends. */
    private static void fence(StringBuilder text, String language, String code) {
        int longest = BACKTICKS
                .matcher(code)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        text.append(fence)
                .append(language)
                .append('\n')
                .append(code)
                .append('\n')
                .append(fence)
                .append('\n');
    }

    private static String shortened(String message) {
        int example = message.indexOf(", for example ");
        String first = example > 0 ? message.substring(0, example) : message;
        return first.length() <= LONGEST_HEADING
                ? first
                : first.substring(0, first.offsetByCodePoints(0, first.codePointCount(0, LONGEST_HEADING))) + "…";
    }

    private static void list(StringBuilder text, String heading, List<String> entries) {
        if (entries.isEmpty()) {
            return;
        }
        text.append("\n## ").append(heading).append("\n\n");
        int shown = 0;
        for (String entry : entries) {
            String line = "- " + escape(entry) + "\n";
            if (text.length() + line.length() > LONGEST - 100) {
                break;
            }
            text.append(line);
            shown++;
        }
        if (shown < entries.size()) {
            text.append("- and ").append(entries.size() - shown).append(" more\n");
        }
    }

    /** Line ends and other characters that nobody sees become visible, so that code stays in its line. */
    private static String visible(String text) {
        return VisibleText.characters(text.replace("\r", "\\r"));
    }

    /** Names and comments come from a database, and must not become markup. */
    static String escape(String given) {
        String text = VisibleText.characters(given);
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                escaped.append(' ');
            } else if (c == '<') {
                escaped.append("&lt;");
            } else if (c == '&') {
                escaped.append("&amp;");
            } else if ("\\`*[]|~#!$>".indexOf(c) >= 0 || (c == '_' && !insideWord(text, i))) {
                escaped.append('\\').append(c);
            } else if (c == '@') {
                // Written as a character reference, an annotation does not mention a user of GitHub.
                escaped.append("&#64;");
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean insideWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
