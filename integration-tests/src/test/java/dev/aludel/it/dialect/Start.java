package dev.aludel.it.dialect;

import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.schema.Column;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.type.SqlType;
import java.util.List;
import java.util.stream.Stream;

/** The tables the cases start from. */
final class Start {

    static final QualifiedName TEAMS = QualifiedName.of("teams");
    static final QualifiedName USERS = QualifiedName.of("users");

    static final SqlType INT = new SqlType.Int();
    static final SqlType SHORT_TEXT = new SqlType.VarChar(50);

    static final EnumType MOOD = new EnumType(QualifiedName.of("mood"), List.of("sad", "ok", "happy"), null);

    /** The foreign key of users to teams, which TABLES does not have. */
    static final ForeignKey USERS_TEAM = ForeignKey.of("fk_users_team", List.of("team_id"), TEAMS, List.of("id"));

    static final UniqueConstraint UNIQUE_EMAIL = UniqueConstraint.of("uq_users_email", List.of("email"));

    private Start() {}

    static Column column(String name, SqlType type) {
        return Column.of(name, type);
    }

    static Column required(String name, SqlType type) {
        return Column.of(name, type).withNullable(false);
    }

    static Table teamsTable() {
        return Table.of(TEAMS, List.of(required("id", INT), required("name", SHORT_TEXT)))
                .withConstraints(List.of(new PrimaryKey("pk_teams", List.of("id"))));
    }

    /** The index on team_id is there from the start, because some databases make one for a foreign key and keep it. */
    static Table usersTable() {
        return Table.of(
                        USERS,
                        List.of(
                                required("id", INT),
                                column("team_id", INT),
                                required("name", SHORT_TEXT),
                                column("age", INT),
                                column("email", new SqlType.VarChar(100))))
                .withConstraints(List.of(new PrimaryKey("pk_users", List.of("id"))))
                .withIndexes(List.of(Index.of("ix_users_team_id", "team_id")));
    }

    static Operation creation(Table table) {
        return new CreateTable(table, false);
    }

    /** The tables teams and users, and what comes after them. */
    static List<Operation> tables(Operation... more) {
        return Stream.concat(Stream.of(creation(teamsTable()), creation(usersTable())), Stream.of(more))
                .toList();
    }

    static Table users(Schema schema) {
        return schema.table(USERS).orElseThrow();
    }

    static Column user(Schema schema, String column) {
        return users(schema).column(column).orElseThrow();
    }
}
