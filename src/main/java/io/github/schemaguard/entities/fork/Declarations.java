package io.github.schemaguard.entities.fork;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What annotations themselves say of a column, in contrast to what Hibernate fills in (Jakarta Persistence, section
 * 11.1.9). An annotation's default value counts as not said: reflection cannot tell it from a written one.
 */
final class Declarations {
    private static final int DEFAULT_LENGTH = 255;

    /** Until Hibernate 5; later there is none. */
    private static final int DEFAULT_PRECISION = 19;

    private Declarations() {}

    /**
     * The names of {@code MappedColumn.Declared} that hold.
     *
     * @param column the {@code @Column} of an override that replaces the member's own; null without one
     * @param index of the column among the attribute's
     */
    static Set<String> of(Annotations member, @Nullable Annotation column, int index) {
        Set<String> declared = new TreeSet<>();
        if (column != null) {
            addColumn(column, declared);
        } else {
            member.jpa("Column").ifPresent(own -> addColumn(own, declared));
            at(member.jpaAll("JoinColumn"), index).ifPresent(own -> addColumn(own, declared));
        }
        for (String optional : List.of("Basic", "ManyToOne", "OneToOne")) {
            member.jpa(optional)
                    .filter(each -> Boolean.FALSE.equals(Annotations.value(each, "optional")))
                    .ifPresent(each -> declared.add("NULLABILITY"));
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

    /**
     * The same of a column that a mapping file describes, where Hibernate's own model tells what the file says: what it
     * does not say has no value there, or until Hibernate 5 the default one. The type is not to be told: later versions
     * keep there what they have worked out.
     *
     * @param column an {@code org.hibernate.mapping.Column}
     */
    static Set<String> ofMappingFile(Object column) {
        Set<String> declared = new TreeSet<>();
        if (isSaid(Calls.find(column, "getLength"), DEFAULT_LENGTH)) {
            declared.add("LENGTH");
        }
        if (isSaid(Calls.find(column, "getPrecision"), DEFAULT_PRECISION)) {
            declared.add("PRECISION");
            declared.add("SCALE");
        }
        if (!Calls.is(column, "isNullable")) {
            declared.add("NULLABILITY");
        }
        if (Calls.is(column, "isUnique")) {
            declared.add("UNIQUE");
        }
        if (Calls.find(column, "getDefaultValue") != null) {
            declared.add("DEFAULT");
        }
        if (Calls.find(column, "getComment") != null) {
            declared.add("COMMENT");
        }
        if (Calls.is(column, "hasCheckConstraint")) {
            declared.add("CHECK");
        }
        return declared;
    }

    private static boolean isSaid(@Nullable Object value, int standard) {
        return value instanceof Number number && number.intValue() != standard;
    }

    private static void addColumn(Annotation column, Set<String> declared) {
        if (Annotations.isNotEmpty(column, "name")) {
            declared.add("NAME");
        }
        if (Annotations.number(column, "length", DEFAULT_LENGTH) != DEFAULT_LENGTH) {
            declared.add("LENGTH");
        }
        if (Annotations.number(column, "precision", 0) > 0) {
            // numeric(10) is numeric(10,0): with a precision the scale is said too.
            declared.add("PRECISION");
            declared.add("SCALE");
        }
        if (Annotations.number(column, "secondPrecision", -1) >= 0) {
            declared.add("PRECISION");
        }
        if (Annotations.number(column, "scale", 0) != 0) {
            declared.add("SCALE");
        }
        if (Boolean.FALSE.equals(Annotations.value(column, "nullable"))) {
            declared.add("NULLABILITY");
        }
        if (Boolean.TRUE.equals(Annotations.value(column, "unique"))) {
            declared.add("UNIQUE");
        }
        if (Annotations.isNotEmpty(column, "columnDefinition")) {
            declared.add("TYPE");
        }
        if (Annotations.isNotEmpty(column, "comment")) {
            declared.add("COMMENT");
        }
        if (Annotations.isNotEmpty(column, "check")) {
            declared.add("CHECK");
        }
    }

    private static void addConstraints(Annotations member, Set<String> declared) {
        for (String notNull : List.of("NotNull", "NotBlank", "NotEmpty")) {
            member.constraint(notNull).ifPresent(each -> declared.add("NULLABILITY"));
        }
        for (String sized : List.of("Size", "Length")) {
            member.constraint(sized)
                    .filter(each -> Annotations.number(each, "max", Integer.MAX_VALUE) != Integer.MAX_VALUE)
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

    private static Optional<Annotation> at(List<Annotation> annotations, int index) {
        return index < annotations.size() ? Optional.of(annotations.get(index)) : Optional.empty();
    }

    /**
     * The {@code @AttributeOverride}s and {@code @AssociationOverride}s in force, by attribute path; outer ones win
     * (Jakarta Persistence, section 11.1.4).
     */
    record Overrides(Map<String, List<Annotation>> columns) {
        static final Overrides NONE = new Overrides(Map.of());

        /** These, which are outer, over those that an attribute or class at this path adds. */
        Overrides with(String path, Annotations annotations) {
            Map<String, List<Annotation>> all = new HashMap<>();
            for (Annotation each : annotations.jpaAll("AttributeOverride")) {
                if (Annotations.value(each, "column") instanceof Annotation column) {
                    all.put(path + Annotations.text(each, "name"), List.of(column));
                }
            }
            for (Annotation each : annotations.jpaAll("AssociationOverride")) {
                if (Annotations.value(each, "joinColumns") instanceof Annotation[] joins) {
                    all.put(path + Annotations.text(each, "name"), new ArrayList<>(List.of(joins)));
                }
            }
            all.putAll(columns);
            return new Overrides(all);
        }

        @Nullable
        Annotation column(String path, int index) {
            return at(columns.getOrDefault(path, List.of()), index).orElse(null);
        }
    }
}
