package io.github.schemaguard.compare.rule.identifiers;

import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.compare.rule.JavaLiteral;
import io.github.schemaguard.compare.rule.SequenceUser;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What generates identifiers in the reference, where the sequence that an entity expects is missing.
 *
 * @param fact the same in words: {@code customer.id is an identity column}
 * @param annotation what tells Hibernate to use it
 */
record ExistingGenerator(String fact, String annotation) {

    /** The only sequence of all entities, by the defaults up to Hibernate 5. */
    private static final String LEGACY = "hibernate_sequence";

    /**
     * That of a column.
     *
     * @param missing the sequence that the entity expects
     * @return empty when the reference has none
     */
    static Optional<ExistingGenerator> of(SequenceUser user, QualifiedName missing, ComparisonContext context) {
        Optional<Column> column = context.referenceTable(user.table())
                .flatMap(table -> table.column(user.column().name()));
        String shown = user.table().name() + "." + user.column().name();
        if (column.map(Column::identity).isPresent()) {
            return Optional.of(new ExistingGenerator(
                    shown + " is an identity column", "@GeneratedValue(strategy = GenerationType.IDENTITY)"));
        }
        String value = column.map(Column::defaultValue).orElse("");
        return context.referenceCatalog().schemas().stream()
                .flatMap(schema -> schema.sequences().stream()
                        .filter(sequence -> isNextOf(new QualifiedName(schema.name(), sequence.name()), value))
                        .map(sequence -> of(
                                "the default of " + shown + " is the next value of " + sequence.name(),
                                new QualifiedName(schema.name(), sequence.name()),
                                sequence,
                                missing)))
                .findFirst()
                .or(() -> context.referenceCatalog().schema(missing.schema()).stream()
                        .filter(schema -> isDefault(missing.name(), user))
                        .flatMap(schema -> schema.sequences().stream())
                        .filter(sequence -> sequence.name().equals(LEGACY))
                        .findFirst()
                        .map(sequence -> of(
                                "it has " + LEGACY + ", the default up to Hibernate 5",
                                new QualifiedName(missing.schema(), LEGACY),
                                sequence,
                                missing)));
    }

    private static ExistingGenerator of(String fact, QualifiedName name, Sequence sequence, QualifiedName missing) {
        String schema = name.schema().equals(missing.schema()) ? "" : ", schema = " + JavaLiteral.ofName(name.schema());
        return new ExistingGenerator(
                fact,
                "@SequenceGenerator(sequenceName = " + JavaLiteral.ofName(name.name()) + schema + ", allocationSize = "
                        + sequence.options().increment() + ")");
    }

    /** Whether Hibernate makes the name when the mapping has none: of the table, or of the class. */
    private static boolean isDefault(String sequence, SequenceUser user) {
        return Stream.concat(
                        Stream.of(user.table().name()),
                        user.column().owners().stream()
                                .map(MappedMember::entity)
                                .map(ExistingGenerator::simple))
                .anyMatch(name -> sequence.equalsIgnoreCase(name + "_seq"));
    }

    private static String simple(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    private static boolean isNextOf(QualifiedName sequence, String value) {
        return value.equals(next(sequence.toString())) || value.equals(next(SqlIdentifier.quote(sequence.name())));
    }

    private static String next(String name) {
        return "nextval('" + name.replace("'", "''") + "'::regclass)";
    }
}
