package dev.aludel.hibernate;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.ServerVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be read.
 *
 * @param classes names of the entities and of the embeddables, mapped superclasses and converters they need
 * @param packages packages whose own annotations count
 * @param mappingFiles resources of XML mappings on the class path
 * @param properties settings of Hibernate
 * @param dialect the database the model is for
 * @param server which release of it
 * @param loader sees the entities and Hibernate
 */
public record EntityReading(
        List<String> classes,
        List<String> packages,
        List<String> mappingFiles,
        Map<String, String> properties,
        Dialect dialect,
        ServerVersion server,
        ClassLoader loader) {

    /** Copies the parts. */
    public EntityReading {
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
        mappingFiles = List.copyOf(mappingFiles);
        properties = Map.copyOf(new LinkedHashMap<>(properties));
    }
}
