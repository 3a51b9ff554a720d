package io.github.schemaguard.entities.fork.annotation;

import io.github.schemaguard.entities.fork.protocol.AppliedFacts;
import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of an attribute declare about a column, as opposed to what Hibernate assumes (Jakarta Persistence,
 * section 11.1.9). A written value counts even if it equals the default, unless it means "none": an empty text, a precision
 * of 0. It counts only if Hibernate has applied it: a constraint in an embedded identifier, for instance, has no effect on
 * the column.
 */
public final class ColumnDeclarations {
    private static final int DEFAULT_LENGTH = 255;

    /** Until Hibernate 5; later there is none. */
    private static final int DEFAULT_PRECISION = 19;

    private final Object column;
    private final AppliedFacts applied;
    private final Set<Declared> declared = EnumSet.noneOf(Declared.class);

    private ColumnDeclarations(Object column, AppliedFacts applied) {
        this.column = column;
        this.applied = applied;
    }

    /**
     * What is declared about one column of an attribute.
     *
     * @param override the {@code @Column} of an override that replaces the member's own; null without one
     * @param index of the column among the attribute's columns, from 0
     * @param column an {@code org.hibernate.mapping.Column}
     * @param applied what Hibernate has applied to it
     */
    public static Set<Declared> of(
            MemberAnnotations member,
            @Nullable WrittenAnnotation override,
            int index,
            Object column,
            AppliedFacts applied) {
        ColumnDeclarations declarations = new ColumnDeclarations(column, applied);
        if (override != null) {
            declarations.addColumn(override);
        } else {
            own(member, index).forEach(declarations::addColumn);
        }
        declarations.addAttribute(member);
        declarations.addConstraints(member);
        return declarations.declared;
    }

    /** The annotations of one of the member's columns. */
    private static List<WrittenAnnotation> own(MemberAnnotations member, int index) {
        List<WrittenAnnotation> any = Stream.of("Any", "ManyToAny")
                .flatMap(name -> member.all(name).stream())
                .toList();
        List<WrittenAnnotation> joins = member.all("JoinColumn");
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
     * @param described whether the file's own words about the column are known; then NOT NULL can also be Hibernate's choice
     */
    public static Set<Declared> ofMappingFile(
            Object column, AppliedFacts applied, MemberAnnotations member, boolean described) {
        ColumnDeclarations declarations = new ColumnDeclarations(column, applied);
        Set<Declared> declared = declarations.declared;
        if (isDeclared(ReflectiveCalls.find(column, "getLength"), DEFAULT_LENGTH)) {
            declared.add(Declared.LENGTH);
        }
        if (isDeclared(ReflectiveCalls.find(column, "getPrecision"), DEFAULT_PRECISION)) {
            declared.add(Declared.PRECISION);
            declared.add(Declared.SCALE);
        }
        if (!described && !ReflectiveCalls.is(column, "isNullable")) {
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
        declarations.addConstraints(member);
        return declared;
    }

    private static boolean isDeclared(@Nullable Object value, int standard) {
        return value instanceof Number number && number.intValue() != standard;
    }

    private void addColumn(WrittenAnnotation written) {
        if (written.isNotEmpty("name")) {
            declared.add(Declared.NAME);
        }
        if (written.isWritten("length")) {
            add(Declared.LENGTH, written.value("length"));
        }
        int precision = written.number("precision", 0);
        if (precision > 0) {
            // numeric(10) is numeric(10,0): a precision declares the scale too.
            add(Declared.PRECISION, precision);
            if (declared.contains(Declared.PRECISION)) {
                add(Declared.SCALE, written.number("scale", 0));
            }
        }
        if (written.number("secondPrecision", -1) >= 0) {
            declared.add(Declared.PRECISION);
        }
        if (written.isWritten("scale")) {
            add(Declared.SCALE, written.value("scale"));
        }
        if (written.isWritten("nullable")) {
            add(Declared.NULLABILITY, written.value("nullable"));
        }
        if (Boolean.TRUE.equals(written.value("unique"))) {
            declared.add(Declared.UNIQUE); // unique = false declares nothing: a one-to-one association is unique anyway
        }
        if (written.isNotEmpty("columnDefinition")) {
            declared.add(Declared.DEFINITION);
        }
        if (written.isNotEmpty("comment")) {
            declared.add(Declared.COMMENT);
        }
        if (written.isNotEmpty("check")) {
            declared.add(Declared.CHECK);
        }
    }

    private void addAttribute(MemberAnnotations member) {
        for (String optional : List.of("Basic", "ManyToOne", "OneToOne", "Any")) {
            member.jpa(optional)
                    .filter(each -> each.isWritten("optional"))
                    .ifPresent(each -> add(Declared.NULLABILITY, each.value("optional")));
        }
        if (member.hasJpa("Id", "EmbeddedId")) {
            add(Declared.NULLABILITY, false);
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
        if (member.hasJpa("OneToOne")) {
            declared.add(Declared.ONE_TO_ONE);
        }
        if (member.hasJpa("JdbcTypeCode", "JdbcType", "Type", "Array")) {
            declared.add(Declared.TYPE);
        }
    }

    private void addConstraints(MemberAnnotations member) {
        if (member.refusesNull()) {
            add(Declared.NULLABILITY, false);
        }
        for (String sized : List.of("Size", "Length")) {
            member.constraint(sized).ifPresent(each -> add(Declared.LENGTH, each.value("max")));
        }
        member.constraint("Digits").ifPresent(digits -> {
            int fraction = digits.number("fraction", 0);
            add(Declared.PRECISION, digits.number("integer", 0) + fraction);
            add(Declared.SCALE, fraction);
        });
        for (String bound : List.of("Min", "Max")) {
            member.constraint(bound).ifPresent(each -> addBound(each.text("value")));
        }
        member.constraint("Range").ifPresent(range -> {
            addBound(range.text("min"));
            addBound(range.text("max"));
        });
    }

    /** A bound is declared when Hibernate has added a check with that number. */
    private void addBound(String number) {
        Pattern mention = Pattern.compile("(?<![\\w.])" + Pattern.quote(number) + "(?![\\w.])");
        if (mention.matcher(checks()).find()) {
            declared.add(Declared.CHECK);
        }
    }

    /** The checks of the column; the methods changed in 6.2 and in 7.0. */
    private String checks() {
        if (ReflectiveCalls.method(column.getClass(), "getCheckConstraints") == null) {
            return String.valueOf(ReflectiveCalls.find(column, "getCheckConstraint"));
        }
        StringBuilder all = new StringBuilder();
        for (Object check : ReflectiveCalls.list(column, "getCheckConstraints")) {
            all.append(ReflectiveCalls.find(check, "getConstraint")).append(' ');
        }
        return all.toString();
    }

    private void add(Declared what, @Nullable Object value) {
        if (applied.confirms(what, String.valueOf(value))) {
            declared.add(what);
        }
    }

    private static Optional<WrittenAnnotation> at(List<WrittenAnnotation> annotations, int index) {
        return index < annotations.size() ? Optional.of(annotations.get(index)) : Optional.empty();
    }
}
