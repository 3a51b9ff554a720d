package io.github.schemaguard.mojo.module;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.application.ResourceDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleContentTest {

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            src/main/java/shop/A.java                      | import jakarta.persistence.*; @Entity class A {}   | true  | false
            src/main/java/shop/B.java                      | @javax.persistence.Entity class A {}               | true  | false
            src/main/kotlin/shop/A.kt                      | import jakarta.persistence.Entity @Entity class A  | true  | false
            src/main/java/shop/C.java                      | import other.Entity; @Entity class A {}            | false | false
            src/main/java/shop/D.java                      | import jakarta.persistence.*; @EntityGraph class A | false | false
            src/main/resources/shop/A.hbm.xml              | <hibernate-mapping/>                               | true  | false
            src/main/resources/db/migration/V1__a.sql      | create table a ();                                 | false | true
            src/main/resources/sql/V2_1__a.sql             | create table a ();                                 | false | true
            src/main/resources/db/migration/readme.md      | none                                               | false | false
            src/main/resources/db/changelog/main.yaml      | databaseChangeLog: []                              | false | true
            src/main/resources/changes/main.sql            | -- liquibase formatted sql                         | false | true
            src/main/resources/application.yaml            | spring: {}                                         | false | false
            src/main/java/db/migration/V1__A.java          | package db.migration; class V1__A {}               | false | true
            db/migration/V1__a.sql                         | create table a ();                                 | false | true
            inner/src/main/resources/db/migration/V1__a.sql | create table a ();                                | false | false
            """)
    void a_file_tells_what_the_module_has(String file, String text, boolean entities, boolean migrations)
            throws Exception {
        Path written = directory.resolve(file);
        Files.createDirectories(written.getParent());
        Files.writeString(written, text);

        assertThat(ModuleContent.of(
                        directory,
                        directory.resolve("target/classes"),
                        List.of(directory.resolve("src/main/java"), directory.resolve("src/main/kotlin")),
                        List.of(ResourceDirectory.unfiltered(directory.resolve("src/main/resources")))))
                .isEqualTo(new ModuleContent(entities, migrations));
    }
}
