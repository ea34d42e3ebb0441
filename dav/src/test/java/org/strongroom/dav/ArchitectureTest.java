package org.strongroom.dav;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The drawing in {@code docs/architecture.md}, as far as it is about WebDAV. */
@AnalyzeClasses(packages = "org.strongroom.dav", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule WEBDAV_IS_PURE = classes()
            .that()
            .resideInAPackage("..dav.rfc4918")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.xml..",
                    "org.jspecify..",
                    "..dav.rfc4918",
                    "org.strongroom.http",
                    "org.strongroom.path",
                    "org.strongroom.condition",
                    "org.strongroom.problem",
                    "org.strongroom.lock",
                    "org.strongroom.tree");

    @ArchTest
    static final ArchRule SIGN_IN_KNOWS_NO_FILES = noClasses()
            .that()
            .resideInAPackage("..dav.signin")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.strongroom.files", "org.strongroom.tree", "..rfc4918", "org.strongroom.http", "..wildfly");

    @ArchTest
    static final ArchRule ONLY_ONE_PACKAGE_KNOWS_THE_SERVER = noClasses()
            .that()
            .resideOutsideOfPackage("..wildfly")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.undertow..", "org.xnio..", "org.jboss..", "org.wildfly..");

    @ArchTest
    static final ArchRule NO_PERSISTENCE_AT_THE_EDGE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.strongroom.persistence");
}
