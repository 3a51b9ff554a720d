package io.github.schemaguard.compare.rule.types;

import static io.github.schemaguard.finding.Consequence.DATA_TRUNCATED;
import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;
import static io.github.schemaguard.finding.Consequence.QUERY_FAILS;
import static io.github.schemaguard.finding.Consequence.READ_FAILS;
import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;
import static io.github.schemaguard.finding.Consequence.UPDATE_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.compare.sql.TypeAssignment;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedEntity.Locking;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.Optional;
import java.util.Set;

/** The column has another type than the entity expects, and no more specific rule applies. */
public final class ColumnTypeRule extends EntityRule {

    private static final String LARGE_OBJECT =
            "an oid is the number of a large object, not its content; Hibernate maps @Lob to oid";

    public ColumnTypeRule() {
        super("SG201", "column-type");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.isAbout(ObjectKind.COLUMN, Attribute.TYPE);
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        String reference = difference.referenceColumn().valueType();
        String entity = difference.entityColumn().valueType();
        if (reference.equals(entity)) {
            return Optional.empty();
        }
        PostgresType column = PostgresType.parse(reference);
        PostgresType bound = PostgresType.parse(entity);
        boolean mark = BoundValue.isDeletionMark(difference);
        if (isUntypedText(difference) && !mark) {
            return untypedText(difference);
        }
        return (mark && bound.isCharacter() && column.is("boolean")
                        ? DeletionMark.onBoolean(difference)
                        : problem(difference, column, bound))
                .map(problem -> finding(difference, problem))
                .map(found -> found.repair(Repair.entities(TypeRepair.of(difference, column, bound)))
                        .repair(migration(difference, column, bound)));
    }

    private FindingBuilder finding(EntityDifference difference, TypeProblem problem) {
        FindingBuilder finding = finding(
                problem.severity(), problem.consequence(), TypePairRule.both(difference) + ": " + problem.sentence());
        return problem.declared() ? finding : finding.declared(false);
    }

    private static Optional<TypeProblem> problem(EntityDifference difference, PostgresType column, PostgresType bound) {
        boolean texts = column.isCharacter() && bound.isCharacter() && column.array() == bound.array();
        if (texts) {
            return column.array() ? textArrays(difference, column, bound) : PaddedText.of(difference, column, bound);
        }
        TypeAssignment assignment = TypeAssignment.of(
                difference.entityColumn().valueType(),
                difference.referenceColumn().valueType(),
                difference.context().referenceCatalog());
        if (UntypedValue.concerns(difference, column, bound)) {
            return assignment == TypeAssignment.UNKNOWN && !UntypedValue.isEnum(difference, column)
                    ? Optional.empty()
                    : Optional.of(UntypedValue.of(difference, column, bound));
        }
        return problem(difference, assignment, column, bound);
    }

    /**
     * PostgreSQL converts the elements in INSERT, but has no operator for arrays of different types. Only a query that compares
     * whole arrays or looks for elements fails, and an UPDATE that compares the columns with what was read.
     */
    private static Optional<TypeProblem> textArrays(
            EntityDifference difference, PostgresType reference, PostgresType entity) {
        if (reference.name().equals(entity.name()) || difference.declares(Declared.TYPE)) {
            return Optional.empty();
        }
        String compared = "PostgreSQL does not compare " + reference.name() + "[] with " + entity.name() + "[]";
        return Optional.of(
                isComparedInUpdate(difference)
                        ? TypeProblem.error(
                                UPDATE_FAILS,
                                compared + ", as each UPDATE does because of @OptimisticLocking: UPDATE fails")
                        : new TypeProblem(
                                Severity.INFO,
                                QUERY_FAILS,
                                "rows are stored and read, but " + compared
                                        + ", as = and array_contains() in a query do",
                                true));
    }

    /** Whether an entity of the table finds concurrent updates by the values of its columns. */
    private static boolean isComparedInUpdate(EntityDifference difference) {
        Set<String> entities = difference
                .mappedTable()
                .map(table -> Set.copyOf(table.entities()))
                .orElse(Set.of());
        return !difference.isOnlyRead()
                && difference.context().mapping().entities().stream()
                        .anyMatch(entity -> entities.contains(entity.name()) && entity.locking() == Locking.COLUMNS);
    }

    /** Whether a text goes to a column of another kind, and the driver does not, or perhaps not, say that it is text. */
    private static boolean isUntypedText(EntityDifference difference) {
        PostgresType reference = PostgresType.parse(difference.referenceColumn().valueType());
        PostgresType entity = PostgresType.parse(difference.entityColumn().valueType());
        return difference.context().mapping().strings() != StringBinding.TYPED
                && !difference.isOnlyRead()
                && entity.isCharacter()
                && !entity.array()
                && !reference.isCharacter()
                && !reference.array()
                && !reference.is("oid", "bytea");
    }

    private Optional<FindingBuilder> untypedText(EntityDifference difference) {
        String both = TypePairRule.both(difference);
        String type =
                PostgresType.parse(difference.referenceColumn().valueType()).name();
        FindingBuilder finding = difference.context().mapping().strings() == StringBinding.UNTYPED
                ? info(both
                        + ": the driver sends text without a type (stringtype=unspecified), and PostgreSQL converts it:"
                        + " " + difference.write() + " fails for text that is no " + type)
                : warning(
                        difference.write().failure(),
                        both + ": PostgreSQL accepts text here only if the application's JDBC URL has"
                                + " stringtype=unspecified, and the configuration does not tell the URL");
        return finding.repair(Repair.entities(TypeRepair.of(
                        difference,
                        PostgresType.parse(difference.referenceColumn().valueType()),
                        PostgresType.parse(difference.entityColumn().valueType()))))
                .found();
    }

    /** Empty where PostgreSQL cannot convert the stored values: a large object to its content, or names of constants to numbers. */
    private static Optional<Repair> migration(
            EntityDifference difference, PostgresType reference, PostgresType entity) {
        boolean numbers = reference.isNumber() && entity.isNumber();
        boolean json = reference.is("json", "jsonb") && entity.is("json", "jsonb");
        // The text of a boolean is longer than the literal of a converter.
        boolean longer = BoundValue.isDeletionMark(difference) && reference.is("boolean");
        boolean convertible =
                !longer && !reference.array() && !entity.array() && !reference.is("oid") && !entity.is("oid");
        if (!convertible || TypeRepair.isNameOfConstant(difference, reference)) {
            return Optional.empty();
        }
        if (numbers || json || entity.isCharacter()) {
            return TypePairRule.alterType(difference);
        }
        String type = difference.entityColumn().type();
        return reference.isCharacter()
                ? TypePairRule.alterType(
                        difference,
                        " USING " + SqlIdentifier.quote(difference.path().name()) + "::" + type)
                : Optional.empty();
    }

    private static Optional<TypeProblem> problem(
            EntityDifference difference, TypeAssignment assignment, PostgresType reference, PostgresType entity) {
        boolean view = difference.isOnlyRead();
        if (reference.array() != entity.array()) {
            boolean text = reference.isCharacter() && !reference.array();
            return Optional.of(TypeProblem.error(
                    view ? READ_FAILS : text ? QUERY_FAILS : difference.write().failure(),
                    "one is an array and the other is not"));
        }
        if (reference.is("real", "double precision") && entity.is("real", "double precision")) {
            return Optional.of(TypeProblem.warning(DATA_TRUNCATED, "values lose digits"));
        }
        if (reference.is("json", "jsonb") && entity.is("json", "jsonb")) {
            return Optional.of(TypeProblem.info("both store JSON, with different operators and indexes"));
        }
        if (reference.isCharacter() && entity.is("json", "jsonb")) {
            return Optional.of(json(difference, reference));
        }
        if (reference.isNumber() && entity.isNumber()) {
            return Optional.of(NumberPair.of(difference, reference, entity));
        }
        if (reference.is("oid") || entity.is("oid")) {
            return largeObject(difference, reference, entity);
        }
        boolean large = !BoundValue.isOfFewValues(difference);
        if (assignment != TypeAssignment.REFUSED && reference.is("money") && entity.isNumber() && large) {
            return Optional.of(TypeProblem.error(READ_FAILS, "the driver does not read 1,000.00 as a number"));
        }
        return difference.isNeverWritten()
                ? onlyRead(assignment, reference, entity)
                : refused(difference, assignment, reference, entity);
    }

    private static TypeProblem json(EntityDifference difference, PostgresType reference) {
        String message = "nothing ensures that the text is JSON";
        return difference.isOnlyRead() || reference.length() == Integer.MAX_VALUE
                ? TypeProblem.warning(NOT_ENFORCED, message)
                : TypeProblem.warning(
                        difference.write().failure(),
                        difference.write() + " fails above " + reference.length() + " characters, and " + message);
    }

    private static Optional<TypeProblem> largeObject(
            EntityDifference difference, PostgresType reference, PostgresType entity) {
        boolean number =
                (reference.is("oid") && entity.is("bigint")) || (entity.is("oid") && reference.is("integer", "bigint"));
        if (difference.isNeverWritten() && number) {
            return Optional.empty();
        }
        if (difference.isOnView() || (difference.isNeverWritten() && !entity.isInteger())) {
            return Optional.of(TypeProblem.error(READ_FAILS, LARGE_OBJECT));
        }
        if (reference.is("oid") && entity.isInteger()) {
            if (BoundValue.isOfFewValues(difference)) {
                return Optional.empty();
            }
            return Optional.of(
                    entity.is("bigint")
                            ? TypeProblem.warning(
                                    difference.write().failure(),
                                    difference.write() + " fails with \"OID out of range\" above 4294967295")
                            : TypeProblem.warning(
                                    READ_FAILS, "an oid has no sign: reading what was negative, or is larger, fails"));
        }
        if (entity.is("oid") && reference.is("integer", "bigint")) {
            return Optional.of(TypeProblem.warning(
                    SILENTLY_WRONG,
                    "Hibernate stores a @Lob as a large object, and vacuumlo removes those whose number is in no oid"
                            + " column"));
        }
        return Optional.of(
                entity.is("oid") && reference.isCharacter()
                        ? TypeProblem.error(
                                SILENTLY_WRONG,
                                "Hibernate stores a @Lob as a large object, and the column gets its number in place of the"
                                        + " text; reading a text that is there fails")
                        : TypeProblem.error(difference.write().failure(), LARGE_OBJECT));
    }

    /** The driver reads every value as text. What else it converts depends on the value. */
    private static Optional<TypeProblem> onlyRead(
            TypeAssignment assignment, PostgresType reference, PostgresType entity) {
        if (assignment == TypeAssignment.UNKNOWN || assignment == TypeAssignment.IMPLICIT) {
            return Optional.empty();
        }
        String compared = "PostgreSQL does not compare " + reference.name() + " with " + entity.name();
        return Optional.of(
                entity.isCharacter() && !entity.array()
                        ? TypeProblem.warning(QUERY_FAILS, "every value can be read as text, but " + compared)
                        : TypeProblem.warning(READ_FAILS, "reading a value may fail, and " + compared));
    }

    /** Types of different kinds: PostgreSQL's casts decide, and those of the database. */
    private static Optional<TypeProblem> refused(
            EntityDifference difference, TypeAssignment assignment, PostgresType reference, PostgresType entity) {
        boolean view = difference.isOnView();
        if (assignment == TypeAssignment.UNKNOWN) {
            return Optional.empty();
        }
        if (assignment == TypeAssignment.IMPLICIT) {
            return Optional.empty();
        }
        if (assignment == TypeAssignment.ASSIGNMENT && entity.isInterval() && reference.isTemporal()) {
            return Optional.of(TypeProblem.error(READ_FAILS, "Hibernate reads no interval from a time"));
        }
        String compared = "does not compare " + reference.name() + " with " + entity.name();
        if (reference.isCharacter() && !reference.array() && !view) {
            return Optional.of(TypeProblem.error(QUERY_FAILS, "PostgreSQL " + compared));
        }
        if (assignment == TypeAssignment.ASSIGNMENT && !view) {
            return Optional.of(TypeProblem.warning(
                    QUERY_FAILS, "PostgreSQL converts a value in " + difference.write() + ", but " + compared));
        }
        if (view && entity.isCharacter() && !entity.array()) {
            return Optional.of(
                    TypeProblem.warning(QUERY_FAILS, "every value can be read as text, but PostgreSQL " + compared));
        }
        return Optional.of(
                view
                        ? TypeProblem.error(READ_FAILS, "reading a value may fail, and PostgreSQL " + compared)
                        : TypeProblem.error(
                                difference.write().failure(),
                                "PostgreSQL does not accept " + entity.name() + " where the column is "
                                        + reference.name()));
    }
}
