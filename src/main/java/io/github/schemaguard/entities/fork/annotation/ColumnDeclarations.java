package io.github.schemaguard.entities.fork.annotation;

import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What annotations themselves say of a column, in contrast to what Hibernate fills in (Jakarta Persistence, section
 * 11.1.9). A written value counts though it be the default one, unless it stands for none: an empty text, a precision of 0.
 */
public final class ColumnDeclarations {
    private static final int DEFAULT_LENGTH = 255;

    /** Until Hibernate 5; later there is none. */
    private static final int DEFAULT_PRECISION = 19;

    private ColumnDeclarations() {}

    /**
     * The names of {@code MappedColumn.Declared} that hold.
     *
     * @param column the {@code @Column} of an override that replaces the member's own; null without one
     * @param index of the column among the attribute's
     */
    public static Set<String> of(MemberAnnotations member, @Nullable WrittenAnnotation column, int index) {
        Set<String> declared = new TreeSet<>();
        if (column != null) {
            addColumn(column, declared);
        } else {
            own(member, index).forEach(own -> addColumn(own, declared));
        }
        for (String optional : List.of("Basic", "ManyToOne", "OneToOne", "Any")) {
            member.jpa(optional).filter(each -> each.says("optional")).ifPresent(each -> declared.add("NULLABILITY"));
        }
        if (member.hasJpa("Id", "EmbeddedId")) {
            declared.add("NULLABILITY");
        }
        if (member.hasJpa("ColumnDefault")) {
            declared.add("DEFAULT");
        }
        if (member.hasJpa("Comment")) {
            declared.add("COMMENT");
        }
        if (member.hasJpa("Check", "Checks")) {
            declared.add("CHECK");
        }
        if (member.hasJpa("NaturalId")) {
            declared.add("UNIQUE");
        }
        if (member.hasJpa("JdbcTypeCode", "JdbcType", "Type", "Array")) {
            declared.add("TYPE");
        }
        addConstraints(member, declared);
        return declared;
    }

    /** What speaks of one of the member's columns. */
    private static List<WrittenAnnotation> own(MemberAnnotations member, int index) {
        List<WrittenAnnotation> any = Stream.of("Any", "ManyToAny")
                .flatMap(name -> member.jpaAll(name).stream())
                .toList();
        List<WrittenAnnotation> joins = member.jpaAll("JoinColumn");
        if (any.isEmpty()) {
            return Stream.concat(member.jpa("Column").stream(), at(joins, index).stream())
                    .toList();
        }
        // The column that says which entity it is comes first, those of its key follow.
        return index > 0
                ? at(joins, index - 1).stream().toList()
                : Stream.concat(
                                any.stream()
                                        .flatMap(each -> each.contained("metaColumn").stream()), // until Hibernate 5
                                member.jpa("Column").stream())
                        .toList();
    }

    /**
     * The same of a column that a mapping file describes, where Hibernate's own model tells what the file says: what it
     * does not say has no value there, or until Hibernate 5 the default one. The type is not to be told: later versions
     * keep there what they have worked out.
     *
     * @param column an {@code org.hibernate.mapping.Column}
     */
    public static Set<String> ofMappingFile(Object column) {
        Set<String> declared = new TreeSet<>();
        if (isSaid(ReflectiveCalls.find(column, "getLength"), DEFAULT_LENGTH)) {
            declared.add("LENGTH");
        }
        if (isSaid(ReflectiveCalls.find(column, "getPrecision"), DEFAULT_PRECISION)) {
            declared.add("PRECISION");
            declared.add("SCALE");
        }
        if (!ReflectiveCalls.is(column, "isNullable")) {
            declared.add("NULLABILITY");
        }
        if (ReflectiveCalls.is(column, "isUnique")) {
            declared.add("UNIQUE");
        }
        if (ReflectiveCalls.find(column, "getDefaultValue") != null) {
            declared.add("DEFAULT");
        }
        if (ReflectiveCalls.find(column, "getComment") != null) {
            declared.add("COMMENT");
        }
        if (ReflectiveCalls.is(column, "hasCheckConstraint")) {
            declared.add("CHECK");
        }
        return declared;
    }

    private static boolean isSaid(@Nullable Object value, int standard) {
        return value instanceof Number number && number.intValue() != standard;
    }

    private static void addColumn(WrittenAnnotation column, Set<String> declared) {
        if (column.isNotEmpty("name")) {
            declared.add("NAME");
        }
        if (column.says("length")) {
            declared.add("LENGTH");
        }
        if (column.number("precision", 0) > 0) {
            // numeric(10) is numeric(10,0): with a precision the scale is said too.
            declared.add("PRECISION");
            declared.add("SCALE");
        }
        if (column.number("secondPrecision", -1) >= 0) {
            declared.add("PRECISION");
        }
        if (column.says("scale")) {
            declared.add("SCALE");
        }
        if (column.says("nullable")) {
            declared.add("NULLABILITY");
        }
        if (Boolean.TRUE.equals(column.value("unique"))) {
            declared.add("UNIQUE"); // what is said not to be unique may be so all the same: a one-to-one association
        }
        if (column.isNotEmpty("columnDefinition")) {
            declared.add("TYPE");
        }
        if (column.isNotEmpty("comment")) {
            declared.add("COMMENT");
        }
        if (column.isNotEmpty("check")) {
            declared.add("CHECK");
        }
    }

    private static void addConstraints(MemberAnnotations member, Set<String> declared) {
        for (String notNull : List.of("NotNull", "NotBlank", "NotEmpty")) {
            member.constraint(notNull).ifPresent(each -> declared.add("NULLABILITY"));
        }
        for (String sized : List.of("Size", "Length")) {
            member.constraint(sized)
                    .filter(each -> each.number("max", Integer.MAX_VALUE) != Integer.MAX_VALUE)
                    .ifPresent(each -> declared.add("LENGTH"));
        }
        if (member.constraint("Digits").isPresent()) {
            declared.add("PRECISION");
            declared.add("SCALE");
        }
        for (String bound : List.of("Min", "Max", "Range")) {
            member.constraint(bound).ifPresent(each -> declared.add("CHECK"));
        }
    }

    private static Optional<WrittenAnnotation> at(List<WrittenAnnotation> annotations, int index) {
        return index < annotations.size() ? Optional.of(annotations.get(index)) : Optional.empty();
    }

    /**
     * The {@code @AttributeOverride}s and {@code @AssociationOverride}s in force, by attribute path; outer ones win
     * (Jakarta Persistence, section 11.1.4).
     */
    public record Overrides(Map<String, List<WrittenAnnotation>> columns) {
        public static final Overrides NONE = new Overrides(Map.of());

        /** These, which are outer, over those that an attribute or class at this path adds. */
        public Overrides with(String path, MemberAnnotations annotations) {
            Map<String, List<WrittenAnnotation>> all = new HashMap<>();
            for (WrittenAnnotation each : annotations.jpaAll("AttributeOverride")) {
                all.put(path + each.text("name"), each.contained("column"));
            }
            for (WrittenAnnotation each : annotations.jpaAll("AssociationOverride")) {
                all.put(path + each.text("name"), each.contained("joinColumns"));
            }
            all.putAll(columns);
            return new Overrides(all);
        }

        @Nullable
        public WrittenAnnotation column(String path, int index) {
            return at(columns.getOrDefault(path, List.of()), index).orElse(null);
        }
    }
}
