package io.github.schemaguard.html;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Markup of HTML or SVG, written element by element. Texts and values of attributes are always escaped, and every element is
 * closed.
 */
public final class Markup {

    private final StringBuilder markup = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; an attribute whose value is null is left out
     */
    public Markup open(String element, @Nullable String... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /** An element without content, such as {@code <input>} or {@code <path>}. */
    public Markup empty(String element, @Nullable String... attributes) {
        tag(element, attributes);
        return this;
    }

    /** Closes the element that was opened last. */
    public Markup close() {
        markup.append("</").append(open.pop()).append('>');
        return this;
    }

    /** A whole element with a text in it. */
    public Markup element(String element, String text, @Nullable String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** A link. Only the plugin's own code may choose the URL. */
    public Markup link(String url, String text) {
        return element("a", text, "href", url);
    }

    /** A link whose text is code. */
    public Markup codeLink(String url, String text) {
        return open("a", "href", url).element("code", text).close();
    }

    public Markup text(String text) {
        markup.append(HtmlText.escape(text));
        return this;
    }

    public Markup line() {
        markup.append('\n');
        return this;
    }

    /** Markup that is already complete. */
    public Markup add(String complete) {
        markup.append(complete);
        return this;
    }

    private void tag(String element, @Nullable String... attributes) {
        markup.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                markup.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(HtmlText.escape(value))
                        .append('"');
            }
        }
        markup.append('>');
    }

    public boolean isEmpty() {
        return markup.length() == 0;
    }

    /** The markup so far; every element must be closed. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return markup.toString();
    }
}
