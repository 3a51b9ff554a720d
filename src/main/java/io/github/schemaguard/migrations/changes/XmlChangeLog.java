package io.github.schemaguard.migrations.changes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a change log in XML. Liquibase has read it before, so that its form is right. The parsers of the JDK do not say on which
 * line a tag begins.
 */
final class XmlChangeLog {

    private static final Pattern MARKUP = Pattern.compile(
            "(?s)<!--.*?-->|<!\\[CDATA\\[(?<data>.*?)]]>|<[?!].*?>"
                    + "|<(?<end>/)?(?:[\\w.-]+:)?(?<name>[\\w.-]+)(?<attributes>(?:\"[^\"]*\"|'[^']*'|[^<>\"'/]|/(?!>))*)(?<empty>/)?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w.:-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private final Deque<Open> open = new ArrayDeque<>();

    /** An element whose end is not read yet. */
    private static final class Open {
        private final String name;
        private final int line;
        private final Map<String, String> attributes;
        private final List<ChangeLogElement> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int textLine;

        Open(String name, int line, Map<String, String> attributes) {
            this.name = name;
            this.line = line;
            this.attributes = attributes;
        }

        void add(String more, int at) {
            if (text.toString().isBlank()) {
                text.setLength(0);
                textLine = at;
            }
            text.append(more);
        }

        ChangeLogElement closed(int last) {
            return new ChangeLogElement(name, line, last, attributes, children, text.toString(), textLine);
        }
    }

    private XmlChangeLog() {
        open.push(new Open("", 1, Map.of()));
    }

    static ChangeLogElement parse(String text) {
        return new XmlChangeLog().read(text);
    }

    private ChangeLogElement read(String text) {
        Matcher markup = MARKUP.matcher(text);
        int from = 0;
        int line = 1;
        while (markup.find()) {
            top().add(unescaped(text.substring(from, markup.start())), line);
            line += lines(text, from, markup.start());
            int after = line + lines(text, markup.start(), markup.end());
            if (markup.group("data") != null) {
                top().add(markup.group("data"), line);
            } else if (markup.group("end") != null) {
                close(after);
            } else if (markup.group("name") != null) {
                open.push(new Open(markup.group("name"), line, attributes(markup.group("attributes"))));
                if (markup.group("empty") != null) {
                    close(after);
                }
            } else {
                // A comment: what follows it stays on its line.
                top().add("\n".repeat(after - line), line);
            }
            from = markup.end();
            line = after;
        }
        while (open.size() > 1) {
            close(line);
        }
        return top().closed(line);
    }

    private Open top() {
        return open.element();
    }

    private void close(int line) {
        if (open.size() > 1) {
            ChangeLogElement element = open.pop().closed(line);
            top().children.add(element);
        }
    }

    private static int lines(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new TreeMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
            attributes.put(attribute.group(1), unescaped(value));
        }
        return attributes;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
