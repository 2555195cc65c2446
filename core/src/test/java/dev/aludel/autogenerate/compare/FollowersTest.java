package dev.aludel.autogenerate.compare;

import static dev.aludel.autogenerate.compare.Compared.INT;
import static dev.aludel.autogenerate.compare.Compared.TEXT;
import static dev.aludel.autogenerate.compare.Compared.column;
import static dev.aludel.autogenerate.compare.Compared.id;
import static dev.aludel.autogenerate.compare.Compared.schema;
import static dev.aludel.autogenerate.compare.Compared.steps;
import static dev.aludel.autogenerate.compare.Compared.table;
import static dev.aludel.autogenerate.compare.Compared.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Index;
import dev.aludel.schema.Partition;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowersTest {

    private static final TableOptions BY_LAND = TableOptions.NONE.withPartitionBy("LIST (land)");
    private static final TableOptions OF_EVENTS =
            TableOptions.NONE.withPartition(new Partition(QualifiedName.of("events"), "DEFAULT"));
    private static final TableOptions LIKE_BASE = TableOptions.NONE.withInherits(List.of(QualifiedName.of("base")));

    private static Table events(Column... columns) {
        return table("events", columns).withOptions(BY_LAND);
    }

    private static Table partition(Column... columns) {
        return table("archive", columns).withOptions(OF_EVENTS);
    }

    @Test
    void a_partition_with_columns_of_its_own_follows_its_table() {
        assertThat(steps(
                        schema(events(id(), column("land", TEXT)), partition(column("land", TEXT), id())),
                        schema(
                                events(id(), column("land", TEXT), column("age", INT)),
                                partition(column("land", TEXT), id(), column("age", INT)))))
                .containsExactly("add column events.age");
        assertThat(steps(
                        schema(events(id(), column("land", TEXT)), partition(column("land", TEXT), id())),
                        schema(events(column("land", TEXT)), partition(column("land", TEXT)))))
                .containsExactly("drop column events.id");
        assertThat(steps(
                        schema(events(id(), column("land", TEXT)), partition(column("land", TEXT), id())),
                        schema(events(id(), column("land", INT)), partition(column("land", INT), id()))))
                .containsExactly("alter column events.land");
    }

    @Test
    void a_partition_changes_what_is_its_own() {
        Column other = column("land", TEXT).withNullable(false);
        assertThat(steps(
                        schema(events(id(), column("land", TEXT)), partition(column("land", TEXT), id())),
                        schema(events(id(), column("land", TEXT)), partition(other, id()))))
                .containsExactly("alter column archive.land");
    }

    @Test
    void it_makes_no_difference_how_a_partition_says_its_columns() {
        assertThat(steps(
                        schema(events(id(), column("land", TEXT)), partition(column("land", TEXT), id())),
                        schema(events(id(), column("land", TEXT)), partition())))
                .isEmpty();
    }

    @Test
    void a_table_keeps_its_columns_when_it_becomes_a_partition_or_stops_being_one() {
        Table plain = table("archive", id(), column("land", TEXT));
        assertThat(steps(
                        schema(events(id(), column("land", TEXT)), plain),
                        schema(events(id(), column("land", TEXT)), partition())))
                .containsExactly("alter options of table archive");
        assertThat(steps(
                        schema(events(id(), column("land", TEXT)), partition()),
                        schema(events(id(), column("land", TEXT)), plain)))
                .containsExactly("alter options of table archive");
    }

    @Test
    void a_table_that_inherits_follows_as_well() {
        Table child = table("child", column("own", TEXT)).withOptions(LIKE_BASE);
        assertThat(steps(schema(table("base", id()), child), schema(table("base", id(), column("x", INT)), child)))
                .containsExactly("add column base.x");
        Table plain = table("child", id(), column("own", TEXT));
        assertThat(steps(schema(table("base", id()), plain), schema(table("base", id()), child)))
                .containsExactly("alter options of table child");
    }

    @Test
    void keys_and_checks_of_a_partition_go_with_those_of_its_table() {
        CheckConstraint check = CheckConstraint.of("positive", "id > 0");
        Table from = with(events(id(), column("land", TEXT)), Index.of("events_land", "land"));
        Table child = with(partition(column("land", TEXT), id()), Index.of("archive_land", "land"));
        assertThat(steps(
                        schema(with(from, check), with(child, check)),
                        schema(events(id(), column("land", TEXT)), partition(column("land", TEXT), id()))))
                .containsExactlyInAnyOrder(
                        "drop index events_land on events", "drop check constraint positive on events");
        assertThat(steps(
                        schema(events(id(), column("land", TEXT)), partition(column("land", TEXT), id())),
                        schema(
                                with(events(id(), column("land", TEXT)), check),
                                with(partition(column("land", TEXT), id()), check))))
                .containsExactly("create check constraint positive on events");
    }
}
