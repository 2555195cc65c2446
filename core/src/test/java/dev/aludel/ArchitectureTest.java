package dev.aludel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the layers of ARCHITECTURE.md: what a package of core may import, and how nothing in it is named. */
class ArchitectureTest {

    private static final String ROOT = "dev.aludel";

    /**
     * The packages of core below {@link #ROOT}, lowest line first. A package imports only from lines above its own in
     * this list, and never from another package on its own line. A new package needs a place here.
     */
    private static final List<Set<String>> LINES = List.of(
            Set.of(""),
            Set.of("schema.type"),
            Set.of("schema"),
            Set.of("revision"),
            Set.of("config"),
            Set.of("operation"),
            Set.of("reflect"),
            Set.of("migration"),
            Set.of("ddl", "backup"),
            Set.of("dialect"),
            Set.of("dialect.mysqlfamily"),
            Set.of(
                    "dialect.postgres",
                    "dialect.mysql",
                    "dialect.mariadb",
                    "dialect.sqlite",
                    "dialect.h2",
                    "dialect.oracle",
                    "dialect.sqlserver"),
            Set.of("model.snapshot"),
            Set.of("model"),
            Set.of("script"),
            Set.of("autogenerate.compare", "autogenerate.render", "lint"),
            Set.of("autogenerate"),
            Set.of("runtime.output", "runtime.rebuild", "runtime.journal"),
            Set.of("runtime"),
            Set.of("command"));

    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(Problem.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void every_package_has_a_place_among_the_lines() {
        Set<String> known = LINES.stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(packages()).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void an_import_goes_only_downwards() {
        assertThat(dependencies().filter(ArchitectureTest::goesSidewaysOrUp).map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void a_database_is_named_only_inside_dialect() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".dialect..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".dialect.*..")
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void the_runner_never_sees_files() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".runtime..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".script..")
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void the_nouns_do_no_input_or_output() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT, ROOT + ".schema..", ROOT + ".revision..", ROOT + ".operation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "java.nio.file..", "java.net..")
                .check(CORE);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(packages())
                .allSatisfy(name -> assertThat(packageOf(name).isAnnotatedWith(NullMarked.class))
                        .as("package-info.java of '%s' with @NullMarked", name)
                        .isTrue());
    }

    @Test
    void names_say_what_a_class_does() {
        noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)").check(CORE);
    }

    @Test
    void the_library_prints_nothing() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
    }

    @Test
    void an_optional_is_returned_and_never_kept() {
        noFields().should().haveRawType(Optional.class).allowEmptyShould(true).check(CORE);
    }

    @Test
    void the_rule_of_layers_notices_a_step_up_and_a_step_aside() {
        assertThat(mayImport("schema", "schema.type")).isTrue();
        assertThat(mayImport("schema.type", "schema")).isFalse();
        assertThat(mayImport("command", "")).isTrue();
        assertThat(mayImport("dialect.mariadb", "dialect")).isTrue();
        assertThat(mayImport("dialect", "dialect.mariadb")).isFalse();
        assertThat(mayImport("dialect.mariadb", "dialect.mysql")).isFalse();
    }

    private static Stream<Dependency> dependencies() {
        return CORE.stream()
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .filter(each -> isOurs(each.getTargetClass()));
    }

    private static boolean goesSidewaysOrUp(Dependency dependency) {
        return !mayImport(nameOf(dependency.getOriginClass()), nameOf(dependency.getTargetClass()));
    }

    private static boolean mayImport(String from, String to) {
        return from.equals(to) || lineOf(to) < lineOf(from);
    }

    private static int lineOf(String name) {
        for (int line = 0; line < LINES.size(); line++) {
            if (LINES.get(line).contains(name)) {
                return line;
            }
        }
        throw new AssertionError("package '" + name + "' has no place among the lines of " + ArchitectureTest.class);
    }

    private static Set<String> packages() {
        return CORE.stream().map(ArchitectureTest::nameOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static JavaPackage packageOf(String name) {
        return CORE.getPackage(name.isEmpty() ? ROOT : ROOT + "." + name);
    }

    private static boolean isOurs(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) || name.startsWith(ROOT + ".");
    }

    /** The name of a class's package below the root; the root itself is the empty name. */
    private static String nameOf(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }
}
