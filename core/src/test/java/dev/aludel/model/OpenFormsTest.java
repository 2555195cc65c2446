package dev.aludel.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.schema.Column;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.type.SqlType;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenFormsTest {

    @Test
    void a_serial_column_stays_where_an_identity_is_wanted() {
        Column serial = Column.of("id", new SqlType.Int()).withIdentity(Identity.of(Identity.Kind.AUTOINCREMENT));
        Column identity = Column.of("id", new SqlType.Int()).withIdentity(Identity.of(Identity.Kind.BY_DEFAULT));
        assertThat(chosen(identity, serial)).isEqualTo(serial);
    }

    @Test
    void a_column_that_is_not_numbered_gets_the_wanted_identity() {
        Column plain = Column.of("id", new SqlType.Int());
        Column identity = plain.withIdentity(Identity.of(Identity.Kind.BY_DEFAULT));
        assertThat(chosen(identity, plain)).isEqualTo(identity);
        assertThat(chosen(plain, identity)).isEqualTo(plain);
    }

    @Test
    void a_timestamp_without_a_precision_stays_where_six_digits_are_wanted_and_no_other() {
        Column plain = Column.of("at", new SqlType.Timestamp(null, false));
        Column six = Column.of("at", new SqlType.Timestamp(6, false));
        Column three = Column.of("at", new SqlType.Timestamp(3, false));
        Column zoned = Column.of("at", new SqlType.Timestamp(6, true));
        assertThat(chosen(six, plain)).isEqualTo(plain);
        assertThat(chosen(three, plain)).isEqualTo(three);
        assertThat(chosen(zoned, plain)).isEqualTo(zoned);
    }

    @Test
    void labels_stay_in_the_order_in_which_they_are_while_they_are_the_same() {
        assertThat(labels(List.of("a", "b", "c"), List.of("c", "a", "b"))).containsExactly("c", "a", "b");
        assertThat(labels(List.of("a", "b", "c"), List.of("c", "a"))).containsExactly("a", "b", "c");
    }

    @Test
    void a_unique_index_stays_where_a_unique_key_on_its_columns_is_wanted() {
        Column code = Column.of("code", new SqlType.Int());
        Table wanted = table(code).withConstraints(List.of(UniqueConstraint.of(null, List.of("code"))));
        Index unique = Index.of("by_code", "code").withUnique(true).withMethod("btree");
        assertThat(chosen(wanted, table(code).withIndexes(List.of(unique))))
                .isEqualTo(table(code).withIndexes(List.of(unique)));
        Table partial = table(code).withIndexes(List.of(unique.withWhere("code > 0")));
        assertThat(chosen(wanted, partial)).isEqualTo(wanted);
        assertThat(chosen(wanted, wanted.withIndexes(List.of(unique)))).isEqualTo(wanted);
    }

    private static Table chosen(Table wanted, Table own) {
        return forms(Schema.EMPTY.withTables(List.of(own)))
                .chosen(Schema.EMPTY.withTables(List.of(wanted)))
                .tables()
                .getFirst();
    }

    private static Column chosen(Column wanted, Column own) {
        return chosen(table(wanted), table(own)).columns().getFirst();
    }

    private static List<String> labels(List<String> wanted, List<String> own) {
        return forms(Schema.EMPTY.withEnums(List.of(type(own))))
                .chosen(Schema.EMPTY.withEnums(List.of(type(wanted))))
                .enums()
                .getFirst()
                .values();
    }

    private static OpenForms forms(Schema there) {
        return new OpenForms(there, new PostgresDialect().comparison());
    }

    private static Table table(Column column) {
        return Table.of(QualifiedName.of("t"), List.of(column));
    }

    private static EnumType type(List<String> labels) {
        return new EnumType(QualifiedName.of("mood"), labels, null);
    }
}
