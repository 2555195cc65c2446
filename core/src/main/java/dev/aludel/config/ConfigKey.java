package dev.aludel.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of {@code aludel.toml} that hold one value, each with its type. */
enum ConfigKey {
    /** The database to migrate. */
    URL("url", Kind.TEXT),
    /** Who connects, where the URL does not say. */
    USER("user", Kind.TEXT),
    /** The password, where the URL does not say. */
    PASSWORD("password", Kind.TEXT),
    /** A database for trying things out. */
    DEV_URL("dev_url", Kind.TEXT),
    /** The folder of the migrations. */
    SCRIPT_LOCATION("script_location", Kind.TEXT),
    /** The folders of the revisions. */
    VERSION_LOCATIONS("version_locations", Kind.PATHS),
    /** The folder of the revisions, where there is only one. */
    VERSION_LOCATION("version_location", Kind.TEXT),
    /** Whether revisions are looked for in subfolders. */
    RECURSIVE_VERSION_LOCATIONS("recursive_version_locations", Kind.FLAG),
    /** Whether revisions are read from jars. */
    COMPILED_REVISIONS("compiled_revisions", Kind.FLAG),
    /** How files of new revisions are called. */
    FILE_TEMPLATE("file_template", Kind.TEXT),
    /** How ids of new revisions are made. */
    REV_ID_TEMPLATE("rev_id_template", Kind.TEXT),
    /** How long a slug may be. */
    TRUNCATE_SLUG_LENGTH("truncate_slug_length", Kind.NUMBER),
    /** Whose clock names are made by. */
    TIMEZONE("timezone", Kind.TEXT),
    /** The table of the heads. */
    VERSION_TABLE("version_table", Kind.TEXT),
    /** The schema of that table. */
    VERSION_TABLE_SCHEMA("version_table_schema", Kind.TEXT),
    /** The table of history and journal. */
    HISTORY_TABLE("history_table", Kind.TEXT),
    /** What commits together. */
    TRANSACTION("transaction", Kind.TEXT),
    /** The language of new revisions. */
    SCRIPT_FORMAT("script_format", Kind.TEXT),
    /** Jars and folders for compiling revisions and finding drivers. */
    CLASSPATH("classpath", Kind.PATHS),
    /** The folder of the backups. */
    BACKUP_FOLDER("backup_folder", Kind.TEXT),
    /** Folders of the databases' client programs. */
    CLIENT_PATH("client_path", Kind.PATHS),
    /** How long a statement waits for a lock. */
    LOCK_TIMEOUT("lock_timeout", Kind.TEXT),
    /** How long to wait for another run. */
    LOCK_WAIT("lock_wait", Kind.TEXT),
    /** JPA packages or classes. */
    MODELS_ENTITIES("models.entities", Kind.WORDS),
    /** Source folders of the models. */
    MODELS_SOURCES("models.sources", Kind.PATHS),
    /** Jars and folders of the models. */
    MODELS_CLASSPATH("models.classpath", Kind.PATHS),
    /** Settings of the framework that reads the entities. */
    MODELS_PROPERTIES("models.properties", Kind.WORDS),
    /** The class that defines the tables. */
    MODELS_SCHEMA("models.schema", Kind.TEXT),
    /** The SQL file that makes the schema. */
    MODELS_SQL("models.sql", Kind.TEXT),
    /** The database that has the schema. */
    MODELS_DATABASE("models.database", Kind.TEXT),
    /** The file that describes the schema. */
    MODELS_SNAPSHOT("models.snapshot", Kind.TEXT);

    /** The keys that hold a table each. */
    static final List<String> TABLES = List.of("models", "x", "post_write_hooks", "profile");

    private final String key;
    private final Kind kind;

    ConfigKey(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    /** The types of values, in the words of messages. */
    enum Kind {
        TEXT("a text in quotes"),
        NUMBER("a whole number"),
        FLAG("true or false"),
        WORDS("a list of texts"),
        PATHS("a list of texts");

        private final String expected;

        Kind(String expected) {
            this.expected = expected;
        }

        String expected() {
            return expected;
        }
    }

    static Optional<ConfigKey> of(String key) {
        return Stream.of(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    /** The keys that may stand in a table: {@code ""} for the top of the file, {@code "models."} for that table. */
    static List<String> within(String prefix) {
        List<String> keys = new ArrayList<>();
        Stream.of(values())
                .map(ConfigKey::key)
                .filter(key -> prefix.isEmpty() ? key.indexOf('.') < 0 : key.startsWith(prefix))
                .forEach(keys::add);
        if (prefix.isEmpty()) {
            keys.addAll(TABLES);
        }
        return keys;
    }

    String key() {
        return key;
    }

    Kind kind() {
        return kind;
    }

    /** The environment variable for the key. */
    String variable() {
        return "ALUDEL_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** Whether the key says which database is meant or who connects. */
    boolean isConnection() {
        return this == URL || this == USER || this == PASSWORD || this == DEV_URL;
    }
}
