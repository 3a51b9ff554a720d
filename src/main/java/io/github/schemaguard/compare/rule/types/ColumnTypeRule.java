package io.github.schemaguard.compare.rule.types;

import static io.github.schemaguard.finding.Consequence.DATA_TRUNCATED;
import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.NOT_ENFORCED;
import static io.github.schemaguard.finding.Consequence.QUERY_FAILS;
import static io.github.schemaguard.finding.Consequence.READ_FAILS;
import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.rule.ReachableValues;
import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.compare.sql.TypeAssignment;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.Optional;

/** The column has another type than the entity expects, and no more specific rule applies. */
public final class ColumnTypeRule extends EntityRule {

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
        if (isUntypedText(difference)) {
            return untypedText(difference);
        }
        PostgresType column = PostgresType.parse(reference);
        PostgresType bound = PostgresType.parse(entity);
        boolean texts = column.isCharacter() && bound.isCharacter() && column.array() == bound.array();
        Optional<FindingBuilder> finding = texts
                ? padded(difference, column, bound)
                : check(
                        TypePairRule.both(difference),
                        TypeAssignment.of(
                                entity, reference, difference.context().referenceCatalog()),
                        column,
                        bound,
                        difference.isOnView());
        return finding.map(found -> found.repair(Repair.entities(TypeRepair.of(difference, column, bound)))
                .repair(migration(difference, column, bound)));
    }

    /** One of the two is {@code character(n)}. */
    private Optional<FindingBuilder> padded(EntityDifference difference, PostgresType reference, PostgresType entity) {
        String both = TypePairRule.both(difference);
        boolean fits = TypePairRule.isAssumedOfFewValues(difference, Declared.LENGTH)
                || ReachableValues.of(difference).fit(reference);
        if (!difference.isOnView() && !fits && entity.length() > reference.length()) {
            return error(
                            INSERT_FAILS,
                            both + ": INSERT fails above " + reference.length() + " characters, and character(n) pads")
                    .declared(difference.declares(Declared.LENGTH))
                    .found();
        }
        return reference.length() == 1 && (fits || entity.length() == 1)
                ? Optional.empty()
                : warning(SILENTLY_WRONG, both + ": character(n) pads values with blanks")
                        .found();
    }

    /** Whether a text goes to a column of another kind, and the driver does not, or perhaps not, say that it is text. */
    private static boolean isUntypedText(EntityDifference difference) {
        PostgresType reference = PostgresType.parse(difference.referenceColumn().valueType());
        PostgresType entity = PostgresType.parse(difference.entityColumn().valueType());
        return difference.context().mapping().strings() != StringBinding.TYPED
                && !difference.isOnView()
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
                        + " INSERT fails for text that is no " + type)
                : warning(
                        INSERT_FAILS,
                        both + ": PostgreSQL accepts text here only if the application's JDBC URL has"
                                + " stringtype=unspecified, and the configuration does not tell the URL");
        return finding.repair(Repair.entities(TypeRepair.of(
                        difference,
                        PostgresType.parse(difference.referenceColumn().valueType()),
                        PostgresType.parse(difference.entityColumn().valueType()))))
                .found();
    }

    /** Empty where PostgreSQL cannot convert the stored values, as between a large object and its content. */
    private static Optional<Repair> migration(
            EntityDifference difference, PostgresType reference, PostgresType entity) {
        boolean numbers = reference.isNumber() && entity.isNumber();
        boolean json = reference.is("json", "jsonb") && entity.is("json", "jsonb");
        boolean convertible = !reference.array() && !entity.array() && !reference.is("oid") && !entity.is("oid");
        if (!convertible) {
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

    private Optional<FindingBuilder> check(
            String both, TypeAssignment assignment, PostgresType reference, PostgresType entity, boolean view) {
        if (reference.array() != entity.array()) {
            boolean text = reference.isCharacter() && !reference.array();
            return error(
                            view ? READ_FAILS : text ? QUERY_FAILS : INSERT_FAILS,
                            both + ": one is an array and the other is not")
                    .found();
        }
        if (reference.is("real", "double precision") && entity.is("real", "double precision")) {
            return warning(DATA_TRUNCATED, both + ": values lose digits").found();
        }
        if (reference.is("json", "jsonb") && entity.is("json", "jsonb")) {
            return info(both + ": both store JSON, with different operators and indexes")
                    .found();
        }
        if (reference.isCharacter() && entity.is("json", "jsonb")) {
            return warning(NOT_ENFORCED, both + ": nothing ensures that the text is JSON")
                    .found();
        }
        if (reference.isNumber() && entity.isNumber()) {
            return numbers(both, reference, entity);
        }
        if (entity.is("oid") && reference.isCharacter() && !view) {
            return error(
                            SILENTLY_WRONG,
                            both
                                    + ": Hibernate stores a @Lob as a large object, and the column gets its number in place"
                                    + " of the text; reading a text that is there fails")
                    .found();
        }
        if (reference.is("oid") || entity.is("oid")) {
            return error(
                            view ? READ_FAILS : INSERT_FAILS,
                            both + ": an oid is the number of a large object, not its content; Hibernate maps @Lob to"
                                    + " oid")
                    .found();
        }
        return refused(both, assignment, reference, entity, view);
    }

    /** Types of different kinds: PostgreSQL's casts decide, and those of the database. */
    private Optional<FindingBuilder> refused(
            String both, TypeAssignment assignment, PostgresType reference, PostgresType entity, boolean view) {
        if (assignment == TypeAssignment.IMPLICIT || assignment == TypeAssignment.UNKNOWN) {
            return Optional.empty();
        }
        if (reference.isCharacter() && !reference.array() && !view) {
            return error(
                            QUERY_FAILS,
                            both + ": PostgreSQL does not compare " + reference.name() + " with " + entity.name())
                    .found();
        }
        if (assignment == TypeAssignment.ASSIGNMENT && !view) {
            return warning(
                            QUERY_FAILS,
                            both + ": PostgreSQL converts a value in INSERT, but does not compare " + reference.name()
                                    + " with " + entity.name())
                    .found();
        }
        if (view && entity.isCharacter() && !entity.array()) {
            return warning(
                            QUERY_FAILS,
                            both + ": every value can be read as text, but PostgreSQL does not compare "
                                    + reference.name() + " with " + entity.name())
                    .found();
        }
        return error(
                        view ? READ_FAILS : INSERT_FAILS,
                        both + ": PostgreSQL does not accept " + entity.name() + " where the column is "
                                + reference.name())
                .found();
    }

    private Optional<FindingBuilder> numbers(String both, PostgresType reference, PostgresType entity) {
        boolean wholeNumbers = reference.isInteger()
                || (reference.is("numeric") && reference.modifiers().size() > 1 && reference.scale() == 0);
        boolean entityWhole = entity.isInteger()
                || (entity.is("numeric") && !entity.modifiers().isEmpty() && entity.scale() == 0);
        if (wholeNumbers && !entityWhole) {
            return error(SILENTLY_WRONG, both + ": fractions are rounded away without an error")
                    .found();
        }
        if (entityWhole && !wholeNumbers) {
            return warning(SILENTLY_WRONG, both + ": reading a value drops its fraction without an error")
                    .found();
        }
        if (reference.is("real", "double precision")) {
            return warning(DATA_TRUNCATED, both + ": decimal fractions are not stored exactly")
                    .found();
        }
        return info(both + ": both store the same kind of number").found();
    }
}
