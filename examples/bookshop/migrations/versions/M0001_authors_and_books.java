import static dev.aludel.migration.Elements.*;
import static dev.aludel.migration.Types.*;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;

@Revision(id = "0001", message = "authors and books", created = "2026-11-02T09:30:00Z")
public final class M0001_authors_and_books implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "authors",
                column("id", bigint()).identity(),
                column("name", varchar(100)).notNull(),
                primaryKey("id").named("pk_authors"));

        op.createTable(
                "books",
                column("price", numeric(8, 2)),
                column("author_id", bigint()).notNull(),
                column("id", bigint()).identity(),
                column("title", varchar(200)).notNull(),
                primaryKey("id").named("pk_books"),
                foreignKey("author_id").references("authors", "id").named("fk_books_author_id"),
                index("ix_books_title", "title"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("books");
        op.dropTable("authors");
    }
}
