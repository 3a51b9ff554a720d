package io.github.schemaguard.compare.rule;

import java.util.List;
import java.util.stream.Stream;

/** All rules, explicitly. The order is that in which they are asked: the first that judges a difference decides it. */
public final class Rules {

    /** On the entities against the truth. */
    public static final List<DriftRule> DRIFT = List.of(
            new TableMissing(),
            new ColumnMissing(),
            new TableUnmapped(),
            new ColumnUnmappedNotNull(),
            new ColumnUnmapped(),
            new NumericPrecision(),
            new ColumnLength(),
            new IntegerWidth(),
            new TemporalType(),
            new ColumnType(),
            new VersionNullable(),
            new Nullability(),
            new Generation(),
            new DefaultValue(),
            new GeneratedColumn(),
            new Comment(),
            new EnumValues(),
            new PrimaryKeyColumns(),
            new UniqueMissing(),
            new ForeignKeyMissing(),
            new CascadeUndeclared(),
            new ForeignKeyOnDelete(),
            new CheckMissing(),
            new IndexMissing(),
            new SequenceIncrement(),
            new SequenceMissing(),
            new NotValidated());

    /** On each mapped table as it is: what goes wrong although no two sides differ. */
    public static final List<Review> REVIEWS = List.of(
            new OrdinalOrder(),
            new NameTooLong(),
            new ForeignKeyType(),
            new SoftDeleteUnique(),
            new OnDeleteNull(),
            new PartitionMapped());

    /** On the document against the database. */
    public static final List<DocumentRule> DOCUMENT =
            List.of(new DocumentStale(), new DocumentLacks(), new DocumentExtra());

    /** On a live database against one that it should be like. */
    public static final List<DatabaseRule> DATABASE =
            List.of(new DatabaseLacks(), new DatabaseExtra(), new DatabaseDiffers());

    /** Many names that differ by one convention. */
    public static final NamingRule NAMING = new NamingRule("SG901", "naming");

    /** One object under two names. */
    public static final NamingRule RENAME = new NamingRule("SG902", "rename");

    /** Every rule that can give a finding. */
    public static final List<Rule> ALL = Stream.of(
                    DRIFT.stream(),
                    REVIEWS.stream().filter(ReviewRule.class::isInstance).map(ReviewRule.class::cast),
                    DOCUMENT.stream(),
                    DATABASE.stream(),
                    Stream.of(NAMING, RENAME))
            .<Rule>flatMap(rules -> rules)
            .toList();

    private Rules() {}
}
