package dev.aludel.dialect.mysqlfamily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.View;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ViewReferencesTest {

    private static final QualifiedName USERS = QualifiedName.of("users");

    @Test
    void a_view_reads_from_the_tables_after_from_and_join() {
        assertThat(readers("select `t`.`id` AS `id` from (`teams` `t` join `users` `u` on(`u`.`team_id` = `t`.`id`))"))
                .hasSize(1);
        assertThat(readers("select id from users")).hasSize(1);
        assertThat(readers("select 1 from other.users")).isEmpty();
        assertThat(readers("select `t`.`users` AS `users` from `teams` `t`")).isEmpty();
        assertThat(readers("select 'from users' from teams -- from users")).isEmpty();
    }

    @Test
    void a_column_counts_when_it_stands_behind_the_tables_alias() {
        String query = "select `t`.`email` AS `email`,`u`.`id` AS `id` from (`teams` `t` join `users` `u`)";
        assertThat(columnReaders("email", query)).isEmpty();
        assertThat(columnReaders("id", query)).hasSize(1);
        assertThat(columnReaders("email", "select `users`.`email` AS `m` from `users`"))
                .hasSize(1);
        assertThat(columnReaders("name", "select `users`.`email` AS `m` from `users`"))
                .isEmpty();
    }

    @Test
    void in_an_authors_words_a_column_alone_or_a_star_counts() {
        assertThat(columnReaders("email", "select id, email from users")).hasSize(1);
        assertThat(columnReaders("email", "select * from users")).hasSize(1);
        assertThat(columnReaders("email", "select id from users")).isEmpty();
    }

    @Test
    void views_on_views_follow_in_their_order() {
        View names = View.of(QualifiedName.of("names"), "select `users`.`name` AS `name` from `users`");
        View other = View.of(QualifiedName.of("other"), "select 1 AS `1`");
        View top = View.of(QualifiedName.of("top"), "select `names`.`name` AS `name` from `names`");
        assertThat(ViewReferences.readers(USERS, List.of(names, other, top))).containsExactly(names, top);
        assertThat(ViewReferences.readers(USERS, "name", List.of(names, other, top)))
                .containsExactly(names, top);
    }

    private static List<View> readers(String... queries) {
        return ViewReferences.readers(USERS, views(queries));
    }

    private static List<View> columnReaders(String column, String... queries) {
        return ViewReferences.readers(USERS, column, views(queries));
    }

    private static List<View> views(String... queries) {
        return Stream.of(queries)
                .map(query -> View.of(QualifiedName.of("v"), query))
                .toList();
    }
}
