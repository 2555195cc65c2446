package dev.aludel.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.config.ModelSettings;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.migration.Renamed;
import dev.aludel.model.Model;
import dev.aludel.model.ModelFinding;
import dev.aludel.model.ModelRequest;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.UniqueConstraint;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HibernateModelSourceTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @EnumSource(HibernateLine.class)
    void made_up_names_are_left_open_and_chosen_ones_kept(HibernateLine line) throws IOException {
        entity("A", """
            @Id Long id;
            @Column(unique = true) String code;
            @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "fk_chosen")) A chosen;
            @ManyToOne A other;\
            """);
        var table = read(line, "postgres").schema().tables().getFirst();
        assertThat(table.constraintsOf(ForeignKey.class))
                .extracting(ForeignKey::name)
                .containsExactlyInAnyOrder("fk_chosen", null);
        assertThat(table.constraintsOf(UniqueConstraint.class))
                .extracting(UniqueConstraint::name)
                .containsExactly((String) null);
        assertThat(table.primaryKey().orElseThrow().name()).isNull();
    }

    @ParameterizedTest
    @EnumSource(HibernateLine.class)
    void a_named_enum_is_a_type_on_postgresql_and_refused_where_hibernate_has_none(HibernateLine line)
            throws IOException {
        entity("A", """
            public enum Mood { SAD, GLAD }
            @Id Long id;
            @Enumerated(EnumType.STRING) @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM)
            Mood mood;\
            """);
        var schema = read(line, "postgres").schema();
        assertThat(schema.enums())
                .containsExactly(new EnumType(QualifiedName.of("mood"), List.of("GLAD", "SAD"), null));
        assertThat(schema.tables().getFirst().column("mood").orElseThrow().type())
                .isEqualTo(schema.enums().getFirst().asType());
        assertThat(schema.natives()).extracting(NativeObject::kind).containsOnly("cast");
        for (String other : List.of("mysql", "mariadb", "sqlite")) {
            assertThatThrownBy(() -> read(line, other))
                    .as(other)
                    .hasMessageContaining("Hibernate has no type on ")
                    .hasMessageContaining("column 'mood' of table 'A'")
                    .hasMessageContaining("@Enumerated(EnumType.STRING)");
        }
    }

    @Test
    void the_default_schema_and_naming_strategies_are_settings() throws IOException {
        entity("OrderLine", "@Id Long orderId;");
        Model model = read(
                HibernateLine.V7_4,
                "postgres",
                "hibernate.default_schema=shop",
                "hibernate.physical_naming_strategy=org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy");
        var table = model.schema().tables().getFirst();
        assertThat(table.name()).isEqualTo(new QualifiedName("shop", "order_line"));
        assertThat(table.columns().getFirst().name()).isEqualTo("order_id");
        assertThat(model.schema().namespaces()).containsExactly("shop");
    }

    @ParameterizedTest
    @EnumSource(HibernateLine.class)
    void mappings_that_cannot_be_meant_are_found(HibernateLine line) throws IOException {
        entity("A", """
            public enum Mood { SAD, GLAD }
            @Id Long id;
            @Enumerated(EnumType.ORDINAL) Mood mood;
            @Lob String story;
            @ManyToOne @JoinColumn(name = "b", columnDefinition = "int") A narrow;\
            """);
        write(
                "B",
                "@Entity @Table(indexes = {@Index(name = \"ix_b\", columnList = \"nothing\"), "
                        + "@Index(name = \"ix_id\", columnList = \"id\")}) public class B { @Id Long id; }");
        write("Pet", "@Entity public class Pet { @Id Long id; }");
        write("Dog", "@Entity public class Dog extends Pet { @Column(nullable = false) String bark; }");
        assertThat(words(read(line, "postgres")))
                .anyMatch(each -> each.startsWith("NOTE test.A.mood keeps the position of an enum's constant"))
                .anyMatch(each -> each.startsWith("WARNING test.A.story is a large object of PostgreSQL"))
                .anyMatch(each ->
                        each.startsWith("WARNING Column b of table A is int and refers to A.id, which is bigint"))
                .anyMatch(each -> each.startsWith("ERROR Index ix_b of table B names column nothing"))
                .anyMatch(each -> each.startsWith("NOTE Index ix_id of table B is on the columns of a key"))
                .anyMatch(each -> each.startsWith("WARNING test.Dog.bark may not be null"));
    }

    @ParameterizedTest
    @EnumSource(HibernateLine.class)
    void former_names_are_said_on_the_entities(HibernateLine line) throws IOException {
        write("Place", """
            @Embeddable public class Place {
                @dev.aludel.migration.Renamed(from = "postcode") String zip;
            }\
            """);
        write("A", """
            @Entity @Table(name = "customers") @dev.aludel.migration.Renamed(from = "people") public class A {
                @Id Long id;
                @dev.aludel.migration.Renamed(from = "mail") String email;
                @Embedded Place home;
                @ElementCollection @CollectionTable(name = "phones")
                @dev.aludel.migration.Renamed(from = "numbers") java.util.List<String> phones;
                String name;
                @dev.aludel.migration.Renamed(from = "boss_id") @ManyToOne @JoinColumn(name = "chief_id") A chief;
            }\
            """);
        assertThat(read(line, "postgres").renames())
                .extracting(each -> each.from() + ":" + each.to())
                .containsExactlyInAnyOrder(
                        "people:customers",
                        "customers.mail:customers.email",
                        "people.mail:customers.email",
                        "customers.boss_id:customers.chief_id",
                        "people.boss_id:customers.chief_id",
                        "customers.postcode:customers.zip",
                        "people.postcode:customers.zip",
                        "numbers:phones");
    }

    @Test
    void an_entity_that_is_not_named_is_a_warning() throws IOException {
        entity("A", "@Id Long id;");
        entity("B", "@Id Long id;");
        Model model = source(settings(List.of("test.A")), HibernateLine.V7_4.loader(List.of(root)), "postgres");
        assertThat(model.schema().tables())
                .extracting(table -> table.name().name())
                .containsExactly("a");
        assertThat(words(model)).anyMatch(each -> each.startsWith("WARNING Entity test.B is on the class path"));
    }

    @Test
    void without_hibernate_there_is_one_clear_message() {
        assertThatThrownBy(() -> source(settings(List.of("test")), HibernateLine.withoutHibernate(), "postgres"))
                .isInstanceOf(AludelException.class)
                .hasMessage("""
                    models.entities names JPA entities, and there is no Hibernate ORM on the class path to read them with
                      Put the application's own jars on models.classpath, hibernate-core among them.\
                    """);
    }

    @Test
    void a_hibernate_too_old_is_refused_with_its_version() throws IOException {
        write(
                "org.hibernate",
                "Version",
                "public class Version { public static String getVersionString() { return \"5.6.15.Final\"; } }");
        ClassLoader old = new URLClassLoader(new URL[] {url(root)}, HibernateLine.withoutHibernate());
        assertThatThrownBy(() -> source(settings(List.of("test")), old, "postgres"))
                .hasMessageStartingWith(
                        "The Hibernate ORM on the class path is 5.6.15.Final; entities are read through 6.6 or newer");
    }

    @Test
    void packages_without_entities_are_said_with_those_that_are_elsewhere() throws IOException {
        entity("A", "@Id Long id;");
        assertThatThrownBy(
                        () -> source(settings(List.of("tset")), HibernateLine.V7_4.loader(List.of(root)), "postgres"))
                .hasMessageStartingWith("There is no entity in tset; there are test.A");
    }

    @ParameterizedTest
    @EnumSource(HibernateLine.class)
    void a_mapping_that_hibernate_refuses_is_said_in_its_words(HibernateLine line) throws IOException {
        entity("A", "String name;");
        assertThatThrownBy(() -> read(line, "postgres"))
                .hasMessageContaining("Hibernate does not take these entities")
                .hasMessageContaining("test.A")
                .hasMessageContaining("identifier");
    }

    @ParameterizedTest
    @EnumSource(HibernateLine.class)
    void two_entities_that_disagree_about_a_table_are_refused(HibernateLine line) throws IOException {
        write("A", "@Entity @Table(name = \"t\") public class A { @Id Long id; String x; }");
        write("B", "@Entity @Table(name = \"t\") public class B { @Id Long id; @Column(name = \"x\") Integer y; }");
        assertThatThrownBy(() -> read(line, "postgres"))
                .hasMessageContaining("Two entities disagree about column x of table t")
                .hasMessageContaining("test.A")
                .hasMessageContaining("test.B");
    }

    private void entity(String name, String body) throws IOException {
        write(name, "@Entity public class " + name + " {\n" + body + "\n}");
    }

    private void write(String name, String text) throws IOException {
        write("test", name, "import jakarta.persistence.*;\n" + text);
    }

    private void write(String packageName, String name, String text) throws IOException {
        Path folder = Files.createDirectories(root.resolve(packageName.replace('.', '/')));
        Files.writeString(folder.resolve(name + ".java"), "package " + packageName + ";\n" + text);
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", root.toString(), "-cp", classPath()));
        try (Stream<Path> sources = Files.walk(root)) {
            sources.map(Path::toString).filter(each -> each.endsWith(".java")).forEach(arguments::add);
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).isZero();
    }

    private static String classPath() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target", "hibernate-7.4"))) {
            return Stream.concat(jars, Stream.of(location(Renamed.class)))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Model read(HibernateLine line, String dialect, String... properties) {
        return source(settings(List.of("test"), properties), line.loader(List.of(root)), dialect);
    }

    private ModelSettings settings(List<String> entities, String... properties) {
        return new ModelSettings(
                entities,
                List.of(),
                List.of(root),
                List.of(properties),
                null,
                null,
                ModelSettings.NONE.database(),
                null);
    }

    private static Model source(ModelSettings settings, ClassLoader loader, String dialect) {
        DialectRegistry dialects = DialectRegistry.load(HibernateModelSourceTest.class.getClassLoader());
        return new HibernateModelSource()
                .load(new ModelRequest(settings, dialects.named(dialect), null, loader, request -> {
                    throw new IllegalStateException("no scratch place is needed");
                }));
    }

    private static List<String> words(Model model) {
        return model.findings().stream()
                .map((ModelFinding finding) -> finding.severity() + " " + finding.what())
                .toList();
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
