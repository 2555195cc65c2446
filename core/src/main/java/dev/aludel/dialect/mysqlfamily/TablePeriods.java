package dev.aludel.dialect.mysqlfamily;

import dev.aludel.ddl.Identifiers;
import dev.aludel.schema.TableOptions;
import java.util.List;

/** The periods of a table (MariaDB manual, Temporal Tables), which are kept among its options by these names. */
final class TablePeriods {

    /** What the names of options that are periods begin with; the name of the period follows. */
    static final String PERIOD_FOR = "PERIOD FOR ";

    private static final String SYSTEM_TIME = "SYSTEM_TIME";

    private TablePeriods() {}

    /** The periods as they stand between the columns of CREATE TABLE. */
    static List<String> parts(TableOptions options, Identifiers identifiers) {
        return options.storage().entrySet().stream()
                .filter(option -> option.getKey().startsWith(PERIOD_FOR))
                .map(option -> sql(option.getKey(), identifiers) + " " + option.getValue())
                .toList();
    }

    /** The name of such an option in SQL. */
    static String sql(String option, Identifiers identifiers) {
        String name = option.substring(PERIOD_FOR.length());
        return PERIOD_FOR + (name.equals(SYSTEM_TIME) ? name : identifiers.quoted(name));
    }
}
