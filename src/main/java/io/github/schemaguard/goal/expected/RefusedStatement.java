package io.github.schemaguard.goal.expected;

import io.github.schemaguard.goal.project.GoalException;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The message about a statement that PostgreSQL refuses, and without which the entities cannot be compared. */
final class RefusedStatement {
    private static final String NAME = "((?:\"(?:[^\"]|\"\")++\"|[^\\s\"(])++)";

    private static final Pattern TABLE = Pattern.compile(
            "(?is)(\\s*create\\s+(?:(?:global|local|temporary|temp|unlogged)\\s+)*+table\\s+(?:if\\s+not\\s+exists\\s+)?)"
                    + NAME + ".*");

    private static final Pattern OTHER =
            Pattern.compile("(?is)\\s*(?:create\\s+(?:or\\s+replace\\s+|unique\\s+|materialized\\s+)*+"
                    + "(?<kind>index|view|type|domain|schema|sequence)\\s+(?:if\\s+not\\s+exists\\s+)?" + NAME
                    + "|alter\\s+table\\s.*?\\sadd\\s+(?<constraint>constraint)\\s+" + NAME
                    + "|(?<comment>comment)\\s+on\\s+(?:table|column)\\s+" + NAME + ").*");

    private static final Pattern NEAR = Pattern.compile("syntax error at or near \"(.+?)\" Position: (\\d+)");

    /** What stands before the name of a column, or before the character that cuts it off. */
    private static final Pattern COLUMN = Pattern.compile("(?s).*[(,]\\s*(\\w*)");

    private RefusedStatement() {}

    /**
     * What to throw.
     *
     * @param entities the classes that are stored in a table, by its name; empty when unknown
     */
    static GoalException of(String ddl, SQLException refusal, UnaryOperator<String> entities) {
        String reason = oneLine(String.valueOf(refusal.getMessage()));
        Matcher table = TABLE.matcher(ddl);
        boolean ofTable = table.matches();
        String what = ofTable ? "the table " + table.group(2) : other(ddl);
        String stored = ofTable ? entities.apply(table.group(2)) : "";
        return new GoalException(
                "PostgreSQL rejects " + what + " that Hibernate would create for "
                        + (stored.isEmpty() ? "the entities" : stored) + ": " + reason + " In: " + oneLine(ddl) + ". "
                        + (ofTable ? advice(ddl, table.end(1), reason) : "Correct it in its annotation"),
                refusal);
    }

    private static String other(String ddl) {
        Matcher other = OTHER.matcher(ddl);
        if (!other.matches()) {
            return "a statement";
        }
        if (other.group("kind") != null) {
            return "the " + other.group("kind") + " " + other.group(2);
        }
        return other.group("constraint") != null
                ? "the constraint " + other.group(4)
                : "the comment on " + other.group(6);
    }

    /**
     * What to change in the entity.
     *
     * @param name where the table's name begins
     */
    private static String advice(String ddl, int name, String reason) {
        Matcher near = NEAR.matcher(reason);
        if (near.find()) {
            int position = Math.min(ddl.length(), ddl.offsetByCodePoints(0, Integer.parseInt(near.group(2)) - 1));
            String before = ddl.substring(0, position);
            String token = near.group(1);
            if (position >= name && before.indexOf('(') < 0 && !token.equals("(")) {
                return "The name of the table is not valid without quotes, which queries need too: quote it, for example"
                        + " @Table(name = \"\\\"" + token(ddl.substring(name)) + "\\\"\"), or choose another one";
            }
            Matcher column = COLUMN.matcher(before);
            boolean word = Character.isLetter(token.charAt(0));
            if (column.matches() && word == column.group(1).isEmpty() && !token.matches("[(),;]")) {
                return "The name of the column is not valid without quotes, which queries need too: quote it, for example"
                        + " @Column(name = \"\\\"" + token(ddl.substring(column.start(1)))
                        + "\\\"\"), or choose another one";
            }
        }
        return "Its columnDefinition, default or check is not valid in PostgreSQL";
    }

    /** The first word, up to a space or bracket; of a qualified name the last part. */
    private static String token(String text) {
        String word = text.strip().split("[\\s(,)]", 2)[0];
        return word.substring(word.lastIndexOf('.') + 1);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
