package io.github.schemaguard.site;

import io.github.schemaguard.html.HtmlPage;
import io.github.schemaguard.html.Markup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all pages of a site have: the bar with the search, the way back, the list of sections, the footer. */
final class PageFrame {

    static final String STYLE = "site.css";
    static final String SCRIPT = "site.js";

    private static final List<String> STYLES = List.of("theme.css", STYLE);

    private final SiteContents contents;
    private final String file;
    private final String root;
    private final Markup way = new Markup();

    /** @param file of the page, from the root of the site */
    PageFrame(SiteContents contents, String file) {
        this.contents = contents;
        this.file = file;
        this.root = file.contains("/") ? "../" : "";
    }

    /** What leads from the page to the root of the site. */
    String root() {
        return root;
    }

    /** Adds a step of the way from the first page to this one. */
    PageFrame under(String url, String text) {
        way.open("li").link(root + url, text).close();
        return this;
    }

    /**
     * The whole page.
     *
     * @param title as text
     * @param head what comes above the sections
     */
    String render(String title, Markup head, List<Section> sections) {
        Markup page = new Markup();
        page.element("a", "Skip to the content", "class", "skip", "href", "#content")
                .line();
        bar(page);
        page.open("div", "class", "columns").line();
        contentsList(page, sections);
        page.open("main", "id", "content").line();
        if (!way.isEmpty()) {
            page.open("nav", "aria-label", "Where this page is")
                    .open("ol", "class", "way")
                    .add(way.toString())
                    .close()
                    .close()
                    .line();
        }
        page.add(head.toString()).line();
        sections.forEach(section -> section.render(page));
        page.close().line().close().line();
        page.open("footer")
                .text(contents.source())
                .empty("br")
                .text(SchemaSite.MARKER)
                .close()
                .line();
        return new HtmlPage(title + " · " + contents.title(), "site", page.toString())
                .ofSite(STYLES.stream().map(file -> root + file).toList(), List.of(root + SCRIPT));
    }

    private void bar(Markup page) {
        page.open("header", "class", "bar").open("div");
        page.element("a", contents.title(), "class", "home", "href", root + "index.html");
        page.open("div", "role", "search", "class", "find", "hidden", "", "data-root", root)
                .element("label", "Search tables, columns and comments", "for", "find", "class", "unseen")
                .empty(
                        "input",
                        "id",
                        "find",
                        "type",
                        "search",
                        "role",
                        "combobox",
                        "aria-expanded",
                        "false",
                        "aria-controls",
                        "found",
                        "aria-autocomplete",
                        "list",
                        "autocomplete",
                        "off",
                        "spellcheck",
                        "false",
                        "placeholder",
                        "Search tables, columns, comments (/)")
                .open("ul", "id", "found", "role", "listbox", "aria-label", "Found", "hidden", "")
                .close()
                .element("p", "", "class", "unseen", "role", "status", "id", "count")
                .close();
        page.open("nav", "class", "pages", "aria-label", "Pages");
        pages().forEach((file, title) ->
                page.element("a", title, "href", root + file, "aria-current", file.equals(this.file) ? "page" : null));
        page.close().close().close().line();
    }

    /** The pages about the whole, by their files, in order. */
    private Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("index.html", "Overview");
        pages.put(ColumnsPage.FILE, "Columns");
        pages.put(ConstraintsPage.FILE, "Constraints");
        if (!contents.queries().queries().isEmpty()) {
            pages.put(QueriesPage.FILE, "Queries");
        }
        if (!contents.findings().isEmpty()) {
            pages.put(FindingsPage.FILE, "Findings");
        }
        if (!contents.history().isEmpty()) {
            pages.put(HistoryPage.FILE, "History");
        }
        return pages;
    }

    private static void contentsList(Markup page, List<Section> sections) {
        page.open("nav", "class", "contents", "aria-label", "On this page");
        if (sections.size() > 1) {
            page.element("h2", "On this page").open("ul");
            for (Section section : sections) {
                page.open("li").open("a", "href", "#" + section.id()).text(section.title());
                if (section.count() > 0) {
                    page.text(" ").element("span", String.valueOf(section.count()), "class", "count");
                }
                page.close().close();
            }
            page.close();
        }
        page.close().line();
    }
}
