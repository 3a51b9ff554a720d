package io.github.schemaguard.entities.fork.annotation;

import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of an attribute declare about a column, as opposed to what Hibernate assumes (Jakarta Persistence,
 * section 11.1.9). A written value counts even if it equals the default, unless it means "none": an empty text, a precision
 * of 0.
 */
public final class ColumnDeclarations {
    private static final int DEFAULT_LENGTH = 255;

    /** Until Hibernate 5; later there is none. */
    private static final int DEFAULT_PRECISION = 19;

    private ColumnDeclarations() {}

    /**
     * What is declared about one column of an attribute.
     *
     * @param column the {@code @Column} of an override that replaces the member's own; null without one
     * @param index of the column among the attribute's columns, from 0
     */
    public static Set<Declared> of(MemberAnnotations member, @Nullable WrittenAnnotation column, int index) {
        Set<Declared> declared = EnumSet.noneOf(Declared.class);
        if (column != null) {
            addColumn(column, declared);
        } else {
            own(member, index).forEach(own -> addColumn(own, declared));
        }
        for (String optional : List.of("Basic", "ManyToOne", "OneToOne", "Any")) {
            member.jpa(optional)
                    .filter(each -> each.isWritten("optional"))
                    .ifPresent(each -> declared.add(Declared.NULLABILITY));
        }
        if (member.hasJpa("Id", "EmbeddedId")) {
            declared.add(Declared.NULLABILITY);
        }
        if (member.hasJpa("ColumnDefault")) {
            declared.add(Declared.DEFAULT);
        }
        if (member.hasJpa("Comment")) {
            declared.add(Declared.COMMENT);
        }
        if (member.hasJpa("Check", "Checks")) {
            declared.add(Declared.CHECK);
        }
        if (member.hasJpa("NaturalId")) {
            declared.add(Declared.UNIQUE);
        }
        if (member.hasJpa("JdbcTypeCode", "JdbcType", "Type", "Array")) {
            declared.add(Declared.TYPE);
        }
        addConstraints(member, declared);
        return declared;
    }

    /** The annotations of one of the member's columns. */
    private static List<WrittenAnnotation> own(MemberAnnotations member, int index) {
        List<WrittenAnnotation> any = Stream.of("Any", "ManyToAny")
                .flatMap(name -> member.jpaAll(name).stream())
                .toList();
        List<WrittenAnnotation> joins = member.jpaAll("JoinColumn");
        if (any.isEmpty()) {
            return Stream.concat(member.jpa("Column").stream(), at(joins, index).stream())
                    .toList();
        }
        // The discriminator column comes first, the columns of the key follow.
        return index > 0
                ? at(joins, index - 1).stream().toList()
                : Stream.concat(
                                any.stream()
                                        .flatMap(each -> each.contained("metaColumn").stream()), // until Hibernate 5
                                member.jpa("Column").stream())
                        .toList();
    }

    /**
     * What a mapping file declares about a column, taken from Hibernate's own model: what the file leaves out has no value
     * there or, until Hibernate 5, the default one. The type cannot be determined: later versions also keep a derived type
     * there.
     *
     * @param column an {@code org.hibernate.mapping.Column}
     */
    public static Set<Declared> ofMappingFile(Object column) {
        Set<Declared> declared = EnumSet.noneOf(Declared.class);
        if (isDeclared(ReflectiveCalls.find(column, "getLength"), DEFAULT_LENGTH)) {
            declared.add(Declared.LENGTH);
        }
        if (isDeclared(ReflectiveCalls.find(column, "getPrecision"), DEFAULT_PRECISION)) {
            declared.add(Declared.PRECISION);
            declared.add(Declared.SCALE);
        }
        if (!ReflectiveCalls.is(column, "isNullable")) {
            declared.add(Declared.NULLABILITY);
        }
        if (ReflectiveCalls.is(column, "isUnique")) {
            declared.add(Declared.UNIQUE);
        }
        if (ReflectiveCalls.find(column, "getDefaultValue") != null) {
            declared.add(Declared.DEFAULT);
        }
        if (ReflectiveCalls.find(column, "getComment") != null) {
            declared.add(Declared.COMMENT);
        }
        if (ReflectiveCalls.is(column, "hasCheckConstraint")) {
            declared.add(Declared.CHECK);
        }
        return declared;
    }

    private static boolean isDeclared(@Nullable Object value, int standard) {
        return value instanceof Number number && number.intValue() != standard;
    }

    private static void addColumn(WrittenAnnotation column, Set<Declared> declared) {
        if (column.isNotEmpty("name")) {
            declared.add(Declared.NAME);
        }
        if (column.isWritten("length")) {
            declared.add(Declared.LENGTH);
        }
        if (column.number("precision", 0) > 0) {
            // numeric(10) is numeric(10,0): a precision declares the scale too.
            declared.add(Declared.PRECISION);
            declared.add(Declared.SCALE);
        }
        if (column.number("secondPrecision", -1) >= 0) {
            declared.add(Declared.PRECISION);
        }
        if (column.isWritten("scale")) {
            declared.add(Declared.SCALE);
        }
        if (column.isWritten("nullable")) {
            declared.add(Declared.NULLABILITY);
        }
        if (Boolean.TRUE.equals(column.value("unique"))) {
            declared.add(Declared.UNIQUE); // unique = false declares nothing: a one-to-one association is unique anyway
        }
        if (column.isNotEmpty("columnDefinition")) {
            declared.add(Declared.TYPE);
        }
        if (column.isNotEmpty("comment")) {
            declared.add(Declared.COMMENT);
        }
        if (column.isNotEmpty("check")) {
            declared.add(Declared.CHECK);
        }
    }

    private static void addConstraints(MemberAnnotations member, Set<Declared> declared) {
        for (String notNull : List.of("NotNull", "NotBlank", "NotEmpty")) {
            member.constraint(notNull).ifPresent(each -> declared.add(Declared.NULLABILITY));
        }
        for (String sized : List.of("Size", "Length")) {
            member.constraint(sized)
                    .filter(each -> each.number("max", Integer.MAX_VALUE) != Integer.MAX_VALUE)
                    .ifPresent(each -> declared.add(Declared.LENGTH));
        }
        if (member.constraint("Digits").isPresent()) {
            declared.add(Declared.PRECISION);
            declared.add(Declared.SCALE);
        }
        for (String bound : List.of("Min", "Max", "Range")) {
            member.constraint(bound).ifPresent(each -> declared.add(Declared.CHECK));
        }
    }

    private static Optional<WrittenAnnotation> at(List<WrittenAnnotation> annotations, int index) {
        return index < annotations.size() ? Optional.of(annotations.get(index)) : Optional.empty();
    }
}
