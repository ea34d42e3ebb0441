package org.strongroom.auditlog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Mirrors docs/architecture.md: what of this module may know what. */
class AuditlogArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.strongroom.auditlog");

    @Test
    void nothingIsNeededButJava() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.strongroom.auditlog..")
                .check(CLASSES);
    }

    @Test
    void theVerifierSharesTheFormatAloneWithTheWriter() {
        classes()
                .that()
                .resideInAPackage("..verify..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "..auditlog.verify..", "..auditlog.format..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("..verify..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..verify..")
                .check(CLASSES);
    }

    @Test
    void theTreeAndNotesKnowHashesAndTextsAlone() {
        classes()
                .that()
                .resideInAnyPackage("..merkle..", "..note..", "..format..", "..json..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "..auditlog.merkle..",
                        "..auditlog.note..",
                        "..auditlog.format..",
                        "..auditlog.json..")
                .check(CLASSES);
    }

    @Test
    void theJournalKnowsNothingOfWhatSealsIt() {
        noClasses()
                .that()
                .resideInAPackage("org.strongroom.auditlog")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..head..", "..merkle..", "..note..")
                .check(CLASSES);
    }
}
