package dev.aludel.ddl;

import dev.aludel.AludelException;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation.AlterTableOptions;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.operation.ViewOperation.ReplaceView;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ForeignKeyOptions;
import dev.aludel.schema.KeyOptions;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.ViewOptions;

/**
 * Refuses what an operation says that only a few databases can do, for all the others: leaving it out in silence would make
 * something else than was asked for.
 *
 * @param database the database in words, for messages
 */
record BeyondStandard(String database) {

    /**
     * Looks through an operation.
     *
     * @param operation the operation
     * @throws AludelException with {@link DdlProblem.Unsupported} when it says such a thing
     */
    void refuse(Operation operation) {
        if (operation instanceof CreateTable op) {
            refuse(op.describe(), op.table().options());
            op.table().constraints().forEach(constraint -> refuse(op.describe(), constraint));
        } else if (operation instanceof AlterTableOptions op) {
            refuse(op.describe(), op.options());
        } else if (operation instanceof CreateConstraint op) {
            refuse(op.describe(), op.constraint());
        } else if (operation instanceof CreateView op) {
            refuse(op.describe(), op.view().options());
        } else if (operation instanceof ReplaceView op) {
            refuse(op.describe(), op.view().options());
        }
    }

    private void refuse(String what, TableOptions options) {
        refuse(what, options.partition() != null, "as a partition", "Keep the rows in one table.");
        refuse(what, !options.inherits().isEmpty(), "with INHERITS", "Give each table all its columns.");
        refuse(what, options.ofType() != null, "of a composite type", "Give the table its own columns.");
        refuse(what, options.accessMethod() != null, "with an access method", "Leave it out.");
        refuse(what, !options.storage().isEmpty(), "with storage parameters", "Leave them out.");
    }

    private void refuse(String what, Constraint constraint) {
        switch (constraint) {
            case PrimaryKey key -> {
                refuse(what, key.deferrability() != Deferrability.NOT_DEFERRABLE, "deferrable", "Leave it out.");
                refuse(what, key.options());
            }
            case UniqueConstraint unique -> refuse(what, unique.options());
            case ExcludeConstraint exclude -> refuse(what, exclude.options());
            case CheckConstraint check -> refuse(what, check.noInherit(), "with NO INHERIT", "Leave it out.");
            case ForeignKey key -> refuse(what, key.options());
        }
    }

    private void refuse(String what, KeyOptions options) {
        refuse(what, !options.include().isEmpty(), "with INCLUDE in a key", "Create an index beside the key.");
        refuse(what, options.withoutOverlaps(), "with WITHOUT OVERLAPS", "Write triggers that check it.");
        refuse(what, !options.storage().isEmpty(), "with storage parameters of a key", "Leave them out.");
    }

    private void refuse(String what, ForeignKeyOptions options) {
        refuse(what, !options.onDeleteColumns().isEmpty(), "setting some columns on delete", "Write a trigger.");
        refuse(what, options.period(), "with PERIOD", "Write triggers that check it.");
        refuse(what, !options.enforced(), "with a key that is not enforced", "Leave the key out.");
    }

    private void refuse(String what, ViewOptions options) {
        refuse(what, !options.parameters().isEmpty(), "with parameters", "Leave them out.");
        refuse(what, !options.populated(), "with no data", "Leave it out.");
    }

    private void refuse(String what, boolean said, String attribute, String wayRound) {
        if (said) {
            throw new AludelException(new DdlProblem.Unsupported(database, what + " " + attribute, wayRound));
        }
    }
}
