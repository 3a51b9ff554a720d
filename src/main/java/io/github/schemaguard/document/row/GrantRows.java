package io.github.schemaguard.document.row;

import io.github.schemaguard.document.row.GrantRows.Granted;
import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.fact.Grant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The privileges that roles have on one object, with one row for each role. */
public class GrantRows extends RowFormat<Granted> {

    public static final String GRANTEE = "Grantee";

    private static final String PRIVILEGES = "Privileges";
    private static final String COLUMNS = "Columns";
    private static final String GRANTABLE = "Grantable";

    /**
     * The privileges of one role.
     *
     * @param on words for the kind of object; empty if the section states it
     * @param name of the object; empty if the section states it
     * @param grants the grants of one grantee that differ only in the privilege
     */
    public record Granted(String on, String name, List<Grant> grants) {

        private Grant first() {
            return grants.get(0);
        }

        /** The grants of one object as rows. */
        public static List<Granted> rows(String on, String name, Collection<Grant> grants) {
            Map<List<Object>, List<Grant>> rows = new LinkedHashMap<>();
            grants.forEach(grant -> rows.computeIfAbsent(
                            List.of(grant.grantee(), grant.columns(), grant.grantable()), any -> new ArrayList<>())
                    .add(grant));
            return rows.values().stream().map(row -> new Granted(on, name, row)).toList();
        }
    }

    public GrantRows() {
        rest();
    }

    /** For a subclass with more columns in front. */
    public GrantRows(String on, String name) {
        always(on, Granted::on);
        always(name, row -> code(row.name()));
        rest();
    }

    private void rest() {
        always(GRANTEE, row -> row.grants().isEmpty() ? "" : code(row.first().grantee()));
        always(
                PRIVILEGES,
                row -> String.join(
                        ", ", row.grants().stream().map(Grant::privilege).toList()));
        whenUsed(
                COLUMNS,
                row -> row.grants().isEmpty()
                        ? ""
                        : MarkdownText.cellCodes(row.first().columns()));
        whenUsed(GRANTABLE, row -> when(!row.grants().isEmpty() && row.first().grantable()));
    }

    public static List<Granted> rows(Collection<Grant> grants) {
        return Granted.rows("", "", grants);
    }

    @Override
    public Granted read(MarkdownRow row) throws DocumentException {
        return new Granted("", "", grants(row));
    }

    /** The grants of a row; empty if it names no grantee. */
    public static List<Grant> grants(MarkdownRow row) throws DocumentException {
        List<Grant> grants = new ArrayList<>();
        if (row.isEmpty(GRANTEE)) {
            return grants;
        }
        for (String privilege : row.cell(PRIVILEGES).text().strip().split(",\\s*", -1)) {
            if (privilege.isEmpty()) {
                throw row.broken(PRIVILEGES, "names no privilege");
            }
            grants.add(new Grant(row.code(GRANTEE), privilege, row.names(COLUMNS), row.flag(GRANTABLE, false)));
        }
        return grants;
    }

    /** The same with the object in front of each row. */
    private abstract static class Named extends GrantRows {
        private final String on;
        private final String name;

        Named(String on, String name) {
            super(on, name);
            this.on = on;
            this.name = name;
        }

        @Override
        public Granted read(MarkdownRow row) throws DocumentException {
            return new Granted(row.words(on), row.requiredCode(name), grants(row));
        }
    }

    /** Grants on the schema and on objects in it that do not have their own section. */
    public static final class OnObjects extends Named {
        public static final String ON = "Grant on";
        public static final String NAME = "Name";

        public OnObjects() {
            super(ON, NAME);
        }
    }

    /** Grants on objects that are created later. */
    public static final class ByDefault extends Named {
        public static final String OBJECTS = "Future objects";
        static final String ROLE = "Created by";

        public ByDefault() {
            super(OBJECTS, ROLE);
        }
    }
}
