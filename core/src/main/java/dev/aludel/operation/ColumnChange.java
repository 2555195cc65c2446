package dev.aludel.operation;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import dev.aludel.schema.type.SqlType;
import org.jspecify.annotations.Nullable;

/** One thing that {@link ColumnOperation.AlterColumn} changes about a column. */
public sealed interface ColumnChange {

    /**
     * The column after this change.
     *
     * @param column the column before
     * @return the column after
     */
    Column applyTo(Column column);

    /**
     * The change that gives a column back what it had.
     *
     * @param existing the column before this change
     * @return the change back
     */
    ColumnChange reverse(Column existing);

    /**
     * Another type.
     *
     * @param type the new type
     * @param using PostgreSQL: expression that converts the old values; {@code null} for the implicit cast
     */
    record SetType(SqlType type, @Nullable String using) implements ColumnChange {
        @Override
        public Column applyTo(Column column) {
            return column.withType(type);
        }

        @Override
        public ColumnChange reverse(Column existing) {
            return new SetType(existing.type(), null);
        }
    }

    /** NULL is no longer allowed. */
    record SetNotNull() implements ColumnChange {
        @Override
        public Column applyTo(Column column) {
            return column.withNullable(false);
        }

        @Override
        public ColumnChange reverse(Column existing) {
            return existing.nullable() ? new DropNotNull() : new SetNotNull();
        }
    }

    /** NULL is allowed. */
    record DropNotNull() implements ColumnChange {
        @Override
        public Column applyTo(Column column) {
            return column.withNullable(true);
        }

        @Override
        public ColumnChange reverse(Column existing) {
            return existing.nullable() ? new DropNotNull() : new SetNotNull();
        }
    }

    /**
     * A default, for rows inserted from now on.
     *
     * @param value the default
     */
    record SetDefault(ColumnDefault value) implements ColumnChange {
        @Override
        public Column applyTo(Column column) {
            return column.withDefault(value);
        }

        @Override
        public ColumnChange reverse(Column existing) {
            return defaultOf(existing);
        }
    }

    /** No default any more. */
    record DropDefault() implements ColumnChange {
        @Override
        public Column applyTo(Column column) {
            return column.withDefault(null);
        }

        @Override
        public ColumnChange reverse(Column existing) {
            return defaultOf(existing);
        }
    }

    /**
     * Numbered by the database, or numbered otherwise.
     *
     * @param identity how
     */
    record SetIdentity(Identity identity) implements ColumnChange {
        @Override
        public Column applyTo(Column column) {
            return column.withIdentity(identity);
        }

        @Override
        public ColumnChange reverse(Column existing) {
            return identityOf(existing);
        }
    }

    /** Not numbered by the database any more. */
    record DropIdentity() implements ColumnChange {
        @Override
        public Column applyTo(Column column) {
            return column.withIdentity(null);
        }

        @Override
        public ColumnChange reverse(Column existing) {
            return identityOf(existing);
        }
    }

    /**
     * Computed by the database, or computed otherwise.
     *
     * @param generated how
     */
    record SetGenerated(GeneratedColumn generated) implements ColumnChange {
        @Override
        public Column applyTo(Column column) {
            return column.withGenerated(generated);
        }

        @Override
        public ColumnChange reverse(Column existing) {
            return generatedOf(existing);
        }
    }

    /** Not computed any more; the stored values stay. */
    record DropGenerated() implements ColumnChange {
        @Override
        public Column applyTo(Column column) {
            return column.withGenerated(null);
        }

        @Override
        public ColumnChange reverse(Column existing) {
            return generatedOf(existing);
        }
    }

    /**
     * Another comment.
     *
     * @param comment the comment; {@code null} removes it
     */
    record SetComment(@Nullable String comment) implements ColumnChange {
        @Override
        public Column applyTo(Column column) {
            return column.withComment(comment);
        }

        @Override
        public ColumnChange reverse(Column existing) {
            return new SetComment(existing.comment());
        }
    }

    /**
     * Other options: collation, character set and the like.
     *
     * @param options all of them
     */
    record SetOptions(ColumnOptions options) implements ColumnChange {
        @Override
        public Column applyTo(Column column) {
            return column.withOptions(options);
        }

        @Override
        public ColumnChange reverse(Column existing) {
            return new SetOptions(existing.options());
        }
    }

    private static ColumnChange defaultOf(Column existing) {
        ColumnDefault value = existing.defaultValue();
        return value == null ? new DropDefault() : new SetDefault(value);
    }

    private static ColumnChange identityOf(Column existing) {
        Identity identity = existing.identity();
        return identity == null ? new DropIdentity() : new SetIdentity(identity);
    }

    private static ColumnChange generatedOf(Column existing) {
        GeneratedColumn generated = existing.generated();
        return generated == null ? new DropGenerated() : new SetGenerated(generated);
    }
}
