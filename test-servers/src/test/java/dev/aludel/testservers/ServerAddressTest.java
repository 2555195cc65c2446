package dev.aludel.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ServerAddressTest {
    @Test
    void a_plain_url_is_read_with_its_special_characters() {
        ServerAddress address = ServerAddress.parse(
                Engine.POSTGRES, "postgresql://j%40ne:p%2Fw%3A+1@db.example:5433/main?sslmode=require");
        assertThat(address.host()).isEqualTo("db.example");
        assertThat(address.port()).isEqualTo(5433);
        assertThat(address.database()).isEqualTo("main");
        assertThat(address.credentials()).isEqualTo(new Credentials("j@ne", "p/w:+1"));
        assertThat(address.jdbcUrl("x")).isEqualTo("jdbc:postgresql://db.example:5433/x?sslmode=require");
        assertThat(address.url("x")).isEqualTo("postgresql://j%40ne:p%2Fw%3A%2B1@db.example:5433/x?sslmode=require");
    }

    @Test
    void a_jdbc_url_may_have_its_login_among_the_parameters() {
        ServerAddress address =
                ServerAddress.parse(Engine.MARIADB, "jdbc:mariadb://db/?user=jane&password=p%26w&useCompression=true");
        assertThat(address.port()).isEqualTo(3306);
        assertThat(address.database()).isEmpty();
        assertThat(address.credentials()).isEqualTo(new Credentials("jane", "p&w"));
        assertThat(address.jdbcUrl("x")).isEqualTo("jdbc:mariadb://db:3306/x?useCompression=true");
    }

    @Test
    void an_unreadable_url_is_refused_without_showing_it() {
        assertThatThrownBy(() -> ServerAddress.parse(Engine.MYSQL, "mysql://jane:se cret@db/"))
                .isInstanceOf(TestServerException.class)
                .hasMessageContaining("ALUDEL_TEST_MYSQL_URL")
                .hasMessageContaining("mysql://user:password@host:port/database")
                .hasMessageNotContaining("cret");
        assertThatThrownBy(() -> ServerAddress.parse(Engine.MYSQL, "db.example"))
                .hasMessageContaining("ALUDEL_TEST_MYSQL_URL");
    }

    @Test
    void a_password_is_not_printed() {
        assertThat(ServerAddress.parse(Engine.MYSQL, "mysql://jane:secret@db/x").toString())
                .isEqualTo("MySQL at db:3306");
    }
}
