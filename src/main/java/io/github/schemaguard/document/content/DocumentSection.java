package io.github.schemaguard.document.content;

import io.github.schemaguard.document.row.CastRows;
import io.github.schemaguard.document.row.CompositeAttributeRows;
import io.github.schemaguard.document.row.CompositeRows;
import io.github.schemaguard.document.row.DomainCheckRows;
import io.github.schemaguard.document.row.DomainRows;
import io.github.schemaguard.document.row.EnumRows;
import io.github.schemaguard.document.row.EventTriggerRows;
import io.github.schemaguard.document.row.ExtensionRows;
import io.github.schemaguard.document.row.OperatorRows;
import io.github.schemaguard.document.row.PublicationRows;
import io.github.schemaguard.document.row.RangeRows;
import io.github.schemaguard.document.row.SequenceRows;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.CompositeType;
import io.github.schemaguard.model.Domain;
import io.github.schemaguard.model.EnumType;
import io.github.schemaguard.model.OtherObject;
import io.github.schemaguard.model.RangeType;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a document. A kind of object with its own section is declared only here: its title, its rows, and
 * where a catalog keeps its objects. The writer, the reader, the table of contents, the filter and the coverage use
 * this declaration. Kinds that belong to a table are declared in {@link TableObjects}.
 */
public enum DocumentSection {
    /** From the title to the first heading. */
    HEAD,
    CONTENTS("Contents", Place.DATABASE),
    DIAGRAM("Diagram", Place.DATABASE),
    EXTENSIONS(
            "Extensions", ListedObjects.ofDatabase(new ExtensionRows(), Catalog::extensions, Catalog::withExtensions)),
    SCHEMA,
    TABLE,
    VIEW,
    ENUMS(
            "Enums",
            ListedObjects.ofSchema(new EnumRows(), Schema::enums, Schema::withEnums)
                    .grantable(EnumType::withGrants)),
    SEQUENCES(
            "Sequences",
            ListedObjects.ofSchema(new SequenceRows(), Schema::sequences, Schema::withSequences)
                    .grantable(Sequence::withGrants)),
    DOMAINS(
            "Domains",
            ListedObjects.ofSchema(new DomainRows(), Schema::domains, Schema::withDomains)
                    .grantable(Domain::withGrants)
                    .detailed(new DetailTable<>(new DomainCheckRows(), Domain::checks, Domain::withChecks))),
    EVENT_TRIGGERS(
            "Event triggers",
            ListedObjects.ofDatabase(new EventTriggerRows(), Catalog::eventTriggers, Catalog::withEventTriggers)),
    PUBLICATIONS(
            "Publications",
            ListedObjects.ofDatabase(new PublicationRows(), Catalog::publications, Catalog::withPublications)),
    CASTS("Casts", ListedObjects.ofDatabase(new CastRows(), Catalog::casts, Catalog::withCasts)),
    TRANSFORMS("Transforms", ListedObjects.others(OtherObject.Type.TRANSFORM)),
    LANGUAGES("Languages", ListedObjects.others(OtherObject.Type.LANGUAGE)),
    ACCESS_METHODS("Access methods", ListedObjects.others(OtherObject.Type.ACCESS_METHOD)),
    FOREIGN_DATA_WRAPPERS("Foreign data wrappers", ListedObjects.others(OtherObject.Type.FOREIGN_DATA_WRAPPER)),
    FOREIGN_SERVERS("Foreign servers", ListedObjects.others(OtherObject.Type.FOREIGN_SERVER)),
    /** Grants of the database or of one schema. */
    DEFAULT_PRIVILEGES("Default privileges", Place.DATABASE, Place.SCHEMA),
    COMPOSITES(
            "Composite types",
            ListedObjects.ofSchema(new CompositeRows(), Schema::composites, Schema::withComposites)
                    .grantable(CompositeType::withGrants)
                    .detailed(new DetailTable<>(
                            new CompositeAttributeRows(), CompositeType::columns, CompositeRows::complete))),
    RANGES(
            "Ranges",
            ListedObjects.ofSchema(new RangeRows(), Schema::ranges, Schema::withRanges)
                    .grantable(RangeType::withGrants)),
    BASE_TYPES("Base types", ListedObjects.others(OtherObject.Type.BASE_TYPE)),
    COLLATIONS("Collations", ListedObjects.others(OtherObject.Type.COLLATION)),
    CONVERSIONS("Conversions", ListedObjects.others(OtherObject.Type.CONVERSION)),
    TEXT_SEARCH_CONFIGURATIONS(
            "Text search configurations", ListedObjects.others(OtherObject.Type.TEXT_SEARCH_CONFIGURATION)),
    TEXT_SEARCH_DICTIONARIES("Text search dictionaries", ListedObjects.others(OtherObject.Type.TEXT_SEARCH_DICTIONARY)),
    TEXT_SEARCH_PARSERS("Text search parsers", ListedObjects.others(OtherObject.Type.TEXT_SEARCH_PARSER)),
    TEXT_SEARCH_TEMPLATES("Text search templates", ListedObjects.others(OtherObject.Type.TEXT_SEARCH_TEMPLATE)),
    OPERATORS("Operators", ListedObjects.ofSchema(new OperatorRows(), Schema::operators, Schema::withOperators)),
    OPERATOR_CLASSES("Operator classes", ListedObjects.others(OtherObject.Type.OPERATOR_CLASS)),
    OPERATOR_FAMILIES("Operator families", ListedObjects.others(OtherObject.Type.OPERATOR_FAMILY)),
    FUNCTION,
    GRANTS("Grants", Place.SCHEMA),
    /** A chapter that users wrote after the sections of a schema. */
    AFTER_SCHEMA,
    /** Notes on objects that no longer exist. */
    KEPT("Notes of what is gone", Place.DATABASE),
    /** Text that users wrote after the last generated line. */
    TAIL;

    /** The position of a section with a fixed title: below the document title or below a schema heading. */
    public enum Place {
        DATABASE,
        SCHEMA
    }

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final Set<Place> places;

    @SuppressWarnings("ImmutableEnumChecker") // a record of functions and formats, which keep no state
    private final @Nullable ListedObjects<?, ?> listed;

    DocumentSection() {
        this("", EnumSet.noneOf(Place.class), null);
    }

    DocumentSection(String title, Place first, Place... others) {
        this(title, EnumSet.of(first, others), null);
    }

    DocumentSection(String title, ListedObjects<?, ?> listed) {
        this(title, EnumSet.of(listed.owner() == Schema.class ? Place.SCHEMA : Place.DATABASE), listed);
    }

    DocumentSection(String title, Set<Place> places, @Nullable ListedObjects<?, ?> listed) {
        this.title = title;
        this.places = places;
        this.listed = listed;
    }

    /** The heading; empty if it depends on the section's subject. */
    public String title() {
        return title;
    }

    /** The objects that the section lists; null if the section is not a list of objects. */
    public @Nullable ListedObjects<?, ?> listed() {
        return listed;
    }

    /** Returns the section with this heading at this position. */
    public static Optional<DocumentSection> titled(String title, Place place) {
        return Arrays.stream(values())
                .filter(section -> section.places.contains(place) && section.title.equals(title))
                .findFirst();
    }

    /** The sections that list objects of this type of owner, {@link Catalog} or {@link Schema}, in order. */
    public static List<DocumentSection> listing(Class<?> owner) {
        return Arrays.stream(values())
                .filter(section -> section.listed != null && section.listed.owner() == owner)
                .toList();
    }

    /** The lists of objects for this type of owner, {@link Catalog} or {@link Schema}, in order. */
    public static <O> List<ListedObjects<O, ?>> lists(Class<O> owner) {
        List<ListedObjects<O, ?>> lists = new ArrayList<>();
        for (DocumentSection section : values()) {
            if (section.listed != null) {
                section.listed.of(owner).ifPresent(lists::add);
            }
        }
        return lists;
    }
}
