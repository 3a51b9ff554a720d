package io.github.schemaguard.document.table;

import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.InlineText;
import io.github.schemaguard.document.text.SqlText;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of a generated table. Its cells are identified by their headers.
 *
 * @param headers of the table, in order
 * @param cells in the same order
 */
public record MarkdownRow(List<String> headers, List<InlineText> cells, Location location) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    public InlineText cell(String header) {
        int place = headers.lastIndexOf(header);
        return place < 0 || place >= cells.size() ? InlineText.EMPTY : cells.get(place);
    }

    public boolean isEmpty(String header) {
        return cell(header).isEmpty();
    }

    /** Prose; null if the cell is empty. */
    @Nullable
    public String prose(String header) {
        return isEmpty(header) ? null : cell(header).text();
    }

    /** A name or expression; empty if the cell is empty. */
    public String code(String header) {
        return cell(header).value();
    }

    @Nullable
    public String codeOrNull(String header) {
        return isEmpty(header) ? null : code(header);
    }

    public String requiredCode(String header) throws DocumentException {
        if (isEmpty(header)) {
            throw broken(header, "is empty");
        }
        return code(header);
    }

    /** Names, each as separate code, or as an SQL list if a user wrote them without code. */
    public List<String> names(String header) throws DocumentException {
        InlineText cell = cell(header);
        try {
            return cell.codes().isEmpty() ? SqlText.names(cell.text()) : cell.codes();
        } catch (IllegalArgumentException e) {
            throw broken(header, "is not a list of names: " + e.getMessage());
        }
    }

    public List<String> requiredNames(String header) throws DocumentException {
        List<String> names = names(header);
        if (names.isEmpty()) {
            throw broken(header, "is empty");
        }
        return names;
    }

    public QualifiedName relation(String header, String text, String schema) throws DocumentException {
        try {
            return SqlText.relation(text, schema);
        } catch (IllegalArgumentException e) {
            throw broken(header, "does not name a table: " + e.getMessage());
        }
    }

    /** {@code yes} or {@code no}. */
    public boolean flag(String header, boolean whenEmpty) throws DocumentException {
        String word = cell(header).text().strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "" -> whenEmpty;
            case "yes" -> true;
            case "no" -> false;
            default -> throw broken(header, "says \"" + word + "\", but is yes or no");
        };
    }

    public long number(String header) throws DocumentException {
        try {
            return Long.parseLong(code(header).strip());
        } catch (NumberFormatException e) {
            throw broken(header, "says \"" + code(header) + "\", but is a whole number");
        }
    }

    /** The value with these words. */
    public <T> T choice(String header, T[] values, Function<T, String> words) throws DocumentException {
        String said = words(header);
        for (T value : values) {
            if (words.apply(value).equals(said)) {
                return value;
            }
        }
        throw broken(
                header,
                "says \"" + said + "\", but is one of: "
                        + Arrays.stream(values)
                                .map(words)
                                .filter(word -> !word.isEmpty())
                                .collect(Collectors.joining(", ")));
    }

    /** The words of a cell, in lower case and with single spaces. */
    public String words(String header) {
        return SPACES.matcher(cell(header).words().toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    public DocumentException broken(String header, String what) {
        return new DocumentException(
                location,
                "the cell under \"" + header + "\" " + what + ". Correct it, or restore the file from version control");
    }
}
