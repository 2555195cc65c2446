package dev.aludel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.config.RevisionNaming.Existing;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionNamingTest {

    private static final Instant TIME = Instant.parse("2024-10-31T10:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {year}{month}{day}_{seq}_{slug}                          | 2024-10-31T10:00:00Z | initial schema              | 20241031_0001                       | 20241031_0001_initial_schema
        {year}{month}{day}_{hour}{minute}{second}_{slug}         | 2025-01-17T10:00:00Z | add user email verification | 20250117_100000                     | 20250117_100000_add_user_email_verification
        {year}_{month}_{day}_{hour}{minute}-{rev}_{slug}         | 2025-11-12T12:45:00Z | Add email                   | [0-9a-f]{12}                        | 2025_11_12_1245-ID_add_email
        {year}{month}{day}_{hour}{minute}_{rev}_{slug}           | 2025-08-10T12:00:00Z | initial                     | [0-9a-f]{12}                        | 20250810_1200_ID_initial
        %%(year)d%%(month).2d%%(day).2d_%%(hour).2d%%(minute).2d_%%(rev)s_%%(slug)s | 2025-08-10T12:00:00Z | initial | [0-9a-f]{12}            | 20250810_1200_ID_initial
        %(year)d_%(month).2d_%(day).2d_%(hour).2d%(minute).2d-%(rev)s_%(slug)s      | 2025-11-12T12:45:00Z | x       | [0-9a-f]{12}            | 2025_11_12_1245-ID_x
        {rev}_{slug}                                             | 2025-08-10T12:00:00Z | initial                     | [0-9a-f]{12}                        | ID_initial
        {seq}_{slug}                                             | 2025-08-10T12:00:00Z | initial                     | 0001                                | 0001_initial
        {epoch}_{slug}                                           | 1970-01-02T00:00:00Z | initial                     | 86400                               | 86400_initial
        {year}/{month}/{rev}_{slug}                              | 2025-08-10T12:00:00Z | initial                     | [0-9a-f]{12}                        | 2025/08/ID_initial
        {year}-{month}-{day}-{seq}_{slug}                        | 2025-08-10T12:00:00Z | initial                     | [0-9a-f]{12}                        | 2025-08-10-0001_initial
        """)
    void a_file_template_alone_settles_names_and_ids(
            String template, Instant time, String message, String id, String fileName) {
        RevisionName name = naming(template, null).next(message, time, Existing.NONE, new Random(1));

        assertThat(name.id()).matches(id);
        assertThat(name.fileName()).isEqualTo(fileName.replace("ID", name.id()));
    }

    @Test
    void an_id_template_shows_in_the_default_file_name() {
        RevisionName name = naming("{rev}_{slug}", "{year}{month}{day}_{seq}")
                .next("add email to users", TIME, Existing.NONE, new Random(1));

        assertThat(name).isEqualTo(new RevisionName("20241031_0001", "20241031_0001_add_email_to_users"));
    }

    @Test
    void the_sequence_counts_within_the_day_over_files_and_ids() {
        Existing existing = new Existing(
                List.of("20241030_0009_old", "20241031_0002_two", "M20241031_0003_three", "20241031_x_other"),
                List.of("20241031_0004", "20241030_0017", "ae1027a6acf8"));

        RevisionName name = naming("{year}{month}{day}_{seq}_{slug}", null).next("five", TIME, existing, new Random(1));

        assertThat(name).isEqualTo(new RevisionName("20241031_0005", "20241031_0005_five"));
    }

    @Test
    void the_sequence_goes_on_over_class_names_with_underscores_for_other_characters() {
        Existing existing = new Existing(List.of("M2024_10_31_0041_ab_c"), List.of());

        assertThat(naming("{year}-{month}-{day}-{seq}-{rev}-{slug}", null)
                        .next("x", TIME, existing, new Random(1))
                        .fileName())
                .startsWith("2024-10-31-0042-");
    }

    @Test
    void the_sequence_grows_past_four_digits() {
        Existing existing = new Existing(List.of("9999_a", "12_b", "123456789012_c"), List.of());

        assertThat(naming("{seq}_{slug}", null)
                        .next("x", TIME, existing, new Random(1))
                        .fileName())
                .isEqualTo("10000_x");
    }

    @Test
    void a_chosen_id_goes_into_the_file_name() {
        assertThat(naming("{rev}_{slug}", null).withId("001", "Initial", TIME, Existing.NONE))
                .isEqualTo(new RevisionName("001", "001_initial"));
    }

    @Test
    void a_message_without_words_leaves_no_separator_behind() {
        assertThat(naming("{rev}_{slug}", null)
                        .withId("001", "!?", TIME, Existing.NONE)
                        .fileName())
                .isEqualTo("001");
    }

    @Test
    void the_zone_decides_which_day_it_is() {
        RevisionNaming tokyo = new RevisionNaming(
                FileNameTemplate.parse("{year}{month}{day}_{hour}{rev}", Place.PROGRAM),
                RevisionIdTemplate.DEFAULT,
                40,
                ZoneId.of("Asia/Tokyo"));

        assertThat(tokyo.withId("x", "", Instant.parse("2024-12-31T20:00:00Z"), Existing.NONE)
                        .fileName())
                .isEqualTo("20250101_05x");
    }

    @Test
    void random_ids_differ() {
        RevisionNaming naming = naming("{rev}_{slug}", null);
        Random random = new Random(7);

        assertThat(naming.next("x", TIME, Existing.NONE, random).id())
                .isNotEqualTo(naming.next("x", TIME, Existing.NONE, random).id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Add email to users            | 40 | add_email_to_users
        Ünïcode: Größe & 数据 (v2)     | 40 | ünïcode_größe_数据_v2
        add the very long column name | 15 | add_the_very
        add the very long column name | 12 | add_the_very
        antidisestablishmentarianism  | 10 | antidisest
        a.b-c/d                       | 40 | a_b_c_d
        __init__                      | 40 | __init__
        '   '                         | 40 | ''
        """)
    void a_slug_is_the_words_of_the_message(String message, int length, String slug) {
        assertThat(Slug.of(message, length)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fixed", "{rev", "rev}_{slug}", "../{rev}", "/tmp/{rev}", "a/../{rev}", "{rev}:{slug}"})
    void a_template_that_makes_no_file_name_is_refused(String template) {
        assertThatThrownBy(() -> FileNameTemplate.parse(template, new Place("aludel.toml:3:1")))
                .hasMessageStartingWith("aludel.toml:3:1: the template '");
    }

    @Test
    void an_unknown_token_is_answered_with_the_known_ones() {
        assertThatThrownBy(() -> FileNameTemplate.parse("{yaer}_{slug}", new Place("aludel.toml:3:1")))
                .hasMessage(
                        "aludel.toml:3:1: unknown token '{yaer}' in the template; it takes {year} {month} {day} {hour}"
                                + " {minute} {second} {epoch} {rev} {seq} {slug}.\n  Did you mean 'year'?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{year}-{rev}", "a@{rev}", "{rev}+", "{seq}:{rev}", "{seq},{rev}", "{seq} {rev}", "x/{rev}"})
    void an_id_template_with_an_operator_in_it_is_refused(String template) {
        assertThatThrownBy(() -> RevisionIdTemplate.parse(template, new Place("aludel.toml:3:1")))
                .hasMessageContaining("which no revision id can have");
    }

    private static RevisionNaming naming(String fileTemplate, String idTemplate) {
        FileNameTemplate file = FileNameTemplate.parse(fileTemplate, Place.PROGRAM);
        RevisionIdTemplate id = idTemplate == null ? null : RevisionIdTemplate.parse(idTemplate, Place.PROGRAM);
        return new RevisionNaming(file, RevisionNaming.idTemplateFor(file, id), 40, ZoneId.of("UTC"));
    }
}
