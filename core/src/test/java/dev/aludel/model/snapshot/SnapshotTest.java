package dev.aludel.model.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written is read again, and what is broken is said. */
class SnapshotTest {

    private static final Schema SHOP = Schema.ofTables(Table.of(
                    QualifiedName.of("products"),
                    List.of(
                            Column.of("id", new SqlType.BigInt()).withNullable(false),
                            Column.of("price", new SqlType.Numeric(10, 2))
                                    .withDefault(new ColumnDefault.Number(new BigDecimal("0.00"))),
                            Column.of("tags", new SqlType.Array(new SqlType.Text(), 1))))
            .withConstraints(List.of(
                    new PrimaryKey("products_pkey", List.of("id")), CheckConstraint.of("price_is_fair", "price >= 0")))
            .withIndexes(List.of(Index.of("products_tags", "tags").withMethod("gin"))));

    /** The form is a promise: a file that was written must be read for as long as this number stands. */
    private static final String WRITTEN = """
        {
          "aludel_snapshot": 1,
          "dialect": "postgres",
          "schema": {
            "tables": [
              {
                "name": {
                  "name": "products"
                },
                "columns": [
                  {
                    "name": "id",
                    "type": {
                      "kind_of": "BigInt"
                    },
                    "options": {}
                  },
                  {
                    "name": "price",
                    "type": {
                      "kind_of": "Numeric",
                      "precision": 10,
                      "scale": 2
                    },
                    "nullable": true,
                    "defaultValue": {
                      "kind_of": "Number",
                      "value": 0.00
                    },
                    "options": {}
                  },
                  {
                    "name": "tags",
                    "type": {
                      "kind_of": "Array",
                      "element": {
                        "kind_of": "Text"
                      },
                      "dimensions": 1
                    },
                    "nullable": true,
                    "options": {}
                  }
                ],
                "constraints": [
                  {
                    "kind_of": "PrimaryKey",
                    "name": "products_pkey",
                    "columns": ["id"],
                    "deferrability": "not_deferrable",
                    "options": {
                      "storage": {}
                    }
                  },
                  {
                    "kind_of": "CheckConstraint",
                    "name": "price_is_fair",
                    "expression": "price >= 0",
                    "validated": true,
                    "enforced": true
                  }
                ],
                "indexes": [
                  {
                    "name": "products_tags",
                    "elements": [
                      {
                        "column": "tags"
                      }
                    ],
                    "method": "gin",
                    "storage": {},
                    "valid": true
                  }
                ],
                "options": {
                  "storage": {},
                  "verbatim": {}
                }
              }
            ]
          }
        }
        """;

    @Test
    void a_snapshot_is_written_as_json_that_people_can_read() {
        assertThat(new Snapshot("postgres", SHOP).write()).isEqualTo(WRITTEN);
    }

    @Test
    void what_is_written_is_read_again() {
        assertThat(Snapshot.read(WRITTEN, "shop.json")).isEqualTo(new Snapshot("postgres", SHOP));
    }

    @Test
    void every_noun_of_a_schema_comes_back_as_it_was() {
        long seed = Long.getLong("aludel.seed", System.nanoTime());
        System.out.println("SnapshotTest: -Daludel.seed=" + seed);
        RandomRecords records = new RandomRecords(new Random(seed));
        for (int i = 0; i < 300; i++) {
            Snapshot snapshot = new Snapshot("sqlite", records.make(Schema.class));
            String written = snapshot.write();
            assertThat(Snapshot.read(written, "random"))
                    .as("seed %s, schema %s", seed, i)
                    .isEqualTo(snapshot);
        }
        assertThat(records.seen()).containsAll(nouns());
    }

    /** All records that can be part of a schema. */
    private static Set<String> nouns() {
        Set<String> names =
                new TreeSet<>(Set.of("Table", "Column", "Index", "View", "Sequence", "EnumType", "LeftOut"));
        names.addAll(Set.of("NativeObject", "Dependency", "ObjectReference", "Extension", "Routine", "Trigger"));
        Stream.of(SqlType.class, dev.aludel.schema.Constraint.class, ColumnDefault.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .forEach(names::add);
        return names;
    }

    @Test
    void a_file_that_is_none_is_named_with_what_is_wrong() {
        assertSays("{\"tables\": []}", "This is no snapshot of a schema");
        assertSays("[1, 2]", "This is no snapshot of a schema");
        assertSays(WRITTEN.replace("\"aludel_snapshot\": 1", "\"aludel_snapshot\": 2"), "is of form 2");
        assertSays(WRITTEN.replace("\"precision\": 10,", "\"precision\": 10"), "shop.json:23");
        assertSays(WRITTEN.replace("Numeric", "Money"), "tables[0].columns[1].type does not say");
        assertSays(WRITTEN.replace("\"method\"", "\"methode\""), "tables[0].indexes[0] has members nobody knows");
        assertSays(
                WRITTEN.replace("\"dimensions\": 1", "\"dimensions\": 0"), "tables[0].columns[2].type does not hold");
        assertSays(WRITTEN + "}", "there is more after the end");
        assertSays("", "it ends too early");
    }

    private static void assertSays(String text, String message) {
        assertThatThrownBy(() -> Snapshot.read(text, "shop.json"))
                .isInstanceOf(AludelException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("shop.json");
    }
}
