package dev.aludel.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.hibernate.shop.Shopping;
import dev.aludel.schema.Column;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A change to every mapping of the example domain, there and back, with rows in all tables. */
class EntityChangeTest {

    private static final DialectRegistry DIALECTS = DialectRegistry.load(EntityChangeTest.class.getClassLoader());

    @TempDir
    Path folder;

    /** The newest line on every database, the one before on PostgreSQL, and with {@code -Daludel.lines=all} everywhere. */
    static Stream<Arguments> everywhere() {
        boolean all = "all".equals(System.getProperty("aludel.lines"));
        return Stream.of(Engine.values())
                .flatMap(engine -> Stream.of(HibernateLine.values())
                        .filter(line -> all || line == HibernateLine.V7_4 || engine == Engine.POSTGRES)
                        .map(line -> Arguments.of(engine, line)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void every_mapping_is_changed_and_changed_back_and_no_row_is_lost(Engine engine, HibernateLine line)
            throws Exception {
        try (TestDatabase database = TestServers.create(engine)) {
            EntityProject project = EntityProject.of(folder, line, database, "entities = [\"shop\"]")
                    .withEntities(Shopping.class.getPackageName(), "shop");
            project.run("generate", "the shop");
            project.run("upgrade");
            assertThat(project.run("check")).as("after the first revision").isEmpty();
            Schema first = reflected(database);
            for (String counter : counters(first)) {
                execute(database, "insert into " + counter + " values (1)");
            }
            SameSchemaTest.hibernate(line, database, "none", true);
            Map<String, List<String>> rows = rows(database, first);
            assertThat(rows).as("tables with rows").hasSizeGreaterThan(10);

            changes(project);
            List<String> found = project.run("generate", "changes");
            assertThat(found).isNotEmpty();
            project.run("upgrade");
            assertThat(project.run("check")).as("after the changes").isEmpty();
            assertThat(rows(database, first)).as("rows after the changes").isEqualTo(rows);

            project.run("downgrade", "-1");
            assertThat(lines(reflected(database))).isEqualTo(lines(first));
            assertThat(rows(database, first)).as("rows after the way back").isEqualTo(rows);
            project.run("downgrade", "base");
            assertThat(reflected(database).tables())
                    .extracting(table -> table.name().name())
                    .allMatch(name -> name.matches("aludel_.*|HTE?_.*"));
        }
    }

    private static void changes(EntityProject project) {
        String customer = "model/shop/Customer.java";
        project.change(customer, "columnList = \"born desc, full_name\"", "columnList = \"full_name desc\"");
        project.change(customer, "columnNames = {\"email\", \"kind\"}", "columnNames = {\"email\", \"born\"}");
        project.change(customer, "@Comment(\"who buys\")", "@Comment(\"who buys here\")");
        project.change(customer, "constraints = \"points >= 0\"", "constraints = \"points >= -10\"");
        project.change(customer, "LARGE\n", "LARGE,\n/** Between. */\nMIDDLE\n");
        project.change(customer, "nullable = false, length = 120", "length = 140");
        project.change(customer, "first and last", "last, first");
        project.change(customer, "@Column(unique = true, length = 40)", "@Column(length = 40)");
        project.change(customer, "@ColumnDefault(\"0\")", "@ColumnDefault(\"1\")");
        project.change(customer, "precision = 12, scale = 3", "precision = 14, scale = 4");
        project.change(customer, "UUID token;", "UUID token; @Column(unique = true) UUID second;");
        project.change(customer, "length = 500", "length = 600");
        project.change(customer, "@Column(name = \"phone\", length = 30)", "@Column(name = \"phone\", length = 31)");
        project.change(customer, "    Set<String> tags", "@Column(length = 99) Set<String> tags");
        project.change("model/shop/Address.java", "length = 80", "length = 90");
        project.change("model/shop/Payment.java", "BigDecimal amount;", "BigDecimal amount; Long cents;");
        project.change("model/shop/CardPayment.java", "length = 4", "length = 5");
        project.change(
                "model/shop/Product.java", "@Column(nullable = false)", "@Column(nullable = false, length = 300)");
        project.change("model/shop/Book.java", "Integer pages;", "Integer pages; String isbn;");
        project.write(
                "model/shop/Toy.java",
                "package shop;\n@jakarta.persistence.Entity public class Toy extends Product { int age; }");
        String purchase = "model/shop/Purchase.java";
        project.change(purchase, "allocationSize = 20", "allocationSize = 50");
        project.change(purchase, "@OnDelete(action = OnDeleteAction.CASCADE)", "");
        project.change(
                purchase,
                "@Column(name = \"minutes\")",
                "@Column(name = \"minutes\") @org.hibernate.annotations.ColumnDefault(\"5\")");
        project.change(purchase, "varchar(7)", "varchar(9)");
        project.change(
                purchase,
                "@JoinTable(name = \"purchase_products\")",
                "@JoinTable(name = \"purchase_products\", indexes = @jakarta.persistence.Index(name = \"ix_pp\","
                        + " columnList = \"products_sku\"))");
        project.change("model/shop/Line.java", "quantity * price", "quantity * price + 1");
        project.change("model/shop/Line.java", "    int quantity;", "    int quantity; String remark;");
        project.change(
                "model/shop/Shipment.java",
                "String carrier;",
                "@jakarta.persistence.Column(length = 77) String carrier;");
        project.change("model/shop/AirShipment.java", "String flight;", "String flight; java.time.LocalTime due;");
        project.change("model/shop/ActiveCustomer.java", "points > 0", "points > 1");
    }

    private static List<String> lines(Schema schema) {
        return SameSchemaTest.lines(schema);
    }

    /** Tables that stand for sequences where there are none. */
    private static List<String> counters(Schema schema) {
        return schema.tables().stream()
                .filter(table -> table.columns().getFirst().name().equals("next_val"))
                .map(table -> table.name().name())
                .toList();
    }

    /** All rows of all tables but Aludel's own, in the columns of a schema; what is computed is left out. */
    private static Map<String, List<String>> rows(TestDatabase database, Schema schema) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (Table table : schema.tables()) {
            String name = table.name().name();
            if (name.startsWith("aludel_")) {
                continue;
            }
            String columns = table.columns().stream()
                    .filter(column -> column.generated() == null)
                    .map(Column::name)
                    .collect(Collectors.joining(", "));
            List<String> lines = rowsOf(database, "select " + columns + " from " + name);
            if (!lines.isEmpty()) {
                rows.put(name, lines);
            }
        }
        return rows;
    }

    private static List<String> rowsOf(TestDatabase database, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    Object value = result.getObject(i);
                    line.append(value instanceof BigDecimal number ? number.stripTrailingZeros() : result.getString(i))
                            .append('|');
                }
                lines.add(line.toString());
            }
        }
        lines.sort(null);
        return lines;
    }

    private static Schema reflected(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            Dialect dialect = DIALECTS.of(connection);
            return dialect.reflector().reflect(connection, List.of());
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
