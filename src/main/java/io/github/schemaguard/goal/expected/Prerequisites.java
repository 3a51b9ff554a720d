package io.github.schemaguard.goal.expected;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.CompositeType;
import io.github.schemaguard.model.Domain;
import io.github.schemaguard.model.EnumType;
import io.github.schemaguard.model.Extension;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.RangeType;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Objects of the compared database that entities may need although Hibernate does not create them. What a document or a database
 * says of them is foreign text: it is used where it is the name of a type, and an object with anything else is left out.
 *
 * @param extensions their names
 * @param types by name, the statements that create the types of that name in any schema
 * @param functions by name, the statements that create functions of that name, which are never called
 */
public record Prerequisites(
        List<String> extensions, Map<String, List<String>> types, Map<String, List<String>> functions) {

    public static final Prerequisites NONE = new Prerequisites(List.of(), Map.of(), Map.of());

    public Prerequisites {
        extensions = List.copyOf(extensions);
        types = Map.copyOf(types);
        functions = Map.copyOf(functions);
    }

    /** Those of the database or, without one, the document. */
    public static Prerequisites of(@Nullable Source reference) {
        return reference instanceof Source.Known known ? of(known.catalog()) : NONE;
    }

    public static Prerequisites of(Catalog catalog) {
        Map<String, List<String>> types = new TreeMap<>();
        Map<String, List<String>> functions = new TreeMap<>();
        for (Schema schema : catalog.schemas()) {
            for (EnumType each : schema.enums()) {
                add(types, each.name(), type(schema, each.name()) + "ENUM (" + each.labelText() + ")");
            }
            for (CompositeType each : schema.composites()) {
                if (each.columns().stream().allMatch(column -> TypeName.matches(column.type()))) {
                    String columns = each.columns().stream()
                            .map(column -> SqlIdentifier.quote(column.name()) + " " + column.type())
                            .collect(Collectors.joining(", "));
                    add(types, each.name(), type(schema, each.name()) + "(" + columns + ")");
                }
            }
            for (RangeType each : schema.ranges()) {
                if (TypeName.matches(each.subtype())) {
                    add(types, each.name(), type(schema, each.name()) + "RANGE (SUBTYPE = " + each.subtype() + ")");
                }
            }
            for (Domain each : schema.domains()) {
                if (TypeName.matches(each.type())) {
                    add(types, each.name(), "CREATE DOMAIN " + name(schema, each.name()) + " AS " + each.type());
                }
            }
            for (Function each : schema.functions()) {
                if (each.functionKind() == Function.Kind.FUNCTION) {
                    PlaceholderFunction.like(each)
                            .ifPresent(like -> add(functions, each.name(), like.in(name(schema, each.name()))));
                }
            }
        }
        return new Prerequisites(
                catalog.extensions().stream().map(Extension::name).toList(), types, functions);
    }

    private static String type(Schema schema, String name) {
        return "CREATE TYPE " + name(schema, name) + " AS ";
    }

    private static String name(Schema schema, String name) {
        return new QualifiedName(schema.name(), name).toString();
    }

    private static void add(Map<String, List<String>> statements, String name, String statement) {
        statements.computeIfAbsent(name, first -> new ArrayList<>()).add(statement);
    }
}
