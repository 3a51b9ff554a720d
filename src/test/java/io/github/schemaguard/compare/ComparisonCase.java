package io.github.schemaguard.compare;

import io.github.schemaguard.mapping.MappedAssociation;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedKey;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.mapping.ValueLimits;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One case: what each side is made of, as DDL, what the annotations say, and the findings that are expected.
 *
 * <p>A file has several, each begun by {@code -- case: <name>}. {@code -- all}, {@code -- database}, {@code --
 * entities} and {@code -- document} begin the DDL of a side; {@code -- document as database} has the document say what
 * the database says. {@code -- expect <severity> <consequence> <kind> <object>} is one finding. Other comments are
 * notes: {@code trap T54 T55} (the case is about these rows of {@code known-traps.txt}), and what the mapping is, where
 * {@code customer.x} is a column: {@code infer customer.x} (no annotation says anything),
 * {@code infer customer.x SCALE,LENGTH} (none says these),
 * {@code java customer.x int}, {@code enum customer.x STRING A,B}, {@code column customer.x VERSION}, {@code generated
 * customer.id SEQUENCE customer_seq 50}, followed by what Hibernate does about another increment,
 * {@code unwritten customer.x}, {@code updated customer.x} (not inserted), {@code owners customer.x A.one,B.other}, {@code
 * shortened customer.x written_name}, {@code collection orders.customer_id Customer.orders mappedBy persist,merge} (or
 * {@code own}, {@code values} of a collection table, {@code joined} of a join table), {@code reference orders.customer_id
 * Order.customer} (the attribute that the foreign key belongs to), {@code reader card.customer_id Customer.card} (the attribute that reads the one row with a value of this
 * unique column), {@code skipped shop.Order.total @Formula}, {@code role customer AUDIT}, {@code role
 * part LIST Customer.parts} (the attribute that the table belongs to), {@code strings UNTYPED} (how the
 * driver sends a String), {@code limits customer.x length 40}, {@code limits
 * customer.x not null} and {@code limits customer.x digits 8 2} (what Java
 * ensures before a value is written; {@code -} is no limit); and {@code no entities}, {@code no
 * database};
 * {@code rows to fix first} (PostgreSQL refuses the repair while they are as they are); {@code project 1 V1__a.sql} (a
 * migration of the project). {@code -- migrations} begins the DDL of the migrations, and {@code -- document text} and
 * {@code -- change log} begin Markdown. {@code -- run} begins what an application would send, and {@code -- then} says how
 * that ends. {@code -- query} begins a query of the application, {@code wants id,name} and {@code hopes for name} are the columns
 * that its result must have, and {@code hibernate says …} is why Hibernate refuses it.
 *
 * @param ddl by section: {@code all}, {@code database}, {@code entities}, {@code document}
 * @param notes the directives, in the order of the file
 * @param expected {@code SEVERITY CONSEQUENCE path attribute}
 */
record ComparisonCase(String name, Map<String, String> ddl, List<String> notes, List<String> expected) {

    static List<ComparisonCase> parse(String file, String text) {
        List<ComparisonCase> cases = new ArrayList<>();
        for (String part : text.split("(?m)^-- case: ")) {
            if (!part.isBlank()) {
                cases.add(parseOne(file, part));
            }
        }
        return cases;
    }

    private static ComparisonCase parseOne(String file, String text) {
        List<String> lines = text.lines().toList();
        Map<String, StringBuilder> ddl = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        String section = "all";
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("-- expect ")) {
                expected.add(line.substring("-- expect ".length()).strip());
            } else if (line.matches(
                    "-- (all|database|entities|migrations|document|document as database|document text|change log|run|query)")) {
                section = line.substring(3);
                ddl.computeIfAbsent(section, any -> new StringBuilder());
            } else if (line.startsWith("-- ")) {
                notes.add(line.substring(3));
            } else {
                ddl.computeIfAbsent(section, any -> new StringBuilder())
                        .append(line)
                        .append('\n');
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        ddl.forEach((key, value) -> texts.put(key, value.toString()));
        return new ComparisonCase(file + ": " + lines.get(0).strip(), texts, notes, expected);
    }

    boolean documented() {
        return ddl.containsKey("document") || ddl.containsKey("document as database");
    }

    boolean mapped() {
        return !notes.contains("no entities");
    }

    boolean live() {
        return !notes.contains("no database");
    }

    IgnoreList ignore() {
        return IgnoreList.of(note("ignoring").map(List::of).orElse(List.of()));
    }

    String script(String side) {
        String source = side.equals("document") && !ddl.containsKey("document") ? "database" : side;
        return ddl.getOrDefault("all", "") + ddl.getOrDefault(source, "");
    }

    /** Every column of the entities has an attribute that declares everything, unless a note says otherwise. */
    Mapping mapping(Catalog entities) {
        List<MappedTable> tables = new ArrayList<>();
        for (Schema schema : entities.schemas()) {
            for (Table table : schema.tables()) {
                tables.add(table(schema.name(), table));
            }
        }
        List<Mapping.SkippedAttribute> skipped = all("skipped")
                .map(text -> new Mapping.SkippedAttribute(
                        text.substring(0, text.indexOf(' ')), text.substring(text.indexOf(' ') + 1)))
                .toList();
        return new Mapping(
                tables,
                skipped,
                List.of(),
                all("collection").map(ComparisonCase::collection).toList(),
                all("shortened").map(ComparisonCase::shortened).toList(),
                note("strings").map(StringBinding::valueOf).orElse(StringBinding.TYPED),
                note("hibernate").map(Integer::valueOf).orElse(7),
                null);
    }

    /** What follows the note, wherever it is. */
    Stream<String> all(String note) {
        return notes.stream()
                .filter(text -> text.startsWith(note + " "))
                .map(text -> text.substring(note.length() + 1));
    }

    private static MappedAssociation collection(String text) {
        String[] parts = text.split(" ");
        QualifiedName table = new QualifiedName("public", parts[0].split("\\.")[0]);
        MappedAssociation.Kind kind = switch (parts[2]) {
            case "values" -> MappedAssociation.Kind.ELEMENTS;
            case "joined" -> MappedAssociation.Kind.MANY_TO_MANY;
            default -> MappedAssociation.Kind.ONE_TO_MANY;
        };
        return new MappedAssociation(
                owner(parts[1]),
                kind,
                "",
                table,
                List.of(parts[0].split("\\.")[1]),
                kind != MappedAssociation.Kind.ONE_TO_MANY,
                true,
                parts[2].equals("mappedBy"),
                true,
                false,
                parts.length > 3 ? List.of(parts[3].split(",")) : List.of());
    }

    private static Mapping.ShortenedName shortened(String text) {
        String[] parts = text.split("[. ]");
        return new Mapping.ShortenedName(ObjectPath.column(new QualifiedName("public", parts[0]), parts[1]), parts[2]);
    }

    private static MappedMember owner(String text) {
        String entity = "shop." + text.substring(0, text.indexOf('.'));
        String path = text.substring(text.indexOf('.') + 1);
        return new MappedMember(entity, path, entity, path, "", null);
    }

    private MappedTable table(String schema, Table table) {
        String entity = "shop." + table.name();
        String[] role = note("role " + table.name())
                .orElse(MappedTable.Role.ENTITY.name())
                .split(" ", 2);
        return new MappedTable(
                new QualifiedName(schema, table.name()),
                MappedTable.Role.valueOf(role[0]),
                List.of(entity),
                role.length == 1 ? MappedMember.ofClass(entity) : owner(role[1]),
                table.columns().stream()
                        .map(column -> column(table, entity, column))
                        .toList(),
                Stream.concat(
                                keys("reader", table)
                                        .map(parts -> new MappedKey(
                                                MappedKey.Kind.UNIQUE,
                                                "",
                                                List.of(parts[1]),
                                                null,
                                                MappedMember.ofClass(entity),
                                                false,
                                                List.of(owner(parts[2])))),
                                keys("reference", table)
                                        .map(parts -> new MappedKey(
                                                MappedKey.Kind.FOREIGN_KEY,
                                                "",
                                                List.of(parts[1]),
                                                new QualifiedName(schema, table.name()),
                                                owner(parts[2]),
                                                false,
                                                List.of())))
                        .toList());
    }

    /** The table, the column and the attribute of each of these notes about the table. */
    private Stream<String[]> keys(String note, Table table) {
        return all(note).map(text -> text.split("[. ]", 3)).filter(parts -> parts[0].equals(table.name()));
    }

    /** All without a note, none with an empty one, else all but those that it lists. */
    private static Set<Declared> declared(Optional<String> inferred) {
        if (inferred.isPresent() && inferred.get().isEmpty()) {
            return EnumSet.noneOf(Declared.class);
        }
        Set<Declared> declared = EnumSet.allOf(Declared.class);
        inferred.ifPresent(
                names -> Stream.of(names.split(",")).map(Declared::valueOf).forEach(declared::remove));
        return declared;
    }

    private MappedColumn column(Table table, String entity, Column column) {
        String key = table.name() + "." + column.name();
        Set<Declared> declared = declared(note("infer " + key));
        // An association whose column nothing else makes unique is a @OneToOne.
        boolean association =
                note("column " + key).filter("FOREIGN_KEY"::equals).isPresent();
        if (association && !declared.contains(Declared.UNIQUE)) {
            declared.add(Declared.ONE_TO_ONE);
        } else {
            declared.remove(Declared.ONE_TO_ONE);
        }
        boolean identifier =
                table.primaryKey() != null && table.primaryKey().columns().contains(column.name());
        List<String> constants = note("enum " + key)
                .map(text -> List.of(text.split(" ")[1].split(",")))
                .orElse(List.of());
        MappedColumn.Generation generation = note("generated " + key)
                .map(text -> text.split(" "))
                .map(parts -> new MappedColumn.Generation(
                        MappedColumn.Generation.Strategy.valueOf(parts[0]),
                        parts.length > 1 ? parts[1] : null,
                        parts.length > 2 ? Integer.parseInt(parts[2]) : 0,
                        parts.length > 3
                                ? MappedColumn.Generation.IncrementMismatch.valueOf(parts[3])
                                : MappedColumn.Generation.IncrementMismatch.IGNORED))
                .orElse(MappedColumn.Generation.NONE);
        boolean written = note("unwritten " + key).isEmpty();
        return new MappedColumn(
                column.name(),
                note("owners " + key)
                        .map(names -> Stream.of(names.split(","))
                                .map(ComparisonCase::owner)
                                .toList())
                        .orElse(List.of(new MappedMember(entity, column.name(), entity, column.name(), "", null))),
                note("java " + key).orElse(""),
                declared,
                written && note("updated " + key).isEmpty(),
                written,
                note("column " + key)
                        .map(MappedColumn.Role::valueOf)
                        .orElse(identifier ? MappedColumn.Role.ID : MappedColumn.Role.BASIC),
                generation,
                constants,
                constants.isEmpty()
                        ? null
                        : MappedColumn.EnumStorage.valueOf(
                                note("enum " + key).orElseThrow().split(" ")[0]),
                false,
                note("limits " + key).map(ComparisonCase::limits).orElse(ValueLimits.NONE));
    }

    private static ValueLimits limits(String text) {
        String[] parts = text.split(" ");
        if (text.equals("not null")) {
            return new ValueLimits(true, null, null, null);
        }
        return parts[0].equals("length")
                ? new ValueLimits(false, Integer.valueOf(parts[1]), null, null)
                : new ValueLimits(
                        false,
                        null,
                        parts[1].equals("-") ? null : Integer.valueOf(parts[1]),
                        Integer.valueOf(parts[2]));
    }

    Optional<String> note(String start) {
        return notes.stream()
                .filter(note -> note.equals(start) || note.startsWith(start + " "))
                .map(note -> note.substring(start.length()).stripLeading())
                .findFirst();
    }

    @Override
    public String toString() {
        return name;
    }
}
