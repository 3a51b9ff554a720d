package io.github.schemaguard.compare;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.PathPattern;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What is ignored: objects, before they are compared or documented, and findings, by their code. The tables of common
 * tools are always ignored, unless an entity is mapped to them.
 */
public final class IgnoreList {

    private static final List<String> TOOLS = List.of(
            "flyway_schema_history",
            "databasechangelog",
            "databasechangeloglock",
            "qrtz_*",
            "shedlock",
            "spring_session*",
            "batch_job_*",
            "batch_step_*",
            "hte_*");
    private static final Pattern CODE = Pattern.compile("(SG\\d{3})(?::(.+))?");

    private final List<PathPattern> tools;
    private final List<PathPattern> objects;
    private final List<CodePattern> codes;
    private final Set<QualifiedName> kept;
    private final Predicate<String> governed;

    private IgnoreList(
            List<PathPattern> tools,
            List<PathPattern> objects,
            List<CodePattern> codes,
            Set<QualifiedName> kept,
            Predicate<String> governed) {
        this.tools = tools;
        this.objects = objects;
        this.codes = codes;
        this.kept = kept;
        this.governed = governed;
    }

    /** Ignores only the tables of common tools. */
    public static IgnoreList standard() {
        return of(List.of());
    }

    /**
     * Ignores the tables of common tools, and what the patterns match.
     *
     * @param patterns objects ({@code public.tmp_*}, {@code audit.*}, {@code public.customer.notes}, a table's name
     *     alone), codes ({@code SG105}), or codes of objects ({@code SG105:public.tmp_*}); {@code *} matches any
     *     text without a dot, {@code ?} matches one character
     * @throws IllegalArgumentException for an empty pattern
     */
    public static IgnoreList of(Collection<String> patterns) {
        List<PathPattern> objects = new ArrayList<>();
        List<CodePattern> codes = new ArrayList<>();
        for (String pattern : patterns) {
            String text = pattern.strip();
            var code = CODE.matcher(text);
            if (text.isEmpty()) {
                throw new IllegalArgumentException("a pattern to ignore is empty; write an object or a code");
            } else if (code.matches()) {
                codes.add(new CodePattern(code.group(1), PathPattern.of(code.group(2) == null ? "*" : code.group(2))));
            } else {
                objects.add(PathPattern.of(text));
            }
        }
        return new IgnoreList(TOOLS.stream().map(PathPattern::of).toList(), objects, codes, Set.of(), schema -> true);
    }

    /** The same list, except that these tables are not those of a tool: entities are mapped to them. */
    public IgnoreList keeping(Collection<QualifiedName> mapped) {
        return new IgnoreList(tools, objects, codes, Set.copyOf(mapped), governed);
    }

    /** The same list, which also ignores every other schema than these, on every side. */
    public IgnoreList governing(Predicate<String> schemas) {
        return new IgnoreList(tools, objects, codes, kept, schemas);
    }

    /** The catalog without schemas that are not governed, and without ignored tables, views and sequences. */
    public Catalog apply(Catalog catalog) {
        return catalog.withSchemas(catalog.schemas().stream()
                        .filter(schema -> governed.test(schema.name()))
                        .map(this::apply)
                        .toList())
                .withUnseen(catalog.unseen().stream()
                        .filter(unseen -> !ignores(unseen.path()))
                        .toList());
    }

    /** The names of the ignored schemas, tables, views and sequences of a catalog, sorted. */
    public List<String> ignored(Catalog catalog) {
        Set<String> names = new TreeSet<>();
        for (Schema schema : catalog.schemas()) {
            if (!governed.test(schema.name())) {
                names.add("schema " + schema.name());
                continue;
            }
            for (SchemaObject object : schema.children()) {
                if (ignores(path(schema, object))) {
                    names.add(new QualifiedName(schema.name(), object.name()).toString());
                }
            }
        }
        return List.copyOf(names);
    }

    /** Whether the object, or the table that it belongs to, is ignored. */
    public boolean ignores(ObjectPath path) {
        if (!isGoverned(path)) {
            return true;
        }
        if (objects.stream().anyMatch(pattern -> pattern.matches(path))) {
            return true;
        }
        QualifiedName relation = path.relation();
        boolean tool = tools.stream().anyMatch(pattern -> pattern.matches(path));
        return tool && (relation == null || !kept.contains(relation));
    }

    /** Whether the object is in a governed schema, or in no schema. */
    boolean isGoverned(ObjectPath path) {
        String schema = path.schema();
        return schema == null || governed.test(schema);
    }

    /** Whether the finding is about something ignored, or has an ignored code. */
    public boolean ignores(Finding finding) {
        return ignores(finding.object())
                || codes.stream()
                        .anyMatch(code -> code.code.equals(finding.code()) && code.pattern.matches(finding.object()));
    }

    private Schema apply(Schema schema) {
        return schema.withTables(keep(schema, schema.tables()))
                .withViews(keep(schema, schema.views()))
                .withSequences(keep(schema, schema.sequences()).stream()
                        .filter(sequence -> !isOwnedByIgnored(schema, sequence))
                        .toList());
    }

    private boolean isOwnedByIgnored(Schema schema, Sequence sequence) {
        String owner = sequence.ownedBy();
        return owner != null
                && schema.tables().stream()
                        .filter(table -> ignores(path(schema, table)))
                        .anyMatch(table -> owner.startsWith(new QualifiedName(schema.name(), table.name()) + "."));
    }

    private <T extends SchemaObject> List<T> keep(Schema schema, List<T> all) {
        return all.stream().filter(object -> !ignores(path(schema, object))).toList();
    }

    private static ObjectPath path(Schema schema, SchemaObject object) {
        return ObjectPath.of(object.kind(), schema.name(), null, object.name());
    }

    private record CodePattern(String code, PathPattern pattern) {}
}
