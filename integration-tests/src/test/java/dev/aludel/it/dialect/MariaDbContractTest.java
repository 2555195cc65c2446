package dev.aludel.it.dialect;

import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;

/** MariaDB. */
class MariaDbContractTest extends FamilyContract {

    @Override
    String dialectName() {
        return "mariadb";
    }

    @Override
    TestDatabase fresh() {
        return TestServers.mariaDb();
    }

    @Override
    Differences differences() {
        return super.differences()
                .refusing("Add a generated column", "create_index_on_expression")
                .refusing("before 11.5 all are bigint", "create_sequence_owned")
                .refusing("Create one of the new name", "rename_sequence")
                .refusing("Only how it counts", "redefine_sequence")
                .refusing("unenforced", "create_check_constraint_not_enforced")
                .withNativeTypes(NATIVE_TYPES)
                .withNativeTypes("uuid", "inet4", "inet6");
    }
}
