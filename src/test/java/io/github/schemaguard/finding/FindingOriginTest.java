package io.github.schemaguard.finding;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.schemaguard.report.ReportReader;

/** The constructor of a public record is public, so that the compiler cannot keep it for the builder. */
@AnalyzeClasses(packages = "io.github.schemaguard", importOptions = ImportOption.DoNotIncludeTests.class)
class FindingOriginTest {

    @ArchTest
    static final ArchRule only_the_builder_makes_findings = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(FindingBuilder.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(ReportReader.class.getName())
            .should()
            .callConstructorWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(Finding.class))))
            .because("code and name of a finding come from its rule, or from the report that it is read from;"
                    + " RecordCodec reads the record's components instead");
}
