package dev.aludel.it.dialect;

import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;

/** MySQL. */
class MySqlContractTest extends FamilyContract {

    @Override
    String dialectName() {
        return "mysql";
    }

    @Override
    TestDatabase fresh() {
        return TestServers.mySql();
    }

    @Override
    Differences differences() {
        return super.differences()
                .refusing("Number the column itself", "create_sequence", "create_sequence_plain", "drop_sequence")
                .refusing("Number the column itself", "create_sequence_if_not_exists", "drop_sequence_if_exists")
                .refusing("Number the column itself", "create_sequence_owned", "alter_sequence")
                .refusing("Number the column itself", "rename_sequence", "redefine_sequence")
                .refusing("Number the column itself", "redefine_sequence_to_count_otherwise")
                .withNativeTypes(NATIVE_TYPES);
    }
}
