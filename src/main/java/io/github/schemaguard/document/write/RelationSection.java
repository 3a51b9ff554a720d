package io.github.schemaguard.document.write;

import io.github.schemaguard.document.content.MappedBy;
import io.github.schemaguard.document.content.ShownEntities.OfRelation;
import io.github.schemaguard.document.content.TableObjects;
import io.github.schemaguard.document.row.ColumnRows;
import io.github.schemaguard.document.row.GrantRows;
import io.github.schemaguard.document.row.IndexRows;
import io.github.schemaguard.document.row.KeyMarks;
import io.github.schemaguard.document.row.ObjectProperty;
import io.github.schemaguard.document.row.PropertyRows;
import io.github.schemaguard.document.row.PropertyRows.Property;
import io.github.schemaguard.document.row.RuleRows;
import io.github.schemaguard.document.row.TriggerRows;
import io.github.schemaguard.document.table.RelationNames;
import io.github.schemaguard.document.text.FencedCode;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the section of one table or view as Markdown blocks. The document separates them with empty lines. */
final class RelationSection {

    private final RelationNames scope;
    private final boolean grants;
    private final MappedBy mappedBy;

    /**
     * Creates a writer for the sections of a file.
     *
     * @param grants true to include grants
     * @param page true if each section is a separate file
     */
    RelationSection(RelationNames scope, boolean grants, boolean page) {
        this.scope = scope;
        this.grants = grants;
        this.mappedBy = new MappedBy(page);
    }

    /** The words for the kind of view, before its name. */
    static String words(View view) {
        return view.materialized() ? "Materialized view " : "View ";
    }

    /**
     * The blocks below the heading of a table.
     *
     * @param entities the mappings of the table
     * @param referencedBy the other tables with a foreign key to this one
     */
    List<String> blocks(Table table, OfRelation entities, SortedSet<QualifiedName> referencedBy) {
        KeyMarks keys = new KeyMarks(table, scope);
        List<String> blocks = new ArrayList<>(List.of(
                comment(table.comment()),
                mappedBy.write(entities.members()),
                new PropertyRows().write(properties(table)),
                new ColumnRows(keys, entities.attributes()).writeEvenEmpty(table.columns())));
        TableObjects.ALL.forEach(objects -> blocks.add(objects.write(table, scope)));
        blocks.add(grants(table.grants()));
        blocks.add(partitions(table));
        blocks.add(referencedBy(referencedBy));
        return present(blocks.toArray(new String[0]));
    }

    /** The blocks below the heading of a view, with its mappings. */
    List<String> blocks(View view, OfRelation entities) {
        boolean fenced = FencedCode.canHold(view.definition());
        List<Property> properties = new ArrayList<>();
        addOptions(properties, view.options());
        addCode(properties, ObjectProperty.CLUSTERED_ON, view.clusteredOn());
        if (!view.dependsOn().isEmpty()) {
            properties.add(new Property(ObjectProperty.READS.title(), links(view.dependsOn())));
        }
        if (!fenced) {
            properties.add(new Property(ObjectProperty.DEFINITION.title(), MarkdownText.cellCode(view.definition())));
        }
        return present(
                comment(view.comment()),
                mappedBy.write(entities.members()),
                new PropertyRows().write(properties),
                new ColumnRows.OfView(entities.attributes()).writeEvenEmpty(view.columns()),
                fenced ? FencedCode.of("sql", view.definition()) : "",
                new IndexRows().write(view.indexes()),
                new TriggerRows().write(view.triggers()),
                new RuleRows().write(view.rules()),
                grants(view.grants()));
    }

    /** The blocks below the heading of a function. */
    List<String> blocks(Function function) {
        boolean fenced = FencedCode.canHold(function.body());
        List<Property> properties = new ArrayList<>();
        if (!function.arguments().isEmpty()) {
            properties.add(new Property(ObjectProperty.ARGUMENTS.title(), MarkdownText.cellCode(function.arguments())));
        }
        if (function.result() != null) {
            properties.add(new Property(ObjectProperty.RETURNS.title(), MarkdownText.cellCode(function.result())));
        }
        properties.add(new Property(ObjectProperty.LANGUAGE.title(), MarkdownText.cellCode(function.language())));
        properties.add(new Property(
                ObjectProperty.VOLATILITY.title(), function.volatility().name().toLowerCase(Locale.ROOT)));
        properties.add(
                new Property(ObjectProperty.SECURITY.title(), function.securityDefiner() ? "definer" : "invoker"));
        addOptions(properties, function.options());
        if (!fenced) {
            properties.add(new Property(ObjectProperty.BODY.title(), MarkdownText.cellCode(function.body())));
        }
        return present(
                comment(function.comment()),
                new PropertyRows().write(properties),
                fenced ? FencedCode.of(function.language().contains("sql") ? "sql" : "text", function.body()) : "",
                grants(function.grants()));
    }

    private String grants(List<Grant> granted) {
        return grants ? new GrantRows().write(GrantRows.rows(granted)) : "";
    }

    static String comment(@Nullable String comment) {
        return comment == null ? "" : MarkdownText.quote(comment) + "\n";
    }

    private List<Property> properties(Table table) {
        List<Property> properties = new ArrayList<>();
        if (table.tableKind() != Table.Kind.ORDINARY) {
            properties.add(new Property(
                    ObjectProperty.KIND.title(), table.tableKind().name().toLowerCase(Locale.ROOT)));
        }
        if (table.partitioning().key() != null) {
            properties.add(new Property(
                    ObjectProperty.PARTITIONED_BY.title(),
                    MarkdownText.cellCode(table.partitioning().key())));
        }
        if (!table.inherits().isEmpty()) {
            properties.add(new Property(ObjectProperty.INHERITS.title(), links(table.inherits())));
        }
        if (table.storage().unlogged()) {
            properties.add(new Property(ObjectProperty.UNLOGGED.title(), "yes"));
        }
        addCode(properties, ObjectProperty.OF_TYPE, table.ofType());
        Table.ForeignSource source = table.foreignSource();
        addCode(properties, ObjectProperty.SERVER, source == null ? null : source.server());
        addCode(properties, ObjectProperty.ACCESS_METHOD, table.storage().accessMethod());
        addOptions(properties, source == null ? table.storage().options() : source.options());
        if (table.rowSecurity().enabled() || table.rowSecurity().forced()) {
            String words = (table.rowSecurity().enabled() ? "enabled" : "")
                    + (table.rowSecurity().enabled() && table.rowSecurity().forced() ? ", " : "")
                    + (table.rowSecurity().forced() ? "forced" : "");
            properties.add(new Property(ObjectProperty.ROW_SECURITY.title(), words));
        }
        if (table.replicaIdentity() != null) {
            properties.add(new Property(ObjectProperty.REPLICA_IDENTITY.title(), table.replicaIdentity()));
        }
        addCode(properties, ObjectProperty.CLUSTERED_ON, table.storage().clusteredOn());
        return properties;
    }

    private static void addCode(List<Property> properties, ObjectProperty name, @Nullable String value) {
        if (value != null) {
            properties.add(new Property(name.title(), MarkdownText.cellCode(value)));
        }
    }

    private static void addOptions(List<Property> properties, Map<String, String> options) {
        if (!options.isEmpty()) {
            properties.add(new Property(ObjectProperty.OPTIONS.title(), IndexRows.options(options)));
        }
    }

    private String partitions(Table table) {
        int count = table.partitioning().partitions().size();
        return count == 0
                ? ""
                : "<details>\n<summary>" + count + (count == 1 ? " partition" : " partitions") + "</summary>\n\n"
                        + TableObjects.PARTITIONS.write(table, scope) + "\n</details>\n";
    }

    private String referencedBy(SortedSet<QualifiedName> tables) {
        return tables.isEmpty() ? "" : "Referenced by: " + links(List.copyOf(tables)) + "\n";
    }

    private String links(List<QualifiedName> relations) {
        return String.join(", ", relations.stream().map(scope::link).toList());
    }

    private static List<String> present(String... blocks) {
        return Stream.of(blocks).filter(block -> !block.isEmpty()).toList();
    }
}
