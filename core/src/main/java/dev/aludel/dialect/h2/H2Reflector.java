package dev.aludel.dialect.h2;

import dev.aludel.ddl.TypeCompiler;
import dev.aludel.reflect.SchemaReflector;
import dev.aludel.schema.Dependency;
import dev.aludel.schema.LeftOut;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads H2's INFORMATION_SCHEMA (manual, "Information Schema") in a fixed number of questions, whatever the number of tables.
 * SQL is given as H2 prints it, without the quotes it needs not.
 */
final class H2Reflector implements SchemaReflector {

    private final TypeCompiler types = new H2Types(new H2Literals());

    @Override
    public Schema reflect(Connection connection, List<String> schemas) throws SQLException {
        H2Catalog catalog = H2Catalog.of(connection, schemas);
        H2Script script = new H2Script(catalog);
        H2TypeReader typeReader = H2TypeReader.of(catalog, types);
        H2ConstraintReader constraints = H2ConstraintReader.read(catalog);
        H2DomainReader domains = H2DomainReader.read(catalog, typeReader, types, constraints);
        H2ColumnReader columns = H2ColumnReader.read(catalog, typeReader, domains);
        H2IndexReader indexes = H2IndexReader.read(catalog);
        H2TableReader tables = H2TableReader.read(catalog);
        H2ViewReader views = H2ViewReader.read(catalog, tables, columns, indexes, script);
        H2RoutineReader routines = H2RoutineReader.read(catalog, script);
        H2NativeReader natives = H2NativeReader.read(catalog);
        Schema schema = Schema.EMPTY
                .withTables(tables.tables(columns, constraints, indexes))
                .withSequences(H2SequenceReader.read(catalog).stream()
                        .sorted(Comparator.comparing(Sequence::name))
                        .toList())
                .withViews(views.views())
                .withRoutines(routines.routines())
                .withTriggers(routines.triggers())
                .withEnums(domains.enums())
                .withNatives(together(
                        domains.natives(),
                        natives.natives(),
                        routines.natives(),
                        constraints.natives(),
                        indexes.natives(),
                        columns.natives()))
                .withNamespaces(namespaces(catalog));
        List<H2Mention> mentions = together(
                domains.mentions(),
                columns.mentions(),
                constraints.mentions(),
                views.mentions(),
                routines.mentions(),
                natives.mentions());
        List<Dependency> dependencies = H2Mention.in(schema, mentions);
        List<LeftOut> leftOut = together(tables.leftOut(), views.leftOut(), routines.leftOut());
        return schema.withDependencies(dependencies).withLeftOut(leftOut);
    }

    private static List<String> namespaces(H2Catalog catalog) {
        return catalog.schemas().stream()
                .filter(schema -> !schema.equals(catalog.currentSchema()))
                .map(catalog::name)
                .toList();
    }

    @SafeVarargs
    private static <T> List<T> together(List<T>... parts) {
        List<T> all = new ArrayList<>();
        for (List<T> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    /** A table of the default schema is found under its plain name and under its full one. */
    @Override
    public Optional<Table> table(Connection connection, QualifiedName name) throws SQLException {
        List<String> schemas = name.schema() == null ? List.of() : List.of(name.schema());
        Schema schema = reflect(connection, schemas);
        return schema.table(name)
                .or(() -> schema.table(QualifiedName.of(name.name())).map(table -> table.withName(name)));
    }
}
