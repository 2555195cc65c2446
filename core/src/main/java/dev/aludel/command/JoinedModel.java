package dev.aludel.command;

import dev.aludel.model.Model;
import dev.aludel.model.ModelFinding;
import dev.aludel.model.ModelRename;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Entities and tables written in Java as one model: what entities cannot say, such as an index on an expression, a function
 * or a trigger, is defined beside them.
 */
final class JoinedModel {

    /** The sources of models that may be named at once. */
    static final Set<String> MAY_STAND_TOGETHER = Set.of("models.entities", "models.schema");

    private JoinedModel() {}

    /** One model of several; a table that is in two of them gets the constraints and indexes of both. */
    static Model of(List<Model> models) {
        return models.stream().reduce(JoinedModel::joined).orElseThrow();
    }

    private static Model joined(Model one, Model other) {
        List<ModelFinding> findings = joined(one.findings(), other.findings());
        List<ModelRename> renames = joined(one.renames(), other.renames());
        return new Model(
                joined(one.schema(), other.schema()),
                one.normalised() && other.normalised(),
                findings,
                renames,
                one.formsOpen() || other.formsOpen());
    }

    private static Schema joined(Schema one, Schema other) {
        return new Schema(
                tables(one, other),
                joined(one.enums(), other.enums()),
                joined(one.sequences(), other.sequences()),
                joined(one.views(), other.views()),
                joined(one.routines(), other.routines()),
                joined(one.triggers(), other.triggers()),
                joined(one.natives(), other.natives()),
                joined(one.namespaces(), other.namespaces()),
                joined(one.extensions(), other.extensions()),
                joined(one.dependencies(), other.dependencies()),
                joined(one.leftOut(), other.leftOut()));
    }

    private static List<Table> tables(Schema one, Schema other) {
        Map<QualifiedName, Table> tables = new LinkedHashMap<>();
        Stream.concat(one.tables().stream(), other.tables().stream())
                .forEach(table -> tables.merge(table.name(), table, JoinedModel::joined));
        return List.copyOf(tables.values());
    }

    private static Table joined(Table one, Table other) {
        Table columns = one.columns().size() >= other.columns().size() ? one : other;
        List<Constraint> constraints = joined(one.constraints(), other.constraints());
        List<Index> indexes = joined(one.indexes(), other.indexes());
        return columns.withConstraints(constraints).withIndexes(indexes);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return new ArrayList<>(all);
    }
}
