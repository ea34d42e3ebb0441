package org.strongroom.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The drawing of this module: {@code rest} and {@code web.page} know {@code web}, which knows {@code web.wildfly}. */
@AnalyzeClasses(
        packages = {"org.strongroom.rest", "org.strongroom.web"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {
    @ArchTest
    static final ArchRule onlyWildflyPackagesKnowTheServer = noClasses()
            .that(not(resideInAPackage("..wildfly")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.undertow..", "org.wildfly..", "org.jboss.."));

    @ArchTest
    static final ArchRule pagesKnowNoApi = noClasses()
            .that()
            .resideInAPackage("org.strongroom.web..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.strongroom.rest..", "jakarta.ws.rs.."));

    @ArchTest
    static final ArchRule surroundingsKnowNoPage = noClasses()
            .that()
            .resideInAnyPackage("org.strongroom.web", "org.strongroom.web.wildfly", "org.strongroom.rest")
            .should()
            .dependOnClassesThat(resideInAPackage("org.strongroom.web.page"));

    @ArchTest
    static final ArchRule whatKnowsTheServerKnowsNothingElseOfHere = classes()
            .that()
            .resideInAPackage("org.strongroom.web.wildfly")
            .should()
            .onlyDependOnClassesThat(not(resideInAnyPackage("org.strongroom.web", "org.strongroom.web.page")));

    @ArchTest
    static final ArchRule nobodyKnowsTheDatabase = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.strongroom.persistence.."));
}
