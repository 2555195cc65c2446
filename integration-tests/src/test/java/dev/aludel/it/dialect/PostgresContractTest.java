package dev.aludel.it.dialect;

import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.schema.Column;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.type.SqlType;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.util.List;

/** PostgreSQL. */
class PostgresContractTest extends DialectContract {

    private static final Routine TOUCH = routine("touch", Routine.Kind.FUNCTION, "", """
        CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN
            NEW.age := 1; RETURN NEW;
        END
        $body$\
        """);

    @Override
    String dialectName() {
        return "postgres";
    }

    @Override
    TestDatabase database() {
        return TestServers.postgres();
    }

    @Override
    Differences differences() {
        return Differences.none()
                .refusing("at a place", "add_column_first", "add_column_after_another")
                .refusing("Columns stay where they are", "move_column_first", "move_column_after_another")
                .refusing("left(name, 10)", "create_index_on_prefix")
                .refusing("into a generated column", "alter_column_set_generated")
                .refusing("computed when they are read", "alter_column_drop_generated_virtual")
                .withNativeTypes(
                        "inet",
                        "cidr",
                        "macaddr",
                        "money",
                        "tsvector",
                        "int4range",
                        "bit(8)",
                        "bit varying(8)",
                        "point",
                        "xml",
                        "oid",
                        "bpchar",
                        "\"char\"",
                        "name",
                        "numeric(3,-2)",
                        "numeric(2,5)",
                        "int2vector");
    }

    @Override
    Samples samples() {
        return new Samples(
                twice("value * 2"),
                twice("value + value"),
                routine(
                        "tidy",
                        Routine.Kind.PROCEDURE,
                        "",
                        "CREATE PROCEDURE tidy() LANGUAGE sql AS $$ SELECT 1; SELECT 2; $$"),
                List.of(new CreateRoutine(TOUCH, null)),
                new Trigger(
                        "users_touch",
                        Start.USERS,
                        "CREATE TRIGGER users_touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch()"),
                "pg_trgm",
                "hash",
                "C",
                options -> options.withUnlogged(true),
                new NativeObject(
                        "domain",
                        QualifiedName.of("positive"),
                        null,
                        List.of("CREATE DOMAIN positive AS integer CHECK (VALUE > 0)"),
                        List.of("DROP DOMAIN positive")),
                "select 1 from pg_type where typname = 'positive'");
    }

    /** bytea has no length. */
    @Override
    Column asRead(Column written) {
        return switch (written.type()) {
            case SqlType.Binary ignored -> written.withType(new SqlType.Blob());
            case SqlType.VarBinary ignored -> written.withType(new SqlType.Blob());
            case SqlType ignored -> written;
        };
    }

    private static Routine twice(String body) {
        return routine(
                "twice",
                Routine.Kind.FUNCTION,
                "integer",
                "CREATE OR REPLACE FUNCTION twice(value integer) RETURNS integer LANGUAGE sql AS $$ SELECT " + body
                        + "; $$");
    }

    private static Routine routine(String name, Routine.Kind kind, String arguments, String definition) {
        return new Routine(QualifiedName.of(name), kind, arguments, definition);
    }
}
