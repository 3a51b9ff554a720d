package io.github.schemaguard.document.row;

import io.github.schemaguard.document.content.ShownEntities;
import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RelationNames;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.part.GenerationExpression;
import io.github.schemaguard.model.part.Identity;
import io.github.schemaguard.model.part.NotNullConstraint;
import io.github.schemaguard.model.part.SequenceOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table. Key and References repeat the tables of keys for readers; see {@link Contradiction}.
 * Attribute is the entity's name for the column; see {@link ShownEntities}.
 */
public class ColumnRows extends RowFormat<Column> {

    public static final String COLUMN = "Column";
    static final String TYPE = "Type";
    static final String NULL = "Null";
    static final String DEFAULT = "Default";
    public static final String KEY = "Key";
    public static final String REFERENCES = "References";
    public static final String ATTRIBUTE = "Attribute";
    static final String COLLATION = "Collation";
    static final String STORAGE = "Storage";
    static final String COMPRESSION = "Compression";

    private static final Pattern IDENTITY = Pattern.compile("identity (always|by default)(?: ?\\((.*)\\))?");
    private static final Pattern OPTION =
            Pattern.compile("(increment|minimum|maximum|start|cache) (-?\\d{1,19})|(cycle)");

    public ColumnRows(KeyMarks keys, Map<String, List<String>> attributes) {
        super(ObjectKind.COLUMN);
        always(COLUMN, column -> code(column.name()));
        always(TYPE, ColumnRows::type, Attribute.TYPE);
        always(NULL, column -> flag(column.nullable()), Attribute.NULLABLE);
        always(DEFAULT, ColumnRows::defaultCell, Attribute.DEFAULT, Attribute.GENERATED, Attribute.IDENTITY);
        always(KEY, column -> keys.marks(column.name()));
        always(REFERENCES, column -> keys.references(column.name()));
        attribute(attributes);
        rare();
        always(DESCRIPTION, column -> prose(column.comment()), Attribute.COMMENT);
    }

    public static ColumnRows forReading() {
        return new ColumnRows(new KeyMarks(Table.named("").build(), RelationNames.of("")), Map.of());
    }

    /** For a subclass with other columns. */
    protected ColumnRows() {
        super(ObjectKind.COLUMN);
    }

    final void attribute(Map<String, List<String>> attributes) {
        whenUsed(ATTRIBUTE, column -> MarkdownText.cellCodes(attributes.getOrDefault(column.name(), List.of())));
    }

    final void rare() {
        whenUsed(ForeignKeyRows.VALIDATED, ColumnRows::notValidated, Attribute.VALIDATED);
        whenUsed(CheckRows.NO_INHERIT, ColumnRows::notInherited, Attribute.NO_INHERIT);
        whenUsed(COLLATION, column -> code(column.collation()), Attribute.COLLATION);
        whenUsed(STORAGE, column -> code(column.storage()), Attribute.STORAGE);
        whenUsed(COMPRESSION, column -> code(column.compression()), Attribute.COMPRESSION);
        whenUsed(IndexRows.OPTIONS, column -> code(column.options()), Attribute.OPTIONS);
    }

    /** The columns of a view, which rarely have more than a type. */
    public static final class OfView extends ColumnRows {
        public OfView(Map<String, List<String>> attributes) {
            always(COLUMN, column -> code(column.name()));
            always(TYPE, ColumnRows::type, Attribute.TYPE);
            whenUsed(NULL, column -> column.nullable() ? "" : "no", Attribute.NULLABLE);
            whenUsed(DEFAULT, ColumnRows::defaultCell, Attribute.DEFAULT, Attribute.GENERATED, Attribute.IDENTITY);
            attribute(attributes);
            rare();
            always(DESCRIPTION, column -> prose(column.comment()), Attribute.COMMENT);
        }
    }

    /** The type, followed by the base type of a domain in parentheses. */
    static String type(Column column) {
        return code(column.type()) + (column.baseType() == null ? "" : " (" + code(column.baseType()) + ")");
    }

    /** {@code no} if older rows may still contain null despite the NOT NULL constraint. */
    static String notValidated(Column column) {
        NotNullConstraint notNull = column.notNull();
        return notNull == null ? "" : unless(notNull.validated());
    }

    /** {@code yes} if child tables do not inherit the NOT NULL constraint. */
    static String notInherited(Column column) {
        NotNullConstraint notNull = column.notNull();
        return notNull == null ? "" : when(notNull.noInherit());
    }

    /** The part of a NOT NULL constraint that the document states; null if the row states none. */
    private static @Nullable NotNullConstraint notNull(MarkdownRow row) throws DocumentException {
        boolean validated = row.flag(ForeignKeyRows.VALIDATED, true);
        boolean noInherit = row.flag(CheckRows.NO_INHERIT, false);
        return validated && !noInherit ? null : new NotNullConstraint("", validated, noInherit, null);
    }

    static String defaultCell(Column column) {
        if (column.identity() != null) {
            return "identity " + column.identity();
        }
        GenerationExpression generated = column.generated();
        if (generated != null) {
            return "generated always as (" + code(generated.expression()) + ") "
                    + generated.kind().name().toLowerCase(Locale.ROOT);
        }
        return code(column.defaultValue());
    }

    @Override
    public Column read(MarkdownRow row) throws DocumentException {
        return column(row, COLUMN);
    }

    static Column column(MarkdownRow row, String nameHeader) throws DocumentException {
        List<String> types = row.cell(TYPE).codes();
        String type = types.isEmpty() ? row.requiredCode(TYPE) : types.get(0);
        String baseType = types.size() > 1 ? types.get(1) : null;
        String words = row.words(DEFAULT);
        Identity identity =
                words.startsWith("identity ") ? identity(row, words, baseType == null ? type : baseType) : null;
        GenerationExpression generated = words.startsWith("generated always as") ? generated(row, words) : null;
        return new Column(
                row.requiredCode(nameHeader),
                type,
                baseType,
                type.endsWith("[]") ? 1 : 0,
                row.flag(NULL, true),
                notNull(row),
                identity == null && generated == null ? row.codeOrNull(DEFAULT) : null,
                identity,
                generated,
                row.codeOrNull(COLLATION),
                row.codeOrNull(STORAGE),
                row.codeOrNull(COMPRESSION),
                row.codeOrNull(IndexRows.OPTIONS),
                row.prose(DESCRIPTION));
    }

    private static GenerationExpression generated(MarkdownRow row, String words) throws DocumentException {
        List<String> codes = row.cell(DEFAULT).codes();
        boolean isVirtual = words.endsWith("virtual");
        if (codes.size() != 1 || (!isVirtual && !words.endsWith("stored"))) {
            throw row.broken(DEFAULT, "is not of the form: generated always as (`expression`) stored");
        }
        return new GenerationExpression(
                isVirtual ? GenerationExpression.Kind.VIRTUAL : GenerationExpression.Kind.STORED, codes.get(0));
    }

    private static Identity identity(MarkdownRow row, String words, String type) throws DocumentException {
        Matcher matcher = IDENTITY.matcher(words);
        if (!matcher.matches()) {
            throw row.broken(DEFAULT, "is not of the form: identity always, or identity by default (increment 50)");
        }
        Identity.Generation generation =
                matcher.group(1).equals("always") ? Identity.Generation.ALWAYS : Identity.Generation.BY_DEFAULT;
        return new Identity(generation, options(row, type, matcher.group(2)));
    }

    private static SequenceOptions options(MarkdownRow row, String type, @Nullable String text)
            throws DocumentException {
        Long increment = null;
        Long minimum = null;
        Long maximum = null;
        Long start = null;
        long cache = 1;
        boolean cycle = false;
        for (String option : text == null ? new String[0] : text.split(",\\s*", -1)) {
            Matcher matcher = OPTION.matcher(option);
            if (!matcher.matches()) {
                throw row.broken(DEFAULT, "has an unknown option of the identity: \"" + option + "\"");
            }
            Long value = matcher.group(2) == null ? null : whole(row, matcher.group(2));
            switch (matcher.group(1) == null ? matcher.group(3) : matcher.group(1)) {
                case "increment" -> increment = value;
                case "minimum" -> minimum = value;
                case "maximum" -> maximum = value;
                case "start" -> start = value;
                case "cache" -> cache = value == null ? 1 : value;
                default -> cycle = true;
            }
        }
        return complete(type, increment == null ? 1 : increment, minimum, maximum, start, cache, cycle);
    }

    /** Fills in PostgreSQL's defaults; see {@link SequenceOptions#unusual()}. */
    private static SequenceOptions complete(
            String columnType,
            long increment,
            @Nullable Long minimum,
            @Nullable Long maximum,
            @Nullable Long start,
            long cache,
            boolean cycle) {
        String type = columnType.equals("smallint") || columnType.equals("integer") ? columnType : "bigint";
        long largest = SequenceOptions.defaults(type).maximum();
        boolean ascending = increment > 0;
        long low = minimum != null ? minimum : ascending ? 1 : -largest - 1;
        long high = maximum != null ? maximum : ascending ? largest : -1;
        long first = start != null ? start : ascending ? low : high;
        return new SequenceOptions(type, first, increment, low, high, cache, cycle);
    }

    private static long whole(MarkdownRow row, String digits) throws DocumentException {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw row.broken(DEFAULT, "has a number that is too large: " + digits);
        }
    }
}
