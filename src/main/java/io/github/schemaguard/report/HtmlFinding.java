package io.github.schemaguard.report;

import static io.github.schemaguard.html.HtmlText.escape;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FindingMember;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.html.HtmlText;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One finding as a part of the page: its values side by side, its places, and its repairs to copy. */
final class HtmlFinding {

    private static final Pattern CLASS = Pattern.compile("([^/]+)\\.(?:java|kt|class)$");

    private final StringBuilder html = new StringBuilder();
    private final Finding finding;
    private final List<Side> sides;
    private final @Nullable String diagram;

    private HtmlFinding(Finding finding, List<Side> sides, @Nullable String diagram) {
        this.finding = finding;
        this.sides = sides;
        this.diagram = diagram;
    }

    /** @param diagram the anchor of the diagram of its table; null if there is none */
    static String of(Finding finding, List<Side> sides, @Nullable String diagram) {
        return new HtmlFinding(finding, sides, diagram).render();
    }

    private String render() {
        String id = "f-" + finding.fingerprint().value();
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        html.append("<article id=\"")
                .append(id)
                .append("\" class=\"")
                .append(severity)
                .append('"');
        data("severity", severity);
        data("rule", finding.code() + " " + finding.rule());
        data("schema", schema());
        data("entity", entity());
        html.append(">\n<p class=\"badges\"><b>")
                .append(severity)
                .append("</b> <a href=\"#rule-")
                .append(finding.code())
                .append("\">")
                .append(finding.code())
                .append(' ')
                .append(escape(finding.rule()))
                .append("</a> <span>")
                .append(finding.consequence().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .append("</span>");
        if (diagram != null) {
            html.append(" <a href=\"#").append(diagram).append("\">diagram</a>");
        }
        html.append(" <a href=\"#")
                .append(id)
                .append("\" aria-label=\"Link to this finding\">#</a></p>\n<h2>")
                .append(escape(finding.object().toString()))
                .append(": ")
                .append(escape(ReportText.sentence(finding.message())))
                .append("</h2>\n");
        if (finding.members().isEmpty()) {
            values();
            places(finding.locations());
            repairs(finding.repairs());
        } else {
            members();
        }
        html.append("<p class=\"badges ignore\">");
        copy(ignoreEntry(), "Copy ignore entry");
        html.append(" <code>").append(escape(ignoreEntry())).append("</code></p>\n</article>\n");
        return html.toString();
    }

    private void data(String name, @Nullable String value) {
        if (value != null) {
            html.append(" data-")
                    .append(name)
                    .append("=\"")
                    .append(escape(value))
                    .append('"');
        }
    }

    private @Nullable String schema() {
        return finding.object().kind() == ObjectKind.SCHEMA
                ? finding.object().name()
                : finding.object().schema();
    }

    private @Nullable String entity() {
        return finding.locations().stream()
                .map(location -> CLASS.matcher(location.file()))
                .filter(Matcher::find)
                .map(file -> file.group(1))
                .findFirst()
                .orElse(null);
    }

    private void values() {
        ShownValues values = ShownValues.of(finding);
        html.append("<dl class=\"values\">\n");
        for (Side side : sides) {
            html.append(side == finding.odd() ? "<div class=\"odd\"><dt>" : "<div><dt>")
                    .append(ReportText.side(side))
                    .append(side == finding.odd() ? " (differs)</dt><dd>" : "</dt><dd>")
                    .append(marked(values, side))
                    .append("</dd></div>\n");
        }
        html.append("</dl>\n");
    }

    /** The value of a side with what differs: from the odd one, or of the odd one from the first of the others. */
    private String marked(ShownValues values, Side side) {
        Optional<String> value = values.of(side);
        if (value.isEmpty()) {
            return "–";
        }
        Optional<String> other = sides.stream()
                .filter(each ->
                        each != side && (side == finding.odd() || each == finding.odd() || finding.odd() == null))
                .flatMap(each -> values.of(each).stream())
                .filter(each -> !each.equals(value.get()))
                .findFirst();
        if (other.isEmpty()) {
            return escape(value.get());
        }
        MarkedDifference difference = MarkedDifference.of(value.get(), other.get());
        String different =
                difference.different().isEmpty() ? "" : "<mark>" + escape(difference.different()) + "</mark>";
        return escape(difference.before()) + different + escape(difference.after());
    }

    private void places(List<Location> locations) {
        if (!locations.isEmpty()) {
            html.append("<h3>Where</h3>\n<ul class=\"places\">\n");
            locations.forEach(location -> html.append("<li><code>")
                    .append(escape(location.toString()))
                    .append("</code></li>\n"));
            html.append("</ul>\n");
        }
    }

    private void repairs(List<Repair> repairs) {
        for (Repair repair : repairs) {
            String title = ReportText.target(repair.target());
            html.append("<h3>")
                    .append(title.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(title.substring(1));
            if (repair.hazard() != null) {
                html.append(" (").append(escape(repair.hazard())).append(')');
            }
            html.append("</h3>\n");
            if (ReportText.isCode(repair)) {
                html.append("<div class=\"repair\"><pre>")
                        .append(escape(repair.text()))
                        .append("</pre>");
                copy(repair.text(), "Copy");
                html.append("</div>\n");
            } else {
                html.append("<div>")
                        .append(escape(ReportText.sentence(repair.text())))
                        .append("</div>\n");
            }
        }
    }

    private void members() {
        boolean own =
                finding.members().stream().anyMatch(member -> !member.values().isEmpty());
        html.append("<details")
                .append(finding.size() <= 10 ? " open" : "")
                .append("><summary>")
                .append(finding.size())
                .append(" objects</summary>\n<div class=\"scroll\"><table class=\"members\">\n<tr><th>Object</th>");
        if (own) {
            sides.forEach(
                    side -> html.append("<th>").append(ReportText.side(side)).append("</th>"));
            html.append("<th>Where</th><th>Repair</th>");
        }
        html.append("</tr>\n");
        finding.members().forEach(member -> member(member, own));
        html.append("</table></div>\n</details>\n");
        if (!own) {
            places(finding.locations());
            repairs(finding.repairs());
        }
    }

    private void member(FindingMember member, boolean own) {
        html.append("<tr><td>").append(escape(member.toString())).append("</td>");
        if (own) {
            ShownValues values = ShownValues.of(member, finding.attribute());
            sides.forEach(side -> html.append("<td><code>")
                    .append(values.of(side).map(HtmlText::escape).orElse("–"))
                    .append("</code></td>"));
            html.append("<td>");
            member.locations()
                    .forEach(place -> html.append("<code>")
                            .append(escape(place.toString()))
                            .append("</code> "));
            html.append("</td><td>");
            member.repairs().forEach(repair -> {
                html.append("<code>").append(escape(repair.text())).append("</code> ");
                copy(repair.text(), "Copy");
            });
            html.append("</td>");
        }
        html.append("</tr>\n");
    }

    private void copy(String text, String label) {
        html.append("<button type=\"button\" data-copy=\"")
                .append(escape(text))
                .append("\">")
                .append(label)
                .append("</button>");
    }

    /** What {@code schema.ignore} takes: the rule for a column, a table or another object. */
    private String ignoreEntry() {
        ObjectPath path = finding.object();
        QualifiedName relation = path.relation();
        return switch (path.kind()) {
            case CHANGE_LOG, MIGRATION -> finding.code();
            case SCHEMA -> finding.code() + ":" + path.name() + ".*";
            case COLUMN -> finding.code() + ":" + path;
            default -> finding.code() + ":" + (relation == null ? path.toString() : relation.toString());
        };
    }
}
