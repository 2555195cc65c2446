import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.varchar;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;

/** First and last name become one. A missing part is left out; the way back cuts at the first space. */
@Revision(id = "jkl012", down = "ghi789", message = "Full name of users", created = "2025-11-18T14:00:00Z")
public final class M20251118_1400_jkl012_full_name_of_users implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("users", column("full_name", varchar(200)));
        op.execute("""
            UPDATE users SET full_name = CASE
                WHEN first_name IS NULL THEN last_name
                WHEN last_name IS NULL THEN first_name
                ELSE first_name || ' ' || last_name
            END\
            """);
        op.dropColumn("users", "first_name");
        op.dropColumn("users", "last_name");
    }

    @Override
    public void downgrade(Operations op) {
        op.addColumn("users", column("first_name", varchar(100)));
        op.addColumn("users", column("last_name", varchar(100)));
        switch (op.dialect()) {
            case "sqlite" -> op.execute("""
                UPDATE users SET
                    first_name = CASE instr(full_name, ' ') WHEN 0 THEN full_name
                        ELSE substr(full_name, 1, instr(full_name, ' ') - 1) END,
                    last_name = CASE instr(full_name, ' ') WHEN 0 THEN NULL
                        ELSE substr(full_name, instr(full_name, ' ') + 1) END\
                """);
            default -> op.execute("""
                UPDATE users SET
                    first_name = split_part(full_name, ' ', 1),
                    last_name = NULLIF(substr(full_name, length(split_part(full_name, ' ', 1)) + 2), '')\
                """);
        }
        op.dropColumn("users", "full_name");
    }
}
