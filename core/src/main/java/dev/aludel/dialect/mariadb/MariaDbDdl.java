package dev.aludel.dialect.mariadb;

import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.mysqlfamily.FamilyDdl;
import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.SequenceOperation.AlterSequence;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** Compiles operations for MariaDB, which has sequences, IF EXISTS for parts of tables, and checks that belong to columns. */
final class MariaDbDdl extends FamilyDdl {

    private final MariaDbDefinitions definitions;

    MariaDbDdl() {
        this(new MariaDbDefinitions());
    }

    private MariaDbDdl(MariaDbDefinitions definitions) {
        super(definitions, "DROP CONSTRAINT ");
        this.definitions = definitions;
    }

    @Override
    protected String dialectName() {
        return MariaDbDialect.NAME;
    }

    @Override
    protected boolean knowsIfExists() {
        return true;
    }

    @Override
    protected boolean knowsPeriods() {
        return true;
    }

    @Override
    protected List<Constraint> standing(Table table) {
        return table.constraints().stream()
                .filter(constraint -> !isOfColumn(table, constraint))
                .toList();
    }

    private static boolean isOfColumn(Table table, Constraint constraint) {
        return constraint instanceof CheckConstraint check
                && table.columns().stream().anyMatch(column -> column.name().equalsIgnoreCase(check.name()));
    }

    @Override
    protected List<SqlStatement> createConstraint(CreateConstraint op, CatalogLookup catalog) {
        Table table = catalog.table(op.table()).orElse(null);
        if (table == null || !isOfColumn(table, op.constraint())) {
            return super.createConstraint(op, catalog);
        }
        List<Constraint> constraints = new ArrayList<>(table.constraints());
        constraints.add(op.constraint());
        return modifyColumn(op.constraint(), table.withConstraints(constraints), "");
    }

    /** A constraint of the table may have a column's name too; IF EXISTS takes that one. */
    @Override
    protected List<SqlStatement> dropConstraint(DropConstraint op, CatalogLookup catalog) {
        Table table = catalog.table(op.table()).orElse(null);
        Constraint found = table == null ? null : table.constraint(op.name()).orElse(null);
        boolean check = op.kind() == null || op.kind() == ConstraintKind.CHECK;
        if (table == null || found == null || !check || !isOfColumn(table, found)) {
            return super.dropConstraint(op, catalog);
        }
        Table without = table.withConstraints(table.constraints().stream()
                .filter(constraint -> !constraint.equals(found))
                .toList());
        return modifyColumn(found, without, ", DROP CONSTRAINT IF EXISTS " + quoted(op.name()));
    }

    private List<SqlStatement> modifyColumn(Constraint check, Table table, String more) {
        Column column = table.columns().stream()
                .filter(candidate -> candidate.name().equalsIgnoreCase(check.name()))
                .findFirst()
                .orElseThrow();
        return one(alter(table.name()) + "MODIFY COLUMN " + definitions.column(column, table) + more);
    }

    @Override
    protected List<SqlStatement> createSequence(CreateSequence op, CatalogLookup catalog) {
        Sequence sequence = op.sequence();
        if (sequence.type() != null && !(sequence.type() instanceof SqlType.BigInt)) {
            throw unsupported(
                    op.describe() + " of a type of its own", "Say its largest value; before 11.5 all are bigint.");
        }
        if (sequence.ownedBy() != null) {
            throw unsupported(
                    op.describe() + " owned by a column", "Leave the owner out and drop the sequence with the column.");
        }
        String comment = sequence.comment() == null
                ? ""
                : " COMMENT=" + definitions.literals().text(sequence.comment());
        return one("CREATE SEQUENCE " + (op.ifNotExists() ? "IF NOT EXISTS " : "") + quoted(sequence.name())
                + definitions.sequenceOptions(sequence.options()) + comment);
    }

    /** The standard's words cannot end a cycle. */
    @Override
    protected List<SqlStatement> alterSequence(AlterSequence op, CatalogLookup catalog) {
        boolean endsCycle =
                op.existing() != null && op.existing().cycle() && !op.options().cycle();
        String options = definitions.sequenceOptions(op.options()) + (endsCycle ? " NOCYCLE" : "");
        return options.isEmpty() ? List.of() : one("ALTER SEQUENCE " + quoted(op.name()) + options);
    }
}
