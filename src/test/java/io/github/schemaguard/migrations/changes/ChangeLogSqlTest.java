package io.github.schemaguard.migrations.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The SQL of a change log has each statement where the change log has it. */
class ChangeLogSqlTest {

    @Test
    void changes_in_xml_stand_on_their_lines() {
        assertThat(lines("changes.xml", """
                <?xml version="1.0"?>
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
                  <changeSet id="1" author="a">
                    <!-- a comment
                         <createTable tableName="none"/> -->
                    <createTable
                        schemaName="shop" tableName="Film">
                      <column name="ID" type="bigint"><constraints primaryKey="true" primaryKeyName="pk_film"/></column>
                      <column name="a &quot;b" type="text"/>
                    </createTable>
                    <addForeignKeyConstraint baseTableName="film" baseColumnNames="a, b" constraintName="fk"
                        referencedTableName="other" referencedColumnNames="id"/>
                    <ext:createIndex indexName="i" tableName="film"><column name="a"/></ext:createIndex>
                    <sql><![CDATA[
                      create view v as select 1 where 1 < 2
                    ]]></sql>
                    <rollback><dropTable tableName="film"/><sql>drop table x</sql></rollback>
                  </changeSet>
                </databaseChangeLog>
                """)).isEqualTo("""
                        6: create table "shop"."Film" (
                        8: "id" constraint "pk_film" ,
                        9: "a ""b" ,
                        10: );
                        11: alter table "film" add constraint "fk" foreign key ("a", "b")
                        12: ;
                        13: create index "i" on "film" ("a") ;
                        15: create view v as select 1 where 1 < 2
                        16: ;
                        """);
    }

    @Test
    void what_is_renamed_and_dropped_stands_on_its_line() {
        assertThat(lines("changes.xml", """
                <databaseChangeLog>
                  <changeSet id="1" author="a">
                    <renameColumn tableName="film" oldColumnName="a" newColumnName="b" columnDataType="text"/>
                    <renameTable schemaName="shop" oldTableName="film" newTableName="movie"/>
                    <renameView oldViewName="v" newViewName="w"/>
                    <dropColumn tableName="movie" columnName="c"/>
                    <dropColumn tableName="movie"><column name="d"/><column name="e"/></dropColumn>
                    <dropTable tableName="note"/>
                    <dropView viewName="w"/>
                  </changeSet>
                </databaseChangeLog>
                """)).isEqualTo("""
                        3: alter table "film" rename column "a" to "b" ;
                        4: alter table "shop"."film" rename to "movie" ;
                        5: alter view "v" rename to "w" ;
                        6: alter table "movie" drop column "c" ;
                        7: alter table "movie" drop column "d", drop column "e" ;
                        8: drop table "note" ;
                        9: drop view "w" ;
                        """);
    }

    @Test
    void changes_in_yaml_stand_on_their_lines() {
        assertThat(lines("changes.yaml", """
                databaseChangeLog:
                  - property:
                      name: x
                  - changeSet:
                      id: 1
                      changes:
                        - createTable:
                            tableName: film
                            columns:
                              - column:
                                  name: id
                                  constraints:
                                    primaryKeyName: pk_film
                              - column: {name: title, type: text}
                        - addNotNullConstraint: {tableName: film, columnName: title}
                        - sql: create sequence s
                        - createSequence:
                            sequenceName: numbers
                """)).isEqualTo("""
                        7: create table "film" (
                        10: "id"
                        12: constraint "pk_film"
                        13: ,
                        14: "title" , );
                        15: alter table "film" alter "title" ;
                        16: create sequence s ;
                        17: create sequence "numbers"
                        18: ;
                        """);
    }

    @Test
    void another_file_is_no_change_log() {
        assertThat(ChangeLogSql.of("beans.xml", "<beans/>")).isEmpty();
        assertThat(ChangeLogSql.of("broken.yaml", "databaseChangeLog: [")).isEmpty();
        assertThat(ChangeLogSql.of("broken.xml", "<databaseChangeLog><createTable tableName='a'></x></y></z>"))
                .isPresent();
    }

    /** The lines that have SQL, with their numbers. */
    private static String lines(String file, String text) {
        String[] lines = ChangeLogSql.of(file, text).orElseThrow().split("\n", -1);
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                shown.append(i + 1).append(": ").append(lines[i].strip()).append('\n');
            }
        }
        return shown.toString();
    }
}
