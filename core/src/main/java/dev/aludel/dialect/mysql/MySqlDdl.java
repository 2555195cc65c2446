package dev.aludel.dialect.mysql;

import dev.aludel.AludelException;
import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.mysqlfamily.FamilyDdl;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SequenceOperation.AlterSequence;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.SequenceOperation.DropSequence;
import java.util.List;

/** Compiles operations for MySQL, which has no sequences and knows IF EXISTS for whole objects only. */
final class MySqlDdl extends FamilyDdl {

    MySqlDdl() {
        super(new MySqlDefinitions(), "DROP CHECK ");
    }

    @Override
    protected String dialectName() {
        return MySqlDialect.NAME;
    }

    @Override
    protected boolean knowsIfExists() {
        return false;
    }

    @Override
    protected boolean knowsPeriods() {
        return false;
    }

    @Override
    protected List<SqlStatement> renameColumn(RenameColumn op, CatalogLookup catalog) {
        return renameColumnWithChecks(op, catalog);
    }

    @Override
    protected List<SqlStatement> createSequence(CreateSequence op, CatalogLookup catalog) {
        throw noSequences(op);
    }

    @Override
    protected List<SqlStatement> alterSequence(AlterSequence op, CatalogLookup catalog) {
        throw noSequences(op);
    }

    @Override
    protected List<SqlStatement> dropSequence(DropSequence op, CatalogLookup catalog) {
        throw noSequences(op);
    }

    private AludelException noSequences(Operation op) {
        return unsupported(
                op.describe(),
                "Number the column itself with an identity, or keep the next number in a table of one row.");
    }
}
