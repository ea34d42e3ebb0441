package org.strongroom;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.strongroom.path.NodePath;

/** Mirrors the drawing in docs/architecture.md: a new package, or a new arrow, is drawn there first. */
class ArchitectureTest {
    private static final String ROOT = "org.strongroom.";

    /** Modules of their own; some packages may know them. */
    private static final Set<String> MODULES = Set.of("blob", "auditlog");

    /** Plain Java that everyone may know. */
    private static final Set<String> GROUND = Set.of("path", "problem", "identity", "condition", "http");

    /** Whom each package may know beside the ground. */
    private static final Map<String, Set<String>> MAY_KNOW = new TreeMap<>(Map.ofEntries(
            knows("housekeeping", "job sharing store tree lock upload audit persistence"),
            knows("live", "job files people audit"),
            knows("upload", "files audit blob"),
            knows("store", "tree persistence blob"),
            knows("report", "job sharing audit tree people access device leaver files persistence auditlog blob"),
            knows("siem", "job audit persistence"),
            knows("files", "access lock quota tree audit persistence blob"),
            knows("leaver", "device people access lock tree audit persistence"),
            knows("accounts", "job people lock audit persistence"),
            knows("device", "people audit persistence"),
            knows("sharing", "access tree people audit persistence"),
            knows("access", "tree persistence"),
            knows("lock", "tree persistence"),
            knows("quota", "tree blob"),
            knows("tree", "persistence blob"),
            knows("audit", "job persistence auditlog"),
            knows("people", "audit persistence"),
            knows("job", ""),
            knows("persistence", ""),
            knows("condition", ""),
            knows("http", ""),
            knows("identity", ""),
            knows("path", ""),
            knows("problem", "")));

    /** Those of this module, without its tests. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(NodePath.class.getProtectionDomain().getCodeSource().getLocation());

    @TestFactory
    Stream<DynamicTest> arrowsOnlyGoWhereTheyAreDrawn() {
        return MAY_KNOW.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> assertThat(strayArrows(entry.getKey(), entry.getValue()))
                                .isEmpty()));
    }

    @Test
    void everyPackageIsInTheDrawing() {
        assertThat(CLASSES.stream().map(ArchitectureTest::feature).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(MAY_KNOW.keySet());
    }

    @Test
    void arrowsOnlyGoDown() {
        Set<String> placed = new TreeSet<>(MODULES);
        placed.addAll(GROUND);
        Map<String, Set<String>> open = new TreeMap<>(MAY_KNOW);
        open.keySet().removeAll(GROUND);
        while (open.entrySet().removeIf(entry -> placed.containsAll(entry.getValue()) && placed.add(entry.getKey()))) {
            assertThat(placed).isNotEmpty();
        }

        assertThat(open).isEmpty();
    }

    @Test
    void whatWritesAndFoldsKnowsNothingOfReports() {
        for (String part : new String[] {"report.format", "report.fold"}) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + part)
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + "report..")
                            .and(DescribedPredicate.not(resideInAPackage(ROOT + part))))
                    .check(CLASSES);
        }
    }

    @Test
    void reportsKnowNothingOfWhatRunsThem() {
        slices().matching("org.strongroom.report.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(Stream.of("question", "rows", "access", "activity", "search")
                        .map(part -> ROOT + "report." + part)
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "report", ROOT + "report.job", ROOT + "report.bundle")
                .check(CLASSES);
    }

    @Test
    void theGroundIsPlainJava() {
        classes()
                .that()
                .resideInAnyPackage(
                        GROUND.stream().map(name -> ROOT + name + "..").toArray(String[]::new))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.concat(
                                Stream.of("java..", "org.jspecify.."),
                                GROUND.stream().map(name -> ROOT + name))
                        .toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void entitiesStayInTheirPackage() {
        classes().that().areAnnotatedWith(Entity.class).should().notBePublic().check(CLASSES);
    }

    @Test
    void persistenceShowsInNoSignature() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !feature(type).equals("persistence"))
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(ArchitectureTest::showsPersistence)
                        .map(JavaCodeUnit::getFullName))
                .isEmpty();
    }

    @Test
    void theServersOwnTypesStayInPackagesNamedAfterIt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..wildfly..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jboss..", "org.wildfly..", "io.undertow..")
                .check(CLASSES);
    }

    @Test
    void noFeatureKnowsAFrontEnd() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "jakarta.ws.rs..", "jakarta.security..")
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheClockThatIsGiven() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .allMatch(javaPackage -> javaPackage.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void typesAreNamedAfterTheDomain() {
        Pattern vague = Pattern.compile("Abstract.*|.*(Manager|Helper|Utils?|Impl|DTO|Dto)");

        assertThat(CLASSES.stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> vague.matcher(name).matches());
    }

    private static Map.Entry<String, Set<String>> knows(String name, String others) {
        return Map.entry(
                name,
                Arrays.stream(others.split(" "))
                        .filter(other -> !other.isEmpty())
                        .collect(Collectors.toSet()));
    }

    private static Set<String> strayArrows(String name, Set<String> known) {
        return CLASSES.stream()
                .filter(type -> feature(type).equals(name))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(ROOT))
                .filter(dependency -> {
                    String target = feature(dependency.getTargetClass());
                    return !target.equals(name) && !GROUND.contains(target) && !known.contains(target);
                })
                .map(Dependency::getDescription)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).replaceAll("\\..*", "");
    }

    private static boolean showsPersistence(JavaCodeUnit unit) {
        return Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                .map(JavaClass::getPackageName)
                .anyMatch(name -> name.startsWith("jakarta.persistence") || name.startsWith("org.hibernate"));
    }
}
