package dev.aludel.testservers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** H2 databases in memory, alive until SHUTDOWN however many connections come and go. */
final class H2Databases implements DatabaseSource {
    @Override
    public TestDatabase create() {
        String name = DatabaseSource.uniqueName();
        String url = "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
        Credentials credentials = Credentials.random();
        String whole = url + ";USER=" + credentials.user() + ";PASSWORD=" + credentials.password();
        TestDatabase database =
                new TestDatabase(Engine.H2, name, url, whole, credentials, () -> shutDown(name, url, credentials));
        createNow(database);
        return database;
    }

    /** H2 makes the first who connects the owner, so that is done before anybody else can. */
    private static void createNow(TestDatabase database) {
        try (Connection connection = database.connect()) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw new TestServerException("Cannot create " + database + ": " + e.getMessage(), e);
        }
    }

    private static void shutDown(String name, String url, Credentials credentials) {
        try (Connection connection = DriverManager.getConnection(url, credentials.user(), credentials.password());
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new TestServerException("Cannot drop the H2 database " + name + ": " + e.getMessage(), e);
        }
    }
}
