package io.github.schemaguard.site;

/** The page with the whole change log. */
final class HistoryPage {

    static final String FILE = "history.html";

    private HistoryPage() {}

    static String render(Site site) {
        PageFrame frame = new PageFrame(site.contents(), FILE).under("index.html", "Overview");
        Section.Sections sections = new Section.Sections()
                .add(
                        "entries",
                        "Entries",
                        site.contents().history().size(),
                        site.history(site.contents().history(), ""));
        return frame.render(
                "History", PageParts.title("History", "Newest first, from the change log."), sections.all());
    }
}
