package dev.aludel.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the schema comes from that the database is to have. All paths are absolute.
 *
 * @param entities JPA packages or classes
 * @param sources folders of Java sources compiled in process
 * @param classpath jars and folders the models need
 * @param properties settings of the framework that reads the entities, each {@code name=value}
 * @param schema the class that defines the tables in Java, or null
 * @param sql a file of SQL that makes the schema, or null
 * @param database a database that has the schema
 * @param snapshot a file that describes the schema, or null
 */
public record ModelSettings(
        List<String> entities,
        List<Path> sources,
        List<Path> classpath,
        List<String> properties,
        @Nullable String schema,
        @Nullable Path sql,
        DatabaseSetting database,
        @Nullable Path snapshot) {

    /** No models at all. */
    public static final ModelSettings NONE = new ModelSettings(
            List.of(), List.of(), List.of(), List.of(), null, null, DatabaseSetting.missing("models.database"), null);

    /** Copies the lists. */
    public ModelSettings {
        Objects.requireNonNull(database, "database");
        entities = List.copyOf(entities);
        sources = List.copyOf(sources);
        classpath = List.copyOf(classpath);
        properties = List.copyOf(properties);
    }

    /**
     * Models without settings of a framework.
     *
     * @param entities JPA packages or classes
     * @param sources folders of Java sources compiled in process
     * @param classpath jars and folders the models need
     * @param schema the class that defines the tables in Java, or null
     * @param sql a file of SQL that makes the schema, or null
     * @param database a database that has the schema
     * @param snapshot a file that describes the schema, or null
     */
    public ModelSettings(
            List<String> entities,
            List<Path> sources,
            List<Path> classpath,
            @Nullable String schema,
            @Nullable Path sql,
            DatabaseSetting database,
            @Nullable Path snapshot) {
        this(entities, sources, classpath, List.of(), schema, sql, database, snapshot);
    }
}
