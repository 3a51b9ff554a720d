package io.github.schemaguard.site;

import io.github.schemaguard.html.Markup;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a page with a heading.
 *
 * @param id the anchor; one of the plugin's own words
 * @param count how many objects it lists; 0 if it is no list
 */
record Section(String id, String title, int count, Markup content) {

    /** The sections of one page, in order; those without content are left out. */
    static final class Sections {
        private final List<Section> sections = new ArrayList<>();

        Sections add(String id, String title, Grid grid) {
            return grid.size() == 0 ? this : add(id, title, grid.size(), grid.render());
        }

        Sections add(String id, String title, int count, Markup content) {
            if (!content.isEmpty()) {
                sections.add(new Section(id, title, count, content));
            }
            return this;
        }

        List<Section> all() {
            return List.copyOf(sections);
        }
    }

    void render(Markup page) {
        page.open("section", "id", id).open("h2").text(title);
        if (count > 0) {
            page.text(" ").element("span", String.valueOf(count), "class", "count");
        }
        page.close().line().add(content.toString()).close().line();
    }
}
