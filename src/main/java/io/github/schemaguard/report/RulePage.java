package io.github.schemaguard.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a rule, {@code docs/rules/SG203.md}, which is in the plugin's jar too: reports explain their findings without a
 * network.
 *
 * @param summary one sentence or two: what the rule reports
 * @param reason why it matters at run time
 * @param markdown the whole page
 */
record RulePage(String summary, String reason, String markdown) {

    private static final Pattern PARTS =
            Pattern.compile("(?s)# [^\\n]+\\n\\n(.+?)\\n\\n.*?## Why it matters\\n(.+?)\\n\\n?## .*");

    /** The page of a code; empty while the classes do not come from a build, which adds the pages. */
    static Optional<RulePage> of(String code) {
        try (InputStream page = RulePage.class.getResourceAsStream("/io/github/schemaguard/rules/" + code + ".md")) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(parse(new String(page.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the pages of the rules are in the plugin's own jar", e);
        }
    }

    static RulePage parse(String markdown) {
        Matcher parts = PARTS.matcher(markdown);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not the page of a rule: " + markdown);
        }
        return new RulePage(parts.group(1).strip(), parts.group(2).strip(), markdown);
    }
}
