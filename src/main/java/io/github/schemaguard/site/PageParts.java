package io.github.schemaguard.site;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.html.Markup;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import io.github.schemaguard.postgres.TableSizes;
import io.github.schemaguard.site.SiteContents.ShownFinding;
import io.github.schemaguard.site.SiteEntities.Member;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What several kinds of pages show: findings, history, entities, sizes. */
final class PageParts {

    private PageParts() {}

    /** A heading with the kind of object above it. */
    static Markup heading(String kind, String name, @Nullable String comment) {
        Markup head = new Markup()
                .element("p", kind, "class", "kind")
                .line()
                .open("h1")
                .element("code", name)
                .close()
                .line();
        if (comment != null) {
            head.element("p", comment, "class", "comment").line();
        }
        return head;
    }

    /** A heading in words. */
    static Markup title(String words, String below) {
        return new Markup()
                .element("h1", words)
                .element("p", below, "class", "soft")
                .line();
    }

    /** One figure of the row below a heading. */
    static void number(Markup numbers, String value, String label) {
        numbers.open("li").element("b", value).text(label).close();
    }

    /** How large a table or materialized view is, if that is known. */
    static void sizes(Markup numbers, Optional<TableSizes.Size> known) {
        known.ifPresent(size -> {
            if (size.rows().isPresent()) {
                number(numbers, count(size.rows().getAsLong()), "Rows, estimated");
            }
            number(numbers, bytes(size.tableBytes()), "Table");
            number(numbers, bytes(size.indexBytes()), "Indexes");
        });
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A size as people read it: {@code 12.3 MB}. */
    static String bytes(long bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB", "PB"};
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < units.length - 1) {
            size /= 1024;
            unit++;
        }
        return unit == 0 || size >= 100
                ? String.format(Locale.ROOT, "%.0f %s", size, units[unit])
                : String.format(Locale.ROOT, "%.1f %s", size, units[unit]);
    }

    /** Classes or attributes with their lines, separated by commas. */
    static Markup members(List<Member> members, boolean withPlace) {
        Markup markup = new Markup();
        for (Member member : members) {
            if (!markup.isEmpty()) {
                markup.text(", ");
            }
            String title = member.place().isEmpty() ? null : member.place();
            if (member.url() == null) {
                markup.element("code", member.name(), "title", title);
            } else {
                markup.open("a", "href", member.url(), "title", title)
                        .element("code", member.name())
                        .close();
            }
            if (withPlace && !member.place().isEmpty()) {
                markup.text(" ").element("span", member.place(), "class", "soft");
            }
        }
        return markup;
    }

    /** Findings as a list, worst first as in the report. */
    static Markup findings(List<ShownFinding> findings, CatalogLinks links, String root) {
        Markup list = new Markup();
        if (findings.isEmpty()) {
            return list;
        }
        list.open("ul", "class", "findings").line();
        for (ShownFinding shown : findings) {
            Finding finding = shown.finding();
            String severity = finding.severity().name().toLowerCase(Locale.ROOT);
            list.open("li", "class", shown.accepted() ? severity + " accepted" : severity)
                    .open("p", "class", "badges")
                    .element("b", severity)
                    .text(" ")
                    .element("span", finding.code() + " " + finding.rule());
            if (shown.accepted()) {
                list.text(" ").element("span", "accepted");
            }
            list.close().open("p");
            String url = links.url(finding.object());
            if (url == null) {
                list.element("code", finding.object().toString());
            } else {
                list.codeLink(root + url, finding.object().toString());
            }
            list.text(": " + finding.message()).close();
            for (Location location : finding.locations()) {
                list.element("p", location.toString(), "class", "soft");
            }
            for (Repair repair : finding.repairs()) {
                list.element("pre", repair.text());
            }
            list.close().line();
        }
        return list.close().line();
    }

    /** What kind of table it is, in words. */
    static String kind(Table table) {
        String kind = switch (table.tableKind()) {
            case ORDINARY -> "table";
            case PARTITIONED -> "partitioned table";
            case FOREIGN -> "foreign table";
        };
        return table.partitionOf() == null ? kind : kind + ", partition";
    }

    /** What kind of view it is, in words. */
    static String kind(View view) {
        return view.materialized() ? "materialized view" : "view";
    }
}
