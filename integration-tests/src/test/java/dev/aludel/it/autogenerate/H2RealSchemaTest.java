package dev.aludel.it.autogenerate;

import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whole schemas of H2. */
class H2RealSchemaTest extends RealSchemaContract {

    /** What H2 calls a constraint without a name, and what Aludel does. */
    private static final Pattern GIVEN_NAME =
            Pattern.compile("\"PUBLIC\"\\.\"(?:CONSTRAINT_[0-9A-F]+(?:_[0-9]+)?|(?:PK|UQ|FK|CK)_[A-Z0-9_]+)\"");

    /** How far a sequence or an identity has counted. */
    private static final Pattern COUNTED = Pattern.compile(" RESTART WITH -?[0-9]+");

    @Override
    TestDatabase database() {
        return TestServers.h2();
    }

    @Override
    String folder() {
        return "h2";
    }

    @Override
    List<String> own() {
        return List.of("workshop", "workshop2", "shop");
    }

    @Override
    List<Step> steps() {
        return List.of(new Step("workshop", resource("workshop"), resource("workshop2")));
    }

    /** What SCRIPT writes, but for users, schemas, what was counted, and names that nobody chose. */
    @Override
    List<String> dump(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SCRIPT NODATA NOPASSWORDS NOSETTINGS")) {
            while (rows.next()) {
                String line = rows.getString(1);
                if (!line.startsWith("--") && !line.startsWith("CREATE USER") && !line.startsWith("CREATE SCHEMA")) {
                    lines.add(COUNTED.matcher(GIVEN_NAME.matcher(line).replaceAll("?"))
                            .replaceAll(""));
                }
            }
        }
        lines.sort(null);
        return lines;
    }
}
