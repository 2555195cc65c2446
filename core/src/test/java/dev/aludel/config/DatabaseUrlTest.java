package dev.aludel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.AludelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    private static final Path FOLDER = Path.of("/project");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        postgresql://u:p@host:5433/db                     | postgres  | jdbc:postgresql://host:5433/db
        postgresql://host/db                              | postgres  | jdbc:postgresql://host:5432/db
        postgres://u:p@host/db                            | postgres  | jdbc:postgresql://host:5432/db
        POSTGRESQL://host/db                              | postgres  | jdbc:postgresql://host:5432/db
        postgresql+psycopg2://u:p@host/db                 | postgres  | jdbc:postgresql://host:5432/db
        postgresql+psycopg://u:p@host/db                  | postgres  | jdbc:postgresql://host:5432/db
        postgresql+asyncpg://u:p@host/db                  | postgres  | jdbc:postgresql://host:5432/db
        postgres+pg8000://u:p@host/db                     | postgres  | jdbc:postgresql://host:5432/db
        postgresql:///db                                  | postgres  | jdbc:postgresql://localhost:5432/db
        postgresql://                                     | postgres  | jdbc:postgresql://localhost:5432/
        postgresql://u@host                               | postgres  | jdbc:postgresql://host:5432/
        postgresql://u:p@[::1]:5433/db                    | postgres  | jdbc:postgresql://[::1]:5433/db
        postgresql://u:p@[fe80::1]/db                     | postgres  | jdbc:postgresql://[fe80::1]:5432/db
        postgresql://a:1,b:2/db                           | postgres  | jdbc:postgresql://a:1,b:2/db
        postgresql://u:p@/db?host=a:1&host=b              | postgres  | jdbc:postgresql://a:1,b:5432/db
        postgresql://u@host/my%20db                       | postgres  | jdbc:postgresql://host:5432/my%20db
        mysql://u:p@host/db                               | mysql     | jdbc:mysql://host:3306/db
        mysql+pymysql://u:p@host:3307/db                  | mysql     | jdbc:mysql://host:3307/db
        mysql+mysqldb://u:p@host/db                       | mysql     | jdbc:mysql://host:3306/db
        mysql+aiomysql://u:p@host/db                      | mysql     | jdbc:mysql://host:3306/db
        mysql+mysqlconnector://u:p@[::1]/db               | mysql     | jdbc:mysql://[::1]:3306/db
        mariadb://u:p@host/db                             | mariadb   | jdbc:mariadb://host:3306/db
        mariadb+pymysql://u:p@host:3307/db                | mariadb   | jdbc:mariadb://host:3307/db
        mariadb+mariadbconnector://u:p@host/db            | mariadb   | jdbc:mariadb://host:3306/db
        sqlite:///file.db                                 | sqlite    | jdbc:sqlite:/project/file.db
        sqlite:///./data/../file.db                       | sqlite    | jdbc:sqlite:/project/file.db
        sqlite:////var/file.db                            | sqlite    | jdbc:sqlite:/var/file.db
        sqlite:///C:/data/file.db                         | sqlite    | jdbc:sqlite:C:/data/file.db
        sqlite+aiosqlite:///file.db                       | sqlite    | jdbc:sqlite:/project/file.db
        sqlite+pysqlite:///file.db?timeout=5              | sqlite    | jdbc:sqlite:/project/file.db?busy_timeout=5000
        sqlite:///file.db?check_same_thread=false         | sqlite    | jdbc:sqlite:/project/file.db
        sqlite:///file:file.db?mode=ro&uri=true           | sqlite    | jdbc:sqlite:file:/project/file.db?mode=ro
        sqlite:///file:shop?mode=memory&cache=shared      | sqlite    | jdbc:sqlite:file:shop?mode=memory&cache=shared
        sqlite://                                         | sqlite    | jdbc:sqlite::memory:
        sqlite:///:memory:                                | sqlite    | jdbc:sqlite::memory:
        sqlite:///                                        | sqlite    | jdbc:sqlite::memory:
        h2:mem:shop                                       | h2        | jdbc:h2:mem:shop
        h2:./data/shop                                    | h2        | jdbc:h2:/project/data/shop
        h2:file:./shop                                    | h2        | jdbc:h2:file:/project/shop
        h2://host:9092/shop                               | h2        | jdbc:h2:tcp://host:9092/shop
        oracle://u:p@host:1521/SID                        | oracle    | jdbc:oracle:thin:@host:1521:SID
        oracle+cx_oracle://u:p@host/?service_name=svc     | oracle    | jdbc:oracle:thin:@//host:1521/svc
        oracle+oracledb://u:p@tns_alias                   | oracle    | jdbc:oracle:thin:@tns_alias
        mssql+pymssql://u:p@host/db                       | sqlserver | jdbc:sqlserver://host:1433;databaseName=db
        mssql+pyodbc://u:p@host:1444/db?driver=ODBC+Driver+18&Encrypt=yes&TrustServerCertificate=yes | sqlserver | jdbc:sqlserver://host:1444;databaseName=db;encrypt=true;trustServerCertificate=true
        jdbc:postgresql://host/db?sslmode=require         | postgres  | jdbc:postgresql://host/db?sslmode=require
        jdbc:postgresql:db                                | postgres  | jdbc:postgresql:db
        JDBC:postgresql://host/db                         | postgres  | jdbc:postgresql://host/db
        jdbc:postgresql://host/db?user=u&password=p&ssl=true | postgres | jdbc:postgresql://host/db?ssl=true
        jdbc:postgresql://u:p@host/db                     | postgres  | jdbc:postgresql://host/db
        jdbc:mysql://u:p@host:3307/db?useSSL=false        | mysql     | jdbc:mysql://host:3307/db?useSSL=false
        jdbc:mysql:loadbalance://a:1,b:2/db               | mysql     | jdbc:mysql:loadbalance://a:1,b:2/db
        jdbc:mariadb://host/db                            | mariadb   | jdbc:mariadb://host/db
        jdbc:sqlite:file.db                               | sqlite    | jdbc:sqlite:/project/file.db
        jdbc:sqlite:/var/file.db?foreign_keys=on          | sqlite    | jdbc:sqlite:/var/file.db?foreign_keys=on
        jdbc:sqlite::memory:                              | sqlite    | jdbc:sqlite::memory:
        jdbc:sqlite:                                      | sqlite    | jdbc:sqlite::memory:
        jdbc:h2:mem:shop;MODE=PostgreSQL;USER=sa;PASSWORD=p | h2      | jdbc:h2:mem:shop;MODE=PostgreSQL
        jdbc:oracle:thin:u/p@//host:1521/svc              | oracle    | jdbc:oracle:thin:@//host:1521/svc
        jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(HOST=h)))| oracle    | jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(HOST=h)))
        jdbc:sqlserver://host\\x:1433;databaseName=db;user=u;password={p;q};encrypt=true | sqlserver | jdbc:sqlserver://host\\x:1433;databaseName=db;encrypt=true
        jdbc:p6spy:postgresql://host/db                   | postgres  | jdbc:p6spy:postgresql://host/db
        jdbc:tc:mysql:8.0:///db                           | mysql     | jdbc:tc:mysql:8.0:///db
        jdbc:db2://host:50000/db                          | db2       | jdbc:db2://host:50000/db
        """)
    void each_spelling_becomes_the_url_of_its_driver(String text, String dialect, String jdbcUrl) {
        DatabaseUrl url = DatabaseUrl.parse(text, FOLDER);

        assertThat(url.jdbcUrl()).isEqualTo(jdbcUrl);
        assertThat(url.dialectName()).isEqualTo(dialect);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        postgresql://h/d?sslmode=require                       | sslmode=require
        postgresql://h/d?connect_timeout=7                     | connectTimeout=7
        postgresql://h/d?application_name=my+app               | ApplicationName=my%20app
        postgresql://h/d?options=-c%20search_path%3Dshop       | options=-c%20search_path%3Dshop
        postgresql://h/d?target_session_attrs=read-write       | targetServerType=primary
        postgresql://h/d?keepalives=0                          | tcpKeepAlive=false
        postgresql+asyncpg://h/d?ssl=require                   | sslmode=require
        postgresql://h/d?ssl=true                              | ssl=true
        postgresql://h/d?sslrootcert=/etc/ca.pem               | sslrootcert=/etc/ca.pem
        postgresql://h/d?schema=shop                           | currentSchema=shop
        postgresql://h/d?client_encoding=utf8&mystery=1        | mystery=1
        postgresql://h/d?connect_timeout=7&connectTimeout=9    | connectTimeout=9
        mysql://h/d?charset=utf8mb4                            | characterEncoding=UTF-8
        mysql://h/d?connect_timeout=5&read_timeout=60          | connectTimeout=5000&socketTimeout=60000
        mysql://h/d?ssl_mode=VERIFY_IDENTITY                   | sslMode=VERIFY_IDENTITY
        mysql://h/d?ssl=true                                   | sslMode=REQUIRED
        mysql://h/d?collation=utf8mb4_bin&mystery=1            | connectionCollation=utf8mb4_bin&mystery=1
        mariadb://h/d?ssl_ca=/etc/ca.pem                       | sslMode=verify-ca&serverSslCert=/etc/ca.pem
        mariadb://h/d?ssl_verify_identity=true                 | sslMode=verify-full
        mariadb://h/d?unix_socket=/run/mysqld/mysqld.sock      | localSocket=/run/mysqld/mysqld.sock
        """)
    void parameters_get_the_names_of_the_driver(String text, String query) {
        assertThat(DatabaseUrl.parse(text, FOLDER).jdbcUrl()).endsWith("/d?" + query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://u@/db?host=/var/run/postgresql",
                "postgresql://u@%2Fvar%2Frun%2Fpostgresql/db",
                "postgresql://u@/db?host=/var/run/postgresql&port=5432"
            })
    void a_socket_folder_becomes_the_socket_factory_of_junixsocket(String text) {
        DatabaseUrl url = DatabaseUrl.parse(text, FOLDER);

        assertThat(url.jdbcUrl())
                .isEqualTo("jdbc:postgresql://localhost:5432/db"
                        + "?socketFactory=org.newsclub.net.unix.AFUNIXSocketFactory$FactoryArg"
                        + "&socketFactoryArg=/var/run/postgresql/.s.PGSQL.5432&sslmode=disable");
        assertThat(url.host()).contains("/var/run/postgresql");
    }

    @Test
    void a_socket_of_mysql_needs_the_same_library() {
        assertThat(DatabaseUrl.parse("mysql://u@/db?unix_socket=/tmp/my.sock", FOLDER)
                        .jdbcUrl())
                .isEqualTo("jdbc:mysql://localhost:3306/db"
                        + "?socketFactory=org.newsclub.net.mysql.AFUNIXDatabaseSocketFactoryCJ"
                        + "&junixsocket.file=/tmp/my.sock");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        postgresql://app:p%40ss%2Fw%3Ard@h/d                | app      | p@ss/w:rd
        postgresql://app:p/w?x#y@h/d                        | app      | p/w?x#y
        postgresql://app:p@w@h/d                            | app      | p@w
        postgresql://app:a:b@h/d                            | app      | a:b
        postgresql://app:100%25@h/d                         | app      | 100%
        postgresql://app:100%@h/d                           | app      | 100%
        postgresql://app:a+b@h/d                            | app      | a+b
        postgresql://me%40corp:p@h/d                        | me@corp  | p
        postgresql://h/d?user=app&password=a%2Bb            | app      | a+b
        mysql://app:gr%C3%BC%C3%9Fe@h/d                     | app      | grüße
        mysql+pymysql://root:@h/d                           | root     | ''
        jdbc:postgresql://h/d?user=app&password=a%2Bb       | app      | a+b
        jdbc:mariadb://h/d?user=app&password=a%2Bb          | app      | a%2Bb
        jdbc:mysql://app:p%40@h/d                           | app      | p@
        jdbc:sqlserver://h;user=app;password={a;b}}c}       | app      | a;b}c
        jdbc:h2:mem:x;USER=app;PASSWORD=p                   | app      | p
        jdbc:oracle:thin:app/p@ss@//h:1521/svc              | app      | p@ss
        jdbc:oracle:thin:app/"p/s"@h:1521:sid               | app      | p/s
        """)
    void user_and_password_are_taken_out_and_decoded(String text, String user, String password) {
        DatabaseUrl url = DatabaseUrl.parse(text, FOLDER);

        assertThat(url.user()).contains(user);
        assertThat(url.password()).contains(password);
        assertThat(url.jdbcUrl()).doesNotContain("password").doesNotContain(user + ":");
        assertThat(url.connectionProperties()).containsEntry("user", user).containsEntry("password", password);
    }

    @Test
    void the_parts_of_a_server_url_can_be_asked_for() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://app:secret@db.example:6000/shop?sslmode=require", FOLDER);

        assertThat(url.host()).contains("db.example");
        assertThat(url.port()).hasValue(6000);
        assertThat(url.databaseName()).contains("shop");
        assertThat(url.file()).isEmpty();
        assertThat(url.display()).isEqualTo("postgresql://app:***@db.example:6000/shop");
        assertThat(url).hasToString(url.display());
    }

    @Test
    void the_parts_of_a_jdbc_url_can_be_asked_for() {
        DatabaseUrl url = DatabaseUrl.parse("jdbc:mysql://[::1]:3307/shop?user=app&password=secret", FOLDER);

        assertThat(url.host()).contains("::1");
        assertThat(url.port()).hasValue(3307);
        assertThat(url.databaseName()).contains("shop");
        assertThat(url.display()).isEqualTo("mysql://app:***@[::1]:3307/shop");
    }

    @Test
    void an_sqlite_file_has_a_path_and_no_server() {
        DatabaseUrl url = DatabaseUrl.parse("sqlite:///data/shop.db", FOLDER);

        assertThat(url.file()).contains(Path.of("/project/data/shop.db"));
        assertThat(url.host()).isEmpty();
        assertThat(url.port()).isEmpty();
        assertThat(url.display()).isEqualTo("sqlite:////project/data/shop.db");
    }

    @Test
    void a_path_with_a_question_mark_is_written_as_sqlites_own_uri() {
        assertThat(DatabaseUrl.parse("sqlite:///file:odd%3Fname.db", FOLDER).jdbcUrl())
                .isEqualTo("jdbc:sqlite:file:/project/odd%3Fname.db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqlite:///a b.db?timeout=7",
                "sqlite:///odd%20name.db?timeout=7",
                "sqlite:///file:q%3Fuestion.db?timeout=7",
                "jdbc:sqlite:c.db?busy_timeout=7000",
                "sqlite://?timeout=7"
            })
    void the_driver_opens_what_was_meant(String text, @TempDir Path folder) throws SQLException {
        DatabaseUrl url = DatabaseUrl.parse(text, folder);

        try (Connection connection = DriverManager.getConnection(url.jdbcUrl(), url.connectionProperties());
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (a)");
            try (ResultSet row = statement.executeQuery("pragma busy_timeout")) {
                assertThat(row.getInt(1)).isEqualTo(7000);
            }
        }
        assertThat(url.file().map(Files::exists).orElse(true)).isTrue();
    }

    @Test
    void secret_parameters_go_to_the_driver_as_properties() {
        DatabaseUrl url = DatabaseUrl.parse(
                "jdbc:mysql://h/d?trustCertificateKeyStorePassword=hush%21&useSSL=true&user=u", FOLDER);

        Properties properties = url.connectionProperties();

        assertThat(url.jdbcUrl()).isEqualTo("jdbc:mysql://h/d?useSSL=true");
        assertThat(properties)
                .containsExactlyInAnyOrderEntriesOf(Map.of("trustCertificateKeyStorePassword", "hush!", "user", "u"));
    }

    @Test
    void what_the_mariadb_driver_cannot_read_from_a_url_goes_to_it_as_a_property() {
        DatabaseUrl url = DatabaseUrl.parse("mariadb://h/d?init_command=SET+a%3D1%26b&x=1", FOLDER);

        assertThat(url.jdbcUrl()).isEqualTo("jdbc:mariadb://h:3306/d?x=1");
        assertThat(url.connectionProperties()).containsEntry("initSql", "SET a=1&b");
    }

    @Test
    void another_user_does_not_inherit_the_password() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://app:secret@h/d", FOLDER);

        assertThat(url.withUser("owner").password()).isEmpty();
        assertThat(url.withUser("app").password()).contains("secret");
        assertThat(url.withUser("owner").withPassword("other").connectionProperties())
                .containsEntry("user", "owner")
                .containsEntry("password", "other");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        postgress://u:hunter2@h/d              | 'postgress' is no known kind of database URL         | Did you mean 'postgres'?
        mysq1+pymysql://u:hunter2@h/d          | 'mysq1+pymysql' is no known kind                     | Supported are jdbc:
        mongodb://u:hunter2@h/d                | 'mongodb' is no known kind                           | Supported are jdbc:
        jdbc:postgres://h/d?password=hunter2   | 'jdbc:postgres' is no known kind                     | Did you mean 'jdbc:postgresql'?
        hunter2                                | it does not begin with a scheme                      | Supported are jdbc:
        hunter2:x@h/d                          | it does not begin with a scheme                      | postgresql://user:password@host
        postgresql:/u:hunter2@h/d              | two slashes must follow the scheme                   | Supported
        postgresql://u:hunter2                 | the port a number                                    | Supported
        postgresql://u:p@h:hunter2/d           | the port a number                                    | Supported
        postgresql://u:p@h:70000/d             | between 1 and 65535                                  | Supported
        postgresql://u:hunter2@h/d?mail=a@b    | more than one way                                    | Supported
        postgresql://h:5432/d?mail=hunter2@b   | more than one way                                    | Supported
        postgresql://u:a@hunter2/b@h/d         | more than one way                                    | Supported
        sqlite://file.db                       | three slashes come before a relative path            | Supported
        mysql://h/d?ssl_mode=VERIFYCA          | ssl_mode is one of                                   | Supported
        mssql+pyodbc:///?odbc_connect=hunter2  | ODBC connection string                               | Supported
        oracle://u:hunter2@h:1521              | neither a SID                                        | Supported
        jdbc:hunter2                           | after jdbc: comes the database                       | Supported
        jdbc:mysql://u:hunter2@a,u:hunter2@b/d | before more than one host                            | Supported
        jdbc:mysql://(host=h,password=hunter2) | a password stands inside the address                 | Supported
        jdbc:oracle:thin:hunter2               | an Oracle URL looks like                             | Supported
        """)
    void a_url_that_cannot_be_read_is_explained_without_being_shown(String text, String what, String next) {
        AludelException thrown =
                catchThrowableOfType(AludelException.class, () -> DatabaseUrl.parse(text, FOLDER, new Place("here")));

        assertThat(thrown).hasMessageStartingWith("here: ").hasMessageContaining(what);
        assertThat(thrown.problem().next().orElseThrow()).contains(next);
        assertThat(thrown.getMessage()).doesNotContain("hunter2");
    }
}
