package io.github.schemaguard.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A page, to be put in its frame. The policy in the frame allows the plugin's own style and script and no request to anywhere, so
 * that nothing that a database contains can run or send anything.
 *
 * @param title as text
 * @param bodyClass the class of the body; one of the plugin's own words
 * @param content the markup of the body
 */
public record HtmlPage(String title, String bodyClass, String content) {

    /** The colours and the basic elements that all pages share. */
    public static final String THEME = resource(HtmlPage.class, "theme.css");

    private static final String NOTHING_ELSE = "; base-uri 'none'; form-action 'none'";

    public HtmlPage {
        Objects.requireNonNull(title);
        Objects.requireNonNull(bodyClass);
        Objects.requireNonNull(content);
    }

    /** One file that contains its style and script; the policy names them by their hashes. */
    public String alone(String style, String script) {
        return head("style-src '" + hash(style) + "'; script-src '" + hash(script) + "'")
                + "<style>" + style + "</style>\n"
                + body()
                + "<script>" + script + "</script>\n</body>\n</html>\n";
    }

    /** One file of a site; its styles and scripts are files of the site, named by relative URLs. */
    public String ofSite(List<String> styles, List<String> scripts) {
        return head("style-src 'self'; script-src 'self'")
                + styles.stream()
                        .map(file -> "<link rel=\"stylesheet\" href=\"" + HtmlText.escape(file) + "\">\n")
                        .collect(Collectors.joining())
                + body()
                + scripts.stream()
                        .map(file -> "<script src=\"" + HtmlText.escape(file) + "\"></script>\n")
                        .collect(Collectors.joining())
                + "</body>\n</html>\n";
    }

    private String head(String sources) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; " + sources + NOTHING_ELSE
                + "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + HtmlText.escape(title) + "</title>\n";
    }

    private String body() {
        String named = bodyClass.isEmpty() ? "<body>\n" : "<body class=\"" + HtmlText.escape(bodyClass) + "\">\n";
        return "</head>\n" + named + content;
    }

    /** A text file beside a class in the plugin's jar. */
    public static String resource(Class<?> owner, String name) {
        try (InputStream file = owner.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is in the plugin's own jar", e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
