package dev.aludel.script;

/** The text of a new project's {@code aludel.toml}. */
final class ConfigurationText {

    private static final String NAMING = """

        # How new revision files are named: {year} {month} {day} {hour} {minute} {second} {rev} {seq} {slug}.
        # file_template = "{year}{month}{day}_{seq}_{slug}"
        # timezone = "UTC"

        # The table that says where a database stands. "alembic_version" takes over one that Alembic has managed.
        # version_table = "aludel_version"
        """;

    private static final String PROFILE = """

        # Other settings for other places, chosen with -n NAME:
        # [profile.production]
        # url = "${PRODUCTION_URL}"
        """;

    private ConfigurationText() {}

    /**
     * The text.
     *
     * @param template what the project begins with
     * @param folder the folder of the migrations, relative to the file, with forward slashes
     * @return a TOML document
     */
    static String of(ProjectTemplate template, String folder) {
        String location = """

            # The folder of the migrations.
            script_location = "%s"
            """.formatted(folder);
        return switch (template) {
            case GENERIC -> url() + location + NAMING + PROFILE;
            case SQL -> url() + location + sqlFiles() + NAMING + PROFILE;
            case SPRING -> dataSource() + location + sqlFiles() + NAMING + PROFILE;
            case MULTIDB -> NAMING.stripLeading() + twoDatabases(folder);
        };
    }

    private static String url() {
        return """
            # The database; DATABASE_URL in the environment wins over it. For example postgresql://user:password@host/db,
            # mysql://user:password@host/db, mariadb://user:password@host/db, sqlite:///file.db or a jdbc: URL.
            # url = "sqlite:///app.db"
            """;
    }

    private static String dataSource() {
        return """
            # The application's data source, by the variables Spring Boot reads; what follows :- is for your own machine.
            url = "${SPRING_DATASOURCE_URL:-jdbc:postgresql://localhost:5432/app}"
            user = "${SPRING_DATASOURCE_USERNAME:-app}"
            password = "${SPRING_DATASOURCE_PASSWORD:-app}"
            """;
    }

    private static String sqlFiles() {
        return """

            # New revisions are SQL files; --java writes a Java class instead.
            script_format = "sql"
            """;
    }

    private static String twoDatabases(String folder) {
        return """

            # One profile for each database: aludel -n one upgrade head, aludel -n two upgrade head
            [profile.one]
            url = "${ONE_DATABASE_URL:-sqlite:///one.db}"
            version_locations = ["%1$s/one"]

            [profile.two]
            url = "${TWO_DATABASE_URL:-sqlite:///two.db}"
            version_locations = ["%1$s/two"]
            """.formatted(folder);
    }
}
