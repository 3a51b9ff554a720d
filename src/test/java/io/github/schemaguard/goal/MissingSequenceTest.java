package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A missing sequence whose generator a superclass declares. */
class MissingSequenceTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"hibernate-5.6.15", "hibernate-7.4.13"})
    void the_entities_whose_insert_fails_are_named(String hibernate) throws IOException {
        RepairedProject project = new RepairedProject(directory, hibernate);
        String imports = "package shop; import " + (hibernate.startsWith("hibernate-5") ? "javax" : "jakarta")
                + ".persistence.*;\n";
        String generated = " @Id @GeneratedValue(generator = \"NAME\")"
                + " @SequenceGenerator(name = \"NAME\", sequenceName = \"NAME\", allocationSize = 1) Long id; }";
        project.compile(List.of(
                project.write(
                        "src/shop/Base.java",
                        imports + "@MappedSuperclass class Base {" + generated.replace("NAME", "numbers")),
                project.write("src/shop/Customer.java", imports + "@Entity class Customer extends Base { }"),
                project.write("src/shop/Invoice.java", imports + "@Entity class Invoice extends Base { }"),
                project.write(
                        "src/shop/Animal.java",
                        imports + "@Entity @Inheritance(strategy = InheritanceType.JOINED) abstract class Animal {"
                                + generated.replace("NAME", "animals")),
                project.write("src/shop/Cat.java", imports + "@Entity class Cat extends Animal { int lives; }"),
                project.write("src/shop/Dog.java", imports + "@Entity class Dog extends Animal { int years; }"),
                project.write(
                        "src/shop/Shape.java",
                        imports
                                + "@Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS) abstract class Shape {"
                                + generated.replace("NAME", "shapes")),
                project.write("src/shop/Round.java", imports + "@Entity class Round extends Shape { }"),
                project.write("src/shop/Square.java", imports + "@Entity class Square extends Shape { }"),
                project.write(
                        "src/shop/Paper.java", imports + "@Entity class Paper {" + generated.replace("NAME", "papers")),
                project.write("src/shop/Map.java", imports + "@Entity class Map extends Paper { }")));
        project.write("sql/1.sql", """
                create table customer (id bigint primary key);
                create table invoice (id bigint primary key);
                create table animal (id bigint primary key);
                create table cat (id bigint primary key references animal, lives int not null);
                create table dog (id bigint primary key references animal, years int not null);
                create table round (id bigint primary key);
                create table square (id bigint primary key);
                create table paper (id bigint primary key, dtype varchar(31) not null);
                """);

        assertThat(project.findings())
                .filteredOn(finding -> finding.code().equals("SG307"))
                .extracting(finding -> finding.object().name() + ": " + finding.message())
                .containsExactly(
                        "animals: not in the database: INSERT of Animal fails",
                        "numbers: not in the database: INSERT of Customer and Invoice fails",
                        "papers: not in the database: INSERT of Paper fails",
                        "shapes: not in the database: INSERT of Round and Square fails");
    }
}
